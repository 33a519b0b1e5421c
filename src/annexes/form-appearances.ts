// Fields with a value and nothing drawn, as programs leave them that ask the viewer to draw → fields that look as filled in.
import { dictAt, nameAt } from '../pdf/entries.js';
import { type PDFDocument, PDFName } from '../pdf/library.js';

/** Draws what is missing; what is drawn stays. A field whose value cannot be drawn stays as it is. */
export async function fillAppearances(document: PDFDocument): Promise<void> {
  const form = dictAt(document.catalog, 'AcroForm');
  if (form === undefined) return;
  // The library would say on the console that it cannot handle it.
  form.delete(PDFName.of('XFA'));
  const bare = bareFields(document);
  if (bare.length === 0) return;
  const font = document.getForm().getDefaultFont();
  for (const field of bare) {
    try {
      field.defaultUpdateAppearances(font);
    } catch {
      // Signs that the standard font lacks; the viewer draws what it can.
    }
  }
  await document.flush();
}

function bareFields(document: PDFDocument) {
  try {
    return document
      .getForm()
      .getFields()
      .filter(({ acroField }) => {
        const isSignature = nameAt(acroField.dict, 'FT') === PDFName.of('Sig');
        const isBare = acroField.getWidgets().some(({ dict }) => dictAt(dict, 'AP') === undefined);
        return isBare && !isSignature && acroField.getInheritableAttribute(PDFName.of('V')) !== undefined;
      });
  } catch {
    // A form that is none has nothing to draw.
    return [];
  }
}
