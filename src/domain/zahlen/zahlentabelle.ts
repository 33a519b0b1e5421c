// Places in rows, figures in columns → a table of the tree: heads in two rows, the Kreis set apart, legend and source below.
import type { Block, Inline, NodeOf, TableCell, TableColumn, TableRow } from '../../document/nodes.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import type { Ergebnis } from '../indikator/ergebnis.js';
import { type Gezeigt, zeichenerklärung, zeige } from '../indikator/zahlform.js';

/** What a row is of: a place, a date. */
export interface Benannt {
  readonly name: string;
}

/** What stands in a cell, and of a figure what the legend has to explain. */
export interface Zelle {
  readonly text: string;
  readonly gezeigt?: Gezeigt;
  /** Drawn before the text. */
  readonly zeichen?: NodeOf<'mark'>['sign'];
  /** Drawn before the text, too. */
  readonly linie?: readonly Inline[];
}

/** A column; neighbours of one group share the head above theirs. */
export interface Zahlenspalte<Z extends Benannt = Gebiet> {
  readonly gruppe: string;
  readonly kopf: string;
  /** Numbers of rows with units of their own have no comma to stand below one another at. */
  readonly art: 'zahl' | 'gemischte zahl' | 'wort';
  /** Its part of the width; absent where its head and kind decide. */
  readonly anteil?: number;
  readonly zelle: (zeile: Z) => Zelle;
}

/** Rows of the same kind, one below the other; those that are set apart stand out. */
export interface Zeilen<Z extends Benannt = Gebiet> {
  readonly gebiete: readonly Z[];
  readonly sindAbgesetzt: boolean;
}

/** What a table is made from. */
export interface Tabellenangaben<Z extends Benannt = Gebiet> {
  readonly id?: string | undefined;
  readonly titel: string | readonly Inline[];
  /** Above the names of the places: "Kommunen". */
  readonly kopf: string;
  /** The part of the width that the names take; absent where the number of columns decides. */
  readonly kopfanteil?: number;
  readonly spalten: readonly Zahlenspalte<Z>[];
  readonly zeilen: readonly Zeilen<Z>[];
  /** Sentences below the table, before the legend. */
  readonly anmerkungen: readonly string[];
  readonly quelle: readonly Inline[];
  /** Absent where the number of columns decides. */
  readonly istQuer?: boolean | undefined;
}

/** More columns of figures are set across the page. */
const mostUpright = 7;

/** The table, on a landscape page where it is wide. */
export function zahlentabelle<Z extends Benannt>(angaben: Tabellenangaben<Z>): Block {
  const { spalten, zeilen, istQuer = spalten.length > mostUpright } = angaben;
  const body = zeilen.flatMap(({ gebiete, sindAbgesetzt }) =>
    gebiete.map((gebiet) => ({ gebiet, sindAbgesetzt, zellen: spalten.map(({ zelle }) => zelle(gebiet)) })),
  );
  const shown = body.flatMap(({ zellen }) => zellen.flatMap(({ gezeigt }) => gezeigt ?? []));
  const heads = headRows(angaben);
  const table: NodeOf<'table'> = {
    kind: 'table',
    style: 'figures',
    ...(angaben.id !== undefined && { id: angaben.id }),
    caption: inlines(angaben.titel),
    summary: summaryOf(angaben, body.length),
    columns: columnsOf(angaben),
    headerRows: heads.length,
    hasRowHeaders: true,
    rows: [
      ...heads,
      ...body.map(({ gebiet, sindAbgesetzt, zellen }) =>
        row([cell(gebiet.name), ...zellen.map(filledCell)], sindAbgesetzt),
      ),
    ],
    notes: [...angaben.anmerkungen, ...verschwiegenes(shown), ...legendOf(shown)].map((sentence) => ({
      kind: 'paragraph',
      role: 'fine',
      children: inlines(sentence),
    })),
    source: angaben.quelle,
  };
  return istQuer ? { kind: 'section', orientation: 'querformat', children: [table] } : table;
}

/** That we left out figures ourselves is said, not only shown: "." alone may be the publisher's. */
export function verschwiegenes(shown: readonly Gezeigt[]): readonly string[] {
  const isOurs = shown.some(({ ergebnis }) => ergebnis.art === 'zeichen' && ergebnis.zeichen === 'geheim');
  return isOurs ? ['Einzelne Werte sind zum Schutz von Angaben über wenige Fälle nicht genannt.'] : [];
}

/** One line for all signs: each by itself would fill half a page. */
export function legendOf(shown: readonly Gezeigt[]): readonly string[] {
  const sentences = zeichenerklärung(shown);
  return sentences.length === 0 ? [] : [`Zeichen: ${sentences.join('; ')}.`];
}

/** One row where no column has a group, else two: the group above its columns, the name of the places beside both. */
function headRows<Z extends Benannt>({ kopf, spalten }: Tabellenangaben<Z>): readonly TableRow[] {
  if (spalten.every(({ gruppe }) => gruppe === ''))
    return [
      row(
        [kopf, ...spalten.map((one) => one.kopf)].map((text) => cell(text)),
        false,
      ),
    ];
  const groups: { readonly gruppe: string; count: number }[] = [];
  for (const { gruppe } of spalten) {
    const last = groups.at(-1);
    if (last?.gruppe === gruppe && gruppe !== '') last.count++;
    else groups.push({ gruppe, count: 1 });
  }
  const ungrouped = spalten.filter(({ gruppe }) => gruppe === '');
  let at = 0;
  const upper = groups.map(({ gruppe, count }) => {
    const first = spalten[at];
    at += count;
    return gruppe === '' ? cell(first?.kopf ?? '', { rowSpan: 2 }) : cell(gruppe, { columnSpan: count });
  });
  const lower = spalten.filter((spalte) => !ungrouped.includes(spalte)).map((spalte) => cell(spalte.kopf));
  return [row([cell(kopf, { rowSpan: 2 }), ...upper], false), row(lower, false)];
}

function columnsOf<Z extends Benannt>({ spalten, kopfanteil }: Tabellenangaben<Z>): readonly TableColumn[] {
  const figures = spalten.map(({ art, kopf, anteil }): TableColumn => {
    if (art === 'wort') return { width: { share: anteil ?? 2 }, align: 'left' };
    // "Prozentpunkten" is wider than any figure.
    const hasLongWord = kopf.split(/\s+/u).some((word) => word.length > 12);
    const align = art === 'zahl' ? 'decimal' : 'right';
    return { width: { share: anteil ?? (hasLongWord ? 1.5 : 1) }, align };
  });
  const names = kopfanteil ?? Math.min(2.4, 1.2 + spalten.length * 0.2);
  return [{ width: { share: names }, align: 'left' }, ...figures];
}

/** For those who cannot see the table: how it is built. */
function summaryOf<Z extends Benannt>({ kopf, spalten }: Tabellenangaben<Z>, rows: number): string {
  const names = spalten.map((spalte) => [spalte.gruppe, spalte.kopf].filter((word) => word !== '').join(', '));
  return `${rows === 1 ? 'Eine Zeile' : `${rows} Zeilen`} (${kopf}), ${spalten.length === 1 ? 'eine Spalte' : `${spalten.length} Spalten`}: ${names.join('; ')}.`;
}

function row(cells: readonly TableCell[], isEmphasised: boolean): TableRow {
  return { kind: 'table-row', cells, isEmphasised };
}

function cell(text: string, spans: Partial<Pick<TableCell, 'columnSpan' | 'rowSpan'>> = {}): TableCell {
  return {
    kind: 'table-cell',
    columnSpan: 1,
    rowSpan: 1,
    ...spans,
    children: [{ kind: 'paragraph', role: 'body', children: inlines(text) }],
  };
}

function inlines(text: string | readonly Inline[]): readonly Inline[] {
  if (typeof text !== 'string') return text;
  return text === '' ? [] : [{ kind: 'text', value: text }];
}

/** A drawn sign never stands without its word: not everybody sees colours, or the sign at all. */
function filledCell({ text, zeichen, linie = [] }: Zelle): TableCell {
  const plain = cell(text);
  const drawn: readonly Inline[] =
    zeichen === undefined ? linie : [{ kind: 'mark', sign: zeichen, label: zeichen.replace('-', ' ') }];
  if (drawn.length === 0) return plain;
  const children: readonly Inline[] = [...drawn, { kind: 'text', value: ` ${text}` }];
  return { ...plain, children: [{ kind: 'paragraph', role: 'body', children }] };
}

const unknown: Ergebnis = { art: 'zeichen', zeichen: 'unbekannt', marken: [] };

/** The cell of a figure; one that is not there is unknown, for no cell of a table is empty. */
export function zahlenzelle(ergebnis: Ergebnis | undefined, dezimalen: number, show = zeige): Zelle {
  const told = ergebnis ?? unknown;
  return { text: show(told, dezimalen), gezeigt: { ergebnis: told, dezimalen } };
}
