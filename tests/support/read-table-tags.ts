// Reads how the tables of a PDF are tagged – titles, summaries, headers – which pdf.js does not tell; judges nothing.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from '../../src/pdf/library.js';
import { readNameTree } from '../../src/pdf/sorted-trees.js';
import { byteKey, textOf } from '../../src/pdf/strings.js';
import { elementsBelow } from '../../src/pdf/structure-elements.js';

export interface TableTags {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  /** The cells of each row as `TH#id Column 2×1 ← the IDs of its headers`, what is absent left out. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables in reading order, those in cells and footnotes too; throws when an ID is not in the IDTree or names another element. */
export async function readTableTags(bytes: Uint8Array): Promise<readonly TableTags[]> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const ids = readNameTree(root.lookupMaybe(PDFName.of('IDTree'), PDFDict));
  const tables: TableTags[] = [];
  for (const { element, ref } of elementsBelow(root)) {
    const id = byteKey(element.lookup(PDFName.of('ID')));
    if (id !== undefined && ids.get(id) !== ref) throw new Error(`the IDTree does not lead to ${id}`);
    if (roleOf(element) !== 'Table') continue;
    tables.push({
      title: textOf(element.lookup(PDFName.of('T'))),
      summary: textOf(attribute(element, 'Summary')),
      rows: rowsBelow(element).map((row) => kidsOf(row).map(printCell)),
    });
  }
  return tables;
}

function rowsBelow(element: PDFDict): readonly PDFDict[] {
  return kidsOf(element).flatMap((kid) => {
    if (roleOf(kid) === 'TR') return [kid];
    return roleOf(kid) === 'Caption' ? [] : rowsBelow(kid);
  });
}

function printCell(cell: PDFDict): string {
  const id = byteKey(cell.lookup(PDFName.of('ID')));
  const scope = attribute(cell, 'Scope');
  const [columns, rows] = ['ColSpan', 'RowSpan'].map((name) => {
    const span = attribute(cell, name);
    return span instanceof PDFNumber ? span.asNumber() : 1;
  });
  const headers = attribute(cell, 'Headers');
  const names = headers instanceof PDFArray ? headers.asArray().map((header) => byteKey(header) ?? '?') : [];
  return [
    `${roleOf(cell)}${id === undefined ? '' : `#${id}`}`,
    ...(scope instanceof PDFName ? [scope.decodeText()] : []),
    ...(columns === 1 && rows === 1 ? [] : [`${columns}×${rows}`]),
    ...(names.length === 0 ? [] : ['←', ...names]),
  ].join(' ');
}

function attribute(element: PDFDict, name: string): PDFObject | undefined {
  const attributes = element.lookup(PDFName.of('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : attributes === undefined ? [] : [attributes];
  for (const one of all) {
    if (one instanceof PDFDict && one.get(PDFName.of('O')) === PDFName.of('Table') && one.has(PDFName.of(name))) {
      return one.lookup(PDFName.of(name));
    }
  }
  return undefined;
}

function roleOf(element: PDFDict): string {
  const role = element.lookup(PDFName.of('S'));
  return role instanceof PDFName ? role.decodeText() : '';
}

function kidsOf(element: PDFDict): readonly PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids];
  return all.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}
