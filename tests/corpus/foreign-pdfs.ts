// Every PDF of the material as an annex, alone: attached with all its text and pages in their sizes, or laid beside for a reason.
// What becomes of each is pinned in foreign-pdfs.txt; UPDATE_GOLDEN=1 writes it anew, a person reads the difference.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePdf, usualLimitMs } from '../../src/annexes/prepare/prepare-pdf.js';
import type { PreparedPdf } from '../../src/annexes/prepare/prepared-pdf.js';
import { loadPdf } from '../../src/annexes/source-file.js';
import { pagesOf } from '../../src/pdf/page-copy.js';
import { packagePath } from '../../src/source/package-files.js';
import type { Check } from '../support/tally.js';

const pinned = packagePath('tests', 'corpus', 'foreign-pdfs.txt');

/** Files whose text or pages cannot be compared, and why. */
const incomparable: ReadonlyMap<string, string> = new Map([
  ['pdfjs/bomb_giant.pdf', 'poppler takes minutes for its pictures of 10 gigapixels'],
  ['pdfjs/Pages-tree-refs.pdf', 'poppler counts a page that is not there'],
  [
    'qpdf/xref-compressed-in-compressed.pdf',
    'which of two objects with one number counts is told by a list that is broken',
  ],
]);

/** One check per file, and one for the table of all. */
export async function checkForeignPdfs(material: string): Promise<readonly Check[]> {
  const folder = join(material, 'pdf');
  const scratch = mkdtempSync(join(tmpdir(), 'sitzungswerk-corpus-'));
  const checks: Check[] = [];
  const table: string[] = [];
  try {
    for (const name of pdfsIn(folder)) {
      const bytes = readFileSync(join(folder, name));
      const prepared = await prepare(bytes);
      const again = await prepare(bytes);
      table.push(lineOf(name, prepared));
      const problems =
        prepared.kind === 'file' ? [] : await problemsOf(join(folder, name), { name, prepared, scratch });
      checks.push({
        name,
        problems: isSame(prepared, again) ? problems : [...problems, 'another result the second time'],
      });
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return [...checks, { name: 'what becomes of each', problems: differencesFromPinned(table) }];
}

function prepare(bytes: Uint8Array): Promise<PreparedPdf> {
  return preparePdf(bytes, { title: 'Anlage', language: 'de-DE', limitMs: usualLimitMs });
}

function pdfsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.pdf'))
    .toSorted();
}

function lineOf(name: string, prepared: PreparedPdf): string {
  const codes = prepared.shortcomings.map(({ code }) => code).join(' ');
  if (prepared.kind === 'file') return `${name}: ${prepared.verdict} – ${prepared.reason} [${codes}]`;
  const pages = prepared.pageCount === 1 ? '1 Seite' : `${prepared.pageCount} Seiten`;
  return `${name}: ${prepared.verdict}, ${pages}${prepared.isSigned ? ', signiert' : ''} [${codes}]`;
}

function isSame(one: PreparedPdf, other: PreparedPdf): boolean {
  if (one.kind === 'file' || other.kind === 'file') return one.kind === other.kind;
  return Buffer.from(one.bytes).equals(other.bytes);
}

interface Attached {
  readonly name: string;
  readonly prepared: Extract<PreparedPdf, { readonly kind: 'pages' }>;
  readonly scratch: string;
}

async function problemsOf(original: string, { name, prepared, scratch }: Attached): Promise<readonly string[]> {
  const problems: string[] = [];
  const { catalog } = await loadPdf(prepared.bytes);
  const pageCount = pagesOf(catalog).length;
  if (pageCount !== prepared.pageCount) problems.push(`${pageCount} pages, told: ${prepared.pageCount}`);
  if (incomparable.has(name)) return problems;
  const attached = join(scratch, 'attached.pdf');
  writeFileSync(attached, prepared.bytes);
  // What is wrong within streams is nobody's to mend: no more than before may be.
  const [before, after] = [original, attached].map(faultsOf);
  if ((after ?? 0) > (before ?? 0)) problems.push('qpdf --check finds more than before');
  for (const { what, read } of comparisons) {
    const [whole, now] = [read(original), read(attached)];
    if (now === undefined) problems.push(`${what}: cannot be read`);
    else if (whole !== undefined && whole !== now) problems.push(`${what} differ at ${firstDifference(whole, now)}`);
  }
  return problems;
}

/** 0 nothing, 1 warnings, 2 errors: qpdf itself says 0, 3 and 2, and anything else when it crashes. */
function faultsOf(path: string): number {
  const { status } = run('qpdf', ['--check', path]);
  return status === 0 ? 0 : status === 3 ? 1 : 2;
}

/** What is asked of both files; nothing for a file that the program cannot open. */
const comparisons: readonly { readonly what: string; readonly read: (path: string) => string | undefined }[] = [
  { what: 'texts', read: (path) => told('pdftotext', ['-enc', 'UTF-8', path, '-'])?.replace(/\s+/gu, ' ').trim() },
  {
    what: 'pages',
    read: (path) =>
      told('pdfinfo', ['-box', '-l', '9999', path])
        ?.split('\n')
        .filter((line) => line.startsWith('Page'))
        .join('\n'),
  },
];

function told(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = run(program, args);
  return status === 0 ? stdout : undefined;
}

function run(program: string, args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 28 });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') throw new Error(`${program} is missing`);
  return { status, stdout };
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return JSON.stringify([one.slice(at, at + 40), other.slice(at, at + 40)]);
}

function differencesFromPinned(table: readonly string[]): readonly string[] {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(pinned, `${table.join('\n')}\n`);
  const before = new Set(readFileSync(pinned, 'utf8').trimEnd().split('\n'));
  const now = new Set(table);
  return [
    ...table.filter((line) => !before.has(line)).map((line) => `new: ${line}`),
    ...[...before].filter((line) => !now.has(line)).map((line) => `gone: ${line}`),
  ];
}
