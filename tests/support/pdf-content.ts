// The content stream of a PDF page → the text of its marked content by number, as ActualText and ToUnicode say it.
// Knows as much of ISO 32000-1 as text needs: no positions, no graphics, nothing inside form XObjects.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '../../src/pdf/library.js';

/** The text of each marked-content sequence of the page; what is an artifact or has no number is left out. */
export function markedText(page: PDFDict): ReadonlyMap<number, string> {
  const fonts = fontsOf(page);
  const marked = new Map<number, string>();
  const open: { readonly id?: number; readonly isReplaced: boolean }[] = [];
  let decode: Decode = () => '';
  let operands: Operand[] = [];
  const add = (text: string) => {
    const id = open.findLast((mark) => mark.id !== undefined)?.id;
    if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + text);
  };
  const show = (shown: Operand | undefined) => {
    if (shown === undefined || open.some(({ isReplaced }) => isReplaced)) return;
    const strings = shown.type === 'array' ? shown.items : [shown];
    for (const one of strings) if (one.type === 'string') add(decode(one.value));
  };
  for (const token of tokensOf(contentOf(page))) {
    if (token.type !== 'operator') {
      operands.push(token);
      continue;
    }
    const last = operands.at(-1);
    switch (token.value) {
      case 'BMC':
        open.push({ isReplaced: false });
        break;
      case 'BDC': {
        const properties = last?.type === 'dict' ? last.entries : new Map<string, Operand>();
        const id = properties.get('MCID');
        const actual = properties.get('ActualText');
        if (actual?.type === 'string' && !open.some(({ isReplaced }) => isReplaced)) add(textOfString(actual.value));
        open.push({
          isReplaced: actual?.type === 'string',
          ...(id?.type === 'number' && { id: id.value }),
        });
        break;
      }
      case 'EMC':
        open.pop();
        break;
      case 'Tf': {
        const font = operands[0];
        decode = (font?.type === 'name' ? fonts.get(font.value) : undefined) ?? (() => '');
        break;
      }
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        show(last);
        break;
    }
    operands = [];
  }
  return marked;
}

type Decode = (codes: Uint8Array) => string;

function fontsOf(page: PDFDict): ReadonlyMap<string, Decode> {
  const resources = page.lookup(PDFName.of('Resources'));
  const fonts = resources instanceof PDFDict ? resources.lookup(PDFName.of('Font')) : undefined;
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().map((name): [string, Decode] => {
      const font = fonts.lookup(name, PDFDict);
      const map = font.lookup(PDFName.of('ToUnicode'));
      return [name.decodeText(), decoderFor(map instanceof PDFRawStream ? bytesOf(map) : new Uint8Array())];
    }),
  );
}

/** The characters of two-byte codes by the bfchar and bfrange sections of a ToUnicode map (ISO 32000-1, 9.10.3). */
function decoderFor(map: Uint8Array): Decode {
  const texts = new Map<number, string>();
  const text = Buffer.from(map).toString('latin1');
  const utf16 = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, section = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gsu)) {
    for (const [, code = '', value = ''] of section.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/giu))
      texts.set(Number.parseInt(code, 16), utf16(value));
  }
  if (text.includes('beginbfrange')) throw new Error('bfrange in a ToUnicode map is not read here');
  return (codes) => {
    let decoded = '';
    for (let index = 0; index + 1 < codes.length; index += 2)
      decoded += texts.get((codes[index] ?? 0) * 256 + (codes[index + 1] ?? 0)) ?? '';
    return decoded;
  };
}

function contentOf(page: PDFDict): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => page.context.lookup(one)) : [contents];
  return Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PDFRawStream ? [bytesOf(stream), Buffer.from('\n')] : [])),
  );
}

function bytesOf(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

function textOfString(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return PDFHexString.of(hex).decodeText();
}

type Operand =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'string'; readonly value: Uint8Array }
  | { readonly type: 'array'; readonly items: readonly Operand[] }
  | { readonly type: 'dict'; readonly entries: ReadonlyMap<string, Operand> };
type Token = Operand | { readonly type: 'operator'; readonly value: string };

/** The operands and operators of a content stream; throws on what is none. */
function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const source = Buffer.from(bytes).toString('latin1');
  const state = { source, at: 0 };
  for (let token = nextToken(state); token !== undefined; token = nextToken(state)) yield token;
}

interface Source {
  readonly source: string;
  at: number;
}

/** A word that ends where white space or a delimiter begins (ISO 32000-1, 7.2.2). */
const word = /[^\s\0()<>[\]{}/%]+/uy;
const blank = /(?:[\s\0]|%[^\r\n]*)*/uy;

function matchAt(pattern: RegExp, state: Source): string {
  pattern.lastIndex = state.at;
  const [found = ''] = pattern.exec(state.source) ?? [];
  state.at += found.length;
  return found;
}

function nextToken(state: Source): Token | undefined {
  matchAt(blank, state);
  const { source, at } = state;
  const sign = source[at];
  if (sign === undefined) return undefined;
  if (source.startsWith('<<', at)) return readDict(state);
  if (sign === '[') return readArray(state);
  if (sign === '<') return { type: 'string', value: PDFHexString.of(upTo('>', state)).asBytes() };
  if (sign === '(') return readString(state);
  if (sign === '/') {
    state.at++;
    return { type: 'name', value: PDFName.of(matchAt(word, state)).decodeText() };
  }
  const text = matchAt(word, state);
  if (text === '') throw new Error(`unexpected "${sign}" in a content stream`);
  return /^[+-]?[\d.]+$/u.test(text) ? { type: 'number', value: Number(text) } : { type: 'operator', value: text };
}

function readArray(state: Source): Operand {
  state.at++;
  return { type: 'array', items: operandsUpTo(']', state) };
}

function readDict(state: Source): Operand {
  state.at += 2;
  const operands = operandsUpTo('>>', state);
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [key, value] = operands.slice(index);
    if (key?.type === 'name' && value !== undefined) entries.set(key.value, value);
  }
  return { type: 'dict', entries };
}

function operandsUpTo(end: string, state: Source): readonly Operand[] {
  const operands: Operand[] = [];
  for (;;) {
    matchAt(blank, state);
    if (state.source.startsWith(end, state.at)) break;
    const token = nextToken(state);
    if (token === undefined) throw new Error(`a content stream ends before ${end}`);
    // true, false and null are values here, but none that text depends on.
    operands.push(token.type === 'operator' ? { type: 'name', value: token.value } : token);
  }
  state.at += end.length;
  return operands;
}

function upTo(end: string, state: Source): string {
  const stop = state.source.indexOf(end, state.at);
  const text = state.source.slice(state.at + 1, stop);
  state.at = stop + end.length;
  return text;
}

/** A string in parentheses, which may hold pairs of them and escapes. */
function readString(state: Source): Operand {
  const start = state.at + 1;
  let depth = 0;
  do {
    const sign = state.source[state.at];
    if (sign === undefined) throw new Error('a content stream ends inside a string');
    if (sign === '\\') state.at++;
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    state.at++;
  } while (depth > 0);
  return { type: 'string', value: PDFString.of(state.source.slice(start, state.at - 1)).asBytes() };
}
