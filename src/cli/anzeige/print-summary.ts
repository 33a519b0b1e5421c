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
  const rows = written.map(({ document, folder }) => [
    `${relative(join(run.output, document.dokument), folder)}/${markOf(document)}`,
    fileList(document.dateien),
    [...new Set(document.dateien.map((file) => file.format))].filter((format) => format !== originalformat).join(' '),
    standardsOf(document.dateien),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = written.flatMap(({ document: { dokument } }, index) => {
    const isFirst = written[index - 1]?.document.dokument !== dokument;
    const cells = rows[index]?.map((cell, column) => cell.padEnd(widths[column] ?? 0)) ?? [];
    return [...(isFirst ? [dokument] : []), `  ${cells.join('  ').trimEnd()}`];
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
function markOf({ istEntwurf, festgeschrieben }: ErstelltesDokument): string {
  return istEntwurf ? ' (Entwurf)' : festgeschrieben === undefined ? '' : ' (festgeschrieben)';
}
