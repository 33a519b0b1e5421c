// The words and signs of a YAML text with their offsets, from the lexer of the `yaml` package. Judges nothing.
import { CST, Lexer } from 'yaml';

/** What the lexer can tell apart; what it does not know is `unknown`. */
export type LexemeKind =
  | 'plain'
  | 'quoted'
  | 'block-header'
  | 'block-text'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'comment'
  | 'space'
  | 'newline'
  | 'colon'
  | 'dash'
  | 'question'
  | 'comma'
  | 'open'
  | 'close'
  /** The lexer gave up on a flow collection: a line is indented too little to lie inside it. */
  | 'flow-broken'
  | 'document-start'
  | 'document-end'
  | 'unknown';

/** A stretch of the text as typed. */
export interface Lexeme {
  readonly kind: LexemeKind;
  readonly source: string;
  readonly offset: number;
}

/** The library's names; what is left out (byte order mark, the mark of a document's begin) carries no characters here. */
const kinds: Partial<Record<CST.TokenType, LexemeKind>> = {
  'double-quoted-scalar': 'quoted',
  'single-quoted-scalar': 'quoted',
  'block-scalar-header': 'block-header',
  alias: 'alias',
  anchor: 'anchor',
  tag: 'tag',
  'directive-line': 'directive',
  comment: 'comment',
  space: 'space',
  newline: 'newline',
  'map-value-ind': 'colon',
  'seq-item-ind': 'dash',
  'explicit-key-ind': 'question',
  comma: 'comma',
  'flow-map-start': 'open',
  'flow-seq-start': 'open',
  'flow-map-end': 'close',
  'flow-seq-end': 'close',
  'flow-error-end': 'flow-broken',
  'doc-start': 'document-start',
  'doc-end': 'document-end',
};

/**
 * The text cut into lexemes, in order and without gaps.
 *
 * Shape: `text` must hold no control characters but tab and line feed: the lexer uses some as marks of its own.
 */
export function lexemesOf(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let offset = 0;
  let isScalar = false;
  let isBlock = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.SCALAR) {
      isScalar = true;
      continue;
    }
    if (source === CST.DOCUMENT) continue;
    const isMark = source === CST.FLOW_END;
    const kind = isScalar
      ? isBlock
        ? 'block-text'
        : 'plain'
      : (kinds[CST.tokenType(source) ?? 'scalar'] ?? 'unknown');
    if (kind === 'block-header') isBlock = true;
    else if (isScalar) isBlock = false;
    isScalar = false;
    lexemes.push({ kind, source: isMark ? '' : source, offset });
    if (!isMark) offset += source.length;
  }
  return lexemes;
}
