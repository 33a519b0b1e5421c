// The head of a table → its columns with all that stands above each: merged cells hold for every column they reach over.
import type { GridRow } from '../grid.js';
import { columnLetters } from '../read-workbook.js';
import { numbersColumns } from '../table-extent.js';
import type { FigureColumn } from './figure-table.js';

/** The columns of these indexes. */
export function columnHeads(head: readonly GridRow[], indexes: readonly number[]): readonly FigureColumn[] {
  const rows = spread(merged(head.filter((cells) => !numbersColumns({ cells }))));
  return indexes.map((index) => {
    const heads = rows.flatMap((row) => row[index] ?? []).filter((text) => text !== '');
    const name = heads.filter((text, at) => text !== heads[at - 1]).join(' | ');
    return { name: name === '' ? `Spalte ${columnLetters(index)}` : name, heads, index };
  });
}

/** Whether the head has cells that the file itself calls merged; then what is empty is empty. */
interface HeadTexts {
  readonly rows: readonly (readonly string[])[];
  readonly isMerged: boolean;
}

function merged(head: readonly GridRow[]): HeadTexts {
  const width = head.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = head.map((row) => Array.from({ length: width }, (_, x) => oneLine(row[x]?.text ?? '')));
  const lines = head.map((row) => row[0]?.line ?? 0);
  let isMerged = false;
  for (const [y, row] of head.entries()) {
    for (const [x, { line, columnSpan = 1, rowSpan = 1 }] of row.entries()) {
      if (columnSpan < 2 && rowSpan < 2) continue;
      isMerged ||= columnSpan > 1;
      const text = rows[y]?.[x] ?? '';
      const reached = rows.filter((_, at) => (lines[at] ?? 0) >= line && (lines[at] ?? 0) < line + rowSpan);
      for (const each of reached) each.splice(x, columnSpan, ...Array.from({ length: columnSpan }, () => text));
    }
  }
  return { rows, isMerged };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * What stands once above several columns, told for each of them: so a merged head becomes CSV.
 *
 * Not where the head repeats its words itself, as official exports do: there nothing means nothing.
 */
function spread({ rows, isMerged }: HeadTexts): readonly (readonly string[])[] {
  const repeats = rows.some((row) => row.some((text, x) => text !== '' && text === row[x - 1]));
  if (isMerged || repeats) return rows;
  const filled = rows.map((row) => [...row]);
  for (const [y, row] of filled.slice(0, -1).entries()) {
    for (let x = 1; x < row.length; x++) {
      const isUnderOne = filled.slice(0, y).every((above) => above[x] === above[x - 1]);
      const isAbove = filled.slice(y + 1).some((below) => (below[x] ?? '') !== '');
      if ((row[x] ?? '') === '' && isUnderOne && isAbove) row[x] = row[x - 1] ?? '';
    }
  }
  return filled;
}
