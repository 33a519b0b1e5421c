// A program that only seems to be installed: a shell script in a folder of its own, to which alone the path leads.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variables } from '../../src/cli/anlage/outside-program.js';

/** Lays the script into `folder` under the name of the program; the variables of a machine on which it is found. */
export function fakeProgram(folder: string, name: string, script: string): Variables {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  // What the script itself calls – cp, cat, sleep – is found although the path does not lead there.
  writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\nhere=$(dirname "$0")\n${script}\n`);
  chmodSync(file, 0o755);
  return { PATH: folder };
}
