// Weekdays in running text that are not those of the day named with them: "am Dienstag, dem 12. März 2018". Reports only.
import type { Report } from '../diagnostic.js';
import { parseDate, weekdayNamed, weekdayOf, wrongWeekday } from './german-date.js';
import { positionAt, type SourceText } from './read-text.js';

const weekday = '(?<name>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';
const timeOfDay = '(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?';
const day =
  '(?<day>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}|\\d{1,2}\\.\\s+\\p{L}{3,9}\\.?\\s+\\d{4})';

/** Errors: reports `datum-wochentag` at each weekday that its day does not have. */
export function reportWrongWeekdays(source: SourceText, report: Report): void {
  const pattern = new RegExp(`(?<!\\p{L})${weekday}${timeOfDay},?\\s+(?:\\(|(?:den|dem|der)\\s+)?${day}`, 'gu');
  for (const match of source.text.matchAll(pattern)) {
    const { name = '', day: typed = '' } = match.groups ?? {};
    const parsed = parseDate(typed);
    const named = weekdayNamed(name);
    if (!('value' in parsed) || named === undefined || named === weekdayOf(parsed.value)) continue;
    report({
      ...wrongWeekday(name, parsed.value),
      severity: 'Warnung',
      at: positionAt(source, match.index, match[0].length),
    });
  }
}
