// Figures inside a sentence: a value with its unit, a change, the highest and the lowest – words that stay true when figures change.

import type { Inline } from '../../document/nodes.js';
import { quoted } from '../../source/spelling.js';
import type { Ebene } from '../gebiete/gebiete.js';
import { abweichung, einheitDerDifferenz } from '../indikator/abweichung.js';
import type { Ergebnis } from '../indikator/ergebnis.js';
import { höchster, niedrigster, rangfolge } from '../indikator/rangfolge.js';
import { veränderung } from '../indikator/veraenderung.js';
import type { VeröffentlichterIndikator } from '../indikator/zahlenwerk.js';
import { zeige, zeigeAbweichung } from '../indikator/zahlform.js';
import {
  askedEbene,
  askedFigures,
  askedGebiet,
  askedStand,
  type Frage,
  hasFigures,
  refuse,
  refuseLevel,
} from './gefragt.js';

/** No line ends between a number and its unit. */
const fixed = '\u00a0';

/** `{{wert "…" kommune="…"}}`. Errors: `zahl-nicht-nennbar` where a sign stands for the number. */
export function wertInWorten(frage: Frage): readonly Inline[] | undefined {
  const found = askedFigures(frage);
  const gebiet = askedGebiet(frage);
  if (found === undefined || gebiet === undefined) return undefined;
  const { indikator, stand } = found;
  const { kreis, ebenen } = frage.zahlenwerk.gebiete;
  const level = ebenen.get(gebiet.ebene);
  if (level !== undefined && !hasFigures(level, [stand])) return refuseLevel(frage, level, indikator);
  const berechnet = stand.werte.get(gebiet.id);
  switch (frage.call.options.get('zeige')) {
    case 'zahl':
      return said(frage, berechnet?.ergebnis, (one) => zeige(one, indikator.dezimalen));
    case 'stand':
      return [{ kind: 'text', value: stand.bezeichnung, ...(frage.at && { at: frage.at }) }];
    case 'anzahl':
      return said(frage, berechnet?.zähler, (one) => zeige(one, 0));
    case 'abweichung':
      return said(frage, abweichung(indikator, stand, { gebiet: gebiet.id, von: kreis.id })?.ergebnis, (one) =>
        withUnit(zeigeAbweichung(one, indikator.dezimalen), einheitDerDifferenz(indikator.einheit)),
      );
    case 'rang': {
      const besides = level?.gebiete.map(({ id }) => id) ?? [];
      const platz = rangfolge(indikator, stand, besides).plätze.find((one) => one.gebiet === gebiet.id);
      return said(frage, platz?.ergebnis, () => String(platz?.rang ?? '–'));
    }
    default:
      return said(frage, berechnet?.ergebnis, (one) => inUnit(indikator, one));
  }
}

/**
 * `{{veränderung "…" seit="…"}}`: "+1,2 Prozentpunkte", or with `zeige="satz"` "um 1,2 Prozentpunkte gestiegen"; of counts with
 * `zeige="prozent"` "+0,6 %".
 */
export function veränderungInWorten(frage: Frage): readonly Inline[] | undefined {
  const found = askedFigures(frage);
  const gebiet = askedGebiet(frage);
  if (found === undefined || gebiet === undefined) return undefined;
  const { indikator, stand } = found;
  const before = indikator.stände[indikator.stände.indexOf(stand) - 1];
  const von = frage.call.options.has('seit') ? askedStand(frage, indikator, 'seit') : before;
  if (von === undefined) {
    if (frage.call.options.has('seit')) return undefined;
    return refuse(frage, {
      code: 'zahl-ohne-frueheren-stand',
      severity: 'Fehler',
      message: `Zu „${indikator.id}“ gibt es keinen früheren Stand; eine Veränderung lässt sich nicht sagen.`,
      remedy: 'Tragen Sie unter stände: einen früheren ein, zum Beispiel mit stichtag: 2019-12-31.',
    });
  }
  const change = veränderung(indikator, { gebiet: gebiet.id, von, bis: stand });
  if (change.art === 'unvergleichbar') return said(frage, undefined, () => '', change.grund);
  const { ergebnis, einheit, prozent } = change;
  if (frage.call.options.get('zeige') === 'prozent') {
    if (prozent === undefined) return refusePercent(frage, indikator);
    return said(frage, prozent, (one) => withUnit(zeigeAbweichung(one, 1), '%'));
  }
  return said(frage, ergebnis, (one) =>
    frage.call.options.get('zeige') === 'satz'
      ? inSentence(one, einheit, indikator.dezimalen)
      : withUnit(zeigeAbweichung(one, indikator.dezimalen), einheit),
  );
}

/** Nobody could tell per cent of a share from percentage points, and per cent of an index means nothing. */
function refusePercent(frage: Frage, { id, einheit }: VeröffentlichterIndikator): undefined {
  return refuse(frage, {
    code: 'zahl-prozent-ohne-anzahl',
    severity: 'Fehler',
    message: `Eine Veränderung in Prozent gibt es nur von Anzahlen; „${id}“ ist keine.`,
    remedy: `Lassen Sie zeige="prozent" weg; dann steht dort die Veränderung in ${einheit === '%' ? 'Prozentpunkten' : 'der Einheit des Indikators'}.`,
  });
}

/** Judged by what is printed: a change that rounds to nothing is none. */
function inSentence(ergebnis: Ergebnis, unit: string, dezimalen: number): string {
  if (ergebnis.art === 'zeichen') return zeige(ergebnis, dezimalen);
  const size = zeige({ ...ergebnis, wert: ergebnis.wert.abs() }, dezimalen);
  if (!/[1-9]/u.test(size)) return 'unverändert geblieben';
  return `um ${withUnit(size, unit)} ${ergebnis.wert.compare(0) > 0 ? 'gestiegen' : 'gesunken'}`;
}

/** `{{höchster "…"}}`: "Troisdorf (21,3 %)"; those that share the first place are all named. */
export function extremeInWorten(frage: Frage, which: 'höchster' | 'niedrigster'): readonly Inline[] | undefined {
  const found = askedFigures(frage);
  const ebene = askedEbene(frage);
  if (found === undefined || ebene === undefined) return undefined;
  const { indikator, stand } = found;
  if (!hasFigures(ebene, [stand])) return refuseLevel(frage, ebene, indikator);
  const ids = ebene.gebiete.map(({ id }) => id);
  const outermost = (which === 'höchster' ? höchster : niedrigster)(stand, ids);
  const { gebiete = [], ergebnis, ohneWert = [] } = outermost ?? {};
  if (ohneWert.length > 0)
    reportUncertain(
      frage,
      which,
      ohneWert.map((id) => nameOf(ebene, id)),
    );
  return said(frage, ergebnis, (one) => {
    const show = (id: string) => inUnit(indikator, stand.werte.get(id)?.ergebnis ?? one);
    const names = gebiete.map((id) => nameOf(ebene, id));
    const isShared = gebiete.every((id) => show(id) === inUnit(indikator, one));
    switch (frage.call.options.get('zeige')) {
      case 'ort':
        return listed(names);
      case 'wert':
        return inUnit(indikator, one);
      default:
        if (!isShared) return listed(gebiete.map((id, index) => `${names[index]} (${show(id)})`));
        return `${listed(names)} (${gebiete.length > 1 ? `je${fixed}` : ''}${inUnit(indikator, one)})`;
    }
  });
}

function nameOf({ gebiete }: Ebene, wanted: string): string {
  return gebiete.find(({ id }) => id === wanted)?.name ?? wanted;
}

function reportUncertain(frage: Frage, which: string, without: readonly string[]): void {
  refuse(frage, {
    code: 'zahl-rang-ungewiss',
    severity: 'Warnung',
    message: `Von ${listed(without)} ist kein Wert veröffentlicht; er könnte ${which === 'höchster' ? 'höher' : 'niedriger'} sein.`,
    remedy: 'Schreiben Sie dazu, dass die Aussage unter den veröffentlichten Werten gilt.',
  });
}

/** The words, or instead of a sign that there is none: then the sentence says nothing, and that is reported. */
function said(
  frage: Frage,
  ergebnis: Ergebnis | undefined,
  inWords: (ergebnis: Ergebnis) => string,
  reason = 'Eine Zahl dafür gibt es nicht.',
): readonly Inline[] | undefined {
  const told: Ergebnis = ergebnis ?? { art: 'zeichen', zeichen: 'unbekannt', marken: [] };
  const place = frage.at && { at: frage.at };
  if (told.art === 'zahl') return [{ kind: 'text', value: inWords(told), ...place }];
  const words = told.zeichen === 'nichts' ? zeige(told, 0) : 'keine Angabe';
  refuse(frage, {
    code: 'zahl-nicht-nennbar',
    severity: 'Warnung',
    message: `Im Satz steht statt einer Zahl ${quoted(words)}. ${told.zeichen === 'geheim' ? 'Der Wert ist geheim zu halten.' : reason}`,
    remedy: 'Formulieren Sie den Satz ohne diese Zahl.',
  });
  return [{ kind: 'text', value: words, ...place }];
}

/** Counts alone: what is counted, their author says. */
function inUnit({ art, einheit, dezimalen }: VeröffentlichterIndikator, ergebnis: Ergebnis): string {
  const number = zeige(ergebnis, dezimalen);
  return art === 'anzahl' ? number : withUnit(number, einheit);
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number}${fixed}${unit.replaceAll(' ', fixed)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}
