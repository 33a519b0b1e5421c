// A long list of checks on all processors: each runs the same script over its share, and what it finds comes back as one line of JSON.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Which part of a list is for this process: what stands at an index that leaves this rest. */
export interface Share {
  readonly rest: number;
  readonly of: number;
}

/**
 * The module at `script` once for each processor, the words handed on; what they printed, as values.
 *
 * Errors: throws where one ends without an answer.
 */
export async function inShares(script: string, words: readonly string[]): Promise<readonly unknown[]> {
  const of = availableParallelism();
  return Promise.all(
    Array.from({ length: of }, async (_, rest) => {
      const args = [fileURLToPath(script), String(rest), String(of), ...words];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      return JSON.parse(await text(child.stdout)) as unknown;
    }),
  );
}

/** What this process was started for, where it is one that `inShares` has started with this module. */
export function ownShare(script: string): { readonly share: Share; readonly words: readonly string[] } | undefined {
  const [, started, rest, of, ...words] = process.argv;
  if (started !== fileURLToPath(script)) return undefined;
  return { share: { rest: Number(rest), of: Number(of) }, words };
}

/** The items of the list that are for this process. */
export function shareOf<T>(items: readonly T[], { rest, of }: Share): readonly T[] {
  return items.filter((_, index) => index % of === rest);
}
