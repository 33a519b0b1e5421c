// The rows and columns of a series → the categories and values of a chart in Word, and so of its workbook: each figure as it is printed,
// nothing where a sign stands in its place. Nothing here knows how they are drawn.
import type { ChartPointLabel, ChartSeries } from 'docx/charts';
import type { Series, SeriesRow, SeriesValue } from '../../document/series.js';
import { legalText } from '../xml-text.js';
import { type NumberFormat, numberFormat } from './chart-numbers.js';

/** The values of one column, with the labels that no number format can print. */
export type ChartValues = Pick<ChartSeries, 'name' | 'values'> & {
  readonly pointLabels: readonly (ChartPointLabel | undefined)[];
};

/** The rows with the one that all are compared with behind them. */
export function rowsWithReference({ rows, reference }: Series): readonly SeriesRow[] {
  return reference === undefined ? rows : [...rows, reference];
}

/** All numbers that are shown. */
export function figuresOf(series: Series, columns: readonly number[] = series.columns.map((_, index) => index)) {
  const rows = rowsWithReference(series);
  return columns.flatMap((column) => rows.flatMap((row) => row.values[column]?.value ?? []));
}

/** How the numbers of the columns are printed. */
export function formatOf(series: Series, columns?: readonly number[]): NumberFormat {
  const [first = 0] = columns ?? [];
  return numberFormat(figuresOf(series, columns), series.columns[first]?.decimals ?? series.decimals);
}

/**
 * The names of the rows; where a sign stands in place of a number, it stands behind the name: Word puts no label to what is empty.
 */
export function categoriesOf(rows: readonly SeriesRow[], series: Series): readonly string[] {
  return rows.map((row) => {
    const signs = signsOf(row, series);
    return legalText(signs === '' ? row.label : `${row.label}\u2003${signs}`);
  });
}

function signsOf({ values }: SeriesRow, { columns }: Series): string {
  const signs = columns.flatMap(({ name }, index) => {
    const value = values[index];
    return value === undefined || !isSign(value) ? [] : [{ name, shown: value.shown }];
  });
  const different = new Set(signs.map(({ shown }) => shown));
  if (signs.length === columns.length && different.size === 1) return signs[0]?.shown ?? '';
  return signs.map(({ name, shown }) => `${name} ${shown}`).join(', ');
}

function isSign({ value, shown }: SeriesValue): boolean {
  return value === undefined && shown !== '';
}

/** The numbers of one column, one for each row. */
export function columnValues(column: number, rows: readonly SeriesRow[], series: Series): ChartValues {
  const { prints } = formatOf(series, [column]);
  return {
    name: columnName(column, series),
    values: rows.map(({ values }) => values[column]?.value ?? null),
    pointLabels: rows.map(({ values }) => pointLabel(values[column], prints)),
  };
}

function pointLabel(value: SeriesValue | undefined, prints: NumberFormat['prints']): ChartPointLabel | undefined {
  if (value?.value === undefined || prints(value.value, value.shown)) return undefined;
  return { text: legalText(value.shown) };
}

/** Its own; one that stands alone says what the whole series is of. */
function columnName(column: number, { title, columns, unit }: Series): string {
  const { name = '', unit: own = unit } = columns[column] ?? {};
  if (columns.length > 1) return legalText(name);
  const told = [title, name].filter((words) => words !== '').join(', ');
  return legalText(own === '' ? told : `${told} (${own})`);
}

/** Whether the dates lie as far apart from each other: the names along an axis of Word stand in equal distances. */
export function isEvenlySpaced({ rows }: Series): boolean {
  const days = rows.flatMap(({ day }) => day ?? []);
  if (days.length < rows.length) return true;
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  // Months and years are of unequal length.
  return Math.max(...gaps) <= Math.min(...gaps) * 1.15;
}
