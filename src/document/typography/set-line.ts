// One line of text through all rules; its pieces – the texts of a paragraph, with marks between them – get back their own.
import type { Edit, Typography } from './rule.js';
import { typographyRules } from './rules.js';
import { type Stretch, untouchedIn } from './untouched.js';

/** A piece of a line; what is not `isText` is seen by the rules and never changed. */
export interface Piece {
  readonly value: string;
  readonly isText: boolean;
}

/** The text as it should be set. */
export function setText(text: string, typography: Typography): string {
  return setPieces([{ value: text, isText: true }], typography)[0] ?? text;
}

/** The pieces of one line as they should be set, one for each. */
export function setPieces(pieces: readonly Piece[], typography: Typography): readonly string[] {
  let text = pieces.map(({ value }) => value).join('');
  let borders = bordersOf(pieces);
  let held: readonly Stretch[] | undefined;
  for (const rule of typographyRules) {
    if (!rule.needs.test(text)) continue;
    const found = rule.edits(text, typography);
    if (found.length === 0) continue;
    const kept = held ?? [...untouchedIn(text), ...heldPieces(pieces, borders)];
    const edits = found.filter((edit) => kept.every((stretch) => !isWithin(edit, stretch)));
    text = applied(text, edits);
    borders = borders.map((position) => moved(position, edits));
    held = kept.map(({ start, end }) => ({ start: moved(start, edits), end: moved(end, edits) }));
  }
  return pieces.map((_, index) => text.slice(borders[index], borders[index + 1]));
}

/** Where each piece begins, and the end of the last. */
function bordersOf(pieces: readonly Piece[]): readonly number[] {
  let end = 0;
  return [0, ...pieces.map(({ value }) => (end += value.length))];
}

function heldPieces(pieces: readonly Piece[], borders: readonly number[]): readonly Stretch[] {
  return pieces.flatMap(({ isText }, index) =>
    isText ? [] : [{ start: borders[index] ?? 0, end: borders[index + 1] ?? 0 }],
  );
}

/** What is put in beside a held stretch would become a part of it. */
function isWithin(edit: Edit, { start, end }: Stretch): boolean {
  return edit.start === edit.end ? edit.start >= start && edit.end <= end : edit.start < end && edit.end > start;
}

function applied(text: string, edits: readonly Edit[]): string {
  let end = 0;
  const parts = edits.flatMap((edit) => {
    const before = text.slice(end, edit.start);
    end = edit.end;
    return [before, edit.text];
  });
  return [...parts, text.slice(end)].join('');
}

/** Where a position comes to lie; what replaces a stretch around it belongs to the piece before. */
function moved(position: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const { start, end, text } of edits) {
    if (start >= position && !(start === end && start === position)) break;
    by += text.length - (Math.min(end, position) - start);
  }
  return position + by;
}
