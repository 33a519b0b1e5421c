// Assembles the folders to take along and uses the one for Linux as somebody who has nothing else: no Node, no network, no right
// to write into it, in paths with spaces and umlauts. Told of by the gate of the package, which hands over what it packed.
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, systems } from './assemble.mjs';

const sitting = join('sitzungen', '2018-03-12-sozialausschuss');

/** Runs the checks one by one with `check(name, body)`; `archive` is the packed program, `folder` one to leave things in. */
export async function checkPortable(check, { archive, checkout, folder }) {
  const assembled = (system) => {
    const scratch = join(folder, system);
    mkdirSync(scratch);
    return assemble({ system, archive, checkout, scratch });
  };
  await check('the folder to take along for Windows is made whole or not at all', () => {
    const { zip, missing = [] } = assembled('windows');
    if ((zip === undefined) !== missing.length > 0) throw new Error(`${zip?.length} bytes, missing: ${missing.length}`);
    for (const { name, version } of missing) console.log(`        not offered by the registry: ${name} ${version}`);
  });
  await check('the starter for Windows ends its lines as cmd wants them and keeps to what it may', checkWindowsStarter);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('        not on this system: the folder for Linux');
    return;
  }
  const place = join(folder, 'Büro & Ämter');
  await check('the folder for Linux is assembled, unpacked and made read-only', () => {
    const { zip, missing } = assembled('linux');
    if (missing !== undefined) throw new Error(`missing: ${JSON.stringify(missing)}`);
    unpack(zip, place);
    chmodSync(folder, 0o755);
  });
  const home = join(place, 'Sitzungswerk');
  await check('it holds what it needs and nothing else', () => checkFiles(home));
  const confinement = confine(home);
  const call = (...args) => run([...confinement.words, join(home, 'Sitzungswerk'), ...args]);
  const workspace = join(folder, 'Eigene Dateien', 'Säle & mehr', 'Kreis Müsterstadt');
  cpSync(join(home, 'Beispiel'), workspace, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rwX', join(folder, 'Eigene Dateien')]);

  await check(`a sitting dragged onto its starter is built ${confinement.told}`, async () => {
    expect(await desktopCall(home, confinement.words, join(workspace, sitting)), {
      code: 0,
      out: /Der Ordner mit den Ergebnissen: .*Säle & mehr\/output/u,
    });
    const results = readdirSync(join(workspace, '..', 'output'), { recursive: true });
    for (const ending of ['Niederschrift.pdf', 'Niederschrift-mit-Anlagen.pdf', 'Niederschrift.docx']) {
      if (!results.some((file) => file.endsWith(ending))) throw new Error(`no ${ending} among ${results.join(', ')}`);
    }
  });
  await check('started without anything it explains itself', async () =>
    expect(await call(), { code: 0, out: /Ziehen Sie den Ordner/u }),
  );
  await check('it passes on the exit codes of the program', async () => {
    expect(await call('erstelen'), { code: 2, error: /„erstellen“/u });
    const file = join(workspace, sitting, 'sitzung.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^datum: .*$/mu, 'datum: 32.03.2018'));
    expect(await call(join(workspace, sitting)), { code: 1, error: /Den Tag „32\.03\.2018“ gibt es nicht/u });
  });
  // So that it can be thrown away.
  execFileSync('chmod', ['-R', 'u+w', home]);
}

/** Of what cmd trips over, that which can be seen from here: labels without carriage return, and a mark of UTF-8 before the first word. */
function checkWindowsStarter() {
  const [name] = systems.windows.starters;
  const text = systems.windows.toNotation(readFileSync(join(import.meta.dirname, 'windows', name), 'utf8'));
  if (!text.startsWith('@echo off\r\n') || /[^\r]\n/u.test(text)) throw new Error('not as cmd wants it');
  const labels = [...text.matchAll(/\bgoto (\w+)/gu)].map(([, label]) => label);
  const lost = labels.filter((label) => !text.includes(`\r\n:${label}\r\n`));
  if (labels.length === 0 || lost.length > 0) throw new Error(`no such label: ${lost.join(', ')}`);
}

function unpack(zip, place) {
  mkdirSync(place);
  const file = join(place, 'Sitzungswerk.zip');
  writeFileSync(file, zip);
  execFileSync('unzip', ['-q', file, '-d', place]);
  // Root may write everywhere: it becomes somebody else below.
  execFileSync('chmod', ['-R', 'a-w', join(place, 'Sitzungswerk')]);
}

function checkFiles(home) {
  const expected = ['Beispiel', 'Handbuch.pdf', 'LIESMICH.txt', 'Sitzungswerk', 'Sitzungswerk.desktop', 'programm'];
  const found = readdirSync(home).sort();
  if (found.join() !== expected.join()) throw new Error(`unexpected: ${found.join(', ')}`);
  const paths = readdirSync(join(home, 'programm'), { recursive: true });
  const strays = paths.filter((path) => /\.[cm]?ts$|\.map$|(?:^|\/)(?:tests?|@types)(?:\/|$)/u.test(path));
  if (strays.length > 0) throw new Error(`does not belong in it: ${strays.join(', ')}`);
  const { devDependencies } = JSON.parse(readFileSync(join(home, 'programm', 'package.json'), 'utf8'));
  const needless = Object.keys(devDependencies).filter((name) =>
    existsSync(join(home, 'programm', 'node_modules', name)),
  );
  if (needless.length > 0) throw new Error(`only for development: ${needless.join(', ')}`);
  const natives = paths.filter((path) => path.endsWith('.node'));
  if (natives.length !== 2 || !natives.every((path) => path.includes('linux-x64-gnu')))
    throw new Error(natives.join(', '));
  // The Explorer of Windows ends at 260 characters, the folder it unpacks into included.
  const longest = paths.reduce((long, path) => (path.length > long.length ? path : long));
  if (longest.length > 150) throw new Error(`too long: ${longest}`);
  const readme = readFileSync(join(home, 'LIESMICH.txt'), 'utf8');
  if (!readme.startsWith('\uFEFFSitzungswerk ') || readme.includes('{{')) throw new Error(readme);
}

/** The words before a call that take away the network, the right to write into the folder and the path to any Node; told is what could be taken here. */
function confine(home) {
  const isRoot = process.getuid() === 0;
  const offline = isRoot ? ['unshare', '-n'] : ['unshare', '-cn'];
  const isGranted = isDone([...offline, 'true']);
  const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const words = [...(isGranted ? offline : []), ...asNobody, 'env', '-i', 'PATH=/nirgends'];
  if (!isDone([...words, '/bin/sh', '-c', '! [ -w "$0" ]', join(home, 'programm')]))
    throw new Error(`${home} can be written to`);
  const network = isGranted ? 'and network' : '(but WITH the network: unshare is refused here)';
  return { words, told: `from a read-only folder, without Node ${network}` };
}

function isDone([command, ...args]) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** As a file manager does it: the line of the desktop file with its own path for %k and the dragged one for %F (Desktop Entry Specification 1.5, "The Exec key"). */
async function desktopCall(home, confinement, dragged) {
  const file = join(home, 'Sitzungswerk.desktop');
  const [, line] = /^Exec=(.*)$/mu.exec(readFileSync(file, 'utf8'));
  const words = line.replaceAll('\\\\', '\\').match(/"(?:[^"\\]|\\.)*"|\S+/gu);
  const unquoted = words.map((word) => (word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/gu, '$1') : word));
  const codes = { '%k': file, '%F': dragged };
  return run([...confinement, ...unquoted.map((word) => codes[word] ?? word.replaceAll('%%', '%'))]);
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const told = (failure, out, error) => resolve({ code: failure?.code ?? 0, out, error });
    execFile(command, args, { cwd: '/', timeout: 120_000 }, told).stdin.end();
  });
}

function expect(told, { code, out = /(?:)/u, error = /(?:)/u }) {
  if (told.code !== code || !out.test(told.out) || !error.test(told.error))
    throw new Error(JSON.stringify(told, null, 2));
}
