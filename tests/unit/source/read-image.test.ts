// Formats, addresses and missing files are told in tests/conformance/markdown/bilder.txt; here where pictures are looked for.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { type ImageFolder, readImage } from '../../../src/source/read-image.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const root = mkdtempSync(join(tmpdir(), 'bilder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const folder of ['eigen', 'mitgeliefert/art', 'texte']) mkdirSync(join(root, folder), { recursive: true });
writeFileSync(join(root, 'mitgeliefert/art/logo.svg'), svg);
writeFileSync(join(root, 'mitgeliefert/art/linie.svg'), svg);
writeFileSync(join(root, 'eigen/linie.svg'), svg);
writeFileSync(join(root, 'u\u0308bersicht.svg'), svg);
writeFileSync(join(root, 'leer.svg'), '');
for (const [name, start] of [
  ['a', 'RIFF\0\0\0\0WEBPVP8 '],
  ['b', 'II*\0'],
  ['c', '\0\0\0\x18ftypheic'],
  ['d', '%PDF-1.7'],
  ['e', 'PK\x03\x04'],
] as const) {
  writeFileSync(join(root, `${name}.png`), Buffer.from(start, 'latin1'));
}

const folders: readonly ImageFolder[] = [
  { folder: join(root, 'eigen'), root: join(root, 'eigen') },
  { folder: join(root, 'mitgeliefert/art'), root: join(root, 'mitgeliefert') },
];
const fromTexts: readonly ImageFolder[] = [{ folder: join(root, 'texte'), root }];

function read(path: string, from = folders): string {
  const findings: Finding[] = [];
  const image = readImage({ path, folders: from, at: undefined }, (finding) => findings.push(finding));
  return image?.file.slice(root.length + 1) ?? findings.map(({ code, message }) => `${code}: ${message}`).join('\n');
}

it('is the first that is there', () => {
  expect(read('linie.svg')).toBe(join('eigen', 'linie.svg'));
  expect(read('logo.svg')).toBe(join('mitgeliefert', 'art', 'logo.svg'));
});

it('may lie above its text but not outside', () => {
  expect(read('../eigen/linie.svg', fromTexts)).toBe(join('eigen', 'linie.svg'));
  expect(read('../art/logo.svg')).toBe(join('mitgeliefert', 'art', 'logo.svg'));
  expect(read('../../etwas.svg', fromTexts)).toBe(
    'bild-ausserhalb: Das Bild „../../etwas.svg“ liegt außerhalb des Arbeitsbereichs.',
  );
});

it('is found however its umlauts are stored', () => {
  expect(read('../\u00fcbersicht.svg', fromTexts).normalize('NFC')).toBe('\u00fcbersicht.svg');
});

it('is named by its content', () => {
  const nameOf = (path: string) => readImage({ path, folders, at: undefined }, () => {})?.name;
  expect(nameOf('linie.svg')).toBe('linie-900fbe93');
  expect(nameOf('logo.svg')).toBe('logo-900fbe93');
});

it('tells what a file is that is no picture for print', () => {
  const found = ['a', 'b', 'c', 'd', 'e'].map((name) => /ist (.*);/u.exec(read(`../${name}.png`, fromTexts))?.[1]);
  expect(found).toEqual(['ein WebP', 'ein TIFF', 'ein Foto im Format HEIC', 'ein PDF', 'ein Dokument']);
  expect(read('../leer.svg', fromTexts)).toBe('bild-format: „leer.svg“ ist weder SVG noch PNG noch JPEG.');
});
