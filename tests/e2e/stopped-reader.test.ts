// A long answer of which the reader wants only the beginning: the program ends without a word.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { packagePath } from '../../src/source/package-files.js';

test('an answer that nobody reads to its end is no mistake', async () => {
  const program = spawn(process.execPath, [packagePath('bin', 'sitzungswerk.js'), 'schema', 'sitzung']);
  const exit = new Promise<number | null>((resolve) => program.on('close', resolve));
  program.stdout.once('data', () => program.stdout.destroy());
  expect([await text(program.stderr), await exit]).toEqual(['', 0]);
});
