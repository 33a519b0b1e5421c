// Footnotes of every content at every place, and columns as wide as their words, with lists and references that lead there.
import type { Block, DocumentTree, TableColumn } from '../../src/document/nodes.js';
import { numberTree } from '../../src/document/number.js';
import { simplifyTree } from '../../src/document/simplify.js';
import {
  documentTree,
  footnote,
  heading,
  inlines,
  list,
  paragraph,
  table,
  tableCell,
  tableRow,
} from './build-nodes.js';

const share: TableColumn = { width: { share: 1 }, align: 'left' };
const auto: TableColumn = { width: { auto: true }, align: 'left' };
const figures: TableColumn = { width: { auto: true }, align: 'decimal' };
const sentence = 'Die Verwaltung berichtete, die Zusammenarbeit sei vereinbart. ';

/** The tree, simplified and numbered as the pipeline does it. */
export const sampleNotesTree: DocumentTree = numberTree(
  simplifyTree(
    documentTree([
      { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 2 },
      { kind: 'directory', of: 'tabellen', title: inlines('Tabellen'), depth: 1 },
      ...notes(),
      ...widths(),
      heads(),
    ]),
  ),
  { headings: true },
);

function notes(): readonly Block[] {
  return [
    heading(1, 'anmerkungen', ['Anmerkungen', footnote(paragraph('In der Überschrift.'))]),
    paragraph([
      'Der Text',
      footnote(
        paragraph('Erster Absatz.'),
        paragraph(sentence.repeat(3)),
        list('bullet', [paragraph('Punkt eins')], [paragraph('Punkt zwei')]),
      ),
      ' geht weiter',
      footnote(paragraph(['Außen', footnote(paragraph('innen')), ' und Seite ', page('breiten'), '.'])),
      ', siehe ',
      { kind: 'cross-reference', target: 'koepfe', show: 'nummer', label: '' },
      ' auf Seite ',
      page('koepfe'),
      '.',
    ]),
  ];
}

function page(target: string) {
  return { kind: 'cross-reference', target, show: 'seite', label: '' } as const;
}

function widths(): readonly Block[] {
  const rows = [
    ['TOP', 'Gegenstand', 'Ergebnis'],
    ['TOP 4', 'Sozialplanung im Kreis', 'beschlossen'],
    ['TOP 12', sentence, 'vertagt'],
  ];
  return [
    heading(1, 'breiten', 'Breiten'),
    table([auto, auto, auto], rows.slice(0, 2), { id: 'schmal', caption: inlines('Schmale Spalten') }),
    table([auto, auto, auto], [...rows, ['TOP 13', sentence.repeat(4), 'vertagt']], {
      caption: inlines('Lange Texte'),
    }),
    table(
      [auto, share, figures, { width: { mm: 20 }, align: 'right' }],
      [
        ['Kommune', 'Bemerkung', 'Anteil in %', 'Anzahl'],
        ['Siegburg', ['geschätzt', footnote(paragraph('Zu einer Zelle.'))], '12,25', '7'],
        ['Neunkirchen-Seelscheid', 'gemeldet', '3,5 %', '1.234'],
      ],
      { caption: inlines('Feste und geteilte'), style: 'figures', hasRowHeaders: true, source: inlines('Zensus 2022') },
    ),
  ];
}

/** A footnote in a head of three rows. */
function heads(): Block {
  return {
    ...table([share, share, share, share], []),
    id: 'koepfe',
    caption: inlines('Drei Kopfzeilen'),
    style: 'figures',
    headerRows: 3,
    hasRowHeaders: true,
    rows: [
      tableRow([
        tableCell(['Kommune', footnote(paragraph('Im Kopf.'))], { rowSpan: 3 }),
        tableCell('2016', { columnSpan: 2 }),
        tableCell('Veränderung'),
      ]),
      tableRow(['Haushalte', 'Personen', 'in %'].map((words) => tableCell(words))),
      tableRow(['a', 'b', 'c'].map((words) => tableCell(words))),
      tableRow([tableCell('Siegburg', { rowSpan: 2 }), ...['1', '2', '3'].map((words) => tableCell(words))]),
      tableRow([tableCell('4'), tableCell('5', { columnSpan: 2 })]),
      { ...tableRow(['Kreis', '5', '7', '9'].map((words) => tableCell(words))), isEmphasised: true },
    ],
  };
}
