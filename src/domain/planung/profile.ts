// {{kommunalprofile}} and {{kommunalprofil "…"}}: which municipalities, figures and comparisons a call asks for.
import { enumerate, nearest, placed } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Kreis, Umfeld } from '../art.js';
import { ownDiagrammarten } from '../diagramme/diagrammart.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { figureFiles } from '../indikator/zahlendateien.js';
import { listOf } from '../zahlen/gefragt.js';
import type { Antwort, Bausteinfrage } from './bausteine.js';
import { istFreigegeben } from './freigabe.js';
import { gesprächDatei } from './gespraech.js';
import { handlungsfeldDatei } from './handlungsfeld.js';
import { profilbaustein, profilgespräche, type Vergleichsart, vergleichsarten } from './kommunalprofil.js';
import { findKommune } from './kommunen.js';
import { allFilesOf } from './planung.js';

/** All municipalities, each on a page of its own. Errors: those of `answer`. */
export const kommunalprofile: Antwort = (frage) => answer(frage, kommunenIn(frage.umfeld));

/** One municipality. Errors: `profil-kommune-unbekannt`, and those of `answer`. */
export const kommunalprofil: Antwort = (frage) => {
  const { umfeld, call } = frage;
  const found = umfeld.gebiete && findKommune(umfeld.gebiete.wert, call.argument);
  if (found !== undefined || umfeld.gebiete === undefined) return answer(frage, found === undefined ? [] : [found]);
  refuse(frage, unknownKommune(umfeld, call.argument));
  return undefined;
};

/** Errors: `profil-ohne-zahlen`, `profil-indikator-unbekannt`, `profil-vergleich-unbekannt`. */
function answer(frage: Bausteinfrage, kommunen: readonly Gebiet[]): ReturnType<Antwort> {
  const { umfeld, kreis, call } = frage;
  const { options } = call;
  const indikatoren = listOf(options.get('indikatoren') ?? '');
  const anteile = listOf(options.get('anteile') ?? '');
  const vergleich = vergleichIn(frage);
  const missing = withoutFigures(umfeld) ?? unknownIndikator(umfeld, [...indikatoren, ...anteile]);
  if (missing !== undefined) refuse(frage, missing);
  if (missing !== undefined || vergleich === undefined) return undefined;
  const stehtImPlan = call.name === 'kommunalprofile';
  return {
    ...profilbaustein(umfeld, { kommunen, indikatoren, vergleich, anteile, stehtImPlan, kreis }),
    dateien: profildateien(umfeld, kreis),
    verschwiegen: nichtFreigegebene(umfeld, kreis),
  };
}

/** Everything that profiles for these readers are made from. */
export function profildateien({ lesung, planung }: Umfeld, kreis: Kreis): readonly string[] {
  return [
    ...figureFiles(lesung.ordner),
    ...ownDiagrammarten(lesung.ordner),
    ...allFilesOf(lesung, gesprächDatei),
    ...allFilesOf(lesung, handlungsfeldDatei),
    ...(planung.fakten === undefined ? [] : [planung.fakten.quelle.file]),
    ...profilgespräche(planung, kreis).flatMap(({ dateien }) => dateien),
  ];
}

/** The files of talks that these readers are not told of. */
export function nichtFreigegebene({ planung }: Umfeld, kreis: Kreis): readonly string[] {
  const silent = planung.gespräche.filter((gespräch) => !istFreigegeben(gespräch, kreis));
  return silent.map(({ quelle }) => quelle.file);
}

/** The municipalities of the workspace, in their official order. */
export function kommunenIn({ gebiete }: Umfeld): readonly Gebiet[] {
  return gebiete?.wert.ebenen.get('kommunen')?.gebiete ?? [];
}

/** What is to be told where profiles cannot be made; the place is for whoever knows it. */
interface Absage {
  readonly code: string;
  readonly severity: 'Fehler';
  readonly message: string;
  readonly remedy: string;
}

function refuse({ at, report }: Bausteinfrage, absage: Absage): void {
  report(placed(absage, at));
}

/** A profile is made of figures; where files of them are wrong, that has been reported and stops the document. */
export function withoutFigures({ lesung, gebiete, katalog }: Umfeld): Absage | undefined {
  if ((gebiete !== undefined && katalog !== undefined) || figureFiles(lesung.ordner).length > 0) return undefined;
  return {
    code: 'profil-ohne-zahlen',
    severity: 'Fehler',
    message: 'Kommunalprofile zeigen Zahlen der Kommunen; der Arbeitsbereich hat keine.',
    remedy: 'Legen Sie gebiete.yaml und indikatoren/katalog.yaml an; wie, sagt das Handbuch im Kapitel „Zahlen“.',
  };
}

/** The first of these that the catalogue does not have. */
export function unknownIndikator({ katalog }: Umfeld, ids: readonly string[]): Absage | undefined {
  const isKnown = (typed: string) =>
    katalog === undefined ||
    katalog.mayHave(typed) ||
    katalog.einträge.some(({ id, titel }) => [id, titel].map(foldSpelling).includes(foldSpelling(typed)));
  const unknown = ids.find((typed) => !isKnown(typed));
  if (unknown === undefined) return undefined;
  const known = katalog?.einträge.map(({ id }) => id) ?? [];
  const near = nearest(unknown, known);
  return {
    code: 'profil-indikator-unbekannt',
    severity: 'Fehler',
    message: `Einen Indikator ${quoted(unknown)} gibt es nicht.`,
    remedy: near === undefined ? `Im Katalog stehen ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
  };
}

/** That no municipality is called so. */
export function unknownKommune(umfeld: Umfeld, typed: string): Absage {
  const known = kommunenIn(umfeld).map(({ name }) => name);
  const near = nearest(typed, known);
  return {
    code: 'profil-kommune-unbekannt',
    severity: 'Fehler',
    message: `Eine Kommune ${quoted(typed)} gibt es nicht.`,
    remedy:
      near === undefined
        ? `Nennen Sie eine aus gebiete.yaml, zum Beispiel „${known[0] ?? ''}“.`
        : `Meinten Sie „${near}“?`,
  };
}

function vergleichIn(frage: Bausteinfrage): readonly Vergleichsart[] | undefined {
  const words = listOf(frage.call.options.get('vergleich') ?? '');
  const found = words.map((word) => vergleichsarten.find((art) => art === foldSpelling(word)));
  const wrong = words.find((_, index) => found[index] === undefined);
  if (wrong === undefined) return found.filter((art) => art !== undefined);
  refuse(frage, {
    code: 'profil-vergleich-unbekannt',
    severity: 'Fehler',
    message: `Einen Vergleich ${quoted(wrong)} gibt es in Kommunalprofilen nicht.`,
    remedy: 'Schreiben Sie vergleich="rang", vergleich="ampel" oder vergleich="rang, ampel".',
  });
  return undefined;
}
