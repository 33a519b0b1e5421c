// What a reader may see of a sitting, decided here and nowhere else: built anew, field by field, from an allow-list.
// Everything that makes a document of a sitting receives this value and never the complete one.
import type { Anlage } from './anlage.js';
import type { Gremium } from './gremium.js';
import type { Person } from './person.js';
import type { Anwesenheit, Sitzung, SitzungsTeil } from './sitzung.js';
import type { Gast, SitzungsAngaben } from './sitzung-angaben.js';

/** A sitting as one circle of readers may see it. */
export interface SitzungsSicht {
  readonly nummer: SitzungsAngaben['nummer'];
  readonly einladung: SitzungsAngaben['einladung'];
  readonly datum: string;
  /** The date the document bears. */
  readonly stand: string;
  readonly ort: string;
  readonly beginn: SitzungsAngaben['beginn'];
  readonly ende: SitzungsAngaben['ende'];
  readonly gremium: Gremium;
  readonly leitung: Person | undefined;
  readonly schriftführung: Person | undefined;
  readonly anwesenheit: readonly Anwesenheit[];
  readonly anwesend_stimmberechtigt: SitzungsAngaben['anwesend_stimmberechtigt'];
  readonly verwaltung: readonly Person[];
  readonly gäste: readonly Gast[];
  readonly teile: readonly SitzungsTeil[];
  readonly anlagen: readonly Anlage[];
}

/** The sitting as the public may see it: only public parts, and what is recorded about the sitting as a whole. */
export function publicView(sitzung: Sitzung, anlagen: readonly Anlage[]): SitzungsSicht {
  const { angaben } = sitzung;
  return {
    nummer: angaben.nummer,
    einladung: angaben.einladung,
    datum: angaben.datum,
    stand: angaben.stand ?? angaben.datum,
    ort: angaben.ort,
    beginn: angaben.beginn,
    ende: angaben.ende,
    gremium: sitzung.gremium,
    leitung: sitzung.leitung,
    schriftführung: sitzung.schriftführung,
    anwesenheit: sitzung.anwesenheit,
    anwesend_stimmberechtigt: angaben.anwesend_stimmberechtigt,
    verwaltung: sitzung.verwaltung,
    gäste: angaben.gäste,
    teile: sitzung.teile.filter((teil) => teil.teil === 'öffentlich'),
    anlagen,
  };
}
