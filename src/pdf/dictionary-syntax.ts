// Dictionaries and arrays as they are written in a PDF's bytes (ISO 32000-1, 7.3): taken apart and put together as text.
// Values stay as they stand; what they mean is for others to know.
import { stringAt } from './string-syntax.js';

/** The values of a dictionary as written, by key without its slash. */
export type Entries = ReadonlyMap<string, string>;

/** The entries of the dictionary that `text` is; throws when it is none. */
export function entriesOf(text: string): Entries {
  const items = itemsBetween(text, '<<', '>>');
  return new Map(
    items.flatMap((key, index) => (index % 2 === 0 ? [[key.slice(1), items[index + 1] ?? ''] as const] : [])),
  );
}

/** The items of the array that `text` is, references as one item; another value is an array of itself. */
export function itemsOf(text: string): readonly string[] {
  return text.startsWith('[') ? itemsBetween(text, '[', ']') : [text];
}

/** The object that `item` refers to; nothing for any other value. */
export function referenceIn(item: string): number | undefined {
  const number = /^(\d+)\s+\d+\s+R$/.exec(item)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The dictionary with these entries. */
export function dictionary(entries: Entries): string {
  return `<<${[...entries].map(([key, value]) => `/${key} ${value}`).join('')}>>`;
}

/** The array of these items. */
export function array(items: readonly string[]): string {
  return `[${items.join(' ')}]`;
}

function itemsBetween(text: string, open: string, close: string): readonly string[] {
  const items: string[] = [];
  let index = text.startsWith(open) ? skipBlanks(text, open.length) : text.length;
  while (!text.startsWith(close, index)) {
    const end = valueEnd(text, index);
    items.push(text.slice(index, end));
    index = skipBlanks(text, end);
  }
  return items;
}

/** The index of the next that is no white space. */
export function skipBlanks(text: string, start: number): number {
  let index = start;
  // Space and all control characters: white space is the lowest codes (table 1), and the others are written nowhere.
  while (text.charCodeAt(index) <= 0x20) index += 1;
  return index;
}

/** Behind the value that begins at `index`; throws where none is whole and followed by something. */
export function valueEnd(text: string, index: number): number {
  const first = text.charAt(index);
  const isNested = first === '[' || text.startsWith('<<', index);
  const end = isNested ? nestedEnd(text, index) : simpleEnd(text, index, first);
  // Whatever it is, the delimiter of what it stands in must follow.
  if (end === undefined || end >= text.length) throw new Error(`no whole dictionary or array: ${text.slice(0, 60)}`);
  return end;
}

const reference = /\d+\s+\d+\s+R(?![^\s()<>[\]/])/y;
const word = /\/?[^\s()<>[\]/]+/y;

function simpleEnd(text: string, index: number, first: string): number | undefined {
  if (first === '(' || first === '<') return stringAt(text, index)?.end;
  if (first >= '0' && first <= '9') return matchEnd(reference, text, index) ?? matchEnd(word, text, index);
  return matchEnd(word, text, index);
}

/** Behind the bracket that closes the one at `start`; only strings need more than counting. */
function nestedEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character > '(' && character < '<') continue;
    const isDouble = text.charAt(index + 1) === character;
    if (character === '(' || (character === '<' && !isDouble)) {
      const end = stringAt(text, index)?.end;
      if (end === undefined) return undefined;
      index = end - 1;
    } else if (character === '[' || character === '<') {
      depth += 1;
    } else if (character === ']' || character === '>') {
      depth -= 1;
    }
    if (isDouble && (character === '<' || character === '>')) index += 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

function matchEnd(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
