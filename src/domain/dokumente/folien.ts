// Slides for a sitting: Markdown files, each heading of the first level a slide. They are the one kind of document that has no pages.
import { date, oneOrMore, optional, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { type Dokument, type DokumentSicht, sichtAus, sofortFertig } from '../art.js';
import type { Lesung } from '../lesung.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { dokumentArt, dokumentFelder, type Erklärung } from './dokument.js';
import { type Kapitel, readKapitel } from './kapitel.js';
import { filesNamed } from './quellen.js';

const folienShape = record(
  {
    ...dokumentFelder,
    untertitel: optional(titled(text())),
    anlass: optional(titled(text())),
    kurztitel: optional(text()),
    verfasser: withDefault(oneOrMore(text()), []),
    stand: date(),
    quellen: oneOrMore(text()),
    inhalt: withDefault(yesNo(), false),
  },
  'Folien',
);

type Angaben = Shaped<typeof folienShape>;

/** Made where a dokumente/*.yaml says `art: folien`. */
export const folien = dokumentArt(
  { art: 'folien', beschreibung: 'Folien zum Vorstellen, mit Notizen (nur .pptx)' },
  folienShape,
  planOf,
);

function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] | undefined {
  const texte = readKapitel(lesung, filesNamed(lesung, angaben.quellen), { hatAnlagen: false, hatKopf: false });
  if (texte === undefined || texte.length === 0) return undefined;
  return ({ koerperschaft }) => ({
    ...sofortFertig(id, angaben),
    art: folien.art,
    bezeichnung: 'Folien',
    formate: ['pptx'],
    hatKapitelnummern: false,
    quellen: [quelle.file, ...texte.flatMap(({ datei, dateien }) => [datei, ...dateien])],
    sicht: sichtAus(view, koerperschaft.angaben, angaben, texte),
  });
}

function view(körperschaft: Koerperschaft['angaben'], angaben: Angaben, texte: readonly Kapitel[]): DokumentSicht {
  const { titel, untertitel = '', anlass = '', kurztitel = titel, verfasser, stand, inhalt } = angaben;
  const { name } = körperschaft;
  return {
    meta: { title: titel, author: name, date: stand, language: 'de-DE', keywords: ['Folien'] },
    frame: { headLeft: name, headRight: kurztitel, footLeft: '', headOnFirstPage: false },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel,
      untertitel,
      anlass,
      verfasser,
      stand,
      inhalt,
      texte: texte.map(({ schlüssel }) => schlüssel),
    },
    texte: new Map(texte.map(({ schlüssel, blocks }) => [schlüssel, blocks])),
  };
}
