// Two figures of each place: from a series with two columns to dots named beside them, with what they are compared with as a cross of lines.
import { axisOf } from '../../document/chart-axis.js';
import type { SeriesRow } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { type Box, boxAround, type PlacedLabel, placeLabels } from '../place-labels.js';
import { wrapWords } from '../wrap-words.js';
import { axisSlots, gap, grades, type Layout, lineHeight, widest } from './chart-layout.js';
import { numbersIn } from './rows.js';

/** Height of the plot. Units: pt. */
const usualHeight = 300;
const around = 70;
/** More names than these find no room; then those at the edges are named. */
const mostNamed = 60;
const namedAtEdges = 4;
const widestName = 90;

export const layoutScatter: Layout = (input) => {
  const { series, width, mostHeight, widthOf } = input;
  const { columns, reference, rows } = series;
  const [across, up] = columns;
  if (across === undefined || up === undefined || columns.length > 2) {
    return { problem: `zeigt zwei Werte je Zeile, nicht ${columns.length}`, remedy: 'Nennen Sie zwei Indikatoren.' };
  }
  const all = reference === undefined ? rows : [...rows, reference];
  const axes = [0, 1].map((column) => axisOf(numbersIn(all, column), { startsAtZero: false, mostTicks: 6 }));
  const [x = axisOf([], { startsAtZero: true, mostTicks: 2 }), y = x] = axes;
  const height = Math.min(usualHeight, mostHeight - around);
  const axisRoom = widest(
    y.ticks.map(({ label }) => label),
    (text) => widthOf(text, grades.small),
  );
  const referenceRoom = reference === undefined ? 0 : widthOf(crossOf(reference).text_y, grades.small) + gap;
  const plot = Math.max(40, width - axisRoom - referenceRoom - 2 * gap);
  const known = rows.flatMap(({ label, values: [first, second] }) => {
    if (first?.value === undefined || second?.value === undefined) return [];
    return [{ label, wert_x: first.value, wert_y: second.value, text_x: first.shown, text_y: second.shown }];
  });
  const isNamed = edgesOf(known);
  const dots = known.map((row) => ({
    ...row,
    x: ((row.wert_x - x.min) / (x.max - x.min)) * plot,
    y: ((y.max - row.wert_y) / (y.max - y.min)) * height,
    lines: isNamed(row) ? wrapWords(row.label, widestName, widthOf) : [],
  }));
  const named = dots.filter(({ lines }) => lines.length > 0);
  const places = placeLabels(
    named.map((dot) => ({
      x: dot.x,
      y: dot.y,
      width: widest(dot.lines, widthOf),
      height: dot.lines.length * lineHeight,
    })),
    { width: plot, height, obstacles: [...obstaclesOf(dots), ...crossLines(reference, { x, y, plot, height })] },
  );
  const unknown = rows.filter(({ values }) => values.some(({ value }) => value === undefined));
  return {
    slots: {
      ...axisSlots(x, '_x'),
      ...axisSlots(y, '_y'),
      breite: plot,
      höhe: height,
      punkt: known.length > mostNamed ? 9 : 24,
      titel_x: titleOf(across, series.unit),
      titel_y: titleOf(up, series.unit),
    },
    tables: {
      reihe: known.map(({ label, ...row }) => ({ name: label, ...row })),
      namen: named.flatMap((dot, index) => nameOf(dot, places[index], { x, y, plot, height })),
      kreis: reference === undefined ? [] : [crossOf(reference)],
      ohne_wert:
        unknown.length === 0
          ? []
          : [
              {
                zeilen: wrapWords(
                  `Ohne Punkt: ${unknown.map(({ label, values }) => `${label} ${values.map(({ shown }) => shown).join(' und ')}`).join('; ')}`,
                  plot,
                  (text) => widthOf(text, grades.small),
                ),
              },
            ],
    },
  };
};

/** Dots that no name may cover. */
function obstaclesOf(dots: readonly { readonly x: number; readonly y: number }[]): readonly Box[] {
  return dots.map((dot) => boxAround(dot));
}

/** Names stand clear of the lines of what is compared with. */
function crossLines(reference: SeriesRow | undefined, { x, y, plot, height }: Frame): readonly Box[] {
  const [first, second] = reference?.values ?? [];
  if (first?.value === undefined || second?.value === undefined) return [];
  const at = {
    x: ((first.value - x.min) / (x.max - x.min)) * plot,
    y: ((y.max - second.value) / (y.max - y.min)) * height,
  };
  return [
    { left: at.x - 1, right: at.x + 1, top: 0, bottom: height },
    { left: 0, right: plot, top: at.y - 1, bottom: at.y + 1 },
  ];
}

function titleOf({ name, unit: own }: { readonly name: string; readonly unit?: string }, common: string): string {
  const unit = own ?? common;
  return unit === '' ? name : `${name} (${unit})`;
}

interface Known {
  readonly wert_x: number;
  readonly wert_y: number;
}

/** All where there are few, else the farthest out. */
function edgesOf(known: readonly Known[]): (row: Known) => boolean {
  if (known.length <= mostNamed) return () => true;
  const ends = ([(row: Known) => row.wert_x, (row: Known) => row.wert_y] as const).flatMap((of) => {
    const ranked = known.toSorted((a, b) => of(a) - of(b));
    return [...ranked.slice(0, namedAtEdges), ...ranked.slice(-namedAtEdges)];
  });
  const chosen = new Set(ends);
  return (row) => [...chosen].some((each) => each.wert_x === row.wert_x && each.wert_y === row.wert_y);
}

interface Frame {
  readonly x: { readonly min: number; readonly max: number };
  readonly y: { readonly min: number; readonly max: number };
  readonly plot: number;
  readonly height: number;
}

/** A name in the values of the axes, so that it stays with its dot however wide the drawing becomes. */
function nameOf(
  dot: Known & { readonly lines: readonly string[] },
  place: PlacedLabel | undefined,
  { x, y, plot, height }: Frame,
): readonly FreeObject[] {
  if (place === undefined) return [];
  const top = place.y - ((dot.lines.length - 1) * lineHeight) / 2;
  const valueX = (at: number) => x.min + (at / plot) * (x.max - x.min);
  const valueY = (at: number) => y.max - (at / height) * (y.max - y.min);
  return [
    {
      zeilen: dot.lines,
      lage_x: valueX(place.x),
      lage_y: valueY(top),
      ende_x: valueX(place.lineEnd.x),
      ende_y: valueY(place.lineEnd.y),
      wert_x: dot.wert_x,
      wert_y: dot.wert_y,
      ist_fern: place.isFar,
    },
  ];
}

function crossOf({ label, values: [first, second] }: SeriesRow) {
  return {
    name: label,
    wert_x: first?.value ?? null,
    wert_y: second?.value ?? null,
    text_x: `${label} ${first?.shown ?? ''}`,
    text_y: `${label} ${second?.shown ?? ''}`,
    fehlt: first?.value === undefined || second?.value === undefined,
  };
}
