import { describe, expect, test } from 'vitest';
import { PDFArray, type PDFContext, PDFDict, type PDFRef, PDFString } from '../../../src/pdf/library.js';
import { assembledBytes } from '../../support/assembled-bytes.js';
import { foreignPdf } from './foreign-pdf.js';
import { key, loadObjects, openInViewer, text } from './read-assembled.js';
import { annexPart, bodyBytes } from './sample-parts.js';

interface Field {
  readonly T?: string;
  readonly FT?: string;
  readonly value?: string;
  readonly entries?: Record<string, string | number>;
}

/** A form with these fields on its one page, all written with the font `Schrift`, which is `baseFont`. */
function formPdf(
  fields: readonly Field[],
  baseFont = 'Courier',
  form: (context: PDFContext) => Record<string, PDFRef | boolean | number> = () => ({}),
) {
  return foreignPdf(1, ({ context, catalog, pageDicts: [page] }) => {
    const refs = fields.map(({ T, FT = 'Tx', value, entries = {} }, index) => {
      const Rect = [72, 600 - 40 * index, 300, 620 - 40 * index];
      const look = context.register(
        context.stream('/Tx BMC EMC', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 228, 20] }),
      );
      const field = context.obj({ Type: 'Annot', Subtype: 'Widget', FT, Rect, F: 4, AP: { N: look }, ...entries });
      if (T !== undefined) field.set(key('T'), PDFString.of(T));
      if (value !== undefined) field.set(key('V'), PDFString.of(value));
      field.set(key('DA'), PDFString.of('0 g /Schrift 11 Tf'));
      return context.register(field);
    });
    page?.set(key('Annots'), context.obj(refs));
    const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: baseFont });
    catalog.set(key('AcroForm'), context.obj({ Fields: refs, DR: { Font: { Schrift: font } }, ...form(context) }));
  });
}

async function fieldsOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const objects = await (await openInViewer(bytes)).getFieldObjects();
  return Object.fromEntries(
    Object.entries(objects ?? {}).flatMap(([name, [field]]) =>
      field !== undefined && 'value' in field ? [[name, field.value]] : [],
    ),
  );
}

describe('forms of annexes', () => {
  test('become one form in which names stay apart and values stay', async () => {
    const [first, second] = [
      await formPdf([{ T: 'Name', value: 'Müller' }]),
      await formPdf([{ T: 'Name', value: 'Roth' }]),
    ];
    const parts = [annexPart({ bytes: first }), annexPart({ id: 'zwei', bytes: second, pageLabelPrefix: 'A2-' })];
    expect(await fieldsOf(await assembledBytes(bodyBytes, parts))).toMatchObject({
      'A1.Name': 'Müller',
      'A2.Name': 'Roth',
    });
  });

  test('stay apart even where two annexes have the same prefix', async () => {
    const bytes = await formPdf([{ T: 'Name', value: 'x' }]);
    const whole = await assembledBytes(bodyBytes, [annexPart({ bytes }), annexPart({ id: 'zwei', bytes })]);
    expect(Object.keys(await fieldsOf(whole)).filter((name) => name.endsWith('.Name'))).toEqual([
      'A1.Name',
      'A1-2.Name',
    ]);
  });

  test('ask no viewer to draw, compute or verify anything', async () => {
    const bytes = await formPdf([{ T: 'Summe', value: '3' }], 'Courier', (context) => ({
      NeedAppearances: true,
      SigFlags: 3,
      CO: context.register(context.obj([])),
      XFA: context.register(context.obj([])),
    }));
    const { catalog } = await loadObjects(await assembledBytes(bodyBytes, [annexPart({ bytes })]));
    const form = catalog.lookup(key('AcroForm'), PDFDict);
    expect(form.keys().map(String).toSorted()).toEqual(['/DR', '/Fields']);
  });

  test('keep the font each field is written with, also where it is called as another one', async () => {
    const parts = [
      annexPart({ bytes: await formPdf([{ T: 'a' }], 'Courier') }),
      annexPart({ id: 'zwei', bytes: await formPdf([{ T: 'b' }], 'Helvetica'), pageLabelPrefix: 'A2-' }),
      annexPart({ id: 'drei', bytes: await formPdf([{ T: 'c' }], 'Courier'), pageLabelPrefix: 'A3-' }),
    ];
    const { catalog, context } = await loadObjects(await assembledBytes(bodyBytes, parts));
    const form = catalog.lookup(key('AcroForm'), PDFDict);
    const fonts = form.lookup(key('DR'), PDFDict).lookup(key('Font'), PDFDict);
    const used = form
      .lookup(key('Fields'), PDFArray)
      .asArray()
      .map((above) => {
        const [field] = context.lookup(above, PDFDict).lookup(key('Kids'), PDFArray).asArray();
        const appearance = text(context.lookup(field, PDFDict).lookup(key('DA'))) ?? '';
        const [, name = ''] = /^0 g \/(\S+) 11 Tf$/.exec(appearance) ?? [];
        return fonts.lookup(key(name), PDFDict).get(key('BaseFont'))?.toString();
      });
    expect(used).toEqual(['/Courier', '/Helvetica', '/Courier']);
    expect(fonts.keys()).toHaveLength(2);
  });

  test('lose signatures and nothing of their look', async () => {
    const bytes = await formPdf([{ T: 'Unterschrift', FT: 'Sig', value: 'the signature', entries: { Ff: 2 } }]);
    const { context } = await loadObjects(await assembledBytes(bodyBytes, [annexPart({ bytes })]));
    const dicts = context.enumerateIndirectObjects().map(([, object]) => object);
    const [field, ...others] = dicts.filter((dict) => dict instanceof PDFDict && dict.get(key('FT')) === key('Sig'));
    expect(others).toEqual([]);
    expect(
      field instanceof PDFDict && [field.has(key('V')), field.has(key('AP')), field.get(key('Ff'))?.toString()],
    ).toEqual([false, true, '3']);
  });

  test('hold the fields that stand on a page and in no list, and none twice', async () => {
    const bytes = await foreignPdf(1, ({ context, pageDicts: [page] }) => {
      const parent = context.nextRef();
      const widget = (Rect: readonly number[]) =>
        context.register(context.obj({ Subtype: 'Widget', Parent: parent, Rect: [...Rect] }));
      const kids = [widget([10, 10, 20, 20]), widget([30, 10, 40, 20])];
      const field = context.obj({ FT: 'Btn', Kids: kids });
      field.set(key('T'), PDFString.of('Wahl'));
      context.assign(parent, field);
      page?.set(key('Annots'), context.obj(kids));
    });
    const { catalog, context } = await loadObjects(await assembledBytes(bodyBytes, [annexPart({ bytes })]));
    const [above] = catalog.lookup(key('AcroForm'), PDFDict).lookup(key('Fields'), PDFArray).asArray();
    expect(context.lookup(above, PDFDict).lookup(key('Kids'), PDFArray).size()).toBe(1);
  });
});
