// What is set off from the text: resolutions with the accent bar, votes, tinted notes. All of it paragraphs, no tables,
// so that it is read as the text it is and breaks across pages where text would.
import type { FileChild, ParagraphChild } from 'docx';
import type { Block, NodeOf, Pt } from '../../document/nodes.js';
import { keepVoteParts } from '../../document/vote-parts.js';
import { labelExcess, widthMm } from './distances.js';
import { aboveTable } from './framed-table.js';
import { writeParagraph } from './paragraph.js';
import type { StyleId } from './paragraph-style.js';
import { closing, insetBy, opening, partOf, type Scope, type Surroundings, whole } from './scope.js';
import { textRun } from './text-run.js';
import { beginsWithTable, whiteBelowLabel } from './white-between.js';

/** Label and text with the bar as their left border, which Word draws through from paragraph to paragraph. */
export function writeResolution(node: NodeOf<'resolution'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const place = insetBy(around, { left: widthMm.bar });
  const inside = {
    ...place,
    frame: { kind: 'bar', left: around.indent, right: place.rightIndent ?? 0, text: place.indent },
    roles: { body: 'Beschluss', lead: 'Beschluss', fine: 'Klein' },
  } as const;
  if (node.label.length === 0) return scope.blocks(node.children, { ...around, ...inside });
  const children = scope.inlines(node.label, {}, around);
  const label = {
    style: 'Beschlussbezeichnung',
    children,
    toText: 0,
    excess: labelExcess(scope.hausstil),
  } as const;
  return labelled(label, node.children, { ...around, ...inside }, scope);
}

/** Title and text on a tint, which Word draws through from paragraph to paragraph. */
export function writeNote(node: NodeOf<'note'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const place = insetBy(around, { left: widthMm.note, right: widthMm.note });
  const inside = {
    ...place,
    frame: { kind: 'tint', left: around.indent, right: around.rightIndent ?? 0, text: place.indent },
    roles: { body: 'Hinweis', lead: 'Hinweis', fine: 'Klein' },
  } as const;
  if (node.title.length === 0) {
    return scope.blocks(node.children, { ...around, ...inside, before: scope.distances.note });
  }
  const children = scope.inlines(node.title, {}, around);
  const label = { style: 'Hinweistitel', children, toText: scope.distances.noteText, excess: 0 } as const;
  return labelled(label, node.children, { ...around, ...inside }, scope);
}

interface Label {
  readonly style: StyleId;
  readonly children: readonly ParagraphChild[];
  readonly toText: Pt;
  /** By how much it stands higher above what it names than it should. */
  readonly excess: Pt;
}

/** The label, and at their distance from it the blocks it names. */
function labelled(
  { style, children, toText, excess }: Label,
  blocks: readonly Block[],
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  const [first] = blocks;
  const white = first && whiteBelowLabel(first, scope);
  const below = white === undefined ? toText : white + excess;
  const own = partOf(around, first === undefined ? whole : opening);
  const after = first && beginsWithTable(first) ? { after: aboveTable(below, around, scope) } : {};
  return [
    writeParagraph({ style, children }, { ...own, ...after }, scope),
    ...scope.blocks(blocks, { ...partOf(around, closing), exactBefore: 'after' in after ? 0 : below }),
  ];
}

/** The result in bold, the counts quieter after it. */
export function writeVote(node: NodeOf<'vote'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const gap = node.counts.length === 0 ? [] : [textRun('\u2002', around.format)];
  const children = [
    ...scope.inlines(node.result, { ...around.format, style: 'Abstimmungsergebnis' }, around),
    ...gap,
    ...scope.inlines(keepVoteParts(node.counts), { ...around.format, style: 'Nebensache' }, around),
  ];
  return [writeParagraph({ style: 'Abstimmung', children }, around, scope)];
}
