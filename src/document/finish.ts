// A tree as it was put together → the tree that writers get: simplified, set, numbered, places marked, printable, checked; always in this order.
// Nothing is read or set in type here; what a writer cannot do with a kind is the writer's to say.
import type { Position, Report } from '../diagnostic.js';
import { checkTree } from './check.js';
import { dropEmptyDirectories } from './directory.js';
import { replaceUncovered } from './glyphs.js';
import { leadIntoSections } from './lead-into-sections.js';
import { numberLinesAcrossPages } from './lines-across-pages.js';
import { markPlaces, type PlaceName } from './mark-places.js';
import type { DocumentTree } from './nodes.js';
import { type NumberOptions, numberTree } from './number.js';
import { simplifyTree } from './simplify.js';
import type { Typography } from './typography/rule.js';
import { setTypography } from './typography/typography.js';

/** What finishing a tree depends on besides the tree. */
export interface FinishOptions {
  /** What is numbered besides captions. */
  readonly numbers: NumberOptions;
  /** How quotation marks, dashes and spaces are set; absent = everything as typed. */
  readonly typography?: Typography | undefined;
  /** The places that an index of places names; none where there is none. */
  readonly places?: readonly PlaceName[];
  /** Whether the fonts have a glyph for the code point. */
  readonly covers: (...codePoints: readonly number[]) => boolean;
  /** Where a character stands that came from a value without a place of its own, e.g. a title in YAML. */
  readonly locate?: (character: string) => Position | undefined;
}

/**
 * The tree ready for any writer.
 *
 * Shape:  texts of authors are inserted and annexes have their labels already.
 * Errors: reports what `dropEmptyDirectories`, `replaceUncovered` and `checkTree` report; with one of severity "Fehler" it must not be written.
 */
export function finishTree(
  tree: DocumentTree,
  { numbers, typography, places = [], covers, locate }: FinishOptions,
  report: Report,
): DocumentTree {
  const simple = simplifyTree(tree);
  const led = { ...simple, children: numberLinesAcrossPages(leadIntoSections(simple.children)) };
  // Before numbering: references quote headings and captions, and no rule changes what their anchors are made from.
  const set = typography === undefined ? led : setTypography(led, typography);
  // After numbering: neither anchors nor the words of references are made from marks.
  const marked = markPlaces(numberTree(set, numbers), places);
  const numbered = dropEmptyDirectories(marked, report);
  const printable = replaceUncovered(numbered, covers, report, locate);
  checkTree(printable, report);
  return printable;
}
