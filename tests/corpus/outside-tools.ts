// The outside programs that judge a PDF, each with a limit: some files are made to keep a program busy for minutes.
import { type Outcome, run } from '../conformance/commands.js';

const patienceSeconds = '60';

/** What `timeout` says where there is no such program. */
const missing = 127;

/** What the program said and how it ended; one that is not installed is no answer, and ends the run. */
export async function ask(program: string, args: readonly string[]): Promise<Outcome> {
  const outcome = await run('timeout', [patienceSeconds, program, ...args]);
  if (outcome.exitCode === null || outcome.exitCode === missing) throw new Error(`${program} is missing`);
  return outcome;
}

/** What qpdf finds: 0 nothing, 1 warnings (its 3), 2 errors, or no answer. */
export async function faultsOf(path: string): Promise<{ readonly severity: number; readonly said: string }> {
  const { exitCode, stdout, stderr } = await ask('qpdf', ['--check', path]);
  const severity = exitCode === 0 ? 0 : exitCode === 3 ? 1 : 2;
  return { severity, said: `${stdout}\n${stderr}`.split('\n').slice(-4).join(' ') };
}

/** Where two texts differ, and how they go on there. */
export function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `at ${at} ${JSON.stringify([one.slice(at, at + 40), other.slice(at, at + 40)])}`;
}
