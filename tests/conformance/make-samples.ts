// Writes documents made by hand through both writers, so that the gate sees kinds and lengths that the example has not.
// Usage: make-samples <folder> [--reversed]; every file lies there as <name>.pdf and <name>.docx.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/diagnostic.js';
import type { Hausstil } from '../../src/document/hausstil.js';
import type { Block, DocumentTree } from '../../src/document/nodes.js';
import { loadFonts } from '../../src/source/fonts.js';
import { writePdf } from '../../src/writers/pdf/write-pdf.js';
import { writeWord } from '../../src/writers/word/write-word.js';
import { documentTree, footnote, heading, paragraph, table } from '../support/build-nodes.js';
import { sampleHausstil, sampleTree } from '../support/sample-tree.js';

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
  { name: 'langer-text', tree: longText(12), hausstil: sampleHausstil },
];

const [folder, order] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: make-samples <folder> [--reversed]');

for (const sample of order === '--reversed' ? samples.toReversed() : samples) await writeSample(sample, folder);

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

/** Chapters of running text, each on a new page as in a Masterplan, with footnotes and a table that breaks over pages. */
function longText(chapters: number): DocumentTree {
  const sentence =
    'Die Verwaltung berichtete, die Zusammenarbeit mit den kreisangehörigen Städten und Gemeinden sei vereinbart, ' +
    'und die Ergebnisse der Gespräche würden dem Ausschuss im Herbst vorgestellt. ';
  const children = Array.from({ length: chapters }, (_, index): readonly Block[] => {
    const number = String(index + 1);
    // Chapters of different lengths, so that they end at different heights of a page.
    const paragraphs = Array.from({ length: 5 + (index % 4) }, (_, at) =>
      paragraph([
        sentence.repeat(2 + ((index + at) % 3)),
        ...(at === 1 ? [footnote(paragraph(`Quelle ${number}.`))] : []),
      ]),
    );
    return [
      ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
      heading(1, `kapitel-${number}`, `Kapitel ${number}`, { number }),
      ...paragraphs,
      ...(index === 2 ? [longTable()] : []),
    ];
  });
  return documentTree(children.flat(), {
    meta: {
      title: 'Langer Text',
      author: 'Kreis Beispiel',
      date: '2018-03-12',
      language: 'de-DE',
      keywords: [],
    },
  });
}

function longTable(): Block {
  const rows = Array.from({ length: 60 }, (_, index) => [`Kommune ${index + 1}`, `${index},${index % 10}`]);
  return table(
    [
      { width: { share: 1 }, align: 'left' },
      { width: { mm: 30 }, align: 'right' },
    ],
    [['Kommune', 'Anteil'], ...rows],
    { summary: 'Je Kommune eine Zeile mit ihrem Anteil', style: 'figures' },
  );
}
