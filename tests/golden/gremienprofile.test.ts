// One small sitting as three bodies write their minutes, and as a fourth one does that a workspace brings along: what differs is what
// their profiles say.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { expectGolden } from '../support/golden.js';
import { replaceIn, writeInto } from '../support/workspace.js';

const fixture = packagePath('tests', 'golden', 'gremienprofile');

const sitting = 'sitzungen/2018-03-12-ausschuss/sitzung.yaml';
/** The item that this house does not have: it opens before the agenda. */
const opening = `      - nr: 1
        titel: Eröffnung, Feststellung der ordnungsgemäßen Einladung und der Beschlussfähigkeit
        standard: eröffnung
`;

/** What the sittings give under the profile of that name; `own` is that profile, where the workspace brings it along. */
async function build(profil: string, own?: string): Promise<Ergebnis & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    cpSync(join(fixture, 'arbeitsbereich'), folder, { recursive: true });
    if (profil === 'ergebniszeile') replaceIn(join(folder, sitting), opening, '');
    replaceIn(
      join(folder, 'koerperschaft.yaml'),
      'name: Kreis Beispiel\n',
      `name: Kreis Beispiel\nprofil: ${profil}\n`,
    );
    if (own !== undefined) writeInto(join(folder, 'templates', 'profile', `${profil}.yaml`), own);
    return { ...(await erstelleDokumente({ arbeitsbereich: folder, pfade: [], formate: ['md', 'tree'] })), folder };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a file by the end of its name. */
function textOf({ dokumente, folder }: Ergebnis & { readonly folder: string }, ending: string): string {
  const file = dokumente.flatMap(({ dateien }) => dateien).find(({ name }) => name.endsWith(ending));
  if (file === undefined) throw new Error(`no file ${ending}`);
  return strFromU8(file.bytes).replaceAll(`${folder}/`, '');
}

describe.each(['kreis-nrw', 'wortprotokoll', 'ergebniszeile'])('the profile %s', (profil) => {
  it('prints the sitting as its house does', async () => {
    const made = await build(profil);
    expect(formatFindings(made.findings, made.folder)).toBe('');
    for (const { dateien } of made.dokumente) {
      for (const { name } of dateien) expectGolden(join(fixture, 'expected', profil, name), textOf(made, name));
    }
  });
});

describe('a body of its own', () => {
  it('is a YAML file in the workspace', async () => {
    const made = await build(
      'stadtrat',
      `name: Stadtrat
dokument: Beschlussprotokoll
nummerierung: "{nummer} / {wahlperiode_nummer} / {jahr}"
titel: { öffentlich: "{dokument} {nummerierung}" }
untertitel: { öffentlich: "{gremium_name}, {datum_lang}" }
aufbau: [tagesordnung, beratung, unterschriften, eckdaten]
eckdaten: [leitung, ort]
unterschriften: [schriftführung]
beschriftungen: { tagesordnung: Inhalt, leitung: Vorsitz, top: Punkt }
`,
    );
    const text = textOf(made, '2018-03-12-ausschuss-Beschlussprotokoll.md');
    const lines = text.split('\n');
    const order = ['# Inhalt', '## Punkt\u00a01', 'Sabine Beispiel', 'Anna Muster, Vorsitzende'].map((start) =>
      lines.findIndex((line) => line.includes(start)),
    );
    expect(text).toContain('Beschlussprotokoll 12 / XVI / 2018');
    expect(text).not.toContain('Anwesenheit');
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('is told which values its phrases may name', async () => {
    const { findings, folder } = await build(
      'stadtrat',
      'name: Stadtrat\nuntertitel: { öffentlich: "der {sizung}" }\n',
    );
    expect(formatFindings(findings, folder)).toContain('[wert-unpassend]');
  });
});
