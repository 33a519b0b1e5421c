// The figures of a chart are the same wherever they stand: in the picture, in the chart of Word and the workbook in it, in the tables.
// What may not be told stands nowhere.
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { germanNumber } from '../../src/document/chart-axis.js';
import { diagrammarten } from '../../src/domain/diagramme/diagrammart.js';
import { erstelle, type FertigeDatei } from '../../src/library.js';
import { type ReadChart, readCharts } from '../support/read-charts.js';
import { descendants, parseXml, readDocx, textOf } from '../support/read-docx.js';
import { readPptx } from '../support/read-pptx.js';
import { copyOfExample, discard, writeInto } from '../support/workspace.js';

/** Every chart type, and how Word draws what is asked for: as points, by the rows and columns, or not itself. */
const asked = [
  { art: 'vergleich', of: '"alleinerziehende"', word: 'rows' },
  { art: 'rangfolge', of: '"alleinerziehende"', word: 'rows' },
  { art: 'zeitreihe', of: '"alleinerziehende" kommune="Altfeld, Zell"', word: 'rows' },
  { art: 'verläufe', of: '"alleinerziehende"', word: 'picture' },
  { art: 'veränderung', of: '"alleinerziehende"', word: 'picture' },
  { art: 'zusammenhang', of: '"alleinerziehende, paare"', word: 'points' },
  // A gap within a stack, and the year before without one.
  { art: 'anteile', of: '"alleinerziehende, paare"', word: 'picture' },
  { art: 'anteile', of: '"alleinerziehende, paare" stichtag="2018"', word: 'rows' },
  { art: 'kachelkarte', of: '"alleinerziehende"', word: 'picture' },
  { art: 'altersaufbau', of: '"Allein: gruppe-allein; Zu zweit: gruppe-paare" gebiet="Zell"', word: 'picture' },
] as const;
/** On slides there is less room; bars have enough of it. */
const onSlides = asked.slice(0, 2);
/** In the line, of days instead of figures, and of outlines that the made places do not have; the figures are those of a tile map. */
const elsewhere = ['sparkline', 'zeitplan', 'karte'] as const;

/** Households with children, and those of single parents among them. In Bergdorf they are fewer than three in the last year. */
const counts: Readonly<Record<string, readonly (readonly [all: number, single: number])[]>> = {
  2017: [
    [400_000, 87_031],
    [617, 61],
    [800, 171],
    [937, 171],
  ],
  2018: [
    [400_000, 88_531],
    [617, 68],
    [800, 182],
    [937, 191],
  ],
  2019: [
    [400_000, 87_531],
    [617, 2],
    [800, 160],
    [937, 143],
  ],
};
const places = [
  ['Altfeld', '04', '1/1'],
  ['Bergdorf', '08', '2/1'],
  ['Talheim', '12', '1/2'],
  ['Zell', '16', '2/2'],
] as const;

const content: Readonly<Record<string, string>> = {
  'gebiete.yaml': `kreis: { name: Musterkreis, schlüssel: "05999" }
kommunen:
${places.map(([name, key, tile]) => `  - { name: ${name}, schlüssel: "059990${key}", kachel: ${tile} }`).join('\n')}
`,
  'indikatoren/haushalte.csv': `Schlüssel;Name;Jahr;mit Kindern;Alleinerziehende;Paare
${Object.entries(counts)
  .flatMap(([year, all]) =>
    all.map(([whole, part], at) => {
      const [name, key] = places[at] ?? [];
      return `059990${key};${name};${year};${whole};${part};${whole - part}`;
    }),
  )
  .join('\n')}
`,
  'indikatoren/tabellen.yaml': 'haushalte: { quelle: Beispieldaten, zeit: Jahr }\n',
  // Groups of an Altersaufbau are parts of the same name.
  'indikatoren/katalog.yaml': [
    ['alleinerziehende', 'Alleinerziehende', 'Alleinerziehende'],
    ['paare', 'Paare', 'Paare'],
    ['gruppe-allein', 'Alleinerziehende', 'alle'],
    ['gruppe-paare', 'Paare', 'alle'],
  ]
    .map(
      ([id, column, name]) => `${id}:
  titel: Anteil ${column} (${id})
  kurz: ${name}
  definition: ${column} je 100 Haushalte mit Kindern
  zähler: { tabelle: haushalte, spalten: [${column}] }
  nenner: { spalten: [mit Kindern] }
`,
    )
    .join(''),
  'dokumente/bericht.yaml': 'art: bericht\ntitel: Zahlen\nstand: 2024-09-02\nquellen: [texte/*.md]\n',
  'dokumente/folien.yaml': 'art: folien\ntitel: Zahlen\nstand: 2024-09-02\nquellen: [folien/*.md]\n',
  'folien/zahlen.md': onSlides
    .map(({ art, of }) => `# ${art}\n\n{{diagramm ${of} art="${art}" tabelle="ja"}}\n`)
    .join('\n'),
  'texte/zahlen.md': `# Zahlen

${asked.map(({ art, of }) => `{{diagramm ${of} art="${art}" tabelle="ja"}}`).join('\n\n')}

Der Verlauf {{sparkline "alleinerziehende" kommune="Bergdorf"}} steht in der Zeile.
`,
};

/** The share of Bergdorf and what it is made of, and what would tell it: the same of Zell. As anybody might write them. */
const secrets = /(?<![\d.,])(?:0[.,]32?\d*|15[.,]2\d+|15[.,]3|143|99[.,][67]\d*)(?!\d)/u;

let folder = '';
let files: readonly FertigeDatei[] = [];
let tree = '';
let svgs: readonly (readonly string[])[] = [];
let charts: readonly ReadChart[] = [];
let document = '';
let slides = new Uint8Array();

beforeAll(async () => {
  folder = copyOfExample();
  for (const [name, text] of Object.entries(content)) writeInto(join(folder, 'content', name), text);
  const options = { pfade: ['dokumente/bericht.yaml'], formate: ['docx', 'md', 'tree'], diagramme: true } as const;
  const made = await erstelle(join(folder, 'content'), options);
  expect(made.findings).toEqual([]);
  files = made.files;
  const shown = await erstelle(join(folder, 'content'), { arten: ['folien'] });
  expect(shown.findings).toEqual([]);
  slides = Uint8Array.from(shown.files[0]?.bytes ?? []);
  tree = textIn('tree');
  svgs = files
    .filter(({ format }) => format === 'svg')
    .map(({ bytes }) => descendants(parseXml(strFromU8(bytes)), 'text').map(textOf));
  const docx = files.find(({ format }) => format === 'docx')?.bytes ?? new Uint8Array();
  charts = readCharts(docx);
  document = readDocx(docx).parts.get('word/document.xml') ?? '';
}, 60_000);
afterAll(() => discard(folder));

function textIn(format: string): string {
  return strFromU8(files.find((file) => file.format === format)?.bytes ?? new Uint8Array());
}

type Shown = readonly (readonly [label: string, ...shown: string[]])[];

/** What each chart of the tree shows: rows with what is printed in them. */
function shownInTree(): readonly Shown[] {
  return [...tree.matchAll(/^ *chart series\((.*?)\) alt=/gmu)].map(([, series = '']) =>
    [...series.matchAll(/"([^"]*)"=("[^"]*"(?:,"[^"]*")*)/gu)].map(([, label = '', values = '']) => [
      label,
      ...[...values.matchAll(/"([^"]*)"/gu)].map(([, shown = '']) => shown),
    ]),
  );
}

/** A number as it is printed; of an empty cell, the sign that stands in its place. */
function printed(value: string | number | undefined, sign = '.'): string {
  return value === undefined ? sign : germanNumber(Number(value), 1);
}

it('there is a call for every chart type', () => {
  const tried = new Set<string>([...asked.map(({ art }) => art), ...elsewhere]);
  const ascii = (name: string) => name.replaceAll('ä', 'ae');
  expect([...tried].map(ascii).toSorted()).toEqual(diagrammarten(join(folder, 'content')).map(ascii).toSorted());
});

describe('the figures of a chart', () => {
  it('are numbers, and signs where they may not be told', () => {
    const [first, ...others] = shownInTree();
    const row = (label: string) => first?.find(([name]) => name === label);
    expect([row('Altfeld'), row('Bergdorf'), row('Talheim')]).toEqual([
      ['Altfeld', '21,9'],
      ['Bergdorf', '.'],
      ['Talheim', '20,0'],
    ]);
    expect(others).toHaveLength(asked.length - 1);
  });

  it('are those of the picture', () => {
    expect(svgs).toHaveLength(asked.length);
    for (const [index, rows] of shownInTree().entries()) {
      const words = svgs[index] ?? [];
      const told = new Map(rows.map(([label, ...shown]) => [label, shown]));
      for (const word of words) {
        const [, label = '', number = ''] = /^(.+) (\d+,\d)$/u.exec(word) ?? [];
        if (told.has(label)) expect(told.get(label)).toContain(number);
      }
      if (asked[index]?.art !== 'vergleich' && asked[index]?.art !== 'rangfolge') continue;
      for (const [label, shown = ''] of rows)
        expect([label, `${label} ${shown}`].some((word) => words.includes(word))).toBe(true);
      for (const [label, shown = ''] of rows)
        expect([shown, `${label} ${shown}`].some((word) => words.includes(word))).toBe(true);
    }
  });

  it('are those of the chart in Word and of its workbook', () => {
    const native = shownInTree().flatMap((rows, index) => {
      const way = asked[index]?.word ?? 'picture';
      return way === 'picture' ? [] : [{ rows, way }];
    });
    expect(charts).toHaveLength(native.length);
    for (const [index, { rows, way }] of native.entries()) {
      const { series, cells } = charts[index] ?? { series: [], cells: [] };
      if (way === 'points') {
        const points = series.flatMap(({ categories, values }) =>
          categories.map((x, at) => [printed(x), printed(values[at])]),
        );
        expect(points).toEqual(rows.map(([, ...shown]) => shown).filter((shown) => !shown.includes('.')));
        continue;
      }
      const names = series[0]?.categories.map((category) => category.split('\u2003')[0]);
      const told = names?.map((name, row) => [name, ...series.map(({ values }) => printed(values[row]))]);
      expect(told).toEqual(rows);
      const workbook = cells.slice(1).map(([, ...numbers]) => series.map((_, column) => printed(numbers[column])));
      expect(workbook).toEqual(rows.map(([, ...shown]) => shown));
    }
  });

  it('are those of the charts on slides', () => {
    const told = (of: readonly ReadChart[]) => of.map(({ series, cells }) => ({ series, cells }));
    expect(told(readCharts(slides))).toEqual(told(charts.slice(0, onSlides.length)));
  });

  it('are those of the tables, in Word and to read', () => {
    const inWord = descendants(parseXml(document), 'w:tbl').map((table) =>
      descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').map((cell) => textOf(cell).trim())),
    );
    const typed = textIn('md')
      .split('\n\n')
      .filter((block) => block.startsWith('|'))
      .map((table) =>
        table.split('\n').map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
      );
    const all = shownInTree();
    for (const tables of [inWord.slice(-all.length), typed.slice(-all.length)]) {
      expect(tables).toHaveLength(all.length);
      for (const [index, rows] of all.entries()) {
        const [head = [], ...body] = tables[index] ?? [];
        // Which class a value is in stands behind it, for maps.
        const figures = body.flatMap((cells) => (head.at(-1) === 'Klasse' ? cells.slice(0, -1) : cells));
        const shown = figures.filter((cell) => /^(?:\d+,\d|\.)$/u.test(cell));
        expect(shown.toSorted()).toEqual(rows.flatMap(([, ...values]) => values).toSorted());
      }
    }
  });
});

it('what may not be told stands nowhere', () => {
  const inCharts = charts.flatMap(({ series, words, cells, root }) => [
    ...series.flatMap(({ categories, values }) => [...categories, ...values.flatMap((value) => value ?? [])]),
    ...words,
    ...cells.flat().map(String),
    ...descendants(root, 'a:t').map(textOf),
  ]);
  const alternatives = [...document.matchAll(/descr="([^"]*)"/gu)].map(([, text = '']) => text);
  expect([inCharts.length > 0, alternatives.length > asked.length]).toEqual([true, true]);
  const inDocument = descendants(parseXml(document), 'w:p').map(textOf);
  const inSlides = readCharts(slides).flatMap(({ words, cells }) => [...words, ...cells.flat().map(String)]);
  const all = [...svgs.flat(), ...inCharts, ...alternatives, ...inDocument, ...inSlides];
  for (const text of [...all, readPptx(slides).text, textIn('md'), tree]) expect(text).not.toMatch(secrets);
  // The pattern finds what it is for.
  for (const secret of ['0,3', '0.324', '15,3 %', 'Zell 15.26', '143']) expect(secret).toMatch(secrets);
});

it('a picture in the Word file has no more words than the one for slides', () => {
  const docx = unzipSync(files.find(({ format }) => format === 'docx')?.bytes ?? new Uint8Array());
  const pictures = Object.entries(docx).filter(([path]) => /^word\/media\/.*\.svg$/u.test(path));
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, bytes] of pictures) {
    for (const text of descendants(parseXml(strFromU8(bytes)), 'text').map(textOf)) expect(text).not.toMatch(secrets);
  }
});
