// Findings for people: place first and clickable, the line with the spot underlined, the remedy below.
import { relative } from 'node:path';
import type { Finding, Position, Severity } from '../../diagnostic.js';
import { type Colouring, colourless } from './colouring.js';

const shownAtMost = 20;

/** The findings as text, at most twenty of them, the gravest if there are more; files are named as seen from `from`. */
export function formatFindings(findings: readonly Finding[], from: string, colouring = colourless): string {
  const chosen = new Set(bySeverity(findings).slice(0, shownAtMost));
  const shown = runsOf(findings.filter((finding) => chosen.has(finding))).map((run) => formatRun(run, from, colouring));
  const more = findings.length - chosen.size;
  if (more > 0) shown.push(`… und ${more === 1 ? 'ein weiterer Befund' : `${more} weitere Befunde`}.`);
  return shown.map((text) => `${text}\n`).join('');
}

const severities: readonly Severity[] = ['Fehler', 'Warnung', 'Hinweis'];

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** From how many on hints of one kind – what is still open – are a list; mistakes are shown one by one. */
const listedFrom = 3;

/** Hints that are neighbours and of one code and remedy, together; everything else by itself. */
function runsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const runs: Finding[][] = [];
  for (const finding of findings) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const isAlike = first?.code === finding.code && first.remedy === finding.remedy;
    if (isAlike && finding.severity === 'Hinweis') run?.push(finding);
    else runs.push([finding]);
  }
  return runs;
}

function formatRun(run: readonly Finding[], from: string, colouring: Colouring): string {
  if (run.length < listedFrom) return run.map((finding) => formatFinding(finding, from, colouring)).join('\n');
  const remedy = `  Abhilfe zu allen ${run.length}: ${run[0]?.remedy}`;
  return [...run.map((finding) => headOf(finding, from, colouring)), remedy].join('\n');
}

function headOf({ code, severity, message, at }: Finding, from: string, colouring: Colouring): string {
  const place = at === undefined ? '' : `${colouring.place(placeOf(at, from))}: `;
  return `${place}${colouring.severity(`${severity}:`, severity)} ${message} ${colouring.aside(`[${code}]`)}`;
}

function formatFinding(finding: Finding, from: string, colouring: Colouring): string {
  const lines = finding.at === undefined ? [] : excerpt(finding.at).map(colouring.aside);
  return [headOf(finding, from, colouring), ...lines, `  Abhilfe: ${finding.remedy}`].join('\n');
}

function placeOf(at: Position, from: string): string {
  return `${relative(from, at.file) || at.file}:${at.line}:${at.column}`;
}

/** The line itself and the carets under the spot; very long lines are cut around it. */
function excerpt({ line, column, length = 1, lineText }: Position): readonly string[] {
  if (lineText === undefined || lineText.trim() === '') return [];
  const width = 90;
  const start = column > width ? column - 1 - width / 2 : 0;
  const cut = lineText.slice(start, start + width).replaceAll('\t', ' ');
  const head = `    ${line} | ${start > 0 ? '…' : ''}`;
  const indent = ' '.repeat(`    ${line} `.length);
  const spaces = ' '.repeat(column - 1 - start + (start > 0 ? 1 : 0));
  const carets = '^'.repeat(Math.max(1, Math.min(length, cut.length - (column - 1 - start))));
  return [`${head}${cut}${start + width < lineText.length ? '…' : ''}`, `${indent}| ${spaces}${carets}`];
}

/** A finding as `--json` prints it: the same record, the file as seen from `from`. */
export function findingRecord({ at, ...finding }: Finding, from: string): object {
  if (at === undefined) return finding;
  return {
    ...finding,
    at: { file: relative(from, at.file), line: at.line, column: at.column, length: at.length ?? 1 },
  };
}
