// Which lines announce what stands below them.
import { expect, it } from 'vitest';
import { isLabelLine } from '../../../src/document/label-line.js';
import type { Inline } from '../../../src/document/nodes.js';

function check(children: readonly Inline[], expected: boolean): void {
  expect(isLabelLine({ kind: 'paragraph', role: 'body', children })).toBe(expected);
}

const text = (value: string): Inline => ({ kind: 'text', value });
const strong = (value: string): Inline => ({ kind: 'strong', children: [text(value)] });

it('a short line of bold words is one', () => check([strong('Verwaltung')], true));
it('bold words in a sentence are none', () => check([strong('Verwaltung'), text(' und Gäste')], false));
it('plain words are none', () => check([text('Verwaltung')], false));
it('a bold paragraph is none', () => check([strong('Wort '.repeat(40))], false));
