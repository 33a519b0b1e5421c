// Writes random documents through both writers, always the same ones, so that validators see what nobody thought of.
// Usage: make-random-samples <folder> [--reversed]; every file lies there as zufall-<number>.pdf and .docx. ZUFALL=200 makes that many.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { randomTree } from '../support/random-trees.js';
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
