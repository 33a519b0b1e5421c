// Into the bytes of a YAML file one value for entries of a list, or entries more; every other byte stays: comments, order, layout,
// encoding, line ends. Knows no document type. What it cannot be sure of it leaves to a person.
import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { decode } from './decode.js';
import { foldSpelling } from './spelling.js';
import { applyEdit, type Edit } from './yaml-repair.js';

/** What is to be written where: `values` tells it by what each entry bears under the key `id`. */
export interface ItemValues {
  /** The key of the list, at the file's first level. */
  readonly list: string;
  readonly id: string;
  readonly key: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * The bytes with each value behind the id of its entry; entries that have it already stay as they are.
 *
 * Errors: nothing where the file has no such entry, another value stands there, or its form leaves a doubt (UTF-16, a slip that
 *         reading puts right); never throws.
 */
export function insertIntoItems(bytes: Uint8Array, wanted: ItemValues): Uint8Array | undefined {
  const file = open(bytes);
  const items = file && pairOf(file.contents, wanted.list)?.value;
  if (file === undefined || !isSeq(items)) return undefined;
  const edits = [...wanted.values].map(([id, value]) => {
    const found = items.items.filter((item) => textOf(pairOf(item, wanted.id)?.value) === id.normalize('NFC'));
    const [item] = found;
    const typed = file.encode(value);
    return found.length === 1 && isMap(item) && typed !== undefined
      ? editOf(file.text, item, wanted, typed)
      : undefined;
  });
  return applied(file, edits);
}

/**
 * The bytes with entries more at the end of the list, each written as its YAML between braces stands; a list that is not there is
 * begun at the end of the file.
 *
 * Errors: as `insertIntoItems`; nothing as well where something else stands under the key.
 */
export function appendItems(bytes: Uint8Array, list: string, items: readonly string[]): Uint8Array | undefined {
  const file = open(bytes);
  const written = file && items.flatMap((item) => file.encode(item) ?? []);
  if (file === undefined || written === undefined || written.length < items.length) return undefined;
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (indent: string) => written.map((item) => `${newline}${indent}- ${item}`).join('');
  const pair = pairOf(file.contents, list);
  if (pair === undefined) {
    if (/^(?:\.\.\.|---)/mu.test(file.text)) return undefined;
    const gap = /(?:^|\n)$/u.test(file.text) ? '' : newline;
    const replacement = `${gap}${list}:${lines('  ')}${newline}`;
    return applied(file, [{ offset: file.text.length, length: 0, replacement }]);
  }
  if (isSeq(pair.value) && pair.value.flow === true) {
    const end = (pair.value.range?.[1] ?? 0) - 1;
    const last = file.text.slice(0, end).trimEnd();
    const comma = pair.value.items.length === 0 || last.endsWith(',') ? '' : ', ';
    return applied(file, [{ offset: last.length, length: 0, replacement: `${comma}${written.join(', ')}` }]);
  }
  if (isSeq(pair.value)) {
    const first = file.text.lastIndexOf('-', startOfNode(pair.value.items[0]));
    const indent = file.text.slice(file.text.lastIndexOf('\n', first) + 1, first);
    const end = file.text.slice(0, pair.value.range?.[1] ?? 0).trimEnd().length;
    const rest = /^[^\r\n]*/u.exec(file.text.slice(end))?.[0].length ?? 0;
    return applied(file, [{ offset: end + rest, length: 0, replacement: lines(indent.replace(/\S/gu, ' ')) }]);
  }
  if (textOf(pair.value) !== '' || (pair.value !== null && !isScalar(pair.value))) return undefined;
  const colon = file.text.indexOf(':', endOf(pair.key)) + 1;
  const rest = /^[^\r\n]*/u.exec(file.text.slice(colon))?.[0].length ?? 0;
  return applied(file, [{ offset: colon + rest, length: 0, replacement: lines('  ') }]);
}

/** A file to be edited; one character per byte: every sign of YAML's own is ASCII, so that offsets and all other bytes survive. */
interface OpenFile {
  readonly mark: string;
  readonly text: string;
  readonly contents: unknown;
  /** Text as the file would have it, one character per byte; nothing where its encoding has no such sign. */
  readonly encode: (typed: string) => string | undefined;
}

function open(bytes: Uint8Array): OpenFile | undefined {
  const whole = Buffer.from(bytes).toString('latin1');
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  const text = whole.slice(mark.length);
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (errors.length > 0) return undefined;
  const isUnicode = decode(bytes)?.encoding === 'UTF-8';
  const encode = (typed: string) => {
    if (isUnicode) return Buffer.from(typed, 'utf8').toString('latin1');
    return [...typed].every(isLatin1) ? typed : undefined;
  };
  return { mark, text, contents, encode };
}

/** Written alike in Latin-1 and in Windows-1252. */
function isLatin1(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff);
}

/** The bytes with all edits made, from the end on, so that the offsets before stay true; nothing where one is not certain. */
function applied({ mark, text }: OpenFile, edits: readonly (Edit | undefined)[]): Uint8Array | undefined {
  const certain = edits.flatMap((edit) => edit ?? []);
  if (certain.length < edits.length) return undefined;
  const edited = certain
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((before, edit) => applyEdit(before, edit), text);
  return Buffer.from(mark + edited, 'latin1');
}

/** UTF-8's, as its bytes read one by one. */
const byteOrderMark = '\u00EF\u00BB\u00BF';

/** One that changes nothing where the value stands there already. */
function editOf(text: string, item: YAMLMap, { id, key }: ItemValues, value: string): Edit | undefined {
  const present = pairOf(item, key);
  if (present !== undefined) {
    const typed = textOf(present.value);
    if (typed !== '') return typed === value ? { offset: 0, length: 0, replacement: '' } : undefined;
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

function startOfNode(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

function startOf(node: unknown): number {
  return (isScalar(node) && node.range?.[0]) || 0;
}

function endOf(node: unknown): number {
  return (isScalar(node) && node.range?.[1]) || 0;
}
