// Names beside dots: none covers another, nor what is in its way; a name without room is left out rather than put upon another.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, boxAround, overlap, placeLabels } from '../../../src/charts/place-labels.js';

const room = { width: 300, height: 200 };

it('a dot alone has its name at its right, at the edge at its left', () => {
  const dots = [20, 290].map((x) => ({ x, y: 100, width: 40, height: 10 }));
  expect(placeLabels(dots, { ...room, obstacles: [] })).toEqual([
    { x: 25, y: 100, isFar: false, lineEnd: { x: 25, y: 100 } },
    { x: 245, y: 100, isFar: false, lineEnd: { x: 285, y: 100 } },
  ]);
});

it('a line to a name that stands far off runs through no name', () => {
  const dot = fc.record({
    x: fc.integer({ min: 100, max: 140 }),
    y: fc.integer({ min: 80, max: 110 }),
    width: fc.integer({ min: 20, max: 60 }),
    height: fc.constant(10),
  });
  fc.assert(
    fc.property(fc.array(dot, { minLength: 5, maxLength: 15 }), (dots) => {
      const places = placeLabels(dots, { ...room, obstacles: dots.map(boxAround) });
      const names = places.flatMap((place, index) => (place === undefined ? [] : [{ place, dot: dots[index] }]));
      for (const { place, dot: from } of names) {
        if (!place.isFar || from === undefined) continue;
        const points = Array.from({ length: 40 }, (_, step) => ({
          x: from.x + ((place.lineEnd.x - from.x) * step) / 39,
          y: from.y + ((place.lineEnd.y - from.y) * step) / 39,
        }));
        const covered = names.filter(({ place: { x, y }, dot: { width = 0, height = 0 } = {} }) =>
          points.some((at) => at.x > x && at.x < x + width && Math.abs(at.y - y) < height / 2 - 1e-9),
        );
        expect(covered).toEqual([]);
      }
    }),
  );
});

it('names never cover each other or a dot, and never leave the picture', () => {
  const dot = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 5, max: 80 }),
    height: fc.constantFrom(10, 20),
  });
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 25 }), (dots) => {
      const obstacles = dots.map(boxAround);
      const boxes: Box[] = placeLabels(dots, { ...room, obstacles }).flatMap((place, index) => {
        const { width = 0, height = 0 } = dots[index] ?? {};
        return place === undefined
          ? []
          : [{ left: place.x, right: place.x + width, top: place.y - height / 2, bottom: place.y + height / 2 }];
      });
      for (const [index, box] of boxes.entries()) {
        const others = [...obstacles, ...boxes.slice(index + 1)];
        expect(others.filter((other) => overlap(box, other))).toEqual([]);
        expect([box.left >= 0, box.right <= room.width, box.top >= 0, box.bottom <= room.height]).not.toContain(false);
      }
    }),
  );
});
