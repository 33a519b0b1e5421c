// Reference dates and periods: one form that sorts, one that is printed.
import { expect, test } from 'vitest';
import { passendeZeit, zeitAus } from '../../../../src/domain/indikator/zeitangabe.js';

test.each([
  ['20220515', '2022-05-15', '15.05.2022'],
  ['31.12.2021', '2021-12-31', '31.12.2021'],
  ['2021-12-31', '2021-12-31', '31.12.2021'],
  ['2022', '2022', '2022'],
  ['2016 - 2018', '2016-2018', '2016–2018'],
  ['2016–2018', '2016-2018', '2016–2018'],
  ['Schuljahr 2019/20', '2019 Schuljahr 2019/20', 'Schuljahr 2019/20'],
  ['2020 1. Halbjahr', '2020 1. Halbjahr', '2020 1. Halbjahr'],
])('%s sorts as %s and is printed %s', (typed, zeit, bezeichnung) => {
  expect(zeitAus(typed)).toEqual({ zeit, bezeichnung });
});

test.each(['', 'Vorjahr', '05382060', '12'])('%j is no date', (typed) => {
  expect(zeitAus(typed)).toBeUndefined();
});

test.each([
  [['2021', '2022'], '2022', '2022'],
  [['2021-12-31', '2022-06-30', '2022-12-31'], '2022', '2022-12-31'],
  [['2022-05-15'], '2018', '2022-05-15'],
  [['2021', '2022'], '2018', undefined],
])('of %j the one that goes with %s is %s', (zeiten, zeit, expected) => {
  const given = zeiten.map((each) => ({ zeit: each }));
  expect(passendeZeit(given, { zeit, bezeichnung: zeit })?.zeit).toBe(expected);
});
