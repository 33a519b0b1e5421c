// gebiete.yaml read: ids, keys, parts. What is wrong with one stands in tests/golden/befunde.
import { expect, test } from 'vitest';
import { rheinSieg } from '../../../support/rhein-sieg.js';
import { readFiles, sampleFiles } from '../../../support/sample-sitting.js';

function gebieteOf(text: string) {
  const { bereich, findings } = readFiles(sampleFiles({}, { 'gebiete.yaml': text }));
  return { gebiete: bereich?.gebiete?.wert, codes: findings.map(({ code }) => code) };
}

const kreis = `kreis: { name: Rhein-Sieg-Kreis, schlüssel: "05382" }
kommunen:
  - { name: Siegburg, schlüssel: 5382060 }
  - { name: Hennef (Sieg), schlüssel: 053820020020 }
  - { name: Sankt Augustin, schlüssel: 05382056, id: augustin }
`;

test('without the file there are no places, and that is no mistake', () => {
  const { bereich, findings } = readFiles(sampleFiles());
  expect([bereich?.gebiete, bereich?.katalog, findings]).toEqual([undefined, undefined, []]);
});

test('ids are made from names, keys brought into one form, and the Kreis is made up of its municipalities', () => {
  const { gebiete, codes } = gebieteOf(kreis);
  expect(codes).toEqual([]);
  const kommunen = gebiete?.ebenen.get('kommunen')?.gebiete ?? [];
  expect(kommunen.map(({ id, schlüssel }) => `${id} ${schlüssel}`)).toEqual([
    'siegburg 05382060',
    'hennef-sieg 05382020',
    'augustin 05382056',
  ]);
  expect(gebiete?.kreis.teile).toEqual(['siegburg', 'hennef-sieg', 'augustin']);
  expect([...(gebiete?.ebenen.keys() ?? [])]).toEqual(['kreis', 'kommunen', 'vergleich']);
});

test('what lies below a municipality is what it is made up of; what lies across is made up of municipalities', () => {
  const { gebiete, codes } = gebieteOf(`${kreis}gliederungen:
  jugendämter:
    titel: Jugendamtsbezirke
    teile: [{ name: Land, aus: [hennef sieg, augustin] }, { name: Siegburg, aus: Siegburg }]
  sozialräume:
    titel: Sozialräume
    intern: ja
    teile: [{ name: Nord, in: Siegburg }, { name: Süd, in: siegburg }]
  ortsteile:
    titel: Ortsteile
    teile: [{ name: Kaldauen, in: Siegburg }]
`);
  expect(codes).toEqual([]);
  const told = [...(gebiete?.alle.values() ?? [])].map(
    ({ id, ebene, teile, in: within }) =>
      `${ebene} ${id} [${teile.join(' ')}]${within === undefined ? '' : ` in ${within}`}`,
  );
  expect(told).toEqual([
    'kreis kreis [siegburg hennef-sieg augustin]',
    'kommunen siegburg [nord sued]',
    'kommunen hennef-sieg []',
    'kommunen augustin []',
    'jugendämter land [hennef-sieg augustin]',
    'jugendämter jugendaemter-siegburg [siegburg]',
    'sozialräume nord [] in siegburg',
    'sozialräume sued [] in siegburg',
    'ortsteile kaldauen [] in siegburg',
  ]);
  expect([...(gebiete?.ebenen.values() ?? [])].filter(({ istIntern }) => istIntern).map(({ id }) => id)).toEqual([
    'sozialräume',
  ]);
});

test('the example has the 19 municipalities of the Rhein-Sieg-Kreis, each once in a Jugendamtsbezirk', () => {
  const gebiete = rheinSieg();
  const kommunen = gebiete.ebenen.get('kommunen')?.gebiete ?? [];
  expect(kommunen.length).toBe(19);
  const bezirke = gebiete.ebenen.get('jugendämter')?.gebiete.flatMap(({ teile }) => teile) ?? [];
  expect(bezirke.toSorted()).toEqual(kommunen.map(({ id }) => id).toSorted());
});
