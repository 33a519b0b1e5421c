// What lies in the folders for the public: not one byte of it depends on what is not public.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { checksum } from '../../../src/source/checksum.js';
import { type Files, sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

const sitting = 'sitzungen/2018-03-12-ausschuss';

/** The checksum of every file in the folders for the public, by its path; of everybody's part nothing differs but what is given. */
async function publicFiles(
  { citizen, closed, ...changes }: Files,
  others: Files = {},
): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  const tagesordnung = `
  - teil: öffentlich
    tops: [{ nr: 1, titel: Bericht, text: top-1.md, einwohner: [{ ${citizen} }] }, { nr: 2, titel: Plan }]
  - { teil: nichtöffentlich, tops: [${closed}] }
  - { teil: öffentlich, beginn: 18:30, tops: [{ nr: 9, titel: Ende }] }`;
  const files = sampleFiles(
    { tagesordnung, ...changes },
    {
      'koerperschaft.yaml': 'name: Kreis Beispiel\nprofil: probe\n',
      'templates/profile/probe.yaml':
        'name: Probe\nnichtöffentlich: weglassen\nanlagen_reihenfolge: öffentliche zuerst\neckdaten: [datum, beginn_ende, unterbrechungen, leitung, schriftführung]\n',
      [`${sitting}/top-1.md`]: 'Siehe {{anlage "karte"}}.\n',
      'dokumente/blatt.yaml': 'art: zusammenfassung\ntitel: Blatt\nquellen: [protokolle/eins.md]\n',
      'protokolle/eins.md': protocol('Nichts weiter.'),
      ...others,
    },
  );
  try {
    for (const [path, content] of Object.entries(files)) writeInto(join(folder, 'content', path), content);
    const quiet = () => undefined;
    expect(await main(['erstellen'], { cwd: folder, now: () => 0, out: quiet, error: quiet })).toBe(0);
    const output = join(folder, 'output');
    const written = readdirSync(output, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(output, join(parentPath, name)));
    const open = written.filter((path) => /[/\\]oeffentlich[/\\]/u.test(path)).toSorted();
    return Object.fromEntries(open.map((path) => [path, checksum(readFileSync(join(output, path)))]));
  } finally {
    discard(folder);
  }
}

/** A public protocol of which the summary prints the first part alone. */
const protocol = (rest: string) =>
  `---\ngruppe: AG\ndatum: 2017-09-21\nfreigabe: öffentlich\n---\n## Kurzfassung\nKurz gefasst.\n## Ergebnisse\n${rest}\n`;

it('a change of what is not public changes no byte of what the public gets, stand.json included', async () => {
  const before = await publicFiles({
    citizen: 'name: "Klar, Otto", anrede: Herr',
    closed: '{ nr: 77, titel: Vergabe }',
    anlagen: '[{ id: karte, dokument: blatt }]',
  });
  const after = await publicFiles(
    {
      citizen: 'name: "Dunkel, Karl", anrede: Herr, ort: Much',
      closed: `{ nr: 77, titel: Verkauf, vorlage: 61/2018, text: top-77.md, beschluss: wie Vorlage, ergebnis: angenommen, abstimmung: { ja: 3, nein: 1 },
        beginn: 18:05, ende: 18:20, befangen: [a3], vermerk: Akte liegt bei D. }, { nr: 78, titel: Noch einer, text: Kein Wort. }`,
      leitung: '[{ wer: a1 }, { wer: b1, ab_top: 77, bis_top: 77 }, { wer: a1, ab_top: 78 }]',
      schriftführung: '[{ wer: s1 }, { wer: d1, ab_top: 78, bis_top: 78 }, { wer: s1, ab_top: 9 }]',
      unterbrechungen: '[{ von: 18:06, bis: 18:08, anlass: Rückfrage }]',
      anwesenheit:
        '[{ wer: a1, da: ja }, { wer: a2, da: ja }, { wer: a3, da: ja, nicht_bei: 77 }, { wer: b1, da: ja, stimmverzicht: 77 }, { wer: b2, da: ja }, { wer: c1, da: ja }]',
      verwaltung: '[{ wer: x1, tops: 77 }]',
      gäste: '[{ name: Gast, tops: 77 }]',
      interne_fassung: 'ja',
      anlagen: '[{ id: gutachten, dokument: gutachten, top: 77 }, { id: karte, dokument: blatt }]',
    },
    {
      'personen.yaml': `${sampleFiles()['personen.yaml']}x1: { name: "Muster, Anna", anrede: Frau, amt: Rätin }\n`,
      'vorlagen/61-2018.yaml': 'titel: Verkauf\nöffentlich: nein\nbeschlussvorschlag: Verkauft wird.\n',
      [`${sitting}/top-77.md`]: 'Dazu {{anlage "gutachten"}}.\n',
      'dokumente/gutachten.yaml': 'art: zusammenfassung\ntitel: G\nöffentlich: nein\nquellen: [protokolle/zwei.md]\n',
      'protokolle/eins.md': protocol('Das bleibt unter uns.'),
      'protokolle/zwei.md': protocol('Und das auch.'),
    },
  );
  expect(Object.keys(before).filter((path) => path.endsWith('stand.json'))).toHaveLength(2);
  expect(after).toEqual(before);
});
