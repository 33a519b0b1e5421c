// Throw-away copies of the worked example, changed as a test needs, and the built program run on them.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { packagePath } from '../../src/source/package-files.js';

/**
 * A folder with a copy of `content/` in it; output lands beside the copy.
 *
 * Only the sitting in spring and its annex: the others have golden cases of their own, and would slow and lengthen every run.
 */
export function copyOfExample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  const wanted = [
    packagePath('content', 'dokumente', 'zusammenfassung-ag-sozialplanung.yaml'),
    packagePath('content', 'sitzungen', '2018-03-12-sozialausschuss'),
  ];
  const isWanted = (path: string) => wanted.every((only) => dirname(path) !== dirname(only) || path === only);
  // Nor what others made: every call would tell that nobody has checked it.
  const isOurs = (path: string) => !/[/\\]anlagen[/\\].*\.pdf$/u.test(path);
  // Nor figures and places, and what names these – talks, measures with their effect: cases about them bring their own.
  const figures = ['gebiete.yaml', 'indikatoren', 'zahlen', 'gespraeche', 'handlungsfelder'].map((name) =>
    packagePath('content', name),
  );
  // Nor the papers that are printed: one brings annexes along, the other is a draft.
  const isPrinted = (path: string) => /^(?:112|140)-2018/u.test(basename(path));
  const filter = (path: string) => isWanted(path) && isOurs(path) && !isPrinted(path) && !figures.includes(path);
  cpSync(packagePath('content'), join(folder, 'content'), { recursive: true, filter });
  const file = join(folder, 'content', 'sitzungen', '2018-03-12-sozialausschuss', 'sitzung.yaml');
  const entries = /^ {2}- id: (?:stellungnahme|schreiben)\n(?: {4}.*\n)+/gmu;
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(entries, ''));
  const text = join(dirname(file), 'top-05-schuldnerberatung.md');
  replaceIn(text, ' Eine Stellungnahme der Beratungsstellen lag vor ({{anlage "stellungnahme"}}).', '');
  return folder;
}

export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Replaces the one place where `from` stands; a text that is not there is a mistake in the test. */
export function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2)
    throw new Error(`"${from}" stands ${text.split(from).length - 1} times in ${path}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

export function writeInto(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program under test: the one built here, or the installed one that `npm run test:package` names. */
export const program = process.env.SITZUNGSWERK_PROGRAM ?? packagePath('bin', 'sitzungswerk.js');

/** Whether that is an installed one. */
export const isInstalled = process.env.SITZUNGSWERK_PROGRAM !== undefined;

/** Runs the program as a user would; several may run at once. */
export async function runProgram(args: readonly string[], cwd: string): Promise<Run> {
  // A run of a second gains nothing by being optimised meanwhile: without, it costs a third less.
  const child = spawn(process.execPath, ['--no-opt', program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // One that waits for changes is ended as its user ends it.
  child.stderr.on('data', (said) => String(said).includes('(Strg+C beendet)') && child.kill('SIGINT'));
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { exitCode, stdout, stderr };
}
