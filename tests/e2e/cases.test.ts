// Every file in cases/ is run on the built program – by `npm run test:package` on the installed one –, in a fresh copy of the example; its answer must be the one written there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { packagePath } from '../../src/source/package-files.js';
import { parseCase, withAnswer, wordsOf } from '../support/case-file.js';
import { expectGolden } from '../support/golden.js';
import { copyOfExample, discard, replaceIn, runProgram, writeInto } from '../support/workspace.js';

const folder = packagePath('tests', 'e2e', 'cases');

describe.concurrent('the program answers as its case files say', () => {
  for (const name of readdirSync(folder).toSorted()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const { title, changes, calls } = parseCase(text);
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
        for (const call of calls) answers += await answer(call, workspace);
        expectGolden(join(folder, name), withAnswer(text, answers));
      } finally {
        discard(workspace);
      }
    });
  }
});

async function answer(call: string, cwd: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runProgram(wordsOf(call), cwd);
  const shown = `${stderr}${stdout}`.replace(/\d+,\d s$/mu, '… s');
  return `$ ${call}\n${shown}[${exitCode}]\n`;
}
