// A tree as its authors typed it → the same tree in good typography: other signs and spaces, never other words.
// Quotations, verbatim text and code stay as they are; ids, targets and what only writers make are not looked at.
import type { Block, DocumentMeta, DocumentTree, Inline, Node, PageFrame } from '../nodes.js';
import { isInline, mapChildren, plainText } from '../walk.js';
import type { Typography } from './rule.js';
import { type Piece, setPieces, setText } from './set-line.js';
import { namesItsNumber } from './untouched.js';

/**
 * The tree with all its lines set by the rules.
 *
 * Shape: the inlines of a line count as one text, whatever marks are between them; a line that is right stays the same
 *        object, and applying it twice changes nothing more.
 */
export function setTypography(tree: DocumentTree, typography: Typography): DocumentTree {
  return {
    ...tree,
    ...setAround(tree, typography),
    children: setNodes(tree.children, typography) as readonly Block[],
  };
}

/** What stands around the pages: the words in the file's properties and in the running head and foot. */
export function setAround(
  { meta, frame }: Pick<DocumentTree, 'meta' | 'frame'>,
  typography: Typography,
): Pick<DocumentTree, 'meta' | 'frame'> {
  return { meta: setMeta(meta, typography), frame: setFrame(frame, typography) };
}

/** Titles of files are listed and searched by other programs, and no line of theirs ever breaks: they get common spaces. */
function setMeta(meta: DocumentMeta, typography: Typography): DocumentMeta {
  return { ...meta, title: setTitle(meta.title, typography) };
}

/** A title for lists of other programs, such as bookmarks. */
export function setTitle(title: string, typography: Typography): string {
  return setText(title, typography).replace(/[\u00a0\u202f]/gu, ' ');
}

function setFrame(frame: PageFrame, typography: Typography): PageFrame {
  const { headLeft, headRight, footLeft } = frame;
  return {
    ...frame,
    headLeft: setText(headLeft, typography),
    headRight: setText(headRight, typography),
    footLeft: setText(footLeft, typography),
  };
}

function setNodes(nodes: readonly Node[], typography: Typography): readonly Node[] {
  if (nodes.some(isInline)) return setLine(nodes.filter(isInline), typography);
  return nodes.map((node) => setNode(node, typography));
}

function setNode(node: Node, typography: Typography): Node {
  switch (node.kind) {
    case 'quote':
      return node;
    case 'fact':
      return namesItsNumber(plainText(node.term)) ? node : setInside(node, typography);
    case 'image':
    case 'chart':
      return withField(node, 'alt', setText(node.alt, typography));
    case 'heading':
      return setInside(
        node.number === undefined ? node : withField(node, 'number', setText(node.number, typography)),
        typography,
      );
    case 'table':
      return setInside(withField(node, 'summary', setText(node.summary, typography)), typography);
    case 'section':
      return setInside(
        node.frame === undefined ? node : { ...node, frame: setFrame(node.frame, typography) },
        typography,
      );
    default:
      return setInside(node, typography);
  }
}

function setInside<N extends Node>(node: N, typography: Typography): N {
  return mapChildren(node, (children) => setNodes(children, typography));
}

function withField<N, F extends keyof N>(node: N, field: F, value: N[F]): N {
  return node[field] === value ? node : { ...node, [field]: value };
}

// ── One line of inlines ────────────────────────────────────────────────────────────────────────────────────────────

function setLine(inlines: readonly Inline[], typography: Typography): readonly Inline[] {
  const values = setPieces(piecesOf(inlines), typography).values();
  return refill(inlines, values, typography);
}

/** Stands for what is no text: a word of its own, in no rule. */
const other = '\ufffc';

/** The texts of the line in reading order, one for each inline that `refill` asks for one. */
function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    if ('children' in inline) return inline.kind === 'footnote' ? [] : piecesOf(inline.children);
    if (inline.kind === 'text') return [{ value: inline.value, isText: true }];
    if (inline.kind === 'annex-reference') return [{ value: inline.label, isText: true }];
    return [{ value: inline.kind === 'line-break' ? '\n' : other, isText: false }];
  });
}

/** The inlines with their texts set; `values` gives them in the order of the line. */
function refill(
  inlines: readonly Inline[],
  values: Iterator<string, unknown>,
  typography: Typography,
): readonly Inline[] {
  const filled = inlines.map((inline): Inline => {
    if (inline.kind === 'footnote') return setInside(inline, typography);
    if ('children' in inline) {
      return mapChildren(inline, (children) => refill(children as readonly Inline[], values, typography));
    }
    const value = String(values.next().value);
    if (inline.kind === 'text') return withField(inline, 'value', value);
    if (inline.kind === 'annex-reference') return withField(inline, 'label', value);
    const isPicture = inline.kind === 'inline-image' || inline.kind === 'inline-chart';
    return isPicture ? withField(inline, 'alt', setText(inline.alt, typography)) : inline;
  });
  return filled.every((inline, index) => inline === inlines[index]) ? inlines : filled;
}
