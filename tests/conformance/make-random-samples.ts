// Writes random documents through both writers and random sittings through the whole program, always the same ones, so that
// validators see what nobody thought of – and what is not public and complete among it.
// Usage: make-random-samples <folder> [--reversed]; every file lies there as zufall-<number>.pdf and .docx, the versions of a sitting
// as sitzung-<number>-…; ZUFALL=200 makes that many documents.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { erstelleDokumente } from '../../src/pipeline.js';
import { type RandomSitting, randomSittings } from '../support/random-sittings.js';
import { randomTree } from '../support/random-trees.js';
import { writeInto } from '../support/workspace.js';
import { pairings, writeBoth } from '../support/write-both.js';

const [folder, order] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: make-random-samples <folder> [--reversed]');

const document = fc.record({ tree: randomTree(), hausstil: fc.constantFrom(...pairings) });
const samples = fc
  .sample(document, { seed: 1, numRuns: Number(process.env.ZUFALL ?? 10) })
  .map((sample, index) => ({ ...sample, name: `zufall-${String(index + 1).padStart(3, '0')}` }));

for (const { name, tree, hausstil } of order === '--reversed' ? samples.toReversed() : samples) {
  const { files, findings } = await writeBoth(tree, hausstil);
  const mistakes = findings.filter(({ severity }) => severity === 'Fehler');
  if (files === undefined || mistakes.length > 0)
    throw new Error(`${name}: ${mistakes.map(({ message }) => message).join(' ')}`);
  writeFileSync(join(folder, `${name}.pdf`), files.pdf);
  writeFileSync(join(folder, `${name}.docx`), files.docx);
}

const sittings = randomSittings(4).map((sitting, index) => ({ sitting, name: `sitzung-${index + 1}` }));
for (const { sitting, name } of order === '--reversed' ? sittings.toReversed() : sittings) {
  await writeSitting(sitting, { folder, name });
}

/** Every version of the sitting without its annexes. */
async function writeSitting(
  { files }: RandomSitting,
  target: { readonly folder: string; readonly name: string },
): Promise<void> {
  const arbeitsbereich = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    for (const [path, content] of Object.entries(files)) writeInto(join(arbeitsbereich, path), content);
    const pfade = [join(arbeitsbereich, 'sitzungen')];
    const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich, pfade, formate: ['pdf', 'docx'] });
    const mistakes = findings.filter(({ severity }) => severity === 'Fehler');
    if (mistakes.length > 0) throw new Error(`${target.name}: ${mistakes.map(({ message }) => message).join(' ')}`);
    for (const { kreis, dateien } of dokumente) {
      const version = kreis.replace('ö', 'oe').replace('ä', 'ae');
      for (const { format, bytes } of dateien.filter(({ name }) => !name.includes('Anlage')))
        writeFileSync(join(target.folder, `${target.name}-${version}.${format}`), bytes);
    }
  } finally {
    rmSync(arbeitsbereich, { recursive: true });
  }
}
