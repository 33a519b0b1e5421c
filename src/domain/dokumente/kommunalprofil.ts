// The municipalities one by one: a page each, as documents of their own in one folder.
import type { Block } from '../../document/nodes.js';
import { date, oneOf, oneOrMore, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import {
  type Baustein,
  type Dokument,
  type DokumentSicht,
  type GeplantesDokument,
  sichtAus,
  sofortFertig,
  type Umfeld,
} from '../art.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { type Lesung, reportAt } from '../lesung.js';
import { callKey } from '../planung/bausteine.js';
import { kürzen, profilbaustein, vergleichsarten } from '../planung/kommunalprofil.js';
import { findKommune } from '../planung/kommunen.js';
import {
  kommunenIn,
  nichtFreigegebene,
  profildateien,
  unknownIndikator,
  unknownKommune,
  withoutFigures,
} from '../planung/profile.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { dokumentArt, dokumentFelder, type Erklärung } from './dokument.js';

const profilShape = record(
  {
    ...dokumentFelder,
    stand: date(),
    /** Left out = those of the catalogue that fit on the page. */
    indikatoren: withDefault(oneOrMore(text()), []),
    anteile: withDefault(oneOrMore(text()), []),
    vergleich: withDefault(oneOrMore(oneOf(...vergleichsarten)), []),
    /** Left out = all. */
    kommunen: withDefault(oneOrMore(text()), []),
  },
  'Kommunalprofil',
);

type Angaben = Shaped<typeof profilShape>;

/** Made where a dokumente/*.yaml says `art: kommunalprofil`. */
export const kommunalprofil = dokumentArt(
  { art: 'kommunalprofil', beschreibung: 'je Kommune eine Seite mit Zahlen, Gespräch und Maßnahmen' },
  profilShape,
  planOf,
);

function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] {
  return (umfeld) => {
    const kommunen = gefragteKommunen(lesung, angaben, umfeld);
    if (kommunen === undefined || !checkIndikatoren(lesung, angaben, umfeld)) return undefined;
    const fertig = sofortFertig(id, angaben);
    const quellen = [quelle.file, ...profildateien(umfeld, fertig.kreis)];
    return kommunen.map((kommune): GeplantesDokument => {
      const baustein = profilbaustein(umfeld, {
        ...angaben,
        kommunen: [kommune],
        stehtImPlan: false,
        kreis: fertig.kreis,
      });
      return {
        ...fertig,
        id: `${id}/${kommune.id}`,
        art: kommunalprofil.art,
        bezeichnung: `${bezeichnung} ${kommune.name}`,
        dateiname: nameFor(kommune, kommunen),
        eineSeite: { abhilfe: kürzen },
        hatKapitelnummern: false,
        quellen,
        verschwiegen: nichtFreigegebene(umfeld, fertig.kreis),
        sicht: sichtAus(view, umfeld.koerperschaft.angaben, angaben, { kommune, baustein }),
      };
    });
  };
}

const bezeichnung = 'Kommunalprofil';

/** "Kommunalprofil-Bad-Honnef"; what belongs to it has the municipality before its own name. Of two namesakes the ids tell which is which. */
function nameFor({ id, name }: Gebiet, kommunen: readonly Gebiet[]): (teil: string) => string {
  const isTwin = kommunen.some((other) => other.id !== id && asFileName(other.name) === asFileName(name));
  const word = asFileName(isTwin ? `${name} ${id}` : name);
  return (teil) =>
    teil.startsWith(bezeichnung) ? teil.replace(`${bezeichnung} ${name}`, `${bezeichnung}-${word}`) : `${word}-${teil}`;
}

/** Its capitals stay, for it is a name; umlauts are written out, as in all names of files. */
function asFileName(words: string): string {
  const written = words.replace(/[äöüÄÖÜß]/gu, (letter) => umlauts.get(letter) ?? letter);
  return written.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
}

const umlauts = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }));

/** Errors: `profil-ohne-zahlen`, `profil-kommune-unbekannt`. */
function gefragteKommunen(lesung: Lesung, angaben: Angaben, umfeld: Umfeld): readonly Gebiet[] | undefined {
  const missing = withoutFigures(umfeld);
  if (missing !== undefined) reportAt(lesung, angaben, 'art', missing);
  const { gebiete } = umfeld;
  if (missing !== undefined || gebiete === undefined) return undefined;
  if (angaben.kommunen.length === 0) return kommunenIn(umfeld);
  const found = angaben.kommunen.map((typed, index) => {
    const kommune = findKommune(gebiete.wert, typed);
    if (kommune === undefined) reportAt(lesung, angaben.kommunen, String(index), unknownKommune(umfeld, typed));
    return kommune;
  });
  const known = [...new Set(found.filter((kommune) => kommune !== undefined))];
  return found.includes(undefined) ? undefined : known;
}

/** Errors: `profil-indikator-unbekannt`, at each that is. */
function checkIndikatoren(lesung: Lesung, angaben: Angaben, umfeld: Umfeld): boolean {
  const unknown = [angaben.indikatoren, angaben.anteile].flatMap((list) =>
    list.flatMap((typed, index) => {
      const finding = unknownIndikator(umfeld, [typed]);
      return finding === undefined ? [] : [{ list, index, finding }];
    }),
  );
  for (const { list, index, finding } of unknown) reportAt(lesung, list, String(index), finding);
  return unknown.length === 0;
}

interface Profil {
  readonly kommune: Gebiet;
  readonly baustein: Baustein;
}

/** The building block stands where a chapter would call for it. */
const call = { name: 'kommunalprofil', argument: '', options: new Map<string, string>() };
const body: readonly Block[] = [{ kind: 'record-block', call }];

function view(körperschaft: Koerperschaft['angaben'], angaben: Angaben, { kommune, baustein }: Profil): DokumentSicht {
  const title = `${angaben.titel}: ${kommune.name}`;
  return {
    meta: { title, author: körperschaft.name, date: angaben.stand, language: 'de-DE', keywords: [bezeichnung] },
    frame: { headLeft: körperschaft.name, headRight: angaben.titel, footLeft: '', headOnFirstPage: true },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel: angaben.titel,
      kommune: kommune.name,
      stand: angaben.stand,
      profil: 'profil',
    },
    texte: new Map([['profil', body]]),
    bausteine: new Map([[callKey(call), baustein]]),
  };
}
