// What the program reads as it was meant, what it never guesses, and what YAML alone would swallow: one case after the other, each in the
// files of a whole sitting. How every shape reads every spelling stands in tests/unit/source/.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { hasErrors } from '../../src/diagnostic.js';
import { readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import { dateiarten } from '../../src/domain/dateiarten.js';
import { sitzungKurzgefasst } from '../../src/domain/sitzung/kurzgefasst.js';
import { topsOf } from '../../src/domain/sitzung/tagesordnung.js';
import type { Person } from '../../src/domain/stammdaten/person.js';
import { erstelleDokumente } from '../../src/pipeline.js';
import type { Fields } from '../../src/source/read-record.js';
import { record } from '../../src/source/shape.js';
import type { SchemaParts } from '../../src/source/shape-type.js';
import { foldSpelling } from '../../src/source/spelling.js';
import { type Files, readFiles, sampleFiles, sampleSitting, withFiles } from '../support/sample-sitting.js';
import { openTerminal } from '../support/terminal.js';
import { readShape } from '../unit/source/reading.js';

/** The sitting as `prüfen` echoes it, where nothing is found wrong. */
function echoOf(changes: Files): string {
  const { sitzung, findings } = sampleSitting(changes);
  expect(findings).toEqual([]);
  return sitzungKurzgefasst(sitzung).join(' | ');
}

function namesOf(persons: readonly { readonly person: Person }[]): readonly string[] {
  return persons.map(({ person }) => person.name);
}

describe('forgiving where it is harmless', () => {
  it.each([
    '2018-03-12',
    '12.03.2018',
    '12.3.2018',
    '12. 3. 2018',
    '2018–03–12',
    '12. März 2018',
    '12.März 2018',
    '12. Maerz 2018',
    '12 Mrz. 2018',
    'Montag, 12. März 2018',
    'Montag, den 12. März 2018',
    'Mo, 12.03.2018',
  ])('the date %s is Montag, 12. März 2018', (datum) => {
    expect(echoOf({ datum })).toContain('Montag, 12. März 2018');
  });

  it.each(['17:00', '17.00', '17.00 Uhr', '17:00 Uhr', '17.00Uhr', '17:00 h', '17 Uhr', '17 Uhr 00'])(
    'the time %s is 17:00',
    (beginn) => {
      expect(echoOf({ beginn })).toContain('17:00 bis 19:00 Uhr');
    },
  );

  it.each(['2014-2020', '2014–2020', '2014 - 2020', '2014 bis 2020', '2014/2020'])(
    'the years %s are printed with an en dash',
    async (wahlperiode) => {
      const gremium = sampleFiles()['gremien/ausschuss.yaml'] ?? '';
      const changed = { 'gremien/ausschuss.yaml': `${gremium}wahlperiode: ${wahlperiode}\nprofil: wortprotokoll\n` };
      expect(await printed(sampleFiles({}, changed))).toContain('12 / 2014–2020');
    },
  );

  it('„typographic“ quotes inside a call are quotes', async () => {
    const marks = ['"blatt"', "'blatt'", '„blatt“', '“blatt”', '‚blatt‘', '»blatt«', '«blatt»', 'blatt'];
    const text = marks.map((mark) => `Siehe {{anlage ${mark}}}.\n`).join('\n');
    const sitting = {
      tagesordnung: '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, text: text.md }] }]',
      anlagen: '[{ id: blatt, titel: Blatt, dokument: blatt, top: 1 }]',
    };
    const words = (await printed(sampleFiles(sitting, blatt(text)))).split('Siehe ').slice(1);
    expect(words.map((word) => word.split('.')[0])).toEqual(marks.map(() => words[0]?.split('.')[0]));
    expect(words[0]).toMatch(/^Anlage\s1\./u);
  });

  it.each([
    ['by id', 'a1'],
    ['by id in capitals', 'A1'],
    ['by the name in the list', '"Muster, Anna"'],
    ['by the name with blanks', '"Muster,  Anna "'],
  ])('a person is named %s', (_, leitung) => {
    const { sitzung, findings } = sampleSitting({ leitung });
    expect([namesOf(sitzung.leitung), findings]).toEqual([['Muster, Anna'], []]);
  });

  it('an id or a name with an umlaut is found however the umlaut is typed or stored', () => {
    const personen = `${sampleFiles()['personen.yaml']}müller-a: { name: "Müller, Änne", anrede: Frau }\n`;
    for (const wer of ['müller-a', 'mueller-a', 'mu\u0308ller-a', '"Müller, Änne"', '"Mu\u0308ller, A\u0308nne"']) {
      const { sitzung, findings } = sampleSitting({ schriftführung: wer }, { 'personen.yaml': personen });
      expect([wer, namesOf(sitzung.schriftführung), findings]).toEqual([wer, ['Müller, Änne'], []]);
    }
  });

  it('a file in Windows-1252 is read, with a hint', () => {
    const files = sampleFiles({ ort: 'Rathaus Königswinter', schriftführung: 's1' });
    withFiles(files, (folder) => {
      const path = 'sitzungen/2018-03-12-ausschuss/sitzung.yaml';
      writeFileSync(join(folder, path), Buffer.from(files[path] ?? '', 'latin1'));
      const codes: string[] = [];
      const bereich = readArbeitsbereich(folder, ({ code, severity }) => codes.push(`${severity} ${code}`));
      expect(codes).toEqual(['Hinweis datei-kodierung']);
      expect(bereich?.sitzungen[0]?.tage[0].ort).toBe('Rathaus Königswinter');
    });
  });

  it('what was read is echoed by prüfen', async () => {
    const files = sampleFiles({ datum: '12.03.2018', beginn: '17.00 Uhr' });
    const said = await withFiles(files, async (cwd) => {
      const { umgebung, screen } = openTerminal(cwd);
      await main(['prüfen'], umgebung);
      return screen();
    });
    expect(said).toContain('Montag, 12. März 2018, 17:00 bis 19:00 Uhr');
  });
});

const umlaut = /[äöüß]/u;

interface NamedFields {
  readonly name: string;
  readonly fields: Fields;
  readonly words: readonly (readonly [key: string, word: string])[];
}

/** Every record of every kind of file, with the words that its keys take. */
function allRecords(): readonly NamedFields[] {
  const found = new Map<object, NamedFields>();
  const define: SchemaParts['define'] = (fields, name, make) => {
    if (found.has(fields)) return {};
    found.set(fields, { name, fields: fields as Fields, words: [] });
    const { properties = {} } = make();
    const words = Object.entries(properties as Readonly<Record<string, unknown>>).flatMap(([key, schema]) =>
      wordsIn(schema).map((word) => [key, word] as const),
    );
    found.set(fields, { name, fields: fields as Fields, words });
    return {};
  };
  for (const { shape } of dateiarten) shape.jsonSchema({ about: () => undefined, define });
  return [...found.values()];
}

function wordsIn(schema: unknown): readonly string[] {
  const { enum: words = [], anyOf = [] } = schema as {
    readonly enum?: readonly string[];
    readonly anyOf?: readonly [];
  };
  return [...words, ...anyOf.flatMap(wordsIn)];
}

/** How people without the right keyboard, with another disk or with the shift key down type it. */
function spellingsOf(word: string): readonly string[] {
  return [foldSpelling(word), word.normalize('NFD'), word.toUpperCase(), foldSpelling(word).toUpperCase()];
}

describe('every key and every word with an umlaut is known without it', () => {
  const records = allRecords();
  const keys = records.flatMap(({ name, fields }) =>
    Object.keys(fields).flatMap((key) => (umlaut.test(key) ? [[name, key, fields] as const] : [])),
  );
  it.each(keys)('%s: %s', (name, key, fields) => {
    const field = fields[key];
    const example = (field?.presence === undefined ? field : field.shape)?.example ?? '';
    const read = (typed: string) => readShape(`${typed}: ${example}`, record(fields, name));
    const sentences = (typed: string) => read(typed).findings.map(({ message }) => message);
    for (const typed of spellingsOf(key)) expect([typed, sentences(typed)]).toEqual([typed, sentences(key)]);
    expect(read(key).findings.map(({ code }) => code)).not.toContain('schluessel-unbekannt');
  });

  const words = records.flatMap(({ name, fields, words: all }) =>
    all.flatMap(([key, word]) => (umlaut.test(word) ? [[name, key, word, fields] as const] : [])),
  );
  it.each(words)('%s: %s: %s', (name, key, word, fields) => {
    const read = (typed: string) => {
      const { value, findings } = readShape(`${key}: ${typed}`, record(fields, name));
      return [value, findings.map(({ message }) => message)];
    };
    for (const typed of spellingsOf(word)) expect([typed, ...read(typed)]).toEqual([typed, ...read(word)]);
  });

  it('of which there are many', () => {
    expect([keys.length > 20, words.length > 10]).toEqual([true, true]);
  });
});

/** Everything that is printed, as Markdown. */
function printed(files: Files): Promise<string> {
  return withFiles(files, async (arbeitsbereich) => {
    const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich, pfade: [], formate: ['md'] });
    expect(findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
    return dokumente
      .flatMap(({ dateien }) => dateien.map(({ bytes }) => Buffer.from(bytes).toString('utf8')))
      .join('\n');
  });
}

/** The text of the only TOP, and a document to attach to it. */
function blatt(text: string): Files {
  return {
    'sitzungen/2018-03-12-ausschuss/text.md': text,
    'dokumente/blatt.yaml': 'art: zusammenfassung\ntitel: Blatt\nquellen: [protokolle/eins.md]\n',
    'protokolle/eins.md': '---\ngruppe: AG\ndatum: 2017-09-21\nfreigabe: öffentlich\n---\n## Kurzfassung\nKurz.\n',
  };
}

describe('strict where somebody signs: nothing is guessed, the document is not made', () => {
  const tops = (top: string) => `[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, ${top} }] }]`;
  it.each([
    ['presence in other words', { anwesenheit: '[{ wer: a1, da: anwesend }]' }, '„anwesend“'],
    ['presence as a cross', { anwesenheit: '[{ wer: a1, da: x }]' }, '„x“'],
    ['presence in English', { anwesenheit: '[{ wer: a1, da: yes }]' }, '„yes“'],
    ['presence of somebody by surname alone', { anwesenheit: '[{ wer: Muster, da: ja }]' }, '„Muster“'],
    ['presence of somebody nearly named', { anwesenheit: '[{ wer: "Muster, Ana", da: ja }]' }, '„Muster, Ana“'],
    ['presence of somebody who is not there', { anwesenheit: '[{ wer: zz9, da: ja }]' }, '„zz9“'],
    ['a control figure that is none', { anwesend_stimmberechtigt: 'etwa 6' }, '„etwa 6“'],
    ['a mistyped key of a vote', { tagesordnung: tops('art: Beschluss, abstimmung: { jaa: 6 }') }, '„jaa“'],
    ['votes in words', { tagesordnung: tops('art: Beschluss, abstimmung: { ja: sechs, nein: 0 }') }, '„sechs“'],
    ['half a vote', { tagesordnung: tops('art: Beschluss, abstimmung: { ja: "5,5", nein: 0 }') }, '„5,5“'],
    ['votes below nothing', { tagesordnung: tops('art: Beschluss, abstimmung: { ja: -1, nein: 0 }') }, '„-1“'],
    ['an outcome in other words', { tagesordnung: tops('art: Beschluss, ergebnis: beschlossen') }, '„beschlossen“'],
    ['a mistyped outcome', { tagesordnung: tops('art: Beschluss, ergebnis: angenomen') }, '„angenomen“'],
    ['a weekday that is not that day’s', { datum: 'Dienstag, 12.03.2018' }, 'Dienstag'],
    ['a year of two figures', { datum: '12.03.18' }, '„12.03.18“'],
  ] as const)('%s', (_, changes: Files, quoted) => {
    const { findings } = readFiles(sampleFiles(changes));
    expect(hasErrors(findings)).toBe(true);
    expect(findings.map(({ message }) => message).join('\n')).toContain(quoted);
  });

  it('a person of whose name there are two', () => {
    const personen = `${sampleFiles()['personen.yaml']}x1: { name: "Muster, Anna" }\n`;
    const { findings } = readFiles(sampleFiles({ leitung: '"Muster, Anna"' }, { 'personen.yaml': personen }));
    expect(findings.map(({ code, remedy }) => [code, remedy])).toContainEqual([
      'person-mehrdeutig',
      'Schreiben Sie das Kürzel: „a1“ oder „x1“.',
    ]);
  });
});

describe('what YAML would swallow silently is caught and quoted back', () => {
  it.each([
    ['titel: Antrag #12', 'Antrag #12'],
    ['titel: *wichtig*', '*wichtig*'],
    ['titel: Haushalt: Entwurf', 'Haushalt: Entwurf'],
    ['titel: @alle', '@alle'],
    ['titel: [Entwurf] Satzung', '[Entwurf] Satzung'],
    ['titel: "Neue" Planung', '"Neue" Planung'],
  ])('%s', (line, meant) => {
    const tagesordnung = `\n  - teil: öffentlich\n    tops:\n      - nr: 1\n        ${line}`;
    const { sitzung, findings } = sampleSitting({ tagesordnung });
    expect(findings.map(({ severity }) => severity)).toEqual(['Fehler']);
    expect(findings[0]?.message).toContain(`„${meant}“`);
    expect(findings[0]?.remedy).toContain('Anführungszeichen');
    expect(topsOf(sitzung).map(({ titel }) => titel)).toEqual([meant]);
  });

  it('a comma inside { … }', () => {
    const tagesordnung = '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, Aussprache, art: Mitteilung }] }]';
    const { sitzung, findings } = sampleSitting({ tagesordnung });
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'yaml-komma',
        '„Bericht, Aussprache“ zerfällt am Komma, denn zwischen geschweiften Klammern trennt es die Einträge.',
      ],
    ]);
    expect(topsOf(sitzung).map(({ titel }) => titel)).toEqual(['Bericht, Aussprache']);
  });

  it('a tab at a line’s start', () => {
    const tagesordnung = '\n  - teil: öffentlich\n    tops:\n\t    - nr: 1\n          titel: Bericht';
    const { findings } = readFiles(sampleFiles({ tagesordnung }));
    expect(findings.map(({ code }) => code)).toContain('yaml-tabulator');
  });
});
