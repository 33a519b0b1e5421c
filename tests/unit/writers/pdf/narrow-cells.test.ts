// Headings and captions that fill pages because their cell is narrow are set once. As blocks that stick and break they were moved
// from page to page with the footnotes behind them: this table was refused for that; with one row more it never ended.
import { describe, expect, it } from 'vitest';
import {
  annexReference,
  footnote,
  heading,
  inlines,
  paragraph,
  strong,
  table,
  tableCell,
  tableRow,
  vote,
} from '../../../support/build-nodes.js';
import { typeset } from './typeset.js';

const narrow = { width: { mm: 10 }, align: 'decimal' } as const;
const auto = { width: { auto: true }, align: 'decimal' } as const;

describe('in a narrow cell', () => {
  it('a caption higher than a page stands before a head with a footnote', async () => {
    const note = footnote(paragraph('Anmerkung'), paragraph('Nr. 45/2018'));
    const head = [
      tableCell('', { children: [paragraph('„Mobilität“', 'lead')] }),
      tableCell('', { children: [paragraph([note], 'fine')] }),
      tableCell('', { children: [vote('Sozialausschuss', 'Sozialausschuss')] }),
    ];
    const inner = table([auto, { width: { mm: 50 }, align: 'decimal' }, { width: { share: 1 }, align: 'center' }], [], {
      style: 'figures',
      caption: inlines([strong('DE89370400440532013000123456789012345678901234567890')]),
      headerRows: 1,
      hasRowHeaders: true,
      rows: [{ ...tableRow(head), isEmphasised: true }],
    });
    const title = heading(
      1,
      'ziel',
      ['– Rhein-Sieg-Kreis 3,5 %', annexReference('zwei', 'Sozialausschuss Bürger*innen')],
      { number: '4' },
    );
    const cell = tableCell('', { children: [inner, title] });
    const outer = table([narrow, narrow, narrow, auto], [['', '', '', '']], {
      caption: inlines('Nr. 45/2018 Kreis'),
      headerRows: 1,
      rows: [
        tableRow(['', '', '', ''].map((it) => tableCell(it))),
        tableRow([cell, ...['', '', ''].map((it) => tableCell(it))]),
      ],
    });
    const pdf = await typeset([outer]);
    expect(pdf.pageTexts).toHaveLength(4);
    expect([...pdf.pageTexts.join('\n').matchAll(/Anmerkung/gu)]).toHaveLength(1);
  });
});
