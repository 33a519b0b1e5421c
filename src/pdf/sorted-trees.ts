// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7) to and from maps; knows nothing of what they index.
import { arrayAt } from './entries.js';
import { type PDFContext, PDFDict, PDFNumber, type PDFObject, type PDFRef } from './library.js';
import { byteKey, stringOfKey } from './strings.js';

/** Entries of a leaf and children of a node; a viewer then finds a key among 262,144 in three steps. */
const FAN_OUT = 64;

type Entry = readonly [key: PDFObject, value: PDFObject];

/** All entries of the number tree below `root`, in the order of the file. */
export function readNumberTree(root: PDFObject | undefined): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>();
  for (const [key, value] of entriesBelow(root, 'Nums')) {
    if (key instanceof PDFNumber) entries.set(key.asNumber(), value);
  }
  return entries;
}

/** All entries of the name tree below `root`; names are byte keys (`byteKey`). */
export function readNameTree(root: PDFObject | undefined): Map<string, PDFObject> {
  const entries = new Map<string, PDFObject>();
  for (const [key, value] of entriesBelow(root, 'Names')) {
    const name = byteKey(key);
    if (name !== undefined) entries.set(name, value);
  }
  return entries;
}

/** Writes `entries` as a balanced number tree and returns where its root stands. */
export function writeNumberTree(context: PDFContext, entries: ReadonlyMap<number, PDFObject>): PDFRef {
  const sorted = [...entries].sort(([left], [right]) => left - right);
  return writeTree(
    context,
    'Nums',
    sorted.map(([key, value]) => [PDFNumber.of(key), value]),
  );
}

/** Writes `entries` as a balanced name tree, sorted by bytes, and returns where its root stands. */
export function writeNameTree(context: PDFContext, entries: ReadonlyMap<string, PDFObject>): PDFRef {
  const sorted = [...entries].sort(([left], [right]) => (left < right ? -1 : 1));
  return writeTree(
    context,
    'Names',
    sorted.map(([key, value]) => [stringOfKey(key), value]),
  );
}

function* entriesBelow(root: PDFObject | undefined, leafKey: string): Generator<Entry> {
  const visited = new Set<PDFDict>();
  const open = root instanceof PDFDict ? [root] : [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (visited.has(node)) continue;
    visited.add(node);
    const leaf = arrayAt(node, leafKey);
    for (let index = 0; leaf !== undefined && index + 1 < leaf.size(); index += 2) {
      const key = leaf.lookup(index);
      if (key !== undefined) yield [key, leaf.get(index + 1)];
    }
    const kids = arrayAt(node, 'Kids');
    for (let index = (kids?.size() ?? 0) - 1; index >= 0; index -= 1) {
      const kid = kids?.lookup(index);
      if (kid instanceof PDFDict) open.push(kid);
    }
  }
}

interface Node {
  readonly ref: PDFRef;
  readonly first: PDFObject;
  readonly last: PDFObject;
}

function writeTree(context: PDFContext, leafKey: 'Names' | 'Nums', entries: readonly Entry[]): PDFRef {
  // The root alone carries no Limits.
  if (entries.length <= FAN_OUT) return context.register(context.obj({ [leafKey]: entries.flat() }));
  let nodes: readonly Node[] = inGroups(entries).map((group) => {
    const [first, last] = [group[0][0], (group.at(-1) ?? group[0])[0]];
    return { first, last, ref: context.register(context.obj({ Limits: [first, last], [leafKey]: group.flat() })) };
  });
  while (nodes.length > FAN_OUT) {
    nodes = inGroups(nodes).map((group) => {
      const [first, last] = [group[0].first, (group.at(-1) ?? group[0]).last];
      const kids = group.map((node) => node.ref);
      return { first, last, ref: context.register(context.obj({ Limits: [first, last], Kids: kids })) };
    });
  }
  return context.register(context.obj({ Kids: nodes.map((node) => node.ref) }));
}

function inGroups<Item>(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group === undefined || group.length === FAN_OUT) groups.push([item]);
    else group.push(item);
  }
  return groups;
}
