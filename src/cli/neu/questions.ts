// What a scaffold must know: given with the call, asked of a person who sits there, or left open.
import type { Finding } from '../../diagnostic.js';
import { complaint } from '../german-commander.js';
import type { Umgebung } from '../umgebung.js';

/** What was understood, or the sentences that say why nothing was. */
export type Understood<Answer> = { readonly value: Answer } | { readonly refusal: Pick<Finding, 'message' | 'remedy'> };

/** One question. */
export interface Question<Answer> {
  /** "--datum" */
  readonly option: string;
  /** "Datum der Sitzung" */
  readonly words: string;
  /** What was given with the call. */
  readonly given: string | undefined;
  /** What somebody means who only presses Enter. */
  readonly proposal?: string;
  /** The answer where nobody can be asked; without it the option is needed. */
  readonly otherwise?: Answer;
  readonly read: (typed: string) => Understood<Answer>;
}

/** Who answers three times wrong may start again. */
const attempts = 3;

/** The answer to the question; where there is none, why has been told. */
export async function answerTo<Answer>(
  { option, words, given, proposal, otherwise, read }: Question<Answer>,
  { ask, error }: Umgebung,
): Promise<Answer | undefined> {
  const understood = (typed: string) => {
    const parsed = read(typed);
    if (!('refusal' in parsed)) return parsed.value;
    error(complaint(parsed.refusal.message, parsed.refusal.remedy));
    return undefined;
  };
  if (given !== undefined) return understood(given);
  if (ask === undefined) {
    if (otherwise === undefined) error(complaint(`${words}: Die Angabe fehlt.`, `Nennen Sie sie mit ${option}.`));
    return otherwise;
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const typed = await ask(`${words}${proposal === undefined ? '' : ` [${proposal}]`}: `);
    if (typed === undefined) {
      error('Abgebrochen; es wurde nichts angelegt.\n');
      return undefined;
    }
    const answer = understood(typed.trim() === '' ? (proposal ?? '') : typed.trim());
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Any words, but not none. */
export function readWords(typed: string): Understood<string> {
  if (typed.trim() !== '') return { value: typed.trim() };
  return { refusal: { message: 'Die Angabe ist leer.', remedy: 'Schreiben Sie ein paar Worte.' } };
}
