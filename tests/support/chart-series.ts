// Series by hand for every data form of charts, each in the shapes that break charts: gaps, equal values, one alone, very many, long names.

import { germanNumber } from '../../src/document/chart-axis.js';
import type { PlaceShape, Series, SeriesColumn, SeriesRow, SeriesValue } from '../../src/document/series.js';

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

const years = [2011, 2014, 2017, 2018, 2019, 2020, 2022] as const;

function overYears(names: readonly string[], figureOf: (place: number, year: number) => number | undefined): Series {
  return {
    ...plain,
    head: 'Stand',
    columns: [...names.map((name) => ({ name })), { name: 'Rhein-Sieg-Kreis', isReference: true }],
    rows: years.map((year, row) => ({
      label: `31.12.${year}`,
      day: Date.UTC(year, 11, 31) / 86_400_000,
      values: [...names.map((_, place) => figure(figureOf(place, row))), figure(20 + row / 2)],
    })),
  };
}

/** From the fourth date on something else is counted. */
function broken(series: Series): Series {
  return { ...series, rows: series.rows.map((row, index) => (index === 3 ? { ...row, isBreak: true } : row)) };
}

export const timeCases: Cases = {
  bruch: broken(overYears(places.slice(0, 2), (place, row) => (row < 3 ? 14 : 24) + 3 * place + row)),
  normal: overYears(places.slice(0, 3), (place, row) => 14 + 4 * place + row * wave(place)),
  lücken: overYears(places.slice(0, 3), (place, row) =>
    row === 2 + place || (place === 1 && row > 4) ? undefined : 14 + 4 * place + row * wave(place),
  ),
  gleich: overYears(places.slice(0, 3), () => 20),
  negativ: overYears(places.slice(0, 2), (place, row) => -6 + 3 * row * wave(place)),
  einzeln: { ...plain, columns: column, rows: [{ label: '2022', values: [figure(17.3)] }] },
  neunzehn: overYears(places, (place, row) => 12 + 12 * wave(place) + row * wave(place, 2)),
  vierhundert: overYears(many(400), (place, row) => 12 + 12 * wave(place) + row * wave(place, 2)),
  'lange-namen': overYears(longNames, (place, row) => 12 + 3 * place + row),
};

export const panelCases: Cases = Object.fromEntries(
  Object.entries(timeCases).filter(([name]) => name !== 'vierhundert'),
);

function withColumns(
  names: readonly string[],
  columns: readonly SeriesColumn[],
  valuesOf: (index: number) => readonly (number | undefined)[],
  reference?: SeriesRow,
): Series {
  return { ...plain, columns, rows: named(names, valuesOf), ...(reference !== undefined && { reference }) };
}

const dates: readonly SeriesColumn[] = [{ name: '31.12.2017' }, { name: '31.12.2022' }];

export const changeCases: Cases = {
  normal: withColumns(
    places.slice(0, 8),
    dates,
    (index) => [12 + 20 * wave(index), 13 + 20 * wave(index, 2)],
    kreis(20.1, 22.4),
  ),
  lücken: withColumns(
    places.slice(0, 8),
    dates,
    (index) => [
      index % 3 === 1 ? undefined : 12 + 20 * wave(index),
      index % 4 === 1 ? undefined : 13 + 20 * wave(index, 2),
    ],
    kreis(20.1, undefined),
  ),
  gleich: withColumns(places.slice(0, 8), dates, () => [20, 20], kreis(20, 20)),
  negativ: withColumns(places.slice(0, 8), dates, (index) => [-12 + 20 * wave(index), 3 - 20 * wave(index, 2)]),
  einzeln: withColumns(places.slice(0, 1), dates, () => [12.3, 14.4]),
  neunzehn: withColumns(places, dates, (index) => [12 + 20 * wave(index), 13 + 20 * wave(index, 2)], kreis(20.1, 22.4)),
  'lange-namen': withColumns(longNames, dates, (index) => [12 + 20 * wave(index), 13 + 20 * wave(index, 2)]),
};

const pair: readonly SeriesColumn[] = [
  { name: 'Alleinerziehende an den Familien', unit: '%' },
  { name: 'Leistungen nach dem SGB II', unit: 'je 1 000 Einwohner', decimals: 1 },
];
const both = (index: number) => [12 + 20 * wave(index), 30 + 90 * (0.6 * wave(index) + 0.4 * wave(index, 2))];

export const pairCases: Cases = {
  normal: withColumns(places.slice(0, 8), pair, both, kreis(22.1, 72.4)),
  lücken: withColumns(
    places.slice(0, 8),
    pair,
    (index) => (index % 3 === 1 ? [undefined, both(index)[1]] : both(index)),
    kreis(22.1, 72.4),
  ),
  gleich: withColumns(places.slice(0, 8), pair, () => [20, 60], kreis(20, 60)),
  negativ: withColumns(
    places.slice(0, 8),
    pair,
    (index) => [-8 + 14 * wave(index), 30 - 60 * wave(index, 2)],
    kreis(0.2, -1.4),
  ),
  einzeln: withColumns(places.slice(0, 1), pair, both),
  neunzehn: withColumns(places, pair, both, kreis(22.1, 72.4)),
  vierhundert: withColumns(many(400), pair, both, kreis(22.1, 72.4)),
  'lange-namen': withColumns(longNames, pair, both),
};

const parts: readonly SeriesColumn[] = ['eine Person', 'zwei Personen', 'drei Personen', 'vier Personen und mehr'].map(
  (name) => ({ name }),
);
const split = (index: number) => {
  const [one, two, three] = [25 + 15 * wave(index), 25 + 10 * wave(index, 2), 14 + 5 * wave(index, 3)].map((value) =>
    Number(value.toFixed(1)),
  );
  return [one ?? 0, two ?? 0, three ?? 0, 100 - (one ?? 0) - (two ?? 0) - (three ?? 0)];
};

export const shareCases: Cases = {
  normal: withColumns(places.slice(0, 8), parts, split, kreis(34.2, 31.4, 16.1, 18.3)),
  lücken: withColumns(
    places.slice(0, 8),
    parts,
    (index) => split(index).map((value, part) => (index % 3 === 1 && part > 1 ? undefined : value)),
    kreis(34.2, 31.4, 16.1, 18.3),
  ),
  gleich: withColumns(places.slice(0, 8), parts, () => [25, 25, 25, 25]),
  einzeln: withColumns(places.slice(0, 1), parts, split),
  anzahlen: {
    ...withColumns(places.slice(0, 8), parts, (index) => split(index).map((value) => Math.round(value * 120))),
    unit: 'Haushalte',
    decimals: 0,
    rows: named(places.slice(0, 8), (index) => split(index).map((value) => Math.round(value * 120)), 0),
  },
  neunzehn: withColumns(places, parts, split, kreis(34.2, 31.4, 16.1, 18.3)),
  'lange-namen': withColumns(longNames, parts, split),
};

const sexes: readonly SeriesColumn[] = [{ name: 'weiblich' }, { name: 'männlich' }];
const ages = Array.from({ length: 19 }, (_, index) =>
  index === 18 ? '90 und älter' : `${index * 5} bis unter ${index * 5 + 5}`,
);
const people = (index: number, sex: number) =>
  Math.round(120 * wave(index, sex) + Math.max(40, 1500 + 700 * Math.sin(index / 3) - index * 70));

export const ageCases: Cases = {
  normal: {
    ...plain,
    unit: 'Personen',
    decimals: 0,
    head: 'Altersgruppe',
    columns: sexes,
    rows: named(ages, (index) => [people(index, 1), people(index, 2)], 0),
  },
  lücken: {
    ...plain,
    unit: 'Personen',
    decimals: 0,
    head: 'Altersgruppe',
    columns: sexes,
    rows: named(
      ages,
      (index) => [index > 16 ? undefined : people(index, 1), index > 15 ? undefined : people(index, 2)],
      0,
    ),
  },
  gleich: { ...plain, unit: '%', head: 'Altersgruppe', columns: sexes, rows: named(ages.slice(0, 6), () => [5, 5]) },
  einzeln: { ...plain, unit: '%', head: 'Altersgruppe', columns: sexes, rows: named(['unter 18'], () => [8.4, 8.9]) },
  jahre: {
    ...plain,
    unit: 'Personen',
    decimals: 0,
    head: 'Alter',
    columns: sexes,
    rows: named(
      Array.from({ length: 101 }, (_, age) => String(age)),
      (index) => [people(index / 5, 1), people(index / 5, 2)],
      0,
    ),
  },
};

const day = (year: number, month: number, date: number): SeriesValue => ({
  shown: `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`,
  value: Date.UTC(year, month - 1, date) / 86_400_000,
});

function plan(rows: readonly (readonly [string, SeriesValue, SeriesValue])[]): Series {
  return {
    title: 'Zeitplan der Maßnahmen',
    unit: '',
    decimals: 0,
    head: 'Maßnahme',
    columns: [{ name: 'Beginn' }, { name: 'Ende' }],
    rows: rows.map(([label, first, last]) => ({ label, values: [first, last] })),
  };
}

export const planCases: Cases = {
  normal: plan([
    ['Bestandsaufnahme', day(2023, 9, 1), day(2024, 1, 31)],
    ['Beteiligung der Träger', day(2024, 2, 1), day(2024, 5, 15)],
    ['Beschluss im Sozialausschuss', day(2024, 6, 12), day(2024, 6, 12)],
    ['Umsetzung in den Kommunen', day(2024, 7, 1), { shown: 'offen' }],
    ['Evaluation', { shown: '.' }, { shown: '.' }],
  ]),
  einzeln: plan([['Beschluss', day(2024, 6, 12), day(2024, 6, 12)]]),
  jahre: plan(
    places.map((name, index) => [name, day(2019 + (index % 4), 1 + (index % 12), 1), day(2024 + (index % 7), 12, 31)]),
  ),
  'lange-namen': plan(longNames.map((name, index) => [name, day(2024, 1 + index, 1), day(2024, 3 + 2 * index, 28)])),
};

const ampel = [
  { name: 'günstiger als der Kreis', sign: 'ampel-grün' },
  { name: 'wie der Kreis', sign: 'ampel-gelb' },
  { name: 'ungünstiger als der Kreis', sign: 'ampel-rot' },
] as const;

/** Judged by how far they are from the Kreis. */
export const judgedCases: Cases = {
  ampel: {
    ...pick('normal'),
    classes: ampel,
    rows: pick('normal').rows.map((row) => ({
      ...row,
      values: row.values.map((value) => ({
        ...value,
        class: (value.value ?? 0) > 23 ? 2 : (value.value ?? 0) > 20 ? 1 : 0,
      })),
    })),
  },
};

/** Squares and outlines that are none of a real place: a grid, each cell a little bent. */
export const shapes: ReadonlyMap<string, PlaceShape> = new Map(
  places.map((name, index): readonly [string, PlaceShape] => {
    const [column, row] = [index % 5, Math.floor(index / 5)];
    const corner = (x: number, y: number): readonly [number, number] => [
      7 + 0.09 * x + 0.02 * Math.sin(x + 2 * y),
      50.9 - 0.055 * y + 0.01 * Math.cos(2 * x + y),
    ];
    const ring = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
      corner(column, row),
    ];
    return [idOf(name), { tile: { column, row }, outline: [[ring]] }];
  }),
);

const classes = ['bis 15 %', 'über 15 bis 20 %', 'über 20 bis 25 %', 'über 25 %'].map((name) => ({ name }));
const classOf = (value: number) => [15, 20, 25].filter((limit) => value > limit).length;

function classed(series: Series): Series {
  const rows = series.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => (value.value === undefined ? value : { ...value, class: classOf(value.value) })),
  }));
  return { ...series, classes, rows };
}

export const mapCases: Cases = {
  normal: classed(pick('normal')),
  lücken: classed(pick('lücken')),
  neunzehn: classed(pick('neunzehn')),
  'ohne-klassen': pick('neunzehn'),
};

function pick(name: string): Series {
  const found = placeCases[name];
  if (found === undefined) throw new Error(name);
  return found;
}
