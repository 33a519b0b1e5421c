// Colours for what a person reads in a terminal: escape sequences around words, or nothing.
import { styleText } from 'node:util';
import type { Severity } from '../../diagnostic.js';
import type { Farbwahl } from '../befehle/build-options.js';
import type { Umgebung } from '../umgebung.js';

/** How the parts of a finding are painted. */
export interface Colouring {
  readonly severity: (text: string, severity: Severity) => string;
  readonly place: (text: string) => string;
  readonly aside: (text: string) => string;
}

export const colourless: Colouring = { severity: same, place: same, aside: same };

const colours = { Fehler: 'red', Warnung: 'yellow', Hinweis: 'cyan' } as const;

const coloured: Colouring = {
  severity: (text, severity) => styleText(['bold', colours[severity]], text, unasked),
  place: (text) => styleText('bold', text, unasked),
  aside: (text) => styleText('dim', text, unasked),
};

/** The choice is made here; node must not look at its own streams. */
const unasked = { validateStream: false } as const;

/** As chosen; `auto` is where a person watches who has not asked for plain text (https://no-color.org). */
export function colouringFor(wahl: Farbwahl, { terminal, wantsNoColour }: Umgebung): Colouring {
  const isWanted = wahl === 'auto' ? terminal !== undefined && wantsNoColour !== true : wahl === 'immer';
  return isWanted ? coloured : colourless;
}

function same(text: string): string {
  return text;
}
