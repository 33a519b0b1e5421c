import { expect, it } from 'vitest';
import type { Block, ImageData, NodeOf } from '../../../src/document/nodes.js';
import { fittedSize, pictureHeights, textArea } from '../../../src/document/picture-room.js';
import { heading, inlines, paragraph } from '../../support/build-nodes.js';
import { sampleHausstil } from '../../support/sample-tree.js';

const image: ImageData = {
  format: 'svg',
  name: 'bild',
  bytes: new TextEncoder().encode('<svg width="100mm" height="50mm"/>'),
};
const picture: NodeOf<'image'> = { kind: 'image', image, alt: 'Bild', isDecorative: false };

function check(blocks: readonly Block[], expected: number): void {
  expect(Math.round(pictureHeights(blocks, sampleHausstil).get(picture) ?? 0)).toBe(expected);
}

it('is the text of a page, upright or across', () => {
  expect(textArea(sampleHausstil, 'hochformat')).toEqual({ width: 165, height: 248 });
  check([picture], 248);
  check([{ kind: 'section', orientation: 'querformat', children: [picture] }], 161);
});

it('leaves a heading, a title page and a frame their part', () => {
  check([heading(1, 'a', 'Karte'), picture], 228);
  check([{ kind: 'title-page', children: [picture] }], 188);
  check([{ kind: 'note', title: [], children: [picture] }], 236);
});

it('leaves the caption of a figure its lines, and its notes and source theirs', () => {
  const figure = (caption: string, notes: readonly Block[]): Block => ({
    kind: 'figure',
    caption: inlines(caption),
    children: [picture],
    notes,
    source: [],
  });
  check([figure('Kurz', [])], 233);
  check([figure('lang '.repeat(40), [])], 223);
  check([figure('Kurz', [paragraph('Anmerkung')])], 228);
});

it('is never so small that nothing is to be seen', () => {
  check([{ kind: 'figure', caption: inlines('lang '.repeat(2000)), children: [picture], notes: [], source: [] }], 10);
});

it('holds a picture to its own size, the asked one, or what there is', () => {
  const room = { width: 80, height: 30 };
  expect(fittedSize(image, 20, room)).toEqual({ width: 20, height: 10 });
  expect(fittedSize(image, 70, room)).toEqual({ width: 60, height: 30 });
  expect(fittedSize(image, undefined, { width: 165, height: 248 })).toEqual({ width: 100, height: 50 });
  expect(fittedSize({ ...image, bytes: new Uint8Array() }, undefined, room)).toEqual({ width: 30, height: 30 });
});
