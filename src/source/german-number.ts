// Numbers, counts and lengths as Germans type them: comma for decimals, dot or space for thousands.
import { type Parsed, refused } from './parsed.js';
import { quoted } from './spelling.js';

/** 1234.5 from 1234,5 or 1.234,5 or 1 234,5; what could be read both ways is refused. */
export function parseNumber(text: string): Parsed<number> {
  const typed = text.trim().replace(/^[−–](?=\d)/u, '-');
  if (/^-?[1-9]\d{0,2}\.\d{3}$/u.test(typed)) {
    const remedy = `Schreiben Sie ${typed.replace('.', '')} oder ${typed.replace('.', ',')}.`;
    const message = `In ${quoted(text)} kann der Punkt Tausender abtrennen oder ein Komma meinen.`;
    return refused({ code: 'zahl-mehrdeutig', message, remedy });
  }
  const isPlain = /^-?\d+(?:[.,]\d+)?$/u.test(typed);
  const isGrouped = /^-?[1-9]\d{0,2}(?:[. \u00A0\u202F]\d{3})+(?:,\d+)?$/u.test(typed);
  if (!isPlain && !isGrouped) {
    const remedy = 'Schreiben Sie Ziffern, zum Beispiel 12 oder 3,5.';
    return refused({ code: 'zahl-ungueltig', message: `${quoted(text)} ist keine Zahl.`, remedy });
  }
  const digits = isGrouped ? typed.replace(/[. \u00A0\u202F]/gu, '') : typed;
  return { value: Number(digits.replace(',', '.')) };
}

/** A whole number from 0 on: votes, members. */
export function parseCount(text: string): Parsed<number> {
  const typed = text.trim();
  const isGrouped = /^[1-9]\d{0,2}(?:[. \u00A0\u202F]\d{3})+$/u.test(typed);
  const value = Number(isGrouped ? typed.replace(/\D/gu, '') : typed);
  if ((isGrouped || /^\d+$/u.test(typed)) && Number.isSafeInteger(value)) return { value };
  const message = `${quoted(text)} ist keine Anzahl.`;
  return refused({ code: 'anzahl-ungueltig', message, remedy: 'Schreiben Sie eine ganze Zahl ab 0, zum Beispiel 12.' });
}

/** The units that a length may be wanted in; centimetres may be typed too. */
export type LengthUnit = 'mm' | 'pt';

/** Millimetres in each unit; a point is 1/72 inch (ISO 32000-1, 8.3.2.3), an inch 25.4 mm. */
const millimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, pt: 25.4 / 72 };

/** The length in `unit` from "25 mm", "2,5 cm", "11 pt" or a bare number, which is in `unit` already. */
export function parseLength(text: string, unit: LengthUnit): Parsed<number> {
  const remedy = unit === 'mm' ? 'Schreiben Sie zum Beispiel 25 mm.' : 'Schreiben Sie zum Beispiel 11 pt.';
  const [, amount = '', typedUnit = ''] = /^(.*?)\s*(\p{L}*)$/u.exec(text.trim()) ?? [];
  const number = parseNumber(amount);
  if (!('value' in number)) {
    const isAmbiguous = number.refusal.code === 'zahl-mehrdeutig';
    if (isAmbiguous) return number;
    return refused({ code: 'laenge-unlesbar', message: `${quoted(text)} ist keine Länge.`, remedy });
  }
  const factor = typedUnit === '' ? millimetres[unit] : millimetres[typedUnit.toLowerCase()];
  if (factor === undefined) {
    const message = `Die Einheit ${quoted(typedUnit)} in ${quoted(text)} ist nicht vorgesehen; möglich sind mm, cm und pt.`;
    return refused({ code: 'laenge-einheit', message, remedy });
  }
  if (number.value < 0) {
    return refused({ code: 'laenge-negativ', message: `Die Länge ${quoted(text)} ist kleiner als null.`, remedy });
  }
  // Four decimals are far below what a printer shows and hide the noise of the division.
  return { value: Math.round(((number.value * factor) / (millimetres[unit] ?? 1)) * 10_000) / 10_000 };
}
