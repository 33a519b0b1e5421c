// The same text through other programs, where they are installed: Pandoc makes a .docx of it, LibreOffice a PDF of that.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const versions = { pandoc: versionOf('pandoc', 2), soffice: versionOf('soffice', 1) };

/** "pandoc 2.17 · LibreOffice 7.4", or what is missing. */
export const otherPrograms = [
  versions.pandoc === undefined ? 'Pandoc is not installed, so left out' : `Pandoc ${versions.pandoc}`,
  versions.soffice === undefined ? 'LibreOffice is not installed, so left out' : `LibreOffice ${versions.soffice}`,
].join(' · ');

/** Milliseconds of each program for the Markdown file, `undefined` where there is none; `word` is converted where Pandoc gives nothing. */
export function measureOthers(markdown, word, folder) {
  const byPandoc = join(folder, 'pandoc.docx');
  const pandoc = versions.pandoc && time('pandoc', [markdown, '-o', byPandoc]);
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, pandoc === undefined ? word : byPandoc];
  const soffice = versions.soffice && time('soffice', [profile, ...convert]);
  return { pandoc, soffice };
}

function time(program, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with exit code ${status}\n${stderr}`);
  return performance.now() - start;
}

function versionOf(program, parts) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+/u
    .exec(stdout ?? '')?.[0]
    .split('.')
    .slice(0, parts + 1)
    .join('.');
}
