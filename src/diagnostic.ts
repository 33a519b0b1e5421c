// What every stage reports about the users' files: findings with a place, a remedy and a permanent code.
// Nothing here reads or prints; printing belongs to cli/.
import { distance } from 'fastest-levenshtein';

/**
 * A place in a file the user can open.
 *
 * Units: `line` and `column` count from 1, `column` and `length` in UTF-16 units as editors count them.
 */
export interface Position {
  /** Absolute path; the printer shortens it to where the user stands. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How much to underline; absent = one character. */
  readonly length?: number;
  /** The text of the line, kept here so that a finding can be shown without opening the file again. */
  readonly lineText?: string;
}

export type Severity = 'Fehler' | 'Warnung' | 'Hinweis';

/** A mistake or peculiarity in the users' content; `message` and `remedy` are German sentences for them. */
export interface Finding {
  /** Permanent, lower case with hyphens: `datum-ungueltig`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** An imperative sentence with a correct example or the nearest known word. */
  readonly remedy: string;
  readonly at?: Position;
}

export type Report = (finding: Finding) => void;

/** The finding at the place, where there is one. */
export function placed(finding: Omit<Finding, 'at'>, at: Position | undefined): Finding {
  return at === undefined ? finding : { ...finding, at };
}

/** Whether a document may not be written because of these findings. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'Fehler');
}

/** The findings sorted by place, each once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return [...unique.values()].toSorted(
    (a, b) =>
      compare(a.at?.file ?? '', b.at?.file ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function keyOf({ code, at, message }: Finding): string {
  return [code, at?.file, at?.line, at?.column, message].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** The known word nearest to what was typed, or nothing when none is near enough to be meant. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  let best: { word: string; score: number } | undefined;
  for (const word of known) {
    const score = lettersApart(fold(typed), fold(word));
    if (best === undefined || score < best.score) best = { word, score };
  }
  if (best === undefined) return undefined;
  return best.score <= tolerance(best.word) ? best.word : undefined;
}

/** Whether the word was typed with a slip: other letters, but at most two of them. Nobody is asked back, so nearer than `nearest`. */
export function isSlipOf(typed: string, word: string): boolean {
  const apart = lettersApart(fold(typed), fold(word));
  return apart > 0 && apart <= Math.min(2, tolerance(word));
}

/** Two swapped neighbours are one slip of the fingers where nothing else is wrong; `distance` counts them twice. */
function lettersApart(typed: string, word: string): number {
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  const swapped = `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`;
  return at >= 0 && swapped === word ? 1 : distance(typed, word);
}

/** How many letters may differ: none in the shortest words; from five on two, since a slip often takes its neighbour with it. */
function tolerance(word: string): number {
  if (word.length < 3) return 0;
  return word.length < 5 ? 1 : Math.ceil(word.length / 3);
}

/** „A“, „B“ or „C“ – the known words for a remedy, at most `limit` of them. */
export function enumerate(words: readonly string[], limit = 8): string {
  const shown = words.slice(0, limit).map((word) => `„${word}“`);
  if (words.length > limit) return `${shown.join(', ')} …`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} oder ${shown.at(-1)}`;
}
