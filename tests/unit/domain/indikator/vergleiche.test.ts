// What is told of published values beside each other: deviation, change, classes, sums of places, the index.
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { abweichung } from '../../../../src/domain/indikator/abweichung.js';
import { berechne } from '../../../../src/domain/indikator/berechnen.js';
import { gruppensumme } from '../../../../src/domain/indikator/gruppensumme.js';
import { berechneIndex } from '../../../../src/domain/indikator/index-berechnen.js';
import { klassenVon } from '../../../../src/domain/indikator/klassen.js';
import { veränderung } from '../../../../src/domain/indikator/veraenderung.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../../../../src/domain/indikator/zahlenwerk.js';
import { zeige, zeigeAbweichung } from '../../../../src/domain/indikator/zahlform.js';
import {
  gebiet,
  gebieteMit,
  type Inhalt,
  indikator,
  quote,
  stand,
  veröffentlicht,
  zelle,
} from '../../../support/build-figures.js';

test('percentages deviate in Prozentpunkten, all else in its unit', () => {
  const told = veröffentlicht({ a: 12.5, kreis: 10, b: 'unsicher' });
  const from = (einheit: string, id: string) => abweichung({ einheit }, told, { gebiet: id, von: 'kreis' });
  const a = from('%', 'a');
  expect(a && [zeigeAbweichung(a.ergebnis, 1), a.einheit]).toEqual(['+2,5', 'Prozentpunkte']);
  expect(from('€', 'a')?.einheit).toBe('€');
  const b = from('%', 'b');
  expect(b && zeige(b.ergebnis, 1)).toBe('/');
  expect(from('%', 'c')).toBeUndefined();
});

function change(von: VeröffentlichterStand, bis: VeröffentlichterStand, art: 'anzahl' | 'quote' = 'anzahl') {
  const told = veränderung({ art, einheit: art === 'quote' ? '%' : 'Personen' }, { von, bis, gebiet: 'a' });
  if (told.art === 'unvergleichbar') return told.grund;
  const prozent = told.prozent === undefined ? '' : ` = ${zeigeAbweichung(told.prozent, 1)} %`;
  return `${zeigeAbweichung(told.ergebnis, 1)} ${told.einheit}${prozent}`;
}

test('counts change in percent, too, and rates in Prozentpunkten', () => {
  const [von, bis] = [veröffentlicht({ a: 80 }), veröffentlicht({ a: 100 })];
  expect(change(von, bis)).toBe('+20,0 Personen = +25,0 %');
  expect(change(von, bis, 'quote')).toBe('+20,0 Prozentpunkte');
  expect(change(veröffentlicht({ a: 'nichts' }), bis)).toBe('+100,0 Personen = x %');
  expect(change(veröffentlicht({ a: 'unbekannt' }), bis)).toBe('. Personen = . %');
});

test('what is defined otherwise, or holds for other boundaries, is not compared, and why is said', () => {
  const bis = veröffentlicht({ a: 100 }, { bezeichnung: '2022', gebietsstand: '31.12.2022' });
  const von = veröffentlicht({ a: 80 }, { bezeichnung: '2019', gebietsstand: '31.12.2022' });
  expect(change({ ...von, definition: 'anders' }, bis)).toBe(
    '2019 und 2022 sind nicht vergleichbar: Die Definition ist eine andere.',
  );
  expect(change({ ...von, gebietsstand: '01.01.2009' }, bis)).toBe(
    '2019 und 2022 sind nicht vergleichbar: Sie gelten für verschiedene Gebietsstände (01.01.2009 und 31.12.2022).',
  );
  expect(change(veröffentlicht({ a: 80 }, { bezeichnung: '2019' }), bis)).toBe(
    '2019 und 2022 sind nicht vergleichbar: Von einem der Werte ist nicht bekannt, für welchen Gebietsstand er gilt.',
  );
  expect(change({ ...von, werte: new Map() }, bis)).toBe('Für 2019 gibt es keinen Wert.');
});

test('quarters are those of Excel’s QUARTILE, bounds belong below, and signs have no class', () => {
  const werte: Record<string, Inhalt> = { a: 1, b: 2, c: 3, d: 4, e: 10, f: 'unsicher' };
  const told = klassenVon({ klassen: [], dezimalen: 0 }, veröffentlicht(werte), Object.keys(werte));
  expect(told.klassen.map(({ bis }) => bis?.toString())).toEqual(['2', '3', '4', undefined]);
  expect(Object.fromEntries(told.klasseVon)).toEqual({ a: 0, b: 0, c: 1, d: 2, e: 3 });
  const between = klassenVon({ klassen: [], dezimalen: 0 }, veröffentlicht({ a: 1, b: 2 }), ['a', 'b']);
  expect(between.klassen.map(({ bis }) => bis?.toString())).toEqual(['1.25', '1.5', '1.75', undefined]);
});

test('classes of the catalogue hold up to their bounds', () => {
  const klassen = [{ name: 'niedrig', bis: 2.5 }, { name: 'hoch' }];
  const told = klassenVon({ klassen, dezimalen: 1 }, veröffentlicht({ a: 2.5, b: 2.6, c: 2.54 }), ['a', 'b', 'c']);
  const names = [...told.klasseVon].map(([place, index]) => [place, told.klassen[index]?.name]);
  // c is printed as 2,5, too.
  expect(names).toEqual([
    ['a', 'niedrig'],
    ['b', 'hoch'],
    ['c', 'niedrig'],
  ]);
});

test('places put together have the rate of their sums', () => {
  const werte = [
    ['a', 1, 10],
    ['b', 90, 100],
  ].map(
    ([id, oben, unten]) =>
      [
        `${id}`,
        {
          zähler: [zelle(`${id}`, Number(oben), { spalte: 'z' })],
          nenner: [zelle(`${id}`, Number(unten), { spalte: 'n' })],
        },
      ] as const,
  );
  const [rate] = berechne(gebieteMit([gebiet('a'), gebiet('b')]), [quote('rate', [stand(werte)])], () => {});
  const told = { werte: rate?.stände[0]?.werte ?? new Map() };
  expect(zeige(gruppensumme({ art: 'quote', faktor: 100 }, told, ['a', 'b']).ergebnis, 1)).toBe('82,7');
  expect(zeige(gruppensumme({ art: 'quote', faktor: 100 }, told, ['a', 'x']).ergebnis, 1)).toBe('.');
  expect(zeige(gruppensumme({ art: 'wert', faktor: 1 }, told, ['a']).ergebnis, 1)).toBe('.');
});

function published(id: string, werte: Record<string, Inhalt>, more: Partial<VeröffentlichterIndikator> = {}) {
  return [id, { ...indikator(id, []), ...more, stände: [veröffentlicht(werte)] }] as const;
}

test('an index is the weighted mean of z-values, turned the way its direction says, its weights disclosed', () => {
  const bekannt = new Map([
    published('armut', { a: 1, b: 3, kreis: 2 }, { titel: 'Armut', richtung: 'hoch ist ungünstig' }),
    published('wohnung', { a: 20, b: 10, kreis: 15 }, { titel: 'Wohnungen', richtung: 'hoch ist günstig' }),
  ]);
  const gewichte = [
    { indikator: 'armut', gewicht: 3 },
    { indikator: 'wohnung', gewicht: 1.5 },
  ];
  const [told] = berechneIndex({ ...indikator('index', []), gewichte, richtung: 'hoch ist ungünstig' }, bekannt, [
    'a',
    'b',
  ]);
  expect(Object.fromEntries([...(told?.werte ?? [])].map(([id, { ergebnis }]) => [id, zeige(ergebnis, 2)]))).toEqual({
    a: '−1,00',
    b: '1,00',
    kreis: '0,00',
  });
  expect(told?.anmerkungen).toEqual([
    'Index: gewichtetes Mittel der z-Werte (Abstand vom Mittel der Kommunen in Standardabweichungen; 0 ist der Durchschnitt, hohe Werte sind ungünstig) aus Armut (Gewicht 3), Wohnungen (Gewicht 1,5, umgekehrt).',
  ]);
});

test('who has no value in a part has no index, and does not count in the mean of the others', () => {
  const bekannt = new Map([published('x', { a: 1, b: 3, c: 'unbekannt' })]);
  const [told] = berechneIndex({ ...indikator('index', []), gewichte: [{ indikator: 'x', gewicht: 1 }] }, bekannt, [
    'a',
    'b',
    'c',
  ]);
  expect([...(told?.werte.values() ?? [])].map(({ ergebnis }) => zeige(ergebnis, 1))).toEqual(['−1,0', '1,0', '.']);
  const alike = new Map([published('x', { a: 2, b: 2 })]);
  const [flat] = berechneIndex({ ...indikator('index', []), gewichte: [{ indikator: 'x', gewicht: 1 }] }, alike, [
    'a',
    'b',
  ]);
  expect([...(flat?.werte.values() ?? [])].map(({ ergebnis }) => zeige(ergebnis, 1))).toEqual(['x', 'x']);
});

test('a standard deviation that is no fraction is exact to 20 decimals', () => {
  const bekannt = new Map([published('x', { a: 0, b: 0, c: 1 })]);
  const [told] = berechneIndex({ ...indikator('index', []), gewichte: [{ indikator: 'x', gewicht: 1 }] }, bekannt, [
    'a',
    'b',
    'c',
  ]);
  const z = told?.werte.get('c')?.ergebnis;
  // (1 − 1/3) / √(2/9) = √2
  const square = z?.art === 'zahl' ? z.wert.pow(2).sub(2).abs() : new Fraction(1);
  expect(square.compare(new Fraction(1n, 10n ** 18n))).toBeLessThan(0);
});
