// Words looked up in what everybody will read: a finding at each place where they stand.
import { placed } from '../../diagnostic.js';
import type { Lesung } from '../lesung.js';
import type { ÖffentlicheStelle } from './oeffentliche-stellen.js';
import { quoted } from './stichworte.js';

type Message = Parameters<typeof placed>[0];

/**
 * Reports every place, the first time one of these patterns is met there.
 *
 * Shape: the places without the words reported, for a further look that is not to report them again.
 */
export function reportNamed(
  { report }: Lesung,
  stellen: readonly ÖffentlicheStelle[],
  patterns: readonly string[],
  finding: (found: string) => Message,
): readonly ÖffentlicheStelle[] {
  if (patterns.length === 0) return stellen;
  const named = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return stellen.map((stelle) => {
    const { wortlaut, at } = stelle;
    const match = named.exec(wortlaut);
    if (match === null) return stelle;
    const [found] = match;
    report(placed(finding(found.replace(/\s+/gu, ' ')), at(match.index, found.length)));
    // As long as before, so that places in what follows stay true.
    const rest = wortlaut.slice(match.index + found.length);
    return { ...stelle, wortlaut: `${wortlaut.slice(0, match.index)}${'#'.repeat(found.length)}${rest}` };
  });
}

/** A pattern for these words, however far apart. */
export function words(typed: string): string {
  return typed.trim().split(/\s+/u).map(quoted).join('\\s+');
}
