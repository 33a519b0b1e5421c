// Links, fields and comments of a foreign file's pages → each in the tag tree, with words for who cannot see it.
import { dictAt, itemsAt, numberAt, wordAt } from '../../pdf/entries.js';
import { type FormField, fieldEntry, fieldsOf, formOf } from '../../pdf/form-fields.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject } from '../../pdf/library.js';
import { annotationsOf } from '../../pdf/page-copy.js';
import { textOf } from '../../pdf/strings.js';
import type { JudgedPage } from './judge-tags.js';
import type { Tagging } from './prepare-tags.js';

/** Not part of what is read (PDF/UA-1, 7.18.1 and 7.18.2). */
const unread: ReadonlySet<string> = new Set(['Popup', 'PrinterMark', 'TrapNet']);

/** What an annotation is called that says nothing of itself (ISO 32000-1, table 169). */
const names: ReadonlyMap<string, string> = new Map([
  ['Text', 'Kommentar'],
  ['FreeText', 'Textfeld'],
  ['Line', 'Linie'],
  ['Square', 'Rechteck'],
  ['Circle', 'Kreis'],
  ['Polygon', 'Vieleck'],
  ['PolyLine', 'Linienzug'],
  ['Highlight', 'Hervorhebung'],
  ['Underline', 'Unterstreichung'],
  ['Squiggly', 'Unterschlängelung'],
  ['StrikeOut', 'Durchstreichung'],
  ['Stamp', 'Stempel'],
  ['Ink', 'Handzeichnung'],
  ['FileAttachment', 'Angehängte Datei'],
]);

export function tagAnnotations(tagging: Tagging): void {
  const fields = fieldsByWidget(tagging.catalog);
  for (const judged of tagging.pages) tagAnnotationsOf(judged, tagging, fields);
}

function fieldsByWidget(catalog: PDFDict): ReadonlyMap<PDFDict, FormField> {
  const form = formOf(catalog);
  const fields = form === undefined ? [] : fieldsOf(form);
  return new Map(fields.flatMap((field) => field.widgets.map((widget) => [widget, field] as const)));
}

function tagAnnotationsOf(
  { ref: pageRef, page }: JudgedPage,
  tagging: Tagging,
  fields: ReadonlyMap<PDFDict, FormField>,
): void {
  if (itemsAt(page, 'Annots').length === 0) return;
  const { index, editing, mended } = tagging;
  const { context } = page;
  for (const ref of annotationsOf(page)) {
    const annotation = context.lookup(ref, PDFDict);
    const kind = wordAt(annotation, 'Subtype');
    if (unread.has(kind) || isHidden(annotation)) continue;
    const role = kind === 'Link' ? 'Link' : kind === 'Widget' ? 'Form' : 'Annot';
    const element = index?.objects.get(ref);
    if (element === undefined) {
      editing.add({ role, page: pageRef, holds: ref });
      mended('der Platz von Verweisen und Feldern');
    } else {
      if (editing.parentOf(annotation) !== element) {
        editing.setParent(annotation, element);
        mended('das Verzeichnis der Tags');
      }
      becomeAnnotation(context.lookup(element), kind);
    }
    if (describe(annotation, { kind, tagging, field: fields.get(annotation) }))
      mended('Beschreibungen von Verweisen und Feldern');
  }
  if (page.lookup(PDFName.of('Tabs')) === PDFName.of('S')) return;
  page.set(PDFName.of('Tabs'), PDFName.of('S'));
  mended('die Reihenfolge beim Springen mit der Tabulatortaste');
}

function isHidden(annotation: PDFDict): boolean {
  return ((numberAt(annotation, 'F') ?? 0) & 0b10) !== 0;
}

/** What was a field of the form and is a stamp now. */
function becomeAnnotation(element: PDFObject | undefined, kind: string): void {
  if (kind !== 'Stamp' || !(element instanceof PDFDict)) return;
  if (wordAt(element, 'S') === 'Form') element.set(PDFName.of('S'), PDFName.of('Annot'));
}

interface Described {
  readonly kind: string;
  readonly tagging: Tagging;
  readonly field: FormField | undefined;
}

/** Gives the annotation words where it has none; whether it was so. */
function describe(annotation: PDFDict, { kind, tagging, field }: Described): boolean {
  if (kind === 'Widget') {
    const said = textOf(fieldEntry(annotation, 'TU')) ?? textOf(annotation.lookup(PDFName.of('Contents')));
    if (field === undefined || (said ?? '').trim() !== '') return false;
    field.dict.set(PDFName.of('TU'), PDFHexString.fromText(field.name === '' ? 'Feld' : field.name));
    return true;
  }
  if ((textOf(annotation.lookup(PDFName.of('Contents'))) ?? '').trim() !== '') return false;
  const words = kind === 'Link' ? linkWords(annotation, tagging) : (names.get(kind) ?? 'Anmerkung');
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  return true;
}

function linkWords(link: PDFDict, { pages }: Tagging): string {
  const action = dictAt(link, 'A');
  const address = textOf(action?.lookup(PDFName.of('URI')));
  if (address !== undefined && address !== '') return `Verweis: ${address}`;
  const target = link.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'));
  const page = target instanceof PDFArray && target.size() > 0 ? target.get(0) : undefined;
  const number = pages.findIndex(({ ref }) => ref === page) + 1;
  return number > 0 ? `Verweis auf Seite ${number} der Anlage` : 'Verweis';
}
