// The few words that templates may use besides if, unless and each: comparisons, dates, lists. No words of any document type.
import { existsInCalendar, formatDateLong, formatDateShort } from '../source/german-date.js';
import { offen } from '../source/shape.js';
import { quoted } from '../source/spelling.js';

/** What a helper says when a value is not what it needs. */
export interface HelperFault {
  readonly kind: 'fault';
  readonly message: string;
  readonly remedy: string;
}

/** A word of templates, and what may be written behind it. */
export interface Helper {
  /** How it is written, for remedies. */
  readonly example: string;
  readonly least: number;
  readonly most: number;
  /** Whether every value must be there; a comparison may ask for one that is not. */
  readonly needsValues: boolean;
  readonly run: (values: readonly unknown[]) => string | boolean | HelperFault;
}

/** All helpers by name. */
export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ['gleich', comparison('(gleich art "Beschluss")', 2, 2, ([left, right]) => left === right)],
  ['und', comparison('(und beginn ende)', 2, Number.POSITIVE_INFINITY, (values) => values.every(isGiven))],
  ['oder', comparison('(oder beginn ende)', 2, Number.POSITIVE_INFINITY, (values) => values.some(isGiven))],
  ['nicht', comparison('(nicht ende)', 1, 1, ([value]) => !isGiven(value))],
  ['datum_lang', formatter('{{datum_lang datum}}', date(formatDateLong))],
  ['datum_kurz', formatter('{{datum_kurz datum}}', date(formatDateShort))],
  ['uhrzeit', formatter('{{uhrzeit beginn}}', clockTime)],
  ['verbinde', { example: '{{verbinde namen ", "}}', least: 2, most: 2, needsValues: true, run: joinList }],
]);

function comparison(
  example: string,
  least: number,
  most: number,
  run: (values: readonly unknown[]) => boolean,
): Helper {
  return { example, least, most, needsValues: false, run };
}

/** What is `offen` in the content is printed so, whatever its form would be. */
function formatter(example: string, run: (value: unknown) => string | HelperFault): Helper {
  return { example, least: 1, most: 1, needsValues: true, run: ([value]) => (value === offen ? offen : run(value)) };
}

/** The same question that `{{#if}}` asks. */
function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function date(format: (iso: string) => string): (value: unknown) => string | HelperFault {
  return (value) => (typeof value === 'string' && existsInCalendar(value) ? format(value) : noDate(value));
}

function noDate(value: unknown): HelperFault {
  return {
    kind: 'fault',
    message: `${shown(value)} ist kein Datum.`,
    remedy: 'Geben Sie einen Wert wie 2018-03-12 an.',
  };
}

function clockTime(value: unknown): string | HelperFault {
  if (typeof value === 'string' && /^(?:[01]?[0-9]|2[0-4]):[0-5][0-9]$/u.test(value)) return `${value} Uhr`;
  return { kind: 'fault', message: `${shown(value)} ist keine Uhrzeit.`, remedy: 'Geben Sie einen Wert wie 17:00 an.' };
}

function joinList([list, separator]: readonly unknown[]): string | HelperFault {
  if (Array.isArray(list) && list.every((item) => typeof item === 'string') && typeof separator === 'string') {
    return list.join(separator);
  }
  return {
    kind: 'fault',
    message: `${shown(list)} ist keine Liste von Texten.`,
    remedy: 'Nennen Sie eine Liste und ein Trennzeichen, zum Beispiel {{verbinde namen ", "}}.',
  };
}

/** The value as a message names it. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? quoted(String(value)) : 'Der Wert';
}
