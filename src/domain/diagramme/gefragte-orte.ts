// Which places a chart shows, and with which it compares them: those that its call names, else what suits its type.
import { foldSpelling } from '../../source/spelling.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import type { VeröffentlichterIndikator } from '../indikator/zahlenwerk.js';
import { askedEbene, askedVergleiche, gebieteNamed, hasFigures, refuse, refuseLevel } from '../zahlen/gefragt.js';
import type { Diagrammfrage } from './reihe.js';

/** The places, and what they are in one word. */
export interface Orte {
  readonly kopf: string;
  readonly gebiete: readonly Gebiet[];
}

/** Those that `gebiet` or `kommune` names, else all of the level. Errors: those of the names; `zahl-ebene-ohne-werte`. */
export function gefragteOrte(
  frage: Diagrammfrage,
  indikatoren: readonly VeröffentlichterIndikator[],
): Orte | undefined {
  const { ebenen } = frage.zahlenwerk.gebiete;
  const named = genannteOrte(frage);
  if (named === 'unbekannt') return undefined;
  const ebene = named === undefined ? askedEbene(frage) : ebenen.get(named[0]?.ebene ?? '');
  if (ebene === undefined) return undefined;
  const gebiete = named ?? ebene.gebiete;
  for (const indikator of indikatoren) {
    if (!hasFigures({ ...ebene, gebiete }, indikator.stände)) return refuseLevel(frage, ebene, indikator);
  }
  const isOneLevel = gebiete.every((gebiet) => gebiet.ebene === ebene.id);
  return { kopf: isOneLevel ? ebene.titel : 'Gebiete', gebiete };
}

/** Nothing where the call names none. */
export function genannteOrte(frage: Diagrammfrage): readonly Gebiet[] | 'unbekannt' | undefined {
  const typed = frage.call.options.get('gebiet') ?? frage.call.options.get('kommune');
  return typed === undefined ? undefined : (gebieteNamed(frage, typed) ?? 'unbekannt');
}

/**
 * The places to compare with that are not among those shown.
 *
 * Counts are compared with nothing: the Kreis is the sum of its parts, and beside it every part is a stroke.
 * Errors: `diagramm-vergleich-anzahl` where a call asks for that.
 */
export function gefragteVergleiche(
  frage: Diagrammfrage,
  indikatoren: readonly VeröffentlichterIndikator[],
  gezeigte: readonly Gebiet[],
): readonly Gebiet[] | undefined {
  const anzahl = indikatoren.find(({ art }) => art === 'anzahl');
  if (anzahl === undefined) {
    const shown = new Set(gezeigte.map(({ id }) => id));
    return askedVergleiche(frage)?.filter(({ id }) => !shown.has(id));
  }
  const typed = frage.call.options.get('mit');
  if (typed === undefined || foldSpelling(typed) === 'nichts') return [];
  refuse(frage, {
    code: 'diagramm-vergleich-anzahl',
    severity: 'Warnung',
    message: `„${anzahl.id}“ ist eine Anzahl: Neben der Summe wären die Teile nicht mehr zu unterscheiden; der Vergleich entfällt.`,
    remedy: 'Löschen Sie mit=…, oder zeigen Sie einen Anteil.',
  });
  return [];
}

/** Of places in rows one is the line that they are compared with. Errors: `diagramm-vergleich-mehrere`. */
export function gefragterVergleich(
  frage: Diagrammfrage,
  indikatoren: readonly VeröffentlichterIndikator[],
  gezeigte: readonly Gebiet[],
): readonly Gebiet[] | undefined {
  const found = gefragteVergleiche(frage, indikatoren, gezeigte);
  if (found === undefined || found.length < 2) return found;
  return refuse(frage, {
    code: 'diagramm-vergleich-mehrere',
    severity: 'Fehler',
    message: `Dieses Diagramm hat eine Linie zum Vergleich; genannt sind ${found.map(({ name }) => name).join(', ')}.`,
    remedy: 'Nennen Sie ein Gebiet, zum Beispiel mit="kreis"; mehrere nebeneinander zeigt {{indikator …}} als Tabelle.',
  });
}
