// Which layout the figures of each data form have.
import type { DiagrammAngaben } from '../../domain/diagramme/diagrammart.js';
import type { Layout } from './chart-layout.js';
import { layoutPlaces } from './places.js';
import { layoutTime } from './time.js';

export const layouts: { readonly [D in DiagrammAngaben['daten']]: Layout } = {
  orte: layoutPlaces,
  verlauf: layoutTime,
  stände: layoutPlaces,
  indikatoren: layoutPlaces,
  anteile: layoutPlaces,
  gruppen: layoutPlaces,
  zeitplan: layoutPlaces,
};
