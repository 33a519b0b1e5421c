import { describe, expect, it } from 'vitest';
import { type Gremium, leitungsAmt } from '../../../../src/domain/stammdaten/gremium.js';
import { byGender, fullName, listName, type Person, plainName } from '../../../../src/domain/stammdaten/person.js';

describe('a person is named', () => {
  it.each([
    ['Muster, Anna', 'Anna Muster'],
    ['von der Muster-Beispiel, Anna Maria', 'Anna Maria von der Muster-Beispiel'],
    ['N. N.', 'N. N.'],
    ['Schmitz', 'Schmitz'],
  ])('%s as %s under a signature', (name, full) => {
    expect(fullName({ name })).toBe(full);
  });

  it('with the academic title, before the first name where the list begins with the last', () => {
    const person = { name: 'Muster, Karin', titel: 'Dr.' };
    expect([fullName(person), listName(person), plainName(person)]).toEqual([
      'Dr. Karin Muster',
      'Muster, Dr. Karin',
      'Karin Muster',
    ]);
  });

  it('with the function in the form that fits, neutral where no form of address is known', () => {
    const word = (person: Person) => byGender(person, 'Schriftführerin', 'Schriftführer', 'Schriftführung');
    expect(word({ name: 'A', anrede: 'Frau' })).toBe('Schriftführerin');
    expect(word({ name: 'A', anrede: 'Herr' })).toBe('Schriftführer');
    expect(word({ name: 'A' })).toBe('Schriftführung');
  });
});

describe('who presides is called', () => {
  const chair: Person = { name: 'A', anrede: 'Frau' };
  const deputy: Person = { name: 'B', anrede: 'Herr' };
  const gremium: Gremium = {
    id: 'g',
    quelle: { file: '/w/gremien/g.yaml', text: '', firstLine: 1 },
    angaben: {
      name: 'G',
      vorsitz: [],
      fraktionen: new Map(),
      mitglieder: [],
      stellvertretung: new Map(),
      vertretungsregel: 'beliebig',
      beratend: [],
    },
    vorsitz: [chair, deputy],
    mitglieder: [],
    beratend: [],
    stellvertretung: [],
  };
  it('by the office held in the committee, others by the plain function', () => {
    expect(leitungsAmt(gremium, chair)).toBe('Vorsitzende');
    expect(leitungsAmt(gremium, deputy)).toBe('stellvertretender Vorsitzender');
    expect(leitungsAmt(gremium, { name: 'C', anrede: 'Frau' })).toBe('Sitzungsleitung');
  });
});
