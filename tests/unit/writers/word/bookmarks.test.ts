// Names of bookmarks: what Word accepts and LibreOffice finds again.
import { expect, test } from 'vitest';
import { newBookmark } from '../../../../src/writers/word/bookmarks.js';

function check(anchors: readonly string[], expected: readonly string[]): void {
  const names = { given: new Set<string>() };
  expect(anchors.map((anchor) => newBookmark(anchor, names))).toEqual(expected);
}

test('an anchor keeps its name where Word allows it', () => {
  check(['top-4', '4-1', 'übersicht'], ['top_4', 'a_4_1', 'übersicht']);
});

test('names that differ in case alone are told apart', () => {
  check(['Lage', 'lage'], ['Lage', 'lage_2']);
});

test('a chapter called like a sequence of LibreOffice gets another name, or its page would stay blank', () => {
  check(['text', 'Table', 'Tabelle', 'texte'], ['a_text', 'a_Table', 'a_Tabelle', 'texte']);
});
