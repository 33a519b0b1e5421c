// What the letterhead says of the body.
import { expect, it } from 'vitest';
import { briefkopf } from '../../../../src/domain/stammdaten/koerperschaft.js';

it.each([
  [{ unterzeile: 'Der Landrat', sitz: 'Siegburg' }, 'Der Landrat · Siegburg'],
  [{ unterzeile: 'Der Landrat, Siegburg', sitz: 'Siegburg' }, 'Der Landrat, Siegburg'],
  [{ sitz: 'Siegburg' }, 'Siegburg'],
  [{ unterzeile: 'Der Landrat' }, 'Der Landrat'],
  [{}, ''],
])('below the name of the body stands its office and its seat, once: %j', (angaben, unterzeile) => {
  const typed = { name: 'Kreis', hausstil: 'kreis', profil: 'kreis-nrw', ...angaben };
  expect(briefkopf(typed)).toEqual({ name: 'Kreis', unterzeile });
});
