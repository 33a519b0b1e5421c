// Reads a .docx back for tests: its XML parts, its text as a reader sees it, its paragraphs with styles, its fields with results.
import { strFromU8, unzipSync } from 'fflate';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

export interface DocxParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
}

export interface DocxField {
  readonly part: string;
  readonly instruction: string;
  readonly result: string;
}

export interface ReadDocx {
  /** The text of every XML part by its path. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: XmlElement;
  /** The paragraphs of the body, those in tables included, in order. */
  readonly paragraphs: readonly DocxParagraph[];
  /** The body's paragraphs as lines; results of fields included, their instructions not. */
  readonly text: string;
  /** The text of every footnote, in order. */
  readonly footnotes: readonly string[];
  /** The fields of all parts. */
  readonly fields: readonly DocxField[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/u.test(path));
  const parts = new Map(files.map(([path, data]) => [path, strFromU8(data)]));
  const body = parseXml(parts.get('word/document.xml') ?? '<none/>');
  const paragraphs = descendants(body, 'w:p').map((element) => ({
    style: descendants(element, 'w:pStyle')[0]?.attributes.get('w:val') ?? 'Normal',
    text: textOf(element),
    element,
  }));
  return {
    parts,
    body,
    paragraphs,
    text: paragraphs.map(({ text }) => text).join('\n'),
    footnotes: descendants(parseXml(parts.get('word/footnotes.xml') ?? '<none/>'), 'w:footnote')
      .filter((note) => !note.attributes.has('w:type'))
      .map((note) => descendants(note, 'w:p').map(textOf).join('\n').trim()),
    fields: [...parts].flatMap(([part, xml]) => fieldsOf(part, xml)),
  };
}

/** The elements of that name below (and including) the given one, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child, name)));
  return element.name === name ? [element, ...below] : below;
}

/** What an element shows: text, tabs, line ends and Word's own hyphens; no field instructions. */
export function textOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:instrText':
    case 'w:pPr':
    case 'w:sdtPr':
      return '';
    case 'w:tab':
      return '\t';
    case 'w:br':
      return '\n';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:noBreakHyphen':
      return '\u2011';
    default:
      // A tab may stand in an instruction, too.
      if (element.name === 'w:r' && descendants(element, 'w:instrText').length > 0) return '';
      return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
  }
}

/** The root element of well-formed XML as `docx` writes it; throws where a tag is not closed. */
export function parseXml(xml: string): XmlElement {
  interface Open {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: (XmlElement | string)[];
  }
  const stack: Open[] = [{ name: '', attributes: new Map(), children: [] }];
  for (const [token] of xml.replace(/<\?.*?\?>/gu, '').matchAll(/<[^>]+>|[^<]+/gu)) {
    const top = stack.at(-1);
    if (top === undefined) throw new Error(`too many closing tags at ${token}`);
    if (!token.startsWith('<')) {
      top.children.push(unescaped(token));
    } else if (token.startsWith('</')) {
      if (token.slice(2, -1).trim() !== top.name) throw new Error(`${token} closes ${top.name}`);
      stack.pop();
      stack.at(-1)?.children.push(top);
    } else {
      const name = /^<([^\s/>]+)/u.exec(token)?.[1] ?? '';
      const pairs = [...token.matchAll(/([\w:]+)="([^"]*)"/gu)];
      const attributes = new Map(pairs.map((match) => [match[1] ?? '', unescaped(match[2] ?? '')]));
      const element: Open = { name, attributes, children: [] };
      if (token.endsWith('/>')) top.children.push(element);
      else stack.push(element);
    }
  }
  const [root] = stack[0]?.children ?? [];
  if (stack.length !== 1 || root === undefined || typeof root === 'string')
    throw new Error('XML without one root element');
  return root;
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (entity, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ''] ?? entity;
  });
}

function fieldsOf(part: string, xml: string): readonly DocxField[] {
  if (!/^word\/(document|header\d+|footer\d+|footnotes)\.xml$/u.test(part)) return [];
  const root = parseXml(xml);
  const simple = descendants(root, 'w:fldSimple').map((field) => ({
    part,
    instruction: (field.attributes.get('w:instr') ?? '').trim(),
    result: textOf(field),
  }));
  return [...simple, ...complexFields(part, root)];
}

/** Fields between w:fldChar marks, by their beginning; a field may stand in the result of another, as pages do in a directory. */
function complexFields(part: string, root: XmlElement): readonly DocxField[] {
  const fields: { part: string; instruction: string; result: string }[] = [];
  const open: { readonly field: { instruction: string; result: string }; isInResult: boolean }[] = [];
  const visit = (element: XmlElement): void => {
    const type = element.name === 'w:fldChar' ? element.attributes.get('w:fldCharType') : undefined;
    const inner = open.at(-1);
    if (type === 'begin') {
      const field = { part, instruction: '', result: '' };
      fields.push(field);
      open.push({ field, isInResult: false });
    } else if (type === 'separate' && inner !== undefined) {
      inner.isInResult = true;
    } else if (type === 'end') {
      open.pop();
    } else if (element.name === 'w:instrText' && inner !== undefined) {
      inner.field.instruction += element.children.join('');
    } else if (element.name === 'w:tab' && inner?.isInResult === false) {
      inner.field.instruction += '\t';
    } else if (element.name === 'w:r') {
      for (const { field, isInResult } of open) if (isInResult) field.result += textOf(element);
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return fields.map(({ instruction, ...field }) => ({ ...field, instruction: instruction.trim() }));
}
