import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/document/nodes.js';
import { facts, heading, inlines, link, list, paragraph } from '../../../support/build-nodes.js';
import { descendants, parseXml, type XmlElement } from '../../../support/read-docx.js';
import { outline, property, value, writeBlocks } from './write-blocks.js';

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
    expect(outline(document)).toEqual(['Wortlaut: eins', 'Wortlaut:   zwei', 'Wortlaut: *drei*']);
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

  it('leave their widest number its room', async () => {
    const items = Array.from({ length: 6 }, () => [paragraph('x')]);
    const { paragraphs } = await writeBlocks([list('ordered', ...items), { ...list('ordered', ...items), start: 97 }]);
    const hanging = paragraphs.map(({ element }) => Number(value(element, 'w:ind', 'w:hanging')));
    expect(new Set(hanging.slice(0, 6)).size).toBe(1);
    // Two more figures of 0.556 em, at 11 pt, in twentieths of a point.
    expect((hanging[6] ?? 0) - (hanging[0] ?? 0)).toBeCloseTo(2 * 0.556 * 11 * 20, -1);
    expect(new Set(hanging.slice(6)).size).toBe(1);
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

  it('have bullets in the accent colour, as in the PDF, and black figures', async () => {
    const { parts } = await writeBlocks([list('bullet', [paragraph('a')]), list('ordered', [paragraph('b')])]);
    const levels = descendants(parseXml(parts.get('word/numbering.xml') ?? ''), 'w:lvl');
    const colours = (sign: RegExp) =>
      levels.filter((level) => sign.test(value(level, 'w:lvlText') ?? '')).map((level) => value(level, 'w:color'));
    expect(new Set(colours(/^•$/u))).toEqual(new Set(['1F4E79']));
    expect(new Set(colours(/^%\d\.$/u))).toEqual(new Set([undefined]));
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
      facts('list', ['Ort', [link('https://a.de', 'Kreishaus')]], ['Datum', '12. März 2018']),
    ]);
    expect(outline(document)).toEqual(['Eckdaten: Ort\tKreishaus', 'Eckdaten: Datum\t12. März 2018']);
  });

  it('have the value of a term wider than its column on the next line', async () => {
    const { paragraphs } = await writeBlocks([facts('list', ['Form der Bekanntmachung der Sitzung', 'Aushang'])]);
    expect(property(paragraphs[0]?.element, 'w:tab')).toBeUndefined();
    expect(property(paragraphs[0]?.element, 'w:br')).toBeDefined();
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
