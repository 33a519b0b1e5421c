// One indicator → lines for people: all its values, or how one of them came about, down to the cells. Of what may be told only.
import type { Gebiet } from '../gebiete/gebiete.js';
import { unterschiedSätze } from '../indikator/anmerkungen.js';
import { quelleMitLizenz } from '../indikator/quellen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand, Zahlenwerk } from '../indikator/zahlenwerk.js';
import { zeige } from '../indikator/zahlform.js';
import { rechenwegInZeilen } from './rechenweg.js';

/** What it is, and its value for every place at every date. */
export function werteInZeilen(indikator: VeröffentlichterIndikator, { gebiete }: Zahlenwerk): readonly string[] {
  const { stände, dezimalen, einheit } = indikator;
  const told = [...gebiete.ebenen.values()].map(({ titel, gebiete: places }) => ({
    titel,
    places: places.filter(({ id }) => stände.some(({ werte }) => werte.has(id))),
  }));
  const heads = stände.map(({ bezeichnung }) => bezeichnung);
  const rows = told.flatMap(({ titel, places }) =>
    places.length === 0
      ? []
      : [
          [titel],
          ...places.map((place) => [`  ${place.name}`, ...stände.map((stand) => shown(stand, place, dezimalen))]),
        ],
  );
  return [
    ...headOf(indikator),
    `  ${einheit === '' ? '' : `in ${einheit}`}`.trimEnd(),
    ...columnsOf([['', ...heads], ...rows]).map((line) => `  ${line}`),
    ...[
      ...new Set(stände.flatMap(({ anmerkungen }) => anmerkungen)),
      ...unterschiedSätze(
        gebiete,
        stände.flatMap(({ unterschiede, bezeichnung }) => unterschiede.map((one) => ({ ...one, von: bezeichnung }))),
      ),
    ].map((sentence) => `  ${sentence}`),
  ].filter((line) => line !== '');
}

/** How the value of a place came about, for each date. */
export function wegInZeilen(
  indikator: VeröffentlichterIndikator,
  gebiet: Gebiet,
  { gebiete }: Zahlenwerk,
): readonly string[] {
  const namen = (id: string) => gebiete.alle.get(id)?.name ?? id;
  const ways = indikator.stände.flatMap((stand) => {
    const wert = stand.werte.get(gebiet.id);
    if (wert === undefined) return [];
    const unit = wert.ergebnis.art === 'zahl' ? ` ${indikator.einheit}` : '';
    const printed = `${zeige(wert.ergebnis, indikator.dezimalen)}${unit}`.trimEnd();
    return [
      `  ${gebiet.name}, ${stand.bezeichnung}: ${printed}`,
      ...rechenwegInZeilen(wert.weg, namen).map((line) => `    ${line}`),
    ];
  });
  return [...headOf(indikator), ...(ways.length === 0 ? [`  Für ${gebiet.name} gibt es keine Zahlen.`] : ways)];
}

function headOf({ id, titel, definition, stände }: VeröffentlichterIndikator): readonly string[] {
  const sources = [...new Set(stände.flatMap(({ quellen }) => quellen.map(quelleMitLizenz)))];
  return [`${id}: ${titel}`, `  ${definition}`, ...sources.map((quelle) => `  Quelle: ${quelle}`)];
}

function shown({ werte }: VeröffentlichterStand, { id }: Gebiet, dezimalen: number): string {
  const wert = werte.get(id);
  return wert === undefined ? '' : zeige(wert.ergebnis, dezimalen);
}

/** The first column to the left, figures to the right. */
function columnsOf(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) => width(column));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
      .join('')
      .trimEnd(),
  );
}
