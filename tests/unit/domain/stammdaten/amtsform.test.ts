// Offices in the form that fits the person who holds them.
import { expect, test } from 'vitest';
import { amtsform } from '../../../../src/domain/stammdaten/amtsform.js';

/** Both forms; each must become the other for the other form of address, and stay for its own. */
function check(feminine: string, masculine: string): void {
  test(`${feminine} · ${masculine}`, () => {
    const frau = { name: 'Muster, Anna', anrede: 'Frau' } as const;
    const herr = { name: 'Muster, Bodo', anrede: 'Herr' } as const;
    expect([amtsform(frau, feminine), amtsform(frau, masculine)]).toEqual([feminine, feminine]);
    expect([amtsform(herr, feminine), amtsform(herr, masculine)]).toEqual([masculine, masculine]);
    expect(amtsform({ name: 'N. N.' }, feminine)).toBe(feminine);
  });
}

check('sachkundige Bürgerin', 'sachkundiger Bürger');
check('Sachkundige Einwohnerin', 'Sachkundiger Einwohner');
check('Kreistagsmitglied', 'Kreistagsmitglied');
check('Kreistagsabgeordnete', 'Kreistagsabgeordneter');
check('stellvertretende Vorsitzende', 'stellvertretender Vorsitzender');
check('Dezernentin, Leiterin des Büros der Landrätin', 'Dezernent, Leiter des Büros der Landrätin');
check('Amtsleiterin (Gleichstellungsbeauftragte)', 'Amtsleiter (Gleichstellungsbeauftragter)');
check('Leitung des Sozialamts', 'Leitung des Sozialamts');
check('Kreisdirektorin', 'Kreisdirektor');
check('Landrätin', 'Landrat');
check('Leiter/in', 'Leiter/in');
check('Leiter(in) des Amtes', 'Leiter(in) des Amtes');
