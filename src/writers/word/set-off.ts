// What is set off from the text: resolutions with the accent bar, votes, tinted notes. All of it paragraphs, no tables,
// so that it is read as the text it is and breaks across pages where text would.
import type { FileChild } from 'docx';
import type { Mm, NodeOf } from '../../document/nodes.js';
import { keepVoteParts } from '../../document/vote-parts.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import { closing, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';

/** Label and text with the bar as their left border, which Word draws through from paragraph to paragraph. */
export function writeResolution(node: NodeOf<'resolution'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const indent = around.indent + outerFrame(around);
  const inside = {
    indent,
    frame: { kind: 'bar', at: indent },
    roles: { body: 'Beschluss', lead: 'Beschluss', fine: 'Klein' },
  } as const;
  if (node.label.length === 0) return scope.blocks(node.children, { ...around, ...inside });
  const children = scope.inlines(node.label, {}, around);
  return [
    writeParagraph({ style: 'Beschlussbezeichnung', children }, { ...partOf(around, opening), ...inside }, scope),
    ...scope.blocks(node.children, { ...partOf(around, closing), ...inside, exactBefore: 0 }),
  ];
}

/** Title and text on a tint, which Word draws through from paragraph to paragraph. */
export function writeNote(node: NodeOf<'note'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const indent = around.indent + outerFrame(around);
  const inside = {
    indent,
    frame: { kind: 'tint', at: indent },
    roles: { body: 'Hinweis', lead: 'Hinweis', fine: 'Klein' },
  } as const;
  if (node.title.length === 0) {
    return scope.blocks(node.children, { ...around, ...inside, before: scope.distances.note });
  }
  const children = scope.inlines(node.title, {}, around);
  return [
    writeParagraph({ style: 'Hinweistitel', children }, { ...partOf(around, opening), ...inside }, scope),
    ...scope.blocks(node.children, { ...partOf(around, closing), ...inside, exactBefore: scope.distances.noteText }),
  ];
}

// A frame within a frame stands where the text of the outer one stood.
function outerFrame({ frame }: Surroundings): Mm {
  if (frame === undefined) return 0;
  return frame.kind === 'bar' ? widthMm.bar : widthMm.note;
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
