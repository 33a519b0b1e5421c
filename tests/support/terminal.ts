// The world of the program where somebody sits before it: the answers they type, and all that stands on their screen.
import type { Umgebung } from '../../src/cli/umgebung.js';

export interface Terminal {
  readonly umgebung: Umgebung;
  /** What stands on the screen by now. */
  readonly screen: () => string;
}

/** A terminal in the folder; `answers` are typed one after the other, then the input ends. Without them nobody can be asked. */
export function openTerminal(cwd: string, answers?: readonly string[]): Terminal {
  let screen = '';
  const say = (words: string) => {
    screen += words;
  };
  const waiting = [...(answers ?? [])];
  const ask = async (question: string) => {
    const answer = waiting.shift();
    say(`${question}${answer ?? '^D'}\n`);
    return answer;
  };
  const umgebung = { cwd, now: () => 0, out: say, error: say, ...(answers && { ask }) };
  return { umgebung, screen: () => screen };
}
