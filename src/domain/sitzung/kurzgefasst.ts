// What was read of a sitting, in the words the author may check it by at a glance; for the office itself, never for a document.
import { formatDateLong } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { Sitzung, Sitzungstag } from './sitzung.js';
import { topsOf } from './tagesordnung.js';

/** Committee and days, then counts and what is still open; a line each. */
export function sitzungKurzgefasst(sitzung: Sitzung): readonly string[] {
  const { gremien, tage, anwesenheit } = sitzung;
  const tops = topsOf(sitzung);
  const present = anwesenheit.filter(({ istDa }) => istDa === true).length;
  const open = sitzung.offen.length;
  const counts = [
    tops.length === 1 ? '1 TOP' : `${tops.length} TOPs`,
    `${present} von ${anwesenheit.length} ${anwesenheit.length === 1 ? 'Person' : 'Personen'} anwesend`,
    `Status „${sitzung.angaben.status}“`,
    ...(open === 0 ? [] : [open === 1 ? '1 Angabe ist noch offen' : `${open} Angaben sind noch offen`]),
  ];
  return [
    gremien.map(({ angaben }) => angaben.kurz ?? angaben.name).join(', '),
    ...tage.map(dayInWords),
    counts.join(' · '),
  ];
}

/** "Montag, 12. März 2018, 17:00 bis 18:45 Uhr" */
function dayInWords({ datum, beginn, ende }: Sitzungstag): string {
  return `${formatDateLong(datum)}, ${timesInWords(beginn, ende)}`;
}

function timesInWords(beginn: Sitzungstag['beginn'], ende: Sitzungstag['ende']): string {
  if (beginn === offen) return ende === offen ? 'Beginn und Ende offen' : `Beginn offen, bis ${ende} Uhr`;
  return ende === offen ? `ab ${beginn} Uhr, Ende offen` : `${beginn} bis ${ende} Uhr`;
}
