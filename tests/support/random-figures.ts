// Random tables of small counts with places below and across, and indicators that share their columns; by chance of fast-check.
import fc from 'fast-check';
import type { Ebene, Gebiet, Gebiete } from '../../src/domain/gebiete/gebiete.js';
import type { Glied, Indikator } from '../../src/domain/indikator/indikator.js';
import { gebiet, gebieteMit, indikator, stand, zelle } from './build-figures.js';

/** What an indicator is made of: the catalogue says so to everybody. */
export interface Bauplan {
  readonly id: string;
  readonly zähler: readonly string[];
  readonly nenner?: readonly string[];
  readonly schwelle: number;
}

export interface Zufallstabelle {
  readonly gebiete: Gebiete;
  readonly zeiten: readonly string[];
  readonly pläne: readonly Bauplan[];
  readonly indikatoren: readonly Indikator[];
  /** By `zellenname`; places without a row of their own have none. */
  readonly zellen: ReadonlyMap<string, number>;
  /** A column that is the sum of others at every place, and there are enough places for that to be no chance. */
  readonly summenspalte?: { readonly summe: string; readonly teile: readonly string[] };
  /** Those of them that their publisher keeps secret. */
  readonly geheime: ReadonlySet<string>;
}

export function zellenname(zeit: string, spalte: string, ort: string): string {
  return `${zeit} ${spalte} ${ort}`;
}

export interface Grenzen {
  readonly kommunen: number;
  readonly spalten: number;
  readonly größte: number;
  readonly mitGeheimen: 'mit Geheimen' | 'ohne Geheime';
}

export function zufallstabelle({ kommunen, spalten, größte, mitGeheimen }: Grenzen): fc.Arbitrary<Zufallstabelle> {
  const namen = ['k1', 'k2', 'k3', 'k4'].slice(0, spalten);
  const auswahl = fc.subarray(namen, { minLength: 1 });
  const plan = fc.record({
    zähler: auswahl,
    nenner: fc.option(auswahl, { nil: undefined, freq: 1 }),
    schwelle: fc.constantFrom(3, 3, 5, 0),
  });
  return fc
    .record({
      anzahl: fc.integer({ min: 2, max: kommunen }),
      geteilt: fc.boolean(),
      bezirke: fc.option(fc.integer({ min: 1, max: kommunen - 1 }), { nil: undefined }),
      kreisreihe: fc.constantFrom('keine', 'summe', ...(mitGeheimen === 'mit Geheimen' ? [] : ['verändert'])),
      zeiten: fc.constantFrom(['2021'], ['2021', '2022']),
      pläne: fc.array(plan, { minLength: 1, maxLength: 4 }),
      werte: fc.infiniteStream(
        fc.oneof(fc.integer({ min: 0, max: Math.min(6, größte) }), fc.integer({ min: 0, max: größte })),
      ),
      siebte: fc.infiniteStream(fc.nat(6)),
      mitSumme: fc.boolean(),
      rauschen: fc.infiniteStream(fc.integer({ min: -2, max: 2 })),
    })
    .map((chance) => put(chance, namen, mitGeheimen));
}

interface Chance {
  readonly anzahl: number;
  readonly geteilt: boolean;
  readonly bezirke: number | undefined;
  readonly kreisreihe: string;
  readonly zeiten: readonly string[];
  readonly pläne: readonly {
    readonly zähler: readonly string[];
    readonly nenner: readonly string[] | undefined;
    readonly schwelle: number;
  }[];
  readonly werte: IterableIterator<number>;
  readonly siebte: IterableIterator<number>;
  readonly mitSumme: boolean;
  readonly rauschen: IterableIterator<number>;
}

function put(chance: Chance, spalten: readonly string[], mitGeheimen: Grenzen['mitGeheimen']): Zufallstabelle {
  const gebiete = placesOf(chance);
  const zellen = new Map<string, number>();
  const [summe = '', ...teile] = spalten.toReversed();
  for (const zeit of chance.zeiten) {
    for (const spalte of spalten) fill({ zeit, spalte, gebiete, zellen, chance });
    if (!chance.mitSumme) continue;
    for (const ort of gebiete.alle.keys()) {
      const parts = teile.map((spalte) => zellen.get(zellenname(zeit, spalte, ort)));
      const name = zellenname(zeit, summe, ort);
      if (zellen.has(name))
        zellen.set(
          name,
          parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
        );
    }
  }
  const isSecret = (name: string) =>
    mitGeheimen === 'mit Geheimen' && !name.endsWith('kreis') && chance.siebte.next().value === 0;
  const geheime = new Set([...zellen.keys()].filter(isSecret));
  const pläne = chance.pläne.map(({ nenner, ...plan }, index) => ({
    ...{ id: `i${index}`, ...plan },
    ...(nenner === undefined ? {} : { nenner }),
  }));
  const kleinste = [...gebiete.alle.values()].filter((each) => each.teile.length === 0).length;
  const isPlain = chance.mitSumme && mitGeheimen === 'ohne Geheime' && kleinste >= spalten.length + 2;
  const reihen = [...gebiete.alle.keys()].filter((id) =>
    zellen.has(zellenname(chance.zeiten[0] ?? '', spalten[0] ?? '', id)),
  );
  const indikatoren = pläne.map((plan) => {
    const glieder = (zeit: string, namen: readonly string[], ort: string): readonly Glied[] =>
      namen.map((spalte) => {
        const name = zellenname(zeit, spalte, ort);
        return zelle(ort, geheime.has(name) ? 'unbekannt' : (zellen.get(name) ?? ''), { spalte: `${zeit} ${spalte}` });
      });
    const stände = chance.zeiten.map((zeit) => {
      const { nenner } = plan;
      const werte = reihen.map((ort) => {
        const bausteine = { zähler: glieder(zeit, plan.zähler, ort) };
        return [ort, nenner === undefined ? bausteine : { ...bausteine, nenner: glieder(zeit, nenner, ort) }] as const;
      });
      return stand(werte, { zeit, bezeichnung: zeit });
    });
    const art = plan.nenner === undefined ? 'anzahl' : 'quote';
    return indikator(plan.id, stände, { art, faktor: art === 'quote' ? 100 : 1, schwelle: plan.schwelle });
  });
  return {
    gebiete,
    zeiten: chance.zeiten,
    pläne,
    indikatoren,
    zellen,
    geheime,
    ...(isPlain ? { summenspalte: { summe, teile } } : {}),
  };
}

function placesOf({ anzahl, geteilt, bezirke }: Chance): Gebiete {
  const ids = Array.from({ length: anzahl }, (_, index) => `g${index}`);
  const teile: readonly Gebiet[] = geteilt
    ? ['g0a', 'g0b', 'g0c'].map((id) => gebiet(id, { ebene: 'viertel', in: 'g0' }))
    : [];
  const kommunen = ids.map((id) => gebiet(id, id === 'g0' ? { teile: teile.map((teil) => teil.id) } : {}));
  const weitere: Ebene[] = geteilt ? [{ id: 'viertel', titel: 'Viertel', gebiete: teile, istIntern: true }] : [];
  if (bezirke !== undefined && bezirke < anzahl) {
    const groups = [ids.slice(0, bezirke), ids.slice(bezirke)];
    const gebiete = groups.map((group, index) => gebiet(`b${index}`, { ebene: 'bezirke', teile: group }));
    weitere.push({ id: 'bezirke', titel: 'Bezirke', gebiete, istIntern: false });
  }
  return gebieteMit(kommunen, weitere);
}

interface Füllung {
  readonly zeit: string;
  readonly spalte: string;
  readonly gebiete: Gebiete;
  readonly zellen: Map<string, number>;
  readonly chance: Chance;
}

/** Municipalities and parts of them have rows; the Kreis, too, in some tables, and not always the sum. */
function fill({ zeit, spalte, gebiete, zellen, chance }: Füllung): void {
  for (const { id } of gebiete.ebenen.get('viertel')?.gebiete ?? []) {
    zellen.set(zellenname(zeit, spalte, id), chance.werte.next().value);
  }
  let total = 0;
  for (const { id, teile } of gebiete.ebenen.get('kommunen')?.gebiete ?? []) {
    const parts = teile.map((teil) => zellen.get(zellenname(zeit, spalte, teil)) ?? 0);
    const wert = teile.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : chance.werte.next().value;
    zellen.set(zellenname(zeit, spalte, id), wert);
    total += wert;
  }
  if (chance.kreisreihe === 'keine') return;
  const noise = chance.kreisreihe === 'summe' ? 0 : chance.rauschen.next().value;
  zellen.set(zellenname(zeit, spalte, 'kreis'), Math.max(0, total + noise));
}
