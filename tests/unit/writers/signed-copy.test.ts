// "gez.": a copy names who has signed, in both formats, and has no line that looks as if somebody still had to.
import { expect, it } from 'vitest';
import type { NodeOf } from '../../../src/document/nodes.js';
import { signatures } from '../../support/build-nodes.js';
import { strokesOf } from '../../support/read-pdf.js';
import { typeset } from './pdf/typeset.js';
import { writeBlocks } from './word/write-blocks.js';

const original = signatures(['Anna Muster', 'Vorsitzende'], ['S. Beispiel', 'Schriftführerin']);
const copy: NodeOf<'signatures'> = { ...original, isCopy: true };

it('the PDF draws a line for each signature, and none on a copy, which reads the same', async () => {
  const [signed, copied] = [await typeset([original]), await typeset([copy])];
  expect([await strokesOf(signed.bytes), await strokesOf(copied.bytes)]).toEqual([2, 0]);
  expect(copied.pageTexts).toEqual(signed.pageTexts);
});

it('Word sets the names of a copy in a style without a line', async () => {
  const styles = async (node: typeof copy) => (await writeBlocks([node])).paragraphs.map(({ style }) => style);
  const [signed, copied] = [await styles(original), await styles(copy)];
  expect(signed.filter((style) => style === 'Unterschrift')).toHaveLength(2);
  expect(copied).toEqual(signed.map((style) => (style === 'Unterschrift' ? 'Gezeichnet' : style)));
  const { parts } = await writeBlocks([copy]);
  const style = (id: string) =>
    new RegExp(`w:styleId="${id}".*?</w:style>`, 'su').exec(parts.get('word/styles.xml') ?? '')?.[0];
  expect(style('Unterschrift')).toContain('w:pBdr');
  expect(style('Gezeichnet')).not.toContain('w:pBdr');
});
