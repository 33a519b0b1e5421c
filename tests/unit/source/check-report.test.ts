import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import {
  type CheckReport,
  checkReportFile,
  formatCheckReport,
  readCheckReport,
} from '../../../src/source/check-report.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

function check(text: string | undefined, expected: CheckReport | undefined, codes: readonly string[] = []): void {
  const file = join(folder, 'Gutachten.pdf');
  if (text !== undefined) writeInto(checkReportFile(file), text);
  const findings: Finding[] = [];
  expect(readCheckReport(file, (finding) => findings.push(finding))).toEqual(expected);
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(codes);
}

const report: CheckReport = {
  datei: 'Gutachten.pdf',
  sha512: 'ab12',
  programm: 'veraPDF 1.30.2',
  normen: [
    { norm: 'PDF/UA-1', ergebnis: 'bestanden', verstöße: [] },
    { norm: 'PDF/A-3a', ergebnis: 'nicht bestanden', verstöße: [{ abschnitt: '6.5.1', prüfung: 1, stellen: 3 }] },
  ],
};

it('a report is read as it was written', () => {
  check(formatCheckReport(report), report);
});

it('where there is none, nothing is said', () => {
  check(undefined, undefined);
});

it.each([
  ['empty', ''],
  ['no JSON', 'bestanden'],
  ['something else', '[]'],
  ['nothing', 'null'],
  ['without a checksum', formatCheckReport(report).replace('"sha512"', '"md5"')],
  ['on a standard nobody asks about', formatCheckReport(report).replace('PDF/UA-1', 'PDF/UA-2')],
  ['with a result of its own', formatCheckReport(report).replace('"bestanden"', '"sehr gut"')],
  ['with results that are none', JSON.stringify({ ...report, normen: [null] })],
])('a report that is %s counts for nothing', (_, text) => {
  check(text, undefined, ['Hinweis pruefbericht-unlesbar']);
});
