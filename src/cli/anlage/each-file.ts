// What the commands for single files have in common: the files a call names, one after the other, then what is to be said of them.
import { type Finding, hasErrors, type Report, sortFindings } from '../../diagnostic.js';
import { colouringFor } from '../anzeige/colouring.js';
import { formatFindings } from '../anzeige/print-findings.js';
import type { Umgebung } from '../umgebung.js';
import { namedFiles, type Wanted } from './named-files.js';

/** What is done with a file, by its absolute path. */
export type HandleFile = (file: string, report: Report) => Promise<void>;

/** Handles each file and tells of it; the exit code. */
export async function eachFile(
  paths: readonly string[],
  wanted: Wanted,
  umgebung: Umgebung,
  handle: HandleFile,
): Promise<number> {
  const { cwd, error } = umgebung;
  const files = namedFiles(paths, cwd, wanted);
  if (typeof files === 'string') {
    error(files);
    return 2;
  }
  const findings: Finding[] = [];
  for (const file of files) await handle(file, (finding) => findings.push(finding));
  const sorted = sortFindings(findings);
  error(formatFindings(sorted, cwd, colouringFor('auto', umgebung)));
  return hasErrors(sorted) ? 1 : 0;
}
