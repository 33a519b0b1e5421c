import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { setText } from '../../../../src/document/typography/set-line.js';
import { zahl, zeichen } from '../../../../src/domain/indikator/rechnen.js';
import { zeichenerklärung, zeige, zeigeAbweichung } from '../../../../src/domain/indikator/zahlform.js';

function check(value: string | number, dezimalen: number, expected: string): void {
  expect(zeige(zahl(new Fraction(value)), dezimalen)).toBe(expected);
}

test('numbers are printed with a comma, a narrow space in groups of three and a true minus', () => {
  check(0, 0, '0');
  check(7, 1, '7,0');
  check(1234, 0, '1\u202f234');
  check(1234567.5, 1, '1\u202f234\u202f567,5');
  check(-1234.25, 2, '−1\u202f234,25');
  check(999, 0, '999');
});

test('halves are rounded away from zero, from the exact value', () => {
  check('0.25', 1, '0,3');
  check('-0.25', 1, '−0,3');
  check('2.5', 0, '3');
  check('1.005', 2, '1,01');
  check('9.96', 1, '10,0');
  check('999.95', 1, '1\u202f000,0');
  check('1/3', 2, '0,33');
});

test('something that rounds to nothing keeps its decimals and its direction', () => {
  check('0.04', 1, '0,0');
  check('-0.04', 1, '−0,0');
});

test('signs are printed as they are, what is secret as unknown, marks after or around', () => {
  const signs = ['nichts', 'unbekannt', 'geheim', 'später', 'unsicher', 'gesperrt'] as const;
  expect(signs.map((sign) => zeige(zeichen(sign), 1))).toEqual(['–', '.', '.', '...', '/', 'x']);
  expect(zeige(zahl(new Fraction('12.34'), ['eingeschränkt', 'vorläufig']), 1)).toBe('(12,3)\u202fp');
  expect(zeige(zahl(new Fraction(5), ['berichtigt', 'geschätzt']), 0)).toBe('5\u202fr\u202fs');
});

test('a deviation says which way it goes', () => {
  const shown = ['1.25', '-1.25', '0', '0.01'].map((value) => zeigeAbweichung(zahl(new Fraction(value)), 1));
  expect(shown).toEqual(['+1,3', '−1,3', '0,0', '+0,0']);
  expect(zeigeAbweichung(zeichen('unsicher'), 1)).toBe('/');
});

test('the legend explains what occurs, each once, and nothing else', () => {
  const shown = [
    zeichen('geheim'),
    zeichen('unbekannt'),
    zahl(new Fraction('0.01')),
    zahl(new Fraction(3), ['vorläufig']),
  ];
  expect(zeichenerklärung(shown.map((ergebnis) => ({ ergebnis, dezimalen: 1 })))).toEqual([
    '0 = weniger als die Hälfte von 1 in der letzten besetzten Stelle, jedoch mehr als nichts',
    '. = Zahlenwert unbekannt oder geheim zu halten',
    'p = vorläufige Zahl',
  ]);
  expect(zeichenerklärung([{ ergebnis: zahl(new Fraction(3)), dezimalen: 1 }])).toEqual([]);
});

test('every number is rounded as whole-number arithmetic has it', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), fc.nat(4), (n, d, dezimalen) => {
      const size = n < 0n ? -n : n;
      const scale = 10n ** BigInt(dezimalen);
      // Twice the remainder against the divisor: no half is ever computed.
      const whole = (size * scale) / d;
      const rest = size * scale - whole * d;
      const units = (2n * rest >= d ? whole + 1n : whole).toString().padStart(dezimalen + 1, '0');
      const plain = zeige(zahl(new Fraction(n, d)), dezimalen).replace(/\u202f/gu, '');
      const digits = plain.replace(/[−,]/gu, '');
      expect(digits).toBe(units);
      expect(plain.startsWith('−')).toBe(n < 0n);
      expect(plain.indexOf(',')).toBe(dezimalen === 0 ? -1 : plain.length - dezimalen - 1);
    }),
  );
});

test('typography leaves a printed number as it is, and points become its groups where the house wants points', () => {
  const typed = zeige(zahl(new Fraction('-1234567.5')), 1);
  expect(setText(`Es sind ${typed} Euro`, { zahlen: 'leerzeichen' })).toContain(typed);
  expect(setText(`Es sind ${typed} Euro`, { zahlen: 'wie getippt' })).toContain(typed);
  expect(setText(`Es sind ${typed} Euro`, { zahlen: 'punkt' })).toContain('−1.234.567,5');
});
