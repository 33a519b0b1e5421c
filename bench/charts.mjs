// How long charts take in a PDF: 40 of them of every kind, drawn and typeset, beside the drawing alone and an empty page. Judges nothing.
import { join } from 'node:path';
import { drawCharts } from '../dist/charts/draw-charts.js';
import { readArbeitsbereich } from '../dist/domain/arbeitsbereich.js';
import { createDiagrammarten } from '../dist/domain/diagramme/diagrammarten-lesen.js';
import { loadFonts } from '../dist/source/fonts.js';
import { writePdf } from '../dist/writers/pdf/write-pdf.js';
import { now } from './clock.mjs';
import { machine, printTable } from './print-table.mjs';
import { runNode } from './run-node.mjs';

const COUNT = 40;
const [only] = process.argv.slice(2);
const refuse = (finding) => {
  throw new Error(JSON.stringify(finding));
};
const { hausstil, lesung } = readArbeitsbereich(join(import.meta.dirname, '../content'), () => undefined);
const measured = {
  drawn: () => draw(charts()),
  'in a PDF': async () => typeset(await draw(charts())),
  'an empty PDF': () => typeset([]),
};

if (only === undefined) await measureAll();
else {
  const start = now();
  await measured[only]();
  console.log(now() - start);
}

/** Each in a process of its own: loading the libraries counts. */
async function measureAll() {
  const rows = [];
  for (const name of Object.keys(measured)) {
    const { output, megabytes } = await runNode([import.meta.filename, name]);
    rows.push([name, Math.round(Number(output)), Math.round(megabytes)]);
  }
  printTable([`${COUNT} charts`, 'ms', 'peak MB'], rows);
  console.log(`\n${machine()}`);
}

function draw(blocks) {
  const artOf = createDiagrammarten(lesung);
  return drawCharts(blocks, { artOf: (name, at) => artOf(name, at, refuse), hausstil }, refuse);
}

function typeset(children) {
  const meta = { title: 'Diagramme', author: '', date: '2026-01-01', language: 'de-DE', keywords: [] };
  const frame = { headLeft: '', headRight: '', footLeft: '', headOnFirstPage: true };
  const empty = [{ kind: 'paragraph', role: 'body', children: [{ kind: 'text', value: 'Leer' }] }];
  const tree = { meta, frame, status: [], children: children.length === 0 ? empty : children };
  return writePdf(tree, hausstil, loadFonts(hausstil.schrift.pdf), refuse);
}

/** Five kinds in turns, of 19 places, no two alike. */
function charts() {
  const kinds = [
    ['vergleich', 1],
    ['rangfolge', 1],
    ['veränderung', 2],
    ['zusammenhang', 2],
    ['anteile', 3],
  ];
  return Array.from({ length: COUNT }, (_, chart) => {
    const [art, count] = kinds[chart % kinds.length];
    const rows = Array.from({ length: 19 }, (_, row) => ({
      label: `Kommune ${row + 1}`,
      values: Array.from({ length: count }, (_, column) => {
        const value = 10 + ((chart * 31 + row * 17 + column * 7) % 89) / 10;
        return { value, shown: value.toFixed(1).replace('.', ',') };
      }),
    }));
    const columns = Array.from({ length: count }, (_, column) => ({ name: `Spalte ${column + 1}` }));
    const series = { title: `Anteil ${chart}`, unit: '%', decimals: 1, head: 'Kommune', columns, rows };
    return { kind: 'chart', art, series, svg: '', alt: '' };
  });
}
