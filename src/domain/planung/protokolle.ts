// {{protokolle}}: the written short versions of a working group's protocols, the oldest first, as far as they are released.
import { enumerate, nearest, placed } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import { listFiles } from '../../source/workspace.js';
import type { Antwort } from './bausteine.js';
import { dateienFor, freigegebene } from './freigabe.js';
import { byDatum, type Protokoll, protokollart, protokollWerte, readProtokoll } from './protokoll.js';

/** Errors: `gruppe-unbekannt` and the hint `nicht-freigegeben`. Protocols are read where they are asked for: many are of no plan. */
export const protokolle: Antwort = (frage) => {
  const { umfeld, call, at, report } = frage;
  const { datei } = protokollart;
  const alle = listFiles(umfeld.lesung.ordner, datei.muster).flatMap(
    (file) => readProtokoll(umfeld.lesung, file) ?? [],
  );
  const gruppe = call.options.get('gruppe');
  const asked = alle.filter(
    ({ angaben }) => gruppe === undefined || foldSpelling(angaben.gruppe) === foldSpelling(gruppe),
  );
  if (gruppe !== undefined && asked.length === 0) {
    report(placed(unknownGroup(gruppe, alle), at));
    return undefined;
  }
  const gedruckt = byDatum(freigegebene(frage, asked, protokollart));
  return {
    vorlage: 'protokolle',
    werte: { protokolle: gedruckt.map(protokollWerte) },
    texte: new Map(gedruckt.map(({ schlüssel, kurzfassung }) => [schlüssel, kurzfassung])),
    ...dateienFor(frage, protokollart, { alle, gedruckt }),
  };
};

function unknownGroup(gruppe: string, alle: readonly Protokoll[]) {
  const known = [...new Set(alle.map(({ angaben }) => angaben.gruppe))];
  const near = nearest(gruppe, known);
  return {
    code: 'gruppe-unbekannt',
    severity: 'Fehler',
    message: `Von der Gruppe ${quoted(gruppe)} gibt es kein Protokoll.`,
    remedy:
      known.length === 0
        ? 'Legen Sie eines an: sitzungswerk neu protokoll "AG Sozialplanung"'
        : near === undefined
          ? `Es gibt Protokolle von ${enumerate(known)}.`
          : `Meinten Sie „${near}“?`,
  } as const;
}
