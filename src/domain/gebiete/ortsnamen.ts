// The places of gebiete.yaml that an index of places names, with all that texts call them. Finds nothing in texts itself.
import type { PlaceName } from '../../document/mark-places.js';
import type { Gebiet, Gebiete } from './gebiete.js';

/**
 * Municipalities, what lies in them, and the towns and Kreise they are compared with.
 *
 * Shape: not the Kreis itself, which would be on every page, nor Land and Bund, nor what is put together from municipalities. A short name
 *        counts where it is of one place alone.
 */
export function ortsnamenOf({ alle }: Gebiete): readonly PlaceName[] {
  const orte = [...alle.values()].filter(istOrt);
  const kurznamen = orte.flatMap(({ name }) => kurznameOf(name) ?? []);
  const isOwn = (kurzname: string) =>
    kurznamen.indexOf(kurzname) === kurznamen.lastIndexOf(kurzname) &&
    orte.every(({ name, auch }) => ![name, ...auch].includes(kurzname));
  return orte.map(({ name, auch }) => {
    const kurzname = kurznameOf(name);
    const own = kurzname !== undefined && isOwn(kurzname) ? [kurzname] : [];
    const names = [name, ...auch, ...own].flatMap((one) => [one, ...mitAbkürzung(one)]);
    return { term: name, names: [...new Set(names)] };
  });
}

/** Keys of a Land have two digits, those of a Kreis or a town that is one five. */
function istOrt({ ebene, schlüssel, teile }: Gebiet): boolean {
  const istZusammenschluss = ebene !== 'kommunen' && teile.length > 0;
  return ebene !== 'kreis' && !istZusammenschluss && (schlüssel === undefined || schlüssel.length > 2);
}

/** "Hennef" of "Hennef (Sieg)", "Frankenthal" of "Frankenthal am Beispielbach". */
function kurznameOf(name: string): string | undefined {
  const kurz = name.replace(/\s*(?:\(.*\)|\/.*|\s(?:a\.\s?d\.|an der|am|im)\s.*)\s*$/u, '');
  return kurz === name || kurz === '' ? undefined : kurz;
}

function mitAbkürzung(name: string): readonly string[] {
  return name.startsWith('Sankt ') ? [name.replace('Sankt ', 'St. ')] : [];
}
