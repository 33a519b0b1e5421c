// Whether a recorded election can be true: who was elected against who stood, the ballots against each other and against those
// present. What was announced is printed; only what cannot be is an error.
import { nearest } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import { stimmberechtigteBei } from '../anwesenheit/stimmberechtigt.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import type { Tagesordnungspunkt } from '../sitzung/tagesordnung.js';
import { elected, namesIn, type Wahl } from './wahl.js';

/** An election where it was held. */
export interface Wahllage {
  readonly wahl: Wahl;
  readonly top: Tagesordnungspunkt;
  readonly sitzung: Omit<Sitzung, 'offen'>;
}

/** Errors: reports `wahl-…` and `kandidat-unbekannt`. */
export function checkWahl(lesung: Lesung, lage: Wahllage): void {
  checkNames(lesung, lage);
  checkOutcome(lesung, lage);
  checkBallots(lesung, lage);
}

function checkNames(lesung: Lesung, { wahl: { angaben, personen }, top }: Wahllage): void {
  const candidates = namesIn(angaben);
  const isOneWord = (typed: string) => !/\s/u.test(typed.trim());
  for (const typed of new Set([...candidates, ...elected(angaben)])) {
    if (personen.has(typed) || !isOneWord(typed)) continue;
    reportAt(lesung, angaben, candidates.includes(typed) ? undefined : 'gewählt', {
      code: 'kandidat-unbekannt',
      severity: 'Warnung',
      message: `„${typed}“ steht nicht in personen.yaml und wird in der Wahl zu TOP ${top.angaben.nr} so gedruckt.`,
      remedy: 'Schreiben Sie das Kürzel aus personen.yaml oder den vollen Namen, zum Beispiel „Anna Muster“.',
    });
  }
  if (candidates.length === 0) return;
  const who = (typed: string) => personen.get(typed) ?? typed;
  const stood = new Set(candidates.map(who));
  for (const typed of elected(angaben).filter((name) => !stood.has(who(name)))) {
    const near = nearest(typed, candidates);
    reportAt(lesung, angaben, 'gewählt', {
      code: 'wahl-ohne-vorschlag',
      severity: 'Fehler',
      message: `Gewählt ist zu TOP ${top.angaben.nr} „${typed}“, steht aber nicht unter den Vorschlägen.`,
      remedy: near === undefined ? `Ergänzen Sie vorschläge: um ${typed}.` : `Meinten Sie „${near}“?`,
    });
  }
}

function checkOutcome(lesung: Lesung, { wahl: { angaben }, top }: Wahllage): void {
  const { gewählt, angenommen, wahlgänge, abstimmung } = angaben;
  const isHeld = wahlgänge.length > 0 || abstimmung !== undefined;
  if (gewählt === undefined && isHeld) {
    reportAt(lesung, angaben, undefined, {
      code: 'wahl-ohne-ergebnis',
      severity: 'Fehler',
      message: `Zur Wahl bei TOP ${top.angaben.nr} ist nicht eingetragen, wer gewählt ist.`,
      remedy: 'Ergänzen Sie gewählt: …, oder gewählt: [], wenn niemand gewählt wurde.',
    });
  }
  if (elected(angaben).length === 0 || angenommen !== undefined) return;
  reportAt(lesung, angaben, 'gewählt', {
    code: 'wahl-ohne-annahme',
    severity: 'Hinweis',
    message: `Ob die Wahl bei TOP ${top.angaben.nr} angenommen wurde, ist nicht eingetragen.`,
    remedy: 'Ergänzen Sie angenommen: ja – oder nein, oder offen.',
  });
}

function checkBallots(lesung: Lesung, lage: Wahllage): void {
  const { angaben } = lage.wahl;
  const { wahlgänge } = angaben;
  for (const ballot of wahlgänge) checkTurnout(lesung, ballot, lage);
  const last = wahlgänge.at(-1);
  const winners = elected(angaben);
  if (last === undefined || winners.length === 0) return;
  checkMostVotes(lesung, last, lage);
  if (last.ja === undefined || last.nein === undefined || last.ja > last.nein) return;
  reportAt(lesung, last, 'ja', {
    code: 'wahl-widerspruch',
    severity: 'Fehler',
    message: `Die Wahl bei TOP ${lage.top.angaben.nr} kann so nicht stimmen: gewählt bei ${last.ja} Ja und ${last.nein} Nein.`,
    remedy: 'Vergleichen Sie gewählt: und den letzten Wahlgang mit der Mitschrift.',
  });
}

type Wahlgang = Wahl['angaben']['wahlgänge'][number];

/** Who has several votes for several seats may give more than one; then the sum tells nothing. */
function checkTurnout(lesung: Lesung, ballot: Wahlgang, { wahl, top, sitzung }: Wahllage): void {
  const gremium = top.gremium ?? (sitzung.gremien.length === 1 ? sitzung.gremien[0] : undefined);
  if (gremium === undefined || elected(wahl.angaben).length > 1) return;
  const { ja = 0, nein = 0, enthaltung = 0, ungültig = 0, stimmen } = ballot;
  const cast = [...stimmen.values()].reduce((sum, number) => sum + number, ja + nein + enthaltung + ungültig);
  const { höchstens } = stimmberechtigteBei(sitzung, { gremium, top: top.angaben.nr });
  if (cast <= höchstens) return;
  reportAt(lesung, ballot, undefined, {
    code: 'wahl-stimmen-zu-viele',
    severity: 'Fehler',
    message: `In diesem Wahlgang zu TOP ${top.angaben.nr} sind ${cast} Stimmen eingetragen; anwesend und stimmberechtigt waren nach der Anwesenheit höchstens ${höchstens}.`,
    remedy: 'Vergleichen Sie den Wahlgang und die Anwesenheit mit der Mitschrift.',
  });
}

/** Nobody who was not elected has more votes than somebody who was; as many only where lots were drawn. */
function checkMostVotes(lesung: Lesung, last: Wahlgang, { wahl: { angaben, personen }, top }: Wahllage): void {
  if (last.stimmen.size === 0 || angaben.gewählt === offen) return;
  const who = (typed: string) => personen.get(typed) ?? typed;
  const votes = new Map([...last.stimmen].map(([typed, number]) => [who(typed), number] as const));
  const winners = elected(angaben).map(who);
  const fewest = Math.min(...winners.map((winner) => votes.get(winner) ?? 0));
  const others = [...votes].filter(([name]) => !winners.includes(name)).map(([, number]) => number);
  const most = Math.max(0, ...others);
  if (fewest > most || (fewest === most && angaben.losentscheid === true)) return;
  const isTie = fewest === most;
  reportAt(lesung, angaben, 'gewählt', {
    code: 'wahl-nicht-meiste-stimmen',
    severity: isTie ? 'Warnung' : 'Fehler',
    message: `Wer bei TOP ${top.angaben.nr} gewählt ist, hat im letzten Wahlgang ${isTie ? 'nicht mehr' : 'weniger'} Stimmen als jemand, der nicht gewählt ist (${fewest} und ${most}).`,
    remedy: isTie
      ? 'Hat das Los entschieden, ergänzen Sie losentscheid: ja.'
      : 'Vergleichen Sie gewählt: und die Stimmen des letzten Wahlgangs mit der Mitschrift.',
  });
}
