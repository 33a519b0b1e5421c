import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { readAnlagen, titleFromName } from '../../../../src/domain/sitzung/anlage.js';
import { anlageShape } from '../../../../src/domain/sitzung/anlage-angaben.js';
import { createOrigins } from '../../../../src/source/origins.js';
import { list } from '../../../../src/source/shape.js';
import { parseYaml } from '../../../../src/source/yaml.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-anlagen-'));
  mkdirSync(join(folder, 'w/sitzungen/s'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(...files: readonly string[]): void {
  for (const file of files) {
    const path = join(folder, 'w/sitzungen/s', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
  }
}

/** "id: what it is" of each annex of a sitting with these entries, and the codes of what is wrong. */
function read(yaml: string): { readonly told: readonly string[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const ordner = join(folder, 'w');
  const quelle = { file: join(ordner, 'sitzungen/s/sitzung.yaml'), text: yaml, firstLine: 1 };
  const origins = createOrigins();
  const node = parseYaml(quelle, report);
  const entries = node && list(anlageShape).read(node, { report, origins });
  const anlagen = readAnlagen({ ordner, report, origins }, quelle, entries ?? []);
  const told = anlagen.map(({ id, inhalt, angaben }) => {
    const what =
      inhalt.art === 'datei' ? relative(dirname(quelle.file), inhalt.datei) : Object.values(inhalt).join(' ');
    return `${id}: ${what}${angaben.top === undefined ? '' : `, TOP ${angaben.top}`}`;
  });
  return { told, findings };
}

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

it('files in the folder are annexes without being named, in the order people number them', () => {
  lay('anlagen/10 Karte.pdf', 'anlagen/2 Plan.pdf', 'anlagen/Bilder/Foto.jpg');
  expect(read('[]').told).toEqual([
    '2-Plan: anlagen/2 Plan.pdf',
    '10-Karte: anlagen/10 Karte.pdf',
    'Foto: anlagen/Bilder/Foto.jpg',
  ]);
});

it('what programs and systems leave lying is none', () => {
  lay('anlagen/~$Plan.docx', 'anlagen/.~lock.Plan.odt#', 'anlagen/.versteckt.pdf', 'anlagen/Thumbs.db');
  lay('anlagen/desktop.ini', 'anlagen/Plan.pdf.part');
  expect(read('[]')).toEqual({ told: [], findings: [] });
});

it('a name that begins with a TOP says where the file belongs', () => {
  lay('anlagen/TOP 5 Präsentation.pdf', 'anlagen/TOP-3.10_Plan.pdf');
  expect(read('[]').told).toEqual([
    'Präsentation: anlagen/TOP 5 Präsentation.pdf, TOP 5',
    'Plan: anlagen/TOP-3.10_Plan.pdf, TOP 3.10',
  ]);
});

it('an entry names its file from the sitting, from its folder or from the workspace on, and the file is no annex twice', () => {
  lay('anlagen/Plan.pdf', 'anlagen/Karte.pdf', 'anlagen/Rest.pdf');
  const yaml = '[{ id: p, datei: anlagen/Plan.pdf }, { datei: Karte.pdf }, { datei: sitzungen/s/anlagen/Rest.pdf }]';
  expect(read(yaml)).toEqual({
    told: ['p: anlagen/Plan.pdf', 'Karte: anlagen/Karte.pdf', 'Rest: anlagen/Rest.pdf'],
    findings: [],
  });
});

it('a pattern means all files that no entry names for itself, and they share what it says', () => {
  lay('anlagen/karten/a.pdf', 'anlagen/karten/b.pdf');
  expect(read('[{ datei: anlagen/karten/*, top: 4 }, { id: eigene, datei: anlagen/karten/b.pdf }]')).toEqual({
    told: ['a: anlagen/karten/a.pdf, TOP 4', 'eigene: anlagen/karten/b.pdf'],
    findings: [],
  });
});

it('umlauts are found however the disk stores them', () => {
  lay(`anlagen/${'Präsentation'.normalize('NFD')}.pdf`);
  const { told, findings } = read('[{ datei: anlagen/Präsentation.pdf }]');
  expect(told.map((line) => line.normalize('NFC'))).toEqual(['Präsentation: anlagen/Präsentation.pdf']);
  expect(findings).toEqual([]);
});

it('what lay before the committee or can be looked up is an annex without a file', () => {
  const yaml =
    '[{ id: g, vorgelegen: ja }, { titel: Der Plan, abrufbar: "https://ris.example/1" }, { id: h, abrufbar: ja }]';
  expect(read(yaml)).toEqual({
    told: ['g: vorgelegen', 'Der-Plan: abrufbar https://ris.example/1', 'h: abrufbar '],
    findings: [],
  });
});

it('ids made of names that read alike stay apart, and give way to those that were written', () => {
  lay('anlagen/Plan.pdf', 'anlagen/plan 2/Plan.docx', 'anlagen/Anlage 3 - Plan.xlsx');
  expect(read('[{ id: Plan, dokument: x }]').told).toEqual([
    'Plan: dokument x',
    'Plan-2: anlagen/Anlage 3 - Plan.xlsx',
    'Plan-3: anlagen/plan 2/Plan.docx',
    'Plan-4: anlagen/Plan.pdf',
  ]);
});

it('a file that is not there, a folder, nothing and two things at once are findings', () => {
  lay('anlagen/praesentation.pdf', 'anlagen/karten/a.pdf');
  const { findings } = read(
    '[{ datei: anlagen/praesentaton.pdf }, { datei: anlagen/karten }, { id: leer }, { dokument: x, datei: y.pdf }, { datei: "x/*" }]',
  );
  expect(codes(findings)).toEqual([
    'anlage-fehlt',
    'anlage-ordner',
    'anlage-ohne-dokument',
    'anlage-inhalt-doppelt',
    'anlage-fehlt',
  ]);
  expect(findings[0]?.remedy).toBe('Meinten Sie „anlagen/praesentation.pdf“?');
});

it('a path or a link that leads out of the workspace is refused unless the entry allows it', () => {
  writeFileSync(join(folder, 'geheim.pdf'), 'x');
  lay('anlagen/Plan.pdf');
  symlinkSync(join(folder, 'geheim.pdf'), join(folder, 'w/sitzungen/s/anlagen/link.pdf'));
  const refused = read('[{ datei: ../../../geheim.pdf }]');
  expect(refused.told).toEqual(['Plan: anlagen/Plan.pdf']);
  expect(codes(refused.findings)).toEqual(['anlage-ausserhalb', 'anlage-ausserhalb']);
  expect(read('[{ datei: anlagen/link.pdf, außerhalb: ja }]')).toEqual({
    told: ['link: anlagen/link.pdf', 'Plan: anlagen/Plan.pdf'],
    findings: [],
  });
});

it.each([
  ['TOP-5-Praesentation_der_Verwaltung.pdf', 'Praesentation der Verwaltung'],
  ['Anlage 2 – Gutachten 2017.pdf', 'Gutachten 2017'],
  ['wirtschaftsplan.xlsx', 'Wirtschaftsplan'],
  ['2018-03-12 Vermerk.docx', '2018-03-12 Vermerk'],
  ['TOP 5.pdf', 'TOP 5'],
])('%s is entitled %s', (file, title) => {
  expect(titleFromName(file)).toBe(title);
});

/** A PDF as `anlage umwandeln` makes it of a file with that content; only its mark is looked at. */
function layConverted(file: string, ending: string, content: string): void {
  const source = createHash('sha512').update(content).digest('hex');
  lay(file);
  const path = join(folder, 'w/sitzungen/s', file);
  writeFileSync(path, `%PDF-1.7 sitzungswerk-umgewandelt:${ending}:${source}:${'0'.repeat(128)}`);
}

it('a PDF stands for the office file of its stem, however that is named', () => {
  lay(
    'anlagen/Gutachten.docx',
    'anlagen/Gutachten.pdf',
    'anlagen/Brief.odt',
    'anlagen/Folien.pptx',
    'anlagen/Folien.PDF',
  );
  const all = ['Brief: anlagen/Brief.odt', 'Folien: anlagen/Folien.PDF', 'Gutachten: anlagen/Gutachten.pdf'];
  expect(read('[]')).toEqual({ told: all, findings: [] });
  expect(read('- datei: anlagen/*').told).toEqual(all);
  expect(read('- datei: anlagen/Gutachten.docx\n  top: 4').told).toEqual([
    'Gutachten: anlagen/Gutachten.pdf, TOP 4',
    ...all.slice(0, 2),
  ]);
  expect(read('- datei: anlagen/Gutachten.pdf\n  top: 4').told[0]).toBe('Gutachten: anlagen/Gutachten.pdf, TOP 4');
  expect(read('- datei: anlagen/Gutachten.pdf').told).toHaveLength(3);
});

it('who names both gets both', () => {
  lay('anlagen/Gutachten.docx', 'anlagen/Gutachten.pdf');
  expect(read('- datei: anlagen/Gutachten.docx\n- datei: anlagen/Gutachten.pdf').told).toEqual([
    'Gutachten: anlagen/Gutachten.docx',
    'Gutachten-2: anlagen/Gutachten.pdf',
  ]);
});

it('a table is set by itself unless the PDF was made of it; a picture never gives way', () => {
  lay('anlagen/Zahlen.xlsx', 'anlagen/Karte.png', 'anlagen/Karte.pdf', 'anlagen/Plan.xlsx', 'anlagen/Plan.pdf');
  layConverted('anlagen/Zahlen.pdf', 'xlsx', 'anlagen/Zahlen.xlsx');
  expect(read('[]')).toEqual({
    told: [
      'Karte: anlagen/Karte.pdf',
      'Karte-2: anlagen/Karte.png',
      'Plan: anlagen/Plan.pdf',
      'Plan-2: anlagen/Plan.xlsx',
      'Zahlen: anlagen/Zahlen.pdf',
    ],
    findings: [],
  });
});

it('an umlaut in the two names may be stored either way', () => {
  lay('anlagen/Gro\u0308\u00dfe.docx', 'anlagen/Gr\u00f6\u00dfe.pdf');
  expect(read('[]').told).toEqual(['Gr\u00f6\u00dfe: anlagen/Gr\u00f6\u00dfe.pdf']);
});

it('an office file that has changed since its PDF was made of it is told; where nobody can tell, nothing is', () => {
  lay('anlagen/a.docx', 'anlagen/b.docx', 'anlagen/c.doc', 'anlagen/d.docx', 'anlagen/d.pdf');
  layConverted('anlagen/a.pdf', 'docx', 'anders');
  layConverted('anlagen/b.pdf', 'docx', 'anlagen/b.docx');
  layConverted('anlagen/c.pdf', 'docx', 'anders');
  const { findings } = read('- datei: anlagen/a.docx');
  expect(findings.map(({ code, message, at }) => [code, message, at?.line])).toEqual([
    [
      'anlage-umwandlung-veraltet',
      '„a.docx“ wurde geändert, seit „a.pdf“ daraus entstand; angehängt wird das PDF, wie es ist.',
      1,
    ],
  ]);
});

it('a PDF behind a link that leads out of the workspace stands for nothing', () => {
  lay('anlagen/Gutachten.docx');
  writeFileSync(join(folder, 'fremd.pdf'), 'fremd');
  symlinkSync(join(folder, 'fremd.pdf'), join(folder, 'w/sitzungen/s/anlagen/Gutachten.pdf'));
  const { told, findings } = read('[]');
  expect([told, codes(findings)]).toEqual([['Gutachten: anlagen/Gutachten.docx'], ['anlage-ausserhalb']]);
});

it('a report on an annex is none', () => {
  lay('anlagen/Gutachten.pdf', 'anlagen/Gutachten.pdf.pruefbericht.json', 'anlagen/Zahlen.json');
  expect(read('[]').told).toEqual(['Gutachten: anlagen/Gutachten.pdf', 'Zahlen: anlagen/Zahlen.json']);
});

it('a link that leads nowhere, in a circle or to no file is told: nothing that lies there is missing without a word', () => {
  lay('anlagen/Plan.pdf');
  const at = (name: string) => join(folder, 'w/sitzungen/s/anlagen', name);
  symlinkSync('/gibt/es/nicht.pdf', at('leer.pdf'));
  symlinkSync('kreis.pdf', at('kreis.pdf'));
  const { told, findings } = read('[]');
  expect(told).toEqual(['Plan: anlagen/Plan.pdf']);
  expect(codes(findings)).toEqual(['anlage-unerreichbar', 'anlage-unerreichbar']);
  expect(findings[0]).toMatchObject({
    message: '„anlagen/kreis.pdf“ ist eine Verknüpfung, die ins Leere führt, und kann keine Anlage sein.',
    remedy: 'Löschen Sie „anlagen/kreis.pdf“, oder legen Sie die Datei selbst an diese Stelle.',
    // In the file of the sitting: its documents must not be made without the annex.
    at: { file: join(folder, 'w/sitzungen/s/sitzung.yaml') },
  });
  expect(codes(read('[{ datei: anlagen/kreis.pdf }]').findings)).toContain('anlage-fehlt');
});

it('a folder that a link leads into once more is read once', () => {
  lay('anlagen/karten/a.pdf');
  symlinkSync('../karten', join(folder, 'w/sitzungen/s/anlagen/karten/noch einmal'));
  expect(read('[]')).toEqual({ told: ['a: anlagen/karten/a.pdf'], findings: [] });
});

it('names that no file can have are answered like any file that is not there, and a blank one like none', () => {
  const { findings } = read(`[{ datei: "a\\0b.pdf" }, { datei: "${'y'.repeat(300)}.pdf" }, { datei: " " }]`);
  expect(codes(findings)).toEqual(['anlage-fehlt', 'anlage-fehlt', 'anlage-ohne-dokument']);
});

it('names with blanks, quotes, brackets, percent and number signs are names, also those that differ only in case', () => {
  const names = ['100 % (neu).pdf', "A & B's #1.pdf", '[a].pdf', 'PLAN.pdf', 'Plan.pdf', 'a{b,c}.pdf'];
  lay(...names.map((name) => `anlagen/${name}`));
  expect(
    read('[]')
      .told.map((line) => line.replace(/^.*?anlagen\//u, ''))
      .toSorted(),
  ).toEqual(names.toSorted());
  const yaml = `[${names.map((name) => `{ datei: "anlagen/${name}" }`).join(', ')}]`;
  expect(read(yaml).findings).toEqual([]);
  expect(read(yaml).told).toHaveLength(names.length);
});

it('a long name is cut between its words', () => {
  lay(`anlagen/${'Stellungnahme der Wohlfahrtsverbände '.repeat(5)}.pdf`);
  expect(read('[]').told[0]).toMatch(/^Stellungnahme-der-Wohlfahrtsverbände-Stellungnahme-der: /u);
});

it('a link to a folder is followed within the workspace, but neither up nor out of it', () => {
  lay('anlagen/Plan.pdf');
  mkdirSync(join(folder, 'fremd'));
  writeFileSync(join(folder, 'fremd', 'a.pdf'), 'x');
  symlinkSync('..', join(folder, 'w/sitzungen/s/anlagen/hinauf'));
  symlinkSync(join(folder, 'fremd'), join(folder, 'w/sitzungen/s/anlagen/hinaus'));
  const { told, findings } = read('[]');
  expect(told).toEqual(['Plan: anlagen/Plan.pdf']);
  expect(findings.map(({ message }) => message)).toEqual([
    '„hinaus“ liegt außerhalb des Arbeitsbereichs und wird nicht angehängt.',
  ]);
  expect(codes(read('[{ datei: anlagen/hinaus/a.pdf, außerhalb: ja }]').findings)).toEqual([]);
});
