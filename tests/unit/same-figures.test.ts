// The figures of a chart are the same wherever they stand: in the picture, in the chart of Word and the workbook in it, in the tables.
// What may not be told stands nowhere.
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { germanNumber } from '../../src/document/chart-axis.js';
import { erstelle, type FertigeDatei } from '../../src/library.js';
import { type ReadChart, readCharts } from '../support/read-charts.js';
import { descendants, parseXml, readDocx, textOf } from '../support/read-docx.js';
import { readPptx } from '../support/read-pptx.js';
import { copyOfExample, discard, writeInto } from '../support/workspace.js';

/** The calls, and whether Word draws them itself. */
const calls = [
  {
    art: 'vergleich',
    call: '{{diagramm "alleinerziehende" art="vergleich" titel="Verglichen" tabelle="ja"}}',
    native: true,
  },
  {
    art: 'rangfolge',
    call: '{{diagramm "alleinerziehende" art="rangfolge" titel="Geordnet" tabelle="ja"}}',
    native: true,
  },
] as const;

const content: Readonly<Record<string, string>> = {
  'gebiete.yaml': `kreis: { name: Musterkreis, schlüssel: "05999" }
kommunen:
  - { name: Altfeld, schlüssel: "05999004" }
  - { name: Bergdorf, schlüssel: "05999008" }
  - { name: Talheim, schlüssel: "05999012" }
  - { name: Zell, schlüssel: "05999016" }
`,
  // Bergdorf has fewer than three; without Zell the sum of the Kreis would tell them.
  'indikatoren/haushalte.csv': `Schlüssel;Name;mit Kindern;darunter Alleinerziehende
05999004;Altfeld;400000;87531
05999008;Bergdorf;617;2
05999012;Talheim;800;160
05999016;Zell;937;143
`,
  'indikatoren/tabellen.yaml': 'haushalte: { quelle: Beispieldaten, stichtag: 2018-06-30 }\n',
  'indikatoren/katalog.yaml': `alleinerziehende:
  titel: Anteil der Haushalte Alleinerziehender
  definition: Haushalte Alleinerziehender je 100 Haushalte mit Kindern
  zähler: { tabelle: haushalte, spalten: [darunter Alleinerziehende] }
  nenner: { spalten: [mit Kindern] }
`,
  'dokumente/bericht.yaml': 'art: bericht\ntitel: Zahlen\nstand: 2024-09-02\nquellen: [texte/*.md]\n',
  'dokumente/folien.yaml': 'art: folien\ntitel: Zahlen\nstand: 2024-09-02\nquellen: [folien/*.md]\n',
  'folien/zahlen.md': calls.map(({ art, call }) => `# ${art}\n\n${call}\n`).join('\n'),
  'texte/zahlen.md': `# Zahlen\n\n${calls.map(({ call }) => call).join('\n\n')}\n`,
};

/** The shares of Bergdorf and Zell, and the count that would tell the other: as anybody might write them. */
const secrets = /(?<![\d.,])(?:0[.,]32?\d*|15[.,]2\d+|15[.,]3|143)(?!\d)/u;

let folder = '';
let files: readonly FertigeDatei[] = [];
let tree = '';
let svgs: readonly (readonly string[])[] = [];
let charts: readonly ReadChart[] = [];
let slides = new Uint8Array();
let wordTables: readonly (readonly (readonly string[])[])[] = [];

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
  svgs = files.filter(({ format }) => format === 'svg').map(({ bytes }) => textsOf(strFromU8(bytes)));
  const docx = files.find(({ format }) => format === 'docx')?.bytes ?? new Uint8Array();
  charts = readCharts(docx);
  wordTables = descendants(readDocx(docx).body, 'w:tbl').map((table) =>
    descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').map((cell) => textOf(cell).trim())),
  );
}, 60_000);
afterAll(() => discard(folder));

function textIn(format: string): string {
  return strFromU8(files.find((file) => file.format === format)?.bytes ?? new Uint8Array());
}

function textsOf(svg: string): readonly string[] {
  return descendants(parseXml(svg), 'text').map(textOf);
}

/** What each chart of the tree shows: rows with what is printed in them. */
function shownInTree(): readonly (readonly (readonly [label: string, ...shown: string[]])[])[] {
  return [...tree.matchAll(/^ *chart series\((.*?)\) alt=/gmu)].map(([, series = '']) =>
    [...series.matchAll(/"([^"]*)"=("[^"]*"(?:,"[^"]*")*)/gu)].map(([, label = '', values = '']) => [
      label,
      ...[...values.matchAll(/"([^"]*)"/gu)].map(([, shown = '']) => shown),
    ]),
  );
}

describe('the figures of a chart', () => {
  it('are told by their signs where they are few, and by numbers else', () => {
    expect(shownInTree()).toEqual([
      [
        ['Altfeld', '21,9'],
        ['Bergdorf', '.'],
        ['Talheim', '20,0'],
        ['Zell', '.'],
        ['Musterkreis', '21,8'],
      ],
      [
        ['Altfeld', '21,9'],
        ['Talheim', '20,0'],
        ['Bergdorf', '.'],
        ['Zell', '.'],
        ['Musterkreis', '21,8'],
      ],
    ]);
  });

  it('are those of the picture', () => {
    expect(svgs).toHaveLength(calls.length);
    for (const [index, rows] of shownInTree().entries()) {
      const words = svgs[index] ?? [];
      for (const [label, ...shown] of rows) {
        expect(words.some((word) => word.startsWith(label))).toBe(true);
        for (const one of shown)
          expect(words).toContainEqual(expect.stringMatching(new RegExp(`(?:^| )${escaped(one)}$`, 'u')));
      }
    }
  });

  it('are those of the chart in Word and of its workbook', () => {
    const native = shownInTree().filter((_, index) => calls[index]?.native);
    expect(charts).toHaveLength(native.length);
    for (const [index, rows] of native.entries()) {
      const { series, cells } = charts[index] ?? { series: [], cells: [] };
      const told = rows.map(([label], row) => {
        const [name = '', sign] = (series[0]?.categories[row] ?? '').split('\u2003');
        expect(name).toBe(label);
        const values = series.map(({ values: of }) => of[row]);
        return [name, ...values.map((value) => (value === undefined ? (sign ?? '') : germanNumber(Number(value), 1)))];
      });
      expect(told).toEqual(rows);
      const workbook = cells.slice(1).map(([, ...numbers]) => numbers);
      expect(workbook.map(([number]) => number)).toEqual(
        rows.map(([, shown]) => (shown === '.' ? undefined : Number(shown?.replace(',', '.')))),
      );
    }
  });

  it('are those of the charts on slides', () => {
    const told = (of: readonly ReadChart[]) => of.map(({ series, cells }) => ({ series, cells }));
    expect(told(readCharts(slides))).toEqual(told(charts));
  });

  it('are those of the tables, in Word and to read', () => {
    const tables = wordTables.filter(([head]) => head?.[0] === 'Kommunen');
    const typed = [...textIn('md').matchAll(/^\| Kommunen.*\n\| ---.*\n((?:\|.*\n)+)/gmu)].map(([, body = '']) =>
      body
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
    expect(tables.map(([, ...rows]) => rows)).toEqual(shownInTree());
    expect(typed).toEqual(shownInTree());
  });
});

it('what may not be told stands nowhere', () => {
  const docx = unzipSync(files.find(({ format }) => format === 'docx')?.bytes ?? new Uint8Array());
  const inCharts = charts.flatMap(({ series, words, cells, root }) => [
    ...series.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
    ...words,
    ...cells.flat().map(String),
    ...descendants(root, 'a:t').map(textOf),
  ]);
  const document = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  const alternatives = [...document.matchAll(/descr="([^"]*diagramm[^"]*)"/gu)].map(([, text = '']) => text);
  expect([inCharts.length > 0, alternatives.length]).toEqual([true, calls.length]);
  const onSlides = [
    readPptx(slides).text,
    ...readCharts(slides).flatMap(({ words, cells }) => [...words, ...cells.flat().map(String)]),
  ];
  const all = [
    ...svgs.flat(),
    ...inCharts,
    ...onSlides,
    ...alternatives,
    textOf(parseXml(document)),
    textIn('md'),
    tree,
  ];
  for (const text of all) expect(text).not.toMatch(secrets);
  // The pattern finds what it is for.
  for (const secret of ['0,3', '0.324', '15,3 %', 'Zell 15.26', '143']) expect(secret).toMatch(secrets);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
