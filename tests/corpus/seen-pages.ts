// What outside programs see of the pages of a PDF – text by poppler, links by pdf.js, sizes by pdfinfo – and what differs between the same
// pages in two files.
import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ask, firstDifference } from './outside-tools.js';

/** One page. */
interface SeenPage {
  /** Laid out as on the page; empty where nobody may be asked. */
  readonly text: string;
  /** Its size and all its boxes. */
  readonly boxes: string;
  /** The pages that its links lead to, counted from 1; nothing for those that lead nowhere or elsewhere. */
  readonly links: readonly (number | undefined)[];
}

/** A PDF as it is seen. */
export interface SeenPdf {
  readonly pages: readonly SeenPage[];
  /** The standards it says it keeps. */
  readonly claims: readonly string[];
}

/** Looks at all pages; at the words on those that are `unreadable`, counted from 1, nobody looks. */
export async function seePdf(path: string, unreadable: readonly number[] = []): Promise<SeenPdf> {
  const viewer = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const claims = await claimsIn(viewer);
  const [texts, boxes] = [await textsOf(path, viewer.numPages, unreadable), await boxesOf(path)];
  const pages: SeenPage[] = [];
  for (let number = 1; number <= viewer.numPages; number += 1) {
    const links = await linksOn(viewer, number);
    pages.push({ text: texts.get(number) ?? '', boxes: boxes.get(number) ?? '', links });
  }
  await viewer.loadingTask.destroy();
  return { pages, claims };
}

async function claimsIn(viewer: PDFDocumentProxy): Promise<readonly string[]> {
  // Not every file has any, whatever the type says.
  const { metadata }: { readonly metadata: { readonly get: (name: string) => unknown } | null } =
    await viewer.getMetadata();
  const says = (name: string) => (metadata?.get(name) ?? null) !== null;
  const isA = says('pdfaid:part') || says('pdfaid:conformance');
  return [...(says('pdfuaid:part') ? ['PDF/UA-1'] : []), ...(isA ? ['PDF/A-3a'] : [])];
}

/** What differs between all pages of one file and as many of another, from `first` on, counted from 1. */
export function differences(before: SeenPdf, after: SeenPdf, first: number): readonly string[] {
  const count = before.pages.length;
  const now = after.pages.slice(first - 1, first - 1 + count);
  const comparisons: readonly (readonly [what: string, one: string, other: string])[] = [
    ['other text', joined(before.pages, 'text'), joined(now, 'text')],
    ['other pages', joined(before.pages, 'boxes'), joined(now, 'boxes')],
    ['links lead elsewhere', linksFrom(before.pages, 1), linksFrom(now, first)],
  ];
  return comparisons.flatMap(([what, one, other]) => (one === other ? [] : [`${what} ${firstDifference(one, other)}`]));
}

function joined(pages: readonly SeenPage[], key: 'text' | 'boxes'): string {
  return pages.map((page) => page[key]).join('\f');
}

function linksFrom(pages: readonly SeenPage[], first: number): string {
  return JSON.stringify(
    pages.map(({ links }) => links.map((target) => (target === undefined ? null : target - first))),
  );
}

/** In as few calls as there are runs of pages that can be read. */
async function textsOf(
  path: string,
  count: number,
  unreadable: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  let first = 1;
  for (const stop of [...unreadable, count + 1]) {
    const range = ['-f', String(first), '-l', String(stop - 1)];
    const { stdout } =
      stop === first ? { stdout: '' } : await ask('pdftotext', ['-enc', 'UTF-8', '-layout', ...range, path, '-']);
    // Every page ends with a form feed.
    for (const [index, text] of stdout.split('\f').slice(0, -1).entries()) texts.set(first + index, text);
    first = stop + 1;
  }
  return texts;
}

/** From lines such as "Page    3 MediaBox: …". */
async function boxesOf(path: string): Promise<ReadonlyMap<number, string>> {
  const { stdout } = await ask('pdfinfo', ['-box', '-l', '9999', path]);
  const boxes = new Map<number, string>();
  for (const [, number, said] of stdout.matchAll(/^Page +(\d+) (.*)$/gmu)) {
    boxes.set(Number(number), `${boxes.get(Number(number)) ?? ''}${said}\n`);
  }
  return boxes;
}

async function linksOn(viewer: PDFDocumentProxy, number: number): Promise<readonly (number | undefined)[]> {
  const annotations = await (await viewer.getPage(number)).getAnnotations();
  const links = annotations.filter(({ subtype }) => subtype === 'Link');
  return Promise.all(
    links.map(async ({ dest }) => {
      try {
        const target = typeof dest === 'string' ? await viewer.getDestination(dest) : dest;
        return Array.isArray(target) ? (await viewer.getPageIndex(target[0])) + 1 : undefined;
      } catch {
        // To a page that is not there.
        return undefined;
      }
    }),
  );
}
