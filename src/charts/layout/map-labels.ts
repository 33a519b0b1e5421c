// Where name and figure of each place stand on a map: in the place, off all others; where there is no room for both, the figure alone.
import type { FreeObject } from '../../source/free-data.js';
import { innerPoints, isInside, type Shape } from '../outlines.js';
import type { Box } from '../place-labels.js';
import { overlap } from '../place-labels.js';
import { wrapWords } from '../wrap-words.js';
import { grades, widest } from './chart-layout.js';

/** Units: pt. */
export const mapLine = grades.small * 1.12;
/** Around words. Units: pt. */
const margin = 1.5;
/** How many points of a place are tried, the roomiest first. */
const mostTried = 80;

export interface MapLabel {
  readonly name: string;
  readonly shown: string;
  readonly shape: Shape;
  /** What words on it need a ground for. */
  readonly isHatched: boolean;
}

/** As a specification has it, in the order of the labels. */
export function placeOnMap(labels: readonly MapLabel[], widthOf: (text: string) => number): readonly FreeObject[] {
  const points = labels.map(({ shape }) => innerPoints(shape));
  const taken: Box[] = labels.map(({ shown }, index) => boxOf(points[index]?.[0], widthOf(shown), 1));
  return labels.map((label, index) => {
    const best = points[index]?.[0];
    const lines = linesOf(label.name, best?.room ?? 0, widthOf);
    const width = widest([...lines, label.shown], widthOf);
    const others = taken.filter((_, at) => at !== index);
    const isFree = (box: Box) => others.every((other) => !overlap(box, other));
    const boxes = (points[index] ?? []).slice(0, mostTried).map((point) => boxOf(point, width, lines.length + 1));
    const whole = boxes.find((box) => isFree(box) && isWithin(box, label.shape)) ?? boxes.find(isFree);
    const box = whole ?? boxOf(best, widthOf(label.shown), 1);
    taken[index] = box;
    const shownLines = whole === undefined ? [] : lines;
    return {
      x: (box.left + box.right) / 2,
      namenslage: box.top + mapLine / 2,
      zeilen: shownLines,
      wertlage: box.top + (shownLines.length + 0.5) * mapLine,
      links: box.left - margin,
      rechts: box.right + margin,
      oben: box.top,
      unten: box.bottom,
      hat_schild: label.isHatched || !isWithin(box, label.shape),
    };
  });
}

/** No name is broken within a word. */
function linesOf(name: string, room: number, widthOf: (text: string) => number): readonly string[] {
  return wrapWords(name, Math.max(room * 2, widest(name.split(/(?<=[ \-/])/u), widthOf)), widthOf);
}

function boxOf(point: { readonly x: number; readonly y: number } | undefined, width: number, lines: number): Box {
  const { x, y } = point ?? { x: 0, y: 0 };
  const height = lines * mapLine;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Its corners, and the middles of its sides. */
function isWithin({ left, right, top, bottom }: Box, shape: Shape): boolean {
  const middle = (left + right) / 2;
  return [left, middle, right].every((x) => [top, bottom].every((y) => isInside(shape, x, y)));
}
