// The short table at the end of a run: what was made, in which formats, to which standards, where it lies.
import { join, relative } from 'node:path';
import { originalformat } from '../../domain/art.js';
import type { ErstellteDatei, ErstelltesDokument } from '../../pipeline.js';
import { pdfFormat } from '../../writers/output-formats.js';

interface Written {
  readonly document: ErstelltesDokument;
  readonly folder: string;
}

/** The documents of which nothing lies in the output folder. */
interface Unmade {
  /** Because of mistakes in their files. */
  readonly nichtErstellt: readonly string[];
  /** Made, but what should hold them is locked or taken. */
  readonly nichtAbgelegt: readonly string[];
  /** The chapter asked for is none: what was said of it says all. */
  readonly istTeilUnbekannt: boolean;
}

interface Run {
  readonly cwd: string;
  /** Absolute path of the folder for all results. */
  readonly output: string;
  readonly seconds: number;
}

/** Folder by folder what lies in it, what could not be made, then where all of it is and the time. */
export function formatSummary(written: readonly Written[], unmade: Unmade, run: Run): string {
  const rows = folded(
    written.map(({ document, folder }) => rowOf(document, relative(join(run.output, document.dokument), folder))),
  );
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map(({ cells }) => cells[column]?.length ?? 0)));
  const lines = rows.flatMap(({ dokument, cells }, index) => {
    const isFirst = rows[index - 1]?.dokument !== dokument;
    const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return [...(isFirst ? [dokument] : []), `  ${padded.join('  ').trimEnd()}`];
  });
  const { nichtErstellt, nichtAbgelegt } = unmade;
  if (nichtErstellt.length > 0) lines.push(`Nicht erstellt: ${nichtErstellt.join(', ')}`);
  if (nichtAbgelegt.length > 0)
    lines.push(`Nicht abgelegt: ${nichtAbgelegt.join(', ')} – siehe oben, was daran hindert.`);
  if (lines.length === 0 && unmade.istTeilUnbekannt) lines.push('Nichts erstellt – siehe oben.');
  if (lines.length === 0) lines.push('Nichts erstellt: Dort liegt nichts, woraus ein solches Dokument entsteht.');
  const place = written.length === 0 ? [] : [`${relative(run.cwd, run.output) || run.output}/`];
  lines.push([...place, `${run.seconds.toFixed(1).replace('.', ',')} s`].join(' · '));
  return lines.map((line) => `  ${line}\n`).join('');
}

interface Row {
  readonly dokument: string;
  /** Folder, files, formats, standards. */
  readonly cells: readonly string[];
  readonly bezeichnung: string;
  readonly seiten: number;
}

function rowOf({ dokument, bezeichnung, dateien, ...document }: ErstelltesDokument, folder: string): Row {
  const formats = [...new Set(dateien.map((file) => file.format))].filter((format) => format !== originalformat);
  return {
    dokument,
    cells: [`${folder}/${markOf(document)}`, fileList(dateien), formats.join(' '), standardsOf(dateien)],
    bezeichnung,
    seiten: dateien.find(({ seiten }) => seiten !== undefined)?.seiten ?? 0,
  };
}

/** More documents than these in one folder, alike in all but what they are of, are told in one line. */
const mostAlike = 4;

function folded(rows: readonly Row[]): readonly Row[] {
  const alike = (one: Row, other: Row) =>
    one.dokument === other.dokument && [0, 2, 3].every((column) => one.cells[column] === other.cells[column]);
  const runs: Row[][] = [];
  for (const row of rows) {
    const [first] = runs.at(-1) ?? [];
    if (first !== undefined && alike(first, row)) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length <= mostAlike) return run;
    const [folder = '', , ...rest] = first.cells;
    const pages = run.reduce((sum, { seiten }) => sum + seiten, 0);
    const told = `${run.length} Dokumente, ${first.bezeichnung} bis ${last.bezeichnung}${pages === 0 ? '' : `, zusammen ${pages} Seiten`}`;
    return [{ ...first, cells: [folder, told, ...rest] }];
  });
}

/** "PDF/UA-1, PDF/A-3a (ohne Anlagen)" where the file with annexes cannot claim what the others do. */
function standardsOf(files: readonly ErstellteDatei[]): string {
  const claimed = [...new Set(files.flatMap((file) => file.standards))];
  const typeset = files.filter((file) => file.format === pdfFormat);
  const isWhole = typeset.every((file) => claimed.every((standard) => file.standards.includes(standard)));
  return `${claimed.join(', ')}${isWhole ? '' : ' (ohne Anlagen)'}`;
}

/** "Niederschrift 4 Seiten · mit 1 Anlage 6 Seiten · Anlage 1 2 Seiten · 3 Diagramme"; many annexes are told by their number alone. */
function fileList(files: readonly ErstellteDatei[]): string {
  const isChart = ({ format }: ErstellteDatei) => format === 'svg' || format === 'png';
  const isAnnex = (file: ErstellteDatei) => file.name.includes('/') && !isChart(file);
  const annexes = new Set(files.filter(isAnnex).map((file) => file.bezeichnung));
  const told = files.filter((file) => !isChart(file) && (annexes.size <= 2 || !isAnnex(file)));
  const names = [...new Set(told.map((file) => file.bezeichnung))];
  const charts = files.filter(({ format }) => format === 'svg').length;
  return [
    ...names.map((name) => {
      const pages = files.find((file) => file.bezeichnung === name && file.seiten !== undefined)?.seiten;
      return pages === undefined ? name : `${name} ${pages === 1 ? '1 Seite' : `${pages} Seiten`}`;
    }),
    ...(charts === 0 ? [] : [charts === 1 ? '1 Diagramm' : `${charts} Diagramme`]),
  ].join(' · ');
}

/** What is to be known of a document before it is given to anybody. */
function markOf({ istEntwurf, festgeschrieben }: Pick<ErstelltesDokument, 'istEntwurf' | 'festgeschrieben'>): string {
  return istEntwurf ? ' (Entwurf)' : festgeschrieben === undefined ? '' : ' (festgeschrieben)';
}
