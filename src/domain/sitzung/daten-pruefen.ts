// Whether the head of a sitting can be: each committee once, invited before it, written after it, its folder named after its day.
// Reports only.
import { placed } from '../../diagnostic.js';
import { formatDateShort, parseDate } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import { reportNichtBeteiligt } from '../stammdaten/gremium.js';
import { jahreDer } from '../stammdaten/wahlperiode.js';
import type { Sitzung } from './sitzung.js';
import { topsOf } from './tagesordnung.js';

type Unchecked = Pick<Sitzung, 'id' | 'angaben' | 'tage' | 'teile' | 'gremien'>;

/** Errors: reports `einladung-nach-sitzung`, `nachtrag-vor-einladung`, `stand-vor-sitzung`, `ordner-datum` and `zusage-frist-vorbei`. */
export function checkDaten(lesung: Lesung, sitzung: Unchecked): void {
  checkCommittees(lesung, sitzung);
  checkInvitation(lesung, sitzung);
  checkStand(lesung, sitzung);
  checkFolder(lesung, sitzung);
  checkPromises(lesung, sitzung);
}

/** Errors: reports `gremium-doppelt`, and a number for a committee that did not sit. */
function checkCommittees(lesung: Lesung, { angaben, gremien }: Unchecked): void {
  angaben.gremium.forEach((id, index) => {
    if (angaben.gremium.indexOf(id) === index) return;
    lesung.report(
      placed(
        {
          code: 'gremium-doppelt',
          severity: 'Fehler',
          message: `Das Gremium „${id}“ steht zweimal unter gremium:.`,
          remedy: 'Nennen Sie bei einer gemeinsamen Sitzung jedes Gremium einmal, das federführende zuerst.',
        },
        lesung.origins.at(angaben.gremium, index),
      ),
    );
  });
  const { nummer } = angaben;
  if (!(nummer instanceof Map)) return;
  for (const id of nummer.keys()) {
    if (!gremien.some((gremium) => gremium.id === id)) {
      reportNichtBeteiligt(lesung, gremien, { typed: id, owner: nummer, field: id });
    }
  }
}

function checkInvitation(lesung: Lesung, { angaben, tage }: Unchecked): void {
  const { einladung, nachträge, datum } = angaben;
  const lastDay = lastDayOf(tage);
  if (einladung !== undefined && einladung !== offen && einladung > datum) {
    reportAt(lesung, angaben, 'einladung', {
      code: 'einladung-nach-sitzung',
      severity: 'Fehler',
      message: `Die Einladung (${formatDateShort(einladung)}) liegt nach der Sitzung (${formatDateShort(datum)}).`,
      remedy: 'Berichtigen Sie einladung: oder datum:.',
    });
  }
  nachträge.forEach((nachtrag, index) => {
    const at = lesung.origins.at(nachträge, index);
    if (nachtrag > lastDay) {
      lesung.report(
        placed(
          {
            code: 'nachtrag-nach-sitzung',
            severity: 'Fehler',
            message: `Der Nachtrag (${formatDateShort(nachtrag)}) liegt nach der Sitzung (${formatDateShort(lastDay)}).`,
            remedy: 'Berichtigen Sie das Datum; was in der Sitzung dazukam, steht beim TOP unter ergänzt:.',
          },
          at,
        ),
      );
    } else if (einladung !== undefined && einladung !== offen && nachtrag < einladung) {
      lesung.report(
        placed(
          {
            code: 'nachtrag-vor-einladung',
            severity: 'Warnung',
            message: `Der Nachtrag (${formatDateShort(nachtrag)}) liegt vor der Einladung (${formatDateShort(einladung)}).`,
            remedy: 'Berichtigen Sie nachträge: oder einladung:.',
          },
          at,
        ),
      );
    }
  });
}

/** The latest, in whatever order they stand; `offen`, which is greater than every date, while one of them is. */
function lastDayOf(tage: Unchecked['tage']): string {
  const days = tage.map(({ datum }) => datum).toSorted();
  return days.at(-1) ?? offen;
}

function checkStand(lesung: Lesung, { angaben, tage }: Unchecked): void {
  const lastDay = lastDayOf(tage);
  if (angaben.stand === undefined || lastDay === offen || angaben.stand >= lastDay) return;
  reportAt(lesung, angaben, 'stand', {
    code: 'stand-vor-sitzung',
    severity: 'Warnung',
    message: `Der Stand der Niederschrift (${formatDateShort(angaben.stand)}) liegt vor der Sitzung (${formatDateShort(lastDay)}).`,
    remedy: 'Tragen Sie bei stand: den Tag ein, an dem die Niederschrift fertig war, oder lassen Sie ihn weg.',
  });
}

/** Folders are named after the day so that they stand in order; copied from the last sitting, one of the two stays wrong. */
function checkFolder(lesung: Lesung, { id, angaben }: Unchecked): void {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(id)?.[0];
  if (day === undefined || day === angaben.datum) return;
  reportAt(lesung, angaben, 'datum', {
    code: 'ordner-datum',
    severity: 'Hinweis',
    message: `Der Ordner heißt „${id}“, die Sitzung war aber am ${formatDateShort(angaben.datum)}.`,
    remedy: 'Berichtigen Sie datum:, oder benennen Sie den Ordner um.',
  });
}

function checkPromises(lesung: Lesung, sitzung: Unchecked): void {
  for (const { zusagen } of topsOf(sitzung)) {
    for (const { angaben } of zusagen) {
      if (angaben.bis === undefined) continue;
      checkWeekday(lesung, angaben, angaben.bis);
      const last = lastPossibleDay(angaben.bis);
      if (last === undefined || last >= sitzung.angaben.datum || angaben.erledigt !== undefined) continue;
      reportAt(lesung, angaben, 'bis', {
        code: 'zusage-frist-vorbei',
        severity: 'Warnung',
        message: `Die Frist der Zusage (${angaben.bis}) war am Tag der Sitzung schon vorbei.`,
        remedy: 'Berichtigen Sie bis:, zum Beispiel bis: 2018-09.',
      });
    }
  }
}

/** Words are no mistake here; a day called by another weekday's name is. */
function checkWeekday(lesung: Lesung, zusage: object, bis: string): void {
  const day = parseDate(bis);
  if (day.refusal?.code !== 'datum-wochentag') return;
  reportAt(lesung, zusage, 'bis', { severity: 'Warnung', ...day.refusal });
}

/** The day, or the last of the month, that a promise names; nothing for words. */
function lastPossibleDay(bis: string): string | undefined {
  const month = /^\s*(\d{4}-\d{2})\s*$/u.exec(bis)?.[1];
  if (month !== undefined) return `${month}-31`;
  const day = parseDate(bis);
  return 'value' in day ? day.value : undefined;
}

/** Errors: reports `sitzung-ausserhalb` where the committee's term – else the body's – is another one. */
export function checkTerm(lesung: Lesung, { angaben, gremien }: Unchecked, wahlperiode: string | undefined): void {
  for (const gremium of gremien) {
    const term = gremium.angaben.wahlperiode ?? wahlperiode;
    const jahre = jahreDer(term);
    const jahr = angaben.datum.slice(0, 4);
    if (jahre === undefined || (jahre.von <= jahr && jahr <= jahre.bis)) continue;
    reportAt(lesung, angaben, 'datum', {
      code: 'sitzung-ausserhalb',
      severity: 'Warnung',
      message: `Die Sitzung am ${formatDateShort(angaben.datum)} liegt außerhalb der Wahlperiode ${term} (${gremium.angaben.name}).`,
      remedy:
        'Berichtigen Sie datum: oder wahlperiode:, oder legen Sie für die neue Wahlperiode eine eigene Datei in gremien/ an.',
    });
  }
}
