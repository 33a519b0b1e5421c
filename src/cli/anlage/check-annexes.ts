// What `anlage prüfen` does: asks veraPDF of each PDF whether it is accessible and fit for the archive, tells it in plain words, and
// lays the report beside it, on which `erstellen` rests its claims.
import { basename, relative } from 'node:path';
import type { Finding, Report } from '../../diagnostic.js';
import {
  type BrokenRule,
  type CheckedStandard,
  type CheckReport,
  type CheckResult,
  checkedStandards,
  checkReportFile,
  formatCheckReport,
  type StandardResult,
} from '../../source/check-report.js';
import { checksum } from '../../source/checksum.js';
import { fileKindOf } from '../../source/file-kind.js';
import { readBytes } from '../../source/read-bytes.js';
import { writeAtomically } from '../ausgabe/write-atomically.js';
import type { Umgebung } from '../umgebung.js';
import { eachFile } from './each-file.js';
import { findProgram } from './outside-program.js';
import { programMissing, reportNotWritten } from './program-missing.js';
import { checkWithVeraPdf, type Verdict, veraPdf } from './verapdf.js';

/** Per standard: hundreds of pages take a minute on a slow machine. */
const usualLimitMs = 300_000;

/** Checks the files and tells of each; the exit code. */
export async function checkAnnexes(
  paths: readonly string[],
  umgebung: Umgebung,
  limitMs = usualLimitMs,
): Promise<number> {
  const { cwd, variables = {}, out } = umgebung;
  const wanted = { isMeant: (file: string) => /\.pdf$/iu.test(file), example: 'anlagen/gutachten.pdf' };
  const program = findProgram(veraPdf, variables);
  return eachFile(paths, wanted, umgebung, async (file, report) => {
    const bytes = pdfAt(file, report);
    if (bytes === undefined) return;
    if (program === undefined) report(programMissing(veraPdf, variables));
    else {
      const checked = await check({ file, bytes }, { program, limitMs }, report);
      if (checked !== undefined && layDown(file, checked, report)) out(told(relative(cwd, file), checked));
    }
  });
}

function pdfAt(file: string, report: Report): Uint8Array | undefined {
  const bytes = readBytes(file, report);
  if (bytes === undefined) return undefined;
  const { kind, words } = fileKindOf(bytes, file);
  if (kind === 'pdf') return bytes;
  report({
    code: 'pruefen-kein-pdf',
    severity: 'Fehler',
    message: `„${basename(file)}“ ist ${words}; geprüft werden nur PDF-Dateien.`,
    remedy: 'Nennen Sie eine PDF-Datei; aus einer Word-Datei macht „sitzungswerk anlage umwandeln“ eine.',
    at: { file, line: 1, column: 1 },
  });
  return undefined;
}

/** Whether all standards could be asked about; then what was answered. */
async function check(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  { program, limitMs }: { readonly program: string; readonly limitMs: number },
  report: Report,
): Promise<CheckReport | undefined> {
  const normen: StandardResult[] = [];
  let programm = '';
  for (const norm of checkedStandards) {
    const verdict = await checkWithVeraPdf(program, { bytes, norm }, limitMs);
    if (verdict.kind === 'none') {
      report(unchecked(file, { norm, reason: verdict.reason, limitMs }));
      return undefined;
    }
    normen.push(verdict.result);
    programm = verdict.programm;
  }
  const failed = normen.filter(({ ergebnis }) => ergebnis === 'nicht bestanden').map(({ norm }) => norm);
  if (failed.length > 0) report(notPassed(file, failed));
  return { datei: basename(file), sha512: checksum(bytes), programm, normen };
}

function layDown(file: string, checked: CheckReport, report: Report): boolean {
  const target = checkReportFile(file);
  try {
    writeAtomically(target, Buffer.from(formatCheckReport(checked)));
    return true;
  } catch (error) {
    reportNotWritten(error, target, report);
    return false;
  }
}

interface Unchecked {
  readonly norm: CheckedStandard;
  readonly reason: Extract<Verdict, { kind: 'none' }>['reason'];
  readonly limitMs: number;
}

function unchecked(file: string, { norm, reason, limitMs }: Unchecked): Finding {
  const name = basename(file);
  const sentences: Readonly<Record<Unchecked['reason'], readonly [message: string, remedy: string]>> = {
    'too slow': [
      `veraPDF war mit „${name}“ nach ${Math.round(limitMs / 1000)} Sekunden noch nicht fertig (${norm}).`,
      'Prüfen Sie die Datei mit dem Fenster von veraPDF, oder bitten Sie um eine kleinere.',
    ],
    encrypted: [
      `„${name}“ ist mit einem Kennwort geschützt und lässt sich nicht prüfen.`,
      'Bitten Sie um eine Fassung ohne Kennwort.',
    ],
    damaged: [
      `„${name}“ ist beschädigt; veraPDF kann die Datei nicht lesen.`,
      'Bitten Sie um eine neue Fassung der Datei.',
    ],
    'no answer': [
      `Was veraPDF zu „${name}“ sagt, ist nicht zu verstehen (${norm}).`,
      'Installieren Sie veraPDF 1.18 oder neuer (verapdf.org), und prüfen Sie neu.',
    ],
  };
  const [message, remedy] = sentences[reason];
  return { code: 'pruefen-misslungen', severity: 'Fehler', message, remedy, at: { file, line: 1, column: 1 } };
}

function notPassed(file: string, norms: readonly CheckedStandard[]): Finding {
  return {
    code: 'pruefen-nicht-bestanden',
    severity: 'Warnung',
    message: `„${basename(file)}“ erfüllt ${norms.join(' und ')} nicht; eine Datei mit dieser Anlage gilt darum nicht als solches.`,
    remedy: 'Schicken Sie dem Absender die Liste, und bitten Sie um eine bessere Fassung.',
    at: { file, line: 1, column: 1 },
  };
}

const purposes: Readonly<Record<CheckedStandard, string>> = {
  'PDF/UA-1': 'barrierefrei',
  'PDF/A-3a': 'für das Archiv',
};

const resultWords: Readonly<Record<CheckResult, string>> = {
  bestanden: 'bestanden',
  'bestanden bis auf die Kopfangaben': 'bestanden bis auf Angaben, die eine Datei mit Anlagen selbst macht',
  'nicht bestanden': 'nicht bestanden',
};

/** What was found, a line for each rule that is broken. */
function told(name: string, { programm, normen }: CheckReport): string {
  const lines = normen.flatMap(({ norm, ergebnis, verstöße }) => [
    `  ${norm} (${purposes[norm]}): ${resultWords[ergebnis]}`,
    ...verstöße.map((broken) => `    ${inWords(broken)}`),
  ]);
  return `${name} – ${programm}\n${lines.join('\n')}\n  Bericht: ${checkReportFile(name)}\n`;
}

/** "Ein Link hat keine Beschreibung (Abschnitt 7.18.5, 12 Stellen)" */
function inWords({ abschnitt, stellen, heißt = 'Eine Regel ist nicht erfüllt' }: BrokenRule): string {
  return `${heißt} (Abschnitt ${abschnitt}, ${stellen === 1 ? '1 Stelle' : `${stellen} Stellen`})`;
}
