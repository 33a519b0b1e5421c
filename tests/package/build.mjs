// Builds `dist/` as it is packed: JavaScript without comments, and of the declarations those that the types of the library need.
import { execFileSync } from 'node:child_process';
import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const checkout = realpathSync(join(import.meta.dirname, '..', '..'));
const dist = join(checkout, 'dist');

rmSync(dist, { recursive: true, force: true });
// Two passes: without comments, the declarations would have none either. No build information stays behind, so that the next `npm run build` makes all anew.
const build = ['-p', '.', '--incremental', 'false', '--tsBuildInfoFile', 'null'];
compile([...build, '--removeComments', '--declaration', 'false']);
compile([...build, '--emitDeclarationOnly']);

const library = ['--ignoreConfig', '--module', 'NodeNext', '--types', 'node', join('dist', 'library.d.ts')];
const reached = new Set(
  compile(['--listFilesOnly', ...library])
    .split(/\r?\n/u)
    .map(unified),
);
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const path = join(dist, name);
  if (path.endsWith('.d.ts') && !reached.has(unified(path))) rmSync(path);
}

function compile(args) {
  const compiler = join(checkout, 'node_modules', 'typescript', 'bin', 'tsc');
  return execFileSync(process.execPath, [compiler, ...args], { cwd: checkout, encoding: 'utf8' });
}

/** The compiler writes paths with slashes on every system. */
function unified(path) {
  return path.replaceAll('\\', '/');
}
