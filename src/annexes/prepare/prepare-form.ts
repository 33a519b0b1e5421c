// A foreign file's form → fields that look as filled and can only be read; XFA goes, or is the reason to keep the file whole.
import { createRequire } from 'node:module';
import { decodedText } from '../../pdf/decoded-stream.js';
import { dictAt, nameAt, numberAt, numbersIn, setOrDelete } from '../../pdf/entries.js';
import { type FormField, fieldEntry, fieldFlags, fieldsOf, formOf } from '../../pdf/form-fields.js';
import {
  layoutMultilineText,
  PDFArray,
  PDFBool,
  type PDFDict,
  type PDFDocument,
  type PDFField,
  type PDFFont,
  PDFName,
  PDFNumber,
  PDFString,
  PDFTextField,
  TextAlignment,
} from '../../pdf/library.js';
import { textOf } from '../../pdf/strings.js';
import { loadFonts, readRegularFont } from '../../source/fonts.js';
import type { Journal } from './journal.js';
import { shortcomings } from './shortcomings.js';

/** What fields are drawn with: as wide as Arial and Helvetica, which forms mostly ask for. */
const family = 'Arimo';
const off = PDFName.of('Off');

/** Whether the pages of the form exist only in Adobe's programs (XFA 3.3, "dynamic forms"). */
export function isDynamicForm(catalog: PDFDict): boolean {
  const xfa = formOf(catalog)?.lookup(PDFName.of('XFA'));
  if (xfa === undefined) return false;
  if (catalog.lookup(PDFName.of('NeedsRendering')) === PDFBool.True) return true;
  const packets = xfa instanceof PDFArray ? xfa.asArray() : [xfa];
  const text = packets.map((packet) => decodedText(catalog.context.lookup(packet)) ?? '').join('');
  return /<dynamicRender\s*>\s*required\s*</.test(text);
}

/** Fields with an appearance each, read-only; without XFA. A file without a form is left as it is. */
export async function prepareForm(document: PDFDocument, journal: Journal): Promise<void> {
  const form = formOf(document.catalog);
  if (form === undefined) return;
  if (form.has(PDFName.of('XFA'))) {
    form.delete(PDFName.of('XFA'));
    journal.repaired();
    journal.report(shortcomings.xfaDropped);
  }
  const fields = fieldsOf(form);
  await drawFields(document, { form, fields, journal });
  if (makeReadOnly(fields)) {
    journal.changed();
    journal.report(shortcomings.form);
  }
}

interface Drawing {
  readonly form: PDFDict;
  readonly fields: readonly FormField[];
  readonly journal: Journal;
}

/** Gives an appearance to each field that has none, and to each with text where the file asks viewers to draw it. */
async function drawFields(document: PDFDocument, { form, fields, journal }: Drawing): Promise<void> {
  const isAskedFor = form.lookup(PDFName.of('NeedAppearances')) === PDFBool.True;
  if (form.has(PDFName.of('NeedAppearances'))) {
    form.delete(PDFName.of('NeedAppearances'));
    journal.changed();
  }
  const toDraw = fields.filter((field) => (isAskedFor && isText(field)) || isWithoutLooks(field));
  if (toDraw.length === 0) return;
  const blank: string[] = [];
  const font = await embedFont(document);
  const known = knownFields(document);
  for (const field of toDraw) {
    try {
      const drawable = known.find(({ ref }) => ref === field.ref);
      if (drawable === undefined || !hasLettersFor(field)) throw new Error('The field cannot be drawn.');
      fitLines(field, drawable, font);
      drawable.defaultUpdateAppearances(font);
      if (field.type === 'Btn') showState(field);
    } catch {
      if (hasValue(field)) blank.push(field.name);
    }
  }
  journal.repaired();
  const drawn = toDraw.filter((field) => hasValue(field) && !blank.includes(field.name));
  if (drawn.length > 0) journal.report(shortcomings.fieldsDrawn(drawn.length));
  if (blank.length > 0) journal.report(shortcomings.fieldsBlank(blank));
}

/** Lines that would not fit in their field at the size it asks for get the size at which they do: 0 is for the program to choose. */
function fitLines({ dict, widgets }: FormField, drawable: PDFField, font: PDFFont): void {
  if (!(drawable instanceof PDFTextField) || !drawable.isMultiline()) return;
  for (const widget of widgets) {
    const design = textOf(fieldEntry(widget, 'DA')) ?? '';
    const fontSize = Number(/([\d.]+)\s+Tf/.exec(design)?.[1] ?? 0);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(widget.lookup(PDFName.of('Rect'))) ?? [];
    const bounds = { x: 0, y: 0, width: Math.abs(right - left), height: Math.abs(top - bottom) };
    if (fontSize === 0) continue;
    const text = drawable.getText() ?? '';
    const layout = layoutMultilineText(text, { alignment: TextAlignment.Left, fontSize, font, bounds });
    if (layout.bounds.y >= 0) continue;
    for (const entry of [dict, widget])
      entry.set(PDFName.of('DA'), PDFString.of(design.replace(/[\d.]+(?=\s+Tf)/, '0')));
  }
}

/** The library draws a box on and off and leaves open which is shown; it calls the one `Yes`, whatever the value is called. */
function showState({ dict, widgets }: FormField): void {
  const value = nameAt(dict, 'V') ?? off;
  for (const widget of widgets) {
    const states = dictAt(dictAt(widget, 'AP'), 'N');
    const on = states?.keys().find((state) => state !== off);
    if (states === undefined || on === undefined) continue;
    if (widgets.length === 1 && value !== off && !states.has(value)) {
      setOrDelete(states, value.decodeText(), states.get(on));
      states.delete(on);
    }
    widget.set(PDFName.of('AS'), states.has(value) ? value : off);
  }
}

/** The library cannot list the fields of every broken form. */
function knownFields(document: PDFDocument): ReturnType<ReturnType<PDFDocument['getForm']>['getFields']> {
  try {
    return document.getForm().getFields();
  } catch {
    return [];
  }
}

/** Whether the font has all of the value's letters; those it lacks would be empty boxes. */
function hasLettersFor({ dict }: FormField): boolean {
  const value = dict.lookup(PDFName.of('V'));
  const texts =
    value instanceof PDFArray ? value.asArray().map((item) => textOf(dict.context.lookup(item))) : [textOf(value)];
  const { bodyCovers } = loadFonts(family);
  return texts.every((text) =>
    [...(text ?? '').replace(/\s/gu, '')].every((letter) => bodyCovers(letter.codePointAt(0) ?? 0)),
  );
}

/** Our own letters, since the form's may lack some of the value's. */
function embedFont(document: PDFDocument): ReturnType<PDFDocument['embedFont']> {
  document.registerFontkit(createRequire(import.meta.url)('fontkit'));
  return document.embedFont(readRegularFont(family), { subset: true });
}

function isText({ type }: FormField): boolean {
  return type === 'Tx' || type === 'Ch';
}

function isWithoutLooks({ type, widgets }: FormField): boolean {
  return type !== undefined && type !== 'Sig' && widgets.some((widget) => isSeen(widget) && !hasLooks(widget));
}

function hasLooks(widget: PDFDict): boolean {
  return dictAt(widget, 'AP')?.lookup(PDFName.of('N')) !== undefined;
}

/** Whether the widget has an area and is not hidden (ISO 32000-1, table 165: bits 1, 2 and 6). */
export function isSeen(widget: PDFDict): boolean {
  if (((numberAt(widget, 'F') ?? 0) & 0b100010) !== 0) return false;
  const [left, bottom, right, top] = numbersIn(widget.lookup(PDFName.of('Rect'))) ?? [];
  return left !== right && bottom !== top;
}

function hasValue({ dict, type }: FormField): boolean {
  const value = dict.lookup(PDFName.of('V'));
  return type !== 'Btn' && value !== undefined && !/^(?:\(\)|<>|\[\s*\])$/.test(value.toString());
}

function makeReadOnly(fields: readonly FormField[]): boolean {
  let isAnyChanged = false;
  for (const { dict, type } of fields) {
    const flags = fieldFlags(dict);
    if (type === undefined || (flags & 1) === 1) continue;
    dict.set(PDFName.of('Ff'), PDFNumber.of(flags | 1));
    isAnyChanged = true;
  }
  return isAnyChanged;
}
