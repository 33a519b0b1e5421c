// Files of every kind → blocks, and from them both documents. What is reported is told here word for word.
import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { annexBlocks, isTypesettable, type TypesetBlocks } from '../../../../src/annexes/annex-blocks.js';
import type { AnnexOptions } from '../../../../src/annexes/blocks/annex-file.js';
import type { Block, NodeOf } from '../../../../src/document/nodes.js';
import { plainText } from '../../../../src/document/walk.js';
import { fileKindOf } from '../../../../src/source/file-kind.js';
import { documentTree } from '../../../support/build-nodes.js';
import { jpegInInks, makePng, makeTiff } from '../../../support/make-pictures.js';
import { readDocx } from '../../../support/read-docx.js';
import { readPdf, tagsOf } from '../../../support/read-pdf.js';
import { sampleHausstil } from '../../../support/sample-tree.js';
import { pairings, writeBoth } from '../../../support/write-both.js';

interface Given extends Partial<Omit<AnnexOptions, 'hausstil'>> {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

async function made({ name, bytes, ...options }: Given) {
  const content = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes;
  const { kind } = fileKindOf(content, name);
  const file = { path: `/a/${name}`, bytes: content, kind };
  return annexBlocks(file, { title: 'Titel', hausstil: sampleHausstil, ...options });
}

async function typeset(given: Given): Promise<TypesetBlocks> {
  const blocks = await made(given);
  if ('refusal' in blocks) throw new Error(blocks.refusal.message);
  return blocks;
}

async function refusalOf(given: Given): Promise<string> {
  const blocks = await made(given);
  if (!('refusal' in blocks)) throw new Error('not refused');
  const { code, message, remedy } = blocks.refusal;
  return `[${code}] ${message} | ${remedy}`;
}

const told = ({ notes }: TypesetBlocks) =>
  notes.map(
    ({ severity, code, message, remedy, at }) => `${at?.line ?? '-'} ${severity} [${code}] ${message} | ${remedy}`,
  );

function tablesIn(blocks: readonly Block[]): readonly NodeOf<'table'>[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'section' ? tablesIn(block.children) : [],
  );
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.children) : '')).join(' ');

/** The table as lines, cells by |, spans by their sizes. */
function printed(table: NodeOf<'table'> | undefined): readonly string[] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells
      .map(
        ({ columnSpan, rowSpan, children }) =>
          `${textOf(children)}${columnSpan * rowSpan > 1 ? ` (${columnSpan}×${rowSpan})` : ''}`,
      )
      .join(' | '),
  );
}

function xlsx(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  extra: Partial<WorkBook> = {},
): Uint8Array {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write({ ...workbook, ...extra }, { type: 'buffer', bookType: 'xlsx' }));
}

describe('a CSV file', () => {
  const gemeinden = 'AGS;Gemeinde;Fläche\n05382004;Alfter;34,77\n05382008;"Bad Honnef; Stadt";148,1\n';

  it('becomes a table with its head, names at the left, figures on the comma', async () => {
    const { blocks, notes } = await typeset({ name: 'a.csv', bytes: gemeinden });
    const [table] = tablesIn(blocks);
    expect(printed(table)).toEqual([
      'AGS | Gemeinde | Fläche',
      '05382004 | Alfter | 34,77',
      '05382008 | Bad Honnef; Stadt | 148,1',
    ]);
    expect(table).toMatchObject({ headerRows: 1, hasRowHeaders: true, summary: 'Titel: 2 Zeilen und 3 Spalten.' });
    expect(table?.columns.map(({ align }) => align)).toEqual(['left', 'left', 'decimal']);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, children: [{ value: 'Titel' }] });
    expect(notes).toEqual([]);
  });

  it('keeps its titles above and its notes below; equal heads of neighbours are one', async () => {
    const bytes = 'Tabelle 1\n;;31.12.2021;31.12.2021\n;;männlich;weiblich\n05;  Kreis;1;2\n06;Kreis;3;4\n© Amt;;;\n';
    const { blocks } = await typeset({ name: 'a.csv', bytes });
    const [table] = tablesIn(blocks);
    expect(printed(table)).toEqual([
      ' |  | 31.12.2021 (2×1)',
      ' |  | männlich | weiblich',
      '05 | Kreis | 1 | 2',
      '06 | Kreis | 3 | 4',
    ]);
    // Its level among the names is kept.
    expect(JSON.stringify(table)).toContain('"\u00a0\u00a0Kreis"');
    expect(blocks.slice(1, 2)).toMatchObject([{ kind: 'paragraph', children: [{ value: 'Tabelle 1' }] }]);
    expect(table?.notes).toMatchObject([{ kind: 'paragraph', role: 'fine', children: [{ value: '© Amt' }] }]);
  });

  it('with rows of other lengths says where, and fills them', async () => {
    const read = await typeset({ name: 'a.csv', bytes: 'Ort;m;w\nAlfter;1\nEitorf;1;2\nHennef;1;2;3\nMuch;1;2\n' });
    expect(printed(tablesIn(read.blocks)[0])[1]).toBe('Alfter | 1 |  | ');
    expect(told(read)).toEqual([
      '2 Warnung [anlage-csv-zellen] Die Zeile 2, „Alfter“, hat 2 Zellen statt 3; die fehlenden bleiben leer. | Ergänzen Sie die Trennzeichen „;“, und prüfen Sie, ob alle Werte in ihrer Spalte stehen.',
      '4 Warnung [anlage-csv-zellen] Die Zeile 4, „Hennef“, hat 4 Zellen statt 3; die Tabelle wird um die überzähligen breiter. | Setzen Sie Werte, in denen „;“ vorkommt, in Anführungszeichen.',
    ]);
  });

  it('with many such rows names the first', async () => {
    const bytes = `Ort;m;w\n${'Alfter;1\n'.repeat(7)}${'Much;1;2\n'.repeat(9)}`;
    const notes = told(await typeset({ name: 'a.csv', bytes }));
    expect(notes).toHaveLength(6);
    expect(notes.at(-1)).toContain('Noch 2 weitere Zeilen haben mehr oder weniger als 3 Zellen.');
  });

  it('that is wide lies across; one that is wider still comes in parts, each with its names', async () => {
    const wide = (columns: number) => {
      const row = (first: string, cell: string) => [first, ...Array<string>(columns).fill(cell)].join(';');
      return `${row('Gemeinde', 'Einwohnende')}\n${row('Neunkirchen-Seelscheid', '12.345,67')}\n`;
    };
    const kinds = async (columns: number) => {
      const read = await typeset({ name: 'a.csv', bytes: wide(columns) });
      return { read, kind: read.blocks.at(-1)?.kind, tables: tablesIn(read.blocks) };
    };
    expect((await kinds(3)).kind).toBe('table');
    const across = await kinds(7);
    expect([across.kind, across.tables.length]).toEqual(['section', 1]);
    const parted = await kinds(15);
    expect(parted.tables.map((table) => plainText(table.caption))).toEqual([
      'Teil 1 von 2: Spalten 1 bis 9 von 16',
      'Teil 2 von 2: Spalten 10 bis 16 von 16',
    ]);
    expect(parted.tables.map((table) => printed(table)[1]?.split(' | ')[0])).toEqual(
      Array(2).fill('Neunkirchen-Seelscheid'),
    );
    expect(told(parted.read)).toEqual([
      '- Hinweis [anlage-tabelle-geteilt] Die Tabelle ist mit 16 Spalten auch für das Querformat zu breit; daraus werden 2 Tabellen untereinander. | Löschen Sie Spalten, die niemand braucht, wenn die Tabelle auf eine Seite soll.',
    ]);
    expect(await refusalOf({ name: 'a.csv', bytes: wide(80) })).toBe(
      '[anlage-tabelle-breit] Die Tabelle hat 81 Spalten; auch im Querformat würden daraus mehr als 6 Tabellen. | Legen Sie einen Auszug mit den Spalten an, um die es geht; die ganze Tabelle liegt als Datei bei.',
    );
  });

  it('that nobody reads on paper is laid beside', async () => {
    expect(await refusalOf({ name: 'a.csv', bytes: `Ort;n\n${'Alfter;1\n'.repeat(10_000)}` })).toBe(
      '[anlage-tabelle-lang] Die Tabelle hat 10.001 Zeilen; gedruckt werden höchstens 1.500. | Legen Sie einen Auszug mit den Zeilen an, um die es geht; die ganze Tabelle liegt als Datei bei.',
    );
    expect(await refusalOf({ name: 'a.csv', bytes: `Ort;n\n${`${'Wort '.repeat(200)};1\n`.repeat(500)}` })).toBe(
      '[anlage-tabelle-umfang] Die Tabelle hat so viel Text, dass daraus mehr als 100 Seiten würden. | Legen Sie einen Auszug mit den Zeilen an, um die es geht; die ganze Tabelle liegt als Datei bei.',
    );
  });

  it('of a million columns or of 20 MB is not taken apart', async () => {
    expect(
      await refusalOf({ name: 'a.csv', bytes: `${'a;'.repeat(1_000_000)}\n${'1;'.repeat(1_000_000)}\n` }),
    ).toContain('[anlage-tabelle-breit] Die Tabelle hat 1.000.001 Spalten;');
    expect(await refusalOf({ name: 'a.csv', bytes: 'a;1\n'.repeat(5_000_001) })).toContain('[anlage-tabelle-umfang]');
    expect(await refusalOf({ name: 'a.csv', bytes: '\n'.repeat(15_000_000) })).toContain('[anlage-tabelle-umfang]');
  });

  it('without anything in it is refused', async () => {
    expect(await refusalOf({ name: 'a.csv', bytes: '\n \n' })).toBe(
      '[anlage-ohne-inhalt] In „a.csv“ steht nichts, was sich drucken ließe. | Speichern Sie den Inhalt noch einmal, oder nennen Sie eine andere Datei.',
    );
  });
});

describe('a workbook', () => {
  const bytes = xlsx(
    {
      Übersicht: [
        ['Ort', 'n'],
        ['Alfter', 1234.5],
      ],
      Rechnung: [['geheim', 1]],
      Anhang: [
        ['Ort', 'n'],
        ['Much', 2],
      ],
      Leer: [],
    },
    { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] } },
  );

  it('prints each sheet under its name, none that is hidden, and says so', async () => {
    const read = await typeset({ name: 'a.xlsx', bytes });
    expect(
      read.blocks.flatMap((block) => (block.kind === 'heading' ? `${block.level} ${plainText(block.children)}` : [])),
    ).toEqual(['1 Titel', '2 Übersicht', '2 Anhang']);
    expect(JSON.stringify(read.blocks)).not.toContain('geheim');
    expect(printed(tablesIn(read.blocks)[0])).toEqual(['Ort | n', 'Alfter | 1234,5']);
    expect(told(read)).toEqual([
      '- Hinweis [anlage-blatt-ausgeblendet] Das Blatt „Rechnung“ ist ausgeblendet und wird nicht gedruckt. | Blenden Sie in Excel ein, was gedruckt werden soll. Die Datei selbst enthält auch das Ausgeblendete.',
    ]);
  });

  it('prints the sheets that are asked for by name or number, in that order', async () => {
    const read = await typeset({ name: 'a.xlsx', bytes, sheets: ['3', 'übersicht', 'Anhänge', 'Rechnung'] });
    expect(tablesIn(read.blocks).map((table) => printed(table)[1])).toEqual(['Much | 2', 'Alfter | 1234,5']);
    expect(told(read).slice(0, 2)).toEqual([
      '- Fehler [anlage-blatt-unbekannt] Ein Blatt „Anhänge“ hat die Excel-Datei nicht. | Meinten Sie „Anhang“?',
      '- Hinweis [anlage-blatt-ausgeblendet] Das Blatt „Rechnung“ ist ausgeblendet und wird nicht gedruckt. | Blenden Sie in Excel ein, was gedruckt werden soll. Die Datei selbst enthält auch das Ausgeblendete.',
    ]);
  });

  it('keeps merged cells, several head rows among them', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Ort', 'Bevölkerung', ''],
      ['', 'männlich', 'weiblich'],
      ['Alfter', 1, 2],
      ['Kreis', 'geheim zu halten', ''],
    ]);
    sheet['!merges'] = ['A1:A2', 'B1:C1', 'B4:C4'].map((range) => utils.decode_range(range));
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, 'A');
    const merged = new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }));
    const [table] = tablesIn((await typeset({ name: 'a.xlsx', bytes: merged })).blocks);
    expect(table?.headerRows).toBe(2);
    expect(printed(table)).toEqual([
      'Ort (1×2) | Bevölkerung (2×1)',
      'männlich | weiblich',
      'Alfter | 1 | 2',
      'Kreis | geheim zu halten (2×1)',
    ]);
  });

  it('tells of hidden rows and columns and of formulas without results', async () => {
    const workbook = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['Ort', 'n', 'm'],
      ['geheim', 1, 2],
      ['Much', 2, 3],
    ]);
    sheet['!rows'] = [{}, { hidden: true }];
    sheet['!cols'] = [{}, {}, { hidden: true }];
    sheet.B3 = { t: 'z', f: 'A1*2' } satisfies CellObject;
    utils.book_append_sheet(workbook, sheet, 'A');
    const read = await typeset({
      name: 'a.xlsx',
      bytes: new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' })),
    });
    expect(JSON.stringify(read.blocks)).not.toContain('geheim');
    expect(told(read)).toEqual([
      '- Hinweis [anlage-zellen-ausgeblendet] Im Blatt „A“ sind 1 Zeile und 1 Spalte ausgeblendet und werden nicht gedruckt. | Blenden Sie in Excel ein, was gedruckt werden soll. Die Datei selbst enthält auch das Ausgeblendete.',
      '- Warnung [anlage-formel-ohne-wert] Im Blatt „A“ steht in der Zelle B3 eine Formel, deren Ergebnis nicht gespeichert ist; gedruckt wird nichts. | Öffnen Sie die Datei in Excel, und speichern Sie sie neu.',
    ]);
  });

  it('says in the document which sheet is too long for it', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ['Ort', index]);
    const read = await typeset({
      name: 'a.xlsx',
      bytes: xlsx({
        Kurz: [
          ['Ort', 'n'],
          ['Much', 1],
        ],
        Lang: rows,
      }),
    });
    expect(textOf(read.blocks).trim()).toBe('Das Blatt „Lang“ hat 2.000 Zeilen. Es ist hier nicht abgedruckt.');
    expect(told(read)[0]).toContain('Warnung [anlage-tabelle-lang] Das Blatt „Lang“ hat 2.000 Zeilen; gedruckt werden');
  });

  it('that is broken, too large or empty is refused', async () => {
    const claiming = Buffer.from(bytes);
    claiming.writeUInt32LE(0x7fffffff, claiming.indexOf('PK\x01\x02') + 24);
    expect(await refusalOf({ name: 'a.xlsx', bytes: new Uint8Array(claiming) })).toBe(
      '[anlage-mappe-riesig] Die Excel-Datei „a.xlsx“ wird ausgepackt größer als 80 MB und darum nicht gelesen. | Speichern Sie die Blätter, um die es geht, in einer eigenen Datei.',
    );
    const broken = Buffer.from(bytes);
    broken.fill(0x7a, 60, broken.indexOf('PK\x01\x02'));
    expect(await refusalOf({ name: 'a.xlsx', bytes: new Uint8Array(broken) })).toBe(
      '[anlage-mappe-beschaedigt] Die Excel-Datei „a.xlsx“ ist beschädigt und lässt sich nicht lesen. | Öffnen Sie die Datei in Excel, und speichern Sie sie neu; oder lassen Sie sie sich neu schicken.',
    );
    expect(await refusalOf({ name: 'a.xlsx', bytes: xlsx({ A: [] }) })).toContain('[anlage-ohne-inhalt]');
  });
});

describe('a picture', () => {
  it('is as large as its page and its pixels allow, across where it is wide', async () => {
    const shapeOf = async (width: number, height: number) => {
      const bytes = makePng({ width, height, colourType: 0, depth: 1 });
      const { blocks } = await typeset({ name: 'a.png', bytes, description: 'Plan' });
      const [first, second] = blocks;
      const picture = first?.kind === 'section' ? first.children[1] : second;
      return [first?.kind, picture?.kind === 'image' ? picture.widthMm : undefined];
    };
    expect(await shapeOf(300, 100)).toEqual(['heading', 50.8]);
    expect(await shapeOf(2000, 1000)).toEqual(['section', 252]);
    expect(await shapeOf(2000, 2400)).toEqual(['heading', 165]);
  });

  it('is described as its author says, else by the title, and that is said', async () => {
    const described = await typeset({ name: 'a.png', bytes: makePng(), description: 'Ein Plan des Kreises' });
    expect([JSON.stringify(described.blocks).includes('"alt":"Ein Plan des Kreises"'), told(described)]).toEqual([
      true,
      [],
    ]);
    expect(told(await typeset({ name: 'a.png', bytes: makePng() }))).toEqual([
      '- Warnung [anlage-bild-ohne-beschreibung] Zum Bild „a.png“ fehlt eine Beschreibung; wer es nicht sieht, bekommt nur den Titel „Titel“. | Tragen Sie die Anlage unter „anlagen:“ ein und schreiben Sie in einem Satz, was das Bild zeigt: beschreibung: Karte des Kreises mit den 19 Kommunen',
    ]);
  });

  it('in printing inks is converted', async () => {
    const read = await typeset({ name: 'a.jpg', bytes: jpegInInks, description: 'Plan' });
    expect(told(read)).toEqual([
      '- Hinweis [anlage-bild-druckfarben] Das Bild „a.jpg“ ist in Druckfarben (CMYK) gespeichert; gedruckt wird es in Bildschirmfarben (RGB). | Prüfen Sie die Farben, und nehmen Sie das Bild in RGB, wenn es auf sie ankommt.',
    ]);
    await expectBoth(read, { pictures: 1, pages: 1 });
  });

  it('of several pages has each on a page', async () => {
    const page = { width: 20, height: 30, colour: [200, 30, 40] };
    const bytes = makeTiff(
      page,
      { ...page, width: 2000, height: 900, colour: [90] },
      { ...page, colour: [255, 0, 0, 0] },
    );
    const read = await typeset({ name: 'a.tif', bytes, description: 'Scan' });
    expect(JSON.stringify(read.blocks).match(/"alt":"[^"]*"/gu)).toEqual(
      [1, 2, 3].map((n) => `"alt":"Scan, Seite ${n} von 3"`),
    );
    await expectBoth(read, { pictures: 3, pages: 3 });
  });

  it('that is broken, cut off or giant is refused', async () => {
    const png = makePng();
    expect(await refusalOf({ name: 'a.png', bytes: makePng({ colourType: 1 }) })).toBe(
      '[anlage-bild-beschaedigt] Das Bild „a.png“ ist beschädigt und lässt sich nicht öffnen. | Speichern Sie es in einem Bildprogramm neu als PNG oder JPEG, oder lassen Sie es sich neu schicken.',
    );
    expect(await refusalOf({ name: 'a.png', bytes: png.slice(0, png.length - 20) })).toBe(
      '[anlage-bild-unvollstaendig] Das Bild „a.png“ bricht ab; ein Teil davon fehlt. | Kopieren Sie es noch einmal von dort, wo es herkommt, oder lassen Sie es sich neu schicken.',
    );
    expect(await refusalOf({ name: 'a.png', bytes: makePng({ width: 60_000, height: 60_000 }) })).toBe(
      '[anlage-bild-riesig] Das Bild „a.png“ hat mehr als 100 Millionen Bildpunkte; so große werden nicht gedruckt. | Verkleinern Sie es in einem Bildprogramm, zum Beispiel auf 6000 Bildpunkte Breite.',
    );
    expect(await refusalOf({ name: 'a.svg', bytes: '<svg><g></svg>' })).toContain('[anlage-bild-beschaedigt]');
    expect(await refusalOf({ name: 'a.svg', bytes: '<svg><image href="b.png"/></svg>' })).toContain('[bild-verweist]');
    const many = Array.from({ length: 201 }, () => ({ width: 1, height: 1, colour: [9] }));
    expect(await refusalOf({ name: 'a.tif', bytes: makeTiff(...many) })).toBe(
      '[anlage-bild-seiten] Das TIFF „a.tif“ hat mehr als 200 Seiten. | Lassen Sie sich das Dokument als PDF schicken.',
    );
  });
});

describe('a Markdown file', () => {
  it('has its first heading for a title; the values above it are no text', async () => {
    const read = await typeset({
      name: 'a.md',
      bytes: '---\nautor: A\n---\n# Eigener Titel\n\nSiehe {{anlage "plan"}}.\n',
    });
    expect([read.title, read.blocks.length, read.calls?.map(({ argument }) => argument)]).toEqual([
      'Eigener Titel',
      2,
      ['plan'],
    ]);
  });

  it('without one has the title of its annex', async () => {
    const read = await typeset({ name: 'a.md', bytes: 'Text\n\n## Abschnitt\n' });
    expect([read.title, read.blocks[0]?.kind]).toEqual([undefined, 'heading']);
    expect(await refusalOf({ name: 'a.md', bytes: '\n' })).toContain('[anlage-ohne-inhalt]');
  });
});

async function expectBoth({ blocks }: TypesetBlocks, wanted: { readonly pictures: number; readonly pages: number }) {
  const [hausstil] = pairings;
  if (hausstil === undefined) throw new Error('no house style');
  const { files, findings, pageCount } = await writeBoth(documentTree(blocks), hausstil);
  if (files === undefined) throw new Error(findings.map(({ message }) => message).join(' '));
  expect(findings).toEqual([]);
  expect(tagsOf(await readPdf(files.pdf), 'Figure')).toHaveLength(wanted.pictures);
  expect([...readDocx(files.docx).parts.values()].join('').match(/<w:drawing>/gu)).toHaveLength(wanted.pictures);
  expect(pageCount).toBe(wanted.pages);
}

it('only what can be typeset is', () => {
  expect((['csv', 'xlsx', 'markdown', 'png', 'jpeg', 'tiff', 'svg'] as const).every(isTypesettable)).toBe(true);
  expect((['pdf', 'word', 'text', 'unknown', 'empty', 'other-picture'] as const).some(isTypesettable)).toBe(false);
});
