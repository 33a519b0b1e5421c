// A number and its Excel format → the text that Excel shows in German. Loads its library only when asked for.
import type { format } from 'numfmt';

/** How a number is shown by a format, e.g. `#,##0.00`. */
export type CellText = (value: number, pattern: string) => string;

/** Formats that Excel shows as the country has them (ECMA-376, part 1, 18.8.30: numbers 14 and 22). */
const ofCountry: Readonly<Record<string, string>> = { 'm/d/yy': 'dd.mm.yyyy', 'm/d/yy h:mm': 'dd.mm.yyyy hh:mm' };

/** Shows numbers and days; days are counted from 1900. */
export async function createCellText(): Promise<CellText> {
  const numfmt = await import('numfmt');
  return (value, pattern) => shown(numfmt.format, value, ofCountry[pattern] ?? pattern);
}

function shown(show: typeof format, value: number, pattern: string): string {
  const options = { locale: 'de-DE' };
  const text = attempt(() => String(show(pattern, value, options))) ?? String(show('General', value, options));
  // Figures in groups stay on their line; what a format keeps free for signs and brackets is no text.
  return text
    .trim()
    .replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/gu, '\u202f')
    .replace(/ (?=[€%])/gu, '\u00a0');
}

/** Formats are typed by people, too. */
function attempt(show: () => string): string | undefined {
  try {
    return show();
  } catch {
    return undefined;
  }
}
