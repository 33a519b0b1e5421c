// What a single cell says: numbers in both forms, signs, and the letters and brackets of publishers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberForm } from '../../../../src/source/figures/figure-table.js';
import { parseFigure, typedFigure } from '../../../../src/source/figures/parse-figure.js';
import { told } from './reading-figures.js';

function said(text: string, form: NumberForm = 'deutsch'): string {
  const figure = parseFigure(text, form);
  return figure === undefined ? 'words' : told(figure);
}

describe('a number', () => {
  it.each([
    ['23904', '23904'],
    ['23.904', '23904'],
    ['1.234.567,25', '1234567.25'],
    ['34,77', '34.77'],
    ['42 049', '42049'],
    ['1\u202f368\u00a0529,5', '1368529.5'],
    ["1'234", '1234'],
    ['-12,5', '-12.5'],
    ['−12', '-12'],
    ['- 264', '-264'],
    ['1.234,50-', '-1234.5'],
    ['+3', '3'],
    [',5', '0.5'],
    ['0,627', '0.627'],
    ['6,2 %', '6.2'],
    ['5 ‰', '5'],
    ['1.573,45 Euro', '1573.45'],
    ['€ 12', '12'],
    ['0', '0'],
  ])('%s in the German form', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  it.each([
    ['1,234,567.25', '1234567.25'],
    ['203.726', '203.726'],
    ['203,726', '203726'],
    ['.5', '0.5'],
    ['42 049.5', '42049.5'],
  ])('%s in the English form', (text, wanted) => {
    expect(said(text, 'englisch')).toBe(wanted);
  });

  it.each([
    '3.14',
    '1.23',
    '1,234.5',
    '12.34.567',
    '05382060',
    '1.5E+05',
    '12a',
    '1 23',
    '31.12.2021',
    'k. A.',
    '#NV',
    '--1',
    '1-2',
    '',
    'constructor',
  ])('%s is none', (text) => {
    expect(said(text)).toBe('words');
  });

  it('is exact, however many decimals it has', () => {
    const figure = parseFigure('0,1', 'deutsch');
    expect(figure?.kind === 'number' && figure.value.mul(3).toFraction()).toBe('3/10');
  });
});

describe('a sign', () => {
  it.each([
    ['-', 'nichts'],
    ['–', 'nichts'],
    ['—', 'nichts'],
    ['.', 'unbekannt'],
    ['•', 'unbekannt'],
    ['*', 'unbekannt'],
    ['…', 'später'],
    ['...', 'später'],
    ['/', 'unsicher'],
    ['x', 'gesperrt'],
    ['X', 'gesperrt'],
  ])('%s means %s, in whatever form the numbers are', (text, sign) => {
    for (const form of ['deutsch', 'englisch', 'ganz', 'mehrdeutig'] as const) {
      expect(parseFigure(` ${text} `, form)).toEqual({ kind: 'sign', sign, marks: [] });
    }
  });

  it('of brackets around nothing is one, too', () => {
    expect(said('( )')).toBe('<unsicher> eingeschränkt');
  });
});

describe('marks of the publisher', () => {
  it.each([
    ['(12)', '12 eingeschränkt'],
    ['12p', '12 vorläufig'],
    ['12,5 r', '12.5 berichtigt'],
    ['12s', '12 geschätzt'],
    ['12 p r', '12 berichtigt vorläufig'],
    ['(6,2 %) p', '6.2 vorläufig eingeschränkt'],
    ['– r', '<nichts> berichtigt'],
    ['(/)', '<unsicher> eingeschränkt'],
  ])('%s', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  it('are no part of words', () => {
    expect([said('Kreis'), said('s'), said('(Sieg)'), said('Troisdorf p')]).toEqual([
      'words',
      'words',
      'words',
      'words',
    ]);
  });
});

describe('a cell that holds a number', () => {
  it.each([
    [56.73, '56,73', '56.73'],
    [0.1 + 0.2, '0,3', '0.3'],
    [-1.6276547053608388, '-1,628', '-1.62765470536084'],
    [82719540, '82 719 540', '82719540'],
    [1e-7, '0', '0.0000001'],
    [1.5e20, '1,5E+20', '150000000000000000000'],
    [0, '–', '<nichts>'],
    [12, '(12)', '12 eingeschränkt'],
    [-12, '(12)', '-12'],
    [12, '12 p', '12 vorläufig'],
  ])('%d shown as %s', (value, shown, wanted) => {
    const figure = typedFigure(value, shown);
    const decimal = figure.kind === 'number' ? { ...figure, value: figure.value.toString(20) } : figure;
    expect(decimal.kind === 'number' ? [decimal.value, ...decimal.marks].join(' ') : told(figure)).toBe(wanted);
  });

  it('is the very number that was typed into Excel, of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat(6), (digits, decimals) => {
        const figure = typedFigure(Number(`${digits}e-${decimals}`), String(digits));
        expect(figure.kind === 'number' && figure.value.mul(10 ** decimals).equals(digits)).toBe(true);
      }),
    );
  });
});

it('takes no time for texts that are no figure', () => {
  expect([said('('.repeat(1_000_000) + ')'.repeat(1_000_000)), said('p '.repeat(1_000_000))]).toEqual([
    'words',
    'words',
  ]);
});

it('never fails, whatever stands in a cell', () => {
  const text = fc.string({
    unit: fc.constantFrom('1', '0', '.', ',', ' ', '-', '(', ')', 'p', 'r', '%', '€', 'x', '\u202f', 'a'),
  });
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('deutsch' as const, 'englisch' as const),
      (cell, form) => void parseFigure(cell, form),
    ),
  );
});
