// Cells on a grid: spans push, short rows are filled up, nothing is lost.
import { expect, it } from 'vitest';
import type { TableCell, TableRow } from '../../../src/document/nodes.js';
import { placeCells } from '../../../src/document/place-cells.js';
import {
  footnote,
  heading,
  list,
  paragraph,
  table,
  tableCell,
  tableRow,
  text,
  vote,
} from '../../support/build-nodes.js';

/** The rows as `x:columnSpan×rowSpan` of each cell, empty ones that were added in brackets. */
function check(rows: readonly TableRow[], headerRows: number, expected: readonly string[]): void {
  const placed = placeCells({ ...table([], [], { headerRows }), rows });
  expect(
    placed.rows.map((cells) =>
      cells
        .map((cell) => {
          const place = `${cell.x}:${cell.columnSpan}×${cell.rowSpan}`;
          return cell.children.length === 0 ? `(${place})` : place;
        })
        .join(' '),
    ),
  ).toEqual(expected);
}

const row = (...cells: readonly TableCell[]) => tableRow(cells);
const cell = (columnSpan = 1, rowSpan = 1) => tableCell('x', { columnSpan, rowSpan });

it('places plain rows one below the other', () => {
  check([row(cell(), cell()), row(cell(), cell())], 1, ['0:1×1 1:1×1', '0:1×1 1:1×1']);
});

it('lets a row span push the cells of the rows below', () => {
  check([row(cell(), cell()), row(cell(1, 2), cell()), row(cell())], 1, ['0:1×1 1:1×1', '0:1×2 1:1×1', '1:1×1']);
});

it('fills a short row up and widens the table for a long one', () => {
  check([row(cell()), row(cell(2), cell())], 1, ['0:1×1 (1:1×1) (2:1×1)', '0:2×1 2:1×1']);
});

it('ends a row span of the head with the head and of the body with the table', () => {
  check([row(cell(1, 5), cell()), row(cell(), cell(1, 9))], 1, ['0:1×1 1:1×1', '0:1×1 1:1×1']);
});

it('sets a head over several columns of figures in their middle, and only a head', () => {
  const rows = [row(cell(), cell(2), cell(1, 2)), row(cell(), cell(), cell()), row(cell(2), cell(2))];
  const aligned = (['left', 'decimal', 'right', 'center'] as const).map((align) => ({ width: { share: 1 }, align }));
  const placed = placeCells({ ...table(aligned, [], { headerRows: 2 }), rows });
  expect(placed.rows.map((cells) => cells.map(({ align }) => align).join(' '))).toEqual([
    'left center center',
    'left right right',
    'left right',
  ]);
});

it('keeps a table without rows or columns settable', () => {
  const placed = placeCells(table([], []));
  expect(placed.columns).toHaveLength(1);
  expect(placed.rows).toEqual([]);
});

it.each([
  ['1.234,5', ',5'],
  ['−0,25 %', ',25 %'],
  ['12 %', ' %'],
  ['(2,5)', ',5)'],
  ['< 0,1', ',1'],
  ['±0,5', ',5'],
  ['12 km2', ' km2'],
  ['3–5', ''],
  ['1/2', ''],
  ['1 234 567', ''],
  ['x', ''],
  ['', ''],
])('knows the decimals of %j', (words, expected) => {
  expect(placeCells(table([], [[words]])).rows[0]?.[0]?.decimals).toBe(expected);
});

it('does not take the text of a footnote for that of its cell', () => {
  const [placed] = placeCells(table([], [[['1,5', footnote(paragraph('Geschätzt.'))]]])).rows.flat();
  expect([placed?.text, placed?.decimals]).toEqual(['1,5', ',5']);
});

it('knows a cell that could fill a page', () => {
  const paragraphs = Array.from({ length: 20 }, () =>
    paragraph([text('Die Verwaltung erläuterte die Vorlage. '.repeat(3))]),
  );
  const address = Array.from({ length: 25 }, () => [text('Zeile'), { kind: 'line-break' } as const]).flat();
  const rows = [tableRow([tableCell('', { children: paragraphs }), tableCell(address), tableCell('kurz')])];
  expect(
    placeCells({ ...table([], []), rows })
      .rows.flat()
      .map((cell) => cell.isLong),
  ).toEqual([true, true, false]);
});

it('knows what stands in the lines of a cell besides words', () => {
  const blank = paragraph([{ kind: 'fill-in', widthMm: 30, label: 'Name' }, footnote(paragraph('Bitte lesbar.'))]);
  const nested = table([], [['x']]);
  const cells = [paragraph('x'), blank, list('bullet', [blank]), nested].map((child) =>
    tableCell('', { children: [child] }),
  );
  const placed = placeCells({ ...table([], []), rows: [tableRow(cells)] }).rows.flat();
  expect(placed.map(({ drawnMm }) => drawnMm)).toEqual([0, 30, 38, 297]);
  expect(placed.map(({ isLong }) => isLong)).toEqual([false, false, false, true]);
});

it('counts the letters of headings and of votes, too', () => {
  const cells = [heading(1, 'a', 'Ziel'), vote('angenommen', 'Ja 11')].map((child) =>
    tableCell('', { children: [child] }),
  );
  const placed = placeCells({ ...table([], []), rows: [tableRow(cells)] }).rows.flat();
  expect(placed.map(({ length, lines }) => [length, lines])).toEqual([
    [4, 1],
    [15, 1],
  ]);
});
