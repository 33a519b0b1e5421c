import { describe, expect, it } from 'vitest';
import { anwesenheitsListe } from '../../../src/domain/anwesenheit.js';
import type { Gremium } from '../../../src/domain/gremium.js';
import type { Person } from '../../../src/domain/person.js';
import type { SitzungsSicht } from '../../../src/domain/sicht.js';
import type { Anwesenheit } from '../../../src/domain/sitzung.js';

const anna: Person = { name: 'Muster, Anna', fraktion: 'A', ort: 'Siegburg' };
const bert: Person = { name: 'Beispiel, Bert', fraktion: 'B' };
const frida: Person = { name: 'Probe, Frida', fraktion: 'B', ort: 'Hennef (Sieg)' };
const nobody: Person = { name: 'N. N.' };

function list(anwesenheit: readonly Anwesenheit[], extra: Partial<SitzungsSicht> = {}) {
  const gremium: Gremium = {
    id: 'ausschuss',
    quelle: { file: '/w/gremien/ausschuss.yaml', text: '', firstLine: 1 },
    angaben: {
      name: 'Ausschuss',
      vorsitz: [],
      fraktionen: new Map([
        ['A', 'Gruppe A'],
        ['C', 'Gruppe C'],
      ]),
      mitglieder: [],
      stellvertretung: new Map(),
      beratend: [],
    },
    vorsitz: [],
    mitglieder: [],
    beratend: [{ person: nobody, für: 'Caritasverband' }],
  };
  return anwesenheitsListe({
    nummer: 1,
    datum: '2018-03-12',
    stand: '2018-03-12',
    einladung: undefined,
    ort: 'Kreishaus',
    beginn: '17:00',
    ende: '18:00',
    gremium,
    leitung: undefined,
    schriftführung: undefined,
    anwesenheit,
    anwesend_stimmberechtigt: 2,
    verwaltung: [],
    gäste: [],
    teile: [],
    anlagen: [],
    ...extra,
  });
}

const present = (person: Person, more: Partial<Anwesenheit['angaben']> = {}): Anwesenheit => ({
  person,
  istDa: true,
  angaben: { wer: person.name, ...more },
});

const absent = (person: Person, more: Partial<Anwesenheit['angaben']> = {}): Anwesenheit => ({
  ...present(person, more),
  istDa: false,
});

describe('presence is printed', () => {
  it('by group, with the name of the group where the committee gives one, and the place of each', () => {
    expect(list([present(anna), present(bert)]).gruppen).toEqual([
      { titel: 'Gruppe A', personen: [{ name: 'Muster, Anna, Siegburg', zusatz: '' }] },
      { titel: 'B', personen: [{ name: 'Beispiel, Bert', zusatz: '' }] },
    ]);
  });

  it('with arrival, departure and substitution in the second line', () => {
    const [group] = list([
      present(frida, { ab: '17:20', ab_top: '3', bis: '18:20', bis_top: '6' }),
      { ...present(frida), vertritt: bert },
      present(frida, { ab_top: '2' }),
      { ...present(frida), istDa: 'offen' },
    ]).gruppen;
    expect(group?.personen.map((person) => person.zusatz)).toEqual([
      'ab 17:20 Uhr, TOP 3, bis 18:20 Uhr, nach TOP 6',
      'vertritt Beispiel, Bert',
      'ab TOP 2',
      'Anwesenheit offen',
    ]);
  });

  it('without the absent, who are named apart: excused or not, never with a reason', () => {
    const { gruppen, entschuldigt, fehlend } = list([
      absent(anna, { entschuldigt: true }),
      absent(bert),
      absent(nobody, { entschuldigt: true }),
    ]);
    expect(gruppen).toEqual([]);
    expect(entschuldigt).toEqual(['Muster, Anna (Gruppe A)', 'N. N. (Caritasverband)']);
    expect(fehlend).toEqual(['Beispiel, Bert (B)']);
  });

  it("in the committee's order of groups, whoever is recorded first; groups it does not know come after", () => {
    const carl: Person = { name: 'Muster, Carl', fraktion: 'C' };
    const titles = list([present(bert), present(carl), present(anna)]).gruppen.map((gruppe) => gruppe.titel);
    expect(titles).toEqual(['Gruppe A', 'Gruppe C', 'B']);
  });

  it('a deputy in the seat of the person represented: beside the members or among those without a vote', () => {
    const { gruppen } = list([
      { ...present(frida), vertritt: nobody },
      { ...present(nobody), vertritt: bert },
    ]);
    expect(gruppen).toEqual([
      { titel: 'Mitglieder', personen: [{ name: 'N. N.', zusatz: 'vertritt Beispiel, Bert' }] },
      {
        titel: 'Beratende Mitglieder',
        personen: [{ name: 'Probe, Frida, Caritasverband', zusatz: 'vertritt N. N.' }],
      },
    ]);
  });

  it('advisory members, administration and guests in groups of their own, for whom they speak beside the name', () => {
    const { gruppen } = list([present(nobody)], {
      verwaltung: [{ name: 'Schmitz', amt: 'Dezernent' }],
      gäste: [{ name: 'N. N.', für: 'FSA' }],
    });
    expect(gruppen).toEqual([
      { titel: 'Beratende Mitglieder', personen: [{ name: 'N. N., Caritasverband', zusatz: '' }] },
      { titel: 'Verwaltung', personen: [{ name: 'Schmitz, Dezernent', zusatz: '' }] },
      { titel: 'Gäste', personen: [{ name: 'N. N., FSA', zusatz: '' }] },
    ]);
  });
});
