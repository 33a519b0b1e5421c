import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/document/excerpt.js';
import type { Block, DocumentTree, NodeOf } from '../../../src/document/nodes.js';
import { printTree } from '../../../src/writers/tree.js';
import { annexReference, documentTree, footnote, heading, link, paragraph, text } from '../../support/build-nodes.js';

const [one, two] = ['/kapitel/01.md', '/kapitel/02.md'];
const at = (file: string) => ({ at: { file, line: 1, column: 1 } });
const chapter = (file: string, level: number, title: string, extra: Partial<NodeOf<'heading'>> = {}) =>
  heading(level, title.toLowerCase(), title, { ...at(file), ...extra });
const broken: Block = { kind: 'page-break' };
const layout = { pageCount: 9, pageOf: new Map(['a', 'b', 'c', 'd', 'glossar'].map((id, index) => [id, index + 2])) };

function cut(children: readonly Block[], file = two): DocumentTree | undefined {
  return excerptOf({ tree: documentTree(children), layout }, file)?.tree;
}

function check(children: readonly Block[], expected: readonly Block[], file = two): void {
  expect(cut(children, file)?.children).toEqual(expected);
}

const reference = (target: string, show: NodeOf<'cross-reference'>['show']) =>
  ({ kind: 'cross-reference', target, show, label: show === 'seite' ? '' : `Kapitel ${target}` }) as const;

describe('the part that is made of a file', () => {
  const [a, b] = [chapter(one, 1, 'A'), chapter(two, 1, 'B')];

  test('goes from its first heading to the next one as high of another', () => {
    const below = heading(2, 'x', 'Baustein');
    check(
      [
        paragraph('Titel'),
        a,
        paragraph('eins'),
        broken,
        b,
        paragraph('zwei'),
        below,
        paragraph('drei'),
        broken,
        heading(1, 'g', 'Glossar'),
      ],
      [b, paragraph('zwei'), below, paragraph('drei')],
    );
  });

  test('may hold several chapters', () => {
    const c = chapter(two, 1, 'C');
    check(
      [a, broken, b, broken, c, paragraph('Text'), broken, heading(1, 'g', 'Glossar')],
      [b, broken, c, paragraph('Text')],
    );
  });

  test('ends before a directory at the end of the document', () => {
    const orte: Block = { kind: 'directory', of: 'tabellen', title: [text('Tabellen')], depth: 1 };
    check([a, b, paragraph('Text'), broken, orte, paragraph('danach')], [b, paragraph('Text')]);
  });

  test('takes its own of pages and numbered lines that reach over several', () => {
    const across = (...children: readonly Block[]): Block => ({ kind: 'section', orientation: 'querformat', children });
    const lines = (...children: readonly Block[]): Block => ({ kind: 'numbered-lines', children });
    check(
      [lines(a, paragraph('eins'), b, across(paragraph('zwei'))), across(heading(1, 'g', 'Glossar'))],
      [lines(b, across(paragraph('zwei')))],
    );
  });

  test('is nothing where the file has no heading in the document', () => {
    expect(cut([a, paragraph('eins')])).toBeUndefined();
  });
});

describe('numbers in the part', () => {
  test('are those of the whole: its page, all pages, the footnotes before', () => {
    const note = paragraph(['Satz', footnote(paragraph('Note'))]);
    const tree = cut([chapter(one, 1, 'A'), note, note, chapter(two, 1, 'B', { number: '2' }), note]);
    expect(tree?.cutFrom).toEqual({ page: 3, pageCount: 9, footnotesBefore: 2 });
    expect(tree?.meta.title).toBe('2 B (Titel)');
    expect(tree?.frame.headOnFirstPage).toBe(true);
    expect(printTree(tree ?? documentTree([]))).toContain('cut-from page=3 of=9 footnotes-before=2');
  });

  test('of levels begin with the first, as those of every document', () => {
    check(
      [chapter(one, 1, 'A'), chapter(two, 2, 'B'), chapter(two, 3, 'C'), heading(2, 'd', 'D')],
      [chapter(two, 1, 'B'), chapter(two, 2, 'C')],
    );
  });
});

test('what refers to anything outside of the part is words', () => {
  const [b, c] = [chapter(two, 1, 'B'), chapter(two, 2, 'C')];
  const within = paragraph([
    reference('c', 'nummer'),
    reference('c', 'seite'),
    link('#c', 'C'),
    link('https://a.de', 'A'),
  ]);
  check(
    [
      chapter(one, 1, 'A'),
      b,
      paragraph([
        reference('a', 'nummer'),
        ' auf Seite ',
        reference('a', 'seite'),
        link('#a', 'dort'),
        annexReference('x', 'Anlage 1'),
      ]),
      c,
      within,
    ],
    [b, paragraph(['Kapitel a', ' auf Seite ', '2', 'dort', 'Anlage 1']), c, within],
  );
});
