// The tables of a document as the tags of its PDF must describe them; what the typesetting program sets is the same cells.
// The tags are completed on the file's bytes, or not at all.
import type { Block, NodeOf } from '../../document/nodes.js';
import { type GridPlace, gridOf } from '../../document/place-cells.js';
import { plainText, walk } from '../../document/walk.js';
import type { PdfFile } from '../../pdf/pdf-file.js';
import { type CellDescription, type TableDescription, tableTags } from '../../pdf/table-tags.js';

/** The objects that complete the tags of the file's tables; nothing where these are not the tables of the blocks. */
export function completedTables(file: PdfFile, blocks: readonly Block[]): ReadonlyMap<number, string> | undefined {
  const tables = describeTables(blocks);
  try {
    return tableTags(file, tables);
  } catch {
    // A table set twice, or lost: as bad as a file that the engine refuses, and reported by its place as that is.
    return undefined;
  }
}

/** Every table that has rows, in reading order; one without rows prints no more than its caption and notes. */
function describeTables(blocks: readonly Block[]): readonly TableDescription[] {
  const found: TableDescription[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'table' && node.rows.length > 0) found.push(describeTable(node));
  });
  return found;
}

function describeTable(table: NodeOf<'table'>): TableDescription {
  return {
    title: [table.number ?? '', plainText(table.caption)].filter((part) => part !== '').join(' '),
    summary: table.summary,
    rows: gridOf(table).rows.map((places) => places.map((place) => describeCell(place, table))),
  };
}

function describeCell({ cell, x, y, columnSpan, rowSpan }: GridPlace, table: NodeOf<'table'>): CellDescription {
  const isEmpty = cell === undefined || cell.children.length === 0;
  // The corner above the row headers names their column; a first cell without content names no row.
  const isRowHeader = table.hasRowHeaders && x === 0 && !isEmpty;
  return { x, y, columnSpan, rowSpan, heads: y < table.headerRows ? 'columns' : isRowHeader ? 'rows' : 'nothing' };
}
