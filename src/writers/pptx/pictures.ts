// Pictures and charts as they are placed on a slide: side by side, each with its caption and source. How large they are is the flow's.
import { chartPicture } from '../../document/chart-picture.js';
import { naturalSize } from '../../document/image-size.js';
import type { ImageData, NodeOf } from '../../document/nodes.js';
import { leftOut } from '../../document/shortfalls.js';
import type { Line } from './lines.js';
import { grades } from './measures.js';
import { inFile, type Scope } from './scope.js';

/** What is seen: a picture, or words where there is none. */
export type Seen =
  | { readonly image: ImageData; readonly alt: string; readonly isDecorative: boolean }
  | { readonly words: Line };

export interface PictureCell {
  readonly seen: Seen;
  /** A chart that PowerPoint may draw itself where it has room for it. */
  readonly chart?: NodeOf<'chart'>;
  /** Width by height; absent = any. */
  readonly ratio?: number;
  /** What references lead to it by. */
  readonly anchor?: string;
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

export interface PicturesPiece {
  readonly kind: 'pictures';
  /** How many stand side by side. */
  readonly columns: number;
  readonly cells: readonly PictureCell[];
}

/** The picture of the node; a chart that was not drawn, or an image that is none, leaves a line that says so. */
export function pictureCell(node: NodeOf<'image' | 'chart'>, scope: Scope): PictureCell {
  const none = { above: [], below: [] };
  const image = node.kind === 'image' ? node.image : chartPicture(node);
  if (image === undefined && node.kind === 'chart') {
    const { finding, line } = leftOut(node, inFile);
    scope.report(finding);
    return { ...none, seen: { words: wordsLine(line) } };
  }
  // What is no SVG has been reported when it was to be drawn.
  if (image === undefined || (image.format === 'svg' && !scope.rasters.has(image.name))) {
    return { ...none, seen: { words: wordsLine(`[${node.alt}]`) } };
  }
  const size = naturalSize(image);
  const isDecorative = node.kind === 'image' && node.isDecorative;
  return {
    ...none,
    seen: { image, alt: node.alt, isDecorative },
    ...(size && { ratio: size.width / size.height }),
    ...(node.kind === 'chart' && { chart: node }),
  };
}

/** Pictures in a row. */
export function picturesSideBySide(cells: readonly PictureCell[], columns = 1): readonly PicturesPiece[] {
  return cells.length === 0 ? [] : [{ kind: 'pictures', columns: Math.min(Math.max(1, columns), cells.length), cells }];
}

function wordsLine(text: string): Line {
  return { runs: [{ text }], size: grades.body, before: 0 };
}
