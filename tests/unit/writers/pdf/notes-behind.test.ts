// What cannot be set with its footnotes at the foot of the page: a file all the same, the notes behind the block. No block is known
// that the engine refuses; here it is told to.
import { expect, it } from 'vitest';
import type { Finding, Position } from '../../../../src/diagnostic.js';
import type { Block } from '../../../../src/document/nodes.js';
import { walk } from '../../../../src/document/walk.js';
import { typesetWithNotesBehind } from '../../../../src/writers/pdf/notes-behind.js';
import type { WrittenPdf } from '../../../../src/writers/pdf/write-pdf.js';
import { documentTree, footnote, paragraph, table, tableCell, tableRow } from '../../../support/build-nodes.js';
import { readPdf } from '../../../support/read-pdf.js';
import { write } from './typeset.js';

const at: Position = { file: '/text.md', line: 9, column: 1 };
const noted = (words: string, note: string) => paragraph([words, footnote(paragraph(note))]);

const rows = [noted('Kopf', 'Zum Kopf.'), noted('Wert', 'Zum Wert.')].map((child) =>
  tableRow([tableCell('', { children: [child] })]),
);
const refused = { ...table([{ width: { share: 1 }, align: 'left' }], [], { rows }), at };

/** The file, or nothing where a table has footnotes of its own. */
async function typeset(blocks: readonly Block[]): Promise<WrittenPdf | undefined> {
  let isRefused = false;
  walk(blocks, (node) => {
    if (node.kind !== 'table') return;
    walk(node.rows, (inner) => {
      isRefused ||= inner.kind === 'footnote' && !('isBehind' in inner);
    });
  });
  return isRefused ? undefined : (await write(documentTree(blocks))).written;
}

it('sets the notes of a table that is refused with them behind it, under their numbers', async () => {
  const section = { kind: 'section', orientation: 'querformat', children: [refused] } as const;
  const blocks = [noted('Vorher', 'Eins.'), section, noted('Nachher', 'Vier.')];
  const findings: Finding[] = [];
  const written = await typesetWithNotesBehind(blocks, typeset, (finding) => findings.push(finding));
  expect(findings).toMatchObject([{ code: 'fussnoten-hinter-block', severity: 'Hinweis', at }]);
  const { pageTexts } = await readPdf(written?.bytes ?? new Uint8Array());
  const text = pageTexts.join('\n');
  expect(text).toMatch(/2 Zum Kopf\.\s+3 Zum Wert\./u);
  expect(text).toMatch(/Vorher\s*1.*1\s*Eins\..*Nachher\s*4.*4\s*Vier\./su);
});

it('is the same every time', async () => {
  const [first, second] = await Promise.all(
    [refused, refused].map((block) => typesetWithNotesBehind([block], typeset, () => {})),
  );
  expect(Buffer.from(first?.bytes ?? []).equals(second?.bytes ?? Buffer.from('x'))).toBe(true);
});

it('gives nothing where a block without footnotes is refused', async () => {
  const findings: Finding[] = [];
  const refuse = async () => undefined;
  expect(await typesetWithNotesBehind([paragraph('x')], refuse, (finding) => findings.push(finding))).toBeUndefined();
  expect(findings).toEqual([]);
});
