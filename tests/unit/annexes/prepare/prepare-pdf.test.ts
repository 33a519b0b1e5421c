// The thread that reads foreign files: what it is never given, what ends it, and that the next file finds another.
// It runs the compiled program, as the command does.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { largestPdfBytes, preparePdf, tooLargePdf, usualLimitMs } from '../../../../src/annexes/prepare/prepare-pdf.js';
import { makeTaggedPdf } from '../../../support/make-tagged-pdf.js';
import { simplePdf, streamOf, textContent } from '../../../support/write-pdf.js';
import { codesOf } from './prepared.js';

const file = { title: 'Lageplan', language: 'de-DE', limitMs: usualLimitMs };

describe('a foreign file', () => {
  it.each([
    ['of no bytes', new Uint8Array(), 'abgelehnt', 'anlage-leer'],
    ['that is no PDF', Buffer.from('PK\u0003\u0004'), 'abgelehnt', 'anlage-kein-pdf'],
    ['of more than 100 MB', new Uint8Array(largestPdfBytes + 1), 'als Datei beigelegt', 'anlage-zu-gross'],
  ])('%s is not read', async (_, bytes, verdict, code) => {
    const prepared = await preparePdf(bytes, file);
    expect([prepared.kind, prepared.verdict, codesOf(prepared)]).toEqual(['file', verdict, [code]]);
  });

  it('of more than 100 MB is known before it is read', async () => {
    expect(await preparePdf(new Uint8Array(largestPdfBytes + 1), file)).toEqual(tooLargePdf);
  });

  it('comes back from the thread, the given bytes themselves where nothing was to be done', async () => {
    const tagged = makeTaggedPdf('= Plan');
    const prepared = await preparePdf(tagged, file);
    expect(prepared).toMatchObject({ kind: 'pages', verdict: 'getaggt (ungeprüft)' });
    expect(prepared.kind === 'pages' && prepared.bytes === tagged).toBe(true);
    expect(tagged.length).toBeGreaterThan(0);
  });

  it('that takes too long is laid beside, and the files after it are read', async () => {
    // Far more than a millisecond, however quick the machine.
    const long = simplePdf({ contents: Array.from({ length: 3000 }, (_, index) => textContent(String(index))) });
    const waiting = [preparePdf(long, { ...file, limitMs: 1 }), preparePdf(simplePdf(), file)];
    const [slow, next] = await Promise.all(waiting);
    expect(slow).toMatchObject({ kind: 'file', verdict: 'als Datei beigelegt' });
    expect(slow === undefined ? [] : codesOf(slow)).toEqual(['anlage-zu-aufwendig']);
    expect(next).toMatchObject({ kind: 'pages', verdict: 'als Bild beschrieben' });
  });

  it('that is large ends the thread with its answer, and the files after it find another', async () => {
    const large = simplePdf({ objects: { 100: streamOf('x'.repeat(5 * 1024 * 1024)) } });
    const [first, next] = await Promise.all([preparePdf(large, file), preparePdf(simplePdf(), file)]);
    expect([first, next].map(({ kind }) => kind)).toEqual(['pages', 'pages']);
    expect(await preparePdf(simplePdf(), file)).toEqual(next);
  });

  it('with a bomb in it does not take the program along', async () => {
    const bomb = Buffer.from(deflateSync(new Uint8Array(70 * 1024 * 1024))).toString('latin1');
    const objects = { 100: streamOf(bomb, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode') };
    const prepared = await preparePdf(simplePdf({ objects }), file);
    expect(codesOf(prepared)).toContain('anlage-beschaedigt');
  });

  it('with thousands of pages is read in time', async () => {
    const contents = Array.from({ length: 2000 }, (_, index) => (index < 40 ? textContent(String(index)) : undefined));
    expect(await preparePdf(simplePdf({ contents }), file)).toMatchObject({ kind: 'pages', pageCount: 2000 });
  });
});
