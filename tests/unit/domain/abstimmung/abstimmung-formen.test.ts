// Every phrase of a vote in the three forms that real houses use (domain.md 1.3): bold outcome and counts, the block
// "Abstimmungsergebnis", the line "Beschluss – Abstimmung". Two of them are profiles written in YAML, as a house would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Abstimmungsfrage,
  abstimmungssatz,
  beschlussTitel,
} from '../../../../src/domain/abstimmung/abstimmung.js';
import { type Abstimmungsworte, profilAbstimmungFelder } from '../../../../src/domain/profil/profil-abstimmung.js';
import { ergebnisse } from '../../../../src/domain/sitzung/abstimmung-angaben.js';
import { createOrigins } from '../../../../src/source/origins.js';
import { parseYaml } from '../../../../src/source/yaml.js';

const gruppe = (kurz: string) => `Gruppe ${kurz}`;

/** The words of a profile whose part `abstimmung` is this YAML. */
function worte(text: string): Abstimmungsworte {
  const refuse = (finding: object) => {
    throw new Error(JSON.stringify(finding));
  };
  const node = parseYaml({ file: 'profil.yaml', text, firstLine: 1 }, refuse);
  const read = node && profilAbstimmungFelder.abstimmung.shape.read(node, { report: refuse, origins: createOrigins() });
  if (read === undefined) throw new Error('no words');
  return read;
}

const kreis = profilAbstimmungFelder.abstimmung.value;

const block = worte(`
satz: { fett: 'Abstimmungsergebnis:', danach: '{ausgang}[ in {verfahren}][ {gegen}][ {enthalten}][ bei {einzelheiten}][, {gemeinsam}]' }
satz_ohne_abstimmung: { fett: 'Abstimmungsergebnis:', danach: '{ausgang}[, {gemeinsam}]' }
satz_im_text: { fett: 'Abstimmungsergebnis:', danach: '{mehrheit}[ bei {einzelheiten}]' }
ausgang: { angenommen: '[{mehrheit}|angenommen]', abgelehnt: '[{mehrheit} abgelehnt|abgelehnt]' }
mehrheit: { stimmengleichheit: bei Stimmengleichheit, einstimmig_bei_enthaltungen: ja }
verfahren: { geheim: geheimer Abstimmung, namentlich: namentlicher Abstimmung, durch_handzeichen: offener Abstimmung }
einzelheiten:
  folge: [nein, enthaltung]
  trenner: ', '
  letzter_trenner: ' und '
  nein: { keine: '', eine: '{zahl} Gegenstimme[ ({gruppen})]', mehrere: '{zahl} Gegenstimmen[ ({gruppen})]' }
  enthaltung: { keine: '', eine: '{zahl} Stimmenthaltung[ ({gruppen})]', mehrere: '{zahl} Stimmenthaltungen[ ({gruppen})]' }
  gegen: 'gegen die Stimmen {wer}'
  enthalten: 'bei Enthaltung {wer}'
  wer_gruppe: 'der {gruppe}'
  wer_letzter_trenner: ' und '
  gemeinsam: 'gemeinsam mit TOP {tops}'
`);

const line = worte(`
satz: { fett: 'Beschluss: {ausgang}', danach: '[– Abstimmung: {einzelheiten}]' }
satz_ohne_abstimmung: { fett: 'Beschluss: {ausgang}', danach: '[– {gemeinsam}]' }
satz_im_text: { fett: 'Beschluss:', danach: '[{mehrheit} – Abstimmung: {einzelheiten}|{mehrheit}|{einzelheiten}]' }
einzelheiten:
  folge: [verfahren, ja, nein, enthaltung, ungültig, befangen, gegen, enthalten, gemeinsam]
  trenner: ', '
  letzter_trenner: ', '
  ja: 'Ja: {zahl}[ ({gruppen})]'
  nein: 'Nein: {zahl}[ ({gruppen})]'
  enthaltung: 'Enthaltungen: {zahl}[ ({gruppen})]'
  ungültig: 'Ungültig: {zahl}'
  befangen: 'Befangen: {zahl}'
`);

const counted = (counts: object) => ({ gegen: [], enthalten: [], auch_für: [], ...counts });
const groups = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries));

describe('the same record is worded as each house words it', () => {
  const cases: readonly (readonly [string, Abstimmungsfrage, string, string, string])[] = [
    [
      'counted',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 20, nein: 11, enthaltung: 1 }), befangen: 0 },
      'Mehrheitlich beschlossen 20 Ja · 11 Nein · 1 Enthaltung',
      'Abstimmungsergebnis: mehrheitlich bei 11 Gegenstimmen und 1 Stimmenthaltung',
      'Beschluss: mehrheitlich beschlossen – Abstimmung: Ja: 20, Nein: 11, Enthaltungen: 1, Befangen: 0',
    ],
    [
      'counted by group',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 11, nein: groups({ B: 2, C: 1 }), enthaltung: 1 }) },
      'Mehrheitlich beschlossen 11 Ja · 3 Nein (Gruppe B: 2, Gruppe C: 1) · 1 Enthaltung',
      'Abstimmungsergebnis: mehrheitlich bei 3 Gegenstimmen (Gruppe B: 2, Gruppe C: 1) und 1 Stimmenthaltung',
      'Beschluss: mehrheitlich beschlossen – Abstimmung: Ja: 11, Nein: 3 (Gruppe B: 2, Gruppe C: 1), Enthaltungen: 1',
    ],
    [
      'counted, and the groups of some of them known',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 11, nein: groups({ gesamt: 3, B: 2 }) }) },
      'Mehrheitlich beschlossen 11 Ja · 3 Nein (Gruppe B: 2)',
      'Abstimmungsergebnis: mehrheitlich bei 3 Gegenstimmen (Gruppe B: 2)',
      'Beschluss: mehrheitlich beschlossen – Abstimmung: Ja: 11, Nein: 3 (Gruppe B: 2)',
    ],
    [
      'unanimous, not counted',
      { ergebnis: 'angenommen', abstimmung: 'einstimmig' },
      'Einstimmig beschlossen',
      'Abstimmungsergebnis: einstimmig',
      'Beschluss: einstimmig beschlossen',
    ],
    [
      'nobody against, some abstaining',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 9, nein: 0, enthaltung: 2 }) },
      'Angenommen 9 Ja · 0 Nein · 2 Enthaltungen',
      'Abstimmungsergebnis: einstimmig bei 2 Stimmenthaltungen',
      'Beschluss: angenommen – Abstimmung: Ja: 9, Nein: 0, Enthaltungen: 2',
    ],
    [
      'not counted: groups against and abstaining',
      { ergebnis: 'angenommen', abstimmung: counted({ wie: 'mehrheitlich', gegen: ['B'], enthalten: ['C'] }) },
      'Mehrheitlich beschlossen gegen: Gruppe B · enthalten: Gruppe C',
      'Abstimmungsergebnis: mehrheitlich gegen die Stimmen der Gruppe B bei Enthaltung der Gruppe C',
      'Beschluss: mehrheitlich beschlossen – Abstimmung: gegen: Gruppe B, enthalten: Gruppe C',
    ],
    [
      'not counted: several groups, one person',
      {
        ergebnis: 'abgelehnt',
        abstimmung: counted({ wie: 'mehrheitlich', gegen: ['A', 'B', 'c1'] }),
        genannt: new Map([['c1', { name: 'Muster, Gerd', fraktion: 'C' }]]),
      },
      'Mehrheitlich abgelehnt gegen: Gruppe A, Gruppe B, Gerd Muster',
      'Abstimmungsergebnis: mehrheitlich abgelehnt gegen die Stimmen der Gruppe A, der Gruppe B und Gerd Muster',
      'Beschluss: mehrheitlich abgelehnt – Abstimmung: gegen: Gruppe A, Gruppe B, Gerd Muster',
    ],
    [
      'a tie',
      { ergebnis: 'abgelehnt', abstimmung: counted({ ja: 4, nein: 4 }) },
      'Abgelehnt 4 Ja · 4 Nein',
      'Abstimmungsergebnis: bei Stimmengleichheit abgelehnt bei 4 Gegenstimmen',
      'Beschluss: abgelehnt – Abstimmung: Ja: 4, Nein: 4',
    ],
    [
      'by secret ballot, with void votes',
      { ergebnis: 'angenommen', abstimmung: counted({ verfahren: 'geheim', ja: 8, nein: 2, ungültig: 1 }) },
      'Mehrheitlich beschlossen geheime Abstimmung · 8 Ja · 2 Nein · 1 ungültig',
      'Abstimmungsergebnis: mehrheitlich in geheimer Abstimmung bei 2 Gegenstimmen',
      'Beschluss: mehrheitlich beschlossen – Abstimmung: geheime Abstimmung, Ja: 8, Nein: 2, Ungültig: 1',
    ],
    [
      'by show of hands, unanimous',
      { ergebnis: 'angenommen', abstimmung: counted({ verfahren: 'durch Handzeichen', wie: 'einstimmig' }) },
      'Einstimmig beschlossen durch Handzeichen',
      'Abstimmungsergebnis: einstimmig in offener Abstimmung',
      'Beschluss: einstimmig beschlossen – Abstimmung: durch Handzeichen',
    ],
    [
      'by name',
      { ergebnis: 'angenommen', abstimmung: counted({ verfahren: 'namentlich', ja: ['a1', 'a2'], nein: ['b1'] }) },
      'Mehrheitlich beschlossen namentliche Abstimmung · 2 Ja · 1 Nein',
      'Abstimmungsergebnis: mehrheitlich in namentlicher Abstimmung bei 1 Gegenstimme',
      'Beschluss: mehrheitlich beschlossen – Abstimmung: namentliche Abstimmung, Ja: 2, Nein: 1',
    ],
    [
      'together with other TOPs',
      { ergebnis: 'angenommen', abstimmung: counted({ wie: 'einstimmig' }), tops: ['6', '7', '8'] },
      'Einstimmig beschlossen gemeinsam mit TOP 6, 7 und 8',
      'Abstimmungsergebnis: einstimmig, gemeinsam mit TOP 6, 7 und 8',
      'Beschluss: einstimmig beschlossen – Abstimmung: gemeinsam mit TOP 6, 7 und 8',
    ],
    [
      'by consensus',
      { ergebnis: 'angenommen', abstimmung: 'im Einvernehmen' },
      'Im Einvernehmen beschlossen',
      'Abstimmungsergebnis: im Einvernehmen',
      'Beschluss: im Einvernehmen beschlossen',
    ],
    [
      'with changes',
      { ergebnis: 'geändert angenommen', abstimmung: counted({ ja: 7, nein: 1 }) },
      'Mehrheitlich geändert angenommen 7 Ja · 1 Nein',
      'Abstimmungsergebnis: mehrheitlich geändert angenommen bei 1 Gegenstimme',
      'Beschluss: mehrheitlich geändert angenommen – Abstimmung: Ja: 7, Nein: 1',
    ],
    [
      'told in the text',
      { ergebnis: 'im Text', abstimmung: counted({ wie: 'mehrheitlich', nein: 2 }) },
      'Abstimmung mehrheitlich · 2 Nein',
      'Abstimmungsergebnis: mehrheitlich bei 2 Gegenstimmen',
      'Beschluss: mehrheitlich – Abstimmung: Nein: 2',
    ],
    ...(
      [
        ['zurückgezogen', 'Zurückgezogen', 'zurückgezogen'],
        ['vertagt', 'Vertagt', 'vertagt'],
        ['verwiesen', 'Verwiesen an den Kreistag', 'verwiesen an den Kreistag'],
        ['zur Kenntnis genommen', 'Zur Kenntnis genommen', 'zur Kenntnis genommen'],
        ['zustimmend zur Kenntnis genommen', 'Zustimmend zur Kenntnis genommen', 'zustimmend zur Kenntnis genommen'],
        ['beantwortet', 'Beantwortet', 'beantwortet'],
        ['erledigt', 'Erledigt', 'erledigt'],
        ['ohne Beschluss', 'Ohne Beschluss', 'ohne Beschluss'],
        ['offen', 'Ergebnis offen', 'Ergebnis offen'],
      ] as const
    ).map(
      ([ergebnis, capital, small]) =>
        [
          ergebnis,
          { ergebnis, an: 'Kreistag' },
          capital,
          `Abstimmungsergebnis: ${small}`,
          `Beschluss: ${small}`,
        ] as const,
    ),
  ];
  it.each(cases)('%s', (_, asked, ...expected) => {
    expect([kreis, block, line].map((words) => abstimmungssatz(asked, { worte: words, gruppe })?.satz)).toEqual(
      expected,
    );
  });
});

it('a comma that begins the second half stands at the end of the first', () => {
  const words = worte("satz: { fett: '{Ausgang}', danach: '[, {gemeinsam}]' }");
  const asked: Abstimmungsfrage = { ergebnis: 'angenommen', abstimmung: 'einstimmig', tops: ['6'] };
  expect(abstimmungssatz(asked, { worte: words, gruppe })?.satz).toBe('Einstimmig beschlossen, gemeinsam mit TOP 6');
});

describe('what stands above a resolution', () => {
  it.each([
    ['Beschluss Nr. 12/2018', {}, { nr: '12/2018' }],
    ['Beschluss B 33/2018', {}, { nr: 'B 33/2018' }],
    ['Beschlussempfehlung Nr. 3 an den Kreistag', { art: 'Empfehlung', an: 'Kreistag' }, { nr: '3' }],
    ['Ziffer 1 – Beschluss', {}, { überschrift: 'Ziffer 1', ergebnis: 'angenommen' }],
    ['Änderungsantrag', {}, { überschrift: 'Änderungsantrag', ergebnis: 'abgelehnt' }],
    ['Beschlussvorschlag', {}, { ergebnis: 'abgelehnt' }],
  ] as const)('%s', (title, gegenstand, name) => {
    expect(beschlussTitel(gegenstand, name, kreis)).toBe(title);
  });
});

const numbers = fc.integer({ min: 0, max: 400 });
const kurz = fc.constantFrom('A', 'B', 'C');
const stimmen = fc.option(
  fc.oneof(
    numbers,
    fc.dictionary(fc.constantFrom('A', 'B', 'C', 'gesamt'), numbers).map((entries) => new Map(Object.entries(entries))),
    fc.uniqueArray(fc.constantFrom('a1', 'a2', 'b1'), { maxLength: 3 }),
  ),
  { nil: undefined },
);
const auszählung = fc.record({
  verfahren: fc.constantFrom(undefined, 'durch Handzeichen', 'namentlich', 'geheim'),
  ja: stimmen,
  nein: stimmen,
  enthaltung: stimmen,
  ungültig: fc.option(numbers, { nil: undefined }),
  wie: fc.constantFrom(undefined, 'einstimmig', 'mehrheitlich', 'im Einvernehmen'),
  gegen: fc.array(kurz, { maxLength: 3 }),
  enthalten: fc.array(kurz, { maxLength: 3 }),
  auch_für: fc.constant([]),
});
const frage = fc.record({
  ergebnis: fc.constantFrom(...ergebnisse, 'offen', undefined),
  abstimmung: fc.oneof(
    fc.constantFrom(undefined, 'einstimmig', 'mehrheitlich', 'im Einvernehmen', 'offen'),
    auszählung,
  ),
  an: fc.constantFrom(undefined, 'Kreistag'),
  befangen: fc.option(numbers, { nil: undefined }),
  tops: fc.constantFrom([], ['Z']),
});

/** The figures a record holds: those typed, what groups or names make together. */
function recorded({ abstimmung, befangen }: { readonly abstimmung: unknown; readonly befangen: number | undefined }) {
  const found = new Set<number>(befangen === undefined ? [] : [befangen]);
  if (typeof abstimmung !== 'object' || abstimmung === null) return found;
  for (const value of Object.values(abstimmung)) {
    if (typeof value === 'number') found.add(value);
    if (Array.isArray(value)) found.add(value.length);
    if (!(value instanceof Map)) continue;
    let sum = 0;
    for (const [name, number] of value) {
      found.add(number);
      if (name !== 'gesamt') sum += number;
    }
    if (!value.has('gesamt')) found.add(sum);
  }
  return found;
}

describe('whatever is recorded', () => {
  it('prints words, and no figure that was not recorded', () => {
    fc.assert(
      fc.property(frage, fc.constantFrom(kreis, block, line), (random, words) => {
        const typed = random as Abstimmungsfrage;
        const { satz = '', ergebnis, zählung } = abstimmungssatz(typed, { worte: words, gruppe }) ?? {};
        expect(satz).not.toMatch(/undefined|null|NaN|\[|\]|\{|\}|\|/u);
        expect(satz).toBe(satz.trim());
        expect(satz.startsWith(ergebnis ?? '') && satz.endsWith(zählung ?? '')).toBe(true);
        expect(satz).not.toMatch(/ [,;.]| {2}/u);
        const known = recorded(random);
        for (const figure of satz.match(/[0-9]+/gu) ?? []) expect([...known]).toContain(Number(figure));
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing where nothing was announced', () => {
    expect(abstimmungssatz({ abstimmung: 'einstimmig' }, { worte: kreis, gruppe })).toBeUndefined();
  });
});
