// {{maßnahmenblätter}}: each measure on a sheet of its own, below the goal of its field.

import { formatMonthOrDay } from '../../source/german-date.js';
import type { Umfeld } from '../art.js';
import { findGebiet } from '../gebiete/ortsverzeichnis.js';
import { alsDateiname } from '../geruest/neue-datei.js';
import { figureFiles } from '../indikator/zahlendateien.js';
import type { Antwort } from './bausteine.js';
import { kostenVon, type Menge, mengenform, stellenVon } from './bedarf.js';
import type { Maßnahme } from './handlungsfeld.js';
import { gefragteMaßnahmen } from './massnahmenwahl.js';

type Wirkung = NonNullable<Maßnahme['angaben']['wirkung']>;

/** Errors: those of `gefragteMaßnahmen`. */
export const maßnahmenblätter: Antwort = (frage) => {
  const wahl = gefragteMaßnahmen(frage);
  if (wahl === undefined) return undefined;
  const { felder, dateien } = wahl;
  const all = felder.flatMap((feld) => feld.maßnahmen);
  const texte = felder.flatMap(({ ziel, ausgangslage, maßnahmen }) =>
    [ziel, ausgangslage, ...maßnahmen.map(({ beschreibung }) => beschreibung)].filter((text) => text !== undefined),
  );
  const asksForFigures = all.some(({ angaben }) => angaben.wirkung !== undefined);
  return {
    vorlage: 'massnahmenblaetter',
    werte: {
      felder: felder.map((feld) => ({
        titel: feld.wert.titel,
        ziel: feld.ziel?.schlüssel ?? '',
        ausgangslage: feld.ausgangslage?.schlüssel ?? '',
        maßnahmen: feld.maßnahmen.map((maßnahme) => blatt(maßnahme, frage.umfeld)),
      })),
    },
    texte: new Map(texte.map(({ schlüssel, blocks }) => [schlüssel, blocks])),
    dateien: asksForFigures ? [...dateien, ...figureFiles(frage.umfeld.lesung.ordner)] : dateien,
  };
};

/** What the sheet of one measure prints; what was not said is empty. */
function blatt(maßnahme: Maßnahme, umfeld: Umfeld) {
  const { kürzel, beschreibung, angaben } = maßnahme;
  const { titel, zuständig, beteiligt, beginn, frist, finanzierung = '', produkt = '', wirkung, status } = angaben;
  return {
    kürzel,
    titel,
    anker: `massnahme-${alsDateiname(kürzel)}`,
    beschreibung: beschreibung?.schlüssel ?? '',
    zuständig,
    beteiligt,
    beginn: beginn === undefined ? '' : formatMonthOrDay(beginn),
    frist: formatMonthOrDay(frist),
    stellen: inWorten(stellenVon(maßnahme), 1),
    kosten: inWorten(kostenVon(maßnahme), 0),
    finanzierung,
    produkt,
    wirkung: wirkung === undefined ? '' : wirkungIn(umfeld, wirkung),
    status,
    organisationsuntersuchung: angaben.organisationsuntersuchung,
  };
}

/** That nothing is needed, how much, or – where both are empty – that nobody knows. */
function inWorten(menge: Menge, decimals: number) {
  const keine = menge?.n === 0n;
  return { keine, menge: menge === undefined || keine ? '' : mengenform([menge], decimals)(menge) };
}

/** The indicator as the template asks for its value; nothing where the catalogue or the place is wrong, which has been reported. */
function wirkungIn({ katalog, gebiete }: Umfeld, { indikator, gebiet, ziel }: Wirkung) {
  const eintrag = katalog?.einträge.find(({ id }) => id === indikator);
  const ort = gebiete && (gebiet === undefined ? gebiete.wert.kreis : findGebiet(gebiete.wert, gebiet));
  if (eintrag === undefined || ort === undefined) return '';
  return {
    indikator,
    titel: eintrag.titel,
    // Of shares the call prints it itself.
    einheit: eintrag.art === 'anzahl' ? eintrag.einheit : '',
    gebiet: ort.id,
    ort: ort.name,
    ziel: ziel ?? '',
  };
}
