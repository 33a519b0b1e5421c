// A finished tree → the text both writers must print, in reading order; what they add themselves (numbers, "Quelle:") included.
// The third opinion beside docx-text.ts and pdf-text.ts: two writers that lose the same words would agree.
import { directoryEntries } from '../../src/document/directory.js';
import type { Layout } from '../../src/document/layout.js';
import type { Block, DocumentTree, Node, NodeOf } from '../../src/document/nodes.js';
import { childrenOf } from '../../src/document/walk.js';
import type { DocumentText } from './document-text.js';

export function treeText(tree: DocumentTree, layout: Layout): DocumentText {
  const footnotes: string[] = [];
  const read = (node: Node): string => {
    switch (node.kind) {
      case 'text':
      case 'code':
      case 'verbatim':
        return node.value;
      case 'line-break':
        return ' ';
      case 'annex-reference':
        return node.label;
      case 'cross-reference':
        return node.show === 'seite' ? pageOf(node.target) : node.label;
      case 'footnote': {
        const index = footnotes.push('');
        const text = readAll(node.children);
        footnotes[index - 1] = text;
        return `${index}${index} ${text}`;
      }
      case 'heading':
        return `${node.number ?? ''} ${readAll(childrenOf(node))}\n`;
      case 'list':
        return node.items.map((item, index) => `${markerOf(node, index)} ${readAll(item.children)}`).join('');
      case 'facts':
        return node.items
          .map(({ term, value }) => readAll(term) + (node.layout === 'line' ? ': ' : ' ') + readAll(value))
          .join('');
      case 'table':
        return captionOf(node) + readAll(node.rows) + belowOf(node);
      case 'figure':
        return readAll(node.children) + captionOf(node) + belowOf(node);
      case 'figure-group':
        return readAll(node.figures) + captionOf(node);
      case 'directory':
        return `${readAll(node.title)}\n${directoryEntries(node, tree.children)
          .map(({ anchor, number, title }) => `${number ?? ''} ${readAll(title)} ${pageOf(anchor)}\n`)
          .join('')}`;
      default:
        return `${readAll(childrenOf(node))}${isInlineMark(node) ? '' : '\n'}`;
    }
  };
  const readAll = (nodes: readonly Node[]): string => nodes.map(read).join('');
  const pageOf = (anchor: string) => String(layout.pageOf.get(anchor) ?? '');
  const captionOf = (node: NodeOf<'table' | 'figure' | 'figure-group'>) =>
    `${node.number ?? ''} ${readAll(node.caption)}\n`;
  const belowOf = ({
    notes,
    source,
  }: {
    readonly notes: readonly Block[];
    readonly source: NodeOf<'table'>['source'];
  }) => `${readAll(notes)}${source.length === 0 ? '' : `Quelle: ${readAll(source)}\n`}`;
  return { text: readAll(tree.children), footnotes };
}

function markerOf(list: NodeOf<'list'>, index: number): string {
  if (list.style === 'plain') return '';
  return list.style === 'bullet' ? '•' : `${list.start + index}.`;
}

const marks: ReadonlySet<Node['kind']> = new Set(['emphasis', 'strong', 'struck', 'script', 'muted', 'link']);

function isInlineMark(node: Node): boolean {
  return marks.has(node.kind);
}
