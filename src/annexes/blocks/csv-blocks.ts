// A CSV file → one table.
import { type Finding, placed } from '../../diagnostic.js';
import { commonest } from '../../source/commonest.js';
import { type ReadCsv, readCsv } from '../../source/read-csv.js';
import { positionIn } from '../../source/read-text.js';
import { quoted } from '../../source/spelling.js';
import { hasTooManyCells } from '../../source/split-cells.js';
import { tableExtent } from '../../source/table-extent.js';
import { type AnnexBlocks, type AnnexFile, type AnnexOptions, emptyFile, headingOf } from './annex-file.js';
import { sheetBlocks, tooMuch } from './sheet-blocks.js';

/** The table under the title. */
export function csvBlocks({ path, bytes }: AnnexFile, options: AnnexOptions): AnnexBlocks {
  if (bytes.length > mostBytes || hasTooManyCells(bytes)) return { refusal: tooMuch('Die Tabelle') };
  const notes: Finding[] = [];
  const read = readCsv({ file: path, bytes }, (finding) => notes.push(finding));
  if (read === undefined || read.rows.length === 0) return { refusal: emptyFile(path) };
  const { rows } = read;
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const sheet = { words: 'Die Tabelle', title: options.title, rows, rowCount: rows.length, columnCount };
  const made = sheetBlocks(sheet, [headingOf(options.title)], options);
  return 'refusal' in made ? made : { blocks: made.blocks, notes: [...notes, ...raggedRows(read), ...made.notes] };
}

/** Ten times what would still be printed; more is not taken apart. */
const mostBytes = 20_000_000;

/** Of many rows that differ the first few are told. */
const mostTold = 5;

/** Rows of the table whose cells are more or fewer than those of most others. */
function raggedRows({ source, rows, delimiter }: ReadCsv): readonly Finding[] {
  const { head, body } = tableExtent(rows);
  const table = [...head, ...body];
  const usual = commonest(table.map((row) => row.length));
  const ragged = table.filter((row) => row.length !== usual);
  const told = ragged.slice(0, mostTold).map((row): Finding => {
    const line = row[0]?.line ?? 1;
    const isShort = row.length < usual;
    const first = quoted(row[0]?.text ?? '');
    const message = `Die Zeile ${line}, ${first}, hat ${row.length} ${row.length === 1 ? 'Zelle' : 'Zellen'} statt ${usual}; `;
    const rest = isShort ? 'die fehlenden bleiben leer.' : 'die Tabelle wird um die überzähligen breiter.';
    return placed(
      {
        code: 'anlage-csv-zellen',
        severity: 'Warnung',
        message: message + rest,
        remedy: isShort
          ? `Ergänzen Sie die Trennzeichen ${quoted(named(delimiter))}, und prüfen Sie, ob alle Werte in ihrer Spalte stehen.`
          : `Setzen Sie Werte, in denen ${quoted(named(delimiter))} vorkommt, in Anführungszeichen.`,
      },
      positionIn(source, line, 1),
    );
  });
  const untold = ragged.length - told.length;
  if (untold === 0) return told;
  const message = `Noch ${untold} weitere Zeilen haben mehr oder weniger als ${usual} Zellen.`;
  const remedy =
    'Öffnen Sie die Datei in einer Tabellenkalkulation, und prüfen Sie, ob alle Werte in ihrer Spalte stehen.';
  return [...told, { code: 'anlage-csv-zellen', severity: 'Warnung', message, remedy }];
}

function named(delimiter: string): string {
  return delimiter === '\t' ? 'Tabulator' : delimiter;
}
