// Files that belong to the installed package: templates, house styles, the typesetting program. The users' files are read elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, the same from src/ and from dist/. */
const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

function findPackageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json of sitzungswerk not found above its own code');
  return findPackageRoot(parent);
}

/** Absolute path of a file inside the package. */
export function packagePath(...segments: readonly string[]): string {
  return join(packageRoot, ...segments);
}

const packageJson: { readonly version: string; readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(packagePath('package.json'), 'utf8'),
);

/** The version of this program. */
export const packageVersion: string = packageJson.version;

/** What the bytes of results depend on besides the content: the engines, pinned to the version in package.json. */
export const engineVersions: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  ['@myriaddreamin/typst-ts-node-compiler', '@cantoo/pdf-lib', 'docx'].map((name) => [
    name,
    packageJson.dependencies[name],
  ]),
);
