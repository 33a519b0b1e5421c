// A chart that Word draws as a run of its paragraph: its size in mm, its name and alternative text.
import type { ParagraphChild } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Size } from '../../document/image-size.js';
import type { DrawnByOffice } from '../../office/charts/chart-look.js';
import { legalText } from '../../office/xml-text.js';
import { pixels } from './units.js';

/** What is drawn, how large, and what is said of it. */
export interface PlacedChart extends Pick<DrawnByOffice, 'chart'> {
  readonly size: Size;
  /** By which its part of the file is found. */
  readonly name: string;
  readonly alt: string;
}

/** The chart as a run of its paragraph; it never floats, so that it is read where it stands. */
export function chartRun({ chart, size, name, alt }: PlacedChart): ParagraphChild {
  const transformation = { width: pixels(size.width), height: pixels(size.height) };
  return new ChartRun({ ...chart, transformation, altText: { name: legalText(name), description: legalText(alt) } });
}
