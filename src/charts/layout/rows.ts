// Rows of a chart below each other: names in a column, their figures beside them, and right of both the room for bars; in panels side by side
// where a page is not high enough.
import type { SeriesRow } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import type { Slots } from '../slots.js';
import { wrapWords } from '../wrap-words.js';
import { gap, type LayoutInput, lineHeight, widest } from './chart-layout.js';

/** From the middle of a row to that of the next. Units: pt. */
export const rowHeight = { usual: 15, dense: 11.5 } as const;
/** Up to so many rows stand comfortably. */
const fewRows = 12;
/** Between panels, and above what the others are compared with. */
const panelGap = 18;
const referenceGap = 6;
const barShare = 0.6;
/** Names take no more of a panel than this. */
const widestNames = 0.42;

/** What rows are laid out for. */
export interface RowsOptions {
  readonly rows: readonly SeriesRow[];
  /** Stands below the others, a little apart. */
  readonly reference?: SeriesRow | undefined;
  /** What stands beside the names, a column each; the first text is its head. */
  readonly figures: readonly (readonly string[])[];
  /** What is above and below all rows: heads, an axis. Units: pt. */
  readonly around: number;
  readonly mostPanels: number;
  /** As thick as a bar must be at least. Units: pt. */
  readonly leastBar?: number;
}

/** Where a row lies. */
export interface PlacedRow {
  readonly row: SeriesRow;
  readonly panel: number;
  readonly middle: number;
  /** As a specification has it: name, lines of it, where they stand. */
  readonly fields: FreeObject;
}

export interface RowLayout {
  readonly panels: number;
  readonly placed: readonly PlacedRow[];
  /** Of the room for bars in each panel. */
  readonly width: number;
  readonly slots: Slots;
}

/** Rows one below the other; nothing where there are more than so many panels hold. */
export function layRows(input: LayoutInput, options: RowsOptions): RowLayout | undefined {
  const { width, mostHeight, widthOf } = input;
  const { reference, mostPanels, around, leastBar = 0 } = options;
  const rows = reference === undefined ? options.rows : [...options.rows, reference];
  const most = Math.max(1, Math.floor((mostHeight - around - referenceGap) / rowHeight.dense));
  const panels = Math.max(1, Math.ceil(rows.length / most));
  if (panels > mostPanels) return undefined;
  const perPanel = Math.ceil(rows.length / panels);
  const pitch = perPanel <= fewRows ? rowHeight.usual : rowHeight.dense;
  const columns = columnsOf(input, options, (width - panelGap * (panels - 1)) / panels);
  const ends: number[] = [];
  const placed = rows.map((row, index): PlacedRow => {
    const panel = Math.floor(index / perPanel);
    const isReference = row === reference;
    const lines = wrapWords(row.label, columns.nameRoom, widthOf);
    const top = (ends[panel] ?? 0) + (isReference && index > 0 ? referenceGap : 0);
    const height = Math.max(pitch, (lines.length - 1) * lineHeight + pitch);
    ends[panel] = top + height;
    const middle = top + height / 2;
    return { row, panel, middle, fields: fieldsOf(row, { panel, middle, lines, isReference }) };
  });
  return {
    panels,
    placed,
    width: columns.barRoom,
    slots: {
      breite: columns.barRoom,
      höhe: Math.max(0, ...ends),
      balken: Math.max(pitch * barShare, leastBar),
      tafeln: panels,
      tafelabstand: panelGap,
      ...columns.slots,
    },
  };
}

/** The names' column, the figures', and what they leave. */
export function columnsOf(
  { widthOf }: LayoutInput,
  { rows, reference, figures }: Pick<RowsOptions, 'rows' | 'reference' | 'figures'>,
  panelWidth: number,
) {
  const names = [...rows, ...(reference === undefined ? [] : [reference])].map(({ label }) => label);
  const nameRoom = Math.min(widest(names, widthOf), panelWidth * widestNames);
  const widths = figures.map((texts) => widest(texts, widthOf));
  // From the bars to the left: the last column stands nearest to them.
  const edges = widths.map(
    (_, index) => -gap - widths.slice(index + 1).reduce((sum, width) => sum + width + columnGap, 0),
  );
  const namesAt = (edges[0] ?? 0) - (widths[0] ?? 0) - columnGap - nameRoom;
  return {
    nameRoom,
    barRoom: Math.max(20, panelWidth + namesAt - atRight),
    slots: { namensabstand: namesAt, wertabstand: edges.at(-1) ?? -gap, wertabstand_links: edges[0] ?? -gap },
  };
}

const columnGap = 2 * gap;
/** Half of what stands at the last line of an axis, and the edge of the picture. Units: pt. */
const atRight = 8;

/** What a specification reads of a row, wherever it stands. */
export function fieldsOf(
  row: SeriesRow,
  {
    panel,
    middle,
    lines,
    isReference,
  }: {
    readonly panel: number;
    readonly middle: number;
    readonly lines: readonly string[];
    readonly isReference: boolean;
  },
): FreeObject {
  return {
    name: row.label,
    tafel: panel,
    mitte: middle,
    ...labelAt(middle, lines),
    benannt: lines.length > 0,
    ist_kreis: isReference,
  };
}

/** A text of several lines hangs from its first. */
function labelAt(middle: number, lines: readonly string[]): FreeObject {
  return { stelle: middle, erste_zeile: middle - ((lines.length - 1) * lineHeight) / 2, zeilen: lines };
}

/** A figure of a row as a specification reads it. */
export function valueFields(
  row: SeriesRow,
  column: number,
): { readonly wert: number | null; readonly fehlt: boolean; readonly text: string } {
  const { value = null, shown = '' } = row.values[column] ?? {};
  return { wert: value, fehlt: value === null, text: shown };
}

/** What is printed of a column. */
export function shownIn(rows: readonly SeriesRow[], column: number): readonly string[] {
  return rows.map(({ values }) => values[column]?.shown ?? '');
}

/** The known numbers of a column. */
export function numbersIn(rows: readonly SeriesRow[], column: number): readonly number[] {
  return rows.flatMap(({ values }) => values[column]?.value ?? []);
}
