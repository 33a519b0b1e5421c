// Papers as TOPs find them, and what the numbers look like that are printed.
import { expect, test } from 'vitest';
import { topsOf } from '../../../../src/domain/sitzung/tagesordnung.js';
import { type Files, sampleSitting } from '../../../support/sample-sitting.js';

function check(
  name: string,
  top: string,
  { files, expected }: { readonly files: Files; readonly expected: object },
): void {
  test(name, () => {
    const { sitzung } = sampleSitting({ tagesordnung: `[{ teil: öffentlich, tops: [{ nr: 1, ${top} }] }]` }, files);
    const [read] = topsOf(sitzung);
    const { titel, vorlagennummern, beschlussfassungen } = read ?? {};
    expect({ titel, vorlagennummern, beschluss: beschlussfassungen?.map(({ nummer }) => nummer) }).toEqual(expected);
  });
}

const vorlage: Files = { 'vorlagen/45-2018.yaml': 'titel: Förderung der Schuldnerberatung\n' };
const muster: Files = {
  'koerperschaft.yaml': 'name: Kreis\nvorlagennummer: "VL-{nr}/{jahr}"\nbeschlussnummer: "B {nr}/{jj}"\n',
};

check('a number in another spelling finds its paper and is printed as the paper has it', 'vorlage: 45 - 2018', {
  files: vorlage,
  expected: { titel: 'Förderung der Schuldnerberatung', vorlagennummern: ['45/2018'], beschluss: [] },
});
check('a running number is completed by the pattern and the year of the sitting', 'vorlage: 45, beschluss_nr: 33', {
  files: { ...vorlage, ...muster },
  expected: {
    titel: 'Förderung der Schuldnerberatung',
    vorlagennummern: ['VL-45/2018'],
    beschluss: ['B 33/18'],
  },
});
check('a paper that lies nowhere is printed as typed', 'titel: Bericht, vorlage: [38/2018, offen]', {
  files: {},
  expected: { titel: 'Bericht', vorlagennummern: ['38/2018', 'offen'], beschluss: [] },
});

test('a proposal may name the committee by its id, its short name or its whole name', () => {
  const texts = ['ausschuss', 'Ausschuss für Soziales'].map((name) => {
    const files = {
      'vorlagen/45-2018.yaml': `titel: A\nbeschlussvorschlag: { ${name}: Wir empfehlen., Kreistag: Wir tun. }\n`,
    };
    const top = '{ nr: 1, vorlage: 45/2018, beschluss: wie Vorlage, ergebnis: angenommen }';
    const { sitzung } = sampleSitting({ tagesordnung: `[{ teil: öffentlich, tops: [${top}] }]` }, files);
    return topsOf(sitzung)[0]?.beschlussfassungen[0]?.beschluss?.quelle.text;
  });
  expect(texts).toEqual(['Wir empfehlen.', 'Wir empfehlen.']);
});
