// The content of a page as its operations, one after the other (ISO 32000-1, 7.8.2), each with its place in the text.
// What an operation does is for others to know; images within the content, which Typst never writes, are not understood.
import { skipBlanks, valueEnd } from './dictionary-syntax.js';

/** An operator with its operands as they are written. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** From the first operand to behind the operator. */
  readonly start: number;
  readonly end: number;
}

const operator = /[A-Za-z*'"]+[01]?(?![^\s()<>[\]/])/y;

/** The operations of the content, whose bytes are one UTF-16 unit each; throws where an operand is not whole. */
export function* operationsOf(content: string): Generator<Operation> {
  // A value must be followed by something; behind the last operator that may be nothing.
  const text = `${content}\n`;
  let operands: string[] = [];
  let start = skipBlanks(text, 0);
  for (let index = start; index < content.length; ) {
    operator.lastIndex = index;
    const isOperator = operator.test(text);
    const end = isOperator ? operator.lastIndex : valueEnd(text, index);
    const word = text.slice(index, end);
    index = skipBlanks(text, end);
    if (!isOperator) {
      operands.push(word);
      continue;
    }
    yield { operator: word, operands, start, end };
    operands = [];
    start = index;
  }
}
