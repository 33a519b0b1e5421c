// A reference date or period as tables and people write it → one form that sorts, and one that is printed. No clock.
import { formatDateShort, parseDate } from '../../source/german-date.js';

/** When figures are of. */
export interface Zeit {
  /** Sorts: "2022-05-15", "2022", "2019 Schuljahr 2019/20". */
  readonly zeit: string;
  /** "15.05.2022", "2022", "Schuljahr 2019/20". */
  readonly bezeichnung: string;
}

/** Of a day, as `2022-05-15`. */
export function zeitAmTag(iso: string): Zeit {
  return { zeit: iso, bezeichnung: formatDateShort(iso) };
}

/** Of a day, a year, years, or any words with a year in them; nothing where there is none. */
export function zeitAus(typed: string): Zeit | undefined {
  const text = typed.replace(/\s+/gu, ' ').trim();
  // Official files write 20220515, too.
  const day = parseDate(text.replace(/^((?:19|20)\d{2})([01]\d)([0-3]\d)$/u, '$1-$2-$3'));
  if ('value' in day && day.refusal === undefined) return zeitAmTag(day.value);
  const years = /^(\d{4})\s?[-–—]\s?(\d{4})$/u.exec(text);
  if (years !== null) return { zeit: `${years[1]}-${years[2]}`, bezeichnung: `${years[1]}–${years[2]}` };
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0];
  if (year === undefined) return undefined;
  return { zeit: text.startsWith(year) ? text : `${year} ${text}`, bezeichnung: text };
}

/** Of several dates the one to go with another: the same, else the last of its year, else the only one. */
export function passendeZeit<Z extends { readonly zeit: string }>(zeiten: readonly Z[], { zeit }: Zeit): Z | undefined {
  const same = zeiten.find((other) => other.zeit === zeit);
  const ofYear = zeiten.findLast((other) => other.zeit.slice(0, 4) === zeit.slice(0, 4));
  return same ?? ofYear ?? (zeiten.length === 1 ? zeiten[0] : undefined);
}
