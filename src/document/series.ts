// The numbers behind a chart: one series feeds picture, table, alternative text and the native Word chart.

/** One value of a series. `shown` is what is printed (rounded, suppressed, in German form); `value` is absent where only a sign is shown. */
export interface SeriesPoint {
  readonly label: string;
  readonly shown: string;
  readonly value?: number;
}

/** A title, a unit and the values in the order in which they are shown. */
export interface Series {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
}

/** The series for those who cannot see the chart: "Anteil der Einpersonenhaushalte (%): Musterstadt 38,5; Altfeld 27,8". */
export function seriesInWords({ title, unit, points }: Series): string {
  const values = points.map(({ label, shown }) => `${label} ${shown}`.trim()).join('; ');
  return `${title === '' ? 'Diagramm' : title}${unit === '' ? '' : ` (${unit})`}: ${values}`;
}
