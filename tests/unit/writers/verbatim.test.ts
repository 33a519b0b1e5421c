// What is typed as code in both formats: equally wide characters, exact columns, lines too long that go on set back.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { paragraph } from '../../support/build-nodes.js';
import { descendants } from '../../support/read-docx.js';
import { tagsOf } from '../../support/read-pdf.js';
import { typeset } from './pdf/typeset.js';
import { value, writeBlocks } from './word/write-blocks.js';

const verbatim = (...lines: readonly string[]): Block => ({ kind: 'verbatim', value: lines.join('\n') });
const long = `  - titel: "${'Ein Satz, der weiter geht, als eine Zeile reicht. '.repeat(3)}"`;

describe('a verbatim in the PDF', () => {
  it('has as many narrow characters in a line as wide ones', async () => {
    const inFirstLine = async (character: string) => {
      const pdf = await typeset([verbatim(`${character} `.repeat(60))]);
      return pdf.pageTexts[0]
        ?.split('\n')
        .find((line) => line.includes(character))
        ?.match(/\p{L}/gu)?.length;
    };
    expect(await inFirstLine('i')).toBe(41);
    expect(await inFirstLine('W')).toBe(41);
  });

  it('has as much room for a page of lines as they need, and no line between them', async () => {
    // 227 mm less the edges of the ground, 9 pt times 1.3 each.
    const pdf = await typeset([verbatim(...Array.from({ length: 50 }, (_, index) => `zeile: ${index}`))]);
    expect(pdf.pageTexts).toHaveLength(1);
  });

  it('goes on over pages with two lines at least on each', async () => {
    const before = Array.from({ length: 33 }, () => paragraph('Zeile davor.'));
    for (let count = 30; count <= 33; count++) {
      const pdf = await typeset([...before.slice(0, count), verbatim('alpha', 'beta', 'gamma', 'delta')]);
      const onPages = pdf.pageTexts.map((text) => text.match(/alpha|beta|gamma|delta/gu)?.length ?? 0);
      expect(onPages.filter((lines) => lines === 1)).toEqual([]);
    }
  });

  it('loses nothing of a line that is too long', async () => {
    const pdf = await typeset([verbatim(long, 'x'.repeat(200))]);
    const read = tagsOf(pdf, 'Code')[0]?.text.replace(/\s/gu, '');
    expect(read).toBe((long + 'x'.repeat(200)).replace(/\s/gu, ''));
    expect(Math.max(...pdf.rightEdges)).toBeLessThanOrEqual(((210 - 20) * 72) / 25.4);
  });
});

describe('a verbatim in Word', () => {
  it('has a paragraph for each line, the long one hanging by its own spaces and two more', async () => {
    const { paragraphs } = await writeBlocks([verbatim('tops:', long)]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['tops:', long]);
    const [short, hanging] = paragraphs.map(({ element }) => value(element, 'w:ind', 'w:hanging'));
    expect(short).toBeUndefined();
    // Four characters of 0.6 times 9 pt.
    expect(Number(hanging) / 20).toBeCloseTo(4 * 0.6 * 9, 0);
  });

  it('stands apart from another', async () => {
    const { paragraphs } = await writeBlocks([verbatim('eins'), verbatim('zwei')]);
    expect(paragraphs.map(({ style }) => style)).toEqual(['Wortlaut', 'Fuge', 'Wortlaut']);
  });

  it('has its lines on the ground of the frame around it', async () => {
    const { paragraphs } = await writeBlocks([{ kind: 'note', title: [], children: [verbatim('eins')] }]);
    expect(paragraphs.map(({ style }) => style)).toEqual(['WortlautImRahmen']);
  });
});

it('a word typed as code is of equally wide characters in Word, smaller among smaller ones, and never hyphenated', async () => {
  const fine = paragraph([{ kind: 'code', value: 'nein_von' }], 'fine');
  const { body, parts } = await writeBlocks([paragraph([{ kind: 'code', value: 'nein_von' }]), fine]);
  expect(descendants(body, 'w:sz').map(({ attributes }) => attributes.get('w:val'))).toEqual(['16']);
  const style = /<w:style [^>]*w:styleId="Code">.*?<\/w:style>/u.exec(parts.get('word/styles.xml') ?? '')?.[0];
  expect(style).toContain('w:ascii="Courier New"');
  expect(style).toContain('<w:sz w:val="19"/>');
  expect(style).toContain('<w:lang w:val="zxx"/>');
});
