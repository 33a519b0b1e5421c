import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chartColours } from '../../../../../src/document/chart-colours.js';
import type { Block, NativeChart } from '../../../../../src/document/nodes.js';
import type { Series, SeriesValue } from '../../../../../src/document/series.js';
import { numberFormat } from '../../../../../src/office/charts/chart-numbers.js';
import { hexColour } from '../../../../../src/office/hex-colour.js';
import { paragraph, table } from '../../../../support/build-nodes.js';
import { type ReadChart, readCharts } from '../../../../support/read-charts.js';
import { descendants, textOf } from '../../../../support/read-docx.js';
import { sampleHausstil } from '../../../../support/sample-tree.js';
import { value, type Written, writeBlocks } from '../write-blocks.js';

const narrow = '\u202f';
const of = (number: number, shown = String(number).replace('.', ',')): SeriesValue => ({ value: number, shown });
const sign = (shown: string): SeriesValue => ({ shown });

function seriesOf(rows: Readonly<Record<string, readonly SeriesValue[]>>, extra: Partial<Series> = {}): Series {
  const [first = []] = Object.values(rows);
  return {
    title: 'Anteil Alleinerziehender',
    unit: '%',
    decimals: 1,
    head: 'Kommune',
    columns: first.map((_, index) => ({ name: first.length === 1 ? '' : `Spalte ${index + 1}` })),
    rows: Object.entries(rows).map(([label, values]) => ({ label, values })),
    ...extra,
  };
}

const svg = (height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="${height}pt" viewBox="0 0 300 ${height}"><path d="M0 0h9"/></svg>`;

function chart(native: NativeChart, series: Series, height = 200): Block {
  return { kind: 'chart', art: 'x', native, series, svg: svg(height), alt: 'Was zu sehen ist', widthMm: 100 };
}

const kreis = { label: 'Rhein-Sieg-Kreis', values: [of(24.5)] };
const shares = seriesOf({ Alfter: [of(21.2)], Much: [sign('x')], Siegburg: [of(27.8)] }, { reference: kreis });

async function only(block: Block): Promise<Written & ReadChart> {
  const written = await writeBlocks([block]);
  const charts = readCharts(written.bytes);
  expect(charts).toHaveLength(1);
  const [first] = charts;
  if (first === undefined) throw new Error('no chart');
  return { ...written, ...first };
}

const media = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'));

describe('charts that Word draws itself', () => {
  it('have the order of the picture, the Kreis last in a colour of its own, and nothing where a sign stands', async () => {
    const { series, cells, root, bytes } = await only(chart('bars', shares));
    expect(series).toEqual([
      {
        name: 'Anteil Alleinerziehender (%)',
        categories: ['Alfter', 'Much\u2003x', 'Siegburg', 'Rhein-Sieg-Kreis'],
        values: ['21.2', undefined, '27.8', '24.5'],
      },
    ]);
    expect(cells).toEqual([
      [undefined, 'Anteil Alleinerziehender (%)'],
      ['Alfter', 21.2],
      ['Much\u2003x'],
      ['Siegburg', 27.8],
      ['Rhein-Sieg-Kreis', 24.5],
    ]);
    const [names] = descendants(root, 'c:catAx');
    expect(value(names, 'c:orientation', 'val')).toBe('maxMin');
    const colours = descendants(root, 'c:dPt').map((point) => [
      value(point, 'c:idx', 'val'),
      value(point, 'a:srgbClr', 'val'),
    ]);
    expect(colours).toEqual([['3', hexColour(chartColours(sampleHausstil).reference)]]);
    expect(descendants(root, 'c:legend')).toEqual([]);
    // It needs no picture for those who cannot draw it.
    expect(media(bytes)).toEqual([]);
  });

  it('are as large as the picture, and say the same to those who cannot see it', async () => {
    const { body } = await only(chart('bars', shares));
    expect([value(body, 'wp:extent', 'cx'), value(body, 'wp:extent', 'cy')]).toEqual(
      [3_600_000, 2_400_000].map(String),
    );
    expect(value(body, 'wp:docPr', 'descr')).toBe('Was zu sehen ist');
    expect(value(body, 'wp:docPr', 'name')).toMatch(/^diagramm-[0-9a-f]{12}$/u);
  });

  it('have the axis of the picture, and every name along it', async () => {
    const { root } = await only(chart('bars', shares));
    const [axis] = descendants(root, 'c:valAx');
    expect(['c:min', 'c:max', 'c:majorUnit'].map((name) => value(axis, name, 'val'))).toEqual(['0', '30', '10']);
    expect(value(root, 'c:tickLblSkip', 'val')).toBe('1');
  });

  it('keep no more free around bars than names and numbers need, each chart for itself', async () => {
    const long = seriesOf({ 'Neunkirchen-Seelscheid und alle anderen': [of(1.5)], Much: [of(2.5)] });
    const { bytes } = await writeBlocks([chart('bars', shares), chart('lines', shares, 150), chart('bars', long, 90)]);
    const rooms = readCharts(bytes).map(({ root }) =>
      ['c:x', 'c:w'].map((name) => Number(value(descendants(root, 'c:manualLayout')[0], name, 'val'))),
    );
    expect(rooms.map(([x = 0, width = 0]) => [x.toFixed(2), (x + width).toFixed(2)])).toEqual([
      ['0.26', '0.91'],
      ['0.13', '0.97'],
      ['0.42', '0.93'],
    ]);
  });

  it('are German, whatever the library says', async () => {
    const { xml } = await only(chart('bars', shares));
    expect(xml).toContain('lang="de-DE"');
    expect(xml).not.toMatch(/en-US/u);
  });

  it('print numbers as everywhere else: a format where there is one, the very words where there is none', async () => {
    const marked = seriesOf(
      { Alfter: [of(9812, `9${narrow}812`)], Much: [of(815, `(815)${narrow}p`)] },
      { decimals: 0 },
    );
    const { words, root } = await only(chart('bars', marked));
    expect(words).toEqual([`(815)${narrow}p`]);
    const labels = descendants(root, 'c:dLbls').flatMap((found) => value(found, 'c:numFmt', 'formatCode') ?? []);
    expect(labels[0]).toBe(`[>=1000]#\\${narrow}##0;0`);
  });

  it('tell several columns by a key above them, and rows that lack one of them by its name', async () => {
    const two = seriesOf({ Alfter: [of(1.5), of(2.5)], Much: [of(3.5), sign('.')] });
    const { series, root } = await only(chart('bars', two));
    expect(series.map(({ name }) => name)).toEqual(['Spalte 1', 'Spalte 2']);
    expect(series[0]?.categories).toEqual(['Alfter', 'Much\u2003Spalte 2 .']);
    expect(value(descendants(root, 'c:legend')[0], 'c:legendPos', 'val')).toBe('t');
  });

  it('draw the Kreis across columns as a line', async () => {
    const { series, root } = await only(chart('columns', shares));
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['Anteil Alleinerziehender (%)', ['21.2', undefined, '27.8']],
      ['Rhein-Sieg-Kreis 24,5', ['24.5', '24.5', '24.5']],
    ]);
    expect(descendants(root, 'c:lineChart')).toHaveLength(1);
  });

  it('break a line where a value is missing, and tell lines by their signs, too', async () => {
    const rows = { 2020: [of(1.5), of(2.5)], 2021: [sign('x'), of(3.5)], 2022: [of(2.5), of(4.5)] };
    const { series, root } = await only(chart('lines', seriesOf(rows)));
    expect(series.map(({ values }) => values)).toEqual([
      ['1.5', undefined, '2.5'],
      ['2.5', '3.5', '4.5'],
    ]);
    expect(value(root, 'c:dispBlanksAs', 'val')).toBe('gap');
    const signs = descendants(root, 'c:ser').map((line) => value(line, 'c:symbol', 'val'));
    expect(new Set(signs).size).toBe(2);
  });

  it('name lines at their ends where there is room, in a key where they meet', async () => {
    const apart = { 2020: [of(1.5), of(2.5)], 2021: [of(1.5), of(9.5)] };
    const { root, xml } = await only(chart('lines', seriesOf(apart)));
    expect(descendants(root, 'c:legend')).toEqual([]);
    const named = descendants(root, 'c:dLbl').filter((label) => value(label, 'c:showSerName', 'val') === '1');
    expect(named.map((label) => [value(label, 'c:idx', 'val'), value(label, 'c:showVal', 'val')])).toEqual([
      ['1', '1'],
      ['1', '1'],
    ]);
    expect(xml).toContain('<c:separator> </c:separator>');
    const together = { 2020: [of(1.5), of(9.5)], 2021: [of(1.5), of(1.6)] };
    expect(descendants((await only(chart('lines', seriesOf(together)))).root, 'c:legend')).toHaveLength(1);
  });

  it('name every point of two figures, and leave out those of which one is missing', async () => {
    const both = seriesOf({ Alfter: [of(1.5), of(2.5)], Much: [of(3.5), sign('.')], Lohmar: [of(2.5), of(9.5)] });
    const { series, words, cells, root } = await only(chart('scatter', both));
    expect(series).toEqual([{ name: 'Kommune', categories: ['1.5', '2.5'], values: ['2.5', '9.5'] }]);
    expect(words).toEqual(['Alfter', 'Lohmar']);
    expect(descendants(root, 'c:title').map(textOf)).toEqual([
      'Spalte 1 (%)Ohne Punkt: Much 3,5 und .',
      'Spalte 2 (%)',
    ]);
    expect(cells.flat()).not.toContain(3.5);
  });
});

describe('charts that are pictures in Word, too', () => {
  const pictures = async (...blocks: readonly Block[]) => {
    const { bytes } = await writeBlocks(blocks);
    expect(readCharts(bytes)).toEqual([]);
    return media(bytes);
  };
  it('say nothing of Word, or show nothing', async () => {
    const { native: _, ...plain } = chart('bars', shares) as Extract<Block, { kind: 'chart' }>;
    expect(await pictures(plain)).toEqual(['word/media/image1.png', 'word/media/image1.svg']);
    expect(await pictures(chart('bars', seriesOf({ Much: [sign('x')] })))).toHaveLength(2);
  });
  it('have the signs of an Ampel', async () => {
    const classes = [{ name: 'günstiger als der Kreis', sign: 'ampel-grün' }] as const;
    expect(await pictures(chart('bars', { ...shares, classes }))).toHaveLength(2);
    const quarters = [{ name: 'unter 25 %' }];
    expect((await only(chart('bars', { ...shares, classes: quarters }))).series).toHaveLength(1);
  });
  it('stack parts of which one is missing: what follows would stand in its place', async () => {
    const parts = seriesOf({ Alfter: [of(60.5), of(39.5)], Much: [sign('.'), of(20.5)] });
    expect(await pictures(chart('stacked-bars', parts))).toHaveLength(2);
    const whole = seriesOf({ Alfter: [of(60.5), of(39.5)] });
    expect((await only(chart('stacked-bars', whole))).xml).toContain('<c:grouping val="stacked"/>');
  });
  it('have more rows than names find room below each other', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Ort ${index}`, [of(index + 0.5)]]));
    expect(await pictures(chart('bars', seriesOf(many)))).toHaveLength(2);
  });
  it('are lines that are broken off, or more than colours tell apart', async () => {
    const [first, ...others] = seriesOf({ 2020: [of(1.5)], 2021: [of(2.5)] }).rows;
    const broken = {
      ...shares,
      rows: [...(first ? [first] : []), ...others.map((row) => ({ ...row, isBreak: true as const }))],
    };
    expect(await pictures(chart('lines', broken))).toHaveLength(2);
    const five = seriesOf({ 2020: [1, 2, 3, 4, 5].map((number) => of(number + 0.5)) });
    expect(await pictures(chart('lines', five))).toHaveLength(2);
  });
  it('have points so close that names would cover each other', async () => {
    const close = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`Ort ${index}`, [of(1.5), of(2.5)]]));
    expect(await pictures(chart('scatter', seriesOf(close)))).toHaveLength(2);
  });
  it('have dates at unequal distances', async () => {
    const dated = (days: readonly number[]): Series => ({
      ...shares,
      rows: days.map((day) => ({ label: String(day), day, values: [of(1.5)] })),
    });
    expect(await pictures(chart('lines', dated([0, 365, 1826])))).toHaveLength(2);
    expect((await only(chart('lines', dated([0, 365, 731])))).series).toHaveLength(2);
  });
  it('stand in a table, in a column or side by side', async () => {
    const inside = chart('bars', shares);
    const plain = table([{ width: { share: 1 }, align: 'left' }], [['Kopf']]);
    const rows = plain.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, children: [paragraph('Text'), inside] })),
    }));
    const cell = { kind: 'column-cell', title: [], children: [inside] } as const;
    expect(await pictures({ ...plain, rows })).toHaveLength(2);
    expect(await pictures({ kind: 'columns', count: 1, cells: [cell] })).toHaveLength(2);
  });
});

it('a document with many charts is the same whatever was made before', async () => {
  const blocks = [chart('bars', shares), paragraph('Text'), chart('lines', shares), chart('columns', shares)];
  const { bytes } = await writeBlocks(blocks);
  expect((await writeBlocks(blocks)).bytes).toEqual(bytes);
  expect(readCharts(bytes)).toHaveLength(3);
});

it('numbers that no format prints have words of their own', () => {
  const { prints, code } = numberFormat([-1200, 3], 0);
  expect(code).toBe('0;\\−0');
  expect([prints(3, '3'), prints(-3, '−3'), prints(3, '3 p'), prints(-1200, `−1${narrow}200`)]).toEqual([
    ...[true, true, false, false],
  ]);
});
