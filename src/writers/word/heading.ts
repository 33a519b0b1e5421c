// Headings: number hanging before the title, aside at the right edge, a bookmark for every reference to them.
import { type FileChild, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import type { Hausstil } from '../../document/hausstil.js';
import type { Block, Inline, Mm, NodeOf, Pt } from '../../document/nodes.js';
import { numberGroup } from '../../document/number-group.js';
import { headingsOf, plainText } from '../../document/walk.js';
import { hexColour } from '../../office/hex-colour.js';
import { estimatedWidth } from '../../source/text-width.js';
import { markTitle, markWords } from './anchor-words.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import { headingSize, headingStyle } from './paragraph-styles.js';
import { announceAnchor, inStyle, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { lastLineWidth, roomOfNumber } from './text-width.js';
import { mmOfPoints, twips } from './units.js';

/**
 * The width that the numbers before the headings of each group take, gap included.
 *
 * Units: pt, estimated; the widest number of a group counts, so that "TOP 4" and "TOP 12" have their titles in line.
 */
export function numberWidths(blocks: readonly Block[], hausstil: Hausstil): ReadonlyMap<string, Pt> {
  const widths = new Map<string, Pt>();
  for (const heading of headingsOf(blocks)) {
    const { level, number } = heading;
    if (number === undefined) continue;
    const group = numberGroup(heading);
    const own = roomOfNumber(number, {
      family: hausstil.schrift.word,
      size: headingSize(hausstil, level),
      isBold: true,
    });
    widths.set(group, Math.max(widths.get(group) ?? 0, own));
  }
  return widths;
}

/** A built-in heading, so that Word's navigation, outline and contents find it. */
export function writeHeading(node: NodeOf<'heading'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  announceAnchor(node.id, scope);
  // Nothing to read, and an empty line in Word's navigation; the PDF, which is always written, has reported it.
  if (node.number === undefined && plainText(node.children) === '') return [];
  const hanging = node.number === undefined ? 0 : mmOfPoints(scope.numberWidth.get(numberGroup(node)) ?? 0);
  const accent = { color: hexColour(scope.hausstil.farben.akzent) };
  const number =
    node.number === undefined
      ? []
      : [
          ...markWords([textRun(node.number, accent)], { id: node.id, words: 'nummer' }, scope),
          new TextRun({ children: [new Tab()] }),
        ];
  const style = headingStyle(node.level);
  const title = markTitle(node.children, node.id, {
    write: (words) => scope.inlines(words, {}, inStyle(around, style)),
    scope,
  });
  const aside = node.aside ?? [];
  const children = [
    ...markWords([...number, ...title], { id: node.id, words: 'eintrag' }, scope),
    ...writeAside(aside, { node, free: around.width - around.indent - hanging }, around, scope),
  ];
  const tabs = [
    ...(hanging === 0 ? [] : [{ type: TabStopType.LEFT, position: twips({ mm: around.indent + hanging }) }]),
    ...(aside.length === 0 ? [] : [{ type: TabStopType.RIGHT, position: twips({ mm: around.width }) }]),
  ];
  const parts = { style, children, tabs, ...(hanging > 0 && { hanging }) };
  return [writeParagraph(parts, around, scope)];
}

/** What pairs that are kerned leave of an estimated width. */
const kerned = 0.995;

/**
 * The words at the right edge, at a tab in the last line of the title.
 *
 * Shape: where that line has no room for them they get one of their own; a tab without room would let them run on or
 *        over the title, in Word and LibreOffice differently.
 */
function writeAside(
  aside: readonly Inline[],
  { node, free }: { readonly node: NodeOf<'heading'>; readonly free: Mm },
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  if (aside.length === 0) return [];
  const { schrift, grade } = scope.hausstil;
  const titleFont = { family: schrift.word, size: headingSize(scope.hausstil, node.level), isBold: true };
  const asideFont = { family: schrift.word, size: grade.klein, isBold: false };
  const line = lastLineWidth(plainText(node.children), free / mmOfPoints(1), titleFont);
  const taken = mmOfPoints(line + estimatedWidth(plainText(aside), asideFont)) * kerned + widthMm.aside;
  const ownLine = taken > free ? [new TextRun({ break: 1 })] : [];
  const words = scope.inlines(aside, { style: 'Randvermerk' }, around);
  return [...ownLine, new TextRun({ children: [new Tab()] }), ...words];
}
