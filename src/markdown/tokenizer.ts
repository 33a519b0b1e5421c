// markdown-it configured for our two dialects: CommonMark, tables, strike-through, footnotes, definition lists, ::: blocks.
// No raw HTML, no automatic links, no typographic replacement, and nothing that follows from what nobody sees or means:
// indentation makes no verbatim, hyphens below a line no heading, blanks at its end no break.
import MarkdownIt, { type Token, type MarkdownIt as Tokenizer } from 'markdown-it';
import container from 'markdown-it-container';
import definitionList from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { addCallRules, addNestingLimit, addPrintedStars } from './call-rules.js';
import type { Dialect } from './dialect.js';

/**
 * Blocks inside blocks, in levels of markdown-it (a list counts two): beyond that text is not taken apart any more.
 * Twice the eight blocks a text may nest, and a little, so that whatever is cut off here is also reported as too deep.
 */
const deepestLevel = 18;
/** markdown-it drops what lies deeper without a word; our own limit comes long before. */
const libraryLimit = 100;

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** White space at the end of a line, or alone on it; word processors leave fixed spaces on lines that look empty. */
const trailingSpace = /[^\S\n]+$/gmu;

/** The tokens of a text. */
export function tokenize(text: string, dialect: Dialect): readonly Token[] {
  return tokenizers[dialect]().parse(text.replace(trailingSpace, ''), {});
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
  addPrintedStars(md);
  addNestingLimit(md, deepestLevel);
  md.block.ruler.disable(['code', 'lheading']);
  md.validateLink = isHarmless;
  // Notes are built where they are referred to; inline notes are not part of the dialect.
  md.inline.ruler.disable('footnote_inline');
  // These two would move or remove tokens that we want to see in their place.
  md.core.ruler.disable(['footnote_tail', 'strip_references']);
  return md;
}

/** Whether the target is none that runs a program or opens a file; the others are never taken for links. */
function isHarmless(url: string): boolean {
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
