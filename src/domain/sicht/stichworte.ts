// What betrays a text although it is not quoted: words of its title that stand beside each other, amounts of money, firms. From
// words to patterns to look them up with, as they are inflected and written elsewhere; nothing is looked up here.

/** Patterns, without flags, of two or more words of the title that stand beside each other; longer ones first. */
export function runsOf(titel: string): readonly string[] {
  const words = significant(titel);
  const lengths = Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.length - index);
  return lengths.flatMap((length) =>
    words
      .slice(0, words.length - length + 1)
      .map((_, start) => words.slice(start, start + length))
      .filter((run) => run.every((word) => word !== gap))
      .map((run) => run.map(inflected).join(between)),
  );
}

/** Stands between two words that do not belong together. */
const gap = '';

/** Up to two small words may stand between: "Vertrag über die Lieferung". */
const between = '[\\s,–-]+(?:\\p{L}{1,5}\\s+){0,2}?';

/** The words that say something, in their order; a sign of punctuation parts them, and so does a word that any title may have. */
function significant(titel: string): readonly string[] {
  const tokens = titel.match(/[\p{L}\d]+(?:[.-][\p{L}\d]+)*|[^\p{L}\d\s]/gu) ?? [];
  return tokens.flatMap((token) => {
    if (/^[^\p{L}\d]$/u.test(token)) return [gap];
    if (/^\d/u.test(token)) return isYear(token) ? [gap] : [token];
    if (token.length < 4 || smallWords.has(token.toLowerCase())) return [];
    return usualWords.test(token) ? [gap] : [token];
  });
}

function isYear(token: string): boolean {
  return /^(?:19|20)\d\d$/u.test(token);
}

const smallWords: ReadonlySet<string> = new Set(
  `aber alle allen aller als am an auf aus bei beim das dass dem den der des die dies diese diesem diesen dieser durch ein eine einem einen einer
  eines für gegen hier ihre ihrer im in ist jede jeder mit nach nicht oder ohne sowie über um und unter vom von vor wegen wird zu zum zur zwischen`.split(
    /\s+/u,
  ),
);

/** Words that tell what kind of item it is, not which. */
const usualWords =
  /^(?:angelegenheit|anfrage|antrag|anträge|ausschuss|beratung|bericht|beschluss|beschlüsse|beschlussfassung|entscheidung|gemeinde|genehmigung|information|kreis|kreistag|land|mitteilung|nachtrag|niederschrift|nichtöffentlich|öffentlich|sachstand|sitzung|stadt|verschieden|vertrag|vergabe|verwaltung|vorlage)(?:s|es|e|en|er)?$/iu;

/** A word in whatever case it stands; a number as it is. */
function inflected(word: string): string {
  const stem = /^\d/u.test(word) ? word : word.replace(/(?<=\p{L}{4})(?:ern|en|em|er|es|e|n|s)$/u, '');
  const ending = /^\d/u.test(word) ? '' : '\\p{L}{0,3}';
  return `(?<![\\p{L}\\p{N}])${quoted(stem)}${ending}(?![\\p{L}\\p{N}])`;
}

/** Patterns of the amounts and firms in a text. */
export function amountsAndFirms(text: string): readonly string[] {
  return [...amounts(text), ...firms(text)];
}

/** An amount of at least 1 000 is told by its digits, however they are grouped; a round one may be anybody's, but is an amount. */
function amounts(text: string): readonly string[] {
  const found = text.matchAll(
    /(?<![\d.,])(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d{4,})(?:,\d{1,2}|,[-–]+)?\s*(?:Euro|EUR|€)/gu,
  );
  return [...found].map(([, digits = '']) => {
    const grouped = digits.replace(/\D/gu, '').replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '[. \\u00a0\\u202f]?');
    return `(?<![\\d.,])${grouped}(?:,(?:\\d{1,2}|[-–]+))?\\s*(?:Euro|EUR|€)`;
  });
}

const legalForm = '(?:g?GmbH|mbH|AG|KG|KGaA|OHG|GbR|UG|SE|eG|e\\.\\s?K\\.|PartG)(?![\\p{L}\\p{N}])';
const isForm = new RegExp(`^${legalForm}`, 'u');
const named = '\\p{Lu}[\\p{L}\\d.-]*(?:\\s+(?:&|und|\\+)\\s+\\p{Lu}[\\p{L}\\d.-]*)?';

/** "Muster Bau GmbH & Co. KG" is told by "Muster Bau", "Firma Muster" by "Firma Muster" and "Muster GmbH". */
function firms(text: string): readonly string[] {
  const byForm = [...text.matchAll(new RegExp(`((?:${named}\\s+){1,4})${legalForm}`, 'gu'))];
  const byWord = [...text.matchAll(new RegExp(`(?:Firma|Fa\\.)\\s+(${named})`, 'gu'))];
  return [...byForm, ...byWord].flatMap(([, name = '']) => {
    // The full stop may be the sentence's.
    const typed = name
      .trim()
      .replace(/[.-]+$/u, '')
      .split(/\s+/u);
    const form = typed.findIndex((word) => isForm.test(word));
    const words = (form < 0 ? typed : typed.slice(0, form)).filter((word, index) => index > 0 || !leading.has(word));
    if (words.length === 0) return [];
    const own = words.map(quoted).join('\\s+');
    return words.length > 1
      ? [`(?<![\\p{L}\\p{N}])${own}(?![\\p{L}\\p{N}])`]
      : [`(?<![\\p{L}\\p{N}])(?:(?:Firma|Fa\\.)\\s+${own}(?![\\p{L}\\p{N}])|${own}\\s+${legalForm})`];
  });
}

/** Words with a capital letter that begin a sentence or stand before a name. */
const leading: ReadonlySet<string> = new Set([
  'Die',
  'Der',
  'Das',
  'Den',
  'Dem',
  'Eine',
  'Einer',
  'Firma',
  'Fa.',
  'An',
  'Mit',
  'Von',
]);

/** These words as they are, in a pattern. */
export function quoted(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
