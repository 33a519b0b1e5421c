// What `neu` lays out, as somebody calls it: asked in a terminal, by options, and where it may not.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../../src/cli/main.js';
import { packagePath } from '../../../../src/source/package-files.js';
import { expectGolden } from '../../../support/golden.js';
import { sampleFiles } from '../../../support/sample-sitting.js';
import { openTerminal } from '../../../support/terminal.js';
import { discard, writeInto } from '../../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

/** What the program says when called so, and its exit code; `answers` are what a person types, one after the other. */
async function call(args: readonly string[], answers?: readonly string[]): Promise<string> {
  const { umgebung, screen } = openTerminal(folder, answers);
  const code = await main(args, umgebung);
  return `${screen()}[${code}]`;
}

const workspace = () => call(['neu', 'arbeitsbereich', '.', '--name', 'Kreis Muster', '--sitz', 'Musterstadt']);

function useSample(): void {
  const files = sampleFiles(
    {
      tagesordnung: `
  - teil: öffentlich
    tops:
      - { nr: 1, titel: 'Schuldner: Förderung', vorlage: 45/2018, art: Beschluss, ergebnis: vertagt }
      - nr: 2
        titel: Bericht
        zusagen:
          - { wer: d1, was: Zahlen nachreichen, bis: 2018-06 }
          - { wer: d1, was: Plan vorstellen, erledigt: in der Sitzung }`,
    },
    { 'vorlagen/45-2018.yaml': 'titel: Förderung\n' },
  );
  for (const [path, content] of Object.entries(files)) writeInto(join(folder, path), content);
}

/** All files below the folder but the schemas for editors, as one text. */
function laidOut(below: string): string {
  return readdirSync(join(folder, below), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.schema'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `══ ${path.slice(folder.length + 1)}\n${readFileSync(path, 'utf8')}`)
    .join('');
}

const golden = (name: string) => packagePath('tests', 'unit', 'cli', 'neu', 'expected', name);

describe('a workspace', () => {
  it('builds at once, and holds what explains itself', async () => {
    await workspace();
    expectGolden(golden('arbeitsbereich.txt'), laidOut('.'));
    expect(await call(['prüfen'])).toBe('  0 Dokumente geprüft – alles in Ordnung\n[0]');
  });

  it('is never laid into another', async () => {
    await workspace();
    expect(await call(['neu', 'arbeitsbereich', 'sitzungen/noch-einer'])).toContain('liegt in einem.');
    expect(await call(['neu', 'arbeitsbereich', '.'])).toContain('[2]');
  });

  it('leaves the .gitattributes that is there to its owner', async () => {
    writeInto(join(folder, '.gitattributes'), '* text=auto\n');
    expect(await workspace()).toContain('[0]');
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('* text=auto\n');
  });

  it('asks who it is for', async () => {
    const said = await call(['neu', 'arbeitsbereich', 'kreis'], ['Kreis „Nord“: #1', 'Nordstadt']);
    expect(said).toContain('Name der Körperschaft: Kreis „Nord“: #1\nSitz der Verwaltung: Nordstadt\n');
    expect(await call(['prüfen', 'kreis'])).toBe('  0 Dokumente geprüft – alles in Ordnung\n[0]');
    expect(readFileSync(join(folder, 'kreis', 'koerperschaft.yaml'), 'utf8')).toContain('name: "Kreis „Nord“: #1"');
  });
});

describe('a first own sitting', () => {
  it('comes from three calls, and is a draft without a mistake', async () => {
    await workspace();
    expect(await call(['neu', 'gremium', 'Sozialausschuss', '--name', 'Ausschuss für Soziales'])).toContain('[0]');
    expect(await call(['new', 'sitzung', '--datum', '16.04.2018'])).toContain(
      '  Ausschuss für Soziales, Montag, 16. April 2018, Beginn offen\n',
    );
    const said = await call(['prüfen']);
    expect(said).toContain('Noch offen: der Text zu TOP 3 (in seiner Datei steht noch nichts).');
    expect(said.replaceAll(/Hinweis: Noch offen: .*\[offen\]/gu, '')).not.toMatch(/Fehler|Warnung|Hinweis: /u);
    expect(said).toContain('[0]');
  });
});

describe('a talk', () => {
  const questions =
    'planung: { titel: Sozialplanung, frage: Gibt es eine Stelle?, werte: [ja, nein] }\ndaten: { titel: Eigene Daten }\n';
  beforeEach(async () => {
    await workspace();
    writeInto(join(folder, 'fakten.yaml'), questions);
    writeInto(
      join(folder, 'gebiete.yaml'),
      'kreis: { name: Kreis, schlüssel: "05382" }\nkommunen: [{ name: Hennef (Sieg), schlüssel: "05382020" }]\n',
    );
  });

  it('that is to be held is laid out without a mistake, with the questions for a municipality', async () => {
    expect(await call(['neu', 'gespräch', 'Hennef'])).toContain('Gespräch mit Hennef (Sieg), Termin offen');
    expectGolden(golden('gespraech.txt'), laidOut('gespraeche'));
    expect(await call(['prüfen'])).toBe('  0 Dokumente geprüft – alles in Ordnung\n[0]');
  });

  it('asks for the day, which may be open', async () => {
    expect(await call(['neu', 'gespräch', 'Diakonie', '--verband'], ['14.5.2018'])).toContain(
      'Tag des Gesprächs [offen]: 14.5.2018\n',
    );
    const text = readFileSync(join(folder, 'gespraeche', 'diakonie.md'), 'utf8');
    expect(text).toContain('verband: "Diakonie"\ndatum: 2018-05-14 ');
    expect(text).not.toContain('fakten');
  });
});

describe('a committee', () => {
  it.each([
    ['Ausschuss für Soziales', 'des Ausschusses für Soziales'],
    ['Kreistag', 'des Kreistages'],
    ['Seniorenbeirat', 'des Seniorenbeirates'],
    ['Kommission Nord', 'des Gremiums „Kommission Nord“'],
  ])('%s is named in the genitive', async (name, genitive) => {
    await workspace();
    await call(['neu', 'gremium', 'g', '--name', name]);
    expect(readFileSync(join(folder, 'gremien', 'g.yaml'), 'utf8')).toContain(`genitiv: ${JSON.stringify(genitive)} `);
  });

  it('has everybody as a member but officials without a group', async () => {
    useSample();
    await call(['neu', 'gremium', 'neu', '--name', 'Ausschuss']);
    const text = readFileSync(join(folder, 'gremien', 'neu.yaml'), 'utf8');
    const members = [...text.matchAll(/- \{ wer: ([^,]+), als: Mitglied/gu)].map(([, id]) => id);
    expect(members).toContain('a1');
    expect(members).toContain('n1');
    expect(members).not.toContain('d1');
    expect(members).not.toContain('s1');
  });
});

it('the part of a new sitting that is not public needs only its # removed', async () => {
  await workspace();
  await call(['neu', 'gremium', 'sozialausschuss', '--name', 'Ausschuss für Soziales']);
  await call(['neu', 'sitzung', 'neu', '--datum', '16.04.2018']);
  const file = join(folder, 'sitzungen', 'neu', 'sitzung.yaml');
  const text = readFileSync(file, 'utf8');
  const taken = text.replace(/^#(?= {2}.*teil: nichtöffentlich| {4}tops| {6}- nr| {8}\S)/gmu, '');
  expect(taken).not.toBe(text);
  writeInto(file, taken);
  const said = await call(['prüfen']);
  expect(said).toContain('7 TOPs');
  expect(said).toContain('  2 Dokumente geprüft – 26 Hinweise\n[0]');
});

describe('a sitting', () => {
  beforeEach(useSample);

  it('has every member, the items of every agenda, and what was left to do', async () => {
    const said = await call([
      'neu',
      'sitzung',
      '--datum',
      'Montag, 16. April 2018',
      '--beginn',
      '17 Uhr',
      '--ort',
      'Saal "A"',
    ]);
    expect(said).toContain('13. Sitzung, Montag, 16. April 2018, 17:00 Uhr');
    expectGolden(golden('sitzung.txt'), laidOut('sitzungen/2018-04-16-ausschuss'));
  });

  it('is asked for in a terminal, with the last one as a proposal; a wrong answer may be given again', async () => {
    const said = await call(['neu', 'sitzung', 'eigener-ordner'], ['32.4.2018', '16.04.2018', '', '']);
    expect(said).toContain(
      [
        'Datum der Sitzung: 32.4.2018',
        'Fehler im Aufruf: Den Tag „32.4.2018“ gibt es nicht.',
        '  Abhilfe: Schreiben Sie zum Beispiel 2018-03-12 oder 12.03.2018.',
        'Datum der Sitzung: 16.04.2018',
        'Beginn [17:00]: ',
        'Ort [Kreishaus]: ',
      ].join('\n'),
    );
    expect(existsSync(join(folder, 'sitzungen', 'eigener-ordner', 'sitzung.yaml'))).toBe(true);
  });

  it.each([
    [['--datum', '16.04.2018', '--gremium', 'auschuss'], 'Meinten Sie „ausschuss“?'],
    [['--datum', '30.02.2018'], 'Den Tag „30.02.2018“ gibt es nicht.'],
    [['--datum', '16.04.2018', '--beginn', '25:00'], '„25:00“'],
    [['--datum', '16.04.2018', '--nummer', 'zwölf'], 'Schreiben Sie zum Beispiel --nummer 12.'],
    [[], 'Datum der Sitzung: Die Angabe fehlt.\n  Abhilfe: Nennen Sie sie mit --datum.'],
  ])('is not laid out for %j', async (args, complaint) => {
    expect(await call(['neu', 'sitzung', ...args])).toContain(complaint);
    expect(readdirSync(join(folder, 'sitzungen'))).toEqual(['2018-03-12-ausschuss']);
  });

  it('is left alone by whoever leaves', async () => {
    expect(await call(['neu', 'sitzung'], [])).toBe(
      'Datum der Sitzung: ^D\nAbgebrochen; es wurde nichts angelegt.\n[2]',
    );
  });

  it('is never laid over one that is there', async () => {
    const before = laidOut('.');
    expect(await call(['neu', 'sitzung', '2018-03-12-ausschuss', '--datum', '13.03.2018'])).toContain('gibt es schon');
    expect(laidOut('.')).toBe(before);
  });
});

describe('papers, protocols and summaries', () => {
  it('are laid out and read without a mistake', async () => {
    useSample();
    expect(await call(['neu', 'vorlage', '46/2018', '--titel', 'Antrag #12: „Teilhabe“ {x}'])).toContain('[0]');
    expect(await call(['neu', 'protokoll', 'AG Süd', '--datum', '1.2.2018'])).toContain(
      'AG Süd, Donnerstag, 1. Februar 2018',
    );
    expect(await call(['neu', 'zusammenfassung', 'ag', '--titel', 'AG'])).toContain('[0]');
    expectGolden(golden('weitere.txt'), ['vorlagen', 'protokolle', 'dokumente'].map(laidOut).join(''));
    // What is left to do: the group has to release its protocol, and the secretary to write what is printed of it.
    expect((await call(['prüfen', 'dokumente'])).match(/\[[a-z-]+\]/gu)).toEqual([
      '[protokoll-nicht-freigegeben]',
      '[kurzfassung-fehlt]',
    ]);
  });

  it('a report is built at once, without a finding', async () => {
    await workspace();
    const said = await call(['neu', 'bericht', 'Lage im Süden', '--titel', 'Lage: „Süd“', '--stand', '1.9.2018']);
    expect(said).toContain('Lage: „Süd“, Stand Samstag, 1. September 2018\n');
    expectGolden(golden('bericht.txt'), `${laidOut('dokumente')}${laidOut('lage-im-sueden')}`);
    expect(await call(['prüfen'])).toBe('  1 Dokument geprüft – alles in Ordnung\n[0]');
    expect(await call(['neu', 'bericht', 'lage', '--titel', 'Lage'])).toContain('Nennen Sie sie mit --stand.');
  });

  it.each(['sitzungen', 'Protokolle', 'templates', 'indikatoren'])(
    'a report has a folder of its own, not %s',
    async (name) => {
      await workspace();
      const before = laidOut('.');
      expect(await call(['neu', 'bericht', name, '--titel', 'Lage', '--stand', '1.9.2018'])).toContain(
        'Wählen Sie einen anderen Namen',
      );
      expect(laidOut('.')).toBe(before);
    },
  );

  it('a report may bear any other name', async () => {
    await workspace();
    const said = await call(['neu', 'bericht', 'constructor', '--titel', 'Lage', '--stand', '1.9.2018']);
    expect(said).toContain('[0]');
  });

  it('need a workspace', async () => {
    expect(await call(['neu', 'vorlage', '46/2018', '--titel', 'T'])).toContain('Hier ist kein Arbeitsbereich');
  });
});
