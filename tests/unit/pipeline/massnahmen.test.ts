// Fields of action and their measures → the tables, sheets, chart and sentences that chapters ask for.
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

const zahlen = {
  'gebiete.yaml':
    'kreis: { name: Kreis Beispiel, schlüssel: "05382" }\nkommunen: [{ name: Alfter, schlüssel: "05382004" }, { name: Siegburg, schlüssel: "05382060" }]\n',
  'indikatoren/tabellen.yaml': 'zensus: { datei: zensus.csv, quelle: Zensus, stichtag: 2022-05-15 }\n',
  'indikatoren/zensus.csv': 'Schlüssel;Personen;Kinder\n05382004;1000;300\n05382060;2000;500\n',
  'indikatoren/katalog.yaml':
    'kinder: { titel: Anteil der Kinder, definition: Kinder je 100 Personen, zähler: { tabelle: zensus, spalten: Kinder }, nenner: { spalten: Personen } }\n',
};

const familien = `titel: Kinder und Familien
kurz: Familien
ausgangslage: Vieles ist *ungleich* verteilt.
ziel: Familien werden erreicht.
maßnahmen:
  F1:
    titel: Büros | überall
    beschreibung: Je Kommune eines.
    zuständig: Jugendamt
    beteiligt: [Kommunen, Verbände]
    beginn: 2019-01
    frist: März 2019
    stellen: 0,1
    kosten: 98000
    finanzierung: Kreishaushalt
    produkt: "06.363.01"
    wirkung: { indikator: kinder, gebiet: Siegburg, ziel: mehr }
    status: beschlossen
    organisationsuntersuchung: ja
  F2: { titel: Elternbrief, zuständig: Jugendamt, frist: 2018-12-31, stellen: 0, kosten: 0, status: begonnen }
`;
const wohnen = `titel: Wohnen
ziel: Alle haben eine Wohnung.
maßnahmen:
  W1:
    titel: Fachstelle
    zuständig: Sozialamt
    frist: 2020-02
    stellen: 0,2
  W2: { titel: Gutachten, zuständig: jugendamt, frist: 2019-12, status: zurückgestellt, stellen: 7 }
  W3: { titel: Beratung, zuständig: Jugendamt, frist: 2019-12, kosten: 1500 }
`;
const felder = { 'handlungsfelder/1-familien.yaml': familien, 'handlungsfelder/2-wohnen.yaml': wohnen };

async function make(kapitel: string, files: Readonly<Record<string, string>> = felder): Promise<Ergebnis> {
  const plan = {
    'dokumente/plan.yaml': 'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n',
    'kapitel/01.md': `# Maßnahmen\n\n${kapitel}\n`,
  };
  const all = { ...sampleFiles(), ...zahlen, ...files, ...plan };
  for (const [path, text] of Object.entries(all)) writeInto(join(folder, path), text);
  return erstelleDokumente({ arbeitsbereich: folder, pfade: [join(folder, 'dokumente')], formate: ['md'] });
}

function textOf({ dokumente, findings }: Ergebnis): string {
  expect(findings).toEqual([]);
  const [file] = dokumente.find(({ id }) => id === 'plan')?.dateien ?? [];
  return file === undefined ? '' : strFromU8(file.bytes).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
}

/** The cells of the rows of the first table. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim()),
  );
}

it('the overview groups measures by field and adds up what they need, by field and in total', async () => {
  const rows = rowsIn(textOf(await make('{{maßnahmen}}')));
  const [, , ...body] = rows;
  expect(body.map((cells) => [cells[0], ...cells.slice(3)])).toEqual([
    ['Kinder und Familien', ...Array<string>(4).fill('')],
    ['F1', 'März 2019', 'beschlossen', '0,1', '98 000'],
    ['F2', '31.12.2018', 'begonnen', '–', '–'],
    ['Summe Familien', '', '', '0,1', '98 000'],
    ['Wohnen', ...Array<string>(4).fill('')],
    ['W1', 'Februar 2020', 'vorgeschlagen', '0,2', '.'],
    ['W2', 'Dezember 2019', 'zurückgestellt', '7,0', '.'],
    ['W3', 'Dezember 2019', 'vorgeschlagen', '.', '1 500'],
    ['Summe Wohnen', '', '', '7,2', '1 500'],
    ['Summe aller Handlungsfelder', '', '', '7,3', '99 500'],
  ]);
});

it('what stands for a number is explained, and that sums leave it out', async () => {
  const text = textOf(await make('{{maßnahmen}}'));
  expect(text).toContain('Die Summen zählen, was beziffert ist.');
  expect(text).toContain('Zeichen: – = nichts; . = noch nicht beziffert.');
});

it('a field by its file, title or short title, and measures of one status', async () => {
  const text = textOf(
    await make(
      '{{maßnahmen handlungsfeld="familien" status="begonnen"}}\n\n{{maßnahmen handlungsfeld="kinder und familien"}}',
    ),
  );
  expect(text).toContain('Maßnahmen: Kinder und Familien (begonnen)');
  expect(text).not.toContain('Wohnen');
  expect(text).not.toContain('Summe aller Handlungsfelder');
});

it('where no measure has the status, a sentence says so', async () => {
  expect(textOf(await make('{{maßnahmen status="abgeschlossen"}}'))).toContain(
    'Eine solche Maßnahme ist noch nicht vorgesehen.',
  );
});

it('a sheet says everything, the effect by the value that the catalogue has now, and can be referred to', async () => {
  const text = textOf(await make('{{maßnahmenblätter handlungsfeld="familien"}}\n\nSiehe {{verweis "massnahme-f1"}}.'));
  expect(text).toContain('Vieles ist *ungleich* verteilt.');
  expect(text).toContain('Je Kommune eines.');
  for (const [term, value] of [
    ['Zeitraum', 'Januar 2019 bis März 2019'],
    ['Beteiligt', 'Kommunen, Verbände'],
    ['Personal', '0,1 Stellen zusätzlich; darüber wird mit der Organisationsuntersuchung entschieden'],
    ['Kosten', '98 000 Euro im Jahr'],
    ['Produkt', '06.363.01'],
    ['Wirkung', 'Anteil der Kinder, Siegburg: 25,0 % (Stand 15.05.2022)'],
    ['Personal', 'keine zusätzlichen Stellen'],
    ['Zeitraum', 'bis 31.12.2018'],
  ] as const) {
    expect(text).toMatch(new RegExp(`${term}\\W+${value.replace(/[.()]/gu, '\\$&')}`, 'u'));
  }
  expect(text).toMatch(/Siehe .*F1/u);
});

it('what the effect is shown by follows the tables', async () => {
  await make('{{maßnahmenblätter}}');
  writeInto(
    join(folder, 'indikatoren/zensus.csv'),
    'Schlüssel;Personen;Kinder\n05382004;1000;300\n05382060;2000;800\n',
  );
  const again = await erstelleDokumente({
    arbeitsbereich: folder,
    pfade: [join(folder, 'indikatoren')],
    formate: ['md'],
  });
  expect(textOf(again)).toContain('Siegburg: 40,0 %');
});

it('the schedule has a bar from the first day of a month to the last, a date where no beginning is set, and leaves out what is put off', async () => {
  const text = textOf(await make('{{zeitplan}}'));
  expect(text).toMatch(/F1 Büros.*01\.01\.2019.*31\.03\.2019/u);
  expect(text).toMatch(/W1 Fachstelle.*29\.02\.2020/u);
  expect(text).toContain('Eine Raute steht am Tag der Frist');
  expect(text).toContain('Zurückgestellt und darum nicht im Zeitplan: W2 Gutachten.');
});

it('a long schedule has a chart for each field', async () => {
  const many = Array.from(
    { length: 13 },
    (_, index) => `  X${index}: { titel: Muster, zuständig: Amt, frist: 2019-12 }\n`,
  );
  const text = textOf(
    await make('{{zeitplan id="abb-plan"}}\n\nSiehe {{verweis "abb-plan-2"}}.', {
      'handlungsfelder/1-a.yaml': `titel: Erstes\nziel: Z.\nmaßnahmen:\n${many.join('')}`,
      'handlungsfelder/2-b.yaml': `titel: Zweites\nziel: Z.\nmaßnahmen:\n${many.join('').replaceAll('X', 'Y')}`,
    }),
  );
  expect(text).toContain('Zeitplan der Maßnahmen: Erstes');
  expect(text).toContain('Siehe Abbildung 2.');
});

it('the need for staff counts what is still to be done, by office and field', async () => {
  const text = textOf(await make('{{personalbedarf}}'));
  expect(text).toContain(
    'Zusätzlich gebraucht werden 0,3 Stellen für 2 Maßnahmen. Über 0,1 Stellen davon wird mit der',
  );
  expect(rowsIn(text).slice(2)).toEqual([
    ['Jugendamt', 'Kinder und Familien', 'F1', '0,1', '0,1'],
    ['Sozialamt', 'Wohnen', 'W1', '0,2', '–'],
    ['Summe', '', '', '0,3', '0,1'],
  ]);
  expect(text).toContain('Noch nicht beziffert ist der Personalbedarf von W3.');
});

it('a building block in the text of a measure is a mistake', async () => {
  const { findings } = await make('{{maßnahmenblätter}}', {
    'handlungsfelder/1-a.yaml':
      'titel: A\nziel: Z.\nmaßnahmen:\n  A1: { titel: T, zuständig: Amt, frist: 2019-12, beschreibung: "{{zeitplan}}" }\n',
  });
  expect(findings.map(({ code }) => code)).toEqual(['baustein-im-baustein']);
});
