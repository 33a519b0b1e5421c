// What of the records may be printed for whom: nothing without release. Everything that a building block prints of a record comes through here.
import { placed } from '../../diagnostic.js';
import type { Kreis } from '../art.js';
import type { Dateiart } from '../dateiart.js';
import type { Aufzeichnung } from './aufzeichnung.js';
import type { Bausteinantwort, Bausteinfrage } from './bausteine.js';
import { allFilesOf } from './planung.js';

interface Freigabe {
  readonly freigabe: 'öffentlich' | 'intern' | 'offen';
}

/** Whether these readers may be told anything of it: the public what is public, others what is released in the house. */
export function istFreigegeben({ angaben }: Pick<Aufzeichnung<Freigabe>, 'angaben'>, kreis: Kreis): boolean {
  return angaben.freigabe === 'öffentlich' || (angaben.freigabe === 'intern' && kreis !== 'öffentlich');
}

/** A kind of record: where its files lie, and how a hint calls one, with its article. */
export interface Gefragte {
  readonly datei: Dateiart;
  readonly nominativ: string;
}

/**
 * Those of the records that the readers of the answer may be told of.
 *
 * Errors: reports the hint `nicht-freigegeben` for each of the others: the plan goes on without it, and whoever writes it is to know.
 */
export function freigegebene<Art extends Aufzeichnung<Freigabe>>(
  { kreis, at, report }: Bausteinfrage,
  aufzeichnungen: readonly Art[],
  { nominativ }: Gefragte,
): readonly Art[] {
  return aufzeichnungen.filter((aufzeichnung) => {
    const isReleased = istFreigegeben(aufzeichnung, kreis);
    if (!isReleased) report(placed(withheld(aufzeichnung, nominativ, kreis), at));
    return isReleased;
  });
}

function withheld({ schlüssel }: Aufzeichnung<Freigabe>, nominativ: string, kreis: Kreis) {
  const [which, word] =
    kreis === 'öffentlich' ? ['nicht zur Veröffentlichung freigegeben', 'öffentlich'] : ['nicht freigegeben', 'intern'];
  return {
    code: 'nicht-freigegeben',
    severity: 'Hinweis',
    message: `${nominativ} in ${schlüssel} ist ${which}; hier wird nichts davon gedruckt.`,
    remedy: `Schreiben Sie nach der Freigabe in den Kopf der Datei: freigabe: ${word}`,
  } as const;
}

/**
 * The files that an answer about such records is made from, with the pictures of those it prints. All are looked at, for a record that
 * cannot be read might belong there; but only the released ones are told of by name.
 */
export function dateienFor(
  { kreis, umfeld }: Bausteinfrage,
  { datei }: Gefragte,
  { alle, gedruckt }: Record<'alle' | 'gedruckt', readonly Aufzeichnung<Freigabe>[]>,
  besides: readonly string[] = [],
): Pick<Bausteinantwort, 'dateien' | 'verschwiegen'> {
  const files = allFilesOf(umfeld.lesung, datei);
  const told = new Set(alle.filter((one) => istFreigegeben(one, kreis)).map(({ quelle }) => quelle.file));
  return {
    dateien: [...besides, ...files, ...gedruckt.flatMap(({ dateien }) => dateien)],
    verschwiegen: files.filter((file) => !told.has(file)),
  };
}
