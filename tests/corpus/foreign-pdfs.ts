// A PDF of the material, prepared to be attached: all its text and its pages in their sizes, or laid beside for a reason.
// What becomes of each is pinned in foreign-pdfs.txt; UPDATE_GOLDEN=1 writes it anew, a person reads the difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { preparePdf, usualLimitMs } from '../../src/annexes/prepare/prepare-pdf.js';
import type { PreparedPdf } from '../../src/annexes/prepare/prepared-pdf.js';
import { loadPdf } from '../../src/annexes/source-file.js';
import { titleFromName } from '../../src/domain/sitzung/anlage.js';
import { pagesOf } from '../../src/pdf/page-copy.js';
import { packagePath } from '../../src/source/package-files.js';
import { ask, faultsOf, firstDifference } from './outside-tools.js';

const pinned = packagePath('tests', 'corpus', 'foreign-pdfs.txt');

/** Files whose text or pages cannot be compared with those of the file as it came, and why. */
const incomparable: ReadonlyMap<string, string> = new Map([
  ['pdfjs/bomb_giant.pdf', 'poppler takes minutes for its pictures of 10 gigapixels'],
  ['pdfjs/Pages-tree-refs.pdf', 'poppler counts a page that is not there'],
  [
    'qpdf/xref-compressed-in-compressed.pdf',
    'which of two objects with one number counts is told by a list that is broken',
  ],
]);

/** A PDF as it will be attached. */
export interface Foreign {
  readonly prepared: PreparedPdf;
  /** For the table of all. */
  readonly line: string;
  readonly problems: readonly string[];
}

/** Prepares the file as a sitting does that has it in its folder of annexes; where it has pages, they are laid down at `target`. */
export async function prepareForeign(path: string, name: string, target: string): Promise<Foreign> {
  const options = { title: titleFromName(name), language: 'de-DE', limitMs: usualLimitMs };
  const prepared = await preparePdf(readFileSync(path), options);
  const line = lineOf(name, prepared);
  if (prepared.kind === 'file') return { prepared, line, problems: [] };
  writeFileSync(target, prepared.bytes);
  const { catalog } = await loadPdf(prepared.bytes);
  const pageCount = pagesOf(catalog).length;
  const miscounted = pageCount === prepared.pageCount ? [] : [`${pageCount} pages, told: ${prepared.pageCount}`];
  const lost = incomparable.has(name) ? [] : await differences(path, target);
  return { prepared, line, problems: [...miscounted, ...lost] };
}

function lineOf(name: string, prepared: PreparedPdf): string {
  const codes = prepared.shortcomings.map(({ code }) => code).join(' ');
  if (prepared.kind === 'file') return `${name}: ${prepared.verdict} – ${prepared.reason} [${codes}]`;
  const pages = prepared.pageCount === 1 ? '1 Seite' : `${prepared.pageCount} Seiten`;
  return `${name}: ${prepared.verdict}, ${pages}${prepared.isSigned ? ', signiert' : ''} [${codes}]`;
}

async function differences(original: string, prepared: string): Promise<readonly string[]> {
  const problems: string[] = [];
  // What is wrong within streams is nobody's to mend: no more than before may be.
  const [before, after] = [await faultsOf(original), await faultsOf(prepared)];
  if (after.severity > before.severity) problems.push('qpdf --check finds more than before');
  for (const { what, read } of comparisons) {
    const [whole, now] = [await read(original), await read(prepared)];
    if (now === undefined) problems.push(`${what}: cannot be read`);
    else if (whole !== undefined && whole !== now) problems.push(`${what} differ ${firstDifference(whole, now)}`);
  }
  return problems;
}

/** What is asked of both files; nothing for a file that the program cannot open. */
const comparisons: readonly {
  readonly what: string;
  readonly read: (path: string) => Promise<string | undefined>;
}[] = [
  {
    what: 'texts',
    read: async (path) => (await told('pdftotext', ['-enc', 'UTF-8', path, '-']))?.replace(/\s+/gu, ' ').trim(),
  },
  {
    what: 'pages',
    read: async (path) =>
      (await told('pdfinfo', ['-box', '-l', '9999', path]))
        ?.split('\n')
        .filter((line) => line.startsWith('Page'))
        .join('\n'),
  },
];

async function told(program: string, args: readonly string[]): Promise<string | undefined> {
  const { exitCode, stdout } = await ask(program, args);
  return exitCode === 0 ? stdout : undefined;
}

/** Where the table differs from the pinned one. */
export function differencesFromPinned(table: readonly string[]): readonly string[] {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(pinned, `${table.join('\n')}\n`);
  const before = new Set(readFileSync(pinned, 'utf8').trimEnd().split('\n'));
  const now = new Set(table);
  return [
    ...table.filter((line) => !before.has(line)).map((line) => `new: ${line}`),
    ...[...before].filter((line) => !now.has(line)).map((line) => `gone: ${line}`),
  ];
}
