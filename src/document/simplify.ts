// The tree without what prints nothing: empty texts and blocks, runs of white space, breaks at the edges. Meaning stays the same.
import type { Block, DocumentTree, Inline, Node, NodeOf } from './nodes.js';
import { withoutNestedFootnotes } from './one-line.js';
import { childrenOf, isInline, mapChildren } from './walk.js';

/**
 * The tree with neighbouring texts joined, white space collapsed, and everything empty left out.
 *
 * Shape: a footnote to a footnote stands there in brackets; no-break spaces stay, and so does all white space in code and verbatim; applying it twice changes nothing more.
 */
export function simplifyTree(tree: DocumentTree): DocumentTree {
  return { ...tree, children: simplifyNodes(withoutNestedFootnotes(tree.children)) as readonly Block[] };
}

function simplifyNodes(nodes: readonly Node[]): readonly Node[] {
  if (nodes.some(isInline)) return simplifyLine(nodes.filter(isInline));
  return nodes
    .map((node) => mapChildren(node, simplifyNodes))
    .filter((node) => !isEmptyNode(node))
    .map((node) => (node.kind === 'list' ? withoutEmptyItems(node) : node))
    .map((node) => (node.kind === 'table' ? withoutHollowRows(node) : node))
    .map((node) => (node.kind === 'facts' && !fitsOneLine(node) ? ({ ...node, layout: 'list' } as const) : node))
    .filter((node) => node.kind !== 'list' || node.items.length > 0);
}

/** Kinds that are nothing without content. A cell, a column or the value of a fact keeps its place even when empty. */
const emptyWithoutContent: ReadonlySet<Node['kind']> = new Set([
  'paragraph',
  'quote',
  'facts',
  'columns',
  'signatures',
  'numbered-lines',
  'section',
  'figure-group',
  'speaker-notes',
]);

function isEmptyNode(node: Node): boolean {
  if (node.kind === 'fact' || node.kind === 'note') return childrenOf(node).length === 0;
  return emptyWithoutContent.has(node.kind) && childrenOf(node).length === 0;
}

/** In an ordered list an empty item counts, elsewhere it is only a stray bullet. */
function withoutEmptyItems(list: NodeOf<'list'>): NodeOf<'list'> {
  if (list.style === 'ordered' && list.items.some((item) => item.children.length > 0)) return list;
  const items = list.items.filter((item) => item.children.length > 0);
  return items.length === list.items.length ? list : { ...list, items };
}

/** A row in which no cell begins shows nothing, and PDF/UA-1 refuses it (7.2-43 as veraPDF counts columns); spans end with what is left. */
function withoutHollowRows(table: NodeOf<'table'>): NodeOf<'table'> {
  const isKept = table.rows.map(({ cells }) => cells.length > 0);
  if (!isKept.includes(false)) return table;
  const keptIn = (start: number, end: number) => isKept.slice(start, end).filter(Boolean).length;
  const rows = table.rows.map((row, y) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rowSpan: keptIn(y, y + cell.rowSpan) })),
  }));
  return { ...table, headerRows: keptIn(0, table.headerRows), rows: rows.filter((_, y) => isKept[y]) };
}

/** Facts run on in a line only where no value is more than a paragraph. */
function fitsOneLine({ layout, items }: NodeOf<'facts'>): boolean {
  return (
    layout === 'list' ||
    items.every(({ value }) => value.length <= 1 && value.every(({ kind }) => kind === 'paragraph'))
  );
}

// ── One line of inlines ────────────────────────────────────────────────────────────────────────────────────────────

/** What separates words and may be collapsed; no-break and other typographic spaces are not among them. */
const separators = /[ \t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** What has been read of a line, from left to right. */
interface Edge {
  /** Whether nothing has been printed yet. */
  isAtStart: boolean;
  /** Whether a blank here would follow a blank, a break or nothing. */
  isAfterBlank: boolean;
}

function simplifyLine(inlines: readonly Inline[]): readonly Inline[] {
  return trimEnd(collapse(inlines, { isAtStart: true, isAfterBlank: true }), { withBreaks: true });
}

/** Collapses white space across the borders of the inlines and joins texts; `edge` moves along. */
function collapse(inlines: readonly Inline[], edge: Edge): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const next = collapseOne(inline, edge);
    if (next === undefined) continue;
    const last = result.at(-1);
    if (next.kind === 'line-break') {
      // Blanks before a break are lost in print, so they go with it.
      result.splice(0, result.length, ...trimEnd(result, { withBreaks: false }), next);
    } else if (next.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { ...last, value: last.value + next.value };
    } else {
      result.push(next);
    }
  }
  return result;
}

function collapseOne(inline: Inline, edge: Edge): Inline | undefined {
  switch (inline.kind) {
    case 'text': {
      const collapsed = inline.value.replace(separators, ' ');
      const value = edge.isAfterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
      if (value === '') return undefined;
      moveTo(edge, value.endsWith(' '));
      return value === inline.value ? inline : { ...inline, value };
    }
    case 'line-break':
      if (edge.isAtStart) return undefined;
      edge.isAfterBlank = true;
      return inline;
    case 'emphasis':
    case 'strong':
    case 'struck':
    case 'script':
    case 'muted':
    case 'link': {
      const children = collapse(inline.children, edge);
      return children.length === 0 ? undefined : { ...inline, children };
    }
    case 'footnote': {
      const children = simplifyNodes(inline.children) as readonly Block[];
      if (children.length === 0) return undefined;
      moveTo(edge, false);
      return { ...inline, children };
    }
    case 'index-mark':
      return inline;
    case 'code':
      if (inline.value === '') return undefined;
      moveTo(edge, false);
      return inline;
    default:
      moveTo(edge, false);
      return inline;
  }
}

function moveTo(edge: Edge, isAfterBlank: boolean): void {
  edge.isAtStart = false;
  edge.isAfterBlank = isAfterBlank;
}

/** Without what prints nothing at the end, inside marks too. */
function trimEnd(inlines: readonly Inline[], { withBreaks }: { readonly withBreaks: boolean }): readonly Inline[] {
  const last = inlines.at(-1);
  if (last === undefined) return inlines;
  const trimmed = trimLast(last, withBreaks);
  if (trimmed === last) return inlines;
  const before = inlines.slice(0, -1);
  return trimmed === undefined ? trimEnd(before, { withBreaks }) : [...before, trimmed];
}

function trimLast(last: Inline, withBreaks: boolean): Inline | undefined {
  if (last.kind === 'line-break') return withBreaks ? undefined : last;
  if (last.kind === 'text') {
    const value = last.value.replace(/ +$/u, '');
    if (value === last.value) return last;
    return value === '' ? undefined : { ...last, value };
  }
  if (!('children' in last) || last.kind === 'footnote') return last;
  const children = trimEnd(last.children, { withBreaks });
  if (children === last.children) return last;
  return children.length === 0 ? undefined : { ...last, children };
}
