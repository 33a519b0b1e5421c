// What hardly fits or is hardly there: words longer than a line, titles with much beside them, columns that want it all, ends of pages.
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/document/nodes.js';
import {
  annexReference,
  columns,
  emphasis,
  facts,
  heading,
  inlines,
  link,
  list,
  paragraph,
  resolution,
  signatures,
  table,
  tableCell,
  tableRow,
  text,
  vote,
} from '../../../support/build-nodes.js';
import { tagsOf } from '../../../support/read-pdf.js';
import { sampleHausstil } from '../../../support/sample-tree.js';
import { typeset } from './typeset.js';

/** A4 less the margin at the right. */
const rightMargin = ((210 - sampleHausstil.seite.rechts) * 72) / 25.4;
const share = { width: { share: 1 }, align: 'left' } as const;
const automatic = { width: { auto: true }, align: 'left' } as const;
const lines = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Zeile ${index + 1}.`));

describe('a word longer than its line', () => {
  const word = 'x'.repeat(120);
  const key = 'DE12345678901234567890123456789012345678901234567890';
  const cases: Readonly<Record<string, readonly [block: Block, role: string, text: string]>> = {
    'in a paragraph': [paragraph(word), 'P', word],
    'in a heading': [heading(1, 'a', word), 'H1', word],
    'as code': [paragraph([{ kind: 'code', value: word }]), 'Code', word],
    'in a verbatim': [{ kind: 'verbatim', value: word }, 'Code', word],
    'in a fact': [facts('list', ['Schlüssel', word]), 'LBody', word],
    'in a cell': [
      table(
        [share, share, share],
        [
          ['a', 'b', 'c'],
          ['', '', key],
        ],
      ),
      'TD',
      key,
    ],
  };

  it.each(Object.keys(cases))('breaks %s and is copied as typed', async (where) => {
    const [block, role, text] = cases[where] ?? [paragraph(''), '', ''];
    const pdf = await typeset([block]);
    expect(Math.max(...pdf.rightEdges)).toBeLessThanOrEqual(rightMargin + 1);
    const read = tagsOf(pdf, role).map((tag) => tag.text.replace(/\s/gu, ''));
    expect(read).toContain(text);
  });

  it('is hyphenated as German is, where German has such a word', async () => {
    const law = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const pdf = await typeset([paragraph(`Der Ausschuss beriet über das sogenannte ${law}.`)]);
    expect(tagsOf(pdf, 'P')[0]?.text).toContain(law);
    expect(pdf.pageTexts[0]).toContain('\u00ad\n');
  });
});

describe('what stands beside a title', () => {
  const title = 'Bericht der Verwaltung über die Arbeit der beiden Arbeitsgruppen zur Strategischen Sozialplanung';
  const linesOf = (text = '') => text.split('\n').filter((line) => line.trim() !== '');

  it('leaves the title its width and stands below when it is long itself', async () => {
    const aside = inlines('Vorlagen 45/2018 und 46/2018, Tischvorlage und Ergänzungsvorlage 47/2018');
    const pdf = await typeset([heading(1, 'a', title, { aside })], {
      frame: { headLeft: '', headRight: '', footLeft: '', headOnFirstPage: false },
    });
    const [first, second, third] = linesOf(pdf.pageTexts[0]);
    expect(`${first} ${second}`).toContain(title);
    expect(third).toContain('Ergänzungsvorlage');
  });

  it('stands at the end of the last line of a long title, as in Word', async () => {
    const pdf = await typeset([heading(1, 'a', title, { aside: inlines('Vorlage 45/2018') })]);
    const lineOf = (words: string) => pdf.starts.find(({ text }) => text.includes(words))?.y;
    expect(lineOf('Vorlage')).toBe(lineOf('Sozialplanung'));
    expect(lineOf('Vorlage')).not.toBe(lineOf('Bericht'));
  });

  it('stands on the line of a short title however long it is', async () => {
    const aside = inlines('Vorlagen 45/2018 und 46/2018 und Tischvorlage');
    const [first] = linesOf((await typeset([heading(1, 'a', 'Bericht', { aside })])).pageTexts[0]);
    expect(first).toMatch(/Bericht.*Tischvorlage/u);
  });
});

it('leaves columns that share the rest their part beside an automatic one with much text', async () => {
  const words = 'Die Verwaltung erläuterte die Vorlage und beantwortete die Fragen der Mitglieder. '.repeat(3);
  const pdf = await typeset([
    table(
      [share, automatic],
      [
        ['Kommune', 'Text'],
        ['Siegburg', words],
      ],
    ),
  ]);
  expect(pdf.pageTexts[0]).toContain('Siegburg');
});

describe('a word that its column has room for stays whole', () => {
  const word = 'Sozialausschuss';
  const blank = paragraph([{ kind: 'fill-in', widthMm: 150, label: 'Name' }]);
  const nested = table([share], [['Jahr'], ['2018']]);
  const cases: Readonly<Record<string, Block>> = {
    'beside an automatic column with a list': beside(list('bullet', [paragraph('eins')])),
    'beside an automatic column with a blank to fill in': beside(blank),
    'beside an automatic column with a table': beside(nested),
    'in a column of figures below a sentence that begins with one': table(
      [{ width: { mm: 60 }, align: 'decimal' }],
      [['Stimmen'], ['17 Mitglieder des Ausschusses stimmten zu'], [word]],
    ),
  };

  function beside(child: Block): Block {
    const rows = [
      tableRow([tableCell('Was'), tableCell('Wer')]),
      tableRow([tableCell('', { children: [child] }), tableCell(word)]),
    ];
    return table([automatic, share], [], { rows });
  }

  it.each(Object.keys(cases))('%s', async (where) => {
    const pdf = await typeset([cases[where] ?? paragraph('')]);
    expect(pdf.pageTexts[0]).toContain(word);
  });
});

it('sets a term of facts that fills pages above its value', async () => {
  const term = Array.from({ length: 150 }, (_, index) => `Wort${index}`).join(' ');
  const rows = [tableRow([tableCell('', { children: [facts('list', [term, 'Wert'])] })])];
  const { pageTexts } = await typeset([table([{ width: { mm: 30 }, align: 'left' }], [], { headerRows: 0, rows })]);
  expect(pageTexts.length).toBeGreaterThan(1);
  expect(pageTexts.at(-1)).toMatch(/Wort149\s+Wert/u);
});

it('leaves the values of facts half of a narrow cell', async () => {
  const child = facts('list', ['Vorsitz', 'Anna Muster']);
  const rows = [tableRow([tableCell('', { children: [child] })])];
  const pdf = await typeset([table([{ width: { mm: 45 }, align: 'left' }], [], { rows })]);
  const middle = ((sampleHausstil.seite.links + 45 / 2) * 72) / 25.4;
  expect(pdf.starts.find(({ text }) => text.startsWith('Anna'))?.x).toBeLessThan(middle);
});

describe('a link in a narrow column, without a space', () => {
  const kreis = link('https://example.org', 'Kreis');
  const raised = (...children: readonly Inline[]): Inline => ({ kind: 'script', position: 'super', children });
  it.each([
    ['raised, before a word', [raised(kreis), 'sitzungssaal']],
    ['raised, before a raised word', [raised(kreis, text('sitzungssaal'))]],
    ['behind a raised word', [raised(text('Sozial'), kreis), 'ausschuss']],
    ['before a raised word', [kreis, raised(text('sitzungssaal'))]],
    ['before another link', [kreis, kreis, 'sitzungssaal']],
    ['in brackets', ['im (', kreis, ')sitzungssaal']],
    ['behind a word with a bracket', ['im Land(', kreis, ')sitzungssaal']],
    ['behind a bracket of its own kind', ['im ', emphasis('Land'), '(', kreis, ')sitzungssaal']],
    ['in quotes, as key and word', ['im „', link('https://example.org', 'Kreis'), '“']],
  ] as const)('is set %s', async (_, words) => {
    for (const mm of [8, 10, 12, 15]) {
      const rows = [tableRow([tableCell(words)])];
      const pdf = await typeset([table([{ width: { mm }, align: 'left' }], [], { rows })]);
      expect(tagsOf(pdf, 'Link').every((link) => link.text.replace(/\s/gu, '') === 'Kreis')).toBe(true);
    }
  });

  it('keeps the mark of punctuation behind it on its line', async () => {
    const rows = [tableRow([tableCell(['Siehe ', kreis, ', dann weiter.'])])];
    const { pageTexts } = await typeset([table([{ width: { mm: 12 }, align: 'left' }], [], { rows })]);
    expect(pageTexts.join('\n')).not.toMatch(/^,/mu);
  });

  it('stands on the line of the bracket or quote before it', async () => {
    const words = (shown: Inline) => ['Der Ausschuss hat (', shown, ') und „', shown, '“ beraten.'];
    const shown = [link('https://example.org', 'Anlagenverzeichnis'), annexReference('a', 'Anlage 1'), kreis];
    const rows = shown.map((it) => tableRow([tableCell(words(it))]));
    for (let mm = 20; mm < 60; mm += 4) {
      const { pageTexts } = await typeset([table([{ width: { mm }, align: 'left' }], [], { rows })]);
      expect(pageTexts.join('\n')).not.toMatch(/[(„]$/mu);
    }
  });

  it('is set with a long address in brackets', async () => {
    const address = `https://example.org/${'Sitzungsdienst_2018_'.repeat(6)}`;
    const block = paragraph(['Siehe (', link(address, address), ').']);
    const rows = [tableRow([tableCell('', { children: [block] })])];
    const pdf = await typeset([block, table([{ width: { mm: 20 }, align: 'left' }], [], { rows })]);
    expect(tagsOf(pdf, 'Link').map((it) => it.text.replace(/\s/gu, ''))).toEqual([address, address]);
    expect(Math.max(...pdf.rightEdges)).toBeLessThanOrEqual(rightMargin + 1);
  });
});

it('repeats the head of a table unless that takes much of every page', async () => {
  const pagesWithHead = async (count: number) => {
    const head = tableRow([tableCell('', { children: [paragraph('Kopf'), ...lines(count)] })]);
    const body = Array.from({ length: 60 }, (_, index) => tableRow([tableCell(`Wert ${index + 1}`)]));
    const pdf = await typeset([table([share], [], { rows: [head, ...body] })]);
    return [pdf.pageTexts.filter((text) => text.includes('Kopf')).length, pdf.pageTexts.length];
  };
  expect(await pagesWithHead(1)).toEqual([2, 2]);
  expect(await pagesWithHead(25)).toEqual([1, 3]);
});

it('does not hyphenate the names of a list without bullets', async () => {
  const names = Array.from({ length: 30 }, () => [paragraph('Freifrau von Schmettau-Oberlindenberg, Anna-Katharina')]);
  const { pageTexts } = await typeset([
    { kind: 'columns', count: 3, cells: [{ kind: 'column-cell', title: [], children: [list('plain', ...names)] }] },
  ]);
  expect(pageTexts.join('')).not.toContain('\u00ad');
});

it('sets a group too long for a column into a row of its own, and what follows into another', async () => {
  const names = (prefix: string, count: number) =>
    list('plain', ...Array.from({ length: count }, (_, index) => [paragraph(`${prefix}${index + 1}`)]));
  const { pageTexts } = await typeset([
    columns(3, ['Kurz', [names('a', 2)]], ['Lang', [names('b', 40)]], ['Danach', [names('c', 2)]]),
  ]);
  expect(pageTexts.join(' ').replace(/\s+/gu, ' ')).toMatch(/Kurz a1 a2 Lang b1 .*b40 Danach c1 c2/u);
});

describe('a label', () => {
  const text = paragraph('Darunter steht der Text.');
  const labelled: Readonly<Record<string, Block>> = {
    'of a resolution': resolution('Kennzeichen', text),
    'of a note': { kind: 'note', title: inlines('Kennzeichen'), children: [text] },
    // Only a group too long for its column may break over pages.
    'of a long group': columns(3, ['Kennzeichen', [list('plain', ...Array.from({ length: 90 }, () => [text]))]]),
  };

  it.each(Object.keys(labelled))('%s never stays behind at the foot of a page', async (what) => {
    const block = labelled[what] ?? paragraph('');
    const pages = new Set<string>();
    for (let fine = 0; fine < 24; fine++) {
      // Fine lines move the block down in small steps, so that every possible end of the page is met.
      const down = [...lines(28), ...Array.from({ length: fine }, () => paragraph('Kleingedrucktes.', 'fine'))];
      const { pageTexts } = await typeset([...down, block]);
      const page = (words: string) => pageTexts.findIndex((shown) => shown.includes(words));
      expect([fine, page('Kennzeichen')]).toEqual([fine, page('Darunter')]);
      pages.add(String(page('Kennzeichen')));
    }
    expect([...pages]).toEqual(['0', '1']);
  });
});

describe('signatures', () => {
  const kinds: Readonly<Record<string, (count: number) => Block>> = {
    'a list': (count) => list('bullet', ...lines(count).map((line) => [line])),
    'a resolution': (count) => resolution('Beschluss', ...lines(count)),
    'a vote at the end of a resolution': (count) => resolution('Beschluss', ...lines(count), vote('Zeile', 'Ja')),
    'a quotation': (count) => ({ kind: 'quote', children: lines(count) }),
    'a note': (count) => ({ kind: 'note', title: inlines('Hinweis'), children: lines(count) }),
    'a table': (count) => table([share], [['Kopf'], ...lines(count).map((_, index) => [`Zeile ${index + 1}`])]),
  };

  it.each(Object.keys(kinds))('never stand alone on a page below %s that fills one', async (kind) => {
    for (let count = 30; count < 50; count++) {
      const block = kinds[kind]?.(count) ?? paragraph('');
      const pdf = await typeset([block, signatures(['Anna Muster', 'Vorsitzende'])]);
      const page = pdf.pageTexts.find((text) => text.includes('Anna Muster'));
      expect(page, `${count} lines`).toContain('Zeile');
    }
  });

  it('stand where they would without the room kept for them', async () => {
    const after = [signatures(['Anna Muster', 'Vorsitzende'])];
    const pdf = await typeset([table([share], [['Kopf'], ['Zeile']]), ...after, ...lines(26)]);
    expect(pdf.pageTexts).toHaveLength(1);
  });
});

describe('notes and source', () => {
  it.each([20, 33, 34, 35, 36, 37, 38, 39, 40])('stand below the last row of a table of %i rows', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => [`Zeile ${index + 1}`]);
    const whole = table([share], [['Kopf'], ...rows], { source: inlines('Amt'), notes: [paragraph('Anmerkung')] });
    const last = { ...tableRow([tableCell('Kreis')]), isEmphasised: true };
    const pdf = await typeset([{ ...whole, style: 'figures', rows: [...whole.rows, last] }]);
    const page = pdf.pageTexts.find((text) => text.includes('Quelle:'));
    expect(page).toContain('Kreis');
    expect(page).toContain('Anmerkung');
  });
});

it('prints the caption of a figure whose content is missing', async () => {
  const figure = { kind: 'figure', caption: inlines('Lageplan'), notes: [], source: [], children: [] } as const;
  expect((await typeset([figure])).pageTexts[0]).toContain('Lageplan');
});

it('keeps a remark in italics on the page of the heading that follows', async () => {
  const remark = paragraph([emphasis('Die Sitzung wurde fortgesetzt.')]);
  for (let lines = 31; lines <= 36; lines += 1) {
    const before = Array.from({ length: lines }, (_, index) => paragraph(`Absatz ${index}`));
    const { pageTexts } = await typeset([
      heading(1, 'a', 'TOP 1'),
      ...before,
      remark,
      heading(1, 'b', 'TOP 2'),
      paragraph('Text'),
    ]);
    const pageOf = (words: string) => pageTexts.findIndex((text) => text.includes(words));
    expect(pageOf('fortgesetzt'), `${lines} lines`).toBe(pageOf('TOP 2'));
  }
});
