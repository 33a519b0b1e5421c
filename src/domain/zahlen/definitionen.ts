// `{{definitionen}}`: what each indicator counts, of whom, by which columns, in which unit, and whose figures they are.
import type { Block, Inline } from '../../document/nodes.js';
import { formatDateShort } from '../../source/german-date.js';
import { quelleMitLizenz } from '../indikator/quellen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand, Zahlenwerk } from '../indikator/zahlenwerk.js';
import { mitLinks } from './belege.js';
import { stands } from './datenbestand.js';
import { type Anhangfrage, gefragteViele } from './verwendete.js';
import { type Wortzelle, worttabelle } from './worttabelle.js';

/** With their shares of the width. */
const spalten = [
  ['Indikator', 2.2],
  ['Definition', 3],
  ['Berechnung', 3.4],
  ['Einheit und Richtung', 2.2],
  ['Stand', 1.6],
  ['Quelle und Lizenz', 3],
] as const;

/** The table, in the order of the catalogue. Errors: those of `gefragteViele`. */
export function definitionen(frage: Anhangfrage): Block | undefined {
  const { options } = frage.call;
  const indikatoren = gefragteViele(frage);
  return (
    indikatoren &&
    worttabelle({
      id: options.get('id'),
      titel: options.get('titel') ?? 'Definitionen und Quellen der Indikatoren',
      zusammenfassung: `Je Indikator eine Zeile: ${spalten
        .slice(1)
        .map(([kopf]) => kopf)
        .join(', ')}.`,
      spalten,
      zeilen: indikatoren.map((indikator) => rowOf(indikator, frage.zahlenwerk)),
      istQuer: options.get('querformat') !== 'nein',
    })
  );
}

function rowOf(indikator: VeröffentlichterIndikator, zahlenwerk: Zahlenwerk): readonly Wortzelle[] {
  const { titel, id, einheit, richtung, begründung, stände, sindBeispielwerte } = indikator;
  const latest = stände.at(-1);
  const sources = new Set(stände.flatMap(({ quellen }) => quellen.map(quelleMitLizenz)));
  return [
    [[{ kind: 'text', value: titel }], code(id)],
    definitionOf(indikator),
    [...berechnungOf(indikator, latest, zahlenwerk)],
    [
      einheit === '' ? 'ohne Einheit' : einheit,
      richtung === 'neutral' ? 'ohne Wertung' : `${richtung}${begründung === undefined ? '' : `: ${begründung}`}`,
    ],
    [stands(stände), ...gebietsstandOf(latest)],
    [
      ...(sindBeispielwerte ? ['Beispielwerte, keine amtlichen Zahlen'] : [...sources].map(mitLinks)),
      ...(sources.size === 0 && !sindBeispielwerte ? ['nicht genannt'] : []),
    ],
  ];
}

/** Of dates at which something else was counted, that too. */
function definitionOf({ definition, stände }: VeröffentlichterIndikator): Wortzelle {
  const others = stände.filter((stand) => stand.definition !== definition);
  return [definition, ...others.map((stand) => `${stand.bezeichnung}: ${stand.definition}`)];
}

function berechnungOf(
  { art, faktor, gewichte }: VeröffentlichterIndikator,
  stand: VeröffentlichterStand | undefined,
  { indikatoren }: Zahlenwerk,
): readonly string[] {
  if (art === 'index') {
    const teile = gewichte.map(
      ({ indikator, gewicht }) =>
        `${indikatoren.get(indikator)?.titel ?? indikator}: Gewicht ${String(gewicht).replace('.', ',')}`,
    );
    return [
      ...teile,
      'Gewichtetes Mittel der standardisierten Werte der Kommunen; 0 ist die durchschnittliche Kommune.',
    ];
  }
  const { zähler = 'nicht genannt', nenner } = stand?.berechnung ?? {};
  if (nenner === undefined) return [art === 'wert' ? `Wie veröffentlicht: ${zähler}` : zähler];
  return [`Zähler: ${zähler}`, `Nenner: ${nenner}`, ...(faktor === 1 ? [] : [`Zähler : Nenner × ${faktor}`])];
}

/** Said where the borders are not those of the day that is counted. */
function gebietsstandOf(stand: VeröffentlichterStand | undefined): readonly string[] {
  if (stand?.gebietsstand === undefined || stand.gebietsstand === stand.zeit) return [];
  return [`Gebietsstand ${formatDateShort(stand.gebietsstand)}`];
}

function code(text: string): readonly Inline[] {
  return [{ kind: 'code', value: text }];
}
