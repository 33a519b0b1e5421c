// Figures over time in a small panel for each place, with what they are compared with in every one.
import { axisOf } from '../../document/chart-axis.js';
import type { FreeObject } from '../../source/free-data.js';
import { wrapWords } from '../wrap-words.js';
import { axisSlots, type ChartLayout, type LayoutInput, lineHeight, widest } from './chart-layout.js';
import { between, isAlone, type Line, stretchesOf, written } from './time-lines.js';

/** Panels in a row: as many as there are, up to these. */
const inRow = { few: 4, many: 6 } as const;
/** From here on they are smaller. */
const manyPanels = 40;
/** Units: pt. */
const across = 16;
const underneath = 10;
const heights = { usual: 70, least: 26 } as const;
const around = 50;

/** The slots and the table of the panels. */
export function layTimePanels(
  { series, width, mostHeight, widthOf }: LayoutInput,
  { lines, days }: { readonly lines: readonly Line[]; readonly days: readonly number[] },
): ChartLayout {
  const stretches = stretchesOf(series);
  const own = lines.filter(({ column }) => column.isReference !== true);
  const reference = lines.find(({ column }) => column.isReference === true);
  const perRow = Math.max(1, Math.min(own.length, own.length > manyPanels ? inRow.many : inRow.few));
  const rows = Math.ceil(own.length / perRow);
  const numbers = lines.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
  const axis = axisOf(numbers, { startsAtZero: false, mostTicks: 3 });
  const axisRoom =
    widest(
      axis.ticks.map(({ label }) => label),
      widthOf,
    ) + 4;
  const panelWidth = Math.max(20, (width - axisRoom - across * (perRow - 1)) / perRow);
  const titles = own.map(({ column, values }) =>
    wrapWords(`${column.name} ${values.at(-1)?.shown ?? ''}`.trim(), panelWidth, widthOf),
  );
  const titleHeight = Math.max(1, ...titles.map((title) => title.length)) * lineHeight + 4;
  const height = Math.max(
    heights.least,
    Math.min(heights.usual, (mostHeight - around) / Math.max(1, rows) - titleHeight - underneath),
  );
  const pointsOf = ({ values }: Line, isReference: boolean, place: FreeObject): readonly FreeObject[] =>
    values.map((told, row) => ({
      ...place,
      art: isReference ? 'kreis' : 'ort',
      abschnitt: stretches[row] ?? 0,
      tag: days[row] ?? row,
      wert: told.value ?? null,
      fehlt: told.value === undefined,
      lage: told.value ?? between(values, row),
      punkt: told.value !== undefined && (row === values.length - 1 || isAlone(values, row, stretches)),
      text: written(told),
    }));
  return {
    slots: {
      ...axisSlots(axis, '_tafel'),
      tafelbreite: panelWidth,
      tafelhöhe: height,
      abstand_daneben: across,
      abstand_darunter: underneath,
      kreiszeile: [
        ...(series.unit === '' ? [] : [series.unit]),
        ...(reference === undefined
          ? []
          : [`gestrichelt: ${reference.column.name} ${reference.values.at(-1)?.shown ?? ''}`.trim()]),
      ].join(' · '),
    },
    tables: {
      tafeln: own.flatMap((line, index) => {
        const place = { zeile: Math.floor(index / perRow), spalte: index % perRow };
        const title = titles[index] ?? [];
        return [
          {
            ...place,
            art: 'titel',
            zeilen: title,
            hoch: -4 - (title.length - 1) * lineHeight,
            tag: days[0] ?? 0,
            wert: axis.max,
          },
          ...(reference === undefined ? [] : pointsOf(reference, true, place)),
          ...pointsOf(line, false, place),
        ];
      }),
    },
  };
}
