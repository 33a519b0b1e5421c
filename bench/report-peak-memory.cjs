// Loaded into a measured process with --require: at its end writes the peak of its resident memory, in bytes, to the
// file descriptor that the benchmark opened for it. Changes nothing else.
const { readFileSync, writeSync } = require('node:fs');

const REPORT_DESCRIPTOR = 3;

process.on('exit', () => writeSync(REPORT_DESCRIPTOR, String(peakBytes())));

/**
 * `VmHWM` of /proc where there is one: it starts anew with the program, whereas `ru_maxrss` of a child on Linux also counts
 * the parent's memory at the moment of the fork (man 2 getrusage).
 */
function peakBytes() {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No /proc: not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
