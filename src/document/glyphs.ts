// Makes a tree printable: what no font has becomes a visible box, what is no character at all goes, both as findings.
// Nothing is normalised or improved; a tree whose characters all exist comes back with the same texts.
import type { Position, Report } from '../diagnostic.js';
import type { Block, DocumentMeta, DocumentTree, Kind, Node, NodeOf, PageFrame } from './nodes.js';
import { mapChildren } from './walk.js';

/** Stands where a character is missing; every body family has it. */
export const replacementCharacter = '\u25a1';

/** Whether one font has glyphs for all of the code points: a letter and its marks are set with one. */
type Covers = (...codePoints: readonly number[]) => boolean;

type TextField<K extends Kind> = {
  [F in keyof NodeOf<K>]-?: NodeOf<K>[F] extends string | undefined ? F : never;
}[keyof NodeOf<K>];

/** Fields that are set in type, so every character needs a glyph. */
const printedFields: { readonly [K in Kind]?: readonly TextField<K>[] } = {
  text: ['value'],
  code: ['value'],
  verbatim: ['value'],
  'annex-reference': ['label'],
  'cross-reference': ['label'],
  'index-mark': ['term'],
  heading: ['number'],
  table: ['number'],
  figure: ['number'],
  'figure-group': ['number'],
};

/** Fields that are only read aloud or looked up: they need no glyph, but must be text. */
const spokenFields: { readonly [K in Kind]?: readonly TextField<K>[] } = {
  mark: ['label'],
  'fill-in': ['label'],
  'fill-lines': ['label'],
  'inline-image': ['alt'],
  'inline-chart': ['alt'],
  image: ['alt'],
  chart: ['alt'],
  letterhead: ['crestAlt'],
  table: ['summary'],
};

/**
 * Control characters but white space, halves of surrogate pairs, the byte order mark, interlinear annotation marks and
 * noncharacters: PDF/UA-1 (ISO 14289-1, 7.21.7) and XML 1.0 (2.2 Char) refuse most of them, none means anything in text.
 */
const controls = /[\p{Cc}\p{Cs}\ufeff\ufff9-\ufffb\p{Noncharacter_Code_Point}]/gu;
const keptControls = new Set(['\t', '\n', '\r']);

/**
 * Needs no glyph: white space and what only steers the setting (soft hyphen, joiners, variation selectors). The Ogham space
 * mark, U+1680, is white space that is drawn.
 */
const invisible = /^(?!\u1680)[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

/** A base character with the marks on it, which fonts may have as one composed character. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * The tree with every uncovered character replaced by a box and every control character left out.
 *
 * Shape:  `locate` tells where a character stands that came from a value without a place of its own, e.g. a title in YAML.
 * Errors: reports `zeichen-fehlt` and `steuerzeichen`, once per character and place.
 */
export function replaceUncovered(
  tree: DocumentTree,
  covers: Covers,
  report: Report,
  locate: (character: string) => Position | undefined = () => undefined,
): DocumentTree {
  const clean = cleaner(covers, report, locate);
  return {
    meta: cleanMeta(tree.meta, clean.spoken),
    frame: cleanFrame(tree.frame, clean.printed),
    status: tree.status.map((word) => clean.printed(word)),
    children: tree.children.map((block) => cleanNode(block, undefined, clean) as Block),
  };
}

type Clean = (value: string, at?: Position) => string;

function cleanMeta(meta: DocumentMeta, clean: Clean): DocumentMeta {
  return {
    ...meta,
    title: clean(meta.title),
    author: clean(meta.author),
    keywords: meta.keywords.map((keyword) => clean(keyword)),
  };
}

function cleanFrame(frame: PageFrame, clean: Clean, at?: Position): PageFrame {
  return {
    ...frame,
    headLeft: clean(frame.headLeft, at),
    headRight: clean(frame.headRight, at),
    footLeft: clean(frame.footLeft, at),
  };
}

function cleanNode(node: Node, outerPlace: Position | undefined, clean: { printed: Clean; spoken: Clean }): Node {
  const at = node.at ?? outerPlace;
  const changed: Record<string, unknown> = {};
  for (const [fields, cleanText] of [
    [printedFields[node.kind], clean.printed],
    [spokenFields[node.kind], clean.spoken],
  ] as const) {
    for (const field of fields ?? []) {
      const value: unknown = node[field as keyof Node];
      if (typeof value !== 'string') continue;
      const cleaned = cleanText(value, at);
      if (cleaned !== value) changed[field] = cleaned;
    }
  }
  if (node.kind === 'section' && node.frame !== undefined) changed.frame = cleanFrame(node.frame, clean.printed, at);
  const whole = mapChildren(node, (children) => children.map((child) => cleanNode(child, at, clean)));
  return Object.keys(changed).length === 0 ? whole : { ...whole, ...changed };
}

function cleaner(
  covers: Covers,
  report: Report,
  locate: (character: string) => Position | undefined,
): { printed: Clean; spoken: Clean } {
  const seen = new Set<string>();
  const once = (character: string, at: Position | undefined, tell: () => void) => {
    const key = JSON.stringify([character, at?.file, at?.line, at?.column]);
    if (!seen.has(key)) tell();
    seen.add(key);
  };
  const spoken: Clean = (value, at) =>
    value.replace(controls, (character) => {
      if (keptControls.has(character)) return character;
      once(character, at, () => reportControl(character, at ?? locate(character), report));
      return '';
    });
  const printed: Clean = (value, at) =>
    spoken(value, at).replace(clusters, (cluster) => {
      if (isCovered(cluster, covers)) return cluster;
      let printable = '';
      // What the marks stand on: a mark that no font has together with it is missing there.
      let base = '';
      for (const character of cluster) {
        if (isCovered(base + character, covers)) {
          base += character;
          printable += character;
          continue;
        }
        once(character, at, () => reportMissing(character, at ?? locate(character), report));
        base = replacementCharacter;
        printable += replacementCharacter;
      }
      return printable;
    });
  return { printed, spoken };
}

/**
 * Composed letters are what is printed. A private character means nothing to who reads the file, though a font may have it.
 *
 * Source: PDF/A-3a (ISO 19005-3, 6.2.11.7.3) refuses private characters.
 */
function isCovered(characters: string, covers: Covers): boolean {
  return (['NFC', 'NFD'] as const).some((form) => {
    const visible = [...characters.normalize(form)].filter((character) => !invisible.test(character));
    return (
      !visible.some((character) => /\p{Co}/u.test(character)) &&
      (visible.length === 0 || covers(...visible.map((character) => character.codePointAt(0) ?? 0)))
    );
  });
}

function reportMissing(character: string, at: Position | undefined, report: Report): void {
  report({
    code: 'zeichen-fehlt',
    severity: 'Warnung',
    message: `Das Zeichen ${shown(character)} fehlt in den Schriften; an seiner Stelle steht „${replacementCharacter}“.`,
    remedy: 'Schreiben Sie ein Wort oder ein gebräuchliches Zeichen dafür, zum Beispiel „✓“ statt „✅“.',
    ...placed(character, at),
  });
}

function reportControl(character: string, at: Position | undefined, report: Report): void {
  report({
    code: 'steuerzeichen',
    severity: 'Warnung',
    message: `Das unsichtbare Steuerzeichen ${codeOf(character)} gehört in keinen Text und wurde weggelassen.`,
    remedy: 'Löschen Sie es in der Quelle, zum Beispiel indem Sie das Wort, in dem es steckt, neu tippen.',
    ...placed(character, at),
  });
}

/** „☺“ (U+263A); a mark or a private character is shown by its number alone, it would print as nothing. */
function shown(character: string): string {
  return /^[\p{M}\p{C}]$/u.test(character) ? codeOf(character) : `„${character}“ (${codeOf(character)})`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The place of the node, sharpened to the character where the node's line shows it. */
function placed(character: string, at: Position | undefined): { readonly at?: Position } {
  if (at === undefined) return {};
  const index = at.lineText?.indexOf(character, at.column - 1) ?? -1;
  return { at: index < 0 ? at : { ...at, column: index + 1, length: character.length } };
}
