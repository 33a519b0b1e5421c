// What `zahlen` does with a file: reads it as `erstellen` would and tells what was found in it.
import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Finding, hasErrors, type Report, sortFindings } from '../../diagnostic.js';
import { readTabellen } from '../../domain/indikator/tabellen.js';
import { leseangaben } from '../../domain/indikator/tabellen-oeffnen.js';
import { type FigureTableOptions, readFigureTable } from '../../source/figures/read-figure-table.js';
import { createOrigins } from '../../source/origins.js';
import { readFile } from '../../source/read-bytes.js';
import { findWorkspace } from '../../source/workspace.js';
import { colouringFor } from '../anzeige/colouring.js';
import { formatFindings } from '../anzeige/print-findings.js';
import { complaint } from '../german-commander.js';
import { nearestPath } from '../nearest-path.js';
import type { Umgebung } from '../umgebung.js';
import { describeReading } from './describe-reading.js';

/**
 * Tells of the table in the file; the exit code. A path counts from where one stands, else from the workspace or its `indikatoren` on;
 * what tabellen.yaml says of how the file is read holds here, too.
 */
export async function showTable(
  path: string,
  { blatt }: { readonly blatt?: string },
  umgebung: Umgebung,
): Promise<number> {
  const { cwd, out, error } = umgebung;
  const workspace = findWorkspace(cwd);
  const places = workspace === undefined ? [cwd] : [cwd, workspace, join(workspace, 'indikatoren')];
  const found = places.map((place) => resolve(place, path)).find(isThere);
  if (found === undefined) {
    const near = nearestPath(path, places);
    const remedy =
      near === undefined ? 'Nennen Sie eine, zum Beispiel „indikatoren/bevoelkerung.csv“.' : `Meinten Sie „${near}“?`;
    error(complaint(`Die Datei „${path}“ gibt es nicht.`, remedy));
    return 2;
  }
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const file = readFile(found, report);
  const { zahlen, ...sheet } = workspace === undefined ? {} : listedOptions(workspace, found, report);
  const options = { ...(blatt === undefined ? sheet : { blatt }), ...(zahlen !== undefined && { zahlen }) };
  const table = file && (await readFigureTable(file, options, report));
  // Cells are looked at while they are told of: what is doubtful of them is found then.
  const lines = table === undefined ? [] : [relative(cwd, found), ...describeReading(table)];
  error(formatFindings(sortFindings(findings), cwd, colouringFor('auto', umgebung)));
  out(lines.map((line) => `${line}\n`).join(''));
  return hasErrors(findings) ? 1 : 0;
}

/** Of a file that is listed more than once – a workbook with several tables – what its first entry says. */
function listedOptions(ordner: string, datei: string, report: Report): FigureTableOptions {
  const lesung = { ordner, report, origins: createOrigins() };
  const listed = [...readTabellen(lesung).alle.values()].find(
    ({ at, ...one }) => at !== undefined && one.datei === datei,
  );
  return listed === undefined ? {} : leseangaben(lesung, listed);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
