// `anlage umwandeln` as somebody calls it, with a script in place of LibreOffice: what is laid down, and what never is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertAnnexes } from '../../../../src/cli/anlage/convert-annexes.js';
import type { Variables } from '../../../../src/cli/anlage/outside-program.js';
import { conversionMark } from '../../../../src/pdf/conversion-mark.js';
import { PDFDocument, PDFName } from '../../../../src/pdf/library.js';
import { checksum } from '../../../../src/source/checksum.js';
import { fakeProgram } from '../../../support/fake-program.js';
import { makeTaggedPdf } from '../../../support/make-tagged-pdf.js';
import { openTerminal } from '../../../support/terminal.js';
import { discard, writeInto } from '../../../support/workspace.js';

const letter = '{\\rtf1\\ansi Guten Tag.}';
/** Notes what it was called with, and exports what lies beside it. */
const exporting = `printf '%s\\n' "$@" > "$here/called"
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
cp "$1" "$here/source"
cp "$(dirname "$1")/profil/user/registrymodifications.xcu" "$here/settings"
cp "$here/export.pdf" "$out/anlage.pdf"`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

const inFolder = (...names: readonly string[]) => join(folder, ...names);

function install(script = exporting, pdf: Uint8Array = makeTaggedPdf('= Gutachten')): Variables {
  const variables = fakeProgram(inFolder('programme'), 'soffice', script);
  writeFileSync(inFolder('programme', 'export.pdf'), pdf);
  return variables;
}

async function convert(paths: readonly string[], variables: Variables = install(), limitMs?: number): Promise<string> {
  const { umgebung, screen } = openTerminal(folder);
  const code = await convertAnnexes(paths, { ...umgebung, variables }, limitMs);
  return `${screen()}[${code}]`;
}

describe('a file of an office program gets a PDF beside it', () => {
  it('of its stem, tagged, with a title and the mark of its source', async () => {
    writeInto(inFolder('anlagen', 'Gutachten zur Größe.rtf'), letter);
    expect(await convert(['anlagen/Gutachten zur Größe.rtf'])).toBe(
      '  umgewandelt: anlagen/Gutachten zur Größe.pdf\n[0]',
    );
    const bytes = readFileSync(inFolder('anlagen', 'Gutachten zur Größe.pdf'));
    expect(conversionMark(bytes)).toEqual({
      source: { ending: 'rtf', sha512: checksum(letter) },
      isUnchanged: true,
    });
    expect(readFileSync(inFolder('programme', 'source'), 'utf8')).toBe(letter);
  });

  it('asks for tags, bookmarks, PDF/A and PDF/UA, with settings of its own, under plain names', async () => {
    writeInto(inFolder('größe.rtf'), letter);
    await convert(['größe.rtf']);
    const called = readFileSync(inFolder('programme', 'called'), 'utf8');
    expect(called).toMatch(/^-env:UserInstallation=file:\/\/\/.*\n--headless\n/u);
    expect(called).toContain('pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}');
    for (const option of ['ExportBookmarks', 'SelectPdfVersion', 'PDFUACompliance']) expect(called).toContain(option);
    expect(called).toMatch(/\/anlage\.rtf\n$/u);
    const settings = readFileSync(inFolder('programme', 'settings'), 'utf8');
    for (const setting of ['DisableMacrosExecution', 'BlockUntrustedRefererLinks']) {
      expect(settings).toContain(`oor:name="${setting}" oor:op="fuse"><value>true</value>`);
    }
  });

  it('every one in a folder, but nothing else that lies there', async () => {
    writeInto(inFolder('anlagen', 'a.rtf'), letter);
    writeInto(inFolder('anlagen', 'b.rtf'), letter);
    writeInto(inFolder('anlagen', 'c.txt'), 'Text');
    writeInto(inFolder('anlagen', '~$a.rtf'), letter);
    expect(await convert(['anlagen'])).toBe('  umgewandelt: anlagen/a.pdf\n  umgewandelt: anlagen/b.pdf\n[0]');
    expect(readdirSync(inFolder('anlagen'))).toHaveLength(6);
  });

  it('a title of its own stays', async () => {
    writeInto(inFolder('brief.rtf'), letter);
    await convert(['brief.rtf'], install(exporting, makeTaggedPdf('= Brief', { title: 'Eigener Titel' })));
    const text = readFileSync(inFolder('brief.pdf'), 'latin1');
    expect(text.match(/<dc:title>/gu)).toHaveLength(1);
    expect(text).toContain('Eigener Titel');
  });

  it('again when it has changed, and not when it has not', async () => {
    writeInto(inFolder('brief.rtf'), letter);
    const variables = install();
    await convert(['brief.rtf'], variables);
    expect(await convert(['brief.rtf'], variables)).toBe('  schon umgewandelt: brief.pdf\n[0]');
    writeInto(inFolder('brief.rtf'), `${letter}\n`);
    expect(await convert(['brief.rtf'], variables)).toBe('  umgewandelt: brief.pdf\n[0]');
    expect(conversionMark(readFileSync(inFolder('brief.pdf')))?.source.sha512).toBe(checksum(`${letter}\n`));
  });
});

describe('a PDF that is not ours to replace stays', () => {
  it('where somebody else made it', async () => {
    writeInto(inFolder('brief.rtf'), letter);
    writeInto(inFolder('brief.pdf'), '%PDF-1.7 vom Absender');
    expect(await convert(['brief.rtf'])).toBe(
      'brief.rtf:1:1: Fehler: Neben „brief.rtf“ liegt schon „brief.pdf“, das nicht daraus entstand oder seither geändert wurde; es bleibt, wie es ist. [umwandeln-vorhanden]\n' +
        '  Abhilfe: Löschen Sie das PDF, wenn ein neues entstehen soll; sonst brauchen Sie nichts zu tun.\n[1]',
    );
    expect(readFileSync(inFolder('brief.pdf'), 'utf8')).toBe('%PDF-1.7 vom Absender');
  });

  it('where somebody has changed it since, by a single byte', async () => {
    writeInto(inFolder('brief.rtf'), letter);
    const variables = install();
    await convert(['brief.rtf'], variables);
    const changed = Buffer.concat([readFileSync(inFolder('brief.pdf')), Buffer.from('\n')]);
    writeInto(inFolder('brief.pdf'), changed);
    writeInto(inFolder('brief.rtf'), `${letter}\n`);
    expect(await convert(['brief.rtf'], variables)).toContain('[umwandeln-vorhanden]');
    expect(readFileSync(inFolder('brief.pdf')).equals(changed)).toBe(true);
  });

  it('where it was made of another file of that stem', async () => {
    writeInto(inFolder('brief.rtf'), letter);
    const variables = install();
    await convert(['brief.rtf'], variables);
    writeInto(inFolder('brief.doc'), letter);
    expect(await convert(['brief.doc'], variables)).toContain('[umwandeln-vorhanden]');
  });
});

describe('what cannot be converted is said', () => {
  it('LibreOffice is not installed', async () => {
    writeInto(inFolder('a.rtf'), letter);
    writeInto(inFolder('b.rtf'), letter);
    expect(await convert(['a.rtf', 'b.rtf'], { PATH: inFolder('nirgends') })).toBe(
      'Fehler: LibreOffice ist auf diesem Rechner nicht zu finden. [programm-fehlt]\n' +
        '  Abhilfe: Installieren Sie LibreOffice (de.libreoffice.org), oder sagen Sie in der Umgebungsvariablen SITZUNGSWERK_LIBREOFFICE, wo es liegt.\n[1]',
    );
  });

  it('LibreOffice is not where the variable says', async () => {
    writeInto(inFolder('a.rtf'), letter);
    const variables = { ...install(), SITZUNGSWERK_LIBREOFFICE: inFolder('office') };
    expect(await convert(['a.rtf'], variables)).toContain('liegt nicht dort, wo SITZUNGSWERK_LIBREOFFICE es angibt');
    expect(await convert(['a.rtf'], { SITZUNGSWERK_LIBREOFFICE: inFolder('programme', 'soffice') })).toContain(
      'umgewandelt: a.pdf',
    );
  });

  it('LibreOffice makes nothing of it, though it ends with 0', async () => {
    writeInto(inFolder('a.rtf'), letter);
    expect(await convert(['a.rtf'], install('exit 0'))).toContain(
      'LibreOffice kann „a.rtf“ nicht in ein PDF umwandeln; vielleicht ist die Datei beschädigt',
    );
  });

  it('LibreOffice makes something that is no PDF', async () => {
    writeInto(inFolder('a.rtf'), letter);
    expect(await convert(['a.rtf'], install(exporting, Buffer.from('kein PDF')))).toContain('[umwandeln-misslungen]');
    expect(existsSync(inFolder('a.pdf'))).toBe(false);
  });

  it('LibreOffice does not come to an end', async () => {
    writeInto(inFolder('a.rtf'), letter);
    const answer = await convert(['a.rtf'], install('sleep 60 & echo $! > "$here/child"; wait'), 300);
    expect(answer).toMatch(/LibreOffice war mit „a\.rtf“ nach \d+ Sekunden noch nicht fertig\./u);
    // What it had started is gone as well.
    const child = Number(readFileSync(inFolder('programme', 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
  });

  it('the PDF has no tags', async () => {
    const plain = await PDFDocument.create();
    plain.addPage();
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF></rdf:RDF></x:xmpmeta>';
    const { context } = plain;
    const packet = context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' }));
    plain.catalog.set(PDFName.of('Metadata'), packet);
    writeInto(inFolder('a.rtf'), letter);
    expect(await convert(['a.rtf'], install(exporting, await plain.save()))).toContain('[umwandeln-ohne-tags]');
  });

  it('a PDF needs nothing, a picture neither', async () => {
    writeInto(inFolder('a.pdf'), '%PDF-1.7');
    writeInto(inFolder('a.gif'), 'GIF89a');
    const answer = await convert(['a.pdf', 'a.gif']);
    expect(answer).toContain('„a.pdf“ ist ein PDF und wird nicht umgewandelt. [umwandeln-dateiart]');
    expect(answer).toContain('„a.gif“ ist ein GIF und wird nicht umgewandelt.');
  });
});

/** A process that has ended and that nobody has asked about yet (Z) does not run. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/u.test(stdout);
}
