// Charts → their parts of a package and the workbooks behind them. What is around a chart – a slide – is not theirs.
import { Document, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { packageParts } from '../package-parts.js';
import type { DrawnByOffice } from './chart-look.js';
import { germanChart } from './chart-parts.js';

/** A chart and the workbook with its figures, which the chart refers to by `rId1`. */
export interface PackedChart {
  readonly chart: string;
  readonly workbook: Uint8Array;
}

/** The parts of each chart, as `docx` would put them into a Word file. */
export function packedCharts(charts: readonly DrawnByOffice[]): readonly PackedChart[] {
  const children = charts.map(({ chart }) => new Paragraph({ children: [new ChartRun(chart)] }));
  const written = packageParts(new Document({ sections: [{ children }] }), []);
  return charts.map(({ plot }, index) => {
    const part = written.get(`word/charts/chart${index + 1}.xml`);
    const workbook = written.get(`word/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`);
    if (typeof part !== 'string' || !(workbook instanceof Uint8Array))
      throw new Error(`chart ${index + 1} has no parts`);
    return { chart: germanChart(part, plot).replace(/(<c:externalData r:id=")[^"]*/u, '$1rId1'), workbook };
  });
}
