// The sentence of a vote: what was announced, and the figures as they were recorded – nothing is inferred from them.
import type { Stimmen, TopAngaben } from './sitzung.js';

export interface Abstimmungssatz {
  /** The outcome, e.g. "Mehrheitlich beschlossen". */
  readonly ergebnis: string;
  /** The counts as recorded, e.g. "11 Ja · 3 Nein (Gruppe B: 2, Gruppe C: 1) · 1 Enthaltung"; empty = not counted. */
  readonly zählung: string;
}

/** The sentence for a TOP, or nothing when its outcome stands in the text or none was recorded. */
export function abstimmungssatz(
  top: TopAngaben,
  fraktionName: (fraktion: string) => string,
): Abstimmungssatz | undefined {
  const { ergebnis, abstimmung } = top;
  if (ergebnis === undefined || ergebnis === 'im Text') return undefined;
  if (ergebnis !== 'angenommen' && ergebnis !== 'abgelehnt') {
    return { ergebnis: ergebnis === 'offen' ? 'Ergebnis offen' : capitalised(ergebnis), zählung: '' };
  }
  const verb = ergebnis === 'angenommen' ? 'beschlossen' : 'abgelehnt';
  const alone = ergebnis === 'angenommen' ? 'Angenommen' : 'Abgelehnt';
  if (abstimmung === undefined) return { ergebnis: alone, zählung: '' };
  if (typeof abstimmung === 'string') return { ergebnis: `${capitalised(abstimmung)} ${verb}`, zählung: '' };
  const nein = total(abstimmung.nein);
  const word = abstimmung.wie ?? wordForCounts(abstimmung.ja, nein, total(abstimmung.enthaltung), ergebnis);
  return {
    ergebnis: word === undefined ? alone : `${capitalised(word)} ${verb}`,
    zählung: [
      abstimmung.ja === undefined ? '' : `${abstimmung.ja} Ja`,
      votes(abstimmung.nein, () => 'Nein', fraktionName),
      votes(abstimmung.enthaltung, (number) => (number === 1 ? 'Enthaltung' : 'Enthaltungen'), fraktionName),
      groups('gegen', abstimmung.gegen, fraktionName),
      groups('enthalten', abstimmung.enthalten, fraktionName),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  };
}

/** "einstimmig" is said only where nobody dissented and nobody abstained; whether abstentions count is a local rule. */
function wordForCounts(ja = 0, nein: number, enthaltung: number, ergebnis: 'angenommen' | 'abgelehnt') {
  const against = ergebnis === 'angenommen' ? nein : ja;
  if (against > 0) return 'mehrheitlich';
  return enthaltung === 0 ? 'einstimmig' : undefined;
}

function total(stimmen: Stimmen | undefined): number {
  if (stimmen === undefined) return 0;
  return typeof stimmen === 'number' ? stimmen : [...stimmen.values()].reduce((sum, number) => sum + number, 0);
}

function votes(
  stimmen: Stimmen | undefined,
  word: (number: number) => string,
  fraktionName: (fraktion: string) => string,
): string {
  if (stimmen === undefined) return '';
  const sum = total(stimmen);
  const head = `${sum} ${word(sum)}`;
  if (typeof stimmen === 'number' || stimmen.size === 0) return head;
  return `${head} (${[...stimmen].map(([fraktion, number]) => `${fraktionName(fraktion)}: ${number}`).join(', ')})`;
}

function groups(label: string, fraktionen: readonly string[], fraktionName: (fraktion: string) => string): string {
  return fraktionen.length === 0 ? '' : `${label}: ${fraktionen.map(fraktionName).join(', ')}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands above a resolution: "Beschluss", or to whom it is recommended. */
export function beschlussTitel(top: TopAngaben): string {
  if (top.art !== 'Empfehlung') return 'Beschluss';
  return top.an === undefined ? 'Beschlussempfehlung' : `Beschlussempfehlung an ${withArticle(top.an)}`;
}

/** Names of bodies in the accusative: those that end in -tag, -rat, -ausschuss are masculine; anything else stands as typed. */
function withArticle(body: string): string {
  return /^\p{L}+(tag|rat|ausschuss)$/iu.test(body) ? `den ${body}` : body;
}
