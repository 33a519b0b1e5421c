// The report of a validator that lies beside a PDF, as `anlage prüfen` writes it and `erstellen` reads it. What it says is the
// word of whoever laid it there; whether it counts is decided elsewhere.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Report } from '../diagnostic.js';
import { readBytes } from './read-bytes.js';

/** The standards that are asked about, as people call them. */
export const checkedStandards = ['PDF/UA-1', 'PDF/A-3a'] as const;

export type CheckedStandard = (typeof checkedStandards)[number];

/** What came of it; the second means: passed but for what a file says of itself as a whole, and brings into no other. */
export const checkResults = ['bestanden', 'bestanden bis auf die Kopfangaben', 'nicht bestanden'] as const;

export type CheckResult = (typeof checkResults)[number];

/** A rule of the standard that is broken. */
export interface BrokenRule {
  /** The clause of the standard: "7.18.5". */
  readonly abschnitt: string;
  /** Which of veraPDF's tests of this clause. */
  readonly prüfung: number;
  /** How often. */
  readonly stellen: number;
  /** In plain words, where there are some for it. */
  readonly heißt?: string;
}

/** What the validator says of a file, for one standard. */
export interface StandardResult {
  readonly norm: CheckedStandard;
  readonly ergebnis: CheckResult;
  readonly verstöße: readonly BrokenRule[];
}

/** A report as it lies beside a file. */
export interface CheckReport {
  readonly datei: string;
  /** Of the file that was checked. */
  readonly sha512: string;
  /** Name and version of the validator. */
  readonly programm: string;
  readonly normen: readonly StandardResult[];
}

const ending = '.pruefbericht.json';

/** The report of this file lies there, if there is one. */
export function checkReportFile(file: string): string {
  return `${file}${ending}`;
}

/** Whether a file of that name is a report and no annex. */
export function isCheckReport(name: string): boolean {
  return name.toLowerCase().endsWith(ending);
}

/** The text of the report. */
export function formatCheckReport(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * The report beside the file, where there is one.
 *
 * Errors: `pruefbericht-unlesbar` where it is none; never throws.
 */
export function readCheckReport(file: string, report: Report): CheckReport | undefined {
  const path = checkReportFile(file);
  if (!existsSync(path)) return undefined;
  const bytes = readBytes(path, report);
  if (bytes === undefined) return undefined;
  const read = parsed(Buffer.from(bytes).toString('utf8'));
  if (isReport(read)) return read;
  report({
    code: 'pruefbericht-unlesbar',
    severity: 'Hinweis',
    message: `„${basename(path)}“ ist kein Prüfbericht und zählt nicht.`,
    remedy: `Löschen Sie die Datei, und prüfen Sie neu: sitzungswerk anlage prüfen ${basename(file)}`,
    at: { file: path, line: 1, column: 1 },
  });
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReport(read: unknown): read is CheckReport {
  if (!isRecord(read)) return false;
  const { sha512, programm, normen } = read;
  return typeof sha512 === 'string' && typeof programm === 'string' && Array.isArray(normen) && normen.every(isResult);
}

function isResult(read: unknown): boolean {
  if (!isRecord(read)) return false;
  const isKnown = (words: readonly unknown[], word: unknown) => words.includes(word);
  return isKnown(checkedStandards, read.norm) && isKnown(checkResults, read.ergebnis) && Array.isArray(read.verstöße);
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null;
}
