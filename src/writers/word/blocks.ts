// Blocks → paragraphs and tables of Word. Every kind has its line in the table; a kind without one does not compile.
import { type FileChild, type Paragraph, Table, TextRun } from 'docx';
import { isLabelLine } from '../../document/label-line.js';
import type { Block, NodeOf, Pt } from '../../document/nodes.js';
import { type ByKind, ofKind } from '../../document/of-kind.js';
import { nestedPageBreak } from '../../document/shortfalls.js';
import { hasNotes } from './captions.js';
import { writeColumns, writeSignatures } from './columns.js';
import { fillLine } from './content-control.js';
import { writeDirectory } from './directory.js';
import { widthMm } from './distances.js';
import { writeFacts } from './facts.js';
import { writeFigureGroup } from './figure-group.js';
import { beside, jointParagraph } from './framed-table.js';
import { writeHeading } from './heading.js';
import { writeLetterhead, writeTitle } from './letterhead.js';
import { writeList } from './lists.js';
import { writeParagraph } from './paragraph.js';
import { writeChart, writeFigure, writeImage } from './pictures.js';
import { insetBy, middle, partOf, type Scope, type Surroundings } from './scope.js';
import { writeNote, writeResolution, writeVote } from './set-off.js';
import { writeTable } from './tables.js';
import { textRun } from './text-run.js';

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
  insertion: (node) => {
    throw new Error(`insertion "${node.key}" reached the Word writer`);
  },
};

/**
 * The blocks one after the other.
 *
 * Shape: the space asked for before goes to the first block, the one after and the ties to what follows go to the last;
 *        a paragraph joins a table to what must not follow it at once.
 */
export function writeBlocks(blocks: readonly Block[], around: Surroundings, scope: Scope): readonly FileChild[] {
  const written: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    const neighbours = { previous: blocks[index - 1], next: blocks[index + 1] };
    const children = ofKind(handlers, block)(block, between(block, neighbours, around, scope), scope);
    if (written.at(-1) instanceof Table && needsJoint(block, children)) written.push(joint(block, around, scope));
    written.push(...children);
  }
  return written;
}

/** What a block inherits, and what its neighbours ask of it. */
function between(
  block: Block,
  { previous, next }: { readonly previous: Block | undefined; readonly next: Block | undefined },
  around: Surroundings,
  scope: Scope,
): Surroundings {
  const { before, after } = spacesTo({ previous, next }, scope);
  return {
    ...partOf(around, { isFirst: previous === undefined, isLast: next === undefined }),
    // Before a table the paragraph above it keeps the distance already.
    ...(before !== undefined &&
      spaceAbove(block, scope) === undefined && { before: endsInTable(previous) ? beside(before, around) : before }),
    ...(after !== undefined && { after: beside(after, around) }),
    ...((mustFollow(block, next) || (next !== undefined && around.staysTogether)) && { keepsWithNext: true }),
  };
}

/** Signatures stand with what they sign, the result of a vote with the text that leads to it, a label with what it announces. */
function mustFollow(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  return next.kind === 'signatures' || (next.kind === 'vote' && block.kind === 'paragraph') || isLabelLine(block);
}

/** What the blocks before and after ask of the space between. */
export function spacesTo(
  { previous, next }: { readonly previous: Block | undefined; readonly next: Block | undefined },
  scope: Scope,
): Pick<Surroundings, 'before' | 'after'> {
  const before = previous && spaceBelow(previous, scope);
  const after = next && spaceAbove(next, scope);
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** What ends in a table or a frame has no space of its own below it: the next paragraph keeps the distance. */
function spaceBelow(block: Block, { distances }: Scope): Pt | undefined {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? distances.after.chapter : undefined;
    case 'figure':
    case 'figure-group':
      return distances.after.table;
    case 'image':
    case 'chart':
      return distances.after.picture;
    case 'table':
    case 'title':
    case 'resolution':
    case 'note':
    case 'columns':
    case 'facts':
    case 'verbatim':
    case 'rule':
    case 'fill-lines':
    case 'signatures':
    case 'directory':
      return distances.after[block.kind];
    default:
      return undefined;
  }
}

/** What begins with a table has no space of its own above it: the paragraph before keeps the distance. */
function spaceAbove(block: Block, { distances }: Scope): Pt | undefined {
  if (block.kind === 'columns') return distances.columns;
  if (block.kind === 'figure-group') return distances.figure;
  if (block.kind !== 'table' || block.caption.length > 0 || block.number !== undefined) return undefined;
  return distances.table;
}

function endsInTable(block: Block | undefined): boolean {
  if (block?.kind === 'table') return !hasNotes(block);
  return block?.kind === 'columns' || block?.kind === 'signatures';
}

/** Word would make two tables in a row one; LibreOffice leaves a heading that follows a table alone at the foot of a page. */
function needsJoint(block: Block, children: readonly FileChild[]): boolean {
  return block.kind === 'heading' || children[0] instanceof Table;
}

/** A paragraph of a point: between tables it is the distance; it parts neither signatures nor headings from their page. */
function joint(below: Block, around: Surroundings, scope: Scope): Paragraph {
  const isTied = below.kind === 'signatures' || below.kind === 'heading';
  const free = { ...partOf(around, middle), before: isTied ? 0 : scope.distances.table, keepsWithNext: isTied };
  return jointParagraph(free, scope);
}

function writeText(node: NodeOf<'paragraph'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const children = scope.inlines(node.children, around.format, around);
  return [writeParagraph({ style: around.roles[node.role], children }, around, scope)];
}

/** All of it stands back at both sides. */
function writeQuote(node: NodeOf<'quote'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const place = insetBy(around, { left: widthMm.quote, right: widthMm.quote });
  return scope.blocks(node.children, { ...around, ...place, roles: { ...around.roles, body: 'Quote' } });
}

function writeFillLines(node: NodeOf<'fill-lines'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  return Array.from({ length: node.count }, (_, index) => {
    const first = { ...around, before: Math.max(around.before ?? 0, scope.distances.fillLines) };
    const own = partOf(first, { isFirst: index === 0, isLast: index === node.count - 1 });
    return fillLine(node.label, own, scope);
  });
}

function writeVerbatim(node: NodeOf<'verbatim'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const lines = node.value.replace(/\n$/u, '').split('\n');
  const children = lines.flatMap((line, index) => {
    const run = textRun(line.replace(/\t/gu, '    '), around.format);
    return index === 0 ? [run] : [new TextRun({ break: 1 }), run];
  });
  return [writeParagraph({ style: 'Wortlaut', children }, around, scope)];
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
