// A stamp in the margin: above everything else on the page as it is looked at, and everything else in its old place below.
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/annexes/assemble.js';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '../../../src/pdf/library.js';
import { pagesOf } from '../../../src/pdf/page-copy.js';
import { makeTaggedPdf } from '../../support/make-tagged-pdf.js';
import { type ForeignFile, foreignPdf } from './foreign-pdf.js';
import { elements, key, loadObjects, openInViewer } from './read-assembled.js';
import { annexPart, bodyBytes } from './sample-parts.js';

const stamp = { text: 'Anlage 1 zur Niederschrift über die 12. Sitzung' };
/** Pages of the body before those of the annex. */
const BODY = 2;

async function stamped(count: number, change?: (file: ForeignFile) => void): Promise<Uint8Array> {
  const part = annexPart({ bytes: await foreignPdf(count, change), stamp });
  return (await assemble(bodyBytes, [part])).bytes;
}

interface Line {
  readonly text: string;
  /** Of its first letter, from the upper left corner of the page as it is looked at, in points of paper. */
  readonly x: number;
  readonly y: number;
  /** Whether it runs from left to right as the page is looked at. */
  readonly isUpright: boolean;
}

async function linesOf(bytes: Uint8Array, number = BODY + 1): Promise<readonly Line[]> {
  const page = await (await openInViewer(bytes)).getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , e, f] = item.transform as [number, number, number, number, number, number];
    const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
    const [X = 0, Y = 0] = viewport.convertToViewportPoint(e + a, f + b);
    return [{ text: item.str, x, y, isUpright: X > x && Math.abs(Y - y) < 0.01 }];
  });
}

const pageAt = async (bytes: Uint8Array, index = BODY) => {
  const { catalog, context } = await loadObjects(bytes);
  return context.lookup(pagesOf(catalog)[index], PDFDict);
};

/** Stands at the upper edge of the page as it is looked at, over its whole width. */
const CONTENT = 'BT /F1 12 Tf';

describe('a stamp', () => {
  test('says on every page of the annex which one it is and how many there are, not on its cover', async () => {
    const cover = makeTaggedPdf('Deckblatt');
    const part = annexPart({ bytes: await foreignPdf(2), stamp, cover });
    const { bytes } = await assemble(bodyBytes, [part]);
    const lines = [3, 4, 5].map(async (number) => (await linesOf(bytes, number)).map(({ text }) => text));
    expect(await Promise.all(lines)).toEqual([
      ['Deckblatt', expect.anything()],
      [`${stamp.text}, Seite 1 von 2`, 'Seite 1 von fremder Hand'],
      [`${stamp.text}, Seite 2 von 2`, 'Seite 2 von fremder Hand'],
    ]);
  });

  test('is an artifact, so that tags stay as they are', async () => {
    const viewer = await openInViewer(await stamped(1));
    const { items } = await (await viewer.getPage(3)).getTextContent({ includeMarkedContent: true });
    const marks = items.flatMap((item) => ('type' in item ? [[item.type, 'tag' in item ? item.tag : undefined]] : []));
    expect(marks.slice(0, 2)).toEqual([
      ['beginMarkedContentProps', 'Artifact'],
      ['endMarkedContent', undefined],
    ]);
  });

  test.each([0, 90, 180, 270])(
    'stands at the top of a page turned by %i degrees, above what is smaller below',
    async (Rotate) => {
      // 12 points below the upper edge as it is looked at, where the stamp wants to be.
      const places: Record<number, string> = {
        0: '1 0 0 1 100 818',
        90: '0 1 -1 0 24 100',
        180: '-1 0 0 -1 495 24',
        270: '0 -1 1 0 571 742',
      };
      const lines = await linesOf(
        await stamped(1, ({ context, pageDicts: [page] }) => {
          page?.set(key('Rotate'), context.obj(Rotate));
          page?.set(
            key('Contents'),
            context.register(context.stream(`${CONTENT} ${places[Rotate]} Tm (Inhalt) Tj ET`)),
          );
        }),
      );
      const [line, content] = lines;
      expect(line?.isUpright && content?.isUpright).toBe(true);
      expect(line?.y).toBeCloseTo(20, 1);
      const height = Rotate % 180 === 0 ? 842 : 595;
      const width = 842 + 595 - height;
      const scale = (height - 25.5) / height;
      expect(content?.y).toBeCloseTo(height - scale * (height - 24), 1);
      expect(content?.x).toBeCloseTo(width / 2 + scale * (100 - width / 2), 1);
      expect((content?.y ?? 0) - 12 * scale).toBeGreaterThan(line?.y ?? 0);
    },
  );

  test('keeps within a cropped page, and its size on one that counts in larger units', async () => {
    const bytes = await stamped(2, ({ context, pageDicts: [cropped, large] }) => {
      cropped?.set(key('CropBox'), context.obj([100, 200, 400, 600]));
      large?.set(key('UserUnit'), context.obj(2));
    });
    const [first, second] = [await linesOf(bytes, 3), await linesOf(bytes, 4)];
    expect(first[0]?.x).toBeCloseTo(300 / 8, 1);
    expect(first[0]?.y).toBeCloseTo(20 * ((400 * 0.06) / 25.5), 1);
    expect(second[0]?.y).toBeCloseTo(20, 1);
    expect(second[1]?.y).toBeCloseTo(2 * 842 - ((2 * 842 - 25.5) / (2 * 842)) * 2 * 700, 1);
  });

  test('hides what the edge of the page hid', async () => {
    const page = await pageAt(await stamped(1));
    const [opening] = page.lookup(key('Contents'), PDFArray).asArray();
    const stream = page.context.lookup(opening);
    expect(stream instanceof PDFStream && stream.getContentsString()).toMatch(/ cm 0 0 595 842 re W n\n$/);
  });

  test('moves the page as a whole though its content restores more than it saved', async () => {
    const bytes = await stamped(1, ({ context, pageDicts: [page] }) => {
      page?.set(key('Contents'), context.register(context.stream(`q Q Q Q ${CONTENT} 100 800 Td (Inhalt) Tj ET`)));
    });
    const [, content] = await linesOf(bytes);
    expect(content?.y).toBeCloseTo(842 - ((842 - 25.5) / 842) * 800, 1);
  });

  test('takes links, their places and their targets along', async () => {
    const bytes = await stamped(2, ({ context, catalog, pages: [first, second], pageDicts: [page] }) => {
      const link = (entries: object) => ({ Subtype: 'Link', Rect: [100, 800, 200, 842], ...entries });
      const annotations = [
        link({ QuadPoints: [100, 842, 200, 842, 100, 800, 200, 800], Dest: [second, 'XYZ', null, 842, 0] }),
        link({ A: { S: 'GoTo', D: [first, 'FitR', 0, 0, 595, 842] } }),
        link({ Dest: 'Stelle' }),
        { Subtype: 'Ink', Rect: [0, 0, 595, 842], InkList: [[0, 842, 595, 0]], RD: [10, 10, 10, 10] },
      ];
      page?.set(key('Annots'), context.obj(annotations as unknown as PDFDict[]));
      catalog.set(key('Dests'), context.obj({ Stelle: [second, 'FitH', 842] } as unknown as Record<string, PDFArray>));
    });
    const scale = (842 - 25.5) / 842;
    const dx = (595 * (1 - scale)) / 2;
    const top = 842 - 25.5;
    const viewer = await openInViewer(bytes);
    const page = await pageAt(bytes);
    const at = (index: number, name: string) =>
      numbers(page.lookup(key('Annots'), PDFArray).lookup(index, PDFDict).lookup(key(name)));
    const [left, right] = [100 * scale + dx, 200 * scale + dx];
    expectClose(at(0, 'Rect'), [left, 800 * scale, right, top]);
    expectClose(at(0, 'QuadPoints'), [left, top, right, top, left, 800 * scale, right, 800 * scale]);
    expectClose(
      numbers(page.lookup(key('Annots'), PDFArray).lookup(3, PDFDict).lookup(key('InkList'), PDFArray).get(0)),
      [dx, top, 595 - dx, 0],
    );
    expectClose(at(3, 'RD'), Array(4).fill(10 * scale));
    const [one, two] = await (await viewer.getPage(3)).getAnnotations();
    expect(one.dest.slice(2)).toEqual([null, expect.closeTo(top, 2), 0]);
    expectClose(two.dest.slice(2), [dx, 0, 595 - dx, top]);
    expect(await viewer.getDestination('A1-Stelle')).toEqual([
      expect.anything(),
      { name: 'FitH' },
      expect.closeTo(top, 2),
    ]);
  });

  test('takes patterns, boxes of figures and articles along, those of other pages sharing them once', async () => {
    const bytes = await stamped(2, ({ context, pageDicts, elements: [figure] }) => {
      const pattern = context.register(context.obj({ PatternType: 2, Matrix: [2, 0, 0, 2, 10, 0] }));
      const Resources = context.register(context.obj({ Pattern: { Muster: pattern } }));
      for (const page of pageDicts) page.set(key('Resources'), Resources);
      context.lookup(figure, PDFDict).set(key('A'), context.obj([{ O: 'Layout', BBox: [0, 0, 595, 842] }, 0]));
    });
    const scale = (842 - 25.5) / 842;
    const dx = (595 * (1 - scale)) / 2;
    const objects = await loadObjects(bytes);
    const [first, second] = pagesOf(objects.catalog)
      .slice(BODY)
      .map((page) => objects.context.lookup(page, PDFDict));
    expect(first?.get(key('Resources'))).toBe(second?.get(key('Resources')));
    const pattern = first
      ?.lookup(key('Resources'), PDFDict)
      .lookup(key('Pattern'), PDFDict)
      .lookup(key('Muster'), PDFDict);
    expectClose(numbers(pattern?.lookup(key('Matrix'))), [2 * scale, 0, 0, 2 * scale, 10 * scale + dx, 0]);
    const boxes = elements(objects).flatMap((element) => {
      const attributes = element.lookup(key('A'));
      const owner = attributes instanceof PDFArray ? attributes.lookup(0) : undefined;
      return owner instanceof PDFDict && owner.get(key('O')) === PDFName.of('Layout')
        ? [numbers(owner.lookup(key('BBox')))]
        : [];
    });
    expectClose(boxes.at(-1) ?? [], [dx, 0, 595 - dx, 842 - 25.5]);
  });

  test('is written with one font for all annexes, and signs that it lacks as question marks', async () => {
    const odd = { text: 'Çelik – Süß ≠ \u{1F600}' };
    const parts = [annexPart({ stamp: odd }), annexPart({ id: 'zwei', stamp, pageLabelPrefix: 'A2-' })];
    const [whole, again] = [await assemble(bodyBytes, parts), await assemble(bodyBytes, parts)];
    expect(Buffer.compare(whole.bytes, again.bytes)).toBe(0);
    expect((await linesOf(whole.bytes))[0]?.text).toBe('Çelik – Süß ≠ ?, Seite 1 von 2');
    const fonts = (await loadObjects(whole.bytes)).context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(key('BaseFont')) === key('STEMPL+Arimo-Regular'));
    // The font and its descendant.
    expect(fonts).toHaveLength(2);
  });

  test('leaves another below it readable that the annex was given before', async () => {
    const before = await stamped(1);
    const part = annexPart({ bytes: before, stamp: { text: 'Später' } });
    const lines = await linesOf((await assemble(bodyBytes, [part])).bytes, 2 * BODY + 1);
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual([
      'Später, Seite 3 von 3',
      `${stamp.text}, Seite 1 von 1`,
    ]);
  });

  test('makes a long line as small as the page is narrow', async () => {
    const part = annexPart({ stamp: { text: 'Sehr lang '.repeat(30) } });
    const page = await (await openInViewer((await assemble(bodyBytes, [part])).bytes)).getPage(3);
    const [line] = (await page.getTextContent()).items;
    expect(line !== undefined && 'width' in line && line.width).toBeCloseTo(595.28 - 2 * 71, 0);
  });
});

function numbers(value: PDFObject | undefined): readonly number[] {
  return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index, PDFNumber).asNumber()) : [];
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toEqual(wanted.map((number) => expect.closeTo(number, 2)));
}
