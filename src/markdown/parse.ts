// One Markdown text → blocks of the tree, the calls in it and its pictures. Every author's text is parsed alone.
import { dirname } from 'node:path';
import type { Token } from 'markdown-it';
import { type Position, placed, type Report } from '../diagnostic.js';
import { deepestNesting, nestedTooDeep, reportSkippedLevels } from '../document/check.js';
import type { Block } from '../document/nodes.js';
import { headingsOf, walk } from '../document/walk.js';
import { type ImageFolder, readImage } from '../source/read-image.js';
import { reportBlockPitfalls } from './block-pitfalls.js';
import { convertBlocks, nestingTypes } from './block-tokens.js';
import type { Context } from './context.js';
import type { Dialect } from './dialect.js';
import { nestTokens } from './elements.js';
import { collectFootnotes } from './footnotes.js';
import { reportCoarsePictures } from './pictures.js';
import { type PlacedText, placesOf } from './places.js';
import { tokenize } from './tokenizer.js';

/** A call that was found to be right, e.g. `{{anlage "zusammenfassung" zeige="titel"}}`. */
export interface Call {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly at: Position;
}

/** A text as its document takes it in. */
export interface ParsedText {
  readonly blocks: readonly Block[];
  /** In reading order; what a footnote says is read at its reference. */
  readonly calls: readonly Call[];
  /** The files it takes something from: those of its pictures. */
  readonly files: readonly string[];
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
  const pictures = new Set<string>();
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
    picture: (path, at) => {
      const read = readImage({ path, folders: imageFoldersOf(source), at }, report);
      if (read === undefined) return undefined;
      pictures.add(read.file);
      return { format: read.format, bytes: read.bytes, name: read.name, fileName: path, at };
    },
    usedDefinitions: usedDefinitionsIn(tokens),
  };
  const blocks = convertBlocks(elements, context);
  footnotes.reportUnused(context);
  reportCoarsePictures(blocks, report);
  if (dialect === 'autor') {
    reportBlockPitfalls(elements, context);
    reportSkippedLevels(headingsOf(blocks), report);
    reportDoubleAnchors(blocks, report);
  }
  return { blocks, calls, files: [...pictures] };
}

function imageFoldersOf({ file, imageFolders }: PlacedText): readonly ImageFolder[] {
  const folder = dirname(file);
  return imageFolders ?? [{ folder, root: folder }];
}

/** A reference leads to the first of two places with one name. */
function reportDoubleAnchors(blocks: readonly Block[], report: Report): void {
  const taken = new Set<string>();
  walk(blocks, (node) => {
    if (!('id' in node) || node.id === undefined || node.id === '') return;
    if (taken.has(node.id)) {
      const words = {
        code: 'kuerzel-doppelt',
        severity: 'Fehler',
        message: `Das Kürzel „${node.id}“ steht in diesem Text zweimal; ein Verweis fände nur die erste Stelle.`,
        remedy: `Geben Sie dieser Stelle ein eigenes, zum Beispiel „${node.id}-2“.`,
      } as const;
      report(placed(words, node.at));
    }
    taken.add(node.id);
  });
}

/** The link definitions that links and images refer to; of two with one label the first counts. */
function usedDefinitionsIn(tokens: readonly Token[]): ReadonlySet<Token> {
  const definitions = tokens.filter(({ type }) => type === 'reference_definition');
  const used = [...new Set(labelsIn(tokens))];
  return new Set(used.flatMap((label) => definitions.find(({ meta }) => meta?.label === label) ?? []));
}

function labelsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ type, meta, children }) => {
    const inside = labelsIn(children ?? []);
    const label: unknown = type === 'link_open' || type === 'image' ? meta?.label : undefined;
    return typeof label === 'string' ? [label, ...inside] : inside;
  });
}
