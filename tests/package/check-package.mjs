// Packs the program as npm would publish it, installs it in an empty folder and uses it there as somebody who has nothing else;
// so, too, the folders to take along that are made of it.
// Needs the registry or npm's cache, as `npm ci` does; the last line is the count, a line `package: N passed, M failed`.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPortable } from '../portable/check-portable.mjs';

const run = promisify(execFile);
const checkout = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-package-'));
const installed = join(folder, 'node_modules', 'sitzungswerk');

/** What the package holds, by the first segment of the path. */
const expected = ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'content', 'dist', 'package.json', 'src', 'templates'];
/**
 * Room to grow a little: it was 1.07 MB in November 2026, of which 0.15 were PDF and Word files of the example, issued ones and annexes,
 * 0.08 the Handbuch – pictures, which nothing makes smaller, its text, and what each finding means –, 0.03 tables of official figures, and
 * 0.12 charts, maps and slides.
 */
const MOST_BYTES = 1_200_000;

/** A program that uses every type of the library. */
const consumer = `
import { erstelle, type ErstelleOptions, type Fertig, type FertigeDatei, type Finding, type Format } from 'sitzungswerk';

const formate: readonly Format[] = ['pdf', 'docx', 'md', 'tree'];
const options: ErstelleOptions = { formate, pfade: ['sitzungen'] };
const fertig: Fertig = await erstelle('content', options);
export const files: readonly FertigeDatei[] = fertig.files;
export const firstPages: number | undefined = files[0]?.seiten;
export const places: readonly (string | undefined)[] = fertig.findings.map((finding: Finding) => finding.at?.file);
// @ts-expect-error A format that does not exist is no Format.
await erstelle('content', { formate: ['odt'] });
`;

let passed = 0;
let failed = 0;

try {
  const packed = await pack();
  await check('holds the program, its templates and the example, and nothing else', () => checkFiles(packed));
  await check('is small', () => {
    if (packed.size > MOST_BYTES) throw new Error(`${packed.size} bytes, ${MOST_BYTES} at most`);
  });
  await check('can be installed in an empty folder', () => install(packed.filename));
  await check('the command builds a copied workspace', buildWorkspace);
  await check('it answers every case of the checkout as the built one does', answerCases);
  await check('the example of the README runs', runExample);
  await check('the example and the types pass a strict compiler, which reads every declaration there is', compile);
  await check('the types say what they are', checkDocstrings);
  await checkPortable(check, { archive: join(folder, packed.filename), checkout, folder });
} catch (error) {
  failed += 1;
  console.error(error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`package: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function check(name, body) {
  try {
    await body();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.message}`);
  }
}

async function pack() {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: checkout });
  // What the build prints comes before.
  return JSON.parse(stdout.slice(stdout.indexOf('[\n')))[0];
}

function checkFiles({ files }) {
  const paths = files.map(({ path }) => path);
  const roots = [...new Set(paths.map((path) => path.split('/')[0]))].sort();
  if (roots.join() !== [...expected].sort().join()) throw new Error(`unexpected: ${roots.join(', ')}`);
  const strays = paths.filter((path) => /\.(?:test\.|tsbuildinfo|map$|tgz$)|^src\/.*\.ts$/u.test(path));
  if (strays.length > 0) throw new Error(`does not belong in it: ${strays.join(', ')}`);
  const ofProgram = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) =>
      path.endsWith('.typ')
        ? [`src/${path}`]
        : path.endsWith('.ts') && !path.endsWith('.d.ts')
          ? [`dist/${path.replace(/\.ts$/u, '.js')}`]
          : [],
    );
  const missing = ofProgram.filter((path) => !paths.includes(path));
  if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
  // Which declarations there are is for the compiler to say, see below.
  const compiled = paths.filter((path) => /^dist\/.*(?<!\.d\.ts)$/u.test(path) && !ofProgram.includes(path));
  if (compiled.length > 0) throw new Error(`left over from an earlier build: ${compiled.join(', ')}`);
}

async function install(archive) {
  await run('npm', ['init', '-y'], { cwd: folder });
  await run('npm', ['pkg', 'set', 'type=module'], { cwd: folder });
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${archive}`], { cwd: folder });
}

async function buildWorkspace() {
  cpSync(join(installed, 'content'), join(folder, 'content'), { recursive: true });
  await run('npx', ['--no-install', 'sitzungswerk', 'erstellen', 'content'], { cwd: folder });
  const files = readdirSync(join(folder, 'output'), { recursive: true, encoding: 'utf8' });
  for (const ending of ['Niederschrift.pdf', 'Niederschrift-mit-Anlagen.pdf', 'Niederschrift.docx', 'stand.json']) {
    if (!files.some((file) => file.endsWith(ending))) throw new Error(`no ${ending} among ${files.join(', ')}`);
  }
}

/** With its own templates and fonts, and the libraries that its package names. */
async function answerCases() {
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join('tests', 'support', 'vitest.config.ts');
  const env = { ...process.env, SITZUNGSWERK_PROGRAM: join(installed, 'bin', 'sitzungswerk.js'), UPDATE_GOLDEN: '' };
  const cases = ['tests/e2e/cases.test.ts', 'tests/e2e/stopped-reader.test.ts'];
  await run(process.execPath, [vitest, 'run', '--config', config, ...cases], { cwd: checkout, env });
}

async function runExample() {
  rmSync(join(folder, 'output'), { recursive: true });
  const example = join(folder, 'beispiel.mjs');
  writeFileSync(example, readExample());
  const { stderr } = await run(process.execPath, [example], { cwd: folder });
  if (stderr !== '') throw new Error(stderr);
  if (!existsSync(join(folder, 'output'))) throw new Error('nothing was written');
}

/** The only block of JavaScript in the README. */
function readExample() {
  const blocks = [...readFileSync(join(checkout, 'README.md'), 'utf8').matchAll(/^```js\n(.*?)^```$/gmsu)];
  if (blocks.length !== 1) throw new Error(`${blocks.length} examples in README.md instead of one`);
  return blocks[0][1];
}

/** With the declarations of the package checked, too: none is missing, none superfluous. Those of Node are there for the example alone. */
async function compile() {
  const shipped = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((path) => `/sitzungswerk/dist/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.d.ts'));
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    listFiles: true,
    target: 'ES2022',
  };
  const cases = [
    { file: 'verbraucher.ts', text: consumer, types: [], module: 'NodeNext' },
    { file: 'verbraucher-gebündelt.ts', text: consumer, types: [], module: 'ESNext', moduleResolution: 'Bundler' },
    { file: 'beispiel.ts', text: readExample(), types: ['node'], module: 'NodeNext' },
  ];
  for (const { file, text, ...options } of cases) {
    writeFileSync(join(folder, file), text);
    const typeRoots = [join(checkout, 'node_modules', '@types')];
    const config = { compilerOptions: { ...strict, ...options, lib: ['ES2023'], typeRoots }, files: [file] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(checkout, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = await run(process.execPath, [compiler, '-p', folder], { maxBuffer: 10_000_000 });
    const unread = shipped.filter((path) => !stdout.split(/\r?\n/u).some((line) => line.endsWith(path)));
    if (unread.length > 0) throw new Error(`nobody needs ${unread.join(', ')}`);
  }
}

/** What an editor shows beside the names. */
function checkDocstrings() {
  const lines = readFileSync(join(installed, 'dist', 'library.d.ts'), 'utf8').split('\n');
  const declared = lines.flatMap((line, index) => (/^export (?:interface|declare)/u.test(line) ? [index] : []));
  const bare = declared.filter((index) => !lines[index - 1]?.endsWith('*/'));
  if (declared.length === 0 || bare.length > 0)
    throw new Error(`bare: ${bare.map((index) => lines[index]).join(', ')}`);
}
