// Outlines on paper: within their room and in their proportions; points and lines that are to lie in a place do.
import { expect, it } from 'vitest';
import { hatch } from '../../../src/charts/hatch.js';
import { innerPoints, isInside, project } from '../../../src/charts/outlines.js';

const square = (from: number, to: number) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ] as const;
const withHole = [[square(0, 40), square(10, 30)]];

it('a place is as wide as the room and shortened as at its latitude', () => {
  const { shapes, height } = project(
    [
      [
        [
          [
            [7, 50],
            [8, 50],
            [8, 51],
            [7, 51],
            [7, 50],
          ],
        ],
      ],
    ],
    { width: 100, height: 500 },
  );
  expect(height).toBeCloseTo(100 / Math.cos((50.5 * Math.PI) / 180), 6);
  expect(shapes[0]?.[0]?.[0]?.[2]?.[0]).toBeCloseTo(100, 6);
});

it('labels stand in the place and not in its hole', () => {
  const points = innerPoints(withHole);
  expect(points.length).toBeGreaterThan(100);
  expect(points.every(({ x, y }) => isInside(withHole, x, y))).toBe(true);
  expect(points.some(({ x, y }) => x > 10 && x < 30 && y > 10 && y < 30)).toBe(false);
});

it('hatching ends at the outline and leaves holes white', () => {
  const middles = hatch(withHole, 4).map(
    ([from, to]) => [((from?.[0] ?? 0) + (to?.[0] ?? 0)) / 2, ((from?.[1] ?? 0) + (to?.[1] ?? 0)) / 2] as const,
  );
  expect(middles.length).toBeGreaterThan(10);
  expect(middles.every(([x, y]) => isInside(withHole, x, y))).toBe(true);
});
