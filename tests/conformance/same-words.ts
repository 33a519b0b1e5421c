// Whether a Word file and the PDF of the same name say the same: every word with its numbers, pages and footnotes, every cell,
// every alternative text. Both are read back as they were written; what neither of them says is not missed here.
import { readFileSync } from 'node:fs';
import { comparableText, type FileText } from '../support/document-text.js';
import { docxText } from '../support/docx-text.js';
import { pdfText } from '../support/pdf-text.js';
import type { Check } from '../support/tally.js';

/** The Word file against the PDF beside it. */
export async function checkSameWords(wordFile: string): Promise<Check> {
  const pdfFile = wordFile.replace(/\.docx$/u, '.pdf');
  return compareWords(docxText(readFileSync(wordFile)), await pdfText(readFileSync(pdfFile)));
}

/** The first difference of each kind: what follows it would be about the same one. */
export function compareWords(word: FileText, pdf: FileText): Check {
  const problems = [
    ...wordsThatDiffer(word.text, pdf.text),
    ...firstDifference('row', word.rows.map(cells), pdf.rows.map(cells)),
    ...firstDifference('alternative text', word.alternatives, pdf.alternatives),
  ];
  const counted = [
    `${word.rows.length} rows`,
    `${word.alternatives.length} alternatives`,
    `${word.footnotes.length} footnotes`,
  ];
  return { name: 'same words', problems, detail: counted.join(', ') };
}

function cells(row: readonly string[]): string {
  return row.map(comparableText).join(' | ');
}

function wordsThatDiffer(word: string, pdf: string): readonly string[] {
  const [inWord, inPdf] = [comparableText(word), comparableText(pdf)];
  if (inWord === inPdf) return [];
  const all = [...inWord].length;
  let at = 0;
  while (at < all && inWord[at] === inPdf[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 30), at + 60);
  return [`Word has "${around(inWord)}" where the PDF has "${around(inPdf)}"`];
}

function firstDifference(what: string, word: readonly string[], pdf: readonly string[]): readonly string[] {
  const count = Math.max(word.length, pdf.length);
  for (let at = 0; at < count; at += 1) {
    const [inWord, inPdf] = [word[at], pdf[at]];
    if (inWord === undefined || inPdf === undefined || comparableText(inWord) !== comparableText(inPdf)) {
      return [`${what} ${at + 1} is "${inWord ?? 'none'}" in Word, "${inPdf ?? 'none'}" in the PDF`];
    }
  }
  return [];
}
