// What a deck is like: titles of its own, everything on it in reading order, nothing off its edges, the same bytes each time.
import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import type { Block, NodeOf } from '../../../../src/document/nodes.js';
import { emu, slideSize } from '../../../../src/writers/pptx/measures.js';
import { writePptx } from '../../../../src/writers/pptx/write-pptx.js';
import { documentTree, facts, footnote, heading, link, list, paragraph, table } from '../../../support/build-nodes.js';
import { type ReadPptx, readPptx } from '../../../support/read-pptx.js';
import { sampleHausstil } from '../../../support/sample-tree.js';

interface Written extends ReadPptx {
  readonly findings: readonly Finding[];
  readonly bytes: Uint8Array;
}

async function write(...blocks: readonly Block[]): Promise<Written> {
  const findings: Finding[] = [];
  const body = { tree: documentTree(blocks), layout: { pageCount: 0, pageOf: new Map() } };
  const content = { body, annexes: [], annexFiles: new Map<string, string>() };
  const bytes = await writePptx(content, sampleHausstil, (finding) => findings.push(finding));
  return { ...readPptx(bytes), findings, bytes };
}

const folie = (title: string) => heading(1, title.toLowerCase().replaceAll(' ', '-'), title);
const codes = ({ findings }: Written) => findings.map(({ code }) => code);
const left = { width: { share: 1 }, align: 'left' } as const;

it('begins a slide with each heading of level 1, deeper ones stand on it', async () => {
  const deck = await write(
    folie('Eins'),
    paragraph('Erster'),
    heading(2, 'unter', 'Unterpunkt'),
    folie('Zwei'),
    paragraph('Zweiter'),
  );
  expect(deck.slides.map(({ title, lines }) => [title, ...lines])).toEqual([
    ['Eins', 'Erster', 'Unterpunkt'],
    ['Zwei', 'Zweiter'],
  ]);
});

it('makes the same bytes again', async () => {
  const blocks = [folie('Eins'), list('bullet', [paragraph('Punkt')])];
  expect((await write(...blocks)).bytes).toEqual((await write(...blocks)).bytes);
});

it('has a placeholder for every title, in German, and a number of its own for every shape', async () => {
  const { slides } = await write(folie('Eins'), paragraph('Text'), folie('Zwei'));
  for (const { xml } of slides) {
    expect(xml).toMatch(/<p:ph type="title"\/>/u);
    expect(xml).not.toMatch(/lang="(?!de-DE)/u);
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('goes on with a text on a second slide with a title of its own, and says so', async () => {
  const items = Array.from({ length: 30 }, (_, index) => [paragraph(`Punkt ${index + 1} mit einigen Worten dazu`)]);
  const deck = await write(folie('Voll'), list('bullet', ...items));
  expect(deck.slides.map(({ title }) => title)).toEqual(['Voll', 'Voll (2)', 'Voll (3)']);
  expect(deck.slides.flatMap(({ lines }) => lines)).toHaveLength(30);
  expect(codes(deck)).toContain('folie-fortgesetzt');
});

it('parts a single paragraph that is longer than a slide, losing no word', async () => {
  const words = Array.from({ length: 600 }, (_, index) => `Wort${index}`);
  const deck = await write(folie('Lang'), paragraph(words.join(' ')));
  expect(deck.slides.length).toBeGreaterThan(1);
  expect(
    deck.slides
      .flatMap(({ lines }) => lines)
      .join(' ')
      .split(' '),
  ).toEqual(words);
});

it('puts no shape beyond the edges of a slide', async () => {
  const rows = [['Kommune', 'Wert'], ...Array.from({ length: 60 }, (_, index) => [`Ort ${index}`, String(index)])];
  const deck = await write(
    folie('Tabelle'),
    table([left, left], rows, { caption: [{ kind: 'text', value: 'Werte' }], notes: [paragraph('Anmerkung', 'fine')] }),
    folie('Text'),
    ...Array.from({ length: 40 }, () =>
      paragraph('Ein Absatz, der eine ganze Zeile lang ist und noch ein Stück weiter geht.'),
    ),
  );
  for (const { xml } of deck.slides) {
    for (const [, y = '', height = ''] of xml.matchAll(/<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"/gu)) {
      expect(Number(y) + Number(height)).toBeLessThanOrEqual(emu(slideSize.height));
    }
  }
});

it('repeats the head of a table that goes on, and counts each row once', async () => {
  const rows = [['Kommune', 'Wert'], ...Array.from({ length: 40 }, (_, index) => [`Ort ${index}`, String(index)])];
  const deck = await write(folie('Tabelle'), table([left, left], rows, {}));
  expect(deck.slides.length).toBeGreaterThan(1);
  for (const { lines } of deck.slides) expect(lines).toContain('Kommune | Wert');
  const told = deck.slides.flatMap(({ lines }) => lines).filter((line) => line.startsWith('Ort'));
  expect(told).toEqual(rows.slice(1).map((row) => row.join(' | ')));
});

it('reports a row that is higher than a slide', async () => {
  const words = Array.from({ length: 900 }, (_, index) => `Wort${index}`).join(' ');
  const deck = await write(
    folie('Tabelle'),
    table(
      [left, left],
      [
        ['Kopf', 'Kopf 2'],
        ['Ort', words],
      ],
      {},
    ),
  );
  expect(codes(deck)).toEqual(['folie-zu-voll']);
});

it('merges cells over rows and columns as the table does, and never parts them', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => [`Ort ${index}`, 'Wert']);
  const plain = table([left, left], [['Kopf', 'Kopf 2'], ...rows], {});
  const spanning: NodeOf<'table'> = {
    ...plain,
    rows: plain.rows.map((row, y) =>
      y % 2 === 1 && row.cells[0] !== undefined
        ? { ...row, cells: [{ ...row.cells[0], rowSpan: 2 }, ...row.cells.slice(1)] }
        : y > 0 && y % 2 === 0
          ? { ...row, cells: row.cells.slice(1) }
          : row,
    ),
  };
  const deck = await write(folie('Tabelle'), spanning);
  for (const { xml } of deck.slides) {
    const reach = [...xml.matchAll(/rowSpan="2"/gu)].length;
    expect([...xml.matchAll(/vMerge="1"/gu)]).toHaveLength(reach);
  }
});

it('shows short values as key figures, long ones as lines', async () => {
  const deck = await write(
    folie('Zahlen'),
    facts('list', ['Einwohner', '600 286'], ['Anteil', '19,7 %']),
    folie('Daten'),
    facts('list', ['Ort', 'Kreishaus']),
  );
  expect(deck.slides[0]?.lines).toEqual(['600 286', 'Einwohner', '19,7 %', 'Anteil']);
  expect(deck.slides[0]?.xml).toContain('sz="4800"');
  expect(deck.slides[1]?.lines).toEqual(['Ort: Kreishaus']);
});

it('keeps notes for the speaker off the slide', async () => {
  const deck = await write(folie('Eins'), paragraph('Text'), {
    kind: 'speaker-notes',
    children: [paragraph('Nur für mich')],
  });
  expect(deck.slides[0]?.lines).toEqual(['Text']);
  expect(deck.slides[0]?.notes).toEqual(['Nur für mich']);
});

it('puts footnotes into the notes and reports them', async () => {
  const deck = await write(folie('Eins'), paragraph(['Satz', footnote(paragraph('Beleg'))]));
  expect(deck.slides[0]?.notes).toEqual(['1 Beleg']);
  expect(codes(deck)).toEqual(['darstellung-fehlt']);
});

it('leads to slides and addresses, and tells the number of a slide', async () => {
  const page = { kind: 'cross-reference', target: 'zwei', show: 'seite', label: '' } as const;
  const deck = await write(
    folie('Eins'),
    paragraph(['Folie ', page, link('https://example.org/', 'Seite')]),
    folie('Zwei'),
  );
  expect(deck.slides[0]?.lines).toEqual(['Folie 2Seite']);
  const relations = deck.parts.get('ppt/slides/_rels/slide1.xml.rels') ?? '';
  expect(relations).toContain('Target="../slides/slide2.xml"');
  expect(relations).toContain('Target="https://example.org/" TargetMode="External"');
});

it('leads from notes to addresses alone: they may refer to no slide but their own', async () => {
  const page = { kind: 'cross-reference', target: 'zwei', show: 'seite', label: '' } as const;
  const notes = paragraph(['Folie ', page, link('https://example.org/', 'Seite')]);
  const deck = await write(folie('Eins'), { kind: 'speaker-notes', children: [notes] }, folie('Zwei'));
  expect(deck.slides[0]?.notes).toEqual(['Folie 2Seite']);
  const relations = deck.parts.get('ppt/notesSlides/_rels/notesSlide1.xml.rels') ?? '';
  expect(relations.match(/relationships\/slide"/gu)).toHaveLength(1);
  expect(relations).toContain('https://example.org/');
});

it('tells two slides of one title apart and reports it', async () => {
  const deck = await write(folie('Gleich'), paragraph('a'), heading(1, 'anders', 'Gleich'), paragraph('b'));
  expect(deck.slides.map(({ title }) => title)).toEqual(['Gleich', 'Gleich (2)']);
  expect(codes(deck)).toEqual(['folientitel-doppelt']);
});

it('reports a title that is longer than two lines', async () => {
  const deck = await write(folie('Ein sehr langer Titel '.repeat(12)), paragraph('a'));
  expect(codes(deck)).toEqual(['folientitel-lang']);
});

const series = {
  title: 'Anteil',
  unit: '%',
  decimals: 1,
  head: 'Kommune',
  columns: [{ name: '' }],
  rows: [
    { label: 'Alfter', values: [{ shown: '12,5', value: 12.5 }] },
    { label: 'Bornheim', values: [{ shown: '•' }] },
  ],
  reference: { label: 'Kreis', values: [{ shown: '11,0', value: 11 }] },
};
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160mm" height="80mm" viewBox="0 0 160 80"><path d="M0 0H160V80Z"/></svg>';
const chart: NodeOf<'chart'> = { kind: 'chart', art: 'vergleich', series, svg, alt: 'Ein Balkendiagramm' };

it('has PowerPoint draw a chart, with its figures in a workbook and nothing where a sign stands', async () => {
  const deck = await write(folie('Diagramm'), { ...chart, native: 'bars' });
  expect(deck.slides[0]?.lines).toEqual(['[Ein Balkendiagramm]']);
  const part = deck.parts.get('ppt/charts/chart1.xml') ?? '';
  expect([...part.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => value)).toEqual(
    expect.arrayContaining(['Alfter', '12.5', '11']),
  );
  expect(part).toContain('<c:lang val="de-DE"/>');
  const workbook = [...deck.parts].filter(([path]) => path.includes('.xlsx/')).map(([, text]) => text);
  expect(workbook.join('')).toContain('12.5');
});

it('shows a chart as a picture where PowerPoint has no such chart', async () => {
  const deck = await write(folie('Diagramm'), chart);
  expect(deck.slides[0]?.lines).toEqual(['[Ein Balkendiagramm]']);
  expect(deck.parts.has('ppt/charts/chart1.xml')).toBe(false);
  expect([...deck.parts.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(1);
});

it('leaves a line for a chart that was not drawn', async () => {
  const deck = await write(folie('Diagramm'), { ...chart, svg: '' });
  expect(deck.slides[0]?.lines.join('')).toContain('fehlt in dieser Fassung');
  expect(codes(deck)).toEqual(['darstellung-fehlt']);
});
