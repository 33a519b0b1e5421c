// The example's sitting of November 2017 – signed, published and kept for good: what is handed out is what lies in festgeschrieben/.
// Should a finding stand here after a change of the program, see tests/support/freeze-example.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { defaultFormats } from '../../src/writers/output-formats.js';

const content = packagePath('content');
const folder = join(content, 'sitzungen', '2017-11-27-sozialausschuss');
const issued = (status: string, ...parts: readonly string[]) => join(folder, 'festgeschrieben', status, ...parts);

let result: Pick<Ergebnis, 'dokumente' | 'findings'> = { dokumente: [], findings: [] };
beforeAll(async () => {
  result = await erstelleDokumente({ arbeitsbereich: content, pfade: [folder], formate: defaultFormats });
});

it('is handed out byte for byte as it was published, and nothing is to be said of it', () => {
  expect(formatFindings(result.findings, content)).toBe('');
  const [document, ...others] = result.dokumente;
  const files = document?.dateien ?? [];
  expect([others, files.map(({ name }) => name).toSorted()]).toEqual([
    [],
    readdirSync(issued('veroeffentlicht', 'oeffentlich')).toSorted(),
  ]);
  for (const { name, bytes } of files) {
    expect(Buffer.from(bytes).equals(readFileSync(issued('veroeffentlicht', 'oeffentlich', name)))).toBe(true);
  }
});

it('names who has signed where it is published, and differs from the signed one in that alone', () => {
  const [signed = '', published = ''] = ['unterschrieben', 'veroeffentlicht'].map((status) =>
    readFileSync(issued(status, 'oeffentlich', '50.1-10.24_2017-11-27_Sozialausschuss_Niederschrift.md'), 'utf8'),
  );
  expect(published).toContain('- gez. Anna Muster, Vorsitzende\n- gez. Sabine Beispiel, Schriftführerin');
  expect(published.replaceAll('gez. ', '')).toBe(signed);
});

it('keeps the signed sheet beside the signed one, small and with its checksum', () => {
  const record = readFileSync(issued('unterschrieben', 'festschreibung.json'), 'utf8');
  const { unterschriebene } = JSON.parse(record) as { readonly unterschriebene: readonly { readonly datei: string }[] };
  expect(unterschriebene.map(({ datei }) => datei)).toEqual(['Unterschriebene-Niederschrift.pdf']);
  const scan = readFileSync(issued('unterschrieben', 'Unterschriebene-Niederschrift.pdf'));
  expect([scan.subarray(0, 5).toString(), scan.length < 40_000]).toEqual(['%PDF-', true]);
});
