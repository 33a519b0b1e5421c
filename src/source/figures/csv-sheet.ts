// The bytes of a CSV file → its cells for a table of figures. What an office has published is never reported for how it is encoded.
import type { Finding, Report } from '../../diagnostic.js';
import type { GridCell } from '../grid.js';
import type { ReadFile } from '../read-bytes.js';
import { readCsv } from '../read-csv.js';
import { positionIn } from '../read-text.js';
import { columnLetters } from '../read-workbook.js';
import type { FigureSheet } from './figure-sheet.js';

/**
 * The cells of the file.
 *
 * Errors: those of `readCsv`, but that a file is in Windows-1252 is only told in how it was read.
 */
export function csvSheet(file: ReadFile, report: Report): FigureSheet | undefined {
  let isWindows = false;
  const csv = readCsv(file, (finding: Finding) => {
    if (finding.code === 'datei-kodierung') isWindows = true;
    else report(finding);
  });
  if (csv === undefined) return undefined;
  const { source, delimiter, rows } = csv;
  return {
    reading: { format: 'csv', encoding: isWindows ? 'Windows-1252' : unicodeOf(file.bytes), delimiter },
    rows,
    hiddenColumns: new Set(),
    // As the catalogue names a column that has no head, and as a spreadsheet shows it.
    placeName: ({ line }, column) => `Zeile ${line}, Spalte ${columnLetters(column)}`,
    at: ({ line, column, text }: GridCell) => positionIn(source, line, column, Math.max(1, text.length)),
  };
}

function unicodeOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return first === 0xef && second === 0xbb ? 'UTF-8 mit BOM' : 'UTF-8';
}
