// Every error the library knows has a German sentence, also those that the pitfalls usually catch before.
import { expect, test } from 'vitest';
import type { ErrorCode } from 'yaml';
import { explainError } from '../../../src/source/yaml-errors.js';
import { lexemesOf } from '../../../src/source/yaml-lexemes.js';

function check(text: string, code: ErrorCode, offset: number, expected: string): void {
  const problem = explainError(text, lexemesOf(text), { code, pos: [offset, offset + 1] });
  expect(`${problem.offset} ${problem.code}: ${problem.message}`).toBe(expected);
}

test('errors of the library are told in German with the line they are about', () => {
  check(
    'a: !x y',
    'TAG_RESOLVE_FAILED',
    3,
    '0 yaml-zeichen: In „a: !x y“ steht ein Zeichen, das in YAML eine eigene Bedeutung hat.',
  );
  check(
    'a: *x',
    'BAD_ALIAS',
    3,
    '0 yaml-zeichen: In „a: *x“ steht ein Zeichen, das in YAML eine eigene Bedeutung hat.',
  );
  check(
    '"a\n b": c',
    'MULTILINE_IMPLICIT_KEY',
    0,
    '0 yaml-aufbau: Die Zeile „"a“ passt nicht zu den Zeilen davor: Hier mischen sich Liste, Schlüssel und Text.',
  );
  check('x: [a', 'BLOCK_IN_FLOW', 3, '0 yaml-klammern: In „x: [a“ stimmen die Klammern oder Kommas nicht.');
  check(
    '[[a',
    'RESOURCE_EXHAUSTION',
    0,
    '0 yaml-verschachtelung: Hier sind zu viele Klammern oder Listen ineinander geschachtelt.',
  );
  check(
    'a: @b',
    'BAD_SCALAR_START',
    3,
    '3 yaml-sonderzeichen: „@b“ beginnt mit „@“; das ist in YAML ein vorbehaltenes Zeichen.',
  );
});

test('white space at the place of an error stands for what follows on the line, else for what stands before', () => {
  const told = 'ist anders eingerückt als die Zeilen, zu denen sie gehört.';
  check('a:\n  b: 1\n c: 2', 'BAD_INDENT', 10, `11 yaml-einrueckung: Die Zeile „c: 2“ ${told}`);
  check('a:\n  b: 1\n\n', 'BAD_INDENT', 11, `5 yaml-einrueckung: Die Zeile „b: 1“ ${told}`);
});

test('a tab in a text over several lines is told as a tab', () => {
  const text = 'text: |\n  Zeile\n\tZeile';
  check(
    text,
    'BAD_INDENT',
    16,
    '16 yaml-tabulator: Die Zeile „Zeile“ ist mit einem Tabulator eingerückt; YAML kennt dafür nur Leerzeichen.',
  );
});
