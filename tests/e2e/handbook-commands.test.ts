// The commands that the Handbuch names exist, with the options it names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath } from '../../src/source/package-files.js';
import { runProgram } from '../support/workspace.js';

const folder = packagePath('content', 'handbuch');
const text = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** `neu sitzung`, `erstellen`: the words behind the program's name, as far as they may name a command. */
const commands = new Set(
  [...text.matchAll(/sitzungswerk (neu \p{Ll}+|\p{Ll}+)/gu)].map(([, words = '']) =>
    words.replace(/^hilfe .*/u, 'hilfe'),
  ),
);

test('every command and every option of the Handbuch is in the help', async () => {
  const helps = await Promise.all(
    [...commands].map((words) => runProgram([...words.split(' '), '--hilfe'], packagePath())),
  );
  expect(helps.map(({ exitCode, stderr }) => `${exitCode} ${stderr}`.trim())).toEqual(helps.map(() => '0'));
  const offered = new Set(helps.flatMap(({ stdout }) => stdout.match(/--\p{Ll}+/gu) ?? []));
  const named = new Set(text.match(/(?<=[\s`])--\p{Ll}+/gu));
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((option) => !offered.has(option))).toEqual([]);
});
