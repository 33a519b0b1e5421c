// `::: abbildung` and `::: abbildungen`: what is shown, with width, caption, anchor, notes and source; several side by side.
import type { Block, Inline, NodeOf } from '../document/nodes.js';
import { idFrom, mostColumns, textInlines } from './block-content.js';
import type { Content, GivenBlock } from './block-definition.js';

type Figure = NodeOf<'figure'>;

/** The keys that `shapeFigure` asks for. */
export const figureKeys: readonly string[] = ['titel', 'breite', 'quelle', 'id'];
/** The keys that `shapeGroup` asks for. */
export const groupKeys: readonly string[] = ['spalten', 'titel', 'id'];

/** The figure; what has a caption of its own – a picture with a title – is no figure in a figure. */
export function shapeFigure(given: GivenBlock): readonly Block[] | undefined {
  const [first, ...notes] = given.blocks;
  if (first === undefined) return undefined;
  const inner = first.kind === 'figure' ? first : bareFigure(first);
  const id = given.text('id');
  return [
    {
      ...inner,
      ...(id === '' ? {} : { id }),
      caption: either(given, 'titel', inner.caption),
      children: withWidth(given, inner.children),
      notes: [...inner.notes, ...notes],
      source: either(given, 'quelle', inner.source),
    },
  ];
}

/** The group; a picture without a title is a figure of it too. */
export function shapeGroup({ content, text, whole }: GivenBlock): readonly Block[] | undefined {
  const figures = content.flatMap((node) => partOfGroup(node) ?? []);
  if (figures.length === 0 || figures.length < content.length) return undefined;
  const [caption, columns] = [textInlines(text('titel')), whole('spalten', 2, [1, mostColumns])];
  return [{ kind: 'figure-group', ...idFrom(text('id')), caption, columns, figures }];
}

function partOfGroup(node: Content): Figure | undefined {
  if (node.kind === 'figure') return node;
  return node.kind === 'image' || node.kind === 'chart' ? bareFigure(node) : undefined;
}

function bareFigure(shown: Block): Figure {
  return { kind: 'figure', caption: [], children: [shown], notes: [], source: [] };
}

/** What was given for the key, or what is there already; both would be one too many. */
function either(given: GivenBlock, key: string, known: readonly Inline[]): readonly Inline[] {
  const typed = textInlines(given.text(key));
  if (typed.length > 0 && known.length > 0) {
    given.refuse(key, `Lassen Sie „${key}=…“ weg, oder nehmen Sie es dort heraus, wo es darin schon steht.`);
  }
  return typed.length > 0 ? typed : known;
}

function withWidth(given: GivenBlock, blocks: readonly Block[]): readonly Block[] {
  const widthMm = given.length('breite');
  if (widthMm === undefined) return blocks;
  return blocks.map((block) => {
    if (block.kind === 'image' || block.kind === 'chart') return { ...block, widthMm };
    given.refuse('breite', 'Lassen Sie „breite=…“ weg; eine Breite haben nur Bilder und Diagramme.');
    return block;
  });
}
