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
  return dots.map((dot) => {
    for (const distance of distances) {
      for (const box of candidates(dot, distance)) {
        const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
        if (!isInside || taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return { x: box.left, y: (box.top + box.bottom) / 2, isFar: distance > nearest };
      }
    }
    return undefined;
  });
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
