// The catalogue as an inventory: what there is, from whom, how small-scale, how often, until when, and what is missing.
import type { Block } from '../../document/nodes.js';
import type { Ebene } from '../gebiete/gebiete.js';
import { quelleGenannt } from '../indikator/quellen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand, Zahlenwerk } from '../indikator/zahlenwerk.js';
import { worttabelle } from './worttabelle.js';

/** With their shares of the width. */
const spalten = [
  ['Indikator', 3],
  ['Quelle', 3],
  ['Kleinste Ebene', 1.6],
  ['Turnus', 1.4],
  ['Stand', 1.6],
  ['Lücken', 3],
] as const;

/** What its call says of the table. */
export interface Bestandsangaben {
  readonly id?: string | undefined;
  readonly titel?: string | undefined;
  readonly istQuer: boolean;
}

/** The table over all indicators, in the order of the catalogue. */
export function datenbestand(
  { gebiete, indikatoren }: Zahlenwerk,
  { id, titel = 'Datenbestand', istQuer }: Bestandsangaben,
): Block {
  const ebenen = [...gebiete.ebenen.values()].filter((ebene) => ebene.id !== 'vergleich');
  return worttabelle({
    id,
    titel,
    zusammenfassung: `Je Indikator eine Zeile: ${spalten
      .slice(1)
      .map(([kopf]) => kopf)
      .join(', ')}.`,
    spalten,
    zeilen: [...indikatoren.values()].map((indikator) => rowOf(indikator, ebenen)),
    istQuer,
  });
}

function rowOf(indikator: VeröffentlichterIndikator, ebenen: readonly Ebene[]): readonly string[] {
  const latest = indikator.stände.at(-1);
  if (latest === undefined) return [indikator.titel, '–', '–', '–', '–', 'keine Zahlen'];
  return [
    indikator.titel,
    indikator.sindBeispielwerte
      ? 'Beispielwerte, keine amtlichen Zahlen'
      : latest.quellen.map(quelleGenannt).join('; ') || 'nicht genannt',
    smallestLevel(latest, ebenen)?.titel ?? 'nur Kreis',
    indikator.turnus ?? 'nicht genannt',
    stands(indikator.stände),
    gaps(latest, ebenen).join('; ') || 'keine',
  ];
}

/** "15.05.2022", "2018–2022 (5)" */
export function stands(stände: readonly VeröffentlichterStand[]): string {
  const [first, last] = [stände[0]?.bezeichnung ?? '', stände.at(-1)?.bezeichnung ?? ''];
  return stände.length === 1 ? first : `${first} bis ${last} (${stände.length} Stände)`;
}

/** The level with the most places of which some have figures. */
function smallestLevel({ werte }: VeröffentlichterStand, ebenen: readonly Ebene[]): Ebene | undefined {
  const told = ebenen.filter(({ gebiete }) => gebiete.some(({ id }) => werte.has(id)));
  return told.toSorted((a, b) => b.gebiete.length - a.gebiete.length)[0];
}

/** Places without a number, by name where they are few. */
function gaps(stand: VeröffentlichterStand, ebenen: readonly Ebene[]): readonly string[] {
  return ebenen
    .filter(({ gebiete }) => gebiete.some(({ id }) => stand.werte.has(id)))
    .flatMap(({ titel, gebiete }) => {
      const missing = gebiete.filter(({ id }) => stand.werte.get(id)?.ergebnis.art !== 'zahl');
      if (missing.length === 0) return [];
      const names = missing.map(({ name }) => name).join(', ');
      return [missing.length > 4 ? `${titel}: ${missing.length} von ${gebiete.length}` : names];
    });
}
