// The space between two blocks of Word: what the PDF has there, less what the lines at both sides hold already.
// Blocks that stand off like paragraphs are left to their styles.
import type { Block, Pt } from '../../document/nodes.js';
import { gradesBetween, type Length, pageMeasures } from '../../document/page-measures.js';
import { hasCaption, hasNotes } from './captions.js';
import { aboveTableHead, labelExcess, lineOverhang, spacingOf } from './distances.js';
import { headingSize } from './paragraph-styles.js';
import type { Scope } from './scope.js';
import { mmOfPoints } from './units.js';

/** From the last line of the one, or its edge, to the first line of the other; undefined between mere paragraphs. */
export function whiteBetween(previous: Block, next: Block, scope: Scope): Pt | undefined {
  if (!standsOff(previous) && !standsOff(next)) return undefined;
  const { below } = lineOverhang(scope.hausstil);
  const white = Math.max(asked(previous, 'below', scope), asked(next, 'above', scope));
  return Math.max(
    0,
    white + endsOfBars(previous, next) - below * lastLine(previous, scope) - aboveFirstLine(next, scope),
  );
}

/** The same from a label to a block that stands off from it more than text does; undefined for text. */
export function whiteBelowLabel(first: Block, scope: Scope): Pt | undefined {
  if (!standsOff(first)) return undefined;
  const white = asked(first, 'above', scope) + endsOfBars(first);
  const { below } = lineOverhang(scope.hausstil);
  return Math.max(0, white - below * scope.hausstil.grade.klein - aboveFirstLine(first, scope));
}

/** What begins so has no space of its own above it. */
export function beginsWithTable(block: Block): boolean {
  if (block.kind === 'table') return !hasCaption(block);
  return block.kind === 'columns' || block.kind === 'figure-group' || block.kind === 'letterhead';
}

const { betweenBlocks, withinMm } = pageMeasures;

/** Kinds of which the one has its own distance, or an edge in place of a line. */
function standsOff({ kind }: Block): boolean {
  return kind in betweenBlocks || kind === 'image' || kind === 'chart' || kind === 'fill-lines';
}

function asked(block: Block, side: 'above' | 'below', { hausstil }: Scope): Pt {
  const white: { readonly above: Length; readonly below: Length } | undefined =
    betweenBlocks[block.kind as keyof typeof betweenBlocks];
  if (white === undefined) return spacingOf(hausstil) * hausstil.schrift.grad;
  const length = white[side];
  if ('mm' in length) return length.mm / mmOfPoints(1);
  return length.em * (block.kind === 'heading' ? headingSize(hausstil, block.level) : hausstil.schrift.grad);
}

/** The bar of a resolution reaches beyond its text, whatever stands next to it. */
function endsOfBars(...blocks: readonly Block[]): Pt {
  return (blocks.filter(({ kind }) => kind === 'resolution').length * withinMm.bar) / mmOfPoints(1);
}

/** Kinds that begin and end with an edge: no line of theirs holds white of its own. */
function hasEdges({ kind }: Block): boolean {
  return ['note', 'verbatim', 'rule', 'image', 'chart', 'fill-lines'].includes(kind);
}

/** The size of the line a block ends with; 0 where it ends with an edge. */
function lastLine(block: Block, { hausstil }: Scope): Pt {
  const { schrift, grade } = hausstil;
  switch (block.kind) {
    case 'heading':
      return headingSize(hausstil, block.level);
    case 'title':
      return block.subtitle.length > 0 ? grade.untertitel : grade.titel;
    case 'signatures':
      return grade.klein;
    case 'columns':
      return gradesBetween(hausstil).compact;
    case 'table':
      return hasNotes(block) ? grade.klein : 0;
    case 'figure':
      return hasNotes(block) ? grade.klein : hasCaption(block) ? gradesBetween(hausstil).compact : 0;
    case 'figure-group':
      return hasCaption(block) ? gradesBetween(hausstil).compact : 0;
    case 'letterhead':
      return 0;
    default:
      return hasEdges(block) ? 0 : schrift.grad;
  }
}

/** What the line that a block begins with holds of the white above it; nothing where it begins with an edge. */
export function aboveFirstLine(block: Block, { hausstil }: Scope): Pt {
  const { above } = lineOverhang(hausstil);
  switch (block.kind) {
    case 'heading':
      return above * headingSize(hausstil, block.level);
    case 'title':
      return above * hausstil.grade.titel;
    case 'table':
      return hasCaption(block) ? above * gradesBetween(hausstil).compact : aboveTableHead(block, hausstil);
    case 'resolution':
      return block.label.length > 0
        ? above * hausstil.grade.klein + labelExcess(hausstil)
        : above * hausstil.schrift.grad;
    case 'columns':
      return above * hausstil.grade.klein;
    case 'figure':
    case 'figure-group':
    case 'signatures':
      return 0;
    case 'letterhead':
      return block.crest === undefined ? above * hausstil.grade.briefkopf : 0;
    default:
      return hasEdges(block) ? 0 : above * hausstil.schrift.grad;
  }
}
