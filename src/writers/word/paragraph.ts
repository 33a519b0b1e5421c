// The one place a Word paragraph is made: the named style, and only those direct settings that its surroundings ask for.
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  type TabStopDefinition,
} from 'docx';
import type { Mm, Pt } from '../../document/nodes.js';
import { linePt, proportion, widthMm } from './distances.js';
import { withoutLineNumbers } from './line-numbers.js';
import type { BorderLine, ParagraphBorders, ParagraphStyle, StyleId } from './paragraph-style.js';
import { barBorders, tintBorders } from './paragraph-styles.js';
import type { Scope, Surroundings } from './scope.js';
import { eighthPoints, hexColour, mmOfPoints, twips } from './units.js';

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
  const paragraph = new Paragraph({
    style: parts.style,
    ...(parts.numbering !== undefined && { numbering: parts.numbering }),
    ...(parts.startsPage && { pageBreakBefore: true }),
    ...(around.keepsWithNext !== undefined &&
      around.keepsWithNext !== (style.keepsWithNext ?? false) && { keepNext: around.keepsWithNext }),
    ...(parts.tabs !== undefined && { tabStops: parts.tabs }),
    ...alignment(style, around),
    ...spacing(style, around, { isAtPageTop, line: lineRoom(parts, around, scope) }),
    ...indentation(parts, style, around),
    ...frameAround(style, around, scope),
    children: [...pendingMarks(around, scope), ...parts.children],
  });
  return around.lines === 'without-number' ? withoutLineNumbers(paragraph) : paragraph;
}

// A footnote is written before the paragraph it belongs to: neither bookmark nor page are meant for it.
function pendingMarks(around: Surroundings, scope: Scope): readonly ParagraphChild[] {
  if (around.place === 'footnote') return [];
  // `docx` lists the marks of a bookmark with the bookmark alone; a paragraph may hold them just as well.
  return scope.counters.pendingMarks.splice(0) as unknown as readonly ParagraphChild[];
}

/** From where a paragraph in these surroundings begins to where it ends. */
export function freeWidth(around: Surroundings): Mm {
  const { left, right } = around.frame === undefined ? { left: 0, right: 0 } : frameIndent(around);
  return around.width - around.indent - left - right;
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
  const isAsInStyle = before === style.before && after === 0;
  const white = isAsInStyle ? {} : { before: twips({ pt: before }), after: twips({ pt: after }) };
  const own = { ...white, ...line };
  return Object.keys(own).length === 0 ? {} : { spacing: own };
}

function indentation(
  parts: ParagraphParts,
  style: ParagraphStyle,
  around: Surroundings,
): Pick<IParagraphOptions, 'indent'> {
  const hanging = parts.hanging ?? style.hanging;
  const inStyle = style.indent ?? 0;
  const own = parts.hanging === undefined ? inStyle : inStyle - (style.hanging ?? 0) + parts.hanging;
  const framed = isFramed(style, around) ? frameIndent(around) : { left: 0, right: 0 };
  const sides = parts.sides ?? 0;
  const left = around.indent + framed.left + own + sides;
  const right = (style.rightIndent ?? 0) + (around.rightIndent ?? 0) + framed.right + sides;
  const isAsInStyle = left === inStyle && right === (style.rightIndent ?? 0) && hanging === style.hanging;
  if (isAsInStyle) return {};
  return {
    indent: {
      left: twips({ mm: left }),
      right: twips({ mm: right }),
      ...(hanging !== undefined && { hanging: twips({ mm: hanging }) }),
    },
  };
}

/** Whether the frame of the surroundings is around a paragraph whose own style does not bring it. */
function isFramed(style: ParagraphStyle, { frame }: Surroundings): boolean {
  if (frame === undefined) return false;
  return frame.kind === 'bar' ? style.borders?.left === undefined : style.shading === undefined;
}

function frameIndent({ frame }: Surroundings): { readonly left: Mm; readonly right: Mm } {
  return frame?.kind === 'bar' ? { left: widthMm.bar, right: 0 } : { left: widthMm.note, right: widthMm.note };
}

/** Word draws borders and tint where the text begins: they reach out to where the frame of the others stands. */
function frameAround(
  style: ParagraphStyle,
  around: Surroundings,
  { hausstil }: Scope,
): Pick<IParagraphOptions, 'border' | 'shading'> {
  const { frame, indent } = around;
  if (frame === undefined) return {};
  const isInStyle = !isFramed(style, around);
  const setBack = indent - frame.at + (isInStyle ? 0 : (style.indent ?? 0) - (style.hanging ?? 0));
  if (isInStyle && setBack === 0) return {};
  const borders = frame.kind === 'bar' ? barBorders(hausstil) : tintBorders(hausstil);
  const border = wordBorders(reachingOut(borders, setBack / mmOfPoints(1)));
  if (frame.kind === 'bar') return { border };
  return { border, shading: { type: ShadingType.CLEAR, color: 'auto', fill: hexColour(hausstil.farben.fläche) } };
}

function reachingOut(borders: ParagraphBorders, distance: Pt): ParagraphBorders {
  if (borders.left === undefined) return borders;
  const space = Math.min(linePt.largestSpace, Math.round(borders.left.space + distance));
  return { ...borders, left: { ...borders.left, space } };
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
