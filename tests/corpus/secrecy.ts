// Random sittings through the whole program, as many as there is patience for: no public file holds what is not public.
import { checkInTurn } from '../support/check-secrecy.js';
import { randomSittings } from '../support/random-sittings.js';
import type { Check } from '../support/tally.js';
import { inShares, ownShare, type Share, shareOf } from './shares.js';

// SAAT=7 makes others.
const seed = Number(process.env.SAAT ?? 2);

/** Of the sittings of this share what is wrong. */
async function checkShare(count: number, share: Share): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const [index, sitting] of shareOf([...randomSittings(count, seed).entries()], share)) {
    checks.push({ name: `sitting ${index}`, problems: await checkInTurn(sitting, index) });
  }
  return checks;
}

/** What is wrong with so many random sittings, one check for each. */
export async function checkManySittings(count: number): Promise<readonly Check[]> {
  const shares = (await inShares(import.meta.url, [String(count)])) as readonly (readonly Check[])[];
  return shares.flat();
}

const own = ownShare(import.meta.url);
if (own !== undefined) console.log(JSON.stringify(await checkShare(Number(own.words[0]), own.share)));
