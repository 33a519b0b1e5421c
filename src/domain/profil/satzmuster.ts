// Sentences as patterns in a profile: "[{mehrheit} beschlossen|angenommen]". A pattern is checked where it is read and filled
// where a sentence is made; it knows words in braces and possibilities in brackets, nothing of votes.
import { enumerate } from '../../diagnostic.js';
import { refine, text } from '../../source/shape.js';
import type { Shape } from '../../source/shape-type.js';

/** A pattern as typed, known to be well formed and to use known words only. */
export type Satzmuster = string;

/** What the words in braces stand for; an empty text is the same as none. */
export type Werte = Readonly<Record<string, string>>;

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'choice'; readonly possibilities: readonly (readonly Piece[])[] };

/** A pattern that may use these words; the capital letter of `{Ausgang}` is given to what `ausgang` stands for. */
export function satzmuster(...words: readonly string[]): Shape<Satzmuster> {
  const all = enumerate(
    words.map((word) => `{${word}}`),
    words.length,
  );
  const expects = words.length === 0 ? 'ein Text ohne geschweifte Klammern' : `ein Satzmuster mit ${all}`;
  return refine(text(), (typed) => (isFor(words, parse(typed)) ? typed : undefined), expects);
}

/**
 * The sentence with its words filled in.
 *
 * Shape: `[a|b]` is the first possibility whose words all stand for something, or nothing; outside of brackets a word that
 * stands for nothing leaves nothing behind.
 */
export function fill(pattern: Satzmuster, werte: Werte): string {
  return filled(parse(pattern) ?? [], werte).text;
}

function filled(pieces: readonly Piece[], werte: Werte): { readonly text: string; readonly isComplete: boolean } {
  const parts = pieces.map((piece) => {
    if (piece.kind === 'text') return { text: piece.text, isComplete: true };
    if (piece.kind === 'word') return { text: meant(piece.word, werte), isComplete: meant(piece.word, werte) !== '' };
    const possible = piece.possibilities.map((inner) => filled(inner, werte)).find(({ isComplete }) => isComplete);
    return { text: possible?.text ?? '', isComplete: true };
  });
  return { text: parts.map((part) => part.text).join(''), isComplete: parts.every((part) => part.isComplete) };
}

function meant(word: string, werte: Werte): string {
  const small = lowerFirst(word);
  const value = werte[small] ?? '';
  return small === word ? value : capitalised(value);
}

/** The words with a capital at their start. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function isFor(words: readonly string[], pieces: readonly Piece[] | undefined): boolean {
  return (
    pieces?.every((piece) => {
      if (piece.kind === 'text') return true;
      if (piece.kind === 'word') return words.includes(lowerFirst(piece.word));
      return piece.possibilities.every((inner) => isFor(words, inner));
    }) ?? false
  );
}

/** The pieces of a pattern, or nothing where a bracket or brace has no partner. */
function parse(pattern: string): readonly Piece[] | undefined {
  const tokens = pattern.match(/\{\p{L}[\p{L}_]*\}|[[\]|{}]|[^[\]|{}]+/gu) ?? [];
  const { possibilities, next } = parsePossibilities(tokens, 0);
  const [only] = possibilities;
  if (next !== tokens.length || only === undefined) return undefined;
  const isTorn = tokens.some((token) => token === '{' || token === '}');
  return isTorn || possibilities.length > 1 ? undefined : only;
}

interface Parsed {
  readonly possibilities: readonly (readonly Piece[])[];
  /** The token that was not read any more: a closing bracket, or the end. */
  readonly next: number;
}

function parsePossibilities(tokens: readonly string[], start: number): Parsed {
  const possibilities: Piece[][] = [[]];
  let at = start;
  while (at < tokens.length && tokens[at] !== ']') {
    const token = tokens[at] ?? '';
    const pieces = possibilities.at(-1) ?? [];
    if (token === '|') possibilities.push([]);
    else if (token === '[') {
      const inner = parsePossibilities(tokens, at + 1);
      pieces.push({ kind: 'choice', possibilities: inner.possibilities });
      // Without its partner the bracket leaves the end one further than there are tokens.
      at = inner.next < tokens.length ? inner.next : inner.next + 1;
    } else pieces.push(pieceOf(token));
    at += 1;
  }
  return { possibilities, next: at };
}

function pieceOf(token: string): Piece {
  const word = /^\{(.+)\}$/u.exec(token)?.[1];
  return word === undefined ? { kind: 'text', text: token } : { kind: 'word', word };
}
