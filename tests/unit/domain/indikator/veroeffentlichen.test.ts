import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Gebiete } from '../../../../src/domain/gebiete/gebiete.js';
import { haltGeheim } from '../../../../src/domain/geheimhaltung/geheimhaltung.js';
import { unterschiedSätze } from '../../../../src/domain/indikator/anmerkungen.js';
import { berechne } from '../../../../src/domain/indikator/berechnen.js';
import type { Indikator } from '../../../../src/domain/indikator/indikator.js';
import { rangfolge } from '../../../../src/domain/indikator/rangfolge.js';
import { type Veröffentlichung, veröffentliche } from '../../../../src/domain/indikator/veroeffentlichen.js';
import type { Zahlenwerk } from '../../../../src/domain/indikator/zahlenwerk.js';
import { zeige } from '../../../../src/domain/indikator/zahlform.js';
import { gebiet, gebieteMit, type Inhalt, indikator, quote, stand, zelle } from '../../../support/build-figures.js';

const abc = gebieteMit(['a', 'b', 'c', 'd'].map((id) => gebiet(id)));

function published(
  gebiete: Gebiete,
  indikatoren: readonly Indikator[],
  für: Veröffentlichung['für'] = 'öffentlich',
): Zahlenwerk {
  const computed = berechne(gebiete, indikatoren, () => {});
  return veröffentliche(gebiete, computed, { geheimhaltung: haltGeheim(gebiete, computed), für });
}

/** The figures as they are printed. */
function shown(zahlenwerk: Zahlenwerk, id: string): Record<string, string> {
  const { stände = [], dezimalen = 0 } = zahlenwerk.indikatoren.get(id) ?? {};
  return Object.fromEntries(
    [...(stände[0]?.werte ?? [])].map(([ort, { ergebnis }]) => [ort, zeige(ergebnis, dezimalen)]),
  );
}

/** Everything that is in it, as text. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each) => {
    if (typeof each === 'bigint') return String(each);
    return each instanceof Map ? [...each] : each;
  });
}

function zähler(werte: Readonly<Record<string, Inhalt>>, spalte = 'z') {
  return Object.entries(werte).map(([id, wert]) => [id, { zähler: [zelle(id, wert, { spalte })] }] as const);
}

function raten(werte: Readonly<Record<string, readonly [Inhalt, Inhalt]>>, spalten = ['z', 'n']) {
  return Object.entries(werte).map(([id, [oben, unten]]) => {
    const [z = '', n = ''] = spalten;
    return [id, { zähler: [zelle(id, oben, { spalte: z })], nenner: [zelle(id, unten, { spalte: n })] }] as const;
  });
}

test('a count below the threshold is suppressed, and the smallest other with it: Kreis minus the others says nothing', () => {
  const zahlenwerk = published(abc, [
    indikator('zahl', [stand(zähler({ a: 2, b: 50, c: 20, d: 900 }))], { schwelle: 3 }),
  ]);
  expect(shown(zahlenwerk, 'zahl')).toEqual({ kreis: '972', a: '.', b: '50', c: '.', d: '900' });
  expect(
    textOf([
      ...(zahlenwerk.indikatoren.get('zahl')?.stände[0]?.werte.get('a')
        ? [zahlenwerk.indikatoren.get('zahl')?.stände[0]?.werte.get('a')]
        : []),
    ]),
  ).not.toContain('2');
});

test('with the threshold „keine“ nothing is suppressed', () => {
  expect(
    shown(published(abc, [indikator('zahl', [stand(zähler({ a: 2, b: 1, c: 20, d: 900 }))])]), 'zahl'),
  ).toMatchObject({ a: '2', b: '1' });
});

test('a rate goes with its count, its denominator stays; nearly all of a denominator is as telling as nearly none', () => {
  const zahlenwerk = published(abc, [
    quote('rate', [stand(raten({ a: [499, 500], b: [50, 500], c: [20, 600], d: [90, 700] }))], { schwelle: 3 }),
  ]);
  expect(shown(zahlenwerk, 'rate')).toEqual({ kreis: '28,7', a: '.', b: '10,0', c: '.', d: '12,9' });
  const a = zahlenwerk.indikatoren.get('rate')?.stände[0]?.werte.get('a');
  expect(a && [a.zähler, a.nenner].map((each) => each && zeige(each, 0))).toEqual(['.', '500']);
});

test('a small denominator is suppressed, too, and cannot be worked out', () => {
  const zahlenwerk = published(abc, [
    quote('rate', [stand(raten({ a: ['nichts', 2], b: [50, 500], c: [20, 600], d: [90, 700] }))], { schwelle: 3 }),
  ]);
  const nenner = [...(zahlenwerk.indikatoren.get('rate')?.stände[0]?.werte.values() ?? [])].map(
    (each) => each.nenner && zeige(each.nenner, 0),
  );
  expect(nenner[1]).toBe('.');
  expect(nenner.filter((each) => each === '.').length).toBeGreaterThan(1);
});

test('two indicators that share a column do not give away the third', () => {
  const einzeln = (spalten: readonly string[]) =>
    Object.entries({ a: [2, 30], b: [40, 50], c: [60, 70], d: [80, 90] }).map(([id, [one = 0, two = 0]]) => {
      const cells = { eins: zelle(id, one, { spalte: 'eins' }), zwei: zelle(id, two, { spalte: 'zwei' }) };
      return [id, { zähler: spalten.map((spalte) => (spalte === 'eins' ? cells.eins : cells.zwei)) }] as const;
    });
  const zahlenwerk = published(abc, [
    indikator('beide', [stand(einzeln(['eins', 'zwei']))], { schwelle: 3 }),
    indikator('zweite', [stand(einzeln(['zwei']))], { schwelle: 3 }),
  ]);
  const pairs = [shown(zahlenwerk, 'beide'), shown(zahlenwerk, 'zweite')];
  expect(pairs.map(({ a }) => a)).toContain('.');
  expect(textOf([...zahlenwerk.indikatoren])).not.toContain('"platz":"eins, a"');
});

test('an indicator made of a suppressed one is suppressed, and so is the index', () => {
  const teil = indikator('teil', [stand(zähler({ a: 2, b: 50, c: 20, d: 900 }))], { schwelle: 3 });
  const glied = { art: 'indikator', vorzeichen: 1, indikator: 'teil' } as const;
  const doppelt = indikator('doppelt', [stand(['a', 'b', 'c', 'd'].map((id) => [id, { zähler: [glied, glied] }]))]);
  const index = indikator('index', [], { art: 'index', dezimalen: 1, gewichte: [{ indikator: 'teil', gewicht: 1 }] });
  const zahlenwerk = published(abc, [index, doppelt, teil]);
  expect([...zahlenwerk.indikatoren.keys()]).toEqual(['index', 'doppelt', 'teil']);
  expect(shown(zahlenwerk, 'doppelt')).toEqual({ kreis: '1\u202f944', a: '.', b: '100', c: '.', d: '1\u202f800' });
  // The mean and the deviation are those of b and d alone.
  expect(shown(zahlenwerk, 'index')).toEqual({ kreis: '1,2', a: '.', b: '−1,0', c: '.', d: '1,0' });
});

test('an index ranks no places apart whose parts differ by less than their rounding', () => {
  const rounded = Object.entries({ a: 100, b: 110, c: 400, d: 900 }).map(
    ([id, wert]) => [id, { zähler: [zelle(id, wert, { genauigkeit: 10 })] }] as const,
  );
  const teil = indikator('teil', [stand(rounded)]);
  const index = indikator('index', [], { art: 'index', dezimalen: 1, gewichte: [{ indikator: 'teil', gewicht: 1 }] });
  const told = published(abc, [teil, index]).indikatoren.get('index');
  const [one] = told?.stände ?? [];
  if (told === undefined || one === undefined) throw new Error('no index');
  const { plätze } = rangfolge(told, one, ['a', 'b', 'c', 'd']);
  expect(Object.fromEntries(plätze.map(({ gebiet: id, rang }) => [id, rang]))).toEqual({ d: 1, c: 2, a: 3, b: 3 });
});

test('a count whose parts are not told ranks no more precisely than they are', () => {
  const rounded = Object.entries({ a: [100, 2], b: [59, 50], c: [400, 50], d: [900, 50] }).map(([id, parts]) => {
    const cells = parts.map((wert, index) => zelle(id, wert, { spalte: `${index}`, genauigkeit: 10 }));
    return [id, { zähler: cells }] as const;
  });
  const told = published(abc, [indikator('zahl', [stand(rounded)], { schwelle: 3 })]).indikatoren.get('zahl');
  const [one] = told?.stände ?? [];
  if (told === undefined || one === undefined) throw new Error('no figures');
  expect(one.werte.get('a')?.weg).toMatchObject({ art: 'summe', teile: [] });
  const { plätze } = rangfolge(told, one, ['a', 'b', 'c', 'd']);
  expect(Object.fromEntries(plätze.map(({ gebiet: id, rang }) => [id, rang]))).toEqual({ d: 1, c: 2, a: 3, b: 3 });
});

test('below the lowest level allowed nothing is told, for any reader; levels that are internal are not told in public', () => {
  const viertel = ['a1', 'a2'].map((id) => gebiet(id, { ebene: 'viertel', in: 'a' }));
  const gebiete = gebieteMit(
    [gebiet('a', { teile: ['a1', 'a2'] }), gebiet('b')],
    [{ id: 'viertel', titel: 'Viertel', gebiete: viertel, istIntern: true }],
  );
  const werte = zähler({ a1: 30, a2: 40, b: 50 });
  const both = [indikator('alle', [stand(werte)]), indikator('grob', [stand(werte)], { kleinsteEbene: 'kommunen' })];
  const [intern, public_] = [published(gebiete, both, 'intern'), published(gebiete, both)];
  expect(shown(intern, 'alle')).toEqual({ kreis: '120', a: '70', b: '50', a1: '30', a2: '40' });
  expect(shown(intern, 'grob')).toEqual({ kreis: '120', a: '70', b: '50' });
  expect(shown(public_, 'alle')).toEqual({ kreis: '120', a: '70', b: '50' });
  expect([...public_.gebiete.ebenen.keys()]).toEqual(['kreis', 'kommunen', 'vergleich']);
  expect(textOf([public_])).not.toMatch(/viertel|a1|a2/iu);
  expect(textOf([intern.indikatoren.get('grob')])).not.toMatch(/a1|a2/u);
});

test('both versions keep the same secret', () => {
  const viertel = ['a1', 'a2', 'a3'].map((id) => gebiet(id, { ebene: 'viertel', in: 'a' }));
  const gebiete = gebieteMit(
    [gebiet('a', { teile: ['a1', 'a2', 'a3'] }), gebiet('b'), gebiet('c')],
    [{ id: 'viertel', titel: 'Viertel', gebiete: viertel, istIntern: true }],
  );
  const one = [indikator('zahl', [stand(zähler({ a1: 30, a2: 1, a3: 40, b: 2, c: 500 }))], { schwelle: 3 })];
  const [intern, public_] = [shown(published(gebiete, one, 'intern'), 'zahl'), shown(published(gebiete, one), 'zahl')];
  expect(public_).toEqual({ kreis: intern.kreis, a: intern.a, b: intern.b, c: intern.c });
  expect([intern.b, intern.a2]).toEqual(['.', '.']);
});

test('a difference between total and sum is told in words, unless one of them is secret or internal', () => {
  const whole = published(abc, [
    indikator('zahl', [stand(zähler({ a: 10, b: 20, c: 1000, d: 40, kreis: 1068 }))], { schwelle: 3 }),
  ]);
  expect(unterschiedSätze(whole.gebiete, whole.indikatoren.get('zahl')?.stände[0]?.unterschiede ?? [])).toEqual([
    'Musterkreis: Genannt ist die veröffentlichte Zahl, nicht die Summe über die Ebene „Kommunen“ (1\u202f068 statt 1\u202f070); Geheimhaltung und Rundung in der amtlichen Statistik können Summen um weniges ändern.',
  ]);
  const small = published(abc, [
    indikator('zahl', [stand(zähler({ a: 1, b: 'nichts', c: 'nichts', d: 'nichts', kreis: 2 }))], { schwelle: 3 }),
  ]);
  expect(small.indikatoren.get('zahl')?.stände[0]?.unterschiede).toEqual([]);
});

test('the way is told down to the cell where nothing is secret', () => {
  const zahlenwerk = published(abc, [
    quote('rate', [stand(raten({ a: [100, 500], b: [50, 500], c: [20, 600], d: [90, 700] }))], { schwelle: 3 }),
  ]);
  const text = textOf([zahlenwerk.indikatoren.get('rate')?.stände[0]?.werte.get('kreis')]);
  for (const ort of ['a', 'b', 'c', 'd']) expect(text).toContain(`"platz":"z, ${ort}"`);
});

/** Numbers that cannot be confused: each is a prime of its own, the small ones below the threshold. */
test('no suppressed number is anywhere in what is published', () => {
  const primes = [...primesAbove(20_000, 400)];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(primes, { minLength: 12, maxLength: 12 }),
      fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 2 }),
      (picked, small) => {
        const gebiete = gebieteMit([0, 1, 2, 3, 4].map((index) => gebiet(`g${index}`)));
        const wert = (at: number, isSmall: boolean) => (picked[at] ?? 0) * (isSmall ? 1 : 1009);
        const werte = [0, 1, 2, 3, 4].map(
          (at) => [`g${at}`, [wert(at, small.includes(at)), wert(at + 5, false) * 1013]] as const,
        );
        const indikatoren = [
          quote('rate', [stand(raten(Object.fromEntries(werte)))], { schwelle: 30_000 }),
          indikator('zahl', [stand(zähler(Object.fromEntries(werte.map(([id, [z]]) => [id, z]))))], {
            schwelle: 30_000,
          }),
        ];
        const zahlenwerk = published(gebiete, indikatoren);
        const text = textOf([zahlenwerk]);
        const hidden = werte.filter(([id]) => shown(zahlenwerk, 'zahl')[id] === '.');
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        for (const [, [z]] of hidden) expect(text).not.toContain(`"${z}"`);
        for (const [, [z]] of werte.filter((each) => !hidden.includes(each))) expect(text).toContain(`"${z}"`);
      },
    ),
    { numRuns: 40 },
  );
});

function primesAbove(from: number, count: number): readonly number[] {
  const found: number[] = [];
  for (let each = from; found.length < count; each++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= each; divisor++) if (each % divisor === 0) isPrime = false;
    if (isPrime) found.push(each);
  }
  return found;
}

test('shares that are all there are of a whole do not give away the one that is suppressed', () => {
  const orte = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const gebiete = gebieteMit(orte.map((id) => gebiet(id)));
  const zahlen = orte.map((id, index) => ({
    id,
    ledig: index === 0 ? 2 : 40 + 7 * index,
    verheiratet: 90 + index * index,
    geschieden: 31 + 5 * index ** 3,
  }));
  const anteil = (spalte: 'ledig' | 'verheiratet' | 'geschieden') => {
    const werte = zahlen.map(
      ({ id, ...each }) => [id, [each[spalte], each.ledig + each.verheiratet + each.geschieden]] as const,
    );
    return quote(spalte, [stand(raten(Object.fromEntries(werte), [spalte, 'alle']))], { schwelle: 3 });
  };
  const zahlenwerk = published(gebiete, [anteil('ledig'), anteil('verheiratet'), anteil('geschieden')]);
  const anA = ['ledig', 'verheiratet', 'geschieden'].map((id) => shown(zahlenwerk, id).a);
  expect(anA[0]).toBe('.');
  expect(anA.filter((each) => each === '.').length).toBeGreaterThan(1);
});
