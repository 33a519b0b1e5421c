// Tables as a Masterplan has them, and worse: group heads, row headers, spans over pages, decimals of all kinds, words that do
// not fit, footnotes in cells and heads, a landscape page in the middle. The gate judges it; nothing here is a real figure.
import type { Block, DocumentTree, NodeOf, TableCell, TableColumn, TableRow } from '../../src/document/nodes.js';
import {
  tableCell as cell,
  documentTree,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  table,
  tableRow,
} from './build-nodes.js';

const share: TableColumn = { width: { share: 1 }, align: 'left' };
const figure: TableColumn = { width: { share: 1 }, align: 'decimal' };
const automatic: TableColumn = { width: { auto: true }, align: 'left' };
const fixed = (mm: number): TableColumn => ({ width: { mm }, align: 'left' });

const sentence =
  'Die Verwaltung berichtete, die Zusammenarbeit mit den kreisangehörigen Städten und Gemeinden sei vereinbart. ';
const places =
  'Alfter, Bad Honnef, Bornheim, Eitorf, Hennef (Sieg), Königswinter, Lohmar, Meckenheim, Much, Neunkirchen-Seelscheid, ' +
  'Niederkassel, Rheinbach, Ruppichteroth, Sankt Augustin, Siegburg, Swisttal, Troisdorf, Wachtberg, Windeck';
const municipalities = places.split(', ');

export const sampleTableTree: DocumentTree = documentTree(
  [
    heading(1, 'kennzahlen', 'Kennzahlen'),
    paragraph(sentence.repeat(2)),
    keyFigures(),
    { kind: 'page-break' },
    heading(1, 'massnahmen', 'Maßnahmen'),
    measures(),
    {
      kind: 'section',
      orientation: 'querformat',
      children: [heading(1, 'zeitreihe', 'Zeitreihe'), timeSeries()],
    },
    heading(1, 'einzelfaelle', 'Einzelfälle'),
    paragraph(sentence),
    longWords(),
    widths(),
    signs(),
    { kind: 'page-break' },
    heading(1, 'alle', 'Alle Stellen'),
    longTable(200),
  ],
  {
    meta: { title: 'Tabellen', author: 'Kreis Beispiel', date: '2018-03-12', language: 'de-DE', keywords: [] },
    frame: { headLeft: 'Kreis Beispiel', headRight: 'Tabellen', footLeft: 'Stand 12.03.2018', headOnFirstPage: true },
    status: ['Entwurf'],
  },
);

function rowsOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  extra: Partial<NodeOf<'table'>> = {},
): NodeOf<'table'> {
  return table(columns, [], { rows, ...extra });
}

/** Two header rows with group heads, row headers, signs for what is missing, the row of the Kreis; legend and source below. */
function keyFigures(): Block {
  const rows = municipalities.map((name, index) =>
    tableRow([
      cell(name),
      cell(`${12 + index}.${100 + index * 31}`),
      cell(index === 3 ? 'x' : `${12 + index}.${150 + index * 29}`),
      cell(`${index},${index % 10} %`),
      cell(index % 5 === 0 ? '–' : `${index + 1} %`),
      cell(index % 4 === 0 ? '.' : `${index % 3 === 0 ? '−' : '+'}0,${index + 10}`),
    ]),
  );
  const total = tableRow(
    ['Rhein-Sieg-Kreis', '596.213', '599.780', '8,0 %', '8 %', '−0,15'].map((words) => cell(words)),
  );
  const heads = [
    tableRow([
      cell('Kommune', { rowSpan: 2 }),
      cell('Einwohnerinnen und Einwohner', { columnSpan: 2 }),
      cell(['Anteil der Leistungsberechtigten', footnote(paragraph('Je 100 Einwohner unter der Altersgrenze.'))], {
        columnSpan: 2,
      }),
      cell('Verände\u00adrung', { rowSpan: 2 }),
    ]),
    tableRow(['2017', '2018', '2017', '2018'].map((year) => cell(year))),
  ];
  return rowsOf(
    [{ ...share, width: { share: 2 } }, figure, figure, figure, figure, figure],
    [...heads, ...rows, { ...total, isEmphasised: true }],
    {
      id: 'tab-kennzahlen',
      style: 'figures',
      headerRows: 2,
      hasRowHeaders: true,
      number: 'Tabelle 1',
      caption: inlines('Leistungsberechtigte in den 19 Kommunen'),
      summary:
        'Je Kommune eine Zeile: Einwohner, Anteil der Leistungsberechtigten für zwei Jahre, Veränderung („Punkte“)',
      notes: [paragraph('x = geheim · – = nichts vorhanden · . = Wert nicht bekannt', 'fine')],
      source: inlines('Statistisches Landesamt'),
    },
  );
}

/** Cells beside many rows, one of them beside more than a page of them. */
function measures(): Block {
  const rows = [4, 24, 3].flatMap((count, field) =>
    Array.from({ length: count }, (_, index) =>
      tableRow([
        ...(index === 0
          ? [
              cell(`Handlungsfeld ${field + 1}`, { rowSpan: count }),
              cell(`Ziel ${field + 1}: ${sentence}`, { rowSpan: count }),
            ]
          : []),
        cell(`Maßnahme ${field + 1}.${index + 1}: ${sentence}`),
      ]),
    ),
  );
  const head = tableRow(['Handlungsfeld', 'Ziel', 'Maßnahme'].map((words) => cell(words)));
  return rowsOf([fixed(32), fixed(34), share], [head, ...rows], {
    hasRowHeaders: true,
    number: 'Tabelle 2',
    caption: inlines('Maßnahmen je Handlungsfeld'),
    summary: 'Je Handlungsfeld ein Ziel und darunter die Maßnahmen',
  });
}

function timeSeries(): Block {
  const years = Array.from({ length: 12 }, (_, index) => String(2010 + index));
  const groups = Array.from({ length: 4 }, (_, index) => cell(`Zeitraum ${index + 1}`, { columnSpan: 3 }));
  const rows = [...municipalities, ...municipalities].map((name, row) =>
    tableRow([
      cell(name),
      ...years.map((_, index) => cell(((row + 1) * (index + 1) * 1.1).toFixed(index % 3).replace('.', ','))),
    ]),
  );
  return rowsOf(
    [{ ...share, width: { share: 3 } }, ...years.map(() => figure)],
    [tableRow([cell('Kommune', { rowSpan: 2 }), ...groups]), tableRow(years.map((year) => cell(year))), ...rows],
    {
      style: 'figures',
      headerRows: 2,
      hasRowHeaders: true,
      number: 'Tabelle 3',
      caption: inlines('Zeitreihe'),
      summary: 'Je Kommune eine Zeile, je Jahr eine Spalte',
      source: inlines('Eigene Erhebung'),
    },
  );
}

/** Words without a place to break in narrow cells, lists and a table in a cell, links in a head. */
function longWords(): Block {
  const holding = (...children: readonly Block[]): TableCell => ({ ...cell(''), children });
  const nested = table(
    [automatic, automatic],
    [
      ['Jahr', 'Wert'],
      ['2018', '7'],
    ],
    { summary: 'Eine Tabelle in einer Zelle' },
  );
  return rowsOf(
    [fixed(36), fixed(22), share],
    [
      tableRow([cell('Bezeichnung'), cell([link('https://example.org/', 'Schlüssel')]), cell('Erläuterung')]),
      tableRow([
        cell('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'),
        cell('x'.repeat(44)),
        holding(
          paragraph('Vorweg:'),
          list('bullet', [paragraph('eins'), list('ordered', [paragraph('innen')])], [paragraph('zwei')]),
          paragraph(['Danach', footnote(paragraph('Eine Fußnote in einer Zelle.')), '.']),
        ),
      ]),
      tableRow([
        cell('max.mustermann-mit-langem-namen@kreis-beispiel-verwaltung.example'),
        cell('DE12345678901234567890'),
        holding(paragraph('Eine Tabelle:'), nested),
      ]),
    ],
    { hasRowHeaders: true },
  );
}

/** Fixed widths that are wider together than any page. */
function widths(): Block {
  const rows = [
    ['Erstens', 'Zweitens', 'Drittens'],
    [sentence, sentence, sentence],
  ];
  return table([fixed(90), fixed(90), fixed(60)], rows);
}

function signs(): Block {
  const rows = [
    ['negativ', '−1,5 %', '-1,25'],
    ['lang', '1.234.567,89 €', '12'],
    ['Vorzeichen', '± 3,5', '(2,5)'],
    ['Einheit', '12 km²', '< 0,1'],
    ['Spanne', '3–5', '1/2'],
    ['Worte', 'keine Angabe', 'k. A.'],
  ];
  return table([automatic, figure, figure], [['Art', 'Wert', 'Anteil'], ...rows], { style: 'figures' });
}

function longTable(count: number): Block {
  const rows = Array.from({ length: count }, (_, index) => [
    `Stelle ${index + 1}`,
    municipalities[index % municipalities.length] ?? '',
    `${index},${index % 10}`,
  ]);
  return table([fixed(30), share, { ...figure, width: { mm: 30 } }], [['Stelle', 'Kommune', 'Anteil'], ...rows], {
    style: 'figures',
    hasRowHeaders: true,
    summary: 'Je Stelle eine Zeile mit Kommune und Anteil',
  });
}
