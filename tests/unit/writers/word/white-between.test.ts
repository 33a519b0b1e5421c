// Word has the same white between blocks as the PDF, so that a page of the one breaks where the other's does.
import { describe, expect, it } from 'vitest';
import type { Block, TableColumn } from '../../../../src/document/nodes.js';
import { mmOfPoints } from '../../../../src/writers/word/units.js';
import {
  columns,
  facts,
  heading,
  inlines,
  list,
  paragraph,
  resolution,
  table,
  vote,
} from '../../../support/build-nodes.js';
import { descendants, textOf } from '../../../support/read-docx.js';
import { wordBaselines } from '../../../support/word-baselines.js';
import { typeset } from '../pdf/typeset.js';
import { outline, property, value, writeBlocks } from './write-blocks.js';

const share: TableColumn = { width: { share: 1 }, align: 'left' };
const a = paragraph('aaa');
const z = paragraph('zzz');
const longTitle = 'Fortschreibung der strategischen Sozialplanung für alle Kommunen';
const grid = (first: string, last: string) => table([share], [[first], [last]]);
const note = (title: string, ...children: readonly Block[]): Block => ({
  kind: 'note',
  title: inlines(title),
  children,
});
const picked = resolution('Wahl', paragraph('eins'), vote('Gewählt', ''));

const letterhead = (name: string): Block => ({
  kind: 'letterhead',
  name: inlines(name),
  subline: [],
  crestAlt: '',
});

/** From the first line named aaa to the last named zzz. Units: mm. */
async function distances(blocks: readonly Block[]): Promise<{ readonly pdf: number; readonly word: number }> {
  const { starts } = await typeset(blocks);
  const lines = wordBaselines(await writeBlocks(blocks));
  const upper = starts.find(({ text }) => text === 'aaa');
  const lower = starts.findLast(({ text }) => text === 'zzz');
  return {
    pdf: mmOfPoints((upper?.y ?? Number.NaN) - (lower?.y ?? Number.NaN)),
    word: mmOfPoints((lines.get('zzz') ?? Number.NaN) - (lines.get('aaa') ?? Number.NaN)),
  };
}

describe('the white between blocks', () => {
  it.each<[string, readonly Block[]]>([
    ['paragraphs', [a, z]],
    ['a heading and a letterhead', [heading(1, 'h', 'aaa'), letterhead('zzz')]],
    ['a paragraph and the text of a resolution', [a, resolution('Beschluss', z)]],
    ['a resolution and a paragraph', [resolution('', a), z]],
    ['a resolution and a heading', [resolution('', a), heading(1, 'h', 'zzz')]],
    ['two resolutions', [resolution('', a), resolution('Beschluss', z)]],
    ['votes in a row', [resolution('', a), picked, picked, picked, z]],
    ['a list directly below the label', [a, resolution('Beschluss', list('ordered', [paragraph('eins')], [z]))]],
    [
      'a loose list below the label',
      [a, resolution('Beschluss', { ...list('bullet', [paragraph('eins')], [z]), tight: false })],
    ],
    ['facts below the label', [a, resolution('Beschluss', facts('list', ['Ja', 'acht']), z)]],
    ['a table below the label', [a, resolution('Wahl', grid('eins', 'zwei'), z)]],
    ['a table in a resolution', [resolution('Wahl', a, grid('eins', 'zwei'), z)]],
    ['a note', [a, note('Hinweis', paragraph('eins')), z]],
    ['a note and a heading', [a, note('Hinweis', paragraph('eins')), heading(1, 'h', 'zzz')]],
    ['two notes', [note('Hinweis', a), note('Hinweis', z)]],
    ['a list in a note', [a, note('Hinweis', list('bullet', [paragraph('eins')], [z]))]],
    ['a table in a note', [note('Hinweis', a, grid('eins', 'zwei'), z)]],
    ['tables', [grid('aaa', 'eins'), grid('zwei', 'zzz')]],
    ['a table and a heading', [grid('aaa', 'eins'), heading(1, 'h', 'zzz')]],
    [
      'facts and columns',
      [
        facts('line', ['Es fehlten', 'zwei']),
        a,
        facts('list', ['Ja', 'acht']),
        columns(2, ['Gäste', [list('plain', [z])]]),
      ],
    ],
    [
      'a heading with words on a line of their own',
      [heading(1, 'h', 'eins'), a, heading(2, 'i', longTitle, { aside: inlines('Vorlage 45/2018 · Tischvorlage') }), z],
    ],
    [
      'a heading of the third level and its text',
      [heading(1, 'h', 'eins'), heading(2, 'i', 'zwei'), heading(3, 'j', 'aaa'), z],
    ],
    ['headings of the third level', [heading(1, 'h', 'eins'), heading(2, 'i', 'zwei'), a, heading(3, 'j', 'drei'), z]],
  ])('is the same in Word as in the PDF: %s', async (_name, blocks) => {
    const { pdf, word } = await distances(blocks);
    // A tenth of a millimetre is what Word's whole twentieths of a point come to in a few lines.
    expect(Math.abs(word - pdf), `PDF ${pdf.toFixed(2)} mm, Word ${word.toFixed(2)} mm`).toBeLessThan(0.15);
  });

  it.each<[string, Block]>([
    ['text', a],
    ['a title', { kind: 'title', children: inlines('aaa'), subtitle: [] }],
    ['a heading', heading(1, 'h', 'aaa')],
  ])('stands above the first line of a title page as in the PDF: %s', async (_name, first) => {
    const blocks: readonly Block[] = [{ kind: 'title-page', children: [first] }];
    const { starts } = await typeset(blocks);
    const written = await writeBlocks(blocks);
    const pdf = 297 - mmOfPoints(starts.find(({ text }) => text === 'aaa')?.y ?? Number.NaN);
    const margin = Number(value(written.body, 'w:pgMar', 'w:top')) / 20;
    const word = mmOfPoints(margin + (wordBaselines(written).get('aaa') ?? Number.NaN));
    expect(Math.abs(word - pdf), `PDF ${pdf.toFixed(2)} mm, Word ${word.toFixed(2)} mm`).toBeLessThan(0.15);
  });

  it('parts the bars of two resolutions by a line without bar, and the tints of two notes', async () => {
    for (const blocks of [
      [resolution('A', a), resolution('B', z)],
      [note('A', a), note('B', z)],
    ]) {
      const { paragraphs } = await writeBlocks(blocks);
      const joints = paragraphs.filter(({ style }) => style === 'Fuge');
      expect(joints).toHaveLength(1);
      expect(property(joints[0]?.element, 'w:pBdr')).toBeUndefined();
    }
    expect(outline(await writeBlocks([resolution('A', a), note('B', z)])).join()).not.toContain('Fuge');
  });

  it('leaves a heading below a table no space of its own, which it would keep at the top of a page', async () => {
    const { body } = await writeBlocks([grid('aaa', 'eins'), heading(1, 'h', 'zzz')]);
    const [joint, title] = descendants(body, 'w:p').slice(-2);
    expect(textOf(title ?? body)).toBe('zzz');
    expect(Number(value(joint, 'w:spacing', 'w:before'))).toBeGreaterThan(200);
    expect(property(joint, 'w:keepNext')).toBeDefined();
    expect(value(title, 'w:spacing', 'w:before')).toBe('0');
  });

  it('gives a paragraph below a heading no settings of its own', async () => {
    const { paragraphs } = await writeBlocks([heading(1, 'h', 'eins'), heading(2, 'i', 'zwei'), a, z]);
    expect(paragraphs.slice(2).map(({ element }) => property(element, 'w:spacing'))).toEqual([undefined, undefined]);
  });
});
