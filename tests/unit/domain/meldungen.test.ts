// The table of findings and the source agree exactly; what a user looks up is there in two whole sentences.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meldungZu, readMeldungen } from '../../../src/domain/meldungen.js';
import { packagePath } from '../../../src/source/package-files.js';
import { codesIn } from '../../support/finding-codes.js';

const meldungen = readMeldungen().flatMap((gruppe) => gruppe.meldungen);

test('every finding of the program is explained in templates/meldungen.yaml, and nothing else is', () => {
  const files = readdirSync(packagePath('src'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  const used = files.flatMap((file) => codesIn(file, readFileSync(join(packagePath('src'), file), 'utf8')));
  expect(meldungen.map(({ code }) => code).toSorted()).toEqual([...new Set(used.map(({ code }) => code))].toSorted());
});

test('a topic names its findings in the order of the alphabet', () => {
  for (const gruppe of readMeldungen()) {
    const codes = gruppe.meldungen.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
  }
});

test('what a finding means and what to do are short whole sentences', () => {
  const unsound = meldungen.filter(({ heißt, tun }) =>
    [heißt, tun].some((words) => !/^\p{Lu}.*[.!]$/u.test(words) || words.length > 140),
  );
  expect(unsound).toEqual([]);
});

test('a finding is looked up by its code', () => {
  expect(meldungZu('datum-ungueltig')).toEqual({
    code: 'datum-ungueltig',
    heißt: 'Diesen Tag gibt es im Kalender nicht.',
    tun: 'Berichtigen Sie das Datum.',
  });
  expect(meldungZu('gibt-es-nicht')).toBeUndefined();
});
