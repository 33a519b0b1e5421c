// A foreign file's tags → tags that can be merged: those it has mended, pages without any described as pictures.

import { dictAt, dictOf, itemsAt } from '../../pdf/entries.js';
import { everyDict } from '../../pdf/every-dict.js';
import { type PDFArray, PDFBool, PDFDict, PDFName, PDFNull, PDFRef, PDFString } from '../../pdf/library.js';
import { visibleBox } from '../../pdf/page-box.js';
import { formsOf, markLines, unmarkForms, wrapContent } from '../../pdf/page-content.js';
import { withInherited } from '../../pdf/page-copy.js';
import { textOf } from '../../pdf/strings.js';
import { editTags, type TagEditing } from '../../pdf/tag-editing.js';
import { indexTags, type TagIndex } from '../../pdf/tag-index.js';
import type { Journal } from './journal.js';
import { type JudgedPage, judgePage } from './judge-tags.js';
import type { PdfToPrepare } from './prepared-pdf.js';
import { repairElements } from './repair-elements.js';
import { shortcomings } from './shortcomings.js';
import { tagAnnotations } from './tag-annotations.js';

/** What the steps over the tags share. */
export interface Tagging {
  readonly catalog: PDFDict;
  readonly pages: readonly JudgedPage[];
  /** The tree as the file brought it; nothing where it had none or a useless one. */
  readonly index: TagIndex | undefined;
  readonly editing: TagEditing;
  readonly title: string;
  /** Notes in the words of a finding what was missing among the tags and is there now. */
  readonly mended: (what: string) => void;
}

export interface FileToTag extends Pick<PdfToPrepare, 'title' | 'language'> {
  readonly catalog: PDFDict;
  readonly pages: readonly PDFRef[];
}

/** Tags the file and says whether it is one of pictures: nothing of it was tagged. */
export function prepareTags({ catalog, pages, title, language }: FileToTag, journal: Journal): boolean {
  const found = existingTags(catalog);
  const judged = pages.map((ref) => judgePage(catalog.context.lookup(ref, PDFDict), ref, found));
  const isTagged = judged.some(({ tags }) => tags === 'getaggt' || tags === 'teilweise');
  if (!isTagged) dropTags(catalog);
  const orders = new Map(pages.map((ref, order) => [ref, order]));
  const mended = new Set<string>();
  const tagging: Tagging = {
    catalog,
    pages: judged,
    index: isTagged ? found : undefined,
    editing: editTags(catalog, (page) => orders.get(page) ?? pages.length),
    title,
    mended: (what) => mended.add(what),
  };
  if (isTagged) mendIndexes(tagging);
  const wrapped = wrapUntagged(tagging);
  markLooseLines(tagging);
  tagAnnotations(tagging);
  if (isTagged) repairElements(tagging, journal);
  if (!textOf(catalog.lookup(PDFName.of('Lang')))) {
    catalog.set(PDFName.of('Lang'), PDFString.of(language));
    mended.add('die Sprache');
    if (isTagged) journal.report(shortcomings.noLanguage);
  }
  if (mended.size > 0 || wrapped.length > 0 || !isTagged) {
    tagging.editing.close();
    journal.repaired();
  }
  if (isTagged && mended.size > 0) journal.report(shortcomings.tagsRepaired([...mended]));
  return tell({ judged, isTagged }, journal);
}

interface Told {
  readonly judged: readonly JudgedPage[];
  readonly isTagged: boolean;
}

/** Reports what is not tagged and what is empty; whether the file is one of pictures. */
function tell({ judged, isTagged }: Told, journal: Journal): boolean {
  const numbersOf = (isMeant: (page: JudgedPage) => boolean) =>
    judged.flatMap((page, index) => (isMeant(page) ? [index + 1] : []));
  const untagged = numbersOf(({ tags }) => tags === 'ungetaggt' || tags === 'teilweise');
  const empty = numbersOf((page) => page.tags === 'leer' && !hasAnnotations(page));
  const isOfPictures = !isTagged && empty.length < judged.length;
  if (isOfPictures) journal.report(shortcomings.untagged);
  else if (untagged.length > 0) journal.report(shortcomings.partlyUntagged(untagged));
  if (empty.length > 0) journal.report(shortcomings.emptyPages(empty));
  return isOfPictures;
}

function hasAnnotations({ page }: JudgedPage): boolean {
  return itemsAt(page, 'Annots').length > 0;
}

/** What the tree of the file holds; nothing where there is none or it is too broken to be followed. */
function existingTags(catalog: PDFDict): TagIndex | undefined {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (root === undefined) return undefined;
  const index = indexTags(root);
  return index.content.size > 0 || index.objects.size > 0 ? index : undefined;
}

/** Nothing of the tree is of use: it goes, with whatever pointed into it. */
function dropTags(catalog: PDFDict): void {
  catalog.delete(PDFName.of('StructTreeRoot'));
  for (const dict of everyDict(catalog.context)) {
    dict.delete(PDFName.of('StructParents'));
    dict.delete(PDFName.of('StructParent'));
  }
}

/** Makes the way from content to elements that of the elements to their content. */
function mendIndexes({ catalog, index, editing, mended }: Tagging): void {
  const { context } = catalog;
  for (const [ref, ids] of index?.content ?? []) {
    const holder = dictOf(context.lookup(ref));
    if (holder === undefined) continue;
    const parents = editing.parentsOf(holder);
    const isWhole = [...ids.keys()].every((id) => parents !== undefined && isElement(parents, id));
    if (isWhole) continue;
    editing.setParents(holder, ids);
    mended('das Verzeichnis der Tags');
  }
  const isSaid = dictAt(catalog, 'MarkInfo')?.lookup(PDFName.of('Marked')) === PDFBool.True;
  if (!isSaid) mended('die Angabe, dass es sie gibt');
}

function isElement(parents: PDFArray, id: number): boolean {
  const parent = id < parents.size() ? parents.get(id) : undefined;
  return parent instanceof PDFRef && parents.lookup(id) !== PDFNull;
}

/** Lines of tables and areas behind text: nothing is lost to who cannot see them. */
function markLooseLines({ pages, mended }: Tagging): void {
  for (const { page, hasLooseLines } of pages) {
    if (!hasLooseLines) continue;
    markLines(page);
    mended('die Kennzeichnung von Linien und Flächen als Beiwerk');
  }
}

/** Describes each page of which nothing is tagged as one picture, and says which they are. */
function wrapUntagged({ pages, editing, title }: Tagging): readonly JudgedPage[] {
  const untagged = pages.filter(({ tags }) => tags === 'ungetaggt');
  // Forms that tagged pages draw, too, keep their marks.
  const done = new Set(pages.flatMap(({ page, tags }) => (tags === 'ungetaggt' ? [] : formsOf(page))));
  for (const [index, { ref, page, tags }] of pages.entries()) {
    if (tags !== 'ungetaggt') continue;
    wrapContent(page, 'Figure');
    unmarkForms(page, done);
    editing.add({
      role: 'Figure',
      page: ref,
      holds: 0,
      alt: `Seite ${index + 1} von ${pages.length} der Anlage: ${title}`,
      box: visibleBox(withInherited(page)),
    });
  }
  return untagged;
}
