// Which layout the figures of each data form have.
import type { DiagrammAngaben } from '../../domain/diagramme/diagrammart.js';
import { layoutAges } from './ages.js';
import { layoutChange } from './change.js';
import type { ChartLayout, Layout, LayoutInput, Unfit } from './chart-layout.js';
import { layoutMap } from './maps.js';
import { layoutPlaces } from './places.js';
import { layoutScatter } from './scatter.js';
import { layoutSchedule } from './schedule.js';
import { layoutShares } from './shares.js';
import { layoutTime } from './time.js';

const layouts: { readonly [D in DiagrammAngaben['daten']]: Layout } = {
  orte: layoutPlaces,
  verlauf: layoutTime,
  stände: layoutChange,
  indikatoren: layoutScatter,
  anteile: layoutShares,
  gruppen: layoutAges,
  zeitplan: layoutSchedule,
};

/** The layout of a series for a chart type; what is not to be drawn so is told. */
export function layOut(
  { daten, karte }: Pick<DiagrammAngaben, 'daten' | 'karte'>,
  input: LayoutInput,
): ChartLayout | Unfit {
  return karte === undefined ? layouts[daten](input) : layoutMap(input, karte);
}
