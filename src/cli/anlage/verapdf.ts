// A PDF and a standard → what veraPDF says of it. Reads the report that every version since 1.18 prints where no other form is asked for.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrokenRule, CheckedStandard, CheckResult, StandardResult } from '../../source/check-report.js';
import { clauseWords } from './clause-words.js';
import { type OutsideProgram, runProgram, type Variables } from './outside-program.js';

/** Where it lies if nobody says otherwise: its installer asks for a folder and offers one at home. */
export const veraPdf: OutsideProgram = {
  name: 'veraPDF',
  address: 'verapdf.org',
  variable: 'SITZUNGSWERK_VERAPDF',
  commands: ['verapdf'],
  folders: ({ ProgramFiles, HOME, USERPROFILE }: Variables) =>
    [HOME, USERPROFILE, ProgramFiles, '/Applications'].flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'verapdf'), join(folder, 'veraPDF')],
    ),
};

/** How veraPDF calls the standards. */
const flavours: Readonly<Record<CheckedStandard, string>> = { 'PDF/UA-1': 'ua1', 'PDF/A-3a': '3a' };

/**
 * What a file says of itself as a whole – which standard it is, its title –: a part of another file brings none of it, for there the
 * whole says its own. By clauses, or single tests of them (veraPDF's validation profiles PDFUA-1 and PDFA-3A).
 */
const ofTheWhole: Readonly<Record<CheckedStandard, readonly string[]>> = {
  'PDF/UA-1': ['5', '7.1-8', '7.1-9', '7.1-10'],
  'PDF/A-3a': ['6.6.2.1-1', '6.6.4'],
};

/** What veraPDF says, or why it says nothing. */
export type Verdict =
  | { readonly kind: 'result'; readonly result: StandardResult; readonly programm: string }
  | { readonly kind: 'none'; readonly reason: 'too slow' | 'encrypted' | 'damaged' | 'no answer' };

/** Checks the bytes with the program that lies there. Never throws for what is in them. */
export async function checkWithVeraPdf(
  program: string,
  { bytes, norm }: { readonly bytes: Uint8Array; readonly norm: CheckedStandard },
  limitMs: number,
): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    // A plain name: Java finds no file whose umlauts its machine's language does not have.
    const file = join(folder, 'anlage.pdf');
    writeFileSync(file, bytes);
    const { stdout, isTooSlow } = await runProgram(program, ['--flavour', flavours[norm], file], limitMs);
    return isTooSlow ? { kind: 'none', reason: 'too slow' } : verdictIn(stdout, norm);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the report in XML says; its exit code would tell less. */
function verdictIn(xml: string, norm: CheckedStandard): Verdict {
  const version = /<releaseDetails\b[^>]*\bid="core"[^>]*\bversion="([^"]+)"/u.exec(xml)?.[1];
  const [, attributes = '', details] =
    /<validationReport\b([^>]*\bisCompliant="[^>]*)>([\s\S]*?)<\/validationReport>/u.exec(xml) ?? [];
  const wasEnded = attributes.includes('jobEndStatus="') && !attributes.includes('jobEndStatus="normal"');
  if (version === undefined || details === undefined || wasEnded) return { kind: 'none', reason: reasonIn(xml) };
  const verstöße = brokenRules(details, norm);
  const isCompliant = attributes.includes('isCompliant="true"');
  // A report that finds fault and names none is none.
  if (!isCompliant && verstöße.length === 0) return { kind: 'none', reason: 'no answer' };
  const ergebnis = isCompliant ? 'bestanden' : resultOf(verstöße, norm);
  return { kind: 'result', programm: `veraPDF ${version}`, result: { norm, ergebnis, verstöße } };
}

function reasonIn(xml: string): 'encrypted' | 'damaged' | 'no answer' {
  if (/\bencrypted="[1-9]/u.test(xml)) return 'encrypted';
  return /\bfailedToParse="[1-9]/u.test(xml) ? 'damaged' : 'no answer';
}

function resultOf(verstöße: readonly BrokenRule[], norm: CheckedStandard): CheckResult {
  const isOfTheWhole = ({ abschnitt, prüfung }: BrokenRule) =>
    ofTheWhole[norm].includes(abschnitt) || ofTheWhole[norm].includes(`${abschnitt}-${prüfung}`);
  return verstöße.every(isOfTheWhole) ? 'bestanden bis auf die Kopfangaben' : 'nicht bestanden';
}

function brokenRules(details: string, norm: CheckedStandard): readonly BrokenRule[] {
  return [...details.matchAll(/<rule\b([^>]*)>/gu)].flatMap(([, attributes = '']) => {
    const told = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
    if (told('status') !== 'failed') return [];
    const [abschnitt, prüfung] = [told('clause'), Number(told('testNumber'))];
    const heißt = clauseWords(norm, abschnitt, prüfung);
    const stellen = Number(told('failedChecks'));
    return [{ abschnitt, prüfung, stellen, ...(heißt !== undefined && { heißt }) }];
  });
}
