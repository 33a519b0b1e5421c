// Whatever can be called is called in some case file: every command, every option, every spelling of their names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { englishOptions } from '../../src/cli/spellings-of-calls.js';
import { packagePath } from '../../src/source/package-files.js';
import { foldSpelling } from '../../src/source/spelling.js';
import { parseCase, wordsOf } from '../support/case-file.js';

const silent = { cwd: '.', now: () => 0, out: () => undefined, error: () => undefined };
const program = createProgram({ umgebung: silent, exit: () => undefined });

interface Named {
  readonly path: readonly string[];
  readonly command: Command;
}

/** A command and all below it, with the words that call them. */
function withinReach(command: Command, path: readonly string[]): readonly Named[] {
  return [{ path, command }, ...command.commands.flatMap((child) => withinReach(child, [...path, child.name()]))];
}

const commands = withinReach(program, []);

const folder = packagePath('tests', 'e2e', 'cases');
/** The words of every call, an option parted from its value. */
const calls = readdirSync(folder).flatMap((name) =>
  parseCase(readFileSync(join(folder, name), 'utf8')).calls.map((call) =>
    wordsOf(call).flatMap((word) => (/^--\w.*=/u.test(word) ? word.split('=') : [word])),
  ),
);

/** Whether a call begins with these words and has that option, where one is asked for. */
function isCalled(path: readonly string[], option?: string): boolean {
  return calls.some(
    (words) => path.every((word, index) => words[index] === word) && (option === undefined || words.includes(option)),
  );
}

const titled = ({ path }: Named) => [path.join(' '), path] as const;

describe('every command is called', () => {
  it.each(commands.slice(1).map(titled))('%s', (_, path) => {
    expect(isCalled(path)).toBe(true);
  });

  const shown = commands.filter(({ path }) => path[0] !== 'complete');
  it.each(shown.map(titled))('and shows its help: %s', (_, path) => {
    expect(calls).toContainEqual([...path, '--hilfe']);
  });
});

describe('every option is given', () => {
  const options = commands.flatMap(({ path, command }) =>
    command.options
      .flatMap(({ long, short }) => [long ?? [], short ?? []].flat())
      .map((name) => [`${path.join(' ')} ${name}`.trim(), path, name] as const),
  );
  it.each(options)('%s', (_, path, name) => {
    expect(isCalled(path, name)).toBe(true);
  });
});

describe('every other spelling is understood', () => {
  const names = commands.slice(1).flatMap(({ command }) => [command.name(), ...command.aliases()]);
  const longs = commands.flatMap(({ command }) => command.options.flatMap(({ long }) => long ?? []));
  const aliases = commands.flatMap(({ command }) => command.aliases());
  const ascii = [...names, ...longs].map(foldSpelling).filter((name) => ![...names, ...longs].includes(name));
  const all = [...new Set([...aliases, ...ascii, ...englishOptions.keys(), 'help', '-h'])];
  it.each(all)('%s', (spelling) => {
    expect(calls.some((words) => words.includes(spelling))).toBe(true);
  });
});

it('a command or option that nobody calls would be seen', () => {
  expect(isCalled(['erstellen'], '--gibtsnicht')).toBe(false);
  expect(isCalled(['arten'], '--ausgabe')).toBe(false);
  expect(isCalled(['gibtsnicht'])).toBe(false);
});
