// The invitation to a sitting as text: for everybody, and for the members with the whole agenda of the non-public part.

import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { expectGolden } from '../support/golden.js';
import { testDocument } from '../support/golden-document.js';

const content = packagePath('tests', 'golden', 'einladung', 'content');
const result = testDocument('einladung', 'einladung', content);

it('tells everybody neither the title of a non-public item nor its paper or what is attached to that', () => {
  const texts = result().dokumente.flatMap(({ dateien }) => dateien.filter(({ format }) => format === 'md'));
  expect(texts.length).toBe(1);
  for (const { bytes } of texts) {
    expect(strFromU8(bytes)).not.toMatch(/Vertrag|46\/2018|Personalsache|Kalkulation|Grundst/u);
    expect(strFromU8(bytes)).toContain('Personalangelegenheit');
  }
});

it('tells the members all that was on the agenda when they were invited', async () => {
  const pfade = [join(content, 'dokumente', 'einladung-mitglieder.yaml')];
  const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: ['md'] });
  expect(findings).toEqual([]);
  expect(dokumente.map(({ kreis, fassung }) => [kreis, fassung])).toEqual([['nichtöffentlich', 'nichtoeffentlich']]);
  for (const { name, bytes } of dokumente.flatMap(({ dateien }) => dateien)) {
    expectGolden(packagePath('tests', 'golden', 'einladung', 'expected', name), strFromU8(bytes));
  }
});
