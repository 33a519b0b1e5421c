import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportOlderResults } from '../../../../src/cli/ausgabe/older-results.js';
import { writeDocument } from '../../../../src/cli/ausgabe/output-folder.js';
import type { Finding } from '../../../../src/diagnostic.js';
import { documentId, type Kreis } from '../../../../src/domain/art.js';
import type { ErstelltesDokument } from '../../../../src/pipeline.js';
import { packagePath } from '../../../../src/source/package-files.js';
import { writeInto } from '../../../support/workspace.js';

let output = '';
let findings: Finding[] = [];
let source = '';
let inhalt = '';
let sources: string[] = [];
const folder = () => join(output, 'sitzung', 'oeffentlich');
const read = (name: string) => readFileSync(join(folder(), name), 'utf8');
const names = () => readdirSync(folder()).toSorted();
const target = () => ({ output, workspace: join(output, 'content') });

beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'sitzungswerk-output-'));
  source = join(output, 'content', 'sitzung.yaml');
  writeInto(source, 'datum: heute');
  inhalt = 'eins';
  sources = [];
  findings = [];
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

function write(...files: readonly (readonly [name: string, content: string])[]): void {
  writeAs({}, files);
}

/** One chapter alone of what else is written whole. */
function writePart(teil: string, ...files: readonly (readonly [name: string, content: string])[]): void {
  writeAs({ teil }, files);
}

function writeAs(
  named: Pick<ErstelltesDokument, 'teil'>,
  files: readonly (readonly [name: string, content: string])[],
): void {
  const document: ErstelltesDokument = {
    ...named,
    id: 'sitzung',
    dokument: 'sitzung',
    kreis: 'öffentlich',
    bezeichnung: 'Niederschrift',
    fassung: 'oeffentlich',
    istEntwurf: false,
    inhalt,
    dateien: files.map(([name, content]) => ({
      name,
      bezeichnung: 'Niederschrift',
      format: (['pdf', 'svg'] as const).find((ending) => name.endsWith(`.${ending}`)) ?? 'docx',
      bytes: Buffer.from(content),
      seiten: 2,
      standards: ['PDF/UA-1'],
    })),
    anlagen: [],
    quellen: [source, ...sources],
  };
  const report = (finding: Finding) => findings.push(finding);
  writeDocument(document, { output, workspace: join(output, 'content') }, report);
  reportOlderResults({ dokumente: [document], nichtErstellt: [], inhalte: new Map() }, target(), report);
}

describe('results are laid into the output folder', () => {
  it('with a stand.json that tells size, hash, pages, standards and sources', () => {
    write(['a.pdf', 'eins']);
    const [stand] = JSON.parse(read('stand.json')).ergebnisse;
    expect(stand.dateien).toEqual([
      {
        name: 'a.pdf',
        format: 'pdf',
        bytes: 4,
        sha512: expect.stringMatching(/^[0-9a-f]{128}$/u),
        seiten: 2,
        standards: ['PDF/UA-1'],
      },
    ]);
    expect(stand.inhalt).toBe(inhalt);
    expect(stand.quellen).toEqual([{ datei: 'sitzung.yaml' }]);
    expect(names()).toEqual(['a.pdf', 'stand.json']);
  });

  it('where the checksum of a source stands only if nothing but form is in it: else it would confirm a guess', () => {
    const form = join(output, 'content', 'templates', 'profile', 'probe.yaml');
    writeInto(form, 'name: Probe');
    sources.push(form, packagePath('templates', 'hausstil', 'kreis.yaml'));
    write(['a.pdf', 'eins']);
    const before = read('stand.json');
    const hashed = { sha512: expect.stringMatching(/^[0-9a-f]{128}$/u) };
    expect(JSON.parse(before).ergebnisse[0].quellen).toEqual([
      { datei: 'sitzung.yaml' },
      { datei: 'sitzungswerk:templates/hausstil/kreis.yaml', ...hashed },
      { datei: 'templates/profile/probe.yaml', ...hashed },
    ]);
  });

  it('and what changes in a source without being told changes nothing in stand.json', () => {
    write(['a.pdf', 'eins']);
    const before = read('stand.json');
    writeInto(source, 'datum: heute # nichtöffentlich: anders');
    write(['a.pdf', 'eins']);
    expect(read('stand.json')).toBe(before);
  });

  it('and replaced by the next run', () => {
    write(['a.pdf', 'eins']);
    write(['a.pdf', 'zwei']);
    expect(read('a.pdf')).toBe('zwei');
    expect(findings).toEqual([]);
  });

  it('but one changed by hand is kept, the new one laid beside it, and both runs later it is still so', () => {
    write(['a.docx', 'eins']);
    writeFileSync(join(folder(), 'a.docx'), 'von Hand');
    write(['a.docx', 'zwei']);
    write(['a.docx', 'drei']);
    expect(read('a.docx')).toBe('von Hand');
    expect(read('a (neu).docx')).toBe('drei');
    expect(findings.map((finding) => finding.code)).toEqual(['ergebnis-geaendert', 'ergebnis-geaendert']);
    expect(findings[0]?.message).toBe(
      '„a.docx“ wurde von Hand geändert und bleibt, wie es ist; das neue Ergebnis heißt „a (neu).docx“.',
    );
  });

  it('and when the new one beside it was changed too, a second one is laid down', () => {
    write(['a.docx', 'eins']);
    writeFileSync(join(folder(), 'a.docx'), 'von Hand');
    write(['a.docx', 'zwei']);
    writeFileSync(join(folder(), 'a (neu).docx'), 'auch von Hand');
    write(['a.docx', 'drei']);
    expect(read('a (neu).docx')).toBe('auch von Hand');
    expect(read('a (neu 2).docx')).toBe('drei');
  });

  it('a file nobody recorded counts as changed by hand', () => {
    write(['a.docx', 'eins']);
    rmSync(join(folder(), 'stand.json'));
    write(['a.docx', 'zwei']);
    expect(read('a.docx')).toBe('eins');
    expect(read('a (neu).docx')).toBe('zwei');
  });

  it('so does every file beside a stand.json that cannot be read', () => {
    write(['a.docx', 'eins']);
    writeFileSync(join(folder(), 'stand.json'), '{ kaputt');
    write(['a.docx', 'zwei']);
    expect(read('a.docx')).toBe('eins');
  });

  it('a file that is the same as the new one is no change by hand, recorded or not', () => {
    write(['a.docx', 'eins']);
    rmSync(join(folder(), 'stand.json'));
    write(['a.docx', 'eins']);
    expect(findings).toEqual([]);
    expect(names()).toEqual(['a.docx', 'stand.json']);
  });

  it('a version for other readers that lies beside is told of, not touched', () => {
    writeInto(join(output, 'sitzung', 'intern', 'stand.json'), '{}');
    write(['a.pdf', 'eins']);
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'fassung-daneben: Neben „oeffentlich“ liegt noch eine früher erstellte Fassung „intern“; sie wurde nicht erneuert.',
    ]);
  });

  it('one that was issued lies beside without a word: nobody is to delete it', () => {
    const festgeschrieben = { status: 'unterschrieben', programm: {} };
    const issued = {
      id: 'sitzung',
      art: 'Niederschrift',
      kreis: 'öffentlich',
      entwurf: false,
      dateien: [],
      anlagen: [],
      quellen: [],
    };
    const stand = JSON.stringify({ ergebnisse: [{ ...issued, festgeschrieben }] });
    writeInto(join(output, 'sitzung', 'intern', 'stand.json'), stand);
    write(['a.pdf', 'eins']);
    expect(findings).toEqual([]);
  });

  it('each put in its place as a whole: the file of the run before is never written into', () => {
    write(['a.pdf', 'eins']);
    const before = openSync(join(folder(), 'a.pdf'), 'r');
    write(['a.pdf', 'zwei']);
    expect(readFileSync(before, 'utf8')).toBe('eins');
    closeSync(before);
    expect(read('a.pdf')).toBe('zwei');
  });

  it('a file that cannot be replaced stays as it was and on record; the others are renewed', () => {
    write(['a.docx', 'eins'], ['b.pdf', 'eins']);
    // A folder under the temporary name stands for a file that another program holds open.
    const obstacle = join(folder(), `a.docx.${process.pid}.tmp`);
    writeInto(join(obstacle, 'notiz.txt'), 'nichts');
    write(['a.docx', 'zwei'], ['b.pdf', 'zwei']);
    expect(findings.map(({ code, at }) => [code, at?.file])).toEqual([['ausgabe-gesperrt', join(folder(), 'a.docx')]]);
    expect([read('a.docx'), read('b.pdf')]).toEqual(['eins', 'zwei']);
    rmSync(obstacle, { recursive: true });
    findings = [];
    write(['a.docx', 'drei'], ['b.pdf', 'drei']);
    expect(findings).toEqual([]);
    expect([read('a.docx'), read('b.pdf')]).toEqual(['drei', 'drei']);
  });

  it('older results in other formats are told of once the content has changed', () => {
    write(['a.docx', 'eins'], ['a.pdf', 'eins']);
    write(['a.pdf', 'eins']);
    expect(findings).toEqual([]);
    inhalt = 'zwei';
    write(['a.pdf', 'zwei']);
    expect(findings.map(({ code, message, at }) => [code, message, at?.file])).toEqual([
      [
        'format-veraltet',
        'Daneben liegen ältere Ergebnisse in anderen Formaten (docx); ihr Inhalt hat sich seither geändert.',
        join(folder(), 'a.docx'),
      ],
    ]);
  });

  it('charts that were asked for once are renewed by asking again', () => {
    write(['a.pdf', 'eins'], ['Diagramme/a.svg', 'eins']);
    inhalt = 'zwei';
    write(['a.pdf', 'zwei']);
    expect(findings.map(({ remedy }) => remedy)).toEqual([
      'Erstellen Sie sie neu, indem Sie --format weglassen und --diagramme dazuschreiben.',
    ]);
    write(['a.pdf', 'zwei'], ['Diagramme/a.svg', 'zwei']);
    expect([read('Diagramme/a.svg'), findings.length]).toEqual(['zwei', 1]);
  });

  it('a chapter alone lies beside the whole and leaves it as it is, and so does the whole', () => {
    write(['a.docx', 'ganz']);
    writePart('kapitel/04.md', ['a-4.docx', 'vier']);
    writePart('kapitel/05.md', ['a-5.docx', 'fünf']);
    write(['a.docx', 'neu']);
    expect(names()).toEqual(['a-4.docx', 'a-5.docx', 'a.docx', 'stand.json']);
    const { ergebnisse } = JSON.parse(read('stand.json'));
    expect(ergebnisse.map(({ id, teil }: { id: string; teil?: string }) => [id, teil])).toEqual([
      ['sitzung', undefined],
      ['sitzung', 'kapitel/04.md'],
      ['sitzung', 'kapitel/05.md'],
    ]);
  });

  it('a chapter made before is told of once the whole says something else, and its other formats once it does', () => {
    writePart('kapitel/04.md', ['a-4.docx', 'vier'], ['a-4.pdf', 'vier']);
    const told = (inhalte: ReadonlyMap<string, string>) => {
      const found: Finding[] = [];
      const whole = { id: 'sitzung', dokument: 'sitzung', fassung: 'oeffentlich' } as ErstelltesDokument;
      reportOlderResults({ dokumente: [whole], nichtErstellt: [], inhalte }, target(), (one) => found.push(one));
      return found.map(({ message }) => message);
    };
    expect(told(new Map([['sitzung', 'eins']]))).toEqual([]);
    expect(told(new Map([['sitzung', 'zwei']]))).toEqual([
      'Im Ordner „oeffentlich“ liegt noch Früheres, das nicht erneuert wurde: „a-4.docx“, „a-4.pdf“.',
    ]);
    inhalt = 'zwei';
    writePart('kapitel/04.md', ['a-4.docx', 'neu']);
    expect(findings.map(({ remedy }) => remedy)).toEqual([
      'Erstellen Sie sie neu, indem Sie --format docx,pdf schreiben.',
    ]);
  });

  it('of a source outside the workspace only the name is told', () => {
    source = join(output, 'anderswo', 'text.md');
    writeInto(source, 'Text');
    write(['a.pdf', 'eins']);
    expect(JSON.parse(read('stand.json')).ergebnisse[0].quellen[0].datei).toBe(
      'außerhalb des Arbeitsbereichs: text.md',
    );
  });

  it('a folder where the file should go is left alone like a changed file', () => {
    writeInto(join(folder(), 'a.pdf', 'notiz.txt'), 'nichts');
    write(['a.pdf', 'eins']);
    expect(findings.map(({ code }) => code)).toEqual(['ergebnis-geaendert']);
    expect(read('a (neu).pdf')).toBe('eins');
  });

  it('a file where the folder should be is a finding, not a crash', () => {
    writeInto(join(output, 'sitzung'), 'nichts');
    write(['a.pdf', 'eins']);
    expect(findings.map(({ code }) => code)).toEqual(['ausgabe-gesperrt']);
  });

  it('what is not made any more goes, unless it was changed; other formats stay on record', () => {
    write(['a.pdf', 'eins'], ['b.pdf', 'zwei'], ['c.pdf', 'drei'], ['a.docx', 'vier']);
    writeFileSync(join(folder(), 'c.pdf'), 'von Hand');
    write(['a.pdf', 'eins']);
    expect(names()).toEqual(['a.docx', 'a.pdf', 'c.pdf', 'stand.json']);
    write(['a.docx', 'fünf']);
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ergebnis-ueberzaehlig: „c.pdf“ wird nicht mehr erstellt, wurde aber von Hand geändert und bleibt darum liegen.',
    ]);
    expect(read('a.docx')).toBe('fünf');
  });

  it('what a run that was cut off left half written goes; what another run is writing stays', () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    writeInto(join(folder(), `a.pdf.${ended}.tmp`), 'ei');
    writeInto(join(folder(), `a.pdf.${process.ppid}.tmp`), 'ei');
    write(['a.pdf', 'eins']);
    expect(names()).toEqual(['a.pdf', `a.pdf.${process.ppid}.tmp`, 'stand.json']);
  });

  it('an earlier result of a document that could not be made now is told of', () => {
    write(['a.pdf', 'eins']);
    const nichtErstellt = ['sitzung', 'nie-erstellt'];
    reportOlderResults({ dokumente: [], nichtErstellt, inhalte: new Map() }, target(), (finding) =>
      findings.push(finding),
    );
    expect(findings).toEqual([
      {
        code: 'ergebnis-veraltet',
        severity: 'Warnung',
        message: '„sitzung“ wurde nicht erstellt; hier liegt noch das Ergebnis eines früheren Laufs.',
        remedy: 'Geben Sie es nicht weiter, bis „sitzung“ ohne Fehler erstellt ist.',
        at: { file: join(folder(), 'stand.json'), line: 1, column: 1 },
      },
    ]);
  });
});

describe('several documents of a sitting lie in one folder while they are drafts', () => {
  const draft = (kreis: Kreis, name: string): ErstelltesDokument => ({
    id: documentId('sitzung', kreis),
    ...{
      dokument: 'sitzung',
      kreis,
      bezeichnung: 'Niederschrift',
      fassung: 'intern',
      istEntwurf: true,
      inhalt: `${kreis}: ${inhalt}`,
    },
    dateien: [{ name, bezeichnung: 'Niederschrift', format: 'docx', bytes: Buffer.from(name), standards: [] }],
    anlagen: [],
    quellen: [source],
  });
  const open = () => draft('öffentlich', 'a.docx');
  const restricted = () => draft('nichtöffentlich', 'b.docx');
  const report = (finding: Finding) => findings.push(finding);
  const lay = (...documents: readonly ErstelltesDokument[]) => {
    for (const document of documents) writeDocument(document, { output, workspace: join(output, 'content') }, report);
    const inhalte = new Map([open(), restricted()].map((document) => [document.id, document.inhalt]));
    reportOlderResults({ dokumente: documents, nichtErstellt: [], inhalte }, target(), report);
  };
  const recorded = () => {
    const stand = JSON.parse(readFileSync(join(output, 'sitzung', 'intern', 'stand.json'), 'utf8'));
    return stand.ergebnisse.map(({ id, dateien }: { id: string; dateien: { name: string }[] }) => [
      id,
      ...dateien.map(({ name }) => name),
    ]);
  };

  it('and one stand.json tells of all of them, whatever order they were written in', () => {
    lay(restricted(), open());
    const all = [
      ['sitzung', 'a.docx'],
      ['sitzung/nichtöffentlich', 'b.docx'],
    ];
    expect(recorded()).toEqual(all);
    lay(open(), restricted());
    expect(recorded()).toEqual(all);
    expect(findings).toEqual([]);
  });

  it('and those that were not renewed are told of by name once they would say something else', () => {
    lay(open(), restricted());
    lay(open());
    expect(findings).toEqual([]);
    writeInto(source, 'datum: heute # und eine Bemerkung');
    lay(open());
    expect(findings).toEqual([]);
    inhalt = 'zwei';
    lay(open());
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ergebnis-daneben: Im Ordner „intern“ liegt noch Früheres, das nicht erneuert wurde: „b.docx“.',
    ]);
  });

  it('and where one could not be made, its older files are told to be out of date, and only these', () => {
    lay(open(), restricted());
    const nichtErstellt = ['sitzung/nichtöffentlich'];
    reportOlderResults({ dokumente: [open()], nichtErstellt, inhalte: new Map() }, target(), report);
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ergebnis-veraltet: „sitzung/nichtöffentlich“ wurde nicht erstellt; hier liegt noch das Ergebnis eines früheren Laufs.',
    ]);
  });
});
