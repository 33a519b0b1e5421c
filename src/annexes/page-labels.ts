// The names of the pages in a viewer: 1, 2, 3 … for the body, A1-1, A1-2 … for each annex, or with its own names: A1-iv.
import { nameAt, numberAt } from '../pdf/entries.js';
import { PDFDict, PDFHexString, PDFName, type PDFObject } from '../pdf/library.js';
import { readNumberTree, writeNumberTree } from '../pdf/sorted-trees.js';
import { textOf } from '../pdf/strings.js';

/** How pages are named from one page on (ISO 32000-1, table 159). */
export interface PageLabel {
  /** Before the number; empty for none. */
  readonly prefix: string;
  /** `D`, `R`, `r`, `A` or `a`; absent = no number. */
  readonly style?: string;
  readonly start: number;
}

/** A run of pages. */
export interface LabelledPages {
  readonly pageCount: number;
  /** By the index within the run from which on they hold; the first holds from 0 on. */
  readonly labels: ReadonlyMap<number, PageLabel>;
}

const STYLES: ReadonlySet<string> = new Set(['D', 'R', 'r', 'A', 'a']);

/** Pages counted from 1. */
export function countedPages(pageCount: number, prefix = ''): LabelledPages {
  return { pageCount, labels: new Map([[0, { prefix, style: 'D', start: 1 }]]) };
}

/** Pages that are called the same and have no number. */
export function namedPages(pageCount: number, name: string): LabelledPages {
  return { pageCount, labels: new Map([[0, { prefix: name, start: 1 }]]) };
}

/** Pages with the names their file gives them, each behind `prefix`; counted where it gives none. */
export function ownNamedPages(
  catalog: PDFDict,
  { pageCount, prefix }: { readonly pageCount: number; readonly prefix: string },
): LabelledPages {
  const labels = new Map(countedPages(pageCount, prefix).labels);
  for (const [index, value] of readNumberTree(catalog.lookup(PDFName.of('PageLabels')))) {
    const label = catalog.context.lookup(value);
    if (!Number.isInteger(index) || index < 0 || index >= pageCount || !(label instanceof PDFDict)) continue;
    const style = nameAt(label, 'S')?.decodeText();
    labels.set(index, {
      prefix: prefix + (textOf(label.lookup(PDFName.of('P'))) ?? ''),
      ...(style !== undefined && STYLES.has(style) && { style }),
      start: Math.max(1, Math.trunc(numberAt(label, 'St') ?? 1)),
    });
  }
  return { pageCount, labels };
}

/** Replaces the page labels of a file by those of the `runs`, which follow one another from its first page. */
export function writePageLabels(catalog: PDFDict, runs: readonly LabelledPages[]): void {
  const { context } = catalog;
  const written = new Map<number, PDFObject>();
  let first = 0;
  for (const { pageCount, labels } of runs) {
    for (const [index, { prefix, style, start }] of labels) {
      const label = context.obj({ Type: 'PageLabel', ...(style !== undefined && { S: style, St: start }) });
      if (prefix !== '') label.set(PDFName.of('P'), PDFHexString.fromText(prefix));
      written.set(first + index, label);
    }
    first += pageCount;
  }
  catalog.set(PDFName.of('PageLabels'), writeNumberTree(context, written));
}
