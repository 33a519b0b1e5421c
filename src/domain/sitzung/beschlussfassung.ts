// The votes recorded at an item of the agenda, with the people, committees and wordings they name found. Nothing is judged here.
import type { offen } from '../../source/shape.js';
import type { Autorentext } from '../autorentext.js';
import { reportAt } from '../lesung.js';
import { type Gremium, gruppenIn } from '../stammdaten/gremium.js';
import { readNummer } from '../stammdaten/nummer.js';
import { knownPerson, type Person } from '../stammdaten/person.js';
import { type Vorlage, vorschlagFür } from '../stammdaten/vorlage.js';
import type { BeschlussAngaben } from './abstimmung-angaben.js';
import type { TopAngaben } from './top-angaben.js';
import { beteiligtes, optionalText, personAt, type TopUmfeld } from './top-umfeld.js';

/** Somebody excluded from advising and voting on one question. */
export interface Befangenheit {
  readonly person: Person;
  /** Absent: not recorded. */
  readonly raumVerlassen?: boolean | typeof offen;
}

/** Who moved something: as typed, and the person where it is one. */
export interface Urheber {
  readonly typed: string;
  readonly person?: Person;
}

/** One question put to the vote, or decided without one. */
export interface Beschlussfassung {
  /** The record it is from – the TOP or an entry of its list – for the places of findings. */
  readonly angaben: BeschlussAngaben;
  /** Whether it is the TOP's own and no entry of its list. */
  readonly istEigene: boolean;
  /** What was voted on, where a TOP has several votes: "Änderungsantrag der Gruppe C". */
  readonly über?: string;
  /** Who moved it. */
  readonly von?: Urheber;
  /** The committee of a joint sitting that voted; absent: all of them, or the only one. */
  readonly gremium?: Gremium;
  /** The number of the resolution as it is printed. */
  readonly nummer?: string;
  /** The wording as decided; where the record says "wie Vorlage", what the paper proposed. */
  readonly beschluss?: Autorentext;
  /** Those recorded with this vote; the TOP's own are excluded from all its votes. */
  readonly befangen: readonly Befangenheit[];
  /** The people named as voting so or so, by what was typed. */
  readonly genannt: ReadonlyMap<string, Person>;
}

/** The votes listed at a TOP, then the TOP's own: amendments come before the whole. */
export function readBeschlussfassungen(
  umfeld: TopUmfeld,
  top: TopAngaben,
  vorlagen: readonly Vorlage[],
  ofTop: Gremium | undefined,
): readonly Beschlussfassung[] {
  const listed = top.abstimmungen.map((angaben) => {
    const { über } = angaben;
    const von = readUrheber(umfeld, angaben);
    const gremium = beteiligtes(umfeld, angaben) ?? ofTop;
    return {
      ...readBeschlussfassung(umfeld, angaben, vorlagen, gremium),
      ...(über === undefined ? {} : { über }),
      ...(von === undefined ? {} : { von }),
      istEigene: false,
    };
  });
  const { beschluss, beschluss_nr, ergebnis, abstimmung, befangen } = top;
  const isDecided = [beschluss, beschluss_nr, ergebnis, abstimmung, befangen].some((value) => value !== undefined);
  return isDecided ? [...listed, { ...readBeschlussfassung(umfeld, top, vorlagen, ofTop), istEigene: true }] : listed;
}

/** Who moved it: a person by id or name, or anybody else as typed. */
export function readUrheber({ personen }: TopUmfeld, { von }: { readonly von?: string }): Urheber | undefined {
  if (von === undefined) return undefined;
  const person = knownPerson(personen, von);
  return { typed: von, ...(person && { person }) };
}

function readBeschlussfassung(
  umfeld: TopUmfeld,
  angaben: BeschlussAngaben,
  vorlagen: readonly Vorlage[],
  gremium: Gremium | undefined,
): Omit<Beschlussfassung, 'istEigene'> {
  const beschluss = readBeschluss(umfeld, angaben, vorlagen, gremium);
  const nummer = resolutionNumber(umfeld, angaben);
  return {
    angaben,
    befangen: readBefangen(umfeld, angaben),
    genannt: readNamed(umfeld, angaben),
    ...(gremium && { gremium }),
    ...(nummer && { nummer }),
    ...(beschluss && { beschluss }),
  };
}

function readBefangen(umfeld: TopUmfeld, { befangen }: BeschlussAngaben): readonly Befangenheit[] {
  if (typeof befangen !== 'object') return [];
  return befangen.flatMap((entry, index) => {
    const { wer, raum_verlassen } = typeof entry === 'string' ? { wer: entry, raum_verlassen: undefined } : entry;
    const [owner, field] = typeof entry === 'string' ? [befangen, index] : [entry, 'wer'];
    const person = personAt(umfeld, wer, owner, field);
    if (person === undefined) return [];
    return [{ person, ...(raum_verlassen === undefined ? {} : { raumVerlassen: raum_verlassen }) }];
  });
}

/** Everybody in a list of ayes, noes or abstentions; among those against or abstaining, whoever is no group. */
function readNamed(umfeld: TopUmfeld, { abstimmung }: BeschlussAngaben): ReadonlyMap<string, Person> {
  const found = new Map<string, Person>();
  if (typeof abstimmung !== 'object') return found;
  const { personen, gremien } = umfeld;
  for (const stimmen of [abstimmung.ja, abstimmung.nein, abstimmung.enthaltung]) {
    if (!Array.isArray(stimmen)) continue;
    stimmen.forEach((typed: string, index) => {
      const person = personAt(umfeld, typed, stimmen, index);
      if (person !== undefined) found.set(typed, person);
    });
  }
  const groups = new Set(gruppenIn(gremien));
  for (const typed of [...abstimmung.gegen, ...abstimmung.enthalten].filter((name) => !groups.has(name))) {
    const person = knownPerson(personen, typed);
    if (person !== undefined) found.set(typed, person);
  }
  return found;
}

function resolutionNumber({ lesung, nummern, jahr }: TopUmfeld, angaben: BeschlussAngaben): string | undefined {
  const typed = angaben.beschluss_nr;
  if (typed === undefined) return undefined;
  return readNummer(lesung, nummern.beschluss, { typed, jahr, owner: angaben, field: 'beschluss_nr' });
}

/** The wording: as typed, or what the paper proposes to this committee – else to everybody. */
function readBeschluss(
  umfeld: TopUmfeld,
  angaben: BeschlussAngaben,
  vorlagen: readonly Vorlage[],
  gremium: Gremium | undefined,
): Autorentext | undefined {
  const typed = angaben.beschluss;
  if (typed === undefined || !/^wie\s+Vorlage$/iu.test(typed.trim())) {
    return optionalText(umfeld, typed, angaben, 'beschluss');
  }
  const committees = gremium === undefined ? umfeld.gremien : [gremium];
  const proposed = vorlagen.flatMap((vorlage) => vorschlagFür(vorlage, committees) ?? []);
  const [first] = proposed;
  if (first !== undefined) return first;
  reportAt(umfeld.lesung, angaben, 'beschluss', {
    code: 'beschluss-ohne-vorlage',
    severity: 'Fehler',
    message: '„wie Vorlage“ steht hier, aber ein Beschlussvorschlag für dieses Gremium ist nicht zu finden.',
    remedy:
      'Nennen Sie bei vorlage: eine Vorlage mit beschlussvorschlag:, oder schreiben Sie den Wortlaut des Beschlusses.',
  });
  return undefined;
}

/** How a finding names the vote: "TOP 5", "TOP 5 (Änderungsantrag)". */
export function voteName(nr: string, { über, gremium, istEigene }: Beschlussfassung): string {
  const which = über ?? (istEigene ? undefined : gremium?.angaben.name);
  return which === undefined ? `TOP ${nr}` : `TOP ${nr} (${which})`;
}

/** The vote at another TOP that decided this one, too. */
export function blockVoteFor(
  nr: string,
  tops: readonly { readonly angaben: TopAngaben; readonly beschlussfassungen: readonly Beschlussfassung[] }[],
): { readonly nr: string; readonly beschlussfassung: Beschlussfassung } | undefined {
  for (const { angaben, beschlussfassungen } of tops) {
    for (const beschlussfassung of beschlussfassungen) {
      const { abstimmung } = beschlussfassung.angaben;
      if (typeof abstimmung === 'object' && abstimmung.auch_für.includes(nr) && angaben.nr !== nr)
        return { nr: angaben.nr, beschlussfassung };
    }
  }
  return undefined;
}
