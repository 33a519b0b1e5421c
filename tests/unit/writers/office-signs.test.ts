// The signs that offices type come back as typed from both files, whatever the pairing of fonts and wherever they stand;
// a sign that no font has is a box there, and a finding with its place.
import { expect, test } from 'vitest';
import { finishTree } from '../../../src/document/finish.js';
import type { Block, DocumentTree, PageFrame } from '../../../src/document/nodes.js';
import { loadFonts } from '../../../src/source/fonts.js';
import {
  documentTree,
  emphasis,
  facts,
  footnote,
  heading,
  inlines,
  list,
  paragraph,
  strong,
  table,
  text,
  vote,
} from '../../support/build-nodes.js';
import { comparableText } from '../../support/document-text.js';
import { readDocx } from '../../support/read-docx.js';
import { readPdf } from '../../support/read-pdf.js';
import { expectSameText } from '../../support/same-text.js';
import { sampleCrest } from '../../support/sample-tree.js';
import { pairings, writeBoth } from '../../support/write-both.js';

const signs = '☐☑☒✓✔→←↑↓⇒§€‰²³½¼¾×−–—…„“‚‘»«°µØ•·≤≥≠≈№™©®†';
const wide = { width: { share: 1 }, align: 'left' } as const;
const at = { file: '/top-04.md', line: 3, column: 1 };

/** A document with the words in every place where words are set in type, each in its own. */
function everywhere(words: string): DocumentTree {
  const frame = (name: string): PageFrame => ({
    headLeft: `${name} links ${words}`,
    headRight: `${name} rechts ${words}`,
    footLeft: `${name} Fuß ${words}`,
    headOnFirstPage: true,
  });
  const children: readonly Block[] = [
    {
      kind: 'letterhead',
      name: inlines(words),
      subline: inlines(words),
      crest: sampleCrest,
      crestAlt: `Wappen ${words}`,
    },
    { kind: 'title', children: inlines(words), subtitle: inlines(words) },
    heading(1, 'a', words, { number: words, aside: inlines(words) }),
    paragraph(
      [words, strong(words), emphasis(words), strong([emphasis(words)]), { kind: 'code', value: words }],
      'lead',
    ),
    paragraph([
      words,
      footnote(paragraph(words)),
      { kind: 'mark', sign: 'kästchen-leer', label: words },
      { kind: 'fill-in', widthMm: 20, label: words },
      { kind: 'annex-reference', annex: 'eins', show: 'nummer', label: words },
      { kind: 'script', position: 'super', children: inlines(words) },
    ]),
    facts('list', [words, words]),
    list('bullet', [paragraph(words, 'fine')]),
    vote(words, words),
    { kind: 'signatures', signatories: [{ kind: 'signatory', name: inlines(words), role: inlines(words) }] },
    { kind: 'note', title: inlines(words), children: [{ kind: 'verbatim', value: words }] },
    { kind: 'fill-lines', count: 1, label: words },
    table(
      [wide, wide],
      [
        [words, words],
        [words, words],
      ],
      {
        style: 'figures',
        number: words,
        caption: inlines(words),
        summary: words,
        notes: [paragraph(words)],
        source: inlines(words),
      },
    ),
    {
      kind: 'figure',
      number: words,
      caption: inlines(words),
      children: [{ kind: 'image', image: sampleCrest, alt: words, isDecorative: false }],
      notes: [],
      source: inlines(words),
    },
    { kind: 'section', orientation: 'querformat', frame: frame('Abschnitt'), children: [paragraph(words)] },
  ];
  return documentTree(children, {
    meta: { title: `Titel ${words}`, author: words, date: '2018-03-12', language: 'de-DE', keywords: [words] },
    frame: frame('Dokument'),
    status: [words],
  });
}

for (const hausstil of pairings) {
  const { pdf, word } = hausstil.schrift;

  test(`the signs of offices come back from ${pdf} and ${word}, in every weight and every place`, async () => {
    const { findings, files, texts } = await expectSameText(everywhere(signs), hausstil);
    expect(findings).toEqual([]);
    if (files === undefined || texts === undefined) throw new Error('no files');
    const count = comparableText(texts.tree.text).split(signs).length;
    expect(count).toBeGreaterThan(30);
    expect(comparableText(texts.pdf.text).split(signs)).toHaveLength(count);
    // Running heads and status words are on the page, if not in the tags.
    const { pageTexts, title } = await readPdf(files.pdf);
    const onPages = comparableText(pageTexts.join(''));
    for (const place of ['Dokumentlinks', 'Dokumentrechts', 'DokumentFuß', 'Abschnittlinks'])
      expect(onPages).toContain(place + signs);
    expect(title).toBe(`Titel ${signs}`);
    const { parts } = readDocx(files.docx);
    const heads = [...parts].filter(([name]) => /header|footer/u.test(name)).map(([, xml]) => xml);
    expect(heads.join('').split(signs).length).toBeGreaterThan(6);
  });

  test(`a sign that ${pdf} has not is a box and a finding in every place`, async () => {
    const missing = '\u{1f600}';
    const { findings, files, texts } = await writeBoth(everywhere(missing), hausstil);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['zeichen-fehlt']));
    if (files === undefined || texts === undefined) throw new Error('no files');
    for (const { text: read } of [texts.pdf, texts.docx]) {
      expect(read).not.toContain(missing);
      expect(read).toContain('□');
    }
    expect((await readPdf(files.pdf)).pageTexts.join('')).not.toContain(missing);
  });
}

test('what is no character is left out of every text there is, read aloud or printed', () => {
  const finished = finishTree(
    everywhere('ja\u0007nein'),
    { numbers: { headings: false }, covers: loadFonts('Arimo').covers },
    () => undefined,
  );
  expect(JSON.stringify(finished)).not.toContain('\\u0007');
  expect(JSON.stringify(finished)).toContain('janein');
});

test('the finding names the place of what holds the sign', async () => {
  const signed: readonly Block[] = [
    { ...table([wide], [['Kopf']], { caption: [text('Titel \u{1f600}')] }), at },
    { ...paragraph([{ kind: 'mark', sign: 'ampel-rot', label: 'rot\u0007' }]), at },
  ];
  const { findings } = await writeBoth(documentTree(signed), pairings[0] ?? fail());
  expect(findings.map(({ code, at: place }) => [code, place?.file, place?.line])).toEqual([
    ['zeichen-fehlt', '/top-04.md', 3],
    ['steuerzeichen', '/top-04.md', 3],
  ]);
});

function fail(): never {
  throw new Error('no pairing of fonts');
}
