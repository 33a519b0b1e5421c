// Offices and capacities in the form that fits a person: sachkundige Bürgerin, sachkundiger Bürger. Words in, words out.
import type { Person } from './person.js';

/** Feminine with -in. */
const nouns = [
  ...['bürger', 'bürgermeister', 'einwohner', 'vertreter', 'stellvertreter', 'schriftführer', 'protokollführer'],
  ...['leiter', 'dezernent', 'referent', 'direktor', 'geschäftsführer', 'sachbearbeiter', 'koordinator', 'sprecher'],
  ...['berater', 'planer', 'mitarbeiter'],
].join('|');
/** Masculine with -r. */
const adjectives = 'vorsitzende|abgeordnete|beigeordnete|beauftragte|verordnete|angestellte';
const attributes = 'sachkundige|beratende|stellvertretende|stimmberechtigte|ordentliche|sachverständige|leitende';

/** The words as they must be for this person; the same where they fit, or where the person's form is not known. */
export function amtsform({ anrede }: Person, typed: string): string {
  // Both forms at once fit everybody: Leiter/in, Leiter(in), Leiter*in.
  if (anrede === undefined || /[/*:_(]in(?!\p{L})/iu.test(typed)) return typed;
  const inForm = anrede === 'Frau' ? feminine : masculine;
  // Behind these words stands somebody else: "Leiter des Büros der Bürgermeisterin".
  const head = /^.*?(?=\s(?:der|des|dem|den|im|in|für|von|vom|bei|beim)\s|$)/u;
  return typed.replace(/[^,(–]+/gu, (part) => part.replace(head, inForm));
}

function feminine(words: string): string {
  return words
    .replace(pattern(`(${nouns})(?![\\p{L}/*:_])`), '$1in')
    .replace(pattern(`(${adjectives})r(?!\\p{L})`), '$1')
    .replace(pattern(`(?<!\\p{L})(${attributes})r(?=\\s+\\p{L}*(?:in|e)(?!\\p{L}))`), '$1')
    .replace(/^(Land|Kreis|Stadt)rat$/u, '$1rätin');
}

function masculine(words: string): string {
  return words
    .replace(pattern(`(${nouns})in(?!\\p{L})`), '$1')
    .replace(pattern(`(${adjectives})(?![\\p{L}/*:_])`), '$1r')
    .replace(pattern(`(?<!\\p{L})(${attributes})(?=\\s+\\p{L}*(?:${nouns}|(?:${adjectives})r)(?!\\p{L}))`), '$1r')
    .replace(/^(Land|Kreis|Stadt)rätin$/u, '$1rat');
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
