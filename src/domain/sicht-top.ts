// What a reader may see of one item of the agenda: built anew, field by field, from an allow-list; words and texts to be printed.
import { offen } from '../source/shape.js';
import { abstimmungssatz, beschlussTitel } from './abstimmung.js';
import type { Autorentext } from './autorentext.js';
import { fraktionName, type Gremium } from './gremium.js';
import type { Beschlussfassung, Tagesordnungspunkt } from './tagesordnung.js';

/** One question put to the vote, in words. */
export interface BeschlussSicht {
  /** "Beschluss", "Beschlussempfehlung an den Kreistag". */
  readonly titel: string;
  /** The wording; absent where none was decided. */
  readonly text?: Autorentext;
  /** Outcome and counts; both empty where nothing is to be printed. */
  readonly ergebnis: string;
  readonly zählung: string;
}

/** An item of the agenda as it is printed. */
export interface TopSicht {
  readonly nr: string;
  readonly titel: string;
  readonly vorlagen: readonly string[];
  /** "Antrag: Gruppe C"; empty = nobody moved it. */
  readonly von: string;
  readonly text?: Autorentext;
  readonly beschlüsse: readonly BeschlussSicht[];
}

/** The item for readers who may see all of it. */
export function topSicht({ angaben, titel, text, beschlussfassungen }: Tagesordnungspunkt, gremium: Gremium): TopSicht {
  const { nr, von, art, vorlage } = angaben;
  return {
    nr,
    titel,
    vorlagen: vorlage === offen ? [offen] : vorlage,
    von: von === undefined ? '' : `${art === 'Anfrage' ? 'Anfrage' : 'Antrag'}: ${von}`,
    ...(text === undefined ? {} : { text }),
    beschlüsse: beschlussfassungen.map((beschlussfassung) => beschlussSicht(beschlussfassung, angaben, gremium)),
  };
}

function beschlussSicht(
  { angaben, beschluss }: Beschlussfassung,
  top: Tagesordnungspunkt['angaben'],
  gremium: Gremium,
): BeschlussSicht {
  const satz = abstimmungssatz(angaben, top, (fraktion) => fraktionName(gremium, fraktion));
  return {
    titel: beschlussTitel(top),
    ...(beschluss === undefined ? {} : { text: beschluss }),
    ergebnis: satz?.ergebnis ?? '',
    zählung: satz?.zählung ?? '',
  };
}
