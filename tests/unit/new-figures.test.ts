// One file of figures is replaced by a newer one: sentence, table, chart, profile and annex follow it, in Word and PDF, and nothing
// keeps the old figure.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erstelle, type FertigeDatei } from '../../src/library.js';
import { packagePath } from '../../src/source/package-files.js';
import { readCharts } from '../support/read-charts.js';
import { descendants, parseXml, readDocx, textOf } from '../support/read-docx.js';
import { readPdf, tagsOf } from '../support/read-pdf.js';
import { copyOfExample, discard, replaceIn, writeInto } from '../support/workspace.js';

/** Single parents among the households with children of Siegburg, as the example has them and a year later. */
const before = { cell: '4122;1498;549', share: '26,7', cellOfWorkbook: 26.7 };
const after = { cell: '4122;1898;549', share: '31,5', cellOfWorkbook: 31.5 };

const chapters: Readonly<Record<string, string>> = {
  'plan/01-satz.md': '# Satz\n\nIn Siegburg sind es {{wert "alleinerziehende" kommune="Siegburg"}}.\n',
  'plan/02-tabelle.md': '# Tabelle\n\n{{indikator "alleinerziehende" spalten="wert"}}\n',
  'plan/03-diagramm.md':
    '# Diagramm\n\n{{diagramm "alleinerziehende" art="rangfolge"}}\n\n{{diagramm "alleinerziehende" art="kachelkarte"}}\n',
  'plan/04-profil.md': '# Profil\n\n{{kommunalprofil "Siegburg" indikatoren="alleinerziehende"}}\n',
  'plan/05-anhang.md': '# Anhang\n\n{{datenanhang}}\n',
};

let folder = '';
const told = new Map<typeof before, Told>();

beforeAll(async () => {
  folder = copyOfExample();
  const content = join(folder, 'content');
  for (const name of ['gebiete.yaml', 'indikatoren']) {
    cpSync(packagePath('content', name), join(content, name), { recursive: true });
  }
  for (const [name, text] of Object.entries(chapters)) writeInto(join(content, name), text);
  const plan = 'art: bericht\ntitel: Plan\nstand: 2024-09-02\nquellen: [plan/*.md]\n';
  writeInto(join(content, 'dokumente', 'plan.yaml'), plan);
  told.set(before, await readBack(content));
  replaceIn(join(content, 'indikatoren', 'Regionaltabelle_Haushalte-auszug.csv'), before.cell, after.cell);
  told.set(after, await readBack(content));
}, 60_000);
afterAll(() => discard(folder));

/** What is told, by where it stands. */
type Told = ReadonlyMap<string, string>;

async function readBack(content: string): Promise<Told> {
  const options = { pfade: ['dokumente/plan.yaml'], formate: ['docx', 'pdf', 'md'], diagramme: true } as const;
  const { files, findings } = await erstelle(content, options);
  expect(findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
  const docx = bytesOf(files, 'docx');
  const parts = readDocx(docx).parts;
  const charts = readCharts(docx);
  const pdf = await readPdf(bytesOf(files, 'pdf'));
  const chapterOf = new Map(
    strFromU8(bytesOf(files, 'md'))
      .split(/^# \d+ /mu)
      .map((text) => [text.split('\n')[0] ?? '', text] as const),
  );
  return new Map([
    ...['Satz', 'Tabelle', 'Diagramm', 'Profil', 'Anhang'].map((name) => [name, chapterOf.get(name) ?? ''] as const),
    [
      'the pictures of charts',
      files
        .filter(({ format }) => format === 'svg')
        .map(wordsOf)
        .join('\n'),
    ],
    ['the chart of Word', charts.flatMap(({ series }) => series.flatMap(({ values }) => values)).join(' ')],
    ['its workbook', charts.flatMap(({ cells }) => cells.flat()).join(' ')],
    ['descriptions in Word', [...(parts.get('word/document.xml') ?? '').matchAll(/descr="([^"]*)"/gu)].join('\n')],
    [
      'descriptions in the PDF',
      tagsOf(pdf, 'Figure')
        .map(({ alt }) => alt)
        .join('\n'),
    ],
    ['the PDF', pdf.pageTexts.join('\n')],
  ]);
}

function bytesOf(files: readonly FertigeDatei[], format: string): Uint8Array {
  return files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
}

function wordsOf({ bytes }: FertigeDatei): string {
  return descendants(parseXml(strFromU8(bytes)), 'text')
    .map(textOf)
    .join(' ');
}

/** The places where a figure stands, as it is printed or as a number. */
function placesOf({ share, cellOfWorkbook }: typeof before, where: Told | undefined): readonly string[] {
  const figure = new RegExp(`(?<![\\d,.])(?:${share}|${String(cellOfWorkbook).replace('.', '\\.')})(?!\\d)`, 'u');
  return [...(where ?? [])].filter(([, text]) => figure.test(text)).map(([place]) => place);
}

it('every place told the old figure', () => {
  expect(placesOf(before, told.get(before))).toEqual([...(told.get(before)?.keys() ?? [])]);
  expect(placesOf(after, told.get(before))).toEqual([]);
});

it('with the new file every place tells the new one, and none the old', () => {
  expect(placesOf(after, told.get(after))).toEqual([...(told.get(after)?.keys() ?? [])]);
  expect(placesOf(before, told.get(after))).toEqual([]);
});
