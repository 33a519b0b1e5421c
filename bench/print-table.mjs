// Figures as a table for the terminal and for README.md.
import { cpus } from 'node:os';

/** Prints the rows below their header: the first column to the left, the others to the right. */
export function printTable(header, rows) {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
  }
}

/** What the figures were measured on. */
export function machine() {
  return `Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model.trim()}`;
}
