// How the numbers of a column are written, from all of its cells.
import { expect, it } from 'vitest';
import { formByNeighbours, formOfTexts } from '../../../../src/source/figures/number-form.js';

it.each([
  ['whole numbers leave nothing open', ['12', '–', '42 049', 'Wörter, und 2.'], 'ganz'],
  ['a decimal comma is German', ['34,77', '1.234'], 'deutsch'],
  ['two dots are German', ['1.234.567', '203.726'], 'deutsch'],
  ['a decimal dot is English', ['3.14', '203.726'], 'englisch'],
  ['a zero before the dot has no thousands', ['0.726', '203.726'], 'englisch'],
  ['four digits before the dot are no thousands', ['1234.567', '203.726'], 'englisch'],
  ['a comma before a dot is English', ['1,234.5'], 'englisch'],
  ['three digits behind every dot can be either', ['203.726', '12', '1.098'], 'mehrdeutig'],
  ['three digits behind every comma, too', ['203,726 p'], 'mehrdeutig'],
  ['where both are there most of them decide', ['1,5', '2,5', '3.14'], 'deutsch'],
  ['years, days and section numbers tell nothing', ['31.12.2021', '2021'], 'ganz'],
] as const)('%s', (_, texts, wanted) => {
  expect(formOfTexts(texts)).toBe(wanted);
});

it('is the one that was named, where cells disagree', () => {
  expect(formOfTexts(['1,5', '2,5', '3.14'], 'englisch')).toBe('englisch');
});

it('is left open by neighbours unless they are German', () => {
  expect(formByNeighbours(['ganz', 'deutsch'])).toBe('deutsch');
  expect(formByNeighbours(['englisch', 'ganz'])).toBe('mehrdeutig');
  expect(formByNeighbours(['englisch', 'deutsch'])).toBe('mehrdeutig');
  expect(formByNeighbours(['ganz'])).toBe('mehrdeutig');
});
