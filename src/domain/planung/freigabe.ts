// What of the records may be printed for whom: nothing without release.
import type { Kreis } from '../art.js';
import type { Aufzeichnung } from './aufzeichnung.js';

interface Freigabe {
  readonly freigabe: 'öffentlich' | 'intern' | 'offen';
}

/** Whether these readers may be told anything of it: the public what is public, others what is released in the house. */
export function istFreigegeben({ angaben }: Pick<Aufzeichnung<Freigabe>, 'angaben'>, kreis: Kreis): boolean {
  return angaben.freigabe === 'öffentlich' || (angaben.freigabe === 'intern' && kreis !== 'öffentlich');
}
