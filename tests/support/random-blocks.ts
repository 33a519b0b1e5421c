// Random blocks of every kind, bounded in depth and size; what begins a page comes from `pageBlock`.
// What a tree must keep to as a whole is no business of a block: see random-trees.ts.
import fc from 'fast-check';
import type { Block, Inline, NodeOf } from '../../src/document/nodes.js';
import { drawnSvg, randomImage } from './random-images.js';
import { inlinesAt, series, randomTitleLine as title } from './random-inlines.js';
import { randomTable } from './random-tables.js';
import { randomText, randomTitle } from './random-texts.js';

const flag = fc.boolean();
const rarely = fc.nat({ max: 5 }).map((count) => count === 5);

const plainParagraph: fc.Arbitrary<Block> = paragraphOf(inlinesAt(0));

/** What a footnote holds: paragraphs, now and then a list. */
const noteBlocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: plainParagraph },
    { weight: 1, arbitrary: listOf(fc.array(plainParagraph, { maxLength: 2 })) },
  ),
  { minLength: 1, maxLength: 3 },
);

const rich = inlinesAt(2, noteBlocks);

function paragraphOf(children: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Block> {
  return fc
    .record({ role: fc.constantFrom('body', 'body', 'body', 'lead', 'fine'), children })
    .map((paragraph): Block => ({ kind: 'paragraph', ...paragraph }));
}

function listOf(children: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> {
  const item = children.map((blocks) => ({ kind: 'list-item', children: blocks }) as const);
  return fc
    .record({
      style: fc.constantFrom('bullet', 'ordered', 'plain'),
      start: fc.constantFrom(1, 1, 3, 98),
      tight: flag,
      items: fc.array(item, { minLength: 1, maxLength: 4 }),
    })
    .map((list): Block => ({ kind: 'list', ...list }));
}

/** Blocks that may stand in others: everything but what begins a page. */
function blocksAt(depth: number, minLength = 0): fc.Arbitrary<readonly Block[]> {
  return fc.array(blockAt(depth), { minLength, maxLength: depth === 0 ? 2 : 4 });
}

const known = new Map<number, fc.Arbitrary<Block>>();

/** A block that may stand in others, `depth` levels of blocks in it at most. */
export function blockAt(depth: number): fc.Arbitrary<Block> {
  const block = known.get(depth) ?? fc.oneof(...simpleBlocks(), ...(depth === 0 ? [] : containers(depth)));
  known.set(depth, block);
  return block;
}

interface Weighted {
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<Block>;
}

const paragraph = paragraphOf(rich);

const picture: fc.Arbitrary<Block> = fc.oneof(
  fc
    .record({ image: randomImage, alt: randomTitle, isDecorative: rarely, widthMm: fc.integer({ min: 3, max: 300 }) })
    .map((image): Block => ({ kind: 'image', ...image })),
  fc.record({ alt: randomTitle }).map((chart): Block => ({ kind: 'chart', art: '', series, svg: drawnSvg, ...chart })),
);

function simpleBlocks(): readonly Weighted[] {
  const vote = fc.record({ result: title, counts: fc.oneof(title, fc.constant([])) });
  const signatory = fc.record({ kind: fc.constant('signatory'), name: title, role: fc.oneof(title, fc.constant([])) });
  const label = fc.record({ count: fc.integer({ min: 1, max: 4 }), label: randomText });
  return [
    { weight: 10, arbitrary: paragraph },
    { weight: 1, arbitrary: vote.map((node): Block => ({ kind: 'vote', ...node })) },
    {
      weight: 1,
      arbitrary: fc
        .array(signatory, { minLength: 1, maxLength: 4 })
        .map((signatories): Block => ({ kind: 'signatures', signatories })),
    },
    { weight: 1, arbitrary: label.map((node): Block => ({ kind: 'fill-lines', ...node })) },
    {
      weight: 1,
      arbitrary: fc
        .array(randomText, { minLength: 1, maxLength: 3 })
        .map((lines): Block => ({ kind: 'verbatim', value: lines.join('\n') })),
    },
    { weight: 1, arbitrary: fc.constant<Block>({ kind: 'rule' }) },
    { weight: 1, arbitrary: picture },
  ];
}

function containers(depth: number): readonly Weighted[] {
  const children = blocksAt(depth - 1);
  const some = blocksAt(depth - 1, 1);
  const fact = fc.record({ kind: fc.constant('fact'), term: rich, value: some });
  const cell = fc.record({ kind: fc.constant('column-cell'), title: fc.oneof(rich, fc.constant([])), children });
  const figure = figureOf(some);
  const heading = fc.record({
    level: fc.integer({ min: 1, max: 6 }),
    id: anchorId.map((id) => id ?? ''),
    children: fc.tuple(title, rich).map(([first, rest]) => [...first, ...rest]),
    number: fc.option(fc.constantFrom('TOP 4', '4', 'A.1', '12.3'), { nil: undefined, freq: 3 }),
    aside: fc.option(title, { nil: undefined, freq: 4 }),
  });
  return [
    { weight: 3, arbitrary: heading.map((node): Block => ({ kind: 'heading', ...present(node) })) },
    { weight: 3, arbitrary: listOf(blocksAt(depth - 1)) },
    {
      weight: 2,
      arbitrary: fc
        .record({ layout: fc.constantFrom('list', 'line'), items: fc.array(fact, { minLength: 1, maxLength: 4 }) })
        .map((node): Block => ({ kind: 'facts', ...node })),
    },
    { weight: 1, arbitrary: children.map((blocks): Block => ({ kind: 'quote', children: blocks })) },
    {
      weight: 1,
      arbitrary: fc
        .record({ title: fc.oneof(rich, fc.constant([])), children })
        .map((node): Block => ({ kind: 'note', ...node })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ count: fc.integer({ min: 1, max: 4 }), cells: fc.array(cell, { minLength: 1, maxLength: 5 }) })
        .map((node): Block => ({ kind: 'columns', ...node })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ label: fc.oneof(rich, fc.constant([])), children })
        .map((node): Block => ({ kind: 'resolution', ...node })),
    },
    { weight: 3, arbitrary: randomTable({ cell: cellBlocks(depth), line: rich, notes: noteBlocks, id: anchorId }) },
    { weight: 2, arbitrary: figure },
    {
      weight: 1,
      arbitrary: fc
        .record({
          id: anchorId,
          caption: fc.oneof(rich, fc.constant([])),
          columns: fc.integer({ min: 1, max: 3 }),
          figures: fc.array(figure, { minLength: 1, maxLength: 4 }),
        })
        .map((node): Block => ({ kind: 'figure-group', ...present(node) })),
    },
    // Out of place: what begins a page cannot do so here, and is reported.
    { weight: 1, arbitrary: pageBlock(depth - 1) },
  ];
}

/** What a cell holds: paragraphs, now and then whatever else there is. */
function cellBlocks(depth: number): fc.Arbitrary<readonly Block[]> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(paragraph, { maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(listOf(fc.array(paragraph, { maxLength: 2 })), { maxLength: 1 }) },
    { weight: 1, arbitrary: blocksAt(depth - 1) },
  );
}

function figureOf(children: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<NodeOf<'figure'>> {
  // A figure that is nothing but a table: Typst tags its caption as the table's, which comes first in the table however it is set.
  const others = children.filter((blocks) => !blocks.every(({ kind }) => kind === 'table'));
  const shown = fc.oneof({ weight: 3, arbitrary: picture.map((one) => [one]) }, { weight: 1, arbitrary: others });
  return fc
    .record({
      id: anchorId,
      caption: fc.oneof(rich, fc.constant([])),
      children: shown,
      notes: fc.oneof(fc.constant([]), noteBlocks),
      source: fc.oneof(fc.constant([]), rich),
    })
    .map((node): NodeOf<'figure'> => ({ kind: 'figure', ...present(node) }));
}

/** Absent, or a name for `legalTree` to make unique. */
const anchorId: fc.Arbitrary<string | undefined> = fc.constantFrom(undefined, 'Anker', 'ziel');

/** What begins a page of its own kind, or holds what others refer to. */
export function pageBlock(depth: number): fc.Arbitrary<Block> {
  const children = blocksAt(depth);
  const frame = fc.record({ headLeft: randomText, headRight: randomText, footLeft: randomText, headOnFirstPage: flag });
  return fc.oneof(
    children.map((blocks): Block => ({ kind: 'title-page', children: blocks })),
    children.map((blocks): Block => ({ kind: 'cover-sheet', children: blocks })),
    children.map((blocks): Block => ({ kind: 'numbered-lines', children: blocks })),
    fc
      .record({
        orientation: fc.constantFrom('hochformat', 'querformat'),
        frame: fc.option(frame, { nil: undefined }),
        children,
      })
      .map((node): Block => ({ kind: 'section', ...present(node) })),
    fc.constant<Block>({ kind: 'page-break' }),
    fc
      .record({
        of: fc.constantFrom('inhalt', 'tabellen', 'abbildungen'),
        title,
        depth: fc.integer({ min: 1, max: 3 }),
      })
      .map((node): Block => ({ kind: 'directory', ...node })),
    fc
      .record({ children: title, subtitle: fc.oneof(title, fc.constant([])) })
      .map((node): Block => ({ kind: 'title', ...node })),
    fc
      .record({
        name: title,
        subline: fc.oneof(title, fc.constant([])),
        crest: fc.option(randomImage, { nil: undefined }),
        crestAlt: randomTitle,
      })
      .map((node): Block => ({ kind: 'letterhead', ...present(node) })),
  );
}

type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The record without the fields that are `undefined`: an absent field is absent here. */
function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;
}
