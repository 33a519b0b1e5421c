// Runs a Node process from its start to its end and tells what it took. Judges nothing.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..');
const peakReporter = join(import.meta.dirname, 'report-peak-memory.cjs');

/** Wall time, peak memory and output of one process; a process that fails ends the benchmark. */
export function runNode(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', peakReporter, ...args], {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let milliseconds = 0;
    const said = ['', '', '', ''];
    for (const channel of [1, 2, 3]) {
      child.stdio[channel].on('data', (chunk) => {
        said[channel] += chunk;
      });
    }
    child.on('exit', () => {
      milliseconds = performance.now() - start;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [, output, errors, peak] = said;
      if (code === 0) resolve({ milliseconds, megabytes: Number(peak) / 1e6, output });
      else reject(new Error(`${args.join(' ')} ended with exit code ${code}\n${errors}`));
    });
  });
}
