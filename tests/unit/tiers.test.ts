// Holds the shape of the house: who may import whom, and which names a file may not have. Reads src/ as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const sourceFiles = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

/** Lowest first. Each writer is a folder of its own; the files directly in writers/ stand above them and list them. */
const tiers: readonly (readonly string[])[] = [
  ['diagnostic.ts'],
  ['source', 'document', 'pdf'],
  ['markdown', 'office'],
  ['domain'],
  ['template', 'charts', 'writers/*', 'annexes'],
  ['writers'],
  ['pipeline'],
  ['pipeline.ts'],
  ['cli', 'library.ts'],
];

function folderOf(file: string): string {
  const [first = '', second, third] = file.split('/');
  return first === 'writers' && third !== undefined ? `writers/${second}` : first;
}

function tierOf(folder: string): number {
  return tiers.findIndex((names) => names.includes(folder) || names.includes(folder.replace(/\/.*/u, '/*')));
}

/** What is wrong with the import, or nothing. */
function breachOf(file: string, imported: string): string | undefined {
  const [from, to] = [folderOf(file), folderOf(imported)];
  if (tierOf(from) === -1) return `${file}: ${from} has no tier`;
  if (tierOf(to) === -1) return `${file}: imports ${imported}, which has no tier`;
  if (from === to || tierOf(to) < tierOf(from)) return undefined;
  return `${file}: imports ${imported}, which is not in a lower tier`;
}

/** Relative modules the text imports – as values, as types or dynamically – as paths below src/. */
function importsIn(file: string, text: string): readonly string[] {
  const specifiers = text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu);
  return [...specifiers].map(([, path = '']) => posix.join(posix.dirname(file), path).replace(/\.js$/u, '.ts'));
}

function isForbiddenName(file: string): boolean {
  const hasVagueName = /(?:^|\/)(?:utils?|common|helpers?|misc|index)(?:\.ts$|\/)/u.test(file);
  return hasVagueName && file !== 'template/helpers.ts';
}

/** What of the machine a stage might reach for, and the folders that may: everything else gets it as an argument (I1). */
const reaches: readonly { readonly pattern: RegExp; readonly allowedIn: readonly string[] }[] = [
  { pattern: /'node:(?:fs|os|net|https?|child_process)\b/gu, allowedIn: ['source', 'cli'] },
  { pattern: /\b(?:process\.\w+|performance\.now|Date\.now|new Date\(\)|fetch\()/gu, allowedIn: ['cli'] },
  { pattern: /\bIntl\.|\.(?:toLocale\w+|localeCompare)\(|\bMath\.random\b/gu, allowedIn: [] },
];

function reachesIn(file: string, text: string): readonly string[] {
  return reaches
    .filter(({ allowedIn }) => !allowedIn.includes(folderOf(file)))
    .flatMap(({ pattern }) => [...text.matchAll(pattern)].map(([reach]) => `${file}: ${reach}`));
}

test('every import goes to the own folder or to a lower tier', () => {
  const breaches = sourceFiles.flatMap((file) =>
    importsIn(file, readFileSync(join(source, file), 'utf8')).map((imported) => breachOf(file, imported)),
  );
  expect(breaches.filter((breach) => breach !== undefined)).toEqual([]);
});

test('files are touched in source/ and cli/ only, clock and environment in cli/, the locale nowhere', () => {
  expect(sourceFiles.flatMap((file) => reachesIn(file, readFileSync(join(source, file), 'utf8')))).toEqual([]);
});

test('no file or folder has a name that says nothing, and there are no barrels', () => {
  expect(sourceFiles.filter(isForbiddenName)).toEqual([]);
});

test.each([
  ['writers/pdf/write-pdf.ts', 'writers/word/write-word.ts'],
  ['markdown/parse.ts', 'domain/sitzung/sitzung.ts'],
  ['source/yaml.ts', 'document/nodes.ts'],
  ['annexes/assemble.ts', 'charts/draw.ts'],
  ['writers/pdf/write-pdf.ts', 'writers/output-formats.ts'],
  ['annexes/assemble.ts', 'writers/output-formats.ts'],
  ['diagnostic.ts', 'source/yaml.ts'],
  ['pipeline.ts', 'elsewhere/new.ts'],
])('%s may not import %s', (file, imported) => {
  expect(breachOf(file, imported)).toContain(file);
});

test.each([
  ['writers/output-formats.ts', 'writers/pdf/write-pdf.ts'],
  ['writers/pdf/write-pdf.ts', 'writers/pdf/engine.ts'],
  ['writers/word/write-word.ts', 'document/nodes.ts'],
  ['pipeline.ts', 'writers/output-formats.ts'],
  ['cli/main.ts', 'pipeline.ts'],
])('%s may import %s', (file, imported) => {
  expect(breachOf(file, imported)).toBeUndefined();
});

test('imports are found in every form, whether of values, of types or dynamic', () => {
  const text = [
    "import { a } from './own.js';",
    "import type { B } from '../pdf/types.js';",
    "export { c } from '../domain/c.js';",
    "import '../charts/side-effect.js';",
    "const late = await import('../annexes/late.js');",
    "type D = import('../cli/d.js').D;",
    "import { join } from 'node:path';",
  ].join('\n');
  expect(importsIn('source/yaml.ts', text)).toEqual([
    'source/own.ts',
    'pdf/types.ts',
    'domain/c.ts',
    'charts/side-effect.ts',
    'annexes/late.ts',
    'cli/d.ts',
  ]);
});

test.each(['source/utils.ts', 'domain/helpers/a.ts', 'pdf/index.ts', 'common/a.ts'])('%s is no good name', (file) => {
  expect(isForbiddenName(file)).toBe(true);
});

test.each(['template/helpers.ts', 'source/origins.ts', 'domain/indexing.ts'])('%s is a fine name', (file) => {
  expect(isForbiddenName(file)).toBe(false);
});

test.each([
  ['domain/plan.ts', "import { readFileSync } from 'node:fs';"],
  ['source/yaml.ts', 'const now = Date.now();'],
  ['template/helpers.ts', 'names.sort((a, b) => a.localeCompare(b))'],
  ['cli/main.ts', 'value.toLocaleString()'],
])('%s may not say %s', (file, text) => {
  expect(reachesIn(file, text)).toHaveLength(1);
});

test.each([
  ['source/read-bytes.ts', "import { readFileSync } from 'node:fs';"],
  ['cli/main.ts', 'const started = performance.now();'],
  ['template/helpers.ts', "const date = new Date('2018-03-12T00:00:00Z');"],
])('%s may say %s', (file, text) => {
  expect(reachesIn(file, text)).toEqual([]);
});
