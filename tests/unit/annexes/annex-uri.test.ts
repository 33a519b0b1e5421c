import { expect, test } from 'vitest';
import { annexIdOf } from '../../../src/annexes/annex-uri.js';

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
  expect(annexIdOf(Buffer.from(address, 'utf8'))).toBe(id);
});
