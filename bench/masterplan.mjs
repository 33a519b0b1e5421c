// The plan of the example, from nothing and after a change of one chapter, and a document of 400 pages with 200 tables: Word and PDF,
// each in a process of its own. Judges nothing: what is aimed at stands in README.md.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erstelleDokumente } from '../dist/pipeline.js';
import { now } from './clock.mjs';
import { makeWorkspace } from './make-workspace.mjs';
import { machine, printTable } from './print-table.mjs';
import { runNode } from './run-node.mjs';

const ROUNDS = 3;
const plan = 'dokumente/masterplan.yaml';
const chapter = 'masterplan/kapitel/04-bevoelkerung.md';
const [only, given] = process.argv.slice(2);

const measured = {
  /** As somebody waits for it who has just typed the command. */
  'the plan, cold': (workspace) => build(workspace),
  /** As with --beobachten: the program is there and has made it before. */
  'one chapter changed': async (workspace) => {
    await build(workspace);
    await build(workspace, changeChapter(workspace));
    return build(workspace, changeChapter(workspace));
  },
  '400 pages, 200 tables': (workspace) => build(workspace),
};

if (only === undefined) await measureAll();
else {
  const { milliseconds, pages } = await measured[only](given);
  console.log(JSON.stringify({ milliseconds, pages }));
}

async function measureAll() {
  const root = mkdtempSync(join(tmpdir(), 'sitzungswerk-bench-'));
  try {
    const example = join(root, 'content');
    cpSync(join(import.meta.dirname, '../content'), example, { recursive: true });
    const long = join(root, 'long');
    makeWorkspace(long, 400, { tableEvery: 2 });
    const rows = [];
    for (const name of Object.keys(measured)) rows.push(await quickest(name, name.startsWith('400') ? long : example));
    printTable(['', 'pages', 'ms', 'from process start', 'peak MB'], rows);
    console.log(`\n${machine()}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What it takes when nothing disturbs it. */
async function quickest(name, workspace) {
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { output, milliseconds, megabytes } = await runNode([
      '--semi-space-growth-factor=1',
      import.meta.filename,
      name,
      workspace,
    ]);
    runs.push({ ...JSON.parse(output), whole: milliseconds, megabytes });
  }
  const [best] = runs.toSorted((a, b) => a.milliseconds - b.milliseconds);
  return [name, best.pages, ...[best.milliseconds, best.whole, best.megabytes].map(Math.round)];
}

/** The time of one run, and the pages of what it made. */
async function build(workspace, changed) {
  const start = now();
  const file = join(workspace, plan);
  const { dokumente, findings } = await erstelleDokumente({
    arbeitsbereich: workspace,
    pfade: workspace.endsWith('long') ? [] : [file],
    formate: ['docx', 'pdf'],
    ...(changed && { geändert: changed }),
  });
  const wrong = findings.find(({ severity }) => severity === 'Fehler');
  if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  const pages = dokumente.flatMap(({ dateien }) => dateien.flatMap(({ seiten = 0 }) => seiten));
  return { milliseconds: now() - start, pages: Math.max(...pages) };
}

/** Another sentence at the end of the chapter; the files that changed. */
function changeChapter(workspace) {
  appendFileSync(join(workspace, chapter), '\nEin Satz mehr.\n');
  return [join(workspace, chapter)];
}
