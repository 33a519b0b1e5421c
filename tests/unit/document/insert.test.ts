import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { insertFragments } from '../../../src/document/insert.js';
import type { Block } from '../../../src/document/nodes.js';
import { headingsOf } from '../../../src/document/walk.js';
import { heading, list, paragraph, resolution } from '../../support/build-nodes.js';

const unexpected = ({ message }: Finding) => expect.unreachable(message);

function insertion(key: string): Block {
  return { kind: 'insertion', key };
}

function levelsAfter(template: readonly Block[], fragment: readonly Block[]): readonly number[] {
  return headingsOf(insertFragments(template, new Map([['text', fragment]]), unexpected)).map(({ level }) => level);
}

test('a fragment takes the place of its insertion, inside other blocks too', () => {
  const fragments = new Map([['beschluss', [paragraph('Der Kreistag fördert.'), paragraph('Sofort.')]]]);
  expect(
    insertFragments([resolution('Beschluss', insertion('beschluss')), paragraph('Danach')], fragments, unexpected),
  ).toEqual([resolution('Beschluss', paragraph('Der Kreistag fördert.'), paragraph('Sofort.')), paragraph('Danach')]);
});

test('the same fragment may be inserted twice', () => {
  const fragments = new Map([['text', [paragraph('Text')]]]);
  expect(insertFragments([insertion('text'), insertion('text')], fragments, unexpected)).toEqual([
    paragraph('Text'),
    paragraph('Text'),
  ]);
});

test('headings are shifted below the heading they stand under', () => {
  expect(
    levelsAfter(
      [heading(1, '', 'A'), heading(2, '', 'B'), insertion('text')],
      [heading(1, '', 'x'), heading(2, '', 'y')],
    ),
  ).toEqual([1, 2, 3, 4]);
});

test('a fragment that begins with ## begins one level below, not two', () => {
  expect(
    levelsAfter(
      [heading(1, '', 'A'), insertion('text')],
      [heading(2, '', 'x'), heading(3, '', 'y'), heading(2, '', 'z')],
    ),
  ).toEqual([1, 2, 3, 2]);
});

test('levels that the author skipped are closed up', () => {
  expect(levelsAfter([insertion('text')], [heading(1, '', 'x'), heading(4, '', 'y'), heading(2, '', 'z')])).toEqual([
    1, 2, 2,
  ]);
});

test('a later heading above the first stays below the template', () => {
  expect(levelsAfter([heading(1, '', 'A'), insertion('text')], [heading(3, '', 'x'), heading(1, '', 'y')])).toEqual([
    1, 2, 2,
  ]);
});

test('no heading is deeper than six', () => {
  expect(levelsAfter([heading(5, '', 'A'), insertion('text')], [heading(1, '', 'x'), heading(2, '', 'y')])).toEqual([
    5, 6, 6,
  ]);
});

test('an id that is taken gets the key before it, and references inside the fragment follow', () => {
  const reference = { kind: 'cross-reference', target: 'lage', show: 'nummer', label: '' } as const;
  const fragment = [heading(1, 'lage', 'Lage'), paragraph(['siehe ', reference])];
  const fragments = new Map([
    ['kapitel 1', fragment],
    ['kapitel 2', fragment],
  ]);
  const inserted = insertFragments([insertion('kapitel 1'), insertion('kapitel 2')], fragments, unexpected);
  expect(inserted).toEqual([
    heading(1, 'lage', 'Lage'),
    paragraph(['siehe ', reference]),
    heading(1, 'kapitel-2-lage', 'Lage'),
    paragraph(['siehe ', { ...reference, target: 'kapitel-2-lage' }]),
  ]);
});

test('blocks without an insertion stay the same objects', () => {
  const blocks = [paragraph('Text'), list('bullet', [paragraph('Punkt')])];
  expect(insertFragments(blocks, new Map(), unexpected)).toBe(blocks);
});

test('a key without a fragment is reported where the template names it, and nothing else is lost', () => {
  const findings: Finding[] = [];
  const at = { file: 'aushang.md.hbs', line: 3, column: 1 };
  const blocks = [paragraph('Text'), { kind: 'insertion', key: 'Rathaus', at } as const];
  expect(insertFragments(blocks, new Map(), (finding) => findings.push(finding))).toEqual([paragraph('Text')]);
  expect(findings.map(({ code, at: place, message }) => [code, place, message])).toEqual([
    ['einfuegen-kein-text', at, '„Rathaus“ ist kein Text eines Verfassers; nur einen solchen setzt „einfügen“ ein.'],
  ]);
});
