// A cell's text → the figure it says: a number in the form of its column, or a sign, with the marks of its publisher. Reports nothing.
import Fraction from 'fraction.js';
import type { Figure, FigureMark, Sign } from './figure.js';
import type { NumberForm } from './figure-table.js';

/** A text without what may stand around a number: brackets, letters of the publisher, units. */
interface Bare {
  readonly core: string;
  readonly marks: readonly FigureMark[];
}

/** Source: legends of statistik.nrw, Destatis and the Bundesagentur für Arbeit (`*`: secret), DIN 55301; bullets are how print shows the dot. */
const signs: ReadonlyMap<string, Sign> = new Map(
  Object.entries({
    '-': 'nichts',
    '‐': 'nichts',
    '‒': 'nichts',
    '–': 'nichts',
    '—': 'nichts',
    '―': 'nichts',
    '−': 'nichts',
    '.': 'unbekannt',
    '·': 'unbekannt',
    '•': 'unbekannt',
    '*': 'unbekannt',
    '…': 'später',
    '...': 'später',
    '/': 'unsicher',
    x: 'gesperrt',
    X: 'gesperrt',
  }),
);

const letters: Readonly<Record<string, FigureMark>> = { p: 'vorläufig', r: 'berichtigt', s: 'geschätzt' };

/** The figure in the text; nothing where it is empty or holds words. What could be read both ways is read in the German way. */
export function parseFigure(text: string, form: NumberForm): Figure | undefined {
  const { core, marks } = bare(text);
  const sign = signIn(core, marks);
  if (sign !== undefined) return { kind: 'sign', sign, marks };
  const { deutsch, englisch } = decimalsOf(core);
  const decimal = form === 'englisch' ? englisch : deutsch;
  return decimal === undefined ? undefined : { kind: 'number', value: new Fraction(decimal), marks };
}

/** The figure of a cell that holds a number: its sign where it is shown as one, else the number with the marks that are shown. */
export function typedFigure(value: number, shown: string): Figure {
  const { core, marks } = bare(shown);
  const sign = signIn(core, marks);
  if (sign !== undefined) return { kind: 'sign', sign, marks };
  // Bookkeepers show what is below zero in brackets.
  const said = value < 0 ? marks.filter((mark) => mark !== 'eingeschränkt') : marks;
  return { kind: 'number', value: new Fraction(asCounted(value)), marks: said };
}

/** Excel knows fifteen digits of a number; what a file stores beyond them is noise of computing (0.30000000000000004). */
function asCounted(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/gu, '');
  const point = 1 + Number(exponent);
  const whole = point > 0 ? digits.padEnd(point, '0').slice(0, point) : '0';
  const rest = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${negative ? '-' : ''}${whole}.${rest === '' ? '0' : rest}`;
}

/** How a number could be read in each of the forms, as a plain decimal; an absent one could not. */
export interface Readings {
  readonly deutsch?: string;
  readonly englisch?: string;
}

/** How the text could be read: neither as a number, in one form, or in both – then perhaps not as the same number. */
export function readingsOf(text: string): Readings {
  return decimalsOf(bare(text).core);
}

function signIn(core: string, marks: readonly FigureMark[]): Sign | undefined {
  // Brackets around nothing: the figure is left out as its value would say little.
  return core === '' && marks.includes('eingeschränkt') ? 'unsicher' : signs.get(core);
}

const unit = /^(?:€|EUR)\s*(?=[\d+\-−–])|\s*(?:%|‰|€|EUR|Euro)$/u;

function bare(text: string): Bare {
  const marks = new Set<FigureMark>();
  let core = text.trim();
  if (core.length > mostLetters) return { core, marks: [] };
  for (let before = ''; before !== core; ) {
    before = core;
    const letter = /^(?<rest>.*[^\p{L}])(?<letters>[prs]{1,3})$/su.exec(core)?.groups;
    const inside = /^\((?<rest>.*)\)$/su.exec(core)?.groups?.rest;
    if (letter !== undefined) {
      core = (letter.rest ?? '').trim();
      for (const each of letter.letters ?? '') marks.add(letters[each] ?? 'geschätzt');
    } else if (inside !== undefined) {
      core = inside.trim();
      marks.add('eingeschränkt');
    } else core = core.replace(unit, '').trim();
  }
  return { core, marks: [...marks] };
}

/** More digits than any count has are a key or an account; longer texts are not even looked into. */
const mostDigits = 30;
const mostLetters = 80;

/** Blanks of all widths and the Swiss apostrophe keep thousands apart in both forms. */
const blank = "[ \\u00a0\\u2006-\\u2009\\u202f'’]";
const pattern = (thousands: string, decimals: string) =>
  new RegExp(
    `^(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:${blank}\\d{3})+|[1-9]\\d{0,2}(?:${thousands}\\d{3})+)?(?:${decimals}\\d+)?$`,
    'u',
  );
const patterns = { deutsch: pattern('\\.', ','), englisch: pattern(',', '\\.') } as const;

function decimalsOf(core: string): Readings {
  const { sign, digits } = signed(core);
  if (!/\d/u.test(digits) || digits.length > mostDigits) return {};
  const plain = (thousands: RegExp) => `${sign}${digits.replace(thousands, '').replace(',', '.')}`;
  return {
    ...(patterns.deutsch.test(digits) && { deutsch: plain(/[^\d,]/gu) }),
    ...(patterns.englisch.test(digits) && { englisch: plain(/[^\d.]/gu) }),
  };
}

/** A minus may stand behind, as SAP writes it, or apart, as Excel's format does. */
function signed(core: string): { readonly sign: '' | '-'; readonly digits: string } {
  const {
    before = '',
    digits = '',
    behind = '',
  } = /^(?<before>[-−–+]?)\s*(?<digits>.*?)(?<behind>-?)$/su.exec(core)?.groups ?? {};
  if (before !== '' && behind !== '') return { sign: '', digits: '' };
  return { sign: behind !== '' || (before !== '' && before !== '+') ? '-' : '', digits };
}
