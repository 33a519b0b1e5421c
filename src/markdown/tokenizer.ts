// markdown-it configured for our two dialects: CommonMark, tables, strike-through, footnotes, definition lists, ::: blocks.
// No raw HTML, no automatic links, no typographic replacement: what is not Markdown prints as typed.
import MarkdownIt, { type Token, type MarkdownIt as Tokenizer } from 'markdown-it';
import container from 'markdown-it-container';
import definitionList from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { addCallRules, addNestingLimit } from './call-rules.js';
import type { Dialect } from './dialect.js';

/**
 * Blocks inside blocks, in levels of markdown-it (a list counts two): beyond that text is not taken apart any more.
 * Twice the eight blocks a text may nest, and a little, so that whatever is cut off here is also reported as too deep.
 */
const deepestLevel = 18;
/** markdown-it drops what lies deeper without a word; our own limit comes long before. */
const libraryLimit = 100;

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The tokens of a text. */
export function tokenize(text: string, dialect: Dialect): readonly Token[] {
  return tokenizers[dialect]().parse(text, {});
}

const tokenizers: Readonly<Record<Dialect, () => Tokenizer>> = {
  autor: once(() => configure('autor')),
  vorlage: once(() => configure('vorlage')),
};

function configure(dialect: Dialect): Tokenizer {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: libraryLimit });
  footnote(md);
  definitionList(md);
  container(md, 'block', { validate: (parameters) => /^\s*\p{L}/u.test(parameters) });
  addCallRules(md, dialect);
  addNestingLimit(md, deepestLevel);
  md.validateLink = isSafeLink;
  // Notes are built where they are referred to; inline notes are not part of the dialect.
  md.inline.ruler.disable('footnote_inline');
  // These two would move or remove tokens that we want to see in their place.
  md.core.ruler.disable(['footnote_tail', 'strip_references']);
  return md;
}

/** Whether a link may lead there: within the document, to a file beside it, or by one of a few schemes. */
function isSafeLink(url: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*:)/iu.exec(url)?.[1];
  return scheme === undefined || schemes.has(scheme.toLowerCase());
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
