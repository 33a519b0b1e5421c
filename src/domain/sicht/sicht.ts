// What a reader may see of a sitting, decided here and nowhere else: built anew, field by field, from an allow-list.
// Everything that makes a document of a sitting receives this value and never the complete one; it holds words, numbers and
// texts to be printed, and no record they were made from.
import { offen } from '../../source/shape.js';
import { type AnwesenheitsListe, anwesenheitsListe } from '../anwesenheit/anwesenheit.js';
import type { Kreis, NummerierteAnlage } from '../art.js';
import type { Autorentext } from '../autorentext.js';
import { satz } from '../profil/profil-saetze.js';
import { isAnnexCall } from '../sitzung/anlage-nummern.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type SitzungsTeil, topsOf, type Öffentlichkeit } from '../sitzung/tagesordnung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { clock } from './ablauf.js';
import { eröffnungssätze, opensAtTop, type RahmenSicht, rahmenSicht } from './sicht-eckdaten.js';
import { printedTexts, type TopSicht, type TopUmgebung, topSicht } from './sicht-top.js';
import { vorenthalteneTops } from './sicht-vorenthalten.js';

/** A committee as it is named. */
export interface GremiumSicht {
  readonly name: string;
  /** "des Ausschusses für Soziales"; a dash and the name where the genitive is not recorded. */
  readonly genitiv: string;
  readonly wahlperiode: string;
  readonly mitgliederzahl: number | '';
}

/** A part of the agenda as it is printed. */
export interface TeilSicht {
  readonly teil: Öffentlichkeit;
  /** A sentence on when it began; empty = not recorded, or not for these readers. */
  readonly beginn: string;
  readonly tops: readonly TopSicht[];
}

/** A sitting as one circle of readers may see it. */
export interface SitzungsSicht {
  readonly kreis: Kreis;
  /** Title, facts, opening, signatures, and the words of the house. */
  readonly rahmen: RahmenSicht;
  readonly gremium: GremiumSicht;
  readonly datum: string;
  /** The date the document bears. */
  readonly stand: string;
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
  const { anwesend_stimmberechtigt } = angaben;
  const parts = sitzung.teile.filter(({ teil }) => kreis === 'vollständig' || teil === kreis);
  const sichtbar = topsOf({ teile: parts }).map((top) => top.angaben.nr);
  const eröffnung = opensAtTop(sitzung) ? eröffnungssätze(sitzung) : [];
  const teile = sitzung.teile.flatMap((teil) => teilSicht(teil, { sitzung, kreis, sichtbar, eröffnung }));
  const rahmen = rahmenSicht({ sitzung, sichtbar }, kreis);
  const gedruckt = [...rahmen.eröffnung.texte, ...teile.flatMap(({ tops }) => tops).flatMap(printedTexts)];
  return {
    kreis,
    rahmen,
    gremium: gremiumSicht(gremium),
    datum: angaben.datum,
    stand: angaben.stand ?? angaben.datum,
    anwesenheit: anwesenheitsListe(sitzung, {
      tops: sichtbar,
      profil: sitzung.profil.anwesenheit,
    }),
    anwesend_stimmberechtigt: typeof anwesend_stimmberechtigt === 'number' ? anwesend_stimmberechtigt : offen,
    teile,
    anlagen: anlagen
      .filter((anlage) => isAttached(anlage, kreis, { sichtbar, gedruckt }))
      .map((anlage) => anlageFür(kreis, anlage, sichtbar)),
    verteiler: kreis === 'vollständig' ? [] : distribution(gremien, kreis),
  };
}

/** Who gets it, each once. */
function distribution(gremien: Sitzung['gremien'], kreis: Öffentlichkeit): readonly string[] {
  return [...new Set(gremien.flatMap(({ angaben }) => angaben.verteiler?.[kreis] ?? []))];
}

/** Everybody gets the public annexes, those admitted the others and those their own texts speak of, the office all. */
function isAttached(
  { id, top = '', istÖffentlich }: NummerierteAnlage,
  kreis: Kreis,
  { sichtbar, gedruckt }: { readonly sichtbar: readonly string[]; readonly gedruckt: readonly Autorentext[] },
): boolean {
  if (kreis !== 'nichtöffentlich') return istÖffentlich || kreis === 'vollständig';
  const isMentioned = ({ calls }: Autorentext) => calls.some((call) => isAnnexCall(call) && call.argument === id);
  return !istÖffentlich || sichtbar.includes(top) || gedruckt.some(isMentioned);
}

/** Everybody is not told which of the other TOPs an annex was recorded for. */
function anlageFür(
  kreis: Kreis,
  { top, ...anlage }: NummerierteAnlage,
  sichtbar: readonly string[],
): NummerierteAnlage {
  return top === undefined || (kreis === 'öffentlich' && !sichtbar.includes(top)) ? anlage : { ...anlage, top };
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

function teilSicht(teil: SitzungsTeil, umgebung: TopUmgebung): readonly TeilSicht[] {
  const { sitzung, kreis } = umgebung;
  if (kreis === 'öffentlich' && teil.teil === 'nichtöffentlich') {
    const tops = vorenthalteneTops(teil, sitzung);
    return tops.length === 0 ? [] : [{ teil: teil.teil, beginn: '', tops }];
  }
  if (kreis === 'nichtöffentlich' && teil.teil === 'öffentlich') return [];
  const beginn =
    teil.beginn === undefined
      ? ''
      : satz(sitzung.profil, 'teil_beginn', { teil: `${teil.teil}en`, beginn: clock(teil.beginn) });
  return [{ teil: teil.teil, beginn, tops: teil.tops.map((top) => topSicht(top, umgebung)) }];
}
