// One figure for each place: from a series to bars below each other; very many become thin bars, and those at either end are named.
import { axisOf } from '../../document/chart-axis.js';
import type { Series } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { spread } from '../spread.js';
import { wrapWords } from '../wrap-words.js';
import { axisSlots, type Layout, type LayoutInput, lineHeight } from './chart-layout.js';
import { columnsOf, fieldsOf, layRows, numbersIn, shownIn, valueFields } from './rows.js';
import { signLegend, signOf, signSpace } from './signs.js';

/** What stands above and below the rows: the name of the Kreis, the axis. Units: pt. */
const around = 45;
const mostPanels = 3;
/** Of so many at either end the names stand beside thin bars. */
const namedAtEnds = 4;
/** Bars that touch lie upon each other by so much: no light shines through. Units: pt. */
const seam = 0.3;

export const layoutPlaces: Layout = (input) => {
  const { rows, columns, reference } = input.series;
  if (columns.length !== 1) {
    return {
      problem: `zeigt einen Wert je Zeile, nicht ${columns.length}`,
      remedy: 'Nehmen Sie „anteile“ für Teile eines Ganzen oder „veränderung“ für zwei Stände.',
    };
  }
  const space = signSpace(input.series);
  const narrower = { ...input, width: input.width - space.left };
  const laid = layRows(narrower, { rows, figures: [shownIn(rows, 0)], around: around + space.above, mostPanels });
  const panels = laid?.panels ?? 1;
  const all = reference === undefined ? rows : [...rows, reference];
  const axis = axisOf(numbersIn(all, 0), { startsAtZero: true, mostTicks: panels === 1 ? 6 : 4 });
  const { slots, drawn } = laid === undefined ? thinRows(narrower) : { slots: laid.slots, drawn: laid.placed };
  const bars = drawn.map(({ row, fields }) => ({
    art: 'ort',
    ...fields,
    ...valueFields(row, 0),
    ...(laid !== undefined && signOf(row, input.series)),
  }));
  const signsAt = Number(slots.namensabstand) - space.left;
  const legend = laid === undefined ? [] : signLegend(input, signsAt);
  return {
    slots: { ...slots, ...axisSlots(axis), zeichenabstand: signsAt + space.left / 2 },
    tables: { reihe: [...bars, ...references(input.series, panels), ...legend] },
  };
};

/** So many that a bar is thinner than a line of text. */
function thinRows(input: LayoutInput) {
  const { series, widthOf, mostHeight, width } = input;
  const { rows } = series;
  const height = mostHeight - around;
  const pitch = height / rows.length;
  const columns = columnsOf(input, { rows, figures: [shownIn(rows, 0)] }, width);
  const ranked = rows
    .filter(({ values }) => values[0]?.value !== undefined)
    .toSorted((a, b) => (b.values[0]?.value ?? 0) - (a.values[0]?.value ?? 0));
  const named = new Set([...ranked.slice(0, namedAtEnds), ...ranked.slice(-namedAtEnds)]);
  const labels = rows.flatMap((row, index) =>
    named.has(row)
      ? [{ row, middle: (index + 0.5) * pitch, lines: wrapWords(row.label, columns.nameRoom, widthOf) }]
      : [],
  );
  const places = spread(
    labels.map(({ middle, lines }) => ({ at: middle, size: lines.length * lineHeight + 1 })),
    0,
    height,
  );
  const labelled = new Map(labels.map(({ row, lines }, index) => [row, { lines, middle: places[index] ?? 0 }]));
  const drawn = rows.map((row, index) => {
    const mitte = (index + 0.5) * pitch;
    const { lines = [], middle = mitte } = labelled.get(row) ?? {};
    return { row, fields: { ...fieldsOf(row, { panel: 0, middle, lines, isReference: false }), mitte } };
  });
  const slots = {
    breite: columns.barRoom,
    höhe: height,
    balken: pitch + seam,
    tafeln: 1,
    tafelabstand: 0,
    ...columns.slots,
  };
  return { slots, drawn };
}

/** What is compared with, in each panel, named in the first. */
function references({ reference }: Series, panels: number): readonly FreeObject[] {
  if (reference === undefined) return [];
  const { wert, fehlt, text } = valueFields(reference, 0);
  return Array.from({ length: panels }, (_, panel) => ({
    art: 'kreis',
    name: reference.label,
    tafel: panel,
    ist_kreis: true,
    benannt: false,
    wert,
    fehlt,
    lage: wert ?? 0,
    text: panel === 0 ? `${reference.label} ${text}` : '',
    ausrichtung: panels === 1 ? 'center' : 'right',
  }));
}
