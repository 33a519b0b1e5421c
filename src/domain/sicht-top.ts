// What a reader may see of one item of the agenda: built anew, field by field, from an allow-list; words and texts to be printed.
import { offen } from '../source/shape.js';
import type { Autorentext } from './autorentext.js';
import { type Beschlusslage, type BeschlussSicht, beschlussSichten, wahlSichten } from './sicht-beschluss.js';
import type { Tagesordnungspunkt } from './tagesordnung.js';
import type { WahlSicht } from './wahl.js';

/** An item of the agenda as it is printed. */
export interface TopSicht {
  readonly nr: string;
  readonly titel: string;
  readonly vorlagen: readonly string[];
  /** "Antrag: Gruppe C"; empty = nobody moved it. */
  readonly von: string;
  readonly text?: Autorentext;
  readonly beschlüsse: readonly BeschlussSicht[];
  readonly wahlen: readonly WahlSicht[];
}

/** The item for readers who may see all of it. */
export function topSicht(top: Tagesordnungspunkt, sitzung: Beschlusslage): TopSicht {
  const { angaben, titel, text, vorlagennummern } = top;
  const { nr, von, art, vorlage } = angaben;
  return {
    nr,
    titel,
    vorlagen: vorlage === offen ? [offen] : vorlagennummern,
    von: von === undefined ? '' : `${art === 'Anfrage' ? 'Anfrage' : 'Antrag'}: ${von}`,
    ...(text === undefined ? {} : { text }),
    beschlüsse: beschlussSichten(top, sitzung),
    wahlen: wahlSichten(top, sitzung),
  };
}
