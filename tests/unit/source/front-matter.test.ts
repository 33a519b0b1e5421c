// Head and text of Markdown files, with the lines of the file.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { splitFrontMatter } from '../../../src/source/front-matter.js';
import { shown, sourceOf } from './reading.js';

interface Expected {
  readonly yaml?: readonly [number, string];
  readonly body: readonly [number, string];
  readonly findings?: readonly (readonly string[])[];
}

function check(text: string, expected: Expected): void {
  const findings: Finding[] = [];
  const { yaml, body } = splitFrontMatter(sourceOf(text), (finding) => findings.push(finding));
  expect({
    ...(yaml === undefined ? {} : { yaml: [yaml.firstLine, yaml.text] }),
    body: [body.firstLine, body.text],
    ...(findings.length === 0 ? {} : { findings: findings.map(shown) }),
  }).toEqual(expected);
}

test('head and text keep the lines of the file', () => {
  check('---\ndatum: 2017-09-21\n---\n## Kurzfassung\nText', {
    yaml: [2, 'datum: 2017-09-21'],
    body: [4, '## Kurzfassung\nText'],
  });
});

test('empty lines above the head are no text', () => {
  check('\n \n---\ndatum: 2017-09-21\n---\nText', { yaml: [4, 'datum: 2017-09-21'], body: [6, 'Text'] });
});

test('an empty head is a head', () => {
  check('---\n---\nText', { yaml: [2, ''], body: [3, 'Text'] });
});

test('a file without a head is all text', () => {
  check('# Titel\n\n---\nText', { body: [1, '# Titel\n\n---\nText'] });
});

test('a rule at the very top is no head', () => {
  check('---\n\nText mit: Doppelpunkt', { body: [1, '---\n\nText mit: Doppelpunkt'] });
});

test('a head that is not closed is told, and ends with its lines', () => {
  check('---\ndatum: 2017-09-21\ngruppe: AG\n\n## Kurzfassung', {
    yaml: [2, 'datum: 2017-09-21\ngruppe: AG'],
    body: [4, '\n## Kurzfassung'],
    findings: [
      [
        '1:1+3 kopf-offen: Der Kopf der Datei, der mit „---“ beginnt, wird nicht geschlossen.',
        'Setzen Sie unter die letzte Zeile des Kopfes eine Zeile, die nur aus „---“ besteht.',
        '---',
      ],
    ],
  });
});
