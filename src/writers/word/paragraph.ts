// The one place a Word paragraph is made: the named style, and only those direct settings that its surroundings ask for.
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  type IShadingAttributesProperties,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx';
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm } from '../../document/nodes.js';
import { hexColour } from '../../office/hex-colour.js';
import { linePt, proportion, widthMm } from './distances.js';
import { hyphenated, withoutLineNumbers } from './paragraph-property.js';
import type { BorderLine, ParagraphBorders, ParagraphStyle, StyleId } from './paragraph-style.js';
import { barBorders, tintBorders } from './paragraph-styles.js';
import type { Scope, Surroundings } from './scope.js';
import { eighthPoints, mmOfPoints, twips } from './units.js';

/** What a paragraph is made of. */
export interface ParagraphParts {
  readonly style: StyleId;
  readonly children: readonly ParagraphChild[];
  readonly startsPage?: boolean;
  readonly numbering?: IParagraphOptions['numbering'];
  /** Hanging indent in place of the style's; numbers and terms stand before it. */
  readonly hanging?: Mm;
  readonly tabs?: readonly TabStopDefinition[];
  /** Of its line, where that is not the style's. */
  readonly height?: Mm;
  /** Indent at both sides, for what stands in the middle. */
  readonly sides?: Mm;
}

/** A paragraph in its surroundings; bookmarks that wait for a place begin here. */
export function writeParagraph(parts: ParagraphParts, around: Surroundings, scope: Scope): Paragraph {
  const style = scope.styles[parts.style];
  const isAtPageTop = takePageTop(around, scope);
  const place = placeOf(parts, style, around);
  const lead = leadInFrame(parts, place, around);
  const tabs = [...(lead?.tabs ?? shiftedTab(style, place)), ...(parts.tabs ?? [])];
  const paragraph = new Paragraph({
    style: parts.style,
    ...(parts.numbering !== undefined && { numbering: parts.numbering }),
    ...(parts.startsPage && { pageBreakBefore: true }),
    ...(around.keepsWithNext !== undefined &&
      around.keepsWithNext !== (style.keepsWithNext ?? false) && { keepNext: around.keepsWithNext }),
    ...(tabs.length > 0 && { tabStops: tabs }),
    ...alignment(style, around),
    ...spacing(style, around, { isAtPageTop, line: lineRoom(parts, around, scope) }),
    ...indentation(lead?.place ?? place, style),
    ...frameAround(lead?.place ?? place, style, around, scope),
    children: [...(lead?.children ?? []), ...pendingMarks(around, scope), ...parts.children],
  });
  if (around.lines === 'without-number') withoutLineNumbers(paragraph);
  if (around.longWords === 'hyphenated' && style.isHyphenated === false) hyphenated(paragraph);
  return paragraph;
}

// A footnote is written before the paragraph it belongs to: neither bookmark nor page are meant for it.
function pendingMarks(around: Surroundings, scope: Scope): readonly ParagraphChild[] {
  if (around.place === 'footnote') return [];
  // `docx` lists the marks of a bookmark with the bookmark alone; a paragraph may hold them just as well.
  return scope.counters.pendingMarks.splice(0) as unknown as readonly ParagraphChild[];
}

/** Pictures higher than the exact line of the style would be cut off: their lines are as high as they need. */
function lineRoom(
  { style: id, height }: ParagraphParts,
  { place }: Surroundings,
  { counters, styles }: Scope,
): NonNullable<IParagraphOptions['spacing']> {
  if (height !== undefined) return { line: twips({ mm: height }), lineRule: LineRuleType.EXACT };
  const style = styles[id];
  const tallest = counters.tallestInline.get(place) ?? 0;
  counters.tallestInline.delete(place);
  if (style.line === undefined || tallest <= proportion.lineAboveBaseline * style.line) return {};
  return { line: twips({ pt: style.line }), lineRule: LineRuleType.AT_LEAST };
}

function takePageTop(around: Surroundings, scope: Scope): boolean {
  if (around.place === 'footnote') return false;
  const { isAtPageTop } = scope.counters;
  scope.counters.isAtPageTop = false;
  return isAtPageTop;
}

function alignment(style: ParagraphStyle, { align }: Surroundings): Pick<IParagraphOptions, 'alignment'> {
  if (align === undefined || align === (style.align ?? 'left')) return {};
  return { alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align] };
}

function spacing(
  style: ParagraphStyle,
  around: Surroundings,
  { isAtPageTop, line }: { readonly isAtPageTop: boolean; readonly line: NonNullable<IParagraphOptions['spacing']> },
): Pick<IParagraphOptions, 'spacing'> {
  const asked = around.exactBefore ?? Math.max(around.before ?? 0, style.before);
  const before = isAtPageTop ? 0 : asked;
  const after = around.after ?? 0;
  const white = { before: twips({ pt: before }), after: twips({ pt: after }) };
  const isAsInStyle = white.before === twips({ pt: style.before }) && white.after === 0;
  const own = { ...(!isAsInStyle && white), ...line };
  return Object.keys(own).length === 0 ? {} : { spacing: own };
}

/** The tab of the style moved along with a paragraph that is set back: it leads to where its further lines begin. */
function shiftedTab({ tab, indent = 0 }: ParagraphStyle, { left }: Place): readonly TabStopDefinition[] {
  if (tab === undefined || Math.abs(left - indent) < 0.01) return [];
  return [
    { type: TabStopType.CLEAR, position: twips({ mm: tab }) },
    { type: TabStopType.LEFT, position: twips({ mm: tab + left - indent }) },
  ];
}

/** Where the lines of a paragraph begin and end; the first begins `hanging` before the others. */
interface Place {
  readonly left: Mm;
  readonly right: Mm;
  readonly hanging?: Mm;
}

function placeOf(parts: ParagraphParts, style: ParagraphStyle, around: Surroundings): Place {
  const hanging = parts.hanging ?? style.hanging;
  const { indent = 0, rightIndent = 0 } = style.isInset ? {} : style;
  const own = parts.hanging === undefined ? indent : indent - (style.hanging ?? 0) + parts.hanging;
  const sides = parts.sides ?? 0;
  return {
    left: around.indent + own + sides,
    right: (around.rightIndent ?? 0) + rightIndent + sides,
    ...(hanging !== undefined && { hanging }),
  };
}

function indentation({ left, right, hanging }: Place, style: ParagraphStyle): Pick<IParagraphOptions, 'indent'> {
  const isAsInStyle = left === (style.indent ?? 0) && right === (style.rightIndent ?? 0) && hanging === style.hanging;
  if (isAsInStyle) return {};
  return {
    indent: {
      left: twips({ mm: left }),
      right: twips({ mm: right }),
      // From where the first line begins: rounded by itself it would not be where the first lines of others are.
      ...(hanging !== undefined && { hanging: twips({ mm: left }) - twips({ mm: left - hanging }) }),
    },
  };
}

/**
 * Word draws borders and tint where the first line begins, and draws them through only where all begin alike: in a frame
 * every first line begins where its text does, and a tab leads to the words. Before a number it is spaces (lists.ts).
 */
function leadInFrame(
  { numbering, sides }: ParagraphParts,
  { left, right, hanging = 0 }: Place,
  { frame }: Surroundings,
):
  | { readonly place: Place; readonly tabs: readonly TabStopDefinition[]; readonly children: readonly ParagraphChild[] }
  | undefined {
  if (frame === undefined || sides !== undefined || left - hanging - frame.text < 0.01) return undefined;
  const stops = numbering !== undefined || hanging === 0 ? [left] : [left - hanging, left];
  return {
    place: { left, right, hanging: left - frame.text },
    tabs: stops.map((stop) => ({ type: TabStopType.LEFT, position: twips({ mm: stop }) })),
    children: numbering === undefined ? [new TextRun({ children: [new Tab()] })] : [],
  };
}

/** What stands further in than the text of its frame has borders that reach out to where those of the others stand. */
function frameAround(
  { left, right, hanging = 0 }: Place,
  style: ParagraphStyle,
  { frame }: Surroundings,
  { hausstil }: Scope,
): Pick<IParagraphOptions, 'border' | 'shading'> {
  if (frame === undefined) return {};
  const beyond = {
    left: left - hanging - frame.text,
    right: right - frame.right - (frame.kind === 'tint' ? widthMm.note : 0),
  };
  const isInStyle = frame.kind === 'bar' ? style.borders?.left !== undefined : style.shading !== undefined;
  if (isInStyle && Math.max(beyond.left, beyond.right) < 0.01) return {};
  const borders = frame.kind === 'bar' ? barBorders(hausstil) : tintBorders(hausstil);
  const border = wordBorders({
    ...borders,
    ...(borders.left && { left: reachingOut(borders.left, beyond.left) }),
    ...(borders.right && { right: reachingOut(borders.right, beyond.right) }),
  });
  return frame.kind === 'bar' ? { border } : { border, shading: tintShading(hausstil) };
}

/** The tint of notes and of rows that stand out, as `docx` wants it for paragraphs and cells alike. */
export function tintShading({ farben }: Hausstil): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hexColour(farben.fläche) };
}

function reachingOut(line: BorderLine, distance: Mm): BorderLine {
  return { ...line, space: Math.min(linePt.largestSpace, Math.round(line.space + distance / mmOfPoints(1))) };
}

function wordBorders({ top, left, bottom, right }: ParagraphBorders): NonNullable<IParagraphOptions['border']> {
  return {
    ...(top && { top: borderLine(top) }),
    ...(left && { left: borderLine(left) }),
    ...(bottom && { bottom: borderLine(bottom) }),
    ...(right && { right: borderLine(right) }),
  };
}

/** A line of one colour, as `docx` wants it for paragraphs and cells alike. */
export function borderLine({ width, colour, space }: BorderLine): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthPoints(width), space, color: hexColour(colour) };
}
