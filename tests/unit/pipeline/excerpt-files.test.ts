// One chapter of a report as files of its own → it says what the whole says there, with the same numbers.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ergebnis, erstelleDokumente } from '../../../src/pipeline.js';
import type { Format } from '../../../src/writers/output-formats.js';
import { parseXml, readDocx, textOf } from '../../support/read-docx.js';
import { readPageTexts, readPdf, tagsOf } from '../../support/read-pdf.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

const tabelle = (id: string) =>
  `::: tabelle titel="Haushalte ${id}" id="tab-${id}"\n| Kommune | Anzahl |\n|---|---|\n| Siegburg | 1 |\n:::\n`;
const files = {
  'dokumente/plan.yaml':
    'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\nverzeichnisse: [inhalt, tabellen]\n',
  'kapitel/01-lage.md': `# Lage\n\nEins.[^a] Zwei.[^b]\n\n${tabelle('a')}\n[^a]: Erste.\n[^b]: Zweite.\n`,
  'kapitel/02-ziele.md': `# Ziele\n\nSiehe {{verweis "tab-a"}} auf Seite {{verweis "tab-a" zeige="seite"}}, {{verweis "tab-b"}} auf Seite {{verweis "tab-b" zeige="seite"}}.[^a]\n\n## Wege\n\n${tabelle('b')}\n[^a]: Dritte.\n`,
  'kapitel/03-ende.md': `# Ende\n\nVier.[^a]\n\n[^a]: Vierte.\n`,
};

async function make(formate: readonly Format[] | undefined, nur?: string): Promise<Ergebnis> {
  for (const [path, text] of Object.entries({ ...sampleFiles(), ...files })) writeInto(join(folder, path), text);
  const pfade = [join(folder, 'dokumente', 'plan.yaml')];
  return erstelleDokumente({
    arbeitsbereich: folder,
    pfade,
    ...(formate && { formate }),
    ...(nur !== undefined && { nur }),
  });
}

function bytesOf({ dokumente }: Ergebnis, format: Format): Uint8Array {
  return dokumente[0]?.dateien.find((datei) => datei.format === format)?.bytes ?? new Uint8Array();
}

it('it is a Word file named after the chapter, and others only where they are asked for', async () => {
  const { dokumente, findings } = await make(undefined, 'kapitel/02');
  expect(findings).toEqual([]);
  expect(dokumente).toMatchObject([
    {
      id: 'plan',
      teil: 'kapitel/02-ziele.md',
      bezeichnung: 'Kapitel 02-ziele',
      dateien: [{ name: 'plan-Kapitel-02-ziele.docx' }],
    },
  ]);
});

it('its text is that of the whole', async () => {
  const whole = strFromU8(bytesOf(await make(['md']), 'md'));
  const part = strFromU8(bytesOf(await make(['md'], 'ziele'), 'md'));
  const [text = '', note = ''] = part.split(/^(?=\[\^)/mu);
  expect(text).toContain('# 2 Ziele\n\nSiehe Tabelle\u00A01 auf Seite 3, Tabelle\u00A02 auf Seite 4.[^3]');
  expect(whole).toContain(text.trim());
  expect(whole).toContain(note.trim());
  expect(note).toMatch(/^\[\^3\]: Dritte\./u);
});

it('Word goes on with the pages, tables and notes of the whole', async () => {
  const docx = readDocx(bytesOf(await make(undefined, 'ziele'), 'docx'));
  const document = docx.parts.get('word/document.xml') ?? '';
  expect(document).toContain('<w:pgNumType w:start="4"/>');
  expect(document).toContain('<w:numStart w:val="3"/>');
  expect(docx.text).toContain('Siehe Tabelle\u00A01 auf Seite 3, Tabelle\u00A02 auf Seite 4.');
  expect(docx.fields.map(({ instruction, result }) => `${instruction.trim()} = ${result}`)).toEqual(
    expect.arrayContaining(['SEQ Tabelle \\* ARABIC \\r 2 = 2', expect.stringMatching(/^PAGEREF tab_b \\h = 4$/u)]),
  );
  const instructions = docx.fields.map(({ instruction }) => instruction);
  expect(instructions.filter((instruction) => /TOC|tab_a|Ende/u.test(instruction))).toEqual([]);
  const feet = [...docx.parts].filter(([path]) => /^word\/footer\d+\.xml$/u.test(path));
  const pages = feet.map(([, xml]) => textOf(parseXml(xml)));
  expect([...new Set(pages)]).toEqual(['\tSeite 1 von 5']);
});

it('its pages are those of the whole', async () => {
  const whole = await readPageTexts(bytesOf(await make(['pdf']), 'pdf'));
  const bytes = bytesOf(await make(['pdf'], 'ziele'), 'pdf');
  expect(await readPageTexts(bytes)).toEqual([whole[3]]);
  const pdf = await readPdf(bytes);
  expect(tagsOf(pdf, 'H1')).toHaveLength(1);
  expect(tagsOf(pdf, 'TOC')).toEqual([]);
});

it('of a document that is none nothing is made', async () => {
  const { dokumente, nichtErstellt, findings } = await make(undefined, 'kapitel/07');
  expect([dokumente, nichtErstellt, findings.map(({ code }) => code)]).toEqual([[], [], ['teil-unbekannt']]);
});
