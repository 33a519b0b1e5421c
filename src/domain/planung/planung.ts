// What a plan is made of besides its chapters: everything that the workspace records of talks, expectations, facts and measures.
import { join } from 'node:path';
import { listFiles } from '../../source/workspace.js';
import type { Dateiart } from '../dateiart.js';
import type { Gelesen, Lesung } from '../lesung.js';
import { type Erwartung, readErwartungen } from './erwartung.js';
import { type Faktum, readFakten } from './fakten.js';
import { type Gespräch, readGespräche } from './gespraech.js';
import { type Handlungsfeld, readHandlungsfelder } from './handlungsfeld.js';

/** The records of a workspace; each list is empty where there are none. */
export interface Planung {
  readonly gespräche: readonly Gespräch[];
  readonly erwartungen: readonly Erwartung[];
  /** Absent where the workspace asks no such questions. */
  readonly fakten?: Gelesen<ReadonlyMap<string, Faktum>>;
  readonly handlungsfelder: readonly Handlungsfeld[];
}

/** Errors: those of the readers; what cannot be read is left out. */
export function readPlanung(lesung: Lesung): Planung {
  const fakten = readFakten(lesung);
  return {
    gespräche: readGespräche(lesung),
    erwartungen: readErwartungen(lesung),
    ...(fakten && { fakten }),
    handlungsfelder: readHandlungsfelder(lesung),
  };
}

/** All files of a kind, readable or not: what is counted or listed is wrong as long as one of them is. */
export function allFilesOf({ ordner }: Pick<Lesung, 'ordner'>, { muster }: Dateiart): readonly string[] {
  return listFiles(ordner, muster).map((file) => join(ordner, file));
}
