import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../../../src/document/file-content.js';
import type { Layout } from '../../../../src/document/layout.js';
import { writeWord } from '../../../../src/writers/word/write-word.js';
import { annexReference, documentTree, footnote, heading, link, paragraph } from '../../../support/build-nodes.js';
import { type DocxField, descendants, parseXml, textOf } from '../../../support/read-docx.js';
import { sampleHausstil, sampleTree } from '../../../support/sample-tree.js';
import { part, writeBlocks, writeParts } from './write-blocks.js';

const layout: Layout = { pageCount: 3, pageOf: new Map([['top-4', 1]]) };
const annexTree = documentTree(
  [
    heading(1, 'top-4', 'Zusammenfassung'),
    paragraph([
      'Siehe ',
      { kind: 'cross-reference', target: 'top-4', show: 'seite', label: '?' },
      footnote(paragraph('a')),
    ]),
  ],
  { frame: { headLeft: 'Kreis', headRight: 'Anlage 1', footLeft: 'Stand', headOnFirstPage: true } },
);
const sample: FileContent = {
  body: { tree: sampleTree, layout },
  annexes: [
    {
      id: 'zusammenfassung',
      label: 'Anlage 1',
      tree: annexTree,
      layout: { pageCount: 12, pageOf: new Map([['top-4', 5]]) },
    },
  ],
  annexFiles: new Map(),
};

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('annexes', () => {
  it('in the file are sections of their own, counted from 1, with their own head', async () => {
    const { body, parts, fields } = await writeParts(sample);
    const sections = descendants(body, 'w:sectPr');
    expect(sections.map((section) => descendants(section, 'w:type')[0]?.attributes.get('w:val'))).toEqual([
      'nextPage',
      'nextPage',
    ]);
    expect(sections.map((section) => descendants(section, 'w:pgNumType')[0]?.attributes.get('w:start'))).toEqual([
      '1',
      '1',
    ]);
    expect(sections.map((section) => descendants(section, 'w:numRestart')[0]?.attributes.get('w:val'))).toEqual([
      'continuous',
      'eachSect',
    ]);
    const heads = [...parts].filter(([path]) => /header\d/u.test(path)).map(([, xml]) => textOf(parseXml(xml)));
    expect(heads).toContain('Kreis\tAnlage 1');
    expect(fields).toContainEqual({ part: 'word/document.xml', instruction: 'PAGEREF top_4_2 \\h', result: '5' });
  });

  it('with a cover sheet begin to count behind it; references lead to the sheet', async () => {
    const [annex] = sample.annexes;
    if (annex === undefined) throw new Error('no annex');
    const { body, fields } = await writeParts({
      body: part([paragraph([annexReference(annex.id, 'Anlage 1')])]),
      annexes: [{ ...annex, cover: part([paragraph('Deckblatt')]) }],
    });
    const sections = descendants(body, 'w:sectPr');
    expect(sections.map((section) => descendants(section, 'w:pgNumType')[0]?.attributes.get('w:start'))).toEqual([
      '1',
      '1',
      '1',
    ]);
    const totals = fields.filter(({ part: name }) => /footer/u.test(name)).map(({ result }) => result);
    expect(totals).toContain('12');
    const [reference] = descendants(body, 'w:hyperlink').filter((link) => textOf(link) === 'Anlage 1');
    expect(reference?.attributes.get('w:anchor')).toBe('Deckblatt_Anlage_1');
  });

  it('in the file are where references lead', async () => {
    const { body } = await writeParts(sample);
    const links = descendants(body, 'w:hyperlink').filter((element) => textOf(element) === 'Anlage 1');
    expect(links.map(({ attributes }) => attributes.get('w:anchor'))).toEqual(['Anlage_1', 'Anlage_1']);
    expect(descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'))).toContain(
      'Anlage_1',
    );
  });

  it('beside the file are linked by their name, whatever it is', async () => {
    const blocks = [paragraph(['Siehe ', annexReference('a', 'Anlage 1'), ' und ', annexReference('b', 'Anlage 2')])];
    const { parts, paragraphs, body } = await writeParts({
      body: part(blocks),
      annexFiles: new Map([['a', 'anlagen/Anlage 1 – Übersicht.docx']]),
    });
    expect(parts.get('word/_rels/document.xml.rels')).toContain(
      'Target="anlagen/Anlage%201%20%E2%80%93%20%C3%9Cbersicht.docx" TargetMode="External"',
    );
    expect(descendants(body, 'w:hyperlink').map(textOf)).toEqual(['Anlage 1']);
    expect(paragraphs[0]?.text).toBe('Siehe Anlage 1 und Anlage 2');
  });

  it('in their folder are linked, whatever signs their names have', async () => {
    const { parts } = await writeParts({
      body: part([paragraph([annexReference('a', 'Anlage 1')])]),
      annexFiles: new Map([['a', 'Anlagen/Größe 100 % #3 & "Plan"?.pdf']]),
    });
    expect(parts.get('word/_rels/document.xml.rels')).toContain(
      'Target="Anlagen/Gr%C3%B6%C3%9Fe%20100%20%25%20%233%20%26%20%22Plan%22%3F.pdf" TargetMode="External"',
    );
  });

  it('lead from a reference to one of their pages to where they begin, as pages are others in Word', async () => {
    const [annex] = sample.annexes;
    const { body } = await writeParts({
      ...sample,
      body: part([paragraph([{ ...annexReference(annex?.id ?? '', 'Anlage 1, Seite 2'), page: 2 }])]),
    });
    const [reference] = descendants(body, 'w:hyperlink').filter((link) => textOf(link) === 'Anlage 1, Seite 2');
    expect(reference?.attributes.get('w:anchor')).toBe('Anlage_1');
  });
});

describe('page numbers', () => {
  const instructions = (fields: readonly DocxField[], file: RegExp) =>
    fields.filter(({ part: path }) => file.test(path)).map(({ instruction, result }) => [instruction, result]);

  it('count the body alone, and each annex for itself', async () => {
    const { fields } = await writeParts(sample);
    const feet = instructions(fields, /footer/u);
    expect(new Set(feet.map((field) => field.join(' = ')))).toEqual(
      new Set(['PAGE = 1', 'PAGEREF Ende_Dokument = 3', 'PAGEREF Ende_Anlage_1 = 12']),
    );
  });

  it('refer to bookmarks that are there', async () => {
    const { fields, body } = await writeParts(sample);
    const bookmarks = descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'));
    const targets = fields.flatMap(({ instruction }) => /^PAGEREF (\S+)/u.exec(instruction)?.[1] ?? []);
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter((target) => !bookmarks.includes(target))).toEqual([]);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  it('are written with their results, so that Word asks nothing on opening', async () => {
    const { fields, parts } = await writeParts(sample);
    expect(fields.filter(({ result }) => result === '')).toEqual([]);
    const xml = [...parts.values()].join('');
    expect(xml).not.toContain('w:dirty');
    expect(xml).not.toContain('updateFields');
  });
});

describe('head and foot', () => {
  const frame = { headLeft: 'Kreis', headRight: '12. Sitzung', footLeft: 'Stand', headOnFirstPage: false };

  it('begin on the second page where the first has a letterhead; status words stand on every page', async () => {
    const { parts, body } = await writeBlocks([paragraph('Text')], { frame, status: ['Entwurf', 'Nichtöffentlich'] });
    const head = (type: string) => {
      const reference = descendants(body, 'w:headerReference').find(
        ({ attributes }) => attributes.get('w:type') === type,
      );
      const id = reference?.attributes.get('r:id');
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`, 'u').exec(
        parts.get('word/_rels/document.xml.rels') ?? '',
      )?.[1];
      return descendants(parseXml(parts.get(`word/${target}`) ?? ''), 'w:p').map(textOf);
    };
    expect(descendants(body, 'w:titlePg')[0]?.attributes.get('w:val')).not.toBe('false');
    expect(head('default')).toEqual(['Entwurf · Nichtöffentlich', 'Kreis\t12. Sitzung']);
    expect(head('first')).toEqual(['Entwurf · Nichtöffentlich']);
  });

  it('take two lines where their words do not fit beside each other, the right ones still at the right', async () => {
    const long = { ...frame, headLeft: 'Ausschuss für Mobilität, Schulentwicklung und Katastrophenschutz '.repeat(2) };
    const headOf = async (words: typeof frame) => {
      const { parts } = await writeBlocks([paragraph('Text')], { frame: words });
      const name = [...parts.keys()].find((part) => /header\d+\.xml$/u.test(part) && parts.get(part)?.includes('12.'));
      return parts.get(name ?? '') ?? '';
    };
    expect(await headOf(long)).toMatch(/<w:br\/>.*<w:tab\/>.*12\. Sitzung/su);
    expect(await headOf(frame)).not.toContain('<w:br/>');
  });

  it('are the same on all pages otherwise', async () => {
    const { body } = await writeBlocks([paragraph('Text')], { frame: { ...frame, headOnFirstPage: true } });
    expect(descendants(body, 'w:headerReference').map(({ attributes }) => attributes.get('w:type'))).toEqual([
      'default',
    ]);
  });
});

describe('the file', () => {
  it('is German, in today’s format, and hyphenates as the Hausstil says, headings excepted', async () => {
    const { parts } = await writeBlocks([paragraph('Text')]);
    const settings = parts.get('word/settings.xml') ?? '';
    expect(settings).toContain('<w:themeFontLang w:val="de-DE"/>');
    expect(settings).toContain('<w:autoHyphenation/>');
    expect(settings).toMatch(/w:name="compatibilityMode"[^>]*w:val="15"/u);
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('<w:lang w:val="de-DE"');
    expect(/w:styleId="Heading1">.*?<\/w:style>/u.exec(styles)?.[0]).toContain('<w:suppressAutoHyphens/>');
    const bytes = await writeWord(
      { body: part([paragraph('Text')]), annexes: [], annexFiles: new Map() },
      { ...sampleHausstil, schrift: { ...sampleHausstil.schrift, silbentrennung: false, ausrichtung: 'blocksatz' } },
      () => undefined,
    );
    const other = unzipSync(bytes);
    const text = (path: string) => new TextDecoder().decode(other[path]);
    expect(text('word/settings.xml')).not.toContain('autoHyphenation');
    expect(/w:styleId="Normal">.*?<\/w:style>/u.exec(text('word/styles.xml'))?.[0]).toContain('<w:jc w:val="both"/>');
  });

  it('has the line pitch, sizes and colours of the Hausstil in its styles', async () => {
    const { parts } = await writeBlocks([paragraph('Text')]);
    const styles = parts.get('word/styles.xml') ?? '';
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`, 'u').exec(styles)?.[0] ?? '';
    // 11 pt with a pitch of 1.3 are 14.3 pt, 286 twentieths of a point.
    expect(style('Normal')).toContain('w:line="286" w:lineRule="exact"');
    expect(style('Heading1')).toContain('<w:color w:val="1F4E79"/><w:sz w:val="26"/>');
    expect(style('Title')).toContain('<w:sz w:val="44"/>');
    expect(styles).toContain('w:ascii="Arial"');
  });

  it('names title, author, language and day from the document, never from the clock', async () => {
    const { parts } = await writeParts(sample);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain(
      '<dc:title>Niederschrift über die 12. Sitzung des Ausschusses für Soziales (Beispiel)</dc:title>',
    );
    expect(core).toContain('<dc:creator>Kreis Beispiel</dc:creator>');
    expect(core).toContain('<dc:language>de-DE</dc:language>');
    expect(core).toContain('<cp:contentStatus>Entwurf</cp:contentStatus>');
    expect(core.match(/2018-03-12T00:00:00Z/gu)).toHaveLength(2);
  });

  it('uses only styles that it has', async () => {
    const { parts } = await writeParts(sample);
    const defined = new Set(
      [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/gu)].map((match) => match[1]),
    );
    const used = [...parts].flatMap(([path, xml]) =>
      path.startsWith('word/') ? [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/gu)].map((match) => match[1]) : [],
    );
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used)].filter((style) => !defined.has(style))).toEqual([]);
  });

  it('is written for a document without a word', async () => {
    const { body } = await writeBlocks([]);
    expect(descendants(body, 'w:sectPr')).toHaveLength(1);
    expect(descendants(body, 'w:p')).toHaveLength(1);
  });

  it('shows the text of the whole sample in order', async () => {
    const { text, footnotes, findings } = await writeParts(sample);
    const words = [
      'Niederschrift',
      'Wahlperiode',
      'Gruppe A',
      'Tagesordnung',
      'TOP 4',
      'Beschlussempfehlung',
      'Schriftführerin',
    ];
    const places = words.map((word) => text.indexOf(word));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(footnotes).toEqual(['Die Arbeitsgruppe tagte zweimal; die Protokolle liegen vor.', 'a']);
    expect(findings).toEqual([]);
  });
});

describe('the same bytes', () => {
  const other: FileContent = {
    body: part([
      heading(1, 'a', 'A'),
      paragraph([link('https://example.org', 'hier'), footnote(paragraph([link('https://b.de', 'da')]))]),
    ]),
    annexes: [],
    annexFiles: new Map(),
  };
  const write = async (document: FileContent) => hash(await writeWord(document, sampleHausstil, () => undefined));

  it('come from the same document, in either order with another, and at the same time', async () => {
    const [first, second] = [await write(sample), await write(other)];
    expect(await write(other)).toBe(second);
    expect(await write(sample)).toBe(first);
    expect(await Promise.all([write(other), write(sample)])).toEqual([second, first]);
    expect(first).not.toBe(second);
  });

  it('come in every time zone', async () => {
    const here = await write(sample);
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Honolulu';
      expect(await write(sample)).toBe(here);
      process.env.TZ = 'Pacific/Auckland';
      expect(await write(sample)).toBe(here);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
