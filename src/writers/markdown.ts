// The finished tree as plain Markdown to read beside the result: every kind has a form, nothing is laid out.
// It is a copy for people; no program reads it back.

import { directoryEntries } from '../document/directory.js';
import type { Layout } from '../document/layout.js';
import { type Block, type DocumentTree, deepestHeading, type Inline, type NodeOf } from '../document/nodes.js';
import { type ByKind, ofKind } from '../document/of-kind.js';
import { type PlacedCell, placeCells } from '../document/place-cells.js';
import { pagesInWords, placeEntries } from '../document/place-index.js';
import { unfilled, withoutSlides } from '../document/unfilled.js';
import { plainText } from '../document/walk.js';

/** The reading copy, ended by LF; footnotes are numbered and stand at the end, pages are those of the typeset document. */
export function printMarkdown(tree: DocumentTree, pageOf: Layout['pageOf'] = new Map()): string {
  const notesBefore = tree.cutFrom?.footnotesBefore ?? 0;
  const copy: Copy = { tree, pageOf, notes: [], notesBefore };
  const body = writeBlocks(tree.children, copy);
  const status = tree.status.length === 0 ? [] : [`**${escapeText(tree.status.join(' · '))}**`];
  const parts = [...status, ...(body === '' ? [] : [body])];
  // A footnote may hold another: the list grows while it is written.
  for (let index = 0; index < copy.notes.length; index++) {
    const note = copy.notes[index];
    if (note !== undefined)
      parts.push(`[^${notesBefore + index + 1}]: ${indentRest(writeBlocks(note.children, copy), '    ')}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** The document being copied, and the footnotes met so far. */
interface Copy {
  readonly tree: DocumentTree;
  readonly pageOf: Layout['pageOf'];
  readonly notes: NodeOf<'footnote'>[];
  /** Of a part that counts on: how many notes come before its own. */
  readonly notesBefore: number;
}

function writeBlocks(blocks: readonly Block[], copy: Copy): string {
  return blocks
    .map((block) => writeBlock(block, copy))
    .filter((text) => text !== '')
    .join('\n\n');
}

function writeBlock(block: Block, copy: Copy): string {
  return ofKind(blockForms, block)(block, copy);
}

/** Blocks that do not begin a line: what would be a list or heading at its beginning is none there. */
function writeBehind([first, ...more]: readonly Block[], copy: Copy): string {
  if (first?.kind !== 'paragraph') return writeBlocks(first === undefined ? [] : [first, ...more], copy);
  return [writeInlines(first.children, copy), writeBlocks(more, copy)].filter((text) => text !== '').join('\n\n');
}

const blockForms: ByKind<Block['kind'], [Copy], string> = {
  heading: (block, copy) => {
    const sign = '#'.repeat(Math.min(deepestHeading, block.level));
    const number = block.number === undefined ? '' : `${escapeText(block.number)} `;
    const aside = block.aside === undefined ? '' : ` (${writeInlines(block.aside, copy)})`;
    // Signs at the end would close the heading, or name it.
    return `${sign} ${number}${writeInlines(block.children, copy)}${aside}`.replace(
      /(?<= )(?=#+\s*$)|(?=\{#[^{}]*\}$)/u,
      '\\',
    );
  },
  paragraph: (block, copy) => protectStart(writeInlines(block.children, copy)),
  list: writeList,
  facts: (block, copy) => {
    const lines = block.items.map((item) => {
      const value = writeBehind(item.value, copy);
      return `**${writeInlines(item.term, copy)}:** ${value}`.trimEnd();
    });
    return block.layout === 'line' ? lines.join(' · ') : lines.map((line) => `- ${indentRest(line, '  ')}`).join('\n');
  },
  quote: (block, copy) => quote(writeBlocks(block.children, copy)),
  note: (block, copy) => quote(titled(block.title, writeBlocks(block.children, copy), copy)),
  columns: (block, copy) =>
    block.cells.map((cell) => titled(cell.title, writeBlocks(cell.children, copy), copy)).join('\n\n'),
  resolution: (block, copy) => quote(titled(block.label, writeBlocks(block.children, copy), copy)),
  vote: (block, copy) =>
    [bold(block.result, copy), writeInlines(block.counts, copy)].filter((text) => text !== '').join(' '),
  signatures: (block, copy) =>
    block.signatories
      .map(
        ({ name, role }) =>
          `- ${[name, role]
            .map((part) => writeInlines(part, copy))
            .filter(Boolean)
            .join(', ')}`,
      )
      .join('\n'),
  directory: (block, copy) => titled(block.title, writeDirectory(block, copy), copy),
  table: writeTable,
  image: (block) => (block.isDecorative ? '' : `[Bild: ${escapeText(block.alt)}]`),
  chart: (block) => {
    const { rows: of, reference } = block.series;
    const rows = [...of, ...(reference === undefined ? [] : [reference])].map(
      ({ label, values }) => `- ${escapeText(label)}: ${values.map(({ shown }) => escapeText(shown)).join(' · ')}`,
    );
    return [`[Diagramm: ${escapeText(block.alt)}]`, rows.join('\n')].filter((text) => text !== '').join('\n\n');
  },
  figure: (block, copy) => captioned(block, writeBlocks(block.children, copy), copy),
  'figure-group': (block, copy) =>
    captioned({ ...block, notes: [], source: [] }, writeBlocks(block.figures, copy), copy),
  letterhead: (block, copy) =>
    [bold(block.name, copy), writeInlines(block.subline, copy)].filter((text) => text !== '').join('\\\n'),
  title: (block, copy) =>
    [bold(block.children, copy), writeInlines(block.subtitle, copy)].filter((text) => text !== '').join('\n\n'),
  'title-page': (block, copy) => `${writeBlocks(block.children, copy)}\n\n---`,
  'cover-sheet': (block, copy) => `${writeBlocks(block.children, copy)}\n\n---`,
  'fill-lines': (block) => {
    const label = block.label === '' ? [] : [`${escapeText(block.label)}:`];
    return [...label, ...Array<string>(block.count).fill('\\_'.repeat(20))].join('\\\n');
  },
  verbatim: (block) => {
    const fence = '`'.repeat(Math.max(3, longestRun(block.value) + 1));
    return `${fence}\n${block.value}\n${fence}`;
  },
  'numbered-lines': (block, copy) => writeBlocks(block.children, copy),
  section: (block, copy) => writeBlocks(block.children, copy),
  'page-break': () => '',
  rule: () => '---',
  'speaker-notes': withoutSlides,
  insertion: unfilled,
  'indicator-block': unfilled,
  'record-block': unfilled,
};

function writeList(list: NodeOf<'list'>, copy: Copy): string {
  const items = list.items.map((item, index) => {
    const sign = list.style === 'ordered' ? `${list.start + index}. ` : '- ';
    return `${sign}${indentRest(writeBlocks(item.children, copy), ' '.repeat(sign.length))}`.trimEnd();
  });
  return items.join(list.tight ? '\n' : '\n\n');
}

function writeDirectory(directory: NodeOf<'directory'>, { tree, pageOf }: Copy): string {
  if (directory.of === 'orte') {
    const lines = placeEntries(tree.children).map((entry) => [entry.term, pagesInWords(entry, pageOf)]);
    return lines
      .map(
        (words) =>
          `- ${words
            .filter((word) => word !== '')
            .map(escapeText)
            .join(': ')}`,
      )
      .join('\n');
  }
  return directoryEntries(directory, tree.children)
    .map(({ level, number, title }) => `${'  '.repeat(level - 1)}- ${escapeText(numbered(number, plainText(title)))}`)
    .join('\n');
}

function numbered(number: string | undefined, text: string): string {
  return number === undefined ? text : `${number} ${text}`;
}

/** A pipe table; a cell over several columns or rows leaves the others empty, for Markdown knows no spans. */
function writeTable(table: NodeOf<'table'>, copy: Copy): string {
  const { columns, rows } = placeCells(table);
  const lines = rows.map((cells) => {
    const texts = Array<string>(columns.length).fill('');
    for (const cell of cells) texts[cell.x] = writeCell(cell, copy);
    return tableLine(texts);
  });
  const dashes = columns.map(({ align }) => (align === 'left' ? '---' : align === 'center' ? ':-:' : '--:'));
  const header = table.headerRows === 0 ? undefined : lines.shift();
  const body = [header ?? tableLine(columns.map(() => '')), tableLine(dashes), ...lines].join('\n');
  return captioned(table, body, copy);
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function writeCell(cell: PlacedCell, copy: Copy): string {
  return writeBlocks(cell.children, copy)
    .replace(/\\?\n+/gu, ' ')
    .replaceAll('|', '\\|');
}

interface Captioned {
  readonly number?: string;
  readonly caption: readonly Inline[];
  readonly notes: readonly Block[];
  readonly source: readonly Inline[];
}

function captioned({ number, caption, notes, source }: Captioned, body: string, copy: Copy): string {
  const title = [number === undefined ? '' : `**${escapeText(number)}**`, writeInlines(caption, copy)].filter(
    (text) => text !== '',
  );
  const origin = source.length === 0 ? '' : `Quelle: ${writeInlines(source, copy)}`;
  return [title.join(' '), body, writeBlocks(notes, copy), origin].filter((text) => text !== '').join('\n\n');
}

function titled(title: readonly Inline[], body: string, copy: Copy): string {
  return [bold(title, copy), body].filter((text) => text !== '').join('\n\n');
}

function bold(inlines: readonly Inline[], copy: Copy): string {
  const text = writeInlines(inlines, copy);
  return text === '' ? '' : `**${text}**`;
}

// ── Inlines ────────────────────────────────────────────────────────────────────────────────────────────────────────

function writeInlines(inlines: readonly Inline[], copy: Copy): string {
  return inlines.map((inline) => ofKind(inlineForms, inline)(inline, copy)).join('');
}

const inlineForms: ByKind<Inline['kind'], [Copy], string> = {
  text: (inline) => escapeText(inline.value),
  emphasis: (inline, copy) => `*${writeInlines(inline.children, copy)}*`,
  strong: (inline, copy) => `**${writeInlines(inline.children, copy)}**`,
  struck: (inline, copy) => `~~${writeInlines(inline.children, copy)}~~`,
  script: (inline, copy) => `${inline.position === 'super' ? '^' : '\\_'}${writeInlines(inline.children, copy)}`,
  muted: (inline, copy) => writeInlines(inline.children, copy),
  code: (inline) => {
    const ticks = '`'.repeat(longestRun(inline.value) + 1);
    const space = /^`|`$|^ .* $/u.test(inline.value) ? ' ' : '';
    return `${ticks}${space}${inline.value}${space}${ticks}`;
  },
  'line-break': () => '\\\n',
  link: (inline, copy) => `[${writeInlines(inline.children, copy)}](<${inline.url.replace(/[<>\\]/gu, '\\$&')}>)`,
  footnote: (inline, copy) => `[^${copy.notesBefore + copy.notes.push(inline)}]`,
  'annex-reference': (inline) => escapeText(inline.label),
  'cross-reference': ({ show, target, label }, copy) =>
    show === 'seite' ? String(copy.pageOf.get(target) ?? '…') : escapeText(label),
  mark: (inline) => escapeText(`[${inline.label}]`),
  'inline-image': (inline) => escapeText(`[${inline.alt}]`),
  'inline-chart': (inline) => escapeText(`[${inline.alt}]`),
  'indicator-words': unfilled,
  'index-mark': () => '',
  'fill-in': (inline) => `${'\\_'.repeat(10)}${inline.label === '' ? '' : escapeText(` (${inline.label})`)}`,
};

/** What would be Markdown inside a line gets a backslash; everything else stays readable as it is. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<]/gu, '\\$&').replace(/~(?=~)|&(?=#?[a-z0-9]+;)|\{(?=\{)/giu, '\\$&');
}

/** What would be a heading, list, quote, table or block at the beginning of a line. */
function protectStart(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\s*)([#>+=|~:-])/u, '$1\\$2').replace(/^(\s*[0-9]{1,9})([.)])(?=\s|$)/u, '$1\\$2'))
    .join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** The text with every line after the first indented. */
function indentRest(text: string, indent: string): string {
  return text.replace(/\n(?!\n|$)/gu, `\n${indent}`);
}
