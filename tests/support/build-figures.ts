// Places, cells and indicators for tests of figures, in a few words; nothing is read from files.
import Fraction from 'fraction.js';
import type { Ebene, Gebiet, Gebiete } from '../../src/domain/gebiete/gebiete.js';
import type { Berechnet, Ergebnis } from '../../src/domain/indikator/ergebnis.js';
import type { Bausteine, Glied, Indikator, Stand } from '../../src/domain/indikator/indikator.js';
import type { VeröffentlichterStand } from '../../src/domain/indikator/zahlenwerk.js';
import type { Figure, FigureMark, Sign } from '../../src/source/figures/figure.js';

/** What stands in a cell: a number, a sign, or either with marks; '' is an empty cell. */
export type Inhalt = number | Sign | '' | { readonly wert: number | Sign; readonly marken: readonly FigureMark[] };

function figurOf(inhalt: Inhalt): Figure | undefined {
  if (inhalt === '') return undefined;
  if (typeof inhalt === 'object') {
    const figur = figurOf(inhalt.wert);
    return figur && { ...figur, marks: inhalt.marken };
  }
  if (typeof inhalt === 'string') return { kind: 'sign', sign: inhalt, marks: [] };
  return { kind: 'number', value: new Fraction(String(inhalt)), marks: [] };
}

export interface Zellenart {
  readonly spalte?: string;
  readonly tabelle?: string;
  readonly genauigkeit?: number;
  readonly vorzeichen?: 1 | -1;
}

/** A cell; its place is its column and the row's word, so that two indicators that name it share it. */
export function zelle(zeile: string, inhalt: Inhalt, art: Zellenart = {}): Glied {
  const { spalte = 'Spalte', tabelle = 'tabelle', genauigkeit, vorzeichen = 1 } = art;
  const figur = figurOf(inhalt);
  return {
    art: 'zelle',
    vorzeichen,
    zelle: {
      ...{ text: JSON.stringify(inhalt), tabelle, datei: `${tabelle}.csv`, platz: `${spalte}, ${zeile}`, spalte },
      ...(figur === undefined ? {} : { figur }),
      ...(genauigkeit === undefined ? {} : { genauigkeit }),
    },
  };
}

export function gebiet(id: string, more: Partial<Gebiet> = {}): Gebiet {
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1), auch: [], ebene: 'kommunen', teile: [], ...more };
}

/** A Kreis of these municipalities, and whatever other levels. */
export function gebieteMit(kommunen: readonly Gebiet[], weitere: readonly Ebene[] = []): Gebiete {
  const kreis = gebiet('kreis', { name: 'Musterkreis', ebene: 'kreis', teile: kommunen.map(({ id }) => id) });
  const ebenen: readonly Ebene[] = [
    { id: 'kreis', titel: kreis.name, gebiete: [kreis], istIntern: false },
    { id: 'kommunen', titel: 'Kommunen', gebiete: kommunen, istIntern: false },
    ...weitere,
    ...(weitere.some(({ id }) => id === 'vergleich')
      ? []
      : [{ id: 'vergleich', titel: 'Vergleich', gebiete: [], istIntern: false }]),
  ];
  return {
    kreis,
    ebenen: new Map(ebenen.map((ebene) => [ebene.id, ebene])),
    alle: new Map(ebenen.flatMap((ebene) => ebene.gebiete.map((each) => [each.id, each] as const))),
  };
}

export function stand(werte: Iterable<readonly [string, Bausteine]>, more: Partial<Stand> = {}): Stand {
  return {
    ...{ zeit: '2022-05-15', bezeichnung: '15.05.2022', definition: 'wie gesagt', quellen: [{ name: 'Muster' }] },
    ...more,
    werte: new Map(werte),
  };
}

export function indikator(id: string, stände: readonly Stand[], more: Partial<Indikator> = {}): Indikator {
  return {
    ...{ id, art: 'anzahl', titel: id, definition: 'wie gesagt', faktor: 1, einheit: 'Personen', dezimalen: 0 },
    ...{ richtung: 'neutral', schwelle: 0, sindBeispielwerte: false, klassen: [], gewichte: [] },
    ...more,
    stände,
  };
}

/** A rate in percent. */
export function quote(id: string, stände: readonly Stand[], more: Partial<Indikator> = {}): Indikator {
  return indikator(id, stände, { art: 'quote', faktor: 100, einheit: '%', dezimalen: 1, ...more });
}

/** What was published, for functions that look at nothing else; each from one cell that is as precise as said. */
export function veröffentlicht(
  werte: Readonly<Record<string, Inhalt>>,
  more: Partial<VeröffentlichterStand> = {},
  genauigkeit = 0,
): VeröffentlichterStand {
  return {
    ...{
      zeit: '2022-05-15',
      bezeichnung: '15.05.2022',
      definition: 'wie gesagt',
      quellen: [{ name: 'Muster' }],
      anmerkungen: [],
      unterschiede: [],
    },
    ...more,
    werte: new Map(Object.entries(werte).map(([id, inhalt]) => [id, berechnet(inhalt, genauigkeit)])),
  };
}

function berechnet(inhalt: Inhalt, genauigkeit: number): Berechnet {
  const figur = figurOf(inhalt);
  const ergebnis: Ergebnis =
    figur?.kind === 'number'
      ? { art: 'zahl', wert: figur.value, marken: figur.marks }
      : { art: 'zeichen', zeichen: figur?.sign ?? 'unbekannt', marken: figur?.marks ?? [] };
  const abstand = new Fraction(genauigkeit).div(2);
  return { ergebnis, zähler: ergebnis, weg: { art: 'summe', teile: [], abstand, ergebnis } };
}
