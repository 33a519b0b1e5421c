// Pages about municipalities: in a plan, as documents of their own, and what of them is told to whom.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ergebnis, erstelleDokumente } from '../../../src/pipeline.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

const zahlen = {
  'gebiete.yaml': [
    'kreis: { name: Kreis Beispiel, schlüssel: "05382" }',
    'kommunen:',
    '  - { name: Alfter, schlüssel: "05382004" }',
    '  - { name: Bad Hönnef, schlüssel: "05382008" }',
    '  - { name: Siegburg, schlüssel: "05382060" }',
  ].join('\n'),
  'fakten.yaml': 'planung: { titel: Sozialplanung }\n',
  'indikatoren/tabellen.yaml': [
    'neu: { datei: neu.csv, quelle: Zensus, stichtag: 2022-12-31 }',
    'alt: { datei: alt.csv, quelle: Zensus, stichtag: 2018-12-31 }',
  ].join('\n'),
  'indikatoren/neu.csv': 'Schlüssel;Personen;Arbeitslose\n05382004;1000;100\n05382008;1000;200\n05382060;2000;600\n',
  'indikatoren/alt.csv': 'Schlüssel;Personen;Arbeitslose\n05382004;1000;100\n05382008;1000;300\n05382060;2000;500\n',
  'indikatoren/katalog.yaml': `personen: { titel: Bevölkerung, definition: Personen, zähler: { tabelle: neu, spalten: Personen }, einheit: Personen, schwelle: keine }
quote:
  titel: Arbeitslosenquote
  definition: Arbeitslose je 100 Personen
  zähler: { tabelle: neu, spalten: Arbeitslose }
  nenner: { spalten: Personen }
  richtung: hoch ist ungünstig
  begründung: Muster
  stände: [{ zähler: { tabelle: alt }, nenner: { tabelle: alt } }]
`,
};

function gespräch(kopf: string): string {
  return `---\nkommune: Siegburg\ndatum: 2018-05-14\nfakten: { planung: geplant }\n${kopf}---\n## Kurzfassung\n\nEs ging um Wohnen.\n`;
}

const plan = 'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n';
const profile = 'art: kommunalprofil\ntitel: Kommunalprofil\nstand: 2018-09-17\n';

type Files = Readonly<Record<string, string>>;

async function make(files: Files): Promise<Ergebnis> {
  for (const [path, text] of Object.entries({ ...sampleFiles(), ...zahlen, ...files })) {
    writeInto(join(folder, path), text);
  }
  return erstelleDokumente({ arbeitsbereich: folder, pfade: [join(folder, 'dokumente')], formate: ['md'] });
}

/** The reading copy of the document with this id, every space an ordinary one. */
function textOf({ dokumente, findings }: Ergebnis, id: string): string {
  expect(findings).toEqual([]);
  const [file] = dokumente.find((dokument) => dokument.id === id)?.dateien ?? [];
  return file === undefined ? '' : strFromU8(file.bytes).replaceAll(/[\u00A0\u202F]/gu, ' ');
}

const siegburg = (result: Ergebnis) => textOf(result, 'profile/siegburg');

describe('a page about a municipality', () => {
  it('shows its figures beside those of the Kreis, and what became of them', async () => {
    const text = siegburg(await make({ 'dokumente/profile.yaml': profile }));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(
      rows.map((row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['Indikator', 'Wert', 'Kreis', 'Abweichung', 'Verlauf'],
      expect.anything(),
      ['Bevölkerung (Personen)', '2 000', '4 000', 'x', 'x'],
      [
        'Arbeitslosenquote (%)',
        '30,0',
        '22,5',
        '\\+7,5',
        expect.stringMatching(/\+5,0 seit 31\.12\.2018 \(gestiegen\)$/u),
      ],
    ]);
    expect(text).toContain('Stand 31.12.2022, wo nichts anderes steht.');
    expect(text).toContain('Arbeitslosenquote: Arbeitslose je 100 Personen.');
  });

  it.each(['quote', 'Arbeitslosenquote'])('has only the indicators that are asked for: %s', async (indikator) => {
    const text = siegburg(await make({ 'dokumente/profile.yaml': `${profile}indikatoren: ${indikator}\n` }));
    expect(text).toContain('Arbeitslosenquote (%)');
    expect(text).not.toContain('Bevölkerung');
  });

  it('spells an answer as the questions do', async () => {
    const text = siegburg(
      await make({
        'dokumente/profile.yaml': profile,
        'fakten.yaml': 'planung: { titel: Sozialplanung, werte: [ja, in Planung] }\n',
        'gespraeche/a.md': gespräch('freigabe: öffentlich\n').replace('geplant', 'IN PLANUNG'),
      }),
    );
    expect(text).toContain('in Planung');
    expect(text).not.toContain('IN PLANUNG');
  });

  it('of two talks tells the earlier first, and the answer that was given last', async () => {
    const text = siegburg(
      await make({
        'dokumente/profile.yaml': profile,
        'gespraeche/a.md': gespräch('freigabe: öffentlich\n').replace('geplant', 'ja').replace('2018-05', '2018-07'),
        'gespraeche/b.md': gespräch('freigabe: öffentlich\n').replace('Wohnen', 'Pflege'),
      }),
    );
    expect(text).toMatch(/14\.05\.2018:\s+Es ging um Pflege.*14\.07\.2018:\s+Es ging um Wohnen/su);
    expect(text).toMatch(/Sozialplanung\W+ja/u);
  });

  it('tells what a talk said and the measures that name the municipality', async () => {
    const text = siegburg(
      await make({
        'dokumente/profile.yaml': profile,
        'gespraeche/siegburg.md': gespräch('freigabe: öffentlich\n'),
        'handlungsfelder/1-a.yaml':
          'titel: A\nziel: Z.\nmaßnahmen:\n  A1: { titel: Befragung, zuständig: Jugendamt, beteiligt: [Stadt Siegburg], frist: 2019-12 }\n  A3: { titel: Umfrage, zuständig: Siegburg, frist: 2019-12 }\n  A2: { titel: Anderes, zuständig: Jugendamt, beteiligt: Alfter, frist: 2019-12 }\n',
      }),
    );
    expect(text).toContain('Aus dem Gespräch am 14.05.2018:\n\nEs ging um Wohnen.');
    expect(text).toMatch(/Sozialplanung\W+geplant/u);
    expect(text).toMatch(/Maßnahmen\W+A1 Befragung \(Jugendamt, bis Dezember 2019\)\W+A3 Umfrage/u);
    expect(text).not.toContain('A2');
  });
});

describe('nothing of a talk without its release', () => {
  const files = (kopf: string, öffentlich: string) => ({
    'dokumente/profile.yaml': `${profile}öffentlich: ${öffentlich}\nvergleich: [rang, ampel]\n`,
    'gespraeche/siegburg.md': gespräch(kopf),
  });

  it.each([
    ['öffentlich', 'ja', true],
    ['intern', 'ja', false],
    ['offen', 'ja', false],
    ['intern', 'nein', true],
    ['offen', 'nein', false],
  ])('freigabe: %s, öffentlich: %s', async (freigabe, öffentlich, isTold) => {
    const made = await make(files(`freigabe: ${freigabe}\nvergleich: rang\n`, öffentlich));
    const text = siegburg(made);
    expect(text.includes('Es ging um Wohnen')).toBe(isTold);
    expect(text.includes('Sozialplanung')).toBe(isTold);
    expect(text.includes('Rang')).toBe(isTold);
    const { quellen = [] } = made.dokumente.find(({ id }) => id === 'profile/siegburg') ?? {};
    expect(quellen.some((file) => file.endsWith('siegburg.md'))).toBe(isTold);
  });
});

it.each(['öffentlich', 'intern'])('a plan names the file of a talk only where it is released: %s', async (freigabe) => {
  const { dokumente } = await make({
    'dokumente/plan.yaml': plan,
    'kapitel/01.md': '# Profile\n\n{{kommunalprofile indikatoren="quote"}}\n',
    'gespraeche/siegburg.md': gespräch(`freigabe: ${freigabe}\n`),
  });
  const { quellen = [] } = dokumente.find(({ id }) => id === 'plan') ?? {};
  expect(quellen.some((file) => file.endsWith('siegburg.md'))).toBe(freigabe === 'öffentlich');
});

describe('ranks and the Ampel: switched on, and released by the municipality', () => {
  it.each([
    ['vergleich: [rang, ampel]\n', 'vergleich: [rang, ampel]\n', ['Rang', 'Ampel']],
    ['vergleich: [rang, ampel]\n', 'vergleich: rang\n', ['Rang']],
    ['vergleich: ampel\n', 'vergleich: [rang, ampel]\n', ['Ampel']],
    ['vergleich: [rang, ampel]\n', '', []],
    ['', 'vergleich: [rang, ampel]\n', []],
    ['', '', []],
  ])('%j in the file and %j in the talk', async (switched, released, expected) => {
    const made = await make({
      'dokumente/profile.yaml': `${profile}${switched}`,
      'gespraeche/siegburg.md': gespräch(`freigabe: öffentlich\n${released}`),
    });
    const shown = (text: string) => ['Rang', 'Ampel'].filter((word) => text.includes(word));
    expect(shown(siegburg(made))).toEqual(expected);
    expect(shown(textOf(made, 'profile/alfter'))).toEqual([]);
  });

  it('the rank is told with its number of places, the Ampel with its words', async () => {
    const made = await make({
      'dokumente/profile.yaml': `${profile}vergleich: [rang, ampel]\n`,
      'gespraeche/siegburg.md': gespräch('freigabe: öffentlich\nvergleich: [rang, ampel]\n'),
    });
    const row = siegburg(made)
      .split('\n')
      .find((line) => line.includes('Arbeitslosenquote (%)'));
    expect(row).toMatch(/\| 3 +\| .*ungünstiger als der Kreis +\|$/u);
    expect(siegburg(made)).toContain('Rang unter 3 Kommunen:');
  });
});

describe('in a plan', () => {
  it('every municipality has its heading, in a chapter each with its figures', async () => {
    const text = textOf(
      await make({
        'dokumente/plan.yaml': plan,
        'kapitel/01.md': '# Profile\n\n{{kommunalprofile indikatoren="quote"}}\n\n{{verweis "profil-siegburg"}}\n',
      }),
      'plan',
    );
    for (const [name, value] of [
      ['Alfter', '10,0'],
      ['Bad Hönnef', '20,0'],
      ['Siegburg', '30,0'],
    ]) {
      expect(text).toMatch(new RegExp(`## 1\\.\\d ${name}[^#]*\\| Arbeitslosenquote \\(%\\) +\\| ${value} `, 'u'));
    }
  });

  it.each(['Alfter', 'Siegburg'])('that of %s is told of where it is longer than a page', async (name) => {
    const { findings } = await make({
      'dokumente/plan.yaml': plan,
      'kapitel/01.md': '# Profile\n\n{{kommunalprofile indikatoren="quote"}}\n',
      'gespraeche/lang.md': `${gespräch('freigabe: öffentlich\n').replace('kommune: Siegburg', `kommune: ${name}`)}${'Ein Absatz.\n\n'.repeat(60)}`,
    });
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['dokument-zu-lang', `„${name}“ hat 2 Seiten und soll eine haben.`],
    ]);
  });

  it('one municipality stands where it is asked for, compared only as it allows', async () => {
    const text = textOf(
      await make({
        'dokumente/plan.yaml': plan,
        'kapitel/01.md': '# Siegburg\n\n{{kommunalprofil "Siegburg" vergleich="rang, ampel"}}\n',
        'gespraeche/siegburg.md': gespräch('freigabe: öffentlich\nvergleich: ampel\n'),
      }),
      'plan',
    );
    expect(text).toContain('Ampel');
    expect(text).not.toContain('Rang');
    expect(text).not.toContain('Alfter');
  });
});

describe('as documents of their own', () => {
  it('are one file a municipality, in one folder, with the names of places', async () => {
    const { dokumente } = await make({ 'dokumente/profile.yaml': profile });
    expect(dokumente.map(({ id, dokument, dateien }) => [id, dokument, ...dateien.map(({ name }) => name)])).toEqual([
      ['profile/alfter', 'profile', 'Kommunalprofil-Alfter.md'],
      ['profile/bad-hoennef', 'profile', 'Kommunalprofil-Bad-Hoennef.md'],
      ['profile/siegburg', 'profile', 'Kommunalprofil-Siegburg.md'],
    ]);
  });

  it('two municipalities of one name have files of their own', async () => {
    const kommunen = [
      '{ name: Hausen, id: hausen-a, schlüssel: "05382004" }',
      '{ name: Hausen, id: hausen-b, schlüssel: "05382008" }',
      '{ name: Siegburg, schlüssel: "05382060" }',
    ];
    const { dokumente } = await make({
      'dokumente/profile.yaml': profile,
      'gebiete.yaml': `kreis: { name: Kreis Beispiel, schlüssel: "05382" }\nkommunen: [${kommunen.join(', ')}]\n`,
    });
    expect(dokumente.flatMap(({ dateien }) => dateien.map(({ name }) => name))).toEqual([
      'Kommunalprofil-Hausen-hausen-a.md',
      'Kommunalprofil-Hausen-hausen-b.md',
      'Kommunalprofil-Siegburg.md',
    ]);
  });

  it('are only those that are asked for, in that order', async () => {
    const { dokumente } = await make({ 'dokumente/profile.yaml': `${profile}kommunen: [Siegburg, Stadt Siegburg]\n` });
    expect(dokumente.map(({ id }) => id)).toEqual(['profile/siegburg']);
  });

  it('one that is longer than a page is told of, and handed out', async () => {
    const made = await make({
      'dokumente/profile.yaml': `${profile}kommunen: Siegburg\n`,
      'gespraeche/siegburg.md': `${gespräch('freigabe: öffentlich\n')}${'Ein Absatz.\n\n'.repeat(60)}`,
    });
    expect(made.findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['dokument-zu-lang', 'Hinweis', '„Kommunalprofil Siegburg“ hat 2 Seiten und soll eine haben.'],
    ]);
    expect(made.dokumente).toHaveLength(1);
  });

  it('one of them can be an annex', async () => {
    const sitzung = {
      anlagen: '[{ id: profil, titel: Profil, top: "1", dokument: profile/siegburg }]',
      tagesordnung: '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, text: "Siehe {{anlage \\"profil\\"}}." }] }]',
    };
    const all = { ...sampleFiles(sitzung), ...zahlen, 'dokumente/profile.yaml': profile };
    for (const [path, text] of Object.entries(all)) writeInto(join(folder, path), text);
    const made = await erstelleDokumente({
      arbeitsbereich: folder,
      pfade: [join(folder, 'sitzungen')],
      formate: ['md'],
    });
    expect(made.findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
    expect(made.dokumente.find(({ id }) => id.startsWith('2018'))?.anlagen.map(({ verdikt }) => verdikt)).toEqual([
      'eigenes Dokument',
    ]);
  });
});
