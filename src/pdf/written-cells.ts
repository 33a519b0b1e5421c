// A cell of a table in the tag tree, TH or TD, as Typst 0.14 writes it: read and written anew with other headers.
// Cells come by tens of thousands, so one pattern cuts them up; a cell that it does not fit is refused, never guessed at.
import { type PdfFile, readObject } from './pdf-file.js';

/** The parts of a cell; what else it has stays as it is written. */
export interface WrittenCell {
  readonly number: number;
  readonly role: string;
  /** The name that other cells know it by; absent = none. */
  readonly id?: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The names of the cells that it is read under. */
  readonly headers: readonly string[];
  /** Absent for cells that head nothing. */
  readonly scope?: string;
  readonly parts: {
    readonly parent: string;
    readonly language: string;
    /** Attributes of tables that are none of the above. */
    readonly others: string;
    readonly rest: string;
  };
}

/** Type, role, parent, ID and language, the attributes of tables (which come first), and the rest. Names are plain words. */
const cellPattern =
  /^<<\s*\/Type\s*\/StructElem\s*\/S\s*\/(T[DH])\s*\/P\s*(\d+\s+0\s+R)\s*((?:\/(?:ID|Lang)\s*\([\w-]+\)\s*)*)\/A\s*\[\s*<<\s*\/O\s*\/Table\b([^<>]*)>>([\s\S]*)$/;
const headersPattern = /\/Headers\s*\[([^\]]*)\]/;
const ownAttributes = /\/(?:Headers\s*\[[^\]]*\]|Scope\s*\/\w+|(?:Col|Row)Span\s+\d+)/g;

/** The cell; throws when it is not written the way Typst writes it. */
export function readCell(file: PdfFile, number: number): WrittenCell {
  const text = readObject(file, number);
  const [, role, parent = '', names = '', attributes = '', rest = ''] = cellPattern.exec(text) ?? [];
  if (role === undefined) throw new Error(`no cell as Typst writes it: ${text.slice(0, 80)}`);
  const id = names === '' ? undefined : /\/ID\s*\((\w+)\)/.exec(names)?.[1];
  const language = names === '' ? '' : (/\/Lang\s*\([\w-]+\)/.exec(names)?.[0] ?? '');
  const scope = /\/Scope\s*\/(\w+)/.exec(attributes)?.[1];
  return {
    number,
    role,
    ...(id !== undefined && { id }),
    columnSpan: spanIn(attributes, /\/ColSpan\s+(\d+)/),
    rowSpan: spanIn(attributes, /\/RowSpan\s+(\d+)/),
    headers: headersPattern.exec(attributes)?.[1]?.match(/\w+/g) ?? [],
    ...(scope !== undefined && { scope }),
    parts: { parent, language, others: attributes.replaceAll(ownAttributes, '').trim(), rest },
  };
}

function spanIn(attributes: string, pattern: RegExp): number {
  return attributes.includes('Span') ? Number(pattern.exec(attributes)?.[1] ?? 1) : 1;
}

/** The cell as the text of its object. */
export function cellObject({ role, id, columnSpan, rowSpan, headers, scope, parts }: WrittenCell): string {
  const attributes = [
    scope === undefined ? '' : `/Scope/${scope}`,
    `/Headers[${headers.map((header) => `(${header})`).join('')}]`,
    columnSpan === 1 ? '' : `/ColSpan ${columnSpan}`,
    rowSpan === 1 ? '' : `/RowSpan ${rowSpan}`,
    parts.others,
  ].join('');
  const name = id === undefined ? '' : `/ID(${id})`;
  return `<</Type/StructElem/S/${role}/P ${parts.parent}${name}${parts.language}/A[<</O/Table${attributes}>>${parts.rest}`;
}
