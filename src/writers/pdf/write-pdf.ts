// Tree → PDF: proved by the PDF/UA-1 export, delivered as PDF/A-3a that says it is PDF/UA-1 as well, with its layout.
// Whatever the engine refuses was to be found on the tree before; a refusal here is our bug and reported as one.
import type { Report } from '../../diagnostic.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Layout } from '../../document/layout.js';
import type { Block, DocumentTree } from '../../document/nodes.js';
import { uaIdentification } from '../../pdf/identify-ua.js';
import { readPdfFile, replaceObjects } from '../../pdf/pdf-file.js';
import { wholeLetters } from '../../pdf/whole-letters.js';
import type { FontChain } from '../../source/fonts.js';
import { keepCarried } from './carried.js';
import { completedTables } from './describe-tables.js';
import { createEngine, type Engine, type Typeset } from './engine.js';
import { typesetWithNotesBehind } from './notes-behind.js';
import { prepare } from './prepare.js';
import { reportRefusal } from './refusal.js';
import { settableSvgs } from './svg-words.js';

/** The file, and what others need to know of it. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  readonly standards: readonly ['PDF/UA-1', 'PDF/A-3a'];
}

/**
 * The document as one PDF, or nothing when the engine refused it.
 *
 * Shape:  links to annexes go to `anlage:<id>`; assembly rewrites them. Of two nodes with one id the first is the anchor.
 * Errors: reports `darstellung-fehlt` for what a PDF cannot show yet, `bild-unlesbar` for images that are none,
 *         `fussnoten-hinter-block` where the notes of a block do not stand at the foot of the page, and
 *         `satz-unerwartet`, our bug, at the block the engine stumbled over, or whose tables have other tags than they should.
 */
export async function writePdf(
  tree: DocumentTree,
  hausstil: Hausstil,
  fonts: FontChain,
  report: Report,
): Promise<WrittenPdf | undefined> {
  const engine = await engineFor(fonts);
  const shown = keepCarried(tree, report);
  const options = { hausstil, fonts, settable: await settableSvgs(shown.children, fonts) };
  const typeset = (blocks: readonly Block[]) =>
    engine.typeset(prepare({ ...shown, children: blocks }, options), (document) => exportPdf(document, blocks));
  const written = (await typeset(shown.children)) ?? (await typesetWithNotesBehind(shown.children, typeset, report));
  if (written === undefined) {
    await reportRefusal(shown.children, async (blocks) => (await typeset(blocks)) !== undefined, report);
  }
  return written;
}

/** Creating an engine searches fonts; documents of one run share one. */
const engines = new WeakMap<FontChain, Promise<Engine>>();

function engineFor(fonts: FontChain): Promise<Engine> {
  const known = engines.get(fonts);
  if (known !== undefined) return known;
  const created = createEngine(fonts.files);
  engines.set(fonts, created);
  return created;
}

function exportPdf(document: Typeset, blocks: readonly Block[]): WrittenPdf | undefined {
  if (document.export('ua-1') === undefined) return undefined;
  const archived = document.export('a-3a');
  if (archived === undefined) return undefined;
  const file = readPdfFile(archived);
  const tables = completedTables(file, blocks);
  if (tables === undefined) return undefined;
  const bytes = replaceObjects(file, new Map([...uaIdentification(file), ...tables, ...wholeLetters(file)]));
  return { bytes, layout: layoutOf(document), standards: ['PDF/UA-1', 'PDF/A-3a'] };
}

function layoutOf(document: Typeset): Layout {
  const pageOf = new Map<string, number>();
  for (const mark of document.query('anchor') as readonly { readonly id: string; readonly page: number }[]) {
    if (!pageOf.has(mark.id)) pageOf.set(mark.id, mark.page);
  }
  return { pageCount: document.pageCount, pageOf };
}
