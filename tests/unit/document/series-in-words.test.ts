// The alternative text of a chart stays true where values are equal, alone, missing or not comparable.
import { expect, it } from 'vitest';
import type { Series, SeriesRow } from '../../../src/document/series.js';
import { type ChartKind, seriesInWords } from '../../../src/document/series-in-words.js';

/** "12" is a number, everything else a sign. */
function row(label: string, ...shown: readonly string[]): SeriesRow {
  return {
    label,
    values: shown.map((text) =>
      /\d/u.test(text) ? { shown: text, value: Number(text.replace(',', '.')) } : { shown: text },
    ),
  };
}

function words(rows: readonly SeriesRow[], more: Partial<Series> = {}, daten: ChartKind['daten'] = 'orte'): string {
  const series = { title: 'Quote', unit: '%', decimals: 0, head: 'Kommunen', columns: [{ name: '' }], rows, ...more };
  return seriesInWords(series, { bezeichnung: 'Diagramm', daten });
}

const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const of = (...shown: readonly string[]) => shown.map((text, index) => row(names[index] ?? '', text));

it('names all that share the highest value, and counts them where they are many', () => {
  expect(words(of('1', '2', '3', '3', '2', '2', '2'))).toContain(
    'am höchsten C und D mit je\u00a03, am niedrigsten A mit 1',
  );
  expect(words(of('1', '3', '3', '3', '3', '2', '2'))).toContain('am höchsten 4 Kommunen mit je\u00a03');
});

it('says that all are equal, that there is one alone, or none', () => {
  expect(words(of('5', '5', '5', '5', '5', '5', '5'))).toBe(
    'Diagramm: Quote (%). 7 Werte (Kommunen), alle gleich: 5\u00a0%.',
  );
  expect(words(of('5', '.', '.', '.', '.', '.', '.'))).toContain(
    'Nur ein Wert: A 5\u00a0%. Ohne Wert (.): B, C, D, E, F und G.',
  );
  expect(words(of('.', '.', '.'))).toBe('Diagramm: Quote (%). Kein Wert ist veröffentlicht.');
});

it('takes nothing for the lowest, and what is hidden for neither', () => {
  expect(words(of('1', '2', '3', '4', '5', '6', '–'))).toContain('am höchsten F mit 6, nichts vorhanden in G');
  expect(words(of('1', '2', '3', '4', '5', '6', '.'))).toContain('unter den veröffentlichten Werten am höchsten F');
});

it('tells few values one by one', () => {
  expect(words(of('1', '.'), { reference: row('Kreis', '2') })).toBe(
    'Diagramm: Quote (%). A 1; B ohne Wert (.); Kreis 2.',
  );
});

it('tells no direction across a break', () => {
  const rows = [row('2019', '1'), row('2020', '2'), { ...row('2021', '9'), isBreak: true as const }];
  expect(words(rows, {}, 'verlauf')).toBe(
    'Diagramm: Quote (%). 3 Stände von 2019 bis 2021: von 1 am Anfang zu 9\u00a0% am Ende. Nicht mit dem Stand davor vergleichbar: 2021.',
  );
  expect(words(rows.slice(0, 2), {}, 'verlauf')).toContain('von 1 auf 2\u00a0% gestiegen');
  expect(words([row('2019', '2'), row('2020', '2')], {}, 'verlauf')).toContain('unverändert 2\u00a0%');
});

it('names a peak in between, and dates without a value', () => {
  const rows = [row('2018', '1'), row('2019', '7'), row('2020', '.'), row('2021', '3')];
  expect(words(rows, {}, 'verlauf')).toContain('von 1 auf 3\u00a0% gestiegen, höchster Wert 7 (2019), ohne Wert: 2020');
});

it('counts changes, and says where none is known', () => {
  const columns = [{ name: '2019' }, { name: '2021' }];
  const changed = names.map((name, index) => row(name, '2', String(index % 3 === 0 ? 5 : 2)));
  expect(words(changed, { columns }, 'stände')).toContain(
    'Von 2019 bis 2021 bei 3 von 8 (Kommunen) gestiegen, bei 5 gleich geblieben. Stärkster Anstieg: A, D und G (je\u00a0+3).',
  );
  const unknown = names.map((name) => row(name, '2', '.'));
  expect(words(unknown, { columns }, 'stände')).toContain('Von 2019 bis 2021 ist keine Veränderung veröffentlicht.');
});

it('tells the members of classes, and a schedule line by line', () => {
  const classes = [{ name: 'bis 2' }, { name: 'über 2' }];
  const rows = of('1', '2', '3').map((one, index) => ({
    ...one,
    values: one.values.map((value) => ({ ...value, class: index < 2 ? 0 : 1 })),
  }));
  expect(words(rows, { classes })).toContain('Klassen: bis 2 (2), über 2 (1).');
  const plan = [row('Umfrage', '01.03.2018', '30.06.2018'), row('Bericht', '17.09.2018', '17.09.2018')];
  expect(words(plan, { title: 'Plan', unit: '' }, 'zeitplan')).toBe(
    'Diagramm: Plan. Umfrage: 01.03.2018 bis 30.06.2018; Bericht: 17.09.2018.',
  );
});
