// What keeps a finished tree from becoming an accessible document, or makes its readers stumble: findings, no changes.
import { type Finding, nearest, type Position, type Report } from '../diagnostic.js';
import { jpegHeader } from './jpeg-header.js';
import { linkAnchor } from './link-anchor.js';
import type { Block, DocumentTree, ImageData, Node, NodeOf } from './nodes.js';
import { childrenOf, headingsOf, plainText, walk } from './walk.js';

/** Levels of blocks – or of marks in a line – in one another that a document may have; readers lose their way in more. */
export const deepestNesting = 8;

/**
 * Checks the tree for all that PDF/UA-1 refuses and readers stumble over.
 *
 * Errors: reports `titel-fehlt`, `ueberschrift-erste-ebene`, `ueberschrift-uebersprungen`, `ueberschrift-leer`,
 *         `bild-ohne-alternativtext`, `bild-druckfarben`, `tabelle-ohne-kopf`, `verweis-ziel-fehlt`, `verweis-ohne-worte`,
 *         `verschachtelung-zu-tief`; throws where a table's rows do not fill its columns, for only the program makes such a table.
 */
export function checkTree(tree: DocumentTree, report: Report): void {
  const headings = headingsOf(tree.children);
  if (tree.meta.title.trim() === '') {
    report({
      code: 'titel-fehlt',
      severity: 'Fehler',
      message: 'Das Dokument hat keinen Titel.',
      remedy: 'Schreiben Sie bei „titel“, wie es heißt, zum Beispiel titel: Zusammenfassung der Protokolle.',
    });
  }
  const [first] = headings;
  if (first !== undefined && first.level !== 1) report(wrongFirstLevel(first));
  reportSkippedLevels(headings, report);
  const targets = anchorsIn(tree.children);
  walk(tree.children, (node) => checkNode(node, targets, report));
  checkDepth(tree.children, 1, report);
}

/** Reports `ueberschrift-uebersprungen` at every heading that lies more than one level below the one before it. */
export function reportSkippedLevels(headings: readonly NodeOf<'heading'>[], report: Report): void {
  for (const [index, heading] of headings.entries()) {
    const previous = headings[index - 1];
    if (previous === undefined || heading.level <= previous.level + 1) continue;
    report({
      code: 'ueberschrift-uebersprungen',
      severity: 'Warnung',
      message: `Auf eine Überschrift der Ebene ${previous.level} folgt „${plainText(heading.children)}“ auf Ebene ${heading.level}.`,
      remedy: `Schreiben Sie sie mit ${'#'.repeat(previous.level + 1)}, eine Ebene unter der vorigen.`,
      ...placeOf(heading.at),
    });
  }
}

/** The finding for a passage that is nested too deep. */
export function nestedTooDeep(at: Position | undefined): Finding {
  return {
    code: 'verschachtelung-zu-tief',
    severity: 'Warnung',
    message: `Hier sind mehr als ${deepestNesting} Ebenen ineinander geschachtelt; die tieferen werden als Fließtext gedruckt.`,
    remedy: 'Gliedern Sie den Text mit Überschriften und Absätzen statt mit Einrückungen.',
    ...placeOf(at),
  };
}

function checkNode(node: Node, targets: ReadonlySet<string>, report: Report): void {
  if (node.kind === 'heading' && plainText(node.children) === '') report(emptyHeading(node));
  if (isPicture(node) && node.alt.trim() === '' && !needsNoWords(node)) {
    report(pictureWithoutText(node));
  }
  const image = imageOf(node);
  if (image !== undefined && isFourColour(image)) report(pictureInInks(image, node.at));
  if (node.kind === 'table') {
    assertRowsFit(node);
    if (node.headerRows === 0 && !node.hasRowHeaders) report(tableWithoutHeader(node));
  }
  if (node.kind === 'cross-reference') {
    if (!targets.has(node.target)) report(missingTarget(node, targets));
    else if (node.show !== 'seite' && node.label.trim() === '') report(emptyReference(node));
  }
  if (node.kind !== 'link') return;
  const target = linkAnchor(node.url);
  if (target !== undefined && !targets.has(target)) report(missingTarget({ ...node, target }, targets));
}

function anchorsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  walk(blocks, (node) => {
    if ('id' in node && node.id !== undefined) anchors.add(node.id);
  });
  return anchors;
}

type Picture = NodeOf<'image' | 'chart' | 'inline-image' | 'inline-chart'>;

function isPicture(node: Node): node is Picture {
  return node.kind === 'image' || node.kind === 'chart' || node.kind === 'inline-image' || node.kind === 'inline-chart';
}

/** A chart without a picture could not be drawn: that is reported, and its words would have come with the picture. */
function needsNoWords(picture: Picture): boolean {
  if (picture.kind === 'image') return picture.isDecorative;
  return 'svg' in picture && picture.svg === '';
}

function imageOf(node: Node): ImageData | undefined {
  if (node.kind === 'image' || node.kind === 'inline-image') return node.image;
  return node.kind === 'letterhead' ? node.crest : undefined;
}

/** PDF/A-3 (ISO 19005-3, 6.2.4.3) allows inks only where the file says how they look; ours promises colours of light. */
function isFourColour({ format, bytes }: ImageData): boolean {
  return format === 'jpeg' && jpegHeader(bytes)?.components === 4;
}

function pictureInInks({ at }: ImageData, outer: Position | undefined): Finding {
  return {
    code: 'bild-druckfarben',
    severity: 'Fehler',
    message: 'Das Bild ist in Druckfarben (CMYK) gespeichert; ein Archiv-PDF nimmt nur Bildschirmfarben (RGB) an.',
    remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es als RGB.',
    ...placeOf(at ?? outer),
  };
}

function wrongFirstLevel(heading: NodeOf<'heading'>): Finding {
  return {
    code: 'ueberschrift-erste-ebene',
    severity: 'Fehler',
    message: `Die erste Überschrift, „${plainText(heading.children)}“, steht auf Ebene ${heading.level}.`,
    remedy: 'Schreiben Sie die erste Überschrift des Dokuments auf Ebene 1, in Markdown mit einem #.',
    ...placeOf(heading.at),
  };
}

function emptyHeading(heading: NodeOf<'heading'>): Finding {
  return {
    code: 'ueberschrift-leer',
    severity: 'Fehler',
    message: `Eine Überschrift der Ebene ${heading.level} hat keinen Text.`,
    remedy: `Schreiben Sie den Text hinter ${'#'.repeat(heading.level)}, oder löschen Sie die Zeile.`,
    ...placeOf(heading.at),
  };
}

function pictureWithoutText(picture: Picture): Finding {
  return {
    code: 'bild-ohne-alternativtext',
    severity: 'Fehler',
    message: 'Ein Bild hat keinen Text für Menschen, die es nicht sehen.',
    remedy:
      picture.kind === 'image'
        ? 'Schreiben Sie in einem Satz, was es zeigt, zum Beispiel ![Karte des Kreises mit den 19 Kommunen](karte.png); bloßer Schmuck heißt ![-](…).'
        : 'Schreiben Sie in einem Satz, was es zeigt, zum Beispiel „Karte des Kreises mit den 19 Kommunen“.',
    ...placeOf(picture.at ?? ('image' in picture ? picture.image.at : undefined)),
  };
}

function tableWithoutHeader(table: NodeOf<'table'>): Finding {
  return {
    code: 'tabelle-ohne-kopf',
    severity: 'Warnung',
    message: 'Eine Tabelle hat keine Kopfzeile; wer sie vorgelesen bekommt, weiß nicht, was in den Spalten steht.',
    remedy: 'Schreiben Sie in die erste Zeile, was die Spalten enthalten, zum Beispiel | Kommune | Einwohner |.',
    ...placeOf(table.at),
  };
}

interface Reference extends Pick<Finding, 'at'> {
  readonly target: string;
}

function missingTarget({ target, at }: Reference, targets: ReadonlySet<string>): Finding {
  const near = nearest(target, targets);
  return {
    code: 'verweis-ziel-fehlt',
    severity: 'Fehler',
    message: `Der Verweis auf „${target}“ führt zu nichts in diesem Dokument.`,
    remedy:
      near === undefined
        ? 'Nennen Sie das Kürzel einer Überschrift, Tabelle oder Abbildung dieses Dokuments.'
        : `Meinten Sie „${near}“?`,
    ...placeOf(at),
  };
}

/** Only tables and figures with a title have a number; what has neither is named by its page alone. */
function emptyReference({ target, at }: Reference): Finding {
  return {
    code: 'verweis-ohne-worte',
    severity: 'Fehler',
    message: `Der Verweis auf „${target}“ druckt nichts, denn dort stehen weder Nummer noch Titel.`,
    remedy:
      'Geben Sie der Tabelle oder Abbildung einen Titel, zum Beispiel titel="Haushalte"; oder schreiben Sie zeige="seite".',
    ...placeOf(at),
  };
}

function placeOf(at: Position | undefined): { readonly at?: Position } {
  return at === undefined ? {} : { at };
}

/** Spans reaching down fill columns of the rows below; every row must come out as wide as the table. */
function assertRowsFit(table: NodeOf<'table'>): void {
  const width = table.columns.length;
  let reaching: readonly number[] = [];
  for (const [index, row] of table.rows.entries()) {
    const fromAbove = reaching.length;
    const own = row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
    if (fromAbove + own !== width) {
      throw new Error(`row ${index + 1} of a table fills ${fromAbove + own} of ${width} columns`);
    }
    const begun = row.cells.flatMap((cell) => Array<number>(cell.columnSpan).fill(cell.rowSpan));
    reaching = [...reaching, ...begun].map((rows) => rows - 1).filter((rows) => rows > 0);
  }
  if (reaching.length > 0) throw new Error('a cell of a table reaches below its last row');
}

/** Reports the first block of each passage that lies too deep. */
function checkDepth(nodes: readonly Node[], depth: number, report: Report): void {
  for (const node of nodes) {
    const isTooDeep = isContainer(node) && depth > deepestNesting;
    if (isTooDeep) {
      report(nestedTooDeep(node.at));
    } else {
      checkDepth(childrenOf(node), isContainer(node) ? depth + 1 : depth, report);
    }
  }
}

/** Blocks that hold blocks and so make a level of nesting. */
const containers: ReadonlySet<Block['kind']> = new Set([
  'list',
  'facts',
  'quote',
  'note',
  'columns',
  'resolution',
  'table',
  'figure',
  'figure-group',
  'title-page',
  'cover-sheet',
  'numbered-lines',
  'section',
  'speaker-notes',
]);

function isContainer(node: Node): boolean {
  return (containers as ReadonlySet<string>).has(node.kind);
}
