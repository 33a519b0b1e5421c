// Runs the outside programs of the gate and gives back what they said; judges nothing.
import { spawn } from 'node:child_process';

export interface Outcome {
  /** `null` when the program could not be started or was ended by a signal. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  /** Laid over the own environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What the program said and how it ended; never throws, a program that is missing ends with `null` and the reason. */
export function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    // UTF-8 whatever the machine's locale: Java and poppler print file names and text in it.
    const env = { ...process.env, LC_ALL: 'C.UTF-8', ...options.env };
    const child = spawn(command, args, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', (problem) => resolve({ exitCode: null, stdout, stderr: `${command}: ${problem.message}` }));
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** The program's output as lines for a report: the last `limit` of what it said, empty lines dropped. */
export function lastLines({ stdout, stderr }: Outcome, limit = 12): readonly string[] {
  return `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-limit);
}
