// Numbers as Word prints them in charts: the number format that gives the same characters as everywhere else in the document, as
// far as one can. A number that a reader changes in the chart is then printed in the same way.
import { germanNumber } from '../../document/chart-axis.js';

/** A number format, and whether Word prints a number with it as it is shown elsewhere. */
export interface NumberFormat {
  /** In the language of ECMA-376 18.8.31: the point becomes the comma of a German reader's system. */
  readonly code: string;
  readonly prints: (value: number, shown: string) => boolean;
}

const narrow = '\\\u202f';
const minus = '\\−';

/**
 * The format of these numbers.
 *
 * Word groups by thousands as the reader's system does, with a point in Germany; the narrow spaces of our own numbers are
 * characters of the format. It takes two conditions: millions and thousands, or the sign of a negative number.
 */
export function numberFormat(values: readonly number[], decimals: number): NumberFormat {
  const digits = `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  const largest = Math.max(0, ...values.map(Math.abs));
  const hasNegative = values.some((value) => value < 0);
  const isGrouped = largest >= 1000 && !hasNegative;
  const sections = [
    ...(isGrouped && largest >= 1e6 ? [`[>=1000000]#${narrow}###${narrow}##${digits}`] : []),
    ...(isGrouped ? [`[>=1000]#${narrow}##${digits}`] : []),
    digits,
    ...(hasNegative ? [`${minus}${digits}`] : []),
  ];
  const reach = !isGrouped ? 1000 : 1e9;
  return {
    code: sections.join(';'),
    prints: (value, shown) => Math.abs(value) < reach && shown === germanNumber(value, decimals),
  };
}
