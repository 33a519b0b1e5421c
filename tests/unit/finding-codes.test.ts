// Holds invariant I7: one finding, one code, one tested text. Reads src/ and tests/ as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** A place that makes a finding, and the code it gives it. */
interface CodeUse {
  readonly code: string;
  readonly place: string;
}

/**
 * Every value of a field `code:` in the text.
 *
 * Shape: both codes of a `… ? 'a' : 'b'`; a value that is not written out stands as it is, and then is no permanent code.
 */
function codesIn(file: string, text: string): readonly CodeUse[] {
  const values = text.matchAll(/\bcode:\s*(?!\s|string\b|\[)([^,;}]+)/gu);
  return [...values].flatMap((match) => {
    const place = `${file}:${text.slice(0, match.index).split('\n').length}`;
    const value = (match[1] ?? '').trim();
    // What stands before the question mark is the condition.
    const choices = value.slice(value.indexOf('?') + 1);
    const literals = [...choices.matchAll(/'([^']+)'/gu)].flatMap(([, literal]) => literal ?? []);
    return (literals.length === 0 ? [value] : literals).map((code) => ({ code, place }));
  });
}

/** The codes that no text mentions as a whole word. */
function untestedCodes(uses: readonly CodeUse[], texts: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? []));
  return uses.filter(({ code }) => !words.has(code)).map(({ code, place }) => `${code} (${place})`);
}

/** The codes given at more than one place: the same mistake is reported by one function, another one has its own code. */
function repeatedCodes(uses: readonly CodeUse[]): readonly string[] {
  const placesOf = new Map<string, readonly string[]>();
  for (const { code, place } of uses) placesOf.set(code, [...(placesOf.get(code) ?? []), place]);
  return [...placesOf].flatMap(([code, places]) => (places.length > 1 ? [`${code} (${places.join(', ')})`] : []));
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

test('every code is given at one place only', () => {
  expect(repeatedCodes(uses)).toEqual([]);
});

test('codes are found in literals and in choices, and what is computed shows up as no code', () => {
  const text = [
    "report({ code: 'datum-ungueltig', severity: 'Fehler' });",
    "  code: kind === 'datei' ? 'datei-fehlt' : 'ordner-fehlt',",
    '  code: reason.code,',
    '  readonly code: string;',
  ].join('\n');
  expect(codesIn('a.ts', text)).toEqual([
    { code: 'datum-ungueltig', place: 'a.ts:1' },
    { code: 'datei-fehlt', place: 'a.ts:2' },
    { code: 'ordner-fehlt', place: 'a.ts:2' },
    { code: 'reason.code', place: 'a.ts:3' },
  ]);
});

test('a code counts as tested only when it is named as a whole', () => {
  const use = { code: 'datei-fehlt', place: 'a.ts:1' };
  expect(untestedCodes([use], ['[datei-fehlt]'])).toEqual([]);
  expect(untestedCodes([use], ['datei-fehlt-noch', 'die-datei-fehlt'])).toEqual(['datei-fehlt (a.ts:1)']);
});

test('a code given at two places is named with both', () => {
  const twice = [
    { code: 'datei-fehlt', place: 'a.ts:1' },
    { code: 'datei-leer', place: 'a.ts:2' },
    { code: 'datei-fehlt', place: 'b.ts:3' },
  ];
  expect(repeatedCodes(twice)).toEqual(['datei-fehlt (a.ts:1, b.ts:3)']);
});
