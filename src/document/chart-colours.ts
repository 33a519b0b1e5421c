// The colours of charts, made from those of the house style: one accent and grey, told apart in greyscale, too. For pictures, Word and slides.
import { contrast, mixColours } from './colour.js';
import type { Hausstil } from './hausstil.js';

/** All of them `#rrggbb`. */
export interface ChartColours {
  /** What the chart is about. */
  readonly accent: string;
  /** What is compared with it: the Kreis, an earlier date. */
  readonly reference: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly ground: string;
  /** Of several series side by side or stacked, each lighter or darker than its neighbour. */
  readonly groups: readonly string[];
  /** Of classes from the lowest to the highest value, light to dark. */
  readonly classes: (count: number) => readonly string[];
}

const white = '#ffffff';
const black = '#000000';

/** The colours of charts in this house. */
export function chartColours({ farben }: Pick<Hausstil, 'farben'>): ChartColours {
  const { akzent, gedämpft, linie } = farben;
  return {
    accent: akzent,
    reference: gedämpft,
    text: black,
    muted: gedämpft,
    line: linie,
    ground: white,
    // Neighbours differ in lightness; the third and fifth are greys.
    groups: [akzent, mixColours(akzent, white, 0.62), gedämpft, mixColours(akzent, white, 0.35), linie],
    classes: (count) =>
      Array.from({ length: count }, (_, index) =>
        mixColours(akzent, white, count === 1 ? 0.5 : 0.85 * (1 - index / (count - 1))),
      ),
  };
}

/** Black or white, whichever can be read on this ground. */
export function textOn(ground: string): string {
  return contrast(black, ground) >= contrast(white, ground) ? black : white;
}
