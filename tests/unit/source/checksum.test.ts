import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksum, checksumOfFile } from '../../../src/source/checksum.js';

test('a file has the checksum of its bytes; what nobody can attach has none, and is not gone through for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    const file = join(folder, 'Film.mp4');
    writeFileSync(file, 'abc');
    expect(checksumOfFile(file)).toBe(checksum('abc'));
    truncateSync(file, 2 ** 31);
    expect(checksumOfFile(file)).toBe('');
    expect(checksumOfFile(join(folder, 'fehlt.mp4'))).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
