// A .docx → its text in reading order as one string: numbers of lists, results of fields and footnotes at their reference included.
// Running heads, pictures with their alternative texts and blanks to fill in are no text.
import { strFromU8, unzipSync } from 'fflate';
import type { DocumentText } from './document-text.js';
import { descendants, parseXml, type XmlElement } from './read-docx.js';

/** The text of the document; throws where a part it needs is missing. */
export function docxText(bytes: Uint8Array): DocumentText {
  const files = unzipSync(bytes);
  const part = (name: string) => {
    const data = files[`word/${name}.xml`];
    return data === undefined ? undefined : parseXml(strFromU8(data));
  };
  const body = part('document');
  if (body === undefined) throw new Error('a .docx without word/document.xml');
  const notes = new Map(
    descendants(part('footnotes') ?? empty, 'w:footnote').map((note) => [attributeOf(note, 'w:id'), note]),
  );
  const reading: Reading = { notes, labelOf: numberer(part('numbering') ?? empty), footnotes: [] };
  return { text: read(body, reading), footnotes: reading.footnotes };
}

interface Reading {
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly labelOf: (paragraph: XmlElement) => string;
  readonly footnotes: string[];
}

const empty: XmlElement = { name: 'none', attributes: new Map(), children: [] };

/** Elements that hold no text of the document, or only a drawn one. */
const silent = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:drawing', 'w:pict', 'w:object', 'w:delText']);

function read(element: XmlElement, reading: Reading): string {
  if (silent.has(element.name)) return '';
  const inside = () =>
    element.children.map((child) => (typeof child === 'string' ? child : read(child, reading))).join('');
  switch (element.name) {
    case 'w:p':
      return `${reading.labelOf(element)} ${inside()}\n`;
    case 'w:tab':
    case 'w:br':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sdt':
      // What stands in a field that nobody has filled in yet is a drawn line.
      return isUnfilled(element) ? '' : inside();
    case 'w:footnoteReference':
      return readNote(element, reading);
    default:
      return inside();
  }
}

/** By its own properties: a directory is a field that may hold such ones. */
function isUnfilled({ children }: XmlElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' && child.name === 'w:sdtPr' && descendants(child, 'w:showingPlcHdr').length > 0,
  );
}

function readNote(reference: XmlElement, reading: Reading): string {
  const note = reading.notes.get(attributeOf(reference, 'w:id'));
  if (note === undefined) throw new Error(`no footnote ${attributeOf(reference, 'w:id')}`);
  const index = reading.footnotes.push('');
  const text = read(note, reading);
  reading.footnotes[index - 1] = text;
  return `${index} ${index} ${text}`;
}

/** Numbers paragraphs as Word does: one count per list and level, begun anew below a higher level (ECMA-376 17.9). */
function numberer(numbering: XmlElement): (paragraph: XmlElement) => string {
  const abstract = new Map(
    descendants(numbering, 'w:abstractNum').map((list) => [attributeOf(list, 'w:abstractNumId'), list]),
  );
  const lists = new Map(descendants(numbering, 'w:num').map((list) => [attributeOf(list, 'w:numId'), list]));
  const counts = new Map<string, number[]>();
  return (paragraph) => {
    const properties = paragraph.children.find((child) => typeof child !== 'string' && child.name === 'w:pPr');
    if (properties === undefined || typeof properties === 'string') return '';
    const [numbered] = descendants(properties, 'w:numPr');
    if (numbered === undefined) return '';
    const id = valueBelow(numbered, 'w:numId');
    const level = Number(valueBelow(numbered, 'w:ilvl') || 0);
    const list = lists.get(id);
    if (list === undefined) return '';
    const shared = abstract.get(valueBelow(list, 'w:abstractNumId')) ?? empty;
    const settings = descendants(shared, 'w:lvl').find((one) => Number(attributeOf(one, 'w:ilvl')) === level) ?? empty;
    if (valueBelow(settings, 'w:numFmt') === 'bullet') return valueBelow(settings, 'w:lvlText');
    const override = descendants(list, 'w:lvlOverride').find((one) => Number(attributeOf(one, 'w:ilvl')) === level);
    const start = valueBelow(override ?? empty, 'w:startOverride') || valueBelow(settings, 'w:start');
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    count.length = Math.max(count.length, level);
    const own = (count[level] ?? Number(start) - 1) + 1;
    count.splice(level, count.length, own);
    return valueBelow(settings, 'w:lvlText').replace(/%(\d)/gu, (_, at: string) => String(count[Number(at) - 1] ?? ''));
  };
}

function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

function valueBelow(element: XmlElement, name: string): string {
  return descendants(element, name)[0]?.attributes.get('w:val') ?? '';
}
