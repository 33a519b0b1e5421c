// What a call that only names a wrong path has to load: neither the planning of documents nor the flow.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath } from '../../../src/source/package-files.js';

const src = packagePath('src');

/** The files that loading this one loads, itself included; relative to `src`. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const name = relative(src, file).replaceAll('\\', '/');
  if (seen.has(name) || !existsSync(file)) return seen;
  seen.add(name);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)\.js';/gmu);
  for (const [, path = ''] of imports) loadedBy(join(dirname(file), `${path}.ts`), seen);
  return seen;
}

test.each(['build-documents.ts', 'check-documents.ts', 'locate.ts'])(
  '%s does not load the planning of documents',
  (name) => {
    const loaded = loadedBy(join(src, 'cli', name));
    expect(loaded).toContain('domain/dokumente/dokumentdateien.ts');
    expect([...loaded].filter((file) => /^pipeline\.ts$|^domain\/dokumente\/plan\.ts$/u.test(file))).toEqual([]);
  },
);
