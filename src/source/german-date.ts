// Dates, times and spans of years as people type them, brought into one form. Texts in, texts or sentences out; no clock.
import { type Parsed, type Refusal, refused } from './parsed.js';
import { foldSpelling, quoted } from './spelling.js';

const dateRemedy = 'Schreiben Sie zum Beispiel 2018-03-12 oder 12.03.2018.';

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

const weekdays = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const;

/** `2018-03-12` from 2018-03-12, 12.3.2018 or 12. März 2018; a weekday before it – Montag, Mo – that is not that day's is reported beside it. */
export function parseDate(text: string): Parsed<string> {
  const [, named, day = ''] = /^(?:(\p{L}+)\.?,?\s+(?:de[nm]\s+)?)?(\d.*)$/su.exec(text.trim()) ?? [];
  const weekday = named === undefined ? undefined : weekdayNamed(named);
  const parsed = named !== undefined && weekday === undefined ? unreadable(text) : parseDay(day, text);
  if (!('value' in parsed) || weekday === undefined || weekday === weekdayOf(parsed.value)) return parsed;
  return { value: parsed.value, refusal: wrongWeekday(weekday, parsed.value) };
}

function unreadable(text: string): Parsed<string> {
  return refused({ code: 'datum-unlesbar', message: `${quoted(text)} ist kein Datum.`, remedy: dateRemedy });
}

/** The day without its weekday; `text` is what findings quote. */
function parseDay(typed: string, text: string): Parsed<string> {
  const parts = dateParts(typed);
  if (parts === undefined) return unreadable(text);
  const { year, month, day } = parts;
  if (year.length === 2) {
    const remedy = `Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel ${day}.${month}.20${year}.`;
    return refused({ code: 'datum-jahr', message: `Im Datum ${quoted(text)} hat das Jahr nur zwei Ziffern.`, remedy });
  }
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (existsInCalendar(iso)) return { value: iso };
  return refused({ code: 'datum-ungueltig', message: `Den Tag ${quoted(text)} gibt es nicht.`, remedy: dateRemedy });
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function dateParts(text: string): DateParts | undefined {
  // Word processors make dashes of hyphens.
  const iso = /^(?<year>\d{4})[-‐‑–](?<month>\d{1,2})[-‐‑–](?<day>\d{1,2})$/u.exec(text);
  const german = /^(?<day>\d{1,2})\.\s*(?<month>\d{1,2})\.\s*(?<year>\d{4}|\d{2})$/u.exec(text);
  const written = /^(?<day>\d{1,2})(?:\.\s*|\s+)(?<month>\p{L}+)(?:\.\s*|\s+)(?<year>\d{4})$/u.exec(
    text.normalize('NFC'),
  );
  const { year, month, day } = (iso ?? german ?? written)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const number = written === null ? month : monthNumber(month);
  return number === undefined ? undefined : { year, month: number, day };
}

/** The month's number from its name or its beginning: März, Maerz, Mrz, Sept. */
function monthNumber(name: string): string | undefined {
  const typed = foldSpelling(name);
  if (typed === 'mrz') return '3';
  if (typed.length < 3) return undefined;
  const index = months.findIndex((month) => foldSpelling(month).startsWith(typed));
  return index === -1 ? undefined : String(index + 1);
}

/** Whether the calendar has this day, written `2018-03-12`. */
export function existsInCalendar(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  // An impossible day either fails or rolls over into the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** What is wrong when the day is called by another weekday's name. */
export function wrongWeekday(named: string, iso: string): Refusal {
  const right = weekdayOf(iso);
  return {
    code: 'datum-wochentag',
    message: `Der ${formatDateShort(iso)} ist ein ${right}, kein ${named}.`,
    remedy: `Schreiben Sie „${right}“, oder berichtigen Sie das Datum.`,
  };
}

/** The weekday's full name from that name or its first two letters; nothing for any other word. */
export function weekdayNamed(typed: string): string | undefined {
  const folded = foldSpelling(typed);
  if (folded === 'sonnabend') return 'Samstag';
  return weekdays.find((name) => foldSpelling(name) === folded || foldSpelling(name).slice(0, 2) === folded);
}

/** `Montag` for `2018-03-12`; read as UTC, so that no time zone moves the day. */
export function weekdayOf(iso: string): string {
  return weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `12.03.2018` from `2018-03-12`. */
export function formatDateShort(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** `12. März 2018` from `2018-03-12`. */
export function formatDateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${months[(month ?? 0) - 1]} ${year}`;
}

/** `Montag, 12. März 2018` from `2018-03-12`. */
export function formatDateLong(iso: string): string {
  return `${weekdayOf(iso)}, ${formatDateInWords(iso)}`;
}

/** `2019-03` from 2019-03, 03/2019, 3.2019 or März 2019; a day as `parseDate` reads it. */
export function parseMonthOrDay(text: string): Parsed<string> {
  const typed = text.trim().normalize('NFC');
  const iso = /^(?<year>\d{4})[-‐‑–](?<month>\d{1,2})$/u.exec(typed);
  const german = /^(?<month>\d{1,2})\s*[./]\s*(?<year>\d{4})$/u.exec(typed);
  const written = /^(?<month>\p{L}+)\.?\s+(?<year>\d{4})$/u.exec(typed);
  const { year, month } = (iso ?? german ?? written)?.groups ?? {};
  if (year === undefined || month === undefined) return inMonthOrDay(parseDate(text), text);
  const number = Number(written === null ? month : monthNumber(month));
  if (number >= 1 && number <= 12) return { value: `${year}-${String(number).padStart(2, '0')}` };
  const message = `Den Monat ${quoted(text)} gibt es nicht.`;
  return refused({ code: 'monat-ungueltig', message, remedy: monthRemedy });
}

const monthRemedy = 'Schreiben Sie zum Beispiel 2019-03, März 2019 oder 2019-03-01.';

/** Where nothing was read, a month might have been meant, too. */
function inMonthOrDay(parsed: Parsed<string>, text: string): Parsed<string> {
  if ('value' in parsed || parsed.refusal.code !== 'datum-unlesbar') return parsed;
  const message = `${quoted(text)} ist weder ein Monat noch ein Tag.`;
  return refused({ code: 'monat-unlesbar', message, remedy: monthRemedy });
}

/** `März 2019` from `2019-03`, `01.03.2019` from `2019-03-01`. */
export function formatMonthOrDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day === undefined ? `${months[Number(month) - 1]} ${year}` : formatDateShort(iso);
}

/** The first day of a month; a day as it is. */
export function firstDayOf(iso: string): string {
  return iso.length === 7 ? `${iso}-01` : iso;
}

/** The last day of a month; a day as it is. */
export function lastDayOf(iso: string): string {
  if (iso.length > 7) return iso;
  const days = [31, 30, 29, 28].map((day) => `${iso}-${day}`);
  return days.find(existsInCalendar) ?? iso;
}

/** `17:00` from 17:00, 17.00, 17 Uhr, 17:00 Uhr, 17:00 h or 17 Uhr 30; 24:00 is the end of the day. */
export function parseTime(text: string): Parsed<string> {
  const clock = /^(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:\s*(?:Uhr|h))?$/iu.exec(text.trim());
  const spoken = /^(?<hour>\d{1,2})\s*Uhr(?:\s+(?<minute>\d{2}))?$/iu.exec(text.trim());
  const { hour, minute = '00' } = (clock ?? spoken)?.groups ?? {};
  const remedy = 'Schreiben Sie zum Beispiel 17:00 oder 9:30 Uhr.';
  if (hour === undefined) {
    return refused({ code: 'uhrzeit-unlesbar', message: `${quoted(text)} ist keine Uhrzeit.`, remedy });
  }
  const isEndOfDay = hour === '24' && minute === '00';
  if ((Number(hour) > 23 && !isEndOfDay) || Number(minute) > 59) {
    return refused({ code: 'uhrzeit-ungueltig', message: `Die Uhrzeit ${quoted(text)} gibt es nicht.`, remedy });
  }
  return { value: `${hour.padStart(2, '0')}:${minute}` };
}

/** `2014–2020`, with the en dash it is printed with, from 2014-2020, 2014 – 2020 or 2014 bis 2020. */
export function parseYearRange(text: string): Parsed<string> {
  const { from, to } = /^(?<from>\d{4})\s*(?:[-–—/]|bis)\s*(?<to>\d{4})$/u.exec(text.trim())?.groups ?? {};
  if (from === undefined || to === undefined) {
    const remedy = 'Schreiben Sie beide Jahre mit vier Ziffern, zum Beispiel 2014-2020.';
    return refused({ code: 'zeitraum-unlesbar', message: `${quoted(text)} ist kein Zeitraum von Jahren.`, remedy });
  }
  if (to < from) {
    const message = `Im Zeitraum ${quoted(text)} liegt das Ende vor dem Anfang.`;
    const remedy = `Schreiben Sie das frühere Jahr zuerst, zum Beispiel ${to}-${from}.`;
    return refused({ code: 'zeitraum-rueckwaerts', message, remedy });
  }
  return { value: `${from}–${to}` };
}
