// Lists with Word's own numbering, so that Word counts on when an item is added; plain lists are paragraphs without bullets.
import { AlignmentType, type FileChild, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Block, ListItem, NodeOf } from '../../document/nodes.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import type { StyleId } from './paragraph-styles.js';
import type { Scope, Surroundings } from './scope.js';
import { twips } from './units.js';

/** Word has nine levels (ECMA-376 17.9.3, w:ilvl 0 to 8). */
const DEEPEST_LEVEL = 8;
const BULLETS = ['•', '–', '·'] as const;

/** The items one after the other; what an item holds beside its first paragraph stands indented below it. */
export function writeList(node: NodeOf<'list'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  scope.counters.lists += 1;
  const instance = scope.counters.lists;
  const { before, after, keepsWithNext, ...inherited } = around;
  return node.items.flatMap((item, index) => {
    const isLast = index === node.items.length - 1;
    const own: Surroundings = {
      ...inherited,
      ...(index === 0 && before !== undefined && { before }),
      ...(isLast && after !== undefined && { after }),
      ...(isLast && keepsWithNext && { keepsWithNext }),
    };
    return node.style === 'plain'
      ? writePlainItem(item, own, scope)
      : writeNumberedItem(item, { list: node, instance }, own, scope);
  });
}

/** A name, and below it in finer print when the person came, left or stood in. */
function writePlainItem(item: ListItem, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { first, rest } = partsOf(item);
  const style = around.place === 'text' && around.roles.body === 'Normal' ? 'ListeOhneZeichen' : around.roles.body;
  const { before: _before, ...below } = around;
  const { after: _after, keepsWithNext: _keepsWithNext, ...inner } = around;
  const own = rest.length === 0 ? around : inner;
  return [
    writeParagraph({ style, children: scope.inlines(first, around.format, around) }, own, scope),
    ...scope.blocks(rest, { ...below, indent: around.indent + widthMm.fine }),
  ];
}

function writeNumberedItem(
  item: ListItem,
  { list, instance }: { readonly list: NodeOf<'list'>; readonly instance: number },
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  const level = Math.min(around.listDepth, DEEPEST_LEVEL);
  const { first, rest } = partsOf(item);
  const { before: _before, ...below } = around;
  const { after: _after, keepsWithNext: _keepsWithNext, ...inner } = around;
  const numbering = { reference: definition(list, level), level, instance, custom: true };
  const paragraph = writeParagraph(
    {
      style: itemStyle(list, around),
      children: scope.inlines(first, around.format, around),
      numbering,
      hanging: widthMm.list,
      isSpaced: !list.tight,
    },
    rest.length === 0 ? around : inner,
    scope,
  );
  const indent = around.indent + widthMm.list;
  return [paragraph, ...scope.blocks(rest, { ...below, indent, listDepth: around.listDepth + 1 })];
}

function itemStyle(list: NodeOf<'list'>, around: Surroundings): StyleId {
  if (around.roles.body !== 'Normal') return around.roles.body;
  return list.style === 'ordered' ? 'ListNumber' : 'ListBullet';
}

function partsOf(item: ListItem): { readonly first: NodeOf<'paragraph'>['children']; readonly rest: readonly Block[] } {
  const [first, ...rest] = item.children;
  if (first?.kind === 'paragraph' && first.role !== 'fine') return { first: first.children, rest };
  return { first: [], rest: item.children };
}

/** One definition for bullets, and one for figures per level and first number. */
function definition(list: NodeOf<'list'>, level: number): NumberingDefinition {
  const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, index) =>
    list.style === 'bullet' ? bulletLevel(index) : figureLevel(index, index === level ? list.start : 1),
  );
  const reference = list.style === 'bullet' ? 'aufzaehlung' : `nummeriert-${level}-${list.start}`;
  return { reference, levels };
}

function bulletLevel(level: number): ILevelsOptions {
  return {
    level,
    format: LevelFormat.BULLET,
    text: BULLETS[Math.min(level, BULLETS.length - 1)] ?? BULLETS[0],
    ...placement(level),
  };
}

function figureLevel(level: number, start: number): ILevelsOptions {
  return { level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start, ...placement(level) };
}

function placement(level: number): Pick<ILevelsOptions, 'alignment' | 'style'> {
  const indent = { left: twips({ mm: (level + 1) * widthMm.list }), hanging: twips({ mm: widthMm.list }) };
  return { alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
