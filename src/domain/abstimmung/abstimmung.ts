// The sentence of a vote from the words of the profile: what was announced, and the figures as they were recorded – nothing is
// inferred beyond them. One sentence for minutes, extracts and lists; how it looks is not decided here.
import { offen } from '../../source/shape.js';
import { type Abstimmungsworte, wordsFor } from '../profil/profil-abstimmung.js';
import { fill, type Werte } from '../profil/satzmuster.js';
import type { Auszählung, BeschlussAngaben, Stimmen } from '../sitzung/abstimmung-angaben.js';
import type { TopAngaben } from '../sitzung/top-angaben.js';
import { fullName, listName, type Person } from '../stammdaten/person.js';

/** The sentence and its two halves. */
export interface Abstimmungssatz {
  /** What stands first, in bold: "Mehrheitlich beschlossen". */
  readonly ergebnis: string;
  /** What follows: "11 Ja · 3 Nein (Gruppe B: 2, Gruppe C: 1) · 1 Enthaltung"; empty = nothing more was recorded. */
  readonly zählung: string;
  /** Both as one. */
  readonly satz: string;
}

/** What the words of an outcome depend on besides the vote itself. */
export type Gegenstand = Pick<TopAngaben, 'an' | 'art'>;

/** One question and what was recorded of it. */
export interface Abstimmungsfrage {
  readonly ergebnis?: BeschlussAngaben['ergebnis'] | undefined;
  readonly abstimmung?: BeschlussAngaben['abstimmung'] | undefined;
  /** To whom it was referred or recommended. */
  readonly an?: string | undefined;
  /** How many were excluded; absent: not recorded. */
  readonly befangen?: number | undefined;
  /** The other TOPs that were decided in the same vote. */
  readonly tops?: readonly string[] | undefined;
  /** The people it names, by what was typed. */
  readonly genannt?: ReadonlyMap<string, Person> | undefined;
  /** Whether people may be named, or only groups. */
  readonly namen?: Namensnennung | undefined;
}

/** Whether a sentence may name people; groups it may always name. */
export type Namensnennung = 'mit Namen' | 'ohne Namen';

/** How a house words votes, and the names of its groups. */
export interface Wortwahl {
  readonly worte: Abstimmungsworte;
  readonly gruppe: (kurz: string) => string;
}

/** The sentence for one question put to the vote, or nothing where nothing was recorded or all of it stands in the text. */
export function abstimmungssatz(frage: Abstimmungsfrage, wortwahl: Wortwahl): Abstimmungssatz | undefined {
  const { ergebnis, abstimmung } = frage;
  const { worte } = wortwahl;
  if (ergebnis === undefined) return undefined;
  const parts = particulars(frage, wortwahl);
  const mehrheit = majorityWord(majority(abstimmung, ergebnis, worte), worte);
  const werte = { ...parts, mehrheit, ausgang: outcome(ergebnis, frage.an, mehrheit, worte) };
  const hasVote = abstimmung !== undefined && abstimmung !== offen;
  if (ergebnis !== 'im Text') return sentence(hasVote ? worte.satz : worte.satz_ohne_abstimmung, werte);
  if (!hasVote && parts.einzelheiten === '') return undefined;
  return sentence(worte.satz_im_text, werte);
}

function sentence(words: Abstimmungsworte['satz'], werte: Werte): Abstimmungssatz {
  const [ergebnis, zählung] = [fill(words.fett, werte).trim(), fill(words.danach, werte).trim()];
  return { ergebnis, zählung, satz: inOne(ergebnis, zählung) };
}

/** Both halves as one sentence; a comma stands at the end of the first. */
export function inOne(ergebnis: string, zählung: string): string {
  const gap = ergebnis === '' || zählung === '' || /^[,;.:]/u.test(zählung) ? '' : ' ';
  return `${ergebnis}${gap}${zählung}`;
}

function outcome(
  ergebnis: Exclude<BeschlussAngaben['ergebnis'], undefined>,
  an: string | undefined,
  mehrheit: string,
  { ausgang }: Abstimmungsworte,
): string {
  if (ergebnis === 'im Text') return '';
  const pattern = ausgang[ergebnis.toLowerCase().replaceAll(' ', '_') as keyof typeof ausgang];
  return fill(pattern, { mehrheit, an: an === undefined ? '' : withArticle(an) });
}

/** What was the case, or what figures leave no doubt about. */
type Mehrheit = 'einstimmig' | 'mehrheitlich' | 'im Einvernehmen' | 'Stimmengleichheit';

/** The word for the majority, where one was recorded. */
export function recordedMajority(abstimmung: BeschlussAngaben['abstimmung']): Mehrheit | undefined {
  if (abstimmung === undefined || abstimmung === offen) return undefined;
  return typeof abstimmung === 'string' ? abstimmung : abstimmung.wie;
}

/**
 * "einstimmig" or "mehrheitlich": as recorded, else only where the figures leave no doubt about something adopted or rejected.
 *
 * Whether abstentions count against "einstimmig" is a local rule; a tie is a rejection without a majority.
 */
function majority(
  abstimmung: BeschlussAngaben['abstimmung'],
  ergebnis: BeschlussAngaben['ergebnis'],
  { mehrheit }: Abstimmungsworte,
): Mehrheit | undefined {
  const recorded = recordedMajority(abstimmung);
  const isRejected = ergebnis === 'abgelehnt';
  const isDecided = isRejected || ergebnis === 'angenommen' || ergebnis === 'geändert angenommen';
  if (recorded !== undefined || typeof abstimmung !== 'object' || !isDecided) return recorded;
  const { ja, nein, enthaltung } = abstimmung;
  if (ja === undefined || nein === undefined) return undefined;
  const [won, lost] = isRejected ? [total(nein), total(ja)] : [total(ja), total(nein)];
  if (won === lost) return isRejected && won > 0 ? 'Stimmengleichheit' : undefined;
  if (won < lost) return undefined;
  if (lost > 0) return 'mehrheitlich';
  return total(enthaltung) === 0 || mehrheit.einstimmig_bei_enthaltungen ? 'einstimmig' : undefined;
}

function majorityWord(found: Mehrheit | undefined, { mehrheit }: Abstimmungsworte): string {
  if (found === undefined) return '';
  if (found === 'im Einvernehmen') return mehrheit.im_einvernehmen;
  return found === 'Stimmengleichheit' ? mehrheit.stimmengleichheit : mehrheit[found];
}

/** All particulars of the vote by their names, and `einzelheiten`: those that the house prints, in its order. */
function particulars(frage: Abstimmungsfrage, wortwahl: Wortwahl): Werte & { readonly einzelheiten: string } {
  const { einzelheiten: words } = wortwahl.worte;
  const tops = frage.tops ?? [];
  const werte: Werte = {
    befangen: frage.befangen === undefined ? '' : figures(frage.befangen, words.befangen, wortwahl),
    gemeinsam: tops.length === 0 ? '' : fill(words.gemeinsam, { tops: joined(tops, ', ', ' und ') }),
    ...(typeof frage.abstimmung === 'object' ? countWords(frage.abstimmung, frage, wortwahl) : {}),
  };
  const printed = words.folge.flatMap((name) => werte[name] || []);
  return { ...werte, einzelheiten: joined(printed, words.trenner, words.letzter_trenner) };
}

function countWords(
  { verfahren, ja, nein, enthaltung, ungültig, gegen, enthalten }: Auszählung,
  frage: Abstimmungsfrage,
  wortwahl: Wortwahl,
): Werte {
  const { einzelheiten: words, verfahren: procedures } = wortwahl.worte;
  // Where people may not be named, groups beside them are not, either: half of those against is not who was against.
  const isTold = frage.namen !== 'ohne Namen' || ![...gegen, ...enthalten].some((typed) => frage.genannt?.has(typed));
  return {
    verfahren: verfahren === undefined ? '' : procedures[procedureKey(verfahren)],
    ja: figures(ja, words.ja, wortwahl),
    nein: figures(nein, words.nein, wortwahl),
    enthaltung: figures(enthaltung, words.enthaltung, wortwahl),
    ungültig: figures(ungültig, words.ungültig, wortwahl),
    gegen: isTold ? whoSo(gegen, words.gegen, frage, wortwahl) : '',
    enthalten: isTold ? whoSo(enthalten, words.enthalten, frage, wortwahl) : '',
  };
}

/** The name that words for the procedure stand under in a profile. */
export function procedureKey(
  verfahren: 'durch Handzeichen' | 'namentlich' | 'geheim',
): 'durch_handzeichen' | 'namentlich' | 'geheim' {
  return verfahren === 'durch Handzeichen' ? 'durch_handzeichen' : verfahren;
}

function figures(stimmen: Stimmen | undefined, words: Parameters<typeof wordsFor>[1], wortwahl: Wortwahl): string {
  if (stimmen === undefined) return '';
  const sum = total(stimmen);
  const { gruppe: pattern, gruppen_trenner } = wortwahl.worte.einzelheiten;
  const gruppen = byGroup(stimmen).map(([kurz, zahl]) =>
    fill(pattern, { gruppe: wortwahl.gruppe(kurz), zahl: String(zahl) }),
  );
  return fill(wordsFor(sum, words), { zahl: String(sum), gruppen: gruppen.join(gruppen_trenner) });
}

/** The key under which the figure for all groups stands. */
const gesamt = 'gesamt';

/** The figures of the groups, where there are such. */
export function byGroup(stimmen: Stimmen | undefined): readonly (readonly [gruppe: string, zahl: number])[] {
  return stimmen instanceof Map ? [...stimmen].filter(([gruppe]) => gruppe !== gesamt) : [];
}

/** All votes of a kind: as one figure, else what the groups or names recorded make together. */
export function total(stimmen: Stimmen | undefined): number {
  if (stimmen === undefined) return 0;
  if (isByName(stimmen)) return stimmen.length;
  if (typeof stimmen === 'number') return stimmen;
  return stimmen.get(gesamt) ?? sumOfGroups(stimmen);
}

/** What the groups have together. */
export function sumOfGroups(stimmen: Stimmen): number {
  return byGroup(stimmen).reduce((sum, [, number]) => sum + number, 0);
}

/** Whether the people who voted so are listed. */
export function isByName(stimmen: Stimmen | undefined): stimmen is readonly string[] {
  return Array.isArray(stimmen);
}

/** Groups and people in words, where a vote was not counted. */
function whoSo(
  wer: readonly string[],
  pattern: string,
  { genannt }: Abstimmungsfrage,
  { worte: { einzelheiten: words }, gruppe }: Wortwahl,
): string {
  const names = wer.map((typed) => {
    const person = genannt?.get(typed);
    if (person === undefined) return fill(words.wer_gruppe, { gruppe: gruppe(typed) });
    return fill(words.wer_person, personWords(person, gruppe));
  });
  return names.length === 0 ? '' : fill(pattern, { wer: joined(names, words.wer_trenner, words.wer_letzter_trenner) });
}

/** What patterns may say of a person: "Anna Muster", "Muster, Anna", "Muster", "Frau", "Gruppe A". */
export function personWords(person: Person, gruppe: Wortwahl['gruppe']): Werte {
  return {
    name: fullName(person),
    liste: listName(person),
    nachname: person.name.split(/,\s*/u, 1)[0] ?? person.name,
    anrede: person.anrede ?? '',
    gruppe: person.fraktion === undefined ? '' : gruppe(person.fraktion),
  };
}

/** The words one after the other: "6, 7 und 8". */
export function joined(words: readonly string[], between: string, last: string): string {
  const [final, ...before] = [...words].reverse();
  if (final === undefined || before.length === 0) return final ?? '';
  return `${before.reverse().join(between)}${last}${final}`;
}

/** What names a resolution besides its kind. */
export interface Beschlussname {
  readonly ergebnis?: BeschlussAngaben['ergebnis'] | undefined;
  readonly nr?: string | undefined;
  /** What names one of several votes. */
  readonly überschrift?: string | undefined;
}

/** What stands above the wording of a resolution: "Beschluss Nr. 12", "Beschlussempfehlung an den Kreistag". */
export function beschlussTitel(
  { art, an }: Gegenstand,
  { ergebnis, nr = '', überschrift = '' }: Beschlussname,
  { titel }: Abstimmungsworte,
): string {
  const isProposal = ergebnis === 'abgelehnt' || ergebnis === 'zurückgezogen' || ergebnis === 'ohne Beschluss';
  const pattern = isProposal ? titel.vorschlag : art === 'Empfehlung' ? titel.empfehlung : titel.beschluss;
  return fill(pattern, { ...numberWords(nr), überschrift, an: an === undefined ? '' : withArticle(an) });
}

/** What stands above a vote without a wording: "Ziffer 1", "Beschluss Nr. 12". */
export function abstimmungsTitel({ nr = '', überschrift = '' }: Beschlussname, { titel }: Abstimmungsworte): string {
  return fill(titel.abstimmung, { ...numberWords(nr), überschrift });
}

/** The number as it is, and as it stands behind a word: "Nr. 12/2018", "B 33/2018". */
function numberWords(nr: string): Werte {
  return { nr, nummer: /^[0-9]/u.test(nr) ? `Nr. ${nr}` : nr };
}

/** A body in the accusative, by the ending of its first word; one that has its article, or that we do not know, stands as typed. */
function withArticle(body: string): string {
  if (/^\p{L}*(tag|rat|ausschuss|beirat)(?!\p{L})/iu.test(body)) return `den ${body}`;
  if (/^\p{L}*(verwaltung|versammlung|vertretung|kommission)(?!\p{L})/iu.test(body)) return `die ${body}`;
  return body;
}
