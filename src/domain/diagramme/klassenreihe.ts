// Which class each place of a chart is in: of a map those by which its areas differ, of bars the Ampel where it is asked for.
import type { Series, SeriesClass, SeriesRow } from '../../document/series.js';
import { klassenVon } from '../indikator/klassen.js';
import { type Gefunden, refuse } from '../zahlen/gefragt.js';
import { gefragteAmpel } from '../zahlen/gefragte-ampel.js';
import type { Diagrammfrage, Reihe } from './reihe.js';

/** More cannot be told apart on a map. */
export const mostClasses = 5;

/** The series with its classes; as it is where its type has none and nobody asks. Errors: those of map and Ampel. */
export function klasseneinteilung(frage: Diagrammfrage, gefunden: Gefunden, reihe: Reihe): Reihe | undefined {
  if (frage.art.karte !== undefined) return kartenklassen(frage, gefunden, reihe);
  return frage.call.options.get('ampel') === 'ja' ? ampelklassen(frage, gefunden, reihe) : reihe;
}

/** Errors: `karte-klassen-zu-viele`. */
function kartenklassen(frage: Diagrammfrage, { indikator, stand }: Gefunden, reihe: Reihe): Reihe | undefined {
  const { rows } = reihe.series;
  const places = rows.flatMap(({ place }) => place ?? []);
  const { klassen, klasseVon, satz } = klassenVon(indikator, stand, places);
  const isNamed = indikator.klassen.length > 0;
  if (klassen.length > mostClasses) {
    return refuse(frage, {
      code: 'karte-klassen-zu-viele',
      severity: 'Fehler',
      message: `„${indikator.id}“ hat ${klassen.length} Klassen; auf einer Karte sind höchstens ${mostClasses} zu unterscheiden.`,
      remedy: 'Fassen Sie im Katalog unter klassen: welche zusammen, oder wählen Sie art="vergleich".',
    });
  }
  // Values that are alike may leave a quarter empty: nothing on the map would show it.
  const used = klassen.flatMap(({ name }, index) => {
    const members = rows.filter(({ place }) => klasseVon.get(place ?? '') === index);
    return isNamed || members.length > 0 ? [{ index, name: isNamed ? name : rangeOf(members, reihe.series.unit) }] : [];
  });
  const newIndex = new Map(used.map(({ index }, position) => [index, position]));
  const classOf = (place: string) => newIndex.get(klasseVon.get(place) ?? -1);
  return {
    ...reihe,
    series: withClasses(
      reihe.series,
      used.map(({ name }) => ({ name })),
      classOf,
    ),
    sätze: [...reihe.sätze, `Klassen: ${satz}.`],
  };
}

/** What is printed of its lowest and its highest member: true however its bounds round. */
function rangeOf(members: readonly SeriesRow[], unit: string): string {
  const values = members
    .flatMap(({ values: [value] }) => value ?? [])
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [values[0]?.shown ?? '', values.at(-1)?.shown ?? ''];
  const behind = unit === '%' ? '\u00a0%' : '';
  return low === high ? `${low}${behind}` : `${low} bis ${high}${behind}`;
}

/** Errors: those of the Ampel. */
function ampelklassen(frage: Diagrammfrage, gefunden: Gefunden, reihe: Reihe): Reihe | undefined {
  const ampel = gefragteAmpel(frage, gefunden);
  if (ampel === undefined) return undefined;
  const classes = ampel.stufen.map(({ name, zeichen }) => ({ name, sign: zeichen }));
  return {
    ...reihe,
    series: withClasses(reihe.series, classes, (place) => ampel.stufeVon.get(place)),
    sätze: [...reihe.sätze, ampel.satz],
  };
}

function withClasses(
  series: Series,
  classes: readonly SeriesClass[],
  classOf: (place: string) => number | undefined,
): Series {
  const rows = series.rows.map((row) => {
    const found = classOf(row.place ?? '');
    return found === undefined ? row : { ...row, values: row.values.map((value) => ({ ...value, class: found })) };
  });
  return { ...series, rows, classes };
}
