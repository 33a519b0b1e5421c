// A chart that Word draws as a run of its paragraph: its size in mm, its name and alternative text.
import type { ParagraphChild } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { Size } from '../../document/image-size.js';
import { legalText } from '../../office/xml-text.js';
import { pixels } from './units.js';

/** What is drawn, how large, and what is said of it. */
export interface PlacedChart {
  readonly chart: ChartRunOptions;
  readonly size: Size;
  readonly name: string;
  readonly alt: string;
}

/** The chart as a run of its paragraph; it never floats, so that it is read where it stands. */
export function chartRun({ chart, size, name, alt }: PlacedChart): ParagraphChild {
  const transformation = { width: pixels(size.width), height: pixels(size.height) };
  return new ChartRun({ ...chart, transformation, altText: { name: legalText(name), description: legalText(alt) } });
}

/**
 * The part of a chart as `docx` writes it, in German, all names along its axis and at its edge, also where bars reach below zero.
 *
 * Source: docx 9.15.2 says en-US everywhere, sets c:tickLblPos (ECMA-376 21.2.2.208) beside the axis and has no c:tickLblSkip
 *         (21.2.2.207), without which Word and LibreOffice leave out every other name where they stand close.
 */
export function germanChart(part: string): string {
  return part
    .replace(/(<c:lang val=|\slang=)"en-US"/gu, '$1"de-DE"')
    .replace(part.includes('<c:scatterChart>') ? /(<c:tickLblPos val=)"nextTo"/gu : namesBesideAxis, '$1"low"')
    .replace(/<c:noMultiLvlLbl /gu, '<c:tickLblSkip val="1"/><c:noMultiLvlLbl ');
}

const namesBesideAxis = /(<c:catAx>.*?<c:tickLblPos val=)"nextTo"/gu;

/** Where the charts of a package lie. */
export function isChartPart(path: string): boolean {
  return /^word\/charts\/chart\d+\.xml$/u.test(path);
}
