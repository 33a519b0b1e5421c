// The tags of tables made complete on a file's bytes: row headers, heads below heads, summaries and titles, which Typst 0.14
// cannot write. Adds to the tags that are there and never guesses: where they are not as described, it throws.
import { array, dictionary, entriesOf, itemsOf } from './dictionary-syntax.js';
import { type PdfFile, readObject } from './pdf-file.js';
import { stringAt, writtenText } from './string-syntax.js';
import { cellObject, readCell, type WrittenCell } from './written-cells.js';
import { footOf, rowsOf, structureRootOf, tagsBelow } from './written-tags.js';

/** What a table is, for readers of its tags. */
export interface TableDescription {
  /** Number and caption; empty = none. */
  readonly title: string;
  /** How it is built; empty = none. */
  readonly summary: string;
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly CellDescription[])[];
}

export interface CellDescription {
  /** Counted from 0. */
  readonly x: number;
  readonly y: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** What it is the header of. */
  readonly heads: 'columns' | 'rows' | 'nothing';
}

/**
 * The objects that make the tags of the file's tables say all that the descriptions say.
 *
 * Shape:  by number, to be replaced in the file; `tables` in reading order, those within another behind it.
 *         Row headers become TH with their scope and an ID, and the cells of their rows name them; heads name the heads above.
 * Errors: throws when tables, rows, cells or spans are not those of the tags: better no file than wrong headers.
 * Source: ISO 32000-1, 14.8.4.3.4 and table 349; ISO 14289-1, 7.5.
 */
export function tableTags(file: PdfFile, tables: readonly TableDescription[]): ReadonlyMap<number, string> {
  const root = structureRootOf(file);
  const elements = root === undefined ? [] : tagsBelow(file, root, 'Table');
  if (elements.length !== tables.length) {
    throw new Error(`${elements.length} tables in the tags of the PDF, ${tables.length} in the document`);
  }
  const changed = new Map<number, string>();
  const newIds = new Map<string, number>();
  for (const [index, table] of tables.entries()) {
    const element = elements[index];
    if (element === undefined) continue;
    const found = pairedCells(file, table, { name: `table ${index + 1}`, numbers: rowsOf(file, element) });
    const cells = withHeads(found, { prefix: `H${index + 1}`, newIds, changed });
    const described = describedTable(readObject(file, element.number), table);
    if (described !== undefined) changed.set(element.number, described);
    const foot = footOf(file, element);
    if (foot !== undefined) changed.set(foot, asBody(readObject(file, foot)));
    nameColumnHeads(cells, changed);
    nameRowHeads(cells, { prefix: `R${index + 1}y`, newIds, changed });
  }
  if (root !== undefined && newIds.size > 0) changed.set(root, withIds(readObject(file, root), newIds));
  return changed;
}

/** A cell and its tag. */
interface PairedCell extends CellDescription {
  readonly tag: WrittenCell;
}

/** The cells with their tags, row by row. */
function pairedCells(
  file: PdfFile,
  { rows }: TableDescription,
  { name, numbers }: { readonly name: string; readonly numbers: readonly (readonly number[])[] },
): readonly PairedCell[] {
  const expectSame = (where: string, found: number | string, expected: number | string) => {
    if (found === expected) return;
    throw new Error(`${name}, ${where}: ${found} in the tags of the PDF, ${expected} in the document`);
  };
  expectSame('rows', numbers.length, rows.length);
  // The cells of a head that was set as rows like the others (writers/pdf/table.typ) are called so.
  const first = numbers.flat()[0];
  const headRole = first !== undefined && readCell(file, first).role === 'TD' ? 'TD' : 'TH';
  return rows.flatMap((cells, y) => {
    expectSame(`cells of row ${y + 1}`, numbers[y]?.length ?? 0, cells.length);
    return cells.map((cell, index) => {
      const tag = readCell(file, numbers[y]?.[index] ?? 0);
      const role = cell.heads === 'columns' ? headRole : 'TD';
      const isSame = tag.role === role && tag.columnSpan === cell.columnSpan && tag.rowSpan === cell.rowSpan;
      // The words are made only when they are needed: there are tens of thousands of cells.
      if (!isSame) expectSame(`row ${y + 1}, cell ${index + 1}`, shapeOf(tag.role, tag), shapeOf(role, cell));
      return { ...cell, tag };
    });
  });
}

function shapeOf(role: string, { columnSpan, rowSpan }: WrittenCell | CellDescription): string {
  return `${role} of ${columnSpan} × ${rowSpan}`;
}

/** Rows are made a foot to stay on one page (writers/pdf/table.typ); to readers they are rows like the others. */
function asBody(element: string): string {
  return dictionary(new Map([...entriesOf(element), ['S', '/TBody']]));
}

/** The Table element with title and summary; nothing where there is neither. */
function describedTable(element: string, { title, summary }: TableDescription): string | undefined {
  if (title === '' && summary === '') return undefined;
  const entries = new Map(entriesOf(element));
  if (title !== '') entries.set('T', writtenText(title));
  if (summary !== '') {
    const attributes = `<</O/Table/Summary${writtenText(summary)}>>`;
    entries.set('A', array([attributes, ...itemsOf(entries.get('A') ?? '[]')]));
  }
  return dictionary(entries);
}

/** The cells; where a head was set as rows like the others, with the tags that Typst gives to a head and to what is below it. */
function withHeads(cells: readonly PairedCell[], { prefix, newIds, changed }: NewHeads): readonly PairedCell[] {
  const heads = cells.filter(({ heads, tag }) => heads === 'columns' && tag.role === 'TD');
  if (heads.length === 0) return cells;
  const idOf = ({ x, y }: CellDescription) => `${prefix}x${x}y${y}`;
  return cells.map((cell) => {
    const above = heads.filter((head) => sharesColumn(head, cell)).map(idOf);
    const isHead = cell.heads === 'columns';
    const tag = isHead
      ? { ...cell.tag, role: 'TH', id: idOf(cell), scope: 'Column' }
      : { ...cell.tag, headers: [...cell.tag.headers, ...above] };
    if (isHead) newIds.set(idOf(cell), tag.number);
    changed.set(tag.number, cellObject(tag));
    return { ...cell, tag };
  });
}

/** "2018" below "Einwohner" says little alone: it names the heads above it. */
function nameColumnHeads(cells: readonly PairedCell[], changed: Map<number, string>): void {
  const heads = cells.filter((cell) => cell.heads === 'columns');
  for (const cell of heads) {
    const above = heads.filter((other) => other.y < cell.y && sharesColumn(other, cell));
    if (above.length === 0) continue;
    changed.set(cell.tag.number, cellObject({ ...cell.tag, headers: above.map(nameOf) }));
  }
}

function sharesColumn(one: CellDescription, other: CellDescription): boolean {
  return one.x < other.x + other.columnSpan && other.x < one.x + one.columnSpan;
}

function nameOf({ tag: { id } }: PairedCell): string {
  if (id === undefined) throw new Error('the head of a column has no ID in the tags of the PDF');
  return id;
}

interface NewHeads {
  /** Before the place of the header in its ID. */
  readonly prefix: string;
  readonly newIds: Map<string, number>;
  readonly changed: Map<number, string>;
}

function nameRowHeads(cells: readonly PairedCell[], { prefix, newIds, changed }: NewHeads): void {
  const headOfRow = new Map<number, string>();
  for (const cell of cells) {
    if (cell.heads !== 'rows') continue;
    const id = `${prefix}${cell.y}`;
    newIds.set(id, cell.tag.number);
    changed.set(cell.tag.number, cellObject({ ...cell.tag, role: 'TH', id, scope: 'Row' }));
    for (const row of rowsReached(cell)) headOfRow.set(row, id);
  }
  for (const cell of cells) {
    if (cell.heads !== 'nothing') continue;
    const heads = new Set(rowsReached(cell).flatMap((row) => headOfRow.get(row) ?? []));
    if (heads.size === 0) continue;
    changed.set(cell.tag.number, cellObject({ ...cell.tag, headers: [...cell.tag.headers, ...heads] }));
  }
}

function rowsReached({ y, rowSpan }: CellDescription): readonly number[] {
  return Array.from({ length: rowSpan }, (_, row) => y + row);
}

/** The root with `ids` in its IDTree, whose names must be sorted by their bytes (ISO 32000-1, 7.9.6). */
function withIds(root: string, ids: ReadonlyMap<string, number>): string {
  const entries = entriesOf(root);
  const tree = entriesOf(entries.get('IDTree') ?? '<<>>');
  if (tree.has('Kids')) throw new Error('the IDTree of the PDF is not written as one leaf');
  const names = itemsOf(tree.get('Names') ?? '[]');
  const named = [...ids].map(([id, number]) => ({ key: id, name: `(${id})`, value: `${number} 0 R` }));
  for (let index = 0; index + 1 < names.length; index += 2) {
    const name = names[index] ?? '';
    const key = Buffer.from(stringAt(name, 0)?.bytes ?? []).toString('latin1');
    named.push({ key, name, value: names[index + 1] ?? '' });
  }
  named.sort((one, other) => (one.key < other.key ? -1 : 1));
  const leaf = array(named.flatMap(({ name, value }) => [name, value]));
  return dictionary(new Map([...entries, ['IDTree', `<</Names ${leaf}>>`]]));
}
