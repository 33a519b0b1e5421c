// What a validator's report proves of an annex: only of the bytes it was made of, and only as they are attached.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { earnedBy, type Geprüftes, proofOf } from '../../../src/pipeline/proof.js';
import { type CheckResult, checkReportFile, formatCheckReport } from '../../../src/source/check-report.js';
import { checksum } from '../../../src/source/checksum.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

const bytes = Buffer.from('%PDF-1.7 Gutachten');

interface Case {
  readonly ua?: CheckResult;
  readonly a?: CheckResult;
  readonly sha512?: string;
  readonly file?: Partial<Geprüftes>;
}

/** The proofs for UA and A, what they earn, and the codes of what is said. */
function check({ ua, a, sha512 = checksum(bytes), file = {} }: Case, expected: readonly unknown[]): void {
  const datei = join(folder, 'gutachten.pdf');
  const normen = [
    ...(ua === undefined ? [] : [{ norm: 'PDF/UA-1', ergebnis: ua, verstöße: [] } as const]),
    ...(a === undefined ? [] : [{ norm: 'PDF/A-3a', ergebnis: a, verstöße: [] } as const]),
  ];
  writeInto(checkReportFile(datei), formatCheckReport({ datei: 'gutachten.pdf', sha512, programm: 'veraPDF', normen }));
  const findings: Finding[] = [];
  const at = { file: datei, line: 1, column: 1 };
  const { belege } = proofOf(
    { datei, bytes, pages: new Uint8Array(bytes), hatStempel: false, ...file },
    at,
    (finding) => findings.push(finding),
  );
  const earned = earnedBy(belege);
  expect([belege.ua, belege.a, earned.ua, earned.a, ...findings.map(({ code }) => code)]).toEqual(expected);
}

it('each standard is proved by itself', () => {
  check({ ua: 'bestanden', a: 'bestanden bis auf die Kopfangaben' }, ['belegt', 'belegt', true, true]);
  check({ ua: 'bestanden', a: 'nicht bestanden' }, ['belegt', 'nicht bestanden', true, false]);
  check({ a: 'bestanden' }, ['ungeprüft', 'belegt', false, true]);
});

it('the report of other bytes proves nothing, and that is said', () => {
  const sha512 = checksum('eine andere Fassung');
  check({ ua: 'bestanden', a: 'bestanden', sha512 }, ['ungeprüft', 'ungeprüft', false, false, 'pruefbericht-veraltet']);
});

it('what was repaired is not what was checked', () => {
  const file = { pages: Buffer.from('%PDF-1.7 Gutachten, instand gesetzt') };
  check({ ua: 'bestanden', a: 'nicht bestanden', file }, ['anders als geprüft', 'nicht bestanden', false, false]);
});

it('what is stamped is not what was checked', () => {
  const file = { hatStempel: true };
  check({ ua: 'bestanden', a: 'bestanden', file }, ['gestempelt', 'gestempelt', false, false]);
});

it('without a report nothing is proved and nothing said', () => {
  const datei = join(folder, 'plan.pdf');
  const at = { file: datei, line: 1, column: 1 };
  const said: Finding[] = [];
  const nachweis = proofOf({ datei, bytes, pages: bytes, hatStempel: false }, at, (finding) => said.push(finding));
  expect([nachweis, said]).toEqual([{ belege: { ua: 'ungeprüft', a: 'ungeprüft' }, quellen: [] }, []]);
});
