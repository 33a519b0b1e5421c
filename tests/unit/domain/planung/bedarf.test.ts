// Posts and money added up and printed.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { kostenVon, mengenform, mengenzeichen, stellenVon, summe } from '../../../../src/domain/planung/bedarf.js';
import type { Maßnahme } from '../../../../src/domain/planung/handlungsfeld.js';

function maßnahme(angaben: Partial<Maßnahme['angaben']>): Maßnahme {
  const needed = { titel: 'T', zuständig: 'Amt', frist: '2019-12', beteiligt: [], status: 'begonnen' } as const;
  return { kürzel: 'T1', angaben: { ...needed, organisationsuntersuchung: false, ...angaben } };
}

it('adds up without any rounding: three tenths are 0,3', () => {
  const parts = [0.1, 0.1, 0.1].map((stellen) => stellenVon(maßnahme({ stellen })));
  expect(mengenform(parts, 1)(summe(parts))).toBe('0,3');
});

it('the sum of amounts typed with up to three decimals is that of their digits', () => {
  const thousandths = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(fc.array(thousandths, { minLength: 1, maxLength: 30 }), (typed) => {
      const sum = summe(typed.map((amount) => kostenVon(maßnahme({ kosten: amount / 1000 }))));
      const whole = typed.reduce((total, amount) => total + BigInt(amount), 0n);
      expect(sum?.equals(new Fraction(whole, 1000n))).toBe(true);
    }),
  );
});

it('prints all with the decimals of the most exact, thousands apart', () => {
  const show = mengenform([new Fraction('98000'), new Fraction('0.25')], 0);
  expect(show(new Fraction('98000'))).toBe('98\u202f000,00');
});

it('what nobody has put a figure to is a sign, as is nothing; both are explained', () => {
  const mengen = [undefined, new Fraction(0)];
  expect(mengen.map(mengenform(mengen, 1))).toEqual(['.', '–']);
  expect(summe([undefined, undefined])).toBeUndefined();
  expect(mengenzeichen(mengen)).toBe('Zeichen: – = nichts; . = noch nicht beziffert.');
  expect(mengenzeichen([new Fraction(1)])).toBe('');
});
