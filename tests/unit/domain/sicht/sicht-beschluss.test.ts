import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wahlSicht } from '../../../../src/domain/abstimmung/wahl.js';
import { profilAbstimmungFelder } from '../../../../src/domain/profil/profil-abstimmung.js';
import { befangeneBeimTop, beschlussSichten, wahlSichten } from '../../../../src/domain/sicht/sicht-beschluss.js';
import type { WahlAngaben } from '../../../../src/domain/sitzung/abstimmung-angaben.js';
import { type Files, sampleSitting } from '../../../support/sample-sitting.js';

/** The votes of a sitting in words, by TOP. */
function votes(tops: string, changes: Files = {}, others: Files = {}) {
  const tagesordnung = `\n  - teil: öffentlich\n    tops:\n${tops.replace(/^/gmu, '      ')}`;
  const { sitzung } = sampleSitting({ ...changes, tagesordnung }, others);
  return sitzung.teile.flatMap(({ tops: read }) =>
    read.map((top) => ({
      beschlüsse: beschlussSichten(top, sitzung),
      beimTop: befangeneBeimTop(top, sitzung),
      wahlen: wahlSichten(top, sitzung),
    })),
  );
}

/** What is printed of each vote, in a line. */
const lines = (tops: string, changes?: Files, others?: Files) =>
  votes(tops, changes, others).map(({ beschlüsse }) =>
    beschlüsse.map(({ titel, satz, befangen }) => [titel, satz, ...befangen].filter((part) => part !== '').join(' | ')),
  );

describe('several votes at a TOP', () => {
  it('are each headed by what was voted on, the TOP’s own by what it is', () => {
    expect(
      lines(`- nr: 1
  titel: Haushalt
  art: Empfehlung
  an: Kreistag
  beschluss: Der Kreistag stimmt zu.
  ergebnis: angenommen
  abstimmung: einstimmig
  abstimmungen:
    - { über: Änderungsantrag, von: Gruppe C, beschluss: Weniger., ergebnis: abgelehnt }
    - { von: Gruppe B, beschluss: Mehr., ergebnis: angenommen }
    - { über: Ziffer 1, ergebnis: angenommen, abstimmung: mehrheitlich }
`),
    ).toEqual([
      [
        'Änderungsantrag (Gruppe C) | Abgelehnt',
        'Antrag: Gruppe B – Beschlussempfehlung an den Kreistag | Angenommen',
        'Ziffer 1 | Mehrheitlich beschlossen',
        'Beschlussempfehlung an den Kreistag | Einstimmig beschlossen',
      ],
    ]);
  });

  it('of a joint sitting are headed by the committee', () => {
    const jugend = 'name: Jugendhilfeausschuss\nvorsitz: [b5]\nmitglieder: [{ wer: b5 }]\n';
    expect(
      lines(
        `- nr: 1
  titel: Haushalt
  beschluss: Zustimmung.
  abstimmungen:
    - { gremium: ausschuss, ergebnis: angenommen, abstimmung: einstimmig }
    - { gremium: jugend, über: Ziffer 2, ergebnis: abgelehnt, abstimmung: mehrheitlich }
`,
        { gremium: '[ausschuss, jugend]' },
        { 'gremien/jugend.yaml': jugend },
      )[0]?.slice(0, 2),
    ).toEqual([
      'Ausschuss für Soziales | Einstimmig beschlossen',
      'Jugendhilfeausschuss: Ziffer 2 | Mehrheitlich abgelehnt',
    ]);
  });
});

it('a vote over several TOPs is printed at each of them, with or without a wording', () => {
  expect(
    lines(`- { nr: 1, titel: Satzung, ergebnis: angenommen, abstimmung: { ja: 6, nein: 0, enthaltung: 0, auch_für: [2, 3] } }
- { nr: 2, titel: Entgelte, beschluss: Die Entgelte steigen. }
- { nr: 3, titel: Benutzung }
- { nr: 4, titel: Nichts davon }
`),
  ).toEqual([
    ['Einstimmig beschlossen 6 Ja · 0 Nein · 0 Enthaltungen · gemeinsam mit TOP 2 und 3'],
    ['Beschluss | Einstimmig beschlossen 6 Ja · 0 Nein · 0 Enthaltungen · gemeinsam mit TOP 1 und 3'],
    ['Einstimmig beschlossen 6 Ja · 0 Nein · 0 Enthaltungen · gemeinsam mit TOP 1 und 2'],
    [],
  ]);
});

describe('those excluded', () => {
  it('are named after the vote, by whether they left the room', () => {
    expect(
      lines(`- nr: 1
  titel: Vergabe
  befangen: [{ wer: a1, raum_verlassen: ja }, { wer: a2, raum_verlassen: ja }, { wer: b1, raum_verlassen: nein }, c1]
  ergebnis: angenommen
`)[0],
    ).toEqual([
      [
        'Angenommen',
        'Frau Anna Muster und Herr Bodo Muster haben gemäß §\u00a028 KrO NRW in Verbindung mit §\u00a031 GO NRW an der Beratung und Abstimmung nicht teilgenommen und den Raum verlassen.',
        'Herr Ernst Beispiel hat gemäß §\u00a028 KrO NRW in Verbindung mit §\u00a031 GO NRW an der Beratung und Abstimmung nicht teilgenommen und den Raum nicht verlassen.',
        'Herr Gerd Muster hat gemäß §\u00a028 KrO NRW in Verbindung mit §\u00a031 GO NRW an der Beratung und Abstimmung nicht teilgenommen.',
      ].join(' | '),
    ]);
  });

  it('from all votes of a TOP are recorded and told once, at its heading, and counted in each vote', () => {
    const [top] = votes(
      `- nr: 1
  titel: Haushalt
  befangen: [{ wer: a1, raum_verlassen: ja }]
  abstimmungen:
    - { über: Ziffer 1, ergebnis: angenommen, abstimmung: einstimmig }
    - { über: Ziffer 2, ergebnis: angenommen, abstimmung: einstimmig, befangen: [a1, { wer: b1, raum_verlassen: ja }] }
`,
      {},
      { 'templates/profile/kreis-nrw.yaml': 'name: Kreis\nabstimmung: { einzelheiten: { folge: [befangen] } }\n' },
    );
    const sentence = (name: string) =>
      `${name} hat gemäß §\u00a028 KrO NRW in Verbindung mit §\u00a031 GO NRW an der Beratung und Abstimmung nicht teilgenommen und den Raum verlassen.`;
    expect(top?.beimTop).toEqual([sentence('Frau Anna Muster')]);
    expect(top?.beschlüsse.map(({ satz, befangen }) => [satz, ...befangen])).toEqual([
      ['Einstimmig beschlossen 1 befangen'],
      ['Einstimmig beschlossen 2 befangen', sentence('Herr Ernst Beispiel')],
    ]);
  });

  it('are told to be nobody only where that was recorded', () => {
    expect(
      lines(`- { nr: 1, titel: A, befangen: keine, ergebnis: angenommen }
- { nr: 2, titel: B, befangen: offen, ergebnis: angenommen }
- { nr: 3, titel: C, ergebnis: angenommen }
`),
    ).toEqual([['Angenommen | Für befangen erklärte sich niemand.'], ['Angenommen'], ['Angenommen']]);
  });
});

it('a vote by name lists the people as in the list of those present', () => {
  const [top] = votes(
    `- { nr: 1, titel: A, ergebnis: angenommen, abstimmung: { ja: [a1, a2], nein: [b1], enthaltung: [] } }`,
  );
  expect(top?.beschlüsse[0]?.namentlich).toEqual([
    { wort: 'Ja', namen: 'Muster, Anna; Muster, Bodo' },
    { wort: 'Nein', namen: 'Beispiel, Ernst' },
  ]);
});

it('without names nothing tells who voted how, nor half of it, who was excluded, or of which other TOPs it was the vote, too', () => {
  const tagesordnung = `\n  - teil: öffentlich\n    tops:
      - { nr: 1, titel: A, befangen: [a1], ergebnis: angenommen, abstimmung: { wie: mehrheitlich, gegen: [c1, B], enthalten: [b1], auch_für: 2 } }
      - { nr: 2, titel: B }
      - { nr: 3, titel: C, ergebnis: angenommen, abstimmung: { ja: [a1, a2], nein: [b1] } }
      - { nr: 4, titel: D, ergebnis: angenommen, abstimmung: { wie: mehrheitlich, gegen: [c1], enthalten: [B] } }
      - { nr: 5, titel: E, ergebnis: angenommen, abstimmung: { wie: mehrheitlich, gegen: [B] } }
`;
  const { sitzung } = sampleSitting({ tagesordnung });
  const seen = sitzung.teile[0]?.tops.flatMap((top) => beschlussSichten(top, sitzung, 'ohne Namen'));
  expect(JSON.stringify(seen)).not.toMatch(/Muster|Beispiel/u);
  expect(seen?.map(({ satz }) => satz)).toEqual([
    'Mehrheitlich beschlossen',
    'Mehrheitlich beschlossen',
    'Mehrheitlich beschlossen 2 Ja · 1 Nein',
    'Mehrheitlich beschlossen',
    'Mehrheitlich beschlossen gegen: Gruppe B',
  ]);
});

describe('an election', () => {
  const election = (record: string) => votes(`- { nr: 1, titel: Wahl, wahl: ${record} }`)[0]?.wahlen[0];

  it('with several ballots is a table, a row for each name and each figure recorded', () => {
    expect(
      election(`{ amt: Vorsitz, verfahren: geheim, vorschläge: [a1, b1], gewählt: a1, losentscheid: ja, angenommen: ja,
        wahlgänge: [{ stimmen: { a1: 2, b1: 3 }, enthaltung: 1 }, { stimmen: { a1: 3, b1: 3 } }] }`),
    ).toEqual({
      titel: 'Wahl: Vorsitz',
      vorschläge: '',
      spalten: ['Wahlvorschlag', '1. Wahlgang', '2. Wahlgang'],
      zeilen: [
        { wort: 'Anna Muster', zahlen: ['2', '3'] },
        { wort: 'Ernst Beispiel', zahlen: ['3', '3'] },
        { wort: 'Enthaltungen', zahlen: ['1', '–'] },
      ],
      ergebnis: 'Gewählt: Anna Muster',
      zählung: 'geheime Wahl · durch Los',
      satz: 'Gewählt: Anna Muster geheime Wahl · durch Los',
      annahme: 'Anna Muster nahm die Wahl an.',
    });
  });

  it.each([
    [
      'unanimous, several people',
      '{ amt: X, abstimmung: einstimmig, gewählt: [a1, b1], angenommen: ja }',
      'Einstimmig gewählt: Anna Muster und Ernst Beispiel',
      'Anna Muster und Ernst Beispiel nahmen die Wahl an.',
    ],
    [
      'over one proposal',
      '{ amt: X, vorschläge: Erika Musterfrau, wahlgänge: [{ ja: 5, nein: 1 }], gewählt: Erika Musterfrau, angenommen: nein }',
      'Gewählt: Erika Musterfrau 5 Ja · 1 Nein',
      'Erika Musterfrau nahm die Wahl nicht an.',
    ],
    [
      'of people from outside, typed as in personen.yaml and printed like everybody',
      '{ amt: X, vorschläge: ["Muster, Dr. Berta", "von der Aue, Jan-Ole"], gewählt: ["Muster, Dr. Berta", "von der Aue, Jan-Ole"] }',
      'Gewählt: Dr. Berta Muster und Jan-Ole von der Aue',
      '',
    ],
    [
      'of a list, which may have a comma, too',
      '{ amt: X, gewählt: ["Gruppe A, Gruppe B", "Liste 2, Kreis"] }',
      'Gewählt: Gruppe A, Gruppe B und Liste 2, Kreis',
      '',
    ],
    [
      'of nobody',
      '{ amt: X, vorschläge: a1, wahlgänge: [{ ja: 1, nein: 5 }], gewählt: [] }',
      'Niemand gewählt 1 Ja · 5 Nein',
      '',
    ],
    ['still open', '{ amt: X, gewählt: offen }', 'Wahlergebnis offen', ''],
    ['not told', '{ amt: X, vorschläge: a1 }', '', ''],
  ])('%s', (_, record, satz, annahme) => {
    expect(election(record)).toMatchObject({ satz, annahme });
  });
});

it('a number is printed as the body has it, also where no wording is', () => {
  const body = { 'koerperschaft.yaml': 'name: Kreis Beispiel\nbeschlussnummer: "B {nr}/{jahr}"\n' };
  expect(
    lines(
      `- { nr: 1, titel: A, beschluss: Zustimmung., beschluss_nr: 33, ergebnis: angenommen }
- { nr: 2, titel: B, beschluss_nr: 34, ergebnis: angenommen }
- nr: 3
  titel: C
  abstimmungen:
    - { über: Ziffer 2, beschluss_nr: 35, ergebnis: angenommen }
    - { über: Ziffer 3, beschluss: Zustimmung., beschluss_nr: 36, ergebnis: abgelehnt }
`,
      {},
      body,
    ),
  ).toEqual([
    ['Beschluss B 33/2018 | Angenommen'],
    ['Beschluss B 34/2018 | Angenommen'],
    ['Ziffer 2 – B 35/2018 | Angenommen', 'Ziffer 3 – B 36/2018 | Abgelehnt'],
  ]);
});

const number = fc.integer({ min: 0, max: 60 });
const candidate = fc.constantFrom('a1', 'Erika Musterfrau', 'Liste 2');
const wahl = fc.record(
  {
    amt: fc.constant('Vorsitz'),
    verfahren: fc.constantFrom('geheim', 'namentlich', 'durch Handzeichen'),
    vorschläge: fc.uniqueArray(candidate, { maxLength: 3 }),
    wahlgänge: fc.array(
      fc.record(
        {
          stimmen: fc.dictionary(candidate, number).map((votes) => new Map(Object.entries(votes))),
          ja: number,
          nein: number,
          enthaltung: number,
          ungültig: number,
        },
        { requiredKeys: ['stimmen'] },
      ),
      { maxLength: 5 },
    ),
    abstimmung: fc.constantFrom('einstimmig', 'mehrheitlich', 'offen'),
    gewählt: fc.oneof(fc.constant('offen' as const), fc.uniqueArray(candidate, { maxLength: 3 })),
    losentscheid: fc.boolean(),
    angenommen: fc.constantFrom(true, false, 'offen'),
  },
  { requiredKeys: ['amt', 'vorschläge', 'wahlgänge'] },
);

it('whatever is recorded of an election is printed in words, and no figure besides', () => {
  const personen = new Map([['a1', { name: 'Muster, Anna', fraktion: 'A' }]]);
  const wortwahl = { worte: profilAbstimmungFelder.abstimmung.value, gruppe: (kurz: string) => `Gruppe ${kurz}` };
  fc.assert(
    fc.property(wahl, (random) => {
      const sicht = wahlSicht({ angaben: random as WahlAngaben, personen }, wortwahl);
      const printed = [
        sicht.titel,
        sicht.vorschläge,
        sicht.satz,
        sicht.annahme,
        ...sicht.zeilen.flatMap(({ wort, zahlen }) => [wort, ...zahlen]),
      ];
      expect(printed.join(' ')).not.toMatch(/undefined|null|NaN|[[\]{}|]/u);
      const recorded = random.wahlgänge.flatMap(({ stimmen, ...rest }) => [
        ...stimmen.values(),
        ...Object.values(rest),
      ]);
      const figures =
        printed
          .join(' ')
          .replaceAll('Liste 2', '')
          .match(/[0-9]+/gu) ?? [];
      for (const figure of figures) expect(recorded).toContain(Number(figure));
      for (const { zahlen } of sicht.zeilen) expect(zahlen.length).toBe(sicht.spalten.length - 1);
    }),
  );
});
