// What can be wrong with a file of figures, in words. Decides nothing.
import { basename } from 'node:path';
import { enumerate, type Finding, nearest, type Position } from '../../diagnostic.js';
import type { FileFormat, FoundKind } from '../file-kind.js';
import type { XlsxFault } from '../read-workbook.js';
import { quoted } from '../spelling.js';

/** What can be said of one file. */
export type FigureFaults = ReturnType<typeof figureFaults>;

/** A number that can be read in two ways. */
interface TwoReadings {
  readonly column: string;
  readonly text: string;
  readonly deutsch: string;
  readonly englisch: string;
}

/** A line of CSV whose cells are more or fewer than usual. */
interface RaggedRow {
  readonly line: number;
  readonly cells: number;
  readonly usual: number;
  readonly delimiter: string;
}

/** The findings, at the file, or – where a sheet is named – at its name. */
export function figureFaults(file: string, sheetAt: Position | undefined) {
  const at = { file, line: 1, column: 1 };
  const name = quoted(basename(file));
  const finding = (said: Omit<Finding, 'at'>): Finding => ({ ...said, at });
  return {
    locked: () => {
      const meant = quoted(basename(file).replace(/^~\$/u, ''));
      return finding({
        code: 'zahlen-sperrdatei',
        severity: 'Fehler',
        message: `${name} ist keine Tabelle, sondern die Sperrdatei, die Excel anlegt, solange ${meant} geöffnet ist.`,
        remedy: `Nennen Sie ${meant}.`,
      });
    },
    otherKind: ({ words, kind }: FileFormat) =>
      finding({
        code: 'zahlen-dateiart',
        severity: 'Fehler',
        message: `${name} ist ${words}; Zahlen werden aus CSV- und Excel-Dateien (.xlsx) gelesen.`,
        remedy: otherKindRemedies[kind] ?? 'Nennen Sie eine CSV- oder Excel-Datei, zum Beispiel bevoelkerung.csv.',
      }),
    misnamed: ({ words, endings: [ending = ''] }: FoundKind) =>
      finding({
        code: 'zahlen-endung',
        severity: 'Hinweis',
        message: `${name} ist ${words} und wurde als solche gelesen.`,
        remedy: `Benennen Sie die Datei um in ${quoted(basename(file).replace(/\.[^.]*$/u, `.${ending}`))}.`,
      }),
    tooLarge: (bytes: number, most: number) =>
      finding({
        code: 'zahlen-datei-gross',
        severity: 'Fehler',
        message: `${name} ist ${megabytes(bytes)} groß; gelesen werden Tabellen bis ${megabytes(most)}.`,
        remedy: smallerDownload,
      }),
    tooManyCells: (most: number) =>
      finding({
        code: 'zahlen-zellen-viele',
        severity: 'Fehler',
        message: `${name} hat mehr als ${grouped(most)} Zellen und wird darum nicht gelesen.`,
        remedy: smallerDownload,
      }),
    tooWide: (columns: number, most: number) =>
      finding({
        code: 'zahlen-spalten-viele',
        severity: 'Fehler',
        message: `${name} hat ${grouped(columns)} Spalten; gelesen werden Tabellen mit bis zu ${grouped(most)}.`,
        remedy: 'Prüfen Sie, ob Zeilenumbrüche fehlen, oder nehmen Sie nur die Spalten, um die es geht.',
      }),
    workbook: (fault: XlsxFault) =>
      fault === 'too-large'
        ? finding({
            code: 'zahlen-mappe-riesig',
            severity: 'Fehler',
            message: `Die Excel-Datei ${name} wird ausgepackt größer als 80 MB und darum nicht gelesen.`,
            remedy: 'Speichern Sie das Blatt, um das es geht, in einer eigenen Datei.',
          })
        : finding({
            code: 'zahlen-mappe-beschaedigt',
            severity: 'Fehler',
            message: `Die Excel-Datei ${name} ist beschädigt und lässt sich nicht lesen.`,
            remedy:
              'Öffnen Sie die Datei in Excel, und speichern Sie sie neu; oder laden Sie sie noch einmal herunter.',
          }),
    unknownSheet: (wanted: string, names: readonly string[]): Finding => {
      const near = nearest(wanted, names);
      return {
        code: 'zahlen-blatt-unbekannt',
        severity: 'Fehler',
        message: `Ein Blatt ${quoted(wanted)} hat die Excel-Datei ${name} nicht.`,
        remedy: near === undefined ? `Nennen Sie ${enumerate(names)}.` : `Meinten Sie ${quoted(near)}?`,
        at: sheetAt ?? at,
      };
    },
    hiddenSheet: (sheet: string): Finding => ({
      code: 'zahlen-blatt-ausgeblendet',
      severity: 'Hinweis',
      message: `Das Blatt ${quoted(sheet)} ist in ${name} ausgeblendet; gelesen wurde es, weil es genannt ist.`,
      remedy: 'Prüfen Sie, ob es noch gilt, und blenden Sie es in Excel ein.',
      at: sheetAt ?? at,
    }),
    onlyHiddenSheets: (names: readonly string[]) =>
      finding({
        code: 'zahlen-blaetter-ausgeblendet',
        severity: 'Fehler',
        message: `In der Excel-Datei ${name} ist jedes Blatt ausgeblendet.`,
        remedy: `Blenden Sie das Blatt mit der Tabelle in Excel ein, oder nennen Sie es: „blatt: ${names[0] ?? ''}“.`,
      }),
    hiddenCells: (sheet: string, hidden: { readonly rows: number; readonly columns: number }) => {
      const counted = [counting(hidden.rows, 'Zeile'), counting(hidden.columns, 'Spalte')];
      const isOne = hidden.rows + hidden.columns === 1;
      return finding({
        code: 'zahlen-ausgeblendet',
        severity: 'Hinweis',
        message: `Im Blatt ${quoted(sheet)} von ${name} ${isOne ? 'ist' : 'sind'} ${counted.filter(Boolean).join(' und ')} ausgeblendet und ${isOne ? 'wird' : 'werden'} nicht gelesen.`,
        remedy: 'Blenden Sie in Excel ein, was gelten soll; vielleicht ist noch ein Filter gesetzt.',
      });
    },
    uncomputed: (sheet: string, cells: readonly string[]) => {
      const shown = cells.slice(0, 5).join(', ');
      const places = cells.length === 1 ? `der Zelle ${shown}` : `den Zellen ${shown}${cells.length > 5 ? ' …' : ''}`;
      return finding({
        code: 'zahlen-formel-ohne-wert',
        severity: 'Warnung',
        message: `Im Blatt ${quoted(sheet)} von ${name} steht in ${places} eine Formel, deren Ergebnis nicht gespeichert ist; gelesen wird nichts.`,
        remedy: 'Öffnen Sie die Datei in Excel, und speichern Sie sie neu.',
      });
    },
    empty: () =>
      finding({
        code: 'zahlen-leer',
        severity: 'Fehler',
        message: `${name} ist leer.`,
        remedy: 'Laden Sie die Tabelle noch einmal herunter, und legen Sie sie hier ab.',
      }),
    emptySheet: (sheet: string, others: readonly string[]) =>
      finding({
        code: 'zahlen-blatt-leer',
        severity: 'Fehler',
        message: `Das Blatt ${quoted(sheet)} der Excel-Datei ${name} ist leer.`,
        remedy:
          others.length === 0
            ? 'Laden Sie die Tabelle noch einmal herunter, und legen Sie sie hier ab.'
            : `Nennen Sie ein anderes Blatt: ${enumerate(others)}.`,
      }),
    noTable: (first: string) =>
      finding({
        code: 'zahlen-keine-tabelle',
        severity: 'Fehler',
        message: `In ${name} ist keine Tabelle zu erkennen; am Anfang steht ${quoted(first.slice(0, 200))}.`,
        remedy:
          'Nennen Sie eine Datei mit Spalten, zum Beispiel mit der Zeile „Gemeinde;Einwohner“ über „Siegburg;42142“.',
      }),
    headOnly: (columns: readonly string[]) =>
      finding({
        code: 'zahlen-nur-kopf',
        severity: 'Fehler',
        message: `Die Tabelle in ${name} hat nur einen Kopf (${columns.slice(0, 3).map(quoted).join(', ')}${columns.length > 3 ? ' …' : ''}) und keine Zeilen darunter.`,
        remedy: 'Laden Sie sie noch einmal herunter, und wählen Sie dabei die Gebiete aus, um die es geht.',
      }),
    ambiguous: ({ column, text, deutsch, englisch }: TwoReadings, place: Position): Finding => ({
      code: 'zahlen-mehrdeutig',
      severity: 'Fehler',
      message: `In der Spalte ${quoted(column)} von ${name} kann ${quoted(text)} ${deutsch} oder ${englisch} heißen; auch die anderen Zahlen der Spalte entscheiden es nicht.`,
      remedy: `Schreiben Sie in indikatoren/tabellen.yaml zu dieser Tabelle „zahlen: deutsch“ (${deutsch}) oder „zahlen: englisch“ (${englisch}), zum Beispiel ${basename(file).replace(/\.[^.]*$/u, '')}: { zahlen: deutsch }`,
      at: place,
    }),
    ragged: ({ line, cells, usual, delimiter }: RaggedRow, place: Position): Finding => ({
      code: 'zahlen-zellen',
      severity: 'Warnung',
      message: `Die Zeile ${line} von ${name} hat ${counting(cells, 'Zelle')} statt ${usual}; ihre Zahlen können in falschen Spalten stehen.`,
      remedy:
        cells < usual
          ? `Ergänzen Sie die Trennzeichen ${quoted(delimiter)}, die fehlen.`
          : `Setzen Sie Werte, in denen ${quoted(delimiter)} vorkommt, in Anführungszeichen.`,
      at: place,
    }),
  };
}

const smallerDownload = 'Laden Sie nur die Zeilen und Merkmale herunter, um die es geht, zum Beispiel nur Ihren Kreis.';

const saveAsXlsx =
  'Öffnen Sie die Datei in Excel oder LibreOffice, und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).';

const otherKindRemedies: Readonly<Partial<Record<FileFormat['kind'], string>>> = {
  'old-office': saveAsXlsx,
  opendocument: saveAsXlsx,
  html: 'Laden Sie die Tabelle noch einmal herunter, als CSV oder Excel; vielleicht war die Anmeldung am Portal abgelaufen.',
  archive: 'Entpacken Sie das Archiv, und nennen Sie die Tabelle daraus.',
};

/** "1 Zeile", "3 Zeilen"; nothing for none. */
function counting(count: number, word: string): string {
  return count === 0 ? '' : `${grouped(count)} ${word}${count === 1 ? '' : 'n'}`;
}

function megabytes(bytes: number): string {
  return `${grouped(Math.ceil(bytes / 1_000_000))} MB`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
