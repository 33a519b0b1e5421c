// Every file in befunde/ changes the small sample workspace of tests/support/sample-sitting.ts; what is found wrong with it must be
// what is written there. Nothing is typeset, so a case costs milliseconds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import { type Finding, type Report, sortFindings } from '../../src/diagnostic.js';
import { readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import type { GeplantesDokument } from '../../src/domain/art.js';
import { planDocuments } from '../../src/domain/dokumente/plan.js';
import { issuedOf, readAusgegebene } from '../../src/domain/festschreibung/festschreibung.js';
import { checkFestgeschriebenes } from '../../src/domain/festschreibung/festschreibung-pruefen.js';
import { readIndikatoren } from '../../src/domain/indikator/indikatoren-lesen.js';
import { packagePath } from '../../src/source/package-files.js';
import { parseCase, withAnswer } from '../support/case-file.js';
import { expectGolden } from '../support/golden.js';
import { sampleFiles, withFiles } from '../support/sample-sitting.js';
import { replaceIn, writeInto } from '../support/workspace.js';

const folder = packagePath('tests', 'golden', 'befunde');

describe('a mistake in the files is answered as its case says', () => {
  for (const name of readdirSync(folder).toSorted()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const { title, changes } = parseCase(text);
    it(`${title} (${name})`, async () => {
      const answer = await withFiles(sampleFiles(), async (workspace) => {
        for (const { file, from, to } of changes) {
          const path = join(workspace, file);
          if (from === undefined) writeInto(path, to);
          else replaceIn(path, from, to);
        }
        return formatFindings(await findingsOf(workspace), workspace);
      });
      expectGolden(join(folder, name), withAnswer(text, answer));
    });
  }
});

async function findingsOf(workspace: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const bereich = readArbeitsbereich(workspace, (finding) => findings.push(finding));
  if (bereich?.gebiete !== undefined && bereich.katalog !== undefined) {
    await readIndikatoren(bereich.lesung, bereich.gebiete.wert, bereich.katalog);
  }
  if (bereich !== undefined) checkPlanned(planDocuments(bereich), workspace, findings);
  return sortFindings(findings);
}

/** What is told of documents before anything of them is made, and of those that need not be made because they were issued. */
function checkPlanned(plan: readonly GeplantesDokument[], ordner: string, findings: Finding[]): void {
  const report: Report = (finding) => findings.push(finding);
  checkFestgeschriebenes(plan, { alle: plan, ordner }, report);
  for (const document of plan) {
    findings.push(...document.hinweise);
    const issued = issuedOf(document);
    if (issued !== undefined) readAusgegebene(issued, ['md', 'tree'], report);
  }
}
