import { expect, test } from 'vitest';
import { linkAnnexFiles } from '../../../src/annexes/link-files.js';
import { loadFonts } from '../../../src/source/fonts.js';
import { writePdf } from '../../../src/writers/pdf/write-pdf.js';
import { assembledBytes } from '../../support/assembled-bytes.js';
import { annexReference, documentTree, paragraph, table } from '../../support/build-nodes.js';
import { readTableTags } from '../../support/read-table-tags.js';
import { sampleHausstil, sampleTree } from '../../support/sample-tree.js';
import { openInViewer } from './read-assembled.js';
import { annexPart } from './sample-parts.js';

const written = await writePdf(sampleTree, sampleHausstil, loadFonts('Carlito'), () => undefined);
if (written === undefined) throw new Error('the sample tree was refused');
const { bytes, layout } = written;

test('a Niederschrift as it is really written leads from every mention of Anlage 1 to its first page', async () => {
  const viewer = await openInViewer(await assembledBytes(bytes, [annexPart()]));
  expect(viewer.numPages).toBe(layout.pageCount + 2);
  const leads: number[] = [];
  for (let number = 1; number <= layout.pageCount; number += 1) {
    const annotations = await (await viewer.getPage(number)).getAnnotations();
    for (const { dest, contentsObj } of annotations) {
      if (contentsObj.str.startsWith('Anlage 1: ')) leads.push(await viewer.getPageIndex(dest[0]));
    }
  }
  expect(leads.length).toBeGreaterThan(1);
  expect(new Set(leads)).toEqual(new Set([layout.pageCount]));
});

test('a Niederschrift as it is really written leads to the file of Anlage 1 when it stands alone', async () => {
  const viewer = await openInViewer(linkAnnexFiles(bytes, new Map([['zusammenfassung', 'Anlage 1.pdf']])));
  const urls: unknown[] = [];
  for (let number = 1; number <= viewer.numPages; number += 1) {
    const annotations = await (await viewer.getPage(number)).getAnnotations();
    for (const { unsafeUrl } of annotations) if (unsafeUrl !== undefined) urls.push(unsafeUrl);
  }
  expect(urls.filter((url) => String(url).startsWith('Anlage 1.pdf')).length).toBeGreaterThan(1);
  expect(urls.filter((url) => String(url).startsWith('anlage:'))).toEqual([]);
});

test('a reference to a page of an annex leads to that page, in one file and beside it', async () => {
  const reference = { ...annexReference('zusammenfassung', 'Anlage 1, Seite 2'), page: 2 };
  const body = await writePdf(
    documentTree([paragraph(['Siehe ', reference])]),
    sampleHausstil,
    loadFonts('Carlito'),
    () => undefined,
  );
  if (body === undefined) throw new Error('the paragraph was refused');
  const whole = await openInViewer(await assembledBytes(body.bytes, [annexPart()]));
  const [inside] = await (await whole.getPage(1)).getAnnotations();
  expect(await whole.getPageIndex(inside.dest[0])).toBe(2);
  expect(inside.contentsObj.str).toBe('Anlage 1: Zusammenfassung der Protokolle, Seite 2');
  const files = new Map([['zusammenfassung', 'Anlagen/Anlage 1.pdf']]);
  const alone = await openInViewer(linkAnnexFiles(body.bytes, files));
  const [beside] = await (await alone.getPage(1)).getAnnotations();
  expect([beside.unsafeUrl, beside.contentsObj.str]).toEqual([
    'Anlagen/Anlage 1.pdf#[1,{"name":"XYZ"},null,null,null]',
    'Datei „Anlagen/Anlage 1.pdf“, Seite 2',
  ]);
});

test('tables with row headers in body and annex keep their headers apart, and every name leads to its cell', async () => {
  const share = { width: { share: 1 }, align: 'left' } as const;
  const rows = [
    ['Kommune', 'Einwohner'],
    ['Much', '14000'],
  ];
  const tree = documentTree([table([share, share], rows, { hasRowHeaders: true, summary: 'Je Kommune eine Zeile' })]);
  const part = await writePdf(tree, sampleHausstil, loadFonts('Carlito'), () => undefined);
  if (part === undefined) throw new Error('the table was refused');
  const cells = (prefix: string) => [
    [`TH#${prefix}U1x0y0 Column`, `TH#${prefix}U1x1y0 Column`],
    [`TH#${prefix}R1y1 Row ← ${prefix}U1x0y0`, `TD ← ${prefix}U1x1y0 ${prefix}R1y1`],
  ];
  const tables = await readTableTags(await assembledBytes(part.bytes, [annexPart({ bytes: part.bytes })]));
  expect(tables.map(({ summary }) => summary)).toEqual(['Je Kommune eine Zeile', 'Je Kommune eine Zeile']);
  expect(tables.map((read) => read.rows)).toEqual([cells(''), cells('A1-')]);
});
