// The recipe for a house style of one's own works as it stands in templates/hausstil/README.md: what a reader copies is what is built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { readDocx } from '../support/read-docx.js';
import { fillColoursOf } from '../support/read-pdf.js';
import { sampleFiles, withFiles } from '../support/sample-sitting.js';

/** Each block of the page as a file: its first line is a comment that names it. */
function filesOf(page: string): Readonly<Record<string, string>> {
  const blocks = [...page.matchAll(/^ {3}```yaml\n {3}# (\S+)\n(.*?)^ {3}```$/gmsu)];
  return Object.fromEntries(blocks.map(([, name = '', text = '']) => [name, text.replace(/^ {3}/gmu, '')]));
}

it('the recipe, copied into a workspace, makes a sample sheet in that style without a finding', async () => {
  const recipe = filesOf(readFileSync(packagePath('templates', 'hausstil', 'README.md'), 'utf8'));
  expect(Object.keys(recipe)).toEqual([
    'templates/hausstil/unser-haus.yaml',
    'koerperschaft.yaml',
    'dokumente/musterblatt.yaml',
  ]);
  const crest = readFileSync(packagePath('content', 'wappen-beispiel.svg'), 'utf8');
  const files = sampleFiles({}, { ...recipe, 'wappen.svg': crest });
  const made = await withFiles(files, (folder) =>
    erstelleDokumente({ arbeitsbereich: folder, pfade: [join(folder, 'dokumente')], formate: ['pdf', 'docx'] }),
  );
  expect(made.findings).toEqual([]);
  const [sheet] = made.dokumente;
  const bytesOf = (format: string) => sheet?.dateien.find((file) => file.format === format)?.bytes ?? new Uint8Array();
  const styles = readDocx(bytesOf('docx')).parts.get('word/styles.xml');
  expect(styles).toContain('w:ascii="Calibri"');
  expect(styles).toContain('<w:color w:val="7A2031"/>');
  expect(await fillColoursOf(bytesOf('pdf'))).toContain('#7a2031');
});
