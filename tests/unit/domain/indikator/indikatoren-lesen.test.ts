// Catalogue and tables together: for every place the cells, with the way to them. Mistakes: tests/golden/befunde/indikator-*.txt.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { readGebiete } from '../../../../src/domain/gebiete/gebiete-lesen.js';
import type { Glied, Indikator } from '../../../../src/domain/indikator/indikator.js';
import { readIndikatoren } from '../../../../src/domain/indikator/indikatoren-lesen.js';
import { readKatalog } from '../../../../src/domain/indikator/katalog.js';
import { quelleMitLizenz } from '../../../../src/domain/indikator/quellen.js';
import type { Lesung } from '../../../../src/domain/lesung.js';
import { createOrigins } from '../../../../src/source/origins.js';
import { packagePath } from '../../../../src/source/package-files.js';
import { type Files, withFiles } from '../../../support/sample-sitting.js';

async function indikatorenIn(ordner: string) {
  const findings: Finding[] = [];
  const lesung: Lesung = { ordner, report: (finding) => findings.push(finding), origins: createOrigins() };
  const gebiete = readGebiete(lesung);
  const katalog = readKatalog(lesung, gebiete?.wert);
  if (gebiete === undefined || katalog === undefined) throw new Error(JSON.stringify(findings));
  const indikatoren = await readIndikatoren(lesung, gebiete.wert, katalog);
  return { indikatoren: new Map(indikatoren.map((each) => [each.id, each] as const)), findings };
}

const gebiete = `kreis: { name: Kreis Beispiel, schlüssel: "05382" }
kommunen: [{ name: Much, schlüssel: 05382036 }, { name: Windeck, schlüssel: 05382076 }]
vergleich: [{ id: bund, name: Deutschland, schlüssel: "00" }]
`;

function read(katalog: string, others: Files) {
  return withFiles({ 'gebiete.yaml': gebiete, 'indikatoren/katalog.yaml': katalog, ...others }, indikatorenIn);
}

function told(glied: Glied): string {
  if (glied.art === 'indikator') return `${glied.indikator}`;
  const { figur, text, platz } = glied.zelle;
  const value = figur?.kind === 'number' ? figur.value.toString() : `„${text}“`;
  return `${glied.vorzeichen < 0 ? '-' : '+'}${value} (${platz})`;
}

/** By date and place what is added up above the line and below it. */
function cellsOf(indikator: Indikator | undefined) {
  return indikator?.stände.flatMap(({ zeit, werte }) =>
    [...werte].map(([id, { zähler, nenner }]) => {
      const unten = nenner === undefined ? '' : ` / ${nenner.map(told).join(' ')}`;
      return `${zeit} ${id}: ${zähler.map(told).join(' ')}${unten}`;
    }),
  );
}

test('a table in wide form: sums, differences, denominators, each cell with its place', async () => {
  const { indikatoren, findings } = await read(
    `a: { titel: A, definition: A, zähler: { tabelle: t, spalten: [K, M], abzüglich: X }, nenner: { spalten: I } }\n`,
    {
      'indikatoren/tabellen.yaml': 't: { stichtag: 2022-12-31, quelle: Amt, genauigkeit: 10 }\n',
      'indikatoren/t.csv': 'AGS;K;M;X;I\n00;9;9;9;99\n5382036;1;2;3;40\n5382076;–;.;1;50\n',
    },
  );
  expect(findings).toEqual([]);
  expect(cellsOf(indikatoren.get('a'))).toEqual([
    '2022-12-31 much: +1 (Zeile 3, Spalte B) +2 (Zeile 3, Spalte C) -3 (Zeile 3, Spalte D) / +40 (Zeile 3, Spalte E)',
    '2022-12-31 windeck: +„–“ (Zeile 4, Spalte B) +„.“ (Zeile 4, Spalte C) -1 (Zeile 4, Spalte D) / +50 (Zeile 4, Spalte E)',
    '2022-12-31 bund: +9 (Zeile 2, Spalte B) +9 (Zeile 2, Spalte C) -9 (Zeile 2, Spalte D) / +99 (Zeile 2, Spalte E)',
  ]);
  const [first] = indikatoren.get('a')?.stände[0]?.werte.get('much')?.zähler ?? [];
  expect(first).toMatchObject({
    zelle: { tabelle: 't', datei: 'indikatoren/t.csv', spalte: 'K', text: '1', genauigkeit: 10 },
  });
});

test('a table in long form: every date is a Stand, conditions choose the rows', async () => {
  const { indikatoren, findings } = await read(
    `a: { titel: A, definition: A, zähler: { tabelle: t, spalten: Zahl, wo: { Art: [maedchen, weiblich], Alter: u6 } } }
`,
    {
      'indikatoren/tabellen.yaml': 't: { zeit: Stand, quelle: Amt }\n',
      'indikatoren/t.csv':
        'Stand;Ort;Art;Alter;Zahl\n31.12.2022;Much;Mädchen;u6;5\n31.12.2021;Much;Mädchen;u6;4\n31.12.2021;Much;Mädchen;ab6;9\n31.12.2021;Much;Jungen;u6;3\n31.12.2022;Windeck;Mädchen;u6;7\n31.12.2021;Windeck;Mädchen;u6;6\n',
    },
  );
  expect(findings).toEqual([]);
  expect(cellsOf(indikatoren.get('a'))).toEqual([
    '2021-12-31 much: +4 (Zeile 3, Spalte E)',
    '2021-12-31 windeck: +6 (Zeile 7, Spalte E)',
    '2022-12-31 much: +5 (Zeile 2, Spalte E)',
    '2022-12-31 windeck: +7 (Zeile 6, Spalte E)',
  ]);
  expect(indikatoren.get('a')?.stände.map(({ bezeichnung }) => bezeichnung)).toEqual(['31.12.2021', '31.12.2022']);
});

test('where a date is named only that is read; years and days of one year go together', async () => {
  const { indikatoren } = await read(
    `a: { titel: A, definition: A, zähler: { tabelle: t, spalten: K }, stichtag: 2022-12-31 }
b: { titel: B, definition: B, zähler: { tabelle: j, spalten: K }, nenner: { tabelle: t, spalten: K } }
`,
    {
      'indikatoren/tabellen.yaml': 't: { zeit: Tag, quelle: Amt }\nj: { zeit: Jahr, quelle: Kasse }\n',
      'indikatoren/t.csv':
        'Tag;AGS;K\n31.12.2021;05382036;10\n31.12.2022;05382036;20\n31.12.2021;05382076;1\n31.12.2022;05382076;2\n',
      'indikatoren/j.csv': 'AGS;Jahr;K\n05382036;2022;3\n05382076;2022;4\n',
    },
  );
  expect(cellsOf(indikatoren.get('a'))).toEqual([
    '2022-12-31 much: +20 (Zeile 3, Spalte C)',
    '2022-12-31 windeck: +2 (Zeile 5, Spalte C)',
  ]);
  expect(cellsOf(indikatoren.get('b'))).toEqual([
    '2022 much: +3 (Zeile 2, Spalte C) / +20 (Zeile 3, Spalte C)',
    '2022 windeck: +4 (Zeile 3, Spalte C) / +2 (Zeile 5, Spalte C)',
  ]);
  expect(indikatoren.get('b')?.stände[0]?.quellen.map(quelleMitLizenz)).toEqual([
    'Kasse',
    'Amt (Nenner, Stand 31.12.2022)',
  ]);
});

test('other indicators in numerator and denominator; an index has no dates of its own', async () => {
  const { indikatoren, findings } = await read(
    `q: { titel: Q, definition: Q, zähler: { indikator: [k, m] }, nenner: { indikator: k } }
g: { titel: G, definition: G, zähler: { tabelle: t, spalten: M, indikator: k } }
k: { titel: K, definition: K, zähler: { tabelle: t, spalten: K } }
m: { titel: M, definition: M, zähler: { tabelle: t, spalten: M } }
i: { titel: I, definition: I, index: [{ indikator: q, gewicht: 1 }] }
`,
    {
      'indikatoren/tabellen.yaml': 't: { stichtag: 2022-12-31, quelle: Amt }\n',
      'indikatoren/t.csv': 'AGS;K;M\n05382036;1;2\n05382076;3;4\n',
    },
  );
  expect(findings).toEqual([]);
  expect([...indikatoren.keys()]).toEqual(['q', 'g', 'k', 'm', 'i']);
  expect(cellsOf(indikatoren.get('q'))).toEqual(['2022-12-31 much: k m / k', '2022-12-31 windeck: k m / k']);
  expect(cellsOf(indikatoren.get('g'))?.[0]).toBe('2022-12-31 much: +2 (Zeile 2, Spalte C) k');
  expect(indikatoren.get('q')?.stände[0]?.quellen).toEqual([{ name: 'Amt' }]);
  expect(indikatoren.get('i')?.stände).toEqual([]);
});

test('a heading without figures is no row of the Kreis, and a place with one side known has the other from its parts', async () => {
  const { indikatoren, findings } = await read(
    `a: { titel: A, definition: A, zähler: { tabelle: t, spalten: K }, nenner: { tabelle: u, spalten: I } }\n`,
    {
      'indikatoren/tabellen.yaml':
        't: { stichtag: 2022-12-31, quelle: Amt }\nu: { stichtag: 2022-12-31, quelle: Amt }\n',
      'indikatoren/t.csv': 'AGS;K\n05382;\n05382036;1\n05382076;3\n00;5\n',
      'indikatoren/u.csv': 'AGS;I\n05382;70\n05382036;30\n05382076;40\n',
    },
  );
  expect(findings).toEqual([]);
  expect(cellsOf(indikatoren.get('a'))).toEqual([
    '2022-12-31 kreis:  / +70 (Zeile 2, Spalte B)',
    '2022-12-31 much: +1 (Zeile 3, Spalte B) / +30 (Zeile 3, Spalte B)',
    '2022-12-31 windeck: +3 (Zeile 4, Spalte B) / +40 (Zeile 4, Spalte B)',
  ]);
});

test('the figures of the example are found without a word, for all 19 municipalities', async () => {
  const { indikatoren, findings } = await indikatorenIn(packagePath('content'));
  expect(findings).toEqual([]);
  const kommunen = [...indikatoren.values()].map(({ id, stände }) => {
    return [
      id,
      new Set(stände.map(({ werte }) => [...werte.keys()].filter((each) => !isAround(each)).length)),
    ] as const;
  });
  expect(kommunen.filter(([id, counts]) => id !== 'belastung' && [...counts].join() !== '19')).toEqual([]);
  expect(indikatoren.size).toBeGreaterThanOrEqual(14);
});

/** Not a municipality: the Kreis, its neighbours, what lies below. */
function isAround(id: string): boolean {
  return /^(?:kreis.*|nrw|bund|bonn|koeln|.*-kreis|oberbergischer.*|siegburg-.*|troisdorf-.*)$/u.test(id);
}

test('whatever stands in a table, it is read or told with a place, and nothing is thrown', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', '05382036', '5382076', '05382099', '00', 'Much', 'Windeck, Gemeinde', 'Windek', 'Insgesamt'),
    fc.constantFrom('12', '1.234', '1,5', '–', '.', '/', 'x', 'k. A.', '2021', '31.12.2022', '(7)', '3p', '"'),
    fc.string({ maxLength: 6 }),
  );
  const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
  const katalog = `a: { titel: A, definition: A, zähler: { tabelle: t, spalten: Zahl }, nenner: { spalten: [Spalte D] } }
b: { titel: B, definition: B, zähler: { tabelle: lang, spalten: Zahl, wo: { Art: Much } } }
`;
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const table = [['Ort', 'Zahl', 'Art', 'Jahr', 'Rest'], ...rows].map((row) => row.join(';')).join('\n');
      const { findings } = await read(katalog, {
        'indikatoren/tabellen.yaml':
          't: { datei: t.csv, zeitraum: 2022, quelle: Amt }\nlang: { datei: t.csv, zeit: Jahr, quelle: Amt }\n',
        'indikatoren/t.csv': table,
      });
      expect(findings.filter(({ at, remedy }) => at === undefined || remedy === '')).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
