// The figures of a workspace as a text meets them: what is told where its tables cannot be read.
import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { readArbeitsbereich } from '../../../../src/domain/arbeitsbereich.js';
import { createZahlen } from '../../../../src/domain/zahlen/zahlen.js';
import { parseMarkdown } from '../../../../src/markdown/parse.js';
import { type Files, withFiles } from '../../../support/sample-sitting.js';

/** The codes of what is told of a text with two calls. */
function codesOf(files: Files): Promise<readonly string[]> {
  return withFiles({ 'koerperschaft.yaml': 'name: Musterkreis\nsitz: Talheim\n', ...files }, async (folder) => {
    const findings: Finding[] = [];
    const report = (finding: Finding) => findings.push(finding);
    const bereich = readArbeitsbereich(folder, () => undefined);
    if (bereich === undefined) throw new Error('no workspace');
    const text = 'Es sind {{wert "a"}} und {{wert "b"}}.\n\n{{indikator "a"}}\n';
    const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', report);
    await createZahlen(bereich).fill(
      blocks,
      { kreis: 'öffentlich', artOf: () => undefined, istVortrag: false },
      report,
    );
    return findings.map(({ code }) => code);
  });
}

const tables = {
  'gebiete.yaml':
    'kreis: { name: Musterkreis, schlüssel: "05999" }\nkommunen: [{ name: Altfeld, schlüssel: "05999004" }]\n',
  'indikatoren/katalog.yaml':
    'a: { titel: A, definition: A, stichtag: 2018-06-30, quelle: Amt, zähler: { tabelle: t, spalten: Personnen } }\n',
  'indikatoren/t.csv': 'AGS;Personen\n05999004;100\n',
};

test('a mistake in a table is told once, not again at every call that now has no answer', async () => {
  expect(await codesOf(tables)).toEqual(['spalte-unbekannt']);
});

test('a workspace without a catalogue is told at every call', async () => {
  expect(await codesOf({})).toEqual(Array<string>(3).fill('zahlen-ohne-katalog'));
});

test.each([
  ['2900', ['zahl-summe-weicht-ab']],
  ['1903', []],
])('of parts that come to 1900 a total of %s brings %j', async (total, codes) => {
  const found = await codesOf({
    'gebiete.yaml':
      'kreis: { name: Musterkreis, schlüssel: "05999" }\nkommunen:\n  - { name: Altfeld, schlüssel: "05999004" }\n  - { name: Zell, schlüssel: "05999008" }\n',
    'indikatoren/katalog.yaml':
      'a: { titel: A, definition: A, stichtag: 2018-06-30, quelle: Amt, zähler: { tabelle: t, spalten: Personen } }\nb: { titel: B, definition: B, zähler: { indikator: a } }\n',
    'indikatoren/t.csv': `AGS;Personen\n05999;${total}\n05999004;1000\n05999008;900\n`,
  });
  expect([...new Set(found)]).toEqual(codes);
});
