// What a writer cannot do with a tree, as findings: the same words whichever writer says them. Decides nothing.
import type { Finding } from '../diagnostic.js';
import type { ImageData, Kind, Node } from './nodes.js';
import { plainText } from './walk.js';

/** The file a writer makes, as sentences about it say it. */
export type InFile = 'im PDF' | 'in der Word-Datei';

/** What users call the kinds that writers may lack, with article: it begins sentences. */
const germanNames: { readonly [K in Kind]?: string } = {
  mark: 'Ein gezeichnetes Zeichen',
  'inline-chart': 'Ein Diagramm in der Zeile',
  chart: 'Ein Diagramm',
  directory: 'Ein Verzeichnis',
  'figure-group': 'Eine Gruppe von Abbildungen',
  'title-page': 'Eine Titelseite',
  'cover-sheet': 'Ein Deckblatt',
  'numbered-lines': 'Ein Abschnitt mit Zeilennummern',
  insertion: 'Ein eingefügter Text',
};

/** Kinds whose content can stand in the text when what they do to it is missing. */
const bearers = ['title-page', 'cover-sheet', 'numbered-lines'] as const;

type Bearer = Extract<Node, { readonly kind: (typeof bearers)[number] }>;

/** Whether the node's content can stand in the text without it. */
export function isBearer(node: Node): node is Bearer {
  return bearers.some((kind) => kind === node.kind);
}

/** A node left out, and the line that says so in its place. */
export interface LeftOut {
  readonly finding: Finding;
  readonly line: string;
}

/** The node is left out, or – if it is a bearer – what it does to its content. */
export function leftOut(node: Node, inFile: InFile): LeftOut {
  const words = germanNames[node.kind] ?? 'Ein Teil';
  const description = descriptionOf(node);
  return leftOutThing({
    words: description === '' ? words : `${words} („${description}“)`,
    rest: isBearer(node) ? 'nur der Text darin erscheint.' : 'ein Hinweis steht an der Stelle.',
    inFile,
    place: node.at === undefined ? {} : { at: node.at },
  });
}

/** A table in a footnote loses its grid; its text stays. */
export function plainFootnoteTable({ at }: Node, inFile: InFile): Finding {
  return {
    code: 'darstellung-fehlt',
    severity: 'Warnung',
    message: `Eine Tabelle in einer Fußnote lässt sich ${inFile} nicht darstellen; ihre Zeilen stehen dort als Text.`,
    remedy: 'Setzen Sie die Tabelle in den Text, oder sagen Sie in der Fußnote in Worten, was sie zeigt.',
    ...(at === undefined ? {} : { at }),
  };
}

interface Thing {
  readonly words: string;
  readonly rest: string;
  readonly inFile: InFile;
  readonly place: Pick<Finding, 'at'>;
}

function leftOutThing({ words, rest, inFile, place }: Thing): LeftOut {
  return {
    finding: {
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: `${words} lässt sich ${inFile} noch nicht darstellen; ${rest}`,
      remedy: 'Beschreiben Sie den Inhalt vorerst in Worten oder als einfache Tabelle.',
      ...place,
    },
    line: `[${words} fehlt in dieser Fassung.]`,
  };
}

function descriptionOf(node: Node): string {
  switch (node.kind) {
    case 'mark':
      return node.label;
    case 'chart':
    case 'inline-chart':
      return node.alt;
    case 'directory':
      return plainText(node.title);
    case 'figure-group':
      return plainText(node.caption);
    default:
      return '';
  }
}

/** No page begins inside another block. */
export function nestedPageBreak({ at }: Node, inFile: InFile): Finding {
  return {
    code: 'seitenwechsel-verschachtelt',
    severity: 'Warnung',
    message: `In einem anderen Block kann ${inFile} keine neue Seite beginnen; der Seitenwechsel fehlt dort.`,
    remedy: 'Setzen Sie den Seitenwechsel oder „::: querformat“ vor oder hinter den Block, nicht in ihn.',
    ...(at === undefined ? {} : { at }),
  };
}

/** The address leads nowhere; its text stays. */
export function unusableLink({ url, at }: { readonly url: string } & Pick<Finding, 'at'>, inFile: InFile): Finding {
  return {
    code: 'link-unbrauchbar',
    severity: 'Warnung',
    message: `Die Adresse „${url.slice(0, 60)}“ führt nirgendwohin; ihr Text steht ${inFile} ohne Link.`,
    remedy: 'Schreiben Sie eine vollständige Adresse, zum Beispiel https://www.example.org/satzung.pdf.',
    ...(at === undefined ? {} : { at }),
  };
}

/** The bytes are no image of their format; said where the file is named, else at the node that shows it. */
export function unreadableImage({ name, format, at }: ImageData, place: Pick<Finding, 'at'>): Finding {
  return {
    code: 'bild-unlesbar',
    severity: 'Fehler',
    message: `Das Bild „${name}“ lässt sich nicht als ${format.toUpperCase()} lesen.`,
    remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es neu als PNG, JPEG oder SVG.',
    ...(at === undefined ? place : { at }),
  };
}
