// The tables that calls ask for: one indicator at one date or over time, several indicators side by side.
import type { Block } from '../../document/nodes.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Ebene } from '../gebiete/gebiete.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import { belege, gezählt } from './belege.js';
import {
  askedEbene,
  askedFigures,
  askedFiguresOf,
  askedStand,
  askedVergleiche,
  type Frage,
  type Gefunden,
  hasFigures,
  listOf,
  refuseLevel,
} from './gefragt.js';
import { inReihenfolge } from './reihenfolge.js';
import { askedSpalten, einheitImKopf } from './spalten.js';
import { type Zahlenspalte, type Zeilen, zahlentabelle, zahlenzelle } from './zahlentabelle.js';

/** `{{indikator "…"}}`: places in rows; one date, or with `zeitreihe` several. Nothing where something is not there (reported). */
export function indikatortabelle(frage: Frage): Block | undefined {
  const { call } = frage;
  const found = askedFigures(frage);
  const ebene = askedEbene(frage);
  if (found === undefined || ebene === undefined) return undefined;
  const { indikator, stand } = found;
  const zeilen = zeilenOf(frage, ebene, found);
  if (zeilen === undefined) return undefined;
  const gezeigte = zeilen.flatMap(({ gebiete }) => gebiete);
  const spread = call.options.get('zeitreihe');
  const shared = {
    id: call.options.get('id'),
    titel: call.options.get('titel') ?? indikator.titel,
    kopf: ebene.titel,
    zeilen,
    istQuer: askedOrientation(frage),
  };
  const counted = gezählt(indikator);
  if (spread !== undefined && foldSpelling(spread) !== 'nein') {
    const stände = askedStände(frage, indikator, spread);
    if (stände === undefined) return undefined;
    const spalten = stände.map(
      (one): Zahlenspalte => ({
        gruppe: einheitImKopf(indikator.einheit),
        kopf: one.bezeichnung,
        art: 'zahl',
        zelle: ({ id }) => zahlenzelle(one.werte.get(id)?.ergebnis, indikator.dezimalen),
      }),
    );
    return zahlentabelle({ ...shared, spalten, ...belege(frage, gezeigte, [{ indikator, stände, gezeigt: counted }]) });
  }
  const seit = call.options.has('seit') ? askedStand(frage, indikator, 'seit') : earlier(indikator, stand);
  if (call.options.has('seit') && seit === undefined) return undefined;
  const spalten = askedSpalten({ frage, indikator, stand, seit, gebiete: ebene.gebiete.map(({ id }) => id) });
  const remarks = spalten.flatMap(({ anmerkung }) => anmerkung ?? []);
  const grouped = spalten.map((spalte) => ({ ...spalte, gruppe: spalten.length > 1 ? stand.bezeichnung : '' }));
  const gezeigt = spalten.flatMap(({ seite }) => seite ?? []);
  const below = belege(frage, gezeigte, [{ indikator, stände: [stand], gezeigt }]);
  return zahlentabelle({
    ...shared,
    spalten: grouped,
    anmerkungen: [...below.anmerkungen, ...remarks],
    quelle: below.quelle,
  });
}

/** `{{indikatoren "a, b"}}`: the latest figures of several indicators side by side. */
export function indikatorentabelle(frage: Frage): Block | undefined {
  const { call } = frage;
  const ebene = askedEbene(frage);
  const found = askedFiguresOf(frage, call.argument);
  if (ebene === undefined || found === undefined) return undefined;
  const zeilen = zeilenOf(frage, ebene, found[0]);
  if (zeilen === undefined) return undefined;
  const spalten = found.map(
    ({ indikator, stand }): Zahlenspalte => ({
      gruppe: indikator.titel,
      kopf: `${indikator.einheit}, ${stand.bezeichnung}`,
      art: 'zahl',
      zelle: ({ id }) => zahlenzelle(stand.werte.get(id)?.ergebnis, indikator.dezimalen),
    }),
  );
  return zahlentabelle({
    id: call.options.get('id'),
    titel: call.options.get('titel') ?? 'Indikatoren im Überblick',
    kopf: ebene.titel,
    spalten,
    zeilen,
    istQuer: askedOrientation(frage),
    ...belege(
      frage,
      zeilen.flatMap(({ gebiete }) => gebiete),
      found.map(({ indikator, stand }) => ({ indikator, stände: [stand], gezeigt: gezählt(indikator) })),
    ),
  });
}

function askedOrientation({ call }: Frage): boolean | undefined {
  const typed = call.options.get('querformat');
  return typed === undefined ? undefined : typed === 'ja';
}

function earlier(
  { stände }: VeröffentlichterIndikator,
  stand: VeröffentlichterStand,
): VeröffentlichterStand | undefined {
  return stände[stände.indexOf(stand) - 1];
}

/** All dates for `zeitreihe="ja"`, else those that are listed. */
function askedStände(
  frage: Frage,
  indikator: VeröffentlichterIndikator,
  typed: string,
): readonly VeröffentlichterStand[] | undefined {
  if (foldSpelling(typed) === 'ja') return indikator.stände;
  const options = listOf(typed).map((word) => new Map([...frage.call.options, ['stichtag', word]]));
  const found = options.map((one) => askedStand({ ...frage, call: { ...frage.call, options: one } }, indikator));
  const complete = found.filter((stand) => stand !== undefined);
  return complete.length < found.length ? undefined : complete;
}

/** The places of the level in the order asked for, then the Kreis, then what they are compared with. */
function zeilenOf(frage: Frage, ebene: Ebene, { indikator, stand }: Gefunden): readonly Zeilen[] | undefined {
  const { gebiete } = frage.zahlenwerk;
  const found = askedVergleiche(frage);
  if (found === undefined) return undefined;
  if (!hasFigures(ebene, [stand])) return refuseLevel(frage, ebene, indikator);
  const besides = found.filter(({ id }) => ebene.gebiete.every((gebiet) => gebiet.id !== id));
  const [kreis, others] = [
    besides.filter(({ id }) => id === gebiete.kreis.id),
    besides.filter(({ id }) => id !== gebiete.kreis.id),
  ];
  const order = frage.call.options.get('sortiert') ?? 'name';
  return [
    { gebiete: inReihenfolge(ebene.gebiete, order, { indikator, stand }), sindAbgesetzt: false },
    { gebiete: kreis, sindAbgesetzt: true },
    { gebiete: others, sindAbgesetzt: false },
  ];
}
