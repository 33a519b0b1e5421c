// The content of a foreign page → its operations with their places, however broken it is (ISO 32000-1, 7.8.2).
// Never throws; what is no operation is passed over. Content of our own is read by content-syntax.ts, strictly.

/** A piece of the text, `end` behind its last character. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An operator with the places of its operands; those within an array count one by one. */
export interface ScannedOperation extends Range {
  readonly operator: string;
  readonly operands: readonly Range[];
}

const blank = /(?:[\s\0]|%[^\r\n]*)+/y;
const name = /\/[^\s\0()<>[\]{}/%]*/y;
const number = /[+-]*\.?\d[\d.]*(?:-\d*)?/y;
const word = /[^\s\0()<>[\]{}/%]+/y;
const constants: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** The operations of the content, whose bytes are one UTF-16 unit each. */
export function* scanContent(text: string): Generator<ScannedOperation> {
  let operands: Range[] = [];
  for (let index = 0; index < text.length; ) {
    index = matchEnd(blank, text, index) ?? index;
    if (index >= text.length) return;
    const operandEnd = endOfOperand(text, index);
    if (operandEnd !== undefined) {
      operands.push({ start: index, end: operandEnd });
      index = operandEnd;
      continue;
    }
    const wordEnd = matchEnd(word, text, index);
    if (wordEnd === undefined) {
      // A bracket: of an array, or astray.
      index += 1;
      continue;
    }
    const operator = text.slice(index, wordEnd);
    if (constants.has(operator)) {
      operands.push({ start: index, end: wordEnd });
      index = wordEnd;
      continue;
    }
    const end = operator === 'BI' ? endOfInlineImage(text, wordEnd) : wordEnd;
    yield { operator, operands, start: operands[0]?.start ?? index, end };
    operands = [];
    index = end;
  }
}

function endOfOperand(text: string, index: number): number | undefined {
  switch (text[index]) {
    case '(':
      return endOfLiteral(text, index);
    case '<':
      return text[index + 1] === '<' ? endOfDictionary(text, index) : endOfHexadecimal(text, index);
    case '/':
      return matchEnd(name, text, index);
    default:
      return matchEnd(number, text, index);
  }
}

function endOfLiteral(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return text.length;
}

function endOfHexadecimal(text: string, start: number): number {
  const close = text.indexOf('>', start);
  return close < 0 ? text.length : close + 1;
}

function endOfDictionary(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; ) {
    if (text.startsWith('<<', index)) {
      depth += 1;
      index += 2;
    } else if (text.startsWith('>>', index)) {
      depth -= 1;
      index += 2;
      if (depth === 0) return index;
    } else if (text[index] === '(') index = endOfLiteral(text, index);
    else if (text[index] === '<') index = endOfHexadecimal(text, index);
    else index += 1;
  }
  return text.length;
}

/** `EI` between white space; what is behind it must look like content and not like samples, as pdf.js tells them apart. */
const imageEnd = /[\s\0]EI(?=[\s\0]|$)/g;

function endOfInlineImage(text: string, start: number): number {
  imageEnd.lastIndex = start;
  for (let found = imageEnd.exec(text); found !== null; found = imageEnd.exec(text)) {
    const behind = text.slice(imageEnd.lastIndex, imageEnd.lastIndex + 10);
    if (/^[\s\0!-~]*$/.test(behind)) return imageEnd.lastIndex;
  }
  return text.length;
}

function matchEnd(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
