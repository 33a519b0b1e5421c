// Characters that no font has become visible boxes, what is no character goes; everything else stays as typed.
import { describe, expect, it } from 'vitest';
import type { Finding, Position } from '../../../src/diagnostic.js';
import { replaceUncovered } from '../../../src/document/glyphs.js';
import type { Block, DocumentTree } from '../../../src/document/nodes.js';
import { documentTree, footnote, heading, paragraph, text } from '../../support/build-nodes.js';

/** A font of Latin-1 and the replacement box. */
const covers = (...codePoints: readonly number[]) =>
  codePoints.every((codePoint) => (codePoint >= 0x20 && codePoint <= 0xff) || codePoint === 0x25a1);

function clean(tree: DocumentTree): { readonly tree: DocumentTree; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  return { tree: replaceUncovered(tree, covers, (finding) => findings.push(finding)), findings };
}

function check(input: string, expected: string, codes: readonly string[]): void {
  const { tree, findings } = clean(documentTree([paragraph(input)]));
  expect(tree.children).toEqual([{ kind: 'paragraph', role: 'body', children: [text(expected)] }]);
  expect(findings.map((finding) => finding.code)).toEqual(codes);
}

const place: Position = { file: '/top.md', line: 3, column: 1, lineText: 'Ein 😀 im Text' };

describe('replaceUncovered', () => {
  it('leaves what is covered as typed, decomposed letters included', () => {
    check('Schön, „nein“'.replace(/[„“]/g, '"'), 'Schön, "nein"', []);
    check('u\u0308ber', 'u\u0308ber', []);
  });

  it('needs no glyph for white space, soft hyphens, joiners and variation selectors', () => {
    check('a\tb\nc\u2009d\u00ade\u200df\ufe0f', 'a\tb\nc\u2009d\u00ade\u200df\ufe0f', []);
  });

  it('replaces a missing, a private and an unassigned character visibly', () => {
    check('a😀b', 'a□b', ['zeichen-fehlt']);
    check('\ue000', '□', ['zeichen-fehlt']);
    check('\u0378', '□', ['zeichen-fehlt']);
    check('\u2329', '□', ['zeichen-fehlt']);
  });

  it('replaces the one blank that is drawn, the stroke between words of Ogham', () => {
    check('a\u1680b', 'a□b', ['zeichen-fehlt']);
  });

  it('replaces a mark that its letter cannot carry, and keeps the letter', () => {
    check('x\u030a', 'x□', ['zeichen-fehlt']);
  });

  it('replaces a mark that a font has, but none together with the letter', () => {
    const fonts = [
      covers,
      (...codePoints: readonly number[]) => codePoints.every((one) => one === 0x41 || one === 0x30a),
    ];
    const one = (...codePoints: readonly number[]) => fonts.some((font) => font(...codePoints));
    const { children } = replaceUncovered(documentTree([paragraph('A\u030a x\u030a a\u030a\u030a')]), one, () => {});
    expect(children).toEqual([paragraph('A\u030a x□ a\u030a□')]);
  });

  it('removes control characters, byte order marks, noncharacters and halves of surrogate pairs', () => {
    check('a\u0007b\ufeffc\uffffd\ud800e', 'abcde', [
      'steuerzeichen',
      'steuerzeichen',
      'steuerzeichen',
      'steuerzeichen',
    ]);
  });

  it('names character, code and the place where the line shows it', () => {
    const { findings } = clean(documentTree([{ ...paragraph('Ein 😀 im Text'), at: place }]));
    expect(findings).toEqual([
      {
        code: 'zeichen-fehlt',
        severity: 'Warnung',
        message: 'Das Zeichen „😀“ (U+1F600) fehlt in den Schriften; an seiner Stelle steht „□“.',
        remedy: 'Schreiben Sie ein Wort oder ein gebräuchliches Zeichen dafür, zum Beispiel „✓“ statt „✅“.',
        at: { ...place, column: 5, length: 2 },
      },
    ]);
  });

  it('asks where a character stands whose value has no place of its own', () => {
    const findings: Finding[] = [];
    const tree = documentTree([paragraph('中'), { ...paragraph('中'), at: place }]);
    replaceUncovered(
      tree,
      covers,
      (finding) => findings.push(finding),
      (character) => ({ ...place, file: `/${character}.yaml` }),
    );
    expect(findings.map(({ at }) => at?.file)).toEqual(['/中.yaml', '/top.md']);
  });

  it('explains a control character without printing it', () => {
    const { findings } = clean(documentTree([paragraph('a\u0007')]));
    expect(findings).toEqual([
      {
        code: 'steuerzeichen',
        severity: 'Warnung',
        message: 'Das unsichtbare Steuerzeichen U+0007 gehört in keinen Text und wurde weggelassen.',
        remedy: 'Löschen Sie es in der Quelle, zum Beispiel indem Sie das Wort, in dem es steckt, neu tippen.',
      },
    ]);
  });

  it('reports once per character and place, with the nearest place above the text', () => {
    const here = { ...place, line: 1 };
    const there = { ...place, line: 2 };
    const { findings } = clean(
      documentTree([
        { ...paragraph(['😀 ', footnote(paragraph('😀'))]), at: here },
        { ...paragraph('😀'), at: there },
      ]),
    );
    expect(findings.map((finding) => finding.at?.line)).toEqual([1, 2]);
  });

  it('checks every printed field of every kind', () => {
    const blocks: readonly Block[] = [
      heading(1, 'a', '😀', { number: '😀', aside: [text('😀')] }),
      { kind: 'verbatim', value: '😀' },
      {
        kind: 'paragraph',
        role: 'body',
        children: [
          { kind: 'code', value: '😀' },
          { kind: 'annex-reference', annex: 'a', show: 'titel', label: '😀' },
          { kind: 'cross-reference', target: 'a', show: 'titel', label: '😀' },
        ],
      },
      {
        kind: 'section',
        orientation: 'querformat',
        frame: { headLeft: '😀', headRight: '😀', footLeft: '😀', headOnFirstPage: true },
        children: [],
      },
    ];
    const { tree } = clean(
      documentTree(blocks, {
        status: ['😀'],
        frame: { headLeft: '😀', headRight: '😀', footLeft: '😀', headOnFirstPage: true },
      }),
    );
    expect(JSON.stringify(tree)).not.toContain('😀');
    expect(JSON.stringify(tree).match(/□/g)).toHaveLength(14);
  });

  it('keeps characters that are only read aloud, but no control characters', () => {
    const crestAlt = 'Wappen 😀\u0000';
    const { tree } = clean(
      documentTree([{ kind: 'letterhead', name: [], subline: [], crestAlt }], {
        meta: {
          title: '\ufeffTitel 😀',
          author: 'A\u0001',
          date: '2018-03-12',
          language: 'de-DE',
          keywords: ['k\u0002'],
        },
      }),
    );
    expect(tree.children[0]).toMatchObject({ crestAlt: 'Wappen 😀' });
    expect(tree.meta).toMatchObject({ title: 'Titel 😀', author: 'A', keywords: ['k'] });
  });
});
