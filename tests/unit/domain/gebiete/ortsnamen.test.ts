import { expect, it } from 'vitest';
import type { Gebiet } from '../../../../src/domain/gebiete/gebiete.js';
import { ortsnamenOf } from '../../../../src/domain/gebiete/ortsnamen.js';

function namen(...gebiete: readonly (Partial<Gebiet> & { readonly name: string })[]): readonly string[] {
  const alle = gebiete.map(
    (gebiet, index): Gebiet => ({ id: `${index}`, auch: [], ebene: 'kommunen', teile: [], ...gebiet }),
  );
  const [kreis] = alle as [Gebiet];
  const found = ortsnamenOf({ kreis, ebenen: new Map(), alle: new Map(alle.map((gebiet) => [gebiet.id, gebiet])) });
  return found.map(({ term, names }) => `${term}: ${names.join(' | ')}`);
}

it('an index of places names municipalities, what lies in them and the towns they are compared with', () => {
  expect(
    namen(
      { name: 'Rhein-Sieg-Kreis', ebene: 'kreis', schlüssel: '05382' },
      { name: 'Siegburg', schlüssel: '05382060', teile: ['5'] },
      { name: 'Bonn', ebene: 'vergleich', schlüssel: '05314' },
      { name: 'Nordrhein-Westfalen', ebene: 'vergleich', schlüssel: '05' },
      { name: 'Jugendamt Siegburg', ebene: 'jugendämter', teile: ['1'] },
      { name: 'Siegburg-Mitte', ebene: 'sozialräume', in: '1', auch: ['Siegburg Zentrum'] },
    ),
  ).toEqual(['Siegburg: Siegburg', 'Bonn: Bonn', 'Siegburg-Mitte: Siegburg-Mitte | Siegburg Zentrum']);
});

it('a place has its other names, a shorter one that is its alone, and its abbreviation', () => {
  expect(
    namen(
      { name: 'Hennef (Sieg)', auch: ['Stadt der 100 Dörfer'] },
      { name: 'Sankt Augustin' },
      { name: 'Neuenkirchen (Eins)' },
      { name: 'Neuenkirchen (Zwei)' },
      { name: 'Altena am Fluss' },
      { name: 'Altena' },
    ),
  ).toEqual([
    'Hennef (Sieg): Hennef (Sieg) | Stadt der 100 Dörfer | Hennef',
    'Sankt Augustin: Sankt Augustin | St. Augustin',
    'Neuenkirchen (Eins): Neuenkirchen (Eins)',
    'Neuenkirchen (Zwei): Neuenkirchen (Zwei)',
    'Altena am Fluss: Altena am Fluss',
    'Altena: Altena',
  ]);
});
