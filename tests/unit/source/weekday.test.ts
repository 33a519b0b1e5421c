// Weekdays in running text: the wrong one is told with its place, everything else is left alone.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { reportWrongWeekdays } from '../../../src/source/weekday.js';

function check(text: string, expected: readonly string[]): void {
  test(text, () => {
    const findings: Finding[] = [];
    reportWrongWeekdays({ file: 'a.md', text, firstLine: 1 }, (finding) => findings.push(finding));
    const shown = findings.map(({ code, at, message }) => `${at?.line}:${at?.column} ${code} ${message}`);
    expect(shown).toEqual(expected);
  });
}

check('Die Sitzung am Montag, dem 12. März 2018, begann pünktlich.', []);
check('Sie begann am Dienstag, dem 12. März 2018.', [
  '1:15 datum-wochentag Der 12.03.2018 ist ein Montag, kein Dienstag.',
]);
check('Erste Zeile\nam Mittwochabend, den 12.03.2018', [
  '2:4 datum-wochentag Der 12.03.2018 ist ein Montag, kein Mittwoch.',
]);
check('am Freitag\n(12.3.2018)', ['1:4 datum-wochentag Der 12.03.2018 ist ein Montag, kein Freitag.']);
check('am Sonnabend, dem 17. März 2018', []);
check('am Sonnabend, dem 18. März 2018', ['1:4 datum-wochentag Der 18.03.2018 ist ein Sonntag, kein Sonnabend.']);
check('am Montag, dem 31. Februar 2018, und am Montag, dem 12. Mond 2018', []);
check('am Dienstag um 17 Uhr; Beschluss vom 12.03.2018', []);
