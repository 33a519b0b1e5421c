// A report: title page, directories and numbered chapters from Markdown files, for what is too long for one text.
import { date, list, oneOf, oneOrMore, optional, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { type Dokument, type DokumentSicht, sichtAus, sofortFertig, type Umfeld } from '../art.js';
import type { Lesung } from '../lesung.js';
import { readMeldungen } from '../meldungen.js';
import { type Bausteine, bausteineIn } from '../planung/bausteine.js';
import { schlüsseltafeln } from '../schluesselverzeichnis.js';
import { briefkopf } from '../stammdaten/koerperschaft.js';
import { dokumentArt, dokumentFelder, type Erklärung } from './dokument.js';
import { type Kapitel, readKapitel } from './kapitel.js';
import { filesNamed } from './quellen.js';
import { teileOf } from './teil.js';

const berichtShape = record(
  {
    ...dokumentFelder,
    untertitel: optional(titled(text())),
    herausgeber: optional(text()),
    verfasser: withDefault(oneOrMore(text()), []),
    stand: date(),
    quellen: oneOrMore(text()),
    verzeichnisse: withDefault(list(oneOf('inhalt', 'tabellen', 'abbildungen', 'schlüssel', 'meldungen')), ['inhalt']),
  },
  'Bericht',
);

type Angaben = Shaped<typeof berichtShape>;

/** Made where a dokumente/*.yaml says `art: bericht`. */
export const bericht = dokumentArt(
  { art: 'bericht', beschreibung: 'Kapitel mit Titelseite, Verzeichnissen und Nummern' },
  berichtShape,
  planOf,
);

function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] | undefined {
  const kapitel = readKapitel(lesung, filesNamed(lesung, angaben.quellen));
  if (kapitel === undefined || kapitel.length === 0) return undefined;
  return (umfeld) => {
    const { koerperschaft, dateiarten } = umfeld;
    const fertig = sofortFertig(id, angaben);
    const texte = kapitel.map(({ blocks }) => blocks);
    const gebaut = bausteineIn(texte, umfeld, fertig.kreis);
    if (gebaut === undefined) return undefined;
    return {
      ...fertig,
      art: bericht.art,
      bezeichnung: 'Bericht',
      hatKapitelnummern: true,
      teile: teileOf('Kapitel', kapitel),
      quellen: [quelle.file, ...kapitel.flatMap(({ datei, dateien }) => [datei, ...dateien]), ...gebaut.dateien],
      sicht: sichtAus(view, { koerperschaft, dateiarten, bausteine: gebaut.bausteine }, angaben, kapitel),
    };
  };
}

/** Of what lies around the report, what is printed in it. */
type Rahmen = Pick<Umfeld, 'koerperschaft' | 'dateiarten'> & Pick<Bausteine, 'bausteine'>;

function view(
  { koerperschaft, dateiarten, bausteine }: Rahmen,
  angaben: Angaben,
  kapitel: readonly Kapitel[],
): DokumentSicht {
  const { titel, stand, verfasser, herausgeber = koerperschaft.angaben.name } = angaben;
  const has = (verzeichnis: Angaben['verzeichnisse'][number]) => angaben.verzeichnisse.includes(verzeichnis);
  return {
    meta: { title: titel, author: herausgeber, date: stand, language: 'de-DE', keywords: ['Bericht'] },
    frame: { headLeft: herausgeber, headRight: titel, footLeft: '', headOnFirstPage: false },
    werte: {
      körperschaft: briefkopf(koerperschaft.angaben),
      titel,
      untertitel: angaben.untertitel ?? '',
      herausgeber,
      verfasser,
      stand,
      inhalt: has('inhalt'),
      tabellen: has('tabellen'),
      abbildungen: has('abbildungen'),
      kapitel: kapitel.map(({ schlüssel }) => schlüssel),
      schlüsseltafeln: has('schlüssel') ? schlüsseltafeln(dateiarten) : [],
      meldungsgruppen: has('meldungen') ? readMeldungen() : [],
    },
    texte: new Map(kapitel.map(({ schlüssel, blocks }) => [schlüssel, blocks])),
    bausteine,
  };
}
