import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { erstelle, type FertigeDatei, type Finding, type Format } from '../../src/library.js';
import { copyOfExample, discard, replaceIn, writeInto } from '../support/workspace.js';

const sitting = '2018-03-12-sozialausschuss';

let folder = '';
let workspace = '';
beforeEach(() => {
  folder = copyOfExample();
  workspace = join(folder, 'content');
});
afterEach(() => discard(folder));

function everythingIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
}

it('gives the files of all documents in the usual formats, and lays nothing on the disk', async () => {
  const before = everythingIn(folder);
  const { files, findings, nichtErstellt } = await erstelle(workspace);
  expect({ findings, nichtErstellt }).toEqual({ findings: [], nichtErstellt: [] });
  expect(new Set(files.map(({ format }) => format))).toEqual(new Set(['docx', 'pdf', 'md', 'original']));
  expect(everythingIn(folder)).toEqual(before);
});

it('tells of each file where it belongs, what it is and what it claims', async () => {
  const { files } = await erstelle(workspace, { pfade: [`sitzungen/${sitting}`], formate: ['pdf'] });
  const name = '50.1-10.24_2018-03-12_Sozialausschuss_Niederschrift.pdf';
  const [{ bytes, ...first }, ...others] = files as [FertigeDatei, ...FertigeDatei[]];
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(first).toEqual({
    path: `${sitting}/oeffentlich/${name}`,
    name,
    dokument: sitting,
    kreis: 'öffentlich',
    fassung: 'oeffentlich',
    istEntwurf: false,
    bezeichnung: 'Niederschrift',
    format: 'pdf',
    seiten: expect.any(Number),
    standards: ['PDF/UA-1', 'PDF/A-3a'],
  });
  expect(new Set(others.map(({ dokument }) => dokument))).toEqual(new Set([sitting]));
  expect(new Set(others.map(({ kreis }) => kreis))).toEqual(new Set(['öffentlich', 'nichtöffentlich']));
  const annex = others.find(({ format }) => format === 'original');
  expect(annex?.path).toBe(
    `${sitting}/oeffentlich/Anlagen/50.1-10.24_2018-03-12_Sozialausschuss_Anlage-1-beratungen.csv`,
  );
});

it('gives the same bytes again in the same process', async () => {
  const bytes = async () => (await erstelle(workspace)).files.map((file) => Buffer.from(file.bytes).toString('base64'));
  expect(await bytes()).toEqual(await bytes());
});

it('names documents that could not be made, and why', async () => {
  replaceIn(join(workspace, 'sitzungen', sitting, 'sitzung.yaml'), 'datum: 2018-03-12', 'datum: 32.03.2018');
  const { files, findings, nichtErstellt } = await erstelle(workspace, { formate: ['tree'] });
  expect(files.map(({ dokument }) => dokument)).not.toContain(sitting);
  expect(nichtErstellt).toEqual([sitting]);
  expect(codesOf(findings)).toContain('datum-ungueltig');
});

it.each([
  ['a folder in which nothing lies', 'sitzungen/1999'],
  ['a folder outside the workspace', '../elsewhere'],
])('says so when paths select no document: %s', async (_, pfad) => {
  const { files, findings } = await erstelle(workspace, { pfade: [pfad], formate: ['tree'] });
  expect({ files, codes: codesOf(findings) }).toEqual({ files: [], codes: ['auswahl-leer'] });
});

it('gives a chapter alone, and says of one that is none no more than that', async () => {
  const made = async (nur: string) => {
    const { files, findings } = await erstelle(workspace, { pfade: ['dokumente/zahlenbericht.yaml'], nur });
    return [files.map(({ path, teil }) => [path, teil]), codesOf(findings)];
  };
  writeInto(
    join(workspace, 'dokumente', 'zahlenbericht.yaml'),
    'art: bericht\ntitel: Bericht\nstand: 2018-03-12\nquellen: [bericht/*.md]\n',
  );
  writeInto(join(workspace, 'bericht', '01-lage.md'), '# Lage\n');
  expect(await made('01')).toEqual([
    [['zahlenbericht/oeffentlich/zahlenbericht-Kapitel-01-lage.docx', 'bericht/01-lage.md']],
    [],
  ]);
  expect(await made('77')).toEqual([[], ['teil-unbekannt']]);
});

it('reports a folder that is no workspace', async () => {
  const { files, findings } = await erstelle(join(folder, 'elsewhere'));
  expect(files).toEqual([]);
  expect(codesOf(findings)).toContain('datei-fehlt');
});

it('refuses a format that does not exist, before anything is read', async () => {
  await expect(erstelle(workspace, { formate: ['odt' as Format] })).rejects.toThrow(
    'Das Format „odt“ gibt es nicht; es gibt „pdf“, „docx“, ',
  );
});

function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}
