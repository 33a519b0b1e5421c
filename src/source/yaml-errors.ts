// What the `yaml` package finds wrong, in our words: its English text never reaches the users. The common mistakes have been
// caught before (yaml-pitfalls.ts); here is what remains.
import type { ErrorCode, YAMLError } from 'yaml';
import { quoted } from './spelling.js';
import type { Lexeme } from './yaml-lexemes.js';
import type { Problem, Stretch } from './yaml-problem.js';
import { endOfValue, lineAround } from './yaml-repair.js';
import { missingColon, tooDeep, wrongIndentation } from './yaml-structure-problems.js';
import { specialSign, unknownEscape } from './yaml-value-problems.js';

/** What an error of the library says of itself, its English sentence left out. */
type LibraryError = Pick<YAMLError, 'code' | 'pos'>;

/** The problem behind an error of the library, at the place where it met it. */
export function explainError(text: string, lexemes: readonly Lexeme[], error: LibraryError): Problem {
  const offset = meaningfulOffset(text, error.pos[0]);
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(offset);
  return special(text, lexemes, error.code, offset) ?? general(text, error.code, offset);
}

/** The library points at white space now and then: meant is what follows on the line, else the last thing before. */
function meaningfulOffset(text: string, offset: number): number {
  const ahead = /^[^\S\n]*(?=\S)/u.exec(text.slice(offset));
  if (ahead !== null) return offset + ahead[0].length;
  return Math.max(0, text.slice(0, offset).trimEnd().length - 1);
}

/** Errors that can be told more precisely than by their code, because the text around them says what was meant. */
function special(text: string, lexemes: readonly Lexeme[], kind: ErrorCode, offset: number): Problem | undefined {
  const at = lexemes.find((lexeme) => lexeme.offset <= offset && offset < lexeme.offset + lexeme.source.length);
  if (at === undefined) return undefined;
  const { start, text: line } = lineAround(text, offset);
  if (/^ *\t/u.test(line)) return wrongIndentation(text, start);
  if (kind === 'BAD_DQ_ESCAPE' && at.kind === 'quoted') {
    const value: Stretch = { start: at.offset, end: at.offset + at.source.length };
    return unknownEscape(text, value, text.slice(offset, offset + 2));
  }
  if (kind === 'BAD_SCALAR_START') {
    return specialSign(text, { start: at.offset, end: endOfValue(text, at.offset, false) });
  }
  const isFirstOnLine = text.slice(start, at.offset).trim() === '';
  if (kind === 'MISSING_CHAR' && at.kind === 'plain' && isFirstOnLine && !/:(?: |$)/u.test(line)) {
    return missingColon(text, at.offset);
  }
  return undefined;
}

type Explanation = (line: string) => Pick<Problem, 'code' | 'message' | 'remedy'>;

const indentation: Explanation = (line) => ({
  code: 'yaml-einrueckung',
  message: `Die Zeile ${line} ist anders eingerückt als die Zeilen, zu denen sie gehört.`,
  remedy:
    'Rücken Sie zusammengehörige Zeilen gleich weit ein, Listenpunkte wie Schlüssel, jede Ebene mit zwei Leerzeichen mehr.',
});

const brackets: Explanation = (line) => ({
  code: 'yaml-klammern',
  message: `In ${line} stimmen die Klammern oder Kommas nicht.`,
  remedy:
    'Schließen Sie jede Klammer, und trennen Sie die Einträge mit Kommas, zum Beispiel [A, B] oder { wer: schmitz, da: ja }.',
});

const sign: Explanation = (line) => ({
  code: 'yaml-zeichen',
  message: `In ${line} steht ein Zeichen, das in YAML eine eigene Bedeutung hat.`,
  remedy: 'Setzen Sie den Wert in Anführungszeichen, zum Beispiel titel: "*wichtig*"',
});

const structure: Explanation = (line) => ({
  code: 'yaml-aufbau',
  message: `Die Zeile ${line} passt nicht zu den Zeilen davor: Hier mischen sich Liste, Schlüssel und Text.`,
  remedy:
    'Schreiben Sie entweder nur Listenpunkte („- Siegburg“) oder nur Schlüssel mit Wert („ort: Siegburg“) untereinander.',
});

/** A sentence for every code the library knows; one it learns anew does not compile until it has a sentence. */
const explanations: Readonly<Record<ErrorCode, Explanation>> = {
  ALIAS_PROPS: sign,
  BAD_ALIAS: sign,
  BAD_COLLECTION_TYPE: sign,
  BAD_DIRECTIVE: sign,
  BAD_DQ_ESCAPE: sign,
  BAD_INDENT: indentation,
  BAD_PROP_ORDER: sign,
  BAD_SCALAR_START: sign,
  BLOCK_AS_IMPLICIT_KEY: structure,
  BLOCK_IN_FLOW: brackets,
  DUPLICATE_KEY: structure,
  IMPOSSIBLE: structure,
  KEY_OVER_1024_CHARS: structure,
  MISSING_CHAR: structure,
  MULTILINE_IMPLICIT_KEY: structure,
  MULTIPLE_ANCHORS: sign,
  MULTIPLE_DOCS: structure,
  MULTIPLE_TAGS: sign,
  NON_STRING_KEY: structure,
  RESOURCE_EXHAUSTION: structure,
  TAB_AS_INDENT: indentation,
  TAG_RESOLVE_FAILED: sign,
  UNEXPECTED_TOKEN: structure,
};

function general(text: string, kind: ErrorCode, offset: number): Problem {
  const line = lineAround(text, offset);
  const typed = line.text.trim();
  const start = line.start + line.text.indexOf(typed);
  const hasBrackets = /[[\]{}]/u.test(typed);
  const before = lineAround(text, Math.max(0, line.start - 1)).text.trim();
  // Behind a point another point, or a key that is indented, belongs to it.
  const isStrayPoint = before.startsWith('- ') && /^(?: *- | +[^\s:]+:(?: |$))/u.test(line.text);
  const byCode = explanations[kind];
  const explain = byCode !== structure ? byCode : isStrayPoint ? indentation : hasBrackets ? brackets : structure;
  return { offset: start, length: Math.max(1, typed.length), ...explain(quoted(typed)) };
}
