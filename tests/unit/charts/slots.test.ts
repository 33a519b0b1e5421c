// Slots of a chart type: alone they are their value, within a text they are typed, and unknown ones are told.
import { expect, it } from 'vitest';
import { fillSlots } from '../../../src/charts/slots.js';

it.each([
  [{ a: '$breite' }, { a: 300 }, []],
  [{ a: ['$farben', { b: '$einheit' }] }, { a: [['#000000'], { b: '%' }] }, []],
  [{ a: 'datum.x - $breite' }, { a: 'datum.x - 300' }, []],
  [{ a: 'in $einheit' }, { a: 'in %' }, []],
  [{ a: '$höhe', b: '$höhe' }, { a: null, b: null }, ['höhe']],
  [{ a: 1, b: true, c: null, d: '5 $' }, { a: 1, b: true, c: null, d: '5 $' }, []],
])('%j', (spec, filled, unknown) => {
  expect(fillSlots(spec, { breite: 300, farben: ['#000000'], einheit: '%' })).toEqual({ spec: filled, unknown });
});
