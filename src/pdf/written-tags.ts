// The tag tree read from a file's bytes, element by element; text is not read, and nothing is changed.
import { entriesOf, itemsOf, referenceIn } from './dictionary-syntax.js';
import { type PdfFile, readObject } from './pdf-file.js';

/** An element of the tag tree, or its root. */
export interface WrittenTag {
  readonly number: number;
  /** `Table`, `TD` …; empty for the root. */
  readonly role: string;
  /** The elements below it; marked content is left out. */
  readonly kids: readonly number[];
}

/** The number of the root of the tag tree; nothing where the file is not tagged. */
export function structureRootOf(file: PdfFile): number | undefined {
  const reference = entriesOf(readObject(file, file.trailer.root)).get('StructTreeRoot');
  return reference === undefined ? undefined : referenceIn(reference);
}

/** The elements below the one at `top` with the role, in reading order. */
export function tagsBelow(file: PdfFile, top: number, role: string): readonly WrittenTag[] {
  const found: WrittenTag[] = [];
  const open = readTag(file, top).kids.toReversed();
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const below = readTag(file, number);
    if (below.role === role) found.push(below);
    for (const kid of below.kids.toReversed()) open.push(kid);
  }
  return found;
}

/** The numbers of the cells of each row of a Table element, wherever its rows are grouped; its caption is none. */
export function rowsOf(file: PdfFile, table: WrittenTag): readonly (readonly number[])[] {
  return table.kids.flatMap((number) => {
    const tag = readTag(file, number);
    if (tag.role === 'TR') return [tag.kids];
    return groupsOfRows.has(tag.role) ? rowsOf(file, tag) : [];
  });
}

/** The foot of a Table element. */
export function footOf(file: PdfFile, table: WrittenTag): number | undefined {
  return table.kids.find((number) => readTag(file, number).role === 'TFoot');
}

const groupsOfRows: ReadonlySet<string> = new Set(['THead', 'TBody', 'TFoot']);

function readTag(file: PdfFile, number: number): WrittenTag {
  const text = readObject(file, number);
  const role = /^<<\s*\/Type\s*\/StructElem\s*\/S\s*\/(\w+)/.exec(text)?.[1] ?? '';
  const kids = kidsIn(text);
  // Half of all elements hold marked content alone.
  const items = kids.includes('R') ? itemsOf(kids) : [];
  return { number, role, kids: items.flatMap((item) => referenceIn(item) ?? []) };
}

/**
 * The value of `/K`. There are tens of thousands of elements, and this is quicker than to take each apart: where no string ends
 * behind the last "/K", it stands in none and is the key.
 */
function kidsIn(text: string): string {
  const last = /^\/K\s*(\[[^()[\]]*\])[^()[\]]*>>$/.exec(text.slice(text.lastIndexOf('/K')))?.[1];
  return last ?? entriesOf(text).get('K') ?? '[]';
}
