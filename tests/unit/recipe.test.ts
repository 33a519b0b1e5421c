// The recipe for a new document type in templates/README.md: its example, copied as it stands there, makes a document without findings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/diagnostic.js';
import { finishTree } from '../../src/document/finish.js';
import { insertFragments } from '../../src/document/insert.js';
import { readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import { readDokumente } from '../../src/domain/dokumente/dokument.js';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { packagePath } from '../../src/source/package-files.js';
import { readTemplateSources } from '../../src/source/template-files.js';
import { compileTemplate } from '../../src/template/render.js';
import { printBlocks } from '../../src/writers/tree.js';
import { aushang } from '../support/recipe-aushang.js';
import { copyOfExample, discard, writeInto } from '../support/workspace.js';

const readme = readFileSync(packagePath('templates', 'README.md'), 'utf8');
const id = 'aushang-sozialausschuss';

let folder = '';
beforeEach(() => {
  folder = copyOfExample();
});
afterEach(() => discard(folder));

/** What the recipe says to write into this file. */
function exampleOf(file: string): string {
  const [, after = ''] = readme.split(`\n\`${file}\``);
  return /```\w+\n(.*?)^```$/msu.exec(after)?.[1] ?? '';
}

/** The lines without their order and what is blank: from another folder, imports are sorted otherwise. */
function lines(source: string): readonly string[] {
  return source
    .replaceAll("'../../src/domain/dokumente/", "'./")
    .replaceAll("'../../src/domain/", "'../")
    .replaceAll("'../../src/", "'../../")
    .split('\n')
    .filter((line) => line.trim() !== '')
    .toSorted();
}

test('the module of the recipe is the one that is compiled and run here', () => {
  const compiled = readFileSync(packagePath('tests', 'support', 'recipe-aushang.ts'), 'utf8');
  expect(lines(exampleOf('src/domain/dokumente/aushang.ts'))).toEqual(lines(compiled));
});

test('the example of the recipe becomes a tree without findings, the text of its author in its place', () => {
  const content = join(folder, 'content');
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const bereich = readArbeitsbereich(content, report);
  writeInto(join(content, 'dokumente', `${id}.yaml`), exampleOf(`content/dokumente/${id}.yaml`));
  writeInto(join(content, 'templates/aushang/aushang.md.hbs'), exampleOf('templates/aushang/aushang.md.hbs'));

  const [declared] = bereich === undefined ? [] : readDokumente(bereich.lesung, [aushang]).filter((d) => d.id === id);
  const [planned] = [(bereich && declared?.plan(bereich)) ?? []].flat();
  const sources = readTemplateSources(content, { art: 'aushang' }, report);
  const template = sources && compileTemplate(sources, report);
  if (planned === undefined || template === undefined) throw new Error(JSON.stringify(findings));
  const sicht = planned.sicht(new Map());
  const { blocks } = parseMarkdown(template.render(sicht.werte, report), 'vorlage', report);
  const children = insertFragments(blocks, sicht.texte, report);
  const options = { numbers: { headings: planned.hatKapitelnummern }, covers: () => true };
  const tree = finishTree({ ...sicht, status: [], children }, options, report);

  // The annex of the sitting is of a type that is not on this list.
  expect(findings.filter(({ code }) => code !== 'art-unbekannt')).toEqual([]);
  const printed = printBlocks(tree.children);
  for (const words of ['Einwohnerfragestunde', 'öffentlich', 'Anna Muster']) expect(printed).toContain(words);
});
