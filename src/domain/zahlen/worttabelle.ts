// Words in cells → a table of the tree with a row header in each row. It knows no figures.
import type { Block, Inline, TableCell, TableColumn } from '../../document/nodes.js';

/** What a table of words is made from. */
export interface Wortangaben {
  readonly id?: string | undefined;
  readonly titel: string;
  /** For those who cannot see it: how it is built. */
  readonly zusammenfassung: string;
  /** The heads of the columns, each with its share of the width. */
  readonly spalten: readonly (readonly [kopf: string, breite: number])[];
  /** Of each row its cells, of a cell its paragraphs. */
  readonly zeilen: readonly (readonly Wortzelle[])[];
  readonly istQuer: boolean;
}

export type Wortzelle = string | readonly (string | readonly Inline[])[];

/** The table, on a landscape page where it is asked for. */
export function worttabelle({ id, titel, zusammenfassung, spalten, zeilen, istQuer }: Wortangaben): Block {
  const table: Block = {
    kind: 'table',
    style: 'figures',
    ...(id !== undefined && { id }),
    caption: words(titel),
    summary: zusammenfassung,
    columns: spalten.map(([, share]): TableColumn => ({ width: { share }, align: 'left' })),
    headerRows: 1,
    hasRowHeaders: true,
    rows: [spalten.map(([kopf]) => kopf), ...zeilen].map((cells) => ({
      kind: 'table-row',
      cells: cells.map(cell),
      isEmphasised: false,
    })),
    notes: [],
    source: [],
  };
  return istQuer ? { kind: 'section', orientation: 'querformat', children: [table] } : table;
}

function cell(zelle: Wortzelle): TableCell {
  const paragraphs = typeof zelle === 'string' ? [zelle] : zelle;
  return {
    kind: 'table-cell',
    columnSpan: 1,
    rowSpan: 1,
    children: paragraphs.map((paragraph) => ({
      kind: 'paragraph',
      role: 'body',
      children: typeof paragraph === 'string' ? words(paragraph) : paragraph,
    })),
  };
}

function words(text: string): readonly Inline[] {
  return [{ kind: 'text', value: text }];
}
