// From a YAML text a tree of values that know their place. Nothing is interpreted: 3.10, 05382004, nein and 17:00 stay as typed.
// What a text is used for is decided by the shapes; here only its form is judged.
import { type Document, isMap, isPair, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { Position, Report } from '../diagnostic.js';
import { positionAt, type SourceText } from './read-text.js';
import { quoted } from './spelling.js';
import { explainError } from './yaml-errors.js';
import { lexemesOf } from './yaml-lexemes.js';
import { findPitfall } from './yaml-pitfalls.js';
import type { Problem, Stretch } from './yaml-problem.js';
import { applyEdit, type Edit, lineAround, originalOffset, withoutTypographicMarks } from './yaml-repair.js';
import { displacedLine } from './yaml-structure-problems.js';
import { commaInValue } from './yaml-value-problems.js';

/** A key and its value. */
export interface YamlEntry {
  /** With composed umlauts, whatever the file has. */
  readonly key: string;
  readonly keyAt: Position;
  readonly value: YamlNode;
}

/** A value as typed; what it means is for the shapes to say. */
export type YamlNode =
  | { readonly kind: 'text'; readonly value: string; readonly isQuoted: boolean; readonly at: Position }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: Position }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly at: Position }
  /** A key or a dash with nothing behind it, or a file with nothing in it. */
  | { readonly kind: 'empty'; readonly at: Position };

/**
 * The values in the text, or nothing when its form cannot be made out.
 *
 * A mistake with an obvious correction is reported once and read on as corrected, so that all mistakes of a file show at once.
 *
 * Errors: the codes `yaml-…` and `schluessel-doppelt`; never throws.
 */
export function parseYaml(source: SourceText, report: Report): YamlNode | undefined {
  const edits: Edit[] = [];
  const reading: Reading = {
    text: withoutControlCharacters(source, report),
    place: (offset, length = 0) => {
      const start = originalOffset(edits, offset);
      return positionAt(source, start, length === 0 ? undefined : originalOffset(edits, offset + length) - start);
    },
    report,
  };
  const document = readRepaired(reading, edits);
  return document === undefined ? undefined : toNode(reading, document.contents, 0);
}

interface Reading {
  /** The text with all corrections made so far. */
  text: string;
  /** The place in the user's file for an offset in `text`. */
  readonly place: (offset: number, length?: number) => Position;
  readonly report: Report;
}

/** As many as the printer shows, and some more; beyond that the file is something else than YAML. */
const mostRepairs = 40;

function readRepaired(reading: Reading, edits: Edit[]): Document.Parsed | undefined {
  const seen = new Set<string>();
  let isDepthGuessed = false;
  for (let repairs = 0; repairs <= mostRepairs; repairs += 1) {
    const outcome = tryReading(reading.text);
    if (!('problem' in outcome)) return outcome.document;
    const { problem } = outcome;
    const spot = `${problem.code} ${originalOffset(edits, problem.offset)}`;
    // The same again means that the correction did not help; saying it twice would not either.
    if (seen.has(spot)) return undefined;
    seen.add(spot);
    // After tabs or one wrong depth the depth of every line is a guess: what does not fit then is a consequence.
    const isDepth = isDepthProblem(problem);
    if (!isDepthGuessed || !isDepth) reportProblem(reading, problem);
    isDepthGuessed ||= isDepth || problem.code === 'yaml-tabulator';
    if (problem.repair === undefined) return undefined;
    reading.text = problem.repair.reduce(applyEdit, reading.text);
    edits.push(...problem.repair);
  }
  return undefined;
}

function tryReading(text: string): { readonly document: Document.Parsed } | { readonly problem: Problem } {
  const lexemes = lexemesOf(text);
  const pitfall = findPitfall(text, lexemes);
  if (pitfall !== undefined) return { problem: causeOf(text, pitfall) };
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  // One mistake makes the library report several errors: only the first is about the mistake.
  const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return first === undefined ? { document } : { problem: causeOf(text, explainError(text, lexemes, first)) };
}

/** A line too far to the left is noticed only below it, where the right depth no longer fits. */
function causeOf(text: string, problem: Problem): Problem {
  return isDepthProblem(problem) ? (displacedLine(text) ?? problem) : problem;
}

function isDepthProblem({ code, repair }: Problem): boolean {
  return repair === undefined || code === 'yaml-zu-weit-eingerueckt' || code === 'yaml-zu-wenig-eingerueckt';
}

function reportProblem(reading: Reading, problem: Problem): void {
  const { code, severity = 'Fehler', message, remedy, offset, length } = problem;
  reading.report({ code, severity, message, remedy, at: reading.place(offset, length) });
}

/** Characters that nobody can see (vertical tab, zero, a byte order mark in the middle) become spaces. */
function withoutControlCharacters(source: SourceText, report: Report): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const invisible = /[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/gu;
  const offset = source.text.search(invisible);
  if (offset === -1) return source.text;
  const line = lineAround(source.text, offset);
  report({
    code: 'yaml-steuerzeichen',
    severity: 'Fehler',
    message: `In der Zeile ${quoted(line.text.replace(invisible, ' '))} steht ein unsichtbares Steuerzeichen.`,
    remedy: `Löschen Sie das Zeichen an der ${offset - line.start + 1}. Stelle der Zeile, oder tippen Sie die Zeile neu.`,
    at: positionAt(source, offset, 1),
  });
  return source.text.replace(invisible, ' ');
}

/** The library's node as ours; `offset` is where the value would stand if there is none. */
function toNode(reading: Reading, node: unknown, offset: number): YamlNode {
  if (isMap(node)) {
    const [start, end] = rangeOf(node, offset);
    return { kind: 'map', entries: toEntries(reading, node.items, start), at: reading.place(start, end - start) };
  }
  if (isSeq(node)) {
    const [start, end] = rangeOf(node, offset);
    const items = node.items.map((item) =>
      isPair(item) ? pairInList(reading, item, start) : toNode(reading, item, start),
    );
    return { kind: 'list', items, at: reading.place(start, end - start) };
  }
  if (!isScalar(node)) return { kind: 'empty', at: reading.place(offset) };
  return toText(reading, node, offset);
}

function toText(reading: Reading, scalar: Scalar, offset: number): YamlNode {
  const [start, end] = rangeOf(scalar, offset);
  const value = String(scalar.value ?? '');
  const isQuoted = scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE;
  if (value === '' && !isQuoted) return { kind: 'empty', at: reading.place(start) };
  if (scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED) {
    return { kind: 'text', value, isQuoted, at: blockPlace(reading, start, end) };
  }
  if (!isQuoted) reportListInText(reading, start, end);
  return { kind: 'text', value, isQuoted, at: reading.place(start, end - start) };
}

/** A text over several lines begins on the line below its sign; places inside it count from there. */
function blockPlace(reading: Reading, start: number, end: number): Position {
  const lines = /^.*\n(?:[ \t]*\n)*[ \t]*/u.exec(reading.text.slice(start, end));
  const first = start + (lines?.[0].length ?? 0);
  return reading.place(first, lineAround(reading.text, first).end - first);
}

/** A dash in the middle of a text was meant as a list: `gäste: Muster` and below it `- Probe`, or `-Muster` and `-Probe`. */
function reportListInText(reading: Reading, start: number, end: number): void {
  const typed = reading.text.slice(start, end);
  const pattern = /^[-–•]\p{L}/u.test(typed) ? /\n\s*([-–•].*)/u : /\n\s*([-–•] .*)/u;
  const found = pattern.exec(typed);
  if (found === null) return;
  const [all, point = ''] = found;
  reading.report({
    code: 'yaml-fortsetzung',
    severity: 'Fehler',
    message: `Der Listenpunkt ${quoted(point)} würde an den Text davor angehängt.`,
    remedy: 'Schreiben Sie alle Punkte der Liste unter den Schlüssel, jeden in eine eigene Zeile mit „- “ davor.',
    at: reading.place(start + found.index + all.length - point.length, point.length),
  });
}

/** `[ a: 1 ]` – a pair in a list is a map of one. */
function pairInList(reading: Reading, pair: unknown, start: number): YamlNode {
  return { kind: 'map', entries: toEntries(reading, [pair], start), at: reading.place(start) };
}

function toEntries(reading: Reading, pairs: readonly unknown[], offset: number): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  let previous: Part | undefined;
  let bareWords: Stretch | undefined;
  const flush = () => {
    if (bareWords !== undefined) joinBareWords(reading, entries, previous, bareWords);
    bareWords = undefined;
  };
  for (const pair of pairs) {
    if (!isPair(pair)) continue;
    if (!isScalar(pair.key)) {
      reportKey(reading, rangeOf(pair.key, offset));
      continue;
    }
    const [start, end] = rangeOf(pair.key, offset);
    if (pair.value === null) {
      bareWords = { start: bareWords?.start ?? start, end };
      continue;
    }
    flush();
    const key = String(pair.key.value ?? '').normalize('NFC');
    const entry = { key, keyAt: reading.place(start, end - start), value: toNode(reading, pair.value, end) };
    const first = entries.get(key);
    if (first !== undefined) reportDuplicate(reading, entry, first);
    else entries.set(key, entry);
    previous = partOf(key, pair.value);
  }
  flush();
  return [...entries.values()];
}

/** The entry before a comma, where its value is a word that may go on behind the comma. */
interface Part extends Stretch {
  readonly key: string;
  readonly value: string;
}

function partOf(key: string, node: unknown): Part | undefined {
  if (!isScalar(node) || !node.range || !node.value) return undefined;
  return { key, value: String(node.value), start: node.range[0], end: node.range[1] };
}

/** `{ name: Muster, Anna, Dr. }`: the bare words are reported and read as the rest of the value before them. */
function joinBareWords(
  reading: Reading,
  entries: Map<string, YamlEntry>,
  previous: Part | undefined,
  words: Stretch,
): void {
  const value = `${previous?.value ?? ''}${reading.text.slice(previous?.end ?? words.start, words.end)}`;
  reportProblem(reading, commaInValue(reading.text, words, previous, value));
  const entry = previous === undefined ? undefined : entries.get(previous.key);
  if (previous === undefined || entry === undefined) return;
  const at = reading.place(previous.start, words.end - previous.start);
  const meant = withoutTypographicMarks(value);
  entries.set(previous.key, { ...entry, value: { kind: 'text', value: meant, isQuoted: false, at } });
}

function reportDuplicate(reading: Reading, entry: YamlEntry, first: YamlEntry): void {
  reading.report({
    code: 'schluessel-doppelt',
    severity: 'Fehler',
    message: `Der Schlüssel ${quoted(entry.key)} steht schon in Zeile ${first.keyAt.line}; nur einer von beiden kann gelten.`,
    remedy: 'Löschen Sie eine der beiden Angaben, oder setzen Sie vor jeden neuen Eintrag einer Liste „- “.',
    at: entry.keyAt,
  });
}

function reportKey(reading: Reading, [start, end]: readonly [number, number]): void {
  const typed = reading.text.slice(start, end);
  reading.report({
    code: 'yaml-schluessel',
    severity: 'Fehler',
    message: `${quoted(typed === '' ? ':' : typed)} kann nicht vor einem Doppelpunkt stehen; dort gehört ein Schlüssel hin.`,
    remedy: 'Schreiben Sie vor den Doppelpunkt ein einfaches Wort, zum Beispiel titel: Haushalt',
    at: reading.place(start, end - start),
  });
}

/** Begin and end of the node's own text, without the white space and comments behind it. */
function rangeOf(node: unknown, otherwise: number): readonly [number, number] {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [otherwise, otherwise];
}
