// A plan of many chapters as a department writes it: contents and lists at its front, numbered headings, tables, figures,
// footnotes, and references by number, title and page. Of any length, always the same for the same length.
import type { Block, DocumentTree, Inline, NodeOf } from '../../src/document/nodes.js';
import { numberTree } from '../../src/document/number.js';
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

const clauses = [
  'Die Verwaltung berichtete, die Zusammenarbeit mit den kreisangehörigen Städten und Gemeinden sei vereinbart',
  'die Ergebnisse der Gespräche würden dem Ausschuss im Herbst vorgestellt',
  'der Zuschuss für die Schuldnerberatung der Wohlfahrtsverbände steige um zwei Prozent',
  'in den Sozialräumen lebten überdurchschnittlich viele Alleinerziehende',
  'die Kindertagesbetreuung werde bedarfsgerecht ausgebaut',
  'für 19 Kommunen lägen Daten zur Altersstruktur und zur Haushaltsgröße vor',
  'ein Masterplan Sozialplanung solle in der Septembersitzung beraten werden',
  'Hilfen zur Erziehung würden häufiger in Anspruch genommen als im Landesdurchschnitt',
  'die Arbeitsgruppe habe zweimal getagt',
] as const;

/** Chapters of different lengths; each begins a page. About three pages a chapter. */
export function longTree(chapters: number): DocumentTree {
  const front: readonly Block[] = [
    { kind: 'title', children: inlines('Masterplan Sozialplanung'), subtitle: inlines('Entwurf für die Beratung') },
    directory('inhalt', 'Inhalt'),
    directory('tabellen', 'Tabellen'),
    directory('abbildungen', 'Abbildungen'),
  ];
  const body = Array.from({ length: chapters }, (_, index) => [
    { kind: 'page-break' } as const,
    ...chapter(index + 1, chapters),
  ]);
  const tree = documentTree([...front, ...body.flat()], {
    meta: {
      title: 'Masterplan Sozialplanung',
      author: 'Kreis Beispiel',
      date: '2018-09-03',
      language: 'de-DE',
      keywords: [],
    },
    frame: { headLeft: 'Kreis Beispiel', headRight: 'Masterplan', footLeft: 'Stand 03.09.2018', headOnFirstPage: true },
  });
  return numberTree(tree, { headings: true });
}

function directory(of: NodeOf<'directory'>['of'], title: string): Block {
  return { kind: 'directory', of, title: inlines(title), depth: 3 };
}

function chapter(number: number, chapters: number): readonly Block[] {
  const next = (number % chapters) + 1;
  return [
    heading(1, `kapitel-${number}`, `${chapterTitles[number % chapterTitles.length]} (${number})`),
    paragraph(prose(number, 5), 'lead'),
    paragraph([
      prose(number + 1, 3),
      ' Siehe Kapitel ',
      reference(`kapitel-${next}`, 'nummer'),
      ' („',
      reference(`kapitel-${next}`, 'titel'),
      '“) auf Seite ',
      reference(`kapitel-${next}`, 'seite'),
      ' und ',
      reference(`tab-${next}`, 'nummer'),
      '.',
      footnote(
        paragraph([`Erhebung ${2000 + number}, vergleiche Seite `, reference(`abschnitt-${next}-1`, 'seite'), '.']),
      ),
    ]),
    ...Array.from({ length: 2 + (number % 3) }, (_, index) => section(number, index + 1)).flat(),
  ];
}

const chapterTitles = [
  'Ausgangslage und Auftrag',
  'Bevölkerung und Haushalte in den kreisangehörigen Städten und Gemeinden',
  'Sozialräume',
  'Kindertagesbetreuung, Schule und Übergang in den Beruf',
  'Pflege und Alter',
] as const;

function section(chapter: number, index: number): readonly Block[] {
  const seed = chapter * 7 + index * 3;
  return [
    heading(2, `abschnitt-${chapter}-${index}`, `Befund ${chapter}.${index} aus den Gesprächen mit den Kommunen`),
    paragraph(prose(seed, 6)),
    paragraph([prose(seed + 2, 4), ...(index === 2 ? [footnote(paragraph(prose(seed + 1, 2)))] : [])]),
    ...(index === 1 ? [indicatorTable(chapter, seed % 4 === 0 ? 34 : 8 + (seed % 7))] : []),
    ...(index === 2 ? [sketch(chapter)] : []),
    heading(3, `ziel-${chapter}-${index}`, 'Ziele und Maßnahmen'),
    list(
      'bullet',
      ...Array.from({ length: 2 + (seed % 4) }, (_, item) => [paragraph(prose(seed + item, 1 + (item % 2)))]),
    ),
    paragraph(prose(seed + 5, 7)),
    ...(seed % 3 === 0
      ? [{ kind: 'note', title: inlines('Hinweis'), children: [paragraph(prose(seed, 2))] } as const]
      : []),
    paragraph(prose(seed + 4, 3 + (seed % 6))),
  ];
}

function indicatorTable(chapter: number, rows: number): Block {
  const places = Array.from({ length: rows }, (_, index) =>
    tableRow([
      tableCell(
        index % 5 === 0 && rows < 20
          ? ['Kommune ', String(index + 1), footnote(paragraph('Zahl geschätzt.'))]
          : `Kommune ${index + 1}`,
      ),
      tableCell(`${(index * 37) % 100},${index % 10}`),
      tableCell(`${1 + ((index * 7) % 9)}.${String((index * 389) % 1000).padStart(3, '0')}`),
      tableCell(clauses[(index + chapter) % clauses.length] ?? ''),
    ]),
  );
  return {
    ...table(
      [
        { width: { share: 1 }, align: 'left' },
        { width: { mm: 22 }, align: 'decimal' },
        { width: { auto: true }, align: 'right' },
        { width: { share: 2 }, align: 'left' },
      ],
      [],
    ),
    id: `tab-${chapter}`,
    style: 'figures',
    caption: inlines(`Haushalte und Anteile nach Kommunen, Stand ${2000 + chapter}`),
    headerRows: 2,
    hasRowHeaders: true,
    rows: [
      tableRow([
        tableCell('Kommune', { rowSpan: 2 }),
        tableCell('Haushalte', { columnSpan: 2 }),
        tableCell('Bemerkung', { rowSpan: 2 }),
      ]),
      tableRow([tableCell('Anteil in %'), tableCell('Anzahl')]),
      ...places,
    ],
    notes: [paragraph('Die Anteile sind gerundet.', 'fine')],
    source: inlines('Zensus 2022'),
  };
}

function sketch(chapter: number): Block {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="45mm" viewBox="0 0 120 45">' +
    '<path d="M5 40H115M10 40V20H25V40M35 40V12H50V40M60 40V28H75V40M85 40V5H100V40" fill="none" stroke="#1f4e79"/></svg>';
  return {
    kind: 'figure',
    id: `abb-${chapter}`,
    caption: inlines('Säulen nach Kommunen'),
    children: [
      {
        kind: 'image',
        image: { format: 'svg', name: 'saeulen', bytes: new TextEncoder().encode(svg) },
        alt: 'Vier Säulen verschiedener Höhe',
        isDecorative: false,
      },
    ],
    notes: [],
    source: inlines('eigene Darstellung'),
  };
}

function reference(target: string, show: NodeOf<'cross-reference'>['show']): Inline {
  return { kind: 'cross-reference', target, show, label: '' };
}

/** Sentences of two clauses each. */
function prose(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => {
    const first = clauses[(seed + index * 2) % clauses.length] ?? '';
    const second = clauses[(seed * 3 + index * 5 + 1) % clauses.length] ?? '';
    return `${first.charAt(0).toUpperCase()}${first.slice(1)}, und ${second.charAt(0).toLowerCase()}${second.slice(1)}.`;
  }).join(' ');
}
