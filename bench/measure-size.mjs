// One size in one process: a workspace through the whole program, and in turns with it the engines alone with the same finished
// document. Started by documents.mjs with --expose-gc; prints one line of JSON and lays the Word file where it is told.
import { writeFileSync } from 'node:fs';
import { erstelle } from '../dist/library.js';
import { repeatEngines, watch } from './engines.mjs';
import { peakBytes } from './peak-memory.cjs';

const ROUNDS = 3;
const [workspace, wordFile] = process.argv.slice(2);
const build = () => erstelle(workspace, { formate: ['pdf', 'docx'] });

const first = await watch(build);
const peak = peakBytes();
const { files, findings } = first.value;
if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
writeFileSync(wordFile, files.find(({ format }) => format === 'docx').bytes);
const program = [];
const engines = [];
for (let round = 0; round < ROUNDS; round++) {
  await collectGarbage();
  engines.push(await repeatEngines());
  await collectGarbage();
  program.push((await watch(build)).times);
}
console.log(
  JSON.stringify({
    pages: files.find(({ format }) => format === 'pdf').seiten,
    megabytes: peak / 1e6,
    first: first.times.whole,
    program: quickest(program),
    engines: quickest(engines),
  }),
);

/** Between the two: otherwise one would pay for the garbage of the other. */
async function collectGarbage() {
  globalThis.gc();
  await new Promise((resolve) => setImmediate(resolve));
}

function quickest(runs) {
  return runs.reduce((best, run) => (run.whole < best.whole ? run : best));
}
