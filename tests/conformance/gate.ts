// The conformance gate: builds example and samples, lets outside validators judge every file, prints a line for each.
// Started by run.sh, which sees to the tools; the files judged stay in dist/work to be looked at.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildExample, buildSamples } from './builds.js';
import { controlPdf, controlWord } from './controls.js';
import { filesIn } from './files.js';
import { checkPageNumbers, checkStandards, checkSyntax, type PrintedPages, readPages } from './pdf-checks.js';
import { type Check, createTally } from './tally.js';
import { checkSamePages, checkSchema, convertWithLibreOffice } from './word-checks.js';

const checkout = process.cwd();
const verapdf = join(checkout, 'tests', 'conformance', 'verapdf', 'target');
const work = join(import.meta.dirname, '..', '..', 'work');
const tally = createTally();

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const builds = [await buildExample(checkout, work), await buildSamples(checkout, work)];
for (const { name, checks } of builds) tally.judge(name, checks);

const files = builds.flatMap(({ folder }) => filesIn(folder).map((file) => join(folder, file)));
const pdfFiles = files.filter((file) => file.endsWith('.pdf'));
const wordFiles = files.filter((file) => file.endsWith('.docx'));

await judgePdfs();
await judgeWordFiles();
await judgeControls();
process.exitCode = tally.close() ? 0 : 1;

async function judgePdfs(): Promise<void> {
  const standards = await checkStandards(verapdf, pdfFiles);
  for (const file of pdfFiles) {
    const printed = await readPages(file);
    tally.judge(relative(work, file), [
      ...(standards.get(file) ?? []),
      await checkSyntax(file),
      printed === undefined ? { name: 'poppler', problems: ['cannot be read'] } : checkPageNumbers(printed),
    ]);
  }
}

async function judgeWordFiles(): Promise<void> {
  const converted = await convertWithLibreOffice(wordFiles, join(work, 'libreoffice'));
  for (const file of wordFiles) {
    const conversion = converted.get(file) ?? { problem: ['not converted'] };
    const opened = 'pdf' in conversion ? await readPages(conversion.pdf) : undefined;
    const problems = 'problem' in conversion ? conversion.problem : [];
    tally.judge(relative(work, file), [
      await checkSchema(file),
      ...(opened === undefined
        ? [{ name: 'LibreOffice', problems: [...problems, 'no page could be read'] }]
        : [checkPageNumbers(opened), await compareWithOurPdf(file, opened)]),
    ]);
  }
}

async function compareWithOurPdf(wordFile: string, opened: PrintedPages): Promise<Check> {
  const ours = await readPages(wordFile.replace(/\.docx$/u, '.pdf'));
  return ours === undefined
    ? { name: 'LibreOffice', problems: ['there is no PDF of the same name to compare with'] }
    : checkSamePages(opened, ours);
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
