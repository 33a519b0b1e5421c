// Labels moved apart: none covers another, none moves without need, all stay where there is room.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '../../../src/charts/spread.js';

it.each([
  ['what does not meet stays', [10, 40, 70], [10, 40, 70]],
  ['two that meet part evenly', [50, 52], [46, 56]],
  ['what lies beyond the edge comes in', [0, 100], [5, 95]],
  ['a block moves as a whole', [2, 4, 6], [5, 15, 25]],
])('%s', (_, at, expected) => {
  expect(
    spread(
      at.map((each) => ({ at: each, size: 10 })),
      0,
      100,
    ),
  ).toEqual(expected);
});

it('labels that have room together never cover each other and never leave it', () => {
  const labels = fc.array(
    fc.record({ at: fc.double({ min: -20, max: 320, noNaN: true }), size: fc.integer({ min: 1, max: 20 }) }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(labels, (wished) => {
      const placed = spread(wished, 0, 300).map((at, index) => ({ at, size: wished[index]?.size ?? 0 }));
      const order = placed.toSorted((a, b) => a.at - b.at);
      for (const [index, { at, size }] of order.entries()) {
        const before = order[index - 1];
        expect(at - size / 2).toBeGreaterThanOrEqual((before === undefined ? 0 : before.at + before.size / 2) - 1e-6);
        expect(at + size / 2).toBeLessThanOrEqual(300 + 1e-6);
      }
    }),
  );
});
