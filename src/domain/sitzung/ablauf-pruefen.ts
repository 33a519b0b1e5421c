// Whether what is recorded of the course of a sitting can be: TOPs that exist, an item taken off that was dealt with all the same, minutes
// of sittings that nobody knows. Reports only; changes nothing.
import { nearest } from '../../diagnostic.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { GenannteSitzung } from './genannte-sitzung.js';
import type { Sitzung } from './sitzung.js';
import { type Tagesordnungspunkt, topsOf } from './tagesordnung.js';
import type { TopAngaben } from './top-angaben.js';

type Unchecked = Pick<Sitzung, 'angaben' | 'teile' | 'profil' | 'eröffnung'>;

/** All checks of the course; numbers and times are judged elsewhere. */
export function checkAblauf(lesung: Lesung, sitzung: Unchecked): void {
  const { angaben } = sitzung;
  const tops = topsOf(sitzung);
  const known = tops.map((top) => top.angaben.nr);
  const expectTop = (owner: object, field: string | number, nr: string | undefined) => {
    if (nr !== undefined && !known.includes(nr)) reportUnknownTop(lesung, owner, field, nr, known);
  };
  for (const field of ['leitung', 'schriftführung'] as const) {
    const terms = angaben[field];
    if (typeof terms === 'string') continue;
    for (const term of terms) {
      expectTop(term, 'ab_top', term.ab_top);
      expectTop(term, 'bis_top', term.bis_top);
    }
  }
  for (const day of angaben.fortsetzungen) expectTop(day, 'ab_top', day.ab_top);
  for (const pause of angaben.unterbrechungen) expectTop(pause, 'top', pause.top);
  for (const top of tops) {
    const joined = top.angaben.gemeinsam_mit;
    joined.forEach((nr, index) => {
      expectTop(joined, index, nr);
      if (nr === top.angaben.nr) reportJoinedWithItself(lesung, top);
    });
    checkTakenOff(lesung, top);
    checkZusagen(lesung, top);
  }
  checkEröffnung(lesung, sitzung, tops);
}

/** Minutes told by the name of a sitting's folder must be those of a sitting that is there; other words are printed as typed. */
export function checkNiederschriften(
  lesung: Lesung,
  sitzung: Pick<Sitzung, 'teile' | 'id' | 'niederschriften'>,
  known: readonly string[],
): void {
  for (const { angaben } of topsOf(sitzung)) {
    const { niederschrift } = angaben;
    const genannt = sitzung.niederschriften.get(niederschrift ?? '');
    if (genannt !== undefined) checkBerichtigungen(lesung, angaben, genannt);
    if (niederschrift === undefined || known.includes(niederschrift)) continue;
    if (!isSitzungsOrdner(niederschrift)) continue;
    const near = nearest(
      niederschrift,
      known.filter((id) => id !== sitzung.id),
    );
    reportAt(lesung, angaben, 'niederschrift', {
      code: 'niederschrift-unbekannt',
      severity: 'Fehler',
      message: `Eine Sitzung „${niederschrift}“ gibt es in diesem Arbeitsbereich nicht.`,
      remedy:
        near === undefined
          ? 'Schreiben Sie aus, welche Sitzung gemeint ist, zum Beispiel niederschrift: 11. Sitzung vom 15.01.2018'
          : `Meinten Sie „${near}“?`,
    });
  }
}

/** Without its number a correction is of the whole minutes; where the earlier agenda cannot be read, that is told there. */
function checkBerichtigungen(lesung: Lesung, { berichtigungen }: TopAngaben, { wort, tops }: GenannteSitzung): void {
  for (const berichtigung of berichtigungen) {
    const { top } = berichtigung;
    if (top === undefined || tops.length === 0 || tops.includes(top)) continue;
    reportAt(lesung, berichtigung, 'top', {
      code: 'berichtigung-top-unbekannt',
      severity: 'Fehler',
      message: `Einen TOP ${top} hat die frühere Sitzung (${wort}) nicht.`,
      remedy: `Schreiben Sie eine Nummer ihrer Tagesordnung, zum Beispiel top: ${nearest(top, tops) ?? tops[0]}, oder lassen Sie top: weg.`,
    });
  }
}

/** Whether this looks like the name of a sitting's folder: 2018-01-15-sozialausschuss. */
export function isSitzungsOrdner(typed: string): boolean {
  return /^\d{4}-\d{2}-\d{2}\S*$/u.test(typed);
}

function reportUnknownTop(
  lesung: Lesung,
  owner: object,
  field: string | number,
  nr: string,
  known: readonly string[],
): void {
  lesung.report({
    code: 'top-unbekannt',
    severity: 'Fehler',
    message: `Einen TOP ${nr} gibt es in dieser Tagesordnung nicht.`,
    remedy: `Schreiben Sie eine Nummer, wie sie unter nr: steht, zum Beispiel ${nearest(nr, known) ?? known[0] ?? '1'}.`,
    ...at(lesung.origins.at(owner, field)),
  });
}

function at(position: ReturnType<Lesung['origins']['at']>) {
  return position === undefined ? {} : { at: position };
}

function reportJoinedWithItself(lesung: Lesung, { angaben }: Tagesordnungspunkt): void {
  reportAt(lesung, angaben, 'gemeinsam_mit', {
    code: 'top-mit-sich-selbst',
    severity: 'Fehler',
    message: `TOP ${angaben.nr} soll gemeinsam mit sich selbst beraten worden sein.`,
    remedy: 'Nennen Sie bei gemeinsam_mit: die Nummer des anderen Punktes.',
  });
}

/** A vote there is judged with the other votes; what was only discussed is told here. */
function checkTakenOff(lesung: Lesung, { angaben, text }: Tagesordnungspunkt): void {
  if (angaben.abgesetzt === undefined || text === undefined) return;
  reportAt(lesung, angaben, 'abgesetzt', {
    code: 'abgesetzt-und-beraten',
    severity: 'Warnung',
    message: `TOP ${angaben.nr} ist von der Tagesordnung abgesetzt, trotzdem ist eine Beratung eingetragen.`,
    remedy: 'Nehmen Sie abgesetzt: heraus, oder schreiben Sie, wenn erst die Beratung endete, ergebnis: vertagt.',
  });
}

function checkZusagen(lesung: Lesung, { zusagen }: Tagesordnungspunkt): void {
  for (const { angaben } of zusagen) {
    if (angaben.bis !== undefined || angaben.erledigt !== undefined) continue;
    reportAt(lesung, angaben, 'was', {
      code: 'zusage-ohne-frist',
      severity: 'Warnung',
      message: `Für die Zusage „${angaben.was}“ ist nicht eingetragen, bis wann.`,
      remedy: 'Ergänzen Sie zum Beispiel bis: 2018-09, bis: zur nächsten Sitzung oder erledigt: ja.',
    });
  }
}

/** Told before the agenda and again at the item that opens: readers would find it twice. */
function checkEröffnung(lesung: Lesung, sitzung: Unchecked, tops: readonly Tagesordnungspunkt[]): void {
  const opening = tops.find(({ angaben }) => angaben.standard === 'eröffnung');
  const part = sitzung.teile.find((teil) => teil.tops.some((top) => top === opening))?.teil;
  if (opening?.text === undefined || sitzung.eröffnung.every(({ teil }) => teil !== part)) return;
  reportAt(lesung, sitzung.angaben, 'eröffnung', {
    code: 'eroeffnung-doppelt',
    severity: 'Warnung',
    message: `Die Eröffnung steht unter eröffnung: und noch einmal bei TOP ${opening.angaben.nr}.`,
    remedy:
      'Lassen Sie eines von beiden stehen; unter eröffnung: gehört, was vor Eintritt in die Tagesordnung geschah.',
  });
}
