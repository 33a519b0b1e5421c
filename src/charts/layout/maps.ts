// One figure for each place on a map: from a series and the shapes of places to areas or tiles in the colours of classes, with name and figure in each.
import { textOn } from '../../document/chart-colours.js';
import type { PlaceShape, SeriesRow } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { hatch } from '../hatch.js';
import { project } from '../outlines.js';
import { wrapWords } from '../wrap-words.js';
import { type ChartLayout, grades, type LayoutInput, type Unfit } from './chart-layout.js';
import { layLegend, legendSlots } from './legend.js';
import { mapLine, placeOnMap } from './map-labels.js';

/** Units: pt. */
const largestTile = 74;
const tileGap = 2;
/** What the picture keeps free at its edges, and the outlines need there. */
const edge = 4;
/** Between the lines of what nobody knows or may tell. */
const hatchGap = 5;
/** A map takes no more of a page than this. */
const highestMap = 430;

export function layoutMap(given: LayoutInput, kind: 'umrisse' | 'kacheln'): ChartLayout | Unfit {
  const input = { ...given, width: given.width - edge };
  const { series, shapes, width } = input;
  if (series.columns.length !== 1) {
    return {
      problem: `zeigt einen Wert je Ort, nicht ${series.columns.length}`,
      remedy: 'Nehmen Sie für jeden Wert eine eigene Karte.',
    };
  }
  const missing = series.rows
    .filter(({ place }) => !isDrawable(shapes.get(place ?? ''), kind))
    .map(({ label }) => label);
  if (missing.length > 0) {
    return {
      problem: `braucht die Lage aller Orte; sie fehlt für ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' und andere' : ''}`,
      remedy: 'Ergänzen Sie in gebiete.yaml die Umrisse und Kacheln, oder nehmen Sie „rangfolge“.',
    };
  }
  const { reference } = series;
  const texts = (series.classes ?? []).map(({ name }) => name);
  const noted =
    reference === undefined
      ? []
      : [`${reference.label} ${reference.values[0]?.shown ?? ''}${series.unit === '' ? '' : ` ${series.unit}`}`];
  const legend = layLegend([...texts, ...noted], width, input.widthOf);
  const map = kind === 'kacheln' ? layTiles(input) : layOutlines(input, legend.height);
  return {
    slots: { ...map.slots, ...legendSlots, kartenzeile: mapLine, breite: width, legendenhöhe: legend.height },
    tables: {
      ...map.tables,
      legende: legend.entries.map(({ text, x, y }, index) => ({
        text,
        x,
        y: Number(map.slots.kartenhöhe) + 8 + y,
        klasse: index,
        farbe: classColour(input, index),
        hat_feld: index < texts.length,
      })),
    },
  };
}

function isDrawable(shape: PlaceShape | undefined, kind: 'umrisse' | 'kacheln'): boolean {
  return kind === 'kacheln' ? shape?.tile !== undefined : (shape?.outline?.length ?? 0) > 0;
}

function classColour({ series, colours }: LayoutInput, index: number | undefined): string {
  const classes = series.classes?.length ?? 0;
  return colours.classes(Math.max(1, classes))[index ?? 0] ?? colours.ground;
}

/** What is drawn of a place wherever it lies. */
function fieldsOf(input: LayoutInput, row: SeriesRow) {
  const { value, shown = '', class: klasse } = row.values[0] ?? {};
  const fehlt = value === undefined;
  const farbe = fehlt ? input.colours.ground : classColour(input, klasse);
  return {
    name: row.label,
    wert: value ?? null,
    fehlt,
    text: shown,
    klasse: klasse ?? null,
    farbe,
    textfarbe: textOn(farbe),
  };
}

function layTiles(input: LayoutInput): ChartLayout {
  const { series, shapes, width, mostHeight, widthOf } = input;
  const tiles = series.rows.map((row) => ({ row, tile: shapes.get(row.place ?? '')?.tile ?? { column: 0, row: 0 } }));
  const columns = Math.max(...tiles.map(({ tile }) => tile.column)) + 1;
  const rows = Math.max(...tiles.map(({ tile }) => tile.row)) + 1;
  const side = Math.min(largestTile, width / columns, (Math.min(mostHeight, highestMap) - 40) / rows);
  const left = (width - side * columns) / 2;
  return {
    slots: { kartenhöhe: side * rows },
    tables: {
      kacheln: tiles.map(({ row, tile }) => {
        const [x, y] = [left + tile.column * side, tile.row * side];
        const lines = wrapWords(row.label, side - tileGap - 4, (text) => widthOf(text, grades.small));
        const hasRoom = (lines.length + 1) * mapLine <= side - tileGap;
        const shownLines = hasRoom ? lines : [];
        const top = y + side / 2 - (shownLines.length * mapLine) / 2;
        return {
          ...fieldsOf(input, row),
          links: x + tileGap / 2,
          rechts: x + side - tileGap / 2,
          oben: y + tileGap / 2,
          unten: y + side - tileGap / 2,
          mitte_x: x + side / 2,
          namenslage: top,
          zeilen: shownLines,
          wertlage: top + shownLines.length * mapLine,
        };
      }),
    },
  };
}

function layOutlines(input: LayoutInput, legendHeight: number): ChartLayout {
  const { series, shapes, width, mostHeight } = input;
  const outlines = series.rows.map(({ place }) => shapes.get(place ?? '')?.outline ?? []);
  const { shapes: drawn, height } = project(outlines, {
    width,
    height: Math.min(mostHeight, highestMap) - legendHeight - 12,
  });
  const labels = series.rows.map((row, index) => {
    const fields = fieldsOf(input, row);
    return { name: row.label, shown: fields.text, shape: drawn[index] ?? [], isHatched: fields.fehlt, fields };
  });
  return {
    slots: { kartenhöhe: height },
    tables: {
      umrisse: series.rows.map((row, index) => ({
        ...fieldsOf(input, row),
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: drawn[index] ?? [] },
      })),
      schraffur: series.rows.flatMap((row, index): readonly FreeObject[] =>
        row.values[0]?.value === undefined
          ? [
              {
                type: 'Feature',
                geometry: { type: 'MultiLineString', coordinates: hatch(drawn[index] ?? [], hatchGap) },
              },
            ]
          : [],
      ),
      werte: placeOnMap(labels, (text) => input.widthOf(text, grades.small)).map((place, index) => ({
        ...labels[index]?.fields,
        ...place,
      })),
    },
  };
}
