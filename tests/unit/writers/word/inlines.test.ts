import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/document/nodes.js';
import {
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  signatures,
  strong,
  table,
} from '../../../support/build-nodes.js';
import { descendants, parseXml, textOf, type XmlElement } from '../../../support/read-docx.js';
import { value, writeBlocks } from './write-blocks.js';

async function written(...children: readonly (string | Inline)[]) {
  return writeBlocks([paragraph(children)]);
}

/** The formatting of the run that shows the text. */
function formatOf(body: XmlElement, shown: string): readonly string[] {
  const run = descendants(body, 'w:r').find((candidate) => textOf(candidate) === shown);
  const properties = run === undefined ? [] : descendants(run, 'w:rPr').flatMap(({ children }) => children);
  return properties.flatMap((child) => {
    if (typeof child === 'string') return [];
    const own = child.attributes.get('w:val');
    return own === undefined ? [child.name] : [`${child.name}=${own}`];
  });
}

describe('formatting', () => {
  it('says emphasis, strength, striking and position in the properties of the run', async () => {
    const { body } = await written(
      { kind: 'emphasis', children: inlines('kursiv') },
      strong('fett'),
      { kind: 'struck', children: inlines('gestrichen') },
      { kind: 'script', position: 'super', children: inlines('hoch') },
      { kind: 'script', position: 'sub', children: inlines('tief') },
    );
    expect(formatOf(body, 'kursiv')).toEqual(['w:i', 'w:iCs']);
    expect(formatOf(body, 'fett')).toEqual(['w:b', 'w:bCs']);
    expect(formatOf(body, 'gestrichen')).toEqual(['w:strike']);
    expect(formatOf(body, 'hoch')).toEqual(['w:vertAlign=superscript']);
    expect(formatOf(body, 'tief')).toEqual(['w:vertAlign=subscript']);
  });

  it('hands formatting down to what is inside', async () => {
    const { body } = await written(strong([{ kind: 'emphasis', children: inlines('beides') }]));
    expect(formatOf(body, 'beides')).toEqual(['w:b', 'w:bCs', 'w:i', 'w:iCs']);
  });

  it('sets muted text and code in named character styles', async () => {
    const { body } = await written({ kind: 'muted', children: inlines('leise') }, { kind: 'code', value: 'nein_von' });
    expect(formatOf(body, 'leise')).toEqual(['w:rStyle=Nebensache']);
    expect(formatOf(body, 'nein_von')).toEqual(['w:rStyle=Code']);
  });

  it('breaks a line where the author did', async () => {
    const { paragraphs } = await written('oben', { kind: 'line-break' }, 'unten');
    expect(paragraphs[0]?.text).toBe('oben\nunten');
  });
});

describe('text as typed', () => {
  const naughty = [
    '*a* _b_ `c` #d',
    'a|b || c',
    '<b>fett</b> &amp; & "zitiert" \'so\'',
    '{{x}} {{anlage "y"}}',
    '\\ \\\\ \\n',
    '1. am Zeilenanfang',
    '„deutsch“ ‚einfach‘ »Guillemets«',
    'u\u0308ber A\u030angstro\u0308m',
    ' Leerzeichen  am   Rand ',
    'geschützt\u00a0schmal\u202fBindestrich\u2011weich\u00adTrennung',
    '😀 𝔘 漢字 \u200f rechts',
    'https://example.org/a?b=c&d=e#f',
  ];

  it.each(naughty)('shows %j in a paragraph, a cell, a note and a head', async (value) => {
    const one = table([{ width: { share: 1 }, align: 'left' }], [['Kopf'], [value]]);
    const document = await writeBlocks([paragraph([value, footnote(paragraph(value))]), one], {
      frame: { headLeft: value, headRight: '', footLeft: '', headOnFirstPage: true },
    });
    expect(document.paragraphs[0]?.text).toBe(value);
    expect(document.paragraphs[2]?.text).toBe(value);
    expect(document.footnotes).toEqual([value.trim()]);
    expect(textOf(parseXml(document.parts.get('word/header1.xml') ?? ''))).toBe(`${value}\t`);
  });

  it('writes line ends and tabs of the source as spaces', async () => {
    expect((await written('eins\nzwei\tdrei')).paragraphs[0]?.text).toBe('eins zwei drei');
  });

  it('leaves out what no XML file can hold, and nothing else', async () => {
    const broken = 'a\u0000b\u0008c\ud800d\ufffee\uffff\u007ff';
    const document = await writeBlocks([paragraph(broken)], {
      meta: { title: broken, author: broken, date: '2018-03-12', language: 'de-DE', keywords: [broken] },
      status: [broken],
    });
    expect(document.paragraphs[0]?.text).toBe('abcde\u007ff');
    expect(document.parts.get('docProps/core.xml')).toContain('<dc:title>abcde\u007ff</dc:title>');
  });
});

describe('links', () => {
  it('lead out of the file, with the address as it was given', async () => {
    const { parts, body } = await written(link('https://example.org/a?b=c&d=e', 'hier'));
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="https://example.org/a?b=c&amp;d=e"');
    const [hyperlink] = descendants(body, 'w:hyperlink');
    expect(hyperlink && textOf(hyperlink)).toBe('hier');
    expect(formatOf(body, 'hier')).toEqual(['w:rStyle=Hyperlink']);
  });

  it('into the file lead to the bookmark, encoded or not', async () => {
    const links = paragraph([link('#größe', 'hier'), link('#gr%C3%B6%C3%9Fe', 'dort')]);
    const { body, findings } = await writeBlocks([heading(1, 'größe', 'Größe'), links]);
    const anchors = descendants(body, 'w:hyperlink').map(({ attributes }) => attributes.get('w:anchor'));
    expect(anchors).toEqual(['größe', 'größe']);
    expect(findings).toEqual([]);
  });

  it('have everything encoded that an address may not hold, once', async () => {
    const { parts } = await written(link('https://example.org/ä b/%C3%A4', 'hier'));
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="https://example.org/%C3%A4%20b/%C3%A4"');
  });

  it('are reported and left as text where Word would call the file damaged', async () => {
    const { findings, body, paragraphs } = await written(link('http://[kaputt', 'hier'));
    expect(findings).toEqual([
      {
        code: 'link-unbrauchbar',
        severity: 'Warnung',
        message: 'Die Adresse „http://[kaputt“ führt nirgendwohin; ihr Text steht in der Word-Datei ohne Link.',
        remedy: 'Schreiben Sie eine vollständige Adresse, zum Beispiel https://www.example.org/satzung.pdf.',
      },
    ]);
    expect(descendants(body, 'w:hyperlink')).toEqual([]);
    expect(paragraphs[0]?.text).toBe('hier');
  });
});

describe('footnotes', () => {
  it('are Word’s own, numbered by Word and separated from their number by a space', async () => {
    const { body, footnotes, parts } = await written(
      'Text',
      footnote(paragraph(['mit ', strong('Nachdruck')]), paragraph('zweiter Absatz')),
      ' und ',
      footnote(paragraph('noch eine')),
    );
    expect(descendants(body, 'w:footnoteReference').map(({ attributes }) => attributes.get('w:id'))).toEqual([
      '1',
      '2',
    ]);
    expect(footnotes).toEqual(['mit Nachdruck\nzweiter Absatz', 'noch eine']);
    expect(parts.get('word/footnotes.xml')).toContain(
      '<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>',
    );
  });

  it('begin all their lines at the margin, as in the PDF', async () => {
    const { parts } = await written(
      'Text',
      footnote(paragraph('eins'), paragraph('zwei'), list('bullet', [paragraph('drei')])),
    );
    const [, second] = descendants(parseXml(parts.get('word/footnotes.xml') ?? ''), 'w:p').slice(-3);
    expect(value(second, 'w:pStyle')).toBe('Fussnotenabsatz');
    const styles = parts.get('word/styles.xml') ?? '';
    const indents = ['FootnoteText', 'Fussnotenabsatz'].map((id) => {
      const [own] = styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>');
      return /<w:ind ([^/]*)\/>/u.exec(own ?? '')?.[1];
    });
    expect(indents).toEqual([undefined, undefined]);
  });

  it('have the rows of a table as lines of text, and the finding says so', async () => {
    const inside = table(
      [{ width: { share: 1 }, align: 'left' }],
      [
        ['Kopf', 'Wert'],
        ['Zelle', [strong('7'), ' %']],
      ],
      {
        number: 'Tabelle 1',
        caption: inlines('Titel'),
        source: inlines('Zensus'),
      },
    );
    const { findings, footnotes, parts } = await written('Text', footnote(paragraph('vorher'), inside));
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'darstellung-fehlt',
        'Eine Tabelle in einer Fußnote lässt sich in der Word-Datei nicht darstellen; ihre Zeilen stehen dort als Text.',
      ],
    ]);
    expect(footnotes).toEqual(['vorher\nTabelle 1\u2002Titel\nKopf\tWert\nZelle\t7 %\nQuelle: Zensus']);
    expect(parts.get('word/footnotes.xml')).not.toContain('<w:tbl>');
  });

  it('hold lists below their number, and what stands side by side elsewhere one below the other', async () => {
    const people = signatures(['Anna Muster', 'Vorsitzende'], ['S. Beispiel', 'Schriftführerin']);
    const { footnotes, findings } = await written(
      'Text',
      footnote(list('bullet', [paragraph('eins')], [paragraph('zwei')])),
      footnote(paragraph('Gezeichnet:'), people),
    );
    expect(footnotes).toEqual(['eins\nzwei', 'Gezeichnet:\nAnna Muster\nVorsitzende\nS. Beispiel\nSchriftführerin']);
    expect(findings).toEqual([]);
  });

  it('to a footnote stand in brackets', async () => {
    const { footnotes } = await written('Text', footnote(paragraph(['außen', footnote(paragraph('innen'))])));
    expect(footnotes).toEqual(['außen (innen)']);
  });
});

describe('blanks', () => {
  it('are text fields with their name', async () => {
    const { body, paragraphs } = await written('Name: ', { kind: 'fill-in', widthMm: 40, label: 'Name der Zählerin' });
    expect(descendants(body, 'w:alias')[0]?.attributes.get('w:val')).toBe('Name der Zählerin');
    // 40 mm at 11 pt: an underscore of Arial is 0.556 em wide.
    expect(paragraphs[0]?.text).toBe(`Name: ${'_'.repeat(19)}`);
  });
});

describe('pictures in a line', () => {
  const series = { title: 'Anteil', unit: '%', decimals: 0, head: '', columns: [], rows: [] };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><path d="M0 5H40" stroke="#000"/></svg>';

  it('show a mark as SVG and PNG with what it means, a little below the line', async () => {
    const document = await written(
      'Stand: ',
      { kind: 'mark', sign: 'ampel-grün', label: 'erreicht' },
      { kind: 'mark', sign: 'kästchen-leer', label: '' },
    );
    expect(document.findings).toEqual([]);
    const { body, parts } = document;
    expect(descendants(body, 'wp:docPr').map(({ attributes }) => attributes.get('descr'))).toEqual([
      'erreicht',
      'kästchen-leer',
    ]);
    expect(value(body, 'w:position')).toBe('-2');
    // 0.85 of 11 pt, in EMU.
    expect(value(body, 'wp:extent', 'cy')).toBe(String(Math.round(0.85 * 11 * 12_700)));
    expect(parts.get('word/_rels/document.xml.rels')).toMatch(/media\/image\d\.svg.*media\/image\d\.png/u);
    expect(descendants(body, 'w:spacing').map(({ attributes }) => attributes.get('w:lineRule'))).not.toContain(
      'atLeast',
    );
  });

  it('draw a chart as high as asked, and make room where it is higher than the line', async () => {
    const chart = { kind: 'inline-chart', art: '', series, svg, alt: 'steigend', heightPt: 20 } as const;
    const { paragraphs } = await written('Verlauf: ', chart);
    const element = paragraphs[0]?.element;
    expect([value(element, 'wp:extent', 'cx'), value(element, 'wp:extent', 'cy')]).toEqual(['1016000', '254000']);
    expect(value(element, 'w:spacing', 'w:lineRule')).toBe('atLeast');
    expect(value(element, 'wp:docPr', 'descr')).toBe('steigend');
  });

  it('leave the lines of a footnote and of the next paragraph as they are', async () => {
    const chart = { kind: 'inline-chart', art: '', series, svg, alt: 'steigend', heightPt: 20 } as const;
    const document = await writeBlocks([
      paragraph([chart, footnote(paragraph('Quelle'))]),
      paragraph('ohne'),
      paragraph([footnote(paragraph([chart]))]),
    ]);
    const rules = document.paragraphs.map(({ element }) => value(element, 'w:spacing', 'w:lineRule'));
    expect(rules.map((rule) => rule === 'atLeast')).toEqual([true, false, false]);
    const notes = parseXml(document.parts.get('word/footnotes.xml') ?? '');
    const inNotes = descendants(notes, 'w:spacing').map(({ attributes }) => attributes.get('w:lineRule'));
    expect(inNotes.filter((rule) => rule === 'atLeast')).toHaveLength(1);
  });

  it('are never wider than the line', async () => {
    const wide = { kind: 'inline-chart', art: '', series, svg, alt: 'steigend', heightPt: 200 } as const;
    const { body } = await written(wide);
    // 165 mm, a quarter as high, in EMU.
    expect([value(body, 'wp:extent', 'cx'), value(body, 'wp:extent', 'cy')]).toEqual(['5940000', '1485000']);
  });

  it('are as high as the letters they stand beside, in a heading too', async () => {
    const mark = { kind: 'mark', sign: 'ampel-rot', label: 'offen' } as const;
    const { body } = await writeBlocks([heading(1, 'a', ['Ziel ', mark]), paragraph([mark])]);
    const heights = descendants(body, 'wp:extent').map(({ attributes }) => Number(attributes.get('cy')));
    expect(heights).toEqual([13, 11].map((size) => Math.round(0.85 * size * 12_700)));
  });

  it('say so where a chart was not drawn', async () => {
    const at = { file: '/a.md', line: 3, column: 5 };
    const { findings, paragraphs } = await written('Stand: ', {
      kind: 'inline-chart',
      art: '',
      series,
      svg: '',
      alt: 'steigend',
      heightPt: 9,
      at,
    });
    expect(findings.map((finding) => [finding.code, finding.at])).toEqual([['darstellung-fehlt', at]]);
    expect(paragraphs[0]?.text).toBe('Stand: [Ein Diagramm in der Zeile („steigend“) fehlt in dieser Fassung.]');
  });
});
