// What stands above and below tables and figures: number and caption, notes and source.
import type { FileChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { writeParagraph } from './paragraph.js';
import { closing, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { hexColour } from './units.js';

type Captioned = NodeOf<'table'> | NodeOf<'figure'>;

/** Whether anything stands over or under it: a number or words. */
export function hasCaption(node: Captioned): boolean {
  return node.caption.length > 0 || node.number !== undefined;
}

/** Whether anything in small print stands below it. */
export function hasNotes(node: Captioned): boolean {
  return node.notes.length > 0 || node.source.length > 0;
}

/** "Tabelle 1  Title" in Word's caption style; nothing when there is neither number nor title. */
export function captionParagraph(node: Captioned, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (!hasCaption(node)) return [];
  const accent = { bold: true, color: hexColour(scope.hausstil.farben.akzent) };
  const number = node.number === undefined ? [] : [textRun(node.number, accent), textRun('\u2002', {})];
  const children = [...number, ...scope.inlines(node.caption, {}, around)];
  return [writeParagraph({ style: 'Caption', children }, around, scope)];
}

/** Notes and source in small print below. */
export function noteParagraphs(node: Captioned, around: Surroundings, scope: Scope): readonly FileChild[] {
  const small: Surroundings = {
    ...around,
    before: scope.distances.tableNote,
    roles: { body: 'Tabellenanmerkung', lead: 'Tabellenanmerkung', fine: 'Tabellenanmerkung' },
  };
  if (node.source.length === 0) return scope.blocks(node.notes, small);
  const children = [textRun('Quelle: ', {}), ...scope.inlines(node.source, {}, small)];
  const last = node.notes.length === 0 ? small : partOf(small, closing);
  return [
    ...scope.blocks(node.notes, { ...partOf(small, opening), keepsWithNext: true }),
    writeParagraph({ style: 'Tabellenanmerkung', children }, last, scope),
  ];
}
