// What a run says at its end where nothing lies in the output folder: why not.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../../../src/cli/main.js';
import { discard, writeInto } from '../../../support/workspace.js';

it('tells a document that was made and could not be laid down from nothing to make', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  let said = '';
  const umgebung = {
    cwd,
    now: () => 0,
    out: (words: string) => {
      said += words;
    },
    error: () => undefined,
  };
  try {
    await main(['neu', 'arbeitsbereich', 'content', '--name', 'Kreis Muster', '--sitz', 'Musterstadt'], umgebung);
    await main(['neu', 'bericht', 'lage', '--titel', 'Lage', '--stand', '1.9.2018'], umgebung);
    writeInto(join(cwd, 'output', 'lage'), 'hier sollte ein Ordner entstehen');
    said = '';
    expect(await main(['erstellen', '--format', 'md'], umgebung)).toBe(1);
    expect(said).toBe('  Nicht abgelegt: lage – siehe oben, was daran hindert.\n  0,0 s\n');
  } finally {
    discard(cwd);
  }
});
