// The largest resident memory this process has had so far. CommonJS, so that it can be loaded before a measured program.
const { readFileSync } = require('node:fs');

/**
 * Bytes. `VmHWM` of /proc where there is one: it starts anew with the program, whereas `ru_maxrss` of a child on Linux also counts
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

module.exports = { peakBytes };
