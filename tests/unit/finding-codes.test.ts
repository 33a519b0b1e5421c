// Holds invariant I7: one finding, one code, one tested text. Reads src/ and tests/ as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CodeUse, codesIn } from '../support/finding-codes.js';

const root = join(import.meta.dirname, '../..');

/** The codes that no text mentions as a whole word. */
function untestedCodes(uses: readonly CodeUse[], texts: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? []));
  return uses.filter(({ code }) => !words.has(code)).map(({ code, place }) => `${code} (${place})`);
}

/** The codes that more than one folder of src/ gives: a mistake is found by one stage, another mistake has its own code. */
function sharedCodes(uses: readonly CodeUse[]): readonly string[] {
  const folderOf = ({ place }: CodeUse) => place.split('/').slice(0, 2).join('/');
  const isShared = (use: CodeUse) => uses.some((other) => other.code === use.code && folderOf(other) !== folderOf(use));
  return uses.filter(isShared).map(({ code, place }) => `${code} (${place})`);
}

function readAll(folder: string, isWanted: (path: string) => boolean): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter(isWanted)
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}

const uses = readAll('src', (path) => path.endsWith('.ts')).flatMap(([path, text]) => codesIn(path, text));
const testTexts = readAll('tests', (path) => /\.(?:ts|txt|md|json)$/u.test(path) && !path.includes('conformance/dist'))
  .filter(([path]) => path !== join('tests', 'unit', 'finding-codes.test.ts'))
  .map(([, text]) => text);

test('every code is written out, lower case with hyphens', () => {
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter(({ code }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(code))).toEqual([]);
});

test('every code is named by a test or a golden text', () => {
  expect(untestedCodes(uses, testTexts)).toEqual([]);
});

test('every code belongs to one stage', () => {
  expect(sharedCodes(uses)).toEqual([]);
});

test('codes are found in every form, and a table of node kinds is none', () => {
  const text = [
    "report({ code: 'datum-ungueltig', severity: 'Fehler' });",
    '  code:',
    "    isFile(path) ? 'datei-fehlt' : 'ordner-fehlt',",
    "  return refused(\n    'zahl-ungueltig',",
    '  readonly code: string;',
    "  code: 'carried',\n  'line-break': 'carried',",
    "  code: [], list: ['items'],",
  ].join('\n');
  expect(codesIn('a.ts', text)).toEqual([
    { code: 'datum-ungueltig', place: 'a.ts:1' },
    { code: 'datei-fehlt', place: 'a.ts:2' },
    { code: 'ordner-fehlt', place: 'a.ts:2' },
    { code: 'zahl-ungueltig', place: 'a.ts:4' },
  ]);
});

test('a code counts as tested only when it is named as a whole', () => {
  const use = { code: 'datei-fehlt', place: 'src/source/a.ts:1' };
  expect(untestedCodes([use], ['[datei-fehlt]'])).toEqual([]);
  expect(untestedCodes([use], ['datei-fehlt-noch', 'die-datei-fehlt'])).toEqual(['datei-fehlt (src/source/a.ts:1)']);
});

test('a code given by two stages is named with both places', () => {
  const shared = [
    { code: 'datei-fehlt', place: 'src/source/a.ts:1' },
    { code: 'datei-fehlt', place: 'src/source/b.ts:2' },
    { code: 'wert-fehlt', place: 'src/source/a.ts:3' },
    { code: 'wert-fehlt', place: 'src/domain/c.ts:4' },
  ];
  expect(sharedCodes(shared)).toEqual(['wert-fehlt (src/source/a.ts:3)', 'wert-fehlt (src/domain/c.ts:4)']);
});
