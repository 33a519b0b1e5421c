// Documents of growing length through the whole program, one process per size, beside the engines alone and other programs.
// Prints tables and judges nothing: how to read them stands in README.md. `--sizes 50,100` measures these only.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineVersions } from '../dist/source/package-files.js';
import { makeTaggedPdf } from './make-tagged-pdf.mjs';
import { makeWorkspace } from './make-workspace.mjs';
import { measureOthers, otherPrograms } from './other-programs.mjs';
import { machine, printTable } from './print-table.mjs';
import { runNode } from './run-node.mjs';

/** Pages of each of the hundred documents: a Niederschrift of a usual length. */
const PAGES_OF_MANY = 12;

/** What assembling may take whatever its input is. */
const USUAL_MEGABYTES = 200;

/** As bin/sitzungswerk.js sets it. */
const AS_THE_PROGRAM = '--semi-space-growth-factor=1';

const option = process.argv.indexOf('--sizes');
const sizes = (option < 0 ? '50,100,200,400,800' : (process.argv[option + 1] ?? '')).split(',').map(Number);
if (!sizes.every((size) => size > 0)) throw new Error('--sizes takes numbers of pages, as in --sizes 50,100');
const root = mkdtempSync(join(tmpdir(), 'sitzungswerk-bench-'));

try {
  const measured = [];
  for (const size of sizes) measured.push(await measure(size));
  printTimes(measured);
  printShares(measured);
  if (measured.length > 1) printGrowth(measured);
  await printMany();
  await printAnnexes();
  console.log(`\n${machine()} · ${otherPrograms}`);
  console.log(
    Object.entries(engineVersions)
      .map(([name, version]) => `${name} ${version}`)
      .join(' · '),
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function measure(size) {
  const folder = join(root, String(size));
  const { workspace, plain } = makeWorkspace(join(folder, 'content'), size);
  const [markdown, word] = [join(folder, 'text.md'), join(folder, 'text.docx')];
  const { output } = await runNode([AS_THE_PROGRAM, '--expose-gc', 'bench/measure-size.mjs', workspace, word]);
  writeFileSync(markdown, plain);
  return { ...JSON.parse(output), others: measureOthers(markdown, word, folder) };
}

function printTimes(measured) {
  const rows = measured.map(({ pages, first, megabytes, program, engines, others }) => [
    pages,
    seconds(first),
    seconds(program.whole),
    (program.whole / pages).toFixed(1),
    megabytes.toFixed(0),
    seconds(engines.whole),
    ((program.whole - program['ua-1']) / engines.whole).toFixed(2),
    (program.whole / engines.whole).toFixed(2),
    seconds(others.pandoc),
    seconds(others.soffice),
  ]);
  const header = ['pages', 'first s', 'again s', 'ms/page', 'peak MB', 'engines s', '× without UA', '× with UA'];
  printTable([...header, 'Pandoc s', 'LibreOffice s'], rows);
}

function printShares(measured) {
  const rows = measured.map(({ pages, program }) => {
    const { whole, compile, docx, packing } = program;
    const rest = whole - compile - program['ua-1'] - program['a-3a'] - docx;
    const share = (part) => `${((100 * part) / whole).toFixed(0)} %`;
    return [pages, ...[compile, program['ua-1'], program['a-3a'], docx, packing, rest].map(share)];
  });
  console.log('');
  printTable(['pages', 'Typst', 'UA export', 'A export', 'docx', 'packing in it', 'all else'], rows);
}

function printGrowth(measured) {
  const growth = (figure) => exponent(measured.map((run) => [run.pages, figure(run)])).toFixed(2);
  console.log('');
  printTable(
    ['growth', 'program', 'Typst alone', 'engines', 'Pandoc', 'LibreOffice', 'peak MB'],
    [
      [
        'exponent',
        growth(({ program }) => program.whole),
        growth(({ engines }) => engines.compile),
        growth(({ engines }) => engines.whole),
        growth(({ others }) => others.pandoc ?? Number.NaN),
        growth(({ others }) => others.soffice ?? Number.NaN),
        growth(({ megabytes }) => megabytes),
      ],
    ],
  );
}

async function printMany() {
  const { workspace } = makeWorkspace(join(root, 'many'), PAGES_OF_MANY);
  const { output, megabytes } = await runNode([AS_THE_PROGRAM, 'bench/many-documents.mjs', workspace]);
  const { documents, pages, milliseconds } = JSON.parse(output);
  const each = (milliseconds / documents).toFixed(0);
  console.log(
    `\n${documents} documents of ${pages} pages in one process: ${each} ms each, peak ${megabytes.toFixed(0)} MB`,
  );
}

/** Many short annexes, the same stamped, one as long as its body, and one of tags alone. */
async function printAnnexes() {
  const [short, long] = [await typeset(10), await typeset(140)];
  const many = [short, ...Array(20).fill(short)];
  const tags = join(root, 'tags.pdf');
  makeTaggedPdf(tags, 1000, 300);
  const rows = [];
  for (const [name, args] of [
    ['20 annexes', many],
    ['20 annexes, stamped', [...many, '--stamped']],
    ['1 annex', [long, long]],
    ['1 annex of 300,000 tags', [short, tags]],
  ]) {
    const { output } = await runNode([AS_THE_PROGRAM, 'bench/assemble-annexes.mjs', ...args]);
    const { pages, first, again, peak, input } = JSON.parse(output);
    const times = Math.max(0, peak / 1e6 - USUAL_MEGABYTES) / (input / 1e6);
    rows.push([name, pages, seconds(first), seconds(again), (peak / 1e6).toFixed(0), times.toFixed(1)]);
  }
  console.log('');
  printTable(['assembled', 'pages', 'first s', 'again s', 'peak MB', '× input'], rows);
}

/** The PDF of a document of about so many pages. */
async function typeset(pages) {
  const [content, output] = [join(root, `annex-${pages}`), join(root, `annex-${pages}-output`)];
  const { workspace } = makeWorkspace(content, pages);
  await runNode(['bin/sitzungswerk.js', 'erstellen', workspace, '--format', 'pdf', '--ausgabe', output]);
  const file = readdirSync(output, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.pdf'));
  return join(output, file);
}

/** The slope of the line through the points in logarithms: 1 = twice the pages take twice the time. */
function exponent(points) {
  const logs = points.map((point) => point.map(Math.log));
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return slope / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function seconds(milliseconds) {
  return milliseconds === undefined ? '–' : (milliseconds / 1000).toFixed(1);
}
