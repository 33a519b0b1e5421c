// The third document the writers' tests share: pages of all kinds one after the other, and pictures of all formats.
// Nothing here reads content/ or templates/.
import type { Block, DocumentTree, ImageData, PageFrame } from '../../src/document/nodes.js';
import { documentTree, footnote, heading, inlines, list, paragraph, resolution, table, vote } from './build-nodes.js';
import { samplePlan } from './sample-long-tree.js';
import { sampleCrest } from './sample-tree.js';

/** 24 by 16 pixels, taken with the camera on its side (Exif orientation 6): seen 16 by 24, the lighter part above. */
export const samplePhoto: ImageData = {
  format: 'jpeg',
  name: 'foto',
  bytes: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcg' +
      'LikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
      'T09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAcG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/E' +
      'ABYBAQEBAAAAAAAAAAAAAAAAAAUDBv/EABoRAAEFAQAAAAAAAAAAAAAAAAAFBkKBwUP/2gAMAwEAAhEDEQA/ANAnaiJ2Lb3StKqUbwANKFn/2Q==',
    'base64',
  ),
};

const sentence =
  'Die Verwaltung berichtete, die Zusammenarbeit mit den kreisangehörigen Städten und Gemeinden sei vereinbart, ' +
  'und die Ergebnisse der Gespräche würden dem Ausschuss im Herbst vorgestellt. ';

const ownFrame: PageFrame = {
  headLeft: 'Anlage zum Masterplan',
  headRight: 'Karten',
  footLeft: 'Kartengrundlage: Beispiel',
  headOnFirstPage: true,
};

/** A dozen pages, most of them short. */
export const samplePagesTree: DocumentTree = documentTree(
  [
    { kind: 'title-page', children: [{ kind: 'title', children: inlines('Seiten'), subtitle: inlines('aller Art') }] },
    letterhead(),
    heading(1, 'anfang', 'Anfang'),
    paragraph([sentence, footnote(paragraph('Die erste Fußnote.'))]),
    ...passages(),
    { kind: 'page-break' },
    { kind: 'section', orientation: 'querformat', frame: ownFrame, children: maps() },
    { kind: 'page-break' },
    heading(1, 'bilder', 'Bilder'),
    ...pictures(),
    { kind: 'cover-sheet', children: [{ kind: 'title', children: inlines('Anlage 2'), subtitle: [] }] },
    { kind: 'cover-sheet', children: [] },
    heading(1, 'ende', 'Ende'),
    paragraph('Das war es.'),
    { kind: 'page-break' },
  ],
  {
    meta: { title: 'Seiten aller Art', author: 'Kreis Beispiel', date: '2018-03-12', language: 'de-DE', keywords: [] },
    frame: { headLeft: 'Kreis Beispiel', headRight: 'Seiten', footLeft: 'Stand', headOnFirstPage: false },
    status: ['Entwurf', 'Nichtöffentlich'],
  },
);

function letterhead(): Block {
  return {
    kind: 'letterhead',
    name: inlines('Kreis Beispiel'),
    subline: inlines('Der Landrat'),
    crest: sampleCrest,
    crestAlt: 'Wappen des Kreises Beispiel',
  };
}

/** Two passages of numbered lines, the second over a page's end, with what is not counted among them. */
function passages(): readonly Block[] {
  return [
    {
      kind: 'numbered-lines',
      children: [
        paragraph([sentence, footnote(paragraph('Die zweite Fußnote.'))]),
        plainTable(),
        list('bullet', [paragraph('erstens')], [paragraph('zweitens')]),
        resolution('Beschluss', paragraph(sentence), vote('Einstimmig beschlossen', '11 Ja')),
      ],
    },
    paragraph([sentence, footnote(paragraph('Die dritte Fußnote.'))]),
    { kind: 'numbered-lines', children: Array.from({ length: 9 }, () => paragraph(sentence)) },
    paragraph('Ohne Nummer.'),
  ];
}

function plainTable(): Block {
  const column = { width: { share: 1 }, align: 'left' } as const;
  return table(
    [column, column],
    [
      ['Ziel', 'Stand'],
      ['erreicht', 'ja'],
    ],
  );
}

function maps(): readonly Block[] {
  return [
    heading(1, 'karten', 'Karten'),
    { kind: 'image', image: samplePlan, alt: 'Lageplan', isDecorative: false, widthMm: 900 },
    { kind: 'page-break' },
    { kind: 'numbered-lines', children: [paragraph(sentence)] },
  ];
}

/** A photo turned, in the text, in a list, in a cell, in a line, and one that must shrink to fit with its caption. */
function pictures(): readonly Block[] {
  const photo = (widthMm?: number): Block => ({
    kind: 'image',
    image: samplePhoto,
    alt: 'Ein Foto',
    isDecorative: false,
    ...(widthMm !== undefined && { widthMm }),
  });
  const column = { width: { share: 1 }, align: 'left' } as const;
  const inCell = { kind: 'table-cell', columnSpan: 1, rowSpan: 1, children: [photo(300)] } as const;
  const cells = table([column, column, column], [['Vorher', 'Nachher', 'Später']]);
  const row = { kind: 'table-row', isEmphasised: false, cells: [inCell, inCell, inCell] } as const;
  return [
    photo(),
    list('bullet', [paragraph('Ein Punkt mit Bild:'), photo(20)]),
    { ...cells, rows: [...cells.rows, row] },
    paragraph([
      'In der Zeile ',
      { kind: 'inline-image', image: samplePhoto, alt: 'Ein Foto', heightPt: 30 },
      ' steht es auch.',
    ]),
    {
      kind: 'figure',
      id: 'hoch',
      number: 'Abbildung 1',
      caption: inlines('Ein Foto, das die Seite füllt'),
      children: [photo(165)],
      notes: [paragraph('Aufgenommen im Herbst.')],
      source: inlines('Kreis Beispiel'),
    },
  ];
}
