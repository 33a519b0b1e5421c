// Calls for building blocks in the chapters of a report → what stands there in the documents.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ergebnis, erstelleDokumente } from '../../../src/pipeline.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

const bericht = 'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n';
const gebiete = [
  'kreis: { name: Kreis Beispiel, schlüssel: "05382" }',
  'kommunen:',
  '  - { name: Alfter, schlüssel: "05382004" }',
  '  - { name: Lohmar, schlüssel: "05382028" }',
  '  - { name: Siegburg, schlüssel: "05382060" }',
].join('\n');

function gespräch(kommune: string, datum: string): string {
  return `---\nkommune: ${kommune}\ndatum: ${datum}\n---\n## Kurzfassung\n\nEs ging um Wohnen.\n`;
}

async function make(files: Readonly<Record<string, string>>): Promise<Ergebnis> {
  for (const [path, text] of Object.entries({ ...sampleFiles(), ...files })) writeInto(join(folder, path), text);
  return erstelleDokumente({ arbeitsbereich: folder, pfade: [], formate: ['md', 'pptx'] });
}

function textOf({ dokumente }: Ergebnis, id: string): string | undefined {
  const [file] = dokumente.find((dokument) => dokument.dokument === id)?.dateien ?? [];
  return file && strFromU8(file.bytes);
}

it('a building block stands where its call stood, from its template, and follows the records', async () => {
  const made = await make({
    'gebiete.yaml': gebiete,
    'dokumente/plan.yaml': bericht,
    'kapitel/01.md': '# Gespräche\n\nVorher.\n\n{{gesprächsstand}}\n\nNachher.\n',
    'gespraeche/siegburg.md': gespräch('Siegburg', '2018-05-14'),
    'gespraeche/lohmar.md': gespräch('Lohmar', 'offen'),
  });
  expect(made.findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
  expect(textOf(made, 'plan')).toContain(
    'Vorher.\n\nGespräche wurden mit 1 von 3\u00A0Kommunen geführt; es fehlen Alfter, Lohmar.\n\nNachher.',
  );
});

it('where one of the records cannot be read, nothing is counted', async () => {
  const made = await make({
    'gebiete.yaml': gebiete,
    'dokumente/plan.yaml': bericht,
    'kapitel/01.md': '# Gespräche\n\n{{gesprächsstand}}\n',
    'gespraeche/siegburg.md': '# Ohne Kopf\n',
  });
  expect(made.nichtErstellt).toContain('plan');
});

it('a call outside of a report is a mistake', async () => {
  const { findings } = await make({
    'dokumente/vortrag.yaml': 'art: folien\ntitel: Vortrag\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n',
    'kapitel/01.md': '# Gespräche\n\n{{gesprächsstand}}\n',
  });
  expect(findings.map(({ code }) => code)).toContain('baustein-hier-nicht');
});
