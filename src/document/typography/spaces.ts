// Spaces that no line may end at, the narrow one of abbreviations, and those that were left out: "§52", "5%", "12.März".
import { all, fixed, narrow, type Rule, replaceAll, replaceWithin } from './rule.js';
import { months, numberedWords, units } from './words.js';

const starts = '(?<![\\p{L}\\p{N}])';

/** What may stand between the parts of an abbreviation. */
const gap = '[ \\u00a0\\u202f]?';

/** Each letter is closed by a point; the first may begin a sentence. Of two that begin alike the longer comes first. */
const abbreviations = [
  ...['idR', 'iSd', 'iSv', 'iRd', 'iVm', 'iHv', 'uam', 'uvm', 'uäm'],
  ...['zB', 'zT', 'zK', 'dh', 'ua', 'uU', 'uä', 'uÄ', 'oä', 'oÄ', 'og', 'va', 'so', 'su', 'sa', 'mE', 'iA', 'iV', 'aD'],
  ...['eV', 'eG', 'vH', 'nF', 'aF', 'bw', 'pa', 'NN'],
].map((letters) => [...letters].map((letter, index) => (index === 0 ? capitalToo(letter) : letter)).join(`\\.${gap}`));
const longer = [`[zZ]\\.${gap}(?:Zt|Hd)`, `[nv]\\.${gap}Chr`];

function capitalToo(letter: string): string {
  return letter === letter.toUpperCase() ? letter : `[${letter}${letter.toUpperCase()}]`;
}

const abbreviation = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${[...abbreviations, ...longer].join('|')})\\.(?![\\p{L}\\p{N}])`,
  'gu',
);

const ordinals =
  'Wahlperiode|Änderung\\p{Ll}*|Nachtrag\\p{Ll}*|Quartal|Halbjahr|Jahrhundert|Lebensjahr|Auflage|Absatz|Halbsatz';
const titles = 'Frau|Herrn?|Familie|Dr\\.|Prof\\.|Mag\\.|Dipl\\.-\\p{L}+\\.';

/** Rules that look at numbers come behind the one that keeps their groups together. */
export const wordRules: readonly Rule[] = [
  {
    name: 'Mehrteilige Abkürzungen mit schmalem Leerzeichen',
    example: { before: 'z.B. oder i. d. R.', after: `z.${narrow}B. oder i.${narrow}d.${narrow}R.` },
    source: 'DIN 5008, Abkürzungen; Duden, Abkürzungen',
    needs: /\p{L}\. ?\p{L}/u,
    edits: replaceWithin(abbreviation, /(?<=\.) |(?<=\.)(?=\p{L})/gu, narrow),
  },
  {
    name: 'Paragrafzeichen',
    example: { before: '§52 und §§ 3, 4', after: `§${fixed}52 und §§${fixed}3, 4` },
    source: 'DIN 5008, Paragrafzeichen',
    needs: /§/u,
    edits: all(replaceAll(/(?<=§) (?=[\p{L}\d])/gu, fixed), replaceAll(/(?<=§)(?=\d)/gu, fixed)),
  },
  {
    name: 'Wort und Nummer',
    example: {
      before: 'Abs.2 Nr. 3, TOP 3, Anlage 1, Gruppe B',
      after: `Abs.${fixed}2 Nr.${fixed}3, TOP${fixed}3, Anlage${fixed}1, Gruppe${fixed}B`,
    },
    source: 'DIN 5008, Zahlen und Nummern',
    needs: /\d| (?:[IVX]+|[A-Za-z])(?![A-Za-zÄÖÜäöüß])/u,
    edits: all(
      replaceAll(new RegExp(` (?=\\d|[IVX]+(?!\\p{L}))(?<=${starts}(?:${numberedWords}) )`, 'gu'), fixed),
      replaceAll(new RegExp(`(?=\\d)(?<=${starts}(?:Abs|Nr|Art|Ziff|Rn)\\.)`, 'gu'), fixed),
      replaceAll(new RegExp(` (?=\\p{Lu}(?![\\p{L}.]))(?<=${starts}(?:Gruppe|Fraktion) )`, 'gu'), fixed),
      replaceAll(new RegExp(` (?=\\p{Ll}(?!\\p{L}))(?<=${starts}(?:Buchstaben?|Buchst\\.|lit\\.) )`, 'gu'), fixed),
    ),
  },
  {
    name: 'Anrede, Titel und Name',
    example: { before: 'Frau Muster, Prof. Dr. N.', after: `Frau${fixed}Muster, Prof.${fixed}Dr.${fixed}N.` },
    source: 'DIN 5008, Namen',
    needs: /Frau|Herr|Familie|Dr\.|Prof\.|Mag\.|Dipl\./u,
    edits: replaceAll(new RegExp(` (?=\\p{Lu})(?<=(?<![\\p{L}\\p{N}-])(?:${titles}) )`, 'gu'), fixed),
  },
];

/** Rules about what stands behind a number. */
export const numberRules: readonly Rule[] = [
  {
    name: 'Zahl und Einheit',
    example: {
      before: '5%, 3 km, 17 Uhr, 5 Mio. Euro',
      after: `5${fixed}%, 3${fixed}km, 17${fixed}Uhr, 5${fixed}Mio.${fixed}Euro`,
    },
    source: 'DIN 5008, Prozentzeichen, Einheiten und Währungen',
    needs: /\d/u,
    edits: all(
      replaceAll(new RegExp(`(?<=\\d|,–) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), fixed),
      replaceAll(/(?<=\d)(?=[%‰](?![\p{L}\p{N}%‰-])|€(?!\p{L})|°C(?!\p{L}))/gu, fixed),
      replaceAll(/ (?=€|EUR|Euro)(?<=(?:Mio|Mrd|Tsd)\. )/gu, fixed),
      replaceAll(/(?<=€) (?=\d)/gu, fixed),
    ),
  },
  {
    name: 'Zahl bis 999 oder in Dreiergruppen und Hauptwort',
    example: { before: 'die 19 Kommunen', after: `die 19${fixed}Kommunen` },
    source: 'DIN 5008, geschütztes Leerzeichen',
    needs: /\d /u,
    edits: replaceWithin(
      /(?<![\p{L}\d.,:/–§\u00a0\u202f-])\d{1,3}(?:[.\u00a0\u202f]\d{3})*(?:,\d+)? (?=\p{Lu}\p{Ll})/gu,
      / $/gu,
      fixed,
    ),
  },
  {
    name: 'Tag und Monat',
    example: { before: 'am 12. März und am 1.Mai', after: `am 12.${fixed}März und am 1.${fixed}Mai` },
    source: 'DIN 5008, Datum',
    needs: /\d\./u,
    edits: all(
      replaceAll(
        new RegExp(`(?:(?<=(?<!\\d)\\d{1,2}\\.) |(?<=(?<![\\d.,])\\d{1,2}\\.))(?=(?:${months})(?!\\p{L}))`, 'gu'),
        fixed,
      ),
      replaceWithin(/(?<![\d.])\d{1,2}\. \d{1,2}\. (?:19|20)\d\d(?!\d)/gu, / /gu, fixed),
    ),
  },
  {
    name: 'Ordnungszahl',
    example: {
      before: 'die 12. Sitzung, die 2. Änderungssatzung',
      after: `die 12.${fixed}Sitzung, die 2.${fixed}Änderungssatzung`,
    },
    source: 'DIN 5008, geschütztes Leerzeichen',
    needs: /\d\. /u,
    edits: replaceAll(
      new RegExp(`(?<=(?<![\\d.,])\\d{1,3}\\.) (?=(?:\\p{L}*[Ss]itzung|${ordinals})(?!\\p{L}))`, 'gu'),
      fixed,
    ),
  },
];
