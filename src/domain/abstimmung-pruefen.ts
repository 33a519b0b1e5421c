// Whether a recorded vote can be true: the outcome was announced, the figures only check it.
import { enumerate, nearest } from '../diagnostic.js';
import { offen } from '../source/shape.js';
import { total } from './abstimmung.js';
import type { Auszählung, BeschlussAngaben } from './abstimmung-angaben.js';
import { type Lesung, reportAt } from './lesung.js';
import type { Sitzung } from './sitzung.js';
import type { Tagesordnungspunkt } from './tagesordnung.js';

/** Errors: reports `ergebnis-fehlt`, `fraktion-unbekannt` and `abstimmung-widerspruch`. */
export function checkAbstimmung(lesung: Lesung, top: Tagesordnungspunkt, sitzung: Omit<Sitzung, 'offen'>): void {
  for (const { angaben } of top.beschlussfassungen) checkVote(lesung, angaben, top.angaben.nr, sitzung);
}

function checkVote(lesung: Lesung, top: BeschlussAngaben, nr: string, sitzung: Omit<Sitzung, 'offen'>): void {
  const { abstimmung, ergebnis } = top;
  if (abstimmung === undefined || abstimmung === offen) return;
  if (ergebnis === undefined) {
    reportAt(lesung, top, 'abstimmung', {
      code: 'ergebnis-fehlt',
      severity: 'Fehler',
      message: `Zu TOP ${nr} ist eine Abstimmung eingetragen, aber nicht, was verkündet wurde.`,
      remedy: 'Ergänzen Sie ergebnis: angenommen oder ergebnis: abgelehnt.',
    });
  }
  const isWithdrawn = ergebnis === 'zurückgezogen';
  const counted = typeof abstimmung === 'object' ? abstimmung : undefined;
  if (counted !== undefined) reportUnknownGroups(lesung, counted, knownGroups(sitzung));
  const contradiction = isWithdrawn
    ? 'über einen zurückgezogenen Antrag wird nicht abgestimmt'
    : counted && (contradictionIn(counted, ergebnis) ?? tooMany(counted, sitzung));
  if (contradiction === undefined) return;
  reportAt(lesung, top, 'abstimmung', {
    code: 'abstimmung-widerspruch',
    severity: 'Fehler',
    message: `Die Abstimmung zu TOP ${nr} kann so nicht stimmen: ${contradiction}.`,
    remedy: 'Vergleichen Sie ergebnis: und abstimmung: mit der Mitschrift.',
  });
}

/** What cannot be, in words; a tie is a rejection. */
function contradictionIn(
  { ja: ayes, nein, enthaltung, wie, gegen, enthalten }: Auszählung,
  ergebnis: BeschlussAngaben['ergebnis'],
): string | undefined {
  const ja = ayes === undefined ? undefined : total(ayes);
  const noes = total(nein);
  const isEmpty = ja === undefined && nein === undefined && enthaltung === undefined && wie === undefined;
  if (isEmpty && gegen.length === 0 && enthalten.length === 0) return 'es ist keine einzige Angabe dazu da';
  if (ergebnis === 'angenommen') {
    if (ja !== undefined && ja <= noes) return `angenommen bei ${ja} Ja und ${noes} Nein`;
    if (wie === 'einstimmig' && (noes > 0 || gegen.length > 0)) return 'einstimmig trotz Gegenstimmen';
  }
  if (ergebnis === 'abgelehnt') {
    if (ja !== undefined && nein !== undefined && ja > noes) return `abgelehnt bei ${ja} Ja und ${noes} Nein`;
    if (wie === 'einstimmig' && (ja ?? 0) > 0) return 'einstimmig abgelehnt trotz Ja-Stimmen';
  }
  return undefined;
}

function tooMany(abstimmung: Auszählung, { angaben }: Omit<Sitzung, 'offen'>): string | undefined {
  const cast = total(abstimmung.ja) + total(abstimmung.nein) + total(abstimmung.enthaltung);
  const present = angaben.anwesend_stimmberechtigt;
  if (typeof present !== 'number' || cast <= present) return undefined;
  return `${cast} Stimmen bei ${present} anwesenden Stimmberechtigten`;
}

function knownGroups({ gremien, anwesenheit }: Omit<Sitzung, 'offen'>): readonly string[] {
  const seats = gremien.flatMap(({ mitglieder }) => mitglieder);
  const people = [...seats, ...anwesenheit].flatMap(({ person }) => person.fraktion ?? []);
  return [...new Set([...gremien.flatMap(({ angaben }) => [...angaben.fraktionen.keys()]), ...people])];
}

function reportUnknownGroups(lesung: Lesung, abstimmung: Auszählung, known: readonly string[]): void {
  for (const field of ['ja', 'nein', 'enthaltung', 'gegen', 'enthalten'] as const) {
    const value = abstimmung[field];
    // A list of ayes, noes or abstentions names people, a list of those against names groups.
    const isGroups = field === 'gegen' || field === 'enthalten';
    const named = isGroups ? abstimmung[field] : value instanceof Map ? [...value.keys()] : [];
    for (const group of named.filter((name) => !known.includes(name))) {
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
