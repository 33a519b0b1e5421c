// No English sentence reaches a user: searched in every answer of the case files and in every golden finding; and the search itself is
// tried on what the libraries below really say.
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import { Command } from 'commander';
import { unzipSync } from 'fflate';
import * as fontkit from 'fontkit';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { PDFDocument } from '../../src/pdf/library.js';
import { packagePath } from '../../src/source/package-files.js';
import { englishIn } from '../support/english-in.js';

/** What stands below the dashes of a case file. */
function answersIn(path: string): string {
  return readFileSync(path, 'utf8').replace(/^.*?^---$/msu, '');
}

/** What is told there: neither the call itself, nor the line of the user's own file, nor what is for programs – scripts, names of JSON. */
function told(answers: string): readonly string[] {
  return answers
    .replace(/^\$ vervollständigung (?:bash|zsh|fish|powershell)$.*?^\[0\]$/gmsu, '')
    .split('\n')
    .filter((line) => !/^\$ |^ +\d+ \| /u.test(line))
    .map((line) => line.replace(/^ *"[a-z]+":/u, ''));
}

const folders = [packagePath('tests', 'e2e', 'cases'), packagePath('tests', 'golden', 'befunde')];
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

describe('what a user is told is German', () => {
  it('in every answer of the program and in every finding', () => {
    const lines = files.flatMap((path) => told(answersIn(path)));
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter((line) => englishIn(line).length > 0)).toEqual(englishNames);
  });

  it('in the explanations of all findings', () => {
    const explanations = readFileSync(packagePath('templates', 'meldungen.yaml'), 'utf8');
    expect(explanations.split('\n').filter((line) => englishIn(line).length > 0)).toEqual([]);
  });
});

/** The English names that commands have beside their German ones: no sentences. */
const englishNames = ['  hilfe, help                    zeigt die Hilfe zu einem Befehl oder erklärt'];

/** What is thrown or reported there. */
function sayingOf(call: () => unknown): string {
  try {
    const said = call();
    return typeof said === 'string' ? said : '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const quiet = (command: Command) =>
  command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
const program = () => quiet(new Command('x')).option('-f, --format <liste>', 'format').argument('<pfad>');
const call = (...args: readonly string[]) => sayingOf(() => program().parse([...args], { from: 'user' }));
const withCommand = () => {
  const parent = quiet(new Command('x'));
  parent.command('a').action(() => undefined);
  return parent;
};
const yaml = (text: string) => parseDocument(text).errors[0]?.message ?? '';
const handlebars = (text: string) => sayingOf(() => Handlebars.create().compile(text, { strict: true })({}));
const typst = (source: string) => {
  const compiler = NodeCompiler.create({ workspace: tmpdir() });
  const result = compiler.compile({ mainFileContent: source });
  return (
    result
      .takeError()
      ?.shortDiagnostics.map(({ message }: { readonly message: string }) => message)
      .join('\n') ?? ''
  );
};
const bytes = Buffer.from('no such format');

const sayings: Readonly<Record<string, readonly string[]>> = {
  commander: [
    call('--nix'),
    call('a', '--format'),
    call(),
    call('a', 'b', 'c'),
    sayingOf(() => withCommand().parse(['b'], { from: 'user' })),
    new Command('x').option('-f <l>', 'f', 'pdf').command('y').helpInformation(),
  ],
  yaml: [
    yaml('a: b: c'),
    yaml('a: [b'),
    yaml('a: "b'),
    yaml('a: b\n c: d'),
    sayingOf(() => parseDocument('a: *b').toJS()),
    yaml('a: @b'),
    yaml('a: 1\na: 2'),
    yaml('a:\n\t- b'),
    yaml('- a\nb: c'),
    yaml('a: !<b c'),
    yaml('a: {b c: d'),
  ],
  handlebars: [
    handlebars('{{#if}'),
    handlebars('{{#if a}}{{/each}}'),
    handlebars('{{nix}}'),
    handlebars('{{nix a}}'),
    handlebars('{{> nix}}'),
    handlebars('{{#each}}{{/each}}'),
  ],
  typst: [
    typst('#nix'),
    typst('#image("nix.png")'),
    typst('#let x = '),
    typst('#(1 + "a")'),
    typst('#text(size: 1)[a]'),
  ],
  node: [
    sayingOf(() => readFileSync('/gibt/es/nicht')),
    sayingOf(() => readFileSync(tmpdir())),
    sayingOf(() => readdirSync(packagePath('package.json'))),
    sayingOf(() => JSON.parse('{')),
    sayingOf(() => JSON.parse('nix')),
    sayingOf(() => (undefined as unknown as readonly string[]).map(String)),
    sayingOf(() => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xff]))),
    sayingOf(() => 'x'.repeat(-1)),
    sayingOf(() => Buffer.alloc(-1)),
    'EACCES: permission denied, open',
    'ENOSPC: no space left on device, write',
    'EPERM: operation not permitted, rename',
    'EMFILE: too many open files',
  ],
  'fflate, fontkit, resvg': [
    sayingOf(() => unzipSync(bytes)),
    sayingOf(() => fontkit.create(bytes)),
    sayingOf(() => new Resvg('<svg>')),
    sayingOf(() => new Resvg('kein Bild')),
  ],
};

describe('an English sentence would be found', () => {
  const each = Object.entries(sayings).flatMap(([library, said]) =>
    said.map((text) => [library, text.trim().split('\n')[0] ?? '', text] as const),
  );
  it.each(each)('of %s: %s', (_library, _line, text) => {
    expect(text).not.toBe('');
    expect(englishIn(text)).not.toEqual([]);
    const finding = `a.yaml:1:1: Fehler: Die Datei lässt sich nicht lesen: ${text}. [datei-unlesbar]`;
    expect(told(`\n${finding}`).some((line) => englishIn(line).length > 0)).toBe(true);
  });

  it('of the PDF library', async () => {
    const said = await PDFDocument.load(bytes).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(englishIn(said)).not.toEqual([]);
  });
});
