// Series with a row for each place: one indicator at one date or at two, two indicators, several shares of one whole.
import type { Series, SeriesColumn } from '../../document/series.js';
import { unvergleichbarWeil } from '../indikator/veraenderung.js';
import type { VeröffentlichterIndikator } from '../indikator/zahlenwerk.js';
import { gezählt } from '../zahlen/belege.js';
import { askedFigures, askedFiguresOf, askedStand, type Gefunden, refuse } from '../zahlen/gefragt.js';
import { inReihenfolge } from '../zahlen/reihenfolge.js';
import { anteileDesGanzen } from './anteile.js';
import { gefragteOrte, gefragterVergleich } from './gefragte-orte.js';
import { klasseneinteilung } from './klassenreihe.js';
import { type Diagrammfrage, gezeigtIn, kurzname, type Ortsspalte, ortszeile, type Reihe } from './reihe.js';

interface Spalte extends Ortsspalte {
  readonly kopf: SeriesColumn;
}

interface Ortsreihe {
  readonly titel: string;
  readonly gefunden: readonly [Gefunden, ...Gefunden[]];
  readonly spalten: readonly Spalte[];
}

/** One indicator at one date. */
export function orte(frage: Diagrammfrage): Reihe | undefined {
  const found = askedFigures(frage);
  if (found === undefined) return undefined;
  const { indikator, stand } = found;
  const kopf = { name: stand.bezeichnung };
  const reihe = ortsreihe(frage, { titel: indikator.titel, gefunden: [found], spalten: [spalteOf(found, kopf)] });
  return reihe && klasseneinteilung(frage, found, reihe);
}

/** One indicator at two dates; without `seit` the later is compared with the one before it. */
export function stände(frage: Diagrammfrage): Reihe | undefined {
  const found = askedFigures(frage);
  if (found === undefined) return undefined;
  const { indikator, stand } = found;
  const before = indikator.stände[indikator.stände.indexOf(stand) - 1];
  const seit = frage.call.options.has('seit') ? askedStand(frage, indikator, 'seit') : before;
  if (seit === undefined) return frage.call.options.has('seit') ? undefined : nurEinStand(frage, indikator);
  const grund =
    seit === stand ? `${stand.bezeichnung} ist als Anfang und als Ende genannt.` : unvergleichbarWeil(seit, stand);
  if (grund !== undefined) {
    return refuse(frage, {
      code: 'diagramm-unvergleichbar',
      severity: 'Fehler',
      message: `Eine Veränderung lässt sich nicht zeigen. ${grund}`,
      remedy:
        'Nennen Sie mit seit="…" und stichtag="…" zwei Stände mit derselben Definition und demselben Gebietsstand.',
    });
  }
  const early = { indikator, stand: seit };
  const spalten = [early, found].map((one) => spalteOf(one, { name: one.stand.bezeichnung }));
  return ortsreihe(frage, { titel: indikator.titel, gefunden: [found, early], spalten });
}

/** Errors: `diagramm-ein-stand`. */
export function nurEinStand(frage: Diagrammfrage, { id }: VeröffentlichterIndikator): undefined {
  return refuse(frage, {
    code: 'diagramm-ein-stand',
    severity: 'Fehler',
    message: `Mit „${frage.art.bezeichnung}“ sind zwei Stände oder mehr zu zeigen; von „${id}“ gibt es hier nur einen.`,
    remedy: `Tragen Sie im Katalog unter stände: weitere ein, oder ${frage.call.name === 'sparkline' ? 'löschen Sie den Aufruf' : 'wählen Sie art="vergleich"'}.`,
  });
}

/** Two indicators, each at its latest date. */
export function indikatoren(frage: Diagrammfrage): Reihe | undefined {
  const found = askedFiguresOf(frage, frage.call.argument);
  if (found === undefined) return undefined;
  const [x, y, ...more] = found;
  if (y === undefined || more.length > 0) {
    return refuse(frage, {
      code: 'diagramm-zwei-indikatoren',
      severity: 'Fehler',
      message: `Mit „${frage.art.bezeichnung}“ stehen zwei Indikatoren gegeneinander; genannt ${y === undefined ? 'ist einer' : `sind ${found.length}`}.`,
      remedy: 'Schreiben Sie zum Beispiel {{diagramm "erwerbslose, alleinerziehende" art="zusammenhang"}}.',
    });
  }
  const spalten = [x, y].map((one) => spalteOf(one, kopfOf(one)));
  return ortsreihe(frage, { titel: `${x.indikator.titel} und ${y.indikator.titel}`, gefunden: [x, y], spalten });
}

/** Several shares of one whole; what is left of it is told where that is known exactly. */
export function anteile(frage: Diagrammfrage): Reihe | undefined {
  const found = askedFiguresOf(frage, frage.call.argument);
  const ganzes = found && anteileDesGanzen(frage, found);
  if (found === undefined || ganzes === undefined) return undefined;
  const spalten = found.map((one) => spalteOf(one, { name: kurzname(one.indikator) }));
  const [{ indikator }] = found;
  const rest = { kopf: { name: 'Übrige' }, dezimalen: indikator.dezimalen, ergebnis: ganzes.rest };
  return ortsreihe(frage, {
    titel: found.map((one) => kurzname(one.indikator)).join(', '),
    gefunden: found,
    spalten: ganzes.hatRest ? [...spalten, rest] : spalten,
  });
}

function spalteOf({ indikator, stand }: Gefunden, kopf: SeriesColumn): Spalte {
  return { kopf, dezimalen: indikator.dezimalen, ergebnis: (id) => stand.werte.get(id)?.ergebnis };
}

/** Each with its own unit and decimals. */
function kopfOf({ indikator }: Gefunden): SeriesColumn {
  return { name: kurzname(indikator), unit: indikator.einheit, decimals: indikator.dezimalen };
}

function ortsreihe(frage: Diagrammfrage, { titel, gefunden, spalten }: Ortsreihe): Reihe | undefined {
  const [first] = gefunden;
  const alle = gefunden.map(({ indikator }) => indikator);
  const shown = gefragteOrte(frage, alle);
  const vergleich = shown && gefragterVergleich(frage, alle, shown.gebiete);
  if (shown === undefined || vergleich === undefined) return undefined;
  // A ranking is one whatever its call says.
  const ordnung = frage.art.sortiert === 'wert' ? 'wert' : (frage.call.options.get('sortiert') ?? frage.art.sortiert);
  const gebiete = inReihenfolge(shown.gebiete, ordnung, first);
  const [reference] = vergleich.filter(({ id }) => spalten.some(({ ergebnis }) => ergebnis(id) !== undefined));
  const areAlike = alle.every(({ einheit }) => einheit === first.indikator.einheit);
  const series: Series = {
    title: titel,
    unit: areAlike ? first.indikator.einheit : '',
    decimals: Math.max(...alle.map(({ dezimalen }) => dezimalen)),
    head: shown.kopf,
    columns: spalten.map(({ kopf }) => kopf),
    rows: gebiete.map((gebiet) => ortszeile(gebiet, spalten)),
    ...(reference !== undefined && { reference: ortszeile(reference, spalten) }),
  };
  const gezeigt = gezeigtIn([...gebiete, ...(reference === undefined ? [] : [reference])], spalten);
  return { series, gezeigt, belegt: belegtIn(gefunden), sätze: [] };
}

/** Each indicator once, with all of its dates, the earliest first. */
function belegtIn(gefunden: readonly Gefunden[]): Reihe['belegt'] {
  const each = [...new Set(gefunden.map(({ indikator }) => indikator))];
  return each.map((indikator) => ({
    indikator,
    gezeigt: gezählt(indikator),
    stände: indikator.stände.filter((stand) =>
      gefunden.some((one) => one.indikator === indikator && one.stand === stand),
    ),
  }));
}
