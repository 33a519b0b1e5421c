// A report: title page, directories and numbered chapters from Markdown files, for what is too long for one text.
import { list, oneOf, record, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dokument } from '../art.js';
import type { Lesung } from '../lesung.js';
import { readMeldungen } from '../meldungen.js';
import { schlüsseltafeln } from '../schluesselverzeichnis.js';
import { berichtFelder, readBericht, verzeichnisse } from './bericht-form.js';
import { planBericht } from './bericht-plan.js';
import { dokumentArt, type Erklärung } from './dokument.js';

const berichtShape = record(
  { ...berichtFelder, verzeichnisse: withDefault(list(oneOf(...verzeichnisse, 'schlüssel', 'meldungen')), ['inhalt']) },
  'Bericht',
);

/** Made where a dokumente/*.yaml says `art: bericht`. */
export const bericht = dokumentArt(
  { art: 'bericht', beschreibung: 'Kapitel mit Titelseite, Verzeichnissen und Nummern' },
  berichtShape,
  planOf,
);

function planOf(lesung: Lesung, erklärung: Erklärung<Shaped<typeof berichtShape>>): Dokument['plan'] | undefined {
  const gelesen = readBericht(lesung, erklärung, { hatKopf: false });
  if (gelesen === undefined) return undefined;
  const has = (verzeichnis: string) => gelesen.angaben.verzeichnisse.includes(verzeichnis);
  return (umfeld) =>
    planBericht(umfeld, gelesen, {
      art: bericht.art,
      bezeichnung: 'Bericht',
      istEntwurf: false,
      werte: {
        schlüsseltafeln: has('schlüssel') ? schlüsseltafeln(umfeld.dateiarten) : [],
        meldungsgruppen: has('meldungen') ? readMeldungen() : [],
      },
    });
}
