// Numbers of papers and resolutions after the body's patterns (`vorlagennummer:`, `beschlussnummer:` in koerperschaft.yaml):
// "33" becomes "B 33/2018", and what is spelt otherwise is told with its right form.
import { enumerate, nearest } from '../../diagnostic.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Koerperschaft } from './koerperschaft.js';

/** The patterns of a body; absent: numbers are printed as typed. */
export interface Nummernmuster {
  readonly vorlage?: string;
  readonly beschluss?: string;
}

const platzhalter = ['nr', 'jahr', 'jj'] as const;

/**
 * The patterns of the body.
 *
 * Errors: reports `nummer-platzhalter` and `nummer-ohne-nr` at the pattern, which then counts as not given.
 */
export function readNummernmuster(lesung: Lesung, angaben: Koerperschaft['angaben']): Nummernmuster {
  const { vorlagennummer, beschlussnummer } = angaben;
  return {
    ...(isMuster(lesung, angaben, 'vorlagennummer') && vorlagennummer !== undefined ? { vorlage: vorlagennummer } : {}),
    ...(isMuster(lesung, angaben, 'beschlussnummer') && beschlussnummer !== undefined
      ? { beschluss: beschlussnummer }
      : {}),
  };
}

function isMuster(
  lesung: Lesung,
  angaben: Koerperschaft['angaben'],
  field: 'vorlagennummer' | 'beschlussnummer',
): boolean {
  const muster = angaben[field];
  if (muster === undefined) return false;
  const typed = [...muster.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
  const unknown = typed.filter((name) => !platzhalter.some((word) => word === name));
  for (const name of unknown) {
    const near = nearest(name, platzhalter);
    reportAt(lesung, angaben, field, {
      code: 'nummer-platzhalter',
      severity: 'Fehler',
      message: `Den Platzhalter „{${name}}“ gibt es in Nummern nicht.`,
      remedy:
        near === undefined
          ? `Möglich sind ${enumerate(platzhalter.map((word) => `{${word}}`))} (jj: das Jahr mit zwei Ziffern).`
          : `Meinten Sie „{${near}}“?`,
    });
  }
  if (typed.includes('nr')) return unknown.length === 0;
  if (unknown.length > 0) return false;
  reportAt(lesung, angaben, field, {
    code: 'nummer-ohne-nr',
    severity: 'Fehler',
    message: 'Dem Muster fehlt „{nr}“, die laufende Nummer.',
    remedy: `Schreiben Sie zum Beispiel: ${field}: "{nr}/{jahr}"`,
  });
  return false;
}

/** A number and where it was typed. */
export interface GetippteNummer {
  readonly typed: string;
  /** The year of a number that names none: that of the sitting. */
  readonly jahr?: string;
  readonly owner: object;
  readonly field: string;
}

/**
 * The number as it is printed: in the pattern's form, else as typed.
 *
 * Errors: reports `nummer-form` where it is spelt otherwise, or cannot be one.
 */
export function readNummer(lesung: Lesung, muster: string | undefined, getippt: GetippteNummer): string {
  const { typed, jahr, owner, field } = getippt;
  if (muster === undefined) return typed;
  const nummer = inForm(muster, typed, jahr);
  if (nummer === typed || (nummer !== undefined && isShort(typed))) return nummer;
  const example = fill(muster, { nr: '33', jahr: jahr ?? '2018' });
  reportAt(lesung, owner, field, {
    code: 'nummer-form',
    severity: nummer === undefined ? 'Warnung' : 'Hinweis',
    message: `„${typed}“ ist nicht in der Form, die koerperschaft.yaml vorgibt (${muster}).`,
    remedy: nummer === undefined ? `Schreiben Sie sie wie „${example}“.` : `Schreiben Sie „${nummer}“.`,
  });
  return nummer ?? typed;
}

/** The number in the pattern's form; nothing where it cannot be read as one. */
export function inForm(muster: string, typed: string, jahr: string | undefined): string | undefined {
  const whole = new RegExp(`^${patternOf(muster)}$`, 'iu').exec(typed.trim())?.groups;
  const { nr = isShort(typed) ? typed.trim() : undefined, jahr: typedYear = jahr } = whole ?? {};
  const needsYear = muster.includes('{jahr}') || muster.includes('{jj}');
  if (nr === undefined || (needsYear && typedYear === undefined)) return undefined;
  const century = (jahr ?? '2000').slice(0, 2);
  return fill(muster, { nr, jahr: typedYear?.length === 2 ? `${century}${typedYear}` : (typedYear ?? '') });
}

/** The number for comparing: "45 / 2018", "45-2018" and "45/2018" are one. */
export function gefaltet(nummer: string): string {
  return nummer
    .replace(/\s+/gu, '')
    .replace(/[-–—_/]+/gu, '/')
    .toLowerCase();
}

/** A running number alone. */
function isShort(typed: string): boolean {
  return /^\s*\d+\p{L}?\s*$/u.test(typed);
}

function fill(muster: string, { nr, jahr }: { readonly nr: string; readonly jahr: string }): string {
  return muster.replaceAll('{nr}', nr).replaceAll('{jahr}', jahr).replaceAll('{jj}', jahr.slice(-2));
}

/** What stands around the placeholders may be spelt freely, and left out where it begins or ends the number. */
function patternOf(muster: string): string {
  const parts = muster.split(/(\{[^{}]*\})/u);
  const isYear = (part: string) => part === '{jahr}' || part === '{jj}';
  return parts
    .map((part, index) => {
      // A group can have its name once only.
      if (part === '{nr}') return `(${parts.indexOf(part) === index ? '?<nr>' : ''}\\d+\\p{L}?)`;
      if (isYear(part)) return `(${parts.findIndex(isYear) === index ? '?<jahr>' : ''}\\d{4}|\\d{2})`;
      const free = [...part].map(freely).join('');
      return index === 0 || index === parts.length - 1 ? `(?:${free})?` : free;
    })
    .join('');
}

function freely(character: string): string {
  if (/\s/u.test(character)) return '\\s*';
  if (/[-–—_/]/u.test(character)) return '\\s*[-–—_/]\\s*';
  if (character === '.') return '\\.?\\s*';
  return character.replace(/[\\^$*+?()[\]{}|]/gu, '\\$&');
}
