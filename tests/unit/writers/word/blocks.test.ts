import { describe, expect, it } from 'vitest';
import {
  columns,
  facts,
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
} from '../../../../src/document/build.js';
import type { Block, ImageData } from '../../../../src/document/nodes.js';
import { descendants, textOf, type XmlElement } from '../../../support/read-docx.js';
import { sampleCrest } from '../../../support/sample-tree.js';
import { type Written, writeBlocks } from './write-blocks.js';

/** What is written of the paragraphs: style and text. */
function outline({ paragraphs }: Written): readonly string[] {
  return paragraphs.map(({ style, text }) => `${style}: ${text}`);
}

function property(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && descendants(element, name)[0];
}

function value(element: XmlElement | undefined, name: string, attribute = 'w:val'): string | undefined {
  return property(element, name)?.attributes.get(attribute);
}

describe('headings', () => {
  it('have Word’s own styles, a bookmark, and their number hanging before the title', async () => {
    const document = await writeBlocks([
      heading(1, 'teil', 'Öffentlicher Teil'),
      heading(2, 'top-4', 'Sozialplanung', { number: 'TOP 4' }),
    ]);
    expect(outline(document)).toEqual(['Heading1: Öffentlicher Teil', 'Heading2: TOP 4\tSozialplanung']);
    expect(document.parts.get('word/styles.xml')).toContain('w:styleId="Heading2"><w:name w:val="heading 2"/>');
    const numbered = document.paragraphs[1]?.element;
    expect(value(numbered, 'w:bookmarkStart', 'w:name')).toBe('top_4');
    expect(value(numbered, 'w:ind', 'w:hanging')).toBe(value(numbered, 'w:ind', 'w:left'));
    expect(value(numbered, 'w:tab', 'w:pos')).toBe(value(numbered, 'w:ind', 'w:left'));
  });

  it('have their titles in line whatever the width of the numbers', async () => {
    const { paragraphs } = await writeBlocks([
      heading(1, 'a', 'Eins', { number: 'TOP 1' }),
      heading(1, 'b', 'Zwölf', { number: 'TOP 12' }),
    ]);
    const indents = paragraphs.map(({ element }) => value(element, 'w:ind', 'w:left'));
    expect(indents[0]).toBe(indents[1]);
  });

  it('set what belongs at the edge at a right tab, in a line of its own where the title leaves no room', async () => {
    const long = 'Fortschreibung der strategischen Sozialplanung für alle Kommunen';
    const { paragraphs } = await writeBlocks([
      heading(1, 'a', 'Kurz', { aside: inlines('Vorlage 45/2018') }),
      heading(1, 'b', long, { aside: inlines('Vorlage 45/2018') }),
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['Kurz\tVorlage 45/2018', `${long}\n\tVorlage 45/2018`]);
    const tabs = paragraphs.map(({ element }) => property(element, 'w:tab')?.attributes);
    expect(tabs.map((tab) => [tab?.get('w:val'), tab?.get('w:pos')])).toEqual([
      ['right', '9354'],
      ['right', '9354'],
    ]);
  });

  it('without words are no empty line in the navigation, and references to them still arrive', async () => {
    const { paragraphs } = await writeBlocks([heading(1, 'leer', ''), paragraph('Text')]);
    expect(paragraphs.map(({ style }) => style)).toEqual(['Normal']);
    expect(value(paragraphs[0]?.element, 'w:bookmarkStart', 'w:name')).toBeDefined();
    expect(descendants(paragraphs[0]?.element as XmlElement, 'w:bookmarkStart')).toHaveLength(3);
  });
});

describe('text', () => {
  it('has a style for each role', async () => {
    const document = await writeBlocks([paragraph('a'), paragraph('b', 'lead'), paragraph('c', 'fine')]);
    expect(outline(document)).toEqual(['Normal: a', 'Einleitung: b', 'Klein: c']);
  });

  it('keeps the lines and spaces of a verbatim', async () => {
    const document = await writeBlocks([{ kind: 'verbatim', value: 'eins\n  zwei\n*drei*\n' }]);
    expect(outline(document)).toEqual(['Wortlaut: eins\n  zwei\n*drei*']);
  });

  it('quotes in the style for it, whatever is quoted', async () => {
    const quote: Block = { kind: 'quote', children: [paragraph('a'), list('bullet', [paragraph('b')])] };
    expect(outline(await writeBlocks([quote]))).toEqual(['Quote: a', 'Quote: b']);
  });

  it('draws a rule and lines to write on, which are text fields', async () => {
    const document = await writeBlocks([{ kind: 'rule' }, { kind: 'fill-lines', count: 2, label: 'Anmerkungen' }]);
    expect(outline(document)).toEqual(['Trennlinie: ', 'Schreiblinie: \t', 'Schreiblinie: \t']);
    expect(descendants(document.body, 'w:alias').map(({ attributes }) => attributes.get('w:val'))).toEqual([
      'Anmerkungen',
      'Anmerkungen',
    ]);
    expect(value(document.paragraphs[1]?.element, 'w:tab', 'w:leader')).toBe('underscore');
  });
});

describe('lists', () => {
  it('are numbered by Word, each by itself, from the number they begin with', async () => {
    const { paragraphs, parts } = await writeBlocks([
      list('ordered', [paragraph('a')], [paragraph('b')]),
      { ...list('ordered', [paragraph('c')]), start: 4 },
      list('ordered', [paragraph('d')]),
    ]);
    const numbers = paragraphs.map(({ element }) => value(element, 'w:numId'));
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(3);
    const fourth = new RegExp(`<w:num w:numId="${numbers[2]}"[^>]*>.*?</w:num>`, 'u').exec(
      parts.get('word/numbering.xml') ?? '',
    );
    expect(fourth?.[0]).toContain('<w:startOverride w:val="4"/>');
  });

  it('nest level by level, and set what else an item holds below its text', async () => {
    const { paragraphs } = await writeBlocks([
      list('bullet', [paragraph('a'), paragraph('dazu'), list('ordered', [paragraph('b')])]),
    ]);
    expect(paragraphs.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'ListBullet: a',
      'Normal: dazu',
      'ListNumber: b',
    ]);
    expect(paragraphs.map(({ element }) => value(element, 'w:ilvl'))).toEqual(['0', undefined, '1']);
    expect(value(paragraphs[1]?.element, 'w:ind', 'w:left')).toBe(value(paragraphs[0]?.element, 'w:ind', 'w:left'));
  });

  it('keep their bullet when an item begins with no text', async () => {
    const { paragraphs } = await writeBlocks([list('bullet', [list('bullet', [paragraph('innen')])])]);
    expect(paragraphs.map(({ text, element }) => [text, value(element, 'w:ilvl')])).toEqual([
      ['', '0'],
      ['innen', '1'],
    ]);
  });

  it('without bullets are paragraphs, finer lines set back below a name', async () => {
    const document = await writeBlocks([list('plain', [paragraph('Muster, Anna'), paragraph('ab 17:20 Uhr', 'fine')])]);
    expect(outline(document)).toEqual(['ListeOhneZeichen: Muster, Anna', 'Klein: ab 17:20 Uhr']);
    expect(descendants(document.body, 'w:numPr')).toEqual([]);
  });
});

describe('facts', () => {
  it('are a term and its value at a tab, one paragraph each', async () => {
    const document = await writeBlocks([
      facts('list', ['Datum', '12. März 2018'], ['Ort', [link('https://a.de', 'Kreishaus')]]),
    ]);
    expect(outline(document)).toEqual(['Eckdaten: Datum\t12. März 2018', 'Eckdaten: Ort\tKreishaus']);
  });

  it('run on in one line, with a colon after each term', async () => {
    const document = await writeBlocks([facts('line', ['Entschuldigt', 'Beispiel, Bernd'], ['Anwesend', '16 von 17'])]);
    expect(document.text.replace(/\s+/gu, ' ')).toBe('Entschuldigt: Beispiel, Bernd Anwesend: 16 von 17');
  });

  it('lose nothing of a value that is more than a paragraph', async () => {
    const fact = {
      kind: 'fact',
      term: inlines('Ort'),
      value: [list('plain', [paragraph('a')]), paragraph('b')],
    } as const;
    const inRows = await writeBlocks([{ kind: 'facts', layout: 'list', items: [fact] }]);
    expect(outline(inRows)).toEqual(['Eckdaten: Ort\t', 'ListeOhneZeichen: a', 'Normal: b']);
    const inLine = await writeBlocks([{ kind: 'facts', layout: 'line', items: [fact] }]);
    expect(outline(inLine)).toEqual(['EckdatenZeile: Ort: ', 'ListeOhneZeichen: a', 'Normal: b']);
  });
});

describe('set off blocks', () => {
  it('give a resolution its label, its text and its vote behind one bar', async () => {
    const document = await writeBlocks([
      resolution(
        'Beschluss',
        paragraph('Der Kreistag beschließt.'),
        list('bullet', [paragraph('erstens')]),
        vote('Angenommen', '11 Ja'),
      ),
    ]);
    expect(outline(document)).toEqual([
      'Beschlussbezeichnung: Beschluss',
      'Beschluss: Der Kreistag beschließt.',
      'Beschluss: erstens',
      'Abstimmung: Angenommen\u200211 Ja',
    ]);
    const styles = document.parts.get('word/styles.xml') ?? '';
    const bar = '<w:left w:val="single" w:sz="18" w:space="11" w:color="1F4E79"/>';
    expect(/w:styleId="Beschluss">.*?<\/w:style>/u.exec(styles)?.[0]).toContain(bar);
    expect(/w:styleId="Abstimmung">.*?<\/w:style>/u.exec(styles)?.[0]).not.toContain('w:pBdr');
    const own = document.paragraphs.map(({ element }) => value(element, 'w:left', 'w:color'));
    expect(own).toEqual([undefined, undefined, undefined, '1F4E79']);
  });

  it('keep the bar where it is when a list within is set back', async () => {
    const nested = list('ordered', [paragraph('eins'), list('ordered', [paragraph('innen')])]);
    const { paragraphs } = await writeBlocks([resolution('Beschluss', nested)]);
    const places = paragraphs.slice(1).map(({ element }) => {
      const indent = Number(value(element, 'w:ind', 'w:left')) - Number(value(element, 'w:ind', 'w:hanging'));
      // The style of a resolution has its bar 11 pt before the text; a list says so itself where that changes.
      return Math.round(indent / 20 - Number(value(element, 'w:left', 'w:space') ?? 11));
    });
    expect(places).toEqual([2, 2]);
  });

  it('set the result of a vote in its own style and its counts quieter', async () => {
    const { body } = await writeBlocks([vote('Angenommen', '11 Ja')]);
    expect(descendants(body, 'w:rStyle').map(({ attributes }) => attributes.get('w:val'))).toEqual([
      'Abstimmungsergebnis',
      'Nebensache',
    ]);
  });

  it('tint a note, its title and whatever it holds', async () => {
    const note: Block = { kind: 'note', title: inlines('Hinweis'), children: [paragraph('a'), paragraph('b', 'fine')] };
    const document = await writeBlocks([note]);
    expect(outline(document)).toEqual(['Hinweistitel: Hinweis', 'Hinweis: a', 'Klein: b']);
    expect(value(document.paragraphs[2]?.element, 'w:shd', 'w:fill')).toBe('E9EFF7');
  });
});

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

  it('never leaves signatures alone below a table: all of a short one comes along, the last row of a long one', async () => {
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
    expect(await tied(16)).toEqual([...Array.from({ length: 15 }, () => false), true, true]);
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
    expect(property(document.paragraphs[0]?.element, 'w:keepNext')).toBeDefined();
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

  it('do not turn inside another block, and the finding says so', async () => {
    const nested: Block = { kind: 'section', orientation: 'querformat', children: [paragraph('innen')] };
    const { findings, text } = await writeBlocks([{ kind: 'quote', children: [nested, { kind: 'page-break' }] }]);
    expect(text).toBe('innen');
    expect(findings.map(({ code }) => code)).toEqual(['darstellung-fehlt', 'darstellung-fehlt']);
    expect(findings[0]?.message).toBe(
      'In einem anderen Block kann in der Word-Datei keine neue Seite beginnen; der Seitenwechsel fehlt dort.',
    );
  });
});

describe('blocks not carried yet', () => {
  const series = { title: 'Anteil', unit: '%', points: [] };

  it.each<[string, Block, string, string]>([
    [
      'a chart',
      { kind: 'chart', series, svg: '', alt: 'Anteil je Kommune' },
      'Die Word-Datei lässt ein Diagramm („Anteil je Kommune“) aus.',
      '[Die Word-Datei lässt hier ein Diagramm aus: Anteil je Kommune]',
    ],
    [
      'a directory',
      { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 2 },
      'Die Word-Datei lässt ein Verzeichnis („Inhalt“) aus.',
      '[Die Word-Datei lässt hier ein Verzeichnis aus: Inhalt]',
    ],
    [
      'a group of figures',
      { kind: 'figure-group', caption: [strong('Karten')], columns: 2, figures: [] },
      'Die Word-Datei lässt eine Gruppe von Abbildungen („Karten“) aus.',
      '[Die Word-Datei lässt hier eine Gruppe von Abbildungen aus: Karten]',
    ],
    [
      'numbered lines, whose text is kept',
      { kind: 'numbered-lines', children: [paragraph('Text')] },
      'Die Word-Datei lässt Zeilennummern am Rand aus.',
      'Text',
    ],
    [
      'a title page, whose text is kept',
      { kind: 'title-page', children: [paragraph('Masterplan')] },
      'Die Word-Datei lässt die eigene Seite eines Titelblatts aus.',
      'Masterplan',
    ],
    [
      'a cover sheet, whose text is kept',
      { kind: 'cover-sheet', children: [paragraph('Anlage 2')] },
      'Die Word-Datei lässt die eigene Seite eines Deckblatts aus.',
      'Anlage 2',
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
