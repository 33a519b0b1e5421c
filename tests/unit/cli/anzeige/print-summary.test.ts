// What a run says at its end: many documents in few lines, and why nothing lies in the output folder.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatSummary } from '../../../../src/cli/anzeige/print-summary.js';
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

it('many documents in one folder that are alike are one line', () => {
  const profil = (name: string, seiten: number) => ({
    folder: '/a/output/profile/oeffentlich',
    document: {
      id: `profile/${name}`,
      dokument: 'profile',
      bezeichnung: `Profil ${name}`,
      kreis: 'öffentlich' as const,
      fassung: 'oeffentlich' as const,
      istEntwurf: false,
      inhalt: '',
      anlagen: [],
      quellen: [],
      dateien: [
        {
          ...{ name: `${name}.pdf`, bezeichnung: `Profil ${name}`, format: 'pdf' as const },
          ...{ bytes: new Uint8Array(), seiten, standards: ['PDF/UA-1'] },
        },
      ],
    },
  });
  const told = (names: readonly string[]) =>
    formatSummary(
      names.map((name, index) => profil(name, index + 1)),
      { nichtErstellt: [], nichtAbgelegt: [], istTeilUnbekannt: false },
      { cwd: '/a', output: '/a/output', seconds: 1 },
    );
  expect(told(['A', 'B', 'C', 'D', 'E'])).toBe(
    '  profile\n    oeffentlich/  5 Dokumente, Profil A bis Profil E, zusammen 15 Seiten  pdf  PDF/UA-1\n  output/ · 1,0 s\n',
  );
  expect(told(['A', 'B', 'C', 'D']).match(/Profil/gu)).toHaveLength(4);
});
