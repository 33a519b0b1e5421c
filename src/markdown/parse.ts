// One Markdown text → blocks of the tree and the calls in it. Every author's text is parsed alone; nothing else is read here.
import type { Token } from 'markdown-it';
import type { Position, Report } from '../diagnostic.js';
import { deepestNesting, nestedTooDeep, reportSkippedLevels } from '../document/check.js';
import type { Block } from '../document/nodes.js';
import { headingsOf } from '../document/walk.js';
import { quoted } from '../source/spelling.js';
import { convertBlocks, nestingTypes } from './block-tokens.js';
import type { Context } from './context.js';
import type { Dialect } from './dialect.js';
import { nestTokens } from './elements.js';
import { collectFootnotes } from './footnotes.js';
import { type PlacedText, placesOf } from './places.js';
import { tokenize } from './tokenizer.js';

/** A call that was found to be right, e.g. `{{anlage "zusammenfassung" zeige="titel"}}`. */
export interface Call {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly at: Position;
}

export interface ParsedText {
  readonly blocks: readonly Block[];
  /** In reading order; what a footnote says is read at its reference. */
  readonly calls: readonly Call[];
}

/**
 * The blocks and calls of a text.
 *
 * Shape:  heading levels as typed, ids and labels still empty; in the dialect `vorlage` nodes carry no place.
 * Errors: everything that is not as its author will have meant it is reported; what means nothing prints as typed. Never throws.
 */
export function parseMarkdown(source: PlacedText, dialect: Dialect, report: Report): ParsedText {
  const places = placesOf(source);
  const calls: Call[] = [];
  const usedReferences = new Set<string>();
  const tokens = tokenize(source.text, dialect);
  const elements = nestTokens(tokens, {
    counted: nestingTypes,
    deepest: deepestNesting,
    tooDeep: (token) => report(nestedTooDeep(places.ofLine(token.map?.[0] ?? 0))),
  });
  const footnotes = collectFootnotes(elements);
  const context: Context = {
    dialect,
    places,
    report,
    found: ({ name, argument, options }, at) => calls.push({ name, argument, options, at }),
    footnote: (label, at) => footnotes.build(label, at, context),
    usedReference: (label) => usedReferences.add(label),
  };
  const blocks = convertBlocks(elements, context);
  footnotes.reportUnused(context);
  reportUnusedReferences(tokens, usedReferences, context);
  if (dialect === 'autor') reportSkippedLevels(headingsOf(blocks), report);
  return { blocks, calls };
}

/** `[Zuruf]: Unerhört` is a link definition for Markdown and prints nothing; whoever wrote it may not know. */
function reportUnusedReferences(
  tokens: readonly Token[],
  used: ReadonlySet<string>,
  { places, report }: Context,
): void {
  for (const token of tokens) {
    if (token.type !== 'reference_definition' || used.has(String(token.meta?.label))) continue;
    const line = token.map?.[0] ?? 0;
    report({
      code: 'linkziel-unbenutzt',
      severity: 'Warnung',
      message: `Diese Zeile nennt nur das Ziel eines Links, den es nicht gibt; ${quoted(places.lineText(line))} wird nicht gedruckt.`,
      remedy: 'Schreiben Sie einen Rückstrich vor die Klammer, wenn die Zeile zum Text gehört: „\\[…]: …“.',
      at: places.ofLine(line),
    });
  }
}
