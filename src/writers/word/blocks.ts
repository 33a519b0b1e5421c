// Blocks → paragraphs and tables of Word. Every kind has its line in the table; a kind without one does not compile.
import { type FileChild, type Paragraph, Table, TextRun } from 'docx';
import type { Block, NodeOf } from '../../document/nodes.js';
import { writeColumns, writeSignatures } from './columns.js';
import { fillLine } from './content-control.js';
import { spacePt, widthMm } from './distances.js';
import { writeFacts } from './facts.js';
import { writeHeading } from './heading.js';
import { writeLetterhead, writeTitle } from './letterhead.js';
import { writeList } from './lists.js';
import { reportMissing } from './missing.js';
import { writeParagraph } from './paragraph.js';
import { writeFigure, writeImage } from './pictures.js';
import type { Scope, Surroundings } from './scope.js';
import { writeTable } from './tables.js';
import { textRun } from './text-run.js';

type BlockHandlers = {
  readonly [K in Block['kind']]: (node: NodeOf<K>, around: Surroundings, scope: Scope) => readonly FileChild[];
};

const handlers: BlockHandlers = {
  heading: writeHeading,
  paragraph: (node, around, scope) => [
    writeParagraph(
      { style: around.roles[node.role], children: scope.inlines(node.children, around.format, around) },
      around,
      scope,
    ),
  ],
  list: writeList,
  facts: writeFacts,
  quote: (node, around, scope) =>
    scope.blocks(node.children, { ...around, roles: { ...around.roles, body: 'Quote' }, format: {} }),
  note: writeNote,
  columns: writeColumns,
  resolution: writeResolution,
  vote: writeVote,
  signatures: writeSignatures,
  table: writeTable,
  image: writeImage,
  figure: writeFigure,
  letterhead: writeLetterhead,
  title: writeTitle,
  'title-page': (node, around, scope) => [...scope.blocks(node.children, around), startOfPage(around, scope)],
  'cover-sheet': (node, around, scope) => [...scope.blocks(node.children, around), startOfPage(around, scope)],
  'fill-lines': writeFillLines,
  verbatim: writeVerbatim,
  section: writeNestedSection,
  'page-break': (_node, around, scope) => [startOfPage(around, scope)],
  rule: (_node, around, scope) => [writeParagraph({ style: 'Trennlinie', children: [] }, around, scope)],
  'numbered-lines': (node, around, scope) => {
    reportMissing(node, scope.report);
    return scope.blocks(node.children, around);
  },
  directory: writePlaceholder,
  chart: writePlaceholder,
  'figure-group': writePlaceholder,
  insertion: (node) => {
    throw new Error(`insertion "${node.key}" reached the Word writer`);
  },
};

// What ends in a table or a frame has no space of its own below it; what begins with a table has none above.
const ENDS_IN_TABLE: ReadonlySet<Block['kind']> = new Set(['table', 'columns', 'signatures', 'letterhead']);
const IS_SET_OFF: ReadonlySet<Block['kind']> = new Set(['resolution', 'note', 'quote', 'list', 'verbatim', 'facts']);
const BEGINS_WITH_TABLE: ReadonlySet<Block['kind']> = new Set(['table', 'columns', 'letterhead']);

/**
 * The blocks one after the other.
 *
 * Shape: the space asked for before goes to the first block, the one after and the ties to what follows go to the last;
 *        two tables in a row get a paragraph between them, or Word would make them one.
 */
export function writeBlocks(blocks: readonly Block[], around: Surroundings, scope: Scope): readonly FileChild[] {
  const { before, after, keepsWithNext, ...inherited } = around;
  const written: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const space = previous === undefined ? before : spaceBetween(previous, block);
    const spaceAfter = next === undefined ? after : spaceBeforeTable(block, next);
    const isTied = next === undefined ? keepsWithNext : next.kind === 'signatures';
    const children = handlerOf(block)(
      block,
      {
        ...inherited,
        ...(space !== undefined && { before: space }),
        ...(spaceAfter !== undefined && { after: spaceAfter }),
        ...(isTied && { keepsWithNext: true }),
      },
      scope,
    );
    if (written.at(-1) instanceof Table && children[0] instanceof Table) {
      written.push(joint(inherited, scope));
    }
    written.push(...children);
  }
  return written;
}

// TypeScript does not see that a node and the handler found by its kind belong together; the table's type does.
function handlerOf(block: Block): (...args: [Block, Surroundings, Scope]) => readonly FileChild[] {
  return handlers[block.kind] as (...args: [Block, Surroundings, Scope]) => readonly FileChild[];
}

function spaceBetween(previous: Block, block: Block): number | undefined {
  if (ENDS_IN_TABLE.has(previous.kind)) return spacePt.block;
  if (IS_SET_OFF.has(previous.kind) && block.kind === 'paragraph') return spacePt.afterSetOff;
  return undefined;
}

function spaceBeforeTable(block: Block, next: Block): number | undefined {
  if (!BEGINS_WITH_TABLE.has(next.kind) || (next.kind === 'table' && next.caption.length > 0)) return undefined;
  return block.kind === 'heading' ? spacePt.inside : spacePt.block;
}

/** A paragraph between two tables, as high as a set-off block stands off. */
function joint(around: Surroundings, scope: Scope): Paragraph {
  return writeParagraph({ style: 'Fuge', children: [], before: spacePt.block }, around, scope);
}

/** A paragraph next to nothing at the top of a new page; the break is its own, so that any block may follow. */
function startOfPage(around: Surroundings, scope: Scope): Paragraph {
  return writeParagraph({ style: 'Fuge', children: [], startsPage: true, before: 0 }, around, scope);
}

function writeNote(node: NodeOf<'note'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { before, after, keepsWithNext, ...inherited } = around;
  const inside: Surroundings = {
    ...inherited,
    indent: around.indent + (around.frame === 'bar' ? widthMm.bar : 0),
    frame: 'tint',
    roles: { body: 'Hinweis', lead: 'Hinweis', fine: 'Klein' },
  };
  const title = writeParagraph(
    { style: 'Hinweistitel', children: scope.inlines(node.title, {}, inside) },
    { ...inside, ...(before !== undefined && { before }) },
    scope,
  );
  const children = scope.blocks(node.children, {
    ...inside,
    ...(after !== undefined && { after }),
    ...(keepsWithNext && { keepsWithNext }),
  });
  return node.title.length === 0 ? children : [title, ...children];
}

/** The accent bar is the left border of paragraphs that follow each other: no table, so that it reads as the text it is. */
function writeResolution(node: NodeOf<'resolution'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { before, ...inherited } = around;
  const inside: Surroundings = {
    ...inherited,
    frame: 'bar',
    roles: { body: 'Beschluss', lead: 'Beschluss', fine: 'Klein' },
  };
  const label = writeParagraph(
    { style: 'Beschlussbezeichnung', children: scope.inlines(node.label, {}, inside) },
    { ...inherited, ...(before !== undefined && { before }) },
    scope,
  );
  return [label, ...scope.blocks(node.children, inside)];
}

function writeVote(node: NodeOf<'vote'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const gap = node.counts.length === 0 ? [] : [textRun('\u2002', around.format)];
  const children = [
    ...scope.inlines(node.result, { ...around.format, style: 'Abstimmungsergebnis' }, around),
    ...gap,
    ...scope.inlines(node.counts, { ...around.format, style: 'Nebensache' }, around),
  ];
  return [writeParagraph({ style: 'Abstimmung', children }, around, scope)];
}

function writeFillLines(node: NodeOf<'fill-lines'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  return Array.from({ length: node.count }, () => fillLine(node.label, around, scope));
}

function writeVerbatim(node: NodeOf<'verbatim'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const children = node.value
    .replace(/\n$/u, '')
    .split('\n')
    .flatMap((line, index) => {
      const run = textRun(line.replace(/\t/gu, '    '), around.format);
      return index === 0 ? [run] : [new TextRun({ break: 1 }), run];
    });
  return [writeParagraph({ style: 'Wortlaut', children }, around, scope)];
}

/** Word turns the page between paragraphs of the text only; in a list, say, a section stays upright. */
function writeNestedSection(node: NodeOf<'section'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  scope.report({
    code: 'abschnitt-verschachtelt',
    severity: 'Warnung',
    message:
      'Ein Abschnitt auf eigenen Seiten steht in einem anderen Block; die Word-Datei setzt ihn ohne Seitenwechsel.',
    remedy:
      'Setzen Sie den Block „::: querformat“ an die oberste Stelle, nicht in eine Liste, ein Zitat oder eine Tabelle.',
    ...(node.at && { at: node.at }),
  });
  return scope.blocks(node.children, around);
}

function writePlaceholder(
  node: NodeOf<'directory' | 'chart' | 'figure-group'>,
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  const line = reportMissing(node, scope.report);
  return [writeParagraph({ style: 'Auslassung', children: [textRun(line, around.format)] }, around, scope)];
}
