// How a figure came about, in lines that a person can follow with the table beside: from the result down to the cells.
import type { Ergebnis, Rechenweg } from '../indikator/ergebnis.js';
import { zeige } from '../indikator/zahlform.js';

/** Words for ids: "siegburg" → "Siegburg". */
type Namen = (gebiet: string) => string;

/** Intermediate results are shown with all their decimals up to this many. */
const mostDecimals = 4;

/** The steps, deeper ones indented by two spaces; the first line is the result. */
export function rechenwegInZeilen(weg: Rechenweg, namen: Namen): readonly string[] {
  const result = shown(weg.ergebnis);
  switch (weg.art) {
    case 'zelle': {
      const { datei, blatt, platz, spalte, text } = weg.zelle;
      const sheet = blatt === undefined ? '' : `, Blatt „${blatt}“`;
      return [`${result}   „${text}“ in ${datei}${sheet}, ${platz} (${spalte})`];
    }
    case 'summe': {
      if (weg.teile.length === 0) return [`${result}   der Weg dorthin bleibt geheim oder ist nicht bekannt`];
      const [only] = weg.teile;
      if (weg.teile.length === 1 && only?.vorzeichen === 1) return rechenwegInZeilen(only.weg, namen);
      const terms = weg.teile.map(
        ({ vorzeichen, weg: part }, index) =>
          `${vorzeichen === -1 ? '− ' : index === 0 ? '' : '+ '}${shown(part.ergebnis)}`,
      );
      return [
        `${result} = ${terms.join(' ')}`,
        ...weg.teile.flatMap((part) => indented(rechenwegInZeilen(part.weg, namen))),
      ];
    }
    case 'gebiete':
      return [
        `${result} = Summe aus ${weg.teile.length} Gebieten`,
        ...weg.teile.flatMap(({ gebiet, weg: part }) => indented(named(namen(gebiet), rechenwegInZeilen(part, namen)))),
      ];
    case 'indikator':
      return named(`Indikator „${weg.indikator}“`, rechenwegInZeilen(weg.weg, namen));
    case 'quotient':
      return [
        `${result} = ${shown(weg.zähler.ergebnis)} : ${shown(weg.nenner.ergebnis)}${weg.faktor === 1 ? '' : ` × ${weg.faktor}`}`,
        ...indented(named('Zähler', rechenwegInZeilen(weg.zähler, namen))),
        ...indented(named('Nenner', rechenwegInZeilen(weg.nenner, namen))),
      ];
    case 'index':
      return [
        `${result} = gewichtetes Mittel`,
        ...weg.teile.flatMap((part) =>
          indented(named(`${part.indikator} (Gewicht ${part.gewicht})`, rechenwegInZeilen(part.weg, namen))),
        ),
      ];
  }
}

function named(name: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${name}: ${first}`, ...rest];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** With as many decimals as it has, up to a few. */
function shown(ergebnis: Ergebnis): string {
  if (ergebnis.art === 'zeichen') return zeige(ergebnis, 0);
  const needed = Array.from({ length: mostDecimals }, (_, decimals) => decimals).find(
    (decimals) => ergebnis.wert.mul(10 ** decimals).d === 1n,
  );
  return zeige(ergebnis, needed ?? mostDecimals);
}
