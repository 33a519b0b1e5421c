// Reads a PDF back as its readers get it: text, tags, bookmarks, language – with pdf.js, so that tests need Node alone.
// Nothing is judged here; veraPDF does that in tests/conformance.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree. */
export interface Tag {
  readonly role: string;
  /** The text of the element's own marked content and of everything below it. */
  readonly text: string;
  /** Whether some of the text is the element's own. */
  readonly hasOwnText: boolean;
  readonly alt?: string;
  readonly children: readonly Tag[];
}

export interface Bookmark {
  readonly title: string;
  /** The page it leads to, counted from 1. */
  readonly page: number | undefined;
  readonly children: readonly Bookmark[];
}

export interface LinkTarget {
  readonly page: number;
  readonly url: string;
}

export interface TextStart {
  readonly text: string;
  readonly x: number;
  /** From the lower edge of its page to its baseline, in points. */
  readonly y: number;
}

export interface ReadPdf {
  /** All text of each page, artifacts such as running heads included; line ends as line feeds. */
  readonly pageTexts: readonly string[];
  /** The structure tree of each page. */
  readonly tags: readonly Tag[];
  readonly outline: readonly Bookmark[];
  /** Links to outside addresses, in the order of the pages. */
  readonly links: readonly LinkTarget[];
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly pageLabels: readonly string[] | null;
  /** Where the text of each page ends at its right, in points from its left edge. */
  readonly rightEdges: readonly number[];
  /** The lowest line of each page's tagged text, in points from its lower edge; what runs along the pages does not count. */
  readonly bottomEdges: readonly number[];
  /** Where each piece of text begins, in points from the left edge of its page. */
  readonly starts: readonly TextStart[];
  /** Widths and heights of the pages in points. */
  readonly pageSizes: readonly (readonly [width: number, height: number])[];
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type StructNode = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>;
type OutlineNode = Awaited<ReturnType<PdfDocument['getOutline']>>[number];

/** What a reader gets of the file; throws when it is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes its bytes away from the caller; it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pdf.getPage(number));
    const read = await Promise.all(pages.map(readPage));
    const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
    const text = (key: string) => (typeof info[key] === 'string' ? info[key] : undefined);
    return {
      pageTexts: read.map((page) => page.text),
      tags: read.map((page) => page.tag),
      outline: await readOutline(pdf, (await pdf.getOutline()) ?? []),
      links: read.flatMap((page, index) => page.urls.map((url) => ({ page: index + 1, url }))),
      title: text('Title'),
      author: text('Author'),
      language: text('Language'),
      pageLabels: await pdf.getPageLabels(),
      rightEdges: read.map((page) => page.rightEdge),
      bottomEdges: read.map((page) => page.bottomEdge),
      starts: read.flatMap((page) => page.starts),
      pageSizes: pages.map((page) => [page.view[2] ?? 0, page.view[3] ?? 0]),
    };
  } finally {
    await task.destroy();
  }
}

/** The words of its pages alone: a third of the work. */
export async function readPageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return texts;
  } finally {
    await task.destroy();
  }
}

/** All tags with the role, in reading order, wherever they stand. */
export function tagsOf(pdf: ReadPdf, role: string): readonly Tag[] {
  const found: Tag[] = [];
  const visit = (tag: Tag) => {
    if (tag.role === role) found.push(tag);
    tag.children.forEach(visit);
  };
  pdf.tags.forEach(visit);
  return found;
}

/** The tags one a line, indented, with the text of those that have some of their own: what a snapshot shows. */
export function printTags(tag: Tag, indent = ''): string {
  const words = tag.hasOwnText ? ` ${tag.text}` : '';
  const alt = tag.alt === undefined ? '' : ` (${tag.alt})`;
  return [`${indent}${tag.role}${words}${alt}`, ...tag.children.map((child) => printTags(child, `${indent}  `))].join(
    '\n',
  );
}

/** Text in NFC, hyphenated words joined, runs of white space equal: how "prints as typed" is compared. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad\s?/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

interface ReadPage {
  readonly text: string;
  readonly tag: Tag;
  readonly urls: readonly string[];
  readonly rightEdge: number;
  readonly bottomEdge: number;
  readonly starts: readonly TextStart[];
}

async function readPage(page: PdfPage): Promise<ReadPage> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const marked = new Map<string, string>();
  const open: { readonly id: string | undefined; readonly role: string | undefined }[] = [];
  let text = '';
  let isAfterEmptySpan = false;
  let rightEdge = 0;
  let bottomEdge = Number.POSITIVE_INFINITY;
  const starts: TextStart[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      // pdf.js leaves out soft hyphens: an empty span before a line's end was one.
      const hyphen = isAfterEmptySpan && item.hasEOL && item.str === '' ? '\u00ad' : '';
      const words = hyphen + item.str + (item.hasEOL ? '\n' : '');
      text += words;
      const [left = 0, bottom = 0] = item.transform.slice(4) as readonly number[];
      const id = open.findLast((mark) => mark.id !== undefined)?.id;
      if (item.str.trim() !== '') {
        rightEdge = Math.max(rightEdge, left + item.width);
        if (id !== undefined) bottomEdge = Math.min(bottomEdge, bottom);
        starts.push({ text: item.str, x: left, y: bottom });
      }
      if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + words);
      isAfterEmptySpan = false;
    } else if (item.type === 'endMarkedContent') {
      const mark = open.pop();
      isAfterEmptySpan = mark?.role === 'Span' && mark.id !== undefined && !marked.has(mark.id);
    } else {
      const id = 'id' in item && typeof item.id === 'string' ? item.id : undefined;
      open.push({ id, role: 'tag' in item && typeof item.tag === 'string' ? item.tag : undefined });
    }
  }
  const annotations = (await page.getAnnotations()) as readonly {
    readonly url?: string;
    readonly unsafeUrl?: string;
  }[];
  const tree = await page.getStructTree();
  return {
    text,
    rightEdge,
    bottomEdge,
    starts,
    tag: tree === null ? { role: 'none', text: '', hasOwnText: false, children: [] } : readTag(tree, marked),
    urls: annotations.flatMap((annotation) => annotation.unsafeUrl ?? annotation.url ?? []),
  };
}

function readTag(node: StructNode, marked: ReadonlyMap<string, string>): Tag {
  return tidy(collectTag(node, marked));
}

/** White space is made equal only once a tag is whole: between two parts of a sentence it counts. */
function tidy(tag: Tag): Tag {
  return { ...tag, text: comparable(tag.text), children: tag.children.map(tidy) };
}

function collectTag(node: StructNode, marked: ReadonlyMap<string, string>): Tag {
  const children: Tag[] = [];
  let text = '';
  let hasOwnText = false;
  for (const child of node.children) {
    if ('role' in child) {
      const tag = collectTag(child, marked);
      children.push(tag);
      text += tag.text;
    } else if ('id' in child) {
      const own = marked.get(child.id) ?? '';
      hasOwnText ||= own.trim() !== '';
      text += own;
    }
  }
  const alt = (node as { readonly alt?: string }).alt;
  return { role: node.role, text, hasOwnText, children, ...(alt === undefined ? {} : { alt }) };
}

async function readOutline(pdf: PdfDocument, nodes: readonly OutlineNode[]): Promise<readonly Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  for (const node of nodes) {
    const destination = typeof node.dest === 'string' ? await pdf.getDestination(node.dest) : node.dest;
    const target: unknown = destination?.[0];
    const isReference = typeof target === 'object' && target !== null && 'num' in target;
    const index = isReference
      ? await pdf.getPageIndex(target as Parameters<PdfDocument['getPageIndex']>[0])
      : undefined;
    bookmarks.push({
      title: node.title,
      page: index === undefined ? undefined : index + 1,
      children: await readOutline(pdf, node.items),
    });
  }
  return bookmarks;
}

/** How many lines and outlines are drawn in the file. */
export async function strokesOf(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  let strokes = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    strokes += fnArray.filter((op, index) => op === OPS.constructPath && argsArray[index][0] === OPS.stroke).length;
  }
  await task.destroy();
  return strokes;
}

/** The colours that shapes and letters of the file are filled with, as `#rrggbb`. */
export function fillColoursOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  return coloursSetBy(OPS.setFillRGBColor, bytes);
}

/** The same of lines and outlines. */
export function strokeColoursOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  return coloursSetBy(OPS.setStrokeRGBColor, bytes);
}

async function coloursSetBy(wanted: number, bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const colours = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator === wanted) colours.add(String(argsArray[index]));
    }
  }
  await task.destroy();
  return colours;
}
