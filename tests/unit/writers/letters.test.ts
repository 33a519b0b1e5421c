// Letters whose marks form no single character with them come back from both files as typed, wherever they stand; the PDF says each
// once to readers that know its spans, as poppler does, and to those that know the fonts alone, as pdf.js does.
import { describe, expect, it } from 'vitest';
import { documentTree, paragraph } from '../../support/build-nodes.js';
import { heapsOfMarks, namesLetters } from '../../support/letters.js';
import { comparable, readPdf } from '../../support/read-pdf.js';
import { expectSameText } from '../../support/same-text.js';
import { sampleLettersTree } from '../../support/sample-letters-tree.js';
import { pairings } from '../../support/write-both.js';

describe.each(pairings)('letters with marks in $schrift.pdf', (hausstil) => {
  it('come back from both files as typed, wherever they stand', async () => {
    await expectSameText(sampleLettersTree, hausstil);
  });

  it('are read once by the fonts alone, and none is lost', async () => {
    const words = [...namesLetters.map((letter) => `Ma${letter}ler ${letter}${letter}, a${letter}.`), ...heapsOfMarks];
    const { files } = await expectSameText(documentTree(words.map((word) => paragraph(word))), hausstil);
    const { pageTexts } = await readPdf(files?.pdf ?? new Uint8Array());
    const lines = pageTexts.flatMap((text) => text.split('\n')).map(comparable);
    expect(words.map(comparable).filter((word) => !lines.includes(word))).toEqual([]);
  });
});
