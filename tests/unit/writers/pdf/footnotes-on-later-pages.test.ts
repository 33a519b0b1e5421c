// What would stay together but does not find room on one page, with a footnote on its second: set once, whatever it stands in.
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/document/nodes.js';
import {
  facts,
  footnote,
  inlines,
  list,
  paragraph,
  resolution,
  signatures,
  table,
  tableCell,
  tableRow,
} from '../../../support/build-nodes.js';
import { typeset } from './typeset.js';

const share = { width: { share: 1 }, align: 'left' } as const;
const lines = (count: number): readonly Inline[] =>
  Array.from({ length: count }, (): readonly Inline[] => [...inlines('Zeile'), { kind: 'line-break' }]).flat();
/** As many lines, the footnote behind the last of them. */
const noted = (count: number) => paragraph([...lines(count - 1), 'Ende', footnote(paragraph('Fußnote'))]);

/** A table too high for a page, of few rows, a footnote in the last. */
const highTable = table([share], [['Kopf']], {
  rows: [paragraph('Kopf'), paragraph(lines(20)), paragraph(lines(20)), noted(12)].map((child) =>
    tableRow([tableCell('', { children: [child] })]),
  ),
  source: inlines('Amt'),
});
const signed = signatures(['Anna Muster', 'Vorsitzende']);

describe('set once, though a footnote stands on its second page', () => {
  const cases: Readonly<Record<string, readonly Block[]>> = {
    'a table with a source': [highTable],
    'a table as a fact': [
      { ...facts('list'), items: [{ kind: 'fact', term: inlines('Kosten'), value: [highTable] }] } as Block,
    ],
    'a table that is a figure': [
      { kind: 'figure', caption: inlines('Kosten'), children: [highTable], notes: [], source: inlines('Kasse') },
    ],
    'a resolution that is signed': [resolution('Beschluss', noted(60)), signed],
    'a list that is signed': [list('bullet', [noted(60)]), signed],
    'a paragraph that is signed': [noted(60), signed],
  };

  it.each(Object.keys(cases))('%s', async (what) => {
    const pdf = await typeset(cases[what] ?? []);
    expect(pdf.pageTexts).toHaveLength(2);
    const text = pdf.pageTexts.join('\n');
    expect([...text.matchAll(/Ende/gu)]).toHaveLength(1);
    expect([...(pdf.pageTexts[1] ?? '').matchAll(/Fußnote/gu)]).toHaveLength(1);
  });
});
