import { describe, expect, it } from 'vitest';
import { anwesenheitsListe } from '../../../../src/domain/anwesenheit/anwesenheit.js';
import { type Files, sampleSitting } from '../../../support/sample-sitting.js';

interface Wish {
  readonly changes?: Files;
  readonly others?: Files;
  /** The TOPs of the document; all of them unless told. */
  readonly tops?: readonly string[];
  /** Keys of the profile's part `anwesenheit`. */
  readonly profil?: readonly string[];
}

/** The printed presence of a sitting with these lines. */
function printed(lines: readonly string[], { changes = {}, others = {}, tops, profil = [] }: Wish = {}) {
  const { sitzung } = sampleSitting(
    { anwesenheit: `[${lines.join(', ')}]`, ...changes },
    {
      'templates/profile/kreis-nrw.yaml': `name: P\nanwesenheit:\n${['titel: ja', ...profil].map((line) => `  ${line}\n`).join('')}`,
      ...others,
    },
  );
  const all = sitzung.teile.flatMap((teil) => teil.tops.map((top) => top.angaben.nr));
  return anwesenheitsListe(sitzung, { tops: tops ?? all, profil: sitzung.profil.anwesenheit });
}

/** The same, each group in a line: its heading, then its names with what is told beside them in brackets. */
function list(lines: readonly string[], wish: Wish = {}): readonly string[] {
  return printed(lines, wish).abschnitte.flatMap(({ titel, gruppen, entschuldigt, fehlend }) => [
    ...(titel === '' ? [] : [titel]),
    ...gruppen.map(
      (gruppe) =>
        `${gruppe.titel}: ${gruppe.personen.map(({ name, zusatz }) => (zusatz === '' ? name : `${name} [${zusatz}]`)).join('; ')}`,
    ),
    ...entschuldigt.map((name) => `entschuldigt: ${name}`),
    ...fehlend.map((name) => `fehlt: ${name}`),
  ]);
}

const agenda = (...parts: readonly string[]) => ({ tagesordnung: `[${parts.join(', ')}]` });
const part = (teil: string, ...nrs: readonly (number | string)[]) =>
  `{ teil: ${teil}, tops: [${nrs.map((nr) => (typeof nr === 'number' ? `{ nr: ${nr}, titel: T }` : nr)).join(', ')}] }`;

describe('presence is printed', () => {
  it('with members counted through all groups, and nobody else', () => {
    const { abschnitte } = printed(['{ wer: a1, da: ja }', '{ wer: b1, da: ja }', '{ wer: n1, da: ja }'], {
      changes: { verwaltung: '[d1]' },
    });
    const groups = abschnitte.flatMap(({ gruppen }) => gruppen);
    expect(groups.flatMap(({ personen }) => personen.map(({ nr, name }) => `${nr} ${name}`))).toEqual([
      '1 Muster, Anna, Siegburg',
      '2 Beispiel, Ernst, Bornheim',
      ' Nord, Nora, Caritasverband',
      ' Schmitz, Dezernent',
    ]);
  });

  it('by group, with the name of the group where the committee gives one, and the place of each', () => {
    expect(list(['{ wer: a1, da: ja }', '{ wer: b1, da: ja }'])).toEqual([
      'Gruppe A: Muster, Anna, Siegburg',
      'Gruppe B: Beispiel, Ernst, Bornheim',
    ]);
  });

  it('with a word for a member who has a seat and no vote', () => {
    const others = {
      'gremien/ausschuss.yaml':
        'name: Ausschuss\nvorsitz: [a1]\nmitglieder: [{ wer: a1 }, { wer: c1, stimmrecht: nein }]\nstellvertretung: { C: [a2] }\n',
    };
    const changes = { anwesend_stimmberechtigt: '1' };
    expect(list(['{ wer: a1, da: ja }', '{ wer: c1, da: ja }'], { changes, others })).toEqual([
      'A: Muster, Anna, Siegburg',
      'C: Muster, Gerd, Troisdorf [ohne Stimmrecht]',
    ]);
  });

  it('with arrival, departure and substitution beside the name', () => {
    const lines = [
      '{ wer: a1, ab: 17:20, ab_top: 1, bis: 18:20, bis_top: 1 }',
      '{ wer: a2, vertritt: b1 }',
      '{ wer: a3, ab_top: 1 }',
      '{ wer: b1, da: offen }',
    ];
    expect(list(lines)).toEqual([
      'Gruppe A: Muster, Anna, Siegburg [ab 17:20 Uhr, TOP 1, bis 18:20 Uhr, nach TOP 1]; Muster, Bodo, Lohmar [vertritt Beispiel, Ernst]; Muster, Carla, Much [ab TOP 1]',
      'Gruppe B: Beispiel, Ernst, Bornheim [Anwesenheit offen]',
    ]);
  });

  it('with everything else that happened', () => {
    const lines = [
      '{ wer: a1, zeiten: [{ bis_top: 1 }, { ab_top: 3 }], zugeschaltet: ja }',
      '{ wer: a2, da: ja, nicht_bei: [1, 3] }',
      '{ wer: a3, da: ja, stimmverzicht: 2 }',
      '{ wer: c1, da: ja, stimmverzicht: ja }',
    ];
    expect(list(lines, { changes: agenda(part('öffentlich', 1, 2, 3)) })).toEqual([
      'Gruppe A: Muster, Anna, Siegburg [zugeschaltet, bis nach TOP 1 und ab TOP 3]; Muster, Bodo, Lohmar [nicht bei TOP 1 und 3]; Muster, Carla, Much [verzichtet auf das Stimmrecht bei TOP 2]',
      'Gruppe C: Muster, Gerd, Troisdorf [verzichtet auf das Stimmrecht]',
    ]);
  });

  it('without the absent, who are named apart: excused or not, never with a reason', () => {
    const lines = ['{ wer: a1, entschuldigt: ja }', '{ wer: b1, da: nein }', '{ wer: n1, da: nein, entschuldigt: ja }'];
    expect(list(lines)).toEqual([
      'entschuldigt: Muster, Anna (Gruppe A)',
      'entschuldigt: Nord, Nora (Caritasverband)',
      'fehlt: Beispiel, Ernst (Gruppe B)',
    ]);
  });

  it("in the committee's order of groups, whoever is recorded first; people of no group come after", () => {
    const lines = ['{ wer: d1, da: ja }', '{ wer: c1, da: ja }', '{ wer: a1, da: ja }'];
    expect(list(lines).map((line) => line.split(':')[0])).toEqual(['Gruppe A', 'Gruppe C', 'Mitglieder']);
  });

  it('a deputy in the seat of the person represented: beside the members or among those without a vote', () => {
    expect(list(['{ wer: b5, vertritt: n1 }', '{ wer: n1, vertritt: b1 }'])).toEqual([
      'Mitglieder: Nord, Nora [vertritt Beispiel, Ernst]',
      'Beratende Mitglieder: Probe, Frida, Caritasverband [vertritt Nord, Nora]',
    ]);
  });

  it('a deputy of one member after the other once, with both', () => {
    const lines = ['{ wer: b5, vertritt: b1, bis_top: 1 }', '{ wer: b5, vertritt: b2, ab_top: 2 }'];
    expect(list(lines, { changes: agenda(part('öffentlich', 1, 2)) })).toEqual([
      'Gruppe B: Probe, Frida, Hennef (Sieg) [vertritt Beispiel, Ernst, bis nach TOP 1; vertritt Beispiel, Berta, ab TOP 2]',
    ]);
  });

  it('advisory members, administration and guests in groups of their own, for whom they speak beside the name', () => {
    const changes = { verwaltung: '[d1]', gäste: '[{ name: N. N., für: FSA }]' };
    expect(list(['{ wer: n1, da: ja }'], { changes })).toEqual([
      'Beratende Mitglieder: Nord, Nora, Caritasverband',
      'Verwaltung: Schmitz, Dezernent',
      'Gäste: N. N., FSA',
    ]);
  });

  it('under the group a member belongs to in this committee, whatever the person once belonged to', () => {
    const gremium = 'name: G\nvorsitz: [a1]\nmitglieder: [{ wer: a1, fraktion: C }]\n';
    expect(list(['{ wer: a1, da: ja }'], { others: { 'gremien/ausschuss.yaml': gremium } })).toEqual([
      'C: Muster, Anna, Siegburg',
    ]);
  });
});

describe('each document tells of its own TOPs', () => {
  const changes = agenda(part('öffentlich', 1, 2), part('nichtöffentlich', 3, 4), part('öffentlich', 5));
  const readers = (line: string) =>
    [
      ['1', '2', '5'],
      ['3', '4'],
      ['1', '2', '3', '4', '5'],
    ].map((tops) => list([line], { changes, tops })[0]);
  const anna = (zusatz: string) => `Gruppe A: Muster, Anna, Siegburg${zusatz === '' ? '' : ` [${zusatz}]`}`;
  const missing = 'fehlt: Muster, Anna (Gruppe A)';

  it('somebody who was at none of them is absent', () => {
    expect(readers('{ wer: a1, bis_top: 2 }')).toEqual([anna('bis nach TOP 2'), missing, anna('bis nach TOP 2')]);
    expect(readers('{ wer: a1, ab_top: 3, bis_top: 4 }')).toEqual([
      missing,
      anna('ab TOP 3, bis nach TOP 4'),
      anna('ab TOP 3, bis nach TOP 4'),
    ]);
  });

  it('an arrival among the TOPs of others is told by the next one of these, without the time of day', () => {
    expect(readers('{ wer: a1, ab: 18:05, ab_top: 4 }')).toEqual([
      anna('ab TOP 5'),
      anna('ab 18:05 Uhr, TOP 4'),
      anna('ab 18:05 Uhr, TOP 4'),
    ]);
    expect(readers('{ wer: a1, ab: 17:20, ab_top: 2 }')).toEqual([
      anna('ab 17:20 Uhr, TOP 2'),
      anna(''),
      anna('ab 17:20 Uhr, TOP 2'),
    ]);
  });

  it('a departure among the TOPs of others is told by the last one of these', () => {
    expect(readers('{ wer: a1, bis: 18:05, bis_top: 3 }')).toEqual([
      anna('bis nach TOP 2'),
      anna('bis 18:05 Uhr, nach TOP 3'),
      anna('bis 18:05 Uhr, nach TOP 3'),
    ]);
    expect(readers('{ wer: a1, bis: 18:40, bis_top: 5 }')).toEqual([
      anna('bis 18:40 Uhr, nach TOP 5'),
      anna(''),
      anna('bis 18:40 Uhr, nach TOP 5'),
    ]);
  });

  it('a time of day alone is told where it cannot be said to lie among the TOPs of others', () => {
    const timed = (...tops: readonly string[]) => {
      const [one, two, three] = tops;
      return agenda(
        part('öffentlich', `{ nr: 1, titel: T${one} }`),
        part('nichtöffentlich', `{ nr: 2, titel: T${two} }`),
        part('öffentlich', `{ nr: 3, titel: T${three} }`),
      );
    };
    const told = (changed: Files) =>
      [['1', '3'], ['2']].map((tops) => list(['{ wer: a1, ab: 18:05 }'], { changes: changed, tops })[0]);
    expect(told(timed('', '', ''))).toEqual([anna('ab 18:05 Uhr'), anna('ab 18:05 Uhr')]);
    expect(told(timed('', ', beginn: 18:00', ', beginn: 18:30'))).toEqual([anna('ab TOP 3'), anna('ab 18:05 Uhr')]);
    expect(told(timed('', ', beginn: 18:10', ''))).toEqual([anna('ab 18:05 Uhr'), anna('')]);
  });

  it('items gone out for, votes given up, guests and administration are told for these TOPs only', () => {
    expect(readers('{ wer: a1, da: ja, nicht_bei: [2, 3], stimmverzicht: [4, 5] }')).toEqual([
      anna('nicht bei TOP 2, verzichtet auf das Stimmrecht bei TOP 5'),
      anna('nicht bei TOP 3, verzichtet auf das Stimmrecht bei TOP 4'),
      anna('nicht bei TOP 2 und 3, verzichtet auf das Stimmrecht bei TOP 4 und 5'),
    ]);
    expect(readers('{ wer: a1, da: ja, nicht_bei: [3, 4] }')[1]).toBe(missing);
    const beside = {
      ...changes,
      verwaltung: '[d1, { wer: s1, tops: [3] }]',
      gäste: '[{ name: Ost, tops: [2, 3] }, { name: West, tops: 4 }]',
    };
    expect(list([], { changes: beside, tops: ['1', '2', '5'] })).toEqual([
      'Verwaltung: Schmitz, Dezernent',
      'Gäste: Ost [zu TOP 2]',
    ]);
    expect(list([], { changes: beside, tops: ['3', '4'] })).toEqual([
      'Verwaltung: Schmitz, Dezernent; Beispiel, Sabine, Schriftführerin [zu TOP 3]',
      'Gäste: Ost [zu TOP 3]; West [zu TOP 4]',
    ]);
  });

  it('somebody without a seat who came for others is not named at all', () => {
    expect(list(['{ wer: b5, vertritt: b2, ab_top: 3, bis_top: 4 }'], { changes, tops: ['1', '2', '5'] })).toEqual([]);
  });

  it('the figure of the signed list stands where the opening is told', () => {
    const figures = (tops: readonly string[]) =>
      printed([], { changes, tops }).abschnitte.map((one) => one.stimmberechtigt);
    expect(figures(['1', '2', '5'])).toEqual(['6']);
    expect(figures(['3', '4'])).toEqual(['']);
  });

  it('also where a non-public part was held before the opening', () => {
    const before = '{ teil: nichtöffentlich, tops: [{ nr: N1, titel: Vorab }] }';
    const opening = '{ teil: öffentlich, tops: [{ nr: 1, titel: Eröffnung, standard: eröffnung }] }';
    const held = { tagesordnung: `[${before}, ${opening}]` };
    const figures = (tops: readonly string[]) =>
      printed([], { changes: held, tops }).abschnitte.map((one) => one.stimmberechtigt);
    expect(figures(['1'])).toEqual(['6']);
    expect(figures(['N1'])).toEqual(['']);
  });
});

describe('a sitting of several days', () => {
  const changes = {
    ...agenda(part('öffentlich', 1, 2)),
    fortsetzungen: '[{ datum: 2018-03-14, beginn: 17:00, ende: 18:00, ab_top: 2 }]',
  };
  const lines = [
    '{ wer: a1, tag: 2018-03-14, ab: 17:10 }',
    '{ wer: a2, tag: 2018-03-12 }',
    '{ wer: a2, da: nein, entschuldigt: ja, tag: 2018-03-14 }',
  ];
  it('tells the day where the document is about several', () => {
    expect(list(lines, { changes })).toEqual([
      'Gruppe A: Muster, Anna, Siegburg [am 14.03.2018 ab 17:10 Uhr]; Muster, Bodo, Lohmar [am 12.03.2018]',
      'entschuldigt: Muster, Bodo (Gruppe A, am 14.03.2018)',
    ]);
    expect(list(lines, { changes, tops: ['1'] })).toEqual([
      'Gruppe A: Muster, Bodo, Lohmar',
      'fehlt: Muster, Anna (Gruppe A)',
    ]);
  });
});

describe('a joint sitting', () => {
  const others = { 'gremien/bau.yaml': 'name: Bauausschuss\nvorsitz: [a1]\nmitglieder: [{ wer: a1 }, { wer: d1 }]\n' };
  const changes = {
    gremium: '[ausschuss, bau]',
    anwesend_stimmberechtigt: '{ ausschuss: 6, bau: 2 }',
    gäste: '[{ name: Ost }]',
  };
  it('has a presence per committee; who belongs to both is in both unless the line is for one', () => {
    expect(list(['{ wer: a1, da: ja }', '{ wer: c1, da: ja }', '{ wer: d1, da: ja }'], { changes, others })).toEqual([
      ...['Ausschuss für Soziales', 'Gruppe A: Muster, Anna, Siegburg', 'Gruppe C: Muster, Gerd, Troisdorf'],
      ...['Bauausschuss', 'A: Muster, Anna, Siegburg', 'Mitglieder: Schmitz'],
      'Gäste: Ost',
    ]);
    expect(
      list(['{ wer: a1, da: ja, gremium: bau }', '{ wer: a1, da: nein, gremium: ausschuss }'], { changes, others }),
    ).toEqual([
      ...['Ausschuss für Soziales', 'fehlt: Muster, Anna (Gruppe A)'],
      ...['Bauausschuss', 'A: Muster, Anna, Siegburg'],
      'Gäste: Ost',
    ]);
    expect(printed([], { changes, others }).abschnitte.map((one) => one.stimmberechtigt)).toEqual(['6', '2', '']);
  });
});

describe('a profile says', () => {
  const lines = [
    '{ wer: a1, da: ja }',
    '{ wer: b5, vertritt: b2 }',
    '{ wer: b2, entschuldigt: ja }',
    '{ wer: a3, da: ja }',
  ];
  const others = {
    'personen.yaml':
      'a1: { name: "Muster, Anna", anrede: Frau, titel: Dr., fraktion: A, ort: Siegburg }\na2: { name: "Muster, Bodo" }\na3: { name: "Muster, Carla", fraktion: A }\nb1: { name: "Muster, Anna", fraktion: B }\nb2: { name: "Beispiel, Bert", anrede: Herr, fraktion: B }\nb5: { name: "Probe, Frida", anrede: Frau, fraktion: B }\nb6: { name: X }\nc1: { name: Y }\nn1: { name: Z }\ns1: { name: S }\n',
  };
  it('how names are written', () => {
    expect(list(lines, { others })).toEqual([
      'Gruppe A: Muster, Dr. Anna, Siegburg; Muster, Carla',
      'Gruppe B: Probe, Frida [vertritt Beispiel, Bert]',
      'entschuldigt: Beispiel, Bert (Gruppe B)',
    ]);
    expect(list(lines, { others, profil: ['gliederung: eine Liste', 'wohnort: nein'] })[0]).toContain(
      'Muster, Dr. Anna (Gruppe A); Probe',
    );
    const profil = ['namen: Vorname Nachname', 'wohnort: nein', 'eigenschaft: ja'];
    expect(list(lines, { others, profil })[0]).toBe(
      'Gruppe A: Dr. Anna Muster, Kreistagsmitglied; Carla Muster, sachkundige Bürgerin',
    );
  });

  it('how a substitution is told', () => {
    const told = (phrase: string) => list(lines, { others, profil: [`sätze: { vertritt: "${phrase}" }`] })[1];
    expect(told('vertritt {herrn} {person}')).toBe('Gruppe B: Probe, Frida [vertritt Herrn Bert Beispiel]');
    expect(told('für {name}')).toBe('Gruppe B: Probe, Frida [für Beispiel, Bert]');
    expect(told('– {vertretung} –')).toBe('Gruppe B: Probe, Frida [– Vertreterin –]');
  });

  it('whether members stand in one list', () => {
    const profil = [
      'gliederung: eine Liste',
      'fraktion: ja',
      'nummeriert: ja',
      'sätze: { vertritt: "– {vertretung} –" }',
    ];
    const { abschnitte, form } = printed(lines, { others, profil });
    expect(form).toBe('liste');
    expect(
      abschnitte[0]?.gruppen.map(({ titel, personen }) => [
        titel,
        ...personen.map(({ nr, zeile }) => `${nr}. ${zeile}`),
      ]),
    ).toEqual([
      [
        'Mitglieder',
        '1. Muster, Dr. Anna, Siegburg, Gruppe A',
        '2. Probe, Frida, Gruppe B – Vertreterin –',
        '3. Muster, Carla, Gruppe A',
      ],
    ]);
  });

  it('whether members stand by capacity', () => {
    const capacities = [...lines, '{ wer: b6, vertritt: c1, als: sachkundiger Bürger }'];
    expect(list(capacities, { others, profil: ['gliederung: nach Eigenschaft', 'wohnort: nein'] })).toEqual([
      'Kreistagsmitglieder: Muster, Dr. Anna (Gruppe A)',
      'Sachkundige Bürgerinnen und Bürger: Muster, Carla; X [vertritt Y]',
      'Stellvertretende Mitglieder: Probe, Frida [vertritt Beispiel, Bert]',
      'entschuldigt: Beispiel, Bert (Gruppe B)',
    ]);
  });
});
