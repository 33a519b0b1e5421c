// The catalogue as an inventory: what there is, from whom, how small-scale, how often, until when, and what is missing.
import type { Block, Inline, TableCell, TableColumn } from '../../document/nodes.js';
import type { Ebene } from '../gebiete/gebiete.js';
import { quelleGenannt } from '../indikator/quellen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand, Zahlenwerk } from '../indikator/zahlenwerk.js';

const heads = ['Indikator', 'Quelle', 'Kleinste Ebene', 'Turnus', 'Stand', 'Lücken'] as const;
/** Shares of the width, in the order of the heads. */
const widths = [3, 3, 1.6, 1.4, 1.6, 3] as const;

/** What its call says of the table. */
export interface Bestandsangaben {
  readonly id?: string | undefined;
  readonly titel?: string | undefined;
  readonly istQuer: boolean;
}

/** The table over all indicators, in the order of the catalogue. */
export function datenbestand(
  { gebiete, indikatoren }: Zahlenwerk,
  { id, titel = 'Datenbestand', istQuer }: Bestandsangaben,
): Block {
  const ebenen = [...gebiete.ebenen.values()].filter((ebene) => ebene.id !== 'vergleich');
  const rows = [...indikatoren.values()].map((indikator) => rowOf(indikator, ebenen));
  const table: Block = {
    kind: 'table',
    style: 'figures',
    ...(id !== undefined && { id }),
    caption: words(titel),
    summary: `Je Indikator eine Zeile: ${heads.slice(1).join(', ')}.`,
    columns: widths.map((share): TableColumn => ({ width: { share }, align: 'left' })),
    headerRows: 1,
    hasRowHeaders: true,
    rows: [heads, ...rows].map((cells) => ({ kind: 'table-row', cells: cells.map(cell), isEmphasised: false })),
    notes: [],
    source: [],
  };
  return istQuer ? { kind: 'section', orientation: 'querformat', children: [table] } : table;
}

function rowOf(indikator: VeröffentlichterIndikator, ebenen: readonly Ebene[]): readonly string[] {
  const latest = indikator.stände.at(-1);
  if (latest === undefined) return [indikator.titel, '–', '–', '–', '–', 'keine Zahlen'];
  return [
    indikator.titel,
    indikator.sindBeispielwerte
      ? 'Beispielwerte, keine amtlichen Zahlen'
      : latest.quellen.map(quelleGenannt).join('; ') || 'nicht genannt',
    smallestLevel(latest, ebenen)?.titel ?? 'nur Kreis',
    indikator.turnus ?? 'nicht genannt',
    stands(indikator.stände),
    gaps(latest, ebenen).join('; ') || 'keine',
  ];
}

/** "15.05.2022", "2018–2022 (5)" */
function stands(stände: readonly VeröffentlichterStand[]): string {
  const [first, last] = [stände[0]?.bezeichnung ?? '', stände.at(-1)?.bezeichnung ?? ''];
  return stände.length === 1 ? first : `${first} bis ${last} (${stände.length} Stände)`;
}

/** The level with the most places of which some have figures. */
function smallestLevel({ werte }: VeröffentlichterStand, ebenen: readonly Ebene[]): Ebene | undefined {
  const told = ebenen.filter(({ gebiete }) => gebiete.some(({ id }) => werte.has(id)));
  return told.toSorted((a, b) => b.gebiete.length - a.gebiete.length)[0];
}

/** Places without a number, by name where they are few. */
function gaps(stand: VeröffentlichterStand, ebenen: readonly Ebene[]): readonly string[] {
  return ebenen
    .filter(({ gebiete }) => gebiete.some(({ id }) => stand.werte.has(id)))
    .flatMap(({ titel, gebiete }) => {
      const missing = gebiete.filter(({ id }) => stand.werte.get(id)?.ergebnis.art !== 'zahl');
      if (missing.length === 0) return [];
      const names = missing.map(({ name }) => name).join(', ');
      return [missing.length > 4 ? `${titel}: ${missing.length} von ${gebiete.length}` : names];
    });
}

function cell(text: string): TableCell {
  return {
    kind: 'table-cell',
    columnSpan: 1,
    rowSpan: 1,
    children: [{ kind: 'paragraph', role: 'body', children: words(text) }],
  };
}

function words(text: string): readonly Inline[] {
  return [{ kind: 'text', value: text }];
}
