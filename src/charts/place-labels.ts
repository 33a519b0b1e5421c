// Names beside dots: each where it covers neither another name nor a dot. Greedy, and the same each time.

/** What is to be named, and how much room its name takes. Units: pt, from the upper left. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The middle of the left edge of a name; absent where there is room nowhere. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  /** Whether it stands so far off that a line must lead to it. */
  readonly isFar: boolean;
  /** Where that line ends: at the edge of the name, never in it. */
  readonly lineEnd: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** What is taken already. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From a dot to its name, near first. Units: pt. */
const distances = [5, 12, 20, 30, 42] as const;
const nearest = distances[0];
const dotRadius = 3;

/** Where names may stand, and what they may not cover. */
export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly obstacles: readonly Box[];
}

/** One place for each dot, in their order. */
export function placeLabels(
  dots: readonly Dot[],
  { width, height, obstacles }: LabelRoom,
): readonly (PlacedLabel | undefined)[] {
  const taken: Box[] = [...obstacles];
  const names: Box[] = [];
  const lines: Line[] = [];
  return dots.map((dot) => {
    for (const distance of distances) {
      for (const box of candidates(dot, distance)) {
        const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
        if (!isInside || taken.some((other) => overlap(box, other))) continue;
        const isFar = distance > nearest;
        const line = { from: dot, to: nearestIn(box, dot) };
        // A name that a line runs through cannot be read.
        if (lines.some((other) => runsThrough(other, box))) continue;
        if (isFar && names.some((other) => runsThrough(line, other))) continue;
        taken.push(box);
        names.push(box);
        if (isFar) lines.push(line);
        return { x: box.left, y: (box.top + box.bottom) / 2, isFar, lineEnd: line.to };
      }
    }
    return undefined;
  });
}

/** The point of a box that is nearest to a dot outside. */
function nearestIn({ left, top, right, bottom }: Box, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
}

/** Whether the line has a part inside the box: what Liang and Barsky leave of it. */
function runsThrough({ from, to }: Line, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const;
  let [start, end] = [0, 1];
  for (const [slope, room] of edges) {
    if (slope === 0 && room <= 0) return false;
    if (slope < 0) start = Math.max(start, room / slope);
    if (slope > 0) end = Math.min(end, room / slope);
  }
  return start < end;
}

/** What a dot takes. */
export function boxAround({ x, y }: Pick<Dot, 'x' | 'y'>): Box {
  return { left: x - dotRadius, top: y - dotRadius, right: x + dotRadius, bottom: y + dotRadius };
}

/** Right of the dot, left, above, below, and between these. */
function candidates({ x, y, width, height }: Dot, distance: number): readonly Box[] {
  const [right, left] = [x + distance, x - distance - width];
  const [middle, above, below] = [y - height / 2, y - distance - height, y + distance];
  const corner = distance * 0.4;
  const places: readonly (readonly [number, number])[] = [
    [right, middle],
    [left, middle],
    [x - width / 2, above + 1],
    [x - width / 2, below - 1],
    [x + corner, above + 1],
    [x + corner, below - 1],
    [x - corner - width, above + 1],
    [x - corner - width, below - 1],
  ];
  return places.map(([at, top]) => ({ left: at, top, right: at + width, bottom: top + height }));
}

/** Whether they share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
