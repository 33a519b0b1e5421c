// What the file with annexes claims where an annex was made by others: what a report proves of it, and why not more.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { PDFDocument, PDFName } from '../../../src/pdf/library.js';
import { erstelleDokumente } from '../../../src/pipeline.js';
import { type CheckResult, checkReportFile, formatCheckReport } from '../../../src/source/check-report.js';
import { checksum } from '../../../src/source/checksum.js';
import { makeTaggedPdf } from '../../support/make-tagged-pdf.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
let tagged: Uint8Array;
let untagged: Uint8Array;
beforeAll(async () => {
  tagged = makeTaggedPdf('= Gutachten');
  const plain = await PDFDocument.create();
  plain.addPage().drawText('Ohne Tags');
  untagged = await plain.save();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

interface Annex {
  readonly pdf?: Uint8Array;
  readonly more?: string;
  /** What the report beside it says of PDF/UA-1 and PDF/A-3a; absent = there is none. */
  readonly results?: readonly [ua: CheckResult, a: CheckResult];
}

/** The verdict on the annex, what the file with it claims, and the warnings and hints about it that speak of a check. */
async function claims({ pdf = tagged, more = '', results }: Annex): Promise<readonly unknown[]> {
  const files = sampleFiles({ anlagen: `[{ datei: gutachten.pdf, top: 1${more} }]` });
  for (const [path, text] of Object.entries(files)) writeInto(join(folder, path), text);
  const file = join(folder, 'sitzungen/2018-03-12-ausschuss/anlagen/gutachten.pdf');
  writeInto(file, pdf);
  if (results !== undefined) {
    const [ua, a] = results;
    const normen = [
      { norm: 'PDF/UA-1', ergebnis: ua, verstöße: [] },
      { norm: 'PDF/A-3a', ergebnis: a, verstöße: [] },
    ] as const;
    const report = { datei: 'gutachten.pdf', sha512: checksum(pdf), programm: 'veraPDF', normen };
    writeInto(checkReportFile(file), formatCheckReport(report));
  }
  const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich: folder, pfade: [], formate: ['pdf'] });
  const whole = dokumente[0]?.dateien.find(({ name }) => name.includes('mit-Anlagen'));
  const spoken = findings.filter(({ message }) => message.includes('gilt darum nicht als'));
  return [
    dokumente[0]?.anlagen[0]?.verdikt,
    whole?.standards.join(' + '),
    ...spoken.map(({ code, message }) => `${code}: ${/als (.*)\.$/u.exec(message)?.[1]}`),
  ];
}

it('nothing without a report', async () => {
  expect(await claims({})).toEqual(['getaggt (ungeprüft)', '', 'anlage-ungeprueft: PDF/UA-1 und PDF/A-3a']);
});

it('both where both are proved', async () => {
  expect(await claims({ results: ['bestanden', 'bestanden bis auf die Kopfangaben'] })).toEqual([
    'geprüft',
    'PDF/UA-1 + PDF/A-3a',
  ]);
});

it('each by itself: an annex fit for the archive alone is not called checked', async () => {
  expect(await claims({ results: ['bestanden', 'nicht bestanden'] })).toEqual([
    'geprüft',
    'PDF/UA-1',
    'anlage-nicht-bestanden: PDF/A-3a',
  ]);
  expect(await claims({ results: ['nicht bestanden', 'bestanden'] })).toEqual([
    'getaggt (ungeprüft)',
    'PDF/A-3a',
    'anlage-nicht-bestanden: PDF/UA-1',
  ]);
});

it('nothing for pages with a stamp', async () => {
  expect(await claims({ more: ', stempel: ja', results: ['bestanden', 'bestanden'] })).toEqual([
    'getaggt (ungeprüft)',
    '',
    'anlage-gestempelt: PDF/UA-1 und PDF/A-3a',
  ]);
});

it('nothing for pages that had to be changed, whatever a report says of the file', async () => {
  expect(await claims({ pdf: untagged, results: ['bestanden', 'bestanden'] })).toEqual([
    'als Bild beschrieben',
    '',
    'anlage-anders-als-geprueft: PDF/UA-1 und PDF/A-3a',
  ]);
});

it('no PDF/A for an annex in colours for print, though it is proved by itself', async () => {
  const file = await PDFDocument.load(tagged);
  const { context, catalog } = file;
  const profile = context.register(context.stream('profile', { N: 4 }));
  catalog.set(PDFName.of('OutputIntents'), context.obj([{ S: 'GTS_PDFA1', DestOutputProfile: profile }]));
  const pdf = await file.save({ useObjectStreams: false });
  expect(await claims({ pdf, results: ['bestanden', 'bestanden'] })).toEqual([
    'geprüft',
    'PDF/UA-1',
    'anlage-druckfarben: PDF/A-3a',
  ]);
});
