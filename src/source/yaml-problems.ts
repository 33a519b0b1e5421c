// The sentences for what goes wrong when people write YAML, each with the corrected line where there is one to show.
// Finds nothing itself: the pitfalls and the library's errors come from their own files.
import { quoted } from './spelling.js';
import { correctedLine, type Edit, inQuotes, lineAround, quotingEdit } from './yaml-repair.js';

/** Something wrong in a YAML text, by offsets; `repair` is what the remedy says, so that reading can go on behind it. */
export interface Problem {
  readonly code: string;
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
  /** Edits from the end of the text to its begin, so that none moves the place of the next. */
  readonly repair?: readonly Edit[];
}

/** A stretch of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Sentences = Pick<Problem, 'code' | 'message'>;

/** A value that YAML reads as something else unless it stands in quotation marks. */
function unquoted(text: string, { start, end }: Stretch, sentences: Sentences, addition = ''): Problem {
  const repair = quotingEdit(text, start, end);
  const remedy = `Setzen Sie den Wert in Anführungszeichen, so: ${correctedLine(text, repair)}${addition}`;
  return { ...sentences, offset: start, length: end - start, remedy, repair: [repair] };
}

/** `titel: Antrag #12` */
export function swallowedComment(text: string, value: Stretch, comment: string): Problem {
  const typed = text.slice(value.start, value.end);
  const where = typed === comment ? `${quoted(comment)} fiele weg` : `In ${quoted(typed)} fiele ${quoted(comment)} weg`;
  const message = `${where}, denn mit „#“ beginnt in YAML eine Bemerkung.`;
  const addition = ' – oder setzen Sie hinter „#“ ein Leerzeichen, wenn es eine Bemerkung sein soll.';
  return unquoted(text, value, { code: 'yaml-kommentar', message }, addition);
}

/** What a sign at the begin of a value means to YAML. */
const signMeanings: Readonly<Record<string, string>> = {
  '*': 'ein Verweis auf eine andere Stelle',
  '&': 'die Marke für einen Verweis',
  '!': 'eine Typangabe',
  '%': 'eine Anweisung an das Leseprogramm',
  '|': 'der Anfang eines mehrzeiligen Textes',
  '>': 'der Anfang eines mehrzeiligen Textes',
  '-': 'ein Listenpunkt',
  '?': 'ein zusammengesetzter Schlüssel',
  ',': 'ein Trennzeichen',
  ']': 'das Ende einer Liste',
  '}': 'das Ende einer Klammer',
};

/** `titel: *wichtig*`, `titel: > 18` */
export function specialSign(text: string, value: Stretch): Problem {
  const sign = text.charAt(value.start);
  const meaning = signMeanings[sign] ?? 'ein vorbehaltenes Zeichen';
  const message = `${quoted(text.slice(value.start, value.end))} beginnt mit „${sign}“; das ist in YAML ${meaning}.`;
  return unquoted(text, value, { code: 'yaml-sonderzeichen', message });
}

/** `vorsitz: &chef` with a block below: meant as YAML's own mark, which no content of ours needs. */
export function unneededMark(text: string, { start, end }: Stretch): Problem {
  const mark = text.slice(start, end);
  const meaning = signMeanings[mark.charAt(0)] ?? 'ein vorbehaltenes Zeichen';
  return {
    code: 'yaml-verweis',
    offset: start,
    length: end - start,
    message: `${quoted(mark)} beginnt mit „${mark.charAt(0)}“; das ist in YAML ${meaning}, und die gibt es hier nicht.`,
    remedy: `Löschen Sie ${quoted(mark)}, und schreiben Sie wiederkehrende Angaben an jeder Stelle aus.`,
    repair: [{ offset: start, length: end - start, replacement: '' }],
  };
}

/** `gäste: - Muster` and below it `- Probe`: the first point must stand on a line of its own. */
export function listBehindKey(text: string, { start, end }: Stretch, indentation: number): Problem {
  const line = lineAround(text, start);
  const key = text.slice(line.start, start).trim();
  const gap = line.start + text.slice(line.start, start).trimEnd().length;
  return {
    code: 'yaml-listenpunkt',
    offset: start,
    length: end - start,
    message: `Der Listenpunkt ${quoted(text.slice(start, end))} steht in der Zeile des Schlüssels.`,
    remedy: `Beginnen Sie die Liste in der Zeile unter „${key}“, jeden Punkt in eigener Zeile.`,
    repair: [{ offset: gap, length: start - gap, replacement: `\n${' '.repeat(indentation)}` }],
  };
}

/** `titel: [Entwurf] Satzung` */
export function textBehindBracket(text: string, value: Stretch): Problem {
  const message = `${quoted(text.slice(value.start, value.end))} beginnt mit einer Klammer; was hinter ihr steht, ginge verloren.`;
  return unquoted(text, value, { code: 'yaml-klammer', message });
}

/** `titel: "Antrag" der Fraktion` */
export function textBehindQuotes(text: string, value: Stretch): Problem {
  const message = `In ${quoted(text.slice(value.start, value.end))} steht hinter dem schließenden Anführungszeichen noch Text.`;
  return unquoted(text, value, { code: 'yaml-anfuehrung', message });
}

/** `titel: Haushalt: Entwurf` */
export function colonInValue(text: string, value: Stretch): Problem {
  const message = `In ${quoted(text.slice(value.start, value.end))} steht ein weiterer Doppelpunkt; ohne Anführungszeichen gilt er als Ende eines Schlüssels.`;
  return unquoted(text, value, { code: 'yaml-doppelpunkt', message });
}

/** `pfad: "C:\Daten"` */
export function unknownEscape(text: string, value: Stretch, sequence: string): Problem {
  // Between single quotation marks a backslash is a backslash.
  const inside = text.slice(value.start + 1, value.end - 1).replaceAll("'", "''");
  const repair = { offset: value.start, length: value.end - value.start, replacement: `'${inside}'` };
  return {
    code: 'yaml-rueckstrich',
    offset: value.start,
    length: value.end - value.start,
    message: `In ${quoted(text.slice(value.start, value.end))} hat ${quoted(sequence)} keine Bedeutung; zwischen doppelten Anführungszeichen ist „\\“ ein Steuerzeichen.`,
    remedy: `Nehmen Sie einfache Anführungszeichen, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** What a word processor makes of a closing quotation mark; YAML takes it for a letter. */
const typographicEnd = /[“”„‟]$/u;

/** `titel: "Antrag` – the closing mark is missing, or Word has made a typographic one of it. */
export function openQuotes(text: string, value: Stretch): Problem {
  const typed = text.slice(value.start, value.end);
  // A single mark that nothing closes is an apostrophe: „'s Heerenberg“.
  const replacement = typed.startsWith("'") ? inQuotes(typed) : `${typed.replace(typographicEnd, '')}"`;
  const repair = { offset: value.start, length: value.end - value.start, replacement };
  return {
    code: 'yaml-anfuehrung-offen',
    offset: value.start,
    length: value.end - value.start,
    message: `Das Anführungszeichen vor ${quoted(typed.slice(1).replace(typographicEnd, ''))} wird nicht geschlossen.`,
    remedy: `Schließen Sie den Wert in dieser Zeile, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** `[a, b` – `end` is where the last thing inside ends. */
export function openBracket(text: string, offset: number, end: number): Problem {
  const sign = text.charAt(offset);
  const repair = { offset: end, length: 0, replacement: sign === '[' ? ']' : ' }' };
  return {
    code: 'yaml-klammer-offen',
    offset,
    length: 1,
    message: `Die Klammer „${sign}“ wird nicht geschlossen.`,
    remedy: `Ergänzen Sie „${repair.replacement.trim()}“, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** A bracket over several lines, one of them indented no further than the key before the bracket. */
export function outsideBracket(text: string, offset: number, opening: number): Problem {
  const line = lineAround(text, offset);
  const typed = line.text.trim();
  const indentation = (/^[\s-]*/u.exec(lineAround(text, opening).text)?.[0].length ?? 0) + 2;
  const start = line.start + line.text.indexOf(typed);
  return {
    code: 'yaml-klammer-einrueckung',
    offset: start,
    length: typed.length,
    message: `Die Zeile ${quoted(typed)} gehört noch zur Klammer „${text.charAt(opening)}“ und ist dafür zu wenig eingerückt.`,
    remedy: `Rücken Sie sie ${indentation} Stellen weit ein, oder schreiben Sie die Klammer in eine einzige Zeile.`,
    repair: [{ offset: line.start, length: start - line.start, replacement: ' '.repeat(indentation) }],
  };
}

/** `[a, b}` */
export function wrongBracket(text: string, offset: number, opening: string): Problem {
  const expected = opening === '[' ? ']' : '}';
  const repair = { offset, length: 1, replacement: expected };
  return {
    code: 'yaml-klammer-falsch',
    offset,
    length: 1,
    message: `Die Klammer „${opening}“ wird mit „${text.charAt(offset)}“ geschlossen.`,
    remedy: `Schließen Sie sie mit „${expected}“, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** Brackets in brackets in brackets: no content of ours is so deep, and the library would run out of memory. */
export function tooDeep(offset: number): Problem {
  return {
    code: 'yaml-verschachtelung',
    offset,
    length: 1,
    message: 'Hier sind zu viele Klammern oder Listen ineinander geschachtelt.',
    remedy: 'Schließen Sie jede Klammer, und setzen Sie Text, der mit „[“, „{“ oder „-“ beginnt, in Anführungszeichen.',
  };
}

/** `{ name: Muster, Anna }` – `previous` is the value before the comma, `word` the bare word behind it. */
export function commaInValue(text: string, word: Stretch, previous: Stretch | undefined, value: string): Problem {
  const typed = text.slice(word.start, word.end);
  const base = { code: 'yaml-komma', offset: word.start, length: word.end - word.start };
  if (previous === undefined) {
    const message = `Zwischen den geschweiften Klammern steht ${quoted(typed)} ohne Wert.`;
    return { ...base, message, remedy: `Schreiben Sie Schlüssel und Wert, zum Beispiel { ${typed}: … }` };
  }
  const repair = { offset: previous.start, length: word.end - previous.start, replacement: inQuotes(value) };
  const message = `${quoted(value)} zerfällt am Komma, denn zwischen geschweiften Klammern trennt es die Einträge.`;
  const remedy = `Setzen Sie den Wert in Anführungszeichen, so: ${correctedLine(text, repair)}`;
  return { ...base, message, remedy };
}

/** `titel:Haushalt`, `titel Haushalt` – the line has no key that YAML would see. */
export function missingColon(text: string, offset: number): Problem {
  const line = lineAround(text, offset);
  const typed = text
    .slice(offset, line.end)
    .replace(/\s#\s.*$/u, '')
    .trimEnd();
  const base = { offset, length: Math.max(1, typed.length) };
  const glued = /^([^\s:"'[\]{}#]+):[\u00A0\u2000-\u200B\u202F]*(?=\S)/u.exec(typed);
  if (glued !== null) {
    const [head, key = ''] = glued;
    const repair = { offset, length: head.length, replacement: `${key}: ` };
    const message = `Nach dem Doppelpunkt in ${quoted(typed)} fehlt ein Leerzeichen.`;
    return {
      ...base,
      code: 'yaml-leerzeichen-fehlt',
      message,
      remedy: `Schreiben Sie: ${correctedLine(text, repair)}`,
      repair: [repair],
    };
  }
  const [, key = typed, gap = ''] = /^(\S+?)(\s*=\s*|\s+|$)/u.exec(typed) ?? [];
  const repair = { offset, length: key.length + gap.length, replacement: gap === '' ? `${key}:` : `${key}: ` };
  const message = `In der Zeile ${quoted(typed)} steht kein Doppelpunkt, der Schlüssel und Wert trennt.`;
  return {
    ...base,
    code: 'yaml-doppelpunkt-fehlt',
    message,
    remedy: `Schreiben Sie Schlüssel und Wert, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** `a: x` and below it, deeper, `b: y`. */
export function indentedTooFar(text: string, offset: number, column: number): Problem {
  const line = lineAround(text, offset);
  const typed = line.text.trim();
  return {
    code: 'yaml-zu-weit-eingerueckt',
    offset,
    length: typed.length,
    message: `Die Zeile ${quoted(typed)} ist weiter eingerückt als die Zeile, zu der sie gehört.`,
    remedy: `${column === 0 ? 'Beginnen Sie sie am Zeilenanfang' : `Rücken Sie sie ${column} Stellen weit ein`}, genau unter dem Schlüssel davor.`,
    repair: [{ offset: line.start, length: offset - line.start, replacement: ' '.repeat(column) }],
  };
}

/** Tabs, or the fixed spaces of a word processor, at the begin of a line; all such lines are mended at once. */
export function wrongIndentation(text: string, offset: number): Problem {
  const line = lineAround(text, offset);
  const wrong = [...text.matchAll(/^ *[^\S\n ][^\S\n]*(?=\S)/gmu)].filter((match) => match.index >= line.start);
  const indent = wrong[0]?.[0] ?? '';
  const what = indent.includes('\t') ? 'einem Tabulator' : 'einem geschützten Leerzeichen';
  const others =
    wrong.length === 1
      ? ''
      : ` (ebenso ${wrong.length === 2 ? 'eine weitere Zeile' : `${wrong.length - 1} weitere Zeilen`})`;
  const example = plainIndentation(indent) + line.text.trim();
  return {
    code: 'yaml-tabulator',
    offset: line.start,
    length: indent.length,
    message: `Die Zeile ${quoted(line.text)} ist mit ${what} eingerückt${others}; YAML kennt dafür nur Leerzeichen.`,
    remedy: `Rücken Sie jede Ebene mit zwei Leerzeichen ein, so: „${example}“`,
    repair: wrong
      .map(({ 0: typed, index }) => ({ offset: index, length: typed.length, replacement: plainIndentation(typed) }))
      .reverse(),
  };
}

/** Two spaces a tab, as all examples are written. */
function plainIndentation(indent: string): string {
  return indent.replaceAll('\t', '  ').replace(/[^ ]/gu, ' ');
}

/** A second `---`, or text behind `...`. */
export function secondDocument(text: string, offset: number): Problem {
  const sign = text.slice(offset, offset + 3);
  return {
    code: 'yaml-dokumente',
    offset,
    length: 3,
    message: `Mit „${sign}“ endet der Inhalt dieser Datei; was darunter steht, würde nicht gelesen.`,
    remedy: 'Löschen Sie die Zeile, oder legen Sie für den zweiten Teil eine eigene Datei an.',
    repair: [{ offset, length: text.length - offset, replacement: '' }],
  };
}
