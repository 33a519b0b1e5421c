import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../../../src/cli/main.js';
import { type Files, sampleFiles } from '../../../support/sample-sitting.js';
import { openTerminal } from '../../../support/terminal.js';
import { discard, replaceIn, writeInto } from '../../../support/workspace.js';

const id = '2018-03-12-ausschuss';
const files: Files = sampleFiles(
  {
    tagesordnung: '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, text: top-1.md }] }]',
    anlagen: `
  - id: plan          # der Plan
    dokument: blatt

  # nachgereicht:
  - { dokument: blatt, id: karte }   # die Karte`,
  },
  {
    [`sitzungen/${id}/top-1.md`]: 'Berichtet wurde anhand der {{anlage "karte"}}.\n',
    'dokumente/blatt.yaml': 'art: zusammenfassung\ntitel: Blatt\nquellen: [protokolle/eins.md]\n',
    'protokolle/eins.md': `---
gruppe: Arbeitsgruppe
datum: 2017-09-21
freigabe: öffentlich
---
## Kurzfassung
Kurz gefasst.
`,
  },
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  for (const [path, content] of Object.entries(files)) writeInto(join(folder, 'content', path), content);
});
afterEach(() => discard(folder));

const inSitting = (...parts: readonly string[]) => join(folder, 'content', 'sitzungen', id, ...parts);
const issued = (...parts: readonly string[]) => inSitting('festgeschrieben', 'unterschrieben', ...parts);
const handedOut = (...parts: readonly string[]) => join(folder, 'output', id, 'oeffentlich', ...parts);
/** All files in a folder and in those below it. */
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();
const sitzung = () => readFileSync(inSitting('sitzung.yaml'), 'utf8');
const text = `${id}-Niederschrift.md`;

/** What the program says when called so, and its exit code. */
async function call(...args: readonly string[]): Promise<string> {
  const { umgebung, screen } = openTerminal(join(folder, 'content'));
  const code = await main(args, umgebung);
  return `${screen()}[${code}]`;
}

/** Where the sitting lies as `issue` has made it first. */
const once = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
afterAll(() => discard(once));

/** Issues the sitting as it is; that takes as long as most tests do, and comes out the same each time. */
async function issue(): Promise<void> {
  if (existsSync(join(once, 'content'))) return cpSync(once, folder, { recursive: true });
  await call('festschreiben', id);
  cpSync(folder, once, { recursive: true });
}

it('numbers are written into the sitting with everything else as it was, and what is handed out later is what was kept', async () => {
  // Else a hint would say that no text does.
  replaceIn(inSitting('top-1.md'), '.\n', ' und des Plans ({{anlage "plan"}}).\n');
  expect(await call('festschreiben', id)).toBe(
    `  Festgeschrieben: sitzungen/${id}/festgeschrieben/unterschrieben/ · Anlage 1 „karte“, Anlage 2 „plan“\n[0]`,
  );
  expect(sitzung()).toBe(
    files[`sitzungen/${id}/sitzung.yaml`]
      ?.replace('der Plan', 'der Plan\n    nummer: 2')
      .replace('id: karte', 'id: karte, nummer: 1'),
  );
  expect(await call('erstellen', id)).toContain('(festgeschrieben)');
  const names = filesIn(issued('oeffentlich'));
  expect(filesIn(handedOut())).toEqual([...names, 'stand.json'].toSorted());
  for (const name of names) expect(readFileSync(handedOut(name))).toEqual(readFileSync(issued('oeffentlich', name)));
  expect(readFileSync(handedOut('stand.json'), 'utf8')).toContain('"status": "unterschrieben"');
});

it('a second time changes nothing', async () => {
  await issue();
  const record = readFileSync(issued('festschreibung.json'), 'utf8');
  const before = sitzung();
  expect(await call('freeze', id)).toBe(
    `  Schon festgeschrieben: sitzungen/${id}/festgeschrieben/unterschrieben/\n[0]`,
  );
  expect([sitzung(), readFileSync(issued('festschreibung.json'), 'utf8')]).toEqual([before, record]);
});

it('a version that is asked for later is kept beside the others, and they stay as they were', async () => {
  await issue();
  const kept = filesIn(issued('oeffentlich')).map((name) => readFileSync(issued('oeffentlich', name)));
  const { dokumente, ...record } = JSON.parse(readFileSync(issued('festschreibung.json'), 'utf8'));
  replaceIn(inSitting('sitzung.yaml'), 'status: unterschrieben', 'status: unterschrieben\ninterne_fassung: ja');
  expect(await call('festschreiben', id)).toBe(
    `  Nachträglich festgeschrieben (vollständig): sitzungen/${id}/festgeschrieben/unterschrieben/ · Anlage 1 „karte“, Anlage 2 „plan“\n[0]`,
  );
  expect(filesIn(issued('oeffentlich')).map((name) => readFileSync(issued('oeffentlich', name)))).toEqual(kept);
  const { dokumente: now, ...after } = JSON.parse(readFileSync(issued('festschreibung.json'), 'utf8'));
  expect(after).toEqual(record);
  expect(now.map(({ kreis }: { kreis: string }) => kreis)).toEqual(['öffentlich', 'vollständig']);
  expect(now[0]).toEqual(dokumente[0]);
  const internal = `${id}-Niederschrift-vollstaendig.md`;
  expect(await call('erstellen', id, '--format', 'md')).toContain('(festgeschrieben)');
  expect(readFileSync(join(folder, 'output', id, 'intern', internal))).toEqual(
    readFileSync(issued('intern', internal)),
  );
  expect(await call('festschreiben', id)).toContain('Schon festgeschrieben');
  // What was kept later is compared with the content of then, not with that of the first time.
  replaceIn(inSitting('top-1.md'), 'Berichtet', 'Kurz berichtet');
  const told = await call('erstellen', `sitzungen/${id}`, '--format', 'md');
  expect(told).toContain('[festschreibung-abweichung]');
});

it('a version that is asked for later and cannot be kept leaves everything as it was', async () => {
  await issue();
  replaceIn(inSitting('sitzung.yaml'), 'status: unterschrieben', 'status: unterschrieben\ninterne_fassung: ja');
  const before = [sitzung(), readFileSync(issued('festschreibung.json'), 'utf8'), readdirSync(issued()).join()];
  const now = () => [sitzung(), readFileSync(issued('festschreibung.json'), 'utf8'), readdirSync(issued()).join()];
  // In the way of the record.
  const obstacle = issued(`festschreibung.json.${process.pid}.tmp`);
  mkdirSync(obstacle);
  expect(await call('festschreiben', id)).toContain('[festschreiben-gesperrt]');
  rmSync(obstacle, { recursive: true });
  expect(now()).toEqual(before);
  // Something that is open.
  replaceIn(inSitting('sitzung.yaml'), 'ort: Kreishaus', 'ort: offen');
  expect(await call('festschreiben', id)).toContain('[festschreiben-offen]');
  expect(existsSync(issued('intern'))).toBe(false);
});

it('what a newer program words otherwise is no change of content: only files of the sitting itself are told then', async () => {
  await issue();
  const record = issued('festschreibung.json');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/"inhalt": "\d+:[0-9a-f]/u, '"inhalt": "1:f'));
  replaceIn(join(folder, 'content', 'personen.yaml'), 'Schmitz', 'Schmitt');
  expect(await call('erstellen', id, '--format', 'md')).not.toContain('festschreibung-abweichung');
  replaceIn(inSitting('top-1.md'), 'Berichtet', 'Kurz berichtet');
  expect(await call('erstellen', id, '--format', 'md')).toContain(
    `Seither geändert: sitzungen/${id}/top-1.md. Ausgegeben`,
  );
});

it('content that changes later is told, and handed out is what was kept; comments and the status do not count', async () => {
  await issue();
  const kept = readFileSync(issued('oeffentlich', text));
  replaceIn(inSitting('sitzung.yaml'), '# der Plan', '# der neue Plan');
  replaceIn(join(folder, 'content', 'personen.yaml'), 'Schmitz', 'Schmitt');
  replaceIn(
    join(folder, 'content', 'koerperschaft.yaml'),
    'name: Kreis Beispiel',
    'unterzeile: Amt\nname: Kreis Beispiel',
  );
  expect(await call('erstellen', id, '--format', 'md')).not.toContain('festschreibung-abweichung');
  replaceIn(inSitting('top-1.md'), 'Berichtet', 'Kurz berichtet');
  const told = await call('erstellen', id, '--format', 'md');
  expect(told).toContain(
    `Seither geändert: sitzungen/${id}/sitzung.yaml, sitzungen/${id}/top-1.md, koerperschaft.yaml, personen.yaml. Ausgegeben`,
  );
  expect(told).toContain('wie sie festgeschrieben ist. [festschreibung-abweichung]');
  expect(told).toContain('berichtigungen: [{ top: 4, was: … }]');
  expect(readFileSync(handedOut(text))).toEqual(kept);
  // Published after that it is made anew, and the same is told of it.
  replaceIn(inSitting('sitzung.yaml'), 'status: unterschrieben', 'status: veröffentlicht');
  expect(await call('erstellen', id, '--format', 'md')).toContain('Was jetzt entsteht, weicht von ihr ab.');
  expect(readFileSync(handedOut(text), 'utf8')).toContain('Kurz berichtet');
});

it('a late annex gets the next number, and the others keep theirs', async () => {
  await issue();
  replaceIn(inSitting('sitzung.yaml'), 'status: unterschrieben', 'status: veröffentlicht');
  replaceIn(inSitting('sitzung.yaml'), 'anlagen: \n', 'anlagen:\n  - { id: bild, dokument: blatt }\n');
  replaceIn(inSitting('top-1.md'), 'anhand', 'am {{anlage "bild"}} und anhand');
  expect(await call('festschreiben', id)).toContain(
    '/festgeschrieben/veroeffentlicht/ · Anlage 1 „karte“, Anlage 2 „plan“, Anlage 3 „bild“',
  );
  expect(sitzung()).toContain('{ id: bild, nummer: 3, dokument: blatt }');
});

it('while something is open, a draft or wrong, nothing is written', async () => {
  const refusal = async (from: string, to: string) => {
    replaceIn(inSitting('sitzung.yaml'), from, to);
    const before = sitzung();
    const told = await call('festschreiben', id);
    expect(told).toContain(`Nicht festgeschrieben: ${id}\n[1]`);
    expect([existsSync(inSitting('festgeschrieben')), sitzung()]).toEqual([false, before]);
    replaceIn(inSitting('sitzung.yaml'), to, from);
    return /wird nicht festgeschrieben: (.*) \[festschreiben-offen\]/u.exec(told)?.[1];
  };
  expect(await refusal('ort: Kreishaus', 'ort: offen')).toBe('offen ist noch etwas in Zeile 4.');
  expect(await refusal('status: unterschrieben', 'status: durchsicht')).toBe('der Status ist „durchsicht“.');
  expect(await refusal('dokument: blatt\n', 'dokument: platte\n')).toBe('ein Fehler ist zu beheben.');
});

it('numbers that cannot be written into the file are left to its author', async () => {
  writeFileSync(inSitting('sitzung.yaml'), Buffer.from(`\uFEFF${sitzung()}`, 'utf16le'));
  const told = await call('festschreiben', id);
  expect(told).toContain('[festschreiben-nummern]');
  expect(told).toContain('bei „karte“ nummer: 1, bei „plan“ nummer: 2');
  expect(existsSync(inSitting('festgeschrieben'))).toBe(false);
});

it('what cannot be written half-way leaves everything as it was', async () => {
  const before = sitzung();
  // In the way of the last step, the new text of sitzung.yaml.
  mkdirSync(inSitting(`sitzung.yaml.${process.pid}.tmp`));
  expect(await call('festschreiben', id)).toContain('[festschreiben-gesperrt]');
  expect([sitzung(), existsSync(inSitting('festgeschrieben'))]).toEqual([before, false]);
  // In the way of the first.
  writeInto(inSitting('festgeschrieben'), '');
  expect(await call('festschreiben', id)).toContain('[festschreiben-gesperrt]');
  expect(sitzung()).toBe(before);
});

it('a kept file that was changed or is missing is not handed out', async () => {
  await issue();
  writeFileSync(issued('oeffentlich', text), 'anders');
  rmSync(issued('oeffentlich', 'Anlagen', `${id}-Anlage-1-karte.md`));
  const told = await call('erstellen', id, '--format', 'md');
  expect(told).toContain(`oeffentlich/${text}:1:1: Fehler: Die festgeschriebene Datei „${text}“ wurde verändert`);
  expect(told).toContain('[festgeschrieben-geaendert]');
  expect(told).toContain('[festgeschrieben-fehlt]');
  expect(told).toContain(`Nicht erstellt: ${id}`);
  expect(await call('erstellen', id, '--format', 'tree')).toContain(
    'nicht als tree; darin wird nichts ausgegeben. [festschreibung-format]',
  );
});

it('a signed sheet is kept beside it and never handed out', async () => {
  const scan = join(folder, 'scan.pdf');
  writeInto(scan, '%PDF-1.7\n');
  expect(await call('festschreiben', id, '--unterschrieben', '../scan.pdf')).toContain('Aufbewahrt: Scan „scan.pdf“');
  expect(await call('festschreiben', id, '-u', '../scan.pdf')).toContain('[0]');
  await call('erstellen', id, '--format', 'pdf');
  expect(readdirSync(join(folder, 'output'), { recursive: true }).join('\n')).not.toContain('scan');
  writeInto(scan, '%PDF-1.6\n');
  expect(await call('festschreiben', id, '-u', '../scan.pdf')).toContain('[unterschrift-vorhanden]');
  writeInto(issued('scan.pdf'), 'verändert');
  expect(await call('erstellen', id, '--format', 'md')).toContain('[unterschrift-geaendert]');
  rmSync(issued('scan.pdf'));
  expect(await call('erstellen', id, '--format', 'md')).toContain('[unterschrift-fehlt]');
});

it('a scan that is no PDF, or of what was never issued as signed, is refused', async () => {
  writeInto(join(folder, 'scan.txt'), 'Text');
  const told = await call('festschreiben', id, '-u', '../scan.txt');
  expect(told).toContain('[unterschrift-kein-pdf]');
  expect(existsSync(inSitting('festgeschrieben'))).toBe(false);
  writeInto(join(folder, 'scan.pdf'), '%PDF-1.7\n');
  replaceIn(inSitting('sitzung.yaml'), 'status: unterschrieben', 'status: veröffentlicht');
  expect(await call('festschreiben', id, '-u', '../scan.pdf')).toContain('[unterschrift-ohne-festschreibung]');
});

it('kept files are neither content nor sources, and a document may have the kept one as its annex', async () => {
  await issue();
  writeInto(issued('oeffentlich', 'sitzung.yml'), '');
  expect(await call('erstellen', '--format', 'md')).toMatch(/^[^[]*\[0\]$/u);
  const other = join(folder, 'content', 'sitzungen', '2018-04-12-ausschuss', 'sitzung.yaml');
  const own = files[`sitzungen/${id}/sitzung.yaml`] ?? '';
  writeInto(other, own.replace(', text: top-1.md', '').replaceAll('dokument: blatt', `dokument: ${id}`));
  expect(await call('erstellen', '2018-04-12-ausschuss', '--format', 'md')).toContain('[0]');
});

it('a call without a sitting, or with one scan for several, is answered', async () => {
  expect(await call('festschreiben', 'personen.yaml')).toContain('Unter „personen.yaml“ liegt keine Sitzung.');
  expect(await call('festschreiben')).toContain('[2]');
});

it('what is published names who has signed, can be kept again, and differs from the signed one in that alone', async () => {
  await issue();
  replaceIn(inSitting('sitzung.yaml'), 'status: unterschrieben', 'status: veröffentlicht');
  expect(await call('festschreiben', id)).toContain('/festgeschrieben/veroeffentlicht/');
  await call('erstellen', id, '--format', 'md');
  const [signed, published] = [issued('oeffentlich', text), handedOut(text)].map((path) => readFileSync(path, 'utf8'));
  expect(signed).not.toContain('gez.');
  expect(published).toContain('- gez. Anna Muster, Vorsitzende\n- gez. Sabine Beispiel, Schriftführerin');
  expect(published?.replaceAll('gez. ', '')).toBe(signed);
});

it('files that nobody named get an entry with their number, and those without an id one', async () => {
  writeInto(inSitting('anlagen/TOP 1 Präsentation.pdf'), '%PDF-1.7');
  writeInto(inSitting('anlagen/Plan, neu.txt'), 'Plan');
  writeInto(inSitting('anlagen/karten/süd.txt'), 'Karte');
  replaceIn(
    inSitting('sitzung.yaml'),
    '\n  # nachgereicht:',
    '\n  - { datei: "Plan, neu.txt" }\n  - { datei: anlagen/karten/*, öffentlich: ja }\n  # nachgereicht:',
  );
  expect(await call('festschreiben', id)).toContain(
    'Anlage 1 „karte“, Anlage 2 „Präsentation“, Anlage 3 „plan“, Anlage 4 „Plan-neu“, Anlage 5 „süd“',
  );
  expect(sitzung()).toContain('  - { datei: "Plan, neu.txt", id: Plan-neu, nummer: 4 }\n');
  expect(sitzung()).toContain('  - { datei: anlagen/karten/*, öffentlich: ja }\n');
  expect(sitzung()).toContain(
    '  - { id: süd, nummer: 5, datei: anlagen/karten/süd.txt, öffentlich: ja }\n' +
      '  - { id: Präsentation, nummer: 2, datei: anlagen/TOP 1 Präsentation.pdf, top: 1 }\n',
  );
  expect(await call('festschreiben', id)).toContain('Schon festgeschrieben');
  expect(await call('erstellen', id)).toContain('(festgeschrieben)');
  expect(readFileSync(handedOut('Anlagen', `${id}-Anlage-4-Plan-neu.txt`), 'utf8')).toBe('Plan');
  // A file that is another one by now has moved away from what was issued.
  writeInto(inSitting('anlagen/karten/süd.txt'), 'Andere Karte');
  expect(await call('erstellen', id)).toContain('[festschreibung-abweichung]');
  expect(readFileSync(handedOut('Anlagen', `${id}-Anlage-5-süd.txt`), 'utf8')).toBe('Karte');
});
