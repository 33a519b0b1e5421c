// Reads the charts of a .docx or .pptx back for tests: the XML of each, what it shows, and the cells of the workbook in it.
import { strFromU8, unzipSync } from 'fflate';
import { descendants, parseXml, textOf, type XmlElement } from './read-docx.js';

export interface ReadChart {
  readonly xml: string;
  readonly root: XmlElement;
  /** Of each series: its name, its categories or places along, its values, as they are written in the part. */
  readonly series: readonly {
    readonly name: string;
    readonly categories: readonly string[];
    readonly values: readonly (string | undefined)[];
  }[];
  /** Labels that have words of their own. */
  readonly words: readonly string[];
  /** The cells of the workbook, row by row; `undefined` for an empty one. */
  readonly cells: readonly (readonly (string | number | undefined)[])[];
}

/** The charts of the file, in the order of their names. */
export function readCharts(bytes: Uint8Array): readonly ReadChart[] {
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).filter((path) => /\/charts\/chart\d+\.xml$/u.test(path));
  return paths
    .toSorted((a, b) => numberIn(a) - numberIn(b))
    .map((path) => {
      const xml = strFromU8(parts[path] ?? new Uint8Array());
      const root = parseXml(xml);
      const rels = strFromU8(parts[path.replace(/charts\/(.*)$/u, 'charts/_rels/$1.rels')] ?? new Uint8Array());
      const workbook = /Target="[^"]*\/([^"/]+\.xlsx)"/u.exec(rels)?.[1] ?? '';
      const [, book = new Uint8Array()] = Object.entries(parts).find(([name]) => name.endsWith(`/${workbook}`)) ?? [];
      return {
        xml,
        root,
        series: descendants(root, 'c:ser').map((series) => ({
          name: cached(descendants(series, 'c:tx')[0])[0] ?? '',
          categories: known(cached(descendants(series, 'c:cat')[0] ?? descendants(series, 'c:xVal')[0])),
          values: cached(descendants(series, 'c:val')[0] ?? descendants(series, 'c:yVal')[0]),
        })),
        words: descendants(root, 'c:dLbl').flatMap((label) => descendants(label, 'c:rich').map(textOf)),
        cells: cellsOf(book),
      };
    });
}

function numberIn(path: string): number {
  return Number(/\d+/u.exec(path)?.[0]);
}

function known(values: readonly (string | undefined)[]): readonly string[] {
  return values.map((value) => value ?? '');
}

/** The values a part keeps of the workbook, by their places. */
function cached(element: XmlElement | undefined): readonly (string | undefined)[] {
  if (element === undefined) return [];
  const [count] = descendants(element, 'c:ptCount');
  const values = new Map(
    descendants(element, 'c:pt').map((point) => [Number(point.attributes.get('idx')), textOf(point)] as const),
  );
  return Array.from({ length: Number(count?.attributes.get('val') ?? 0) }, (_, index) => values.get(index));
}

function cellsOf(workbook: Uint8Array): ReadChart['cells'] {
  const parts = unzipSync(workbook);
  const root = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()) || '<none/>');
  const strings = descendants(root('xl/sharedStrings.xml'), 'si').map(textOf);
  return descendants(root('xl/worksheets/sheet1.xml'), 'row').map((row) => {
    const cells: (string | number | undefined)[] = [];
    for (const cell of descendants(row, 'c')) {
      const column = (cell.attributes.get('r') ?? 'A').charCodeAt(0) - 65;
      const text = descendants(cell, 'v').map(textOf).join('');
      const isText = cell.attributes.get('t') === 's';
      cells[column] = text === '' ? undefined : isText ? strings[Number(text)] : Number(text);
    }
    return Array.from(cells);
  });
}
