// What is set off from the text: the bar of resolutions and the tint of notes, which nothing within them interrupts.
import { describe, expect, it } from 'vitest';
import type { Block, NodeOf, TableColumn } from '../../../../src/document/nodes.js';
import { columns, facts, inlines, list, paragraph, resolution, table, vote } from '../../../support/build-nodes.js';
import { descendants, type XmlElement } from '../../../support/read-docx.js';
import { outline, property, value, writeBlocks } from './write-blocks.js';

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
      'Abstimmung: Angenommen\u200211\u00a0Ja',
    ]);
    const styles = document.parts.get('word/styles.xml') ?? '';
    const bar = '<w:left w:val="single" w:sz="18" w:space="11" w:color="1F4E79"/>';
    expect(/w:styleId="Beschluss">.*?<\/w:style>/u.exec(styles)?.[0]).toContain(bar);
    expect(/w:styleId="Abstimmung">.*?<\/w:style>/u.exec(styles)?.[0]).not.toContain('w:pBdr');
    const own = document.paragraphs.map(({ element }) => value(element, 'w:left', 'w:color'));
    expect(own).toEqual([undefined, undefined, undefined, '1F4E79']);
  });

  it('lead the values of facts to where their further lines begin', async () => {
    const { body } = await writeBlocks([resolution('Beschluss', facts('list', ['Ja', 'Muster, Anna; Muster, Bodo']))]);
    const stops = descendants(body, 'w:tab').filter(({ attributes }) => attributes.has('w:pos'));
    const [left] = descendants(body, 'w:ind').map(({ attributes }) => attributes.get('w:left'));
    expect(stops.map(({ attributes }) => attributes.get('w:val'))).toEqual(['clear', 'left']);
    expect(stops.at(-1)?.attributes.get('w:pos')).toBe(left);
  });

  it('draw their frame where their text begins, whatever within is set back', async () => {
    const deepest = list('bullet', [paragraph('vierte'), { kind: 'verbatim', value: 'Wortlaut' }]);
    const nested = list('ordered', [
      paragraph('erste'),
      list('ordered', [paragraph('zweite'), paragraph('dazu'), list('bullet', [paragraph('dritte'), deepest])]),
    ]);
    const quote: Block = { kind: 'quote', children: [paragraph('zitiert')] };
    for (const block of [resolution('Beschluss', nested, quote), noteOf(nested, quote)]) {
      const { paragraphs } = await writeBlocks([block]);
      const starts = paragraphs.slice(1).map(({ element }) => {
        return Number(value(element, 'w:ind', 'w:left')) - Number(value(element, 'w:ind', 'w:hanging') ?? 0);
      });
      expect(starts).toEqual(Array.from(starts, () => starts[0]));
      // A tab leads to where the words stand, as one does behind a number.
      expect(paragraphs.slice(1).map(({ text }) => text)).toEqual([
        'erste',
        'zweite',
        '\tdazu',
        'dritte',
        'vierte',
        '\tWortlaut',
        '\tzitiert',
      ]);
      for (const { element } of paragraphs.filter(({ text }) => text.startsWith('\t'))) {
        expect(value(element, 'w:tab', 'w:pos')).toBe(value(element, 'w:ind', 'w:left'));
      }
      const reach = paragraphs.map(({ element }) => value(element, 'w:left', 'w:space') ?? '11');
      expect(new Set(reach)).toEqual(new Set(['11']));
    }
  });

  it('set the numbers of nested lists back with spaces', async () => {
    const nested = list('ordered', [
      paragraph('a'),
      list('ordered', [paragraph('b'), list('bullet', [paragraph('c')])]),
    ]);
    const { paragraphs, parts } = await writeBlocks([resolution('', nested), nested]);
    const numbering = parts.get('word/numbering.xml') ?? '';
    const numbers = paragraphs.map(({ element }) => {
      const level = value(element, 'w:ilvl');
      const number = new RegExp(
        `<w:num w:numId="${value(element, 'w:numId')}"[^>]*><w:abstractNumId w:val="(\\d+)"`,
        'u',
      );
      const own = numbering.slice(numbering.indexOf(`w:abstractNumId="${number.exec(numbering)?.[1]}"`));
      const [text] = own.slice(own.indexOf(`<w:lvl w:ilvl="${level}"`)).match(/(?<=w:lvlText w:val=")[^"]*/u) ?? [];
      return text?.replaceAll('\u00a0', '~');
    });
    expect(numbers).toEqual(['%1.', '~~~~~~%2.', '~~~~~~~~~~~•', '%1.', '%2.', '•']);
  });

  const group: NodeOf<'figure-group'> = {
    kind: 'figure-group',
    caption: [],
    columns: 1,
    figures: [{ kind: 'figure', caption: inlines('Titel'), children: [], notes: [], source: [] }],
  };
  const share: TableColumn = { width: { share: 1 }, align: 'left' };
  const tables: readonly [string, Block][] = [
    ['a table', table([share, share], [['a', 'b']])],
    ['a table of figures', table([share, share], [['a', 'b']], { style: 'figures' })],
    ['columns', columns(2, ['CDU', [paragraph('Muster, Anna')]], ['SPD', [paragraph('Vorlage, Vera')]])],
    ['a group of figures', group],
  ];

  it.each(tables)('draw the bar on along %s', async (_name, inner) => {
    const { body } = await writeBlocks([resolution('Beschluss', paragraph('a'), inner, paragraph('b'))]);
    const [bar] = descendants(body, 'w:tblBorders').map((borders) => property(borders, 'w:left')?.attributes);
    expect([bar?.get('w:color'), bar?.get('w:sz')]).toEqual(['1F4E79', '18']);
    // The bar of the paragraphs ends 11 pt before their text, which begins 4.5 mm from the margin, and is 2.25 pt wide.
    expect(Number(value(body, 'w:tblInd', 'w:w')) / 20).toBeCloseTo((4.5 / 25.4) * 72 - 11 - 2.25, 1);
    const [first] = descendants(body, 'w:tc');
    expect(Number(value(first, 'w:tcW', 'w:w'))).toBeGreaterThan(
      Number(value(property(first, 'w:tcMar'), 'w:left', 'w:w')),
    );
    expect(stylesAround(body)).toEqual(['Fuge', 'Fuge']);
  });

  it.each(tables)('tint %s and the lines that join it', async (_name, inner) => {
    const { body, paragraphs } = await writeBlocks([noteOf(paragraph('a'), inner, paragraph('b'))]);
    const cells = descendants(body, 'w:tc');
    expect(cells.map((cell) => value(property(cell, 'w:tcPr'), 'w:shd', 'w:fill'))).toEqual(cells.map(() => 'E9EFF7'));
    expect(descendants(body, 'w:tblBorders').map((borders) => value(borders, 'w:left'))).toEqual(['none']);
    const joints = paragraphs.filter(({ style }) => style === 'Fuge');
    expect(joints.map(({ element }) => value(element, 'w:shd', 'w:fill'))).toEqual(['E9EFF7', 'E9EFF7']);
    expect(value(joints[0]?.element, 'w:keepNext')).not.toBe('false');
  });

  it('draw their frame through beside a quote: its lines end where the others do', async () => {
    const quote: Block = { kind: 'quote', children: [paragraph('zitiert')] };
    for (const block of [resolution('Beschluss', paragraph('a'), quote), noteOf(paragraph('a'), quote)]) {
      const { paragraphs, parts } = await writeBlocks([block]);
      const style = (id: string | undefined) =>
        new RegExp(`w:styleId="${id}">.*?</w:style>`, 'u').exec(parts.get('word/styles.xml') ?? '')?.[0] ?? '';
      const ends = paragraphs.slice(1).map(({ element, style: id }) => {
        return value(element, 'w:ind', 'w:right') ?? /w:right="(\d+)"/u.exec(style(id))?.[1] ?? '0';
      });
      expect(ends[1]).toBe(ends[0]);
    }
  });

  it('keep the distance of a caption above it, not between it and its table', async () => {
    const captioned = table([share], [['a']], { caption: inlines('Zahlen') });
    const { paragraphs } = await writeBlocks([noteOf(table([share], [['a']]), captioned)]);
    const spaces = paragraphs.slice(-4).map(({ style, element }) => [style, value(element, 'w:spacing', 'w:before')]);
    expect(spaces.map(([style]) => style)).toEqual(['Caption', 'Fuge', 'Tabellenkopf', 'Fuge']);
    expect(spaces[1]?.[1]).toBeUndefined();
  });

  it('leave the styles of their frame outside of cells', async () => {
    const three = { ...group, columns: 2, figures: [...group.figures, ...group.figures, ...group.figures] };
    const { body } = await writeBlocks([resolution('Beschluss', three)]);
    const styles = descendants(body, 'w:tc').flatMap((cell) => descendants(cell, 'w:pStyle'));
    expect(new Set(styles.map(({ attributes }) => attributes.get('w:val')))).toEqual(new Set(['Caption', 'Normal']));
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

function noteOf(...children: readonly Block[]): Block {
  return { kind: 'note', title: inlines('Hinweis'), children };
}

/** The styles of the paragraphs before and after the tables. */
function stylesAround(body: XmlElement): readonly (string | undefined)[] {
  const blocks = (property(body, 'w:body')?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string',
  );
  return blocks.flatMap(({ name }, index) =>
    name === 'w:tbl' ? [value(blocks[index - 1], 'w:pStyle'), value(blocks[index + 1], 'w:pStyle')] : [],
  );
}
