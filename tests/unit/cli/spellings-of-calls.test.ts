// Calls as people type them, brought to the names of commands and options.
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { asNamed } from '../../../src/cli/spellings-of-calls.js';

const program = new Command('sitzungswerk');
program.command('prüfen').alias('check').option('--streng').option('--ausgabe <ordner>');
program.command('anhängen').option('--für <wen>');
program.command('hilfe').alias('help');
program.command('neu').alias('new').command('körperschaft').option('--kürzel <wort>');

test.each([
  ['pruefen content', 'prüfen content'],
  ['PRÜFEN content', 'prüfen content'],
  ['Check content', 'prüfen content'],
  ['pru\u0308fen', 'prüfen'],
  ['pruefen pruefen', 'prüfen pruefen'],
  ['check --strict', 'prüfen --streng'],
  ['check --STRENG', 'prüfen --streng'],
  ['check --output=Ausgabe', 'prüfen --ausgabe=Ausgabe'],
  ['anhaengen --fuer Anna', 'anhängen --für Anna'],
  ['--help', '--hilfe'],
  ['help check', 'hilfe prüfen'],
  ['Hilfe pruefen', 'hilfe prüfen'],
  ['check -- --strict', 'prüfen -- --strict'],
  ['new Koerperschaft --kuerzel x', 'neu körperschaft --kürzel x'],
  ['check koerperschaft', 'prüfen koerperschaft'],
  ['prufen --strng', 'prufen --strng'],
])('%s is %s', (typed, named) => {
  expect(asNamed(typed.split(' '), program).join(' ')).toBe(named);
});
