import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { checkTree } from '../../../src/document/check.js';
import type { Block, DocumentTree, ImageData } from '../../../src/document/nodes.js';
import { documentTree, heading, list, paragraph, table, tableCell, tableRow, text } from '../../support/build-nodes.js';

const column = { width: { auto: true }, align: 'left' } as const;
const picture: ImageData = { format: 'png', bytes: new Uint8Array(), name: 'karte' };
const at = { file: '/text.md', line: 3, column: 1 };

function findingsIn(tree: DocumentTree): readonly Finding[] {
  const findings: Finding[] = [];
  checkTree(tree, (finding) => findings.push(finding));
  return findings;
}

function check(blocks: readonly Block[], ...expected: readonly Finding[]): void {
  expect(findingsIn(documentTree(blocks))).toEqual(expected);
}

test('a document that is in order has no findings', () => {
  check([heading(1, 'a', 'A'), heading(2, 'b', 'B'), table([column], [['Kopf'], ['Wert']])]);
});

test('a document without a title', () => {
  const meta = { title: ' ', author: '', date: '2018-03-12', language: 'de-DE', keywords: [] } as const;
  expect(findingsIn(documentTree([], { meta }))).toEqual([
    {
      code: 'titel-fehlt',
      severity: 'Fehler',
      message: 'Das Dokument hat keinen Titel.',
      remedy: 'Schreiben Sie bei „titel“, wie es heißt, zum Beispiel titel: Zusammenfassung der Protokolle.',
    },
  ]);
});

test('a first heading that is not on level 1', () => {
  check([heading(2, 'a', 'Lage', { at })], {
    code: 'ueberschrift-erste-ebene',
    severity: 'Fehler',
    message: 'Die erste Überschrift, „Lage“, steht auf Ebene 2.',
    remedy: 'Schreiben Sie die erste Überschrift des Dokuments auf Ebene 1, in Markdown mit einem #.',
    at,
  });
});

test('a level that is skipped', () => {
  check([heading(1, 'a', 'A'), heading(3, 'b', 'B', { at })], {
    code: 'ueberschrift-uebersprungen',
    severity: 'Warnung',
    message: 'Auf eine Überschrift der Ebene 1 folgt „B“ auf Ebene 3.',
    remedy: 'Schreiben Sie sie mit ##, eine Ebene unter der vorigen.',
    at,
  });
});

test('a heading without text', () => {
  check([heading(1, 'a', '', { at })], {
    code: 'ueberschrift-leer',
    severity: 'Fehler',
    message: 'Eine Überschrift der Ebene 1 hat keinen Text.',
    remedy: 'Schreiben Sie den Text hinter #, oder löschen Sie die Zeile.',
    at,
  });
});

test('a picture without a text for those who cannot see it', () => {
  const finding = {
    code: 'bild-ohne-alternativtext',
    severity: 'Fehler',
    message: 'Ein Bild hat keinen Text für Menschen, die es nicht sehen.',
    at,
  } as const;
  const remedy =
    'Schreiben Sie in einem Satz, was es zeigt, zum Beispiel ![Karte des Kreises mit den 19 Kommunen](karte.png); bloßer Schmuck heißt ![-](…).';
  check([{ kind: 'image', image: picture, alt: ' ', isDecorative: false, at }], { ...finding, remedy });
  check([{ kind: 'image', image: { ...picture, at }, alt: '', isDecorative: false }], { ...finding, remedy });
  check([paragraph([{ kind: 'inline-image', image: picture, alt: '', heightPt: 11, at }])], {
    ...finding,
    remedy: 'Schreiben Sie in einem Satz, was es zeigt, zum Beispiel „Karte des Kreises mit den 19 Kommunen“.',
  });
});

test('a picture that only decorates needs no text', () => {
  check([{ kind: 'image', image: picture, alt: '', isDecorative: true }]);
});

test('a picture in printing inks', () => {
  // Start of image, then a frame (C0) of 6 by 4 pixels in four inks.
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 4, 0, 6, 4, 1]);
  check([{ kind: 'image', image: { format: 'jpeg', bytes, name: 'druck', at }, alt: 'Plan', isDecorative: false }], {
    code: 'bild-druckfarben',
    severity: 'Fehler',
    message: 'Das Bild ist in Druckfarben (CMYK) gespeichert; ein Archiv-PDF nimmt nur Bildschirmfarben (RGB) an.',
    remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es als RGB.',
    at,
  });
});

test('a table without a header row', () => {
  check([table([column], [['Wert']], { headerRows: 0, at })], {
    code: 'tabelle-ohne-kopf',
    severity: 'Warnung',
    message: 'Eine Tabelle hat keine Kopfzeile; wer sie vorgelesen bekommt, weiß nicht, was in den Spalten steht.',
    remedy: 'Schreiben Sie in die erste Zeile, was die Spalten enthalten, zum Beispiel | Kommune | Einwohner |.',
    at,
  });
});

test('a table whose rows have headers needs no header row', () => {
  check([table([column], [['Wert']], { headerRows: 0, hasRowHeaders: true })]);
});

test('a cross-reference that leads nowhere', () => {
  check([paragraph([{ kind: 'cross-reference', target: 'tab', show: 'nummer', label: '', at }])], {
    code: 'verweis-ziel-fehlt',
    severity: 'Fehler',
    message: 'Der Verweis auf „tab“ führt zu nichts in diesem Dokument.',
    remedy: 'Nennen Sie das Kürzel einer Überschrift, Tabelle oder Abbildung dieses Dokuments.',
    at,
  });
});

test('a cross-reference that nearly names its target', () => {
  const reference = { kind: 'cross-reference', target: 'tab-haushalt', show: 'nummer', label: '', at } as const;
  check([heading(1, 'tab-haushalte', 'Haushalte'), paragraph([reference])], {
    code: 'verweis-ziel-fehlt',
    severity: 'Fehler',
    message: 'Der Verweis auf „tab-haushalt“ führt zu nichts in diesem Dokument.',
    remedy: 'Meinten Sie „tab-haushalte“?',
    at,
  });
});

test('a cross-reference that prints nothing, for its target has neither number nor title', () => {
  const target = table([column], [['Kopf'], ['Wert']], { id: 'tab' });
  const reference = { kind: 'cross-reference', target: 'tab', label: '', at } as const;
  check([target, paragraph([{ ...reference, show: 'seite' }])]);
  check([target, paragraph([{ ...reference, show: 'nummer' }])], {
    code: 'verweis-ohne-worte',
    severity: 'Fehler',
    message: 'Der Verweis auf „tab“ druckt nichts, denn dort stehen weder Nummer noch Titel.',
    remedy:
      'Geben Sie der Tabelle oder Abbildung einen Titel, zum Beispiel titel="Haushalte"; oder schreiben Sie zeige="seite".',
    at,
  });
});

test('a link into the document that leads nowhere', () => {
  const linkTo = (url: string): Block => paragraph([{ kind: 'link', url, at, children: [text('dort')] }]);
  check([heading(1, 'größe', 'Größe'), linkTo('#gr%C3%B6%C3%9Fe'), linkTo('https://example.org/#oben')]);
  check([linkTo('#gibt%20es%20nicht')], {
    code: 'verweis-ziel-fehlt',
    severity: 'Fehler',
    message: 'Der Verweis auf „gibt es nicht“ führt zu nichts in diesem Dokument.',
    remedy: 'Nennen Sie das Kürzel einer Überschrift, Tabelle oder Abbildung dieses Dokuments.',
    at,
  });
});

test('blocks that are nested too deep are reported once, at the ninth', () => {
  const nest = (depth: number): Block =>
    depth === 0 ? paragraph('Tief') : { kind: 'quote', children: [nest(depth - 1)], at: { ...at, line: depth } };
  check([nest(8)]);
  check([nest(11)], {
    code: 'verschachtelung-zu-tief',
    severity: 'Warnung',
    message: 'Hier sind mehr als 8 Ebenen ineinander geschachtelt; die tieferen werden als Fließtext gedruckt.',
    remedy: 'Gliedern Sie den Text mit Überschriften und Absätzen statt mit Einrückungen.',
    at: { ...at, line: 3 },
  });
});

test('a list in a list counts as one level each, not its items', () => {
  check([list('bullet', [list('bullet', [list('bullet', [list('bullet', [list('bullet', [paragraph('x')])])])])])]);
});

test('rows that do not fill the columns are a bug of ours', () => {
  expect(() => findingsIn(documentTree([table([column, column], [['A', 'B'], ['nur eine']])]))).toThrow('row 2');
});

test('merged cells fill columns and rows', () => {
  const rows = [
    tableRow([tableCell('A', { rowSpan: 2 }), tableCell('B', { columnSpan: 2 })]),
    tableRow([tableCell('C'), tableCell('D')]),
  ];
  check([{ ...table([column, column, column], []), rows }]);
});

test('a cell that reaches below the table is a bug of ours', () => {
  const rows = [tableRow([tableCell('A', { rowSpan: 2 })])];
  expect(() => findingsIn(documentTree([{ ...table([column], []), rows }]))).toThrow('below');
});

test('a chart that could not be drawn is told where it is drawn, not again for want of words', () => {
  const series = { title: '', unit: '', decimals: 0, head: '', columns: [], rows: [] };
  const undrawn = { kind: 'chart', art: 'karte', series, svg: '', alt: '', at } as const;
  check([undrawn]);
  expect(findingsIn(documentTree([{ ...undrawn, svg: '<svg/>' }])).map(({ code }) => code)).toEqual([
    'bild-ohne-alternativtext',
  ]);
});
