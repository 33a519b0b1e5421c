// The examples of CommonMark, each through the authors' dialect and both writers: the text of its HTML stands in tree and files,
// unless the list of differences says why not.
import { join } from 'node:path';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { loadFonts } from '../../src/source/fonts.js';
import { comparableText } from '../support/document-text.js';
import type { Check } from '../support/tally.js';
import { commonmarkDifferences, commonmarkLosses } from './commonmark-differences.js';
import { htmlText } from './html-text.js';
import { readJson } from './material.js';
import { type Refusal, type Sample, type WrittenSample, writeSamples } from './packs.js';
import { printable } from './printable.js';

interface Example {
  readonly example: number;
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
}

/** One check per example, and one for the list of differences itself. */
export async function checkCommonmark(material: string): Promise<readonly Check[]> {
  const examples = readJson(join(material, 'markdown', 'commonmark-0.31.2.json')) as readonly Example[];
  const samples = examples.map((example) => parseExample(example, material));
  const { written, refused } = await writeSamples(samples.filter((sample) => typeof sample !== 'string'));
  const listed = new Set(commonmarkDifferences.flatMap(({ examples: numbers }) => numbers));
  const checks = examples.map((example, index): Check => {
    const sample = samples[index];
    const back = written.get(example.example);
    const isListed = listed.has(example.example);
    if (typeof sample === 'string') return { name: nameOf(example), problems: [sample] };
    const problems =
      back === undefined ? judgeRefusal(refused.get(example.example), isListed) : compare(example, back, isListed);
    return { name: nameOf(example), problems };
  });
  return [...checks, checkList(examples)];
}

/** The blocks of an example, or how the parser broke. Findings are no matter here: much of CommonMark is reported to authors. */
function parseExample({ example, markdown }: Example, material: string): Sample | string {
  try {
    const source = { file: join(material, 'markdown', `${example}.md`), text: markdown, firstLine: 1 };
    return { number: example, blocks: parseMarkdown(source, 'autor', () => {}).blocks };
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function nameOf({ example, section }: Example): string {
  return `example ${example} (${section})`;
}

/** What is reported to the author keeps a document from being made; that, too, is a difference. */
function judgeRefusal(refusal: Refusal | undefined, isListed: boolean): readonly string[] {
  if (refusal === undefined || 'mistake' in refusal) return [`no document: ${refusal?.mistake}`];
  return isListed ? [] : [`no document, for ${refusal.codes.join(', ')} is reported, and it is not listed`];
}

function compare({ example, html }: Example, { tree, pdf, docx }: WrittenSample, isListed: boolean): readonly string[] {
  const wanted = comparableText(printable(htmlText(html), loadFonts('Arimo').covers).text);
  const problems = [
    ...(pdf === tree ? [] : [`PDF has ${JSON.stringify(pdf)}, tree ${JSON.stringify(tree)}`]),
    ...(docx === tree ? [] : [`Word has ${JSON.stringify(docx)}, tree ${JSON.stringify(tree)}`]),
  ];
  if (isListed && tree === wanted) return [...problems, 'is listed as a difference and is none'];
  if (isListed && !holdsLetters(tree, wanted) && !commonmarkLosses.has(example)) {
    return [...problems, `prints ${JSON.stringify(tree)} and loses letters of ${JSON.stringify(wanted)}`];
  }
  if (isListed || tree === wanted) return problems;
  return [...problems, `prints ${JSON.stringify(tree)}, CommonMark ${JSON.stringify(wanted)}, and is not listed`];
}

/** Whether all letters and digits wanted stand in the text in their order: more may be printed than CommonMark has, not less. */
function holdsLetters(text: string, wanted: string): boolean {
  const printed = text[Symbol.iterator]();
  const isNext = (letter: string) => {
    for (let next = printed.next(); !next.done; next = printed.next()) if (next.value === letter) return true;
    return false;
  };
  return [...wanted.replace(/[^\p{L}\p{N}]/gu, '')].every(isNext);
}

/** A number twice, or none of an example, would make the list say less than it seems to. */
function checkList(examples: readonly Example[]): Check {
  const known = new Set(examples.map(({ example }) => example));
  const numbers = commonmarkDifferences.flatMap((difference) => difference.examples);
  const wrong = numbers.filter((number, index) => !known.has(number) || numbers.indexOf(number) !== index);
  return { name: 'list of differences', problems: wrong.map((number) => `${number} is no example, or listed twice`) };
}
