// The tests that every document of the example has: it is made without findings, and its texts are those kept beside them.
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { formatFindings } from '../../src/cli/print-findings.js';
import { type Ergebnis, erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { expectGolden } from './golden.js';

/** Compares the tree and the reading copy of `content/dokumente/<id>.yaml` with `tests/golden/<art>/expected/`; gives what was made. */
export function testDocument(art: string, id: string): () => Ergebnis {
  const content = packagePath('content');
  let result: Ergebnis = { dokumente: [], nichtErstellt: [], findings: [] };
  beforeAll(async () => {
    const pfade = [join(content, 'dokumente', `${id}.yaml`)];
    result = await erstelleDokumente({ arbeitsbereich: content, pfade, formate: ['tree', 'md'] });
  });

  it('has no findings', () => {
    expect(formatFindings(result.findings, content)).toBe('');
  });

  it('prints its tree and its reading copy', () => {
    const own = result.dokumente.flatMap(({ dateien }) => dateien).filter(({ name }) => !name.includes('-Anlage-'));
    expect(own.map(({ name }) => name.replace(/^.*\./u, '')).toSorted()).toEqual(['md', 'tree']);
    for (const { name, bytes } of own) {
      const expected = packagePath('tests', 'golden', art, 'expected', name);
      expectGolden(expected, strFromU8(bytes).replaceAll(`${content}/`, ''));
    }
  });

  return () => result;
}
