// The sentences for values that YAML reads as something else than their author meant, each with the corrected line.
// Finds nothing itself: the pitfalls and the library's errors come from their own files.
import { quoted } from './spelling.js';
import type { Problem, Stretch } from './yaml-problem.js';
import { correctedLine, inQuotes, quotingEdit, withoutTypographicMarks } from './yaml-repair.js';

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
  const addition = comment.startsWith('# ')
    ? ''
    : ' – oder setzen Sie hinter „#“ ein Leerzeichen, wenn es eine Bemerkung sein soll.';
  return unquoted(text, value, { code: 'yaml-kommentar', message }, addition);
}

/** `ende: 18:45 #ok` – behind a time, a number or a bracket it can only be a comment, and is read as one. */
export function gluedComment(text: string, offset: number, comment: string): Problem {
  const isApart = /\s/u.test(text.charAt(offset - 1));
  const repair = { offset, length: 1, replacement: isApart ? '# ' : ' # ' };
  return {
    code: 'yaml-bemerkung',
    severity: 'Warnung',
    offset,
    length: comment.length,
    message: `${quoted(comment)} gilt als Bemerkung und wird nicht gedruckt.`,
    remedy: `Lassen Sie um „#“ ein Leerzeichen frei, so: ${correctedLine(text, repair)} – oder den ganzen Wert in Anführungszeichen, wenn es dazugehört.`,
    repair: [repair],
  };
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

/** `{ name: Muster, Anna }` – `previous` is the value before the comma, `word` the bare word behind it. */
export function commaInValue(text: string, word: Stretch, previous: Stretch | undefined, value: string): Problem {
  const typed = text.slice(word.start, word.end);
  const base = { code: 'yaml-komma', offset: word.start, length: word.end - word.start };
  if (previous === undefined) {
    const message = `Zwischen den geschweiften Klammern steht ${quoted(typed)} ohne Wert.`;
    return { ...base, message, remedy: `Schreiben Sie Schlüssel und Wert, zum Beispiel { ${typed}: … }` };
  }
  const repair = {
    offset: previous.start,
    length: word.end - previous.start,
    replacement: inQuotes(withoutTypographicMarks(value)),
  };
  const message = `${quoted(value)} zerfällt am Komma, denn zwischen geschweiften Klammern trennt es die Einträge.`;
  const remedy = `Setzen Sie den Wert in Anführungszeichen, so: ${correctedLine(text, repair)}`;
  return { ...base, message, remedy };
}
