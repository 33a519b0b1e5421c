// How long pictures take in Word: a document of 100 charts as pictures, each with its PNG, beside the drawing library alone, one
// picture after another; and the same charts drawn by Word itself, which need none. Judges nothing.
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { readArbeitsbereich } from '../dist/domain/arbeitsbereich.js';
import { loadFonts } from '../dist/source/fonts.js';
import { writeWord } from '../dist/writers/word/write-word.js';
import { now } from './clock.mjs';
import { machine, printTable } from './print-table.mjs';
import { runNode } from './run-node.mjs';

const COUNT = 100;
const [only] = process.argv.slice(2);
const { hausstil } = readArbeitsbereich(join(import.meta.dirname, '../content'), () => undefined);
const measured = {
  'library alone': drawAlone,
  'as pictures': () => write(),
  'drawn by Word': () => write('bars'),
};

if (only === undefined) await measureAll();
else console.log(await timed(measured[only]));

/** Each in a process of its own: a picture that was drawn is kept. */
async function measureAll() {
  const rows = [];
  for (const name of Object.keys(measured)) {
    const { output, megabytes } = await runNode([import.meta.filename, name]);
    const [alone = Number(output)] = rows.map(([, milliseconds]) => milliseconds);
    rows.push([name, Math.round(Number(output)), (Number(output) / alone).toFixed(2), Math.round(megabytes)]);
  }
  printTable([`${COUNT} charts`, 'ms', '× library', 'peak MB'], rows);
  console.log(`\n${machine()}`);
}

async function timed(run) {
  const start = now();
  await run();
  return now() - start;
}

/** As large as the program draws them. */
function drawAlone() {
  const { files, families } = loadFonts(hausstil.schrift.pdf);
  const font = { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: families[0] };
  for (const { svg } of charts()) {
    new Resvg(svg, { fitTo: { mode: 'width', value: 1430 }, font }).render().asPng();
  }
}

function write(native) {
  const children = charts().map((chart) => ({ ...chart, ...(native && { native }) }));
  const meta = { title: 'Bilder', author: '', date: '2026-01-01', language: 'de-DE', keywords: [] };
  const frame = { headLeft: '', headRight: '', footLeft: '', headOnFirstPage: true };
  const body = { tree: { meta, frame, status: [], children }, layout: { pageCount: 50, pageOf: new Map() } };
  return writeWord({ body, annexes: [], annexFiles: new Map() }, hausstil, (finding) => {
    throw new Error(JSON.stringify(finding));
  });
}

/** Bars of 19 places, as wide as the text, no two alike. */
function charts() {
  return Array.from({ length: COUNT }, (_, chart) => {
    const rows = Array.from({ length: 19 }, (_, row) => {
      const value = 10 + ((chart * 31 + row * 17) % 89) / 10;
      return { label: `Kommune ${row + 1}`, values: [{ value, shown: value.toFixed(1).replace('.', ',') }] };
    });
    const bars = rows.map(({ label, values: [{ value, shown }] }, row) => {
      const y = 15 * row;
      const words = `<text x="90" y="${y + 11}" text-anchor="end">${label}</text><text x="95" y="${y + 11}">${shown}</text>`;
      return `${words}<path d="M120 ${y + 3}h${(value * 17).toFixed(2)}v9H120Z" fill="#1f4e79"/>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="468pt" height="300pt" viewBox="0 0 468 300" font-size="8.5">${bars.join('')}</svg>`;
    const series = { title: `Anteil ${chart}`, unit: '%', decimals: 1, head: 'Kommune', columns: [{ name: '' }], rows };
    return { kind: 'chart', art: 'vergleich', series, svg, alt: `Balken ${chart}` };
  });
}
