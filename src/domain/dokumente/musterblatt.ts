// The sample sheet: every kind of node on a few pages, to judge a house style by. All its text is in its template.
import { date, list, record, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { type Dokument, type DokumentSicht, type NummerierteAnlage, sichtAus, sofortFertig } from '../art.js';
import type { Lesung } from '../lesung.js';
import { readAnlagen } from '../sitzung/anlage.js';
import { anlageShape } from '../sitzung/anlage-angaben.js';
import { numberedAnlagen } from '../sitzung/anlage-nummern.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { dokumentArt, dokumentFelder, type Erklärung } from './dokument.js';

const musterblattShape = record(
  { ...dokumentFelder, stand: date(), anlagen: withDefault(list(anlageShape), []) },
  'Musterblatt',
);

type Angaben = Shaped<typeof musterblattShape>;

/** Made where a dokumente/*.yaml says `art: musterblatt`. */
export const musterblatt = dokumentArt(
  { art: 'musterblatt', beschreibung: 'jeder Baustein auf wenigen Seiten, um einen Hausstil zu beurteilen' },
  musterblattShape,
  planOf,
);

function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] {
  const listed = readAnlagen(lesung, quelle, angaben.anlagen);
  return (umfeld) => {
    const anlagen = numberedAnlagen(umfeld, listed, {
      istÖffentlich: () => angaben.öffentlich,
      bezeichnung: (_, nummer) => `Anlage ${nummer}`,
    });
    return {
      ...sofortFertig(id, angaben),
      art: musterblatt.art,
      bezeichnung: 'Musterblatt',
      hatKapitelnummern: true,
      anlagen,
      quellen: [quelle.file],
      sicht: sichtAus(view, umfeld.koerperschaft.angaben, angaben, anlagen),
    };
  };
}

function view(
  körperschaft: Koerperschaft['angaben'],
  { titel, stand }: Angaben,
  anlagen: readonly NummerierteAnlage[],
): DokumentSicht {
  return {
    meta: { title: titel, author: körperschaft.name, date: stand, language: 'de-DE', keywords: ['Musterblatt'] },
    frame: { headLeft: körperschaft.name, headRight: titel, footLeft: '', headOnFirstPage: false },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel,
      stand,
      anlagen: anlagen.map(({ id, titel }) => ({ id, titel })),
      einzige: anlagen.length === 1,
    },
    texte: new Map(),
  };
}
