// How wide the columns of a grid must and should be, and how they are parted where no page is wide enough. Widths are estimated
// from the letters: writers set the text, and find room for what the estimate misses.
import { mmPerPoint } from '../../document/image-size.js';
import type { Mm, TableColumn } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { type GridCell, isFigure, isFigureSign } from '../../source/grid.js';
import type { CellGrid } from './cell-grid.js';

/** A column of the grid. */
export interface MeasuredColumn {
  readonly index: number;
  readonly isFigures: boolean;
  /** Narrower, its figures or words would break. */
  readonly least: Mm;
  /** Wider, it would be empty at the right. */
  readonly wanted: Mm;
}

/** Long words are hyphenated, or broken: a column need not be wider for them. */
const widestWord: Mm = 32;
/** Prose wraps. */
const widestProse: Mm = 75;

/** What bold letters, and letters that are estimated too narrow, need more. */
const slack = 1.06;

/** All columns that have something in them. */
export function measureColumns(head: CellGrid, body: CellGrid): readonly MeasuredColumn[] {
  const count = Math.max(head[0]?.length ?? 0, body[0]?.length ?? 0);
  return Array.from({ length: count }, (_, index) => measureColumn(index, head, body)).filter(
    (column) => column !== undefined,
  );
}

function measureColumn(index: number, head: CellGrid, body: CellGrid): MeasuredColumn | undefined {
  const own = (grid: CellGrid) => cellsOf(grid, index);
  const [above, below] = [own(head), own(body)];
  if (above.length + below.length === 0) return undefined;
  const isFigures = holdsFigures(below);
  const ownLines = (cells: readonly GridCell[]) =>
    cells.filter(({ columnSpan = 1 }) => columnSpan === 1).flatMap(({ text }) => text.split('\n'));
  const [headLines, bodyLines] = [ownLines(above), ownLines(below)];
  const wordsIn = (lines: readonly string[]) => lines.flatMap((line) => line.split(/[\s/–-]+/u));
  const longest = Math.max(widest(wordsIn(headLines)) * headSize, widest(wordsIn(bodyLines)));
  const figures = widest(isFigures ? below.map(({ text }) => text) : []);
  const margins = 2 * pageMeasures.alongMm.figureCell;
  const least = Math.max(figures, Math.min(longest, widestWord)) * slack + margins;
  const prose = Math.max(widest(headLines) * headSize, widest(bodyLines));
  return { index, isFigures, least, wanted: Math.max(least, Math.min(prose, widestProse) * slack + margins) };
}

/** Heads are set in small type, but bold. */
const headSize = 0.93;

/** The cells that begin in the column and say something; at places that a merged cell covers stands that cell. */
function cellsOf(grid: CellGrid, index: number): readonly GridCell[] {
  const cells = grid.flatMap((row) => row[index] ?? []);
  return [...new Set(cells)].filter((cell) => cell.text.trim() !== '');
}

/** Four fifths of what is in the column are figures or signs for them, and one at least is a figure. */
function holdsFigures(cells: readonly GridCell[]): boolean {
  const figures = cells.filter((cell) => isFigure(cell));
  const signs = cells.filter((cell) => !isFigure(cell) && isFigureSign(cell.text.trim()));
  return figures.length > 0 && (figures.length + signs.length) * 5 >= cells.length * 4;
}

function widest(texts: readonly string[]): Mm {
  return texts.reduce((most, text) => Math.max(most, estimatedWidth(text)), 0);
}

/** Units: mm at 10 pt, the size of tables of figures; those of Arimo, whose figures are 0.556 em wide. */
function estimatedWidth(text: string): Mm {
  let em = 0;
  for (const letter of text)
    em += /[ijlIft.,:;'|!()\s]/u.test(letter) ? 0.3 : /[A-ZÄÖÜ%mwMW@]/u.test(letter) ? 0.74 : 0.56;
  return em * 10 * mmPerPoint;
}

/** Whether the columns stand well in the room: heads above figures may wrap, and so may the longest words. */
export function standWell(columns: readonly MeasuredColumn[], room: Mm): boolean {
  const well = columns.map(({ isFigures, least, wanted }) =>
    isFigures ? least : Math.max(least, Math.min(wanted, 55)),
  );
  return sum(well) <= room;
}

/** The columns as the writers take them: as wide as their words where all of that fits, else figures fixed and words sharing the rest. */
export function tableColumns(columns: readonly MeasuredColumn[], room: Mm): readonly TableColumn[] {
  const fits = sum(columns.map(({ wanted }) => wanted)) <= room;
  const words = columns.filter(({ isFigures }) => !isFigures);
  const free = Math.max(0, room - sum(columns.map(({ least }) => least)));
  const missing = Math.max(1, sum(words.map(({ least, wanted }) => wanted - least)));
  return columns.map(({ isFigures, least, wanted }): TableColumn => {
    const align = isFigures ? 'decimal' : 'left';
    if (fits) return { align, width: { auto: true } };
    if (isFigures || words.length === 0) return { align, width: { mm: rounded(least) } };
    return { align, width: { share: rounded(least + (free * (wanted - least)) / missing) } };
  });
}

function rounded(width: Mm): Mm {
  return Math.round(width * 10) / 10;
}

/** The columns that name a row, repeated in every part of a table that is parted: those up to the last words at its left. */
function namingColumns(columns: readonly MeasuredColumn[], room: Mm): readonly MeasuredColumn[] {
  const lastWords = columns.slice(0, mostNaming).findLastIndex(({ isFigures }) => !isFigures);
  const naming = columns.slice(0, Math.max(1, lastWords + 1));
  const isNarrow = sum(naming.map(({ least }) => least)) <= room / 2;
  return isNarrow ? naming : columns.slice(0, 1);
}

/** Year, key and name of a place: more do not name a row. */
const mostNaming = 4;

/** The columns in parts, each narrow enough for the room. */
export function partColumns(columns: readonly MeasuredColumn[], room: Mm): readonly (readonly MeasuredColumn[])[] {
  if (sum(columns.map(({ least }) => least)) <= room) return [columns];
  const naming = namingColumns(columns, room);
  const free = room - sum(naming.map(({ least }) => least));
  const parts: MeasuredColumn[][] = [[]];
  for (const column of columns.slice(naming.length)) {
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && sum(part.map(({ least }) => least)) + column.least > free) parts.push([column]);
    else part.push(column);
  }
  return parts.map((part) => [...naming, ...part]);
}

export function sum(widths: readonly Mm[]): Mm {
  return widths.reduce((total, width) => total + width, 0);
}
