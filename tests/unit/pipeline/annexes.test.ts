// Files of every kind in the folder of a sitting → its annexes: what becomes of each, what is told of it, what is handed out.

import { mkdtempSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PDFDocument } from '../../../src/pdf/library.js';
import { type Ergebnis, erstelleDokumente } from '../../../src/pipeline.js';
import { checksum } from '../../../src/source/checksum.js';
import type { Format } from '../../../src/writers/output-formats.js';
import { readDocx } from '../../support/read-docx.js';
import { readPdf } from '../../support/read-pdf.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';
import { simplePdf, streamOf } from '../../support/write-pdf.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

type AnnexFiles = Readonly<Record<string, string | Uint8Array>>;

interface Angaben {
  readonly anlagen?: string;
  readonly text?: string;
  readonly profil?: string;
}

/** Lays down the sitting of the sample with these files in its folder anlagen/ and these entries; the path of that folder. */
function lay(files: AnnexFiles, { anlagen = '[]', text = 'Berichtet wurde.', profil = '' }: Angaben = {}): string {
  const changes = { anlagen, tagesordnung: '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, text: top.md }] }]' };
  for (const [path, content] of Object.entries(sampleFiles(changes))) writeInto(join(folder, path), content);
  const sitting = join(folder, 'sitzungen', '2018-03-12-ausschuss');
  writeInto(join(sitting, 'top.md'), text);
  for (const [name, bytes] of Object.entries(files)) writeInto(join(sitting, 'anlagen', name), bytes);
  if (profil !== '') {
    writeInto(join(folder, 'templates', 'profile', 'eigen.yaml'), `name: Eigen\n${profil}\n`);
    writeInto(join(folder, 'koerperschaft.yaml'), 'name: Kreis Beispiel\nprofil: eigen\n');
  }
  return join(sitting, 'anlagen');
}

/** What is made of such a sitting. */
async function make(
  files: AnnexFiles,
  { formate = ['pdf'], ...angaben }: Angaben & { readonly formate?: readonly Format[] } = {},
): Promise<Ergebnis> {
  lay(files, angaben);
  return build(formate);
}

async function build(formate: readonly Format[] = ['pdf']): Promise<Ergebnis> {
  return withoutHint(await erstelleDokumente({ arbeitsbereich: folder, pfade: [], formate }));
}

/** That no text refers to what lies here is true and nothing that is asked here. */
function withoutHint(made: Ergebnis): Ergebnis {
  return { ...made, findings: made.findings.filter(({ code }) => code !== 'anlage-ohne-verweis') };
}

/** "bezeichnung: verdikt, file" of each annex. */
function told({ dokumente }: Ergebnis): readonly string[] {
  return dokumente.flatMap(({ anlagen }) =>
    anlagen.map(
      ({ bezeichnung, verdikt, datei }) => `${bezeichnung}: ${verdikt}, ${datei.replace(/^.*-Anlage-/u, '')}`,
    ),
  );
}

function codes({ findings }: Ergebnis): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))].toSorted();
}

function fileNamed({ dokumente }: Ergebnis, ending: string) {
  const found = dokumente.flatMap(({ dateien }) => dateien).find(({ name }) => name.endsWith(ending));
  if (found === undefined) throw new Error(`nothing ends in ${ending}`);
  return found;
}

/** A PDF of somebody else: so many pages, without tags. */
async function foreignPdf(pages: number): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1)
    file.addPage([595, 842]).drawRectangle({ x: 50, y: 700, width: 99, height: 9 });
  return file.save();
}

it('each file has its place, by what it is and not by what it is called', async () => {
  const made = await make({
    '1 Plan.pdf': await foreignPdf(3),
    '2 Werte.csv': 'Jahr;Zahl\n2017;1,5\n2018;2,5\n',
    '3 Vermerk.md': '# Vermerk\n\nText.\n',
    '4 Rechnung.zip': new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0)]),
    '5 leer.pdf': new Uint8Array(),
    '6 Brief.docx': await foreignPdf(1),
  });
  expect(told(made)).toEqual([
    'Anlage 1: als Bild beschrieben, 1-1-Plan.pdf',
    'Anlage 2: eigenes Dokument, 2-2-Werte.csv',
    'Anlage 3: eigenes Dokument, 3-3-Vermerk.md',
    'Anlage 4: als Datei beigelegt, 4-4-Rechnung.zip',
    'Anlage 5: abgelehnt, 5-5-leer.pdf',
    'Anlage 6: als Bild beschrieben, 6-6-Brief.pdf',
  ]);
  expect(codes(made)).toEqual([
    'anlage-als-datei',
    'anlage-endung',
    'anlage-ohne-tags',
    'anlage-ohne-titel',
    'anlage-ungeprueft',
  ]);
});

it('originals are handed out byte for byte, and what is told of them can be checked', async () => {
  const plan = await foreignPdf(2);
  const made = await make({ 'Plan.pdf': plan });
  const original = fileNamed(made, 'Anlage-1-Plan.pdf');
  expect(Buffer.compare(original.bytes, plan)).toBe(0);
  expect(original).toMatchObject({ format: 'original', seiten: 2 });
  expect(made.dokumente[0]?.anlagen[0]?.sha512).toBe(checksum(plan));
});

it('the file with annexes has all pages: the body, a cover sheet before what others made, and theirs', async () => {
  const made = await make({ 'Plan.pdf': await foreignPdf(2), 'Werte.csv': 'Jahr;Zahl\n2017;1,5\n2018;2,5\n' });
  const { seiten: body = 0 } = fileNamed(made, 'Niederschrift.pdf');
  const whole = fileNamed(made, 'mit-Anlagen.pdf');
  expect(whole.seiten).toBe(body + 1 + 2 + 1);
  expect((await PDFDocument.load(whole.bytes)).getPageCount()).toBe(whole.seiten);
});

it('what nobody has checked costs the file with annexes its claims, never the body', async () => {
  const made = await make({ 'Plan.pdf': await foreignPdf(1) });
  expect(fileNamed(made, 'Niederschrift.pdf').standards).toEqual(['PDF/UA-1', 'PDF/A-3a']);
  expect(fileNamed(made, 'mit-Anlagen.pdf').standards).toEqual([]);
  const own = await make({ 'Werte.csv': 'Jahr;Zahl\n2017;1,5\n2018;2,5\n', 'Plan.pdf': 'Plan' });
  expect(fileNamed(own, 'mit-Anlagen.pdf').standards).toEqual(['PDF/UA-1', 'PDF/A-3a']);
});

it('a cover sheet comes and goes as it is asked for', async () => {
  const pages = async (entry: string) => {
    const made = await make({ 'Plan.pdf': await foreignPdf(2), 'W.csv': 'a;b\n1;2\n' }, { anlagen: `[${entry}]` });
    const { seiten = 0 } = fileNamed(made, 'mit-Anlagen.pdf');
    return seiten - (fileNamed(made, 'Niederschrift.pdf').seiten ?? 0);
  };
  expect(await pages('')).toBe(4);
  expect(await pages('{ datei: Plan.pdf, deckblatt: nein }')).toBe(3);
  expect(await pages('{ datei: Plan.pdf, stempel: ja }')).toBe(3);
  expect(await pages('{ datei: Plan.pdf, stempel: ja, deckblatt: ja }')).toBe(4);
  expect(await pages('{ datei: W.csv, deckblatt: ja }')).toBe(5);
});

it('the cover sheet of what we typeset is none of its pages, and belongs to the document with annexes alone', async () => {
  const made = await make({ 'W.csv': 'a;b\n1;2\n' }, { anlagen: '[{ datei: W.csv, deckblatt: ja }]' });
  const { pageTexts, pageLabels } = await readPdf(fileNamed(made, 'mit-Anlagen.pdf').bytes);
  expect(pageTexts.at(-2)).toMatch(/Umfang\s+1 Seite/u);
  expect(pageTexts.at(-1)).toContain('Seite 1 von 1');
  expect(pageLabels?.slice(-2)).toEqual(['A1-Deckblatt', 'A1-1']);
  expect(fileNamed(made, 'Anlage-1-W.pdf').seiten).toBe(1);
  expect(fileNamed(made, 'mit-Anlagen.pdf').standards).toEqual(['PDF/UA-1', 'PDF/A-3a']);
});

it('where a Word file cannot hold the pages of others, its cover sheet says where they are', async () => {
  const made = await make(
    { 'Plan.pdf': await foreignPdf(2), 'Brief.docx': new Uint8Array() },
    { formate: ['pdf', 'docx'] },
  );
  const words = readDocx(fileNamed(made, 'mit-Anlagen.docx').bytes).paragraphs.map(({ text }) => text);
  const said = 'Die Seiten dieser Anlage folgen nur in der PDF-Datei mit Anlagen; sie selbst liegt als Datei bei.';
  expect(words.filter((text) => text === said)).toHaveLength(1);
  const { pageTexts } = await readPdf(fileNamed(made, 'mit-Anlagen.pdf').bytes);
  expect(pageTexts.join(' ')).not.toContain('folgen nur');
});

it('a print version begins every annex on a right-hand page', async () => {
  const made = await make({ 'Plan.pdf': await foreignPdf(1) }, { profil: 'druckfassung: ja' });
  const { seiten: body = 0 } = fileNamed(made, 'Niederschrift.pdf');
  const { seiten } = fileNamed(made, 'mit-Anlagen-Druckfassung.pdf');
  // The cover sheet and the annex behind it each on a sheet of its own.
  expect(seiten).toBe(body + (body % 2) + 3);
});

it('one that only lay before the committee, or can be looked up, is listed and not attached', async () => {
  const anlagen = '[{ id: g, titel: Gutachten, vorgelegen: ja, top: 1 }, { id: r, titel: Plan, abrufbar: ja, top: 1 }]';
  const made = await make({}, { anlagen, text: 'Siehe {{anlage "g"}} und {{anlage "r"}}.' });
  expect(made.findings).toEqual([]);
  expect(made.dokumente[0]?.dateien.map(({ bezeichnung }) => bezeichnung)).toEqual(['Niederschrift']);
});

it('the same files give the same bytes', async () => {
  const files = { 'Plan.pdf': await foreignPdf(2), 'Werte.csv': 'Jahr;Zahl\n2017;1,5\n2018;2,5\n' };
  const hashes = async () =>
    (await make(files)).dokumente.flatMap(({ dateien }) =>
      dateien.map(({ name, bytes }) => `${name} ${checksum(bytes)}`),
    );
  expect(await hashes()).toEqual(await hashes());
});

it('what is signed gets no stamp but its cover sheet, which says where the signature can be verified', async () => {
  const signed = simplePdf({
    catalog: '/AcroForm<</SigFlags 3/Fields[100 0 R]>>',
    page: '/Annots[100 0 R]',
    objects: {
      100: '<</Type/Annot/Subtype/Widget/FT/Sig/T(Unterschrift)/Rect[10 10 60 30]/V 101 0 R/AP<</N 102 0 R>>>>',
      101: '<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>/Name(Erika Muster)>>',
      102: streamOf('0 0 50 20 re f', '/Type/XObject/Subtype/Form/BBox[0 0 50 20]'),
    },
  });
  const made = await make({ 'Vertrag.pdf': signed }, { anlagen: '[{ datei: Vertrag.pdf, stempel: ja }]' });
  expect(codes(made)).toContain('anlage-stempel-signiert');
  const { seiten } = fileNamed(made, 'mit-Anlagen.pdf');
  expect(seiten).toBe((fileNamed(made, 'Niederschrift.pdf').seiten ?? 0) + 2);
});

/** A picture whose chunks and checksums are right, and whose rows say a filter that does not exist. */
function pictureWithBadRows(): Uint8Array {
  const size = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 2, 0, 0, 0]);
  const chunks = [
    ['IHDR', size] as const,
    ['IDAT', deflateSync(Buffer.alloc(52, 9))] as const,
    ['IEND', Buffer.alloc(0)] as const,
  ];
  const written = chunks.map(([type, data]) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...written]);
}

it('what cannot be set lies beside as a file, behind a cover sheet, and the document is made', async () => {
  const made = await make(
    { 'Foto.png': pictureWithBadRows(), 'Werte.csv': 'a;b\n1;2\n' },
    { anlagen: '[{ datei: Foto.png, beschreibung: Ein Platz }]' },
  );
  expect(told(made)).toEqual(['Anlage 1: als Datei beigelegt, 1-Foto.png', 'Anlage 2: eigenes Dokument, 2-Werte.csv']);
  expect(made.findings).toMatchObject([
    {
      code: 'anlage-nicht-gesetzt',
      severity: 'Warnung',
      message: '„Foto.png“ ließ sich nicht drucken und liegt als Datei bei; im Dokument steht dafür ein Deckblatt.',
    },
  ]);
  expect(made.nichtErstellt).toEqual([]);
  expect(Buffer.compare(fileNamed(made, 'Anlage-1-Foto.png').bytes, pictureWithBadRows())).toBe(0);
});

it('two annexes of the same bytes are told and both attached; two empty ones are no copies', async () => {
  const made = await make(
    { 'a.csv': 'a;b\n1;2\n', 'b.csv': 'a;b\n1;2\n', 'c.txt': '', 'd.txt': '' },
    { anlagen: '[{ datei: a.csv }, { id: nochmal, datei: a.csv }]' },
  );
  expect(told(made)).toHaveLength(5);
  expect(made.findings.filter(({ code }) => code === 'anlage-gleiche-datei').map(({ message }) => message)).toEqual([
    '„a.csv“ hat denselben Inhalt wie Anlage 1 „A“; beide werden beigefügt.',
    '„b.csv“ hat denselben Inhalt wie Anlage 1 „A“; beide werden beigefügt.',
  ]);
});

it('an empty file is told to be empty and not to be called wrongly; what is none of what its name says has a remedy', async () => {
  const made = await make({ 'leer.png': '', 'halb.xlsx': `PK\x03\x04${'x'.repeat(99)}` });
  expect(made.findings.map(({ code, remedy }) => `${code}: ${remedy}`).toSorted()).toEqual([
    'anlage-als-datei: Kopieren Sie die Datei noch einmal, oder bitten Sie den Absender, sie neu zu schicken.',
    'anlage-als-datei: Legen Sie ein PDF daneben, wenn die Anlage mit dem Dokument gedruckt werden soll.',
    'anlage-endung: Öffnen Sie sie; bitten Sie den Absender um eine neue, wenn sie sich nicht öffnen lässt.',
  ]);
  expect(told(made)).toContain('Anlage 1: als Datei beigelegt, 1-halb.xlsx');
});

it('more than 100 MB are never read, whatever they are, and still handed out', async () => {
  const path = lay({ 'Werte.csv': 'a;b\n1;2\n', 'Text.md': '# Text\n' });
  for (const name of ['Werte.csv', 'Text.md']) truncateSync(join(path, name), 101 * 1024 * 1024);
  const made = await build();
  expect(told(made)).toEqual([
    'Anlage 1: als Datei beigelegt, 1-Text.md',
    'Anlage 2: als Datei beigelegt, 2-Werte.csv',
  ]);
  expect(made.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'anlage-als-datei: „Text.md“ ist größer als 100 MB und liegt als Datei bei; im Dokument steht dafür ein Deckblatt.',
    'anlage-als-datei: „Werte.csv“ ist größer als 100 MB und liegt als Datei bei; im Dokument steht dafür ein Deckblatt.',
  ]);
  expect(fileNamed(made, 'Werte.csv').bytes).toHaveLength(101 * 1024 * 1024);
});

it('file names have room in a folder, however long the id of an annex is', async () => {
  const id = 'wirkung-'.repeat(40);
  const made = await make({ 'a.csv': 'a;b\n1;2\n' }, { anlagen: `[{ id: ${id}x, datei: a.csv }]` });
  const names = made.dokumente.flatMap(({ dateien }) => dateien.map(({ name }) => name.replace('Anlagen/', '')));
  expect(names.filter((name) => Buffer.byteLength(name) > 245)).toEqual([]);
  expect(fileNamed(made, '-wirkung.csv').name).toMatch(/Anlage-1-wirkung-wirkung-/u);
});

it('a file that cannot be read stops the document: no annex is missing from it without a word', async () => {
  const path = lay({ 'Film.mp4': 'x', 'Werte.csv': 'a;b\n1;2\n' });
  truncateSync(join(path, 'Film.mp4'), 2 ** 31 + 1);
  const made = await build();
  expect(made.dokumente).toEqual([]);
  expect(made.findings).toMatchObject([
    { code: 'datei-unlesbar', severity: 'Fehler', message: 'Die Datei „Film.mp4“ ist größer als 2 GB.' },
  ]);
});
