// The tests that a document of the example, or of a workspace of its own, has: it is made without findings, and its texts are those kept beside them.
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { formatNames } from '../../src/writers/output-formats.js';
import { expectGolden } from './golden.js';
import { pdfText, wordParts } from './golden-files.js';

/** What of a Word file is its own; the other parts all of them have alike, and the worked example keeps those. */
const ownParts = /^word\/(?:document|footnotes|numbering|(?:header|footer)\d+)\.xml$/u;

/** Compares the files made of the document that this file declares with the texts in `tests/golden/<art>/expected/`; gives what was made. */
export function testDocument(
  art: string,
  id: string,
  content = packagePath('content'),
  datei = join('dokumente', `${id}.yaml`),
): () => Ergebnis {
  let result: Ergebnis = { dokumente: [], nichtErstellt: [], inhalte: new Map(), findings: [] };
  beforeAll(async () => {
    const pfade = [join(content, datei)];
    result = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: formatNames });
  });

  it('has no findings', () => {
    expect(formatFindings(result.findings, content)).toBe('');
  });

  const golden = (...path: readonly string[]) => packagePath('tests', 'golden', art, 'expected', ...path);
  const ofFormat = (format: string) => {
    const files = result.dokumente.flatMap(({ dateien }) => dateien);
    const file = files.find(({ name }) => name.endsWith(`.${format}`) && !name.includes('-Anlage'));
    if (file === undefined) throw new Error(`${id} made no .${format}`);
    return file;
  };

  it.each(['tree', 'md'])('prints its .%s', (format) => {
    const { name, bytes } = ofFormat(format);
    expectGolden(golden(name), strFromU8(bytes).replaceAll(`${content}/`, ''));
  });

  it('writes the parts of its Word file', () => {
    const { name, bytes } = ofFormat('docx');
    const parts = [...wordParts(bytes)].filter(([path]) => ownParts.test(path));
    expect(parts.map(([path]) => path)).toContain('word/document.xml');
    for (const [path, text] of parts) expectGolden(golden(name, path), text);
  });

  it('writes its PDF: text, tags, bookmarks', async () => {
    const { name, bytes } = ofFormat('pdf');
    expectGolden(golden(`${name}.txt`), await pdfText(bytes));
  });

  return () => result;
}
