// Random tables whose cells fill their grid: spans over columns and rows, never from the head into the body.
import fc from 'fast-check';
import type { Block, Inline, NodeOf, TableCell, TableColumn } from '../../src/document/nodes.js';

/** What the cells, captions and notes of a table are made of. */
export interface TableMaterial {
  readonly cell: fc.Arbitrary<readonly Block[]>;
  readonly line: fc.Arbitrary<readonly Inline[]>;
  readonly notes: fc.Arbitrary<readonly Block[]>;
  readonly id: fc.Arbitrary<string | undefined>;
}

/** One to four columns, up to six rows, of them up to two of head. */
export function randomTable({ cell, line, notes, id }: TableMaterial): fc.Arbitrary<NodeOf<'table'>> {
  const nothing = fc.constant([]);
  return fc
    .record({
      id,
      style: fc.constantFrom('ruled', 'figures'),
      caption: fc.oneof(line, nothing),
      summary: fc.constantFrom('', 'Je Zeile eine Kommune'),
      columns: fc.array(column, { minLength: 1, maxLength: 4 }),
      headerRows: fc.constantFrom(1, 1, 1, 2, 0),
      hasRowHeaders: fc.boolean(),
      rowCount: fc.integer({ min: 1, max: 5 }),
      cells: fc.array(cell, { minLength: 1, maxLength: 24 }),
      spans: fc.array(span, { maxLength: 4 }),
      emphasised: fc.nat({ max: 8 }),
      notes: fc.oneof(nothing, notes),
      source: fc.oneof(nothing, line),
    })
    .map(({ id: anchor, rowCount, cells, spans, emphasised, headerRows, ...table }) => {
      const head = Math.min(headerRows, rowCount);
      const grid = mergeCells({ columns: table.columns.length, rows: rowCount, head }, spans);
      let next = 0;
      const rows = grid.map((places, y) => ({
        kind: 'table-row' as const,
        isEmphasised: y === emphasised,
        cells: places.map(
          (place): TableCell => ({ kind: 'table-cell', ...place, children: cells[next++ % cells.length] ?? [] }),
        ),
      }));
      return { kind: 'table', ...table, headerRows: head, rows, ...(anchor !== undefined && { id: anchor }) };
    });
}

const column: fc.Arbitrary<TableColumn> = fc.record({
  align: fc.constantFrom('left', 'center', 'right', 'decimal'),
  width: fc.oneof(
    fc.record({ share: fc.constantFrom(1, 2) }),
    fc.record({ mm: fc.constantFrom(10, 15, 30, 50) }),
    fc.constant({ auto: true } as const),
  ),
});

interface Place {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

const span = fc.record({
  x: fc.nat({ max: 3 }),
  y: fc.nat({ max: 5 }),
  width: fc.integer({ min: 1, max: 4 }),
  height: fc.integer({ min: 1, max: 4 }),
});

/** The cells that begin in each row, with the spans that find room. */
function mergeCells(
  { columns, rows, head }: { readonly columns: number; readonly rows: number; readonly head: number },
  spans: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[],
): readonly (readonly Place[])[] {
  const taken = new Set<string>();
  const begun = new Map<string, Place>();
  for (const { x, y, width, height } of spans) {
    const bottom = y < head ? head : rows;
    const columnSpan = Math.min(width, columns - x);
    const rowSpan = Math.min(height, bottom - y);
    const covered = placesOf(x, y, { columnSpan, rowSpan });
    if (columnSpan < 1 || rowSpan < 1 || covered.some((place) => taken.has(place))) continue;
    for (const place of covered) taken.add(place);
    begun.set(`${x},${y}`, { columnSpan, rowSpan });
  }
  return Array.from({ length: rows }, (_, y) =>
    Array.from(
      { length: columns },
      (__, x) => begun.get(`${x},${y}`) ?? (taken.has(`${x},${y}`) ? [] : [{ columnSpan: 1, rowSpan: 1 }]),
    ).flat(),
  );
}

function placesOf(x: number, y: number, { columnSpan, rowSpan }: Place): readonly string[] {
  return Array.from(
    { length: columnSpan * rowSpan },
    (_, index) => `${x + (index % columnSpan)},${y + Math.floor(index / columnSpan)}`,
  );
}
