// The public notice of a sitting: when and where it meets, its agenda, and who signs.

import { type Dokument, type DokumentSicht, sichtAus, sofortFertig } from '../../src/domain/art.js';
import { type Autorentext, readAutorentext } from '../../src/domain/autorentext.js';
import { dokumentArt, dokumentFelder, type Erklärung } from '../../src/domain/dokumente/dokument.js';
import type { Lesung } from '../../src/domain/lesung.js';
import type { Koerperschaft } from '../../src/domain/stammdaten/koerperschaft.js';
import { date, list, optional, record, text, time } from '../../src/source/shape.js';
import type { Shaped } from '../../src/source/shape-type.js';

const unterschriftShape = record({ name: text(), funktion: text() }, 'Unterschrift');

const aushangShape = record(
  {
    ...dokumentFelder,
    gremium: text(),
    datum: date(),
    beginn: optional(time()),
    ort: text(),
    punkte: list(text()),
    hinweise: text(),
    unterschrift: list(unterschriftShape),
  },
  'Aushang',
);

type Angaben = Shaped<typeof aushangShape>;

/** Made where a dokumente/*.yaml says `art: aushang`. */
export const aushang = dokumentArt(
  { art: 'aushang', beschreibung: 'die Bekanntmachung einer Sitzung' },
  aushangShape,
  planOf,
);

function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] | undefined {
  const hinweise = readAutorentext(lesung, quelle, angaben.hinweise, lesung.origins.at(angaben, 'hinweise'));
  if (hinweise === undefined) return undefined;
  return ({ koerperschaft }) => ({
    ...sofortFertig(id, angaben),
    art: aushang.art,
    bezeichnung: 'Aushang',
    hatKapitelnummern: false,
    quellen: [quelle.file, hinweise.quelle.file, ...hinweise.files],
    sicht: sichtAus(view, koerperschaft.angaben, angaben, hinweise),
  });
}

function view({ name, unterzeile }: Koerperschaft['angaben'], angaben: Angaben, hinweise: Autorentext): DokumentSicht {
  const { titel, gremium, datum, beginn = '', ort, punkte, unterschrift } = angaben;
  return {
    meta: { title: `${titel}: ${gremium}`, author: name, date: datum, language: 'de-DE', keywords: ['Aushang'] },
    frame: { headLeft: name, headRight: titel, footLeft: '', headOnFirstPage: false },
    werte: {
      körperschaft: { name, unterzeile: unterzeile ?? '' },
      titel,
      gremium,
      datum,
      beginn,
      ort,
      punkte,
      hinweise: hinweise.schlüssel,
      unterschrift,
    },
    texte: new Map([[hinweise.schlüssel, hinweise.blocks]]),
  };
}
