// What stands above and below tables and figures: number and caption, notes and source.
import type { FileChild, ParagraphChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { hexColour } from '../../office/hex-colour.js';
import { markTitle, markWords } from './anchor-words.js';
import { fieldRuns } from './fields.js';
import { belowTable } from './framed-table.js';
import { writeParagraph } from './paragraph.js';
import { closing, inStyle, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';

type Captioned = NodeOf<'table' | 'figure' | 'figure-group'>;

/** Whether anything stands over or under it: a number or words. */
export function hasCaption(node: Captioned): boolean {
  return node.caption.length > 0 || node.number !== undefined;
}

/** Whether anything in small print stands below it. */
export function hasNotes(node: NodeOf<'table' | 'figure'>): boolean {
  return node.notes.length > 0 || node.source.length > 0;
}

/** "Tabelle 1  Title" in Word's caption style; nothing when there is neither number nor title. */
export function captionParagraph(node: Captioned, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (!hasCaption(node)) return [];
  const { id, number, caption } = node;
  const numbered =
    number === undefined
      ? []
      : [...markWords(numberRuns(number, around, scope), { id, words: 'nummer' }, scope), textRun('\u2002', {})];
  const title = markTitle(caption, id, {
    write: (words) => scope.inlines(words, {}, inStyle(around, 'Caption')),
    scope,
  });
  const children = markWords([...numbered, ...title], { id, words: 'eintrag' }, scope);
  return [writeParagraph({ style: 'Caption', children }, around, scope)];
}

/**
 * "Tabelle 3", its figures counted by Word; a number out of Word's sequence is told to Word, any other words are text.
 *
 * Source: ECMA-376 17.16.5.56 (SEQ): \r sets the count.
 */
function numberRuns(
  number: string,
  { place }: Surroundings,
  { hausstil, sequences }: Scope,
): readonly ParagraphChild[] {
  const accent = { bold: true, color: hexColour(hausstil.farben.akzent) };
  const [, word, space = '', figures] = /^(Tabelle|Abbildung)([ \u00a0])([1-9]\d*)$/u.exec(number) ?? [];
  // Word counts footnotes by themselves.
  if (word === undefined || figures === undefined || place === 'footnote') return [textRun(number, accent)];
  const isNext = (sequences.get(word) ?? 0) + 1 === Number(figures);
  sequences.set(word, Number(figures));
  const instruction = `SEQ ${word} \\* ARABIC${isNext ? '' : ` \\r ${figures}`}`;
  return [
    textRun(`${word}${space}`, accent),
    ...fieldRuns({ instruction, result: [textRun(figures, accent)], format: accent }),
  ];
}

/** Notes and source in small print below, all on one page. */
export function noteParagraphs(
  node: NodeOf<'table' | 'figure'>,
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  const small: Surroundings = {
    ...around,
    before: node.kind === 'table' ? belowTable(scope.distances.tableNote, around, scope) : scope.distances.tableNote,
    staysTogether: true,
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
