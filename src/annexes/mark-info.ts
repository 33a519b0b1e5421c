// What a file says of its tags as a whole (ISO 32000-1, 14.7.1) and the file it is put into does not: that they hold properties of a
// program's own, or were guessed by one.
import { dictAt } from '../pdf/entries.js';
import { PDFBool, type PDFDict, PDFName } from '../pdf/library.js';

/** Says of `target` what is so of a part of it. */
export function carryMarkInfo(target: PDFDict, source: PDFDict): void {
  for (const key of ['UserProperties', 'Suspects'].map((name) => PDFName.of(name))) {
    if (dictAt(source, 'MarkInfo')?.lookup(key) !== PDFBool.True) continue;
    const marks = dictAt(target, 'MarkInfo') ?? target.context.obj({});
    marks.set(key, PDFBool.True);
    target.set(PDFName.of('MarkInfo'), marks);
  }
}
