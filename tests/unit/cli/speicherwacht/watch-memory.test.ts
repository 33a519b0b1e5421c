// The watch as it fires: while the typesetting program has the main thread and will not give it back, and in a run of the built program.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { packagePath } from '../../../../src/source/package-files.js';
import { copyOfExample, discard, program } from '../../../support/workspace.js';

const endless = packagePath('tests', 'unit', 'cli', 'speicherwacht', 'endless-layout.mjs');

/** How a process ends that may take so many megabytes. */
async function runWithin(megabytes: number, args: readonly string[], cwd: string) {
  const env = { ...process.env, SITZUNGSWERK_SPEICHERGRENZE: String(megabytes) };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [said, complained, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said, complained, exitCode };
}

it('a layout without end is given up with exit code 3 and names its document', async () => {
  const { said, complained, exitCode } = await runWithin(300, [endless], packagePath());
  expect(complained).toBe(
    `Das ist ein Fehler im Programm, nicht in Ihren Dateien: Der Satz von „bericht-ohne-ende“ hat mehr als 0,3 GB Arbeitsspeicher belegt und findet wohl kein Ende.
Das Programm hört darum auf. Von diesem Lauf wurde nichts geschrieben; frühere Ergebnisse sind unverändert.
  Abhilfe: Sehen Sie in diesem Dokument und seinen Anlagen nach Tabellen mit Fußnoten im Kopf und setzen Sie diese Fußnoten in den Text. Bitte melden Sie den Fehler mit diesem Text.
`,
  );
  expect([said, exitCode]).toEqual(['', 3]);
});

it('a run of the program is given up before anything is written', async () => {
  const workspace = copyOfExample();
  try {
    const { said, complained, exitCode } = await runWithin(1, [program, 'erstellen', 'content'], workspace);
    expect(complained).toMatch(/Der Satz von „[a-z0-9-]+“ hat mehr als 0,001 GB Arbeitsspeicher belegt/u);
    expect(said).toBe('');
    // Where the main thread is not in the typesetting program just then, ending it may look like a crash: no code, but a signal.
    expect([3, null]).toContain(exitCode);
    expect(existsSync(join(workspace, 'output'))).toBe(false);
  } finally {
    discard(workspace);
  }
});
