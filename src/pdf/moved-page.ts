// Pages whose content is made smaller and moved: what is drawn, and whatever else names a place on them – annotations, patterns,
// destinations, boxes of figures. The size of the page stays. Must be told of all that was copied with the pages.
import { arrayAt, dictOf, itemsAt, nameAt, numbersIn, refAt } from './entries.js';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from './library.js';
import { type Element, kidsOf } from './structure-elements.js';

/** Where a point of a page goes: `x` to `scale * x + dx`, `y` to `scale * y + dy`. */
export interface Move {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Entries of annotations that hold places: x and y in turn, or lists of such lists (ISO 32000-1, 12.5.6; Path: ISO 32000-2). */
const PLACES = ['Rect', 'QuadPoints', 'Vertices', 'L', 'CL', 'InkList', 'Path'];
/** Where in a destination the horizontal and the vertical place stand (ISO 32000-1, table 151). */
const DESTINATIONS: ReadonlyMap<string, readonly ('x' | 'y')[]> = new Map([
  ['XYZ', ['x', 'y']],
  ['FitH', ['y']],
  ['FitBH', ['y']],
  ['FitV', ['x']],
  ['FitBV', ['x']],
  ['FitR', ['x', 'y', 'x', 'y']],
]);

/** Moves annotations, articles and measured areas of a page. */
export function moveAnnotations(page: PDFDict, move: Move): void {
  const moveEntries = (dict: PDFDict | undefined, keys: readonly string[]) => {
    for (const key of keys) {
      const places = dict?.lookup(PDFName.of(key));
      if (dict !== undefined && places instanceof PDFArray)
        dict.set(PDFName.of(key), movedPlaces(context, places, move));
    }
  };
  const { context } = page;
  const dictsAt = (key: string) => new Set(itemsAt(page, key).map((item) => dictOf(context.lookup(item))));
  for (const annotation of dictsAt('Annots')) {
    moveEntries(annotation, PLACES);
    // Distances, not places.
    const inner = numbersIn(annotation?.lookup(PDFName.of('RD')));
    if (inner !== undefined) annotation?.set(PDFName.of('RD'), context.obj(inner.map((length) => length * move.scale)));
  }
  for (const bead of dictsAt('B')) moveEntries(bead, ['R']);
  for (const viewport of dictsAt('VP')) moveEntries(viewport, ['BBox']);
}

/** A destination on one of the moved pages, moved; nothing for any other value. */
export function movedDestination(
  context: PDFContext,
  value: PDFObject | undefined,
  moves: ReadonlyMap<PDFRef, Move>,
): PDFArray | undefined {
  const target = context.lookup(value);
  if (!(target instanceof PDFArray) || target.size() < 2) return undefined;
  const [page, kind] = [target.get(0), target.lookup(1)];
  const move = page instanceof PDFRef ? moves.get(page) : undefined;
  const axes = kind instanceof PDFName ? DESTINATIONS.get(kind.decodeText()) : undefined;
  if (move === undefined || axes === undefined) return undefined;
  const moved = target.asArray().map((item, index) => {
    const [axis, value] = [axes[index - 2], target.lookup(index)];
    if (axis === undefined || !(value instanceof PDFNumber)) return item;
    return PDFNumber.of(rounded(move.scale * value.asNumber() + (axis === 'x' ? move.dx : move.dy)));
  });
  return context.obj(moved);
}

/** Moves the destinations that links, bookmarks and actions among `dicts` name themselves. */
export function moveDestinations(dicts: Iterable<PDFDict>, moves: ReadonlyMap<PDFRef, Move>): void {
  for (const dict of dicts) {
    for (const key of ['Dest', 'D']) {
      const moved = movedDestination(dict.context, dict.get(PDFName.of(key)), moves);
      if (moved !== undefined) dict.set(PDFName.of(key), moved);
    }
  }
}

/** Moves the boxes that figures, formulas and tables say they fill (ISO 32000-1, table 344). */
export function moveElementBoxes(elements: Iterable<Element>, moves: ReadonlyMap<PDFRef, Move>): void {
  const visited = new Set<PDFDict>();
  for (const { element } of elements) {
    const attributes = element.lookup(PDFName.of('A'));
    const owners = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
    for (const item of owners) {
      const owner = dictOf(element.context.lookup(item));
      const box = arrayAt(owner, 'BBox');
      if (owner === undefined || box === undefined || visited.has(owner)) continue;
      if (nameAt(owner, 'O') !== PDFName.of('Layout')) continue;
      visited.add(owner);
      const move = moves.get(pageOf(element) ?? PDFRef.of(0));
      if (move !== undefined) owner.set(PDFName.of('BBox'), movedPlaces(element.context, box, move));
    }
  }
}

/** The page of the first content in or below an element of a sound tree. */
function pageOf(element: PDFDict): PDFRef | undefined {
  const open: PDFDict[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const page = refAt(next, 'Pg');
    if (page !== undefined) return page;
    for (const kid of kidsOf(next).toReversed()) {
      const below = element.context.lookup(kid);
      if (below instanceof PDFDict) open.push(below);
    }
  }
  return undefined;
}

function movedPlaces(context: PDFContext, places: PDFArray, move: Move): PDFArray {
  const { scale, dx, dy } = move;
  const moved = places.asArray().map((item, index) => {
    const value = places.lookup(index);
    if (value instanceof PDFArray) return movedPlaces(context, value, move);
    if (!(value instanceof PDFNumber)) return item;
    return PDFNumber.of(rounded(scale * value.asNumber() + (index % 2 === 0 ? dx : dy)));
  });
  return context.obj(moved);
}

/** A thousandth of a point is finer than any device. */
function rounded(value: number): number {
  return Number(value.toFixed(3));
}
