// What a reader may see of the votes and elections of one item of the agenda: built anew, field by field, from an allow-list; words
// and texts to be printed, no record they were made from.
import { offen } from '../../source/shape.js';
import {
  abstimmungssatz,
  abstimmungsTitel,
  type Beschlussname,
  beschlussTitel,
  type Gegenstand,
  isByName,
  joined,
  type Namensnennung,
  personWords,
  type Wortwahl,
} from '../abstimmung/abstimmung.js';
import { type WahlSicht, wahlSicht } from '../abstimmung/wahl.js';
import type { Autorentext } from '../autorentext.js';
import { type Abstimmungsworte, wordsFor } from '../profil/profil-abstimmung.js';
import { fill } from '../profil/satzmuster.js';
import { type Befangenheit, type Beschlussfassung, blockVoteFor, type Urheber } from '../sitzung/beschlussfassung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';
import { fraktionName, type Gremium } from '../stammdaten/gremium.js';
import { fullName } from '../stammdaten/person.js';

/** Those who voted in one way, where the vote was by name. */
export interface NamentlicheStimmen {
  readonly wort: string;
  readonly namen: string;
}

/** One question put to the vote, in words. */
export interface BeschlussSicht {
  /** What names one of several votes: "Änderungsantrag der Gruppe C"; empty where the TOP has one. */
  readonly überschrift: string;
  /** What stands above it: "Beschluss Nr. 12", "Beschlussempfehlung an den Kreistag"; empty = nothing. */
  readonly titel: string;
  /** The number of the resolution; empty = none. */
  readonly nr: string;
  /** The wording; absent where none was decided. */
  readonly text?: Autorentext;
  /** Outcome and counts; both empty where nothing is to be printed. */
  readonly ergebnis: string;
  readonly zählung: string;
  /** Outcome and counts as one sentence. */
  readonly satz: string;
  /** Empty where the vote was not by name. */
  readonly namentlich: readonly NamentlicheStimmen[];
  /** Sentences about those excluded. */
  readonly befangen: readonly string[];
}

/** What votes are worded from. */
export type Beschlusslage = Pick<Sitzung, 'gremien' | 'profil' | 'teile'>;

/** The votes at a TOP in the order they were taken; "ohne Namen": nothing of who voted how, who was excluded, what else was decided. */
export function beschlussSichten(
  top: Tagesordnungspunkt,
  sitzung: Beschlusslage,
  namen: Namensnennung = 'mit Namen',
): readonly BeschlussSicht[] {
  const isDecided = top.beschlussfassungen.some(({ istEigene }) => istEigene);
  const block = isDecided ? undefined : blockVoteFor(top.angaben.nr, topsOf(sitzung));
  const recorded = ofSeveral(top) === undefined ? top.beschlussfassungen : top.beschlussfassungen.filter(isVote);
  const votes = block === undefined ? recorded : [...recorded, decidedElsewhere];
  return votes.map((beschlussfassung) => beschlussSicht({ own: beschlussfassung, namen }, top, sitzung));
}

/** Sentences about those excluded from all of several votes at a TOP, for below its heading; with one vote they stand beneath that. */
export function befangeneBeimTop(top: Tagesordnungspunkt, { gremien, profil }: Beschlusslage): readonly string[] {
  const own = ofSeveral(top);
  if (own === undefined) return [];
  return excluded(own.angaben, own.befangen, wortwahl(profil.abstimmung, top.gremium ?? gremien[0]));
}

/** What is recorded at the TOP itself where it has a list of votes, too. */
function ofSeveral({ beschlussfassungen }: Tagesordnungspunkt): Beschlussfassung | undefined {
  if (beschlussfassungen.every(({ istEigene }) => istEigene)) return undefined;
  return beschlussfassungen.find(({ istEigene }) => istEigene);
}

/** Whether anything is recorded but who was excluded. */
function isVote({ istEigene, angaben }: Beschlussfassung): boolean {
  const { beschluss, beschluss_nr, ergebnis, abstimmung } = angaben;
  return !istEigene || [beschluss, beschluss_nr, ergebnis, abstimmung].some((value) => value !== undefined);
}

/** A TOP at which nothing is recorded because another names it in its vote. */
const decidedElsewhere: Beschlussfassung = { angaben: {}, istEigene: true, befangen: [], genannt: new Map() };

/** The elections at a TOP in the order they were held. */
export function wahlSichten(top: Tagesordnungspunkt, { gremien, profil }: Beschlusslage): readonly WahlSicht[] {
  return top.wahlen.map((wahl) => wahlSicht(wahl, wortwahl(profil.abstimmung, top.gremium ?? gremien[0])));
}

function wortwahl(worte: Abstimmungsworte, gremium: Gremium): Wortwahl {
  return { worte, gruppe: (kurz) => fraktionName(gremium, kurz) };
}

function beschlussSicht(
  { own, namen }: { readonly own: Beschlussfassung; readonly namen: Namensnennung },
  top: Tagesordnungspunkt,
  { gremien, profil, teile }: Beschlusslage,
): BeschlussSicht {
  const worte = profil.abstimmung;
  const words = wortwahl(worte, own.gremium ?? top.gremium ?? gremien[0]);
  const { voted, tops } = votedWith(own, top, topsOf({ teile }));
  const { ergebnis = voted.ergebnis } = own.angaben;
  const { nummer: nr = '' } = own;
  const { abstimmung } = voted;
  const satz = abstimmungssatz(
    {
      ...{ ergebnis, abstimmung, genannt: voted.genannt, an: top.angaben.an, namen },
      ...(namen === 'mit Namen' ? { tops, befangen: countedExcluded(own, ofSeveral(top)) } : {}),
    },
    words,
  );
  const überschrift = own.istEigene ? '' : heading(own, top.gremium, worte);
  const name = { ergebnis, nr, überschrift };
  return {
    überschrift,
    titel: titleOf(own, name, top.angaben, worte),
    nr,
    ...(own.beschluss === undefined ? {} : { text: own.beschluss }),
    ergebnis: satz?.ergebnis ?? '',
    zählung: satz?.zählung ?? '',
    satz: satz?.satz ?? '',
    namentlich: namen === 'mit Namen' ? byName(voted, words) : [],
    befangen: namen === 'mit Namen' ? excludedHere(own, top, words) : [],
  };
}

/** What stands above the wording, or above the vote where it is one of several or numbered. */
function titleOf(
  { beschluss }: Beschlussfassung,
  name: Beschlussname,
  gegenstand: Gegenstand,
  worte: Abstimmungsworte,
): string {
  if (beschluss !== undefined) return beschlussTitel(gegenstand, name, worte);
  return name.nr || name.überschrift ? abstimmungsTitel(name, worte) : '';
}

/** How many were excluded, from this vote or from all of the TOP; nothing where that was not recorded. */
function countedExcluded(own: Beschlussfassung, ofTop: Beschlussfassung = own): number | undefined {
  const recorded = [ofTop, own].filter(({ angaben }) => angaben.befangen !== undefined);
  if (recorded.length === 0 || recorded.some(({ angaben }) => angaben.befangen === offen)) return undefined;
  return new Set(recorded.flatMap(({ befangen }) => befangen.map(({ person }) => person))).size;
}

type Abgestimmt = Pick<Beschlussfassung, 'genannt'> & Pick<Beschlussfassung['angaben'], 'ergebnis' | 'abstimmung'>;

/** The vote that decided this – its own, or one at another TOP that names this one – and the other TOPs it decided. */
function votedWith(
  own: Beschlussfassung,
  top: Tagesordnungspunkt,
  tops: readonly Tagesordnungspunkt[],
): { readonly voted: Abgestimmt; readonly tops: readonly string[] } {
  const vote = own.angaben.abstimmung;
  const leading = vote === undefined && own.istEigene ? blockVoteFor(top.angaben.nr, tops) : undefined;
  const { angaben, genannt } = leading?.beschlussfassung ?? own;
  const { ergebnis, abstimmung } = angaben;
  const others = typeof abstimmung === 'object' ? abstimmung.auch_für : [];
  const together = leading === undefined ? others : [leading.nr, ...others.filter((nr) => nr !== top.angaben.nr)];
  return {
    voted: { genannt, ...(ergebnis && { ergebnis }), ...(abstimmung && { abstimmung }) },
    tops: together,
  };
}

/** The committee is named where it is not that of the whole TOP. */
function heading(
  { über = '', von, gremium }: Beschlussfassung,
  ofTop: Gremium | undefined,
  { titel }: Abstimmungsworte,
): string {
  return fill(titel.überschrift, {
    über,
    von: von === undefined ? '' : urheberName(von),
    gremium: gremium === ofTop ? '' : (gremium?.angaben.name ?? ''),
  });
}

/** A person is printed by her name, never by her id. */
export function urheberName({ typed, person }: Urheber): string {
  return person === undefined ? typed : fullName(person);
}

function byName({ abstimmung, genannt }: Abgestimmt, { worte, gruppe }: Wortwahl): readonly NamentlicheStimmen[] {
  if (typeof abstimmung !== 'object') return [];
  const { namentlich: words } = worte;
  return (['ja', 'nein', 'enthaltung'] as const).flatMap((kind) => {
    const stimmen = abstimmung[kind];
    if (!isByName(stimmen) || stimmen.length === 0) return [];
    const namen = stimmen.map((typed) => {
      const person = genannt.get(typed);
      return person === undefined ? typed : fill(words.person, personWords(person, gruppe));
    });
    const wort = fill(wordsFor(stimmen.length, words[kind]), { zahl: String(stimmen.length) });
    return [{ wort, namen: namen.join(words.trenner) }];
  });
}

/** Those excluded from this vote alone; of those excluded from all votes of the TOP has been told at its heading. */
function excludedHere(own: Beschlussfassung, top: Tagesordnungspunkt, words: Wortwahl): readonly string[] {
  const ofTop = ofSeveral(top);
  if (own === ofTop) return [];
  const told = (ofTop?.befangen ?? []).map(({ person }) => person);
  const others = own.befangen.filter(({ person }) => !told.includes(person));
  return excluded(own.angaben, others, words);
}

function excluded(
  angaben: Beschlussfassung['angaben'],
  befangen: readonly Befangenheit[],
  { worte, gruppe }: Wortwahl,
): readonly string[] {
  const { befangen: words } = worte;
  if (angaben.befangen === 'keine') return words.keine === '' ? [] : [words.keine];
  const named = (isSo: (raum: Befangenheit['raumVerlassen']) => boolean) =>
    befangen
      .filter(({ raumVerlassen }) => isSo(raumVerlassen))
      .map(({ person }) => fill(words.person, personWords(person, gruppe)));
  const sentences = [
    [named((raum) => raum === true), words.raum_verlassen],
    [named((raum) => raum === false), words.im_raum_geblieben],
    [named((raum) => raum === undefined || raum === offen), words.nicht_teilgenommen],
  ] as const;
  return sentences.flatMap(([personen, pattern]) => {
    if (personen.length === 0) return [];
    const werte = {
      personen: joined(personen, words.trenner, words.letzter_trenner),
      grundlage: words.grundlage.replaceAll('§ ', '§\u00a0'),
    };
    return [fill(wordsFor(personen.length, pattern), werte)];
  });
}
