import fc from 'fast-check';
import { expect, test } from 'vitest';
import { berechne } from '../../../../src/domain/indikator/berechnen.js';
import type { Richtung } from '../../../../src/domain/indikator/indikator.js';
import { höchster, niedrigster, rangfolge } from '../../../../src/domain/indikator/rangfolge.js';
import {
  gebiet,
  gebieteMit,
  type Inhalt,
  quote,
  stand,
  veröffentlicht,
  zelle,
} from '../../../support/build-figures.js';

interface Fall {
  readonly werte: Readonly<Record<string, Inhalt>>;
  readonly richtung?: Richtung;
  readonly genauigkeit?: number;
}

/** "1 a, 2 b, 2 c, – d". */
function ranks({ werte, richtung = 'neutral', genauigkeit = 0 }: Fall): string {
  const { plätze } = rangfolge({ richtung }, veröffentlicht(werte, {}, genauigkeit), Object.keys(werte));
  return plätze.map(({ gebiet: id, rang }) => `${rang ?? '–'} ${id}`).join(', ');
}

test('ties share a rank, and the next one counts them', () => {
  expect(ranks({ werte: { a: 5, b: 9, c: 7, d: 7 } })).toBe('1 b, 2 c, 2 d, 4 a');
});

test('what is unfavourable when high begins with the lowest, and says so', () => {
  expect(ranks({ werte: { a: 5, b: 9, c: 7 }, richtung: 'hoch ist ungünstig' })).toBe('1 a, 2 c, 3 b');
  expect(rangfolge({ richtung: 'hoch ist ungünstig' }, veröffentlicht({}), []).satz).toBe(
    'Rang 1 = günstigster (niedrigster) Wert',
  );
});

test('"–" is exactly nothing and has a rank; no other sign has one', () => {
  expect(ranks({ werte: { a: 'unbekannt', b: 'nichts', c: 3, d: 'unsicher' } })).toBe('1 c, 2 b, – a, – d');
});

test('differences below the precision are no ranks, each place compared with each', () => {
  expect(ranks({ werte: { a: 30, b: 22, c: 14 }, genauigkeit: 10 })).toBe('1 a, 1 b, 2 c');
  expect(ranks({ werte: { a: 30, b: 20, c: 19 }, genauigkeit: 10 })).toBe('1 a, 1 b, 2 c');
});

test('a rate is as precise as its numerator and denominator', () => {
  const rate = (genauigkeit: number) => {
    const werte = Object.entries({ a: [50, 1000], b: [54, 1000], c: [80, 1000] }).map(([id, [oben = 0, unten = 0]]) => {
      const cells = [zelle(id, oben, { spalte: 'z', genauigkeit }), zelle(id, unten, { spalte: 'n', genauigkeit })];
      return [id, { zähler: cells.slice(0, 1), nenner: cells.slice(1) }] as const;
    });
    const [computed] = berechne(
      gebieteMit(['a', 'b', 'c'].map((id) => gebiet(id))),
      [quote('rate', [stand(werte)])],
      () => {},
    );
    const told = { werte: computed?.stände[0]?.werte ?? new Map() };
    return rangfolge({ richtung: 'neutral' }, told, ['a', 'b', 'c'])
      .plätze.map(({ gebiet: id, rang }) => `${rang} ${id}`)
      .join(', ');
  };
  expect(rate(1)).toBe('1 c, 2 b, 3 a');
  expect(rate(10)).toBe('1 c, 2 a, 2 b');
});

test('the highest and the lowest are all that share the place, and who has no value is named', () => {
  const told = veröffentlicht({ a: 5, b: 9, c: 9, d: 'unbekannt' });
  const ids = ['a', 'b', 'c', 'd'];
  expect(höchster(told, ids)).toMatchObject({ gebiete: ['b', 'c'], ohneWert: ['d'] });
  expect(niedrigster(told, ids)).toMatchObject({ gebiete: ['a'], ohneWert: ['d'] });
  expect(höchster(veröffentlicht({ a: 'unbekannt' }), ['a'])).toBeUndefined();
});

test('with precision the outermost comes first, with those that cannot be told from it', () => {
  const told = veröffentlicht({ a: 20, b: 30, c: 25 }, {}, 10);
  expect(höchster(told, ['a', 'b', 'c'])).toMatchObject({ gebiete: ['b', 'c', 'a'] });
  expect(niedrigster(told, ['a', 'b', 'c'])).toMatchObject({ gebiete: ['a', 'c', 'b'] });
});

test('over random values a rank is one more than the number of greater values, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 19 }), (values) => {
      const werte = Object.fromEntries(values.map((value, index) => [`g${index}`, value]));
      const expected = values.map((value, index) => `${1 + values.filter((other) => other > value).length} g${index}`);
      expect(ranks({ werte }).split(', ').filter(Boolean).toSorted()).toEqual(expected.toSorted());
    }),
  );
});
