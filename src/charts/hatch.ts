// Slanting lines across an area: the pattern of what is not known or may not be told, seen in grey, too.
import { forEachEdge, type Shape } from './outlines.js';

/** The lines, cut off at the outline and left out in holes. Units: pt. */
export function hatch(shape: Shape, distance: number): readonly (readonly (readonly [number, number])[])[] {
  const rings = shape.flat();
  // Along a line x + y stays the same; across it x − y grows.
  const sums = rings.flat().map(([x, y]) => x + y);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const lines: (readonly (readonly [number, number])[])[] = [];
  for (let sum = Math.ceil(least / distance) * distance; sum < most; sum += distance) {
    const crossings: number[] = [];
    forEachEdge(rings, ([x1, y1], [x2, y2]) => {
      const [from, to] = [x1 + y1, x2 + y2];
      if (from > sum === to > sum) return;
      const share = (sum - from) / (to - from);
      crossings.push(x1 + (x2 - x1) * share);
    });
    crossings.sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = crossings.slice(index, index + 2);
      lines.push([
        [from, sum - from],
        [to, sum - to],
      ]);
    }
  }
  return lines;
}
