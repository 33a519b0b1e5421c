// The recipe for a chart type of one's own works as it stands in templates/diagramme/README.md: what a reader copies is what is drawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { readPageTexts } from '../support/read-pdf.js';
import { sampleFiles, withFiles } from '../support/sample-sitting.js';

const page = readFileSync(packagePath('templates', 'diagramme', 'README.md'), 'utf8');

/** What stands in the block of that language, without the indent of the list. */
function blockOf(language: string): string {
  const [, text = ''] = new RegExp(`^ {3}\`\`\`${language}\\n(.*?)^ {3}\`\`\`$`, 'msu').exec(page) ?? [];
  return text.replace(/^ {3}/gmu, '');
}

it('the type of the recipe, copied into a workspace, draws the chart of the recipe without a finding', async () => {
  const [, name = ''] = /^# (\S+)\n/u.exec(blockOf('yaml')) ?? [];
  expect(name).toBe('templates/diagramme/punkte.yaml');
  const files = sampleFiles(
    {},
    {
      [name]: blockOf('yaml'),
      'dokumente/haushalte.yaml': 'art: bericht\ntitel: Haushalte\nstand: 2018-03-01\nquellen: [haushalte.md]\n',
      'haushalte.md': `# Haushalte\n\n${blockOf('markdown')}`,
    },
  );
  const made = await withFiles(files, (folder) =>
    erstelleDokumente({ arbeitsbereich: folder, pfade: [join(folder, 'dokumente')], formate: ['pdf', 'docx'] }),
  );
  expect(made.findings).toEqual([]);
  const [pdf] = made.dokumente.flatMap(({ dateien }) => dateien.filter(({ format }) => format === 'pdf'));
  const text = (await readPageTexts(pdf?.bytes ?? new Uint8Array())).join('\n');
  for (const word of ['Musterstadt', '38,5', 'Neudorf', '20', '40']) expect(text).toContain(word);
});
