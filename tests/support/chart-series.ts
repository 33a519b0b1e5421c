// Series by hand for every data form of charts, each in the shapes that break charts: gaps, equal values, one alone, very many, long names.

import { germanNumber } from '../../src/document/chart-axis.js';
import type { Series, SeriesColumn, SeriesRow, SeriesValue } from '../../src/document/series.js';

/** The municipalities of the worked example. */
export const places = [
  'Alfter',
  'Bad Honnef',
  'Bornheim',
  'Eitorf',
  'Hennef (Sieg)',
  'Königswinter',
  'Lohmar',
  'Meckenheim',
  'Much',
  'Neunkirchen-Seelscheid',
  'Niederkassel',
  'Rheinbach',
  'Ruppichteroth',
  'Sankt Augustin',
  'Siegburg',
  'Swisttal',
  'Troisdorf',
  'Wachtberg',
  'Windeck',
] as const;

const longNames = [
  'Verwaltungsgemeinschaft Ostfildern-Hohenstaufen',
  'Donaudampfschifffahrtsgesellschaftskapitänshausen',
  'Samtgemeinde Elbtalaue am großen Fluss, Ortsteil Hitzacker',
  'Au',
  'Hellenthal-Blumenthal/Reifferscheid',
] as const;

/** A figure as printed, to one decimal; `undefined` = not to be told. */
export function figure(value: number | undefined, decimals = 1): SeriesValue {
  if (value === undefined) return { shown: '.' };
  const rounded = Number(value.toFixed(decimals));
  return { shown: germanNumber(rounded, decimals), value: rounded };
}

/** The same numbers on every machine. */
export function wave(index: number, seed = 1): number {
  return Math.abs(Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453) % 1;
}

function named(
  names: readonly string[],
  valuesOf: (index: number) => readonly (number | undefined)[],
  decimals = 1,
): readonly SeriesRow[] {
  return names.map((label, index) => ({
    label,
    place: idOf(label),
    values: valuesOf(index).map((value) => figure(value, decimals)),
  }));
}

export function idOf(label: string): string {
  return label.toLowerCase().replace(/[^a-zäöüß]+/gu, '-');
}

function many(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Gemeinde ${String(index + 1).padStart(3, '0')}`);
}

const plain = {
  decimals: 1,
  unit: '%',
  head: 'Kommune',
  title: 'Anteil der Alleinerziehenden an den Familien',
} as const;

const kreis = (...values: readonly (number | undefined)[]): SeriesRow => ({
  label: 'Rhein-Sieg-Kreis',
  values: values.map((value) => figure(value)),
});

/** The series of a form by the name of what is special about it. */
export type Cases = Readonly<Record<string, Series>>;

const column: readonly SeriesColumn[] = [{ name: '' }];

export const placeCases: Cases = {
  normal: {
    ...plain,
    columns: column,
    reference: kreis(22.4),
    rows: named(places.slice(0, 8), (index) => [12 + 20 * wave(index)]),
  },
  lücken: {
    ...plain,
    columns: column,
    reference: kreis(22.4),
    rows: named(places.slice(0, 8), (index) => [index % 3 === 1 ? undefined : 12 + 20 * wave(index)]),
  },
  gleich: { ...plain, columns: column, reference: kreis(20), rows: named(places.slice(0, 8), () => [20]) },
  negativ: {
    ...plain,
    columns: column,
    reference: kreis(-1.3),
    rows: named(places.slice(0, 8), (index) => [-9 + 14 * wave(index)]),
  },
  einzeln: { ...plain, columns: column, rows: named(places.slice(0, 1), () => [17.3]) },
  neunzehn: {
    ...plain,
    columns: column,
    reference: kreis(22.4),
    rows: named(places, (index) => [8 + 26 * wave(index)]),
  },
  vierhundert: {
    ...plain,
    columns: column,
    reference: kreis(22.4),
    rows: named(many(400), (index) => [index === 7 ? undefined : 8 + 26 * wave(index)]),
  },
  hundertzwanzig: {
    ...plain,
    columns: column,
    reference: kreis(22.4),
    rows: named(many(120), (index) => [8 + 26 * wave(index)]),
  },
  'lange-namen': {
    ...plain,
    unit: 'je 1 000 Einwohner',
    columns: column,
    reference: kreis(undefined),
    rows: named(longNames, (index) => [index * 400 + 3]),
  },
};
