// What gives a house its face is the same in both files: where the crest stands, what is coloured, what sets a table's head off.
import { describe, expect, it } from 'vitest';
import type { Hausstil } from '../../../src/document/hausstil.js';
import type { Block } from '../../../src/document/nodes.js';
import { documentTree, heading, inlines, paragraph, table } from '../../support/build-nodes.js';
import { descendants, readDocx, textOf, type XmlElement } from '../../support/read-docx.js';
import { fillColoursOf, readPdf, strokeColoursOf } from '../../support/read-pdf.js';
import { sampleCrest, sampleHausstil } from '../../support/sample-tree.js';
import { writeBoth } from '../../support/write-both.js';

type Gestalt = Hausstil['gestalt'];

const { akzent, fläche, linie } = sampleHausstil.farben;
const inWord = (colour: string) => colour.slice(1).toUpperCase();

async function written(blocks: readonly Block[], gestalt: Partial<Gestalt>) {
  const hausstil = { ...sampleHausstil, gestalt: { ...sampleHausstil.gestalt, ...gestalt } };
  const { files, findings } = await writeBoth(documentTree(blocks), hausstil);
  if (files === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  const [fills, strokes] = [await fillColoursOf(files.pdf), await strokeColoursOf(files.pdf)];
  return { pdf: await readPdf(files.pdf), fills, strokes, docx: readDocx(files.docx) };
}

/** The colour of a paragraph style of the file. */
function colourOf(styles: string | undefined, id: string): string | undefined {
  const style = new RegExp(`w:styleId="${id}".*?</w:style>`, 'su').exec(styles ?? '')?.[0] ?? '';
  return /<w:color w:val="(\w+)"/u.exec(style)?.[1];
}

describe.each<[string, keyof Gestalt, Block, string]>([
  ['title', 'titel', { kind: 'title', children: inlines('Niederschrift'), subtitle: [] }, 'Title'],
  ['heading of level 1', 'überschriften', heading(1, 'a', 'Anwesenheit'), 'Heading1'],
])('the %s', (_name, key, block, style) => {
  it.each(['akzent', 'schwarz'] as const)('is %s where the style says so', async (value) => {
    const { fills, docx } = await written([block], { [key]: value });
    // The number before a heading has the accent colour either way.
    expect(fills.has('#000000')).toBe(value === 'schwarz');
    expect(colourOf(docx.parts.get('word/styles.xml'), style)).toBe(value === 'akzent' ? inWord(akzent) : undefined);
  });
});

describe('the letterhead', () => {
  const letterhead: Block = {
    kind: 'letterhead',
    name: inlines('Kreis Beispiel'),
    subline: [],
    crest: sampleCrest,
    crestAlt: 'Wappen',
  };
  const cellsOf = (body: XmlElement) =>
    descendants(body, 'w:tc').map((cell) => (descendants(cell, 'w:drawing').length > 0 ? 'Wappen' : textOf(cell)));
  const startOf = (pdf: Awaited<ReturnType<typeof readPdf>>) =>
    Math.round(((pdf.starts[0]?.x ?? Number.NaN) * 25.4) / 72);

  it('has the crest at the right, the name at the margin', async () => {
    const { pdf, docx } = await written([letterhead], { wappen: 'rechts' });
    expect(cellsOf(docx.body)).toEqual(['Kreis Beispiel', 'Wappen']);
    expect(startOf(pdf)).toBe(25);
  });

  it('or at the left, the name beside it', async () => {
    const { pdf, docx } = await written([letterhead], { wappen: 'links' });
    expect(cellsOf(docx.body)).toEqual(['Wappen', 'Kreis Beispiel']);
    // The crest is 15 mm wide, and 6 mm are between them.
    expect(startOf(pdf)).toBe(25 + 15 + 6);
    const widths = descendants(docx.body, 'w:gridCol').map(({ attributes }) => Number(attributes.get('w:w')));
    expect(widths[0]).toBe(Math.round(((15 + 6) / 25.4) * 1440));
  });

  it.each([
    ['kräftig', akzent, 10],
    ['fein', linie, 4],
  ] as const)('stands above a line that is %s', async (briefkopflinie, colour, eighths) => {
    const { strokes, docx } = await written([{ ...letterhead, subline: [] }], { briefkopflinie });
    expect(strokes).toContain(colour);
    const border = descendants(descendants(docx.body, 'w:tblBorders')[0] ?? docx.body, 'w:bottom')[0]?.attributes;
    expect([border?.get('w:color')?.toUpperCase(), Number(border?.get('w:sz'))]).toEqual([inWord(colour), eighths]);
  });
});

describe('the head of a table', () => {
  const rows = [
    ['Kommune', 'Zahl'],
    ['Siegburg', '7'],
    ['Lohmar', '8'],
  ];
  const columns = [{ width: { share: 1 }, align: 'left' } as const, { width: { share: 1 }, align: 'right' } as const];
  const figures = table(columns, rows, { style: 'figures' });
  const shadings = (body: XmlElement) => descendants(body, 'w:shd').length;
  const linesBelowHead = (body: XmlElement) =>
    descendants(body, 'w:tcBorders').flatMap((borders) =>
      ['w:bottom', 'w:top'].flatMap((side) => descendants(borders, side).map((line) => line.attributes.get('w:color'))),
    );

  it('has the tint behind it', async () => {
    const { fills, strokes, docx } = await written([paragraph('x'), figures], { tabellenkopf: 'fläche' });
    expect([fills.has(fläche), strokes.has(akzent)]).toEqual([true, false]);
    expect([shadings(docx.body), linesBelowHead(docx.body)]).toEqual([2, []]);
  });

  it('or a line in the accent colour below it, said by the cells at both sides', async () => {
    const { fills, strokes, docx } = await written([paragraph('x'), figures], { tabellenkopf: 'linie' });
    expect([fills.has(fläche), strokes.has(akzent)]).toEqual([false, true]);
    expect(shadings(docx.body)).toBe(0);
    expect(linesBelowHead(docx.body).map((colour) => colour?.toUpperCase())).toEqual(Array(4).fill(inWord(akzent)));
  });
});
