import { expect, it } from 'vitest';
import { namensgebung } from '../../../../src/domain/stammdaten/dateinamen-muster.js';
import { createOrigins } from '../../../../src/source/origins.js';
import { type Files, sampleSitting } from '../../../support/sample-sitting.js';

/** The name of the Niederschrift of the sample sitting under this pattern. */
function check(dateiname: string | undefined, expected: string, changes: Files = {}, others: Files = {}): void {
  const { sitzung } = sampleSitting(changes, others);
  const lesung = { ordner: '/', report: () => undefined, origins: createOrigins() };
  const körperschaft = { name: 'Kreis', hausstil: 'kreis', profil: 'kreis-nrw', ...(dateiname && { dateiname }) };
  expect(namensgebung(lesung, körperschaft, sitzung)('Niederschrift')).toBe(expected);
}

it('without a pattern a file is called after its sitting', () => {
  check(undefined, '2018-03-12-ausschuss-Niederschrift');
});

it('a pattern is filled in with what is recorded', () => {
  check('{datum}_{gremium}_{nummer}_{dokument}', '2018-03-12_ausschuss_12_Niederschrift');
  check('{Dokument} zu { sitzung }', 'Niederschrift zu 2018-03-12-ausschuss');
});

it('the Aktenzeichen of the sitting goes before that of its committee', () => {
  const committee = {
    'gremien/ausschuss.yaml': 'name: Ausschuss\nkurz: SozA\naktenzeichen: "50.1"\nvorsitz: [a1]\nmitglieder: []\n',
  };
  check('{aktenzeichen}_{gremium}_{dokument}', '50.1_SozA_Niederschrift', {}, committee);
  check('{aktenzeichen}_{dokument}', '50.2_Niederschrift', { aktenzeichen: '"50.2"' }, committee);
});

it('a number that is open is told as open', () => {
  check('{nummer}_{dokument}', 'offen_Niederschrift', { nummer: 'offen' });
});

it('signs that no file name may have become dashes, and no name begins or ends with a dot', () => {
  check('{aktenzeichen}: {dokument}.', '50-1 - 2018- Niederschrift', { aktenzeichen: '"..50/1 * 2018"' }, {});
  check('a/b\\{dokument}', 'a-b-Niederschrift');
});
