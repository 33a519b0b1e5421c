// What a page about a municipality says: which figures are asked for, its talks, facts and measures – all of it as far as it is released.
import type { Block } from '../../document/nodes.js';
import { formatMonthOrDay } from '../../source/german-date.js';
import type { Baustein, Kreis, Umfeld } from '../art.js';
import { nenntOrt } from '../gebiete/gebiet-namen.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { alsDateiname } from '../geruest/neue-datei.js';
import { alleKennzahlen } from '../zahlen/kennzahlen.js';
import { wertOf } from './fakten.js';
import { istFreigegeben } from './freigabe.js';
import { type Gespräch, geführte } from './gespraech.js';
import type { Maßnahme } from './handlungsfeld.js';
import { findKommune } from './kommunen.js';
import type { Planung } from './planung.js';

/** What a profile may show beside its figures, where the municipality agrees. */
export const vergleichsarten = ['rang', 'ampel'] as const;
export type Vergleichsart = (typeof vergleichsarten)[number];

/** What profiles are made of; the indicators are in the catalogue. */
export interface Profilwahl {
  readonly kommunen: readonly Gebiet[];
  /** Empty = all that fit on the page. */
  readonly indikatoren: readonly string[];
  readonly vergleich: readonly Vergleichsart[];
  /** Shares of one whole, drawn beside those of the Kreis; empty = no chart. */
  readonly anteile: readonly string[];
  /** One page each behind another, under headings; else one without. */
  readonly stehtImPlan: boolean;
  readonly kreis: Kreis;
}

/** What to do where a profile is longer than its page. */
export const kürzen = 'Nennen Sie unter indikatoren weniger, oder fassen Sie die Kurzfassung des Gesprächs kürzer.';

/** The profiles as a building block; nothing in it that its readers may not see. */
export function profilbaustein({ planung, gebiete }: Umfeld, wahl: Profilwahl): Baustein {
  const texte = new Map<string, readonly Block[]>();
  const profile = wahl.kommunen.map((kommune) => {
    const gespräche = profilgespräche(planung, wahl.kreis).filter(
      ({ angaben }) => gebiete !== undefined && findKommune(gebiete.wert, angaben.kommune ?? '')?.id === kommune.id,
    );
    for (const { schlüssel, kurzfassung } of gespräche) texte.set(schlüssel, kurzfassung);
    const erlaubt = wahl.vergleich.filter((art) => gespräche.some(({ angaben }) => angaben.vergleich.includes(art)));
    return {
      name: kommune.name,
      kommune: kommune.id,
      anker: `profil-${alsDateiname(kommune.id)}`,
      indikatoren: wahl.indikatoren.length === 0 ? alleKennzahlen : wahl.indikatoren.join(', '),
      // A call takes no empty option.
      vergleich: erlaubt.length === 0 ? 'nichts' : erlaubt.join(', '),
      anteile: wahl.anteile.join(', '),
      gespräche: gespräche.map(({ schlüssel, angaben }) => ({ datum: angaben.datum, kurzfassung: schlüssel })),
      fakten: [...(planung.fakten?.wert ?? [])].flatMap(([id, faktum]) => {
        const answers = gespräche.flatMap(({ angaben }) => angaben.fakten.get(id) ?? []);
        // What was said last holds.
        const antwort = answers.at(-1);
        return antwort === undefined ? [] : [{ titel: faktum.titel, antwort: wertOf(faktum, antwort) ?? antwort }];
      }),
      maßnahmen: planung.handlungsfelder
        .flatMap((feld) => feld.maßnahmen.filter((maßnahme) => nennt(maßnahme, kommune)))
        .map(zeile),
    };
  });
  return {
    vorlage: 'kommunalprofil',
    werte: { profile, stehtImPlan: wahl.stehtImPlan },
    texte,
    ...(wahl.stehtImPlan && { einseitige: { anker: profile.map(({ anker }) => anker), abhilfe: kürzen } }),
  };
}

/** The talks with municipalities that these readers may be told of, the earlier first. */
export function profilgespräche({ gespräche }: Planung, kreis: Kreis): readonly Gespräch[] {
  return geführte(gespräche)
    .filter((gespräch) => gespräch.angaben.kommune !== undefined && istFreigegeben(gespräch, kreis))
    .toSorted((a, b) => (a.angaben.datum < b.angaben.datum ? -1 : 1));
}

/** By its title, by who does it, or by where its effect is to be seen. */
function nennt({ angaben: { titel, zuständig, beteiligt, wirkung } }: Maßnahme, { name }: Gebiet): boolean {
  return [titel, zuständig, ...beteiligt, wirkung?.gebiet ?? ''].some((words) => nenntOrt(words, name));
}

function zeile({ kürzel, angaben: { titel, zuständig, frist } }: Maßnahme, index: number) {
  return { kürzel, titel, zuständig, frist: formatMonthOrDay(frist), istErste: index === 0 };
}
