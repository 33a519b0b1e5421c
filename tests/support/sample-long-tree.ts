// The second document the writers' tests share: the beginning of a Masterplan, with all that only long documents need.
// Together with sampleTree it shows every kind; nothing here reads content/ or templates/.
import type { Block, DocumentTree, ImageData, Inline, NodeOf } from '../../src/document/nodes.js';
import { numberTree } from '../../src/document/number.js';
import type { Series } from '../../src/document/series.js';
import {
  documentTree,
  footnote,
  heading,
  inlines,
  list,
  paragraph,
  strong,
  table,
  tableCell,
  tableRow,
  text,
} from './build-nodes.js';

/** A plan of streets: wider than high, with a viewBox alone, as drawing programs write it. */
export const samplePlan: ImageData = {
  format: 'svg',
  name: 'lageplan',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120" viewBox="0 0 240 120">' +
      '<path d="M0 0H240V120H0Z" fill="#e9eff7"/>' +
      '<path d="M0 70 90 40 240 95M60 0 110 120M170 0 150 120" fill="none" stroke="#1f4e79" stroke-width="3"/></svg>',
  ),
};

const communes = ['Alfter', 'Bad Honnef', 'Bornheim', 'Eitorf', 'Hennef (Sieg)', 'Königswinter', 'Lohmar'] as const;

const share: Series = {
  title: 'Anteil Alleinerziehender an den Haushalten mit Kindern',
  unit: 'Prozent',
  decimals: 1,
  head: 'Kommune',
  columns: [{ name: '' }],
  rows: communes.map((label, index) => ({
    label,
    values: [{ shown: `${21 + index},${index}`, value: 21 + index * 1.1 }],
  })),
};

/** Bars as a chart writer draws them; the values stand in the alternative text. */
function barsSvg(width: number, height: number): string {
  const step = height / share.rows.length;
  const bars = share.rows.map(
    ({ values: [first] }, index) =>
      `<path d="M0 ${(index * step + step * 0.2).toFixed(2)}h${(((first?.value ?? 0) / 30) * width).toFixed(2)}v${(step * 0.6).toFixed(2)}H0Z" fill="#8fa9c4"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join('')}</svg>`;
}

const sentence =
  'Die Verwaltung berichtete, die Zusammenarbeit mit den kreisangehörigen Städten und Gemeinden sei vereinbart, ' +
  'und die Ergebnisse der Gespräche würden dem Ausschuss im Herbst vorgestellt. ';

/** A dozen pages: chapters begin a page, as in a Masterplan. */
export const sampleLongTree: DocumentTree = numberTree(
  documentTree(
    [
      titlePage(),
      { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 3 },
      { kind: 'directory', of: 'tabellen', title: inlines('Tabellen'), depth: 1 },
      { kind: 'directory', of: 'abbildungen', title: inlines('Abbildungen'), depth: 1 },
      { kind: 'page-break' },
      ...families(),
      ...wideTable(),
      ...pictures(),
      ...amendment(),
      coverSheet(),
      heading(1, 'anlagen', 'Anlagen'),
      paragraph('Die Anlage folgt auf ihrem Deckblatt.'),
    ],
    {
      meta: {
        title: 'Masterplan Sozialplanung – Fortschreibung (Beispiel)',
        author: 'Kreis Beispiel',
        date: '2018-09-01',
        language: 'de-DE',
        keywords: ['Masterplan'],
      },
      frame: {
        headLeft: 'Masterplan Sozialplanung – Fortschreibung (Beispiel)',
        headRight: 'Stand September 2018',
        footLeft: 'Kreis Beispiel · Dezernat für Soziales',
        headOnFirstPage: true,
      },
      status: ['Entwurf', 'Nichtöffentlich'],
    },
  ),
  { headings: true },
);

function titlePage(): NodeOf<'title-page'> {
  return {
    kind: 'title-page',
    children: [
      {
        kind: 'title',
        children: inlines('Masterplan Sozialplanung'),
        subtitle: inlines('Fortschreibung für die 19 Städte und Gemeinden (Beispiel)'),
      },
      paragraph('Vorgelegt dem Ausschuss für Soziales zur Sitzung am 10. September 2018', 'lead'),
      { kind: 'rule' },
      paragraph('Beispielwerte, keine amtlichen Zahlen.', 'fine'),
    ],
  };
}

function reference(target: string, show: NodeOf<'cross-reference'>['show']): NodeOf<'cross-reference'> {
  return { kind: 'cross-reference', target, show, label: '' };
}

function families(): readonly Block[] {
  return [
    heading(1, 'familien', [
      'Familien und Haushalte',
      footnote(paragraph('Eine Fußnote an einer Überschrift steht weder im Verzeichnis noch in der Kopfzeile.')),
    ]),
    paragraph('Wo der Anteil hoch ist, stützen die Träger vor allem Betreuung in Randzeiten.', 'lead'),
    paragraph([
      'In Siegburg leben in 26,7 Prozent der Haushalte mit Kindern Alleinerziehende, siehe ',
      reference('tab-anteile', 'nummer'),
      ' („',
      reference('tab-anteile', 'titel'),
      '“) auf Seite ',
      reference('tab-anteile', 'seite'),
      ' und ',
      reference('abb-anteile', 'nummer'),
      '. Der Verlauf ',
      {
        kind: 'inline-chart',
        art: '',
        series: share,
        svg: barsSvg(40, 14),
        alt: 'Verlauf: steigend',
        heightPt: 10,
      },
      ' steigt; die Ampel steht auf ',
      { kind: 'mark', sign: 'ampel-gelb', label: 'gelb' },
      '.',
      footnote(
        paragraph('Zwei Absätze und eine Liste:'),
        list('bullet', [paragraph('Zensus')], [paragraph('Fortschreibung')]),
        paragraph('Beide Nenner werden genannt.'),
      ),
    ]),
    heading(2, 'alleinerziehende', 'Alleinerziehende'),
    paragraph(sentence.repeat(3)),
    heading(
      3,
      'betreuung',
      'Betreuung in Randzeiten: was die Träger der freien Jugendhilfe, die Städte und die Gemeinden vereinbart haben',
    ),
    paragraph(sentence.repeat(2)),
    shareTable(),
    heading(2, 'einpersonen', 'Einpersonenhaushalte'),
    list('bullet', [
      paragraph(['Ein Punkt mit Fußnote', footnote(paragraph('An einem Listenpunkt.')), ' und noch Text.']),
    ]),
    { kind: 'page-break' },
  ];
}

function shareTable(): NodeOf<'table'> {
  const right = { width: { mm: 32 }, align: 'decimal' } as const;
  const rows = communes.map((name, index) => [name, `${18 + index} 069`, `2${index},${index}`]);
  const plain = table([{ width: { share: 1 }, align: 'left' }, right, right], rows, {
    id: 'tab-anteile',
    caption: [
      text('Haushalte und Alleinerziehende'),
      footnote(paragraph('Eine Fußnote an einer Beschriftung steht nicht im Verzeichnis.')),
    ],
    style: 'figures',
    hasRowHeaders: true,
    summary: 'Je Kommune eine Zeile mit Einwohnern und Anteil',
    notes: [paragraph('/ = nicht zuverlässig.', 'fine')],
    source: inlines('Beispielwerte'),
  });
  const head = tableRow([
    tableCell('Kommune'),
    tableCell('Einwohner'),
    tableCell(['Anteil', footnote(paragraph('An einer Kopfzelle: je 100 Haushalte mit Kindern.'))]),
  ]);
  return { ...plain, rows: [head, ...plain.rows] };
}

function wideTable(): readonly Block[] {
  const width = { width: { share: 1 }, align: 'right' } as const;
  const years = Array.from({ length: 10 }, (_, index) => String(2009 + index));
  return [
    {
      kind: 'section',
      orientation: 'querformat',
      frame: {
        headLeft: 'Zeitreihen (Beispiel)',
        headRight: 'Querformat',
        footLeft: 'Kreis Beispiel',
        headOnFirstPage: true,
      },
      children: [
        heading(1, 'zeitreihen', 'Zeitreihen'),
        table(
          [{ width: { mm: 40 }, align: 'left' }, ...years.map(() => width)],
          [['Kommune', ...years], ...communes.map((name, row) => [name, ...years.map((_, at) => `${row + 10},${at}`)])],
          {
            id: 'tab-zeitreihen',
            caption: inlines('Anteile seit 2009'),
            style: 'figures',
            summary: 'Je Kommune eine Zeile, je Jahr eine Spalte',
          },
        ),
      ],
    },
  ];
}

function pictures(): readonly Block[] {
  return [
    heading(1, 'bilder', 'Karten und Schaubilder'),
    figure('abb-anteile', 'Anteil Alleinerziehender in den Kommunen', {
      kind: 'chart',
      art: '',
      series: share,
      svg: barsSvg(360, 160),
      alt: 'Balken: in Alfter 21,0 Prozent, in Lohmar 27,6 Prozent',
    }),
    {
      kind: 'figure-group',
      id: 'abb-plaene',
      caption: inlines('Vier Quartiere'),
      columns: 2,
      figures: ['Nord', 'Süd', 'West', 'Ost'].map((name) => figure(undefined, `Quartier ${name}`, plan(name))),
    },
    paragraph(sentence.repeat(2)),
    { ...plan('ohne Beschriftung'), widthMm: 60 },
    { kind: 'image', image: samplePlan, alt: '', isDecorative: true, widthMm: 10 },
    { kind: 'page-break' },
  ];
}

function plan(name: string): NodeOf<'image'> {
  return { kind: 'image', image: samplePlan, alt: `Plan des Quartiers ${name}`, isDecorative: false };
}

function figure(id: string | undefined, caption: string, child: Block): NodeOf<'figure'> {
  const notes = id === undefined ? [] : [paragraph('Ohne Haushalte in Heimen.', 'fine')];
  const source: readonly Inline[] = id === undefined ? [] : inlines('Beispielwerte');
  return {
    kind: 'figure',
    ...(id !== undefined && { id }),
    caption: inlines(caption),
    children: [child],
    notes,
    source,
  };
}

function amendment(): readonly Block[] {
  return [
    heading(1, 'synopse', 'Änderung der Richtlinie'),
    paragraph('Bisherige Fassung:'),
    {
      kind: 'numbered-lines',
      children: [
        paragraph([sentence, strong('Der Zuschuss wird jährlich angepasst. '), sentence]),
        list('ordered', [paragraph('Antrag')], [paragraph(`Nachweis. ${sentence}`)], [paragraph('Bescheid')]),
        paragraph(['Die Richtlinie tritt in Kraft.', footnote(paragraph('Zeilen der Fußnoten zählen nicht.'))]),
      ],
    },
    paragraph('Neue Fassung:'),
    { kind: 'numbered-lines', children: [paragraph(sentence.repeat(2)), paragraph('Sie tritt später in Kraft.')] },
  ];
}

function coverSheet(): NodeOf<'cover-sheet'> {
  return {
    kind: 'cover-sheet',
    children: [
      { kind: 'title', children: inlines('Anlage 1'), subtitle: inlines('Präsentation der Schuldnerberatung') },
      paragraph('zur Niederschrift der 12. Sitzung'),
    ],
  };
}
