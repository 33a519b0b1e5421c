// After `npm install`: puts the prebuilt packages of other platforms into the lock file where the registry at hand did not offer
// them, so that `npm ci` accepts the file and works on Windows and macOS too. Their versions are pinned by the package that asks.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'x64'];
const libraries = [
  ['musl', 'musl'],
  ['gnu', 'glibc'],
];

const path = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    lock.packages[`node_modules/${name}`] ??= platformPackage(name, version, entry);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

function platformPackage(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  const found = (known) => known.filter((word) => words.some((part) => part === word));
  const libc = libraries.filter(([word]) => words.includes(word)).map(([, library]) => library);
  return {
    version,
    cpu: found(processors),
    ...(parent.dev ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    os: found(systems),
  };
}
