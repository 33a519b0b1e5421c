// What only long documents have: directories, pages of their own kind, numbered lines, footnotes wherever they are referred to.
import { describe, expect, it } from 'vitest';
import type { Block, NodeOf } from '../../../../src/document/nodes.js';
import {
  annexReference,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  table,
  tableCell,
  tableRow,
} from '../../../support/build-nodes.js';
import { comparable, readPdf, type Tag, tagsOf } from '../../../support/read-pdf.js';
import { sampleLongTree } from '../../../support/sample-long-tree.js';
import { sampleCrest } from '../../../support/sample-tree.js';
import { typeset, write } from './typeset.js';

const pageBreak: Block = { kind: 'page-break' };
const share = { width: { share: 1 }, align: 'left' } as const;
const directory = (of: NodeOf<'directory'>['of'], title = '', depth = 3): Block => ({
  kind: 'directory',
  of,
  title: inlines(title),
  depth,
});

describe('the long sample document', async () => {
  const { written, findings } = await write(sampleLongTree);
  const pdf = await readPdf(written?.bytes ?? new Uint8Array());

  it('is written without a finding', () => {
    expect(findings).toEqual([]);
    expect(written?.layout.pageCount).toBe(pdf.pageTexts.length);
  });

  it('says on every page, the title page, the cover sheet and the landscape too, what it is', () => {
    for (const text of pdf.pageTexts) expect(text).toContain('Entwurf · Nichtöffentlich');
  });

  it('has neither head nor foot on its title page, and the foot alone on its cover sheet', () => {
    const { headLeft, footLeft } = sampleLongTree.frame;
    const shown = pdf.pageTexts.map((text) => [comparable(text).includes(headLeft), text.includes(footLeft)]);
    const cover = pdf.pageTexts.findIndex((text) => text.includes('Anlage 1'));
    const wide = pdf.pageSizes.findIndex(([width, height]) => width > height);
    expect(shown[0]).toEqual([false, false]);
    expect(shown[cover]).toEqual([false, true]);
    expect(pdf.pageTexts[wide]).toContain('Zeitreihen (Beispiel)');
    for (const [index, both] of shown.entries()) {
      if (![0, cover, wide].includes(index)) expect([index, both]).toEqual([index, [true, true]]);
    }
  });

  it('begins the content of title page and cover sheet below the top, and counts both as pages', () => {
    expect(pdf.pageTexts[1]).toContain(`Seite 2 von ${pdf.pageTexts.length}`);
    expect(pdf.pageTexts[0]).not.toContain('Inhalt');
  });

  it('numbers three levels of headings and lists them with their pages', () => {
    const entries = tagsOf(pdf, 'TOCI').map((tag) => tag.text);
    const pageOf = (id: string) => String(written?.layout.pageOf.get(id));
    expect(entries.slice(0, 3)).toEqual([
      `1 Familien und Haushalte ${pageOf('familien')}`,
      `1.1 Alleinerziehende ${pageOf('alleinerziehende')}`,
      expect.stringMatching(/^1\.1\.1 Betreuung in Randzeiten: .* vereinbart haben \d+$/u),
    ]);
    expect(entries).toContain(`Tabelle 1 Haushalte und Alleinerziehende ${pageOf('tab-anteile')}`);
    expect(entries).toContain(`Abbildung 2 Vier Quartiere ${pageOf('abb-plaene')}`);
  });

  it('shows a footnote of a heading or a caption neither in a bookmark nor in a list', () => {
    expect(pdf.outline[0]?.title).toBe('1 Familien und Haushalte');
    const count = pdf.pageTexts.join('').split('Eine Fußnote an einer').length - 1;
    expect(count).toBe(2);
  });
});

describe('a directory', () => {
  it('leads to headings wherever they stand, and nests its tags by level', async () => {
    const pdf = await typeset([
      directory('inhalt', 'Inhalt', 2),
      pageBreak,
      heading(1, 'a', 'Eins', { number: '1' }),
      { kind: 'note', title: [], children: [heading(2, 'b', 'Im Hinweis', { number: '1.1' })] },
      heading(3, 'c', 'Zu tief'),
      { kind: 'section', orientation: 'querformat', children: [heading(1, 'd', 'Quer')] },
    ]);
    const shape = (tag: Tag): unknown =>
      tag.role === 'TOCI' ? tag.text : tag.children.filter(({ role }) => role.startsWith('TOC')).map(shape);
    const contents = tagsOf(pdf, 'TOC')[0];
    expect(contents && shape(contents)).toEqual(['1 Eins 2', ['1.1 Im Hinweis 2'], 'Quer 3']);
    expect(pdf.outline.map(({ title }) => title)).toEqual(['1 Eins', 'Quer']);
  });

  it('prints its title alone when there is nothing to list', async () => {
    const pdf = await typeset([directory('tabellen', 'Tabellen'), paragraph('Text')]);
    expect(tagsOf(pdf, 'TOC')).toEqual([]);
    expect(tagsOf(pdf, 'P').map(({ text }) => text)).toEqual(['Tabellen', 'Text']);
  });

  it('goes on on the next page, every line with the page it names', async () => {
    const headings = Array.from({ length: 120 }, (_, index) => [
      heading(1, `k${index}`, `Kapitel mit der laufenden Nummer ${index + 1}`, { number: String(index + 1) }),
      pageBreak,
    ]).flat();
    const pdf = await typeset([directory('inhalt', 'Inhalt'), pageBreak, ...headings]);
    const entries = tagsOf(pdf, 'TOCI').filter(({ text }) => text !== '');
    expect(entries).toHaveLength(120);
    const first = (pdf.layout.pageOf.get('k0') ?? 0) - 1;
    expect(first).toBeGreaterThan(1);
    for (const [index, { text }] of entries.entries()) expect(text).toMatch(new RegExp(` ${first + index + 1}$`, 'u'));
  });

  it('turns a long title before the column of the pages and copies no dots', async () => {
    const title = 'Vereinbarungen der Träger der freien Jugendhilfe mit den Städten und Gemeinden '.repeat(2).trim();
    const pdf = await typeset([directory('inhalt'), pageBreak, heading(1, 'a', title, { number: '12' })]);
    const [first = '', second = ''] = (pdf.pageTexts[0] ?? '').split('\n').filter((line) => line.trim() !== '');
    expect(comparable(`${first} ${second}`)).toBe(comparable(`12 ${title} 2`));
  });

  it('stands twice in one document', async () => {
    const pdf = await typeset([directory('inhalt'), heading(1, 'a', 'Eins'), directory('inhalt')]);
    expect(tagsOf(pdf, 'TOCI').map(({ text }) => text)).toEqual(['Eins 1', 'Eins 1']);
  });

  it('is found in a title page, in columns and beside headings of one name', async () => {
    const pdf = await typeset([
      { kind: 'title-page', children: [directory('inhalt')] },
      heading(1, 'a', 'Eins'),
      pageBreak,
      heading(1, 'a', 'Eins'),
    ]);
    expect(tagsOf(pdf, 'TOCI').map(({ text }) => text)).toEqual(['Eins 2', 'Eins 2']);
  });
});

describe('pages of their own', () => {
  it('leave no empty page between them or at the ends', async () => {
    const sheet = (kind: 'title-page' | 'cover-sheet', text: string): Block => ({ kind, children: [paragraph(text)] });
    const section: Block = { kind: 'section', orientation: 'querformat', children: [paragraph('quer')] };
    const pdf = await typeset([
      pageBreak,
      sheet('title-page', 'Titel'),
      pageBreak,
      section,
      section,
      sheet('cover-sheet', 'Blatt'),
      pageBreak,
      paragraph('Text'),
      section,
      pageBreak,
    ]);
    const words = pdf.pageTexts.map((text) => /Titel|quer|Blatt|Text/u.exec(text)?.[0]);
    expect(words).toEqual(['Titel', 'quer', 'quer', 'Blatt', 'Text', 'quer']);
  });

  it('stand inside a landscape section on its side', async () => {
    const pdf = await typeset([
      { kind: 'section', orientation: 'querformat', children: [{ kind: 'cover-sheet', children: [paragraph('x')] }] },
    ]);
    expect(pdf.pageSizes.map(([width, height]) => width > height)).toEqual([true]);
  });
});

describe('numbered lines', () => {
  const passage = (...children: readonly Block[]): Block => ({ kind: 'numbered-lines', children });
  const twoLines = 'Die Verwaltung erläuterte die Vorlage und beantwortete die Fragen der Mitglieder des Ausschusses.';
  /** The numbers that stand before a line of their own in what is printed. */
  const numbersOn = (text = '') =>
    text.split('\n').flatMap((line) => (/^\d+$/u.test(line.trim()) ? [line.trim()] : []));

  it('begin anew in each passage, on the next page go on, and nobody hears them', async () => {
    const pdf = await typeset([
      passage(paragraph(twoLines), list('bullet', [paragraph('Punkt')])),
      paragraph('Dazwischen.'),
      passage(...Array.from({ length: 30 }, () => paragraph(twoLines))),
    ]);
    const numbers = pdf.pageTexts.flatMap(numbersOn).map(Number);
    const from1 = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...from1(3), ...from1(60)].toSorted((a, b) => a - b));
    expect(pdf.pageTexts).toHaveLength(2);
    expect(tagsOf(pdf, 'P').filter(({ text }) => /^\d+$/u.test(text))).toEqual([]);
    expect(tagsOf(pdf, 'P').map(({ text }) => text)).toContain('Punkt');
  });

  it('count neither tables nor footnotes', async () => {
    const pdf = await typeset([
      passage(
        paragraph(['Eins', footnote(paragraph('Fußnote'), paragraph('Zweiter Absatz'))]),
        table([share], [['Kopf'], ['Zelle']]),
        paragraph('Zwei'),
      ),
    ]);
    expect(numbersOn(pdf.pageTexts[0]).filter((number) => number > '2')).toEqual([]);
    expect(numbersOn(pdf.pageTexts[0])).toContain('2');
  });
});

describe('footnotes', () => {
  const note = (text: string) => footnote(paragraph(text));
  const numbersOf = async (blocks: readonly Block[]) => {
    const pdf = await typeset(blocks);
    return Object.fromEntries(tagsOf(pdf, 'Note').map(({ text }) => text.split(' ').reverse()));
  };

  it('count in the order in which they are read: heading, caption, cells row by row, notes, list', async () => {
    const rows = [
      tableRow([tableCell(['Kopf', note('c')]), tableCell('')]),
      tableRow([tableCell(['hoch', note('d')], { rowSpan: 2 }), tableCell(['rechts', note('e')])]),
      tableRow([tableCell(['darunter', note('f')])]),
    ];
    const whole = table([share, share], [], { caption: inlines(['Titel', note('b')]), rows });
    const numbers = await numbersOf([
      heading(1, 'a', ['Eins', note('a')]),
      { ...whole, rows, notes: [paragraph(['Anmerkung', note('g')])] },
      list('bullet', [paragraph(['Punkt', note('h'), ' und ', note('i')])]),
    ]);
    expect(numbers).toEqual({ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7', h: '8', i: '9' });
  });

  it('hold a list, a table, a picture and another footnote', async () => {
    const pdf = await typeset([
      paragraph([
        'Text',
        footnote(list('ordered', [paragraph(['Punkt', note('innen')])]), table([share], [['Kopf'], ['Zelle']]), {
          kind: 'image',
          image: sampleCrest,
          alt: 'Wappen',
          isDecorative: false,
        }),
      ]),
    ]);
    expect(tagsOf(pdf, 'Note').length).toBe(2);
    expect(pdf.pageTexts[0]).toMatch(/Punkt.*Kopf.*Zelle.*innen/su);
  });
});

describe('the head of a table that is repeated on its pages', () => {
  const ninety = Array.from({ length: 90 }, () => tableRow([tableCell('Zeile')]));
  const headed = (...children: readonly Block[]): Block => ({
    ...table([share], []),
    rows: [tableRow([{ ...tableCell(''), children }]), ...ninety],
  });
  const timesIn = (texts: readonly string[], words: string) => texts.join('').split(words).length - 1;

  it('prints its footnote once, and the number everywhere', async () => {
    const pdf = await typeset([headed(paragraph(['Kopf', footnote(paragraph('einmal'))]))]);
    expect(timesIn(pdf.pageTexts, 'einmal')).toBe(1);
    for (const text of pdf.pageTexts) expect(text).toMatch(/Kopf\s*1/u);
  });

  it('links once, and shows the words everywhere', async () => {
    const pdf = await typeset([
      heading(1, 'a', 'Anker'),
      headed(
        paragraph([
          link('https://example.org/', 'Satzung'),
          link('#a', 'oben'),
          annexReference('x', 'Anlage 1'),
          { kind: 'cross-reference', target: 'a', show: 'seite', label: '' },
        ]),
      ),
    ]);
    expect(pdf.links.map(({ url }) => url)).toEqual(['https://example.org/', 'anlage:x']);
    expect(timesIn(pdf.pageTexts, 'Satzung')).toBe(pdf.pageTexts.length);
  });

  it('holds a heading once, which a directory lists once', async () => {
    const pdf = await typeset([directory('inhalt'), headed(heading(1, 'h', 'Spalte'), directory('inhalt'))]);
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Spalte']);
    expect(tagsOf(pdf, 'TOCI').map(({ text }) => text)).toEqual(['Spalte 1', 'Spalte 1']);
    expect(timesIn(pdf.pageTexts, 'Spalte')).toBe(pdf.pageTexts.length + 2);
  });
});
