// Programs that are installed beside this one: where they lie, and one run of theirs within a time limit. Only commands that are
// called for it run any; never `erstellen`.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Variables of the environment, by their names. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A program as people know it. */
export interface OutsideProgram {
  readonly name: string;
  /** Where it is to be had. */
  readonly address: string;
  /** The variable by which somebody says where it lies. */
  readonly variable: string;
  /** How its file is called, the best first. */
  readonly commands: readonly string[];
  /** Folders in which it usually lies where no path leads to it. */
  readonly folders: (variables: Variables) => readonly string[];
}

/** Where the program lies; nothing where it is not installed – or not where the variable says. */
export function findProgram(program: OutsideProgram, variables: Variables): string | undefined {
  const told = variables[program.variable];
  if (told !== undefined && told !== '') return isProgram(told) ? told : undefined;
  const path = (variables.PATH ?? variables.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = [...path, ...program.folders(variables)];
  const names = program.commands.flatMap((command) => endings.map((ending) => `${command}${ending}`));
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

const isWindows = process.platform === 'win32';

/** On Windows the ending says that a file is a program; `.com` answers on the console where `.exe` opens a window. */
const endings: readonly string[] = isWindows ? ['.com', '.exe', '.bat', '.cmd'] : [''];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** How a run ended. */
export interface ProgramRun {
  readonly stdout: string;
  readonly isTooSlow: boolean;
}

/**
 * Runs the program; one that takes longer than the limit is ended, with all it has started, and so is one when this program is.
 *
 * Errors: never throws; one that cannot be started says nothing. Exit codes are not told: LibreOffice's is 0 whatever happens.
 */
export function runProgram(program: string, args: readonly string[], limitMs: number): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const child = start(program, args);
    const said: Buffer[] = [];
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      endAll(child.pid);
    }, limitMs);
    // Ctrl+C reaches this process alone: the program is in a group of its own.
    const stop = () => {
      endAll(child.pid);
      process.exit(130);
    };
    const finish = () => {
      clearTimeout(timer);
      for (const signal of stopSignals) process.off(signal, stop);
      resolve({ stdout: Buffer.concat(said).toString('utf8'), isTooSlow });
    };
    for (const signal of stopSignals) process.on(signal, stop);
    child.stdout?.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('error', finish);
    child.on('close', finish);
  });
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Without a window; on other systems than Windows as a group of its own, which can be ended as a whole. */
function start(program: string, args: readonly string[]): ChildProcess {
  const options: SpawnOptions = { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true, detached: !isWindows };
  if (!/\.(?:bat|cmd)$/iu.test(program)) return spawn(program, args, options);
  // Node starts no batch file by itself; cmd takes away the outer quotation marks alone.
  const line = `"${[program, ...args].map((word) => `"${word}"`).join(' ')}"`;
  return spawn('cmd.exe', ['/d', '/s', '/c', line], { ...options, windowsVerbatimArguments: true });
}

function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
