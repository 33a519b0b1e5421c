// Whether what was decided at a TOP fits the TOP: its kind, its fate, the committees that sat, the block it was decided in.
import { enumerate } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import { type Beschlussfassung, blockVoteFor, voteName } from '../sitzung/beschlussfassung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** Errors: reports what does not fit at the record that says so. */
export function checkBeschlüsse(lesung: Lesung, top: Tagesordnungspunkt, sitzung: Unchecked): void {
  checkArt(lesung, top);
  checkFate(lesung, top, sitzung);
  checkCommittees(lesung, top, sitzung);
  for (const fassung of top.beschlussfassungen) checkBlock(lesung, { top, fassung, sitzung });
}

/** Outcomes of something put to the vote. */
const decisions: readonly unknown[] = ['angenommen', 'geändert angenommen', 'abgelehnt'];

function checkArt(lesung: Lesung, { angaben, beschlussfassungen, wahlen }: Tagesordnungspunkt): void {
  const { art, nr, an, von } = angaben;
  if (art === 'Empfehlung' && an === undefined) {
    reportAt(lesung, angaben, 'art', {
      code: 'empfehlung-ohne-an',
      severity: 'Warnung',
      message: `TOP ${nr} ist eine Empfehlung; an wen, ist nicht eingetragen.`,
      remedy: 'Ergänzen Sie zum Beispiel an: Kreistag.',
    });
  }
  if (art === 'Antrag' && von === undefined && beschlussfassungen.every((fassung) => fassung.von === undefined)) {
    reportAt(lesung, angaben, 'art', {
      code: 'antrag-ohne-von',
      severity: 'Hinweis',
      message: `TOP ${nr} ist ein Antrag; von wem, ist nicht eingetragen.`,
      remedy: 'Ergänzen Sie zum Beispiel von: Gruppe C.',
    });
  }
  if (art === 'Wahl' && wahlen.length === 0 && beschlussfassungen.length === 0) {
    reportAt(lesung, angaben, 'art', {
      code: 'wahl-fehlt',
      severity: 'Hinweis',
      message: `TOP ${nr} ist eine Wahl; was gewählt wurde, ist nicht eingetragen.`,
      remedy: 'Ergänzen Sie zum Beispiel wahl: { amt: Stellvertretender Vorsitz, gewählt: muster-a1, angenommen: ja }.',
    });
  }
  if (art !== 'Anfrage' && art !== 'Mitteilung' && art !== 'Kenntnisnahme') return;
  for (const { angaben: vote } of beschlussfassungen) {
    if (!decisions.includes(vote.ergebnis)) continue;
    reportAt(lesung, vote, 'ergebnis', {
      code: 'ergebnis-zur-art',
      severity: 'Warnung',
      message: `TOP ${nr} ist als ${art} eingetragen; „${vote.ergebnis}“ passt dazu nicht.`,
      remedy: `Schreiben Sie ergebnis: ${art === 'Anfrage' ? 'beantwortet' : 'zur Kenntnis genommen'}, oder eine andere art:, zum Beispiel Beschluss.`,
    });
  }
}

/** A TOP taken off was not decided; a wording without an outcome was forgotten. */
function checkFate(lesung: Lesung, top: Tagesordnungspunkt, sitzung: Unchecked): void {
  const { angaben } = top;
  const isTakenOff = angaben.abgesetzt !== undefined;
  const block = blockVoteFor(angaben.nr, topsOf(sitzung));
  for (const fassung of top.beschlussfassungen) {
    const { beschluss, ergebnis, abstimmung } = fassung.angaben;
    const isVoted = decisions.includes(ergebnis) || abstimmung !== undefined;
    if (isTakenOff && isVoted) {
      reportAt(lesung, fassung.angaben, abstimmung === undefined ? 'ergebnis' : 'abstimmung', {
        code: 'abgesetzt-abgestimmt',
        severity: 'Fehler',
        message: `TOP ${angaben.nr} ist von der Tagesordnung abgesetzt; trotzdem ist eingetragen, dass über ihn abgestimmt wurde.`,
        remedy: 'Nehmen Sie abgesetzt: oder die Abstimmung heraus.',
      });
    }
    const isForgotten = beschluss !== undefined && ergebnis === undefined && abstimmung === undefined;
    if (!isForgotten || isTakenOff || (fassung.istEigene && block !== undefined)) continue;
    reportAt(lesung, fassung.angaben, 'beschluss', {
      code: 'beschluss-ohne-ergebnis',
      severity: 'Warnung',
      message: `Zu ${voteName(angaben.nr, fassung)} steht ein Beschluss, aber nicht, was verkündet wurde.`,
      remedy: 'Ergänzen Sie ergebnis: angenommen – oder ergebnis: offen, bis es feststeht.',
    });
  }
}

/** In a joint sitting every committee decides for itself. */
function checkCommittees(lesung: Lesung, top: Tagesordnungspunkt, { gremien }: Unchecked): void {
  const { nr } = top.angaben;
  const ofCommittees = top.beschlussfassungen.filter(({ gremium, istEigene }) => gremium !== undefined && !istEigene);
  reportDoubles(lesung, nr, ofCommittees);
  if (gremien.length < 2 || top.gremium !== undefined) return;
  const voted = new Set(ofCommittees.map(({ gremium }) => gremium));
  const missing = gremien.filter((gremium) => !voted.has(gremium)).map(({ angaben }) => angaben.name);
  if (voted.size > 0 && missing.length > 0) {
    reportAt(lesung, top.angaben, 'abstimmungen', {
      code: 'gremium-ohne-abstimmung',
      severity: 'Warnung',
      message: `Zu TOP ${nr} ist nicht eingetragen, wie ${enumerate(missing)} abgestimmt hat.`,
      remedy: 'Ergänzen Sie unter abstimmungen: einen Eintrag mit gremium: – auch ergebnis: offen ist möglich.',
    });
  }
  for (const { angaben, gremium } of top.beschlussfassungen) {
    if (gremium !== undefined || typeof angaben.abstimmung !== 'object') continue;
    reportAt(lesung, angaben, 'abstimmung', {
      code: 'abstimmung-ohne-gremium',
      severity: 'Warnung',
      message: `Zu TOP ${nr} ist eine Abstimmung mit Zahlen für alle Gremien zusammen eingetragen; jedes stimmt für sich ab.`,
      remedy: `Schreiben Sie abstimmungen: mit einem Eintrag je Gremium, zum Beispiel { gremium: ${gremien[0].id}, ergebnis: angenommen, abstimmung: … }.`,
    });
  }
  const own = top.beschlussfassungen.find(({ istEigene }) => istEigene)?.angaben;
  const contrary = ofCommittees.find(({ angaben }) => contradicts(angaben.ergebnis, own?.ergebnis));
  if (own === undefined || contrary === undefined) return;
  reportAt(lesung, own, 'ergebnis', {
    code: 'ergebnisse-verschieden',
    severity: 'Warnung',
    message: `TOP ${nr} ist „${own.ergebnis}“, in ${voteName(nr, contrary)} aber „${contrary.angaben.ergebnis}“.`,
    remedy:
      'Nehmen Sie das Ergebnis des TOP heraus, wenn jedes Gremium für sich entschieden hat, oder berichtigen Sie es.',
  });
}

/** One was adopted, the other rejected. */
function contradicts(one: unknown, other: unknown): boolean {
  const isRejected = (outcome: unknown) => outcome === 'abgelehnt';
  return decisions.includes(one) && decisions.includes(other) && isRejected(one) !== isRejected(other);
}

/** The same question of the same committee twice. */
function reportDoubles(lesung: Lesung, nr: string, votes: readonly Beschlussfassung[]): void {
  const seen = new Map<string, Beschlussfassung>();
  for (const vote of votes) {
    const question = `${vote.gremium?.id}\n${vote.über ?? ''}\n${vote.von?.typed ?? ''}`;
    const first = seen.get(question);
    if (first !== undefined) {
      reportAt(lesung, vote.angaben, 'gremium', {
        code: 'abstimmung-doppelt',
        severity: contradicts(first.angaben.ergebnis, vote.angaben.ergebnis) ? 'Fehler' : 'Warnung',
        message: `${voteName(nr, vote)} steht zweimal unter abstimmungen:.`,
        remedy:
          'Löschen Sie eine der beiden Angaben, oder unterscheiden Sie sie mit über:, zum Beispiel über: Ziffer 2.',
      });
    }
    seen.set(question, vote);
  }
}

interface Blockabstimmung {
  readonly top: Tagesordnungspunkt;
  readonly fassung: Beschlussfassung;
  readonly sitzung: Unchecked;
}

/** TOPs named as decided in one vote have none of their own, and lie in the same part. */
function checkBlock(lesung: Lesung, { top, fassung, sitzung }: Blockabstimmung): void {
  const { abstimmung, ergebnis } = fassung.angaben;
  if (typeof abstimmung !== 'object') return;
  const tops = topsOf(sitzung);
  abstimmung.auch_für.forEach((nr, index) => {
    const at = (finding: Parameters<typeof reportAt>[3]) =>
      reportAt(lesung, abstimmung.auch_für, String(index), finding);
    const named = tops.find(({ angaben }) => angaben.nr === nr);
    if (named === undefined) {
      at({
        code: 'auch-fuer-unbekannt',
        severity: 'Fehler',
        message: `Die Abstimmung zu TOP ${top.angaben.nr} soll auch für TOP ${nr} gelten; den gibt es in dieser Tagesordnung nicht.`,
        remedy: `Schreiben Sie Nummern, wie sie unter nr: stehen, zum Beispiel auch_für: ${tops.find((other) => other !== top)?.angaben.nr ?? '2'}.`,
      });
      return;
    }
    const own = named.beschlussfassungen.find(({ istEigene }) => istEigene)?.angaben;
    const elsewhere = tops.find(({ angaben, beschlussfassungen }) =>
      beschlussfassungen.some((vote) => vote !== fassung && angaben.nr !== nr && namesToo(vote, nr)),
    );
    if (named === top) {
      at({
        code: 'auch-fuer-sich',
        severity: 'Warnung',
        message: `Die Abstimmung zu TOP ${nr} nennt unter auch_für: ihren eigenen TOP.`,
        remedy: `Nehmen Sie ${nr} aus auch_für: heraus.`,
      });
      return;
    }
    if (own?.abstimmung !== undefined || elsewhere !== undefined) {
      at({
        code: 'auch-fuer-eigene',
        severity: 'Fehler',
        message: `Die Abstimmung zu TOP ${top.angaben.nr} soll auch für TOP ${nr} gelten; über den ist schon anderswo eine Abstimmung eingetragen.`,
        remedy: `Nehmen Sie ${nr} aus auch_für: heraus, oder die andere Abstimmung.`,
      });
    }
    if (partOf(named, sitzung) !== partOf(top, sitzung)) {
      at({
        code: 'auch-fuer-anderer-teil',
        severity: 'Fehler',
        message: `Die Abstimmung zu TOP ${top.angaben.nr} soll auch für TOP ${nr} gelten; der eine ist öffentlich, der andere nichtöffentlich.`,
        remedy:
          'Über öffentliche und nichtöffentliche Punkte wird getrennt abgestimmt: Tragen Sie zwei Abstimmungen ein.',
      });
    }
    const isOther = own?.ergebnis !== undefined && own.ergebnis !== offen && own.ergebnis !== ergebnis;
    if (named.angaben.abgesetzt === undefined && !isOther) return;
    at({
      code: 'auch-fuer-widerspruch',
      severity: 'Fehler',
      message: `Die Abstimmung zu TOP ${top.angaben.nr} soll auch für TOP ${nr} gelten; der ist aber als „${own?.ergebnis ?? 'abgesetzt'}“ eingetragen.`,
      remedy: `Nehmen Sie ${nr} aus auch_für: heraus, oder berichtigen Sie TOP ${nr}.`,
    });
  });
}

function namesToo({ angaben: { abstimmung } }: Beschlussfassung, nr: string): boolean {
  return typeof abstimmung === 'object' && abstimmung.auch_für.includes(nr);
}

function partOf(top: Tagesordnungspunkt, { teile }: Unchecked) {
  return teile.find(({ tops }) => tops.includes(top))?.teil;
}
