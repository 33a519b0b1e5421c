// Random sittings through the whole program, as many as there is patience for: no public file holds what is not public.
// Each processor takes a share; what a share finds comes back as one line of JSON.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { checkInTurn } from '../support/check-secrecy.js';
import { randomSittings } from '../support/random-sittings.js';
import type { Check } from '../support/tally.js';

// SAAT=7 makes others.
const seed = Number(process.env.SAAT ?? 2);

/** Of the sittings with these numbers, counted from 0, what is wrong. */
async function checkShare(count: number, share: number, shares: number): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const [index, sitting] of randomSittings(count, seed).entries()) {
    if (index % shares !== share) continue;
    checks.push({ name: `sitting ${index}`, problems: await checkInTurn(sitting, index) });
  }
  return checks;
}

/** What is wrong with so many random sittings, one check for each. */
export async function checkManySittings(count: number): Promise<readonly Check[]> {
  const shares = availableParallelism();
  const runs = Array.from({ length: shares }, async (_, share) => {
    const args = [fileURLToPath(import.meta.url), String(count), String(share), String(shares)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    return JSON.parse(await text(child.stdout)) as readonly Check[];
  });
  return (await Promise.all(runs)).flat();
}

const [, script, ...numbers] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const [count = 0, share = 0, shares = 1] = numbers.map(Number);
  console.log(JSON.stringify(await checkShare(count, share, shares)));
}
