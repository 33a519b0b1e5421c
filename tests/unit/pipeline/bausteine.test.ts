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
  return `---\nkommune: ${kommune}\ndatum: ${datum}\nfreigabe: öffentlich\n---\n## Kurzfassung\n\nEs ging um Wohnen.\n`;
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

it('the method notes are made of what the catalogue says', async () => {
  const made = await make({
    'gebiete.yaml': gebiete,
    'dokumente/plan.yaml': bericht,
    'kapitel/01.md': '# Zahlen\n\n{{indikator "allein"}}\n\n## Methodik\n\n{{methodik}}\n',
    'indikatoren/tabellen.yaml': [
      'zensus: { datei: zensus.csv, art: zensus, stichtag: 2022-05-15, quelle: Zensusamt, genauigkeit: 10 }',
      'amt: { datei: amt.csv, art: fortschreibung, stichtag: 2022-12-31, quelle: Statistikamt }',
    ].join('\n'),
    'indikatoren/zensus.csv': 'AGS;Haushalte;Allein\n05382004;100;20\n05382028;200;40\n05382060;300;2\n',
    'indikatoren/amt.csv': 'AGS;Personen\n05382004;100\n05382028;200\n05382060;300\n',
    'indikatoren/katalog.yaml': [
      'allein: { titel: Allein, definition: Je 100, zähler: { tabelle: zensus, spalten: Allein }, nenner: { spalten: Haushalte } }',
      'personen: { titel: Personen, definition: Alle, zähler: { tabelle: amt, spalten: Personen }, schwelle: 5 }',
      'last: { titel: Belastung, definition: Beides, index: [{ indikator: allein, gewicht: 2 }] }',
    ].join('\n'),
  });
  expect(made.findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
  const text = textOf(made, 'plan') ?? '';
  const notes = text.slice(text.indexOf('Methodik'));
  expect(notes).toContain('von 1 bis unter 3, wo nichts anderes gesagt ist');
  expect(notes).toContain('- Personen: von 1 bis unter 5');
  expect(notes).toContain('Tabelle „zensus“: auf Vielfache von 10');
  expect(notes).toContain('Zensusamt, Stand 15.05.2022');
  expect(notes).toContain('Statistikamt, Stand 31.12.2022');
  expect(notes).toMatch(/Belastung besteht aus:\n\n- Allein, Gewicht 2/u);
  expect(notes).toMatch(/Geheim gehalten, [^\n]*: 2 von 4\u00A0Werten/u);
  expect(notes).not.toContain('Beispielwerte');
});

it('without a catalogue there are no method notes', async () => {
  const made = await make({ 'dokumente/plan.yaml': bericht, 'kapitel/01.md': '# Zahlen\n\n{{methodik}}\n' });
  expect(made.findings.map(({ code }) => code)).toContain('zahlen-ohne-katalog');
});

it('a call outside of a report is a mistake', async () => {
  const { findings } = await make({
    'dokumente/vortrag.yaml': 'art: folien\ntitel: Vortrag\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n',
    'kapitel/01.md': '# Gespräche\n\n{{gesprächsstand}}\n',
  });
  expect(findings.map(({ code }) => code)).toContain('baustein-hier-nicht');
});
