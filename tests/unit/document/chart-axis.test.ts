import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, germanNumber } from '../../../src/document/chart-axis.js';

const labels = (values: readonly number[], startsAtZero = true, mostTicks = 5) =>
  axisOf(values, { startsAtZero, mostTicks }).ticks.map(({ label }) => label);

describe('the axis of a chart', () => {
  it('counts in steps people know', () => {
    expect(labels([22.1, 27.8])).toEqual(['0', '10', '20', '30']);
    expect(labels([600_286])).toEqual(['0', '200\u202f000', '400\u202f000', '600\u202f000', '800\u202f000']);
    expect(labels([0.06, 1.15])).toEqual(['0,0', '0,5', '1,0', '1,5']);
  });
  it('goes below zero where values do', () => {
    expect(labels([-2.4, 3.1])).toEqual(['−4', '−2', '0', '2', '4']);
  });
  it('has room for values that are all alike', () => {
    expect(labels([5, 5, 5])).toEqual(['0', '2', '4', '6']);
    expect(labels([0, 0])).toEqual(['0,00', '0,25', '0,50', '0,75', '1,00']);
    expect(labels([])).toEqual(labels([0]));
  });
  it('holds every value, begins at zero where it must, and never has many more lines than there is room for', () => {
    // As figures are printed: whole numbers, or with a few digits behind the comma.
    const printed = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4)).map(([n, decimals]) => n / 10 ** decimals);
    const some = fc.array(printed, { maxLength: 20 });
    fc.assert(
      fc.property(some, fc.boolean(), fc.integer({ min: 2, max: 8 }), (values, startsAtZero, mostTicks) => {
        const { min, max, step, ticks } = axisOf(values, { startsAtZero, mostTicks });
        // −1 beside 500 million lies on the line of zero: less than a millionth of a step nobody can see.
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(min - step * 1e-6);
          expect(value).toBeLessThanOrEqual(max + step * 1e-6);
        }
        if (startsAtZero) expect(min <= 0 && max >= 0).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(mostTicks + 2);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

it('numbers are written as in German tables', () => {
  expect([germanNumber(1234.5, 1), germanNumber(-0.04, 1), germanNumber(-3, 0)]).toEqual(['1\u202f234,5', '0,0', '−3']);
});
