// Rows of tables find their places by key and by name, in every spelling; what is passed over and what is told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gebiet } from '../../../../src/domain/gebiete/gebiete.js';
import { type Ortsspalten, ordne } from '../../../../src/domain/gebiete/ordnen.js';
import { figureTable } from '../../../support/figure-table.js';
import { rheinSieg } from '../../../support/rhein-sieg.js';

const gebiete = rheinSieg();
const kommunen = gebiete.ebenen.get('kommunen')?.gebiete ?? [];

/** Which rows, by their lines, are of which place; and which were not placed. */
function placed(heads: readonly string[], rows: readonly (readonly string[])[], genannt: Ortsspalten = {}) {
  const zuordnung = ordne(gebiete, figureTable(heads, rows), genannt);
  return {
    zeilen: [...(zuordnung?.zeilen ?? [])].map(([id, found]) => `${id}: ${found.map(({ line }) => line).join(' ')}`),
    fremde: zuordnung?.fremde.map(({ genannt: name, schlüssel = '', gemeint }) =>
      `${schlüssel} ${name} → ${gemeint?.name ?? '?'}`.trim(),
    ),
    spalten: zuordnung?.spalten,
  };
}

describe('by key', () => {
  test('official rows of the Zensus find their places, whatever column the key is in', () => {
    const rows = [
      ['20220515', '00', 'Deutschland', 'Bund', '82719540'],
      ['20220515', '05', 'Nordrhein-Westfalen', 'Land', '17890489'],
      ['20220515', '05314', 'Bonn, Stadt', 'Stadtkreis/kreisfreie Stadt/Landkreis', '321544'],
      ['20220515', '053140000000', 'Bonn, Stadt', 'Gemeinde', '321544'],
      ['20220515', '05382', 'Rhein-Sieg-Kreis', 'Stadtkreis/kreisfreie Stadt/Landkreis', '600286'],
      ['20220515', '053820060060', 'Siegburg, Stadt', 'Gemeinde', '42142'],
      ['20220515', '010010000000', 'Flensburg, Stadt', 'Gemeinde', '95015'],
      ['20220515', '160775052', 'Siegburg, Stadt', 'Gemeindeverband', '14118'],
    ];
    expect(placed(['Berichtszeitpunkt', '_RS', 'Name', 'Ebene', 'EWZ'], rows)).toEqual({
      zeilen: ['bund: 2', 'nrw: 3', 'bonn: 4 5', 'kreis: 6', 'siegburg: 7'],
      fremde: [],
      spalten: { schlüssel: [1], name: 2 },
    });
  });

  test('a GENESIS export has leading blanks in its names and DG for the Bund', () => {
    const rows = [
      ['DG', 'Deutschland', '83237124'],
      ['05', '  Nordrhein-Westfalen', '17924591'],
      ['05382', '      Rhein-Sieg-Kreis, Kreis', '600764'],
    ];
    expect(placed(['', '', '31.12.2021'], rows).zeilen).toEqual(['bund: 2', 'nrw: 3', 'kreis: 4']);
  });

  test('a key spread over five columns', () => {
    const heads = ['Satz', 'Land', 'RB', 'Kreis', 'VB', 'Gem', 'Name'];
    const rows = [
      ['40', '05', '3', '82', '', '', 'Rhein-Sieg-Kreis'],
      ['50', '05', '3', '82', '0060', '', 'Siegburg, Stadt'],
      ['60', '05', '3', '82', '0060', '060', 'Siegburg, Stadt'],
    ];
    expect(placed(heads, rows, { schlüssel: [1, 2, 3, 4, 5] }).zeilen).toEqual(['kreis: 2', 'siegburg: 4']);
  });

  test('a key of our Kreis that no place has is told, with the place of its name', () => {
    const rows = [
      ['05382060', 'Siegburg', '1'],
      ['05382061', 'Sankt Augustin', '2'],
      ['05382099', 'Neustadt', '3'],
      ['05314000', 'Bonn', '4'],
      ['05911000', 'Bochum', '5'],
    ];
    expect(placed(['AGS', 'Name', 'Zahl'], rows)).toMatchObject({
      zeilen: ['siegburg: 2', 'bonn: 5'],
      fremde: ['05382061 Sankt Augustin → Sankt Augustin', '05382099 Neustadt → ?'],
    });
  });

  test('a row without a key is found by its name', () => {
    const rows = [
      ['05382060', 'Siegburg', '5'],
      ['', 'Siegburg-Nord', '2'],
      ['SU-02', 'Siegburg Zentrum', '3'],
    ];
    expect(placed(['AGS', 'Gebiet', 'Zahl'], rows).zeilen).toEqual([
      'siegburg: 2',
      'siegburg-nord: 3',
      'siegburg-mitte: 4',
    ]);
  });

  test('figures that happen to be a key are none where names say more', () => {
    const rows = [
      ['5382', 'Siegburg'],
      ['17', 'Much'],
      ['20', 'Lohmar'],
    ];
    expect(placed(['Zahl', 'Name'], rows)).toMatchObject({ spalten: { name: 1 } });
  });
});

describe('by name', () => {
  test.each([
    ['Hennef', 'hennef-sieg'],
    ['Hennef (Sieg), Stadt', 'hennef-sieg'],
    ['Hennef/Sieg', 'hennef-sieg'],
    ['Hennef a. d. Sieg', 'hennef-sieg'],
    ['Hennef an der Sieg', 'hennef-sieg'],
    ['Stadt Hennef', 'hennef-sieg'],
    ['   Siegburg, Stadt', 'siegburg'],
    ['Kreisstadt Siegburg', 'siegburg'],
    ['SIEGBURG', 'siegburg'],
    ['St. Augustin', 'sankt-augustin'],
    ['Sankt Augustin, Stadt', 'sankt-augustin'],
    ['Koenigswinter', 'koenigswinter'],
    ['Neunkirchen - Seelscheid', 'neunkirchen-seelscheid'],
    ['Gemeinde Much', 'much'],
    ['Meckenheim (Rheinland)', 'meckenheim'],
    ['Rhein-Sieg-Kreis, Kreis', 'kreis'],
    ['Kreis insgesamt', 'kreis'],
    ['Neuwied, Landkreis', 'kreis-neuwied'],
    ['Euskirchen, Kreis', 'kreis-euskirchen'],
    ['Köln, kreisfreie Stadt', 'koeln'],
    ['Bundesstadt Bonn', 'bonn'],
    ['Kreisjugendamt', 'kreisjugendamt'],
    ['05382060 Siegburg, Stadt', 'siegburg'],
  ])('%s is %s', (name, id) => {
    expect(placed(['Gemeinde', 'Zahl'], [[name, '1']]).zeilen).toEqual([`${id}: 2`]);
  });

  test.each(['Hennef (Rhön)', 'Neunkirchen', 'Bad Neuenahr', 'Siegburg, Landkreis'])('%s is none of them', (name) => {
    expect(
      placed(
        ['Gemeinde', 'Zahl'],
        [
          ['Much', '1'],
          [name, '1'],
        ],
      ).zeilen,
    ).toEqual(['much: 2']);
  });

  test('among rows of ours every other is told, with the nearest that has none', () => {
    const rows = ['Much', 'Lohmar', 'Sieburg', 'Insgesamt'].map((name) => [name, '1']);
    expect(placed(['Gemeinde', 'Zahl'], rows).fremde).toEqual(['Sieburg → Siegburg', 'Insgesamt → ?']);
  });

  test('in a longer list of others only what is spelt nearly as one of ours', () => {
    const rows = ['Much', 'Aachen', 'Bochum', 'Dortmund', 'Essen', 'Trosdorf'].map((name) => [name, '1']);
    expect(placed(['Gemeinde', 'Zahl'], rows).fremde).toEqual(['Trosdorf → Troisdorf']);
  });

  test('a table that names none of our places has no column of places', () => {
    expect(ordne(gebiete, figureTable(['Gemeinde', 'Zahl'], [['Aachen', '5']]))).toBeUndefined();
  });
});

describe('in any spelling', () => {
  const name = (gebiet: Gebiet) =>
    fc.constantFrom(
      ...[gebiet.name, `${gebiet.name}, Stadt`, `Gemeinde ${gebiet.name}`, `   ${gebiet.name}`],
      ...[gebiet.name.toUpperCase(), gebiet.name.normalize('NFD'), gebiet.name.replaceAll('ö', 'oe')],
      ...[gebiet.name.replaceAll('-', ' '), gebiet.name.replace('Sankt', 'St.'), gebiet.name.replace(/ \(.*/u, '')],
    );
  const key = ({ schlüssel = '' }: Gebiet) =>
    fc.constantFrom(
      ...[schlüssel, schlüssel.slice(1), `${schlüssel.slice(0, 5)}0${schlüssel.slice(5)}${schlüssel.slice(5)}`],
      `${schlüssel.slice(1, 5)}0${schlüssel.slice(5)}${schlüssel.slice(5)}`,
    );
  const spelt = (spell: (gebiet: Gebiet) => fc.Arbitrary<string>) =>
    fc
      .shuffledSubarray([...kommunen], { minLength: 1 })
      .chain((some) => fc.tuple(...some.map((gebiet) => spell(gebiet).map((text) => ({ id: gebiet.id, text })))));

  test.each([
    ['names', name],
    ['keys', key],
  ] as const)('%s find their places, and no other row is told', (_, spell) => {
    fc.assert(
      fc.property(spelt(spell), fc.boolean(), (rows, isKeyFirst) => {
        const cells = rows.map(({ text }) => (isKeyFirst ? [text, '17'] : ['17', text]));
        const { zeilen, fremde } = placed(['Gebiet', 'Wert'], cells);
        expect(zeilen).toEqual(rows.map(({ id }, index) => `${id}: ${index + 2}`));
        expect(fremde).toEqual([]);
      }),
    );
  });
});
