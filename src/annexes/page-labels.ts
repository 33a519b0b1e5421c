// The names of the pages in a viewer: 1, 2, 3 … for the body, A1-1, A1-2 … for each annex.
import { type PDFDict, PDFHexString, PDFName, type PDFObject } from '../pdf/library.js';
import { writeNumberTree } from '../pdf/sorted-trees.js';

/** A run of pages counted from 1. */
export interface LabelledPages {
  /** Before the number; empty for none. */
  readonly prefix: string;
  readonly pageCount: number;
}

/** Replaces the page labels of a file by those of the `runs`, which follow one another from its first page. */
export function writePageLabels(catalog: PDFDict, runs: readonly LabelledPages[]): void {
  const { context } = catalog;
  const labels = new Map<number, PDFObject>();
  let index = 0;
  for (const run of runs) {
    const label = context.obj({ Type: 'PageLabel', S: 'D', St: 1 });
    if (run.prefix !== '') label.set(PDFName.of('P'), PDFHexString.fromText(run.prefix));
    labels.set(index, label);
    index += run.pageCount;
  }
  catalog.set(PDFName.of('PageLabels'), writeNumberTree(context, labels));
}
