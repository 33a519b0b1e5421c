// Blocks → paragraphs and tables of Word. Every kind has its line in the table; a kind without one does not compile.

import { type FileChild, Table } from 'docx';
import { isLabelLine, isRemarkLine } from '../../document/label-line.js';
import type { Block, NodeOf, Pt } from '../../document/nodes.js';
import { type ByKind, ofKind } from '../../document/of-kind.js';
import { pageMeasures } from '../../document/page-measures.js';
import { nestedPageBreak } from '../../document/shortfalls.js';
import { unfilled, withoutSlides } from '../../document/unfilled.js';
import { hasNotes } from './captions.js';
import { writeColumns, writeSignatures } from './columns.js';
import { fillLine } from './content-control.js';
import { writeDirectory } from './directory.js';
import { linePt, widthMm } from './distances.js';
import { writeFacts } from './facts.js';
import { writeFigureGroup } from './figure-group.js';
import { aboveTable, belowTable, jointParagraph } from './framed-table.js';
import { writeHeading } from './heading.js';
import { writeLetterhead, writeTitle } from './letterhead.js';
import { writeList } from './lists.js';
import { writeParagraph } from './paragraph.js';
import { writeChart, writeFigure, writeImage } from './pictures.js';
import { inStyle, insetBy, middle, partOf, type Scope, type Surroundings } from './scope.js';
import { writeNote, writeResolution, writeVote } from './set-off.js';
import { writeTable } from './tables.js';
import { writeVerbatim } from './verbatim.js';
import { beginsWithTable, whiteBetween } from './white-between.js';

const handlers: ByKind<Block['kind'], [Surroundings, Scope], readonly FileChild[]> = {
  heading: writeHeading,
  paragraph: writeText,
  list: writeList,
  facts: writeFacts,
  quote: writeQuote,
  note: writeNote,
  columns: writeColumns,
  resolution: writeResolution,
  vote: writeVote,
  signatures: writeSignatures,
  table: writeTable,
  directory: writeDirectory,
  image: writeImage,
  chart: writeChart,
  figure: writeFigure,
  'figure-group': writeFigureGroup,
  letterhead: writeLetterhead,
  title: writeTitle,
  'fill-lines': writeFillLines,
  verbatim: writeVerbatim,
  rule: writeRule,
  // On the page itself these are seen to by parts.ts; what comes here stands inside another block.
  section: writeNested,
  'page-break': (node, _around, scope) => {
    scope.report(nestedPageBreak(node, 'in der Word-Datei'));
    return [];
  },
  'title-page': writeNested,
  'cover-sheet': writeNested,
  'numbered-lines': writeNested,
  'speaker-notes': withoutSlides,
  insertion: unfilled,
  'indicator-block': unfilled,
  'record-block': unfilled,
};

/**
 * The blocks one after the other.
 *
 * Shape: the space asked for before goes to the first block, the one after and the ties to what follows go to the last;
 *        a paragraph parts what would grow together.
 */
export function writeBlocks(blocks: readonly Block[], around: Surroundings, scope: Scope): readonly FileChild[] {
  const written: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    const neighbours = { previous: blocks[index - 1], next: blocks[index + 1], afterNext: blocks[index + 2] };
    const isAfterTable = written.at(-1) instanceof Table;
    const joint = jointBefore(block, { previous: neighbours.previous, isAfterTable }, scope);
    const place = { ...between(block, neighbours, around, scope), ...joint?.below };
    const children = ofKind(handlers, block)(block, place, scope);
    const tables = children[0] instanceof Table && isAfterTable ? betweenTables(block, neighbours, scope) : undefined;
    const own = joint?.own ?? tables;
    if (own !== undefined && children.length > 0) {
      written.push(jointParagraph({ ...partOf(around, middle), ...own }, scope));
    }
    written.push(...children);
  }
  return written;
}

interface Neighbours {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  readonly afterNext: Block | undefined;
}

/** What a block inherits, and what its neighbours ask of it. */
function between(
  block: Block,
  { previous, next, afterNext }: Neighbours,
  around: Surroundings,
  scope: Scope,
): Surroundings {
  const before = previous && whiteAbove(previous, block, scope);
  const after = next && whiteBelow(block, next, scope);
  return {
    ...partOf(around, { isFirst: previous === undefined, isLast: next === undefined }),
    ...(before !== undefined &&
      (endsInTable(previous) ? { exactBefore: belowTable(before, around, scope) } : { before })),
    ...(after !== undefined && { after: aboveTable(after, around, scope) }),
    ...(isBare(block, next) && isBare(next, afterNext) && { keepsWithNext: false }),
    ...((mustFollow(block, next) || (next !== undefined && around.staysTogether)) && { keepsWithNext: true }),
  };
}

/** Signatures stand with what they sign, results and promises with what they belong to, a label with what it announces. */
function mustFollow(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind === 'signatures' || isLabelLine(block)) return true;
  if (pageMeasures.staysWith[next.kind]?.includes(block.kind)) return true;
  return next.kind === 'heading' && isRemarkLine(block);
}

/** Of items in a row that have nothing but their heading only the last stays with what follows, as in the PDF. */
function isBare(block: Block | undefined, next: Block | undefined): boolean {
  return block?.kind === 'heading' && next?.kind === 'heading' && next.level <= block.level;
}

/** The space a block must keep above itself; a table has none, the paragraph before it keeps the distance. */
export function whiteAbove(previous: Block, block: Block, scope: Scope): Pt | undefined {
  return beginsWithTable(block) ? undefined : whiteBetween(previous, block, scope);
}

/** The space a block must keep below itself, before a table. */
export function whiteBelow(block: Block, next: Block, scope: Scope): Pt | undefined {
  return beginsWithTable(next) ? whiteBetween(block, next, scope) : undefined;
}

function endsInTable(block: Block | undefined): boolean {
  if (block?.kind === 'table') return !hasNotes(block);
  return block?.kind === 'columns' || block?.kind === 'signatures';
}

/** What a paragraph of a point between two blocks takes over, and what it leaves to the block below. */
interface Joint {
  readonly own: Pick<Surroundings, 'before' | 'keepsWithNext'>;
  readonly below: Pick<Surroundings, 'exactBefore'>;
}

/**
 * Parts two resolutions, or two of notes and verbatims, in a row, whose bar or tint would run on from the one to the other, and keeps a heading
 * below a table from standing alone at the foot of a page, where LibreOffice leaves it.
 */
function jointBefore(
  block: Block,
  { previous, isAfterTable }: { readonly previous: Block | undefined; readonly isAfterTable: boolean },
  scope: Scope,
): Joint | undefined {
  if (previous === undefined) return undefined;
  // The space is the joint's: where a page begins with the joint or the block below it, none is left.
  const white = Math.max(0, (whiteBetween(previous, block, scope) ?? 0) - linePt.joint);
  if (isTinted(previous) ? isTinted(block) : previous.kind === 'resolution' && block.kind === 'resolution') {
    return { own: { before: white }, below: { exactBefore: 0 } };
  }
  if (block.kind === 'heading' && isAfterTable) {
    return { own: { before: white, keepsWithNext: true }, below: { exactBefore: 0 } };
  }
  return undefined;
}

function isTinted({ kind }: Block): boolean {
  return kind === 'note' || kind === 'verbatim';
}

/** Word would make two tables in a row one; signatures keep their distance themselves, and stay with what they sign. */
function betweenTables(
  block: Block,
  { previous }: { readonly previous: Block | undefined },
  scope: Scope,
): Joint['own'] {
  if (block.kind === 'signatures') return { keepsWithNext: true };
  const white = previous === undefined ? undefined : whiteBetween(previous, block, scope);
  return { before: Math.max(0, (white ?? scope.distances.paragraph) - linePt.joint), keepsWithNext: false };
}

function writeText(node: NodeOf<'paragraph'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const style = around.roles[node.role];
  const children = scope.inlines(node.children, around.format, inStyle(around, style));
  return [writeParagraph({ style, children }, around, scope)];
}

/** All of it stands back, at both sides in running text. */
function writeQuote(node: NodeOf<'quote'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  // Word and LibreOffice draw a frame through only where all lines end at the same place.
  const right = around.frame === undefined ? widthMm.quote : 0;
  const place = insetBy(around, { left: widthMm.quote, right });
  return scope.blocks(node.children, { ...around, ...place, roles: { ...around.roles, body: 'Quote' } });
}

function writeFillLines(node: NodeOf<'fill-lines'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  return Array.from({ length: node.count }, (_, index) => {
    const first = { ...around, before: Math.max(around.before ?? 0, scope.distances.fillLines) };
    const own = partOf(first, { isFirst: index === 0, isLast: index === node.count - 1 });
    return fillLine(node.label, own, scope);
  });
}

/** A short line in the middle. */
function writeRule(_node: NodeOf<'rule'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const sides = Math.max(0, (around.width - around.indent - widthMm.rule) / 2);
  return [writeParagraph({ style: 'Trennlinie', children: [], sides }, around, scope)];
}

/** No block can hold pages of its own; what they hold is written all the same. */
function writeNested(
  node: NodeOf<'section' | 'title-page' | 'cover-sheet' | 'numbered-lines'>,
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  scope.report(nestedPageBreak(node, 'in der Word-Datei'));
  return scope.blocks(node.children, around);
}
