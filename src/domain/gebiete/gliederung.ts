// The Gliederungen of gebiete.yaml → levels below the municipalities or across them; each a partition, else that is reported.
import { enumerate, nearest } from '../../diagnostic.js';
import { quoted } from '../../source/spelling.js';
import { type Lesung, reportAt } from '../lesung.js';
import { festeEbenen, idAus } from './gebiet-id.js';
import type { Ebene, Gebiet } from './gebiete.js';
import type { GebieteAngaben, GliederungAngaben, TeilAngaben } from './gebiete-angaben.js';

interface Umgebung {
  readonly kommunen: readonly Gebiet[];
  /** The places there are already, by their ids; those of the Gliederungen are added. */
  readonly vergeben: Map<string, Gebiet>;
}

/** Errors: `gliederung-wort`, `gliederung-teil`, `gliederung-unvollstaendig`, `gliederung-doppelt`, `gebiet-unbekannt`. */
export function readGliederungen(
  lesung: Lesung,
  angaben: GebieteAngaben['gliederungen'],
  umgebung: Umgebung,
): readonly Ebene[] {
  return [...angaben].flatMap(([wort, gliederung]) => {
    if (Object.hasOwn(festeEbenen, idAus(wort))) {
      reportWort(lesung, angaben, wort);
      return [];
    }
    const gebiete = gliederung.teile.flatMap((teil) => readTeil(lesung, teil, wort, umgebung) ?? []);
    checkPartition(lesung, gliederung, umgebung.kommunen, gebiete);
    return [{ id: wort, titel: gliederung.titel, gebiete, istIntern: gliederung.intern }];
  });
}

function reportWort(lesung: Lesung, owner: object, wort: string): void {
  reportAt(lesung, owner, wort, {
    code: 'gliederung-wort',
    severity: 'Fehler',
    message: `Die Ebene ${quoted(wort)} gibt es schon; eine Gliederung kann nicht so heißen.`,
    remedy: 'Nehmen Sie ein anderes Wort, zum Beispiel sozialräume oder jugendämter.',
  });
}

function readTeil(lesung: Lesung, teil: TeilAngaben, wort: string, umgebung: Umgebung): Gebiet | undefined {
  const { vergeben } = umgebung;
  if ((teil.in === undefined) === (teil.aus === undefined)) {
    reportAt(lesung, teil, teil.in === undefined ? 'name' : 'aus', {
      code: 'gliederung-teil',
      severity: 'Fehler',
      message: `Von ${quoted(teil.name)} ist ${teil.in === undefined ? 'weder gesagt, in welcher Kommune es liegt, noch, aus welchen es besteht' : 'beides gesagt: in welcher Kommune es liegt und aus welchen es besteht'}.`,
      remedy:
        'Schreiben Sie für einen Teil einer Kommune in: Siegburg, für einen Zusammenschluss von Kommunen aus: [Alfter, Much].',
    });
    return undefined;
  }
  const id = freeId(teil, wort, vergeben);
  const inKommune =
    teil.in === undefined
      ? undefined
      : findKommune(lesung, umgebung.kommunen, { typed: teil.in, owner: teil, field: 'in' });
  const { aus = [] } = teil;
  const teile = aus.flatMap(
    (typed, field) => findKommune(lesung, umgebung.kommunen, { typed, owner: aus, field })?.id ?? [],
  );
  const gebiet: Gebiet = {
    ...{ id, name: teil.name, auch: teil.auch, ebene: wort, teile: [...new Set(teile)] },
    ...(inKommune === undefined ? {} : { in: inKommune.id }),
  };
  if (vergeben.has(id)) return reportGleich(lesung, teil, vergeben.get(id)?.name ?? '', id);
  vergeben.set(id, gebiet);
  return gebiet;
}

/** A Jugendamtsbezirk may be called as its only municipality: then the word of the Gliederung stands before its id. */
function freeId({ id, name }: TeilAngaben, wort: string, vergeben: ReadonlyMap<string, Gebiet>): string {
  if (id !== undefined) return id;
  const own = idAus(name);
  return vergeben.has(own) ? `${idAus(wort)}-${own}` : own;
}

function reportGleich(lesung: Lesung, teil: TeilAngaben, other: string, id: string): undefined {
  reportAt(lesung, teil, teil.id === undefined ? 'name' : 'id', {
    code: 'gliederung-kennung',
    severity: 'Fehler',
    message: `${quoted(teil.name)} hat die Kennung „${id}“, die schon ${quoted(other)} hat.`,
    remedy: `Geben Sie ihm eine eigene, zum Beispiel id: ${id}-2`,
  });
}

/** Across the municipalities each is in one part and no more; below them nothing can be counted. */
function checkPartition(
  lesung: Lesung,
  angaben: GliederungAngaben,
  kommunen: readonly Gebiet[],
  gebiete: readonly Gebiet[],
): void {
  const isAcross = (teil: TeilAngaben) => teil.aus !== undefined && teil.in === undefined;
  if (!angaben.teile.some(isAcross)) return;
  const below = angaben.teile.find((teil) => teil.in !== undefined && teil.aus === undefined);
  if (below !== undefined) {
    reportGemischt(lesung, below);
    return;
  }
  for (const kommune of kommunen) {
    const parts = gebiete.filter(({ teile }) => teile.includes(kommune.id));
    if (parts.length > 1) reportDoppelt(lesung, angaben, kommune, parts);
  }
  // A name that was not found has been reported, and is most likely the one that would be missing.
  const named = angaben.teile.reduce((sum, { aus = [] }) => sum + new Set(aus).size, 0);
  if (named > gebiete.reduce((sum, { teile }) => sum + teile.length, 0)) return;
  const missing = kommunen.filter(({ id }) => !gebiete.some(({ teile }) => teile.includes(id)));
  if (missing.length > 0) reportFehlt(lesung, angaben, missing);
}

function reportGemischt(lesung: Lesung, below: TeilAngaben): void {
  reportAt(lesung, below, 'in', {
    code: 'gliederung-gemischt',
    severity: 'Fehler',
    message: `${quoted(below.name)} liegt in einer Kommune, andere Teile derselben Gliederung bestehen aus ganzen Kommunen.`,
    remedy: 'Machen Sie zwei Gliederungen daraus: eine, deren Teile in Kommunen liegen, und eine aus ganzen Kommunen.',
  });
}

function reportDoppelt(lesung: Lesung, angaben: GliederungAngaben, kommune: Gebiet, parts: readonly Gebiet[]): void {
  const names = new Set(parts.map(({ name }) => name));
  const second = angaben.teile.findLast(({ name }) => names.has(name));
  reportAt(lesung, second ?? angaben, 'aus', {
    code: 'gliederung-doppelt',
    severity: 'Fehler',
    message: `${quoted(kommune.name)} gehört in ${quoted(angaben.titel)} zu zwei Teilen: ${[...names].map(quoted).join(' und ')}.`,
    remedy: 'Löschen Sie die Kommune bei allen bis auf einen: Sonst würde sie mehrfach gezählt.',
  });
}

function reportFehlt(lesung: Lesung, angaben: GliederungAngaben, missing: readonly Gebiet[]): void {
  const names = missing.map(({ name }) => quoted(name)).join(', ');
  reportAt(lesung, angaben, 'teile', {
    code: 'gliederung-unvollstaendig',
    severity: 'Fehler',
    message: `In ${quoted(angaben.titel)} ${missing.length === 1 ? 'fehlt' : 'fehlen'} ${names}.`,
    remedy: `Ergänzen Sie ${missing.length === 1 ? 'sie' : 'jede'} bei dem Teil, zu dem sie gehört, zum Beispiel aus: [${missing[0]?.name}]`,
  });
}

/** The municipality of that name, of another name of it, or of that id; nothing where there is none: then that is reported. */
function findKommune(
  lesung: Lesung,
  kommunen: readonly Gebiet[],
  { typed, owner, field }: { readonly typed: string; readonly owner: object; readonly field: string | number },
): Gebiet | undefined {
  const id = idAus(typed);
  const found = kommunen.find((kommune) => [kommune.id, ...[kommune.name, ...kommune.auch].map(idAus)].includes(id));
  if (found !== undefined) return found;
  const near = nearest(
    typed,
    kommunen.map(({ name }) => name),
  );
  reportAt(lesung, owner, String(field), {
    code: 'gebiet-unbekannt',
    severity: 'Fehler',
    message: `Die Kommune ${quoted(typed)} steht nicht unter kommunen:.`,
    remedy:
      near === undefined
        ? `Schreiben Sie den Namen wie dort: ${enumerate(kommunen.map(({ name }) => name))}.`
        : `Schreiben Sie ${quoted(near)}.`,
  });
  return undefined;
}
