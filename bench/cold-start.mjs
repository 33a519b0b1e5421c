// Measures a cold `erstellen` of the worked example as a whole process, start included, beside a bare `node -e 0`.
// Prints a table and judges nothing: how to read it stands in README.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = Number(process.argv[2] ?? 9);
const checkout = join(import.meta.dirname, '..');
const peakReporter = join(import.meta.dirname, 'report-peak-memory.cjs');
const output = mkdtempSync(join(tmpdir(), 'sitzungswerk-bench-'));

const cases = [
  { name: 'node -e 0', args: () => ['-e', '0'] },
  {
    name: 'sitzungswerk erstellen content',
    args: (run) => ['bin/sitzungswerk.js', 'erstellen', 'content', '--ausgabe', join(output, String(run))],
  },
];

try {
  const measured = cases.map(({ name }) => ({ name, runs: [] }));
  // In turns, so that a busy moment of the machine meets both alike.
  for (let run = 0; run < RUNS; run++) {
    for (const [index, { args }] of cases.entries()) measured[index].runs.push(await measure(args(run)));
  }
  printTable(measured);
} finally {
  rmSync(output, { recursive: true, force: true });
}

/** Wall time and peak memory of one process from its start to its end; a process that fails ends the benchmark. */
function measure(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', peakReporter, ...args], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let milliseconds = 0;
    let errors = '';
    let peak = '';
    child.on('exit', () => {
      milliseconds = performance.now() - start;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdio[3].on('data', (chunk) => {
      peak += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ milliseconds, megabytes: Number(peak) / 1e6 });
      else reject(new Error(`${args.join(' ')} ended with exit code ${code}\n${errors}`));
    });
  });
}

function printTable(measured) {
  const bare = median(measured[0].runs.map((run) => run.milliseconds));
  const header = ['', 'min ms', 'median ms', 'max ms', '× node', 'peak MB'];
  const rows = measured.map(({ name, runs }) => {
    const times = runs.map((run) => run.milliseconds);
    const figures = [Math.min(...times), median(times), Math.max(...times)].map((time) => time.toFixed(0));
    const peak = Math.max(...runs.map((run) => run.megabytes));
    return [name, ...figures, (median(times) / bare).toFixed(1), peak.toFixed(0)];
  });
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column].length)));
  for (const row of [header, ...rows]) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
  }
  console.log(`\n${RUNS} runs each · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()}`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
