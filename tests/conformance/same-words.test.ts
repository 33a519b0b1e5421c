// What the gate accepts of a Word file and a PDF that are to say the same: nothing that differs, in whatever it differs.
import { expect, test } from 'vitest';
import type { Block } from '../../src/document/nodes.js';
import { documentTree, footnote, heading, inlines, paragraph, table } from '../support/build-nodes.js';
import type { FileText } from '../support/document-text.js';
import { sampleCrest } from '../support/sample-tree.js';
import { pairings, writeBoth } from '../support/write-both.js';
import { compareWords } from './same-words.js';

interface Said {
  readonly title?: string;
  readonly note?: string;
  readonly cells?: readonly (readonly string[])[];
  readonly alt?: string;
  readonly label?: string;
  readonly isLate?: boolean;
}

/** A plan in small: a chapter on the second or third page, quoted with its page, a table, a picture, a footnote, lines to write on. */
function plan({
  title = 'Ergebnisse',
  note = 'Siehe dort.',
  cells = [
    ['Ort', 'Wert'],
    ['Siegburg', '12'],
  ],
  alt = 'Wappen',
  label = 'Platz',
  isLate = false,
}: Said): readonly Block[] {
  const column = { width: { share: 1 }, align: 'left' } as const;
  return [
    { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 1 },
    paragraph(['Das Kapitel steht auf ', { kind: 'cross-reference', target: 'a', show: 'seite', label: '' }, '.']),
    { kind: 'page-break' },
    ...(isLate ? [paragraph('Zuvor'), { kind: 'page-break' } as const] : []),
    heading(1, 'a', title),
    paragraph(['Satz', footnote(paragraph(note)), '.']),
    table(
      [column, column],
      cells.map((row) => [...row]),
    ),
    { kind: 'image', image: sampleCrest, alt, isDecorative: false },
    { kind: 'fill-lines', count: 3, label },
  ];
}

async function bothOf(said: Said): Promise<{ readonly docx: FileText; readonly pdf: FileText }> {
  const [hausstil] = pairings;
  const written = hausstil && (await writeBoth(documentTree(plan(said)), hausstil));
  if (written?.texts === undefined) throw new Error('not written');
  return written.texts;
}

test('what both writers make of one tree is the same', async () => {
  const { docx, pdf } = await bothOf({});
  const { problems, detail } = compareWords(docx, pdf);
  expect(problems).toEqual([]);
  expect(detail).toBe('2 rows, 2 alternatives, 1 footnotes');
});

test.each([
  ['a heading', { title: 'Ergebnis' }, 'Word has "'],
  ['a footnote', { note: 'Siehe hier.' }, 'Word has "'],
  [
    'the words of a cell',
    {
      cells: [
        ['Ort', 'Wert'],
        ['Siegburg', '13'],
      ],
    },
    'row 2 is "Siegburg | 12" in Word, "Siegburg | 13" in the PDF',
  ],
  [
    'where a cell ends',
    {
      cells: [
        ['Ort', 'Wert'],
        ['Siegburg1', '2'],
      ],
    },
    'row 2 is "Siegburg | 12" in Word, "Siegburg1 | 2" in the PDF',
  ],
  ['an alternative text', { alt: 'Bild' }, 'alternative text 1 is "Wappen" in Word, "Bild" in the PDF'],
  ['the name of a blank', { label: 'Feld' }, 'alternative text 2 is "Platz" in Word, "Feld" in the PDF'],
  ['the page of a reference', { isLate: true }, 'Word has "'],
] satisfies readonly (readonly [string, Said, string])[])('%s must not differ', async (_, said, problem) => {
  const { docx } = await bothOf({});
  const { pdf } = await bothOf(said);
  expect(compareWords(docx, pdf).problems.join('\n')).toContain(problem);
});
