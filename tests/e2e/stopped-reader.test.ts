// A long answer of which the reader wants only the beginning: the program ends without a word.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { program } from '../support/workspace.js';

test('an answer that nobody reads to its end is no mistake', async () => {
  const child = spawn(process.execPath, [program, 'schema', 'sitzung']);
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdout.once('data', () => child.stdout.destroy());
  expect([await text(child.stderr), await exit]).toEqual(['', 0]);
});
