// How wide the content of a cell is where no line has to be broken: for columns as wide as their words.
import { sizeForHeight } from '../../document/image-size.js';
import type { Inline, Mm, Node, Pt } from '../../document/nodes.js';
import { codeSizeAmong } from '../../document/page-measures.js';
import { pictureOf } from '../../document/picture-of.js';
import { verbatimLines } from '../../document/verbatim-lines.js';
import { childrenOf, isInline } from '../../document/walk.js';
import { estimatedWidth, type TextFont } from '../../source/text-width.js';
import { fixedWidth, widthMm } from './distances.js';
import { mmOfPoints } from './units.js';

/** The widest line of the blocks. */
export function contentWidth(blocks: readonly Node[], font: TextFont): Mm {
  return widest(blocks.map((block) => blockWidth(block, font)));
}

function blockWidth(node: Node, font: TextFont): Mm {
  if (node.kind === 'verbatim')
    return widest(verbatimLines(node).map((line) => codeWidth(line, font.size))) + 2 * widthMm.verbatim;
  const children = childrenOf(node);
  const inlines = children.filter(isInline);
  const own = inlines.length > 0 ? lineWidth(inlines, font) : 0;
  const below = contentWidth(
    children.filter((child) => !isInline(child)),
    font,
  );
  const indent = node.kind === 'list' && node.style !== 'plain' ? widthMm.figure : 0;
  return Math.max(own, below + indent);
}

/** The widest part between the line breaks that the author set. */
function lineWidth(inlines: readonly Inline[], font: TextFont): Mm {
  const lines: Mm[] = [0];
  const add = (width: Mm) => {
    lines[lines.length - 1] = (lines.at(-1) ?? 0) + width;
  };
  const measure = (parts: readonly Inline[], own: TextFont): void => {
    for (const part of parts) {
      if (part.kind === 'line-break') lines.push(0);
      else if (part.kind === 'strong') measure(part.children, { ...own, isBold: true });
      else if (part.kind === 'script') measure(part.children, { ...own, size: own.size * SCRIPT });
      else if ('children' in part && part.kind !== 'footnote') measure(part.children, own);
      else add(leafWidth(part, own));
    }
  };
  measure(inlines, font);
  return widest(lines);
}

/** What a raised or lowered figure has of the size around it. */
const SCRIPT = 0.6;

function leafWidth(inline: Inline, font: TextFont): Mm {
  switch (inline.kind) {
    case 'code':
      return codeWidth(inline.value, codeSizeAmong(font.size));
    case 'text':
      return inPoints(inline.value, font);
    case 'annex-reference':
    case 'cross-reference':
      // Pages are filled in later and have three figures at most.
      return inPoints(inline.label === '' ? '000' : inline.label, font);
    case 'footnote':
      return inPoints('00', { ...font, size: font.size * SCRIPT });
    case 'mark':
      return mmOfPoints(font.size);
    case 'fill-in':
      return inline.widthMm;
    case 'inline-image':
    case 'inline-chart': {
      const picture = pictureOf(inline);
      return picture === undefined ? 0 : sizeForHeight(picture, mmOfPoints(inline.heightPt)).width;
    }
    default:
      return 0;
  }
}

function codeWidth(characters: string, size: Pt): Mm {
  return mmOfPoints(characters.length * fixedWidth.advance * size);
}

function inPoints(words: string, font: TextFont): Mm {
  return mmOfPoints(estimatedWidth(words, font));
}

function widest(widths: readonly Mm[]): Mm {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
