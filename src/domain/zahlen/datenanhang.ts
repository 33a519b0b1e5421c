// `{{datenanhang}}`: of each indicator all that may be told – every municipality, the Kreis and what it is compared with, counts and
// rates, all dates –, as tables of their own.
import type { Block } from '../../document/nodes.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import { belege } from './belege.js';
import type { Frage, Gefunden } from './gefragt.js';
import { inReihenfolge } from './reihenfolge.js';
import { askedSpalten, type Spalte } from './spalten.js';
import { type Anhangfrage, gefragteViele } from './verwendete.js';
import { type Zahlenspalte, type Zeilen, zahlentabelle } from './zahlentabelle.js';

/** More columns of figures do not fit across a page. */
const mostColumns = 9;

/** As many indicators of one denominator stand side by side on an upright page. */
const mostTogether = 3;

/**
 * One table for each indicator, or where its dates do not fit beside one another several; with `zusammen="ja"` one for up to three
 * whose denominator is the same.
 *
 * Errors: those of `gefragteViele`.
 */
export function datenanhang(frage: Anhangfrage): readonly Block[] | undefined {
  const indikatoren = gefragteViele(frage);
  if (indikatoren === undefined) return undefined;
  if (frage.call.options.get('zusammen') !== 'ja')
    return indikatoren.flatMap((indikator) => tabellenOf(frage, indikator));
  return nachNenner(indikatoren).flatMap((gruppe) => {
    const [first, second] = gruppe;
    if (first === undefined) return [];
    return second === undefined ? tabellenOf(frage, first) : tabelleZusammen(frage, gruppe);
  });
}

/** Groups of those that are shares of the same whole on the same day, each where its first stands. */
function nachNenner(
  indikatoren: readonly VeröffentlichterIndikator[],
): readonly (readonly VeröffentlichterIndikator[])[] {
  const groups = new Map<string, VeröffentlichterIndikator[]>();
  for (const indikator of indikatoren) {
    const [only, another] = indikator.stände;
    const isShare = indikator.art === 'quote' && another === undefined && only?.berechnung?.nenner !== undefined;
    const key = isShare ? `${only.zeit} ${only.berechnung.nenner}` : indikator.id;
    groups.set(key, [...(groups.get(key) ?? []), indikator]);
  }
  return [...groups.values()].flatMap((group) => teile(group, mostTogether));
}

function tabelleZusammen(frage: Frage, gruppe: readonly VeröffentlichterIndikator[]): readonly Block[] {
  const belegt = gruppe.flatMap((indikator) => {
    const stand = indikator.stände.at(-1);
    return stand === undefined ? [] : [{ indikator, stand }];
  });
  const [first] = belegt;
  if (first === undefined) return [];
  const zeilen = zeilenOf(frage, first.indikator);
  const gezeigte = zeilen.flatMap(({ gebiete }) => gebiete);
  const ganzes = first.stand.berechnung?.nenner?.replace(/ \([^()]*\)$/u, '') ?? 'von';
  return [
    zahlentabelle({
      id: anker(first.indikator.id),
      titel: belegt.map(({ indikator }) => indikator.titel).join('; '),
      kopf: kopfOf(frage),
      zeilen,
      spalten: [
        ...spaltenOf(frage, first, 'von').map((spalte) => ({ ...spalte, gruppe: '', kopf: ganzes })),
        ...belegt.flatMap((one) =>
          spaltenOf(frage, one, 'anzahl, wert').map((spalte) => ({ ...spalte, gruppe: one.indikator.titel })),
        ),
      ],
      istQuer: false,
      ...belege(
        frage,
        gezeigte,
        belegt.map(({ indikator, stand }, index) => ({
          indikator,
          stände: [stand],
          gezeigt: index === 0 ? ['zähler', 'nenner'] : ['zähler'],
        })),
      ),
    }),
  ];
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
      kopf: kopfOf(frage),
      zeilen,
      spalten: part.flatMap((stand) => spaltenZumStand(frage, { indikator, stand })),
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

function kopfOf({ zahlenwerk }: Frage): string {
  return zahlenwerk.gebiete.ebenen.get('kommunen')?.titel ?? 'Gebiete';
}

function spaltenOf(frage: Frage, gefunden: Gefunden, spalten: string): readonly Spalte[] {
  const call = { ...frage.call, options: new Map([['spalten', spalten]]) };
  return askedSpalten({ frage: { ...frage, call }, ...gefunden, seit: undefined, gebiete: [] });
}

/** Several columns of a date stand below it; the only one below what it is in. */
function spaltenZumStand(frage: Frage, gefunden: Gefunden): readonly Zahlenspalte[] {
  const asked = spaltenOf(frage, gefunden, gefunden.indikator.art === 'quote' ? 'anzahl, von, wert' : 'wert');
  const { bezeichnung } = gefunden.stand;
  if (asked.length > 1) return asked.map((spalte) => ({ ...spalte, gruppe: bezeichnung }));
  return asked.map((spalte) => ({ ...spalte, gruppe: spalte.kopf, kopf: bezeichnung }));
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
