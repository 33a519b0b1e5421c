// The short table at the end of a run: what was made, in which formats, to which standards, where it lies.
import { relative } from 'node:path';
import type { ErstellteDatei, ErstelltesDokument } from '../../pipeline.js';

interface Written {
  readonly document: ErstelltesDokument;
  readonly folder: string;
}

/** One line per document and folder, what could not be made, then the time. */
export function formatSummary(
  written: readonly Written[],
  nichtErstellt: readonly string[],
  run: { readonly cwd: string; readonly seconds: number },
): string {
  const rows = written.map(({ document, folder }) => [
    `${relative(run.cwd, folder) || folder}/${markOf(document)}`,
    fileList(document.dateien),
    [...new Set(document.dateien.map((file) => file.format))].join(' '),
    [...new Set(document.dateien.flatMap((file) => file.standards))].join(', '),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  if (nichtErstellt.length > 0) lines.push(`Nicht erstellt: ${nichtErstellt.join(', ')}`);
  if (lines.length === 0) lines.push('Nichts erstellt: Dort liegt nichts, woraus ein Dokument entsteht.');
  lines.push(`${run.seconds.toFixed(1).replace('.', ',')} s`);
  return lines.map((line) => `  ${line}\n`).join('');
}

/** "Niederschrift 4 Seiten · mit 1 Anlage 6 Seiten · Anlage 1 2 Seiten" */
function fileList(files: readonly ErstellteDatei[]): string {
  const names = [...new Set(files.map((file) => file.bezeichnung))];
  return names
    .map((name) => {
      const pages = files.find((file) => file.bezeichnung === name && file.seiten !== undefined)?.seiten;
      return pages === undefined ? name : `${name} ${pages === 1 ? '1 Seite' : `${pages} Seiten`}`;
    })
    .join(' · ');
}

/** What is to be known of a document before it is given to anybody. */
function markOf({ istEntwurf, festgeschrieben }: ErstelltesDokument): string {
  return istEntwurf ? ' (Entwurf)' : festgeschrieben === undefined ? '' : ' (festgeschrieben)';
}
