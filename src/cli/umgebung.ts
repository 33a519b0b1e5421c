// The world around the program as the commands see it; tests hand in their own.

/** What the program may touch of the world around it. */
export interface Umgebung {
  readonly cwd: string;
  /** Milliseconds; only for the time a run took, never for what is written. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
