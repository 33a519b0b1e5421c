// The document the writers' tests share: a Niederschrift built by hand from every kind that both writers carry.
// Nothing here reads content/ or templates/; the house style below stands in for templates/hausstil/*.yaml.

import type { Hausstil } from '../../src/document/hausstil.js';
import type { Block, DocumentTree, ImageData, Inline, NodeOf } from '../../src/document/nodes.js';
import {
  annexReference,
  columns,
  documentTree,
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

/** A house style with the colours and sizes of the hand-made pages. */
export const sampleHausstil: Hausstil = {
  name: 'Beispiel',
  seite: { links: 25, rechts: 20, oben: 25, unten: 24 },
  schrift: {
    pdf: 'Arimo',
    word: 'Arial',
    grad: 11,
    zeilenabstand: 1.3,
    ausrichtung: 'links',
    silbentrennung: true,
  },
  grade: {
    titel: 22,
    untertitel: 12.5,
    überschriften: [13, 11.5, 11],
    klein: 9,
    kopfzeile: 8.5,
    briefkopf: 15,
  },
  farben: { akzent: '#1f4e79', gedämpft: '#5b6770', linie: '#b8c0c7', fläche: '#e9eff7' },
  wappenhöhe: 17,
  gestalt: {
    wappen: 'rechts',
    briefkopflinie: 'kräftig',
    titel: 'schwarz',
    überschriften: 'akzent',
    tabellenkopf: 'fläche',
  },
};

/** A shield in the accent colour, in the proportions of the letterhead. */
export const sampleCrest: ImageData = {
  format: 'svg',
  name: 'wappen',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="15mm" height="17mm" viewBox="0 0 15 17">' +
      '<path d="M.2 .2H14.8V9.5A7.3 7.3 0 0 1 .2 9.5Z" fill="#fff" stroke="#1f4e79" stroke-width=".3"/>' +
      '<path d="M3 8.5 7.5 4 12 8.5V10L7.5 5.5 3 10Z" fill="#1f4e79"/></svg>',
  ),
};

/** The sample as a whole: two to three pages, with the words on every page that a draft bears. */
export const sampleTree: DocumentTree = documentTree(
  [
    ...opening(),
    ...presence(),
    ...agenda(),
    heading(1, 'oeffentlicher-teil', 'Öffentlicher Teil'),
    ...socialPlanning(),
    ...debtAdvice(),
    ...everyOtherKind(),
    ...closing(),
  ],
  {
    meta: {
      title: 'Niederschrift über die 12. Sitzung des Ausschusses für Soziales (Beispiel)',
      author: 'Kreis Beispiel',
      date: '2018-03-12',
      language: 'de-DE',
      keywords: ['Niederschrift', 'Sozialausschuss'],
    },
    frame: {
      headLeft: 'Kreis Beispiel · Ausschuss für Soziales (Beispiel)',
      headRight: 'Niederschrift · 12. Sitzung · 12.03.2018',
      footLeft: 'Stand 12.03.2018',
      headOnFirstPage: false,
    },
    status: ['Entwurf'],
  },
);

function opening(): readonly Block[] {
  return [
    {
      kind: 'letterhead',
      name: inlines('Kreis Beispiel'),
      subline: inlines('Der Landrat · Sozialamt'),
      crest: sampleCrest,
      crestAlt: 'Wappen des Kreises Beispiel',
    },
    {
      kind: 'title',
      children: inlines('Niederschrift'),
      subtitle: inlines('über den öffentlichen Teil der 12. Sitzung des Ausschusses für Soziales (Beispiel)'),
    },
    facts(
      'list',
      ['Wahlperiode', '2014–2020'],
      ['Datum', 'Montag, 12. März 2018'],
      ['Ort', 'Kreishaus Siegburg, Sitzungssaal'],
      ['Beginn – Ende', '17:00 Uhr – 18:45 Uhr'],
      ['Leitung', 'Anna Muster, Vorsitzende'],
      ['Schriftführung', 'S. Beispiel'],
    ),
  ];
}

/** A list without bullets of people; a second, finer line says when they came, left or whom they stood in for. */
function people(...entries: readonly (readonly [name: string, detail?: string])[]): NodeOf<'list'> {
  return list(
    'plain',
    ...entries.map(([name, detail]) =>
      detail === undefined ? [paragraph(name)] : [paragraph(name), paragraph(detail, 'fine')],
    ),
  );
}

function presence(): readonly Block[] {
  return [
    heading(1, 'anwesenheit', 'Anwesenheit'),
    columns(
      3,
      [
        'Gruppe A',
        [
          people(
            ['Muster, Anna, Siegburg'],
            ['Muster, Bodo, Lohmar'],
            ['Muster, Carla, Much'],
            ['Muster, Dirk, Eitorf', 'bis 18:20 Uhr, nach TOP 6'],
          ),
        ],
      ],
      [
        'Gruppe B',
        [people(['Beispiel, Ernst, Bornheim'], ['Probe, Frida, Hennef (Sieg)', 'vertritt Beispiel, Bernd'])],
      ],
      ['Gruppe C', [people(['Muster, Gerd, Troisdorf', 'ab 17:20 Uhr, TOP 3'], ['Muster, Hanna, Windeck'])]],
      ['Beratende Mitglieder', [people(['N. N., Caritasverband'], ['N. N., Diakonie'])]],
      ['Verwaltung', [people(['Schmitz, Dezernent'], ['Beispiel, S., Schriftführung'])]],
      ['Gäste', [people(['N. N., Fachstelle für sozialraumorientierte Armutsbekämpfung (FSA)'])]],
    ),
    facts('line', ['Entschuldigt', 'Beispiel, Bernd (Gruppe B)'], ['Stimmberechtigt anwesend', '16 von 17']),
  ];
}

function agenda(): readonly Block[] {
  return [
    heading(1, 'tagesordnung', 'Tagesordnung'),
    table(
      [
        { width: { mm: 14 }, align: 'left' },
        { width: { share: 1 }, align: 'left' },
        { width: { mm: 26 }, align: 'right' },
      ],
      [
        ['TOP', 'Gegenstand', 'Vorlage'],
        ['1', 'Eröffnung, Feststellung der ordnungsgemäßen Einladung und der Beschlussfähigkeit', ''],
        ['4', 'Strategische Sozialplanung', ''],
        ['5', 'Förderung der Schuldnerberatung', '45/2018'],
      ],
      { summary: 'Tagesordnungspunkte mit Gegenstand und Nummer der Vorlage' },
    ),
  ];
}

function socialPlanning(): readonly Block[] {
  return [
    heading(2, 'top-4', 'Strategische Sozialplanung', { number: 'TOP 4' }),
    paragraph('Dezernent Schmitz gab einen Überblick über den Sachstand der strategischen Sozialplanung.'),
    paragraph([
      'Die strategische Sozialplanung habe im Kreis ihren Anfang im November 2016 gefunden. Es gebe die ',
      emphasis('Arbeitsgruppe Strategische Sozialplanung'),
      ' mit Vertretern der verschiedenen politischen Parteien, der Städte Siegburg, Lohmar, Bornheim und der Gemeinde ' +
        'Ruppichteroth sowie der Wohlfahrtsverbände Caritas, Diakonie und Arbeiterwohlfahrt und Vertretern der Verwaltung.',
      footnote(paragraph(['Die Arbeitsgruppe tagte ', strong('zweimal'), '; die Protokolle liegen vor.'])),
    ]),
    paragraph([
      'Das Angebot stieß auf allgemeine Zustimmung. Die Zusammenfassung ist dieser Niederschrift als ',
      annexReference('zusammenfassung', 'Anlage 1'),
      ' beigefügt, siehe ',
      { kind: 'cross-reference', target: 'tab-anlagen', show: 'nummer', label: 'Tabelle 1' },
      '.',
    ]),
  ];
}

function debtAdvice(): readonly Block[] {
  return [
    heading(2, 'top-5', 'Förderung der Schuldnerberatung', {
      number: 'TOP 5',
      aside: inlines('Vorlage 45/2018'),
    }),
    paragraph('Die Verwaltung erläuterte die Vorlage. Der Zuschuss solle um 2 Prozent steigen.'),
    resolution(
      'Beschlussempfehlung an den Kreistag',
      paragraph(
        'Der Kreistag fördert die Schuldnerberatung der Wohlfahrtsverbände im Jahr 2018 mit 120\u202f000\u00a0Euro.',
      ),
      vote('Mehrheitlich beschlossen', '11 Ja · 3 Nein (Gruppe B: 2, Gruppe C: 1) · 1 Enthaltung'),
    ),
    paragraph('An Beratung und Abstimmung nahm Frau Hanna Muster wegen Befangenheit nicht teil; sie verließ den Raum.'),
  ];
}

function everyOtherKind(): readonly Block[] {
  return [
    heading(2, 'top-6', 'Antrag der Gruppe C zum Sozialticket', { number: 'TOP 6' }),
    paragraph('Die Gruppe C begründete ihren Antrag und zog ihn nach der Aussprache zurück.', 'lead'),
    list(
      'bullet',
      [paragraph('Das Ticket sei zu teuer.')],
      [
        paragraph('Die Antragstellung sei zu umständlich:'),
        list('ordered', [paragraph('Formular')], [paragraph('Nachweis')]),
      ],
    ),
    { kind: 'quote', children: [paragraph('„Mobilität ist Teilhabe“, so der Sprecher der Gruppe.')] },
    {
      kind: 'note',
      title: inlines('Hinweis'),
      children: [paragraph('Der Antrag kann in der nächsten Sitzung erneut gestellt werden.')],
    },
    heading(3, 'formsachen', 'Formsachen'),
    paragraph(inlineKinds()),
    { kind: 'verbatim', value: 'Zeile eins\n  Zeile zwei, eingerückt\n*kein* Markdown' },
    { kind: 'rule' },
    { kind: 'fill-lines', count: 2, label: 'Platz für Anmerkungen' },
    paragraph('Fassung: vorläufig, nicht genehmigt.', 'fine'),
    { kind: 'page-break' },
  ];
}

function inlineKinds(): readonly Inline[] {
  return [
    text('Gestrichen wurde '),
    { kind: 'struck', children: inlines('die Befristung') },
    text('; die Fläche misst 40 m'),
    { kind: 'script', position: 'super', children: inlines('2') },
    text(', CO'),
    { kind: 'script', position: 'sub', children: inlines('2') },
    text(' bleibt '),
    { kind: 'muted', children: inlines('unerwähnt') },
    text('. Das Feld '),
    { kind: 'code', value: 'nein_von' },
    text(' steht in der '),
    link('https://example.org/satzung', 'Satzung'),
    text('.'),
    { kind: 'line-break' },
    text('Unterschrift der Zählerin: '),
    { kind: 'fill-in', widthMm: 40, label: 'Unterschrift' },
  ];
}

function closing(): readonly Block[] {
  return [
    heading(1, 'anlagen', 'Anlagen'),
    annexTable(),
    signatures(['Anna Muster', 'Vorsitzende'], ['S. Beispiel', 'Schriftführerin']),
  ];
}

function annexTable(): NodeOf<'table'> {
  const title = 'Zusammenfassung der Protokolle der beiden Sitzungen der Arbeitsgruppe Strategische Sozialplanung';
  return table(
    [
      { width: { mm: 22 }, align: 'left' },
      { width: { share: 1 }, align: 'left' },
      { width: { mm: 16 }, align: 'right' },
      { width: { mm: 18 }, align: 'right' },
    ],
    [
      ['Anlage', 'Titel', 'TOP', 'Seiten'],
      [[annexReference('zusammenfassung', 'Anlage 1')], title, '4', '2'],
      ['Anlage 2', 'Präsentation der Schuldnerberatung', '5', '12'],
    ],
    {
      id: 'tab-anlagen',
      number: 'Tabelle 1',
      caption: inlines('Anlagen zu dieser Niederschrift'),
      summary: 'Je Anlage eine Zeile mit Titel, Tagesordnungspunkt und Seitenzahl',
      notes: [paragraph('Die Seitenzahlen zählen die Anlage allein.', 'fine')],
      source: inlines('Schriftführung'),
    },
  );
}
