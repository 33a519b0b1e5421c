// Reads a .pptx back for tests: its slides as somebody hears them who has them read out, their notes, and the text of every part.
import { strFromU8, unzipSync } from 'fflate';
import { descendants, parseXml, type XmlElement } from './read-docx.js';

/** A slide in reading order. */
export interface ReadSlide {
  readonly title: string;
  /** Paragraphs of texts and tables, alternative texts in brackets; the foot is left out. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly xml: string;
}

export interface ReadPptx {
  /** The text of every XML part by its path, those of the workbooks of charts included. */
  readonly parts: ReadonlyMap<string, string>;
  readonly slides: readonly ReadSlide[];
  /** All that is said anywhere: slides, notes, charts, and what describes them. */
  readonly text: string;
}

export function readPptx(bytes: Uint8Array): ReadPptx {
  const parts = xmlParts(bytes);
  const paths = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));
  const slides = paths.toSorted((one, other) => numberOf(one) - numberOf(other)).map((path) => readSlide(path, parts));
  const told = slides.flatMap(({ title, lines, notes }) => [title, ...lines, ...notes]);
  return { parts, slides, text: told.join('\n') };
}

function xmlParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes)).flatMap(([path, data]): readonly (readonly [string, string])[] => {
    if (/\.(?:xml|rels|svg)$/u.test(path)) return [[path, strFromU8(data)]];
    return path.endsWith('.xlsx')
      ? [...xmlParts(data)].map(([inner, text]) => [`${path}/${inner}`, text] as const)
      : [];
  });
  return new Map(files);
}

function numberOf(path: string): number {
  return Number(/(\d+)\.xml$/u.exec(path)?.[1] ?? 0);
}

function readSlide(path: string, parts: ReadonlyMap<string, string>): ReadSlide {
  const xml = parts.get(path) ?? '<none/>';
  const shapes = descendants(parseXml(xml), 'p:spTree').flatMap(({ children }) => children);
  let title = '';
  const lines = shapes.flatMap((shape) => {
    if (typeof shape === 'string') return [];
    const type = descendants(shape, 'p:ph')[0]?.attributes.get('type');
    if (type === 'ftr' || type === 'dt' || type === 'sldNum') return [];
    const texts = paragraphsOf(shape);
    if (type === 'title' || type === 'ctrTitle') {
      title = texts.join(' ');
      return [];
    }
    const described = descendants(shape, 'p:cNvPr').flatMap(({ attributes }) => attributes.get('descr') ?? []);
    return [...described.map((alt) => `[${alt}]`), ...texts];
  });
  const notes = parts.get(path.replaceAll('slides/slide', 'notesSlides/notesSlide'));
  return { title, lines, notes: notes === undefined ? [] : paragraphsOf(parseXml(notes)), xml };
}

/** Rows of tables as one line each. */
function paragraphsOf(element: XmlElement): readonly string[] {
  const rows = descendants(element, 'a:tr');
  if (rows.length === 0)
    return descendants(element, 'a:p')
      .map(wordsOf)
      .filter((text) => text !== '');
  return rows.map((row) =>
    descendants(row, 'a:tc')
      .filter(({ attributes }) => !attributes.has('hMerge') && !attributes.has('vMerge'))
      .map((cell) => descendants(cell, 'a:p').map(wordsOf).join(' '))
      .join(' | '),
  );
}

function wordsOf(element: XmlElement): string {
  if (element.name === 'a:br') return '\n';
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
