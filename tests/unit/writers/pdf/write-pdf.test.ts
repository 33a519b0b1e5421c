// The PDF as a whole: metadata, layout, running head, keeping together, same bytes, values as typed, refusals.
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { replaceUncovered } from '../../../../src/document/glyphs.js';
import type { Block } from '../../../../src/document/nodes.js';
import { loadFonts } from '../../../../src/source/fonts.js';
import { writePdf } from '../../../../src/writers/pdf/write-pdf.js';
import {
  columns,
  documentTree,
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
import { comparable, readPdf, tagsOf } from '../../../support/read-pdf.js';
import { sampleCrest, sampleHausstil, sampleTree } from '../../../support/sample-tree.js';
import { typeset, write } from './typeset.js';

/** About two lines. */
const sentence = 'Die Verwaltung erläuterte die Vorlage und beantwortete die Fragen der Mitglieder des Ausschusses.';
const filler = (count: number): readonly Block[] => Array.from({ length: count }, () => paragraph(sentence));

describe('the sample document', async () => {
  const { written, findings } = await write(sampleTree);
  const pdf = await readPdf(written?.bytes ?? new Uint8Array());

  it('is written without a finding and claims the two standards it was proved by', () => {
    expect(findings).toEqual([]);
    expect(written?.standards).toEqual(['PDF/UA-1', 'PDF/A-3a']);
    const bytes = Buffer.from(written?.bytes ?? []).toString('latin1');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part>');
    expect(bytes).toContain('/DisplayDocTitle true');
  });

  it('has title, author, date and language of the document', () => {
    expect([pdf.title, pdf.author, pdf.language]).toEqual([sampleTree.meta.title, 'Kreis Beispiel', 'de-DE']);
    expect(Buffer.from(written?.bytes ?? []).toString('latin1')).toContain('2018-03-12T00:00:00Z');
  });

  it('has bookmarks with the numbers of the headings', () => {
    expect(pdf.outline.map((bookmark) => bookmark.title)).toEqual([
      'Anwesenheit',
      'Tagesordnung',
      'Öffentlicher Teil',
      'Anlagen',
    ]);
    expect(pdf.outline[2]?.children.map((bookmark) => bookmark.title)).toEqual([
      'TOP 4 Strategische Sozialplanung',
      'TOP 5 Förderung der Schuldnerberatung',
      'TOP 6 Antrag der Gruppe C zum Sozialticket',
    ]);
  });

  it('tells the page of every anchor, as the bookmarks do', () => {
    expect(written?.layout.pageCount).toBe(pdf.pageTexts.length);
    expect([...(written?.layout.pageOf.keys() ?? [])]).toEqual([
      'anwesenheit',
      'tagesordnung',
      'oeffentlicher-teil',
      'top-4',
      'top-5',
      'top-6',
      'formsachen',
      'anlagen',
      'tab-anlagen',
    ]);
    const top5 = pdf.outline[2]?.children[1];
    expect(written?.layout.pageOf.get('top-5')).toBe(top5?.page);
    expect(written?.layout.pageOf.get('anlagen')).toBe(pdf.outline[3]?.page);
  });

  it('leaves links to annexes for the assembly', () => {
    expect(pdf.links.map((target) => target.url)).toEqual([
      'anlage:zusammenfassung',
      'https://example.org/satzung',
      'anlage:zusammenfassung',
    ]);
  });

  it('says on every page that it is a draft, and runs head and foot outside the tags', () => {
    const head = comparable(sampleTree.frame.headLeft);
    for (const [index, text] of pdf.pageTexts.entries()) {
      expect(text).toContain('Entwurf');
      expect(text).toContain(`Seite ${index + 1} von ${pdf.pageTexts.length}`);
      expect(comparable(text).includes(head)).toBe(index > 0);
    }
    expect(pdf.tags.map((tag) => tag.text).join(' ')).not.toMatch(/Entwurf|Seite 1 von/);
  });

  it('keeps a number with its narrow space and its unit in one line', () => {
    // pdf.js reads every kind of space as a plain one.
    expect(pdf.pageTexts.join('')).toMatch(/120[^\S\n]000[^\S\n]Euro/);
  });
});

describe('keeping together', () => {
  it.each([16, 17, 18, 19, 20, 21, 22, 23])(
    'never leaves signatures alone on a page after %i paragraphs',
    async (n) => {
      const pdf = await typeset([...filler(n), paragraph('Schlusssatz.'), signatures(['Anna Muster', 'Vorsitzende'])]);
      const page = pdf.pageTexts.findIndex((text) => text.includes('Anna Muster'));
      expect(pdf.pageTexts[page]).toContain('Schlusssatz.');
    },
  );

  it.each([18, 19, 20, 21, 22, 23, 24])('never leaves a result alone on a page after %i paragraphs', async (n) => {
    const pdf = await typeset([...filler(n), paragraph('Schlusssatz.'), vote('Einstimmig beschlossen', '9 Ja')]);
    const page = pdf.pageTexts.findIndex((text) => text.includes('Einstimmig'));
    expect(pdf.pageTexts[page]).toContain('Schlusssatz.');
  });

  it.each([14, 15, 16, 17, 18, 19, 20, 21, 22])(
    'never parts an election from its outcome, nor a promise from its item, after %i paragraphs',
    async (n) => {
      const ballots = table([{ width: { share: 1 }, align: 'left' }], [['Wahlvorschlag'], ['Muster'], ['Beispiel']]);
      const pdf = await typeset([
        ...filler(n),
        resolution('Wahl', ballots, vote('Gewählt: Anna Muster', '')),
        facts('list', ['Zusage', 'Der Plan wird vorgelegt.']),
      ]);
      const page = pdf.pageTexts.findIndex((text) => text.includes('Wahlvorschlag'));
      expect(pdf.pageTexts[page]).toContain('Gewählt');
      expect(pdf.pageTexts[page]).toContain('Zusage');
    },
  );

  it('leaves no page half empty for items that have nothing but their headings', async () => {
    const items = Array.from({ length: 12 }, (_, index) => heading(2, `top-${index}`, `Punkt ${index}`));
    const pdf = await typeset([
      ...filler(16),
      heading(1, 'teil', 'Nichtöffentlicher Teil'),
      ...items,
      paragraph('Ende'),
    ]);
    expect(pdf.pageTexts[0]).toContain('Punkt 1');
    expect(pdf.pageTexts[1]).toContain('Punkt 11');
  });

  it.each([18, 19, 20, 21, 22, 23, 24])('keeps a label with what it announces after %i paragraphs', async (n) => {
    const names = list('ordered', [paragraph('Muster, Anna')], [paragraph('Beispiel, Ernst')]);
    const pdf = await typeset([...filler(n), paragraph([strong('Teilnehmende')]), columns(2, ['', [names]])]);
    const page = pdf.pageTexts.findIndex((text) => text.includes('Teilnehmende'));
    expect(pdf.pageTexts[page]).toContain('Muster, Anna');
  });

  it.each([18, 19, 20, 21, 22])('keeps headings with the text they head after %i paragraphs', async (n) => {
    const pdf = await typeset([
      ...filler(n),
      heading(1, 'teil', 'Zweiter Teil'),
      heading(2, 'top', 'Ein Punkt', { number: 'TOP 9', aside: inlines('Vorlage 1/2018') }),
      paragraph(`Beratung: ${sentence}`),
    ]);
    const page = pdf.pageTexts.findIndex((text) => text.includes('Zweiter Teil'));
    expect(pdf.pageTexts[page]).toContain('TOP 9');
    expect(pdf.pageTexts[page]).toContain('Beratung');
    expect(pdf.layout.pageOf.get('top')).toBe(page + 1);
  });

  it.each([0, 1, 2, 3, 4, 5])('keeps notes and source with their table, %i fine lines down the page', async (n) => {
    const rows = [['Kopf'], ['erste Zeile'], ['letzte Zeile']];
    const source = inlines('Statistisches Amt');
    const pdf = await typeset([
      ...filler(18),
      ...Array.from({ length: n }, () => paragraph('Fein.', 'fine')),
      table([{ width: { share: 1 }, align: 'left' }], rows, { source }),
    ]);
    const page = pdf.pageTexts.findIndex((text) => text.includes('Quelle:'));
    expect(pdf.pageTexts[page]).toContain('letzte Zeile');
  });

  it('repeats the head of a table of 400 rows on every page and tags it once', async () => {
    const rows = [['Nr.', 'Kommune'], ...Array.from({ length: 400 }, (_, index) => [`${index + 1}.`, 'Siegburg'])];
    const share = { width: { share: 1 }, align: 'left' } as const;
    const pdf = await typeset([table([share, share], rows)]);
    expect(pdf.pageTexts.length).toBeGreaterThan(8);
    for (const text of pdf.pageTexts) expect(text).toContain('Kommune');
    expect(tagsOf(pdf, 'TH').filter((tag) => tag.text !== '')).toHaveLength(2);
    expect(tagsOf(pdf, 'TD').filter((tag) => tag.text === 'Siegburg')).toHaveLength(400);
  });

  it('lets sixty members with long names take the whole width', async () => {
    const names = Array.from({ length: 60 }, (_, index) => [
      paragraph(`Freifrau von Schmettau-Oberlindenberg, Anna-Katharina ${index}, Sankt Augustin`),
    ]);
    const pdf = await typeset([
      columns(3, ['Gruppe A', [list('plain', ...names)]], ['Gruppe B', [paragraph('Muster, Bodo')]]),
    ]);
    expect(tagsOf(pdf, 'LI').filter((tag) => tag.text !== '')).toHaveLength(60);
    expect(pdf.pageTexts.length).toBeLessThanOrEqual(2);
  });
});

describe('values as typed', () => {
  const naughty = [
    '*a* _b_ `c` $d$ @e <f> #g',
    'a|b || c',
    '<b>fett</b> &amp; &',
    '{{x}} {{anlage "y"}}',
    '\\ \\\\ \\u{41} \\n',
    '1. am Zeilenanfang',
    '- am Zeilenanfang',
    '= am Zeilenanfang',
    '/ Begriff: nein',
    '„deutsch“ ‚einfach‘ "gerade" \'Strich\' »Guillemets«',
    'u\u0308ber A\u030angstro\u0308m',
    '-- --- ... ~ //k /*k*/',
    '#let x = 1; #panic("y")',
    '```\n#eval("1")\n```',
    'https://example.org/a?b=c&d=e#f',
    'a\tb  c',
  ];

  it.each(naughty)('prints %j in a paragraph, a cell, a heading and a verbatim', async (value) => {
    const pdf = await typeset([
      heading(1, 'a', value, { number: '1' }),
      paragraph(value),
      table([{ width: { share: 1 }, align: 'decimal' }], [['Kopf'], [value]]),
      facts('list', ['Begriff', value]),
      { kind: 'verbatim', value },
    ]);
    const expected = comparable(value);
    const texts = ['P', 'TD', 'LBody', 'H1'].map((role) => tagsOf(pdf, role)[0]?.text);
    expect(texts).toEqual([expected, expected, expected, `1 ${expected}`]);
    expect(
      comparable(
        tagsOf(pdf, 'Code')[0]
          ?.children.map((line) => line.text)
          .join(' ') ?? '',
      ),
    ).toBe(expected);
    expect(comparable(pdf.outline[0]?.title ?? '')).toBe(`1 ${expected}`);
  });

  it('sets a document of characters no font has, once they are replaced', async () => {
    const fonts = loadFonts('Arimo');
    const findings: Finding[] = [];
    const tree = replaceUncovered(
      documentTree([paragraph('😀 \ue000 \u0000 ☐ ✓ ▲ ≤ \u2011')], {
        meta: { ...sampleTree.meta, title: '\ufeffTitel\u0007' },
      }),
      fonts.covers,
      (finding) => findings.push(finding),
    );
    const { written } = await write(tree);
    const pdf = await readPdf(written?.bytes ?? new Uint8Array());
    expect(pdf.pageTexts[0]).toContain('□ □');
    expect(pdf.pageTexts[0]).toContain('☐ ✓ ▲ ≤');
    expect(pdf.title).toBe('Titel');
    expect(findings.map((finding) => finding.code)).toEqual([
      'steuerzeichen',
      'steuerzeichen',
      'steuerzeichen',
      'zeichen-fehlt',
      'zeichen-fehlt',
    ]);
  });
});

describe('same input, same bytes', () => {
  const home = process.cwd();
  const zone = process.env.TZ;
  afterEach(() => {
    process.chdir(home);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('writes the same bytes with another engine, elsewhere, in another time zone, after another document', async () => {
    const silent = () => undefined;
    const first = await writePdf(sampleTree, sampleHausstil, loadFonts('Arimo'), silent);
    process.chdir(tmpdir());
    process.env.TZ = 'Pacific/Auckland';
    const fonts = loadFonts('Arimo');
    await writePdf(documentTree([paragraph([sentence, footnote(paragraph('x'))])]), sampleHausstil, fonts, silent);
    const second = await writePdf(sampleTree, sampleHausstil, fonts, silent);
    expect(first).toBeDefined();
    expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(second?.bytes ?? []))).toBe(true);
  });
});

describe('pages of their own kind', () => {
  it('turns a section on its side and back, with its own running head', async () => {
    const frame = { headLeft: 'Quertabelle', headRight: '', footLeft: '', headOnFirstPage: true };
    const pdf = await typeset([
      paragraph('hoch'),
      { kind: 'section', orientation: 'querformat', frame, children: [heading(1, 'q', 'Quer'), paragraph('quer')] },
      paragraph('wieder hoch'),
    ]);
    expect(pdf.pageSizes.map(([width, height]) => width > height)).toEqual([false, true, false]);
    expect(pdf.pageTexts.map((text) => text.includes('Quertabelle'))).toEqual([false, true, false]);
    expect(pdf.layout.pageOf.get('q')).toBe(2);
  });

  it('gives the page of a target where a reference asks for it', async () => {
    const pdf = await typeset([
      paragraph(['siehe Seite ', { kind: 'cross-reference', target: 'ziel', show: 'seite', label: '' }]),
      { kind: 'page-break' },
      heading(1, 'ziel', 'Ziel'),
    ]);
    expect(pdf.pageTexts[0]).toContain('siehe Seite 2');
  });

  it('leads a link to an anchor of the document there, not to an outside address', async () => {
    const pdf = await typeset([
      heading(1, 'größe', 'Größe'),
      paragraph([link('#größe', 'oben'), ', ', link('#gr%C3%B6%C3%9Fe', 'ebendort')]),
    ]);
    expect(pdf.links).toEqual([]);
    expect(tagsOf(pdf, 'Link').map((tag) => tag.text)).toEqual(['oben', 'ebendort']);
  });

  it('prints the label of a reference whose target is missing, without a link', async () => {
    const pdf = await typeset([
      paragraph([{ kind: 'cross-reference', target: 'fehlt', show: 'nummer', label: 'Tabelle 9' }]),
    ]);
    expect(pdf.pageTexts[0]).toContain('Tabelle 9');
    expect(tagsOf(pdf, 'Link')).toEqual([]);
  });

  it('takes the first of two anchors of one name', async () => {
    const pdf = await typeset([heading(1, 'a', 'Eins'), { kind: 'page-break' }, heading(1, 'a', 'Zwei')]);
    expect(pdf.layout.pageOf).toEqual(new Map([['a', 1]]));
  });
});

describe('refusals', () => {
  it('names an image that is none, at its place', async () => {
    const at = { file: '/text.md', line: 3, column: 1 };
    const broken = { ...sampleCrest, format: 'png', name: 'logo.png' } as const;
    const { written, findings } = await write(
      documentTree([
        ...filler(5),
        { kind: 'image', image: broken, alt: 'Logo', isDecorative: false, at },
        ...filler(5),
      ]),
    );
    expect(written).toBeUndefined();
    expect(findings).toEqual([
      {
        code: 'bild-unlesbar',
        severity: 'Fehler',
        message: 'Das Bild „logo.png“ lässt sich nicht als PNG lesen.',
        remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es neu als PNG, JPEG oder SVG.',
        at,
      },
    ]);
  });

  it('finds the block the engine refuses and asks to report it, without a word of the engine', async () => {
    const at = { file: '/text.md', line: 9, column: 1 };
    const { written, findings } = await write(
      documentTree([
        heading(1, 'a', 'Eins'),
        ...filler(7),
        { ...heading(4, 'b', 'Vier'), at },
        ...filler(2),
        heading(2, 'c', 'Zwei'),
      ]),
    );
    expect(written).toBeUndefined();
    expect(findings).toEqual([
      {
        code: 'satz-unerwartet',
        severity: 'Fehler',
        message: 'Das PDF ließ sich nicht setzen. Das ist ein Fehler von Sitzungswerk, nicht Ihrer.',
        remedy:
          'Melden Sie den Fehler bitte mit der Datei und der Stelle; lassen Sie den Absatz vorerst weg, um das PDF zu erhalten.',
        at,
      },
    ]);
  });
});
