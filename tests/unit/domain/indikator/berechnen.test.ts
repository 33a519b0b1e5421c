import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import type { Gebiete } from '../../../../src/domain/gebiete/gebiete.js';
import { type BerechneterIndikator, berechne } from '../../../../src/domain/indikator/berechnen.js';
import type { Indikator } from '../../../../src/domain/indikator/indikator.js';
import { zeige } from '../../../../src/domain/indikator/zahlform.js';
import { gebiet, gebieteMit, type Inhalt, indikator, quote, stand, zelle } from '../../../support/build-figures.js';

const abc = gebieteMit(['a', 'b', 'c'].map((id) => gebiet(id)));

function computed(gebiete: Gebiete, ...indikatoren: readonly Indikator[]): readonly BerechneterIndikator[] {
  return berechne(gebiete, indikatoren, (finding) => expect.unreachable(finding.message));
}

/** The figures as they are printed, by place. */
function shown(computedIndikator: BerechneterIndikator | undefined, dezimalen = 1): Record<string, string> {
  const werte = computedIndikator?.stände[0]?.werte ?? new Map();
  return Object.fromEntries([...werte].map(([id, { ergebnis }]) => [id, zeige(ergebnis, dezimalen)]));
}

function zähler(werte: Readonly<Record<string, Inhalt>>, spalte = 'z') {
  return Object.entries(werte).map(([id, wert]) => [id, { zähler: [zelle(id, wert, { spalte })] }] as const);
}

function raten(werte: Readonly<Record<string, readonly [Inhalt, Inhalt]>>) {
  return Object.entries(werte).map(
    ([id, [oben, unten]]) =>
      [id, { zähler: [zelle(id, oben, { spalte: 'z' })], nenner: [zelle(id, unten, { spalte: 'n' })] }] as const,
  );
}

test('the rate of the Kreis is the sum of numerators over the sum of denominators, not the mean of rates', () => {
  const [rate] = computed(abc, quote('rate', [stand(raten({ a: [1, 10], b: [90, 100], c: [0, 890] }))]));
  expect(shown(rate)).toEqual({ kreis: '9,1', a: '10,0', b: '90,0', c: '0,0' });
});

test('a row of its own is used, and that it is not the sum is noted with both figures', () => {
  const [count] = computed(abc, indikator('zahl', [stand(zähler({ a: 10, b: 20, c: 30, kreis: 58 }))]));
  expect(shown(count, 0)).toEqual({ kreis: '58', a: '10', b: '20', c: '30' });
  const unterschiede = count?.stände[0]?.unterschiede.map((each) => ({
    ...each,
    summe: `${each.summe}`,
    veröffentlicht: `${each.veröffentlicht}`,
  }));
  expect(unterschiede).toEqual([
    { gebiet: 'kreis', seite: 'zähler', ebene: 'kommunen', summe: '60', veröffentlicht: '58' },
  ]);
});

test('levels below and across are added up on their way', () => {
  const kommunen = [gebiet('a', { teile: ['a1', 'a2'] }), gebiet('b'), gebiet('c')];
  const gebiete = gebieteMit(kommunen, [
    {
      id: 'viertel',
      titel: 'Viertel',
      istIntern: true,
      gebiete: [gebiet('a1', { ebene: 'viertel', in: 'a' }), gebiet('a2', { ebene: 'viertel', in: 'a' })],
    },
    {
      id: 'bezirke',
      titel: 'Bezirke',
      istIntern: false,
      gebiete: [
        gebiet('ab', { ebene: 'bezirke', teile: ['a', 'b'] }),
        gebiet('nur-c', { ebene: 'bezirke', teile: ['c'] }),
      ],
    },
  ]);
  const [rate] = computed(gebiete, quote('rate', [stand(raten({ a1: [1, 4], a2: [1, 6], b: [8, 10], c: [0, 80] }))]));
  expect(shown(rate)).toEqual({
    kreis: '10,0',
    a: '20,0',
    b: '80,0',
    c: '0,0',
    a1: '25,0',
    a2: '16,7',
    ab: '50,0',
    'nur-c': '0,0',
  });
});

test('a municipality divided twice has the sum of the parts that have figures', () => {
  const kommunen = [gebiet('a', { teile: ['o1'] }), gebiet('b')];
  const gebiete = gebieteMit(kommunen, [
    { id: 'ortsteile', titel: 'Ortsteile', istIntern: false, gebiete: [gebiet('o1', { ebene: 'ortsteile', in: 'a' })] },
    {
      id: 'räume',
      titel: 'Räume',
      istIntern: false,
      gebiete: [gebiet('r1', { ebene: 'räume', in: 'a' }), gebiet('r2', { ebene: 'räume', in: 'a' })],
    },
  ]);
  const [count] = computed(gebiete, indikator('zahl', [stand(zähler({ r1: 3, r2: 4, b: 5 }))]));
  expect(shown(count, 0)).toEqual({ kreis: '12', a: '7', b: '5', r1: '3', r2: '4' });
});

test('"–" adds nothing, other signs make sums and rates that sign, the gravest of them, and marks stay', () => {
  const [rate] = computed(
    abc,
    quote('rate', [stand(raten({ a: ['nichts', 10], b: [{ wert: 5, marken: ['vorläufig'] }, 10], c: [5, 5] }))]),
  );
  expect(shown(rate)).toEqual({ kreis: '40,0\u202fp', a: '–', b: '50,0\u202fp', c: '100,0' });
  const [signs] = computed(abc, indikator('zahl', [stand(zähler({ a: 'später', b: 'unsicher', c: 3 }))]));
  expect(shown(signs, 0)).toEqual({ kreis: '/', a: '...', b: '/', c: '3' });
  const [empty] = computed(abc, indikator('zahl', [stand(zähler({ a: '', b: 'unsicher', c: 3 }))]));
  expect(shown(empty, 0)).toEqual({ kreis: '.', a: '.', b: '/', c: '3' });
  const [none] = computed(abc, indikator('zahl', [stand(zähler({ a: 'nichts', b: 'nichts', c: 'nichts' }))]));
  expect(shown(none, 0).kreis).toBe('–');
});

test('a denominator of nothing gives x, and one hint that names the places', () => {
  const findings: Finding[] = [];
  const raw = quote('rate', [stand(raten({ a: [1, 0], b: ['nichts', 'nichts'], c: [5, 10] }))], { titel: 'Anteil' });
  const [rate] = berechne(abc, [raw], (finding) => findings.push(finding));
  expect(shown(rate)).toEqual({ kreis: '60,0', a: 'x', b: 'x', c: '50,0' });
  expect(findings).toEqual([
    {
      code: 'nenner-null',
      severity: 'Hinweis',
      message: 'Von „Anteil“ (15.05.2022) ist der Nenner null für A, B; dort steht x.',
      remedy:
        'Prüfen Sie die Spalten unter nenner:, oder lassen Sie das x stehen: Einen Anteil an nichts gibt es nicht.',
    },
  ]);
});

test('a sum with a part that no row says anything of is unknown; a place with nothing at all is left out', () => {
  const gebiete = gebieteMit(abc.ebenen.get('kommunen')?.gebiete ?? [], [
    { id: 'vergleich', titel: 'Vergleich', istIntern: false, gebiete: [gebiet('nrw', { ebene: 'vergleich' })] },
  ]);
  const [count] = computed(gebiete, indikator('zahl', [stand(zähler({ a: 1, b: 2 }))]));
  expect(shown(count, 0)).toEqual({ kreis: '.', a: '1', b: '2' });
});

test('what is taken as published is never added up, nor are rates inside a sum', () => {
  const [wert] = computed(abc, indikator('wert', [stand(zähler({ a: 1, b: 2, c: 3 }))], { art: 'wert' }));
  expect(shown(wert, 0)).toEqual({ kreis: '.', a: '1', b: '2', c: '3' });
  const rate = quote('rate', [stand(raten({ a: [1, 2], b: [1, 2], c: [1, 2] }))]);
  const glied = { art: 'indikator', vorzeichen: 1, indikator: 'rate' } as const;
  const mixed = indikator('gemischt', [stand(['a', 'b', 'c'].map((id) => [id, { zähler: [zelle(id, 1), glied] }]))]);
  expect(shown(computed(abc, rate, mixed)[1])).toEqual({ kreis: '.', a: '51,0', b: '51,0', c: '51,0' });
});

test('what is made of other indicators alone is made of them for the Kreis, too', () => {
  const rate = quote('rate', [stand(raten({ a: [1, 10], b: [90, 100], c: [0, 890] }))]);
  const glied = { art: 'indikator', vorzeichen: 1, indikator: 'rate' } as const;
  const same = indikator('dieselbe', [stand(['a', 'b', 'c'].map((id) => [id, { zähler: [glied] }]))]);
  expect(shown(computed(abc, same, rate)[0])).toEqual({ kreis: '9,1', a: '10,0', b: '90,0', c: '0,0' });
});

test('an indicator made of others is computed whatever their order, and the way leads to every cell', () => {
  const glied = (id: string, vorzeichen: 1 | -1) => ({ art: 'indikator', vorzeichen, indikator: id }) as const;
  const rest = quote('rest', [
    stand(
      ['a', 'b', 'c'].map((id) => [id, { zähler: [glied('alle', 1), glied('teil', -1)], nenner: [glied('alle', 1)] }]),
    ),
  ]);
  const alle = indikator('alle', [stand(zähler({ a: 10, b: 20, c: 30 }, 'alle'))]);
  const teil = indikator('teil', [stand(zähler({ a: 1, b: 2, c: 3 }, 'teil'))]);
  const [computedRest] = computed(abc, rest, teil, alle);
  expect(shown(computedRest)).toEqual({ kreis: '90,0', a: '90,0', b: '90,0', c: '90,0' });
  const plätze = [
    ...JSON.stringify(computedRest?.stände[0]?.werte.get('kreis'), (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    ).matchAll(/"platz":"(\w+, \w)"/gu),
  ];
  expect(new Set(plätze.map(([, platz]) => platz))).toEqual(
    new Set(['a', 'b', 'c'].flatMap((id) => [`alle, ${id}`, `teil, ${id}`])),
  );
});

test('a cycle of indicators ends, unknown', () => {
  const self = (id: string, of: string) =>
    indikator(id, [stand([['a', { zähler: [{ art: 'indikator', vorzeichen: 1, indikator: of }] }]])]);
  expect(computed(abc, self('x', 'y'), self('y', 'x')).map((each) => shown(each).a)).toEqual(['.', '.']);
});

test('a place that is part of itself ends, too', () => {
  const gebiete = gebieteMit([gebiet('a', { teile: ['b'] }), gebiet('b', { teile: ['a'] })]);
  expect(computed(gebiete, indikator('zahl', [stand([])])).map((each) => shown(each))).toEqual([{}]);
});

const inhalt = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<Inhalt>('nichts', 'unbekannt', 'später', 'unsicher', 'gesperrt', '') },
);
const tabelle = fc.array(fc.tuple(inhalt, inhalt), { minLength: 1, maxLength: 19 });

test('over random tables the Kreis is Σ numerators / Σ denominators × 100 exactly, and nothing is ever NaN', () => {
  fc.assert(
    fc.property(tabelle, (rows) => {
      const gebiete = gebieteMit(rows.map((_, index) => gebiet(`g${index}`)));
      const werte = raten(Object.fromEntries(rows.map((row, index) => [`g${index}`, row])));
      const [rate] = berechne(gebiete, [quote('rate', [stand(werte)])], () => {});
      const kreis = rate?.stände[0]?.werte.get('kreis')?.ergebnis;
      const total = (side: 0 | 1) =>
        rows
          .map((row) => row[side])
          .reduce<bigint | undefined>((sum, each) => {
            if (sum === undefined || each === 'nichts') return sum;
            return typeof each === 'number' ? sum + BigInt(each) : undefined;
          }, 0n);
      const [oben, unten] = [total(0), total(1)];
      if (oben !== undefined && unten !== undefined && unten > 0n && rows.some(([z]) => z !== 'nichts')) {
        expect(kreis?.art === 'zahl' && kreis.wert.equals(new Fraction(oben * 100n, unten))).toBe(true);
      } else {
        expect(kreis?.art).toBe('zeichen');
      }
      expect(Object.values(shown(rate)).join()).not.toMatch(/NaN|undefined|Infinity/u);
    }),
  );
});

test('the order of places changes nothing', () => {
  fc.assert(
    fc.property(tabelle, fc.infiniteStream(fc.nat()), (rows, chance) => {
      const ids = rows.map((_, index) => `g${index}`);
      const mixed = ids
        .map((id) => [chance.next().value, id] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, id]) => id);
      const results = [ids, mixed].map((order) => {
        const werte = raten(Object.fromEntries(order.map((id) => [id, rows[ids.indexOf(id)] ?? ['', '']])));
        return shown(berechne(gebieteMit(order.map((id) => gebiet(id))), [quote('rate', [stand(werte)])], () => {})[0]);
      });
      expect(results[0]).toEqual(results[1]);
    }),
  );
});
