// The example's other sittings as their reading copies: one of a committee with a profile of its own, and one of two committees on
// two days with everything that can happen.
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sortFindings } from '../../src/diagnostic.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { expectGolden } from '../support/golden.js';

const content = packagePath('content');
const golden = (name: string) => packagePath('tests', 'golden', 'sitzungen', 'expected', name);

describe.each([
  {
    title: 'the sitting in June, of a committee with its own profile',
    sitting: '2018-06-11-inklusionsausschuss',
    findings: [],
    names: ['', '-nichtoeffentlich'].map(
      (version) => `50.1-10.31_2018-06-11_Inklusionsausschuss_Niederschrift${version}`,
    ),
  },
  {
    title: 'the joint sitting in September, with one thing open and nothing wrong',
    sitting: '2018-09-17-sozial-und-inklusionsausschuss',
    findings: [['offen', 'Hinweis']],
    names: ['', '-nichtoeffentlich', '-vollstaendig'].map(
      (version) => `50.1-10.24_2018-09-17_Sozialausschuss_Niederschrift${version}-Entwurf`,
    ),
  },
])('$title', ({ sitting, findings, names }) => {
  let result: Pick<Ergebnis, 'dokumente' | 'findings'> = { dokumente: [], findings: [] };
  beforeAll(async () => {
    const pfade = [join(content, 'sitzungen', sitting)];
    result = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: ['md'] });
  });

  it('has these findings', () => {
    expect(sortFindings(result.findings).map(({ code, severity }) => [code, severity])).toEqual(findings);
  });

  it.each(names)('is told as its readers may see it: %s', (name) => {
    const file = result.dokumente.flatMap(({ dateien }) => dateien).find((made) => made.name === `${name}.md`);
    if (file === undefined) throw new Error(`no ${name}`);
    expectGolden(golden(`${name}.md`), strFromU8(file.bytes));
  });
});
