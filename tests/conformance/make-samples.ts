// Writes documents made by hand through both writers, so that the gate sees kinds and lengths that the example has not.
// Usage: make-samples <folder> [--reversed]; every file lies there as <name>.pdf and <name>.docx, one with annexes as PDF alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../src/annexes/assemble.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Hausstil } from '../../src/document/hausstil.js';
import type { DocumentTree } from '../../src/document/nodes.js';
import { loadFonts } from '../../src/source/fonts.js';
import { writePdf } from '../../src/writers/pdf/write-pdf.js';
import { writeWord } from '../../src/writers/word/write-word.js';
import { longTree } from '../support/long-tree.js';
import { sampleLettersTree } from '../support/sample-letters-tree.js';
import { sampleLongTree } from '../support/sample-long-tree.js';
import { sampleNotesTree } from '../support/sample-notes-tree.js';
import { samplePagesTree } from '../support/sample-pages-tree.js';
import { sampleTableTree } from '../support/sample-table-tree.js';
import { sampleHausstil, sampleTree } from '../support/sample-tree.js';
import { sampleVotesTree } from '../support/sample-votes-tree.js';

interface Sample {
  readonly name: string;
  readonly tree: DocumentTree;
  readonly hausstil: Hausstil;
}

const carlito: Hausstil = {
  ...sampleHausstil,
  schrift: { ...sampleHausstil.schrift, pdf: 'Carlito', word: 'Calibri' },
};

const samples: readonly Sample[] = [
  { name: 'alle-arten', tree: sampleTree, hausstil: sampleHausstil },
  { name: 'alle-arten-carlito', tree: sampleTree, hausstil: carlito },
  { name: 'masterplan', tree: sampleLongTree, hausstil: sampleHausstil },
  { name: 'seiten-aller-art', tree: samplePagesTree, hausstil: sampleHausstil },
  { name: 'tabellen', tree: sampleTableTree, hausstil: sampleHausstil },
  { name: 'fussnoten', tree: sampleNotesTree, hausstil: sampleHausstil },
  { name: 'abstimmungen', tree: sampleVotesTree, hausstil: sampleHausstil },
  { name: 'namen', tree: sampleLettersTree, hausstil: sampleHausstil },
  { name: 'namen-carlito', tree: sampleLettersTree, hausstil: carlito },
  { name: 'plan-20-seiten', tree: longTree(3), hausstil: sampleHausstil },
  { name: 'plan-20-seiten-carlito', tree: longTree(3), hausstil: carlito },
  { name: 'plan-100-seiten', tree: longTree(17), hausstil: sampleHausstil },
];

const [folder, order] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: make-samples <folder> [--reversed]');

for (const sample of order === '--reversed' ? samples.toReversed() : samples) await writeSample(sample, folder);
await writeWhole(folder);

async function writeSample({ name, tree, hausstil }: Sample, into: string): Promise<void> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const pdf = await writePdf(tree, hausstil, loadFonts(hausstil.schrift.pdf), report);
  const messages = () => `${name}: ${findings.map(({ message }) => message).join(' ')}`;
  if (pdf === undefined) throw new Error(messages());
  const body = { tree, layout: pdf.layout };
  const word = await writeWord({ body, annexes: [], annexFiles: new Map() }, hausstil, report);
  // The samples are made of kinds that both writers carry: even a warning would mean that something is missing on the page.
  if (findings.length > 0) throw new Error(messages());
  writeFileSync(join(into, `${name}.pdf`), pdf.bytes);
  writeFileSync(join(into, `${name}.docx`), word);
}

/** Annexes of our own with covers, stamps and blank pages: the whole keeps what its parts claim. */
async function writeWhole(into: string): Promise<void> {
  const typeset = (name: string) => readFileSync(join(into, `${name}.pdf`));
  const annexes = ['tabellen', 'seiten-aller-art'].map((name, index) => ({
    id: name,
    label: `Anlage ${index + 1}`,
    title: name,
    bytes: typeset(name),
    cover: typeset('namen'),
    pageLabelPrefix: `A${index + 1}-`,
    stamp: { text: `Anlage ${index + 1} zur Niederschrift über die 12. Sitzung` },
  }));
  const whole = await assemble(typeset('abstimmungen'), annexes, { annexesBegin: 'on a right-hand page' });
  if (!whole.claims.ua || !whole.claims.a) throw new Error('The whole claims less than its parts.');
  writeFileSync(join(into, 'mit-anlagen.pdf'), whole.bytes);
}
