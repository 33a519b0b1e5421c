// What becomes of a foreign file as a whole: encrypted, damaged, signed, a form, with scripts – attached, mended or laid beside.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodedText } from '../../../../src/pdf/decoded-stream.js';
import { type PDFDict, PDFDocument, PDFName, type PDFObject } from '../../../../src/pdf/library.js';
import { readPdf } from '../../../support/read-pdf.js';
import { simplePdf, streamOf, textContent, writePdf } from '../../../support/write-pdf.js';
import { at, attached, catalogOf, codesOf, readAttached, refused } from './prepared.js';

async function encrypted(userPassword: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(simplePdf(), { updateMetadata: false });
  document.encrypt({
    userPassword,
    ownerPassword: 'geheim',
    permissions: { printing: 'highResolution', annotating: true },
  });
  return document.save({ useObjectStreams: false });
}

/** What a missing password is filled up with (ISO 32000-1, 7.6.3.3). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The key of a file with an empty password, an owner entry of zeros and the identifier 00, in the oldest encryption. */
function rc4Key(permissions: number): Buffer {
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions);
  return md5(padding, Buffer.alloc(32), flags, Buffer.from([0])).subarray(0, 5);
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Node has left this cipher out. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (left: number, right: number) => {
    [state[left], state[right]] = [state[right] ?? 0, state[left] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + (state[i] ?? 0)) % 256;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0);
  });
}

describe('an encrypted file', () => {
  it('that opens without a password is attached without its protection', async () => {
    const bytes = await encrypted('');
    const prepared = await attached(bytes);
    expect(prepared.shortcomings[0]?.message).toBe(
      'Die PDF-Datei ist geschützt (untersagt: Ändern und Kopieren); angehängt wird sie ohne diesen Schutz.',
    );
    expect(Buffer.from(prepared.bytes).includes('/Encrypt')).toBe(false);
    expect((await readAttached(bytes)).pageTexts).toEqual(['Guten Tag']);
  });

  it('has its texts as they were, brackets and backslashes among them', async () => {
    const key = rc4Key(-4);
    const literal = (text: string, number: number) => {
      const bytes = [...rc4(objectKey(key, number), Buffer.from(text, 'latin1'))];
      return `(${bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`;
    };
    const user = Buffer.from(rc4(key, padding)).toString('hex');
    const bytes = simplePdf({
      contents: [undefined],
      catalog: `/Lang ${literal('de)\\(', 1)}`,
      trailer: `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${user}>>>/ID[<00><00>]`,
    });
    const catalog = await catalogOf(bytes);
    expect((at(catalog, 'Lang') as { decodeText(): string }).decodeText()).toBe('de)\\(');
    expect(codesOf(await attached(bytes))).toContain('anlage-geschuetzt');
  });

  it('that needs a password is laid beside', async () => {
    const prepared = await refused(await encrypted('auf'));
    expect([prepared.verdict, prepared.reason]).toEqual([
      'als Datei beigelegt',
      'Die PDF-Datei lässt sich nur mit einem Kennwort öffnen. Sie liegt unverändert als Datei bei.',
    ]);
    expect(codesOf(prepared)).toEqual(['anlage-kennwort']);
  });

  it('that is encrypted for a certificate is laid beside', async () => {
    const trailer = '/Encrypt<</Filter/Adobe.PubSec/V 4/P -1>>/ID[<00><00>]';
    expect(codesOf(await refused(simplePdf({ trailer })))).toEqual(['anlage-verschluesselung']);
  });
});

describe('a damaged file', () => {
  const whole = Buffer.from(simplePdf()).toString('latin1');

  it.each([
    ['whose list of objects leads nowhere', whole.replace(/startxref\n\d+/u, 'startxref\n7')],
    ['whose list names wrong places', whole.replace(/\n(\d{10}) 00000 n/u, '\n0000000001 00000 n')],
    ['that breaks off', whole.slice(0, whole.indexOf('xref'))],
    ['with a stream that ends wrongly', whole.replace('endstream', 'endstreim')],
  ])('%s is mended', async (_, text) => {
    const prepared = await attached(Buffer.from(text, 'latin1'));
    expect(codesOf(prepared)).toContain('anlage-beschaedigt');
    expect((await readPdf(prepared.bytes)).pageTexts).toEqual(['Guten Tag']);
  });

  it('of which nothing can be read is laid beside', async () => {
    const prepared = await refused(Buffer.from('%PDF-1.7\n<<<<[[[(((', 'latin1'));
    expect([prepared.verdict, codesOf(prepared)]).toEqual(['als Datei beigelegt', ['anlage-unlesbar']]);
  });

  it('of which no page is left is laid beside', async () => {
    const prepared = await refused(writePdf({ 1: '<</Type/Catalog/Pages 2 0 R>>' }));
    expect([prepared.verdict, codesOf(prepared)]).toEqual(['als Datei beigelegt', ['anlage-unlesbar']]);
  });

  it('of whose pages nothing is left but their number is laid beside', async () => {
    const broken = { 2: '(kein Knoten)', 50: '(kein Inhalt)' };
    expect(codesOf(await refused(simplePdf({ objects: broken })))).toEqual(['anlage-unlesbar']);
  });

  it('with a number that no program can hold is mended', async () => {
    const prepared = await attached(simplePdf({ page: '/Unsinn[18446744073709551616]' }));
    expect(codesOf(prepared)).toContain('anlage-beschaedigt');
    expect(Buffer.from(prepared.bytes).includes('/Unsinn [ 2147483647 ]')).toBe(true);
  });

  it('without pages is refused', async () => {
    const prepared = await refused(
      writePdf({ 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[]/Count 0>>' }),
    );
    expect([prepared.verdict, codesOf(prepared)]).toEqual(['abgelehnt', ['anlage-ohne-seiten']]);
  });
});

describe('a form', () => {
  const field = (entries: string) =>
    `<</Type/Annot/Subtype/Widget/F 4/Rect[20 20 120 40]/DA(/F1 12 Tf 0 g)${entries}>>`;
  const form = (written: string, entries = '') =>
    simplePdf({
      catalog: `/AcroForm<</Fields[100 0 R]/DR<</Font<</F1 3 0 R>>>>${entries}>>`,
      page: '/Annots[100 0 R]',
      objects: { 100: field(written), 101: streamOf('', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]') },
    });

  it('shows the value of a field without appearance and can only be read', async () => {
    const bytes = form('/FT/Tx/T(Ort)/V(Siegburg \\374)');
    const prepared = await attached(bytes);
    expect(codesOf(prepared)).toEqual(expect.arrayContaining(['anlage-feld-gezeichnet', 'anlage-formular']));
    const catalog = await catalogOf(bytes);
    expect(String(at(catalog, 'AcroForm', 'Fields', 0, 'Ff'))).toBe('1');
    expect(at(catalog, 'AcroForm', 'Fields', 0, 'AP', 'N')).toBeDefined();
    expect(Buffer.from(prepared.bytes).includes('Arimo')).toBe(true);
  });

  it('that asks viewers to draw its fields is drawn', async () => {
    const bytes = form('/FT/Tx/T(Ort)/V(Lohmar)/AP<</N 101 0 R>>', '/NeedAppearances true');
    expect(at(await catalogOf(bytes), 'AcroForm', 'NeedAppearances')).toBeUndefined();
    expect(codesOf(await attached(bytes))).toContain('anlage-feld-gezeichnet');
  });

  it('sets lines smaller that would not fit in their field', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `Zeile ${index}`).join('\\n');
    const catalog = await catalogOf(form(`/FT/Tx/Ff 4096/T(Text)/V(${lines})`));
    const stream = decodedText(at(catalog, 'AcroForm', 'Fields', 0, 'AP', 'N') as PDFObject) ?? '';
    const sizes = [...stream.matchAll(/([\d.]+) Tf/gu)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(5);
  });

  it.each([
    ['/Ja', '/Ja'],
    ['/Off', '/Off'],
  ])('shows a box without appearance as it was left: %s', async (value, state) => {
    const catalog = await catalogOf(form(`/FT/Btn/T(Zusage)/V${value}`));
    expect(String(at(catalog, 'AcroForm', 'Fields', 0, 'AS'))).toBe(state);
    const states = at(catalog, 'AcroForm', 'Fields', 0, 'AP', 'N') as PDFDict;
    expect(states.has(PDFName.of(state.slice(1)))).toBe(true);
  });

  it('whose value has letters that no font of ours has says so', async () => {
    expect(codesOf(await attached(form('/FT/Tx/T(Ort)/V<feff4e2d>')))).toContain('anlage-feld-ohne-aussehen');
  });

  it('has its fields in the tree, each with a name', async () => {
    const catalog = await catalogOf(form('/FT/Btn/T(Zusage)/AS/Ja/AP<</N<</Ja 101 0 R>>>>'));
    expect(String(at(catalog, 'StructTreeRoot', 'K', 0, 'K', 1, 'S'))).toBe('/Form');
    expect((at(catalog, 'AcroForm', 'Fields', 0, 'TU') as { decodeText(): string }).decodeText()).toBe('Zusage');
  });

  const xfa = (render: string) =>
    simplePdf({
      catalog: '/AcroForm<</Fields[]/XFA[(config)100 0 R]>>',
      objects: { 100: streamOf(`<config><dynamicRender>${render}</dynamicRender></config>`) },
    });

  it('whose pages come from XFA is laid beside', async () => {
    const prepared = await refused(xfa('required'));
    expect([prepared.verdict, codesOf(prepared)]).toEqual(['als Datei beigelegt', ['anlage-xfa']]);
  });

  it('that has its pages beside XFA is attached without it', async () => {
    expect(codesOf(await attached(xfa('forbidden')))).toContain('anlage-xfa-entfernt');
    expect(at(await catalogOf(xfa('forbidden')), 'AcroForm', 'XFA')).toBeUndefined();
  });
});

describe('a signed file', () => {
  const signed = (rectangle: string) =>
    simplePdf({
      catalog: '/AcroForm<</SigFlags 3/Fields[100 0 R]>>/Perms<</DocMDP 101 0 R>>',
      page: '/Annots[100 0 R]',
      objects: {
        100: `<</Type/Annot/Subtype/Widget/FT/Sig/T(Unterschrift)/Rect[${rectangle}]/V 101 0 R/AP<</N 102 0 R>>>>`,
        101: '<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>/Name(Erika Muster)>>',
        102: streamOf('0 0 50 20 re f', '/Type/XObject/Subtype/Form/BBox[0 0 50 20]'),
      },
    });

  it('shows what its field shows, and nothing in it looks like a broken signature', async () => {
    const prepared = await attached(signed('10 10 60 30'));
    expect(prepared.isSigned).toBe(true);
    expect(prepared.shortcomings[0]?.message).toBe(
      'Die PDF-Datei ist elektronisch signiert (Erika Muster); prüfen lässt sich die Signatur nur am Original.',
    );
    const catalog = await catalogOf(signed('10 10 60 30'));
    const stamp = at(catalog, 'Pages', 'Kids', 0, 'Annots', 0);
    expect(['Subtype', 'FT', 'V'].map((key) => String(at(stamp as PDFDict, key)))).toEqual([
      '/Stamp',
      'undefined',
      'undefined',
    ]);
    expect(at(stamp as PDFDict, 'AP', 'N')).toBeDefined();
    expect(['AcroForm', 'Perms'].map((key) => catalog.has(PDFName.of(key)))).toEqual([false, false]);
    expect(String(at(catalog, 'StructTreeRoot', 'K', 0, 'K', 1, 'S'))).toBe('/Annot');
  });

  it('without a visible field has nothing on its pages', async () => {
    const catalog = await catalogOf(signed('0 0 0 0'));
    expect(String(at(catalog, 'Pages', 'Kids', 0, 'Annots'))).toBe('[ ]');
  });

  it('that is only to be signed is not signed', async () => {
    const objects = { 100: '<</Type/Annot/Subtype/Widget/FT/Sig/T(Hier)/Rect[0 0 9 9]>>' };
    const bytes = simplePdf({ catalog: '/AcroForm<</Fields[100 0 R]>>', page: '/Annots[100 0 R]', objects });
    expect((await attached(bytes)).isSigned).toBe(false);
  });
});

describe('what runs by itself', () => {
  const objects = {
    100: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/)/Next[<</S/JavaScript/JS(1)>>]>>>>',
    101: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(rechner.exe)>>/AA<</E<</S/GoTo/D[10 0 R/Fit]>>>>>>',
    102: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>',
  };
  const bytes = simplePdf({
    catalog: '/OpenAction<</S/JavaScript/JS(app.alert)>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>',
    page: '/Annots[100 0 R 101 0 R 102 0 R]/AA<</O<</S/SubmitForm/F(x)>>>>',
    resources: '/XObject<</AA 103 0 R/A 103 0 R>>',
    objects: { ...objects, 103: streamOf('', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]') },
  });

  it('is gone and named, links to pages of the net stay', async () => {
    const prepared = await attached(bytes);
    expect(prepared.shortcomings.find(({ code }) => code === 'anlage-skript')?.message).toBe(
      'Die PDF-Datei führt etwas aus (Aktion bei einem Ereignis, JavaScript, Start eines Programms und Versand von Formulardaten); das ist in der angehängten Fassung entfernt.',
    );
    const text = Buffer.from(prepared.bytes).toString('latin1');
    expect(text).not.toMatch(/JavaScript|Launch|SubmitForm|javascript:/u);
    expect(text).toContain('https://example.org/');
  });

  it('is not mistaken for a resource of the same name', async () => {
    const catalog = await catalogOf(bytes);
    const names = at(catalog, 'Pages', 'Kids', 0, 'Resources', 'XObject') as PDFDict;
    expect(names.keys().map(String)).toEqual(['/AA', '/A']);
  });
});

describe('the preflight', () => {
  it('names fonts that say no characters and those that are not there, a few of many', async () => {
    const font = (name: string, entries = '') => `<</Type/Font/Subtype/TrueType/BaseFont/${name}${entries}>>`;
    const names = ['ABCDEF+Eins', 'Zwei', 'Drei', 'Vier', 'Fuenf'];
    const bytes = simplePdf({
      contents: [textContent('a')],
      resources: `/Font<<${names.map((name, index) => `/G${index} ${font(name, '/Encoding<</Differences[1/g12]>>')}`).join('')}>>`,
    });
    const { shortcomings } = await attached(bytes);
    expect(shortcomings.map(({ message }) => message)).toContain(
      'Text in diesen Schriften lässt sich womöglich nicht vorlesen, suchen oder kopieren: „Drei“, „Eins“, „Fuenf“ und 2 weitere.',
    );
  });

  it('is content with a title in the file', async () => {
    const objects = { 100: '<</Title(Plan)>>' };
    expect(codesOf(await attached(simplePdf({ trailer: '/Info 100 0 R', objects })))).not.toContain(
      'anlage-ohne-titel',
    );
  });
});
