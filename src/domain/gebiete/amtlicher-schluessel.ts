// An official key as tables and people write it → one form. Knows no place; what a key is of says its length.

/**
 * The key in one form: "00" the Bund, 2 digits a Land, 3 a Regierungsbezirk, 5 a Kreis, 8 a municipality (AGS).
 *
 * Shape:  a lost leading zero is put back; of the 12 digits of an ARS those of the Gemeindeverband (6 to 9) go; a Kreis with 000
 *         behind it is the Kreis. Nothing for all else: 9 digits are a Gemeindeverband, none of ours.
 * Source: Destatis, Gemeindeverzeichnis: ARS = Land (2) Regierungsbezirk (1) Kreis (2) Gemeindeverband (4) Gemeinde (3); Länder 01 to 16.
 *         GENESIS writes DG for the Bund.
 */
export function amtlicherSchlüssel(typed: string): string | undefined {
  const text = typed.replace(/[\s\u00A0\u202F]/gu, '');
  if (text.toUpperCase() === 'DG' || /^0{1,12}$/u.test(text)) return '00';
  if (!/^\d{1,12}$/u.test(text)) return undefined;
  const digits = [1, 4, 7, 11].includes(text.length) ? `0${text}` : text;
  if (!/^(?:0[1-9]|1[0-6])/u.test(digits)) return undefined;
  if (digits.length === 12) return withoutEmptyEnd(digits.slice(0, 5) + digits.slice(9));
  return [2, 3, 5, 8].includes(digits.length) ? withoutEmptyEnd(digits) : undefined;
}

/** A city that is a Kreis by itself has 000 for its municipality, and some tables write every Kreis so. */
function withoutEmptyEnd(digits: string): string {
  return digits.length === 8 && digits.endsWith('000') ? digits.slice(0, 5) : digits;
}

/** How wide the parts are where a key is spread over this many columns: Land, RB, Kreis, then VB and Gem, or Gem alone. */
const partWidths: Readonly<Record<number, readonly number[]>> = {
  3: [2, 1, 2],
  4: [2, 1, 2, 3],
  5: [2, 1, 2, 4, 3],
};

/** The key whose parts stand in several columns; empty ones at its end are those of a larger place. */
export function schlüsselAusTeilen(parts: readonly string[]): string | undefined {
  const widths = partWidths[parts.length] ?? [];
  const whole = parts.map((part, index) => (part === '' ? '' : part.padStart(widths[index] ?? 0, '0'))).join('');
  return amtlicherSchlüssel(whole);
}
