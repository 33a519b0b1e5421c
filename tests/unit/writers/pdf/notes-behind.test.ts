// What cannot be set with its footnotes at the foot of the page: a file all the same, the notes behind the block.
import { expect, it } from 'vitest';
import type { Position } from '../../../../src/diagnostic.js';
import type { Inline } from '../../../../src/document/nodes.js';
import {
  documentTree,
  footnote,
  inlines,
  paragraph,
  table,
  tableCell,
  tableRow,
} from '../../../support/build-nodes.js';
import { readPdf } from '../../../support/read-pdf.js';
import { write } from './typeset.js';

const at: Position = { file: '/text.md', line: 9, column: 1 };
const noted = (words: string, note: string, before: readonly Inline[] = []) =>
  paragraph([...before, words, footnote(paragraph(note))]);

/** The head of a table cannot go on on the next page. */
const lines = Array.from({ length: 70 }, () => [...inlines('Zeile'), { kind: 'line-break' } as const]).flat();
const rows = [noted('Kopf', 'Zum Kopf.', lines), noted('Wert', 'Zum Wert.')].map((child) =>
  tableRow([tableCell('', { children: [child] })]),
);
const high = { ...table([{ width: { share: 1 }, align: 'left' }], [], { rows }), at };

it('sets the notes of a table whose head is higher than a page behind it, under their numbers', async () => {
  const section = { kind: 'section', orientation: 'querformat', children: [high] } as const;
  const blocks = [noted('Vorher', 'Eins.'), section, noted('Nachher', 'Vier.')];
  const { written, findings } = await write(documentTree(blocks));
  expect(findings).toMatchObject([{ code: 'fussnoten-hinter-block', severity: 'Hinweis', at }]);
  const { pageTexts } = await readPdf(written?.bytes ?? new Uint8Array());
  const text = pageTexts.join('\n');
  expect(text).toMatch(/2 Zum Kopf\.\s+3 Zum Wert\./u);
  expect(text).toMatch(/Vorher\s*1.*1\s*Eins\..*Nachher\s*4.*4\s*Vier\./su);
});

it('is the same every time', async () => {
  const [first, second] = [await write(documentTree([high])), await write(documentTree([high]))];
  expect(Buffer.from(first.written?.bytes ?? []).equals(second.written?.bytes ?? Buffer.from('x'))).toBe(true);
});
