// A typeset document and one of the files it was made from → the part that is made of this file, as a document of its own
// that counts as the whole does. Sets nothing and numbers nothing anew.
import type { TypesetPart } from './file-content.js';
import type { Layout } from './layout.js';
import { linkAnchor } from './link-anchor.js';
import type { Block, DocumentTree, Node, NodeOf } from './nodes.js';
import { headingsOf, plainText, transform, walk } from './walk.js';

/**
 * The part from the file's first heading to the next heading as high that is none of its own; nothing where the file has none.
 *
 * Shape: headings, captions, notes and pages have the numbers of the whole. References to what is not in the part are words alone,
 *        directories are left out. Its highest headings stand on level 1, for a document begins there.
 */
export function excerptOf({ tree, layout }: TypesetPart, file: string): TypesetPart | undefined {
  const isOwn = ({ at }: Node) => at?.file === file;
  const own = headingsOf(tree.children).filter(isOwn);
  const [first] = own;
  if (first === undefined) return undefined;
  const level = Math.min(...own.map((heading) => heading.level));
  const { blocks, footnotesBefore } = cut(tree.children, { isOwn, level });
  const page = layout.pageOf.get(first.id) ?? 1;
  const children = transform(withoutBreaksAtEnd(blocks), standingAlone(blocks, layout, level));
  const part: DocumentTree = {
    ...tree,
    meta: { ...tree.meta, title: `${nameOf(first)} (${tree.meta.title})` },
    frame: { ...tree.frame, headOnFirstPage: tree.frame.headOnFirstPage || page > 1 },
    cutFrom: { page, pageCount: layout.pageCount, footnotesBefore },
    children,
  };
  return { tree: part, layout };
}

function nameOf({ number, children }: NodeOf<'heading'>): string {
  return [...(number === undefined ? [] : [number]), plainText(children)].join(' ');
}

interface Bounds {
  readonly isOwn: (node: Node) => boolean;
  /** Of the highest headings of the part. */
  readonly level: number;
}

interface Cut {
  readonly blocks: readonly Block[];
  readonly footnotesBefore: number;
}

/** What stands between the bounds; of pages that lie across and numbered lines that reach over them, what is within. */
function cut(children: readonly Block[], { isOwn, level }: Bounds): Cut {
  let place: 'before' | 'within' | 'behind' = 'before';
  let footnotesBefore = 0;
  const within = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'section' || block.kind === 'numbered-lines') {
        const inner = within(block.children);
        return inner.length === 0 ? [] : [{ ...block, children: inner }];
      }
      if (block.kind === 'heading' && isOwn(block) && place === 'before') place = 'within';
      else if (place === 'within' && !isOwn(block) && beginsAnother(block, level)) place = 'behind';
      if (place === 'before') footnotesBefore += footnotesIn(block);
      return place === 'within' ? [block] : [];
    });
  return { blocks: within(children), footnotesBefore };
}

/** No author writes a directory or a title page: where one stands, the document goes on with something else. */
function beginsAnother(block: Block, level: number): boolean {
  return block.kind === 'heading' ? block.level <= level : block.kind === 'directory' || block.kind === 'title-page';
}

function footnotesIn(block: Block): number {
  let count = 0;
  walk([block], ({ kind }) => {
    if (kind === 'footnote') count += 1;
  });
  return count;
}

function withoutBreaksAtEnd(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, blocks.findLastIndex(({ kind }) => kind !== 'page-break') + 1);
}

/** The change that leaves no way out of these blocks: what refers to anything else becomes its words. */
function standingAlone(blocks: readonly Block[], { pageOf }: Layout, level: number): (node: Node) => readonly Node[] {
  const anchors = new Set<string>();
  walk(blocks, (node) => {
    if ('id' in node && node.id !== undefined) anchors.add(node.id);
  });
  return (node) => {
    switch (node.kind) {
      case 'heading':
        return [{ ...node, level: node.level - level + 1 }];
      case 'directory':
      case 'index-mark':
        return [];
      case 'annex-reference':
        return [{ kind: 'text', value: node.label }];
      case 'cross-reference': {
        const { target, show, label } = node;
        if (anchors.has(target)) return [node];
        return [{ kind: 'text', value: show === 'seite' ? String(pageOf.get(target) ?? '…') : label }];
      }
      case 'link': {
        const target = linkAnchor(node.url);
        return target === undefined || anchors.has(target) ? [node] : node.children;
      }
      default:
        return [node];
    }
  };
}
