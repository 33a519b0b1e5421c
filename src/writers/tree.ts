// The tree as indented text, for goldens and for looking at it: one block a line, the inlines of a line in one notation.
// Places are left out; everything else that a writer could print is there.
import type { Block, DocumentTree, ImageData, Inline, Kind, Node, PageFrame, TableColumn } from '../document/nodes.js';
import { type ByKind, ofKind } from '../document/of-kind.js';
import type { Series } from '../document/series.js';
import { isInline, slotsOf } from '../document/walk.js';

/** The whole document, frame and metadata first. */
export function printTree(tree: DocumentTree): string {
  const { meta, frame, status, cutFrom } = tree;
  const head = [
    `document ${string(meta.title)} author=${string(meta.author)} date=${meta.date} language=${meta.language}`,
    ...(meta.keywords.length === 0 ? [] : [`keywords ${meta.keywords.map(string).join(' ')}`]),
    ...(status.length === 0 ? [] : [`status ${status.map(string).join(' ')}`]),
    `frame ${printFrame(frame)}`,
    ...(cutFrom === undefined
      ? []
      : [`cut-from page=${cutFrom.page} of=${cutFrom.pageCount} footnotes-before=${cutFrom.footnotesBefore}`]),
  ];
  return `${head.join('\n')}\n${printBlocks(tree.children)}`;
}

/** Blocks alone, each line ended by LF. */
export function printBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => printNode(block, ''))
    .map((line) => `${line}\n`)
    .join('');
}

const indentStep = '  ';

/** What stands behind the kind of a node: every field that holds no nodes. */
const fields: ByKind<Kind, [], readonly string[]> = {
  text: (node) => [string(node.value)],
  emphasis: () => [],
  strong: () => [],
  struck: () => [],
  script: (node) => [node.position],
  muted: () => [],
  code: (node) => [string(node.value)],
  'line-break': () => [],
  link: (node) => [string(node.url)],
  footnote: () => [],
  'annex-reference': (node) => [
    string(node.annex),
    node.show,
    ...(node.page === undefined ? [] : [`page=${node.page}`]),
    string(node.label),
  ],
  'cross-reference': (node) => [string(node.target), node.show, string(node.label)],
  mark: (node) => [node.sign, string(node.label)],
  'inline-image': (node) => [image(node.image), `alt=${string(node.alt)}`, `height=${node.heightPt}pt`],
  'inline-chart': (node) => [series(node.series), `alt=${string(node.alt)}`, `height=${node.heightPt}pt`],
  'fill-in': (node) => [`${node.widthMm}mm`, string(node.label)],
  'index-mark': (node) => [string(node.term)],
  'indicator-words': ({ call }) => [string(call.name), string(call.argument)],
  heading: (node) => [String(node.level), `#${node.id}`, ...optional('number', node.number)],
  paragraph: (node) => (node.role === 'body' ? [] : [node.role]),
  list: (node) => [
    node.style,
    ...(node.style === 'ordered' ? [`start=${node.start}`] : []),
    ...flag('tight', node.tight),
  ],
  facts: (node) => [node.layout],
  quote: () => [],
  note: () => [],
  columns: (node) => [String(node.count)],
  resolution: () => [],
  vote: () => [],
  signatures: (node) => flag('copy', node.isCopy ?? false),
  directory: (node) => [node.of, `depth=${node.depth}`],
  table: (node) => [
    node.style,
    ...optional('id', node.id),
    ...optional('number', node.number),
    `columns=[${node.columns.map(column).join(', ')}]`,
    `header=${node.headerRows}`,
    ...flag('row-headers', node.hasRowHeaders),
    ...optional('summary', node.summary === '' ? undefined : node.summary),
  ],
  image: (node) => [
    image(node.image),
    `alt=${string(node.alt)}`,
    ...flag('decorative', node.isDecorative),
    ...width(node.widthMm),
  ],
  chart: (node) => [
    series(node.series),
    `alt=${string(node.alt)}`,
    ...flag('drawn', node.svg !== ''),
    ...width(node.widthMm),
  ],
  figure: (node) => [...optional('id', node.id), ...optional('number', node.number)],
  'figure-group': (node) => [...optional('id', node.id), ...optional('number', node.number), `columns=${node.columns}`],
  letterhead: (node) =>
    node.crest === undefined ? [] : [`crest=${image(node.crest)}`, `alt=${string(node.crestAlt)}`],
  title: () => [],
  'title-page': () => [],
  'cover-sheet': () => [],
  'fill-lines': (node) => [String(node.count), string(node.label)],
  verbatim: (node) => [string(node.value)],
  'numbered-lines': ({ continues }) => (continues === true ? ['continues'] : []),
  section: (node) => [node.orientation, ...(node.frame === undefined ? [] : [printFrame(node.frame)])],
  'page-break': () => [],
  rule: () => [],
  'speaker-notes': () => [],
  insertion: (node) => [string(node.key)],
  'indicator-block': ({ call }) => [string(call.name), string(call.argument)],
  'record-block': ({ call }) => [string(call.name), string(call.argument)],
  'list-item': () => [],
  fact: () => [],
  'column-cell': () => [],
  signatory: () => [],
  'table-row': (node) => flag('emphasised', node.isEmphasised),
  'table-cell': (node) => [...span('columns', node.columnSpan), ...span('rows', node.rowSpan)],
};

function printNode(node: Node, indent: string): readonly string[] {
  const lines = [`${indent}${[node.kind, ...fieldsOf(node)].join(' ')}`];
  const inner = indent + indentStep;
  for (const { field, nodes } of slotsOf(node)) {
    if (nodes.length === 0) continue;
    const inlines = nodes.filter(isInline);
    if (inlines.length === 0) {
      const isNamed = field === 'notes';
      if (isNamed) lines.push(`${inner}${field}`);
      lines.push(...nodes.flatMap((child) => printNode(child, isNamed ? inner + indentStep : inner)));
    } else if (field === 'children') {
      lines[0] += ` ${inlines.map(printInline).join(' ')}`;
    } else {
      lines.push(`${inner}${field} ${inlines.map(printInline).join(' ')}`);
    }
    for (const inline of inlines) lines.push(...notesBelow(inline, inner));
  }
  return lines;
}

/** A footnote stands as a sign in its line and with its blocks below it. */
function notesBelow(inline: Inline, indent: string): readonly string[] {
  if (inline.kind === 'footnote') {
    return [`${indent}footnote`, ...inline.children.flatMap((block) => printNode(block, indent + indentStep))];
  }
  return 'children' in inline ? inline.children.flatMap((child) => notesBelow(child, indent)) : [];
}

function printInline(inline: Inline): string {
  if (inline.kind === 'text') return string(inline.value);
  if (inline.kind === 'footnote') return 'footnote';
  const own = fieldsOf(inline);
  const children = 'children' in inline ? inline.children.map(printInline) : [];
  return own.length + children.length === 0 ? inline.kind : `${inline.kind}(${[...own, ...children].join(' ')})`;
}

function fieldsOf(node: Node): readonly string[] {
  return ofKind(fields, node)(node);
}

/** Quoted, with line breaks and spaces that one cannot see spelled out. */
function string(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function optional(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}=${string(value)}`];
}

function flag(name: string, isSet: boolean): readonly string[] {
  return isSet ? [name] : [];
}

function span(name: string, count: number): readonly string[] {
  return count === 1 ? [] : [`${name}=${count}`];
}

function width(widthMm: number | undefined): readonly string[] {
  return widthMm === undefined ? [] : [`width=${widthMm}mm`];
}

function column({ width: size, align }: TableColumn): string {
  if ('mm' in size) return `${size.mm}mm ${align}`;
  return 'share' in size ? `${size.share}fr ${align}` : `auto ${align}`;
}

function image({ name, format, bytes }: ImageData): string {
  return `${name}.${format}(${bytes.length} bytes)`;
}

function series({ title, unit, columns, rows, reference }: Series): string {
  const names = columns.map(({ name }) => name).filter((name) => name !== '');
  const shown = [...rows, ...(reference === undefined ? [] : [reference])].map(
    ({ label, values }) => `${string(label)}=${values.map((value) => string(value.shown)).join(',')}`,
  );
  return `series(${[string(title), string(unit), ...names.map(string), ...shown].join(' ')})`;
}

function printFrame(frame: PageFrame): string {
  const texts = [frame.headLeft, frame.headRight, frame.footLeft].map(string).join(' ');
  return `${texts}${frame.headOnFirstPage ? '' : ' head-from-page-2'}`;
}
