// Whether a sitting's records can stand together: numbers, times, people, texts. Reports only; changes nothing.
import { basename, dirname, join } from 'node:path';
import { listFiles } from '../source/workspace.js';
import { checkAblauf } from './ablauf-pruefen.js';
import { checkAbstimmungen } from './abstimmung-pruefen.js';
import { checkDaten } from './daten-pruefen.js';
import { isIssued } from './festschreibung.js';
import { mitgliederAm } from './gremium.js';
import { type Lesung, reportAt } from './lesung.js';
import { checkNummerierung } from './nummerierung-pruefen.js';
import { checkForm } from './person-pruefen.js';
import type { Sitzung } from './sitzung.js';
import { textsOf, topsOf } from './tagesordnung.js';
import { type Anwesenheit, seatOf } from './teilnahme.js';
import { checkZeiten } from './zeiten-pruefen.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** All checks that need the whole sitting; what one line alone can tell is judged where it is read. */
export function checkSitzung(lesung: Lesung, sitzung: Unchecked): void {
  checkNummerierung(lesung, sitzung);
  checkAblauf(lesung, sitzung);
  checkZeiten(lesung, sitzung);
  checkDaten(lesung, sitzung);
  for (const { person, angaben } of sitzung.anwesenheit) {
    checkForm(lesung, person, { owner: angaben, field: 'als', typed: angaben.als });
  }
  checkPresence(lesung, sitzung);
  checkVoterCount(lesung, sitzung);
  checkAnlagen(lesung, sitzung);
  checkAbstimmungen(lesung, sitzung);
}

function checkPresence(lesung: Lesung, sitzung: Unchecked): void {
  const tops = topsOf(sitzung).map((top) => top.angaben.nr);
  const seen = new Set<unknown>();
  for (const entry of sitzung.anwesenheit) {
    if (seen.has(entry.person)) {
      reportAt(lesung, entry.angaben, 'wer', {
        code: 'anwesenheit-doppelt',
        severity: 'Fehler',
        message: `${entry.person.name} steht zweimal in der Anwesenheit.`,
        remedy: 'Schreiben Sie alles in eine Zeile, zum Beispiel: { wer: …, da: ja, ab: 17:20, bis: 18:20 }',
      });
    }
    seen.add(entry.person);
    checkContradictions(lesung, entry, sitzung);
    checkMembership(lesung, entry, sitzung);
    for (const field of ['ab_top', 'bis_top'] as const) {
      reportUnknownTop(lesung, entry.angaben, field, entry.angaben[field], tops);
    }
  }
}

function checkContradictions(lesung: Lesung, { person, angaben, istDa }: Anwesenheit, { leitung }: Unchecked): void {
  if (istDa === true && angaben.entschuldigt === true) {
    reportAt(lesung, angaben, 'entschuldigt', {
      code: 'anwesenheit-widerspruch',
      severity: 'Fehler',
      message: `${person.name} ist zugleich als anwesend und als entschuldigt eingetragen.`,
      remedy: 'Schreiben Sie entweder da: ja oder da: nein, entschuldigt: ja.',
    });
  }
  if (istDa === false && leitung.some((chair) => chair.person === person)) {
    reportAt(lesung, angaben, 'da', {
      code: 'leitung-abwesend',
      severity: 'Fehler',
      message: `${person.name} leitet die Sitzung, ist aber als abwesend eingetragen.`,
      remedy: 'Berichtigen Sie leitung: oder diese Zeile der Anwesenheit.',
    });
  }
}

function checkMembership(
  lesung: Lesung,
  { person, angaben, istDa, vertritt }: Anwesenheit,
  { gremien, angaben: { datum } }: Unchecked,
): void {
  if (istDa !== true || vertritt !== undefined) return;
  const seats = gremien.flatMap((gremium) => [...mitgliederAm(gremium, datum), ...gremium.beratend]);
  if (seats.some((seat) => seat.person === person)) return;
  reportAt(lesung, angaben, 'wer', {
    code: 'kein-mitglied',
    severity: 'Warnung',
    message: `${person.name} gehört dem Gremium am Tag der Sitzung nicht an und vertritt niemanden, wird aber unter den Mitgliedern gedruckt.`,
    remedy: `Ergänzen Sie vertritt: …, tragen Sie die Person in gremien/${gremien[0].id}.yaml ein oder führen Sie sie unter verwaltung: oder gäste:.`,
  });
}

/** The number on the signed list may be lower than the lines – people come late and leave early – but hardly higher. */
function checkVoterCount(lesung: Lesung, { anwesenheit, gremien, angaben }: Unchecked): void {
  const counted = angaben.anwesend_stimmberechtigt;
  if (typeof counted !== 'number') return;
  const advisory = new Set(gremien.flatMap(({ beratend }) => beratend.map(({ person }) => person)));
  const recorded = new Set(anwesenheit.map(({ person }) => person));
  const members = gremien.flatMap((gremium) => mitgliederAm(gremium, angaben.datum));
  const unrecorded = members.filter(({ person }) => !recorded.has(person));
  const voters = anwesenheit.filter((entry) => entry.istDa !== false && !advisory.has(seatOf(entry)));
  if (counted <= voters.length + unrecorded.length) return;
  reportAt(lesung, angaben, 'anwesend_stimmberechtigt', {
    code: 'stimmberechtigte-zu-viele',
    severity: 'Warnung',
    message: `${counted} anwesende Stimmberechtigte sind eingetragen, die Anwesenheit nennt aber nur ${voters.length}.`,
    remedy: 'Vergleichen Sie anwesend_stimmberechtigt: und die Anwesenheit mit der unterschriebenen Liste.',
  });
}

function checkAnlagen(lesung: Lesung, sitzung: Unchecked): void {
  const tops = topsOf(sitzung).map((top) => top.angaben.nr);
  const seen = new Set<string>();
  for (const anlage of sitzung.angaben.anlagen) {
    if (seen.has(anlage.id)) {
      reportAt(lesung, anlage, 'id', {
        code: 'anlage-doppelt',
        severity: 'Fehler',
        message: `Das Kürzel „${anlage.id}“ steht bei zwei Anlagen.`,
        remedy: `Geben Sie jeder Anlage ein eigenes Kürzel, zum Beispiel „${anlage.id}-2“.`,
      });
    }
    seen.add(anlage.id);
    reportUnknownTop(lesung, anlage, 'top', anlage.top, tops);
  }
}

function reportUnknownTop(
  lesung: Lesung,
  owner: object,
  field: string,
  top: string | undefined,
  known: readonly string[],
): void {
  if (top === undefined || known.includes(top)) return;
  reportAt(lesung, owner, field, {
    code: 'top-unbekannt',
    severity: 'Fehler',
    message: `Einen TOP ${top} gibt es in dieser Tagesordnung nicht.`,
    remedy: `Schreiben Sie eine Nummer, wie sie unter nr: steht, zum Beispiel ${known[0] ?? '1'}.`,
  });
}

/** Markdown files in the sitting's folder that no TOP names: forgotten rather than meant to be left out. */
export function reportUnusedTexts(lesung: Lesung, sitzung: Unchecked): void {
  const folder = dirname(sitzung.quelle.file);
  const tops = topsOf(sitzung);
  const texts = [...(sitzung.eröffnung === undefined ? [] : [sitzung.eröffnung]), ...tops.flatMap(textsOf)];
  const read = new Set(texts.map(({ quelle }) => quelle.file));
  const named = new Set(tops.flatMap(({ angaben: { text, beschluss } }) => [text, beschluss].map(stemOf)));
  const isUsed = (file: string) => read.has(join(folder, file)) || named.has(stemOf(file));
  for (const file of listFiles(folder, '**/*.md').filter((candidate) => !isUsed(candidate) && !isIssued(candidate))) {
    lesung.report({
      code: 'text-unbenutzt',
      severity: 'Warnung',
      message: `Die Datei „${basename(file)}“ gehört zu keinem Tagesordnungspunkt und wird nicht gedruckt.`,
      remedy: `Nennen Sie sie in der sitzung.yaml bei ihrem TOP: text: ${file}`,
      at: { file: join(folder, file), line: 1, column: 1 },
    });
  }
}

/** The name without its ending, so that a file named with a wrong one is not reported twice. */
function stemOf(name: string | undefined): string | undefined {
  return name?.trim().replace(/\.[^./]*$/u, '');
}
