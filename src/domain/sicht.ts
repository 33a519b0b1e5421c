// What a reader may see of a sitting, decided here and nowhere else: built anew, field by field, from an allow-list.
// Everything that makes a document of a sitting receives this value and never the complete one; it holds words, numbers and
// texts to be printed, and no record they were made from.
import { offen } from '../source/shape.js';
import { type AnwesenheitsListe, anwesenheitsListe } from './anwesenheit.js';
import type { NummerierteAnlage } from './art.js';
import { type Gremium, leitungsAmt } from './gremium.js';
import { byGender, fullName, type Person } from './person.js';
import { type TopSicht, topSicht } from './sicht-top.js';
import type { Sitzung } from './sitzung.js';
import { type SitzungsTeil, topsOf, type Öffentlichkeit } from './tagesordnung.js';

/** For whom: the public, those admitted to the non-public part, or the office itself, which sees everything. */
export type Kreis = Öffentlichkeit | 'vollständig';

/** A committee as it is named. */
export interface GremiumSicht {
  readonly name: string;
  /** "des Ausschusses für Soziales"; a dash and the name where the genitive is not recorded. */
  readonly genitiv: string;
  readonly wahlperiode: string;
  readonly mitgliederzahl: number | '';
}

/** Somebody in an office: who presided, who kept the minutes. */
export interface AmtSicht {
  readonly name: string;
  readonly funktion: string;
}

/** A part of the agenda as it is printed. */
export interface TeilSicht {
  readonly teil: Öffentlichkeit;
  readonly tops: readonly TopSicht[];
}

/** A sitting as one circle of readers may see it. */
export interface SitzungsSicht {
  readonly kreis: Kreis;
  /** "12"; empty = not recorded or open. */
  readonly nummer: string;
  readonly gremium: GremiumSicht;
  readonly datum: string;
  /** The date the document bears. */
  readonly stand: string;
  readonly ort: string;
  readonly beginn: string;
  readonly ende: string;
  /** ISO date, "offen", or empty. */
  readonly einladung: string;
  readonly leitung: readonly AmtSicht[];
  readonly schriftführung: readonly AmtSicht[];
  readonly anwesenheit: AnwesenheitsListe;
  readonly anwesend_stimmberechtigt: number | typeof offen;
  readonly teile: readonly TeilSicht[];
  readonly anlagen: readonly NummerierteAnlage[];
}

/** The sitting as the public may see it: only public parts, and what is recorded about the sitting as a whole. */
export function publicView(sitzung: Sitzung, anlagen: readonly NummerierteAnlage[]): SitzungsSicht {
  const { angaben, gremien } = sitzung;
  const [gremium] = gremien;
  const teile = sitzung.teile.filter(({ teil }) => teil === 'öffentlich');
  const { nummer, anwesend_stimmberechtigt } = angaben;
  return {
    kreis: 'öffentlich',
    nummer: typeof nummer === 'number' ? String(nummer) : '',
    gremium: gremiumSicht(gremium),
    datum: angaben.datum,
    stand: angaben.stand ?? angaben.datum,
    ort: angaben.ort,
    beginn: angaben.beginn,
    ende: angaben.ende,
    einladung: angaben.einladung ?? '',
    leitung: sitzung.leitung.map(({ person }) => ({ name: fullName(person), funktion: leitungsAmt(gremium, person) })),
    schriftführung: sitzung.schriftführung.map(({ person }) => ({
      name: fullName(person),
      funktion: secretary(person),
    })),
    anwesenheit: anwesenheitsListe(sitzung, {
      tops: topsOf({ teile }).map((top) => top.angaben.nr),
      profil: sitzung.profil.anwesenheit,
    }),
    anwesend_stimmberechtigt: typeof anwesend_stimmberechtigt === 'number' ? anwesend_stimmberechtigt : offen,
    teile: teile.map((teil) => teilSicht(teil, sitzung)),
    anlagen,
  };
}

function gremiumSicht({ angaben }: Gremium): GremiumSicht {
  const { name, genitiv, wahlperiode, mitgliederzahl } = angaben;
  return {
    name,
    genitiv: genitiv ?? `– ${name}`,
    wahlperiode: wahlperiode ?? '',
    mitgliederzahl: mitgliederzahl ?? '',
  };
}

function secretary(person: Person): string {
  return byGender(person, 'Schriftführerin', 'Schriftführer', 'Schriftführung');
}

function teilSicht({ teil, tops }: SitzungsTeil, sitzung: Sitzung): TeilSicht {
  return { teil, tops: tops.map((top) => topSicht(top, sitzung)) };
}
