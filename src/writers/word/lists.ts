// Lists with Word's own numbering, so that Word counts on when an item is added; plain lists are paragraphs without bullets.
import { AlignmentType, type FileChild, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Block, Inline, ListItem, Mm, NodeOf, Pt } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { hexColour } from '../../office/hex-colour.js';
import { estimatedWidth } from '../../source/text-width.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import type { StyleId } from './paragraph-style.js';
import { closing, opening, partOf, type Scope, type Surroundings, setBackInFrame } from './scope.js';
import { mmOfPoints, twips } from './units.js';

type List = NodeOf<'list'>;

/** Word has nine levels (ECMA-376 17.9.3, w:ilvl 0 to 8). */
const DEEPEST_LEVEL = 8;

/** The items one after the other; what an item holds beside its first paragraph stands indented below it. */
export function writeList(list: List, around: Surroundings, scope: Scope): readonly FileChild[] {
  scope.lists.begun += 1;
  const instance = scope.lists.begun;
  return list.items.flatMap((item, index) => {
    const isFirst = index === 0;
    const part = partOf(around, { isFirst, isLast: index === list.items.length - 1 });
    const before = Math.max(part.before ?? 0, spaceBefore(around, scope));
    const isLoose = !list.tight && list.style !== 'plain';
    const own = isFirst || isLoose ? { ...part, before } : { ...part, exactBefore: scope.distances.item };
    return list.style === 'plain'
      ? writePlainItem(item, own, scope)
      : writeNumberedItem(item, { list, instance }, own, scope);
  });
}

/** A list in the text stands off like a paragraph; in a cell the names follow their title at once. */
function spaceBefore(around: Surroundings, scope: Scope): Pt {
  return around.place === 'cell' ? 0 : scope.distances.paragraph;
}

/** A name, whose further lines stand back, and below it in finer print when the person came, left or stood in. */
function writePlainItem(item: ListItem, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { onLine, below } = itemParts(item);
  const style = around.roles.body === 'Normal' ? 'ListeOhneZeichen' : around.roles.body;
  const first = below.length === 0 ? around : partOf(around, opening);
  return [
    writeParagraph(
      { style, children: scope.inlines(onLine, around.format, around), hanging: widthMm.fine },
      first,
      scope,
    ),
    ...scope.blocks(below, { ...partOf(around, closing), indent: around.indent + widthMm.fine }),
  ];
}

function writeNumberedItem(
  item: ListItem,
  { list, instance }: { readonly list: List; readonly instance: number },
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  const level = Math.min(around.listDepth, DEEPEST_LEVEL);
  const { onLine, below } = itemParts(item);
  const hanging = indentOf(list, scope);
  const paragraph = writeParagraph(
    {
      style: itemStyle(list, around),
      children: scope.inlines(onLine, around.format, around),
      // Custom: `docx` would add a style "ListParagraph" that this file does not have.
      numbering: {
        reference: definition(list, { level, spaces: spacesToNumber(around, scope) }, scope),
        level,
        instance,
        custom: true,
      },
      hanging,
    },
    below.length === 0 ? around : partOf(around, opening),
    scope,
  );
  const inside = { indent: around.indent + hanging, listDepth: around.listDepth + 1 };
  return [paragraph, ...scope.blocks(below, { ...partOf(around, closing), ...inside })];
}

function itemStyle(list: List, around: Surroundings): StyleId {
  if (around.roles.body !== 'Normal') return around.roles.body;
  return list.style === 'ordered' ? 'ListNumber' : 'ListBullet';
}

/** What stands on the line of the bullet, and what below it. */
function itemParts({ children }: ListItem): { readonly onLine: readonly Inline[]; readonly below: readonly Block[] } {
  const [first, ...rest] = children;
  if (first?.kind === 'paragraph' && first.role !== 'fine') return { onLine: first.children, below: rest };
  return { onLine: [], below: children };
}

/** From the number or bullet to the text: the widest number of the list needs it. */
function indentOf({ style, start, items }: List, { hausstil }: Scope): Mm {
  if (style !== 'ordered') return widthMm.bullet;
  const { word, grad } = hausstil.schrift;
  const last = estimatedWidth(`${start + items.length - 1}.`, { family: word, size: grad, isBold: false });
  return Math.max(widthMm.figure, mmOfPoints(last + pageMeasures.markerGap * grad));
}

/** In a frame, where every first line begins alike, spaces set the number back as a tab does other words. */
function spacesToNumber(around: Surroundings, { hausstil }: Scope): number {
  const { word, grad } = hausstil.schrift;
  const space = mmOfPoints(estimatedWidth('\u00a0', { family: word, size: grad, isBold: false }));
  return Math.max(0, Math.round(setBackInFrame(around) / space));
}

/** One definition for bullets, and one for figures per level and first number; each again for what stands before it. */
function definition(
  list: List,
  { level, spaces }: { readonly level: number; readonly spaces: number },
  { hausstil }: Scope,
): NumberingDefinition {
  const before = '\u00a0'.repeat(spaces);
  const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, index) =>
    list.style === 'ordered'
      ? figureLevel(index, before, index === level ? list.start : 1)
      : bulletLevel(index, before, hausstil.farben.akzent),
  );
  const reference = list.style === 'ordered' ? `nummeriert-${level}-${list.start}` : 'aufzaehlung';
  return { reference: spaces === 0 ? reference : `${reference}-nach-${spaces}`, levels };
}

function bulletLevel(level: number, before: string, colour: string): ILevelsOptions {
  // Of a bullet LibreOffice takes the first character alone.
  const format = before === '' ? LevelFormat.BULLET : LevelFormat.NONE;
  const placed = placement(level, widthMm.bullet);
  const run = { color: hexColour(colour) };
  return { level, format, text: `${before}•`, ...placed, style: { ...placed.style, run } };
}

function figureLevel(level: number, before: string, start: number): ILevelsOptions {
  const text = `${before}%${level + 1}.`;
  return { level, format: LevelFormat.DECIMAL, text, start, ...placement(level, widthMm.figure) };
}

function placement(level: number, width: Mm): Pick<ILevelsOptions, 'alignment' | 'style'> {
  const indent = { left: twips({ mm: (level + 1) * width }), hanging: twips({ mm: width }) };
  return { alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
