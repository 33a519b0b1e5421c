// A body and annexes, typeset before, through the assembly alone, in one process. Started by documents.mjs with the files' paths, the body
// first, and `--stamped` for a stamp on every page; prints one line of JSON.
import { readFileSync } from 'node:fs';
import { assemble } from '../dist/annexes/assemble.js';
import { now } from './clock.mjs';
import { peakBytes } from './peak-memory.cjs';

const ROUNDS = 3;
const stamp = process.argv.includes('--stamped')
  ? { text: 'Anlage zur Niederschrift über die 12. Sitzung' }
  : undefined;
const [body, ...annexes] = process.argv.slice(2).filter((path) => path !== '--stamped');
const bytes = readFileSync(body);
const parts = annexes.map((path, index) => ({
  id: String(index),
  label: `Anlage ${index + 1}`,
  title: 'Bericht',
  bytes: readFileSync(path),
  pageLabelPrefix: `A${index + 1}-`,
  ...(stamp !== undefined && { stamp }),
}));
const times = [];
let whole;
let peak;
for (let round = 0; round < ROUNDS; round++) {
  const start = now();
  whole = await assemble(bytes, parts);
  times.push(now() - start);
  // Later rounds stand on what the first has left behind.
  peak ??= peakBytes();
}
const input = [bytes, ...parts.map((part) => part.bytes)].reduce((sum, file) => sum + file.length, 0);
console.log(
  JSON.stringify({
    pages: whole.pageCount,
    first: times[0],
    again: Math.min(...times.slice(1)),
    peak,
    input,
    output: whole.bytes.length,
  }),
);
