import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNames, formatsFor } from '../../src/writers/output-formats.js';
import { checkInTurn, checkSecrecy } from '../support/check-secrecy.js';
import { findMarks } from '../support/find-marks.js';
import { makeTaggedPdf } from '../support/make-tagged-pdf.js';
import { markOf } from '../support/mark-pattern.js';
import { missing } from '../support/marks.js';
import { randomSittings } from '../support/random-sittings.js';

const mark = 'qz0007k';

describe('a mark is found', () => {
  const utf16 = Buffer.from(mark, 'utf16le');
  const big = Buffer.from(utf16).swap16();
  const octal = [...mark].map((sign) => `\\${sign.charCodeAt(0).toString(8)}`).join('');
  it.each<readonly [string, string | Uint8Array]>([
    ['as it is', `vor ${mark} nach`],
    ['in capitals', mark.toUpperCase()],
    ['as UTF-16 with the small byte first', utf16],
    ['as UTF-16 with the small byte last', big],
    ['as a hexadecimal string', `<FEFF${big.toString('hex').toUpperCase()}>`],
    [
      'as a hexadecimal string of single bytes, on two lines',
      `<6a${Buffer.from(mark).toString('hex').replace('30', '\n30')}>`,
    ],
    ['as a PDF string with octal signs', `(${octal})`],
    [
      'as UTF-16 in a PDF string with octal signs',
      `(\\376\\377${[...mark].map((sign) => `\\000\\${sign.charCodeAt(0).toString(8)}`).join('')})`,
    ],
    [
      'as UTF-16 in a PDF string, its zero bytes as octal signs',
      `(\\376\\377${[...mark].map((sign) => `\\000${sign}`).join('')})`,
    ],
    ['in a PDF name', [...mark].map((sign) => `#${sign.charCodeAt(0).toString(16)}`).join('')],
    ['as a PDF string over two lines', '(qz00\\\n07k)'],
    ['in base64, wherever its letters fall', `AB${Buffer.from(`xy ${mark} z`).toString('base64')}`],
    ['as UTF-16 in base64', `a ${utf16.toString('base64')} b`],
    ['in base64 of big letters, broken', Buffer.from('QZ 00\n07K').toString('base64')],
    ['by signs of JSON', [...mark].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('')],
    ['by decimal entities', [...mark].map((sign) => `&#${sign.charCodeAt(0)};`).join('')],
    ['by entities', [...mark].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')],
    ['in an address', '%71%7a%30%30%30%37k'],
    ['cut into runs of XML text', '<w:t>qz00</w:t></w:r><w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>07k</w:t>'],
    ['broken by a soft hyphen or a line', 'qz0\u00ad00\n7k'],
    ['broken by what nobody sees', 'q\u200bz\u206000\u00a0\u202f0\ufeff7k'],
    ['broken by a soft hyphen in UTF-16', Buffer.from('qz0\u00ad007k', 'utf16le')],
    ['in a part of a ZIP file in a ZIP file', zipSync({ a: zipSync({ b: strToU8(mark) }) })],
    ['in the name of a part of a ZIP file', zipSync({ [mark]: strToU8('') })],
  ])('%s', async (_, content) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    expect(await findMarks([{ name: 'a', bytes }])).toEqual(new Set([mark]));
  });

  it('each time it is there', async () => {
    const bytes = zipSync({ 'a.md': strToU8(mark) });
    for (const name of ['a.zip', 'b.zip']) expect(await findMarks([{ name, bytes }])).toEqual(new Set([mark]));
  });

  it('and nothing else', async () => {
    const bytes = strToU8('qz007k qz0007 0007k qz-0007k qzabcdk');
    expect(await findMarks([{ name: 'a', bytes }])).toEqual(new Set());
  });

  it('in the name of the file', async () => {
    expect(await findMarks([{ name: `${mark}.pdf`, bytes: strToU8('') }])).toEqual(new Set([mark]));
  });
});

describe('a mark in a PDF file is found', () => {
  it.each([
    ['on a page, where the bytes hold numbers of glyphs', () => makeTaggedPdf(`= Titel\nText ${mark}`)],
    ['in its metadata', () => makeTaggedPdf('= Titel', { title: mark })],
    [
      'in a file attached to it',
      () =>
        makeTaggedPdf(
          '= Titel\n#pdf.attach("/a.txt", description: "A", relationship: "source", mime-type: "text/plain")',
          {
            files: { '/a.txt': mark },
          },
        ),
    ],
  ] as const)('%s', async (_, make) => {
    expect(await findMarks([{ name: 'a.pdf', bytes: make() }])).toEqual(new Set([mark]));
  });
});

/** Enough for every way of searching one (`checkInTurn`); the gate searches 2,000 (`npm run test:corpus`). */
const many = 20;

describe('of random sittings', () => {
  it('the public files hold nothing that is not public, and the complete ones everything', async () => {
    const problems: string[] = [];
    for (const [index, sitting] of randomSittings(many).entries()) {
      const found = await checkInTurn(sitting, index);
      problems.push(...found.map((problem) => `${index}: ${problem}`));
    }
    expect(problems).toEqual([]);
  }, 600_000);

  it.each(Object.entries(missing))('what the version %s is said to lack, some have', (_, fields) => {
    const occurring = new Set(randomSittings(60).flatMap(({ geheimnisse }) => geheimnisse.map(({ feld }) => feld)));
    expect(Object.keys(fields).filter((field) => !occurring.has(field))).toEqual([]);
  });

  it('one whose complete version lacks a secret is found out', async () => {
    const [sitting] = randomSittings(1);
    if (sitting === undefined) throw new Error('no sitting');
    const lost = { marke: markOf('geheim', 9999), feld: 'verloren' };
    const lacking = { ...sitting, geheimnisse: [...sitting.geheimnisse, lost] };
    const andere = [{ kreis: 'vollständig', formate: ['md'] }] as const;
    expect(await checkSecrecy(lacking, { formate: ['md'], andere, istFestgeschrieben: false })).toEqual([
      'not vollständig, .md: verloren',
    ]);
  });

  // No sitting is made into slides.
  it.each(formatsFor({}, formatNames))('one that tells a secret in public is found out, in .%s', async (format) => {
    const [sitting] = randomSittings(1);
    const secret = sitting?.geheimnisse.find(({ feld }) => feld === 'titel');
    const [open] = sitting?.öffentlich ?? [];
    if (sitting === undefined || secret === undefined || open === undefined) throw new Error('no secret to tell');
    const files = Object.entries(sitting.files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content.replaceAll(open, secret.marke) : content,
    ]);
    const leaking = { ...sitting, files: Object.fromEntries(files) };
    expect(await checkSecrecy(leaking, { formate: [format], andere: [], istFestgeschrieben: false })).toContain(
      'public: titel',
    );
  });
});
