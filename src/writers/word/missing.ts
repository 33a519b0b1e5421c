// Kinds of nodes this writer does not carry yet: a finding for the user and a placeholder on the page, never silence.
import type { Position, Report } from '../../diagnostic.js';
import type { NodeOf } from '../../document/nodes.js';
import { plainText } from '../../document/walk.js';

type MissingNode = NodeOf<
  'mark' | 'inline-chart' | 'directory' | 'chart' | 'figure-group' | 'title-page' | 'cover-sheet' | 'numbered-lines'
>;

const WORDS: { readonly [K in MissingNode['kind']]: string } = {
  mark: 'ein gezeichnetes Zeichen',
  'inline-chart': 'ein Diagramm in der Zeile',
  directory: 'ein Verzeichnis',
  chart: 'ein Diagramm',
  'figure-group': 'eine Gruppe von Abbildungen',
  'title-page': 'die eigene Seite eines Titelblatts',
  'cover-sheet': 'die eigene Seite eines Deckblatts',
  'numbered-lines': 'Zeilennummern am Rand',
};

/** Reports that the Word file leaves the node out, and returns the line that stands in its place. */
export function reportMissing(node: MissingNode, report: Report): string {
  return reportLeftOut({ words: WORDS[node.kind], description: describe(node), at: node.at }, report);
}

interface LeftOut {
  /** What it is, in the accusative: it stands in sentences. */
  readonly words: string;
  readonly description: string;
  readonly at: Position | undefined;
}

export function reportLeftOut({ words, description, at }: LeftOut, report: Report): string {
  const named = description === '' ? words : `${words} („${description}“)`;
  report({
    code: 'darstellung-fehlt',
    severity: 'Warnung',
    message: `Die Word-Datei lässt ${named} aus.`,
    remedy: 'Geben Sie die PDF-Fassung weiter, oder sagen Sie dasselbe mit einem Satz oder einer einfachen Tabelle.',
    ...(at && { at }),
  });
  return `[Die Word-Datei lässt hier ${words} aus${description === '' ? '' : `: ${description}`}]`;
}

function describe(node: MissingNode): string {
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
