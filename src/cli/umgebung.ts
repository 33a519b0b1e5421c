// The world around the program as the commands see it; tests hand in their own.
import type { MemoryWatch } from './speicherwacht/watch-memory.js';

/** What the program may touch of the world around it. */
export interface Umgebung {
  readonly cwd: string;
  /** Milliseconds; only for the time a run took, never for what is written. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Where a person watches what `error` is told: it may be coloured, and a line may be overwritten. */
  readonly terminal?: { readonly columns: number };
  /** Whether the person has asked every program for plain text (the variable NO_COLOR). */
  readonly wantsNoColour?: boolean;
  /** Where a person can be asked: the answer to a question, or nothing when they have left. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Settled when the person ends what goes on until then (Ctrl+C). */
  readonly untilStopped?: () => Promise<void>;
  /** Ends the process where a document takes the memory of the machine. */
  readonly watchMemory?: () => Promise<MemoryWatch>;
  /** The variables of the environment: where programs lie that are installed apart. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/** What every command is added with: `exit` is told its exit code. */
export interface Aufruf {
  readonly umgebung: Umgebung;
  readonly exit: (code: number) => void;
}
