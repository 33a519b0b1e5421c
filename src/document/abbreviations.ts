// Abbreviations in a tree: which of those declared are used, and the first use of each in a text spelled out behind it.
// The words go behind the abbreviation, in brackets, so that no case or article of the sentence changes: "die FSA (Fachstelle für …)".
import type { Block, Node, Text } from './nodes.js';
import { mapChildren, walk } from './walk.js';

/** What each abbreviation stands for. */
export type Abbreviations = ReadonlyMap<string, string>;

/** Those of the abbreviations that stand anywhere in the blocks, compounds such as "FSA-Sitzung" among them. */
export function abbreviationsIn(blocks: readonly Block[], known: Iterable<string>): ReadonlySet<string> {
  const pattern = patternOf(known);
  const found = new Set<string>();
  walk(blocks, (node) => {
    if (node.kind === 'text') for (const { short } of usesIn(node.value, pattern)) found.add(short);
  });
  return found;
}

/**
 * The blocks with every abbreviation spelled out where it is first used: in each chapter without a number by itself, for it is read
 * by itself, and once in all others together.
 *
 * Shape: not in headings, captions, tables, lists of terms, quotations, notes, links and code, nor where the sentence has brackets around
 *        it or its author has said it: "Fachstelle für … (FSA)".
 */
export function spellOut(blocks: readonly Block[], abbreviations: Abbreviations): readonly Block[] {
  const pattern = patternOf(abbreviations.keys());
  if (pattern === undefined) return blocks;
  const shared = new Set<string>();
  let told: Set<string> = shared;
  const spellIn = (nodes: readonly Node[]): readonly Node[] =>
    nodes.map((node) => {
      if (node.kind === 'heading') {
        if (node.level === 1) told = node.isUnnumbered === true ? new Set() : shared;
        return node;
      }
      if (node.kind === 'text') return withWords(node, { pattern, abbreviations, told });
      if (leftAlone.has(node.kind)) return node;
      return mapChildren(node, spellIn);
    });
  return spellIn(blocks) as readonly Block[];
}

/** Kinds in which nothing is added. */
const leftAlone: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'title-page',
  'directory',
  'table',
  'figure',
  'figure-group',
  'facts',
  'quote',
  'footnote',
  'link',
  'vote',
  'signatures',
  'letterhead',
  'title',
]);

interface Spelling {
  readonly pattern: RegExp;
  readonly abbreviations: Abbreviations;
  /** What the reader of this text has been told. */
  readonly told: Set<string>;
}

function withWords(text: Text, { pattern, abbreviations, told }: Spelling): Text {
  let value = '';
  let end = 0;
  for (const { short, start, stop } of usesIn(text.value, pattern)) {
    const [before, after] = [text.value.slice(0, start), text.value.slice(stop)];
    const isCompound = /[\p{L}\p{N}][-–]$/u.test(before) || /^[-–]\p{L}/u.test(after);
    if (told.has(short) || isCompound) continue;
    const words = abbreviations.get(short) ?? '';
    const isTold = (/\(\s*$/u.test(before) && /^\s*\)/u.test(after)) || startsWithWords(after, words);
    // A bracket in a bracket reads badly: the next use will be spelled out.
    if (!isTold && count(before, '(') > count(before, ')')) continue;
    told.add(short);
    if (isTold) continue;
    value += `${text.value.slice(end, stop)} (${words})`;
    end = stop;
  }
  return end === 0 ? text : { ...text, value: value + text.value.slice(end) };
}

/** Whether its author spells it out himself: "FSA (Fachstelle …)". */
function startsWithWords(after: string, words: string): boolean {
  const [first = ''] = words.split(/\s/u);
  return first !== '' && after.trimStart().startsWith(`(${first}`);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

interface Use {
  /** As it was declared, however its spaces are typed. */
  readonly short: string;
  readonly start: number;
  readonly stop: number;
}

function usesIn(text: string, pattern: RegExp | undefined): readonly Use[] {
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    short: found.replace(/\s+/gu, ' '),
    start: index,
    stop: index + found.length,
  }));
}

/** Whole words alone, the longest first: "SGB II" is no use of "SGB". */
function patternOf(known: Iterable<string>): RegExp | undefined {
  const words = [...known].filter((short) => short.trim() !== '').toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return undefined;
  const typed = words.map((short) =>
    short
      .trim()
      .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${typed.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
