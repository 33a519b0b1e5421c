// The checksum of what a document says, with which what was issued is compared years later.
import { expect, test } from 'vitest';
import { readArbeitsbereich } from '../../../../src/domain/arbeitsbereich.js';
import { planDocuments } from '../../../../src/domain/dokumente/plan.js';
import { inhaltOf, isComparable } from '../../../../src/domain/festschreibung/inhalt.js';
import { packagePath } from '../../../../src/source/package-files.js';

test('what was issued in November has the checksum it ever had; if not, raise the form in inhalt.ts', () => {
  const bereich = readArbeitsbereich(packagePath('content'), () => undefined);
  const plan = bereich === undefined ? [] : planDocuments(bereich);
  const issued = plan.filter(({ dokument }) => dokument === '2017-11-27-sozialausschuss');
  expect(issued.map((document) => inhaltOf(document, plan).slice(0, 18))).toEqual(['3:39f8bf6dd1f94c85']);
});

test.each([
  ['2:aa', '2:bb', true],
  ['1:aa', '2:bb', false],
  ['aa', '2:bb', false],
  ['aa', 'bb', true],
])('%s and %s can be compared: %s', (one, other, expected) => {
  expect(isComparable(one, other)).toBe(expected);
});
