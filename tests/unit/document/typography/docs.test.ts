import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixed, narrow } from '../../../../src/document/typography/rule.js';
import { typographyRules } from '../../../../src/document/typography/rules.js';
import { packagePath } from '../../../../src/source/package-files.js';

/** A row of the table, with the spaces as people see them. */
const rows = typographyRules.map(({ name, example: { before, after }, source }) =>
  [name, `\`${before}\``, after.replaceAll(fixed, '°').replaceAll(narrow, '·'), source].join(' | '),
);

test('the docs list every rule, with its example and its source, and no other', () => {
  const docs = readFileSync(packagePath('templates', 'README.md'), 'utf8');
  const [, section = ''] = docs.split('\n## Typografie\n');
  const [, table = ''] = section.split('| --- | --- | --- | --- |\n');
  const [listed = ''] = table.split('\n\n');
  expect(listed.split('\n')).toEqual(rows.map((row) => `| ${row} |`));
});
