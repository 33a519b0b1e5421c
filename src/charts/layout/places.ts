// One figure for each place: from a series to bars below each other, in columns where they are many, thin and few of them named where they
// are very many.
import { axisOf } from '../../document/chart-axis.js';
import type { Series, SeriesRow } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { spread } from '../spread.js';
import { wrapWords } from '../wrap-words.js';
import { axisSlots, type ChartLayout, gap, grades, type Layout, type LayoutInput, widest } from './chart-layout.js';

/** Heights. Units: pt. */
const line = grades.usual * 1.15;
const rowHeight = { usual: 15, dense: 11.5 } as const;
/** Up to so many rows stand comfortably. */
const fewRows = 25;
/** What stands above and below the rows: the name of the Kreis, the axis. */
const around = 45;
const panelGap = 18;
/** Bars that touch lie upon each other by so much: no light shines through. */
const seam = 0.3;
const mostPanels = 3;
/** Of so many at either end the names stand beside thin bars. */
const namedAtEnds = 4;

export const layoutPlaces: Layout = (input) => {
  const { series, width, widthOf, mostHeight } = input;
  if (series.columns.length !== 1) {
    return {
      problem: `zeigt einen Wert je Zeile, nicht ${series.columns.length}`,
      remedy: 'Nehmen Sie „anteile“ für Teile eines Ganzen oder „veränderung“ für zwei Stände.',
    };
  }
  const perPanel = Math.max(1, Math.floor((mostHeight - around) / rowHeight.dense));
  const count = Math.max(1, Math.ceil(series.rows.length / perPanel));
  const isThin = count > mostPanels;
  const panels = isThin ? 1 : count;
  const values = numbersIn([...series.rows, ...(series.reference === undefined ? [] : [series.reference])]);
  const axis = axisOf(values, { startsAtZero: true, mostTicks: panels === 1 ? 6 : 4 });
  const panelWidth = (width - panelGap * (panels - 1)) / panels;
  const shownWidth = widest(series.rows.map(shownOf), widthOf);
  const nameRoom = Math.min(
    widest(
      series.rows.map(({ label }) => label),
      widthOf,
    ),
    panelWidth * 0.42,
  );
  const { rows, height, thickness } = isThin
    ? thinRows(input, nameRoom)
    : plainRows(input, Math.ceil(series.rows.length / panels), nameRoom);
  const edge = widthOf(axis.ticks.at(-1)?.label ?? '') / 2;
  return {
    slots: {
      ...axisSlots(axis),
      breite: Math.max(20, panelWidth - nameRoom - shownWidth - 3 * gap - edge),
      höhe: height,
      balken: thickness,
      tafeln: panels,
      tafelabstand: panelGap,
      namensabstand: -(nameRoom + shownWidth + 3 * gap),
      wertabstand: -gap,
    },
    tables: { reihe: [...rows, ...references(series, panels)] },
  } satisfies ChartLayout;
};

interface Rows {
  readonly rows: readonly FreeObject[];
  readonly height: number;
  readonly thickness: number;
}

/** All of them named; a name of two lines makes its row higher. */
function plainRows({ series, widthOf }: LayoutInput, perPanel: number, nameRoom: number): Rows {
  const pitch = perPanel <= fewRows ? rowHeight.usual : rowHeight.dense;
  const ends: number[] = [];
  const rows = series.rows.map((row, index): FreeObject => {
    const panel = Math.floor(index / perPanel);
    const lines = wrapWords(row.label, nameRoom, widthOf);
    const top = ends[panel] ?? 0;
    const height = Math.max(pitch, lines.length * line + pitch - line);
    ends[panel] = top + height;
    return {
      ...told(row),
      tafel: panel,
      mitte: top + height / 2,
      ...labelAt(top + height / 2, lines),
      benannt: true,
    };
  });
  return { rows, height: Math.max(0, ...ends), thickness: pitch * 0.6 };
}

/** So many that a bar is thinner than a line of text: those at either end are named, and those without a value. */
function thinRows({ series, widthOf, mostHeight }: LayoutInput, nameRoom: number): Rows {
  const height = mostHeight - around;
  const pitch = height / series.rows.length;
  const ranked = series.rows
    .filter((row) => numberOf(row) !== null)
    .toSorted((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));
  const named = new Set([...ranked.slice(0, namedAtEnds), ...ranked.slice(-namedAtEnds)]);
  const middles = series.rows.map((_, index) => (index + 0.5) * pitch);
  const labels = series.rows.flatMap((row, index) =>
    named.has(row) ? [{ row, index, lines: wrapWords(row.label, nameRoom, widthOf) }] : [],
  );
  const places = spread(
    labels.map(({ index, lines }) => ({ at: middles[index] ?? 0, size: lines.length * line + 1 })),
    0,
    height,
  );
  const labelled = new Map(labels.map(({ row, lines }, index) => [row, { lines, at: places[index] ?? 0 }]));
  const rows = series.rows.map((row, index): FreeObject => {
    const label = labelled.get(row);
    const middle = middles[index] ?? 0;
    return {
      ...told(row),
      tafel: 0,
      mitte: middle,
      ...labelAt(label?.at ?? middle, label?.lines ?? []),
      benannt: label !== undefined,
    };
  });
  return { rows, height, thickness: pitch + seam };
}

/** What is compared with, in each panel, named in the first. */
function references({ reference }: Series, panels: number): readonly FreeObject[] {
  if (reference === undefined) return [];
  const text = `${reference.label} ${shownOf(reference)}`;
  return Array.from({ length: panels }, (_, panel) => ({
    ...told(reference),
    tafel: panel,
    ist_kreis: true,
    lage: numberOf(reference) ?? 0,
    text: panel === 0 ? text : '',
    ausrichtung: panels === 1 ? 'center' : 'right',
  }));
}

/** A text of several lines hangs from its first. */
function labelAt(middle: number, lines: readonly string[]): FreeObject {
  return { stelle: middle, erste_zeile: middle - ((lines.length - 1) * line) / 2, zeilen: lines };
}

function told(row: SeriesRow): FreeObject {
  const value = numberOf(row);
  return { name: row.label, wert: value, fehlt: value === null, text: shownOf(row), ist_kreis: false };
}

function numbersIn(rows: readonly SeriesRow[]): readonly number[] {
  return rows.flatMap((row) => numberOf(row) ?? []);
}

function numberOf({ values }: SeriesRow): number | null {
  return values[0]?.value ?? null;
}

function shownOf({ values }: SeriesRow): string {
  return values[0]?.shown ?? '';
}
