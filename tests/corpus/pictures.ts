// The pictures of the material in a text of their own: alone, with a title and between words, through both writers.
// What is no PNG, JPEG or SVG is a finding where it is named, and its words stand in its place.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/diagnostic.js';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { documentTree, heading } from '../support/build-nodes.js';
import { descendants, readDocx } from '../support/read-docx.js';
import { readPdf, tagsOf } from '../support/read-pdf.js';
import type { Check } from '../support/tally.js';
import { pairings, writeBoth } from '../support/write-both.js';

/** Told by the names, as the program must tell it by the bytes. */
const readable = /\.(?:png|jpg|svg)$/u;

/** One check per file. */
export async function checkPictures(material: string): Promise<readonly Check[]> {
  const folder = join(material, 'bilder');
  const checks: Check[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    checks.push({ name, problems: await problemsOf(folder, name) });
  }
  return checks;
}

async function problemsOf(folder: string, name: string): Promise<readonly string[]> {
  try {
    const isReadable = readable.test(name);
    const found: Finding[] = [];
    const text = `![Probe](<${name}>)\n\n![Probe](<${name}> "Titel")\n\nDavor ![Probe](<${name}>) danach.\n`;
    const source = { file: join(folder, 'text.md'), text, firstLine: 1 };
    const { blocks } = parseMarkdown(source, 'autor', (finding) => found.push(finding));
    const [hausstil] = pairings;
    if (hausstil === undefined) throw new Error('no house style');
    const { files, findings } = await writeBoth(documentTree([heading(1, '', 'Bilder'), ...blocks]), hausstil);
    const codes = [...found, ...findings].filter(({ severity }) => severity === 'Fehler').map(({ code }) => code);
    if (files === undefined) return [`no document: ${codes.join(', ')}`];
    const wantedCodes = isReadable ? '' : 'bild-format bild-format bild-format';
    const wantedPictures = isReadable ? 3 : 0;
    const figures = tagsOf(await readPdf(files.pdf), 'Figure').length;
    const drawings = descendants(readDocx(files.docx).body, 'w:drawing').length;
    return [
      ...(codes.join(' ') === wantedCodes ? [] : [`reported: ${codes.join(', ')}`]),
      ...(figures === wantedPictures ? [] : [`${figures} pictures in the PDF`]),
      ...(drawings === wantedPictures ? [] : [`${drawings} pictures in the Word file`]),
    ];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
