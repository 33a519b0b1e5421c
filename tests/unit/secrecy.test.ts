import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkInTurn, checkSecrecy } from '../support/check-secrecy.js';
import { findMarks } from '../support/find-marks.js';
import { makeTaggedPdf } from '../support/make-tagged-pdf.js';
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
    ['as a PDF string over two lines', '(qz00\\\n07k)'],
    ['in base64, wherever its letters fall', `AB${Buffer.from(`xy ${mark} z`).toString('base64')}`],
    ['by entities', [...mark].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')],
    ['in an address', '%71%7a%30%30%30%37k'],
    ['cut into runs of XML text', '<w:t>qz00</w:t><w:t>07k</w:t>'],
    ['broken by a soft hyphen or a line', 'qz0\u00ad00\n7k'],
    ['in a part of a ZIP file in a ZIP file', zipSync({ a: zipSync({ b: strToU8(mark) }) })],
    ['in the name of a part of a ZIP file', zipSync({ [mark]: strToU8('') })],
  ])('%s', async (_, content) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    expect(await findMarks({ name: 'a', bytes }, [mark, 'qz0008k'])).toEqual([mark]);
  });

  it('in the name of the file', async () => {
    expect(await findMarks({ name: `${mark}.pdf`, bytes: strToU8('') }, [mark])).toEqual([mark]);
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
    expect(await findMarks({ name: 'a.pdf', bytes: make() }, [mark, 'qz0008k'])).toEqual([mark]);
  });
});

describe('of random sittings', () => {
  it('the public files hold nothing that is not public, and the others what is to be printed', async () => {
    const problems: string[] = [];
    for (const [index, sitting] of randomSittings(60).entries()) {
      const found = await checkInTurn(sitting, index, 5);
      problems.push(...found.map((problem) => `${index}: ${problem}`));
    }
    expect(problems).toEqual([]);
  }, 600_000);

  it.each(['pdf', 'docx', 'md'] as const)('one that tells a secret in public is found out, in .%s', async (format) => {
    const [sitting] = randomSittings(1);
    const secret = sitting?.geheimnisse.find(({ feld }) => feld === 'titel');
    const [open] = sitting?.öffentlich ?? [];
    if (sitting === undefined || secret === undefined || open === undefined) throw new Error('no secret to tell');
    const files = Object.entries(sitting.files).map(([path, text]) => [path, text.replaceAll(open, secret.marke)]);
    const leaking = { ...sitting, files: Object.fromEntries(files) };
    expect(await checkSecrecy(leaking, [format])).toContain('public: titel');
  });
});
