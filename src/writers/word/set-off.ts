// What is set off from the text: resolutions with the accent bar, votes, tinted notes. All of it paragraphs, no tables,
// so that it is read as the text it is and breaks across pages where text would.
import type { FileChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { keepVoteParts } from '../../document/vote-parts.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import { closing, insetBy, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';

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
  return [
    writeParagraph({ style: 'Beschlussbezeichnung', children }, { ...partOf(around, opening), ...inside }, scope),
    ...scope.blocks(node.children, { ...partOf(around, closing), ...inside, exactBefore: 0 }),
  ];
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
  return [
    writeParagraph({ style: 'Hinweistitel', children }, { ...partOf(around, opening), ...inside }, scope),
    ...scope.blocks(node.children, { ...partOf(around, closing), ...inside, exactBefore: scope.distances.noteText }),
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
