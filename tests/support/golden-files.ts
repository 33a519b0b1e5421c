// Word files and PDFs as text, to be kept and compared: what a person can read of them, without pictures and fonts.
import { strFromU8, unzipSync } from 'fflate';
import { type Bookmark, printTags, readPdf } from './read-pdf.js';

/** The XML parts of a Word file by their paths, an element on a line. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/u.test(path));
  return new Map(parts.map(([path, data]) => [path, `${strFromU8(data).replace(/>\s*</gu, '>\n<')}\n`]));
}

/** Title, language and bookmarks of a PDF, then page by page its text and its tags. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await readPdf(bytes);
  const pages = pdf.pageTexts.map(
    (text, index) =>
      `── Seite ${pdf.pageLabels?.[index] ?? index + 1} ──\n${text}\n\n${printTags(pdf.tags[index] ?? { role: '', text: '', hasOwnText: false, children: [] })}\n`,
  );
  const head = [`Titel: ${pdf.title}`, `Sprache: ${pdf.language}`, ...bookmarks(pdf.outline, '')].join('\n');
  return `${head}\n\n${pages.join('\n')}`;
}

function bookmarks(entries: readonly Bookmark[], indent: string): readonly string[] {
  return entries.flatMap((entry) => [
    `${indent}- ${entry.title} → ${entry.page}`,
    ...bookmarks(entry.children, `${indent}  `),
  ]);
}
