// What gebiete.yaml may say: the Kreis, its municipalities, what lies below and across them, and what they are compared with.
import { dictionary, list, oneOrMore, optional, record, refine, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dateiart } from '../dateiart.js';

const schlüsselShape = (example: string) => ({ ...text(), example });
const auch = withDefault(list(text()), []);

const kreisShape = record({ name: text(), schlüssel: schlüsselShape('"05382"'), auch }, 'Kreis');

/** Column and row, counted from 1 as people count; from 0 as drawings do. */
const kachelShape = {
  ...refine(text(), kachelAus, 'Spalte und Zeile einer Kachel, gezählt von links oben: 3/2'),
  example: '3/2',
};

function kachelAus(typed: string): { readonly column: number; readonly row: number } | undefined {
  const [, column, row] = /^([1-9]\d?)\s*\/\s*([1-9]\d?)$/u.exec(typed.trim()) ?? [];
  return column === undefined || row === undefined ? undefined : { column: Number(column) - 1, row: Number(row) - 1 };
}

const karteShape = record(
  {
    datei: { ...text(), example: 'karte/gemeinden.geojson' },
    schlüssel: withDefault(text(), 'AGS'),
    quelle: { ...text(), example: '© GeoBasis-DE / BKG 2024' },
    lizenz: optional(text()),
  },
  'Karte',
);

const kommuneShape = record(
  { id: optional(text()), name: text(), schlüssel: schlüsselShape('05382060'), auch, kachel: optional(kachelShape) },
  'Kommune',
);

const vergleichShape = record(
  { id: optional(text()), name: text(), schlüssel: optional(schlüsselShape('"05"')), auch },
  'Vergleichsgebiet',
);

const teilShape = record(
  { id: optional(text()), name: text(), in: optional(text()), aus: optional(oneOrMore(text())), auch },
  'Teil einer Gliederung',
);

const gliederungShape = record(
  { titel: text(), intern: withDefault(yesNo(), false), teile: list(teilShape) },
  'Gliederung',
);

const gebieteShape = record(
  {
    kreis: kreisShape,
    kommunen: list(kommuneShape),
    karte: optional(karteShape),
    vergleich: withDefault(list(vergleichShape), []),
    gliederungen: withDefault(dictionary(gliederungShape), new Map<string, GliederungAngaben>()),
  },
  'Gebiete',
);

export type KarteAngaben = Shaped<typeof karteShape>;
export type GliederungAngaben = Shaped<typeof gliederungShape>;
export type TeilAngaben = Shaped<typeof teilShape>;
export type GebieteAngaben = Shaped<typeof gebieteShape>;

/** The places, in one file. */
export const gebieteDatei = {
  art: 'gebiete',
  muster: 'gebiete.yaml',
  shape: gebieteShape,
} as const satisfies Dateiart;
