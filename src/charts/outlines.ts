// Outlines of places on a plane: from degrees to points on paper, and where in each a label has most room.
import type { Ring } from '../document/series.js';

/** Polygons: each its outer ring, then its holes. Units: pt, from the upper left. */
export type Shape = readonly (readonly Ring[])[];

/** The outlines as large as the room allows, in the middle of its width; a degree of longitude is shortened as it is at their latitude. */
export function project(
  outlines: readonly Shape[],
  room: { readonly width: number; readonly height: number },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const points = outlines.flat(3);
  const [west, east] = extent(points.map(([longitude]) => longitude));
  const [south, north] = extent(points.map(([, latitude]) => latitude));
  const shortened = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [(east - west) * shortened || 1, north - south || 1];
  const scale = Math.min(room.width / across, room.height / up);
  const left = (room.width - across * scale) / 2;
  const shapes = outlines.map((polygons) =>
    polygons.map((rings) =>
      rings.map((ring) =>
        thinned(ring.map(([x, y]) => [left + (x - west) * shortened * scale, (north - y) * scale] as const)),
      ),
    ),
  );
  return { shapes, height: up * scale };
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Nobody sees what is nearer to the last corner than this. Units: pt. */
const finest = 0.35;

function thinned(ring: Ring): Ring {
  const kept: (readonly [number, number])[] = [];
  for (const [index, point] of ring.entries()) {
    const last = kept.at(-1);
    const isEnd = index === ring.length - 1;
    if (last === undefined || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= finest) kept.push(point);
  }
  return kept;
}

/** A point in a place, and how far it is from all edges. */
export interface InnerPoint {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Points in the shape where a label could stand, the one with most room first. */
export function innerPoints(shape: Shape): readonly InnerPoint[] {
  const rings = shape.flat();
  const [west, east] = extent(rings.flat().map(([x]) => x));
  const [north, south] = extent(rings.flat().map(([, y]) => y));
  const steps = Array.from({ length: gridSteps - 1 }, (_, index) => (index + 1) / gridSteps);
  const points = steps.flatMap((down) =>
    steps.map((across) => ({ x: west + (east - west) * across, y: north + (south - north) * down })),
  );
  const inner = points
    .filter(({ x, y }) => isInside(shape, x, y))
    .map(({ x, y }) => ({ x, y, room: distanceToEdge(rings, x, y) }));
  const middle = { x: (west + east) / 2, y: (north + south) / 2, room: 0 };
  return inner.length === 0 ? [middle] : inner.toSorted((one, other) => other.room - one.room);
}

/** Fine enough for a label. */
const gridSteps = 20;

/** Whether the point is in one of the polygons and in none of its holes. */
export function isInside(shape: Shape, x: number, y: number): boolean {
  let inside = false;
  forEachEdge(shape.flat(), ([x1, y1], [x2, y2]) => {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** A label is wider than high: a step across counts half. */
function distanceToEdge(rings: readonly Ring[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  forEachEdge(rings, ([x1, y1], [x2, y2]) => {
    const [dx, dy] = [(x2 - x1) / 2, y2 - y1];
    const [px, py] = [(x - x1) / 2, y - y1];
    const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(px - share * dx, py - share * dy));
  });
  return least;
}

/** Every edge of the rings, from corner to corner. */
export function forEachEdge(rings: readonly Ring[], visit: (from: Ring[number], to: Ring[number]) => void): void {
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (from !== undefined) visit(from, to);
    }
  }
}
