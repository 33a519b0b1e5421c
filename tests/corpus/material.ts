// Where the material lies that others wrote. It stays outside this repository: only numbers of examples are told here.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagePath } from '../../src/source/package-files.js';

const usual = packagePath('..', 'shared', 'material');

/** The folder named by argument or by the variable SITZUNGSWERK_MATERIAL, else the one beside the checkout; nothing where it is missing. */
export function materialFolder(): { readonly folder: string } | { readonly missing: string } {
  const named = process.argv[2] ?? process.env.SITZUNGSWERK_MATERIAL;
  const folder = resolve(named ?? usual);
  const absent = ['text/blns.json', 'markdown/commonmark-0.31.2.json', 'bilder', 'pdf', 'statistik'].filter(
    (path) => !existsSync(join(folder, path)),
  );
  if (absent.length === 0) return { folder };
  return {
    missing: `${absent.join(', ')} not found in ${folder}; name the folder: npm run test:corpus -- <folder>, or SITZUNGSWERK_MATERIAL=<folder>`,
  };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
