// {{maßnahmen}}: the measures of all fields in one table, with what they need added up by field and in total.
import { formatMonthOrDay } from '../../source/german-date.js';
import type { Antwort } from './bausteine.js';
import { kostenVon, mengenform, mengenzeichen, stellenVon, summe } from './bedarf.js';
import type { Handlungsfeld } from './handlungsfeld.js';
import { gefragteMaßnahmen } from './massnahmenwahl.js';

/** Errors: those of `gefragteMaßnahmen`. */
export const maßnahmen: Antwort = (frage) => {
  const wahl = gefragteMaßnahmen(frage);
  if (wahl === undefined) return undefined;
  const { felder, dateien } = wahl;
  const { options } = frage.call;
  const all = felder.flatMap((feld) => feld.maßnahmen);
  const [stellen, kosten] = [all.map(stellenVon), all.map(kostenVon)];
  const gedruckt = { stellen: mengenform(stellen, 1), kosten: mengenform(kosten, 0) };
  const isPart = options.has('handlungsfeld') || options.has('status');
  const hasUnknown = [...stellen, ...kosten].includes(undefined);
  return {
    vorlage: 'massnahmen',
    werte: {
      titel: options.get('titel') ?? (isPart ? titleOf(felder, options.get('status')) : 'Maßnahmen im Überblick'),
      id: options.get('id') ?? '',
      felder: felder.map((feld) => ({
        titel: feld.wert.titel,
        kurz: feld.wert.kurz ?? feld.wert.titel,
        maßnahmen: feld.maßnahmen.map((maßnahme) => ({
          kürzel: maßnahme.kürzel,
          titel: maßnahme.angaben.titel,
          zuständig: maßnahme.angaben.zuständig,
          frist: formatMonthOrDay(maßnahme.angaben.frist),
          status: maßnahme.angaben.status,
          stellen: gedruckt.stellen(stellenVon(maßnahme)),
          kosten: gedruckt.kosten(kostenVon(maßnahme)),
        })),
        stellen: gedruckt.stellen(summe(feld.maßnahmen.map(stellenVon))),
        kosten: gedruckt.kosten(summe(feld.maßnahmen.map(kostenVon))),
      })),
      abgesetzt: setApart(felder).join(' '),
      hatGesamtsumme: felder.length > 1,
      stellen: gedruckt.stellen(summe(stellen)),
      kosten: gedruckt.kosten(summe(kosten)),
      zählenNurBeziffertes: hasUnknown,
      zeichen: mengenzeichen([...stellen, ...kosten]),
    },
    texte: new Map(),
    dateien,
  };
};

/** "Maßnahmen: Kinder und Familien (beschlossen)". */
function titleOf(felder: readonly Handlungsfeld[], status: string | undefined): string {
  const [feld, ...more] = felder;
  const named = feld === undefined || more.length > 0 ? 'Maßnahmen' : `Maßnahmen: ${feld.wert.titel}`;
  return status === undefined ? named : `${named} (${status})`;
}

/** The rows that stand out, counted from the head: the names of the fields, their sums and the total. */
function setApart(felder: readonly Handlungsfeld[]): readonly number[] {
  let row = 1;
  const rows = felder.flatMap(({ maßnahmen: own }) => {
    const first = row + 1;
    row = first + own.length + 1;
    return [first, row];
  });
  return felder.length > 1 ? [...rows, row + 1] : rows;
}
