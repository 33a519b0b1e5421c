// What a file is, by its bytes: real ones for each kind, and names that say something else.

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fileKindOf } from '../../../src/source/file-kind.js';
import { isPassedOver } from '../../../src/source/passed-over.js';
import { jpegInInks, makePng, makeTiff } from '../../support/make-pictures.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const empty = new Uint8Array();
const zipped = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, empty])));
const odf = (type: string) => zipSync({ mimetype: [latin1(type), { level: 0 }], 'content.xml': empty });
const ole = (stream: string) =>
  Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

const files: readonly (readonly [name: string, bytes: Uint8Array, answer: string])[] = [
  ['a.pdf', latin1('%PDF-1.7\n'), 'pdf: ein PDF'],
  ['vorweg.pdf', latin1('HTTP/1.1 200 OK\n\n\x01%PDF-1.4\n'), 'pdf: ein PDF'],
  ['a.png', makePng(), 'png: ein Bild im Format PNG'],
  ['a.JPG', jpegInInks, 'jpeg: ein Bild im Format JPEG'],
  ['a.tif', makeTiff({ width: 1, height: 1, colour: [0] }), 'tiff: ein Bild im Format TIFF'],
  ['a.svg', latin1('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg: ein Bild im Format SVG'],
  ['a.webp', latin1('RIFF\x24\0\0\0WEBPVP8 '), 'other-picture: ein WebP'],
  ['a.heic', latin1('\0\0\0\x18ftypheic'), 'other-picture: ein Foto im Format HEIC'],
  ['a.csv', latin1('AGS;Gemeinde\n05382004;Alfter\n'), 'csv: eine CSV-Tabelle'],
  ['einspaltig.csv', latin1('Gemeinde\nAlfter\n'), 'csv: eine CSV-Tabelle'],
  ['a.txt', latin1('AGS;Gemeinde\n05382004;K\xf6nigswinter\n'), 'csv: eine CSV-Tabelle'],
  ['a.md', latin1('# Titel\n\nText; mit Strichpunkt.\n'), 'markdown: ein Markdown-Text'],
  ['notiz', latin1('Ein Satz; noch einer.\nUnd, ja, einer.\n'), 'text: eine Textdatei'],
  ['a.docx', zipped('[Content_Types].xml', 'word/document.xml'), 'word: eine Word-Datei'],
  ['a.xlsx', zipped('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx: eine Excel-Datei'],
  ['a.xlsb', zipped('[Content_Types].xml', 'xl/workbook.bin'), 'old-office: eine Excel-Datei im Binärformat'],
  ['a.pptx', zipped('[Content_Types].xml', 'ppt/presentation.xml'), 'powerpoint: eine PowerPoint-Datei'],
  ['a.odt', odf('application/vnd.oasis.opendocument.text'), 'opendocument: ein OpenDocument-Text'],
  ['a.ods', odf('application/vnd.oasis.opendocument.spreadsheet'), 'opendocument: eine OpenDocument-Tabelle'],
  ['a.odp', odf('application/vnd.oasis.opendocument.presentation'), 'opendocument: eine OpenDocument-Präsentation'],
  ['a.doc', ole('WordDocument'), 'old-office: eine Word-Datei im alten Format'],
  ['a.xls', ole('Workbook'), 'old-office: eine Excel-Datei im alten Format'],
  ['a.ppt', ole('PowerPoint Document'), 'old-office: eine PowerPoint-Datei im alten Format'],
  ['geheim.xlsx', ole('EncryptedPackage'), 'old-office: eine mit Kennwort verschlüsselte Office-Datei'],
  ['a.msg', ole('__substg1.0_0037001F'), 'mail: eine E-Mail aus Outlook'],
  ['a.eml', latin1('From: a@example.org\r\nMIME-Version: 1.0\r\n\r\nText'), 'mail: eine E-Mail'],
  ['a.zip', zipped('plan.pdf'), 'archive: ein ZIP-Archiv'],
  ['a.html', latin1('<!DOCTYPE html><html></html>'), 'html: eine Internetseite (HTML)'],
  ['a.pdf', empty, 'empty: eine leere Datei, nicht ein PDF (pdf)'],
  ['daten.bin', Buffer.from([1, 2, 3, 0, 200]), 'unknown: eine Datei unbekannter Art'],
  // The ending of the name is no proof of anything.
  ['bericht.pdf', zipped('word/document.xml'), 'word: eine Word-Datei, nicht ein PDF (pdf)'],
  ['karte.jpg', makePng(), 'png: ein Bild im Format PNG, nicht ein Bild im Format JPEG (jpg)'],
  [
    'liste.xls',
    latin1('<html><table></table></html>'),
    'html: eine Internetseite (HTML), nicht eine Excel-Datei im alten Format (xls)',
  ],
  ['kaputt.xlsx', latin1('PK\x03\x04'), 'archive: eine beschädigte Datei, nicht eine Excel-Datei (xlsx)'],
];

for (const [name, bytes, answer] of files) {
  it(`tells ${answer} of ${name}`, () => {
    const { kind, words, misnamed } = fileKindOf(bytes, name);
    expect(`${kind}: ${words}${misnamed ? `, nicht ${misnamed.words} (${misnamed.ending})` : ''}`).toBe(answer);
  });
}

it('says something of any bytes under any name', () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\x89PNG\r\n\x1a\n',
    '<',
    '%PDF-',
  );
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), fc.string(), (begin, rest, name) => {
      const { words } = fileKindOf(Buffer.concat([latin1(begin), rest]), name);
      expect(words).toMatch(/^(?:ein|eine) \S/u);
    }),
  );
});

it('passes over what nobody put there', () => {
  const left = ['~$plan.xlsx', '.DS_Store', '.~lock.plan.odt#', 'Thumbs.db', 'desktop.ini', '~wrl0001.tmp', 'plan.tmp'];
  expect(left.filter((name) => !isPassedOver(name))).toEqual([]);
  expect(['plan.xlsx', 'Thumbs.dbf.csv', '~plan.pdf', 'tmp.md', '$plan.pdf'].filter(isPassedOver)).toEqual([]);
});
