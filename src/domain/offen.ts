// What of a sitting is not known yet – written as `offen`, or a member without a line in the presence. It keeps the document a draft.
import { type Finding, placed } from '../diagnostic.js';
import { offen } from '../source/shape.js';
import { mitgliederAm } from './gremium.js';
import type { Lesung } from './lesung.js';
import type { Sitzung } from './sitzung.js';
import { topsOf } from './tagesordnung.js';

/** One finding for everything open, in the order of the file. */
export function openFindings({ origins }: Lesung, sitzung: Omit<Sitzung, 'offen'>): readonly Finding[] {
  const { angaben, gremien, anwesenheit, profil } = sitzung;
  const found: Finding[] = [];
  const note = (was: string, owner: object, field: string) => found.push(openFinding(was, origins.at(owner, field)));

  for (const [field, was] of openFields) if (angaben[field] === offen) note(was, angaben, field);
  if (profil.unterschriften.includes('mitglied') && angaben.mitunterzeichnung === undefined) {
    note('welches Mitglied mitunterzeichnet (mitunterzeichnung:)', angaben, 'schriftführung');
  }
  for (const { person, angaben: entry, istDa } of anwesenheit) {
    if (istDa === offen) note(`ob ${person.name} da war`, entry, 'da');
    if (entry.ab === offen) note(`ab wann ${person.name} da war`, entry, 'ab');
    if (entry.bis === offen) note(`bis wann ${person.name} da war`, entry, 'bis');
  }
  const recorded = new Set(anwesenheit.map((entry) => entry.person));
  const missing = gremien
    .flatMap((gremium) => mitgliederAm(gremium, angaben.datum))
    .filter(({ person }) => !recorded.has(person));
  if (missing.length > 0) {
    const names = missing.map(({ person }) => person.name).join('; ');
    note(`wer von diesen da war (keine Zeile in der Anwesenheit): ${names}`, angaben, 'anwesenheit');
  }
  for (const { angaben: top, beschlussfassungen, wahlen } of topsOf(sitzung)) {
    for (const [field, was] of openTopFields) if (top[field] === offen) note(`${was} zu TOP ${top.nr}`, top, field);
    for (const { angaben: vote, befangen } of beschlussfassungen) {
      for (const [field, was] of openVoteFields)
        if (vote[field] === offen) note(`${was} zu TOP ${top.nr}`, vote, field);
      for (const { person, raumVerlassen } of befangen)
        if (raumVerlassen === offen)
          note(`ob ${person.name} bei TOP ${top.nr} den Raum verlassen hat`, vote, 'befangen');
    }
    for (const { angaben: election } of wahlen) {
      for (const [field, was] of openElectionFields)
        if (election[field] === offen) note(`${was} zu TOP ${top.nr}`, election, field);
    }
  }
  return found;
}

const openFields = [
  ['nummer', 'die Nummer der Sitzung'],
  ['ort', 'der Ort'],
  ['beginn', 'der Beginn'],
  ['ende', 'das Ende'],
  ['leitung', 'die Leitung'],
  ['schriftführung', 'die Schriftführung'],
  ['mitunterzeichnung', 'wer mitunterzeichnet'],
  ['einladung', 'das Datum der Einladung'],
  ['ordnungsgemäß_eingeladen', 'ob ordnungsgemäß eingeladen wurde'],
  ['beschlussfähig', 'ob Beschlussfähigkeit bestand'],
  ['eröffnung', 'die Eröffnung'],
  ['anwesend_stimmberechtigt', 'die Zahl der anwesenden Stimmberechtigten'],
] as const;

const openTopFields = [
  ['titel', 'der Titel'],
  ['vorlage', 'die Vorlage'],
  ['text', 'der Text'],
] as const;

const openVoteFields = [
  ['beschluss', 'der Beschluss'],
  ['ergebnis', 'das Ergebnis'],
  ['abstimmung', 'die Abstimmung'],
  ['befangen', 'wer befangen war,'],
] as const;

const openElectionFields = [
  ['abstimmung', 'die Abstimmung der Wahl'],
  ['gewählt', 'wer gewählt ist,'],
  ['angenommen', 'ob die Wahl angenommen wurde,'],
] as const;

function openFinding(was: string, at: Finding['at']): Finding {
  return placed(
    {
      code: 'offen',
      severity: 'Hinweis',
      message: `Noch offen: ${was}. Darum entsteht ein Entwurf.`,
      remedy: 'Tragen Sie es ein, sobald es feststeht.',
    },
    at,
  );
}
