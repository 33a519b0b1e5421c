// The steps from a foreign file's bytes to pages that can be merged, in their order; each is told elsewhere.
// Runs in the worker: may take long, never throws.
import { foreignPages } from '../../pdf/foreign-pages.js';
import { PDFDict, type PDFDocument } from '../../pdf/library.js';
import { contentStreams } from '../../pdf/page-content.js';
import { dropUnreachable } from '../../pdf/reachability.js';
import { createJournal } from './journal.js';
import { openPdf } from './open-pdf.js';
import { preflight } from './preflight.js';
import { isDynamicForm, prepareForm } from './prepare-form.js';
import { prepareTags } from './prepare-tags.js';
import type { PdfToPrepare, PreparedPdf } from './prepared-pdf.js';
import { refusals } from './refusals.js';
import { removeActions } from './remove-actions.js';
import { settleSignatures } from './settle-signatures.js';
import { shortcomings } from './shortcomings.js';

/** See `preparePdf`. */
export async function preparePages(
  bytes: Uint8Array,
  file: Pick<PdfToPrepare, 'title' | 'language'>,
): Promise<PreparedPdf> {
  try {
    return await prepare(bytes, file);
  } catch {
    // Whatever a broken file makes stumble, its pages cannot be trusted.
    return refusals.damaged;
  }
}

async function prepare(bytes: Uint8Array, file: Pick<PdfToPrepare, 'title' | 'language'>): Promise<PreparedPdf> {
  const journal = createJournal();
  const opened = await openPdf(bytes, journal);
  if ('kind' in opened) return opened;
  const { catalog } = opened;
  if (isDynamicForm(catalog)) return refusals.dynamicForm;
  const { pages, isMended } = foreignPages(catalog);
  const isDamaged = isMended || journal.result().shortcomings.includes(shortcomings.damaged);
  const isBlank = pages.every((page) => contentStreams(catalog.context.lookup(page, PDFDict)).length === 0);
  if (isDamaged && isBlank) return refusals.damaged;
  if (pages.length === 0) return refusals.noPages;
  // What no page uses any more is not judged either.
  dropUnreachable(opened.context);
  if (isMended) {
    journal.repaired();
    journal.report(shortcomings.damaged);
  }
  const isSigned = settleSignatures(
    catalog,
    pages.map((page) => catalog.context.lookup(page, PDFDict)),
    journal,
  );
  removeActions(catalog, journal);
  await prepareForm(opened, journal);
  preflight(catalog, journal);
  const isOfPictures = prepareTags({ catalog, pages, ...file }, journal);
  const { isChanged, isRepaired, shortcomings: found } = journal.result();
  return {
    kind: 'pages',
    bytes: isChanged ? await save(opened) : bytes,
    pageCount: pages.length,
    verdict: isOfPictures ? 'als Bild beschrieben' : isRepaired ? 'instand gesetzt' : 'getaggt (ungeprüft)',
    shortcomings: found,
    isSigned,
  };
}

/** Without object streams, which cost seconds: the bytes are read once more and merged. */
async function save(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  dropUnreachable(context);
  // The size of the file's list is the highest number in use, and no other (ISO 32000-1, table 15).
  context.largestObjectNumber = context.enumerateIndirectObjects().at(-1)?.[0].objectNumber ?? 0;
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
