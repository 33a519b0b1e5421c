// A .docx → its text in reading order as one string: numbers of lists, results of fields and footnotes at their reference included.
// Running heads, pictures and blanks to fill in are no text; alternative texts are told apart.
import { strFromU8, unzipSync } from 'fflate';
import type { FileText } from './document-text.js';
import { descendants, parseXml, type XmlElement } from './read-docx.js';

/** The text of the document; throws where a part it needs is missing. */
export function docxText(bytes: Uint8Array): FileText {
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
  const reading: Reading = {
    notes,
    labelOf: numberer(part('numbering') ?? empty),
    footnotes: [],
    rows: [],
    alternatives: [],
    isOnLine: false,
    isAfterLine: false,
  };
  const { footnotes, rows, alternatives } = reading;
  return { text: read(body, reading), footnotes, rows, alternatives };
}

interface Reading {
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly labelOf: (paragraph: XmlElement) => string;
  readonly footnotes: string[];
  readonly rows: string[][];
  readonly alternatives: string[];
  /** Whether the paragraph is a line to write on, and whether the one before it was. */
  isOnLine: boolean;
  isAfterLine: boolean;
}

const empty: XmlElement = { name: 'none', attributes: new Map(), children: [] };

/** Elements that hold no text of the document, or only a drawn one. */
const silent = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:pict', 'w:object', 'w:delText']);

function read(element: XmlElement, reading: Reading): string {
  if (silent.has(element.name)) return '';
  const inside = () =>
    element.children.map((child) => (typeof child === 'string' ? child : read(child, reading))).join('');
  switch (element.name) {
    case 'w:p':
      reading.isAfterLine = reading.isOnLine;
      reading.isOnLine = styleOf(element) === 'Schreiblinie';
      return `${reading.labelOf(element)} ${inside()}\n`;
    case 'w:tab':
    case 'w:br':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:drawing':
      return readAlternative(attributeOf(descendants(element, 'wp:docPr')[0] ?? empty, 'descr'), reading);
    case 'w:sdt':
      // What stands in a field that nobody has filled in yet is a drawn line.
      return isUnfilled(element) ? readBlank(element, reading) : inside();
    case 'w:tbl':
      return isData(element) ? readTable(element, reading) : inside();
    case 'w:footnoteReference':
      return readNote(element, reading);
    default:
      return inside();
  }
}

/** Only tables of data say which of their rows and columns are heads. */
function isData(table: XmlElement): boolean {
  return childrenNamed(table, 'w:tblPr').some((properties) => childrenNamed(properties, 'w:tblLook').length > 0);
}

function readTable(table: XmlElement, reading: Reading): string {
  return childrenNamed(table, 'w:tr')
    .map((row) => readRow(row, reading))
    .join('');
}

function readRow(element: XmlElement, reading: Reading): string {
  const row: string[] = [];
  reading.rows.push(row);
  return childrenNamed(element, 'w:tc')
    .map((cell) => {
      const [merged] = childrenNamed(cell, 'w:tcPr').flatMap((properties) => childrenNamed(properties, 'w:vMerge'));
      // What goes on from above is no cell of its own.
      if (merged !== undefined && attributeOf(merged, 'w:val') !== 'restart') return '';
      const index = row.push('') - 1;
      const text = read(cell, reading);
      row[index] = text;
      return text;
    })
    .join('');
}

function readAlternative(words: string, { alternatives }: Reading): string {
  if (words !== '') alternatives.push(words);
  return '';
}

function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Lines to write on are one blank, whose every line is a field in Word. */
function readBlank(field: XmlElement, reading: Reading): string {
  return reading.isOnLine && reading.isAfterLine ? '' : readAlternative(valueBelow(field, 'w:alias'), reading);
}

function styleOf(paragraph: XmlElement): string {
  const [properties] = childrenNamed(paragraph, 'w:pPr');
  return valueBelow(properties ?? empty, 'w:pStyle');
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
