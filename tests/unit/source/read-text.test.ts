// Files as people save them: encodings, line ends, names; and what is said when one cannot be read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding, Position } from '../../../src/diagnostic.js';
import { readBytes } from '../../../src/source/read-bytes.js';
import { positionAt, positionIn, readText } from '../../../src/source/read-text.js';
import { shown, sourceOf } from './reading.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  mkdirSync(join(root, 'anlagen'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const asked: Position = { file: '/arbeitsbereich/sitzung.yaml', line: 3, column: 9 };

function read(name: string, bytes?: Uint8Array | string) {
  if (bytes !== undefined) writeFileSync(join(root, 'anlagen', name), bytes);
  const findings: Finding[] = [];
  const source = readText(join(root, 'anlagen', name), (finding) => findings.push(finding), asked);
  return { source, findings };
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

test('UTF-8 with and without its mark, UTF-16 either way, and any line end give the same text', () => {
  for (const bytes of [
    'Grüße\r\n„ja“\r',
    '\uFEFFGrüße\n„ja“\n',
    utf16('Grüße\n„ja“\n', false),
    utf16('Grüße\r\n„ja“\n', true),
  ]) {
    expect(read('text.md', bytes)).toEqual({
      source: { file: join(root, 'anlagen', 'text.md'), text: 'Grüße\n„ja“\n', firstLine: 1 },
      findings: [],
    });
  }
});

test('Windows-1252 is read with its dashes and quotation marks, and told at its first umlaut', () => {
  const bytes = Buffer.from('ort: Siegburg\ntitel: \x84Gr\xfc\xdfe\x93 \x96 5 \x80', 'latin1');
  const { source, findings } = read('text.md', bytes);
  expect(source?.text).toBe('ort: Siegburg\ntitel: „Grüße“ – 5 €');
  expect(findings.map(shown)).toEqual([
    [
      '2:8+7 datei-kodierung: Die Datei ist nicht in UTF-8 gespeichert; sie wurde als Windows-1252 gelesen, hier „„Grüße““.',
      'Prüfen Sie, ob die Umlaute stimmen, und speichern Sie die Datei in UTF-8.',
      '„Grüße“',
    ],
  ]);
  expect(findings[0]?.severity).toBe('Hinweis');
});

test('a file that is no text is told where it is asked for', () => {
  const { source, findings } = read('bild.md', Uint8Array.of(0x89, 0x50, 0x00, 0xff));
  expect(source).toBeUndefined();
  expect(findings).toEqual([
    {
      code: 'datei-kein-text',
      severity: 'Fehler',
      message: '„bild.md“ ist keine Textdatei.',
      remedy: 'Speichern Sie den Inhalt als Text in UTF-8, oder nennen Sie die richtige Datei.',
      at: asked,
    },
  ]);
});

test('a missing file is told with the nearest one of its folder', () => {
  writeFileSync(join(root, 'anlagen', 'top-04-sozialplanung.md'), '');
  expect(read('top-4-sozialplanung.md').findings.map(shown)).toEqual([
    [
      '3:9+1 datei-fehlt: Die Datei „top-4-sozialplanung.md“ gibt es im Ordner „anlagen“ nicht.',
      'Meinten Sie „top-04-sozialplanung.md“?',
      '',
    ],
  ]);
  expect(read('ganz-anders.pdf').findings[0]?.remedy).toBe(
    'Legen Sie die Datei dort ab, oder berichtigen Sie den Namen.',
  );
});

test('a name in other capitals or with its umlauts written out is found', () => {
  writeFileSync(join(root, 'anlagen', 'Präsentation.pdf'), '');
  for (const name of ['praesentation.pdf', 'PRÄSENTATION.PDF']) {
    expect(read(name).findings[0]?.remedy).toBe(
      'Schreiben Sie „Präsentation.pdf“: Groß- und Kleinschreibung und Umlaute zählen bei Dateinamen.',
    );
  }
});

test('a file the program itself asks for is to be renamed', () => {
  writeFileSync(join(root, 'Koerperschaft.yaml'), '');
  const findings: Finding[] = [];
  readText(join(root, 'koerperschaft.yaml'), (finding) => findings.push(finding));
  expect(findings.map(({ remedy }) => remedy)).toEqual([
    'Benennen Sie „Koerperschaft.yaml“ um in „koerperschaft.yaml“: Groß- und Kleinschreibung und Umlaute zählen bei Dateinamen.',
  ]);
});

test('a name whose umlauts are stored the other way is the same file', () => {
  writeFileSync(join(root, 'anlagen', 'pra\u0308sentation.md'), 'Text');
  const { source, findings } = read('pr\u00E4sentation.md');
  expect([source?.text, source?.file, findings]).toEqual(['Text', join(root, 'anlagen', 'pra\u0308sentation.md'), []]);
});

test('a missing folder is told with the nearest one', () => {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  expect(readBytes(join(root, 'anlage', 'a.pdf'), report, asked)).toBeUndefined();
  expect(findings.map(shown)).toEqual([
    [
      '3:9+1 datei-fehlt: Den Ordner „anlage“, in dem „a.pdf“ liegen soll, gibt es nicht.',
      'Meinten Sie den Ordner „anlagen“?',
      '',
    ],
  ]);
});

test('without a place that asks, the place is the file itself', () => {
  const findings: Finding[] = [];
  readBytes(join(root, 'fehlt.yaml'), (finding) => findings.push(finding));
  expect(findings[0]?.at).toEqual({ file: join(root, 'fehlt.yaml'), line: 1, column: 1 });
});

test('a folder is no file', () => {
  mkdirSync(join(root, 'anlagen', 'bilder'));
  writeFileSync(join(root, 'anlagen', 'bilder', 'wappen.svg'), '');
  expect(read('bilder').findings.map(shown)).toEqual([
    [
      '3:9+1 datei-ist-ordner: „bilder“ ist ein Ordner, keine Datei.',
      'Nennen Sie die Datei darin, zum Beispiel „bilder/wappen.svg“.',
      '',
    ],
  ]);
});

test('a name the system refuses is told, not thrown', () => {
  expect(read('a\u0000b.md').findings.map(({ code, message }) => [code, message])).toEqual([
    ['datei-unlesbar', 'Die Datei „a\u0000b.md“ lässt sich nicht lesen.'],
  ]);
});

test('places count from one, in UTF-16 units, and a part of a file gives lines of the file', () => {
  const source = sourceOf('a😀b\n\nzwei', 7);
  expect(positionAt(source, 3, 1)).toMatchObject({ line: 7, column: 4, length: 1, lineText: 'a😀b' });
  expect(positionAt(source, 6, 99)).toMatchObject({ line: 9, column: 1, length: 4, lineText: 'zwei' });
  expect(positionAt(source, 10)).toEqual({ file: source.file, line: 9, column: 5, lineText: 'zwei' });
  expect(positionIn(source, 2, 1)).toMatchObject({ line: 8, column: 1, lineText: '' });
});
