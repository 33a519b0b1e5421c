import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beziehungen } from '../../../../src/domain/geheimhaltung/spaltengleichungen.js';

test('a column that is the sum of two others is found, whatever stands beside it', () => {
  const zeilen = [
    [3, 1, 2, 17],
    [9, 4, 5, 2],
    [30, 10, 20, 5],
    [7, 7, 0, 11],
    [12, 5, 7, 3],
    [80, 1, 79, 40],
  ];
  expect(beziehungen(zeilen)).toEqual([[-1, 1, 1, 0]]);
});

test('columns that only seem alike have nothing between them', () => {
  expect(
    beziehungen([
      [3, 1, 2],
      [9, 4, 5],
      [30, 10, 21],
      [7, 7, 0],
    ]),
  ).toEqual([]);
});

test('what is found adds every row up to nothing, and a sum that was put in is found', () => {
  const zeile = fc.array(fc.nat(100_000), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(zeile, { minLength: 6, maxLength: 12 }), (zeilen) => {
      const mitSumme = zeilen.map((row) => [...row, row.reduce((sum, each) => sum + each, 0)]);
      const found = beziehungen(mitSumme);
      expect(found.length).toBeGreaterThan(0);
      for (const koeffizienten of found) {
        for (const row of mitSumme)
          expect(row.reduce((sum, each, at) => sum + each * (koeffizienten[at] ?? 0), 0)).toBe(0);
      }
    }),
  );
});
