// The conformance gate: builds example and samples, lets outside validators judge every file, prints a line for each.
// Started by run.sh, which sees to the tools; the files judged stay in dist/work to be looked at.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createTally } from '../support/tally.js';
import { checkAnnexTools } from './annex-tools.js';
import { type Build, buildExample, buildRandomSamples, buildSamples } from './builds.js';
import { controlPdf, controlWord } from './controls.js';
import { filesIn } from './files.js';
import { checkClaimsNothing, checkPageNumbers, checkStandards, checkSyntax, readPages } from './pdf-checks.js';
import { checkSameWords } from './same-words.js';
import { checkSlides } from './slide-checks.js';
import { isOriginal, isUnclaimed } from './stands.js';
import { checkLayout, checkSchema } from './word-checks.js';

const checkout = process.cwd();
const verapdf = join(checkout, 'tests', 'conformance', 'verapdf', 'target');
const work = join(import.meta.dirname, '..', '..', 'work');
const tally = createTally('conformance');

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const builds = [await buildExample(checkout, work), await buildSamples(checkout, work)];
for (const { name, checks } of builds) tally.judge(name, checks);

const random = await buildRandomSamples(checkout, work);
tally.judge(random.name, random.checks);

const files = builds.flatMap(filesOf);
const pdfFiles = files.filter((file) => file.endsWith('.pdf') && !isOriginal(file));
const wordFiles = files.filter((file) => file.endsWith('.docx'));
const slideFiles = files.filter((file) => file.endsWith('.pptx'));

await judgePdfs();
await judgeWordFiles();
await judgeSlides();
await judgeRandomFiles(filesOf(random));
tally.judge('annexes converted and checked', await checkAnnexTools(checkout, work));
await judgeControls();
process.exitCode = tally.close() ? 0 : 1;

function filesOf({ folder }: Build): readonly string[] {
  return filesIn(folder).map((file) => join(folder, file));
}

async function judgePdfs(): Promise<void> {
  const standards = await checkStandards(
    verapdf,
    pdfFiles.filter((file) => !isUnclaimed(file)),
  );
  for (const file of pdfFiles) {
    const printed = await readPages(file);
    tally.judge(relative(work, file), [
      ...(standards.get(file) ?? [await checkClaimsNothing(file)]),
      await checkSyntax(file),
      printed === undefined ? { name: 'poppler', problems: ['cannot be read'] } : checkPageNumbers(printed),
    ]);
  }
}

async function judgeWordFiles(): Promise<void> {
  for (const [index, file] of wordFiles.entries()) {
    const folder = join(work, 'libreoffice', String(index));
    const hasForeignPages = isUnclaimed(file.replace(/\.docx$/u, '.pdf'));
    tally.judge(relative(work, file), [
      await checkSchema(file),
      ...(await checkLayout(file, folder, { hasForeignPages })),
      // Pages that others made are in the PDF alone.
      ...(hasForeignPages ? [] : [await checkSameWords(file)]),
    ]);
  }
}

async function judgeSlides(): Promise<void> {
  for (const [index, file] of slideFiles.entries()) {
    const folder = join(work, 'libreoffice', `folien-${index}`);
    tally.judge(relative(work, file), [await checkSchema(file), await checkSlides(file, folder)]);
  }
  if (slideFiles.length === 0) tally.judge('slides', [{ name: 'Open XML SDK', problems: ['there are no slides'] }]);
}

/** No page is like a document's: words may be too wide for their cells. Sound they must be all the same. */
async function judgeRandomFiles(made: readonly string[]): Promise<void> {
  const standards = await checkStandards(
    verapdf,
    made.filter((file) => file.endsWith('.pdf')),
  );
  for (const file of made) {
    const checks = file.endsWith('.docx')
      ? [await checkSchema(file)]
      : [...(standards.get(file) ?? []), await checkSyntax(file)];
    tally.judge(relative(work, file), checks);
  }
}

async function judgeControls(): Promise<void> {
  const [goodWordFile] = wordFiles;
  tally.judge('broken on purpose', [
    ...(await controlPdf(verapdf, work)),
    goodWordFile === undefined
      ? { name: 'Open XML SDK', problems: ['there is no Word file to break'] }
      : await controlWord(goodWordFile, work),
  ]);
}
