// Text cases: `=== title (dialect)`, Markdown, a line with `.`, the printed tree, then calls and findings with their places.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding, Position } from '../../../src/diagnostic.js';
import type { Dialect } from '../../../src/markdown/dialect.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { printBlocks } from '../../../src/writers/tree.js';
import { isUpdatingGoldens } from '../../support/golden.js';

interface Case {
  readonly title: string;
  readonly dialect: Dialect;
  readonly markdown: string;
  readonly expected: string;
}

const folder = import.meta.dirname;

/** The cases of a file; blank cells and tabs are written as they are. */
function readCases(text: string): readonly Case[] {
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const [, title = '', dialect = '', body = ''] = /^(.*) \((autor|vorlage)\)\n(.*)$/su.exec(part) ?? [];
      const [markdown = '', expected = ''] = body.split(/^\.\n/mu);
      return { title, dialect: dialect === 'vorlage' ? 'vorlage' : 'autor', markdown, expected: expected.trimEnd() };
    });
}

function printCase({ dialect, markdown }: Case): string {
  const findings: Finding[] = [];
  const source = { file: join(folder, 'fall.md'), text: markdown, firstLine: 1 };
  const { blocks, calls } = parseMarkdown(source, dialect, (finding) => findings.push(finding));
  const lines = [
    ...calls.map(({ name, argument, options, at }) => {
      const given = [...options].map(([key, value]) => ` ${key}=${value}`).join('');
      return `call ${printPlace(at)} ${name} ${argument}${given}`;
    }),
    ...findings.flatMap(({ at, severity, code, message, remedy }) => [
      `! ${printPlace(at)} ${severity}: ${message} [${code}]`,
      `  ${remedy}`,
    ]),
  ];
  return `${printBlocks(blocks)}${lines.join('\n')}`.trimEnd();
}

/** Line, column and what is underlined. */
function printPlace(at: Position | undefined): string {
  if (at === undefined) return '-';
  const marked = at.length === undefined ? '' : ` <${at.lineText?.slice(at.column - 1, at.column - 1 + at.length)}>`;
  return `${at.line}:${at.column}${marked}`;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const path = join(folder, file);
  const cases = readCases(readFileSync(path, 'utf8'));
  if (isUpdatingGoldens) {
    const parts = cases.map((each) => `=== ${each.title} (${each.dialect})\n${each.markdown}.\n${printCase(each)}\n`);
    writeFileSync(path, parts.join('\n'));
  }
  for (const each of readCases(readFileSync(path, 'utf8'))) {
    test(`${file.replace(/\.txt$/u, '')}: ${each.title}`, () => {
      expect(each.expected).not.toBe('');
      expect(printCase(each)).toBe(each.expected);
    });
  }
}
