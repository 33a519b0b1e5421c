// Any document comes out of both writers with the words of its tree, in its order: fast-check makes the documents.
// ZUFALL=5000 tries that many, from a seed of its own; a failure prints the seed and the smallest document that shows it.
import fc from 'fast-check';
import { test } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { printTree } from '../../../src/writers/tree.js';
import {
  documentTree,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  signatures,
  table,
  text,
} from '../../support/build-nodes.js';
import { randomTree } from '../../support/random-trees.js';
import { expectSameText } from '../../support/same-text.js';
import { pairings } from '../../support/write-both.js';

/** How many documents were asked for; none = the few of every run, always the same. */
const asked = Number(process.env.ZUFALL ?? 0);

test('both writers print the text of the tree', { timeout: 10_000_000 }, async () => {
  const document = fc.record({ tree: randomTree(), hausstil: fc.constantFrom(...pairings) });
  await fc.assert(
    fc.asyncProperty(document, async ({ tree, hausstil }) => {
      await expectSameText(tree, hausstil);
    }),
    {
      numRuns: asked || 40,
      ...(asked === 0 && { seed: 2018 }),
      reporter: ({ failed, counterexample, counterexamplePath, errorInstance, seed }) => {
        if (!failed) return;
        const [smallest] = counterexample ?? [];
        const shown = smallest === undefined ? '' : printTree(smallest.tree);
        throw new Error(`seed ${seed}, path ${counterexamplePath}:\n${shown}`, { cause: errorInstance });
      },
    },
  );
});

// ── Documents that once came out differently ───────────────────────────────────────────────────────────────────────

async function check(...blocks: readonly Block[]): Promise<void> {
  for (const hausstil of pairings) await expectSameText(documentTree(blocks), hausstil);
}

const narrow = { width: { mm: 15 }, align: 'left' } as const;
const wide = { width: { share: 1 }, align: 'left' } as const;

test('code in a table is a cell like any other', () =>
  check(
    table(
      [wide, wide],
      [
        ['Feld', 'Wert'],
        [[{ kind: 'code', value: 'nein_von' }], 'ja'],
      ],
    ),
  ));

test('signatures find room in a narrow cell of a list', () => {
  const signed = signatures(['Anna Muster', 'Vorsitzende']);
  const cells = [{ kind: 'table-cell', columnSpan: 1, rowSpan: 1, children: [signed] }] as const;
  const row = { kind: 'table-row', isEmphasised: false, cells } as const;
  return check(list('ordered', [table([narrow], [['Kopf']], { rows: [row, row] })]));
});

test('facts in a line keep whatever blocks their values are made of', () =>
  check({
    kind: 'facts',
    layout: 'line',
    items: [
      { kind: 'fact', term: inlines('Anlage'), value: [table([wide], [['Kopf'], ['Zelle']])] },
      { kind: 'fact', term: inlines('Ort'), value: [paragraph('Siegburg'), paragraph('Kreishaus')] },
    ],
  }));

test('footnotes of a group of figures are numbered before that of its caption below them', () => {
  const figure = (words: string) =>
    ({
      kind: 'figure',
      caption: inlines(words),
      children: [paragraph(words)],
      notes: [],
      source: [text('Amt'), footnote(paragraph(`Stand ${words}`))],
    }) as const;
  return check({
    kind: 'figure-group',
    columns: 2,
    caption: inlines(['Vergleich', footnote(paragraph('vorläufig'))]),
    figures: [figure('Links'), figure('Rechts')],
  });
});

test('a caption of nothing but code and a footnote stands in its place', () =>
  check(
    {
      kind: 'figure-group',
      columns: 2,
      caption: [{ kind: 'code', value: 'nein_von' }, footnote(paragraph('Feld'))],
      figures: [],
    },
    paragraph('danach'),
  ));

test('private characters and those whose normal form no font has are boxes', () =>
  check(paragraph('\uf001 \u2329a\u232a')));

test('pictures stand in links within the document and in entries of directories', () => {
  const mark = { kind: 'mark', sign: 'ampel-grün', label: 'erfüllt' } as const;
  return check(
    { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 1 },
    heading(1, 'stand', ['Stand ', mark]),
    paragraph([link('#stand', ['zum Stand ', mark])]),
  );
});

test('a column is left without width by its neighbours', () => {
  const auto = { width: { auto: true }, align: 'left' } as const;
  const writing = { kind: 'fill-lines', count: 2, label: 'Anmerkung' } as const;
  const cell = { kind: 'table-cell', columnSpan: 1, rowSpan: 1 } as const;
  const row = (...cells: readonly (readonly Block[])[]) =>
    ({ kind: 'table-row', isEmphasised: false, cells: cells.map((children) => ({ ...cell, children })) }) as const;
  const rows = [row([paragraph('Kopf')], []), row([paragraph('Zelle')], [writing])];
  return check(table([{ width: { mm: 165 }, align: 'left' }, auto], [], { rows }));
});
