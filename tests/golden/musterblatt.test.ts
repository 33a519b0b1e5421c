// The sample sheet as text: its tree, its reading copy, its Word parts, its PDF. That it holds every kind is what it is for.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Kind } from '../../src/document/nodes.js';
import { isPlaceholder } from '../../src/document/unfilled.js';
import { childSlots, walk } from '../../src/document/walk.js';
import { readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import { planDocuments } from '../../src/domain/dokumente/plan.js';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { readTemplateSources, templateImageFolders } from '../../src/source/template-files.js';
import { compileTemplate } from '../../src/template/render.js';
import { expectGolden } from '../support/golden.js';
import { testDocument } from '../support/golden-document.js';
import { wordParts } from '../support/golden-files.js';

const content = packagePath('content');
describe('the sample sheet', () => {
  const result = testDocument('musterblatt', 'musterblatt');

  it('shows every kind of node', () => {
    const shown = new Set<string>(kindsOnSheet());
    // Notes of a speaker are for slides alone, marks for an index of places, which needs places to name.
    const missing = Object.keys(childSlots).filter((kind) => !shown.has(kind) && !isPlaceholder({ kind }));
    expect(missing).toEqual(['index-mark', 'speaker-notes']);
  });

  it('names its pictures among its sources', () => {
    const pictures = result().dokumente[0]?.quellen.filter((file) => /\.(?:svg|png|jpg)$/u.test(file)) ?? [];
    expect(pictures.map((file) => file.replace(/^.*[\\/]/u, '')).toSorted()).toEqual([
      'ablauf.svg',
      'haushalte.svg',
      'kreishaus.jpg',
      'lageplan.png',
      'pfeil.svg',
      'verlauf.svg',
      'wappen-beispiel.svg',
      'zierlinie.svg',
    ]);
  });
});

describe('the sample sheet in the second style', () => {
  let result: Ergebnis = { dokumente: [], nichtErstellt: [], inhalte: new Map(), findings: [] };
  beforeAll(async () => {
    const pfade = [join(content, 'dokumente', 'musterblatt-gemeinde.yaml')];
    result = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: ['docx'] });
  });
  const stylesOf = (part: string) => {
    const file = result.dokumente[0]?.dateien.find(({ name }) => name.endsWith(part));
    return wordParts(file?.bytes ?? new Uint8Array()).get('word/styles.xml') ?? '';
  };

  it('is made without findings, and of that style besides', () => {
    expect(formatFindings(result.findings, content)).toBe('');
    expect(result.dokumente[0]?.quellen).toContain(packagePath('templates', 'hausstil', 'gemeinde.yaml'));
  });

  it('has other styles in Word; all else is as in the first', () => {
    const golden = packagePath('tests', 'golden', 'musterblatt', 'expected', 'gemeinde', 'word', 'styles.xml');
    expectGolden(golden, stylesOf('-Musterblatt.docx'));
  });

  it('has its annex in the same style, though that is of the house when it stands alone', () => {
    expect(stylesOf('-Anlage-1-beispiel.docx')).toContain('w:ascii="Calibri"');
  });
});

/** What its template alone is made of, before anything is put in or left out. */
function kindsOnSheet(): readonly Kind[] {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const bereich = readArbeitsbereich(content, report);
  const document = bereich && planDocuments(bereich).find(({ art }) => art === 'musterblatt');
  const sources = readTemplateSources(content, { art: 'musterblatt' }, report);
  const template = sources && compileTemplate(sources, report);
  if (document === undefined || template === undefined) throw new Error('the sample sheet cannot be read');
  const rendered = template.render(document.sicht(new Map()).werte, report);
  const imageFolders = templateImageFolders(content, 'musterblatt');
  const kinds: Kind[] = [];
  walk(parseMarkdown({ ...rendered, imageFolders }, 'vorlage', report).blocks, ({ kind }) => kinds.push(kind));
  expect(findings).toEqual([]);
  return kinds;
}
