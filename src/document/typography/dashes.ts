// Hyphens → en dashes where a dash or the word "bis" is meant, three dots → an ellipsis. "1-2" alone is not sure enough.
import { all, type Edit, fixed, matchesIn, type Rule, replaceAll } from './rule.js';
import { months, units } from './words.js';

const joint = ' ?(?:--?|–) ?';

/** What runs from one to another: the first hyphen of the match, with its spaces, becomes a dash. */
function range(first: string, last: string, isRange: (from: number, to: number) => boolean = () => true) {
  const pattern = new RegExp(`(?<from>${first})(?<joint>${joint})(?<to>${last})`, 'gu');
  return (text: string): readonly Edit[] =>
    matchesIn(text, pattern).flatMap(({ index, groups = {} }) => {
      const { from = '', joint: typed = '', to = '' } = groups;
      if (typed.includes('–') || !isRange(numberAtEnd(from), numberAtEnd(to))) return [];
      const start = index + from.length;
      return [{ start, end: start + typed.length, text: '–' }];
    });
}

function numberAtEnd(text: string): number {
  return Number(/\d+$/u.exec(text)?.[0]);
}

const rises = (from: number, to: number) => to > from;

/** Not within a longer number: a date, a file or telephone number, a fraction. */
const alone = '(?<![\\p{L}\\d.,:/–-])';
const ends = '(?![\\p{L}\\d/–-]|[.,:]\\d)';
const year = '(?:19|20)\\d\\d';
const amount = '\\d{1,3}(?:[. \\u00a0\\u202f]\\d{3})*(?:,\\d+)?';
const time = '\\d{1,2}(?:[.:]\\d\\d)?';
const counted =
  '(?:Seiten?|S\\.|Bl\\.|Blatt|Zeilen?|Rn\\.|Rdnr\\.|Randnummern|§§|Absätzen?|Artikeln?|Kapiteln?|Ziffern|Nrn\\.|Nummern|Punkten?|TOPs?|Tagesordnungspunkten?|Anlagen|Tabellen|Abbildungen)';

/** Before the rules that look at points. */
export const ellipsisRules: readonly Rule[] = [
  {
    name: 'Auslassungspunkte; vor ihnen endet keine Zeile',
    example: { before: 'Er wolle nur ...', after: `Er wolle nur${fixed}…` },
    source: 'Duden, Auslassungspunkte; DIN 5008, Auslassungspunkte',
    needs: /\.\.\.|…/u,
    edits: all(replaceAll(/(?<=[\p{L}\p{N},;]) (?=…|\.{3}(?!\.))/gu, fixed), replaceAll(/(?<!\.)\.{3}(?!\.)/gu, '…')),
  },
];
/** Behind the rules that set spaces around what runs from one to another. */
export const dashRules: readonly Rule[] = [
  {
    name: 'Gedankenstrich',
    example: { before: 'Ein Ziel - das wichtigste -- bleibt', after: 'Ein Ziel – das wichtigste – bleibt' },
    source: 'Duden, Gedankenstrich; DIN 5008, Gedankenstrich',
    needs: / --? /u,
    edits: replaceAll(/(?<=[^\s\d] |\d )--?(?= [^\s\d])|(?<=[^\s\d] )--?(?= \d)/gu, '–'),
  },
  {
    name: 'Bis-Strich zwischen Jahren, Tagen, Uhrzeiten, Seiten und Mengen mit Einheit',
    example: {
      before: '2014-2020, Seite 3 - 5, 17-18:30 Uhr',
      after: `2014–2020, Seite${fixed}3–5, 17–18:30${fixed}Uhr`,
    },
    source: 'DIN 5008, Strich für „bis“; Duden, Bis-Strich',
    needs: /\d\.? ?-/u,
    edits: all(
      range(alone + year, year + ends, rises),
      range(`(?<=(?<![\\p{L}])${counted}[ \\u00a0])\\d{1,4}`, `\\d{1,4}${ends}`, rises),
      range(alone + time, `${time}(?=[ \\u00a0\\u202f]?Uhr(?!\\p{L}))`),
      range(
        `${alone}\\d{1,2}\\.(?: ?\\d{1,2}\\.(?:${year})?)?`,
        `\\d{1,2}\\. ?(?:\\d{1,2}\\.(?: ?${year})?|(?:${months}))${ends}`,
      ),
      range(alone + amount, `${amount}(?=[ \\u00a0\\u202f]?(?:${units})(?![\\p{L}\\p{N}]))`),
    ),
  },
  {
    name: 'Strich statt der Cent',
    example: { before: '50,-- €', after: `50,–${fixed}€` },
    source: 'Duden, Gedankenstrich',
    needs: /\d,--?/u,
    edits: replaceAll(/(?<=\d,)--?(?=[ \u00a0\u202f]?(?:€|EUR|Euro))/gu, '–'),
  },
];
