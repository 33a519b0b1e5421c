// Headings: number hanging before the title, aside at the right edge, a bookmark for every reference to them.
import { type FileChild, Tab, TabStopType, TextRun } from 'docx';
import type { Hausstil } from '../../document/hausstil.js';
import type { Block, NodeOf, Pt } from '../../document/nodes.js';
import { headingsOf, plainText } from '../../document/walk.js';
import { proportion } from './distances.js';
import { writeParagraph } from './paragraph.js';
import { headingStyle } from './paragraph-styles.js';
import type { RunFormat, Scope, Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { estimatedWidth } from './text-width.js';
import { hexColour, mmOfPoints, twips } from './units.js';

/**
 * The width that the numbers before the headings of each level take, gap included.
 *
 * Units: pt, estimated; the widest number of a level counts, so that "TOP 4" and "TOP 12" have their titles in line.
 */
export function numberWidths(blocks: readonly Block[], { schrift, grade }: Hausstil): ReadonlyMap<number, Pt> {
  const widths = new Map<number, Pt>();
  for (const { level, number } of headingsOf(blocks)) {
    if (number === undefined) continue;
    const size = grade.überschriften[level === 1 ? 0 : level === 2 ? 1 : 2];
    const own = estimatedWidth(number, { family: schrift.word, size, isBold: true }) + proportion.numberGap * size;
    widths.set(level, Math.max(widths.get(level) ?? 0, own));
  }
  return widths;
}

/** A built-in heading, so that Word's navigation, outline and contents find it. */
export function writeHeading(node: NodeOf<'heading'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { farben } = scope.hausstil;
  const bookmark = scope.bookmarkOf(node.id);
  if (bookmark !== undefined) scope.counters.pendingBookmarks.push(bookmark);
  const hanging = node.number === undefined ? undefined : mmOfPoints(scope.numberWidth.get(node.level) ?? 0);
  const number =
    node.number === undefined
      ? []
      : [textRun(node.number, { color: hexColour(farben.akzent) }), new TextRun({ children: [new Tab()] })];
  const aside = node.aside ?? [];
  const right = around.width;
  const children = [...number, ...scope.inlines(node.children, {}, around), ...asideRuns(aside, around, scope)];
  const tabs = [
    ...(hanging === undefined ? [] : [{ type: TabStopType.LEFT, position: twips({ mm: around.indent + hanging }) }]),
    ...(aside.length === 0 ? [] : [{ type: TabStopType.RIGHT, position: twips({ mm: right }) }]),
  ];
  return [
    writeParagraph(
      {
        style: headingStyle(node.level),
        children,
        tabs,
        ...(hanging !== undefined && { hanging }),
        ...(aside.length > 0 && { rightIndent: asideWidth(aside, right, scope) }),
      },
      around,
      scope,
    ),
  ];
}

function asideRuns(aside: NonNullable<NodeOf<'heading'>['aside']>, around: Surroundings, scope: Scope) {
  if (aside.length === 0) return [];
  const format: RunFormat = { style: 'Randvermerk' };
  return [new TextRun({ children: [new Tab()] }), ...scope.inlines(aside, format, around)];
}

/** The title breaks before the room of the aside, which a tab sets beyond the right indent: the two never meet. */
function asideWidth(aside: NonNullable<NodeOf<'heading'>['aside']>, width: number, scope: Scope): number {
  const { schrift, grade } = scope.hausstil;
  const font = { family: schrift.word, size: grade.klein, isBold: true };
  const own = mmOfPoints(estimatedWidth(plainText(aside), font) + 2 * proportion.numberGap * grade.klein);
  return Math.min(own, width / 2);
}
