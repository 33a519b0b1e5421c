// Measures the help and a cold `erstellen` of the worked example, its sittings and all of it, as whole processes, start included, beside a bare `node -e 0`.
// Prints a table and judges nothing: how to read it stands in README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, printTable } from './print-table.mjs';
import { runNode } from './run-node.mjs';

const RUNS = Number(process.argv[2] ?? 9);
const output = mkdtempSync(join(tmpdir(), 'sitzungswerk-bench-'));

const build = (name, path) => ({
  name,
  args: (run) => ['bin/sitzungswerk.js', 'erstellen', path, '--ausgabe', join(output, name, String(run))],
});
const cases = [
  { name: 'node -e 0', args: () => ['-e', '0'] },
  { name: 'the help', args: () => ['bin/sitzungswerk.js', '--help'] },
  build('all sittings', 'content/sitzungen'),
  build('content, all of it', 'content'),
];

try {
  const measured = cases.map(({ name }) => ({ name, runs: [] }));
  // In turns, so that a busy moment of the machine meets both alike.
  for (let run = 0; run < RUNS; run++) {
    for (const [index, { args }] of cases.entries()) measured[index].runs.push(await runNode(args(run)));
  }
  print(measured);
} finally {
  rmSync(output, { recursive: true, force: true });
}

function print(measured) {
  const bare = median(measured[0].runs.map((run) => run.milliseconds));
  const rows = measured.map(({ name, runs }) => {
    const times = runs.map((run) => run.milliseconds);
    const figures = [Math.min(...times), median(times), Math.max(...times)].map((time) => time.toFixed(0));
    const peak = Math.max(...runs.map((run) => run.megabytes));
    return [name, ...figures, (median(times) / bare).toFixed(1), peak.toFixed(0)];
  });
  printTable(['', 'min ms', 'median ms', 'max ms', '× node', 'peak MB'], rows);
  console.log(`\n${RUNS} runs each · ${machine()}\n`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
