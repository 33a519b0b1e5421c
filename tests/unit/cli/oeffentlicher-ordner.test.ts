// What lies in the folder for the public: not one byte of it depends on what is not public.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { checksum } from '../../../src/source/checksum.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

const id = '2018-03-12-ausschuss';

/** The checksum of every file in the folder for the public, made from a sitting whose non-public part is this one. */
async function publicFolder(closed: string): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  const tagesordnung = `[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht }] }, { teil: nichtöffentlich, tops: [${closed}] }]`;
  const files = sampleFiles(
    { tagesordnung },
    {
      'koerperschaft.yaml': 'name: Kreis Beispiel\nprofil: probe\n',
      'templates/profile/probe.yaml': 'name: Probe\nnichtöffentlich: weglassen\n',
    },
  );
  try {
    for (const [path, content] of Object.entries(files)) writeInto(join(folder, 'content', path), content);
    const quiet = () => undefined;
    expect(await main(['erstellen'], { cwd: folder, now: () => 0, out: quiet, error: quiet })).toBe(0);
    const written = join(folder, 'output', id, 'oeffentlich');
    return Object.fromEntries(readdirSync(written).map((name) => [name, checksum(readFileSync(join(written, name)))]));
  } finally {
    discard(folder);
  }
}

it('a change of the non-public part alone changes no byte of what the public gets, stand.json included', async () => {
  const before = await publicFolder('{ nr: 2, titel: Vergabe }');
  const after = await publicFolder(
    '{ nr: 2, titel: Verkauf, text: Kein Wort., vermerk: Geheim }, { nr: 3, titel: Noch einer }',
  );
  expect(Object.keys(before)).toContain('stand.json');
  expect(after).toEqual(before);
});
