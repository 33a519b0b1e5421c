import { describe, expect, it } from 'vitest';
import { sampleSitting } from '../../../support/sample-sitting.js';

const agenda = (...tops: readonly string[]) => ({ tagesordnung: `[{ teil: öffentlich, tops: [${tops.join(', ')}] }]` });

const vorlage = {
  'vorlagen/45-2018.yaml': `titel: Förderung der Schuldnerberatung
beschlussvorschlag: { ausschuss: Der Ausschuss empfiehlt., kreistag: Der Kreistag beschließt. }
`,
};

function check(top: string, others: Readonly<Record<string, string>> = {}) {
  const { sitzung, findings } = sampleSitting(agenda(top), others);
  const [read] = sitzung.teile[0]?.tops ?? [];
  return { top: read, codes: findings.map(({ code }) => code) };
}

describe('a TOP with a paper', () => {
  it('bears its title where it has none of its own, and prints what was proposed to this committee', () => {
    const { top, codes } = check(
      '{ nr: 5, vorlage: 45/2018, beschluss: wie Vorlage, ergebnis: angenommen, abstimmung: einstimmig }',
      vorlage,
    );
    expect(codes).toEqual([]);
    expect(top?.titel).toBe('Förderung der Schuldnerberatung');
    expect(top?.beschlussfassungen[0]?.beschluss?.quelle.text).toBe('Der Ausschuss empfiehlt.');
  });

  it('that proposes nothing to this committee cannot be decided „wie Vorlage“', () => {
    const { codes } = check('{ nr: 5, titel: T, beschluss: wie Vorlage, ergebnis: angenommen }', vorlage);
    expect(codes).toEqual(['beschluss-ohne-vorlage']);
  });

  it('without a title and without a paper is told', () => {
    expect(check('{ nr: 5 }').codes).toEqual(['top-ohne-titel']);
  });
});

describe('several votes at a TOP', () => {
  it('stand in their order, that of the TOP itself last', () => {
    const { top } = check(`{ nr: 5, titel: T, beschluss: Alles., ergebnis: angenommen, abstimmungen: [
      { über: Änderungsantrag, von: Gruppe C, beschluss: Weniger., ergebnis: abgelehnt },
      { über: Ziffer 1, ergebnis: angenommen, befangen: [c1, { wer: b1, raum_verlassen: ja }] } ] }`);
    expect(top?.beschlussfassungen.map(({ über, von }) => [über, von?.typed])).toEqual([
      ['Änderungsantrag', 'Gruppe C'],
      ['Ziffer 1', undefined],
      [undefined, undefined],
    ]);
    expect(
      top?.beschlussfassungen[1]?.befangen.map(({ person, raumVerlassen }) => [person.name, raumVerlassen]),
    ).toEqual([
      ['Muster, Gerd', undefined],
      ['Beispiel, Ernst', true],
    ]);
  });

  it('name a committee that is sitting', () => {
    const { codes } = check('{ nr: 5, titel: T, abstimmungen: [{ gremium: kreistag, ergebnis: angenommen }] }');
    expect(codes).toEqual(['gremium-nicht-beteiligt']);
  });
});

it('a profile that does not exist is told where it is asked for', () => {
  const files = { 'koerperschaft.yaml': 'name: Kreis Beispiel\nprofil: kreis-nwr\n' };
  expect(() => sampleSitting({}, files)).toThrow('profil-unbekannt');
});
