// The content of a foreign page and of the forms it draws, looked at and put into one mark; knows no tags.
import {
  type ContentSurvey,
  contentWithin,
  linesAsArtifacts,
  type NumberOfProperties,
  surveyContent,
} from './content-marks.js';
import { decodedText } from './decoded-stream.js';
import { inheritedOf } from './foreign-pages.js';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef, PDFStream } from './library.js';

/** The streams of a page's content that are there, in their order. */
export function contentStreams(page: PDFDict): readonly PDFObject[] {
  const { context } = page;
  const written = page.get(PDFName.of('Contents'));
  const contents = context.lookup(written);
  const items = contents instanceof PDFArray ? contents.asArray() : written === undefined ? [] : [written];
  return items.filter((item) => context.lookup(item) instanceof PDFStream);
}

/** What marks the page's content has; nothing where it cannot be decoded. */
export function surveyPage(page: PDFDict): ContentSurvey | undefined {
  const text = contentText(page);
  return text === undefined ? undefined : surveyContent(text, numbersOf(resourcesOf(page)));
}

/** The text of all streams of the page as one; nothing where a stream cannot be decoded. */
function contentText(page: PDFDict): string | undefined {
  const texts = contentStreams(page).map((stream) => decodedText(page.context.lookup(stream)));
  return texts.includes(undefined) ? undefined : texts.join('\n');
}

/** Marks the lines and areas of the page that are not tagged as meaning nothing. */
export function markLines(page: PDFDict): void {
  const text = contentText(page);
  if (text === undefined) return;
  const { context } = page;
  const marked = linesAsArtifacts(text, numbersOf(resourcesOf(page)));
  page.set(PDFName.of('Contents'), context.register(context.flateStream(bytesOf(marked))));
}

/** The XObjects that the page can draw, by name. */
export function objectsOf(holder: PDFDict): PDFDict | undefined {
  const objects = resourcesOf(holder)?.lookup(PDFName.of('XObject'));
  return objects instanceof PDFDict ? objects : undefined;
}

/** Whether the form has content marked by itself and nothing besides. */
export function isMarkedForm(object: PDFObject | undefined): boolean {
  if (!(object instanceof PDFRawStream) || !object.dict.has(PDFName.of('StructParents'))) return false;
  const text = decodedText(object);
  if (text === undefined) return true;
  return !surveyContent(text, numbersOf(resourcesOf(object.dict))).isPaintedUnmarked;
}

/** Puts all of the page's content into one mark with the number 0: `tag` is what it is called there. */
export function wrapContent(page: PDFDict, tag: string): void {
  const { context } = page;
  const streams = contentStreams(page);
  const text = contentText(page);
  const within = text === undefined ? undefined : contentWithin(text, numbersOf(resourcesOf(page)));
  // The streams as they are, wherever they may stay: pages may share them.
  const inner =
    within === undefined || within === text ? streams : [context.register(context.flateStream(bytesOf(within)))];
  const begin = context.register(context.stream(`/${tag} <</MCID 0>> BDC\nq\n`));
  const end = context.register(context.stream('\nQ\nEMC\n'));
  page.set(PDFName.of('Contents'), context.obj([begin, ...inner, end]));
}

/** The forms the page draws, at any depth. */
export function formsOf(page: PDFDict): readonly PDFRef[] {
  const { context } = page;
  const forms = new Set<PDFRef>();
  const open: PDFDict[] = [page];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const value of objectsOf(holder)?.values() ?? []) {
      const form = context.lookup(value);
      if (!(value instanceof PDFRef) || forms.has(value) || !(form instanceof PDFRawStream)) continue;
      if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
      forms.add(value);
      open.push(form.dict);
    }
  }
  return [...forms];
}

/** Takes numbers and artifacts out of the forms the page draws; `done` are those that stay or have been seen before. */
export function unmarkForms(page: PDFDict, done: Set<PDFRef>): void {
  for (const ref of formsOf(page)) {
    const form = page.context.lookup(ref);
    if (done.has(ref) || !(form instanceof PDFRawStream)) continue;
    done.add(ref);
    unmark(form, ref);
  }
}

function unmark(form: PDFRawStream, ref: PDFRef): void {
  const text = decodedText(form);
  const within = text === undefined ? undefined : contentWithin(text, numbersOf(resourcesOf(form.dict)));
  if (within === undefined || within === text) return;
  const { context } = form.dict;
  const stream = context.flateStream(bytesOf(within));
  for (const [key, value] of form.dict.entries()) {
    if (!encodingKeys.has(key)) stream.dict.set(key, value);
  }
  context.assign(ref, stream);
}

const encodingKeys: ReadonlySet<PDFName> = new Set(['Length', 'Filter', 'DecodeParms'].map((key) => PDFName.of(key)));

function resourcesOf(holder: PDFDict): PDFDict | undefined {
  const resources = inheritedOf(holder, PDFName.of('Resources'));
  return resources instanceof PDFDict ? resources : undefined;
}

function numbersOf(resources: PDFDict | undefined): NumberOfProperties {
  const properties = resources?.lookup(PDFName.of('Properties'));
  return (name) => {
    const named = properties instanceof PDFDict ? properties.lookup(PDFName.of(name)) : undefined;
    const id = named instanceof PDFDict ? named.lookup(PDFName.of('MCID')) : undefined;
    return id instanceof PDFNumber ? id.asNumber() : undefined;
  };
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
