// What fills pages because its cell or column is narrow is set once, and so are the footnotes behind it. What sticks to what follows,
// or must stay whole, was moved from page to page with them: such a table was refused; with one row more it never ended.
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/document/nodes.js';
import {
  annexReference,
  columns,
  footnote,
  heading,
  inlines,
  paragraph,
  resolution,
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
    expect(pdf.pageTexts).toHaveLength(3);
    expect([...pdf.pageTexts.join('\n').matchAll(/Anmerkung/gu)]).toHaveLength(1);
  });
});

describe('set once, with the footnotes behind it', () => {
  const words = 'Wort '.repeat(250);
  const small = (extra: object) =>
    table(
      [auto, auto],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      extra,
    );
  const high: Readonly<Record<string, readonly Block[]>> = {
    'a heading': [heading(1, 'a', words)],
    'a heading with a number': [heading(1, 'a', words, { number: 'TOP 12' })],
    'a label': [resolution(words, paragraph('Text'))],
    'the title of a note': [{ kind: 'note', title: inlines(words), children: [paragraph('Text')] }],
    'a caption': [small({ caption: inlines(words) })],
    'the head of a table': [table([auto], [[words], ['1']])],
    'the result of a vote': [vote(words, words)],
    'lines to write on': [{ kind: 'fill-lines', count: 40, label: 'Bemerkung' }],
  };
  const lines = Array.from({ length: 30 }, (): readonly Inline[] => [
    ...inlines('Zeile'),
    { kind: 'line-break' },
  ]).flat();
  const noted = Array.from({ length: 5 }, (_, index) =>
    paragraph([...lines, `Ende${index}`, footnote(paragraph(`Anmerkung${index}`))]),
  );
  const inCell = (blocks: readonly Block[]) =>
    table(
      [
        { width: { mm: 25 }, align: 'left' },
        { width: { share: 1 }, align: 'left' },
      ],
      [],
      {
        headerRows: 0,
        rows: [blocks, ...noted.map((it) => [it])].map((children) =>
          tableRow([tableCell('', { children }), tableCell('')]),
        ),
      },
    );
  const inColumn = (blocks: readonly Block[]) => columns(4, ['', [...blocks, ...noted]]);
  const cases = Object.keys(high).flatMap((what) => [
    [what, 'cell', inCell] as const,
    [what, 'column', inColumn] as const,
  ]);

  it.each(cases)('%s in a narrow %s', async (what, _, placed) => {
    const pdf = await typeset([placed([...(high[what] ?? []), paragraph('Danach')])]);
    const text = pdf.pageTexts.join('\n');
    for (let index = 0; index < noted.length; index++) {
      expect(text.split(`Ende${index}`)).toHaveLength(2);
      expect(text.split(`Anmerkung${index}`)).toHaveLength(2);
    }
  });
});
