// Which charts of a document Word draws itself: those that stand by themselves. What it draws is not decided here.
import { chartPicture } from '../../document/chart-picture.js';
import type { Hausstil } from '../../document/hausstil.js';
import { naturalSize } from '../../document/image-size.js';
import type { Node, NodeOf } from '../../document/nodes.js';
import { childrenOf } from '../../document/walk.js';
import type { DrawnByOffice } from '../../office/charts/chart-look.js';
import { nativeChart } from '../../office/charts/native-chart.js';

/**
 * The charts that Word draws itself, with what it is to draw.
 *
 * Side by side, in tables and in footnotes charts are pictures: there is no room that Word could deal out anew.
 */
export function chartsDrawnByWord(blocks: readonly Node[], hausstil: Hausstil): ReadonlyMap<Node, DrawnByOffice> {
  return new Map(
    blocks.flatMap((node): readonly (readonly [Node, DrawnByOffice])[] => {
      if (narrow.has(node.kind)) return [];
      if (node.kind !== 'chart') return [...chartsDrawnByWord(childrenOf(node), hausstil)];
      const chart = asInPicture(node, hausstil);
      return chart === undefined ? [] : [[node, chart]];
    }),
  );
}

const narrow: ReadonlySet<Node['kind']> = new Set([
  'table',
  'columns',
  'figure-group',
  'footnote',
  'facts',
  'signatures',
]);

/** As large as the picture. */
function asInPicture(node: NodeOf<'chart'>, hausstil: Hausstil): DrawnByOffice | undefined {
  const picture = chartPicture(node);
  const size = picture && naturalSize(picture);
  if (size === undefined) return undefined;
  const width = node.widthMm ?? size.width;
  return nativeChart(node, { width, height: (size.height * width) / size.width }, hausstil);
}
