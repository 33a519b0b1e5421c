// In which order places stand in tables and charts.
import { compareAsWords } from '../../source/spelling.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { rangfolge } from '../indikator/rangfolge.js';
import type { Gefunden } from './gefragt.js';

/** The places by name, in their official order, by value (the highest first) or by rank. */
export function inReihenfolge(
  gebiete: readonly Gebiet[],
  order: string,
  { indikator, stand }: Gefunden,
): readonly Gebiet[] {
  if (order === 'amtlich') return gebiete;
  const byName = gebiete.toSorted((a, b) => compareAsWords(a.name, b.name));
  if (order === 'name') return byName;
  // Highest first, as ranks count; signs last, among themselves by name.
  const numberOf = ({ id }: Gebiet) => {
    const ergebnis = stand.werte.get(id)?.ergebnis;
    return ergebnis?.art === 'zahl' ? ergebnis.wert : undefined;
  };
  const direction = order === 'rang' && indikator.richtung === 'hoch ist ungünstig' ? -1 : 1;
  const byValue = byName.toSorted((a, b) => {
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return right.compare(left) * direction;
  });
  if (order !== 'rang') return byValue;
  // Not by value alone: a share of small numbers is less precise, and may rank before one that is a little better.
  const ids = byValue.map(({ id }) => id);
  const ranks = new Map(rangfolge(indikator, stand, ids).plätze.map(({ gebiet, rang }) => [gebiet, rang]));
  return byValue.toSorted(
    ({ id: a }, { id: b }) => (ranks.get(a) ?? ids.length + 1) - (ranks.get(b) ?? ids.length + 1),
  );
}
