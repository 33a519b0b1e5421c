// A chart as the picture that writers place: its SVG is drawn before they run. Nothing is drawn here.
import { createHash } from 'node:crypto';
import type { ImageData, NodeOf } from './nodes.js';

/** The chart's SVG as an image, named after its content; `undefined` for a chart that was not drawn. */
export function chartPicture({ svg }: NodeOf<'chart' | 'inline-chart'>): ImageData | undefined {
  if (svg === '') return undefined;
  const name = `diagramm-${createHash('sha256').update(svg).digest('hex').slice(0, 12)}`;
  return { format: 'svg', bytes: new TextEncoder().encode(svg), name };
}
