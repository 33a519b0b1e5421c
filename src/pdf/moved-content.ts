// What a page draws, made smaller and moved, with something drawn before it. Content streams are not read: what they do to the
// state of drawing – files of others restore more of it than they saved – can undo nothing here.
import { dictAt, numbersIn } from './entries.js';
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from './library.js';
import { combined, identity, type Matrix, writtenMatrix, writtenNumber } from './matrix.js';
import type { Move } from './moved-page.js';
import { visibleBox } from './page-box.js';
import { freeName } from './tag-names.js';

/** Fonts and patterns are called by names; pages that shared a dictionary of them do so again. */
export type MovedResources = Map<PDFDict | undefined, Map<string, Made>>;

interface Made {
  readonly resources: PDFRef;
  /** What the font is called there. */
  readonly name: string;
}

/**
 * Moves what the page draws, and draws `before` in the place as it was.
 *
 * Shape: `before` is given the name that `font` has on the page; what the edges of the page hid stays hidden.
 */
export function moveContent(
  page: PDFDict,
  move: Move,
  {
    before,
    font,
    shared,
  }: { readonly before: (fontName: string) => string; readonly font: PDFRef; readonly shared: MovedResources },
): void {
  const { context } = page;
  const { left, bottom, right, top } = visibleBox(page);
  const matrix: Matrix = [move.scale, 0, 0, move.scale, move.dx, move.dy];
  const edges = [left, bottom, right - left, top - bottom].map(writtenNumber).join(' ');
  // Neither saved nor restored: a "Q" too many in the content would restore what was before.
  const { name, resources } = movedResources(page, { matrix, font, shared });
  const opening = `${before(name)}\n${writtenMatrix(matrix)} cm ${edges} re W n\n`;
  const contents = page.lookup(PDFName.of('Contents'));
  const own = contents instanceof PDFArray ? contents.asArray() : [page.get(PDFName.of('Contents'))];
  const streams = own.filter((item) => item !== undefined);
  page.set(PDFName.of('Contents'), context.obj([context.register(context.stream(opening)), ...streams]));
  page.set(PDFName.of('Resources'), resources);
}

function movedResources(
  page: PDFDict,
  { matrix, font, shared }: { readonly matrix: Matrix; readonly font: PDFRef; readonly shared: MovedResources },
): Made {
  const own = dictAt(page, 'Resources');
  const made = shared.get(own) ?? new Map<string, Made>();
  shared.set(own, made);
  const key = writtenMatrix(matrix);
  const known = made.get(key);
  if (known !== undefined) return known;
  const { context } = page;
  const resources = copyOf(own, context);
  const fonts = copyOf(dictAt(own, 'Font'), context);
  // Taken on a page that was stamped before, in the file that is an annex now.
  const name = freeName(PDFName.of('SwStempel'), '-', [fonts]).decodeText();
  fonts.set(PDFName.of(name), font);
  resources.set(PDFName.of('Font'), fonts);
  const patterns = dictAt(own, 'Pattern');
  if (patterns !== undefined) {
    const moved = copyOf(patterns, context);
    for (const pattern of patterns.keys()) moved.set(pattern, movedPattern(patterns, pattern, matrix));
    resources.set(PDFName.of('Pattern'), moved);
  }
  const result = { resources: context.register(resources), name };
  made.set(key, result);
  return result;
}

/** Patterns lie on the page itself, whatever moves what is filled with them (ISO 32000-1, 8.7.3.1). */
function movedPattern(patterns: PDFDict, name: PDFName, matrix: Matrix): PDFObject {
  const pattern = patterns.lookup(name);
  const { context } = patterns;
  const dict = pattern instanceof PDFRawStream ? pattern.dict : pattern;
  if (!(dict instanceof PDFDict)) return patterns.get(name) ?? context.obj(null);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(dict.lookup(PDFName.of('Matrix'))) ?? identity;
  const moved = copyOf(dict, context);
  moved.set(PDFName.of('Matrix'), context.obj([...combined([a, b, c, d, e, f], matrix)]));
  return context.register(
    pattern instanceof PDFRawStream ? PDFRawStream.of(moved, pattern.contents, pattern.transform) : moved,
  );
}

function copyOf(dict: PDFDict | undefined, context: PDFContext): PDFDict {
  const copy = PDFDict.withContext(context);
  for (const [key, value] of dict?.entries() ?? []) copy.set(key, value);
  return copy;
}
