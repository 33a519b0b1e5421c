// The steps from body and annexes to one PDF, in their order; each step is told elsewhere. Loaded by assemble.ts only.

import { prefixDestinationsIn, readDestinations, writeDestinations } from '../pdf/destinations.js';
import { ParseSpeeds, PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRef } from '../pdf/library.js';
import { createObjectCopier } from '../pdf/object-copy.js';
import { appendPages, pagesOf, reservePages } from '../pdf/page-copy.js';
import { dropUnreachable } from '../pdf/reachability.js';
import { keyOfName, textOf } from '../pdf/strings.js';
import {
  appendStructure,
  closeStructure,
  type OpenStructure,
  openStructure,
  structureRootOf,
} from '../pdf/structure-tree.js';
import type { AnnexPart } from './annex-part.js';
import { type Attachments, appendAttachments, readAttachments, writeAttachments } from './attachments.js';
import { fingerprint, identify } from './identity.js';
import { type AnnexTarget, linkAnnexes } from './links.js';
import { appendBookmarks, outlineOf } from './outline.js';
import { type LabelledPages, writePageLabels } from './page-labels.js';

/** Belongs to a catalog and not to pages, and would be lost: forms and layers. */
const NOT_CARRIED = ['AcroForm', 'OCProperties'];

/** The file that grows, and what of it is written once all annexes are in. */
interface Whole {
  readonly catalog: PDFDict;
  readonly structure: OpenStructure;
  readonly destinations: Map<string, PDFObject>;
  readonly attachments: Attachments;
}

/** See `assemble`. */
export async function mergeAnnexes(body: Uint8Array, annexes: readonly AnnexPart[]): Promise<Uint8Array> {
  const file = await load(body);
  const { catalog } = file;
  const whole: Whole = {
    catalog,
    structure: openStructure(catalog),
    destinations: readDestinations(catalog),
    attachments: readAttachments(catalog),
  };
  const runs: LabelledPages[] = [{ prefix: '', pageCount: pagesOf(catalog).length }];
  const targets = new Map<string, AnnexTarget>();
  for (const annex of annexes) {
    const id = annex.id.normalize('NFC');
    if (targets.has(id)) throw new Error(`Two annexes have the id "${id}".`);
    const [page, ...others] = appendAnnex(whole, annex, (await load(annex.bytes)).catalog);
    targets.set(id, { page, description: headingOf(annex) });
    runs.push({ prefix: annex.pageLabelPrefix, pageCount: 1 + others.length });
  }
  closeStructure(whole.structure);
  writeDestinations(catalog, whole.destinations);
  writeAttachments(catalog, whole.attachments);
  writePageLabels(catalog, runs);
  linkAnnexes(catalog, targets);
  identify(catalog, { id: fingerprint(body, annexes), pageCount: pagesOf(catalog).length });
  dropUnreachable(file.context);
  return file.save({
    // Allowed from PDF/A-2 on; the tags take about a fifth of their space there.
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** Puts one annex into the file and returns its pages there. */
function appendAnnex(whole: Whole, annex: AnnexPart, source: PDFDict): readonly [PDFRef, ...PDFRef[]] {
  const { catalog, structure, destinations, attachments } = whole;
  const { context } = catalog;
  const structureRef = structureRootOf(source);
  if (structureRef === undefined) throw new Error(`The annex "${annex.id}" is not tagged.`);
  const unexpected = NOT_CARRIED.find((key) => source.has(PDFName.of(key)));
  if (unexpected !== undefined) throw new Error(`The annex "${annex.id}" has ${unexpected}, which would be lost.`);

  const places = reservePages(source, context);
  const [firstPage, ...otherPages] = places.values();
  if (firstPage === undefined) throw new Error(`The annex "${annex.id}" has no pages.`);
  const part = context.nextRef();
  const bookmark = { place: context.nextRef(), title: headingOf(annex), page: firstPage };
  const outlineRef = outlineOf(source);
  const standIns = new Map([...places, [structureRef, part]]);
  if (outlineRef !== undefined) standIns.set(outlineRef, bookmark.place);
  const copier = createObjectCopier(source.context, context, standIns);
  const prefix = freePrefix(annex.pageLabelPrefix, whole);
  const namePrefix = keyOfName(prefix);
  const language = textOf(source.lookup(PDFName.of('Lang')));

  appendPages(source, catalog, { copier, places });
  appendStructure(structure, source.context.lookup(structureRef, PDFDict), {
    copier,
    part: {
      place: part,
      title: bookmark.title,
      ...(language === undefined ? {} : { language }),
      idPrefix: namePrefix,
      renameSuffix: `-${prefix}`,
    },
  });
  appendBookmarks(catalog, source, { copier, bookmark });
  appendAttachments(attachments, source, { copier, prefix });
  for (const [name, target] of readDestinations(source)) destinations.set(namePrefix + name, copier.copy(target));
  // Last, when all that can name a destination has been copied.
  prefixDestinationsIn(copier.copiedDicts(), namePrefix);
  return [firstPage, ...otherPages];
}

/** `wanted`, or a longer word when a name in the file begins with it already, as when an annex was assembled itself. */
function freePrefix(wanted: string, { structure, destinations, attachments }: Whole): string {
  const names = [...structure.elementIds.keys(), ...destinations.keys()];
  const isTaken = (prefix: string) =>
    names.some((name) => name.startsWith(keyOfName(prefix))) ||
    [...attachments.files.keys()].some((name) => name.startsWith(prefix));
  let prefix = wanted;
  for (let round = 2; isTaken(prefix); round += 1) prefix = `${wanted}${round}-`;
  return prefix;
}

/** What stands over an annex wherever it is listed: "Anlage 1: Zusammenfassung". */
function headingOf({ label, title }: AnnexPart): string {
  return `${label}: ${title}`;
}

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}
