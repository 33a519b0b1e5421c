// The example's second sitting – two committees, two days, everything that can happen – as its three reading copies.
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sortFindings } from '../../src/diagnostic.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { expectGolden } from '../support/golden.js';

const content = packagePath('content');
const sitting = '2018-09-17-sozial-und-inklusionsausschuss';
const golden = (name: string) => packagePath('tests', 'golden', 'september', 'expected', name);

let result: Ergebnis = { dokumente: [], nichtErstellt: [], inhalte: new Map(), findings: [] };
beforeAll(async () => {
  result = await erstelleDokumente({
    arbeitsbereich: content,
    pfade: [join(content, 'sitzungen', sitting)],
    formate: ['md'],
  });
});

describe('the joint sitting in September', () => {
  it('has one thing open and nothing wrong', () => {
    expect(sortFindings(result.findings).map(({ code, severity }) => [code, severity])).toEqual([['offen', 'Hinweis']]);
  });

  it.each(['', '-nichtoeffentlich', '-vollstaendig'])(
    'is told as its readers may see it: Niederschrift%s',
    (version) => {
      const name = `${sitting}-Niederschrift${version}-Entwurf.md`;
      const file = result.dokumente.flatMap(({ dateien }) => dateien).find((candidate) => candidate.name === name);
      if (file === undefined) throw new Error(`no ${name}`);
      expectGolden(golden(name), strFromU8(file.bytes));
    },
  );
});
