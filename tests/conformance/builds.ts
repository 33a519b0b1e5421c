// Builds what the gate judges – the worked example and the samples – each twice under different circumstances.
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from '../support/tally.js';
import { lastLines, run } from './commands.js';
import { checkSameFiles } from './files.js';

/** Everything around a build that must not leave a trace in its bytes. */
interface Circumstances {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isReversed: boolean;
}

export interface Build {
  readonly name: string;
  /** Where the files of the first run lie. */
  readonly folder: string;
  /** Both runs succeeded and wrote the same bytes. */
  readonly checks: readonly Check[];
}

/** The same program run twice: at home in the morning, and in another place, time zone, language and order. */
function twoCircumstances(checkout: string): readonly [Circumstances, Circumstances] {
  const home = {
    cwd: checkout,
    env: { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: '1000000000' },
    isReversed: false,
  };
  const abroad = {
    cwd: tmpdir(),
    env: { TZ: 'Pacific/Kiritimati', LANG: 'en_US.UTF-8', LC_ALL: 'C', SOURCE_DATE_EPOCH: undefined },
    isReversed: true,
  };
  return [home, abroad];
}

/** The example through the command line: once as a whole, once document by document from the last to the first. */
export function buildExample(checkout: string, work: string): Promise<Build> {
  const program = join(checkout, 'bin', 'sitzungswerk.js');
  const content = join(checkout, 'content');
  const documents = ['sitzungen', 'dokumente', 'vorlagen'].flatMap((kind) =>
    readdirSync(join(content, kind)).map((entry) => join(content, kind, entry)),
  );
  return buildTwice('example', checkout, work, (folder, isReversed) => {
    const paths = isReversed ? documents.sort().reverse() : [content];
    return [program, 'erstellen', ...paths, '--ausgabe', folder];
  });
}

/** The samples, one document per case, through the writers alone. */
export function buildSamples(checkout: string, work: string): Promise<Build> {
  return buildWith('make-samples.js', { name: 'samples', checkout, work });
}

/** Random documents through the writers alone: what is judged of them is whether they are sound, not how they look. */
export function buildRandomSamples(checkout: string, work: string): Promise<Build> {
  return buildWith('make-random-samples.js', { name: 'random', checkout, work });
}

function buildWith(
  maker: string,
  { name, checkout, work }: { readonly name: string; readonly checkout: string; readonly work: string },
): Promise<Build> {
  const program = join(import.meta.dirname, maker);
  return buildTwice(name, checkout, work, (folder, isReversed) => [
    program,
    folder,
    ...(isReversed ? ['--reversed'] : []),
  ]);
}

async function buildTwice(
  name: string,
  checkout: string,
  work: string,
  argumentsFor: (folder: string, isReversed: boolean) => readonly string[],
): Promise<Build> {
  const folders: string[] = [];
  const checks: Check[] = [];
  for (const { cwd, env, isReversed } of twoCircumstances(checkout)) {
    const folder = join(work, isReversed ? `${name}-again` : name);
    mkdirSync(folder, { recursive: true });
    const outcome = await run(process.execPath, argumentsFor(folder, isReversed), { cwd, env });
    const problems = [`ended with exit code ${outcome.exitCode}`, ...lastLines(outcome, 30)];
    checks.push({ name: isReversed ? 'built again' : 'built', problems: outcome.exitCode === 0 ? [] : problems });
    folders.push(folder);
  }
  const [folder = '', again = ''] = folders;
  return { name, folder, checks: [...checks, checkSameFiles(folder, again)] };
}
