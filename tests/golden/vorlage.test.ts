// A paper as text: facts, proposals, texts and annexes. Who reads which of its versions, and what holds for the file with all annexes.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { testDocument } from '../support/golden-document.js';
import { readPdf } from '../support/read-pdf.js';

const content = packagePath('tests', 'golden', 'vorlage', 'content');
const result = testDocument('vorlage', 'vorlage-45-2018', content, join('vorlagen', '45-2018.yaml'));

it('keeps from the public version the annexes that are not for everybody, and no number moves', () => {
  expect(
    result().dokumente.map(({ fassung, anlagen }) => [
      fassung,
      ...anlagen.map(({ bezeichnung, id }) => [bezeichnung, id]),
    ]),
  ).toEqual([
    ['oeffentlich', ['Anlage 1', 'fallzahlen'], ['Anlage 2', 'protokolle']],
    ['nichtoeffentlich', ['Anlage 1', 'fallzahlen'], ['Anlage 2', 'protokolle'], ['Anlage 4', 'angebot']],
  ]);
});

it('has its annexes behind it in one file: every page with its number, bookmarks that lead there, tags on every page', async () => {
  const files = result().dokumente[0]?.dateien ?? [];
  const [alone, together, ...annexes] = files.filter(({ format }) => format === 'pdf');
  if (alone === undefined || together === undefined) throw new Error('no PDF');
  expect(together.standards).toEqual(['PDF/UA-1', 'PDF/A-3a']);
  const { pageLabels, outline, tags } = await readPdf(together.bytes);
  const pages = annexes.map(({ seiten = 0 }) => seiten);
  const numbered = (prefix: string, count = 0) => Array.from({ length: count }, (_, page) => `${prefix}${page + 1}`);
  expect(pageLabels).toEqual([
    ...numbered('', alone.seiten),
    ...pages.flatMap((count, index) => numbered(`A${index + 1}-`, count)),
  ]);
  const own = outline.filter(({ title }) => title.startsWith('Anlage '));
  expect(own.map(({ page }) => page)).toEqual(
    pages.map((_, index) => 1 + (alone.seiten ?? 0) + pages.slice(0, index).reduce((sum, count) => sum + count, 0)),
  );
  expect(tags.every(({ children }) => children.length > 0)).toBe(true);
});

it('is a draft while somebody has to co-sign, and non-public where its file says so', async () => {
  const pfade = [join(content, 'vorlagen', '46-2018.yaml')];
  const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: ['md'] });
  expect(findings).toEqual([]);
  expect(dokumente.map(({ id, kreis, fassung }) => [id, kreis, fassung])).toEqual([
    ['vorlage-46-2018', 'nichtöffentlich', 'intern'],
  ]);
  expect(dokumente[0]?.dateien.map(({ name }) => name)).toEqual(['46-2018_Vorlage-nichtoeffentlich-Entwurf.md']);
});
