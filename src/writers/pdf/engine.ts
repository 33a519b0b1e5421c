// The typesetting engine behind one small interface: files in, a typeset document out, or the fact that it was refused.
// Nothing here knows the tree; the text of a refusal stays inside, it is no language for users.
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { packagePath } from '../../source/package-files.js';

/** A document whose pages are made; valid only while `typeset` runs. */
export interface Typeset {
  readonly pageCount: number;
  /** The file by one standard; `undefined` when the document breaks its rules. */
  readonly export: (standard: 'ua-1' | 'a-3a') => Uint8Array | undefined;
  /** The values of all `metadata` elements with the label, in order. */
  readonly query: (label: string) => readonly unknown[];
}

/** Sets type with the fonts it was made with. */
export interface Engine {
  /**
   * What `use` makes of the typeset document, or `undefined` when the program refused the files.
   *
   * Shape: `files` by absolute virtual path, e.g. `/document.json`; the program reads them as data.
   */
  readonly typeset: <T>(
    files: ReadonlyMap<string, Uint8Array>,
    use: (document: Typeset) => T,
  ) => Promise<T | undefined>;
}

const programFolder = packagePath('src', 'writers', 'pdf');

/** An engine that sets type with the given font files and the one fixed program. */
export async function createEngine(fontFiles: readonly string[]): Promise<Engine> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({
    workspace: programFolder,
    fontArgs: [{ fontPaths: [...fontFiles] }],
  });
  return {
    typeset: async (files, use) => {
      try {
        return runProgram(compiler, files, use);
      } finally {
        // What exporting remembers is in the cache, too. It is global and lives until the event loop turns: without both,
        // some 29 MB stay per document, failed compilations included (typst-ts-node-compiler 0.7).
        compiler.evictCache(0);
        await setImmediate();
      }
    },
  };
}

function runProgram<T>(
  compiler: NodeCompiler,
  files: ReadonlyMap<string, Uint8Array>,
  use: (document: Typeset) => T,
): T | undefined {
  compiler.resetShadow();
  for (const [path, bytes] of files) compiler.mapShadow(`${programFolder}${path}`, Buffer.from(bytes));
  const result = compiler.compile({ mainFilePath: packagePath('src', 'writers', 'pdf', 'program.typ') });
  // Exporting does without what compiling remembered, and takes the room of it: 90 of 640 MB at 400 pages.
  compiler.evictCache(0);
  const document = result.result;
  return document === null ? undefined : use(describe(compiler, document));
}

function describe(compiler: NodeCompiler, document: NodeTypstDocument): Typeset {
  return {
    pageCount: document.numOfPages,
    export: (standard) => {
      try {
        return compiler.pdf(document, { pdfStandard: standard });
      } catch {
        return undefined;
      }
    },
    query: (label) => compiler.query(document, { selector: `<${label}>`, field: 'value' }),
  };
}
