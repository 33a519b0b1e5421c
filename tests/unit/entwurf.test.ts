// Whoever finds a single sheet of a draft on a desk sees what it is: every page of every file of a sitting, in both formats.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ErstellteDatei, erstelleDokumente } from '../../src/pipeline.js';
import { descendants, parseXml, readDocx } from '../support/read-docx.js';
import { readPdf } from '../support/read-pdf.js';
import { sampleFiles } from '../support/sample-sitting.js';
import { discard, writeInto } from '../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

/** The files of a sitting with a public, a non-public and an internal version, each with the same annex. */
async function filesAt(status: string): Promise<readonly ErstellteDatei[]> {
  const long = Array.from({ length: 60 }, (_, index) => `Absatz ${index + 1}.`).join('\n\n');
  const mention = `${long}\n\nSiehe {{anlage "blatt"}}.\n`;
  const files = sampleFiles(
    {
      status,
      interne_fassung: 'ja',
      anlagen: '[{ id: blatt, dokument: blatt, öffentlich: ja }]',
      tagesordnung: `
  - { teil: öffentlich, tops: [{ nr: 1, titel: Bericht, text: bericht.md }] }
  - { teil: nichtöffentlich, tops: [{ nr: 2, titel: Vergabe, text: vergabe.md }] }`,
    },
    {
      'sitzungen/2018-03-12-ausschuss/bericht.md': mention,
      'sitzungen/2018-03-12-ausschuss/vergabe.md': mention,
      'dokumente/blatt.yaml': 'art: zusammenfassung\ntitel: Blatt\nquellen: [protokolle/eins.md]\n',
      'protokolle/eins.md': '---\ngruppe: AG\ndatum: 2017-09-21\nfreigabe: öffentlich\n---\n## Kurzfassung\nKurz.\n',
    },
  );
  for (const [path, content] of Object.entries(files)) writeInto(join(folder, path), content);
  const options = { arbeitsbereich: folder, pfade: [join(folder, 'sitzungen')], formate: ['docx', 'pdf'] as const };
  const { dokumente, findings } = await erstelleDokumente(options);
  expect([findings, dokumente.map(({ kreis }) => kreis)]).toEqual([
    [],
    ['öffentlich', 'nichtöffentlich', 'vollständig'],
  ]);
  return dokumente.flatMap(({ dateien }) => dateien);
}

/** For each page of the PDF, and for each running head a page of the Word file can have, whether it bears the word. */
async function marksOf({ format, bytes }: ErstellteDatei, word: string): Promise<readonly boolean[]> {
  if (format === 'pdf') return (await readPdf(bytes)).pageTexts.map((text) => text.includes(word));
  const { parts, body } = readDocx(bytes);
  const targets = descendants(parseXml(parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship');
  return descendants(body, 'w:sectPr').flatMap((section) => {
    const heads = descendants(section, 'w:headerReference');
    // A page without a head of its own bears that of the section before.
    return heads.map((head) => {
      const target = targets.find(({ attributes }) => attributes.get('Id') === head.attributes.get('r:id'));
      return (parts.get(`word/${target?.attributes.get('Target')}`) ?? '').includes(word);
    });
  });
}

it('every page of a draft bears the word, and so does every file name', async () => {
  for (const file of await filesAt('durchsicht')) {
    const marks = await marksOf(file, 'Entwurf');
    expect([file.name, marks.length > 0, marks]).toEqual([file.name, true, marks.map(() => true)]);
    expect(file.name).toMatch(/-Entwurf\.(?:docx|pdf)$/u);
  }
});

it('no page and no name of what is signed does', async () => {
  for (const file of await filesAt('unterschrieben')) {
    const marks = await marksOf(file, 'Entwurf');
    expect([file.name, marks]).toEqual([file.name, marks.map(() => false)]);
    expect(file.name).not.toContain('Entwurf');
  }
});
