// Pictures as they come to stand: scaled to line and page, in cells, items and lines; SVG words in the document's own fonts.
import { describe, expect, it } from 'vitest';
import type { Block, ImageData } from '../../../../src/document/nodes.js';
import {
  columns,
  heading,
  inlines,
  list,
  paragraph,
  signatures,
  table,
  tableCell,
  tableRow,
} from '../../../support/build-nodes.js';
import { tagsOf } from '../../../support/read-pdf.js';
import { typeset } from './typeset.js';

function svg(name: string, width: number, height: number, content = ''): ImageData {
  const shapes = content === '' ? `<path d="M0 0H${width}V${height}H0Z" fill="#8fa9c4"/>` : content;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const bytes = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${shapes}</svg>`);
  return { format: 'svg', name, bytes };
}

const picture = (image: ImageData): Block => ({ kind: 'image', image, alt: image.name, isDecorative: false });
const share = { width: { share: 1 }, align: 'left' } as const;
const automatic = { width: { auto: true }, align: 'left' } as const;

describe('a picture', () => {
  it('as high as five pages stays on one, with heading, caption, notes and source', async () => {
    const pdf = await typeset([
      heading(1, 'a', 'Karte'),
      {
        kind: 'figure',
        number: 'Abbildung 1',
        caption: inlines('Ein Turm'),
        children: [picture(svg('turm', 400, 5000))],
        notes: [paragraph('Anmerkung')],
        source: inlines('Kreis'),
      },
    ]);
    expect(pdf.pageTexts).toHaveLength(1);
    expect(pdf.pageTexts[0]).toMatch(/Karte.*Ein Turm.*Anmerkung.*Quelle: Kreis/su);
  });

  it('stands in an item, a cell, a line and a footnote, and is heard there', async () => {
    const wide = svg('breit', 4000, 100);
    const rows = [
      tableRow([tableCell('Kopf'), tableCell('Bild')]),
      tableRow([tableCell('x'), { ...tableCell(''), children: [picture(wide)] }]),
    ];
    const pdf = await typeset([
      list('bullet', [paragraph('Punkt'), picture(wide)]),
      { ...table([share, automatic], []), rows },
      paragraph(['Zeile ', { kind: 'inline-image', image: wide, alt: 'in der Zeile', heightPt: 40 }]),
      paragraph(['Text', { kind: 'footnote', children: [picture(svg('hoch', 100, 4000))] }]),
    ]);
    expect(tagsOf(pdf, 'Figure').map(({ alt }) => alt)).toEqual(['breit', 'breit', 'in der Zeile', 'hoch']);
    expect(pdf.pageTexts.join('')).toContain('x');
  });

  it.each([
    ['a rule', { kind: 'rule' }],
    ['nothing to list', { kind: 'directory', of: 'tabellen', title: [], depth: 1 }],
    ['an empty group', { kind: 'figure-group', caption: [], columns: 2, figures: [] }],
    ['an ornament', { kind: 'image', image: svg('zier', 9, 9), alt: '', isDecorative: true }],
    ['empty blocks', { kind: 'quote', children: [list('bullet', []), { kind: 'verbatim', value: '' }] }],
  ] as const satisfies readonly (readonly [string, Block])[])('may be %s under its caption', async (_, child) => {
    const figure = { kind: 'figure', caption: inlines('Worte'), children: [child], notes: [], source: [] } as const;
    const group = { kind: 'figure-group', caption: inlines('Gruppe'), columns: 2, figures: [figure, figure] } as const;
    const pdf = await typeset([figure, group]);
    expect(
      tagsOf(pdf, 'P')
        .map(({ text }) => text)
        .filter((text) => text !== ''),
    ).toEqual(expect.arrayContaining(['Worte', 'Gruppe']));
  });

  it('without meaning is left out of what is heard', async () => {
    const image = svg('zierde', 100, 10);
    const pdf = await typeset([{ kind: 'image', image, alt: '', isDecorative: true }, paragraph('Text')]);
    expect(tagsOf(pdf, 'Figure')).toEqual([]);
  });
});

describe('what should stay whole', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Zeile ${index + 1}.`));
  const image = picture(svg('breit', 300, 100));
  const figure = { kind: 'figure', caption: inlines('c'), children: [image], notes: [], source: [] } as const;
  const cases: Readonly<Record<string, Block>> = {
    'a group of people': columns(2, ['A', lines(99)], ['B', lines(1)]),
    signatures: signatures(...lines(99).map(({ children }) => [children, 'Rolle'] as const)),
    'notes of a table': table([share], [['Kopf'], ['Zelle']], { notes: lines(99) }),
    'notes of a figure': { ...figure, notes: lines(99) },
    'a group of figures': {
      kind: 'figure-group',
      caption: inlines('Gruppe'),
      columns: 2,
      figures: lines(99).map(({ children }) => ({ ...figure, caption: children })),
    },
  };

  it.each(Object.keys(cases))('breaks where no page is high enough for %s', async (name) => {
    const pdf = await typeset([cases[name] ?? image]);
    expect(pdf.pageTexts.length).toBeGreaterThan(1);
    expect(pdf.pageTexts.at(-1)).toMatch(/Zeile 99\.|Gruppe/u);
  });
});

describe('the words of an SVG', () => {
  const fontsOf = (bytes: Uint8Array) =>
    [
      ...new Set(
        [
          ...Buffer.from(bytes)
            .toString('latin1')
            .matchAll(/\/FontName\s*\/\w+\+([\w-]+)/gu),
        ].map(([, name]) => name),
      ),
    ].sort();

  it.each([
    ['an attribute', '<text y="20" font-family="DejaVu Sans, Liberation Mono">Größe</text>'],
    ['its style', '<text y="20" style="font-family:\'DejaVu Sans\'">Größe</text>'],
    ['a short hand', '<text y="20" style="font:12px Liberation Mono">Größe</text>'],
    ['a rule', '<style>.a{font-family:DejaVu Serif!important}</style><text y="20" class="a">Größe</text>'],
  ])('are set with the fonts of the document whatever %s asks for', async (_, content) => {
    const pdf = await typeset([paragraph('Text'), picture(svg('worte', 100, 40, content))]);
    expect(fontsOf(pdf.bytes)).toEqual(['Arimo-Regular']);
    expect(pdf.pageTexts[0]).toContain('Größe');
  });

  it.each([
    ['a box', 'Größe ☐'],
    ['an entity', 'Größe &#x2610; &#9745;'],
    ['what no font has', '😀'],
    ['a letter with a mark that is no single character', 'C\u0306ap'],
  ])('become a picture of dots where %s cannot be set as it is', async (_, words) => {
    const pdf = await typeset([picture(svg('zeichen', 100, 40, `<text y="20">${words}</text>`))]);
    expect(Buffer.from(pdf.bytes).toString('latin1')).toMatch(/\/Subtype\s*\/Image/u);
    expect(tagsOf(pdf, 'Figure').map(({ alt }) => alt)).toEqual(['zeichen']);
  });
});
