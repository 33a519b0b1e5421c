// What each scalar shape accepts and what it says to the rest.
import { describe, expect, test } from 'vitest';
import {
  colour,
  count,
  date,
  length,
  monthOrDay,
  number,
  oneOf,
  openOr,
  text,
  time,
  yearRange,
  yesNo,
} from '../../../src/source/shape.js';
import type { Shape } from '../../../src/source/shape-type.js';
import { readShape } from './reading.js';

/** Typed text (quoted in the file, so that YAML has no part in it) and what is read. */
type Accepted = readonly (readonly [string, unknown])[];
/** Typed text, code and message, remedy. */
type Refused = readonly (readonly [string, string, string])[];

function check<T>(name: string, shape: Shape<T>, accepted: Accepted, refused: Refused): void {
  describe(name, () => {
    test.each(accepted)('reads %s', (typed, expected) => {
      expect(read(typed, shape)).toEqual({ value: expected, findings: [] });
    });
    test.each(refused)('refuses %s', (typed, message, remedy) => {
      expect(read(typed, shape)).toEqual({ value: undefined, findings: [[message, remedy]] });
    });
  });
}

function read<T>(typed: string, shape: Shape<T>) {
  const { value, findings } = readShape(`'${typed.replaceAll("'", "''")}'`, shape);
  return { value, findings: findings.map(({ code, message, remedy }) => [`${code}: ${message}`, remedy]) };
}

const dateRemedy = 'Schreiben Sie zum Beispiel 2018-03-12 oder 12.03.2018.';
check(
  'date',
  date(),
  [
    ['Montag, 12. März 2018', '2018-03-12'],
    ['Montag, den 12. März 2018', '2018-03-12'],
    ['Mo, 12.03.2018', '2018-03-12'],
    ['Montag, dem 12. März 2018', '2018-03-12'],
    ['2018–03–12', '2018-03-12'],
    ['12.  03.  2018', '2018-03-12'],
    ['12.März 2018', '2018-03-12'],
    ['mo. 2018-03-12', '2018-03-12'],
    ['Sonnabend, 17.3.2018', '2018-03-17'],
    ['2018-03-12', '2018-03-12'],
    ['12.03.2018', '2018-03-12'],
    ['12.3.2018', '2018-03-12'],
    ['12. 3. 2018', '2018-03-12'],
    ['12. März 2018', '2018-03-12'],
    ['12. Ma\u0308rz 2018', '2018-03-12'],
    ['12. maerz 2018', '2018-03-12'],
    ['1. Sept. 2018', '2018-09-01'],
    ['3 Mrz. 2018', '2018-03-03'],
    ['29.02.2020', '2020-02-29'],
    [' 2018-3-2 ', '2018-03-02'],
  ],
  [
    ['32.03.2018', 'datum-ungueltig: Den Tag „32.03.2018“ gibt es nicht.', dateRemedy],
    ['31.04.2018', 'datum-ungueltig: Den Tag „31.04.2018“ gibt es nicht.', dateRemedy],
    ['29.02.2018', 'datum-ungueltig: Den Tag „29.02.2018“ gibt es nicht.', dateRemedy],
    ['29.02.1900', 'datum-ungueltig: Den Tag „29.02.1900“ gibt es nicht.', dateRemedy],
    ['2018-13-01', 'datum-ungueltig: Den Tag „2018-13-01“ gibt es nicht.', dateRemedy],
    ['00.01.2018', 'datum-ungueltig: Den Tag „00.01.2018“ gibt es nicht.', dateRemedy],
    ['Montag', 'datum-unlesbar: „Montag“ ist kein Datum.', dateRemedy],
    ['Monat, 12.03.2018', 'datum-unlesbar: „Monat, 12.03.2018“ ist kein Datum.', dateRemedy],
    ['03/12/2018', 'datum-unlesbar: „03/12/2018“ ist kein Datum.', dateRemedy],
    ['12. Mond 2018', 'datum-unlesbar: „12. Mond 2018“ ist kein Datum.', dateRemedy],
    ['12. Ma 2018', 'datum-unlesbar: „12. Ma 2018“ ist kein Datum.', dateRemedy],
    [
      '12.03.18',
      'datum-jahr: Im Datum „12.03.18“ hat das Jahr nur zwei Ziffern.',
      'Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 12.03.2018.',
    ],
  ],
);

test.each(['Dienstag, 12. März 2018', 'Di 12.03.2018'])(
  'date reads %s as the day it names, so that the rest of its file can be judged, and tells of the weekday',
  (typed) => {
    const finding = 'datum-wochentag: Der 12.03.2018 ist ein Montag, kein Dienstag.';
    const remedy = 'Schreiben Sie „Montag“, oder berichtigen Sie das Datum.';
    expect(read(typed, date())).toEqual({ value: '2018-03-12', findings: [[finding, remedy]] });
  },
);

const timeRemedy = 'Schreiben Sie zum Beispiel 17:00 oder 9:30 Uhr.';
check(
  'time',
  time(),
  [
    ['17:00', '17:00'],
    ['17.00', '17:00'],
    ['17 Uhr', '17:00'],
    ['17:00 Uhr', '17:00'],
    ['17.05Uhr', '17:05'],
    ['17:05 h', '17:05'],
    ['17 Uhr 30', '17:30'],
    ['9:30', '09:30'],
    ['0:00', '00:00'],
    ['24:00', '24:00'],
  ],
  [
    ['25:00', 'uhrzeit-ungueltig: Die Uhrzeit „25:00“ gibt es nicht.', timeRemedy],
    ['24:01', 'uhrzeit-ungueltig: Die Uhrzeit „24:01“ gibt es nicht.', timeRemedy],
    ['17:60', 'uhrzeit-ungueltig: Die Uhrzeit „17:60“ gibt es nicht.', timeRemedy],
    ['fünf', 'uhrzeit-unlesbar: „fünf“ ist keine Uhrzeit.', timeRemedy],
    ['17', 'uhrzeit-unlesbar: „17“ ist keine Uhrzeit.', timeRemedy],
    ['17:0', 'uhrzeit-unlesbar: „17:0“ ist keine Uhrzeit.', timeRemedy],
  ],
);

const yearsRemedy = 'Schreiben Sie beide Jahre mit vier Ziffern, zum Beispiel 2014-2020.';
check(
  'yearRange',
  yearRange(),
  [
    ['2014-2020', '2014–2020'],
    ['2014–2020', '2014–2020'],
    ['2014 – 2020', '2014–2020'],
    ['2014 bis 2020', '2014–2020'],
  ],
  [
    ['2014-20', 'zeitraum-unlesbar: „2014-20“ ist kein Zeitraum von Jahren.', yearsRemedy],
    ['2014', 'zeitraum-unlesbar: „2014“ ist kein Zeitraum von Jahren.', yearsRemedy],
    [
      '2020-2014',
      'zeitraum-rueckwaerts: Im Zeitraum „2020-2014“ liegt das Ende vor dem Anfang.',
      'Schreiben Sie das frühere Jahr zuerst, zum Beispiel 2014-2020.',
    ],
  ],
);

check(
  'number',
  number(),
  [
    ['12', 12],
    ['3,5', 3.5],
    ['3.10', 3.1],
    ['0.125', 0.125],
    ['-2,5', -2.5],
    ['−2,5', -2.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1 234,5', 1234.5],
  ],
  [
    [
      '1.234',
      'zahl-mehrdeutig: In „1.234“ kann der Punkt Tausender abtrennen oder ein Komma meinen.',
      'Schreiben Sie 1234 oder 1,234.',
    ],
    ['zwölf', 'zahl-ungueltig: „zwölf“ ist keine Zahl.', 'Schreiben Sie Ziffern, zum Beispiel 12 oder 3,5.'],
    ['1e3', 'zahl-ungueltig: „1e3“ ist keine Zahl.', 'Schreiben Sie Ziffern, zum Beispiel 12 oder 3,5.'],
    ['0x1F', 'zahl-ungueltig: „0x1F“ ist keine Zahl.', 'Schreiben Sie Ziffern, zum Beispiel 12 oder 3,5.'],
    ['', 'zahl-ungueltig: „“ ist keine Zahl.', 'Schreiben Sie Ziffern, zum Beispiel 12 oder 3,5.'],
  ],
);

const countRemedy = 'Schreiben Sie eine ganze Zahl ab 0, zum Beispiel 12.';
check(
  'count',
  count(),
  [
    ['0', 0],
    ['17', 17],
    ['017', 17],
    ['1.234', 1234],
    ['1 234', 1234],
  ],
  [
    ['-1', 'anzahl-ungueltig: „-1“ ist keine Anzahl.', countRemedy],
    ['11,5', 'anzahl-ungueltig: „11,5“ ist keine Anzahl.', countRemedy],
    ['elf', 'anzahl-ungueltig: „elf“ ist keine Anzahl.', countRemedy],
    ['', 'anzahl-ungueltig: „“ ist keine Anzahl.', countRemedy],
    ['99999999999999999999', 'anzahl-ungueltig: „99999999999999999999“ ist keine Anzahl.', countRemedy],
  ],
);

check(
  'yesNo',
  yesNo(),
  [
    ['ja', true],
    ['Nein', false],
    ['true', true],
  ],
  [['vielleicht', 'ja-nein-ungueltig: „vielleicht“ ist weder „ja“ noch „nein“.', 'Schreiben Sie ja oder nein.']],
);

check(
  'length in mm',
  length('mm'),
  [
    ['25 mm', 25],
    ['25', 25],
    ['25mm', 25],
    ['2,5 cm', 25],
    ['72 pt', 25.4],
    ['0', 0],
  ],
  [
    [
      '10 px',
      'laenge-einheit: Die Einheit „px“ in „10 px“ ist nicht vorgesehen; möglich sind mm, cm und pt.',
      'Schreiben Sie zum Beispiel 25 mm.',
    ],
    ['breit', 'laenge-unlesbar: „breit“ ist keine Länge.', 'Schreiben Sie zum Beispiel 25 mm.'],
    ['-3 mm', 'laenge-negativ: Die Länge „-3 mm“ ist kleiner als null.', 'Schreiben Sie zum Beispiel 25 mm.'],
    [
      '1.250 mm',
      'zahl-mehrdeutig: In „1.250“ kann der Punkt Tausender abtrennen oder ein Komma meinen.',
      'Schreiben Sie 1250 oder 1,250.',
    ],
  ],
);

check(
  'length in pt',
  length('pt'),
  [
    ['11 pt', 11],
    ['11.5', 11.5],
    ['25,4 mm', 72],
  ],
  [['groß', 'laenge-unlesbar: „groß“ ist keine Länge.', 'Schreiben Sie zum Beispiel 11 pt.']],
);

check(
  'colour',
  colour(),
  [
    ['#1F4E79', '#1f4e79'],
    ['1f4e79', '#1f4e79'],
  ],
  [
    [
      'blau',
      'farbe-ungueltig: „blau“ ist keine Farbe.',
      'Schreiben Sie „#“ und sechs Ziffern oder Buchstaben von a bis f, zum Beispiel "#1f4e79".',
    ],
  ],
);

check(
  'oneOf',
  oneOf('öffentlich', 'nichtöffentlich', 'groß'),
  [
    ['öffentlich', 'öffentlich'],
    ['OEFFENTLICH', 'öffentlich'],
    ['o\u0308ffentlich', 'öffentlich'],
    ['nichtoeffentlich', 'nichtöffentlich'],
    ['Gross', 'groß'],
  ],
  [
    ['öffentlch', 'wert-unbekannt: „öffentlch“ ist hier nicht vorgesehen.', 'Schreiben Sie „öffentlich“.'],
    [
      'geheim',
      'wert-unbekannt: „geheim“ ist hier nicht vorgesehen.',
      'Schreiben Sie „öffentlich“, „nichtöffentlich“ oder „groß“.',
    ],
  ],
);

check(
  'openOr',
  openOr(time()),
  [
    ['offen', 'offen'],
    ['Offen', 'offen'],
    ['17:00', '17:00'],
  ],
  [['fünf', 'uhrzeit-unlesbar: „fünf“ ist keine Uhrzeit.', `${timeRemedy} Was noch nicht feststeht, heißt „offen“.`]],
);

check(
  'text',
  text(),
  [
    ['3.10', '3.10'],
    ['', ''],
    [' *a* ', ' *a* '],
    ['n\u0303', 'n\u0303'],
  ],
  [],
);

test('a text over several lines ends with its last letter', () => {
  expect(readShape('|\n  Zeile\n  noch eine\n', text()).value).toBe('Zeile\nnoch eine');
});

const monthRemedy = 'Schreiben Sie zum Beispiel 2019-03, März 2019 oder 2019-03-01.';
check(
  'month or day',
  monthOrDay(),
  [
    ['2019-03', '2019-03'],
    ['2019–3', '2019-03'],
    ['03/2019', '2019-03'],
    ['3.2019', '2019-03'],
    ['März 2019', '2019-03'],
    ['Ma\u0308rz 2019', '2019-03'],
    ['Dez. 2019', '2019-12'],
    ['2019-03-01', '2019-03-01'],
    ['1. März 2019', '2019-03-01'],
  ],
  [
    ['2019-13', 'monat-ungueltig: Den Monat „2019-13“ gibt es nicht.', monthRemedy],
    ['0/2019', 'monat-ungueltig: Den Monat „0/2019“ gibt es nicht.', monthRemedy],
    ['Lenz 2019', 'monat-ungueltig: Den Monat „Lenz 2019“ gibt es nicht.', monthRemedy],
    ['2019', 'monat-unlesbar: „2019“ ist weder ein Monat noch ein Tag.', monthRemedy],
    ['bald', 'monat-unlesbar: „bald“ ist weder ein Monat noch ein Tag.', monthRemedy],
    ['2019-02-30', 'datum-ungueltig: Den Tag „2019-02-30“ gibt es nicht.', dateRemedy],
  ],
);
