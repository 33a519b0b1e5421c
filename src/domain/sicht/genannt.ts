// Words looked up in what everybody will read: a finding at each place where they stand.
import { placed } from '../../diagnostic.js';
import type { Lesung } from '../lesung.js';
import type { ÖffentlicheStelle } from './oeffentliche-stellen.js';
import { quoted } from './stichworte.js';

type Message = Parameters<typeof placed>[0];

/** Every place, the first time one of these patterns is met there. */
export function reportNamed(
  { report }: Lesung,
  stellen: readonly ÖffentlicheStelle[],
  patterns: readonly string[],
  finding: (found: string) => Message,
): void {
  if (patterns.length === 0) return;
  const named = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  for (const { wortlaut, at } of stellen) {
    const match = named.exec(wortlaut);
    if (match !== null) report(placed(finding(match[0].replace(/\s+/gu, ' ')), at(match.index, match[0].length)));
  }
}

/** A pattern for these words, however far apart. */
export function words(typed: string): string {
  return typed.trim().split(/\s+/u).map(quoted).join('\\s+');
}
