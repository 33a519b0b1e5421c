// What the charts of a house have in common when Word draws them: letters, colours, axes, labels and keys, as in the pictures of the PDF.
import type { ChartDataLabels, ChartLegend, ChartRunOptions, ChartValueAxis } from 'docx/charts';
import { axisOf } from '../../document/chart-axis.js';
import { type ChartColours, chartColours } from '../../document/chart-colours.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Pt } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { estimatedWidth } from '../../source/text-width.js';
import { hexColour } from '../hex-colour.js';
import { legalText } from '../xml-text.js';
import { numberFormat } from './chart-numbers.js';
import { formatOf } from './chart-series.js';

/** As in the picture: letters of what is shown, and of what it is measured by. Units: pt. */
export const letters = { usual: 8.5, small: 7.5 } as const;

interface LetterLook {
  readonly name: string;
  readonly size: Pt;
  readonly color: string;
}

/** How a chart looks and how large it is. */
export interface Look {
  readonly width: Pt;
  readonly height: Pt;
  readonly colours: ChartColours;
  readonly frame: Pick<ChartRunOptions, 'font' | 'chartArea'>;
  readonly font: LetterLook;
  /** Of numbers along an axis. */
  readonly small: LetterLook;
  /** The width of a text in the letters of what is shown. */
  readonly widthOf: (text: string) => Pt;
}

/** A chart, and where in it the bars stand where that is not for Word to say. */
export interface DrawnByOffice {
  readonly chart: ChartRunOptions;
  readonly plot?: PlotRoom;
}

/** What is kept free around bars and lines for names and numbers, as shares of the whole. */
export interface PlotRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Units: pt. */
export function lookOf(hausstil: Hausstil, size: { readonly width: Pt; readonly height: Pt }): Look {
  const colours = chartColours(hausstil);
  const { word: name, pdf: family } = hausstil.schrift;
  const font = { name, size: letters.usual, color: hexColour(colours.text) };
  return {
    ...size,
    colours,
    frame: { font: { name, color: font.color }, chartArea: { fill: 'none', border: 'none' } },
    font,
    small: { name, size: letters.small, color: hexColour(colours.muted) },
    // The families of Word have the widths of those of the PDF.
    widthOf: (text) => estimatedWidth(text, { family, size: letters.usual, isBold: false }),
  };
}

/** Of several columns side by side. */
export function groupColour(index: number, { colours }: Look): string {
  return hexColour(colours.groups[index % colours.groups.length] ?? colours.accent);
}

/** Numbers at bars and points. */
export function labels(series: Series, column: number, { font }: Look): ChartDataLabels {
  return { value: true, numberFormat: formatOf(series, [column]).code, font };
}

/** One series needs no key to its colour. */
export function legendOf(count: number, { font }: Look): false | ChartLegend {
  return count === 1 ? false : { position: 'top', font };
}

interface AxisLook {
  /** Bars are read by their length, lines by their slope. */
  readonly startsAtZero: boolean;
  readonly title: string;
}

/** The axis that the picture has; by default its title is the unit, and it begins at zero. */
export function valueAxis(
  values: readonly number[],
  { unit }: Series,
  { small: font }: Look,
  { startsAtZero = true, title = unit }: Partial<AxisLook> = {},
): ChartValueAxis {
  const { min, max, step, ticks } = axisOf(values, { startsAtZero, mostTicks: 6 });
  const decimals = Math.max(0, ...ticks.map(({ label }) => (label.split(',')[1] ?? '').length));
  const { code } = numberFormat(
    ticks.map(({ value }) => value),
    decimals,
  );
  return {
    minimum: min,
    maximum: max,
    interval: step,
    numberFormat: code,
    font,
    ...(title !== '' && { title: { text: legalText(title), font } }),
  };
}
