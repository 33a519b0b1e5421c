// `npm run portable [-- linux|windows …] [--ausgabe <ordner>]`: the folders to take along, each a ZIP, in output/ or the folder named.
// Needs the registry, as `npm ci` does. Ends with 1 where a system could not be assembled, with 2 on a wrong call.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble, systems } from './assemble.mjs';

const checkout = join(import.meta.dirname, '..', '..');
const call = readCall();

if (call === undefined) {
  const known = Object.keys(systems).join(' | ');
  console.error(
    `Aufruf: npm run portable -- [${known}] [--ausgabe <ordner>]\n  Ohne Angabe entstehen beide, in output/.`,
  );
  process.exitCode = 2;
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'sitzungswerk-portable-'));
  try {
    mkdirSync(call.target, { recursive: true });
    const archive = pack(scratch);
    const done = call.wanted.map((system) => make(system, archive, join(scratch, system)));
    process.exitCode = done.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readCall() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { ausgabe: { type: 'string' } } });
    const wanted = positionals.length === 0 ? Object.keys(systems) : positionals;
    if (!wanted.every((name) => Object.hasOwn(systems, name))) return undefined;
    return { wanted, target: resolve(checkout, values.ausgabe ?? 'output') };
  } catch {
    return undefined;
  }
}

function pack(folder) {
  const options = { cwd: checkout, encoding: 'utf8', shell: process.platform === 'win32' };
  const printed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], options);
  return join(folder, printed.trim().split(/\s+/u).at(-1));
}

/** Whether the system could be assembled. */
function make(system, archive, scratch) {
  mkdirSync(scratch);
  const { zip, missing } = assemble({ system, archive, checkout, scratch });
  if (missing !== undefined) {
    console.error(`${systems[system].title}: nicht erstellt. Diese Pakete bietet die Registry nicht an:`);
    for (const { name, version } of missing) console.error(`  ${name} ${version} (${offered(name)})`);
    return false;
  }
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
  const file = join(call.target, `Sitzungswerk-${version}-${system}-x64.zip`);
  writeFileSync(file, zip);
  console.log(`${systems[system].title}: ${relative(process.cwd(), file)} (${(zip.length / 1e6).toFixed(0)} MB)`);
  return true;
}

/** What of it there is instead. */
function offered(name) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' };
    const versions = [JSON.parse(execFileSync('npm', ['view', name, 'versions', '--json'], options))].flat();
    return `es gibt ${versions.slice(-3).join(', ')}`;
  } catch {
    return 'es gibt keine Fassung';
  }
}
