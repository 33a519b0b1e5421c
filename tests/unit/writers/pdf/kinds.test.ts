// Every kind the PDF carries: its text arrives, its tags say what it is; what is not carried is reported and marked.
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Kind, NodeOf } from '../../../../src/document/nodes.js';
import { walk } from '../../../../src/document/walk.js';
import { carried } from '../../../../src/writers/pdf/carried.js';
import {
  annexReference,
  columns,
  documentTree,
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
  text,
  vote,
} from '../../../support/build-nodes.js';
import { printTags, type ReadPdf, readPdf } from '../../../support/read-pdf.js';
import { sampleCrest } from '../../../support/sample-tree.js';
import { typeset, write } from './typeset.js';

/** The tags below the document's root, without what stands on every page. */
function tagLines(pdf: ReadPdf): string {
  return pdf.tags
    .flatMap((root) => root.children.flatMap((document) => document.children))
    .map((tag) => printTags(tag))
    .join('\n');
}

const series = { title: 'Anteile', unit: 'Prozent', decimals: 0, head: '', columns: [], rows: [] };
const svg = new TextDecoder().decode(sampleCrest.bytes);
const anchor = heading(1, 'anker', 'Anker', { number: '1' });

/** One example per kind with its tags as a screen reader gets them. */
const blockCases: Readonly<Partial<Record<Kind, readonly [block: Block, tags: string]>>> = {
  heading: [
    heading(1, 'a', 'Förderung', { number: 'TOP 5', aside: inlines('Vorlage 45/2018') }),
    'H1 TOP 5 Förderung\nP Vorlage 45/2018',
  ],
  paragraph: [paragraph('Ein Absatz.', 'lead'), 'P Ein Absatz.'],
  list: [
    list('ordered', [paragraph('eins')], [paragraph('zwei')]),
    'L\n  LI\n    Lbl 1.\n    LBody\n      P eins\n  LI\n    Lbl 2.\n    LBody\n      P zwei',
  ],
  facts: [
    facts('list', ['Datum', '12. März 2018'], ['Ort', 'Siegburg']),
    'L\n  LI\n    Lbl Datum\n    LBody\n      P 12. März 2018\n  LI\n    Lbl Ort\n    LBody\n      P Siegburg',
  ],
  quote: [{ kind: 'quote', children: [paragraph('„Ja“')] }, 'BlockQuote\n  P „Ja“'],
  note: [{ kind: 'note', title: inlines('Hinweis'), children: [paragraph('Text')] }, 'P Hinweis\nP Text'],
  columns: [
    columns(2, ['Gruppe A', [list('plain', [paragraph('Muster, Anna')])]], ['Gruppe B', [paragraph('niemand')]]),
    'Div\n  Div\n    P Gruppe A\n    L\n      LI\n        Lbl\n        LBody\n          P Muster, Anna\n' +
      '  Div\n    P Gruppe B\n    P niemand',
  ],
  resolution: [
    resolution('Beschluss', paragraph('Der Kreistag fördert.'), vote('Einstimmig beschlossen', '11 Ja')),
    'P Beschluss\nP Der Kreistag fördert.\nP Einstimmig beschlossen 11 Ja\n  Span Einstimmig beschlossen',
  ],
  signatures: [
    signatures(['Anna Muster', 'Vorsitzende'], ['S. Beispiel', 'Schriftführerin']),
    'Div\n  Div\n    P Anna Muster\n    P Vorsitzende\n  Div\n    P S. Beispiel\n    P Schriftführerin',
  ],
  table: [
    table(
      [
        { width: { mm: 20 }, align: 'left' },
        { width: { share: 1 }, align: 'left' },
      ],
      [
        ['TOP', 'Titel'],
        ['4', 'Sozialplanung'],
      ],
      { number: 'Tabelle 1', caption: inlines('Themen'), source: inlines('Kreis') },
    ),
    'Table\n  Caption\n    P Tabelle 1 Themen\n  THead\n    TR\n      TH TOP\n      TH Titel\n' +
      '  TBody\n    TR\n      TD 4\n      TD Sozialplanung\nP Quelle: Kreis',
  ],
  image: [{ kind: 'image', image: sampleCrest, alt: 'Ein Wappen', isDecorative: false }, 'Figure (Ein Wappen)'],
  figure: [
    {
      kind: 'figure',
      number: 'Abbildung 1',
      caption: inlines('Das Wappen'),
      children: [{ kind: 'image', image: sampleCrest, alt: 'Schild', isDecorative: false }],
      notes: [],
      source: [],
    },
    'Div\n  Caption\n    P Abbildung 1 Das Wappen\n  Figure (Schild)',
  ],
  chart: [{ kind: 'chart', art: '', series, svg, alt: 'Anteile je Kommune' }, 'Figure (Anteile je Kommune)'],
  'figure-group': [
    {
      kind: 'figure-group',
      number: 'Abbildung 2',
      caption: inlines('Zwei Schilde'),
      columns: 2,
      figures: ['links', 'rechts'].map((alt) => ({
        kind: 'figure',
        caption: inlines(`Schild ${alt}`),
        children: [{ kind: 'image', image: sampleCrest, alt, isDecorative: false }],
        notes: [],
        source: [],
      })),
    },
    'Div\n  Caption\n    P Abbildung 2 Zwei Schilde\n  Div\n' +
      '    Div\n      Div\n        Caption\n          P Schild links\n        Figure (links)\n' +
      '    Div\n      Div\n        Caption\n          P Schild rechts\n        Figure (rechts)',
  ],
  directory: [
    { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 2 },
    'P Inhalt\nTOC\n  TOCI\n    Reference\n      Link 1 Anker 1',
  ],
  'title-page': [{ kind: 'title-page', children: [paragraph('Masterplan')] }, 'P Masterplan'],
  'cover-sheet': [{ kind: 'cover-sheet', children: [paragraph('Anlage 1')] }, 'P Anlage 1'],
  'numbered-lines': [{ kind: 'numbered-lines', children: [paragraph('Zeile')] }, 'P Zeile'],
  letterhead: [
    {
      kind: 'letterhead',
      name: inlines('Kreis Beispiel'),
      subline: inlines('Der Landrat'),
      crest: sampleCrest,
      crestAlt: 'Wappen',
    },
    'Div\n  Div\n    P Kreis Beispiel\n    P Der Landrat\n  Div\n    Figure (Wappen)',
  ],
  title: [
    { kind: 'title', children: inlines('Niederschrift'), subtitle: inlines('über die Sitzung') },
    'P Niederschrift\nP über die Sitzung',
  ],
  'fill-lines': [{ kind: 'fill-lines', count: 3, label: 'Platz für Anmerkungen' }, 'Figure (Platz für Anmerkungen)'],
  verbatim: [{ kind: 'verbatim', value: 'eins\n  zwei' }, 'Code\n  P eins\n  P zwei'],
  section: [{ kind: 'section', orientation: 'querformat', children: [paragraph('quer')] }, 'P quer'],
  'page-break': [{ kind: 'page-break' }, ''],
  rule: [{ kind: 'rule' }, ''],
  vote: [vote('Abgelehnt', '3 Ja · 11 Nein'), 'P Abgelehnt 3 Ja · 11 Nein\n  Span Abgelehnt'],
};

const inlineCases: Readonly<Partial<Record<Kind, readonly [inline: Inline, tags: string]>>> = {
  text: [text('Wort'), 'P vor Wort nach'],
  emphasis: [emphasis('betont'), 'P vor betont nach\n  Span betont'],
  strong: [strong('fett'), 'P vor fett nach\n  Span fett'],
  struck: [{ kind: 'struck', children: inlines('gestrichen') }, 'P vor gestrichen nach\n  Span gestrichen'],
  script: [{ kind: 'script', position: 'sub', children: inlines('2') }, 'P vor 2 nach\n  Span 2'],
  muted: [{ kind: 'muted', children: inlines('leise') }, 'P vor leise nach'],
  code: [{ kind: 'code', value: 'nein_von' }, 'P vor nein_von nach\n  Code\n    Span nein_von'],
  'line-break': [{ kind: 'line-break' }, 'P vor nach'],
  link: [link('https://example.org/', 'Satzung'), 'P vor Satzung nach\n  Link Satzung'],
  'annex-reference': [annexReference('zusammenfassung', 'Anlage 1'), 'P vor Anlage 1 nach\n  Link Anlage 1'],
  'cross-reference': [
    { kind: 'cross-reference', target: 'anker', show: 'nummer', label: 'Kapitel 1' },
    'P vor Kapitel 1 nach\n  Link Kapitel 1',
  ],
  mark: [{ kind: 'mark', sign: 'ampel-rot', label: 'ungünstig' }, 'P vor nach\n  Figure (ungünstig)'],
  'inline-image': [
    { kind: 'inline-image', image: sampleCrest, alt: 'Wappen', heightPt: 9 },
    'P vor nach\n  Figure (Wappen)',
  ],
  'inline-chart': [
    { kind: 'inline-chart', art: '', series, svg, alt: 'steigend', heightPt: 9 },
    'P vor nach\n  Figure (steigend)',
  ],
  'fill-in': [{ kind: 'fill-in', widthMm: 30, label: 'Unterschrift' }, 'P vor nach\n  Figure (Unterschrift)'],
  'index-mark': [{ kind: 'index-mark', term: 'Siegburg', id: 'ort:1' }, 'P vor nach'],
};

/** Kinds whose example is part of another one's. */
const coveredElsewhere: readonly Kind[] = [
  'footnote',
  'list-item',
  'fact',
  'column-cell',
  'signatory',
  'table-row',
  'table-cell',
];

describe('what the PDF carries', () => {
  it('has an example for every carried kind', () => {
    const shown = [...Object.keys(blockCases), ...Object.keys(inlineCases), ...coveredElsewhere];
    const promised = Object.entries(carried).flatMap(([kind, word]) => (word === 'carried' ? [kind] : []));
    expect([...shown].sort()).toEqual(promised.sort());
    const kinds = new Set<Kind>();
    const examples = Object.values(blockCases).map(([block]) => block);
    walk([...examples, paragraph([footnote(paragraph('Fußnote'))])], (node) => kinds.add(node.kind));
    expect(coveredElsewhere.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(Object.entries(blockCases))('gives %s sensible tags', async (kind, [block, expected]) => {
    const pdf = await typeset(kind === 'heading' ? [block] : [anchor, block]);
    const prefix = kind === 'heading' ? '' : 'H1 1 Anker\n';
    expect(`${tagLines(pdf)}\n`.trim()).toBe((prefix + expected).trim());
  });

  it.each(Object.entries(inlineCases))('gives %s in a line sensible tags', async (_kind, [inline, expected]) => {
    const pdf = await typeset([anchor, paragraph(['vor ', inline, ' nach'])]);
    expect(tagLines(pdf)).toBe(`H1 1 Anker\n${expected}`);
  });

  it('tags a footnote where it is referred to and prints all of its paragraphs', async () => {
    const pdf = await typeset([paragraph(['Text', footnote(paragraph('Erstens.'), paragraph('Zweitens.'))])]);
    const lines = tagLines(pdf);
    expect(lines).toMatch(/^P Text.*\n {2}Lbl\n/);
    expect(lines).toContain('Note');
    expect(pdf.pageTexts[0]).toMatch(/1 Erstens\.\s+Zweitens\./);
  });
});

describe('what the PDF does not carry', () => {
  const cases: readonly (readonly [NodeOf<'chart' | 'inline-chart'>, string])[] = [
    [{ kind: 'chart', art: '', series, svg: '', alt: 'Anteile' }, 'Ein Diagramm („Anteile“)'],
    [
      { kind: 'inline-chart', art: '', series, svg: '', alt: 'Linie', heightPt: 9 },
      'Ein Diagramm in der Zeile („Linie“)',
    ],
  ];

  it('are placeholders, none of which is left when a tree is finished, and notes for a speaker', async () => {
    const left = Object.entries(carried).flatMap(([kind, word]) => (word === 'carried' ? [] : [kind]));
    expect(left).toEqual(['speaker-notes', 'insertion', 'indicator-words', 'indicator-block', 'record-block']);
    await expect(write(documentTree([{ kind: 'insertion', key: 'x' }]))).rejects.toThrow('insertion "x"');
  });

  it.each(cases)('is reported: $kind, and said on the page', async (node, name) => {
    const at = { file: '/text.md', line: 7, column: 1 };
    const placed = { ...node, at };
    const block = placed.kind === 'inline-chart' ? paragraph([placed]) : placed;
    const { written, findings } = await write(documentTree([paragraph('Davor'), block]));
    expect(findings).toEqual([
      {
        code: 'darstellung-fehlt',
        severity: 'Warnung',
        message: `${name} ist nicht gezeichnet worden; im PDF steht an der Stelle ein Hinweis.`,
        remedy:
          'Nennen Sie mit „bild=“ eine SVG-Datei, oder beschreiben Sie den Inhalt in Worten oder als einfache Tabelle.',
        at,
      },
    ]);
    const pdf = await readPdf(written?.bytes ?? new Uint8Array());
    expect(pdf.pageTexts[0]).toContain(`[${name} fehlt in dieser Fassung.]`);
  });

  it('reports what begins a page inside another block, and keeps the words', async () => {
    const inside: Block = {
      kind: 'quote',
      children: [
        paragraph('vor'),
        { kind: 'page-break' },
        { kind: 'section', orientation: 'querformat', children: [paragraph('nach')] },
        { kind: 'title-page', children: [paragraph('Titel')] },
        { kind: 'cover-sheet', children: [paragraph('Blatt')] },
        { kind: 'numbered-lines', children: [paragraph('Zeile')] },
      ],
    };
    const { written, findings } = await write(documentTree([inside]));
    expect(findings.map((finding) => finding.code)).toEqual(Array(5).fill('seitenwechsel-verschachtelt'));
    expect(findings[0]).toMatchObject({
      severity: 'Warnung',
      message: 'In einem anderen Block kann im PDF keine neue Seite beginnen; der Seitenwechsel fehlt dort.',
      remedy: 'Setzen Sie „::: seitenumbruch“ vor oder hinter den Block, nicht in ihn.',
    });
    expect(findings.map(({ remedy }) => /::: (\w+)/u.exec(remedy)?.[1])).toEqual([
      'seitenumbruch',
      'querformat',
      'titelseite',
      'deckblatt',
      'zeilennummern',
    ]);
    expect(findings[4]?.message).toBe(
      'In einem anderen Block lassen sich im PDF keine Zeilen nummerieren; die Nummern fehlen dort.',
    );
    const pdf = await readPdf(written?.bytes ?? new Uint8Array());
    expect(tagLines(pdf)).toBe('BlockQuote\n  P vor\n  P nach\n  P Titel\n  P Blatt\n  P Zeile');
  });

  it('reports a link without an address and keeps its words', async () => {
    const { written, findings } = await write(documentTree([paragraph(['zur ', link('', 'Satzung'), '.'])]));
    expect(findings).toEqual([
      {
        code: 'link-unbrauchbar',
        severity: 'Warnung',
        message: 'Die Adresse „“ führt nirgendwohin; ihr Text steht im PDF ohne Link.',
        remedy: 'Schreiben Sie eine vollständige Adresse, zum Beispiel https://www.example.org/satzung.pdf.',
      },
    ]);
    expect(tagLines(await readPdf(written?.bytes ?? new Uint8Array()))).toBe('P zur Satzung.');
  });
});
