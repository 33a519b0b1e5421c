// Which pages of a foreign file are tagged: by their content and by what the tag tree holds, whatever the file says of itself.
import type { ContentSurvey } from '../../pdf/content-marks.js';
import { type PDFDict, PDFName, type PDFRef } from '../../pdf/library.js';
import { contentStreams, isMarkedForm, objectsOf, surveyPage } from '../../pdf/page-content.js';
import type { TagIndex } from '../../pdf/tag-index.js';

/**
 * getaggt: at least some of it is in the tree · teilweise: some is and some is not · ungetaggt: none is ·
 * leer: nothing is painted · Beiwerk: what is painted says of itself that it means nothing.
 */
export type PageTags = 'getaggt' | 'teilweise' | 'ungetaggt' | 'leer' | 'Beiwerk';

export interface JudgedPage {
  readonly ref: PDFRef;
  readonly page: PDFDict;
  readonly tags: PageTags;
  /** Whether it is tagged but for lines and areas, as under tables of LibreOffice. */
  readonly hasLooseLines: boolean;
}

/** How the page is tagged; `index` is what the file's tree holds, if it has one. */
export function judgePage(page: PDFDict, ref: PDFRef, index: TagIndex | undefined): JudgedPage {
  const survey = contentStreams(page).length === 0 ? undefined : surveyPage(page);
  const tags = tagsOf(page, { survey, known: index?.content.get(ref), hasTree: index !== undefined });
  return { ref, page, tags, hasLooseLines: survey?.hasUnmarkedLines === true && tags !== 'ungetaggt' };
}

interface Known {
  readonly survey: ContentSurvey | undefined;
  readonly known: ReadonlyMap<number, PDFRef> | undefined;
  readonly hasTree: boolean;
}

function tagsOf(page: PDFDict, { survey, known, hasTree }: Known): PageTags {
  if (contentStreams(page).length === 0) return 'leer';
  // What cannot be decoded is judged by the tree alone.
  if (survey === undefined) return known === undefined ? 'ungetaggt' : 'getaggt';
  if (!survey.isPainted) return 'leer';
  const forms = [...survey.unmarkedObjects].map((name) => objectsOf(page)?.lookup(PDFName.of(name)));
  const isMarkedByForms = forms.some((form) => isMarkedForm(form));
  const isPartly = survey.isPaintedUnmarked || forms.some((form) => !isMarkedForm(form));
  const isTagged = [...survey.ids].some((id) => known?.has(id) === true) || (isMarkedByForms && hasTree);
  if (isTagged) return isPartly ? 'teilweise' : 'getaggt';
  return survey.ids.size === 0 && !isPartly && !isMarkedByForms && !survey.hasUnmarkedLines ? 'Beiwerk' : 'ungetaggt';
}
