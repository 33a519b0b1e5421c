// The sentence of a vote: what was announced, and the figures as they were recorded – nothing is inferred beyond them.
import { offen } from '../source/shape.js';
import type { Auszählung, BeschlussAngaben, Stimmen } from './abstimmung-angaben.js';
import type { TopAngaben } from './top-angaben.js';

/** The two halves of the sentence. */
export interface Abstimmungssatz {
  /** The outcome, e.g. "Mehrheitlich beschlossen". */
  readonly ergebnis: string;
  /** The counts as recorded, e.g. "11 Ja · 3 Nein (Gruppe B: 2, Gruppe C: 1) · 1 Enthaltung"; empty = not counted. */
  readonly zählung: string;
}

/** What the words of an outcome depend on besides the vote itself. */
export type Gegenstand = Pick<TopAngaben, 'an' | 'art'>;

/** The sentence for one question put to the vote, or nothing where nothing was recorded or all of it stands in the text. */
export function abstimmungssatz(
  { ergebnis, abstimmung }: BeschlussAngaben,
  gegenstand: Gegenstand,
  fraktionName: (fraktion: string) => string,
): Abstimmungssatz | undefined {
  if (ergebnis === undefined) return undefined;
  const zählung = typeof abstimmung === 'object' ? counts(abstimmung, fraktionName) : '';
  if (ergebnis !== 'im Text') return { ergebnis: outcome(ergebnis, abstimmung, gegenstand), zählung };
  const recorded = [recordedMajority(abstimmung) ?? '', zählung].filter((part) => part !== '').join(' · ');
  return recorded === '' ? undefined : { ergebnis: 'Abstimmung', zählung: recorded };
}

function outcome(
  ergebnis: Exclude<BeschlussAngaben['ergebnis'], undefined | 'im Text'>,
  abstimmung: BeschlussAngaben['abstimmung'],
  gegenstand: Gegenstand,
): string {
  if (ergebnis === offen) return 'Ergebnis offen';
  const word =
    ergebnis === 'angenommen' || ergebnis === 'abgelehnt'
      ? majority(abstimmung, ergebnis)
      : recordedMajority(abstimmung);
  if (word === undefined) return capitalised(announced(gegenstand, ergebnis));
  return capitalised(`${word} ${ergebnis === 'angenommen' ? 'beschlossen' : announced(gegenstand, ergebnis)}`);
}

function announced({ an }: Gegenstand, ergebnis: string): string {
  return ergebnis === 'verwiesen' && an !== undefined ? `verwiesen an ${withArticle(an)}` : ergebnis;
}

type Mehrheit = 'einstimmig' | 'mehrheitlich' | 'im Einvernehmen';

/** The word for the majority, where one was recorded. */
function recordedMajority(abstimmung: BeschlussAngaben['abstimmung']): Mehrheit | undefined {
  if (abstimmung === undefined || abstimmung === offen) return undefined;
  return typeof abstimmung === 'string' ? abstimmung : abstimmung.wie;
}

/**
 * "einstimmig" or "mehrheitlich": as recorded, else only where the figures leave no doubt.
 *
 * Whether abstentions count against "einstimmig" is a local rule, and a tie is a rejection without a majority: then no word.
 */
function majority(
  abstimmung: BeschlussAngaben['abstimmung'],
  ergebnis: 'angenommen' | 'abgelehnt',
): Mehrheit | undefined {
  const recorded = recordedMajority(abstimmung);
  if (recorded !== undefined || typeof abstimmung !== 'object') return recorded;
  const { ja, nein, enthaltung } = abstimmung;
  if (ja === undefined || nein === undefined) return undefined;
  const [won, lost] = ergebnis === 'angenommen' ? [total(ja), total(nein)] : [total(nein), total(ja)];
  if (won > lost && lost > 0) return 'mehrheitlich';
  return lost === 0 && total(enthaltung) === 0 ? 'einstimmig' : undefined;
}

function counts(abstimmung: Auszählung, fraktionName: (fraktion: string) => string): string {
  const { ja, nein, enthaltung, gegen, enthalten } = abstimmung;
  const parts = [
    votes(ja, () => 'Ja', fraktionName),
    votes(nein, () => 'Nein', fraktionName),
    votes(enthaltung, (number) => (number === 1 ? 'Enthaltung' : 'Enthaltungen'), fraktionName),
    groups('gegen', gegen, fraktionName),
    groups('enthalten', enthalten, fraktionName),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** All votes of a kind, whether given as one figure, by group or by name. */
export function total(stimmen: Stimmen | undefined): number {
  if (stimmen === undefined) return 0;
  if (isByName(stimmen)) return stimmen.length;
  return typeof stimmen === 'number' ? stimmen : [...stimmen.values()].reduce((sum, number) => sum + number, 0);
}

/** Whether the people who voted so are listed. */
export function isByName(stimmen: Stimmen): stimmen is readonly string[] {
  return Array.isArray(stimmen);
}

function votes(
  stimmen: Stimmen | undefined,
  word: (number: number) => string,
  fraktionName: (fraktion: string) => string,
): string {
  if (stimmen === undefined) return '';
  const sum = total(stimmen);
  const head = `${sum} ${word(sum)}`;
  if (typeof stimmen === 'number' || isByName(stimmen) || stimmen.size === 0) return head;
  return `${head} (${[...stimmen].map(([fraktion, number]) => `${fraktionName(fraktion)}: ${number}`).join(', ')})`;
}

function groups(label: string, fraktionen: readonly string[], fraktionName: (fraktion: string) => string): string {
  return fraktionen.length === 0 ? '' : `${label}: ${fraktionen.map(fraktionName).join(', ')}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands above a resolution: "Beschluss", or to whom it is recommended. */
export function beschlussTitel(top: Gegenstand): string {
  if (top.art !== 'Empfehlung') return 'Beschluss';
  return top.an === undefined ? 'Beschlussempfehlung' : `Beschlussempfehlung an ${withArticle(top.an)}`;
}

/** A body in the accusative, by the ending of its first word; one that has its article, or that we do not know, stands as typed. */
function withArticle(body: string): string {
  if (/^\p{L}*(tag|rat|ausschuss|beirat)(?!\p{L})/iu.test(body)) return `den ${body}`;
  if (/^\p{L}*(verwaltung|versammlung|vertretung|kommission)(?!\p{L})/iu.test(body)) return `die ${body}`;
  return body;
}
