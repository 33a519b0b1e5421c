// Small tagged PDFs for tests: Typst source → PDF/A-3a that identifies itself as PDF/UA-1 too, as the real writer makes them.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { uaIdentification } from '../../src/pdf/identify-ua.js';
import { readPdfFile, replaceObjects } from '../../src/pdf/pdf-file.js';

const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/carlito/package.json'));
// Typst's file tree begins at the workspace; the files a test brings lie at its root, in memory alone.
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fontFolder] }] });

export interface TaggedPdfOptions {
  /** Document title; becomes the XMP title. */
  readonly title?: string;
  readonly language?: string;
  /** Files the source may read or attach, by their absolute path in Typst's file tree. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * The PDF of a Typst document with the given content.
 *
 * Errors: throws with Typst's own words when the content does not compile or does not meet a standard.
 */
export function makeTaggedPdf(content: string, options: TaggedPdfOptions = {}): Uint8Array {
  const { title = 'Beispiel', language = 'de', files = {} } = options;
  const preamble = [
    `#set document(title: ${JSON.stringify(title)}, date: datetime(year: 2018, month: 3, day: 12))`,
    `#set text(lang: ${JSON.stringify(language)}, font: "Carlito", fallback: false)`,
    '#set page(numbering: "1")',
  ];
  compiler.resetShadow();
  for (const [path, text] of Object.entries(files)) compiler.mapShadow(path, Buffer.from(text));
  const compiled = compiler.compile({ mainFileContent: `${preamble.join('\n')}\n${content}` });
  const document = compiled.result;
  if (document === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  // The UA-1 export only proves that the content may be identified as such.
  compiler.pdf(document, { pdfStandard: 'ua-1' });
  const file = readPdfFile(compiler.pdf(document, { pdfStandard: 'a-3a' }));
  return replaceObjects(file, uaIdentification(file));
}
