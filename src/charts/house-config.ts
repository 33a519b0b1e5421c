// How charts look where their type says nothing: the fonts, sizes and colours of the house as Vega-Lite's config. One unit is one point.
import type { ChartColours } from '../document/chart-colours.js';
import { type FreeObject, mergeFree } from '../source/free-data.js';
import { grades } from './layout/chart-layout.js';

/** The specification within the look of the house; what it says itself counts. */
export function withHouseConfig(
  spec: FreeObject,
  { colours, family }: { readonly colours: ChartColours; readonly family: string },
): FreeObject {
  const config = {
    font: family,
    background: null,
    aria: false,
    view: { stroke: null },
    mark: { invalid: null },
    text: { fontSize: grades.usual, color: colours.text, baseline: 'middle', lineHeight: grades.usual * 1.15 },
    bar: { color: colours.accent },
    area: { color: colours.accent },
    rect: { color: colours.accent },
    rule: { color: colours.text, strokeWidth: 0.6 },
    line: { color: colours.accent, strokeWidth: 1.2 },
    point: { color: colours.accent, filled: true, size: 22, opacity: 1 },
    axis: {
      domain: false,
      ticks: false,
      translate: 0,
      tickRound: false,
      labelFlush: false,
      gridColor: colours.line,
      gridWidth: 0.4,
      labelColor: colours.muted,
      labelFontSize: grades.small,
      labelPadding: 4,
      titleColor: colours.muted,
      titleFontSize: grades.small,
      titleFontWeight: 'normal',
      titlePadding: 3,
      titleAnchor: 'end',
    },
    header: { labelColor: colours.text, labelFontSize: grades.usual, labelPadding: 3, labelAnchor: 'start' },
    legend: { labelFontSize: grades.small, titleFontSize: grades.small, titleFontWeight: 'normal' },
    scale: { continuousPadding: 0 },
    range: { category: colours.groups },
  };
  return mergeFree({ padding: 1, config }, spec);
}
