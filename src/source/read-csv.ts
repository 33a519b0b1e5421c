// The bytes of a CSV file → its cells with their places: encoding, delimiter and quoting found out. Knows nothing of what they mean.
import { type Finding, placed, type Report } from '../diagnostic.js';
import { delimiterOf } from './detect-csv.js';
import type { GridCell, GridRow } from './grid.js';
import type { ReadFile } from './read-bytes.js';
import { positionIn, type SourceText, textOf } from './read-text.js';
import { quoted } from './spelling.js';
import { splitCells } from './split-cells.js';

/** A CSV file as it was read. */
export interface ReadCsv {
  readonly source: SourceText;
  readonly delimiter: string;
  readonly rows: readonly GridRow[];
}

/**
 * The cells; empty lines are left out.
 *
 * Errors: `datei-kein-text`, `datei-kodierung` (see `readText`); `csv-anfuehrung` where a quotation mark is not closed.
 */
export function readCsv(file: ReadFile, report: Report): ReadCsv | undefined {
  const source = textOf(file, report);
  if (source === undefined) return undefined;
  // A first line that only tells Excel by which sign.
  const named = /^"?sep=(.)"?\n/u.exec(source.text)?.[1];
  const delimiter = named ?? delimiterOf(source.text);
  const { rows, openQuote } = splitCells(source.text, delimiter);
  if (openQuote !== undefined) report(openQuotation(source, openQuote));
  const all = named === undefined ? rows : rows.slice(1);
  return { source, delimiter, rows: all.filter((row) => row.some(({ text }) => text.trim() !== '')) };
}

function openQuotation(source: SourceText, { line, column }: Pick<GridCell, 'line' | 'column'>): Finding {
  const at = positionIn(source, line, column);
  const rest = (at.lineText ?? '').slice(column - 1);
  return placed(
    {
      code: 'csv-anfuehrung',
      severity: 'Warnung',
      message: `Das Anführungszeichen vor ${quoted(rest.slice(1))} wird nicht geschlossen; von hier an gelten alle als gewöhnliche Zeichen.`,
      remedy: 'Schließen Sie es am Ende der Zelle, zum Beispiel "Bad Honnef, Stadt"; oder löschen Sie es.',
    },
    at,
  );
}
