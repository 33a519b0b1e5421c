// Signature fields of a foreign file → what they show, as stamps: a signature is of the whole original and of nothing made from it.
import { fieldsOf, formOf } from '../../pdf/form-fields.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject } from '../../pdf/library.js';
import { textOf } from '../../pdf/strings.js';
import type { Journal } from './journal.js';
import { isSeen } from './prepare-form.js';
import { shortcomings } from './shortcomings.js';

/** Keys of a field and of its signature that a stamp does not have. */
const fieldKeys = ['FT', 'T', 'TU', 'TM', 'V', 'DV', 'Ff', 'Lock', 'SV', 'MK', 'H', 'DA', 'Parent', 'Kids'];

/** Whether the file is signed; nothing is left in it that a viewer would verify and find broken. */
export function settleSignatures(catalog: PDFDict, pages: readonly PDFDict[], journal: Journal): boolean {
  const form = formOf(catalog);
  const isSignature = (field: { readonly type: string | undefined }) => field.type === 'Sig';
  const signed = (form === undefined ? [] : fieldsOf(form).filter(isSignature)).filter(
    ({ dict }) => dict.lookup(PDFName.of('V')) instanceof PDFDict,
  );
  for (const key of ['Perms', 'DSS']) {
    if (!catalog.has(PDFName.of(key))) continue;
    catalog.delete(PDFName.of(key));
    journal.changed();
  }
  if (form === undefined || signed.length === 0) return false;
  const signers = signed.map(({ dict }) => signerOf(dict)).filter((name) => name !== undefined);
  const widgets = new Set(signed.flatMap((field) => field.widgets));
  const fields = new Set(signed.map(({ dict }) => dict));
  removeFields(form, fields);
  for (const page of pages) settleOn(page, widgets);
  form.delete(PDFName.of('SigFlags'));
  if (fieldsOf(form).length === 0) catalog.delete(PDFName.of('AcroForm'));
  journal.changed();
  journal.report(shortcomings.signed([...new Set(signers)]));
  return true;
}

/** The name in the signature; the certificate behind it is not read. */
function signerOf(field: PDFDict): string | undefined {
  const signature = field.lookup(PDFName.of('V'));
  const name = signature instanceof PDFDict ? textOf(signature.lookup(PDFName.of('Name')))?.trim() : undefined;
  return name === '' ? undefined : name;
}

/** Takes the fields out of the form, wherever they hang in its tree. */
function removeFields(form: PDFDict, fields: ReadonlySet<PDFDict>): void {
  const { context } = form;
  const visited = new Set<PDFDict>();
  const open: { readonly node: PDFDict; readonly key: string }[] = [{ node: form, key: 'Fields' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const kids = next.node.lookup(PDFName.of(next.key));
    if (!(kids instanceof PDFArray) || visited.has(next.node)) continue;
    visited.add(next.node);
    const isKept = (kid: PDFObject) => {
      const dict = context.lookup(kid);
      return !(dict instanceof PDFDict && fields.has(dict));
    };
    const kept = kids.asArray().filter(isKept);
    if (kept.length < kids.size()) next.node.set(PDFName.of(next.key), context.obj(kept));
    for (const kid of kept) {
      const dict = context.lookup(kid);
      if (dict instanceof PDFDict) open.push({ node: dict, key: 'Kids' });
    }
  }
}

/** Makes stamps of the page's signature widgets; those that show nothing go. */
function settleOn(page: PDFDict, widgets: ReadonlySet<PDFDict>): void {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  const { context } = page;
  const kept = annotations.asArray().filter((item) => {
    const annotation = context.lookup(item);
    if (!(annotation instanceof PDFDict) || !widgets.has(annotation)) return true;
    for (const key of fieldKeys) annotation.delete(PDFName.of(key));
    const isShown = isSeen(annotation) && annotation.has(PDFName.of('AP'));
    if (isShown) becomeStamp(annotation);
    return isShown;
  });
  page.set(PDFName.of('Annots'), context.obj(kept));
}

function becomeStamp(widget: PDFDict): void {
  widget.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
  widget.set(
    PDFName.of('Contents'),
    PDFHexString.fromText('Signaturfeld; die Signatur lässt sich nur am Original prüfen.'),
  );
  const flags = widget.lookup(PDFName.of('F'));
  // Printed, and neither to be moved nor changed (table 165: bits 3, 7, 8 and 10).
  const locked = 0b10_1100_0100;
  widget.set(PDFName.of('F'), PDFNumber.of((flags instanceof PDFNumber ? flags.asNumber() : 0) | locked));
}
