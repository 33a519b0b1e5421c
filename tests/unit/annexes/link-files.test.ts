import { describe, expect, test } from 'vitest';
import { linkAnnexFiles } from '../../../src/annexes/link-files.js';
import { PDFArray, PDFDict, type PDFString } from '../../../src/pdf/library.js';
import { readObject, readPdfFile } from '../../../src/pdf/pdf-file.js';
import { makeTaggedPdf } from '../../support/make-tagged-pdf.js';
import { key, loadObjects, text } from './read-assembled.js';
import { bodyBytes } from './sample-parts.js';

/** The links of a file in the order of its objects: their actions, and what is said of them. */
async function linksOf(bytes: Uint8Array): Promise<readonly { readonly action?: PDFDict; readonly said: string }[]> {
  const { context } = await loadObjects(bytes);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(key('Subtype')) !== key('Link')) return [];
    const action = object.lookupMaybe(key('A'), PDFDict);
    const said = text(object.lookup(key('Contents'))) ?? '';
    return [action === undefined ? { said } : { action, said }];
  });
}

async function remoteFilesOf(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  const actions = (await linksOf(bytes)).flatMap(({ action }) => action ?? []);
  return actions
    .filter((action) => action.get(key('S')) === key('GoToR'))
    .map((action) => text(action.lookup(key('F'), PDFDict).lookup(key('UF'))));
}

describe('links of the body alone', () => {
  const files = new Map([['zusammenfassung', 'Anlage 1 – Zusammenfassung.pdf']]);

  test('lead to the first page of the annex file, whatever letters its name has', async () => {
    const [, link] = await linksOf(linkAnnexFiles(bodyBytes, files));
    const action = link?.action;
    expect(action?.get(key('S'))).toBe(key('GoToR'));
    const file = action?.lookup(key('F'), PDFDict);
    expect(text(file?.lookup(key('UF')))).toBe('Anlage 1 – Zusammenfassung.pdf');
    const bytes = file?.lookup(key('F'));
    expect(
      bytes !== undefined && 'asBytes' in bytes && Buffer.from((bytes as PDFString).asBytes()).toString('utf8'),
    ).toBe('Anlage 1 – Zusammenfassung.pdf');
    expect(action?.lookup(key('D'), PDFArray).toString()).toBe('[ 0 /XYZ null null null ]');
  });

  test('are described by the file and no longer by an address', async () => {
    const said = (await linksOf(linkAnnexFiles(bodyBytes, files))).map((link) => link.said);
    expect(said).toContain('Datei „Anlage 1 – Zusammenfassung.pdf“');
    expect(said.filter((description) => description.includes('anlage:'))).toEqual([]);
  });

  test('to other places stay as they are', async () => {
    const untouched = (links: Awaited<ReturnType<typeof linksOf>>) =>
      links.filter((_, index) => index !== 1).map(({ action, said }) => [action?.toString(), said]);
    expect(untouched(await linksOf(linkAnnexFiles(bodyBytes, files)))).toEqual(untouched(await linksOf(bodyBytes)));
  });

  test('are all that changes in the body', () => {
    const linked = linkAnnexFiles(bodyBytes, files);
    const [before, after] = [readPdfFile(bodyBytes), readPdfFile(linked)];
    const changed = [...before.places.keys()].filter(
      (number) => readObject(before, number) !== readObject(after, number),
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const number of changed) expect(readObject(before, number)).toMatch(/\/Subtype\s*\/Link/);
    expect(Buffer.compare(linkAnnexFiles(bodyBytes, files), linked)).toBe(0);
  });

  test('find ids with umlauts, brackets, line words and percent signs, however the id is composed', async () => {
    const ids = ['präsentation (2)', 'pra\u0308sentation', '100 % livestream', 'b)(c'];
    const body = makeTaggedPdf(ids.map((id) => `#link("anlage:${id}")[Text]`).join('\n\n'));
    const names = new Map(ids.map((id, index) => [id.normalize('NFC'), `anlagen/${index}.pdf`]));
    expect(await remoteFilesOf(linkAnnexFiles(body, names))).toEqual(
      [0, 1, 2, 3].map((index) => `anlagen/${index}.pdf`),
    );
  });

  test('name the file as its folder has it: in a file name of a PDF nothing is encoded', async () => {
    const name = 'Anlagen/Größe 100 % #3 (neu).pdf';
    expect(await remoteFilesOf(linkAnnexFiles(bodyBytes, new Map([['zusammenfassung', name]])))).toContain(name);
  });

  test('to a file that nobody knows are our mistake', () => {
    expect(() => linkAnnexFiles(bodyBytes, new Map())).toThrow('"zusammenfassung"');
  });

  test('that are written in an unknown way are our mistake, never left behind', () => {
    const strange = Buffer.from(
      Buffer.from(bodyBytes)
        .toString('latin1')
        .replace(/\/Subtype(\s*)\/Link/gu, '/Subtype$1/Lynk'),
      'latin1',
    );
    expect(strange.equals(Buffer.from(bodyBytes))).toBe(false);
    expect(() => linkAnnexFiles(strange, files)).toThrow('"zusammenfassung" is not written the way Typst writes it');
  });

  test('leave a body without annexes as it is', () => {
    const body = makeTaggedPdf('#link("https://example.org")[Draußen], anlage:keine, /URI (anlage:keine)');
    expect(linkAnnexFiles(body, new Map())).toBe(body);
  });

  test('that were redirected once are not touched again', () => {
    const linked = linkAnnexFiles(bodyBytes, files);
    expect(linkAnnexFiles(linked, new Map())).toBe(linked);
  });
});
