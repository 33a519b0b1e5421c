// What colours and patterns mean, in lines of patches and words as wide as the chart.
import { grades, type LayoutInput, lineHeight } from './chart-layout.js';

/** Units: pt. */
const patch = 9;
const afterPatch = 4;
const afterWords = 14;

export interface LegendEntry {
  readonly text: string;
  /** Of the patch's left edge and middle. */
  readonly x: number;
  readonly y: number;
}

export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly height: number;
}

/** The entries in their order, on as many lines as they need. */
export function layLegend(texts: readonly string[], width: number, widthOf: LayoutInput['widthOf']): Legend {
  let [x, line] = [0, 0];
  const pitch = lineHeight + 3;
  const entries = texts.map((text): LegendEntry => {
    const taken = patch + afterPatch + widthOf(text, grades.small);
    if (x > 0 && x + taken > width) [x, line] = [0, line + 1];
    const entry = { text, x, y: (line + 0.5) * pitch };
    x += taken + afterWords;
    return entry;
  });
  return { entries, height: texts.length === 0 ? 0 : (line + 1) * pitch };
}

/** What a specification draws it with. Units: pt. */
export const legendSlots = { legendenfeld: patch, legendentext: patch + afterPatch } as const;
