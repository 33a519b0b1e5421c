import { expect, test } from 'vitest';
import { annexAddressOf } from '../../../src/annexes/annex-uri.js';

/** Address as it stands in the PDF, and the id it names. */
const addresses: readonly (readonly [string, string | undefined])[] = [
  ['anlage:zusammenfassung', 'zusammenfassung'],
  ['anlage:präsentation', 'präsentation'],
  ['anlage:pra\u0308sentation', 'präsentation'],
  ['anlage:pr%C3%A4sentation%20(2)', 'präsentation (2)'],
  ['anlage:100 %', '100 %'],
  ['anlage:', ''],
  ['https://example.org/anlage:x', undefined],
  ['Anlage 1', undefined],
];

test.each(addresses)('the address %j names the annex %j', (address, id) => {
  expect(annexAddressOf(Buffer.from(address, 'utf8'))).toEqual(id === undefined ? undefined : { id });
});

test.each([
  ['anlage:präsentation#seite=3', { id: 'präsentation', page: 3 }],
  ['anlage:pr%C3%A4sentation%20(2)%23seite=12', { id: 'präsentation (2)', page: 12 }],
  ['anlage:bericht#seite=0', { id: 'bericht', page: 0 }],
  ['anlage:bericht#seite=', { id: 'bericht#seite=' }],
  ['anlage:bericht#kapitel', { id: 'bericht#kapitel' }],
])('the address %j names a page where it says so', (address, named) => {
  expect(annexAddressOf(Buffer.from(address, 'utf8'))).toEqual(named);
});
