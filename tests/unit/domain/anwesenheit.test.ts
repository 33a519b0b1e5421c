import { describe, expect, it } from 'vitest';
import { anwesenheitsListe } from '../../../src/domain/anwesenheit.js';
import { sampleSitting } from '../../support/sample-sitting.js';

/** The printed presence of a sitting with these lines. */
function list(lines: readonly string[], changes: Readonly<Record<string, string>> = {}) {
  const { sitzung } = sampleSitting({ anwesenheit: `[${lines.join(', ')}]`, ...changes });
  return anwesenheitsListe(sitzung);
}

describe('presence is printed', () => {
  it('by group, with the name of the group where the committee gives one, and the place of each', () => {
    expect(list(['{ wer: a1, da: ja }', '{ wer: b1, da: ja }']).gruppen).toEqual([
      { titel: 'Gruppe A', personen: [{ name: 'Muster, Anna, Siegburg', zusatz: '' }] },
      { titel: 'Gruppe B', personen: [{ name: 'Beispiel, Ernst, Bornheim', zusatz: '' }] },
    ]);
  });

  it('with arrival, departure and substitution in the second line', () => {
    const [group] = list([
      '{ wer: a1, ab: 17:20, ab_top: 1, bis: 18:20, bis_top: 1 }',
      '{ wer: a2, vertritt: b1 }',
      '{ wer: a3, ab_top: 1 }',
      '{ wer: a1, da: offen }',
    ]).gruppen;
    expect(group?.personen.map((person) => person.zusatz)).toEqual([
      'ab 17:20 Uhr, TOP 1, bis 18:20 Uhr, nach TOP 1',
      'vertritt Beispiel, Ernst',
      'ab TOP 1',
      'Anwesenheit offen',
    ]);
  });

  it('without the absent, who are named apart: excused or not, never with a reason', () => {
    const { gruppen, entschuldigt, fehlend } = list([
      '{ wer: a1, entschuldigt: ja }',
      '{ wer: b1, da: nein }',
      '{ wer: n1, da: nein, entschuldigt: ja }',
    ]);
    expect(gruppen).toEqual([]);
    expect(entschuldigt).toEqual(['Muster, Anna (Gruppe A)', 'Nord, Nora (Caritasverband)']);
    expect(fehlend).toEqual(['Beispiel, Ernst (Gruppe B)']);
  });

  it("in the committee's order of groups, whoever is recorded first; people of no group come after", () => {
    const lines = ['{ wer: d1, da: ja }', '{ wer: c1, da: ja }', '{ wer: a1, da: ja }'];
    expect(list(lines).gruppen.map((gruppe) => gruppe.titel)).toEqual(['Gruppe A', 'Gruppe C', 'Mitglieder']);
  });

  it('a deputy in the seat of the person represented: beside the members or among those without a vote', () => {
    const { gruppen } = list(['{ wer: b5, vertritt: n1 }', '{ wer: n1, vertritt: b1 }']);
    expect(gruppen).toEqual([
      { titel: 'Mitglieder', personen: [{ name: 'Nord, Nora', zusatz: 'vertritt Beispiel, Ernst' }] },
      {
        titel: 'Beratende Mitglieder',
        personen: [{ name: 'Probe, Frida, Caritasverband', zusatz: 'vertritt Nord, Nora' }],
      },
    ]);
  });

  it('advisory members, administration and guests in groups of their own, for whom they speak beside the name', () => {
    const { gruppen } = list(['{ wer: n1, da: ja }'], { verwaltung: '[d1]', gäste: '[{ name: N. N., für: FSA }]' });
    expect(gruppen).toEqual([
      { titel: 'Beratende Mitglieder', personen: [{ name: 'Nord, Nora, Caritasverband', zusatz: '' }] },
      { titel: 'Verwaltung', personen: [{ name: 'Schmitz, Dezernent', zusatz: '' }] },
      { titel: 'Gäste', personen: [{ name: 'N. N., FSA', zusatz: '' }] },
    ]);
  });
});
