// Watches the two engines at work in this process: how long Typst and `docx` take, and what they were given – so that the same
// can be done again without the program around it. The program is not changed, its calls are listened to.
import { createRequire } from 'node:module';
import { Packer } from 'docx';
import { zipSync } from 'fflate';
import { outputFormats } from '../dist/writers/output-formats.js';
import { now } from './clock.mjs';

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');

const compile = NodeCompiler.prototype.compile;
const mapShadow = NodeCompiler.prototype.mapShadow;
const exportPdf = NodeCompiler.prototype.pdf;
const { compiler: wordCompiler } = Packer;
const compileWord = wordCompiler.compile;
const word = outputFormats.find(({ name }) => name === 'docx');
const writeWord = word.write;

/** What the engines were given last. */
const given = { files: new Map() };
let spent = {};
let wordStarted = 0;
let isAlone = false;

NodeCompiler.prototype.mapShadow = function (path, bytes) {
  given.files.set(path, bytes);
  mapShadow.call(this, path, bytes);
};
NodeCompiler.prototype.compile = function (options) {
  Object.assign(given, { compiler: this, options });
  return timed('compile', () => compile.call(this, options));
};
NodeCompiler.prototype.pdf = function (document, options) {
  return timed(options.pdfStandard, () => exportPdf.call(this, document, options));
};
wordCompiler.compile = (...args) => {
  const started = now();
  const parts = compileWord.apply(wordCompiler, args);
  // What `Packer.pack` does next; the program zips for itself, after it has put the parts in order.
  if (isAlone) zipSync(Object.fromEntries([...parts].map(([path, data]) => [path, Buffer.from(data)])));
  add('docx', now() - wordStarted);
  add('packing', now() - started);
  return parts;
};
word.write = (...args) => {
  given.word = args;
  wordStarted = now();
  return writeWord(...args);
};

/**
 * What `run` gives, and the milliseconds it and the engines in it took.
 *
 * Shape: `whole`; `compile`, and the exports `ua-1` and `a-3a` by Typst; `docx`, from the finished tree to the parts of its package,
 *        and of that `packing`, what the library does by itself.
 */
export async function watch(run) {
  spent = { compile: 0, 'ua-1': 0, 'a-3a': 0, docx: 0, packing: 0 };
  const started = now();
  const value = await run();
  return { value, times: { whole: now() - started, ...spent } };
}

/** Milliseconds of the engines alone with what they were given last: typeset, export once, write Word and zip it. */
export async function repeatEngines() {
  isAlone = true;
  const { times } = await watch(async () => {
    const { compiler, options, files } = given;
    for (const [path, bytes] of files) mapShadow.call(compiler, path, bytes);
    compiler.pdf(compiler.compile(options).result, { pdfStandard: 'a-3a' });
    compiler.evictCache(0);
    await new Promise((resolve) => setImmediate(resolve));
    await word.write(...given.word);
  });
  isAlone = false;
  return { compile: times.compile, whole: times.compile + times['a-3a'] + times.docx };
}

function timed(part, run) {
  const started = now();
  const value = run();
  add(part, now() - started);
  return value;
}

function add(part, milliseconds) {
  spent[part] += milliseconds;
}
