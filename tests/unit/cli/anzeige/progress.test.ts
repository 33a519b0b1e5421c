// How far a run is, as a terminal shows it and as a pipe does.
import { expect, test } from 'vitest';
import { progressFor } from '../../../../src/cli/anzeige/progress.js';
import type { Umgebung } from '../../../../src/cli/umgebung.js';

const options = {};

/** What is told while `gesamt` documents are made, one in `msEach`. */
function told(
  gesamt: number,
  msEach: number,
  rest: Partial<Umgebung> & { readonly quiet?: 'still' | 'json' } = {},
): string {
  let [text, time] = ['', 0];
  const umgebung: Umgebung = {
    cwd: '/',
    now: () => time,
    out: () => undefined,
    error: (more) => {
      text += more;
    },
    ...rest,
  };
  const progress = progressFor(rest.quiet === undefined ? options : { [rest.quiet]: true }, umgebung);
  for (let fertig = 0; fertig < gesamt; fertig++) {
    progress.tell({ fertig, gesamt, dokument: `dokument-${fertig}` });
    time += msEach;
  }
  progress.end();
  return text;
}

const terminal = { columns: 60 };

test('a terminal shows a bar once a run is long, and is left as it was', () => {
  expect(told(4, 300, { terminal })).toBe(
    '\r\x1b[2K  ████████████░░░░░░░░░░░░  2 von 4  dokument-2\r\x1b[2K  ██████████████████░░░░░░  3 von 4  dokument-3\r\x1b[2K',
  );
});

test('a bar never breaks into a second line', () => {
  const longest = Math.max(
    ...told(4, 300, { terminal: { columns: 40 } })
      .split('\r\x1b[2K')
      .map((line) => line.length),
  );
  expect(longest).toBe(39);
});

test('a short run shows no bar', () => {
  expect(told(4, 50, { terminal })).toBe('');
});

test('a pipe gets ten plain lines at most, and none for a few documents', () => {
  expect(told(40, 300).split('\n')).toEqual(
    [4, 8, 12, 16, 20, 24, 28, 32, 36].map((n) => `${n} von 40 Dokumenten`).concat(''),
  );
  expect(told(19, 300)).toBe('');
});

test.each(['still', 'json'] as const)('nothing is shown with --%s', (quiet) => {
  expect(told(40, 300, { terminal, quiet })).toBe('');
});
