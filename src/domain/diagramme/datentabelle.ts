// The values of a chart as a table, from the same series: for those who want the figures, or cannot see the chart.
import type { Block, Inline } from '../../document/nodes.js';
import type { Series, SeriesColumn, SeriesRow } from '../../document/series.js';
import { einheitImKopf } from '../zahlen/spalten.js';
import { type Zahlenspalte, zahlentabelle } from '../zahlen/zahlentabelle.js';

/** What stands around the values. */
export interface Umstehendes {
  readonly titel: readonly Inline[];
  readonly anmerkungen: readonly string[];
  readonly quelle: readonly Inline[];
}

/** The Kreis is in none of the classes of its parts. */
export const ohneKlasse = 'x';

/** Dates beside many places are set as columns: a page is higher than wide. */
const mostColumns = 7;

interface Zeile {
  readonly name: string;
  readonly row: SeriesRow;
}

export function datentabelle(series: Series, umstehendes: Umstehendes): Block {
  const { columns, rows, head, reference, classes } = columnsInRows(series);
  const isOneUnit = columns.every(({ unit }) => unit === undefined || unit === series.unit);
  const areDates = rows.every(({ values }) =>
    values.every(({ value, shown }) => value === undefined || /\d\.\d/u.test(shown)),
  );
  const figures = columns.map(
    (column, index): Zahlenspalte<Zeile> => ({
      gruppe: isOneUnit && columns.length > 1 && series.unit !== '' ? einheitImKopf(series.unit) : '',
      kopf: headOf(series, column, columns.length),
      art: areDates ? 'wort' : 'zahl',
      zelle: ({ row }) => ({ text: row.values[index]?.shown ?? '' }),
    }),
  );
  const klasse: Zahlenspalte<Zeile> = {
    gruppe: '',
    kopf: classes?.some(({ sign }) => sign !== undefined) === true ? 'Ampel' : 'Klasse',
    art: 'wort',
    zelle: ({ row }) => {
      const [value] = row.values;
      const found = classes?.[value?.class ?? -1];
      const sign = value?.value === undefined ? value?.shown : undefined;
      return { text: found?.name ?? sign ?? ohneKlasse, ...(found?.sign !== undefined && { zeichen: found.sign }) };
    },
  };
  return zahlentabelle<Zeile>({
    ...umstehendes,
    kopf: head,
    spalten: classes === undefined ? figures : [...figures, klasse],
    zeilen: [
      { gebiete: rows.map((row) => ({ name: row.label, row })), sindAbgesetzt: false },
      { gebiete: reference === undefined ? [] : [{ name: reference.label, row: reference }], sindAbgesetzt: true },
    ],
  });
}

function headOf(series: Series, { name, unit = series.unit }: SeriesColumn, count: number): string {
  if (count === 1) return name === '' ? einheitImKopf(unit) : `${name}${unit === '' ? '' : `, ${unit}`}`;
  return unit === series.unit || unit === '' ? name : `${name} (${unit})`;
}

/** Places as rows, dates as columns, where the places would be too many columns. */
function columnsInRows(series: Series): Series {
  const { columns, rows } = series;
  if (columns.length <= mostColumns || rows.length >= columns.length) return series;
  const turned = columns.map(
    (column, index): SeriesRow => ({ label: column.name, values: rows.flatMap(({ values }) => values[index] ?? []) }),
  );
  const isReference = (_: unknown, index: number) => columns[index]?.isReference === true;
  const [reference, ...others] = turned.filter(isReference);
  return {
    ...series,
    head: 'Gebiet',
    columns: rows.map(({ label }) => ({ name: label })),
    rows: [...turned.filter((row, index) => !isReference(row, index)), ...others],
    ...(reference !== undefined && { reference }),
  };
}
