// The catalogue as it is filled up: from defaults, from tables, from the indicator for its further dates. Mistakes: tests/golden/befunde.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArbeitsbereich } from '../../../../src/domain/arbeitsbereich.js';
import { schemaOf } from '../../../../src/domain/dateiarten.js';
import type { Katalog } from '../../../../src/domain/indikator/katalog.js';
import { katalogDatei } from '../../../../src/domain/indikator/katalog-angaben.js';
import { quelleMitLizenz } from '../../../../src/domain/indikator/quellen.js';
import { packagePath } from '../../../../src/source/package-files.js';
import { print, valuesFor } from '../../../support/random-yaml.js';
import { readFiles, sampleFiles } from '../../../support/sample-sitting.js';

const gebiete = `kreis: { name: Kreis Beispiel, schlüssel: "05382" }
kommunen: [{ name: Much, schlüssel: 05382036 }]
gliederungen: { sozialräume: { titel: Sozialräume, teile: [{ name: Nord, in: Much }] } }
`;
const tabellen = `kinder: { datei: k.csv, stichtag: 2022-12-31, quelle: Amt, lizenz: frei, gebietsstand: 2022-12-31 }
alle: { datei: a.csv, zeitraum: 2021, quelle: Fortschreibung, lizenz: offen }
lang: { datei: l.csv, zeit: Jahr, quelle: Amt }
`;

function katalogOf(katalog: string, others: Readonly<Record<string, string>> = {}): Katalog {
  const files = { 'gebiete.yaml': gebiete, 'indikatoren/tabellen.yaml': tabellen, 'indikatoren/katalog.yaml': katalog };
  const { bereich, findings } = readFiles(sampleFiles({}, { ...files, ...others }));
  // Each test names some of the tables.
  expect(findings.filter(({ code }) => code !== 'tabelle-unbenutzt')).toEqual([]);
  if (bereich?.katalog === undefined) throw new Error('no catalogue');
  return bereich.katalog;
}

test('what is left out has a sensible default, by what kind of indicator it is', () => {
  const { einträge } = katalogOf(`anzahl: { titel: A, definition: A, zähler: { tabelle: kinder, spalten: K } }
anteil: { titel: A, definition: A, zähler: { tabelle: kinder, spalten: K }, nenner: { spalten: I } }
dichte: { titel: A, definition: A, zähler: { tabelle: kinder, spalten: K }, nenner: { spalten: I }, je: 1000 }
betrag: { titel: A, definition: A, zähler: { tabelle: kinder, spalten: K }, nenner: { spalten: I }, je: 1, einheit: € }
wert: { titel: A, definition: A, wert: { tabelle: kinder, spalten: K } }
index: { titel: A, definition: A, index: [{ indikator: wert, gewicht: 1 }] }
`);
  expect(
    einträge.map(({ id, art, faktor, einheit, dezimalen }) => [
      id,
      art,
      faktor,
      einheit.replace('\u00A0', '_'),
      dezimalen,
    ]),
  ).toEqual([
    ['anzahl', 'anzahl', 1, '', 0],
    ['anteil', 'quote', 100, '%', 1],
    ['dichte', 'quote', 1000, 'je 1_000', 1],
    ['betrag', 'quote', 1, '€', 1],
    ['wert', 'wert', 1, '', 1],
    ['index', 'index', 1, '', 2],
  ]);
  expect(einträge.map(({ schwelle, richtung, klassen }) => [schwelle, richtung, klassen.length])[0]).toEqual([
    3,
    'neutral',
    0,
  ]);
});

test('date, source, licence and borders are those of the table, unless the indicator says its own', () => {
  const { einträge } = katalogOf(`a: { titel: A, definition: A, zähler: { tabelle: kinder, spalten: K } }
b: { titel: B, definition: B, zähler: { tabelle: kinder, spalten: K }, zeitraum: Schuljahr 2019/20, quelle: Eigene, gebietsstand: 1.1.2020 }
c: { titel: C, definition: C, zähler: { tabelle: kinder, spalten: K }, nenner: { tabelle: alle, spalten: I } }
d: { titel: D, definition: D, zähler: { tabelle: lang, spalten: K } }
`);
  const told = einträge.map(({ stände: [stand] }) => {
    const { zeit, quelle, nennerquelle, gebietsstand } = stand ?? {};
    const sources = [quelle, nennerquelle].map((one) => one && quelleMitLizenz(one));
    return [zeit?.zeit, zeit?.bezeichnung, ...sources, gebietsstand];
  });
  expect(told).toEqual([
    ['2022-12-31', '31.12.2022', 'Amt (frei)', undefined, '2022-12-31'],
    ['2019 Schuljahr 2019/20', 'Schuljahr 2019/20', 'Eigene (frei)', undefined, '2020-01-01'],
    ['2022-12-31', '31.12.2022', 'Amt (frei)', 'Fortschreibung (offen)', '2022-12-31'],
    [undefined, undefined, 'Amt', undefined, undefined],
  ]);
});

test('a further date fills up from the indicator, key by key', () => {
  const { einträge } = katalogOf(`a:
  titel: A
  definition: A
  zähler: { tabelle: kinder, spalten: [K], abzüglich: M, wo: { Alter: [unter 3, 3 bis 6] } }
  nenner: { spalten: I }
  stände: [{ stichtag: 2021-12-31, zähler: { spalten: [K21] } }, { zeitraum: 2020, definition: anders, nenner: { tabelle: alle } }]
`);
  const told = einträge[0]?.stände.map(({ zeit, definition, zähler, nenner }) => [
    zeit?.zeit,
    definition,
    zähler.spalten.map(({ genannt, vorzeichen }) => `${vorzeichen} ${genannt}`).join(),
    zähler.bedingungen.map(({ spalte, werte }) => `${spalte}: ${werte.join('/')}`).join(),
    `${nenner?.tabelle?.wort} ${nenner?.spalten[0]?.genannt}`,
  ]);
  expect(told).toEqual([
    ['2022-12-31', 'A', '1 K,-1 M', 'Alter: unter 3/3 bis 6', 'kinder I'],
    ['2021-12-31', 'A', '1 K21,-1 M', 'Alter: unter 3/3 bis 6', 'kinder I'],
    ['2020', 'anders', '1 K,-1 M', 'Alter: unter 3/3 bis 6', 'alle I'],
  ]);
});

test('an indicator stands behind those it needs, and is as invented as they are', () => {
  const { einträge, reihenfolge } = katalogOf(`a: { titel: A, definition: A, index: [{ indikator: b, gewicht: 1 }] }
b: { titel: B, definition: B, zähler: { tabelle: kinder, spalten: K }, nenner: { indikator: c } }
c: { titel: C, definition: C, zähler: { tabelle: kinder, spalten: K }, beispielwerte: ja }
d: { titel: D, definition: D, zähler: { tabelle: kinder, spalten: K } }
`);
  expect(einträge.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(reihenfolge.map(({ id, sindBeispielwerte }) => `${id} ${sindBeispielwerte}`)).toEqual([
    'c true',
    'b true',
    'a true',
    'd false',
  ]);
});

test('words of tables and levels are known without umlauts and capitals; a file not listed by its own name', () => {
  const { einträge } = katalogOf(
    `a: { titel: A, definition: A, quelle: Q, stichtag: 2022-12-31, zähler: { tabelle: ZUZUEGE, spalten: K }, kleinste_ebene: Sozialraeume }
b: { titel: B, definition: B, quelle: Q, stichtag: 2022-12-31, zähler: { tabelle: zuzüge.csv, spalten: K } }
`,
    { 'indikatoren/Zuzüge.CSV': 'AGS;K\n05382036;5\n' },
  );
  expect(einträge.map(({ stände: [stand], kleinsteEbene }) => [stand?.zähler.tabelle?.wort, kleinsteEbene])).toEqual([
    ['Zuzüge', 'sozialräume'],
    ['Zuzüge', undefined],
  ]);
});

test('the catalogue of the example is read without a word', () => {
  const findings: object[] = [];
  const bereich = readArbeitsbereich(packagePath('content'), (finding) => findings.push(finding));
  expect(findings).toEqual([]);
  expect(bereich?.katalog?.einträge.length).toBeGreaterThanOrEqual(14);
});

test('whatever a catalogue says, it is read or told, and nothing is thrown', { timeout: 120_000 }, () => {
  const schema = schemaOf(katalogDatei);
  fc.assert(
    fc.property(valuesFor(schema, schema), (value) => {
      const files = {
        'gebiete.yaml': gebiete,
        'indikatoren/tabellen.yaml': tabellen,
        'indikatoren/katalog.yaml': `${print(value)}\n`,
      };
      const { bereich, findings } = readFiles(sampleFiles({}, files));
      expect(bereich?.katalog !== undefined || findings.length > 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});
