// Invariant I6: lengths are millimetres or points until the last call; the units of file formats live in one file per writer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath } from '../../src/source/package-files.js';

/** Where inches, pixels and twentieths of a point may be counted: writing Word, reading pictures, reading "2,5 cm". */
const converters = ['writers/word/units.ts', 'document/image-size.ts', 'source/german-number.ts'];

/** Thousandths of an em, among which any number may be. */
const advanceWidths = 'source/advance-widths.ts';

/** 25.4 mm, 1440 twips and 914 400 EMU to the inch, 12 700 EMU to the point, 9 525 to the pixel, 567 twips to the centimetre. */
const factor = /(?<![\w.#])(?:25\.4|1440|567|914[_ ]?400|12[_ ]?700|9525|360[_ ]?000)(?![\w.])/u;

function filesWith(pattern: RegExp, sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources].filter(([, text]) => pattern.test(withoutComments(text))).map(([file]) => file);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}

const sources = new Map(
  readdirSync(packagePath('src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => file.replaceAll('\\', '/') !== advanceWidths)
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(packagePath('src'), file), 'utf8')] as const),
);

test('factors between units stand nowhere but in the converters', () => {
  expect(filesWith(factor, sources).toSorted()).toEqual(converters.toSorted());
});

test('a factor elsewhere would be found, one in a comment or inside another number would not', () => {
  const made = new Map([
    ['a.ts', 'const width = mm * 56.7 * 25.4;'],
    ['b.ts', '// an inch is 25.4 mm\nconst page = 21440;'],
    ['c.ts', 'const emu = pt * 12700;'],
  ]);
  expect(filesWith(factor, made)).toEqual(['a.ts', 'c.ts']);
});

test('the units of Word reach no other writer and no other stage', () => {
  const users = filesWith(/\b(?:twips|halfPoints|eighthPoints)\b/u, sources);
  expect(users.filter((file) => !file.startsWith('writers/word/'))).toEqual([]);
  expect(users).toContain('writers/word/units.ts');
});
