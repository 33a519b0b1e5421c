// Whether the pages that a Word file names – in its directories and references – are those on which LibreOffice puts what
// they lead to. Before anybody updates a field, readers go by these numbers.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DocxField, readDocx } from '../support/read-docx.js';
import type { Check } from '../support/tally.js';

/** A page number as it stands in the file, and the bookmark whose page it is to be. */
export interface PageReference {
  readonly bookmark: string;
  readonly page: number;
}

/** The page of every bookmark in LibreOffice's layout, counted from 1 through the whole file. */
export type BookmarkPages = ReadonlyMap<string, number>;

/** How many pages a place may be off: none in up to 20 pages, in longer files one. */
function allowedDistance(pages: number): number {
  return pages <= 20 ? 0 : 1;
}

/** The references of the file against what LibreOffice made of it, a PDF with its bookmarks as destinations. */
export async function checkPageReferences(wordFile: string, laidOut: string): Promise<Check> {
  const { fields } = readDocx(readFileSync(wordFile));
  const { bookmarks, count } = await bookmarkPages(laidOut);
  return comparePages(pageReferences(fields), bookmarks, count);
}

function pageReferences(fields: readonly DocxField[]): readonly PageReference[] {
  return fields.flatMap(({ instruction, result }) => {
    const bookmark = /^PAGEREF (\S+)/u.exec(instruction)?.[1];
    return bookmark === undefined ? [] : [{ bookmark, page: Number(result) }];
  });
}

/** Pages count anew in every part of the file, from the bookmark at its start. */
export function comparePages(references: readonly PageReference[], bookmarks: BookmarkPages, count: number): Check {
  const starts = [...bookmarks]
    .filter(([name]) => /^(?:Dokument|(?:Deckblatt_)?Anlage_\d+[a-z]?(?:_zu_TOP_\w+)?)$/u.test(name))
    .map(([, page]) => page);
  const off = new Map<string, string>();
  let offByLittle = 0;
  for (const { bookmark, page } of references) {
    const absolute = bookmarks.get(bookmark);
    const start = Math.max(1, ...starts.filter((first) => first <= (absolute ?? 0)));
    if (absolute === undefined) off.set(bookmark, `nothing in LibreOffice's PDF for ${bookmark}`);
    else if (Math.abs(absolute - start + 1 - page) > allowedDistance(count)) {
      off.set(bookmark, `${bookmark} is on page ${absolute - start + 1} in LibreOffice, on page ${page} by its field`);
    } else if (absolute - start + 1 !== page) offByLittle += 1;
  }
  const detail = `${off.size + offByLittle} off of ${references.length}`;
  return { name: 'page references', problems: [...off.values()], detail };
}

async function bookmarkPages(file: string): Promise<{ readonly bookmarks: BookmarkPages; readonly count: number }> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const bookmarks = new Map<string, number>();
    for (const [name, target] of Object.entries(await pdf.getDestinations())) {
      const page = (target as readonly unknown[] | null)?.[0];
      // LibreOffice writes all but letters and figures as their code.
      if (isReference(page)) bookmarks.set(name.replaceAll('5F', '_'), (await pdf.getPageIndex(page)) + 1);
    }
    return { bookmarks, count: pdf.numPages };
  } finally {
    await task.destroy();
  }
}

function isReference(value: unknown): value is { readonly num: number; readonly gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
