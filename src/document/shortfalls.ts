// What a writer cannot do with a tree, as findings: the same words whichever writer says them. Decides nothing.
import { type Finding, placed } from '../diagnostic.js';
import type { ImageData, Kind, Node, NodeOf } from './nodes.js';

/** The file a writer makes, as sentences about it say it: "im PDF", "in der Word-Datei". */
export type InFile = `im ${string}` | `in ${string}`;

/** A node left out, and the line that says so in its place. */
export interface LeftOut {
  readonly finding: Finding;
  readonly line: string;
}

/** A chart that was not drawn. */
export function leftOut({ kind, alt, at }: NodeOf<'chart' | 'inline-chart'>, inFile: InFile): LeftOut {
  const kindInWords = kind === 'chart' ? 'Ein Diagramm' : 'Ein Diagramm in der Zeile';
  const words = alt === '' ? kindInWords : `${kindInWords} („${alt}“)`;
  const finding: Omit<Finding, 'at'> = {
    code: 'darstellung-fehlt',
    severity: 'Warnung',
    message: `${words} ist nicht gezeichnet worden; ${inFile} steht an der Stelle ein Hinweis.`,
    remedy:
      'Nennen Sie mit „bild=“ eine SVG-Datei, oder beschreiben Sie den Inhalt in Worten oder als einfache Tabelle.',
  };
  return { finding: placed(finding, at), line: `[${words} fehlt in dieser Fassung.]` };
}

/** A table in a footnote loses its grid; its text stays. */
export function plainFootnoteTable({ at }: Node, inFile: InFile): Finding {
  return placed(
    {
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: `Eine Tabelle in einer Fußnote lässt sich ${inFile} nicht darstellen; ihre Zeilen stehen dort als Text.`,
      remedy: 'Setzen Sie die Tabelle in den Text, oder sagen Sie in der Fußnote in Worten, was sie zeigt.',
    },
    at,
  );
}

/** No page begins inside another block, nor are lines numbered there. */
export function nestedPageBreak({ kind, at }: Node, inFile: InFile): Finding {
  const [what, rest] =
    kind === 'numbered-lines'
      ? [`lassen sich ${inFile} keine Zeilen nummerieren`, 'die Nummern fehlen dort']
      : [`kann ${inFile} keine neue Seite beginnen`, 'der Seitenwechsel fehlt dort'];
  return placed(
    {
      code: 'seitenwechsel-verschachtelt',
      severity: 'Warnung',
      message: `In einem anderen Block ${what}; ${rest}.`,
      remedy: `Setzen Sie „::: ${pageBlocks[kind] ?? 'seitenumbruch'}“ vor oder hinter den Block, nicht in ihn.`,
    },
    at,
  );
}

/** What users type for them. */
const pageBlocks: { readonly [K in Kind]?: string } = {
  'title-page': 'titelseite',
  'cover-sheet': 'deckblatt',
  'numbered-lines': 'zeilennummern',
  section: 'querformat',
};

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
export function unreadableImage({ name, fileName = name, format, at }: ImageData, place: Pick<Finding, 'at'>): Finding {
  return {
    code: 'bild-unlesbar',
    severity: 'Fehler',
    message: `Das Bild „${fileName}“ lässt sich nicht als ${format.toUpperCase()} lesen.`,
    remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es neu als PNG, JPEG oder SVG.',
    ...(at === undefined ? place : { at }),
  };
}

/** What has no meaning on a slide; its words stay. */
export function notOnSlides(what: string, inFile: InFile, at: Finding['at']): Finding {
  return placed(
    {
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: `${what} gibt es ${inFile} nicht; die Wörter stehen dort als Text.`,
      remedy: 'Sagen Sie es für die Folien in Worten, zum Beispiel als Aufzählung.',
    },
    at,
  );
}

/** A footnote: nobody in the room could read it. */
export function footnoteInNotes({ at }: Node): Finding {
  return placed(
    {
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: 'Folien haben keine Fußnoten; der Text dieser Fußnote steht in den Notizen der Folie.',
      remedy: 'Schreiben Sie auf die Folie, was alle lesen sollen, und alles andere zwischen „::: notizen“ und „:::“.',
    },
    at,
  );
}

/** A picture inside a line, where no line of the file can hold one. */
export function pictureInLine({ alt, at }: NodeOf<'inline-image' | 'inline-chart'>, inFile: InFile): Finding {
  return placed(
    {
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: `In einer Zeile kann ${inFile} kein Bild stehen; an seiner Stelle steht „${alt}“.`,
      remedy: 'Setzen Sie das Bild in einen Absatz für sich.',
    },
    at,
  );
}
