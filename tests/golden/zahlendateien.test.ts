// Every sentence that can be said of a file of figures, as it reads in the list of findings; each from a file that has the fault.

import { join } from 'node:path';
import { utils, type WorkBook, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import type { Finding } from '../../src/diagnostic.js';
import { type FigureTableOptions, readFigureTable } from '../../src/source/figures/read-figure-table.js';
import { packagePath } from '../../src/source/package-files.js';
import { englishIn } from '../support/english-in.js';
import { expectGolden } from '../support/golden.js';

const golden = join(packagePath('tests', 'golden'), 'zahlendateien.txt');

interface Case extends FigureTableOptions {
  readonly title: string;
  readonly name: string;
  readonly content: string | Uint8Array;
}

const rows = [
  ['Ort', 'Einwohner', 'Fläche'],
  ['Siegburg', 42142, 23.66],
  ['Alfter', 23692, 34.77],
];

function workbook(change: (made: WorkBook) => void = () => undefined): Uint8Array {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'Bevölkerung');
  utils.book_append_sheet(made, utils.aoa_to_sheet([]), 'Leer');
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }] };
  change(made);
  return new Uint8Array(write(made, { type: 'buffer', bookType: 'xlsx' }));
}

/** Claims, in the table of contents of the archive, that each part is of 2 GB. */
function zipBomb(): Uint8Array {
  const claiming = Buffer.from(workbook());
  for (let at = claiming.indexOf('PK\x01\x02'); at >= 0; at = claiming.indexOf('PK\x01\x02', at + 4)) {
    claiming.writeUInt32LE(0x7fffffff, at + 24);
  }
  return claiming;
}

const hideAll = (made: WorkBook) => {
  made.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 2 }] };
};

const hideFirst = (made: WorkBook) => {
  made.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
};

const hideCells = (made: WorkBook) => {
  Object.assign(made.Sheets.Bevölkerung ?? {}, {
    '!rows': [{}, {}, { hidden: true }],
    '!cols': [{}, { hidden: true }],
  });
};

const forgetResults = (made: WorkBook) => {
  Object.assign(made.Sheets.Bevölkerung ?? {}, { B2: { t: 'z', f: 'B3*2' } });
};

const oldExcel = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from('Workbook', 'utf16le'),
]);

const openDocument = zipSync({
  mimetype: [Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
});

const blattAt = {
  file: '/a/indikatoren/tabellen.yaml',
  line: 3,
  column: 10,
  length: 11,
  lineText: '  blatt: Bevölkrung',
};

const cases: readonly Case[] = [
  { title: 'eine leere Datei', name: 'a.csv', content: '' },
  { title: 'nur leere Zeilen', name: 'a.csv', content: '\uFEFF\r\n;;\r\n' },
  { title: 'nur ein Kopf', name: 'a.csv', content: 'AGS;Gemeinde;Einwohner;Fläche\n' },
  { title: 'Text statt Tabelle', name: 'a.csv', content: 'Sehr geehrte Damen und Herren,\n\nanbei die Zahlen.\n' },
  { title: 'eine Million Spalten', name: 'a.csv', content: `${';1'.repeat(1_000_000)}\n` },
  { title: '100 MB', name: 'a.csv', content: Buffer.alloc(100_000_000, 'Alfter;23904;34,77\n') },
  { title: 'Millionen leerer Zeilen', name: 'a.csv', content: Buffer.alloc(15_000_000, '\n') },
  { title: 'eine Fehlerseite des Portals', name: 'a.csv', content: '<!DOCTYPE html><html><body>Fehler</body></html>' },
  { title: 'eine alte Excel-Datei', name: 'a.xls', content: oldExcel },
  { title: 'eine OpenDocument-Tabelle', name: 'a.ods', content: openDocument },
  { title: 'ein ZIP-Archiv', name: 'a.zip', content: zipSync({ 'a.csv': Buffer.from('Ort;n\n') }) },
  { title: 'ein Bild mit falscher Endung', name: 'a.csv', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  { title: 'die Sperrdatei von Excel', name: '~$a.xlsx', content: Buffer.from('\x05Muster\0\0', 'latin1') },
  { title: 'eine Excel-Datei mit der Endung von CSV', name: 'a.csv', content: workbook() },
  { title: 'eine CSV-Datei mit der Endung von Excel', name: 'a.xlsx', content: 'Ort;n\nAlfter;1\nEitorf;2\n' },
  { title: 'eine Mappe, die ausgepackt riesig wäre', name: 'a.xlsx', content: zipBomb() },
  { title: 'eine kaputte Mappe', name: 'a.xlsx', content: zipSync({ 'xl/workbook.xml': Buffer.from('<workbook') }) },
  { title: 'ein Blatt, das es nicht gibt', name: 'a.xlsx', content: workbook(), blatt: 'Bevölkrung', blattAt },
  { title: 'ein leeres Blatt', name: 'a.xlsx', content: workbook(), blatt: 'Leer' },
  { title: 'ein ausgeblendetes Blatt', name: 'a.xlsx', content: workbook(hideFirst), blatt: 'Bevölkerung' },
  { title: 'nur ausgeblendete Blätter', name: 'a.xlsx', content: workbook(hideAll) },
  { title: 'ausgeblendete Zeilen und Spalten', name: 'a.xlsx', content: workbook(hideCells) },
  { title: 'eine Formel ohne gespeichertes Ergebnis', name: 'a.xlsx', content: workbook(forgetResults) },
  { title: 'Zahlen, die beides heißen können', name: 'a.csv', content: 'Ort;Einwohner\nBonn;331.885\nAlfter;23.904\n' },
  {
    title: 'eine Zeile mit zu vielen Zellen',
    name: 'a.csv',
    content: 'Ort,n,m\nBad Honnef, Stadt,1,2\nMuch,3,4\nEitorf,5,6\n',
  },
  { title: 'eine Zeile mit zu wenigen Zellen', name: 'a.csv', content: 'Ort;n;m\nAlfter;1\nMuch;3;4\nEitorf;5;6\n' },
  {
    title: 'ein Anführungszeichen, das nicht geschlossen wird',
    name: 'a.csv',
    content: 'Ort;n\n"Alfter;1\nMuch;2\nEitorf;3\n',
  },
];

it('every sentence about a file of figures reads as written down, in German', { timeout: 30_000 }, async () => {
  const answers: string[] = [];
  for (const { title, name, content, ...options } of cases) {
    const findings: Finding[] = [];
    const file = { file: `/a/${name}`, bytes: typeof content === 'string' ? Buffer.from(content) : content };
    const table = await readFigureTable(file, options, (finding) => findings.push(finding));
    for (const row of table?.rows ?? []) for (const { index } of table?.columns ?? []) table?.cell(row, index);
    expect(findings.length, title).toBeGreaterThan(0);
    expect(findings.some(({ severity }) => severity === 'Fehler') || table !== undefined, title).toBe(true);
    answers.push(`# ${title}\n${formatFindings(findings, '/a')}`);
  }
  expectGolden(golden, answers.join('\n'));
  expect(answers.filter((answer) => englishIn(answer).length > 0)).toEqual([]);
});
