// The shapes of the places on a map, and whose they are.
import type { PlaceShape, Series } from '../../document/series.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { quelleMitLizenz } from '../indikator/quellen.js';
import { refuse } from '../zahlen/gefragt.js';
import type { Diagrammfrage } from './reihe.js';

/** By the ids of the places in the series. Errors: `karte-gebiet-ohne-form`. */
export function kartenformen(frage: Diagrammfrage, { rows }: Series): ReadonlyMap<string, PlaceShape> | undefined {
  const { alle } = frage.zahlenwerk.gebiete;
  const isTiled = frage.art.karte === 'kacheln';
  const places = rows.flatMap(({ place }) => alle.get(place ?? '') ?? []);
  const without = places.filter(({ form }) => (isTiled ? form?.tile : form?.outline) === undefined);
  if (without.length === 0) return new Map(places.flatMap(({ id, form }) => (form === undefined ? [] : [[id, form]])));
  return refuse(frage, {
    code: 'karte-gebiet-ohne-form',
    severity: 'Fehler',
    message: `Auf dieser Karte fehlt ${isTiled ? 'die Kachel' : 'der Umriss'} von ${genannt(without)}.`,
    remedy: isTiled
      ? 'Ergänzen Sie in gebiete.yaml bei jeder Kommune Spalte und Zeile, zum Beispiel kachel: 3/2'
      : 'Nennen Sie in gebiete.yaml die Datei mit den Umrissen, zum Beispiel karte: { datei: karte/gemeinden.geojson, schlüssel: AGS, quelle: © GeoBasis-DE / BKG }',
  });
}

function genannt(gebiete: readonly Gebiet[]): string {
  const names = gebiete.slice(0, 4).map(({ name }) => name);
  return gebiete.length > names.length
    ? `${names.join(', ')} und ${gebiete.length - names.length} weiteren`
    : names.join(', ');
}

/** Behind the source of the figures: whose outlines these are. A tile map has none, and says what its squares mean. */
export function kartenquelle(frage: Diagrammfrage): string | undefined {
  const { karte } = frage.zahlenwerk.gebiete;
  if (frage.art.karte !== 'umrisse' || karte === undefined) return undefined;
  return `Karte: ${quelleMitLizenz({ name: karte.quelle, ...(karte.lizenz !== undefined && { lizenz: karte.lizenz }) })}.`;
}

export const kachelsatz =
  'Jede Kommune ist ein gleich großes Feld, ungefähr in ihrer Lage; Flächen und Grenzen zeigt die Kachelkarte nicht.';
