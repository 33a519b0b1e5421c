// What an index of places names, in its order: each place once, with the marks where it is mentioned; and page numbers as it prints them.
// Pages are no business of the tree: writers add them from where the marks came to stand.
import type { Layout } from './layout.js';
import type { Block } from './nodes.js';
import { walk } from './walk.js';

/** One line of the index. */
export interface PlaceEntry {
  readonly term: string;
  /** The ids of its marks, in reading order. */
  readonly marks: readonly string[];
}

/** The entries as German dictionaries order them (DIN 5007-1: ä as a). */
export function placeEntries(blocks: readonly Block[]): readonly PlaceEntry[] {
  const marks = new Map<string, string[]>();
  walk(blocks, (node) => {
    if (node.kind === 'index-mark') marks.set(node.term, [...(marks.get(node.term) ?? []), node.id]);
  });
  return [...marks]
    .map(([term, of]) => ({ term, marks: of }))
    .toSorted((a, b) => compare(sortKey(a.term), sortKey(b.term)) || compare(a.term, b.term));
}

function sortKey(term: string): string {
  return term.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "12, 14–16": each page once, pages in a row joined; empty where nothing was set on pages. */
export function pagesInWords({ marks }: PlaceEntry, pageOf: Layout['pageOf']): string {
  const pages = [...new Set(marks.flatMap((mark) => pageOf.get(mark) ?? []))].toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.at(-1) === page - 1) last.push(page);
    else runs.push([page]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`)).join(', ');
}
