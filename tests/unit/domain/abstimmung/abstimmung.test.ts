import { describe, expect, it } from 'vitest';
import { abstimmungssatz, beschlussTitel, type Gegenstand } from '../../../../src/domain/abstimmung/abstimmung.js';
import { profilAbstimmungFelder } from '../../../../src/domain/profil/profil-abstimmung.js';
import type { BeschlussAngaben } from '../../../../src/domain/sitzung/abstimmung-angaben.js';

const worte = profilAbstimmungFelder.abstimmung.value;
const kreis = { worte, gruppe: (kurz: string) => `Gruppe ${kurz}` };

const counted = (counts: object) => ({ gegen: [], enthalten: [], auch_für: [], ...counts });

describe('the sentence of a vote says what was recorded', () => {
  const cases: readonly (readonly [string, Omit<BeschlussAngaben, 'befangen'> & Gegenstand, string, string])[] = [
    ['unanimous as announced', { ergebnis: 'angenommen', abstimmung: 'einstimmig' }, 'Einstimmig beschlossen', ''],
    [
      'counted, with groups',
      {
        ergebnis: 'angenommen',
        abstimmung: counted({
          ja: 11,
          nein: new Map([
            ['B', 2],
            ['C', 1],
          ]),
          enthaltung: 1,
        }),
      },
      'Mehrheitlich beschlossen',
      '11 Ja · 3 Nein (Gruppe B: 2, Gruppe C: 1) · 1 Enthaltung',
    ],
    [
      'not counted: groups only',
      { ergebnis: 'angenommen', abstimmung: counted({ wie: 'mehrheitlich', gegen: ['B'], enthalten: ['C'] }) },
      'Mehrheitlich beschlossen',
      'gegen: Gruppe B · enthalten: Gruppe C',
    ],
    [
      'counted without dissent',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 9, nein: 0, enthaltung: 0 }) },
      'Einstimmig beschlossen',
      '9 Ja · 0 Nein · 0 Enthaltungen',
    ],
    [
      'abstentions alone are not called unanimous: that is a local rule',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 7, nein: 0, enthaltung: 2 }) },
      'Angenommen',
      '7 Ja · 0 Nein · 2 Enthaltungen',
    ],
    [
      'rejected against some ayes',
      { ergebnis: 'abgelehnt', abstimmung: counted({ ja: 2, nein: 7 }) },
      'Mehrheitlich abgelehnt',
      '2 Ja · 7 Nein',
    ],
    ['without a vote', { ergebnis: 'angenommen' }, 'Angenommen', ''],
    [
      'a tie is a rejection without a majority',
      { ergebnis: 'abgelehnt', abstimmung: counted({ ja: 4, nein: 4 }) },
      'Abgelehnt',
      '4 Ja · 4 Nein',
    ],
    [
      'noes that were not counted are not taken for none',
      { ergebnis: 'angenommen', abstimmung: counted({ ja: 9 }) },
      'Angenommen',
      '9 Ja',
    ],
    [
      'groups against leave no doubt about the outcome but tell no majority',
      { ergebnis: 'angenommen', abstimmung: counted({ gegen: ['B'] }) },
      'Angenommen',
      'gegen: Gruppe B',
    ],
    [
      'a count is printed with any outcome',
      { ergebnis: 'zur Kenntnis genommen', abstimmung: counted({ ja: 8, enthaltung: 1 }) },
      'Zur Kenntnis genommen',
      '8 Ja · 1 Enthaltung',
    ],
    [
      'also where the text tells the outcome',
      { ergebnis: 'im Text', abstimmung: counted({ ja: 8, nein: 1 }) },
      'Abstimmung',
      '8 Ja · 1 Nein',
    ],
    ['referred', { ergebnis: 'verwiesen', an: 'Jugendhilfeausschuss' }, 'Verwiesen an den Jugendhilfeausschuss', ''],
    ['other outcomes', { ergebnis: 'zur Kenntnis genommen' }, 'Zur Kenntnis genommen', ''],
    [
      'a recorded majority is printed with any outcome',
      { ergebnis: 'verwiesen', an: 'Kreistag', abstimmung: 'einstimmig' },
      'Einstimmig verwiesen an den Kreistag',
      '',
    ],
    [
      'of a count too',
      { ergebnis: 'vertagt', abstimmung: counted({ wie: 'mehrheitlich', gegen: ['B'] }) },
      'Mehrheitlich vertagt',
      'gegen: Gruppe B',
    ],
    [
      'and where the text tells the outcome',
      { ergebnis: 'im Text', abstimmung: 'einstimmig' },
      'Abstimmung',
      'einstimmig',
    ],
    ['still open', { ergebnis: 'offen' }, 'Ergebnis offen', ''],
  ];
  it.each(cases)('%s', (_, angaben, ergebnis, zählung) => {
    expect(abstimmungssatz(angaben, kreis)).toMatchObject({ ergebnis, zählung });
  });

  it('and nothing where the outcome stands in the text or none was recorded', () => {
    expect(abstimmungssatz({ ergebnis: 'im Text' }, kreis)).toBeUndefined();
    expect(abstimmungssatz({}, kreis)).toBeUndefined();
  });
});

describe('a resolution is titled', () => {
  it.each([
    ['Beschluss', {}],
    ['Beschluss', { art: 'Antrag' }],
    ['Beschlussempfehlung', { art: 'Empfehlung' }],
    ['Beschlussempfehlung an den Kreistag', { art: 'Empfehlung', an: 'Kreistag' }],
    ['Beschlussempfehlung an die Verbandsversammlung', { art: 'Empfehlung', an: 'Verbandsversammlung' }],
    ['Beschlussempfehlung an den Rat der Stadt Bonn', { art: 'Empfehlung', an: 'Rat der Stadt Bonn' }],
    ['Beschlussempfehlung an das Präsidium', { art: 'Empfehlung', an: 'das Präsidium' }],
  ] as const)('%s', (title, angaben) => {
    expect(beschlussTitel(angaben, {}, worte)).toBe(title);
  });
});
