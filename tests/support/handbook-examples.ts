// The examples printed in content/handbuch/, as files for a workspace: what a reader copies is what the tests build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../src/source/package-files.js';
import type { Files } from './sample-sitting.js';

/** What stands between two fences. */
export interface Example {
  readonly chapter: string;
  readonly line: number;
  /** The heading of level 2 it stands under, else that of its chapter. */
  readonly section: string;
  /** What its first line names: `personen.yaml`, `sitzung.yaml, unter tops:`; empty for what is no file. */
  readonly file: string;
  /** The lines without the one that names the file. */
  readonly text: string;
}

const folder = packagePath('content', 'handbuch');

/** All of them, in reading order. */
export function handbookExamples(): readonly Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((chapter) => examplesIn(chapter, readFileSync(join(folder, chapter), 'utf8')));
}

function examplesIn(chapter: string, text: string): readonly Example[] {
  const examples: Example[] = [];
  let section = chapter;
  let open: { readonly line: number; readonly lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '```') {
      if (open !== undefined) examples.push({ chapter, section, line: open.line, ...named(open.lines) });
      open = open === undefined ? { line: index + 1, lines: [] } : undefined;
    } else if (open !== undefined) open.lines.push(line);
    else if (line.startsWith('## ')) section = `${chapter}: ${line.slice(3)}`;
  }
  return examples;
}

function named(lines: readonly string[]): Pick<Example, 'file' | 'text'> {
  const [first = '', ...rest] = lines;
  const file = /^# (\S+\.(?:yaml|md|csv)(?:, unter \S+:)?)$/u.exec(first)?.[1];
  return file === undefined ? { file: '', text: lines.join('\n') } : { file, text: rest.join('\n') };
}

const sitting = 'sitzungen/2018-03-12-sozialausschuss/sitzung.yaml';

/**
 * The files with those of the example in them: keys replace the keys there, list items join the list they are said to be in, and
 * what it shows lying in a folder of annexes lies there.
 */
export function withExample(files: Files, { file, text }: Example): Files {
  if (file === '') return { ...files, ...annexesIn(text) };
  const [name = '', list] = file.split(', unter ');
  const path = name === 'sitzung.yaml' ? sitting : name;
  const before = files[path];
  if (before === undefined || path.endsWith('.md')) return { ...files, [path]: `${text}\n` };
  const after = list === undefined ? withKeys(before, text) : withItems(before, list, text);
  return { ...files, [path]: after };
}

/** "sitzungen/…/" with "  anlagen/" and names below it, as a folder is shown. */
function annexesIn(text: string): Files {
  const [, folder, names = ''] =
    /^(sitzungen\/\S+\/)\n(?:.*\n)*? {2}anlagen\/\n((?: {4}.*(?:\n|$))+)/u.exec(text) ?? [];
  if (folder === undefined) return {};
  return Object.fromEntries(
    names
      .trimEnd()
      .split('\n')
      .map((name) => [`${folder}anlagen/${name.trim()}`, '%PDF-1.7\n']),
  );
}

function withKeys(before: string, text: string): string {
  const blocks = new Map(blocksOf(before));
  for (const [key, block] of blocksOf(text)) blocks.set(key, block);
  return [...blocks.values()].join('');
}

/** The lines of each key of the outermost level, by the key. */
function blocksOf(text: string): readonly (readonly [string, string])[] {
  const blocks = text.split(/^(?=[\p{L}])/mu);
  return blocks.map((block) => [/^[^:]*/u.exec(block)?.[0] ?? '', block.endsWith('\n') ? block : `${block}\n`]);
}

/** An item on the same person or TOP as one that is there takes its place; the others come last. */
function withItems(before: string, list: string, text: string): string {
  const [head = '', tail = ''] = before.split(new RegExp(`(?<=^ *${list}\n)`, 'mu'));
  const lines = tail.split('\n');
  const indent = /^ */u.exec(tail)?.[0] ?? '';
  const length = lines.findIndex((line) => !line.startsWith(indent) || line === '');
  const items = (block: string) => block.split(/^(?=- )/mu).filter((item) => item !== '');
  const there = items(
    lines
      .slice(0, length)
      .map((line) => `${line.slice(indent.length)}\n`)
      .join(''),
  );
  const added = items(`${text}\n`);
  const subject = (item: string) => /(?:wer|nr): [^,\n]*/u.exec(item)?.[0];
  const kept = there.filter((item) => added.every((other) => subject(other) !== subject(item)));
  const indented = [...kept, ...added].join('').replace(/^(?=.)/gmu, indent);
  return `${head}${indented}${lines.slice(length).join('\n')}`;
}
