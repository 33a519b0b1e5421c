// Words, answers and colours as people type them, brought into one form. Texts in, values or sentences out.
import { enumerate, nearest } from '../diagnostic.js';
import { type Parsed, refused } from './parsed.js';
import { foldSpelling, quoted } from './spelling.js';

const answers: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['true', true],
  ['nein', false],
  ['false', false],
]);

/** Yes from ja, no from nein; JSON's own words too. */
export function parseYesNo(text: string): Parsed<boolean> {
  const value = answers.get(text.trim().toLowerCase());
  if (value !== undefined) return { value };
  const message = `${quoted(text)} ist weder „ja“ noch „nein“.`;
  return refused({ code: 'ja-nein-ungueltig', message, remedy: 'Schreiben Sie ja oder nein.' });
}

/** `#1f4e79` from the same, capitals and a missing `#` allowed. */
export function parseColour(text: string): Parsed<string> {
  const digits = /^#?([0-9a-f]{6})$/iu.exec(text.trim())?.[1];
  if (digits !== undefined) return { value: `#${digits.toLowerCase()}` };
  const remedy = 'Schreiben Sie „#“ und sechs Ziffern oder Buchstaben von a bis f, zum Beispiel "#1f4e79".';
  return refused({ code: 'farbe-ungueltig', message: `${quoted(text)} ist keine Farbe.`, remedy });
}

/** The one of `words` that is meant, however its umlauts and capitals are typed; `field` is the key it stands behind. */
export function parseWord<W extends string>(text: string, words: readonly W[], field: string | undefined): Parsed<W> {
  const typed = foldSpelling(text.trim());
  const value = words.find((word) => foldSpelling(word) === typed);
  if (value !== undefined) return { value };
  const near = nearest(text, words);
  return refused({
    code: 'wert-unbekannt',
    message: `${quoted(text)} ist ${field === undefined ? 'hier' : `bei ${quoted(field)}`} nicht vorgesehen.`,
    remedy: `Schreiben Sie ${near === undefined ? enumerate(words, words.length) : quoted(near)}.`,
  });
}
