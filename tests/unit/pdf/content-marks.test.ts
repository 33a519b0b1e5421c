// Content of foreign pages: what marks it has, and how it becomes fit to stand inside one mark.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWithin, linesAsArtifacts, surveyContent } from '../../../src/pdf/content-marks.js';
import { scanContent } from '../../../src/pdf/content-scan.js';

const none = () => undefined;

function within(content: string): string {
  return contentWithin(content, (name) => (name === 'MC0' ? 7 : undefined))
    .replace(/\s+/gu, ' ')
    .trim();
}

describe('content inside one mark', () => {
  it('is the same text where nothing is wrong with it', () => {
    const content = 'q 1 0 0 1 5 5 cm BT (a \\) b) Tj ET /OC /Layer BDC 0 0 5 5 re f EMC Q';
    expect(contentWithin(content, none)).toBe(content);
  });

  it.each([
    ['q q 0 g', 'q q 0 g Q Q', 'what stays open is closed'],
    ['BT (a) Tj', 'BT (a) Tj ET', 'text that does not end is ended'],
    ['Q 0 g Q q Q', '0 g q Q', 'a Q without its q goes, as viewers pass over it'],
    ['ET EMC 0 g', '0 g', 'an end without its beginning goes'],
    ['/P <</MCID 3>> BDC (a) Tj EMC', '/P << >> BDC (a) Tj EMC', 'a number of its own goes'],
    ['/P <</Lang (de)/MCID 3>> BDC EMC', '/P <</Lang (de) >> BDC EMC', 'what else the mark says stays'],
    ['/P /MC0 BDC (a) Tj EMC', '/Span BMC (a) Tj EMC', 'a number among the properties goes'],
    ['/Artifact <</Type /Pagination>> BDC (1) Tj EMC', '/Span BMC (1) Tj EMC', 'an artifact becomes a span'],
    ['/Artifact BMC (1) Tj', '/Span BMC (1) Tj EMC', 'a mark that stays open is closed'],
  ])('%s → %s: %s', (content, expected) => {
    expect(within(content)).toBe(expected);
  });

  it('does not take the samples of an image for operators', () => {
    const image = 'BI /W 2 /H 2 /BPC 8 /CS /G ID \u0000 Q EI\u0001\u00ff Q q EI 0 g';
    expect(contentWithin(image, none)).toBe(image);
    expect([...scanContent(image)].map(({ operator }) => operator)).toEqual(['BI', 'g']);
  });

  it('needs nothing more once it is made, whatever the content', () => {
    const token = fc.constantFrom(
      'q',
      'Q',
      'BT',
      'ET',
      '/P <</MCID 1>> BDC',
      '/Artifact BMC',
      'EMC',
      '(a',
      ')',
      '1 0 m',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        // A string without an end swallows whatever is put behind it.
        const made = contentWithin(tokens.join(' ').replaceAll('(a', '(a)'), none);
        expect(contentWithin(made, none)).toBe(made);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof contentWithin(text, none)).toBe('string');
      }),
    );
  });
});

describe('lines outside of marks', () => {
  it.each([
    ['0 0 m 5 5 l S', '/Artifact BMC 0 0 m 5 5 l S EMC', 'are marked as meaning nothing'],
    ['q 1 w 0 0 5 5 re W n 0 0 5 5 re f Q', 'q 1 w 0 0 5 5 re W n /Artifact BMC 0 0 5 5 re f EMC Q', 'a clip is none'],
    ['/P <</MCID 0>> BDC 0 0 5 5 re f EMC', '/P <</MCID 0>> BDC 0 0 5 5 re f EMC', 'those within a tag stay its own'],
    ['/Artifact BMC 0 0 5 5 re f EMC', '/Artifact BMC 0 0 5 5 re f EMC', 'those marked stay'],
    ['/Span BMC 0 0 5 5 re f EMC', '/Span BMC /Artifact BMC 0 0 5 5 re f EMC EMC', 'a span is no mark'],
    ['/S0 sh', '/Artifact BMC /S0 sh EMC', 'a shading is one, too'],
    ['BT (a) Tj ET', 'BT (a) Tj ET', 'text is none'],
  ])('%s → %s: %s', (content, expected) => {
    expect(linesAsArtifacts(content, none).replace(/\s+/gu, ' ').trim()).toBe(expected);
  });
});

describe('the survey of content', () => {
  it.each([
    ['', { isPainted: false, isPaintedUnmarked: false }],
    ['q 1 0 0 1 0 0 cm Q', { isPainted: false, isPaintedUnmarked: false }],
    ['/Artifact BMC (1) Tj EMC', { isPainted: true, isPaintedUnmarked: false }],
    ['/P <</MCID 0>> BDC (1) Tj EMC', { isPainted: true, isPaintedUnmarked: false }],
    ['/P <</MCID 0>> BDC (1) Tj EMC 0 0 5 5 re f', { hasUnmarkedLines: true, isPaintedUnmarked: false }],
    ['/P <</MCID 0>> BDC (1) Tj EMC (2) Tj', { hasUnmarkedLines: false, isPaintedUnmarked: true }],
    ['/Span BMC (1) Tj EMC', { isPainted: true, isPaintedUnmarked: true }],
    ['/Fm0 Do', { isPainted: true, isPaintedUnmarked: false }],
  ])('%s', (content, expected) => {
    expect(surveyContent(content, none)).toMatchObject(expected);
  });

  it('knows the numbers and the objects outside of marks', () => {
    const { ids, unmarkedObjects } = surveyContent('/P <</MCID 4>> BDC /A Do EMC /P /MC0 BDC EMC /B Do', () => 9);
    expect([...ids]).toEqual([4, 9]);
    expect([...unmarkedObjects]).toEqual(['B']);
  });
});
