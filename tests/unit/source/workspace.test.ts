// Workspaces found from where one stands, and their files in an order that no machine changes.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findWorkspace, listFiles } from '../../../src/source/workspace.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
}

test('the workspace is found upwards from a folder or a file in it', () => {
  put('kreis/koerperschaft.yaml', 'kreis/sitzungen/1/sitzung.yaml');
  for (const from of ['kreis', 'kreis/sitzungen/1', 'kreis/sitzungen/1/sitzung.yaml']) {
    expect(findWorkspace(join(root, from))).toBe(join(root, 'kreis'));
  }
});

test('above every workspace it is the folder content, where there is one', () => {
  put('andere/leer.txt', 'content/koerperschaft.yaml');
  expect(findWorkspace(root)).toBe(join(root, 'content'));
  expect(findWorkspace(join(root, 'andere'))).toBeUndefined();
});

test('files come sorted unit by unit, without hidden ones and lock files', () => {
  put('p/b.md', 'p/A.md', 'p/ä.md', 'p/z.md', 'p/~$b.md', 'p/.b.md', 'p/b.yaml', 'p/.x/c.md', 'p/q/c.md');
  expect(listFiles(root, 'p/*.md')).toEqual(['p/A.md', 'p/b.md', 'p/z.md', 'p/ä.md']);
  expect(listFiles(root, 'p/**/*.md')).toEqual(['p/A.md', 'p/b.md', 'p/q/c.md', 'p/z.md', 'p/ä.md']);
});

test('a name with decomposed umlauts on disk matches the pattern and sorts as composed', () => {
  put('pra\u0308vention/a\u0308.md', 'pra\u0308vention/b.md');
  expect(listFiles(root, 'pr\u00E4vention/*.md')).toEqual(['pra\u0308vention/b.md', 'pra\u0308vention/a\u0308.md']);
});

test('a folder that does not exist has no files', () => {
  expect(listFiles(join(root, 'fehlt'), '*.md')).toEqual([]);
});

test('a linked folder is searched, one that leads upwards or to the processes of the system is not', () => {
  put('ablage/a.md', 'kreis/b.md');
  symlinkSync(join(root, 'ablage'), join(root, 'kreis/ablage'), 'dir');
  symlinkSync(root, join(root, 'kreis/aufwärts'), 'dir');
  symlinkSync('/', join(root, 'kreis/alles'), 'dir');
  symlinkSync('/proc', join(root, 'kreis/prozesse'), 'dir');
  expect(listFiles(join(root, 'kreis'), '**/*.md')).toEqual(['ablage/a.md', 'b.md']);
});

test('a folder of the system that is named itself has no files', () => {
  expect(listFiles('/proc/self', '**')).toEqual([]);
});
