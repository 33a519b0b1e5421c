// Which annexes of a paper the readers of a sitting are told of, and in which words.
import { expect, it } from 'vitest';
import type { Kreis, Umfeld } from '../../../../src/domain/art.js';
import { mitAnlagen, vorlagenanlagen } from '../../../../src/domain/sicht/vorlagenanlagen.js';
import type { Vorlage } from '../../../../src/domain/stammdaten/vorlage.js';

const dokumente = [
  { id: 'masterplan', titel: 'Masterplan', öffentlich: true },
  { id: 'vertrag', titel: 'Vertrag', öffentlich: false },
] as unknown as Umfeld['dokumente'];

function paper(nummer: string, öffentlich: boolean, anlagen: readonly object[]): Vorlage {
  return { nummer, angaben: { öffentlich, anlagen } } as unknown as Vorlage;
}

function told(kreis: Kreis, ...papers: readonly Vorlage[]): readonly string[] {
  const nummern = papers.map(({ nummer }) => nummer);
  return mitAnlagen(nummern, vorlagenanlagen({ dokumente }, papers, kreis), 'Vorlage');
}

it('tells them by their titles, else by those of their documents and files, in one sentence each paper', () => {
  const plan = paper('112/2018', true, [
    { titel: 'Der Plan', dokument: 'masterplan' },
    { dokument: 'masterplan' },
    { datei: 'anlagen/kosten-2018.csv' },
    { datei: 'anlagen/*.pdf' },
  ]);
  const karte = paper('45/2018', true, [{ titel: 'Karte' }]);
  expect(told('öffentlich', plan, karte, paper('46/2018', true, []))).toEqual([
    'Vorlage 112/2018 mit Anlagen: Der Plan; Masterplan; Kosten 2018',
    'Vorlage 45/2018 mit Anlage: Karte',
  ]);
});

it('keeps from everybody what is not public: the paper, the annex, its document', () => {
  const papers = [
    paper('1/2018', false, [{ titel: 'Angebot' }]),
    paper('2/2018', true, [{ titel: 'Preise', öffentlich: false }, { dokument: 'vertrag' }, { titel: 'Karte' }]),
  ];
  expect(told('öffentlich', ...papers)).toEqual(['Vorlage 2/2018 mit Anlage: Karte']);
  expect(told('nichtöffentlich', ...papers)).toEqual([
    'Vorlage 1/2018 mit Anlage: Angebot',
    'Vorlage 2/2018 mit Anlagen: Preise; Vertrag; Karte',
  ]);
});
