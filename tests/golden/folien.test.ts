// The slides of the example as they are read out, the parts of their package, and that asking for other formats is answered.
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { defaultFormats } from '../../src/writers/output-formats.js';
import { expectGolden } from '../support/golden.js';
import { type ReadPptx, readPptx } from '../support/read-pptx.js';

const content = packagePath('content');
const golden = (name: string) => packagePath('tests', 'golden', 'folien', 'expected', name);
let result: Ergebnis;
let read: ReadPptx;

beforeAll(async () => {
  const pfade = [join(content, 'dokumente', 'zahlen-vorstellung.yaml')];
  result = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: defaultFormats });
  read = readPptx(result.dokumente[0]?.dateien[0]?.bytes ?? new Uint8Array());
});

it('has no findings and one file', () => {
  expect(formatFindings(result.findings, content)).toBe('');
  expect(result.dokumente.flatMap(({ dateien }) => dateien.map(({ name }) => name))).toEqual([
    'zahlen-vorstellung-Folien.pptx',
  ]);
});

it('tells its slides in reading order, with notes', () => {
  const slides = read.slides.map(({ title, lines, notes }, index) =>
    [`── ${index + 1} · ${title}`, ...lines, ...notes.map((note) => `  Notiz: ${note}`)].join('\n'),
  );
  expectGolden(golden('folien.txt'), `${slides.join('\n\n')}\n`);
});

it('writes its parts', () => {
  const list = [...read.parts.keys()].filter((path) => !path.includes('.xlsx/')).join('\n');
  expectGolden(golden('teile.txt'), `${list}\n`);
  const slide = read.slides[3]?.xml ?? '';
  expectGolden(golden('slide4.xml'), `${slide.replaceAll('><', '>\n<')}\n`);
});
