// The one place a Word paragraph is made: the named style, and only those direct settings that its surroundings ask for.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  type TabStopDefinition,
} from 'docx';
import type { Mm, Pt } from '../../document/nodes.js';
import { spacePt, widthMm } from './distances.js';
import type { ParagraphStyle, StyleId } from './paragraph-styles.js';
import type { Scope, Surroundings } from './scope.js';
import { eighthPoints, hexColour, twips } from './units.js';

export interface ParagraphParts {
  readonly style: StyleId;
  readonly children: readonly ParagraphChild[];
  readonly numbering?: IParagraphOptions['numbering'];
  /** Hanging indent in place of the style's; numbers and terms stand before it. */
  readonly hanging?: Mm;
  /** Kept free at the right, for what a tab sets there. */
  readonly rightIndent?: Mm;
  readonly tabs?: readonly TabStopDefinition[];
  readonly startsPage?: boolean;
  readonly before?: Pt;
  /** Keeps its distance from paragraphs of the same style where the style gives it up. */
  readonly isSpaced?: boolean;
}

/** A paragraph in its surroundings; bookmarks that wait for a place begin here. */
export function writeParagraph(parts: ParagraphParts, around: Surroundings, scope: Scope): Paragraph {
  const style = scope.styles[parts.style];
  const align = around.align;
  return new Paragraph({
    style: parts.style,
    ...(parts.numbering !== undefined && { numbering: parts.numbering }),
    ...(parts.isSpaced && style.isTight && { contextualSpacing: false }),
    ...(parts.startsPage && { pageBreakBefore: true }),
    ...(around.keepsWithNext && !style.keepsWithNext && { keepNext: true }),
    ...(parts.tabs !== undefined && { tabStops: parts.tabs }),
    ...(align !== undefined && align !== (style.align ?? 'left') && { alignment: AlignmentType[alignmentOf(align)] }),
    ...spacing(parts, style, around),
    ...indentation(parts, style, around),
    ...frame(style, around, scope),
    children: [...bookmarks(around, scope), ...parts.children],
  });
}

function alignmentOf(align: 'left' | 'center' | 'right'): 'LEFT' | 'CENTER' | 'RIGHT' {
  return align === 'left' ? 'LEFT' : align === 'center' ? 'CENTER' : 'RIGHT';
}

// A footnote is written before the paragraph it belongs to: the bookmark is not meant for it.
function bookmarks(around: Surroundings, scope: Scope): readonly Bookmark[] {
  if (around.place === 'footnote') return [];
  return scope.counters.pendingBookmarks.splice(0).map((id) => new Bookmark({ id, children: [] }));
}

function spacing(
  parts: ParagraphParts,
  style: ParagraphStyle,
  around: Surroundings,
): Pick<IParagraphOptions, 'spacing'> {
  const before = parts.before ?? Math.max(around.before ?? 0, style.before);
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
  const own =
    parts.hanging === undefined ? (style.indent ?? 0) : (style.indent ?? 0) - (style.hanging ?? 0) + parts.hanging;
  const left = around.indent + frameIndent(style, around) + own;
  const right = parts.rightIndent ?? around.rightIndent;
  const isAsInStyle = left === (style.indent ?? 0) && hanging === style.hanging;
  if (isAsInStyle && right === undefined) return {};
  return {
    indent: {
      left: twips({ mm: left }),
      ...(hanging !== undefined && { hanging: twips({ mm: hanging }) }),
      ...(right !== undefined && { right: twips({ mm: right }) }),
    },
  };
}

function frameIndent(style: ParagraphStyle, around: Surroundings): Mm {
  return around.frame === 'bar' && style.borders?.left === undefined ? widthMm.bar : 0;
}

/** The frame of the surroundings, for paragraphs whose own style does not bring it. */
function frame(
  style: ParagraphStyle,
  around: Surroundings,
  scope: Scope,
): Pick<IParagraphOptions, 'border' | 'shading'> {
  const { farben } = scope.hausstil;
  if (around.frame === 'bar' && style.borders?.left === undefined) {
    const bar = {
      style: BorderStyle.SINGLE,
      size: eighthPoints(spacePt.barWidth),
      space: spacePt.bar,
      color: hexColour(farben.akzent),
    };
    return { border: { left: bar } };
  }
  if (around.frame === 'tint' && style.shading === undefined) {
    return { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hexColour(farben.fläche) } };
  }
  return {};
}
