// What LibreOffice makes of slides: it opens them, shows each of them, and nothing that is told on one is missing there.
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPptx } from '../support/read-pptx.js';
import type { Check } from '../support/tally.js';
import { lastLines, run } from './commands.js';

/** A page for each slide, on which its title and all of its texts stand; what LibreOffice makes stays in the folder. */
export async function checkSlides(file: string, folder: string): Promise<Check> {
  mkdirSync(folder, { recursive: true });
  const profile = pathToFileURL(join(dirname(folder), 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  const converted = await run('soffice', options);
  const pdf = join(folder, `${basename(file, '.pptx')}.pdf`);
  const text = await run('pdftotext', ['-layout', pdf, '-']);
  if (text.exitCode !== 0) return { name: 'LibreOffice', problems: ['made no PDF', ...lastLines(converted, 3)] };
  const pages = text.stdout.split('\f').slice(0, -1);
  const { slides } = readPptx(readFileSync(file));
  const missing = slides.flatMap(({ title }, index) =>
    bare(pages[index] ?? '').includes(bare(title))
      ? []
      : [`slide ${index + 1}: the title „${title}“ is not to be seen`],
  );
  const count = pages.length === slides.length ? [] : [`${slides.length} slides became ${pages.length} pages`];
  return { name: 'LibreOffice', problems: [...count, ...missing], detail: `${slides.length} slides` };
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
