// One small sample of every kind of block and inline, each of its words unique, so that a writer can be asked for all of them.
// Whoever adds a kind is led here by the compiler.
import type { Block, ImageData, Inline, NodeOf, Placeholder } from '../../src/document/nodes.js';
import {
  annexReference,
  columns,
  emphasis,
  facts,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  resolution,
  signatures,
  strong,
  table,
  text,
  vote,
} from './build-nodes.js';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm" viewBox="0 0 20 10"><path d="M0 0H20V10Z"/></svg>';
const picture: ImageData = { format: 'svg', bytes: new TextEncoder().encode(svg), name: 'dreieck' };
const series = {
  title: 'Reihe',
  unit: '',
  decimals: 0,
  head: '',
  columns: [{ name: '' }],
  rows: [{ label: 'Punkt', values: [{ shown: '1' }] }],
};
const left = { width: { share: 1 }, align: 'left' } as const;

/** An inline of each kind. */
export const everyInline: { readonly [K in Exclude<Inline['kind'], Placeholder['kind']>]: NodeOf<K> } = {
  text: text('Klartext'),
  emphasis: emphasis('Betontes'),
  strong: strong('Wichtiges'),
  struck: { kind: 'struck', children: inlines('Gestrichenes') },
  script: { kind: 'script', position: 'super', children: inlines('Hochgestelltes') },
  muted: { kind: 'muted', children: inlines('Gedämpftes') },
  code: { kind: 'code', value: 'Feldname' },
  'line-break': { kind: 'line-break' },
  link: link('https://example.org/', 'Verlinktes'),
  footnote: footnote(paragraph('Fußnotentext'), paragraph('Fußnotenschluss')),
  'annex-reference': annexReference('beilage', 'Anlagenverweis'),
  'cross-reference': { kind: 'cross-reference', target: 'abschnitt', show: 'titel', label: 'Überschriftstitel' },
  mark: { kind: 'mark', sign: 'ampel-grün', label: 'Ampelwort' },
  'inline-image': { kind: 'inline-image', image: picture, alt: 'Zeilenbild', heightPt: 9 },
  'inline-chart': { kind: 'inline-chart', art: '', series, svg, alt: 'Zeilendiagramm', heightPt: 9 },
  'fill-in': { kind: 'fill-in', widthMm: 30, label: 'Ausfüllfeld' },
  'index-mark': { kind: 'index-mark', term: 'Registerort', id: 'ort:1' },
};

const figure: NodeOf<'figure'> = {
  kind: 'figure',
  id: 'abbildung',
  number: 'Abbildung 1',
  caption: inlines('Abbildungstitel'),
  children: [{ kind: 'image', image: picture, alt: 'Abbildungsbild', isDecorative: false }],
  notes: [paragraph('Abbildungsnote', 'fine')],
  source: inlines('Abbildungsquelle'),
};

const figureInGroup: NodeOf<'figure'> = {
  kind: 'figure',
  caption: inlines('Teiltitel'),
  children: [paragraph('Teilinhalt')],
  notes: [],
  source: [],
};

/** What every writer meets; notes of a speaker are for slides alone. */
type MetKind = Exclude<Block['kind'], Placeholder['kind'] | 'speaker-notes'>;

/** A block of each kind that every writer meets. */
export const everyBlock: { readonly [K in MetKind]: NodeOf<K> } = {
  heading: heading(1, 'abschnitt', 'Überschriftstitel', {
    number: 'Überschriftsnummer',
    aside: inlines('Randvermerk'),
  }),
  paragraph: paragraph(Object.values(everyInline)),
  list: list('bullet', [paragraph('Listenpunkt'), list('ordered', [paragraph('Unterpunkt')])]),
  facts: facts('list', ['Sachwort', 'Sachwert']),
  quote: { kind: 'quote', children: [paragraph('Zitiertes')] },
  note: { kind: 'note', title: inlines('Hinweistitel'), children: [paragraph('Hinweistext')] },
  columns: columns(2, ['Spaltentitel', [paragraph('Spaltentext')]]),
  resolution: resolution('Beschlusswort', paragraph('Beschlusstext')),
  vote: vote('Abstimmungsergebnis', 'Abstimmungszahlen'),
  signatures: signatures(['Unterzeichnerin', 'Unterschriftsrolle']),
  directory: { kind: 'directory', of: 'inhalt', title: inlines('Verzeichnistitel'), depth: 2 },
  table: table(
    [left, left],
    [
      ['Tabellenkopf', 'Nachbarkopf'],
      ['Tabellenzelle', 'Nachbarzelle'],
    ],
    {
      id: 'tabelle',
      number: 'Tabelle 1',
      caption: inlines('Tabellentitel'),
      notes: [paragraph('Tabellennote', 'fine')],
      source: inlines('Tabellenquelle'),
    },
  ),
  image: { kind: 'image', image: picture, alt: 'Bildbeschreibung', isDecorative: false },
  chart: { kind: 'chart', art: '', series, svg, alt: 'Diagrammbeschreibung' },
  figure,
  'figure-group': { kind: 'figure-group', caption: inlines('Gruppentitel'), columns: 2, figures: [figureInGroup] },
  letterhead: { kind: 'letterhead', name: inlines('Briefkopfname'), subline: inlines('Briefkopfzeile'), crestAlt: '' },
  title: { kind: 'title', children: inlines('Dokumenttitel'), subtitle: inlines('Dokumentuntertitel') },
  'title-page': { kind: 'title-page', children: [paragraph('Titelseitentext')] },
  'cover-sheet': { kind: 'cover-sheet', children: [paragraph('Deckblatttext')] },
  'fill-lines': { kind: 'fill-lines', count: 2, label: 'Schreibzeilen' },
  verbatim: { kind: 'verbatim', value: 'Wörtliches' },
  'numbered-lines': { kind: 'numbered-lines', children: [paragraph('Gezähltes')] },
  section: { kind: 'section', orientation: 'querformat', children: [paragraph('Querseitentext')] },
  'page-break': { kind: 'page-break' },
  rule: { kind: 'rule' },
};
