// What stands above and below tables and figures: number and caption, notes and source.
import type { FileChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { writeParagraph } from './paragraph.js';
import type { Scope, Surroundings } from './scope.js';
import { textRun } from './text-run.js';

type Captioned = NodeOf<'table'> | NodeOf<'figure'>;

/** "Tabelle 1  Title" in Word's caption style, tied to what it names; without a caption only its bookmark is left. */
export function captionParagraph(node: Captioned, around: Surroundings, scope: Scope): readonly FileChild[] {
  const bookmark = node.id === undefined ? undefined : scope.bookmarkOf(node.id);
  if (bookmark !== undefined) scope.counters.pendingBookmarks.push(bookmark);
  if (node.caption.length === 0 && node.number === undefined) return [];
  const number = node.number === undefined ? [] : [textRun(node.number, { bold: true }), textRun('\u2002', {})];
  const children = [...number, ...scope.inlines(node.caption, {}, around)];
  const { after: _after, keepsWithNext: _keepsWithNext, ...above } = around;
  return [writeParagraph({ style: 'Caption', children }, { ...above, after: CAPTION_GAP }, scope)];
}

/** From the caption to the table or picture below it, in points. */
const CAPTION_GAP = 3;

/** Notes and source in small print below. */
export function noteParagraphs(node: Captioned, around: Surroundings, scope: Scope): readonly FileChild[] {
  const small: Surroundings = {
    ...around,
    roles: { body: 'Tabellenanmerkung', lead: 'Tabellenanmerkung', fine: 'Tabellenanmerkung' },
  };
  if (node.source.length === 0) return scope.blocks(node.notes, small);
  const source = [textRun('Quelle: ', {}), ...scope.inlines(node.source, {}, small)];
  const { after: _after, keepsWithNext: _keepsWithNext, ...above } = small;
  return [
    ...scope.blocks(node.notes, above),
    writeParagraph({ style: 'Tabellenanmerkung', children: source }, small, scope),
  ];
}
