// A sitting as recorded: sitzungen/<id>/sitzung.yaml and its texts. Records only – who votes and what is printed is made elsewhere.
import { dirname, join } from 'node:path';
import { enumerate, type Finding, nearest } from '../diagnostic.js';
import type { SourceText } from '../source/read-text.js';
import { offen } from '../source/shape.js';
import { listFiles } from '../source/workspace.js';
import { type Anlage, readAnlagen } from './anlage.js';
import { type Autorentext, readAutorentext } from './autorentext.js';
import type { Gremium } from './gremium.js';
import { idOf, type Lesung, readYamlFile, reportAt } from './lesung.js';
import { openFindings } from './offen.js';
import { findPerson, type Person, type Personen } from './person.js';
import { type SitzungsAngaben, sitzungShape, type TopAngaben } from './sitzung-angaben.js';
import { checkSitzung, reportUnusedTexts } from './sitzung-pruefen.js';

/** One item of the agenda with what its authors wrote. */
export interface Tagesordnungspunkt {
  readonly angaben: TopAngaben;
  readonly text?: Autorentext;
  readonly beschluss?: Autorentext;
}

/** The public or the non-public part of the agenda. */
export interface SitzungsTeil {
  readonly teil: 'öffentlich' | 'nichtöffentlich';
  readonly tops: readonly Tagesordnungspunkt[];
}

/** One recorded line of the presence, its people found. */
export interface Anwesenheit {
  readonly person: Person;
  readonly angaben: SitzungsAngaben['anwesenheit'][number];
  /** As recorded; a line that says neither is open. */
  readonly istDa: boolean | typeof offen;
  readonly vertritt?: Person;
}

/** A sitting as recorded, everything it names found. */
export interface Sitzung {
  /** The folder's name. */
  readonly id: string;
  readonly quelle: SourceText;
  readonly angaben: SitzungsAngaben;
  readonly gremium: Gremium;
  readonly leitung?: Person;
  readonly schriftführung?: Person;
  readonly anwesenheit: readonly Anwesenheit[];
  readonly verwaltung: readonly Person[];
  readonly teile: readonly SitzungsTeil[];
  readonly anlagen: readonly Anlage[];
  /** What is not known yet; while there is anything, the document is a draft. */
  readonly offen: readonly Finding[];
}

/** The sittings of the workspace by their folders' names; one that cannot be read is reported and left out. */
export function readSitzungen(
  lesung: Lesung,
  personen: Personen,
  gremien: ReadonlyMap<string, Gremium>,
): readonly Sitzung[] {
  return listFiles(lesung.ordner, 'sitzungen/*/sitzung.yaml').flatMap(
    (file) => readSitzung(lesung, personen, gremien, join(lesung.ordner, file)) ?? [],
  );
}

function readSitzung(
  lesung: Lesung,
  personen: Personen,
  gremien: ReadonlyMap<string, Gremium>,
  path: string,
): Sitzung | undefined {
  const read = readYamlFile(lesung, path, sitzungShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const person = (reference: string, owner: object, field: string | number) =>
    findPerson(lesung, personen, reference, lesung.origins.at(owner, field));

  const gremium = gremien.get(angaben.gremium);
  if (gremium === undefined) reportMissingGremium(lesung, angaben);
  const leitung = angaben.leitung === offen ? undefined : person(angaben.leitung, angaben, 'leitung');
  const schriftführung =
    angaben.schriftführung === offen ? undefined : person(angaben.schriftführung, angaben, 'schriftführung');
  const anwesenheit = angaben.anwesenheit.flatMap((entry) => {
    const found = person(entry.wer, entry, 'wer');
    const vertritt = entry.vertritt === undefined ? undefined : person(entry.vertritt, entry, 'vertritt');
    if (found === undefined) return [];
    return [{ person: found, angaben: entry, istDa: presence(entry), ...(vertritt === undefined ? {} : { vertritt }) }];
  });
  const verwaltung = angaben.verwaltung.flatMap(
    (reference, index) => person(reference, angaben.verwaltung, index) ?? [],
  );
  const teile = angaben.tagesordnung.map((teil) => ({
    teil: teil.teil,
    tops: teil.tops.map((top) => readTop(lesung, quelle, top)),
  }));
  refuseNonPublic(lesung, angaben);
  if (gremium === undefined) return undefined;
  const id = idOf(dirname(path));
  const sitzung = {
    ...{ id, quelle, angaben, gremium, anwesenheit, verwaltung, teile },
    anlagen: readAnlagen(lesung, angaben.anlagen),
    ...(leitung === undefined ? {} : { leitung }),
    ...(schriftführung === undefined ? {} : { schriftführung }),
  };
  checkSitzung(lesung, sitzung);
  reportUnusedTexts(lesung, sitzung);
  return { ...sitzung, offen: openFindings(lesung, sitzung) };
}

/** A time, a TOP or a substitution tells of presence, an excuse of absence; nothing else is read into a line. */
function presence(entry: Anwesenheit['angaben']): Anwesenheit['istDa'] {
  if (entry.da !== undefined) return entry.da;
  const { ab, ab_top, bis, bis_top, vertritt } = entry;
  if ([ab, ab_top, bis, bis_top, vertritt].some((value) => value !== undefined)) return true;
  return entry.entschuldigt === true ? false : offen;
}

function readTop(lesung: Lesung, quelle: SourceText, angaben: TopAngaben): Tagesordnungspunkt {
  const read = (field: 'text' | 'beschluss') => {
    const value = angaben[field];
    return value === undefined ? undefined : readAutorentext(lesung, quelle, value, lesung.origins.at(angaben, field));
  };
  const text = read('text');
  const beschluss = read('beschluss');
  return {
    angaben,
    ...(text === undefined ? {} : { text }),
    ...(beschluss === undefined ? {} : { beschluss }),
  };
}

/** A committee whose file is there but could not be read has been reported at that file. */
function reportMissingGremium(lesung: Lesung, angaben: SitzungsAngaben): void {
  const typed = angaben.gremium;
  const known = listFiles(lesung.ordner, 'gremien/*.yaml').map((file) => idOf(file, '.yaml'));
  if (known.includes(typed)) return;
  const near = nearest(typed, known);
  const add = `Legen Sie gremien/${typed}.yaml an`;
  reportAt(lesung, angaben, 'gremium', {
    code: 'gremium-unbekannt',
    severity: 'Fehler',
    message: `Das Gremium „${typed}“ gibt es nicht: Es fehlt die Datei gremien/${typed}.yaml.`,
    remedy:
      near !== undefined
        ? `Meinten Sie „${near}“?`
        : known.length > 0
          ? `Schreiben Sie ${enumerate(known)}, oder: ${add}.`
          : `${add}.`,
  });
}

/** Non-public parts need documents of their own; until those exist the part is refused rather than printed. */
function refuseNonPublic(lesung: Lesung, angaben: SitzungsAngaben): void {
  for (const teil of angaben.tagesordnung) {
    if (teil.teil !== 'nichtöffentlich') continue;
    reportAt(lesung, teil, 'teil', {
      code: 'teil-nichtoeffentlich',
      severity: 'Fehler',
      message:
        'Nichtöffentliche Teile kann diese Version noch nicht getrennt ausgeben; die Sitzung wird nicht erstellt.',
      remedy: 'Führen Sie den nichtöffentlichen Teil vorerst außerhalb dieses Arbeitsbereichs.',
    });
  }
}
