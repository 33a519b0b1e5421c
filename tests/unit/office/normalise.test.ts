import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { normalisePackage, normaliseParts } from '../../../src/office/normalise.js';

/** What is left of the parts, as text. */
function normalised(parts: Readonly<Record<string, string | Uint8Array>>): Readonly<Record<string, string>> {
  return texts(normalisePackage(zipped(parts)));
}

function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

function texts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

it('renames relationships part by part, wherever they are used', () => {
  const parts = normalised({
    'word/_rels/document.xml.rels': '<R><x Id="rIdzufall"/><x Id="rId7"/></R>',
    'word/document.xml': '<d><a r:id="rId7"/><b r:embed="rIdzufall"/><c r:id="rIdfremd"/></d>',
    'word/_rels/footnotes.xml.rels': '<R><x Id="rIdanders"/></R>',
    'word/footnotes.xml': '<f><a r:id="rIdanders"/></f>',
    '_rels/.rels': '<R><x Id="rId9"/></R>',
  });
  expect(parts['word/_rels/document.xml.rels']).toBe('<R><x Id="rId1"/><x Id="rId2"/></R>');
  expect(parts['word/document.xml']).toBe('<d><a r:id="rId2"/><b r:embed="rId1"/><c r:id="rIdfremd"/></d>');
  expect(parts['word/footnotes.xml']).toBe('<f><a r:id="rId1"/></f>');
  expect(parts['_rels/.rels']).toBe('<R><x Id="rId1"/></R>');
});

it('does not take one new id for an old one of the same name', () => {
  const parts = normalised({
    'word/_rels/document.xml.rels': '<R><x Id="rId2"/><x Id="rId1"/></R>',
    'word/document.xml': '<d><a r:id="rId1"/><b r:id="rId2"/></d>',
  });
  expect(parts['word/document.xml']).toBe('<d><a r:id="rId2"/><b r:id="rId1"/></d>');
});

it('counts bookmarks and drawings through all parts, the text first, the ends of bookmarks with their starts', () => {
  const parts = normalised({
    'word/header1.xml':
      '<h><w:bookmarkStart w:name="k" w:id="90"/><w:bookmarkEnd w:id="90"/><wp:docPr id="33" name=""/></h>',
    'word/document.xml':
      '<d><w:bookmarkStart w:name="a" w:id="41"/><w:bookmarkStart w:id="42" w:name="b"/><w:bookmarkEnd w:id="41"/><wp:docPr id="7" name=""/></d>',
  });
  expect(parts['word/document.xml']).toBe(
    '<d><w:bookmarkStart w:name="a" w:id="1"/><w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="1"/><wp:docPr id="1" name=""/></d>',
  );
  expect(parts['word/header1.xml']).toBe(
    '<h><w:bookmarkStart w:name="k" w:id="3"/><w:bookmarkEnd w:id="3"/><wp:docPr id="2" name=""/></h>',
  );
});

it('lets the text of a part be rewritten first, by its path', () => {
  const given = new Map([
    ['word/a.xml', '<a/>'],
    ['word/b.xml', '<a/>'],
  ]);
  const bytes = normaliseParts(given, new Map([['word/a.xml', () => '<c/>']]));
  const parts = Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]);
  expect(parts).toEqual([
    ['word/a.xml', '<c/>'],
    ['word/b.xml', '<a/>'],
  ]);
});

it('goes into packages inside the package', () => {
  const inner = { 'xl/_rels/workbook.xml.rels': '<R><x Id="rIdx"/></R>', 'xl/workbook.xml': '<w r:id="rIdx"/>' };
  const bytes = normalisePackage(zipped({ 'word/embeddings/a.xlsx': zipped(inner) }));
  const found = unzipSync(bytes)['word/embeddings/a.xlsx'];
  expect(found && texts(found)['xl/workbook.xml']).toBe('<w r:id="rId1"/>');
});

it('puts the content types first and the rest in order, whatever order the parts had', () => {
  const one = normalisePackage(
    zipped({ 'b.xml': '<b/>', '[Content_Types].xml': '<t/>', 'a.xml': '<a/>', '_rels/.rels': '<R/>' }),
  );
  const other = normalisePackage(
    zipped({ '_rels/.rels': '<R/>', 'a.xml': '<a/>', '[Content_Types].xml': '<t/>', 'b.xml': '<b/>' }),
  );
  expect(Object.keys(unzipSync(one))).toEqual(['[Content_Types].xml', '_rels/.rels', 'a.xml', 'b.xml']);
  expect(one).toEqual(other);
});
