// What a call asks for – indicator, place, date, level – found among the figures that may be told; what is not there is reported.
import { enumerate, type Finding, nearest, type Position, placed, type Report } from '../../diagnostic.js';
import type { DataCall } from '../../document/nodes.js';
import { parseDate } from '../../source/german-date.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { ArtOf } from '../diagramme/diagrammarten-lesen.js';
import type { Ebene, Gebiet, Gebiete } from '../gebiete/gebiete.js';
import { findGebiet } from '../gebiete/ortsverzeichnis.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand, Zahlenwerk } from '../indikator/zahlenwerk.js';

/** A call, where it stands, and what may answer it. */
export interface Frage {
  readonly call: DataCall;
  readonly at?: Position | undefined;
  readonly zahlenwerk: Zahlenwerk;
  readonly artOf: ArtOf;
  readonly report: Report;
}

/** An indicator at one of its dates. */
export interface Gefunden {
  readonly indikator: VeröffentlichterIndikator;
  readonly stand: VeröffentlichterStand;
}

/** Reports at the call; the answer is that there is none. */
export function refuse({ report, at }: Pick<Frage, 'report' | 'at'>, finding: Omit<Finding, 'at'>): undefined {
  report(placed(finding, at));
  return undefined;
}

/** By its id or title. */
export function findIndikator({ indikatoren }: Zahlenwerk, typed: string): VeröffentlichterIndikator | undefined {
  const wanted = foldSpelling(typed.trim());
  return [...indikatoren.values()].find(({ id, titel }) => [id, titel].map(foldSpelling).includes(wanted));
}

/** Errors: `zahl-indikator-unbekannt`, `zahl-indikator-mehrere`. */
export function askedIndikator(frage: Frage, word = frage.call.argument): VeröffentlichterIndikator | undefined {
  const { indikatoren } = frage.zahlenwerk;
  const found = findIndikator(frage.zahlenwerk, word);
  if (found !== undefined) return found;
  const parts = word.split(',');
  if (parts.length > 1 && parts.every((part) => findIndikator(frage.zahlenwerk, part) !== undefined)) {
    return refuse(frage, {
      code: 'zahl-indikator-mehrere',
      severity: 'Fehler',
      message: `Hier steht ein Indikator allein; genannt sind ${parts.length}: ${quoted(word)}.`,
      remedy:
        'Nennen Sie einen. Mehrere zeigen {{indikatoren "…"}} als Tabelle und {{diagramm "…"}} mit art="zusammenhang" oder art="anteile".',
    });
  }
  const near = nearest(word, indikatoren.keys());
  return refuse(frage, {
    code: 'zahl-indikator-unbekannt',
    severity: 'Fehler',
    message: `Einen Indikator ${quoted(word)} gibt es nicht.`,
    remedy:
      near === undefined
        ? `Im Katalog stehen ${enumerate([...indikatoren.keys()])}.`
        : `Meinten Sie „${near}“? Alle Kürzel stehen in indikatoren/katalog.yaml.`,
  });
}

/** The date that is asked for by `option`; without one the latest. Errors: `zahl-stichtag-unbekannt`. */
export function askedStand(
  frage: Frage,
  indikator: VeröffentlichterIndikator,
  option = 'stichtag',
): VeröffentlichterStand | undefined {
  const typed = frage.call.options.get(option);
  if (typed === undefined) return indikator.stände.at(-1);
  const found = standNamed(indikator, typed);
  if (found !== undefined) return found;
  return refuse(frage, {
    code: 'zahl-stichtag-unbekannt',
    severity: 'Fehler',
    message: `Zu ${quoted(typed)} gibt es für „${indikator.id}“ keine Zahlen.`,
    remedy: `Es gibt sie zu ${enumerate(indikator.stände.map(({ bezeichnung }) => bezeichnung))}.`,
  });
}

/** By its day or period, or by a year in which there is one alone. */
function standNamed({ stände }: VeröffentlichterIndikator, typed: string): VeröffentlichterStand | undefined {
  const day = parseDate(typed.trim());
  const words = [typed.trim(), ...('value' in day ? [day.value] : [])];
  const named = stände.find(({ zeit, bezeichnung }) => words.includes(zeit) || words.includes(bezeichnung));
  const inYear = stände.filter(({ zeit }) => zeit.startsWith(`${typed.trim()}-`));
  return named ?? (inYear.length === 1 ? inYear[0] : undefined);
}

/** The place that `kommune` or `gebiet` names; without one the Kreis. Errors: `zahl-gebiet-unbekannt`. */
export function askedGebiet(frage: Frage): Gebiet | undefined {
  const typed = frage.call.options.get('gebiet') ?? frage.call.options.get('kommune');
  return typed === undefined ? frage.zahlenwerk.gebiete.kreis : gebietNamed(frage, typed);
}

/** Errors: `zahl-gebiet-unbekannt`. */
export function gebietNamed(frage: Frage, typed: string): Gebiet | undefined {
  const { gebiete } = frage.zahlenwerk;
  const found = findGebiet(gebiete, typed);
  if (found !== undefined) return found;
  const near = nearest(
    typed,
    [...gebiete.alle.values()].map(({ name }) => name),
  );
  return refuse(frage, {
    code: 'zahl-gebiet-unbekannt',
    severity: 'Fehler',
    message: `Ein Gebiet ${quoted(typed)} gibt es nicht.`,
    remedy:
      near === undefined
        ? `Nennen Sie eines aus gebiete.yaml, zum Beispiel „${beispiel(gebiete)}“.`
        : `Meinten Sie „${near}“?`,
  });
}

/** A name that works in this workspace. */
function beispiel({ ebenen, kreis }: Gebiete): string {
  return ebenen.get('kommunen')?.gebiete[0]?.name ?? kreis.name;
}

/** The level that `ebene` names; without one the municipalities. Errors: `zahl-ebene-unbekannt`. */
export function askedEbene(frage: Frage): Ebene | undefined {
  const { ebenen } = frage.zahlenwerk.gebiete;
  const typed = frage.call.options.get('ebene') ?? 'kommunen';
  const wanted = foldSpelling(typed.trim());
  const found = [...ebenen.values()].find(({ id, titel }) => [id, titel].map(foldSpelling).includes(wanted));
  if (found !== undefined) return found;
  return refuse(frage, {
    code: 'zahl-ebene-unbekannt',
    severity: 'Fehler',
    message: `Eine Ebene ${quoted(typed)} gibt es für die Leser dieses Dokuments nicht.`,
    remedy: `Für sie gibt es ${enumerate([...ebenen.keys()])}; was in gebiete.yaml „intern: ja“ hat, steht nur in nichtöffentlichen Dokumenten.`,
  });
}

/** Reports `zahl-ebene-ohne-werte`: that of no place of the level there are figures, and of which levels there are. */
export function refuseLevel(frage: Frage, ebene: Ebene, { id, stände }: VeröffentlichterIndikator): undefined {
  const told = [...frage.zahlenwerk.gebiete.ebenen.values()].filter((one) => hasFigures(one, stände));
  const isOfPlace = frage.call.name === 'wert' || frage.call.name === 'veränderung';
  return refuse(frage, {
    code: 'zahl-ebene-ohne-werte',
    severity: 'Fehler',
    message: `Für ${quoted(ebene.titel)} hat „${id}“ keine Zahlen.`,
    remedy: `Es gibt sie für ${enumerate(told.map((one) => one.id))}, zum Beispiel ${isOfPlace ? `gebiet="${told[0]?.gebiete[0]?.name ?? 'kreis'}"` : `ebene="${told[0]?.id ?? 'kreis'}"`}.`,
  });
}

/** Whether any of its places has a figure or a sign at any of these dates. */
export function hasFigures({ gebiete }: Ebene, stände: readonly VeröffentlichterStand[]): boolean {
  return gebiete.some(({ id }) => stände.some(({ werte }) => werte.has(id)));
}

/** The indicators of a list, each at its date; nothing where one is not there (reported). */
export function askedFiguresOf(frage: Frage, typed: string): readonly [Gefunden, ...Gefunden[]] | undefined {
  const asked = listOf(typed).map((word) => {
    const indikator = askedIndikator(frage, word);
    const stand = indikator && askedStand(frage, indikator);
    return indikator && stand && { indikator, stand };
  });
  const [first, ...more] = asked.filter((one) => one !== undefined);
  return first === undefined || more.length + 1 < asked.length ? undefined : [first, ...more];
}

/** Indicator and date of the call together. */
export function askedFigures(frage: Frage): Gefunden | undefined {
  const indikator = askedIndikator(frage);
  const stand = indikator && askedStand(frage, indikator);
  return indikator && stand && { indikator, stand };
}

/** The places that `mit` names to compare with, each once; without it the Kreis. Nothing where one is unknown (reported). */
export function askedVergleiche(frage: Frage): readonly Gebiet[] | undefined {
  const typed = frage.call.options.get('mit') ?? 'kreis';
  return foldSpelling(typed) === 'nichts' ? [] : gebieteNamed(frage, typed);
}

/** All places of a list; nothing where one is unknown (reported). */
export function gebieteNamed(frage: Frage, typed: string): readonly Gebiet[] | undefined {
  const { gebiete } = frage.zahlenwerk;
  const words = listOf(typed);
  // A comma may be part of a name, too: "Talheim, Stadt" – but of "Talheim, Zell" the whole would be found as Talheim alone.
  const whole = words.some((name) => findGebiet(gebiete, name) === undefined) ? findGebiet(gebiete, typed) : undefined;
  const named = (name: string) => (foldSpelling(name) === 'kreis' ? gebiete.kreis : gebietNamed(frage, name));
  const found = whole === undefined ? words.map(named) : [whole];
  const known = found.filter((gebiet) => gebiet !== undefined);
  return known.length < found.length ? undefined : [...new Set(known)];
}

/** "a, b und c" and "a; b" name two or three things alike. */
export function listOf(typed: string): readonly string[] {
  return typed
    .split(/\s*[,;]\s*|\s+und\s+/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
