// A workbook → a table for each of its sheets. What is hidden stays hidden, and that is said.
import { basename } from 'node:path';
import { enumerate, type Finding, nearest } from '../../diagnostic.js';
import type { Block } from '../../document/nodes.js';
import type { Refusal } from '../../source/parsed.js';
import { sheetNamed, type XlsxFault } from '../../source/read-workbook.js';
import { type ReadSheet, readXlsx } from '../../source/read-xlsx.js';
import { quoted } from '../../source/spelling.js';
import { type AnnexBlocks, type AnnexFile, type AnnexOptions, emptyFile, headingOf } from './annex-file.js';
import { sheetBlocks, sheetBounds } from './sheet-blocks.js';

/** The sheets one after the other, each under its name where there are several. */
export async function xlsxBlocks({ path, bytes }: AnnexFile, options: AnnexOptions): Promise<AnnexBlocks> {
  const sheets = await readXlsx(bytes, sheetBounds);
  if (typeof sheets === 'string') return { refusal: unreadable(path, sheets) };
  const notes: Finding[] = [];
  const chosen = chooseSheets(sheets, options.sheets, (note) => notes.push(note));
  const filled = chosen.filter(({ rowCount }) => rowCount > 0);
  if (filled.length === 0) return { refusal: emptyFile(path) };
  const blocks: Block[] = [];
  const refusals: Refusal[] = [];
  for (const sheet of filled) {
    const isFirst = blocks.length === 0;
    const heading = [
      ...(isFirst ? [headingOf(options.title)] : []),
      ...(filled.length > 1 ? [headingOf(sheet.name, 2)] : []),
    ];
    const words = `Das Blatt ${quoted(sheet.name)}`;
    const made = sheetBlocks(
      { words, title: sheet.name, rows: sheet.rows, rowCount: sheet.rowCount, columnCount: sheet.columnCount },
      heading,
      options,
    );
    if ('refusal' in made) {
      refusals.push(made.refusal);
      blocks.push(...heading, notPrinted(made.refusal));
      continue;
    }
    blocks.push(...made.blocks);
    notes.push(...made.notes, ...hiddenIn(sheet), ...uncomputedIn(sheet));
  }
  const [refusal] = refusals;
  if (refusal !== undefined && refusals.length === filled.length) return { refusal };
  return { blocks, notes: [...notes, ...refusals.map((left): Finding => ({ ...left, severity: 'Warnung' }))] };
}

/** Says in the document what is not in it. */
function notPrinted({ message }: Refusal): Block {
  const value = `${message.replace(/;.*$/u, '')} Es ist hier nicht abgedruckt.`.replace(/([^.]) Es ist/u, '$1. Es ist');
  return { kind: 'paragraph', role: 'body', children: [{ kind: 'muted', children: [{ kind: 'text', value }] }] };
}

/** The sheets asked for, in the order asked; else all that are seen. */
function chooseSheets(
  sheets: readonly ReadSheet[],
  asked: AnnexOptions['sheets'],
  note: (finding: Finding) => void,
): readonly ReadSheet[] {
  if (asked === undefined) {
    const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
    if (hidden.length > 0) note(hiddenSheets(hidden));
    return sheets.filter(({ isHidden }) => !isHidden);
  }
  return asked.flatMap((wanted) => {
    const found = sheetNamed(sheets, wanted);
    if (found === undefined)
      note(
        unknownSheet(
          String(wanted),
          sheets.map(({ name }) => name),
        ),
      );
    else if (found.isHidden) note(hiddenSheets([found.name]));
    return found === undefined || found.isHidden ? [] : [found];
  });
}

// ── What is wrong ──────────────────────────────────────────────────────────────────────────────────────────────────

function unreadable(path: string, fault: XlsxFault): Refusal {
  const name = quoted(basename(path));
  if (fault === 'too-large') {
    return {
      code: 'anlage-mappe-riesig',
      message: `Die Excel-Datei ${name} wird ausgepackt größer als 80 MB und darum nicht gelesen.`,
      remedy: 'Speichern Sie die Blätter, um die es geht, in einer eigenen Datei.',
    };
  }
  return {
    code: 'anlage-mappe-beschaedigt',
    message: `Die Excel-Datei ${name} ist beschädigt und lässt sich nicht lesen.`,
    remedy: 'Öffnen Sie die Datei in Excel, und speichern Sie sie neu; oder lassen Sie sie sich neu schicken.',
  };
}

function unknownSheet(wanted: string, names: readonly string[]): Finding {
  const near = nearest(wanted, names);
  return {
    code: 'anlage-blatt-unbekannt',
    severity: 'Fehler',
    message: `Ein Blatt ${quoted(wanted)} hat die Excel-Datei nicht.`,
    remedy: near === undefined ? `Nennen Sie ${enumerate(names)}.` : `Meinten Sie ${quoted(near)}?`,
  };
}

function hiddenSheets(names: readonly string[]): Finding {
  const [first = ''] = names;
  const message =
    names.length === 1
      ? `Das Blatt ${quoted(first)} ist ausgeblendet und wird nicht gedruckt.`
      : `Die Blätter ${names.map(quoted).join(', ')} sind ausgeblendet und werden nicht gedruckt.`;
  return {
    code: 'anlage-blatt-ausgeblendet',
    severity: 'Hinweis',
    message,
    remedy: 'Blenden Sie in Excel ein, was gedruckt werden soll. Die Datei selbst enthält auch das Ausgeblendete.',
  };
}

function hiddenIn({ name, hiddenRows, hiddenColumns }: ReadSheet): readonly Finding[] {
  if (hiddenRows + hiddenColumns === 0) return [];
  const counted = [
    ...(hiddenRows > 0 ? [`${hiddenRows} ${hiddenRows === 1 ? 'Zeile' : 'Zeilen'}`] : []),
    ...(hiddenColumns > 0 ? [`${hiddenColumns} ${hiddenColumns === 1 ? 'Spalte' : 'Spalten'}`] : []),
  ].join(' und ');
  const isOne = hiddenRows + hiddenColumns === 1;
  return [
    {
      code: 'anlage-zellen-ausgeblendet',
      severity: 'Hinweis',
      message: `Im Blatt ${quoted(name)} ${isOne ? 'ist' : 'sind'} ${counted} ausgeblendet und ${isOne ? 'wird' : 'werden'} nicht gedruckt.`,
      remedy: 'Blenden Sie in Excel ein, was gedruckt werden soll. Die Datei selbst enthält auch das Ausgeblendete.',
    },
  ];
}

function uncomputedIn({ name, uncomputed }: ReadSheet): readonly Finding[] {
  if (uncomputed.length === 0) return [];
  const shown = uncomputed.slice(0, 5).join(', ');
  const cells =
    uncomputed.length === 1 ? `der Zelle ${shown}` : `den Zellen ${shown}${uncomputed.length > 5 ? ' …' : ''}`;
  return [
    {
      code: 'anlage-formel-ohne-wert',
      severity: 'Warnung',
      message: `Im Blatt ${quoted(name)} steht in ${cells} eine Formel, deren Ergebnis nicht gespeichert ist; gedruckt wird nichts.`,
      remedy: 'Öffnen Sie die Datei in Excel, und speichern Sie sie neu.',
    },
  ];
}
