// The content of a page → the glyphs it shows, in its order: what each says, in which font, and where it stands.
// Knows the text operators that Typst 0.14 writes and refuses the others: with them the places would be wrong.
import type { ContentFont } from './content-font.js';
import { type Operation, operationsOf } from './content-syntax.js';
import { entriesOf, itemsOf } from './dictionary-syntax.js';
import { advanced, combined, identity, type Matrix } from './matrix.js';
import { readText, stringAt } from './string-syntax.js';

/** One glyph on a page. */
export interface Glyph {
  readonly code: number;
  readonly font: ContentFont;
  readonly size: number;
  /** What readers get for it: by the span it stands in, else by the font. */
  readonly text: string;
  readonly span?: Span;
  /** From the glyph's place to that of the text, and from there to the page. */
  readonly inText: Matrix;
  readonly textOnPage: Matrix;
  /** How far the glyph reaches by its font. */
  readonly width: number;
}

/** Marked content that says what its glyphs are read as. */
export interface Span {
  readonly text: string;
  /** The glyphs in it, in order. */
  readonly glyphs: readonly Glyph[];
  /** The operations that open and close it. */
  readonly edges: readonly Operation[];
}

/** An operation that shows glyphs. */
export interface Showing {
  readonly operation: Operation;
  /** Glyphs, and the numbers between them as they are written. */
  readonly items: readonly (Glyph | string)[];
  /** Where the next glyph would stand. */
  readonly end: Matrix;
}

interface GraphicsState {
  readonly onPage: Matrix;
  readonly font?: ContentFont | undefined;
  readonly size: number;
}

interface OpenSpan extends Span {
  readonly glyphs: Glyph[];
  readonly edges: Operation[];
}

/** What the content shows, by the fonts that its names mean; glyphs of other fonts are left out. */
export function showingsIn(content: string, fonts: ReadonlyMap<string, ContentFont>): readonly Showing[] {
  const showings: Showing[] = [];
  const saved: GraphicsState[] = [];
  const marks: (OpenSpan | undefined)[] = [];
  let state: GraphicsState = { onPage: identity, size: 0 };
  let place = identity;
  for (const operation of operationsOf(content)) {
    const { operator, operands } = operation;
    switch (operator) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm':
        state = { ...state, onPage: combined(matrixOf(operands), state.onPage) };
        break;
      case 'Tf':
        state = { ...state, font: fonts.get((operands[0] ?? '').slice(1)), size: Number(operands[1]) };
        break;
      case 'BT':
        place = identity;
        break;
      case 'Tm':
        place = matrixOf(operands);
        break;
      case 'BMC':
      case 'BDC':
        marks.push(spanOf(operation));
        break;
      case 'EMC':
        marks.pop()?.edges.push(operation);
        break;
      case 'Tj':
      case 'TJ': {
        const showing = show(operation, { state, place, span: marks.find((mark) => mark !== undefined) });
        place = showing.end;
        showings.push(showing);
        break;
      }
      default:
        if (otherTextOperators.has(operator)) throw new Error(`${operator} in the content of a page is not understood`);
    }
  }
  return showings;
}

/** They move text, or show it in another way (tables 105, 108, 109). */
const otherTextOperators: ReadonlySet<string> = new Set(['Tc', 'Tw', 'Tz', 'TL', 'Ts', 'Td', 'TD', 'T*', "'", '"']);

function matrixOf(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

/** The mark as a span; nothing where it is more, such as part of a tag, or less. */
function spanOf(operation: Operation): OpenSpan | undefined {
  const properties = operation.operands[1] ?? '';
  const entries = properties.startsWith('<<') ? entriesOf(properties) : new Map<string, string>();
  const text = stringAt(entries.get('ActualText') ?? '', 0);
  if (text === undefined || entries.size > 1) return undefined;
  return { text: readText(text.bytes), glyphs: [], edges: [operation] };
}

interface Pen {
  readonly state: GraphicsState;
  readonly place: Matrix;
  readonly span: OpenSpan | undefined;
}

function show(operation: Operation, { state: { font, size, onPage }, place, span }: Pen): Showing {
  const items: (Glyph | string)[] = [];
  let distance = 0;
  for (const item of itemsOf(operation.operands[0] ?? '[]')) {
    const bytes = stringAt(item, 0)?.bytes;
    if (bytes === undefined) {
      items.push(item);
      distance -= (Number(item) / 1000) * size;
    }
    if (bytes === undefined || font === undefined) continue;
    for (let index = 0; index + 1 < bytes.length; index += 2) {
      const code = (bytes[index] ?? 0) * 256 + (bytes[index + 1] ?? 0);
      const width = (font.widthOf(code) / 1000) * size;
      const text = span?.text ?? font.texts.get(code) ?? '';
      const inText = advanced(place, distance);
      const glyph = { code, font, size, text, inText, textOnPage: onPage, width, ...(span !== undefined && { span }) };
      items.push(glyph);
      span?.glyphs.push(glyph);
      distance += width;
    }
  }
  return { operation, items, end: advanced(place, distance) };
}
