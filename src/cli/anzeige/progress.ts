// How far a long run is: a bar that overwrites itself where a person watches, a line now and then in a pipe.
import type { Fortschritt } from '../../pipeline.js';
import type { BuildOptions } from '../befehle/build-options.js';
import type { Umgebung } from '../umgebung.js';

/** Whoever waits less long sees the answer itself. */
const quietMs = 400;
/** Fewer documents need no lines in a pipe. */
const manyDocuments = 20;
const barWidth = 24;

export interface Progress {
  readonly tell: (fortschritt: Fortschritt) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

/** Shows nothing where the call wants quiet or machine-readable answers. */
export function progressFor({ still, json }: Pick<BuildOptions, 'still' | 'json'>, umgebung: Umgebung): Progress {
  if (still || json) return { tell: () => undefined, end: () => undefined };
  return umgebung.terminal === undefined ? lines(umgebung) : bar(umgebung, umgebung.terminal.columns);
}

function lines({ error }: Umgebung): Progress {
  return {
    tell: ({ fertig, gesamt }) => {
      const step = Math.ceil(gesamt / 10);
      if (gesamt >= manyDocuments && fertig > 0 && fertig % step === 0) error(`${fertig} von ${gesamt} Dokumenten\n`);
    },
    end: () => undefined,
  };
}

/** Empties the line of a terminal. */
export const toLineStart = '\r\x1b[2K';

function bar({ now, error }: Umgebung, columns: number): Progress {
  const started = now();
  let isShown = false;
  return {
    tell: ({ fertig, gesamt, dokument }) => {
      if (now() - started < quietMs) return;
      isShown = true;
      const filled = Math.round((barWidth * fertig) / Math.max(1, gesamt));
      const line = `  ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}  ${fertig} von ${gesamt}  ${dokument}`;
      error(`${toLineStart}${line.slice(0, Math.max(0, columns - 1))}`);
    },
    end: () => {
      if (isShown) error(toLineStart);
    },
  };
}
