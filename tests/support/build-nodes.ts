// Short builders for nodes, so that tests say what they mean in a line.
import type {
  Block,
  DocumentTree,
  Inline,
  ListItem,
  NodeOf,
  TableCell,
  TableColumn,
  TableRow,
} from '../../src/document/nodes.js';

/** Inlines as authors of trees like to type them: a bare string is a text. */
export type Inlines = string | readonly (string | Inline)[];

export function text(value: string): NodeOf<'text'> {
  return { kind: 'text', value };
}

export function inlines(content: Inlines): readonly Inline[] {
  const parts = typeof content === 'string' ? [content] : content;
  return parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? text(part) : part));
}

export function strong(content: Inlines): NodeOf<'strong'> {
  return { kind: 'strong', children: inlines(content) };
}

export function emphasis(content: Inlines): NodeOf<'emphasis'> {
  return { kind: 'emphasis', children: inlines(content) };
}

export function link(url: string, content: Inlines): NodeOf<'link'> {
  return { kind: 'link', url, children: inlines(content) };
}

export function footnote(...children: readonly Block[]): NodeOf<'footnote'> {
  return { kind: 'footnote', children };
}

export function annexReference(annex: string, label: string): NodeOf<'annex-reference'> {
  return { kind: 'annex-reference', annex, show: 'nummer', label };
}

export function heading(
  level: number,
  id: string,
  content: Inlines,
  extra: Partial<NodeOf<'heading'>> = {},
): NodeOf<'heading'> {
  return { kind: 'heading', level, id, children: inlines(content), ...extra };
}

export function paragraph(content: Inlines, role: NodeOf<'paragraph'>['role'] = 'body'): NodeOf<'paragraph'> {
  return { kind: 'paragraph', role, children: inlines(content) };
}

export function list(style: NodeOf<'list'>['style'], ...items: readonly (readonly Block[])[]): NodeOf<'list'> {
  return { kind: 'list', style, start: 1, tight: true, items: items.map(listItem) };
}

function listItem(children: readonly Block[]): ListItem {
  return { kind: 'list-item', children };
}

export function facts(
  layout: NodeOf<'facts'>['layout'],
  ...pairs: readonly (readonly [Inlines, Inlines])[]
): NodeOf<'facts'> {
  const items = pairs.map(
    ([term, value]) => ({ kind: 'fact', term: inlines(term), value: [paragraph(value)] }) as const,
  );
  return { kind: 'facts', layout, items };
}

export function resolution(label: Inlines, ...children: readonly Block[]): NodeOf<'resolution'> {
  return { kind: 'resolution', label: inlines(label), children };
}

export function vote(result: Inlines, counts: Inlines): NodeOf<'vote'> {
  return { kind: 'vote', result: inlines(result), counts: inlines(counts) };
}

export function signatures(...people: readonly (readonly [Inlines, Inlines])[]): NodeOf<'signatures'> {
  const signatories = people.map(
    ([name, role]) => ({ kind: 'signatory', name: inlines(name), role: inlines(role) }) as const,
  );
  return { kind: 'signatures', signatories };
}

export function columns(count: number, ...cells: readonly (readonly [Inlines, readonly Block[]])[]): NodeOf<'columns'> {
  return {
    kind: 'columns',
    count,
    cells: cells.map(([title, children]) => ({ kind: 'column-cell', title: inlines(title), children })),
  };
}

/** A table of plain cells with one header row. */
export function table(
  columnList: readonly TableColumn[],
  rows: readonly (readonly Inlines[])[],
  extra: Partial<NodeOf<'table'>> = {},
): NodeOf<'table'> {
  return {
    kind: 'table',
    style: 'ruled',
    caption: [],
    summary: '',
    columns: columnList,
    headerRows: 1,
    hasRowHeaders: false,
    rows: rows.map((cells) => tableRow(cells.map((cell) => tableCell(cell)))),
    notes: [],
    source: [],
    ...extra,
  };
}

export function tableRow(cells: readonly TableCell[]): TableRow {
  return { kind: 'table-row', isEmphasised: false, cells };
}

export function tableCell(content: Inlines, extra: Partial<TableCell> = {}): TableCell {
  return { kind: 'table-cell', columnSpan: 1, rowSpan: 1, children: [paragraph(content)], ...extra };
}

/** A document around the blocks, with plain values for all the rest. */
export function documentTree(children: readonly Block[], extra: Partial<DocumentTree> = {}): DocumentTree {
  return {
    meta: { title: 'Titel', author: 'Kreis Beispiel', date: '2018-03-12', language: 'de-DE', keywords: [] },
    frame: { headLeft: '', headRight: '', footLeft: '', headOnFirstPage: true },
    status: [],
    children,
    ...extra,
  };
}
