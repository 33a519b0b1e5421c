// Whether a recorded vote can be true, as far as the vote alone tells: outcome against figures, figures against each other, names
// in a secret vote. What was announced is never doubted; what cannot be is an error.
import { enumerate, nearest } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Auszählung, BeschlussAngaben } from '../sitzung/abstimmung-angaben.js';
import { type Beschlussfassung, voteName } from '../sitzung/beschlussfassung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';
import { byGroup, isByName, sumOfGroups, total } from './abstimmung.js';
import { checkTeilnahme, knownGroups } from './abstimmung-teilnahme-pruefen.js';
import { checkBefangene } from './befangen-pruefen.js';
import { checkBeschlüsse } from './beschluss-pruefen.js';
import { checkWahl } from './wahl-pruefen.js';

/** Everything about votes and elections that can be told from the records of a sitting. */
export function checkAbstimmungen(lesung: Lesung, sitzung: Omit<Sitzung, 'offen'>): void {
  for (const top of topsOf(sitzung)) {
    checkBeschlüsse(lesung, top, sitzung);
    checkBefangene(lesung, top, sitzung);
    for (const fassung of top.beschlussfassungen) {
      checkVote(lesung, top, fassung, sitzung);
      checkTeilnahme(lesung, { top, fassung, sitzung });
    }
    for (const wahl of top.wahlen) checkWahl(lesung, { wahl, top, sitzung });
  }
}

function checkVote(
  lesung: Lesung,
  top: Tagesordnungspunkt,
  fassung: Beschlussfassung,
  sitzung: Omit<Sitzung, 'offen'>,
): void {
  const { angaben, genannt } = fassung;
  const { abstimmung, ergebnis } = angaben;
  if (abstimmung === undefined || abstimmung === offen) return;
  const name = voteName(top.angaben.nr, fassung);
  if (ergebnis === undefined) {
    reportAt(lesung, angaben, 'abstimmung', {
      code: 'ergebnis-fehlt',
      severity: 'Fehler',
      message: `Zu ${name} ist eine Abstimmung eingetragen, aber nicht, was verkündet wurde.`,
      remedy: 'Ergänzen Sie ergebnis: angenommen oder ergebnis: abgelehnt.',
    });
  }
  const counted = typeof abstimmung === 'object' ? abstimmung : undefined;
  const contradiction =
    ergebnis === 'zurückgezogen'
      ? 'über einen zurückgezogenen Antrag wird nicht abgestimmt'
      : counted && contradictionIn(counted, ergebnis);
  if (contradiction !== undefined) {
    reportAt(lesung, angaben, 'abstimmung', {
      code: 'abstimmung-widerspruch',
      severity: 'Fehler',
      message: `Die Abstimmung zu ${name} kann so nicht stimmen: ${contradiction}.`,
      remedy: 'Vergleichen Sie ergebnis: und abstimmung: mit der Mitschrift.',
    });
  }
  if (counted === undefined) return;
  const known = knownGroups(sitzung);
  reportUnknownGroups(lesung, counted, known, genannt);
  reportSums(lesung, counted, known, name);
  reportSecrecy(lesung, counted, name);
}

/** What cannot be, in words; a tie is a rejection. */
function contradictionIn(
  { ja: ayes, nein, enthaltung, wie, gegen, enthalten, verfahren }: Auszählung,
  ergebnis: BeschlussAngaben['ergebnis'],
): string | undefined {
  const ja = ayes === undefined ? undefined : total(ayes);
  const noes = total(nein);
  const isEmpty = [ja, nein, enthaltung, wie, verfahren].every((value) => value === undefined);
  if (isEmpty && gegen.length === 0 && enthalten.length === 0) return 'es ist keine einzige Angabe dazu da';
  if (ergebnis === 'angenommen' || ergebnis === 'geändert angenommen') {
    if (ja !== undefined && ja <= noes) return `${ergebnis} bei ${ja} Ja und ${noes} Nein`;
    const hasDissent = noes > 0 || gegen.length > 0;
    if ((wie === 'einstimmig' || wie === 'im Einvernehmen') && hasDissent) return `${wie} trotz Gegenstimmen`;
  }
  if (ergebnis === 'abgelehnt') {
    if (ja !== undefined && nein !== undefined && ja > noes) return `abgelehnt bei ${ja} Ja und ${noes} Nein`;
    if (wie === 'einstimmig' && (ja ?? 0) > 0) return 'einstimmig abgelehnt trotz Ja-Stimmen';
  }
  return undefined;
}

function reportUnknownGroups(
  lesung: Lesung,
  abstimmung: Auszählung,
  known: readonly string[],
  genannt: Beschlussfassung['genannt'],
): void {
  for (const field of ['ja', 'nein', 'enthaltung', 'gegen', 'enthalten'] as const) {
    const value = abstimmung[field];
    // A list of ayes, noes or abstentions names people; a list of those against names groups, or people.
    const isWho = field === 'gegen' || field === 'enthalten';
    const named = isWho ? abstimmung[field] : isByName(value) ? [] : byGroup(value).map(([group]) => group);
    for (const group of named.filter((typed) => !known.includes(typed) && !genannt.has(typed))) {
      const near = nearest(group, known);
      reportAt(lesung, abstimmung, field, {
        code: 'fraktion-unbekannt',
        severity: 'Fehler',
        message: `Die Fraktion „${group}“ hat in diesem Gremium niemanden.`,
        remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
      });
    }
  }
}

/** The groups may be known in part; together they cannot have more than all, and not less where all of them are named. */
function reportSums(lesung: Lesung, abstimmung: Auszählung, known: readonly string[], name: string): void {
  for (const field of ['ja', 'nein', 'enthaltung'] as const) {
    const value = abstimmung[field];
    if (value === undefined || isByName(value)) continue;
    const [sum, all] = [sumOfGroups(value), total(value)];
    const named = byGroup(value).map(([group]) => group);
    const isShort = sum < all && named.length > 0 && known.every((group) => named.includes(group));
    if (sum <= all && !isShort) continue;
    reportAt(lesung, abstimmung, field, {
      code: isShort ? 'gruppen-unter-gesamt' : 'gruppen-ueber-gesamt',
      // Somebody of no group may have voted, too.
      severity: isShort ? 'Warnung' : 'Fehler',
      message: `Zu ${name} haben die Gruppen zusammen ${sum} Stimmen (${field}), gesamt: nennt ${all}.`,
      remedy: 'Berichtigen Sie gesamt: oder die Zahlen der Gruppen.',
    });
  }
}

/** What a secret vote must not tell. */
function reportSecrecy(lesung: Lesung, abstimmung: Auszählung, name: string): void {
  const { verfahren, gegen, enthalten } = abstimmung;
  const lists = (['ja', 'nein', 'enthaltung'] as const).filter((field) => isByName(abstimmung[field]));
  if (verfahren === 'namentlich' && lists.length === 0) {
    reportAt(lesung, abstimmung, 'verfahren', {
      code: 'namentlich-ohne-namen',
      severity: 'Warnung',
      message: `Die namentliche Abstimmung zu ${name} nennt keine Namen.`,
      remedy: 'Schreiben Sie statt der Zahlen, wer wie gestimmt hat, zum Beispiel ja: [muster-a1, muster-a2].',
    });
  }
  if (verfahren !== 'geheim') return;
  const groups = (['ja', 'nein', 'enthaltung'] as const).filter((field) => byGroup(abstimmung[field]).length > 0);
  const [told] = [
    ...lists,
    ...groups,
    ...(gegen.length > 0 ? ['gegen'] : []),
    ...(enthalten.length > 0 ? ['enthalten'] : []),
  ];
  if (told === undefined) return;
  reportAt(lesung, abstimmung, told, {
    code: 'geheim-mit-namen',
    severity: 'Fehler',
    message: `Die Abstimmung zu ${name} war geheim; „${told}“ sagt aber, wer so gestimmt hat.`,
    remedy: 'Schreiben Sie nur Zahlen, zum Beispiel ja: 8, nein: 3.',
  });
}
