// How long tables of figures take: read, the rows of one Kreis found, eight of their columns parsed in the form of the whole column.
// Usage: node bench/figures.mjs [folder with the Regionaltabellen of the Zensus]; without one a table of the same size is made. Judges nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { readFigureTable } from '../dist/source/figures/read-figure-table.js';
import { now } from './clock.mjs';
import { machine, printTable } from './print-table.mjs';
import { runNode } from './run-node.mjs';

const RUNS = 7;
const [folder, only] = process.argv.slice(2);
const files = folder === undefined || folder === 'made' ? madeFiles() : filesIn(folder);

if (only === undefined) await measureAll();
else console.log(JSON.stringify(await measure(files.find(({ name }) => name === only))));

/** Each in a process of its own, as a command that reads one table would. */
async function measureAll() {
  const rows = [];
  for (const { name } of files) {
    const { output, megabytes } = await runNode([import.meta.filename, folder ?? 'made', name]);
    const { times, count, kreis, figures } = JSON.parse(output);
    const [first] = times;
    rows.push([name, count, kreis, figures, Math.round(first), Math.round(Math.min(...times)), Math.round(megabytes)]);
  }
  printTable(['table', 'rows', 'of the Kreis', 'figures', 'first ms', 'best ms', 'peak MB'], rows);
  console.log(`\n${machine()}`);
}

async function measure({ name, bytes }) {
  const times = [];
  let told = {};
  for (let run = 0; run < RUNS; run++) {
    const start = now();
    const table = await readFigureTable({ file: `/${name}`, bytes }, {}, () => undefined);
    const key = table.columns.find(({ name: head }) => /RS/u.test(head)).index;
    const kreis = table.rows.filter((row) => row.text(key).startsWith('05382'));
    const columns = table.columns.filter(({ index }) => index > key + 2).slice(0, 8);
    const figures = kreis.flatMap((row) => columns.map(({ index }) => table.cell(row, index)));
    times.push(now() - start);
    told = { count: table.rows.length, kreis: kreis.length, figures: figures.filter(({ figure }) => figure).length };
  }
  return { times, ...told };
}

function filesIn(path) {
  return readdirSync(path)
    .filter((name) => /^Regionaltabelle_.*\.(?:csv|xlsx)$/u.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

function madeFiles() {
  const head = [
    'Berichtszeitpunkt',
    '_RS',
    'Name',
    'Regionalebene',
    ...Array.from({ length: 26 }, (_, at) => `M__${at}`),
  ];
  const rows = Array.from({ length: 12_439 }, (_, row) => [
    '20220515',
    `${String(Math.floor(row / 21) + 5000).padStart(5, '0')}${String(row % 21).padStart(7, '0')}`,
    `Gemeinde ${row}, Stadt`,
    'Gemeinde',
    ...Array.from({ length: 26 }, (_, at) => ((row * 7919 + at * 104_729) % 90_001) + 9),
  ]);
  const csv = [head, ...rows].map((row) => `${row.join(';')}\n`).join('');
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([head, ...rows].map((row) => row.slice(0, 8))), 'Bevölkerung');
  return [
    { name: 'made.csv', bytes: Buffer.from(csv) },
    { name: 'made.xlsx', bytes: write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }) },
  ];
}
