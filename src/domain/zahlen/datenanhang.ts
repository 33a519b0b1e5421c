// `{{datenanhang}}`: of each indicator all that may be told – every municipality, the Kreis and what it is compared with, counts and
// rates, all dates –, as tables of their own.
import type { Block } from '../../document/nodes.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import { belege } from './belege.js';
import type { Frage } from './gefragt.js';
import { inReihenfolge } from './reihenfolge.js';
import { askedSpalten } from './spalten.js';
import { type Anhangfrage, gefragteViele } from './verwendete.js';
import { type Zahlenspalte, type Zeilen, zahlentabelle } from './zahlentabelle.js';

/** More columns of figures do not fit across a page. */
const mostColumns = 9;

/** One table for each indicator, or where its dates do not fit beside one another several. Errors: those of `gefragteViele`. */
export function datenanhang(frage: Anhangfrage): readonly Block[] | undefined {
  return gefragteViele(frage)?.flatMap((indikator) => tabellenOf(frage, indikator));
}

function tabellenOf(frage: Frage, indikator: VeröffentlichterIndikator): readonly Block[] {
  const { id, titel, stände, art } = indikator;
  const zeilen = zeilenOf(frage, indikator);
  if (zeilen.length === 0) return [];
  const gezeigte = zeilen.flatMap(({ gebiete }) => gebiete);
  const inParts = teile(stände, Math.floor(mostColumns / (art === 'quote' ? 3 : 1)));
  return inParts.map((part, index) =>
    zahlentabelle({
      id: index === 0 ? anker(id) : `${anker(id)}-${index + 1}`,
      titel: inParts.length === 1 ? titel : `${titel}, ${zeitOf(part)}`,
      kopf: frage.zahlenwerk.gebiete.ebenen.get('kommunen')?.titel ?? 'Gebiete',
      zeilen,
      spalten: part.flatMap((stand) => spaltenOf(frage, indikator, stand)),
      ...belege(frage, gezeigte, [
        {
          indikator,
          stände: part,
          gezeigt: art === 'quote' ? ['zähler', 'nenner'] : art === 'anzahl' ? ['zähler'] : [],
        },
      ]),
    }),
  );
}

/** "2018 bis 2020" */
function zeitOf(stände: readonly VeröffentlichterStand[]): string {
  const [first, last] = [stände[0]?.bezeichnung ?? '', stände.at(-1)?.bezeichnung ?? ''];
  return first === last ? first : `${first} bis ${last}`;
}

/** Where others of the document lead to. */
function anker(id: string): string {
  return `daten-${id}`;
}

function spaltenOf(
  frage: Frage,
  indikator: VeröffentlichterIndikator,
  stand: VeröffentlichterStand,
): readonly Zahlenspalte[] {
  const options = new Map([['spalten', indikator.art === 'quote' ? 'anzahl, von, wert' : 'wert']]);
  const asked = askedSpalten({
    frage: { ...frage, call: { ...frage.call, options } },
    indikator,
    stand,
    seit: undefined,
    gebiete: [],
  });
  if (asked.length > 1) return asked.map((spalte) => ({ ...spalte, gruppe: stand.bezeichnung }));
  return asked.map((spalte) => ({ ...spalte, gruppe: spalte.kopf, kopf: stand.bezeichnung }));
}

/** The municipalities, the Kreis, and what it is compared with, as far as there are figures or signs of them. */
function zeilenOf({ zahlenwerk: { gebiete } }: Frage, indikator: VeröffentlichterIndikator): readonly Zeilen[] {
  const [stand] = indikator.stände;
  if (stand === undefined) return [];
  const known = ({ id }: Gebiet) => indikator.stände.some(({ werte }) => werte.has(id));
  const kommunen = (gebiete.ebenen.get('kommunen')?.gebiete ?? []).filter(known);
  const vergleich = (gebiete.ebenen.get('vergleich')?.gebiete ?? []).filter(known);
  const zeilen: readonly Zeilen[] = [
    { gebiete: inReihenfolge(kommunen, 'name', { indikator, stand }), sindAbgesetzt: false },
    { gebiete: [gebiete.kreis].filter(known), sindAbgesetzt: true },
    { gebiete: vergleich, sindAbgesetzt: false },
  ];
  return zeilen.filter((part) => part.gebiete.length > 0);
}

function teile<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
