// What a page about a municipality says: which figures are asked for, its talks, facts and measures – all of it as far as it is released.
import type { Block } from '../../document/nodes.js';
import { formatMonthOrDay } from '../../source/german-date.js';
import type { Baustein, Kreis, Umfeld } from '../art.js';
import { nenntOrt } from '../gebiete/gebiet-namen.js';
import type { Gebiet, Gebiete } from '../gebiete/gebiete.js';
import { findGebiet } from '../gebiete/ortsverzeichnis.js';
import { alsDateiname } from '../geruest/neue-datei.js';
import { alleKennzahlen } from '../zahlen/kennzahlen.js';
import { istFreigegeben } from './freigabe.js';
import type { Gespräch } from './gespraech.js';
import type { Maßnahme } from './handlungsfeld.js';

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
    const gespräche = planung.gespräche
      .filter(
        (gespräch) =>
          istFreigegeben(gespräch, wahl.kreis) &&
          gespräch.angaben.datum !== 'offen' &&
          gebiete !== undefined &&
          kommuneOf(gespräch, gebiete.wert)?.id === kommune.id,
      )
      .toSorted((a, b) => (a.angaben.datum < b.angaben.datum ? -1 : 1));
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
      fakten: [...(planung.fakten?.wert ?? [])].flatMap(([id, { titel }]) => {
        const answers = gespräche.flatMap(({ angaben }) => angaben.fakten.get(id) ?? []);
        // What was said last holds.
        const antwort = answers.at(-1);
        return antwort === undefined ? [] : [{ titel, antwort }];
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

/** The municipality that the talk was held with; nothing for an association. */
function kommuneOf({ angaben: { kommune } }: Gespräch, gebiete: Gebiete): Gebiet | undefined {
  return kommune === undefined ? undefined : findKommune(gebiete, kommune);
}

/** The municipality that is called so; a Land or a Kreis is none. */
export function findKommune(gebiete: Gebiete, typed: string): Gebiet | undefined {
  const kommunen = gebiete.ebenen.get('kommunen')?.gebiete ?? [];
  return findGebiet({ ...gebiete, alle: new Map(kommunen.map((kommune) => [kommune.id, kommune])) }, typed);
}

/** By its title, by who does it, or by where its effect is to be seen. */
function nennt({ angaben: { titel, zuständig, beteiligt, wirkung } }: Maßnahme, { name }: Gebiet): boolean {
  return [titel, zuständig, ...beteiligt, wirkung?.gebiet ?? ''].some((words) => nenntOrt(words, name));
}

function zeile({ kürzel, angaben: { titel, zuständig, frist } }: Maßnahme, index: number) {
  return { kürzel, titel, zuständig, frist: formatMonthOrDay(frist), istErste: index === 0 };
}
