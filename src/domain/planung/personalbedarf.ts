// {{personalbedarf}}: the posts that measures need, by the office that answers for them and by field, and which of them are decided elsewhere.
import Fraction from 'fraction.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Antwort } from './bausteine.js';
import { mengenform, mengenzeichen, stellenVon, summe } from './bedarf.js';
import type { Maßnahme } from './handlungsfeld.js';
import { gefragteMaßnahmen } from './massnahmenwahl.js';

/** A measure that needs posts, and the field it is of. */
interface Posten {
  readonly feld: string;
  readonly maßnahme: Maßnahme;
}

/** Errors: those of `gefragteMaßnahmen`. */
export const personalbedarf: Antwort = (frage) => {
  const wahl = gefragteMaßnahmen(frage);
  if (wahl === undefined) return undefined;
  const offene = wahl.felder.flatMap(({ wert, maßnahmen }) =>
    maßnahmen.filter(brauchtNoch).map((maßnahme): Posten => ({ feld: wert.titel, maßnahme })),
  );
  const posten = offene.filter(({ maßnahme }) => (maßnahme.angaben.stellen ?? 0) > 0);
  const ämter = grouped(posten, ({ maßnahme }) => foldSpelling(maßnahme.angaben.zuständig)).map((own) => ({
    name: own[0]?.maßnahme.angaben.zuständig ?? '',
    felder: grouped(own, ({ feld }) => feld),
  }));
  const rows = ämter.flatMap(({ felder }) => felder);
  const gedruckt = mengenform(posten.map(stellenOf), 1);
  const printed = (own: readonly Posten[]) => ({
    maßnahmen: own.map(({ maßnahme }) => maßnahme.kürzel),
    stellen: gedruckt(bedarf(own)),
    untersucht: gedruckt(bedarf(own.filter(istUntersucht))),
  });
  return {
    vorlage: 'personalbedarf',
    werte: {
      titel: frage.call.options.get('titel') ?? 'Zusätzlicher Personalbedarf',
      id: frage.call.options.get('id') ?? '',
      ämter: ämter.map(({ name, felder }) => ({
        name,
        felder: felder.map((own, index) => ({ titel: own[0]?.feld ?? '', istErstes: index === 0, ...printed(own) })),
      })),
      abgesetzt: String(rows.length + 2),
      gesamt: printed(posten),
      anzahl: posten.length === 1 ? 'eine Maßnahme' : `${posten.length} Maßnahmen`,
      wirdUntersucht: posten.some(istUntersucht),
      zeichen: mengenzeichen(rows.map((own) => bedarf(own.filter(istUntersucht)))),
      unbeziffert: offene.flatMap(({ maßnahme }) => (stellenVon(maßnahme) === undefined ? [maßnahme.kürzel] : [])),
    },
    texte: new Map(),
    dateien: wahl.dateien,
  };
};

/** What is done or put off needs nobody now. */
function brauchtNoch({ angaben: { status } }: Maßnahme): boolean {
  return status !== 'abgeschlossen' && status !== 'zurückgestellt';
}

function istUntersucht({ maßnahme }: Posten): boolean {
  return maßnahme.angaben.organisationsuntersuchung;
}

function stellenOf({ maßnahme }: Posten) {
  return stellenVon(maßnahme);
}

/** All posts together; of none it is nothing, not unknown. */
function bedarf(posten: readonly Posten[]) {
  return summe([new Fraction(0), ...posten.map(stellenOf)]);
}

/** Those that have the same key side by side, in the order in which each key was first met. */
function grouped(posten: readonly Posten[], keyOf: (posten: Posten) => string): readonly (readonly Posten[])[] {
  const keys = [...new Set(posten.map(keyOf))];
  return keys.map((key) => posten.filter((one) => keyOf(one) === key));
}
