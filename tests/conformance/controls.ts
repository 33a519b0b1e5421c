// Proves that the gate can fail: each tool is shown a file it must refuse.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from '../../src/pdf/library.js';
import type { Check } from '../support/tally.js';
import { checkStandards, checkSyntax } from './pdf-checks.js';
import { checkSchema } from './word-checks.js';

/** A check that must find something, turned round: it passes when the tool refused the file. */
function mustRefuse({ name, problems }: Check): Check {
  return { name, problems: problems.length > 0 ? [] : ['found nothing in a file that is broken on purpose'] };
}

/** A PDF without tags, shown to every profile of veraPDF; the same cut short, shown to qpdf. */
export async function controlPdf(verapdfFolder: string, work: string): Promise<readonly Check[]> {
  const untagged = join(work, 'untagged.pdf');
  const document = await PDFDocument.create();
  document.addPage().drawText('Kein Tag');
  const bytes = await document.save();
  writeFileSync(untagged, bytes);

  const cut = join(work, 'cut.pdf');
  writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));

  const standards = (await checkStandards(verapdfFolder, [untagged])).get(untagged) ?? [];
  return [...standards, await checkSyntax(cut)].map(mustRefuse);
}

/** A good Word file with an element that WordprocessingML does not know. */
export async function controlWord(goodFile: string, work: string): Promise<Check> {
  const broken = join(work, 'broken.docx');
  const parts = unzipSync(readFileSync(goodFile));
  const body = new TextDecoder().decode(parts['word/document.xml']);
  writeFileSync(
    broken,
    zipSync({ ...parts, 'word/document.xml': strToU8(body.replace('<w:body>', '<w:body><w:unknown/>')) }),
  );
  return mustRefuse(await checkSchema(broken));
}
