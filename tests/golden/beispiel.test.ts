// The worked example – all of it but the sample sheet, which has a case of its own – as text: what its templates render, its
// trees, its Word parts, the text, tags and bookmarks of its PDF.
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import type { Finding } from '../../src/diagnostic.js';
import { readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import { planDocuments } from '../../src/domain/dokumente/plan.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { readTemplateSources } from '../../src/source/template-files.js';
import { compileTemplate } from '../../src/template/render.js';
import { formatNames } from '../../src/writers/output-formats.js';
import { expectGolden, textFormats } from '../support/golden.js';
import { pdfText, wordParts } from '../support/golden-files.js';

const content = packagePath('content');
const golden = (name: string) => packagePath('tests', 'golden', 'beispiel', 'expected', name);
const sitting = '2018-03-12-sozialausschuss';
/** What the names of its files begin with. */
const files = '50.1-10.24_2018-03-12_Sozialausschuss';
const summary = 'zusammenfassung-ag-sozialplanung';
const parts = [join(content, 'sitzungen', sitting), join(content, 'dokumente', `${summary}.yaml`)];

let result: Ergebnis = { dokumente: [], nichtErstellt: [], inhalte: new Map(), findings: [] };
beforeAll(async () => {
  result = await erstelleDokumente({ arbeitsbereich: content, pfade: parts, formate: formatNames });
});

function bytesOf(name: string): Uint8Array {
  const file = result.dokumente.flatMap((document) => document.dateien).find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`the example made no ${name}`);
  return file.bytes;
}

describe('the worked example', () => {
  it('is told of what others made, and of nothing else', () => {
    expectGolden(golden('befunde.txt'), formatFindings(result.findings, content));
  });

  it('makes these files', () => {
    const made = result.dokumente.flatMap((document) =>
      document.dateien.map((file) => `${document.id}/${document.fassung}/${file.name} ${file.seiten ?? ''}`.trim()),
    );
    expectGolden(golden('dateien.txt'), `${made.join('\n')}\n`);
  });

  it('renders its templates', () => {
    const findings: Finding[] = [];
    const report = (finding: Finding) => findings.push(finding);
    const bereich = readArbeitsbereich(content, report);
    if (bereich === undefined) throw new Error('the example cannot be read');
    for (const document of planDocuments(bereich).filter(({ id }) => id === sitting || id === summary)) {
      const sources = readTemplateSources(content, document, report);
      const template = sources === undefined ? undefined : compileTemplate(sources, report);
      const sicht = document.sicht(
        new Map(document.anlagen.map((anlage) => [anlage.id, { seiten: 2, datei: 'Anlagen/Anlage-1.pdf' }])),
      );
      const rendered = template?.render(sicht.werte, report).text ?? '';
      expectGolden(golden(`${document.art}.gerendert.md`), rendered.replaceAll(`${content}/`, ''));
    }
    expect(findings).toEqual([]);
  });

  const niederschriften = textFormats.map((format) => `${files}_Niederschrift.${format}`);
  it.each([...niederschriften, `Anlagen/${files}_Anlage-2-zusammenfassung.tree`])('prints %s', (name) => {
    expectGolden(golden(name), strFromU8(bytesOf(name)).replaceAll(`${content}/`, ''));
  });

  it('writes the Word parts of the file with its annex', () => {
    const name = `${files}_Niederschrift-mit-Anlagen.docx`;
    for (const [path, text] of wordParts(bytesOf(name))) expectGolden(golden(join(name, path)), text);
  });

  it('writes the PDF with its annex: text, tags, bookmarks, page labels', async () => {
    const name = `${files}_Niederschrift-mit-Anlagen.pdf`;
    expectGolden(golden(`${name}.txt`), await pdfText(bytesOf(name)));
  });
});
