// A plan whose lines are numbered for its co-ordination → the numbers beside the lines of its pages.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { erstelleDokumente } from '../../../src/pipeline.js';
import { readPageTexts } from '../../support/read-pdf.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => discard(folder));

const plan = 'art: masterplan\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\nzeilennummern: ja\n';

it('lines count on over page breaks and landscape pages, and begin anew with every file', async () => {
  const files = {
    'dokumente/plan.yaml': plan,
    'kapitel/01.md': '# Lage\n\nHoch.\n\n:::: querformat\nQuer.\n::::\n\nWieder hoch.\n\n# Folgen\n\nWeiter.\n',
    'kapitel/02.md': '# Wege\n\nNeu.\n',
  };
  for (const [path, text] of Object.entries({ ...sampleFiles(), ...files })) writeInto(join(folder, path), text);
  const pfade = [join(folder, 'dokumente', 'plan.yaml')];
  const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich: folder, pfade, formate: ['pdf'] });
  expect(findings.map(({ code }) => code)).toEqual([]);
  const pages = await readPageTexts(dokumente[0]?.dateien[0]?.bytes ?? new Uint8Array());
  // Behind the words of a page stand the numbers of its lines, then its foot.
  const numbersOf = (page: string) => (/((?:\d\n)+)Seite/u.exec(page)?.[1] ?? '').split('\n').filter(Boolean);
  expect(pages.slice(2).map(numbersOf)).toEqual([['1', '2'], ['3'], ['4'], ['5', '6'], ['1', '2']]);
});
