// Into what each place is divided: the parts it is made up of, once for every level that has such parts.
import type { Gebiet, Gebiete } from './gebiete.js';

/**
 * By the ids of the places, in the order in which levels are declared; none for a place that nothing is said of.
 *
 * A municipality may be divided twice, into Ortsteile and into Sozialräume: each is a partition of its own.
 */
export function aufteilungen({ alle, ebenen }: Gebiete): ReadonlyMap<string, readonly (readonly Gebiet[])[]> {
  const found = new Map<string, (readonly Gebiet[])[]>();
  for (const { id, teile } of alle.values()) {
    const parts = teile.map((teil) => alle.get(teil));
    // A part that is not there has been reported; a sum without it would be wrong.
    if (parts.length > 0 && parts.every((teil) => teil !== undefined)) found.set(id, [parts]);
  }
  for (const { id: ebene, gebiete } of ebenen.values()) {
    for (const id of new Set(gebiete.flatMap((teil) => teil.in ?? []))) {
      const known = found.get(id) ?? [];
      const isNew = !known.some(([first]) => first?.ebene === ebene);
      if (isNew && alle.has(id)) found.set(id, [...known, gebiete.filter((teil) => teil.in === id)]);
    }
  }
  return found;
}
