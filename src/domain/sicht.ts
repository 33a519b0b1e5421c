// What a reader may see of a sitting, decided here and nowhere else: built anew, field by field, from an allow-list.
// Everything that makes a document of a sitting receives this value and never the complete one; it holds words, numbers and
// texts to be printed, and no record they were made from.
import { offen } from '../source/shape.js';
import { isAnnexCall } from './anlage.js';
import { type AnwesenheitsListe, anwesenheitsListe } from './anwesenheit.js';
import type { Kreis, NummerierteAnlage } from './art.js';
import type { Autorentext } from './autorentext.js';
import { type Gremium, leitungsAmt } from './gremium.js';
import { byGender, fullName, type Person } from './person.js';
import { printedTexts, type TopSicht, topSicht } from './sicht-top.js';
import { vorenthalteneTops } from './sicht-vorenthalten.js';
import type { Sitzung } from './sitzung.js';
import { type SitzungsTeil, topsOf, type Öffentlichkeit } from './tagesordnung.js';
import type { Amtszeit } from './teilnahme.js';

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
  /** The annexes that lie beside this document. */
  readonly anlagen: readonly NummerierteAnlage[];
  /** Who gets it. */
  readonly verteiler: readonly string[];
}

/** Everything a sitting has to say to these readers; `anlagen` are those of the whole sitting. */
export function sichtFor(kreis: Kreis, sitzung: Sitzung, anlagen: readonly NummerierteAnlage[]): SitzungsSicht {
  const { angaben, gremien } = sitzung;
  const [gremium] = gremien;
  const { nummer, anwesend_stimmberechtigt } = angaben;
  const parts = sitzung.teile.filter(({ teil }) => kreis === 'vollständig' || teil === kreis);
  const served = (terms: readonly Amtszeit[]) => duringParts(terms, sitzung, parts);
  const teile = sitzung.teile.flatMap((teil) => teilSicht(teil, sitzung, kreis));
  return {
    kreis,
    nummer: typeof nummer === 'number' ? String(nummer) : '',
    gremium: gremiumSicht(gremium),
    datum: angaben.datum,
    stand: angaben.stand ?? angaben.datum,
    ort: angaben.ort,
    beginn: angaben.beginn,
    ende: angaben.ende,
    einladung: angaben.einladung ?? '',
    leitung: served(sitzung.leitung).map(({ person }) => ({
      name: fullName(person),
      funktion: leitungsAmt(gremium, person),
    })),
    schriftführung: served(sitzung.schriftführung).map(({ person }) => ({
      name: fullName(person),
      funktion: secretary(person),
    })),
    anwesenheit: anwesenheitsListe(sitzung, {
      tops: topsOf({ teile: parts }).map((top) => top.angaben.nr),
      profil: sitzung.profil.anwesenheit,
    }),
    anwesend_stimmberechtigt: typeof anwesend_stimmberechtigt === 'number' ? anwesend_stimmberechtigt : offen,
    teile,
    anlagen: anlagen.filter((anlage) => isAttached(anlage, kreis, teile)),
    verteiler: kreis === 'vollständig' ? [] : (gremium.angaben.verteiler?.[kreis] ?? []),
  };
}

/** Those who held the office while these parts were dealt with; somebody without an end gave way to the next. */
function duringParts(
  terms: readonly Amtszeit[],
  sitzung: Sitzung,
  parts: readonly SitzungsTeil[],
): readonly Amtszeit[] {
  const order = topsOf(sitzung).map(({ angaben }) => angaben.nr);
  const wanted = new Set(topsOf({ teile: parts }).map(({ angaben }) => angaben.nr));
  return terms.filter(({ ab_top, bis_top }, index) => {
    const next = terms[index + 1]?.ab_top;
    const from = ab_top === undefined ? 0 : order.indexOf(ab_top);
    const until = bis_top !== undefined ? order.indexOf(bis_top) : next === undefined ? -1 : order.indexOf(next) - 1;
    const held = order.slice(Math.max(0, from), until < 0 ? order.length : until + 1);
    return wanted.size === 0 || held.some((nr) => wanted.has(nr));
  });
}

/** Everybody gets the public annexes, those admitted the others and those their own texts speak of, the office all. */
function isAttached({ id, top, istÖffentlich }: NummerierteAnlage, kreis: Kreis, teile: readonly TeilSicht[]): boolean {
  if (kreis !== 'nichtöffentlich') return istÖffentlich || kreis === 'vollständig';
  const tops = teile.flatMap((teil) => teil.tops);
  const isMentioned = ({ calls }: Autorentext) => calls.some((call) => isAnnexCall(call) && call.argument === id);
  return !istÖffentlich || tops.some(({ nr }) => nr === top) || tops.flatMap(printedTexts).some(isMentioned);
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

function teilSicht(teil: SitzungsTeil, sitzung: Sitzung, kreis: Kreis): readonly TeilSicht[] {
  if (kreis === 'öffentlich' && teil.teil === 'nichtöffentlich') {
    const tops = vorenthalteneTops(teil, sitzung);
    return tops.length === 0 ? [] : [{ teil: teil.teil, tops }];
  }
  if (kreis === 'nichtöffentlich' && teil.teil === 'öffentlich') return [];
  return [{ teil: teil.teil, tops: teil.tops.map((top) => topSicht(top, { sitzung, kreis })) }];
}
