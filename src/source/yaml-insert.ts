// Into the bytes of a YAML file one value for entries of a list; every other byte stays: comments, order, layout, encoding, line ends.
// Knows no document type. What it cannot be sure of it leaves to a person.
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { decode } from './decode.js';
import { foldSpelling } from './spelling.js';
import { applyEdit, type Edit } from './yaml-repair.js';

/** What is to be written where: `values` tells it by what each entry bears under the key `id`. */
export interface ItemValues {
  /** The key of the list, at the file's first level. */
  readonly list: string;
  readonly id: string;
  readonly key: string;
  readonly values: ReadonlyMap<string, number>;
}

/**
 * The bytes with each value behind the id of its entry; entries that have it already stay as they are.
 *
 * Errors: nothing where the file has no such entry, another value stands there, or its form leaves a doubt (UTF-16, a slip that
 *         reading puts right); never throws.
 */
export function insertIntoItems(bytes: Uint8Array, wanted: ItemValues): Uint8Array | undefined {
  // One character per byte: every sign of YAML's own is ASCII, so that offsets and all other bytes survive in any encoding.
  const text = Buffer.from(bytes).toString('latin1');
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const document = parseDocument(text.slice(mark.length), {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const items = document.errors.length > 0 ? undefined : pairOf(document.contents, wanted.list)?.value;
  if (!isSeq(items)) return undefined;
  const edits = [...wanted.values].map(([id, value]) => {
    const found = items.items.filter((item) => textOf(pairOf(item, wanted.id)?.value) === id.normalize('NFC'));
    const [item] = found;
    return found.length === 1 && isMap(item) ? editOf(text.slice(mark.length), item, wanted, value) : undefined;
  });
  const certain = edits.flatMap((edit) => edit ?? []);
  if (certain.length < edits.length) return undefined;
  // From the end on, so that the offsets before stay true.
  const edited = certain
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((before, edit) => applyEdit(before, edit), text.slice(mark.length));
  return Buffer.from(mark + edited, 'latin1');
}

/** UTF-8's, as its bytes read one by one. */
const byteOrderMark = '\u00EF\u00BB\u00BF';

/** One that changes nothing where the value stands there already. */
function editOf(text: string, item: YAMLMap, { id, key }: ItemValues, value: number): Edit | undefined {
  const present = pairOf(item, key);
  if (present !== undefined) {
    const typed = textOf(present.value);
    if (typed !== '') return typed === String(value) ? { offset: 0, length: 0, replacement: '' } : undefined;
    const colon = text.indexOf(':', endOf(present.key));
    return { offset: colon + 1, length: 0, replacement: ` ${value}` };
  }
  const named = pairOf(item, id);
  const offset = endOf(named?.value);
  if (item.flow === true) return { offset, length: 0, replacement: `, ${key}: ${value}` };
  const rest = /^[^\r\n]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  const before = text.slice(0, startOf(named?.key));
  const indent = before.slice(before.lastIndexOf('\n') + 1).replace(/\S/gu, ' ');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { offset: offset + rest, length: 0, replacement: `${newline}${indent}${key}: ${value}` };
}

function pairOf(node: unknown, key: string): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => foldSpelling(textOf(pair.key)) === foldSpelling(key));
}

/** The text of a scalar whose bytes were read one by one. */
function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  return (decode(Buffer.from(String(node.value ?? ''), 'latin1'))?.text ?? '').trim().normalize('NFC');
}

function startOf(node: unknown): number {
  return (isScalar(node) && node.range?.[0]) || 0;
}

function endOf(node: unknown): number {
  return (isScalar(node) && node.range?.[1]) || 0;
}
