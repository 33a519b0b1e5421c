// What is typed in YAML is printed as it is where typography is off: read back from the Word file and from the PDF of a whole sitting.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { readDocx } from '../support/read-docx.js';
import { comparable, readPdf } from '../support/read-pdf.js';
import { copyOfExample, discard, replaceIn, writeInto } from '../support/workspace.js';

const values = [
  'Sternchen *eins* **zwei** _drei_ __vier__',
  'Striche | in | Tabellen |---|',
  'Auszeichnung <b>fett</b> &amp; <!-- nichts --> &nbsp;',
  'Klammern {{x}} {{anlage "zusammenfassung"}} {{{y}}} {#id} [a](b) ![c](d) [^1]',
  '# Überschrift ## noch eine',
  'Rückstrich \\ \\* C:\\neu\\top',
  '1. Aufzählung',
  '12. März 2018',
  '- Spiegelstrich + und * noch einer',
  '::: beschluss',
  '„Anführung“ ‚einfach‘ "gerade" \'so\' »auch«',
  'Umlaute zusammengesetzt: a\u0308 o\u0308 u\u0308 – e\u0301',
  '~~gestrichen~~ `Code` ``` > Zitat',
  '§ 52 Abs. 2 · 5 % · 1.000,50 € · ½ m²',
  'https://example.org/a_b_c?x=1&y=2#z',
  '--- === +++',
  'z.B. 5% - "2014-2020", geht\'s? ... 250 000',
];

let folder = '';
let result: Ergebnis = { dokumente: [], nichtErstellt: [], inhalte: new Map(), findings: [] };

beforeAll(async () => {
  folder = copyOfExample();
  const content = join(folder, 'content');
  const tops = values.map((title, index) => `      - { nr: Z${index + 1}, titel: ${JSON.stringify(title)} }`);
  const sitting = join(content, 'sitzungen', '2018-03-12-sozialausschuss', 'sitzung.yaml');
  replaceIn(sitting, '\n  - teil: nichtöffentlich', `\n${tops.join('\n')}\n  - teil: nichtöffentlich`);
  replaceIn(sitting, 'Kreishaus Siegburg, Sitzungssaal', JSON.stringify(values.join(' / ')));
  replaceIn(join(content, 'koerperschaft.yaml'), '\nsitz:', '\ntypografie: aus\nsitz:');
  // Without hyphenation, so that words come back whole.
  const style = readFileSync(packagePath('templates', 'hausstil', 'kreis.yaml'), 'utf8');
  writeInto(
    join(content, 'templates', 'hausstil', 'kreis.yaml'),
    style.replace('silbentrennung: ja', 'silbentrennung: nein'),
  );
  result = await erstelleDokumente({ arbeitsbereich: content, pfade: [], formate: ['pdf', 'docx'] });
});
afterAll(() => discard(folder));

function bytesOf(ending: string): Uint8Array {
  const files = result.dokumente.flatMap((document) => document.dateien);
  const file = files.find(({ name }) => name.endsWith(`Niederschrift${ending}`));
  if (file === undefined) throw new Error(`no Niederschrift${ending}`);
  return file.bytes;
}

function timesIn(text: string, value: string): number {
  return comparable(text).split(comparable(value)).length - 1;
}

describe('values are printed as typed', () => {
  it('without any finding', () => {
    expect(result.findings).toEqual([]);
  });

  it.each(values)('in Word: %s', async (value) => {
    const { text } = readDocx(bytesOf('.docx'));
    expect(timesIn(text, value)).toBeGreaterThanOrEqual(3);
  });

  it('in the PDF', async () => {
    const { pageTexts } = await readPdf(bytesOf('.pdf'));
    // Agenda and heading; in the place, all values in a row, a line may break inside one of them.
    const missing = values.filter((value) => timesIn(pageTexts.join('\n'), value) < 2);
    expect(missing).toEqual([]);
  });
});
