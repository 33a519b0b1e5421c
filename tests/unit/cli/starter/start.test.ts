// The starter as somebody meets it: double-clicked, with a folder dragged onto it, asked for more.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../../../src/cli/main.js';
import { start } from '../../../../src/cli/starter/start.js';
import { openTerminal } from '../../../support/terminal.js';
import { discard } from '../../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'Büro & mehr '));
});
afterEach(() => discard(folder));

/** What is said to somebody who starts it so and then types the answers; nobody can be asked without. */
async function session(words: readonly string[], answers?: readonly string[]): Promise<string> {
  const { umgebung, screen } = openTerminal(folder, answers);
  const code = await start(words, umgebung);
  return `${screen()}[${code}]`.replaceAll(folder, '~');
}

async function makeWorkspace(name: string): Promise<string> {
  const path = join(folder, name);
  const { umgebung } = openTerminal(folder);
  await main(['neu', 'arbeitsbereich', path, '--name', 'Kreis Muster', '--sitz', 'Musterstadt'], umgebung);
  return path;
}

it('explains itself after a double-click', async () => {
  expect(await session([])).toMatch(/^Sitzungswerk \d.*Ziehen Sie den Ordner.*\[0\]$/su);
});

it('builds the folder that is dragged onto it, and that alone', async () => {
  const said = await session([await makeWorkspace('Mein Kreis')]);
  expect(said).toMatch(/Nichts erstellt.*\[0\]$/su);
  expect(said).not.toContain('Eingabetaste');
});

it('passes any other call on to the program, and its exit code', async () => {
  expect(await session(['arten'], [])).toContain('sitzung');
  const unknown = await session(['erstelen'], []);
  expect(unknown).toMatch(/Den Befehl „erstelen“ gibt es nicht\..*„erstellen“.*\[2\]$/su);
  expect(unknown).not.toContain('Eingabetaste');
});

it('takes a bare word for a command even where a folder has its name', async () => {
  mkdirSync(join(folder, 'arten'));
  expect(await session(['arten'])).toContain('niederschrift');
});

it('says of a folder that is no workspace how to make one, and makes it there', async () => {
  mkdirSync(join(folder, 'Dokumente'));
  const answers = [
    'sitzungswerk neu arbeitsbereich mein-kreis',
    'Kreis Muster',
    'Musterstadt',
    'cd mein-kreis',
    'npx sitzungswerk prüfen',
    '',
  ];
  const said = await session([join(folder, 'Dokumente')], answers);
  expect(said).toContain('„~/Dokumente“ ist kein Arbeitsbereich');
  expect(said).toContain('angelegt: mein-kreis/koerperschaft.yaml');
  expect(said).toContain('~/Dokumente/mein-kreis> npx sitzungswerk prüfen');
  expect(said).toMatch(/\[0\]$/u);
});

it('goes on from the workspace that was dragged into its window, quoted or not', async () => {
  const workspace = await makeWorkspace('Mein Kreis');
  const said = await session([], [workspace, `"${workspace}"`, 'erstellen', '']);
  expect(said.match(/Nichts erstellt/gu)).toHaveLength(3);
  expect(said).toContain('~/Mein Kreis> erstellen');
});

it('answers a folder that is not there, a name alone and the end of the input', async () => {
  const said = await session([], ['cd Nirgendwo', 'sitzungswerk']);
  expect(said).toContain('Den Ordner „Nirgendwo“ gibt es hier nicht.');
  expect(said).toContain('Aufruf: sitzungswerk');
  expect(said).toMatch(/~> \^D\n\[0\]$/u);
});

it('ends with the exit code of the last command', async () => {
  expect(await session([], ['erstelen', ''])).toMatch(/\[2\]$/u);
});
