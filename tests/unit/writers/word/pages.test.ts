import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, ImageData, Inline, NodeOf } from '../../../../src/document/nodes.js';
import { signaturesInRow } from '../../../../src/document/page-measures.js';
import {
  columns,
  emphasis,
  facts,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  resolution,
  signatures,
  strong,
  table,
  vote,
} from '../../../support/build-nodes.js';
import { descendants, parseXml, textOf } from '../../../support/read-docx.js';
import { sampleCrest } from '../../../support/sample-tree.js';
import { outline, part, property, value, type Written, writeBlocks, writeParts } from './write-blocks.js';

/** Head and foot of every section, paragraphs parted by a bar. */
function framesOf({ body, parts }: Written): readonly (readonly string[])[] {
  const relations = parseXml(parts.get('word/_rels/document.xml.rels') ?? '');
  const targets = new Map(
    descendants(relations, 'Relationship').map(({ attributes }) => [attributes.get('Id'), attributes.get('Target')]),
  );
  return descendants(body, 'w:sectPr').map((section) =>
    ['w:headerReference', 'w:footerReference'].map((name) => {
      const references = descendants(section, name).filter(({ attributes }) => attributes.get('w:type') === 'default');
      const root = parseXml(parts.get(`word/${targets.get(references[0]?.attributes.get('r:id'))}`) ?? '');
      return descendants(root, 'w:p').map(textOf).join('|');
    }),
  );
}

describe('side by side', () => {
  it('sets groups row by row, in a table without lines', async () => {
    const { body } = await writeBlocks([
      columns(2, ['A', [paragraph('a')]], ['B', [paragraph('b')]], ['C', [paragraph('c')]]),
    ]);
    const cells = descendants(body, 'w:tr').map((row) =>
      descendants(row, 'w:tc').map((cell) => descendants(cell, 'w:p').map(textOf).join('|')),
    );
    expect(cells).toEqual([
      ['A|a', 'B|b'],
      ['C|c', ''],
    ]);
    expect(value(body, 'w:insideH')).toBe('none');
    expect(descendants(body, 'w:cantSplit')).toHaveLength(2);
  });

  it('gives a group too long for a column all of them, and lets it break', async () => {
    const names = Array.from({ length: 40 }, (_, index) => [paragraph(`Name ${index + 1}`)]);
    const { body } = await writeBlocks([columns(3, ['Kurz', [paragraph('a')]], ['Lang', [list('plain', ...names)]])]);
    const rows = descendants(body, 'w:tr').map((row) =>
      descendants(row, 'w:tc').map((cell) => descendants(cell, 'w:p').length),
    );
    expect(rows).toEqual([[2, 1, 1], [1], [14, 14, 12]]);
    expect(descendants(body, 'w:gridSpan').map(({ attributes }) => attributes.get('w:val'))).toContain('3');
    expect(descendants(body, 'w:tr').map((row) => descendants(row, 'w:cantSplit').length)).toEqual([1, 1, 0]);
  });

  it('lets a row of groups break where all have many names, and ties none to the next', async () => {
    const group = (names: number): readonly [string, readonly Block[]] => [
      `Gruppe ${names}`,
      [list('plain', ...Array.from({ length: names }, (_, index) => [paragraph(`Name ${index}`)]))],
    ];
    const { body } = await writeBlocks([columns(2, group(9), group(8), group(9), group(10))]);
    expect(descendants(body, 'w:tr').map((row) => descendants(row, 'w:cantSplit').length)).toEqual([1, 0]);
    // Titles tied to their names would tie the rows in LibreOffice: all groups would move to the next page.
    const ties = descendants(body, 'w:tr').map((row) => value(row, 'w:keepNext'));
    expect(ties).toEqual(['false', 'false']);
  });

  it('keeps signatures whole and together with what stands before them', async () => {
    const { body, paragraphs } = await writeBlocks([
      paragraph('davor'),
      paragraph('Schluss'),
      signatures(['Anna Muster', 'Vorsitzende'], ['S. Beispiel', 'Schriftführerin']),
    ]);
    expect(paragraphs.map(({ element }) => property(element, 'w:keepNext') !== undefined).slice(0, 2)).toEqual([
      false,
      true,
    ]);
    expect(descendants(body, 'w:tc').map((cell) => descendants(cell, 'w:p').map(textOf))).toEqual([
      ['Anna Muster', 'Vorsitzende'],
      ['S. Beispiel', 'Schriftführerin'],
    ]);
    expect(descendants(body, 'w:cantSplit')).toHaveLength(1);
  });

  it('keeps the result of a vote with the text before it, and a label with what it announces', async () => {
    const { paragraphs } = await writeBlocks([
      paragraph('davor'),
      paragraph('Beratung'),
      vote('Einstimmig beschlossen', '9 Ja'),
      paragraph([strong('Mitglieder')]),
      paragraph('Muster, Anna'),
    ]);
    expect(paragraphs.map(({ element }) => property(element, 'w:keepNext') !== undefined)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('keeps the outcome of an election with its ballots, and a promise with what it was given for', async () => {
    const ballots = table([{ width: { share: 1 }, align: 'left' }], [['Wahlvorschlag'], ['Muster, Anna']]);
    const { body } = await writeBlocks([
      resolution('Wahl', ballots, vote('Gewählt: Anna Muster', '')),
      facts('list', ['Zusage', 'Der Plan wird vorgelegt.']),
    ]);
    const tied = descendants(body, 'w:p').filter((element) => descendants(element, 'w:keepNext').length > 0);
    expect(tied.map(textOf)).toEqual(expect.arrayContaining(['Muster, Anna', 'Gewählt: Anna Muster']));
  });

  it('ties no heading to the next where items have nothing but their headings', async () => {
    const items = ['Vergabe', 'Grundstück', 'Personal'].map((title) => heading(2, title, title));
    const { paragraphs } = await writeBlocks([
      heading(1, 'teil', 'Nichtöffentlicher Teil'),
      ...items,
      paragraph('Text'),
    ]);
    expect(paragraphs.map(({ element }) => value(element, 'w:keepNext'))).toEqual([
      undefined,
      'false',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('sets the rows of signatures as even as they can be', async () => {
    const people = Array.from({ length: 4 }, (_, index) => [`Name ${index}`, 'Mitglied'] as const);
    const { body } = await writeBlocks([signatures(...people)]);
    expect(descendants(body, 'w:tr').map((row) => descendants(row, 'w:tc').length)).toEqual([2, 2]);
    expect([1, 2, 3, 4, 5, 6, 7].map(signaturesInRow)).toEqual([2, 2, 3, 2, 3, 3, 3]);
  });

  it('keeps the rows of many signatures on one page', async () => {
    const people = Array.from({ length: 4 }, (_, index) => [`Name ${index}`, 'Mitglied'] as const);
    const { body } = await writeBlocks([paragraph('Text'), signatures(...people)]);
    const ties = descendants(body, 'w:tr').map((row) => descendants(row, 'w:keepNext').length > 0);
    expect(ties).toEqual([true, false]);
  });

  it('keeps a remark in italics with the heading that follows, and not with text', async () => {
    const remark = paragraph([emphasis('Die Sitzung wurde am Montag fortgesetzt.')]);
    const { paragraphs } = await writeBlocks([remark, heading(1, 'h', 'TOP 2'), remark, paragraph('Text')]);
    const ties = paragraphs.map(({ element }) => property(element, 'w:keepNext') !== undefined);
    expect(ties).toEqual([true, false, false, false]);
  });

  it('never leaves signatures alone below a table: all of a short one comes along, the last rows of a long one', async () => {
    const column = { width: { share: 1 }, align: 'left' } as const;
    const tied = async (rows: number) => {
      const { body } = await writeBlocks([
        table(
          [column],
          Array.from({ length: rows }, (_, index) => [`Zeile ${index}`]),
          { headerRows: 0 },
        ),
        signatures(['Anna Muster', 'Vorsitzende']),
      ]);
      const lines = descendants(body, 'w:p').map((element) => [
        textOf(element),
        property(element, 'w:keepNext') !== undefined,
      ]);
      return lines
        .slice(
          1,
          lines.findIndex(([text]) => text === 'Anna Muster'),
        )
        .map(([, isTied]) => isTied);
    };
    expect(await tied(2)).toEqual([true, true, true]);
    // Its last two rows are never parted.
    expect(await tied(16)).toEqual([...Array.from({ length: 14 }, () => false), true, true, true]);
  });
});

describe('the mark at the end, by which the foot tells the number of pages', () => {
  const lastOf = ({ body }: Written) => descendants(body, 'w:p').at(-1);
  const isMarked = (written: Written) => {
    const last = lastOf(written);
    return last !== undefined && descendants(last, 'w:bookmarkEnd').length > 0;
  };

  it('stands in the last paragraph, and behind one with a link, where LibreOffice would lose it', async () => {
    const plain = await writeBlocks([paragraph('Schluss')]);
    const linked = await writeBlocks([paragraph([...inlines('Schluss: '), link('https://example.org', 'hier')])]);
    expect([lastOf(plain), lastOf(linked)].map((last) => last && textOf(last).trim())).toEqual(['Schluss', '']);
    expect([plain, linked].map(isMarked)).toEqual([true, true]);
  });
});

describe('the first page', () => {
  const letterhead: Block = {
    kind: 'letterhead',
    name: inlines('Kreis Beispiel'),
    subline: inlines('Der Landrat'),
    crest: sampleCrest,
    crestAlt: 'Wappen des Kreises',
  };

  it('has the letterhead with the crest as SVG and PNG, as high as the Hausstil says, with its alternative text', async () => {
    const { body, parts, text } = await writeBlocks([letterhead]);
    expect(text).toContain('Kreis Beispiel\nDer Landrat');
    expect(value(body, 'wp:docPr', 'descr')).toBe('Wappen des Kreises');
    // 17 mm are 612,000 EMU (ECMA-376 20.1.2.1); the crest is 15 by 17.
    expect([value(body, 'wp:extent', 'cy'), value(body, 'wp:extent', 'cx')]).toEqual(['612000', '540000']);
    expect(parts.get('word/_rels/document.xml.rels')).toMatch(/media\/image\d\.svg.*media\/image\d\.png/u);
  });

  it('has title and subtitle in Word’s styles, which are no headings', async () => {
    const title: Block = { kind: 'title', children: inlines('Niederschrift'), subtitle: inlines('der 12. Sitzung') };
    const document = await writeBlocks([title, heading(1, 'a', 'Teil')]);
    expect(outline(document)).toEqual(['Title: Niederschrift', 'Subtitle: der 12. Sitzung', 'Heading1: Teil']);
  });
});

describe('pictures', () => {
  // Signature and IHDR of a PNG of 200 by 100 pixels; nobody decodes it here.
  const header = [
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 200, 0, 0, 0, 100,
  ];
  const image: ImageData = { format: 'png', name: 'bild', bytes: new Uint8Array(header) };
  /** 200 by 400 cm. */
  const tall: ImageData = {
    format: 'svg',
    name: 'turm',
    bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="200cm" height="400cm"/>'),
  };

  /** Start of image, Exif with orientation 6 and nothing else, a frame of 300 by 200 pixels. */
  function jpegOnItsSide(): Uint8Array {
    const exif = [...'Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0'].map((letter) =>
      letter.charCodeAt(0),
    );
    const frame = [0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0];
    return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...frame]);
  }

  it('keep their proportions and never exceed the text', async () => {
    const { body } = await writeBlocks([
      { kind: 'image', image, alt: 'Ein Bild', isDecorative: false, widthMm: 50 },
      { kind: 'image', image, alt: 'Ein Bild', isDecorative: false, widthMm: 500 },
    ]);
    const sizes = descendants(body, 'wp:extent').map(({ attributes }) => [attributes.get('cx'), attributes.get('cy')]);
    expect(sizes).toEqual([
      ['1800000', '900000'],
      ['5940000', '2970000'],
    ]);
  });

  it('are as high as a page has room for them at most', async () => {
    const { body } = await writeBlocks([{ kind: 'image', image: tall, alt: 'Turm', isDecorative: false }]);
    // 297 mm less 25 and 24 mm of margins, 36 000 EMU each.
    expect(value(body, 'wp:extent', 'cy')).toBe(String(248 * 36_000));
    expect(value(body, 'wp:extent', 'cx')).toBe(String(124 * 36_000));
  });

  it('stand upright when the camera was held on its side', async () => {
    const photo: ImageData = { format: 'jpeg', name: 'foto', bytes: jpegOnItsSide() };
    const { body } = await writeBlocks([
      { kind: 'image', image: photo, alt: 'Foto', isDecorative: false, widthMm: 20 },
    ]);
    // Stored 300 by 200, seen 200 by 300: 20 mm wide, 30 mm high, and described before it is turned.
    expect([value(body, 'wp:extent', 'cx'), value(body, 'wp:extent', 'cy')]).toEqual(['1080000', '720000']);
    expect(value(body, 'a:xfrm', 'rot')).toBe('5400000');
  });

  it('begin where a frame has its text and end where it ends', async () => {
    const picture: Block = { kind: 'image', image, alt: 'Ein Bild', isDecorative: false, widthMm: 500 };
    const { body } = await writeBlocks([{ kind: 'note', title: [], children: [picture] }]);
    // 165 mm less 4 mm at either side.
    expect(value(body, 'wp:extent', 'cx')).toBe(String(157 * 36_000));
  });

  it('stand back in a quote with its words, and a figure with its caption', async () => {
    const picture: Block = { kind: 'image', image, alt: 'Ein Bild', isDecorative: false, widthMm: 500 };
    const figure: Block = { kind: 'figure', caption: inlines('Titel'), children: [picture], notes: [], source: [] };
    const { body, paragraphs } = await writeBlocks([{ kind: 'quote', children: [figure] }]);
    // 165 mm less 6 mm at either side, which are 340 twips.
    expect(value(body, 'wp:extent', 'cx')).toBe(String(153 * 36_000));
    const indents = paragraphs.map(({ element }) => ['w:left', 'w:right'].map((side) => value(element, 'w:ind', side)));
    expect(indents.slice(0, 2)).toEqual([
      ['340', '340'],
      ['340', '340'],
    ]);
  });

  it('draw a chart as wide as the text, its words in our own fonts', async () => {
    const series = { title: 'Anteil', unit: '%', decimals: 0, head: '', columns: [], rows: [] };
    const draw = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><text y="20">${words}</text></svg>`;
    const drawn = async (words: string) => {
      const chart: Block = { kind: 'chart', art: '', series, svg: draw(words), alt: 'Anteil je Kommune' };
      const { body, bytes } = await writeBlocks([chart]);
      const [, png = new Uint8Array()] = Object.entries(unzipSync(bytes)).find(([path]) => path.endsWith('.png')) ?? [];
      return { body, png };
    };
    const { body, png } = await drawn('Wahl');
    expect([value(body, 'wp:extent', 'cx'), value(body, 'wp:extent', 'cy')]).toEqual(['5940000', '2970000']);
    expect(value(body, 'wp:docPr', 'descr')).toBe('Anteil je Kommune');
    expect(png).toEqual((await drawn('Wahl')).png);
    expect(png.length).toBeGreaterThan((await drawn('')).png.length);
  });

  it('are marked when they say nothing', async () => {
    const { parts } = await writeBlocks([{ kind: 'image', image, alt: '', isDecorative: true }]);
    expect(parts.get('word/document.xml')).toMatch(/decorative[^>]*val="1"/u);
  });

  it('that are none are reported and leave their words', async () => {
    const broken: ImageData = { format: 'svg', name: 'kaputt', bytes: new TextEncoder().encode('kein SVG') };
    const at = { file: '/a.md', line: 2, column: 1 };
    const { findings, text } = await writeBlocks([
      { kind: 'image', image: broken, alt: 'Lageplan', isDecorative: false, at },
    ]);
    expect(findings).toEqual([
      {
        code: 'bild-unlesbar',
        severity: 'Fehler',
        message: 'Das Bild „kaputt“ lässt sich nicht als SVG lesen.',
        remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es neu als PNG, JPEG oder SVG.',
        at,
      },
    ]);
    expect(text).toBe('[Lageplan]');
  });

  it('have their caption below, kept with them, and their source', async () => {
    const document = await writeBlocks([
      {
        kind: 'figure',
        id: 'abb',
        number: 'Abbildung 1',
        caption: inlines('Ein Bild'),
        children: [{ kind: 'image', image, alt: 'Ein Bild', isDecorative: false }],
        notes: [],
        source: inlines('eigene'),
      },
    ]);
    expect(outline(document)).toEqual([
      'Abbildung: ',
      'Caption: Abbildung 1\u2002Ein Bild',
      'Tabellenanmerkung: Quelle: eigene',
    ]);
    const ties = document.paragraphs.map(({ element }) => property(element, 'w:keepNext') !== undefined);
    expect(ties).toEqual([true, true, false]);
  });

  it('do not tie what follows to their caption', async () => {
    const figure: Block = {
      kind: 'figure',
      caption: inlines('Ein Bild'),
      children: [{ kind: 'image', image, alt: 'Ein Bild', isDecorative: false }],
      notes: [],
      source: [],
    };
    const { paragraphs, parts } = await writeBlocks([figure, paragraph('danach')]);
    expect(paragraphs.map(({ element }) => property(element, 'w:keepNext') !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
    expect(/w:styleId="Caption">.*?<\/w:style>/u.exec(parts.get('word/styles.xml') ?? '')?.[0]).not.toContain(
      'keepNext',
    );
  });
});

describe('groups of figures', () => {
  const series = { title: 'Anteil', unit: '%', decimals: 0, head: '', columns: [], rows: [] };
  const svg = (height: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="${height}"/>`;
  const figure = (caption: string, height: number): NodeOf<'figure'> => ({
    kind: 'figure',
    id: caption.toLowerCase(),
    caption: inlines(caption),
    children: [{ kind: 'chart', art: '', series, svg: svg(height), alt: `Diagramm ${caption}` }],
    notes: [],
    source: [],
  });
  const group: Block = {
    kind: 'figure-group',
    id: 'karten',
    number: 'Abbildung 1',
    caption: inlines('Drei Karten'),
    columns: 2,
    figures: [figure('A', 20), figure('B', 40), figure('C', 20)],
  };

  it('stand side by side, are read row by row, and have the caption of the group below', async () => {
    const { body, paragraphs, findings } = await writeBlocks([paragraph('davor'), group, paragraph('danach')]);
    expect(findings).toEqual([]);
    const cells = descendants(body, 'w:tr').map((row) =>
      descendants(row, 'w:tc').map((cell) => [
        descendants(cell, 'wp:docPr').map(({ attributes }) => attributes.get('descr')),
        descendants(cell, 'w:p').map(textOf),
      ]),
    );
    expect(cells).toEqual([
      [
        [['Diagramm A'], ['', 'A']],
        [['Diagramm B'], ['', 'B']],
      ],
      [
        [['Diagramm C'], ['', 'C']],
        [[], ['']],
      ],
    ]);
    expect(value(body, 'w:insideH')).toBe('none');
    expect(descendants(body, 'w:tblHeader')).toEqual([]);
    expect(paragraphs.at(-2)?.text).toBe('Abbildung 1\u2002Drei Karten');
    // Two columns of 165 mm with 6 mm between them.
    const widths = descendants(body, 'wp:extent').map(({ attributes }) => attributes.get('cx'));
    expect(widths).toEqual(Array.from({ length: 3 }, () => String(79.5 * 36_000)));
  });

  it('stay on one page with their caption, and references to them arrive', async () => {
    const { body } = await writeBlocks([group]);
    expect(descendants(body, 'w:tr').map((row) => descendants(row, 'w:keepNext').length > 0)).toEqual([true, true]);
    expect(descendants(body, 'w:cantSplit')).toHaveLength(2);
    const names = descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'));
    expect(names).toEqual(expect.arrayContaining(['karten', 'a', 'b', 'c']));
  });

  it('without figures keep their words', async () => {
    const empty: Block = { kind: 'figure-group', caption: [strong('Karten')], columns: 2, figures: [] };
    expect((await writeBlocks([empty])).text).toBe('Karten');
  });
});

describe('pages', () => {
  it('begin where a page break stands, before a table too, and never blank', async () => {
    const { body } = await writeBlocks([
      { kind: 'page-break' },
      paragraph('a'),
      { kind: 'page-break' },
      { kind: 'page-break' },
      columns(1, ['', [paragraph('b')]]),
      { kind: 'page-break' },
    ]);
    expect(descendants(body, 'w:pageBreakBefore')).toHaveLength(1);
    expect(descendants(body, 'w:br')).toEqual([]);
  });

  it('lie across in a section of their own', async () => {
    const { body, text } = await writeBlocks([
      paragraph('a'),
      { kind: 'section', orientation: 'querformat', children: [paragraph('b')] },
      paragraph('c'),
    ]);
    expect(text).toBe('a\nb\nc');
    const sizes = descendants(body, 'w:pgSz').map(({ attributes }) => [
      attributes.get('w:orient'),
      attributes.get('w:w'),
    ]);
    expect(sizes).toEqual([
      ['portrait', '11906'],
      ['landscape', '16838'],
      ['portrait', '11906'],
    ]);
    expect(descendants(body, 'w:pgNumType').map(({ attributes }) => attributes.get('w:start'))).toEqual([
      '1',
      undefined,
      undefined,
    ]);
  });

  it('have their own head and foot, the words of the document on all of them, and count through', async () => {
    const frame = { headLeft: 'eigener Kopf', headRight: '', footLeft: 'eigener Fuß', headOnFirstPage: true };
    const document = await writeBlocks(
      [
        { kind: 'title-page', children: [paragraph('Titel')] },
        { kind: 'section', orientation: 'hochformat', frame, children: [paragraph('a')] },
        paragraph('b'),
        { kind: 'cover-sheet', children: [] },
      ],
      { frame: { headLeft: 'Kopf', headRight: '', footLeft: 'Fuß', headOnFirstPage: true }, status: ['Entwurf'] },
    );
    expect(framesOf(document)).toEqual([
      ['Entwurf', ''],
      ['Entwurf|eigener Kopf\t', 'eigener Fuß\tSeite 1 von 1'],
      ['Entwurf|Kopf\t', 'Fuß\tSeite 1 von 1'],
      ['Entwurf', 'Fuß\tSeite 1 von 1'],
    ]);
    const starts = descendants(document.body, 'w:pgNumType').map(({ attributes }) => attributes.get('w:start'));
    expect(starts).toEqual(['1', undefined, undefined, undefined]);
  });

  it('begin further down on a title page, whatever it begins with', async () => {
    const { paragraphs } = await writeBlocks([{ kind: 'title-page', children: [columns(1, ['', [paragraph('a')]])] }]);
    const [free] = paragraphs;
    // 60 mm in twentieths of a point, and what the small line of a column holds less than the line the margin gave way for.
    expect([free?.style, value(free?.element, 'w:spacing', 'w:line')]).toEqual(['Fuge', '3409']);
    expect(value(free?.element, 'w:spacing', 'w:lineRule')).toBe('exact');
  });

  it('are counted to a mark behind the last words, in a paragraph of its own where these end with a field', async () => {
    const endsOf = async (blocks: readonly Block[]) => {
      const { paragraphs } = await writeBlocks(blocks);
      const last = paragraphs.at(-1);
      const marks = last === undefined ? [] : descendants(last.element, 'w:bookmarkStart');
      return [last?.style, marks.map(({ attributes }) => attributes.get('w:name')).includes('Ende_Dokument')];
    };
    const reference: Inline = { kind: 'cross-reference', target: 'a', show: 'titel', label: 'Anfang' };
    expect(await endsOf([heading(1, 'a', 'Anfang'), paragraph('Schluss')])).toEqual(['Normal', true]);
    expect(await endsOf([heading(1, 'a', 'Anfang'), paragraph(['siehe ', reference])])).toEqual(['Fuge', true]);
  });

  const noPage = 'kann in der Word-Datei keine neue Seite beginnen; der Seitenwechsel fehlt dort.';
  const noLines = 'lassen sich in der Word-Datei keine Zeilen nummerieren; die Nummern fehlen dort.';

  it.each<[string, (inner: Block) => Block, string]>([
    ['a section', (inner) => ({ kind: 'section', orientation: 'querformat', children: [inner] }), noPage],
    ['a title page', (inner) => ({ kind: 'title-page', children: [inner] }), noPage],
    ['a cover sheet', (inner) => ({ kind: 'cover-sheet', children: [inner] }), noPage],
    ['numbered lines', (inner) => ({ kind: 'numbered-lines', children: [inner] }), noLines],
  ])('do not turn inside another block, and the finding says so: %s', async (_name, around, words) => {
    const nested = around(paragraph('innen'));
    const { findings, text, body } = await writeBlocks([{ kind: 'quote', children: [nested, { kind: 'page-break' }] }]);
    expect(text).toBe('innen');
    expect(descendants(body, 'w:sectPr')).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toEqual(['seitenwechsel-verschachtelt', 'seitenwechsel-verschachtelt']);
    expect(findings[0]?.message).toBe(`In einem anderen Block ${words}`);
  });
});

describe('numbered lines', () => {
  const passage: Block = { kind: 'numbered-lines', children: [paragraph('b'), columns(1, ['', [paragraph('c')]])] };

  it('are a section on the same page that counts its lines from 1', async () => {
    const { body } = await writeBlocks([paragraph('a'), passage, paragraph('d')]);
    const sections = descendants(body, 'w:sectPr');
    expect(sections.map((section) => value(section, 'w:type'))).toEqual(['nextPage', 'continuous', 'continuous']);
    expect(sections.map((section) => descendants(section, 'w:lnNumType').length)).toEqual([0, 1, 0]);
    const numbering = property(sections[1], 'w:lnNumType')?.attributes;
    // 4 mm in twentieths of a point.
    expect([...(numbering ?? [])]).toEqual([
      ['w:countBy', '1'],
      ['w:restart', 'newSection'],
      ['w:distance', '227'],
    ]);
  });

  it('count on behind a page break, in the same section, and on a landscape page, in one of its own', async () => {
    const further: Block = { kind: 'numbered-lines', children: [paragraph('c')], continues: true };
    const across: Block = { kind: 'section', orientation: 'querformat', children: [further] };
    const { body } = await writeBlocks([passage, { kind: 'page-break' }, further, across]);
    const sections = descendants(body, 'w:sectPr');
    const restarts = sections.map((section) => property(section, 'w:lnNumType')?.attributes.get('w:restart'));
    expect(restarts).toEqual(['newSection', 'continuous']);
    expect(descendants(body, 'w:pageBreakBefore')).toHaveLength(1);
  });

  it('leave out all other lines, which LibreOffice would number as well', async () => {
    const { paragraphs, parts } = await writeBlocks([
      paragraph(['a', footnote(paragraph('Note'))]),
      passage,
      paragraph('d'),
    ]);
    const uncounted = paragraphs.filter(({ element }) => property(element, 'w:suppressLineNumbers') !== undefined);
    expect(uncounted.map(({ text }) => text)).toEqual(['a', 'd']);
    const styles = parts.get('word/styles.xml') ?? '';
    for (const id of ['FootnoteText', 'Fuge', 'Abbildung']) {
      expect(new RegExp(`w:styleId="${id}">.*?</w:style>`, 'u').exec(styles)?.[0]).toContain(
        '<w:suppressLineNumbers/>',
      );
    }
  });

  it('leave out the lines of annexes in the same file, and of a body whose annex has them', async () => {
    const annexes = (blocks: readonly Block[]) => [{ id: 'a', label: 'Anlage 1', ...part(blocks) }];
    for (const document of [
      await writeParts({ body: part([passage]), annexes: annexes([paragraph('Text')]) }),
      await writeParts({ body: part([paragraph('Text')]), annexes: annexes([passage]) }),
    ]) {
      const text = document.paragraphs.find((one) => one.text === 'Text');
      expect(property(text?.element, 'w:suppressLineNumbers')).toBeDefined();
    }
  });

  it('have their own quiet style, and say nothing of themselves in other documents', async () => {
    const { body, parts } = await writeBlocks([paragraph('a')]);
    expect(parts.get('word/styles.xml')).toContain('w:styleId="LineNumber"><w:name w:val="line number"/>');
    expect(descendants(body, 'w:suppressLineNumbers')).toEqual([]);
  });

  it('go on counting footnotes, and keep head and foot', async () => {
    const document = await writeBlocks([paragraph('a'), passage, paragraph('d')], {
      frame: { headLeft: 'Kopf', headRight: '', footLeft: 'Fuß', headOnFirstPage: true },
    });
    expect(new Set(framesOf(document).map(String)).size).toBe(1);
    const restarts = descendants(document.body, 'w:numRestart').map(({ attributes }) => attributes.get('w:val'));
    expect(restarts.slice(1)).toEqual(['continuous', 'continuous']);
  });
});

describe('blocks not carried yet', () => {
  const series = { title: 'Anteil', unit: '%', decimals: 0, head: '', columns: [], rows: [] };

  it.each<[string, Block, string, string]>([
    [
      'a chart that was not drawn',
      { kind: 'chart', art: '', series, svg: '', alt: 'Anteil je Kommune' },
      'Ein Diagramm („Anteil je Kommune“) ist nicht gezeichnet worden; in der Word-Datei steht an der Stelle ein Hinweis.',
      '[Ein Diagramm („Anteil je Kommune“) fehlt in dieser Fassung.]',
    ],
  ])('are reported at their place and never silent: %s', async (_name, block, message, line) => {
    const at = { file: '/a.md', line: 3, column: 1 };
    const { findings, text } = await writeBlocks([{ ...block, at }]);
    expect(findings.map((finding) => [finding.code, finding.severity, finding.message, finding.at])).toEqual([
      ['darstellung-fehlt', 'Warnung', message, at],
    ]);
    expect(text).toBe(line);
  });
});
