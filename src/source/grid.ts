// Cells in rows as a file of figures holds them, whatever its format; each remembers where it stands. Judges nothing.

/** A cell as it is shown. */
export interface GridCell {
  /** As people see it; empty where nothing stands. */
  readonly text: string;
  /** Text: line and UTF-16 column in the file; spreadsheet: row and column. Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The number behind what is shown, where the file says that it is one. */
  readonly value?: number;
  /** More than 1 where it reaches over its neighbours, which are absent from no row: they stand there empty. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** The cells of one row from left to right, without gaps. */
export type GridRow = readonly GridCell[];

/** Signs that stand for a figure: nothing, unknown, secret, not comparable (DIN 55301). */
const figureSign = /^(?:[-–—−./•xX…]|\.{3}|\(\)|0)$/u;

/** A number as Germans or English write it, with what may stand before and behind it; a key such as 05382 is none. */
const figure = /^[+\-−–±]?\s?(?!0\d)(?:\d{1,3}(?:[.\u00a0\u202f ’']\d{3})+|\d+)(?:[.,]\d+)?(?:\s?(?:[%‰€prs]|EUR))?$/u;

/** Whether a sign stands where a figure could. */
export function isFigureSign(text: string): boolean {
  return figureSign.test(text);
}

/** Whether the cell holds a number. */
export function isFigure(cell: Pick<GridCell, 'text' | 'value'>): boolean {
  return cell.value !== undefined || figure.test(cell.text.trim().replace(/^([+\-−–]?)\((.*)\)/u, '$1$2'));
}

/** A year – also a provisional one –, a month or a day, as they stand in heads above figures. */
export function isYearOrDay(text: string): boolean {
  return /^(?:(?:\d{1,2}\.)?\d{1,2}\.)?(?:19|20)\d{2}(?:\s?[prs])?$/u.test(text.trim());
}
