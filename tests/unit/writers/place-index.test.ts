// The index of places in every format: its terms with the pages of their marks, which nobody sees where they stand.
import { expect, it } from 'vitest';
import type { Block, NodeOf } from '../../../src/document/nodes.js';
import { printMarkdown } from '../../../src/writers/markdown.js';
import { documentTree, footnote, heading, inlines, list, paragraph } from '../../support/build-nodes.js';
import { descendants } from '../../support/read-docx.js';
import { printTags, tagsOf } from '../../support/read-pdf.js';
import { typeset } from './pdf/typeset.js';
import { writeParts } from './word/write-blocks.js';

let count = 0;
function mark(term: string): NodeOf<'index-mark'> {
  count += 1;
  return { kind: 'index-mark', term, id: `ort:${count}` };
}

const broken: Block = { kind: 'page-break' };
const index: Block = { kind: 'directory', of: 'orte', title: inlines('Ortsverzeichnis'), depth: 1 };
/** Siegburg on the pages 1 to 3 and 5, twice on the first; Hennef on the third. */
const blocks: readonly Block[] = [
  heading(1, 'a', ['Siegburg', mark('Siegburg')]),
  paragraph(['In ', mark('Siegburg'), '(Siegburg)', footnote(paragraph('Note')), ' steht es.']),
  broken,
  list('bullet', [paragraph([mark('Siegburg'), 'Siegburg'])]),
  broken,
  paragraph([mark('Hennef (Sieg)'), mark('Siegburg'), 'Hennef und Siegburg']),
  broken,
  paragraph('Nichts'),
  broken,
  paragraph([mark('Siegburg'), 'Siegburg']),
  broken,
  index,
];

it('in the PDF is a list of terms and pages, each a link to its first mark there', async () => {
  const pdf = await typeset(blocks);
  expect(pdf.pageTexts.at(-1)).toContain('Hennef (Sieg) 3\nSiegburg 1–3, 5');
  const [items] = pdf.tags.slice(-1).flatMap((tag) => tagsOf({ ...pdf, tags: [tag] }, 'L'));
  expect(items && printTags(items)).toBe(
    [
      'L',
      '  LI',
      '    Lbl Hennef (Sieg)',
      '    LBody',
      '      Link 3',
      '  LI',
      '    Lbl Siegburg',
      '    LBody 1–3, 5',
      '      Link 1',
      '      Link 3',
      '      Link 5',
    ].join('\n'),
  );
  expect(pdf.pageTexts[0]).toContain('In (Siegburg)1 steht es.');
});

it('in Word is an index of its own, made of fields, filled in', async () => {
  const { layout } = await typeset(blocks);
  const document = await writeParts({ body: { tree: documentTree(blocks), layout } });
  const instructions = document.fields.map(({ instruction }) => instruction.trim());
  expect(instructions.filter((one) => one.startsWith('XE'))).toEqual([
    ...Array<string>(3).fill('XE "Siegburg"'),
    'XE "Hennef (Sieg)"',
    ...Array<string>(2).fill('XE "Siegburg"'),
  ]);
  expect(instructions).toContain('INDEX \\e "\t" \\z "1031"');
  const entries = document.paragraphs.filter(({ style }) => style === 'Index1');
  expect(entries.map(({ text }) => text)).toEqual(['Hennef (Sieg)\t3', 'Siegburg\t1–3, 5']);
  expect(document.paragraphs.find(({ text }) => text === 'Ortsverzeichnis')?.style).toBe('TOCHeading');
  expect(document.parts.get('word/document.xml')).not.toContain('w:dirty');
  expect(descendants(document.body, 'w:bookmarkStart').map((start) => start.attributes.get('w:name'))).not.toContain(
    'ort_1',
  );
});

it('in Word leaves the words of a heading to those who quote them', async () => {
  const quoting = paragraph([{ kind: 'cross-reference', target: 'a', show: 'titel', label: 'Siegburg' }]);
  const document = await writeParts({
    body: { tree: documentTree([...blocks, quoting]), layout: { pageCount: 6, pageOf: new Map() } },
  });
  expect(document.fields.map(({ instruction, result }) => `${instruction.trim()} = ${result}`)).toContainEqual(
    expect.stringMatching(/^REF _Ref\d+ \\h \\\* CHARFORMAT = Siegburg$/u),
  );
});

it('in Markdown names the pages of the typeset document', () => {
  const pageOf = new Map(Array.from({ length: count }, (_, at) => [`ort:${at + 1}`, at + 1]));
  expect(printMarkdown(documentTree(blocks), pageOf)).toContain(
    '**Ortsverzeichnis**\n\n- Hennef (Sieg): 4\n- Siegburg: 1–3, 5–6\n',
  );
});

it('escapes in Word what would begin an entry below the entry', async () => {
  const tree = documentTree([paragraph([mark('A: "B"'), 'A'])]);
  const { fields } = await writeParts({ body: { tree, layout: { pageCount: 1, pageOf: new Map() } } });
  expect(fields.map(({ instruction }) => instruction.trim())).toContain('XE "A\\: \\"B\\""');
});
