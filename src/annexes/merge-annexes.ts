// The steps from body and annexes to one PDF, in their order; each step is told elsewhere. Loaded by assemble.ts only.

import { prefixDestinationsIn, readDestinations, writeDestinations } from '../pdf/destinations.js';
import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from '../pdf/library.js';
import { type Move, moveDestinations, movedDestination, moveElementBoxes } from '../pdf/moved-page.js';
import { sharedNamespaces } from '../pdf/namespaces.js';
import { createObjectCopier, type ObjectCopier } from '../pdf/object-copy.js';
import { appendPages, pagesOf, reservePages, withInherited } from '../pdf/page-copy.js';
import { dropUnreachable } from '../pdf/reachability.js';
import { keyOfName, textOf } from '../pdf/strings.js';
import { elementsAmong } from '../pdf/structure-elements.js';
import { appendStructure, closeStructure, type OpenStructure, openStructure } from '../pdf/structure-tree.js';
import { completeAddresses } from './addresses.js';
import type { AnnexPart, Assembled, AssembleOptions, Claims, Stamp } from './annex-part.js';
import { type Attachments, appendAttachments, readAttachments, writeAttachments } from './attachments.js';
import { appendBlankPage } from './blank-page.js';
import { appendForm, fieldNamesOf } from './forms.js';
import { fingerprint, identify, keepsColours } from './identity.js';
import { appendLayers } from './layers.js';
import { type AnnexTarget, linkAnnexes } from './links.js';
import { carryMarkInfo } from './mark-info.js';
import { appendBookmarks } from './outline.js';
import { countedPages, type LabelledPages, namedPages, ownNamedPages, writePageLabels } from './page-labels.js';
import { loadPdf, readSourceFile, type SourceFile } from './source-file.js';
import { createStamper, type Stamper } from './stamp.js';
import { appendThreads } from './threads.js';

/** What pages of a cover are called in a viewer: A1-Deckblatt. */
const COVER = 'Deckblatt';

/** The file that grows, and what of it is written once all annexes are in. */
interface Whole {
  readonly file: PDFDocument;
  readonly catalog: PDFDict;
  readonly structure: OpenStructure;
  readonly destinations: Map<string, PDFObject>;
  readonly attachments: Attachments;
  /** One for each run of pages so far. */
  readonly labels: LabelledPages[];
  readonly begin: AssembleOptions['annexesBegin'];
  /** Made when it is first needed. */
  readonly stamper: () => Promise<Stamper>;
}

/** An annex in the file. */
interface Placed extends AnnexTarget {
  readonly earned: Claims;
  /** Whether its colours alone take PDF/A from it. */
  readonly hasPrintColours: boolean;
}

/** See `assemble`. */
export async function mergeAnnexes(
  body: Uint8Array,
  annexes: readonly AnnexPart[],
  options: AssembleOptions,
): Promise<Assembled> {
  const file = await loadPdf(body);
  const { catalog } = file;
  let stamper: Promise<Stamper> | undefined;
  const whole: Whole = {
    file,
    catalog,
    structure: openStructure(catalog),
    destinations: readDestinations(catalog),
    attachments: readAttachments(catalog),
    labels: [countedPages(pagesOf(catalog).length)],
    begin: options.annexesBegin,
    stamper: () => {
      stamper ??= createStamper(file);
      return stamper;
    },
  };
  const targets = new Map<string, Placed>();
  for (const annex of annexes) {
    const id = annex.id.normalize('NFC');
    if (targets.has(id)) throw new Error(`Two annexes have the id "${id}".`);
    targets.set(id, await placeAnnex(whole, annex));
  }
  closeStructure(whole.structure);
  writeDestinations(catalog, whole.destinations);
  writeAttachments(catalog, whole.attachments);
  writePageLabels(catalog, whole.labels);
  const foreign = new Set(annexes.flatMap(({ id, earns }) => (earns && targets.get(id.normalize('NFC'))?.pages) ?? []));
  linkAnnexes(catalog, { targets, foreign });
  const pageCount = pagesOf(catalog).length;
  const all = [...targets.values()].map(({ earned }) => earned);
  const earned = { ua: all.every(({ ua }) => ua), a: all.every(({ a }) => a) };
  const claims = identify(catalog, { id: fingerprint(body, annexes, options), pageCount, earned });
  // Writes the font of the stamps.
  await file.flush();
  dropUnreachable(file.context);
  const bytes = await file.save({
    // Allowed from PDF/A-2 on; the tags take about a fifth of their space there.
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const printColours = annexes.flatMap(({ id }) => (targets.get(id.normalize('NFC'))?.hasPrintColours ? [id] : []));
  return { bytes, pageCount, claims, printColours };
}

/** Puts one annex into the file, behind its cover. */
async function placeAnnex(whole: Whole, annex: AnnexPart): Promise<Placed> {
  const { catalog, labels } = whole;
  const description = headingOf(annex);
  const prefix = freePrefix(annex.pageLabelPrefix, whole);
  const part = catalog.context.nextRef();
  const source = await readSourceFile(annex.bytes, `The annex "${annex.id}"`);
  const cover = await placeCover(whole, annex, { part, description, prefix });
  const { pages, copier } = appendSource(whole, source, { part, description, prefix });
  const [first] = [...cover, ...pages];
  if (first === undefined) throw new Error(`The annex "${annex.id}" has no pages.`);
  labels.push(ownNamedPages(source.catalog, { pageCount: pages.length, prefix: annex.pageLabelPrefix }));
  appendBookmarks(catalog, source.catalog, { copier, bookmark: { title: description, page: first } });
  // Last, when all that can name a destination has been copied.
  prefixDestinationsIn(copier.copiedDicts(), keyOfName(prefix));
  completeAddresses(copier.copiedDicts(), source.catalog);
  if (annex.stamp !== undefined) await stampPages(whole, annex.stamp, { pages, part, copier });
  const earns = annex.earns ?? { ua: true, a: true };
  const hasPrintColours = earns.a && !keepsColours(source.catalog);
  return { first, pages, description, earned: { ua: earns.ua, a: earns.a && !hasPrintColours }, hasPrintColours };
}

/** Stamps the pages of an annex; what leads to places on them follows. */
async function stampPages(
  { file, stamper, destinations }: Whole,
  { text }: Stamp,
  { pages, part, copier }: { readonly pages: readonly PDFRef[]; readonly part: PDFRef; readonly copier: ObjectCopier },
): Promise<void> {
  const { context } = file;
  const stamp = await stamper();
  const moves = new Map<PDFRef, Move>();
  for (const [index, page] of pages.entries()) {
    moves.set(page, stamp(context.lookup(page, PDFDict), `${text}, Seite ${index + 1} von ${pages.length}`));
  }
  moveDestinations(copier.copiedDicts(), moves);
  for (const [name, target] of destinations) {
    const moved = movedDestination(context, target, moves);
    if (moved !== undefined) destinations.set(name, moved);
  }
  moveElementBoxes(elementsAmong(context, [part]), moves);
}

/** The cover of an annex belongs to its Part of the tags; it has no bookmarks of its own. */
async function placeCover(
  whole: Whole,
  { id, cover, pageLabelPrefix }: AnnexPart,
  place: SourcePlace,
): Promise<readonly PDFRef[]> {
  if (cover === undefined) return [];
  const source = await readSourceFile(cover, `The cover of the annex "${id}"`);
  const prefix = `${place.prefix}${COVER}-`;
  const { pages, copier } = appendSource(whole, source, { ...place, prefix });
  prefixDestinationsIn(copier.copiedDicts(), keyOfName(prefix));
  whole.labels.push(namedPages(pages.length, `${pageLabelPrefix}${COVER}`));
  return pages;
}

interface SourcePlace {
  /** Where its tags go. */
  readonly part: PDFRef;
  readonly description: string;
  /** Before all names of the file. */
  readonly prefix: string;
}

/** Puts the pages of one file, and all that belongs to them, behind those in the file. */
function appendSource(
  whole: Whole,
  { catalog: source, structureRef }: SourceFile,
  { part, description, prefix }: SourcePlace,
): { readonly pages: readonly PDFRef[]; readonly copier: ObjectCopier } {
  const { catalog, structure, destinations, attachments } = whole;
  const { context } = catalog;
  beginOnTheRight(whole, source);
  const places = reservePages(source, context);
  const standIns = [...places, [structureRef, part] as const, ...sharedNamespaces(catalog, source)];
  const copier = createObjectCopier(source.context, context, new Map(standIns));
  const language = textOf(source.lookup(PDFName.of('Lang')));
  const renameSuffix = `-${prefix}`;

  appendPages(source, catalog, { copier, places });
  const formName = prefix.replace(/-$/, '').replaceAll('.', '_');
  appendForm(catalog, source, { copier, part: { name: formName, description, renameSuffix } });
  appendLayers(catalog, source, { copier, heading: description });
  appendThreads(catalog, source, copier);
  carryMarkInfo(catalog, source);
  appendAttachments(attachments, source, { copier, prefix });
  for (const [name, target] of readDestinations(source))
    destinations.set(keyOfName(prefix) + name, copier.copy(target));
  appendStructure(structure, source.context.lookup(structureRef, PDFDict), {
    copier,
    part: {
      place: part,
      title: description,
      ...(language === undefined ? {} : { language }),
      idPrefix: keyOfName(prefix),
      renameSuffix,
    },
  });
  return { pages: [...places.values()], copier };
}

/** In a print on both sides, pages with an odd number are on the right. */
function beginOnTheRight({ begin, catalog, labels }: Whole, source: PDFDict): void {
  const pageCount = pagesOf(catalog).length;
  const [first] = pagesOf(source);
  if (begin !== 'on a right-hand page' || pageCount % 2 === 0 || first === undefined) return;
  appendBlankPage(catalog, withInherited(source.context.lookup(first, PDFDict)));
  labels.push(namedPages(1, 'leer'));
}

/** `wanted`, or a longer word when a name in the file begins with it already, as when an annex was assembled itself. */
function freePrefix(wanted: string, { catalog, structure, destinations, attachments }: Whole): string {
  const names = [...structure.elementIds.keys(), ...destinations.keys()];
  const texts = [...attachments.files.keys(), ...fieldNamesOf(catalog).map((name) => `${name}-`)];
  const isTaken = (prefix: string) =>
    names.some((name) => name.startsWith(keyOfName(prefix))) || texts.some((name) => name.startsWith(prefix));
  let prefix = wanted;
  for (let round = 2; isTaken(prefix); round += 1) prefix = `${wanted}${round}-`;
  return prefix;
}

/** What stands over an annex wherever it is listed: "Anlage 1: Zusammenfassung". */
function headingOf({ label, title }: AnnexPart): string {
  return `${label}: ${title}`;
}
