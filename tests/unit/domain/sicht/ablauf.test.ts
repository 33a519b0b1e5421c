// Who is told to have presided at which of the TOPs that readers see, and what is told at the TOPs themselves.
import { describe, expect, it } from 'vitest';
import { begebenheitenBei, inOffice, unterbrechungen } from '../../../../src/domain/sicht/ablauf.js';
import { rahmenSicht } from '../../../../src/domain/sicht/sicht-eckdaten.js';
import { type Files, sampleSitting } from '../../../support/sample-sitting.js';

const tagesordnung = `[{ teil: öffentlich, tops: [{ nr: 1, titel: A }, { nr: 2, titel: B }, { nr: 3, titel: C }] }]`;

function check(changes: Files, sichtbar: readonly string[], expected: readonly string[]): void {
  const { sitzung } = sampleSitting({ tagesordnung, ...changes });
  expect(inOffice({ sitzung, sichtbar }, sitzung.leitung).map(({ person, span }) => `${person.name}: ${span}`)).toEqual(
    expected,
  );
}

describe('who presided', () => {
  it('is named without TOPs where it was one person', () => check({}, ['1', '2', '3'], ['Muster, Anna: ']));

  it('is named with the TOPs where it changed', () =>
    check(
      { leitung: '[{ wer: a1, bis_top: 1 }, { wer: b1, ab_top: 2 }]' },
      ['1', '2', '3'],
      ['Muster, Anna: TOP 1', 'Beispiel, Ernst: ab TOP 2'],
    ));

  it('ends where the next one begins, if nothing else is recorded', () =>
    check(
      { leitung: '[{ wer: a1 }, { wer: b1, ab_top: 3 }]' },
      ['1', '2', '3'],
      ['Muster, Anna: bis TOP 2', 'Beispiel, Ernst: TOP 3'],
    ));

  it('is not named who presided at other TOPs alone', () =>
    check({ leitung: '[{ wer: a1, bis_top: 2 }, { wer: b1, ab_top: 3 }]' }, ['1', '2'], ['Muster, Anna: ']));

  it('is named once who came back to the chair', () =>
    check(
      { leitung: '[{ wer: a1, bis_top: 1 }, { wer: b1, ab_top: 2, bis_top: 2 }, { wer: a1, ab_top: 3 }]' },
      ['1', '2', '3'],
      ['Muster, Anna: TOP 1, TOP 3', 'Beispiel, Ernst: TOP 2'],
    ));
});

describe('at its TOP is told', () => {
  it('the change of the chair, an interruption, the next day', () => {
    const { sitzung } = sampleSitting({
      tagesordnung,
      leitung: '[{ wer: a1, bis_top: 1 }, { wer: b1, ab_top: 2 }]',
      unterbrechungen: '[{ von: 17:30, bis: 17:40, top: 2, anlass: Beratung der Gruppen }]',
      fortsetzungen: '[{ datum: 2018-03-13, beginn: 17:00, ende: 18:00, ort: Rathaus, ab_top: 2 }]',
    });
    const sichtbar = ['1', '2', '3'];
    expect(begebenheitenBei({ sitzung, sichtbar }, '2')).toEqual({
      davor: ['Die Sitzung wurde am Dienstag, 13. März 2018, um 17:00 Uhr fortgesetzt (Rathaus).'],
      dazu: [
        'Herr Ernst Beispiel, stellvertretender Vorsitzender, übernahm die Leitung der Sitzung.',
        'Die Sitzung war von 17:30 Uhr bis 17:40 Uhr unterbrochen (Beratung der Gruppen).',
      ],
    });
    expect(begebenheitenBei({ sitzung, sichtbar }, '1')).toEqual({ davor: [], dazu: [] });
  });

  it('what is still open as open', () => {
    const { sitzung } = sampleSitting({
      tagesordnung,
      unterbrechungen: '[{ von: 17:30, bis: offen, top: 2 }, { von: offen, bis: 17:50 }]',
      fortsetzungen: '[{ datum: offen, beginn: offen, ende: offen, ab_top: 2 }]',
      presse: 'offen',
    });
    const ausschnitt = { sitzung, sichtbar: ['1', '2', '3'] };
    expect(begebenheitenBei(ausschnitt, '2')).toEqual({
      davor: ['Die Sitzung wurde am offen, um offen fortgesetzt.'],
      dazu: ['Die Sitzung war von 17:30 Uhr bis offen unterbrochen.'],
    });
    expect(unterbrechungen(ausschnitt)).toEqual(['17:30 Uhr – offen (TOP 2)', 'offen – 17:50 Uhr']);
    const facts = rahmenSicht(ausschnitt, 'öffentlich').eckdaten;
    expect(facts.flatMap(({ begriff, werte }) => (/Datum|Presse/u.test(begriff) ? werte : []))).toEqual([
      'Montag, 12. März 2018',
      'offen',
      'offen',
    ]);
  });
});
