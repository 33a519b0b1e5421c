// A column as the catalogue names it → the column of the table: by its whole name, a part of it that only one has, or "Spalte D".
import { enumerate, nearest, type Position, placed } from '../../diagnostic.js';
import type { FigureColumn, FigureTable } from '../../source/figures/figure-table.js';
import { columnLetters } from '../../source/read-workbook.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Lesung } from '../lesung.js';
import { type Tabelle, tabelleGenannt } from './tabellen.js';

/** The column; or those that could be meant; or none, with the name nearest to what was typed. */
export type Spaltenfund =
  | { readonly spalte: FigureColumn }
  | { readonly mehrere: readonly FigureColumn[] }
  | { readonly ähnlich?: string };

/** The whole name comes before an end of it, and that before heads in the middle: "Land" of "Schlüssel | Land | Stand 2024". */
export function findSpalte(columns: readonly FigureColumn[], genannt: string): Spaltenfund {
  const index = indexOfLetters(/^spalte\s+([a-z]{1,3})$/iu.exec(genannt.trim())?.[1]);
  const lettered = columns.find((column) => column.index === index);
  if (lettered !== undefined) return { spalte: lettered };
  const parts = onceEach(genannt.split('|').map(folded));
  const runs = runsOf(columns);
  const fits = [
    ({ heads }: Run) => heads.length === parts.length && startsAt(heads, parts, 0),
    ({ heads }: Run) => startsAt(heads, parts, heads.length - parts.length),
    ({ heads }: Run) => heads.some((_, start) => startsAt(heads, parts, start)),
  ];
  for (const isFit of fits) {
    const [first, ...others] = runs.filter(isFit).map(({ column }) => column);
    if (first !== undefined) return others.length === 0 ? { spalte: first } : { mehrere: [first, ...others] };
  }
  const names = new Map(columns.flatMap(({ name, heads }) => [name, ...heads].map((word) => [word, name] as const)));
  const near = names.get(nearest(genannt, names.keys()) ?? '');
  return near === undefined ? {} : { ähnlich: near };
}

interface Run {
  readonly column: FigureColumn;
  /** Folded, merged ones once. */
  readonly heads: readonly string[];
}

/** Asked for every column that is named: made once for a table. */
const knownRuns = new WeakMap<readonly FigureColumn[], readonly Run[]>();

function runsOf(columns: readonly FigureColumn[]): readonly Run[] {
  const known = knownRuns.get(columns);
  if (known !== undefined) return known;
  const runs = columns.map((column) => ({ column, heads: onceEach(column.heads.map(folded)) }));
  knownRuns.set(columns, runs);
  return runs;
}

function startsAt(heads: readonly string[], parts: readonly string[], start: number): boolean {
  return parts.length > 0 && start >= 0 && parts.every((part, index) => heads[start + index] === part);
}

/** Merged heads stand above one another several times. */
function onceEach(heads: readonly string[]): readonly string[] {
  return heads.filter((head, index) => head !== '' && head !== heads[index - 1]);
}

/** Blanks, line breaks, hyphens at their ends and the signs of footnotes tell no two heads apart. */
function folded(head: string): string {
  return foldSpelling(head)
    .replace(/\s*(?:\d\)|\*)+\s*$/u, '')
    .replaceAll('²', '2')
    .replace(/[\s\u00AD]+/gu, '')
    .replace(/(?<=\p{L})[-‐](?=\p{L})/gu, '');
}

/** 0 from A, 27 from AB. */
function indexOfLetters(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The index of the column; nothing where there is none, or more than one: then that is reported at the place. */
export function spalteIn(
  { report }: Pick<Lesung, 'report'>,
  { tabelle, figuren }: { readonly tabelle: Tabelle; readonly figuren: FigureTable },
  genannt: string,
  at: Position | undefined,
): number | undefined {
  const fund = findSpalte(figuren.columns, genannt);
  if ('spalte' in fund) return fund.spalte.index;
  report(
    placed(
      'mehrere' in fund
        ? mehrdeutig(tabelle, genannt, fund.mehrere)
        : unbekannt(tabelle, figuren, genannt, fund.ähnlich),
      at,
    ),
  );
  return undefined;
}

function mehrdeutig(tabelle: Tabelle, genannt: string, columns: readonly FigureColumn[]) {
  const names = columns.map(({ name }) => name);
  const isDistinct = new Set(names).size === names.length;
  return {
    code: 'spalte-mehrdeutig',
    severity: 'Fehler',
    message: `${quoted(genannt)} heißen in der Tabelle ${tabelleGenannt(tabelle)} ${columns.length} Spalten.`,
    remedy: isDistinct
      ? `Schreiben Sie den ganzen Namen: ${enumerate(names)}.`
      : `Nennen Sie sie nach ihrem Buchstaben: ${enumerate(columns.map(({ index }) => `Spalte ${columnLetters(index)}`))}.`,
  } as const;
}

function unbekannt(tabelle: Tabelle, { columns }: FigureTable, genannt: string, near: string | undefined) {
  const names = columns.map(({ name }) => name);
  return {
    code: 'spalte-unbekannt',
    severity: 'Fehler',
    message: `Die Spalte ${quoted(genannt)} gibt es in der Tabelle ${tabelleGenannt(tabelle)} nicht.`,
    remedy: near === undefined ? `Es gibt ${enumerate([...new Set(names)])}.` : `Meinten Sie ${quoted(near)}?`,
  } as const;
}
