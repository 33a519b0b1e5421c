// The one place a Word paragraph is made: the named style, and only those direct settings that its surroundings ask for.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  type TabStopDefinition,
} from 'docx';
import type { Mm } from '../../document/nodes.js';
import { widthMm } from './distances.js';
import type { BorderLine, ParagraphBorders, ParagraphStyle, StyleId } from './paragraph-style.js';
import { barBorders, tintBorders } from './paragraph-styles.js';
import type { Scope, Surroundings } from './scope.js';
import { eighthPoints, hexColour, twips } from './units.js';

export interface ParagraphParts {
  readonly style: StyleId;
  readonly children: readonly ParagraphChild[];
  readonly startsPage?: boolean;
  readonly numbering?: IParagraphOptions['numbering'];
  /** Hanging indent in place of the style's; numbers and terms stand before it. */
  readonly hanging?: Mm;
  readonly tabs?: readonly TabStopDefinition[];
  /** Indent at both sides, for what stands in the middle. */
  readonly sides?: Mm;
}

/** A paragraph in its surroundings; bookmarks that wait for a place begin here. */
export function writeParagraph(parts: ParagraphParts, around: Surroundings, scope: Scope): Paragraph {
  const style = scope.styles[parts.style];
  const isAtPageTop = takePageTop(around, scope);
  return new Paragraph({
    style: parts.style,
    ...(parts.numbering !== undefined && { numbering: parts.numbering }),
    ...(parts.startsPage && { pageBreakBefore: true }),
    ...(around.keepsWithNext && !style.keepsWithNext && { keepNext: true }),
    ...(parts.tabs !== undefined && { tabStops: parts.tabs }),
    ...alignment(style, around),
    ...spacing(style, around, isAtPageTop),
    ...indentation(parts, style, around),
    ...frame(style, around, scope),
    children: [...bookmarks(around, scope), ...parts.children],
  });
}

// A footnote is written before the paragraph it belongs to: neither bookmark nor page are meant for it.
function bookmarks(around: Surroundings, scope: Scope): readonly Bookmark[] {
  if (around.place === 'footnote') return [];
  return scope.counters.pendingBookmarks.splice(0).map((id) => new Bookmark({ id, children: [] }));
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
  isAtPageTop: boolean,
): Pick<IParagraphOptions, 'spacing'> {
  const asked = around.exactBefore ?? Math.max(around.before ?? 0, style.before);
  const before = isAtPageTop ? 0 : asked;
  const after = around.after ?? 0;
  if (before === style.before && after === 0) return {};
  return { spacing: { before: twips({ pt: before }), after: twips({ pt: after }) } };
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

/** Whether the frame of the surroundings must be drawn around a paragraph whose own style does not bring it. */
function isFramed(style: ParagraphStyle, { frame: kind }: Surroundings): boolean {
  if (kind === 'bar') return style.borders?.left === undefined;
  return kind === 'tint' && style.shading === undefined;
}

function frameIndent({ frame: kind }: Surroundings): { readonly left: Mm; readonly right: Mm } {
  return kind === 'bar' ? { left: widthMm.bar, right: 0 } : { left: widthMm.note, right: widthMm.note };
}

function frame(
  style: ParagraphStyle,
  around: Surroundings,
  scope: Scope,
): Pick<IParagraphOptions, 'border' | 'shading'> {
  if (!isFramed(style, around)) return {};
  if (around.frame === 'bar') return { border: wordBorders(barBorders(scope.hausstil)) };
  return {
    border: wordBorders(tintBorders(scope.hausstil)),
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: hexColour(scope.hausstil.farben.fläche) },
  };
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
