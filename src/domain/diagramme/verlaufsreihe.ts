// Series over time: a row for each date, a column for each place.
import type { Series, SeriesColumn, SeriesRow } from '../../document/series.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { unvergleichbarWeil } from '../indikator/veraenderung.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import { gezählt } from '../zahlen/belege.js';
import { askedIndikator, askedStand } from '../zahlen/gefragt.js';
import { inReihenfolge } from '../zahlen/reihenfolge.js';
import { gefragteOrte, gefragteVergleiche, genannteOrte } from './gefragte-orte.js';
import { nurEinStand } from './ortsreihen.js';
import { type Diagrammfrage, type Reihe, reihenwert, unbekannt } from './reihe.js';

/** All dates of one indicator; of the places that the call names, else of all or of the Kreis, as suits the type. */
export function verlauf(frage: Diagrammfrage): Reihe | undefined {
  const indikator = askedIndikator(frage);
  const stände = indikator && gefragteStände(frage, indikator);
  const gebiete = indikator && stände && gezeigteOrte(frage, indikator, stände);
  if (indikator === undefined || stände === undefined || gebiete === undefined) return undefined;
  const vergleiche = gefragteVergleiche(frage, [indikator], gebiete);
  if (vergleiche === undefined) return undefined;
  const compared = vergleiche.filter(({ id }) => stände.some(({ werte }) => werte.has(id)));
  const places = [...gebiete, ...compared];
  const columns = [
    ...gebiete.map(({ name }): SeriesColumn => ({ name })),
    ...compared.map(({ name }): SeriesColumn => ({ name, isReference: true })),
  ];
  const [only] = gebiete;
  const series: Series = {
    title: gebiete.length === 1 && only !== undefined ? `${indikator.titel}, ${only.name}` : indikator.titel,
    unit: indikator.einheit,
    decimals: indikator.dezimalen,
    head: 'Stand',
    columns,
    rows: stände.map((stand, index) => zeile(stand, { indikator, places, davor: stände[index - 1] })),
  };
  const gezeigt = stände.flatMap(({ werte }) =>
    places.map(({ id }) => ({ ergebnis: werte.get(id)?.ergebnis ?? unbekannt, dezimalen: indikator.dezimalen })),
  );
  const sätze = stände.flatMap((stand, index) => brokenOff(stände[index - 1], stand) ?? []);
  return { series, gezeigt, belegt: [{ indikator, stände, gezeigt: gezählt(indikator) }], sätze };
}

/** From `seit` to `stichtag`, without them from the first to the last. Errors: `diagramm-ein-stand`, those of the dates. */
function gefragteStände(
  frage: Diagrammfrage,
  indikator: VeröffentlichterIndikator,
): readonly VeröffentlichterStand[] | undefined {
  const { options } = frage.call;
  const first = options.has('seit') ? askedStand(frage, indikator, 'seit') : indikator.stände[0];
  const last = askedStand(frage, indikator);
  if (first === undefined || last === undefined) return undefined;
  const found = indikator.stände.slice(indikator.stände.indexOf(first), indikator.stände.indexOf(last) + 1);
  return found.length < 2 ? nurEinStand(frage, indikator) : found;
}

function gezeigteOrte(
  frage: Diagrammfrage,
  indikator: VeröffentlichterIndikator,
  stände: readonly VeröffentlichterStand[],
): readonly Gebiet[] | undefined {
  const named = genannteOrte(frage);
  if (named === undefined && !frage.art.alle_orte) return [frage.zahlenwerk.gebiete.kreis];
  const orte = gefragteOrte(frage, [indikator]);
  const stand = stände.at(-1);
  if (orte === undefined || stand === undefined) return undefined;
  return inReihenfolge(orte.gebiete, frage.call.options.get('sortiert') ?? frage.art.sortiert, { indikator, stand });
}

interface Zeilenangaben {
  readonly indikator: VeröffentlichterIndikator;
  readonly places: readonly Gebiet[];
  readonly davor: VeröffentlichterStand | undefined;
}

function zeile(stand: VeröffentlichterStand, { indikator, places, davor }: Zeilenangaben): SeriesRow {
  return {
    label: stand.bezeichnung,
    day: tagVon(stand.zeit),
    values: places.map(({ id }) => reihenwert(stand.werte.get(id)?.ergebnis ?? unbekannt, indikator.dezimalen)),
    ...(brokenOff(davor, stand) !== undefined && { isBreak: true }),
  };
}

function brokenOff(davor: VeröffentlichterStand | undefined, stand: VeröffentlichterStand): string | undefined {
  return davor && unvergleichbarWeil(davor, stand);
}

/** A day as it is, a year or years by their middle. Units: days since 1 January 1970. */
function tagVon(zeit: string): number {
  if (/^\d{4}-\d{2}-\d{2}/u.test(zeit)) return dayOf(zeit.slice(0, 10));
  const [, first = '', last = first] = /^(\d{4})(?:-(\d{4}))?/u.exec(zeit) ?? [];
  return Math.floor((dayOf(`${first}-01-01`) + dayOf(`${last}-12-31`)) / 2);
}

function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
