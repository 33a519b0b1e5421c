// Who has to agree before a text leaves the house, and since when they have: one entry under `mitzeichnung:`.
import { date, offen, openOr, optional, record, text } from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';

/** One entry; without a day it is still to come. */
export const mitzeichnungShape = record({ wer: text(), am: optional(openOr(date())) }, 'Mitzeichnung');

/** One entry as typed. */
export type Mitzeichnung = Shaped<typeof mitzeichnungShape>;

/** Whether they have not agreed yet. */
export function stehtAus({ am = offen }: Mitzeichnung): boolean {
  return am === offen;
}
