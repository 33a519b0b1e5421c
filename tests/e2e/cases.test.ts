// Every file in cases/ is run on the program, in a fresh copy of the example; its answer must be the one written there. Each command, in each
// spelling, runs once as a process of the built program; all other calls are made in this process: most of the time of a process goes into its
// start. `npm run test:package`, which the gate does, runs all of them as processes of the installed program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { packagePath } from '../../src/source/package-files.js';
import { parseCase, withAnswer, wordsOf } from '../support/case-file.js';
import { expectGolden } from '../support/golden.js';
import {
  copyOfExample,
  discard,
  isInstalled,
  type Run,
  replaceIn,
  runProgram,
  writeInto,
} from '../support/workspace.js';

type RunCall = (words: readonly string[], cwd: string) => Promise<Run>;

const folder = packagePath('tests', 'e2e', 'cases');
const files = readdirSync(folder)
  .toSorted()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, ...parseCase(text) };
  });

/** The calls with which a command is there for the first time; another spelling is another one. */
const firstCalls = new Set<string>();
const seen = new Set<string>();
for (const call of files.flatMap(({ calls }) => calls)) {
  const command = commandIn(call);
  if (!seen.has(command)) firstCalls.add(call);
  seen.add(command);
}

/** The command that a call names. */
function commandIn(call: string): string {
  const words = wordsOf(call);
  // What a shell asks for, and the signs that end watching, go past the streams that a test hands in.
  if (words[0] === 'complete' || /--(?:beobachten|watch)\b/u.test(call)) return call;
  return words.slice(0, ['neu', 'new'].includes(words[0] ?? '') ? 2 : 1).join(' ');
}

describe.concurrent('the program answers as its case files say', () => {
  for (const { name, text, title, changes, calls } of files) {
    // For each call the time that a test has else: on a busy machine seven take longer than one.
    it(`${title} (${name})`, { timeout: 20_000 * calls.length }, async () => {
      const workspace = copyOfExample();
      try {
        for (const { file, from, to } of changes) {
          const path = join(workspace, file);
          if (from === undefined) writeInto(path, to);
          else replaceIn(path, from, to);
        }
        let answers = '';
        for (const call of calls) {
          answers += await answer(call, isInstalled || firstCalls.delete(call) ? runProgram : callHere, workspace);
        }
        expectGolden(join(folder, name), withAnswer(text, answers));
      } finally {
        discard(workspace);
      }
    });
  }
});

async function answer(call: string, run: RunCall, cwd: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(wordsOf(call), cwd);
  const shown = `${stderr}${stdout}`.replace(/\d+,\d s$/mu, '… s');
  return `$ ${call}\n${shown}[${exitCode}]\n`;
}

async function callHere(words: readonly string[], cwd: string): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const out = (text: string) => {
    stdout += text;
  };
  const error = (text: string) => {
    stderr += text;
  };
  const exitCode = await main(words, { cwd, now: () => performance.now(), out, error });
  return { exitCode, stdout, stderr };
}
