// Where one is in a YAML text while its lexemes are gone through: the open brackets and the entry that is being read.
// Judges nothing; yaml-pitfalls.ts does.
import type { Lexeme } from './yaml-lexemes.js';
import type { Stretch } from './yaml-problem.js';
import { endOfValue } from './yaml-repair.js';

/** What is known of the entry being read: behind a dash, a comma, an opening bracket or a line's begin. */
interface Entry {
  readonly hasColon: boolean;
  /** Where its value begins, or its key while no colon has come. */
  readonly valueStart?: number;
}

const freshEntry: Entry = { hasColon: false };

/** What is known of the text up to a lexeme. */
export interface State {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  /** The brackets open at this lexeme, outermost first, each with the entry it interrupts. */
  readonly brackets: { readonly opening: Lexeme; readonly outer: Entry }[];
  entry: Entry;
  dashes: number;
  hasContent: boolean;
}

/** The state before the first lexeme. */
export function initialState(text: string, lexemes: readonly Lexeme[]): State {
  return { text, lexemes, brackets: [], entry: freshEntry, dashes: 0, hasContent: false };
}

/** Takes the lexeme in. */
export function advance(state: State, lexeme: Lexeme): void {
  const { brackets } = state;
  switch (lexeme.kind) {
    case 'newline':
    // A text over several lines carries its last line's end in itself.
    case 'block-text':
      state.dashes = 0;
      if (brackets.length === 0) state.entry = freshEntry;
      return;
    case 'space':
    case 'comment':
    case 'document-start':
      return;
    case 'dash':
      state.dashes += 1;
      state.entry = freshEntry;
      break;
    case 'comma':
      state.entry = freshEntry;
      break;
    case 'colon':
      state.entry = { hasColon: true };
      break;
    case 'open':
      brackets.push({ opening: lexeme, outer: begun(state.entry, lexeme.offset) });
      state.entry = freshEntry;
      break;
    case 'close':
      state.entry = brackets.pop()?.outer ?? freshEntry;
      break;
    default:
      state.entry = begun(state.entry, lexeme.offset);
      break;
  }
  state.hasContent = true;
}

function begun(entry: Entry, offset: number): Entry {
  return entry.valueStart === undefined ? { ...entry, valueStart: offset } : entry;
}

/** The stretch from `start` to the end of the value that goes on at `behind`. */
export function valueAt(state: State, start: number, behind = start): Stretch {
  return { start, end: endOfValue(state.text, behind, state.brackets.length > 0) };
}

/** The next lexeme that is no space, unless the line ends before it. */
export function nextOnLine(state: State, index: number): Lexeme | undefined {
  const next = state.lexemes.slice(index + 1, index + 3).find((lexeme) => lexeme.kind !== 'space');
  return next === undefined || next.kind === 'newline' ? undefined : next;
}
