import { describe, expect, it } from 'vitest';
import { directoryEntries } from '../../../../src/document/directory.js';
import type { Block, NodeOf } from '../../../../src/document/nodes.js';
import { numberTree } from '../../../../src/document/number.js';
import { plainText } from '../../../../src/document/walk.js';
import { documentTree, footnote, heading, inlines, paragraph, table, text } from '../../../support/build-nodes.js';
import { type DocxField, descendants, textOf, type XmlElement } from '../../../support/read-docx.js';
import { outline, part, value, type Written, writeBlocks, writeParts } from './write-blocks.js';

const share = { width: { share: 1 }, align: 'left' } as const;

function reference(target: string, show: NodeOf<'cross-reference'>['show'], label = ''): NodeOf<'cross-reference'> {
  return { kind: 'cross-reference', target, show, label };
}

function directory(of: NodeOf<'directory'>['of'], depth = 3): NodeOf<'directory'> {
  return { kind: 'directory', of, title: inlines('Übersicht'), depth };
}

function captioned(id: string, caption: string): Block {
  return table([share], [['Kopf'], ['a']], { id, caption: inlines(caption) });
}

/** Numbered as the pipeline does it, every anchor on the page after the one before. */
async function writeNumbered(blocks: readonly Block[]): Promise<Written> {
  const tree = numberTree(documentTree(blocks), { headings: true });
  const anchors = (['inhalt', 'tabellen', 'abbildungen'] as const).flatMap((of) =>
    directoryEntries(directory(of, 6), tree.children),
  );
  const pageOf = new Map(anchors.map(({ anchor }, index) => [anchor, index + 2]));
  return writeParts({ body: { tree, layout: { pageCount: 9, pageOf } } });
}

/** Instruction and result of the fields of the text, without those of head and foot. */
function inText(fields: readonly DocxField[]): readonly string[] {
  return fields
    .filter(({ part: path }) => path === 'word/document.xml')
    .map(({ instruction, result }) => `${instruction} = ${result}`);
}

/** The texts between the marks of every bookmark whose name begins so. */
function marked({ body }: Written, prefix: string): readonly string[] {
  const open = new Map<string, { name: string; words: string }>();
  const closed: { name: string; words: string }[] = [];
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('w:id') ?? '';
    if (element.name === 'w:bookmarkStart') open.set(id, { name: element.attributes.get('w:name') ?? '', words: '' });
    const ended = element.name === 'w:bookmarkEnd' ? open.get(id) : undefined;
    if (ended !== undefined) {
      open.delete(id);
      closed.push(ended);
    }
    if (element.name === 'w:r') for (const mark of open.values()) mark.words += textOf(element);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(body);
  return closed.filter(({ name }) => name.startsWith(prefix)).map(({ words }) => words);
}

describe('a contents list', () => {
  const chapters = [
    heading(1, 'lage', 'Ausgangslage'),
    heading(2, 'zahlen', ['Zahlen', footnote(paragraph('Zensus'))]),
    heading(3, 'tief', 'Tiefer'),
    heading(1, 'ziele', 'Ziele', { aside: inlines('Vorlage 45/2018') }),
  ];

  it('has its title, and an entry with number, title and page for every heading down to its depth', async () => {
    const document = await writeNumbered([directory('inhalt', 2), ...chapters]);
    expect(outline(document).slice(0, 4)).toEqual([
      'TOCHeading: Übersicht',
      'TOC1: 1\tAusgangslage\t2',
      'TOC2: 1.1\tZahlen\t3',
      'TOC1: 2\tZiele\t5',
    ]);
    expect(document.findings).toEqual([]);
  });

  it('is one field of Word’s gallery, filled in and clean', async () => {
    const { body, fields, parts } = await writeNumbered([directory('inhalt', 2), ...chapters]);
    expect(value(descendants(body, 'w:sdt')[0], 'w:docPartGallery')).toBe('Table of Contents');
    expect(inText(fields)).toEqual([
      'TOC \\o "1-2" \\h \\z \\u = 1\tAusgangslage\t21.1\tZahlen\t32\tZiele\t5',
      expect.stringMatching(/^PAGEREF _Toc\d{9} \\h = 2$/u),
      expect.stringMatching(/^PAGEREF _Toc\d{9} \\h = 3$/u),
      expect.stringMatching(/^PAGEREF _Toc\d{9} \\h = 5$/u),
    ]);
    expect([...parts.values()].join('')).not.toContain('w:dirty');
  });

  it('leads to the words of its headings, which Word lists when it updates the field', async () => {
    const document = await writeNumbered([directory('inhalt', 2), ...chapters]);
    expect(marked(document, '_Toc')).toEqual(['1\tAusgangslage', '1.1\tZahlen', '2\tZiele']);
    const entries = descendants(document.body, 'w:hyperlink').map(({ attributes }) => attributes.get('w:anchor'));
    const names = descendants(document.body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'));
    expect(entries.filter((anchor) => !names.includes(anchor))).toEqual([]);
  });

  it('is not listed itself: its title is no heading', async () => {
    const { parts } = await writeNumbered([directory('inhalt', 2), ...chapters]);
    const style = /<w:style [^>]*w:styleId="TOCHeading".*?<\/w:style>/su.exec(parts.get('word/styles.xml') ?? '')?.[0];
    expect(style).toContain('<w:basedOn w:val="Normal"/>');
    expect(style).not.toContain('outlineLvl');
  });

  it('says with its style where number, title and page stand, so that they stay there when Word updates it', async () => {
    const { parts, paragraphs } = await writeNumbered([directory('inhalt', 2), ...chapters]);
    const style = /<w:style [^>]*w:styleId="TOC2".*?<\/w:style>/su.exec(parts.get('word/styles.xml') ?? '')?.[0];
    // 165 mm of text; numbers of the second level begin 6 mm in, "1.1" is 1.39 em wide and has 1.4 em behind it.
    expect(style).toContain('<w:tab w:val="right" w:leader="dot" w:pos="9354"/>');
    expect(style).toContain('<w:ind w:left="954" w:hanging="614"/>');
    expect(value(paragraphs[2]?.element, 'w:pPr')).toBeUndefined();
    expect(descendants(paragraphs[2]?.element as XmlElement, 'w:ind')).toEqual([]);
  });

  it('turns long titles before the column of the pages', async () => {
    const words = 'Bevölkerung und Haushalte in den kreisangehörigen Städten und ';
    const long = heading(1, 'lang', [
      words,
      { kind: 'emphasis', children: inlines('großen Gemeinden') },
      ' des Landes',
    ]);
    const { paragraphs } = await writeNumbered([directory('inhalt', 1), long]);
    expect(paragraphs[1]?.text).toBe(`1\t${words}großen Gemeinden\ndes Landes\t2`);
  });

  it('stands in a cell and in a footnote as well', async () => {
    const cell = {
      ...table([share], [['Kopf']]),
      rows: [
        {
          kind: 'table-row',
          isEmphasised: false,
          cells: [{ kind: 'table-cell', columnSpan: 1, rowSpan: 1, children: [directory('inhalt', 1)] }],
        },
      ],
    } as const;
    const document = await writeNumbered([cell, paragraph(['Text', footnote(directory('inhalt', 1))]), ...chapters]);
    expect(document.text).toContain('Übersicht\n1\tAusgangslage\t2\n2\tZiele\t5');
    expect(document.footnotes[0]).toEqual('Übersicht\n1\tAusgangslage\t2\n2\tZiele\t5');
  });

  it('of an empty document is its title', async () => {
    expect(outline(await writeNumbered([directory('inhalt'), paragraph('Text')]))).toEqual([
      'TOCHeading: Übersicht',
      'Normal: Text',
    ]);
  });

  it('of a file with annexes lists its own part alone, now and when it is updated', async () => {
    const blocks = [directory('inhalt'), heading(1, 'lage', 'Lage')];
    const document = await writeParts({
      body: part(blocks),
      annexes: [{ id: 'a', label: 'Anlage 1', ...part(blocks) }],
    });
    const ranges = inText(document.fields).flatMap((field) => /^TOC .*\\b (\S+)/u.exec(field)?.[1] ?? []);
    expect(new Set(ranges).size).toBe(2);
    expect(marked(document, ranges[0] ?? '?')).toEqual([expect.stringMatching(/^Übersicht.*Lage$/u)]);
    expect(marked(document, ranges[1] ?? '?')).toEqual([expect.stringMatching(/^Übersicht.*Lage$/u)]);
  });
});

describe('a list of tables or figures', () => {
  it('never names a range, for LibreOffice crashes on two that do', async () => {
    const blocks = [directory('tabellen'), directory('abbildungen'), captioned('a', 'Einwohner')];
    const document = await writeParts({
      body: part(blocks),
      annexes: [{ id: 'a', label: 'Anlage 1', ...part(blocks) }],
    });
    const lists = inText(document.fields).filter((field) => field.startsWith('TOC '));
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.filter((field) => field.includes('\\b '))).toEqual([]);
  });

  it('is a field over the captions of their sequence', async () => {
    const { fields, paragraphs } = await writeNumbered([
      directory('tabellen'),
      captioned('a', 'Einwohner'),
      captioned('b', 'Haushalte'),
    ]);
    expect(inText(fields)[0]).toBe(
      'TOC \\h \\z \\c "Tabelle" = Tabelle\u00a01\tEinwohner\t2Tabelle\u00a02\tHaushalte\t3',
    );
    expect(paragraphs.slice(0, 3).map(({ style }) => style)).toEqual([
      'TOCHeading',
      'TableofFigures',
      'TableofFigures',
    ]);
  });
});

describe('captions', () => {
  it('are counted by Word, with their numbers filled in', async () => {
    const { fields, text: shown } = await writeNumbered([captioned('a', 'Einwohner'), captioned('b', 'Haushalte')]);
    expect(inText(fields)).toEqual(['SEQ Tabelle \\* ARABIC = 1', 'SEQ Tabelle \\* ARABIC = 2']);
    expect(shown).toContain('Tabelle\u00a02\u2002Haushalte');
  });

  it('tell Word a number that is not the next, and leave other words as text', async () => {
    const numbers = ['Tabelle 3', 'Tabelle 4', 'Tabelle 1', 'Übersicht 7'];
    const { fields, text: shown } = await writeBlocks(
      numbers.map((number) => ({ ...table([share], [['Kopf'], ['a']]), number, caption: inlines('Titel') })),
    );
    expect(inText(fields)).toEqual([
      'SEQ Tabelle \\* ARABIC \\r 3 = 3',
      'SEQ Tabelle \\* ARABIC = 4',
      'SEQ Tabelle \\* ARABIC \\r 1 = 1',
    ]);
    expect(shown.split('\n').filter((line) => line.endsWith('Titel'))).toEqual(
      numbers.map((number) => `${number}\u2002Titel`),
    );
  });

  it('in an annex of the same file begin anew', async () => {
    const blocks = [{ ...table([share], [['Kopf'], ['a']]), number: 'Tabelle 1', caption: inlines('Titel') }];
    const { fields } = await writeParts({
      body: part(blocks),
      annexes: [{ id: 'a', label: 'Anlage 1', ...part(blocks) }],
    });
    expect(inText(fields)).toEqual(['SEQ Tabelle \\* ARABIC = 1', 'SEQ Tabelle \\* ARABIC \\r 1 = 1']);
  });
});

describe('references', () => {
  const target = heading(1, 'kapitel', ['Lage und ', { kind: 'emphasis', children: [text('Ziele')] }]);

  it('to a number or a title are fields that fetch just these words', async () => {
    const document = await writeNumbered([
      target,
      captioned('tab', 'Einwohner'),
      paragraph([
        'Siehe ',
        reference('kapitel', 'nummer'),
        ', ',
        reference('kapitel', 'titel'),
        ', ',
        reference('tab', 'nummer'),
      ]),
    ]);
    expect(document.paragraphs.map(({ text }) => text)).toContain('Siehe 1, Lage und Ziele, Tabelle\u00a01');
    expect(marked(document, '_Ref')).toEqual(['1', 'Lage und Ziele', 'Tabelle\u00a01']);
    const fields = inText(document.fields).filter((field) => field.startsWith('REF'));
    expect(fields.map((field) => field.replace(/_Ref\d{9}/u, '…'))).toEqual([
      'REF … \\h \\* CHARFORMAT = 1',
      'REF … \\h \\* CHARFORMAT = Lage und Ziele',
      'REF … \\h \\* CHARFORMAT = Tabelle\u00a01',
    ]);
  });

  it('to the number of what has none fetch its title', async () => {
    const document = await writeBlocks([
      target,
      paragraph(['Siehe ', reference('kapitel', 'nummer', 'Lage und Ziele')]),
    ]);
    expect(marked(document, '_Ref')).toEqual(['Lage und Ziele']);
  });

  it('to a page are fields that show the page of the layout', async () => {
    const { fields, paragraphs } = await writeNumbered([target, paragraph(['Seite ', reference('kapitel', 'seite')])]);
    expect(inText(fields)).toEqual(['PAGEREF kapitel \\h = 2']);
    expect(paragraphs[1]?.text).toBe('Seite 2');
  });

  it('stand in footnotes, cells and headings, and in the contents list with their words', async () => {
    const document = await writeNumbered([
      directory('inhalt'),
      target,
      heading(1, 'zweites', ['Zu ', reference('kapitel', 'nummer')]),
      table([share], [['Kopf'], [[reference('kapitel', 'titel')]]]),
      paragraph(['Text', footnote(paragraph(['Seite ', reference('kapitel', 'seite')]))]),
    ]);
    expect(document.paragraphs[2]?.text).toBe('2\tZu 1\t3');
    expect(document.footnotes).toEqual(['Seite 2']);
    expect(document.fields).toContainEqual({
      part: 'word/footnotes.xml',
      instruction: 'PAGEREF kapitel \\h',
      result: '2',
    });
    expect(document.text).toContain('Kopf\nLage und Ziele\n');
  });

  it('to a title with a footnote leave that out', async () => {
    const noted = heading(1, 'kapitel', ['Lage', footnote(paragraph('Zensus'))]);
    const document = await writeNumbered([noted, paragraph(['Siehe ', reference('kapitel', 'titel')])]);
    expect(marked(document, '_Ref')).toEqual(['Lage']);
    expect(document.footnotes).toEqual(['Zensus']);
  });

  it('to a title that Word could not fetch as it is shown are links', async () => {
    const broken = heading(1, 'kapitel', ['Lage', { kind: 'line-break' }, 'und Ziele']);
    const { body, fields } = await writeNumbered([broken, paragraph(['Siehe ', reference('kapitel', 'titel')])]);
    expect(inText(fields)).toEqual([]);
    const [link] = descendants(body, 'w:hyperlink');
    expect([link?.attributes.get('w:anchor'), link && textOf(link)]).toEqual(['kapitel', 'Lage und Ziele']);
  });

  it('to one of two anchors of a name go to the first', async () => {
    const blocks = [heading(1, 'a', 'Eins'), heading(1, 'a', 'Zwei'), paragraph([reference('a', 'titel', 'Eins')])];
    const document = await writeBlocks(blocks);
    expect(marked(document, '_Ref')).toEqual(['Eins']);
  });

  it('to a page that nobody knows, or to nothing, show their label', async () => {
    const page = reference('kapitel', 'seite', 'Kapitel');
    const nothing = reference('fehlt', 'nummer', 'Tabelle 3');
    const { paragraphs } = await writeBlocks([target, paragraph([page, ' und ', nothing])]);
    expect(paragraphs[1]?.text).toBe('Kapitel und Tabelle 3');
  });

  it('in an annex go to its own part', async () => {
    const blocks = [target, paragraph(['Siehe ', reference('kapitel', 'titel', plainText(target.children))])];
    const document = await writeParts({
      body: part(blocks),
      annexes: [{ id: 'a', label: 'Anlage 1', ...part(blocks) }],
    });
    const targets = inText(document.fields).flatMap((field) => /^REF (\S+)/u.exec(field)?.[1] ?? []);
    expect(new Set(targets).size).toBe(2);
    expect(marked(document, '_Ref')).toEqual(['Lage und Ziele', 'Lage und Ziele']);
  });
});
