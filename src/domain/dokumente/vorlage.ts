// The paper put to committees, printed: planned of every file in vorlagen/ whose text is written here, for whom, with which annexes.
import { basename, dirname, join } from 'node:path';
import { placed } from '../../diagnostic.js';
import {
  type BenannteArt,
  type Dokument,
  documentId,
  fassungFor,
  type GeplantesDokument,
  type Kreis,
  type NummerierteAnlage,
  type Umfeld,
} from '../art.js';
import type { Autorentext } from '../autorentext.js';
import { alsDateiname } from '../geruest/neue-datei.js';
import { idOf } from '../id.js';
import type { Lesung } from '../lesung.js';
import { stehtAus } from '../mitzeichnung.js';
import { type Anlage, anlagenOrdner, readAnlagen } from '../sitzung/anlage.js';
import { isAnnexCall, numberedAnlagen, orderAnlagen } from '../sitzung/anlage-nummern.js';
import { restrictedMention } from '../sitzung/anlage-sichtbarkeit.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { findPerson, type Person, type Personen } from '../stammdaten/person.js';
import { allFilesOf, istGedruckt, type Vorlage, type Vorlagen } from '../stammdaten/vorlage.js';
import { typografieOf } from '../typografie.js';
import { vorlagenId } from './dokumentdateien.js';
import { checkGedruckteVorlage } from './vorlage-druck-pruefen.js';
import { papierSicht } from './vorlage-werte.js';

/** Made of every paper whose text is written in the workspace. */
export const vorlage: BenannteArt = {
  art: 'vorlage',
  beschreibung: 'die Vorlage für die Gremien, sobald ihr Sachverhalt dort steht, mit ihren Anlagen',
};

/** Whom a paper may name. */
export interface Vorlagenumfeld {
  readonly gremien: ReadonlyMap<string, Gremium>;
  readonly personen: Personen;
}

/** Somebody who signs the paper, and since when they have. */
export interface Unterzeichnung {
  readonly person: Person;
  readonly funktion: string;
  /** Empty = not yet. */
  readonly am: string;
}

/**
 * The papers that are printed.
 *
 * Errors: whatever is wrong with what is printed of them; a paper without a day is left out.
 */
export function vorlagendokumente(lesung: Lesung, vorlagen: Vorlagen, umfeld: Vorlagenumfeld): readonly Dokument[] {
  return [...vorlagen.values()].filter(istGedruckt).flatMap((paper) => dokumentOf(lesung, paper, umfeld) ?? []);
}

function dokumentOf(lesung: Lesung, paper: Vorlage, { gremien, personen }: Vorlagenumfeld): Dokument | undefined {
  const { angaben, quelle } = paper;
  const committees = [...gremien.values()];
  const unterschriften = readUnterschriften(lesung, angaben, personen);
  const id = vorlagenId(quelle.file);
  const stem = idOf(quelle.file, '.yaml');
  const anlagenordner = join(dirname(quelle.file), anlagenOrdner, stem);
  const listed = readAnlagen(lesung, { file: quelle.file, anlagenordner }, angaben.anlagen);
  const isDated = checkGedruckteVorlage(lesung, paper, committees);
  const { datum } = angaben;
  if (!isDated || datum === undefined) return undefined;
  const plan = (umfeld: Umfeld): readonly GeplantesDokument[] => {
    const anlagen = anlagenOf(umfeld, paper, listed);
    return kreiseOf(paper, anlagen).map((kreis, index) => {
      const own = anlagen.filter((anlage) => kreis !== 'öffentlich' || anlage.istÖffentlich);
      const sicht = papierSicht({
        körperschaft: umfeld.koerperschaft.angaben,
        vorlage: paper,
        datum,
        gremien: committees,
        unterschriften,
        anlagen: own,
      });
      const istEntwurf = angaben.status !== 'endfassung' || angaben.mitzeichnung.some(stehtAus);
      return {
        id: index === 0 ? id : documentId(id, kreis),
        dokument: id,
        art: vorlage.art,
        bezeichnung: 'Vorlage',
        dateiname: (teil) => `${alsDateiname(paper.nummer)}_${teil}`,
        kreis,
        fassung: fassungFor(kreis, istEntwurf),
        istEntwurf,
        hinweise: [],
        hatKapitelnummern: false,
        typografie: typografieOf(undefined, umfeld.koerperschaft.angaben.typografie),
        anlagen: own,
        needs: [],
        quellen: [...allFilesOf(paper), ...own.flatMap(({ inhalt }) => (inhalt.art === 'datei' ? inhalt.datei : []))],
        sicht,
      };
    });
  };
  return { id, titel: angaben.titel, öffentlich: angaben.öffentlich, plan };
}

function readUnterschriften(
  lesung: Lesung,
  { unterschrift }: Vorlage['angaben'],
  personen: Personen,
): readonly Unterzeichnung[] {
  return unterschrift.flatMap((entry) => {
    const person = findPerson(lesung, personen, entry.wer, lesung.origins.at(entry, 'wer'));
    if (person === undefined) return [];
    const am = stehtAus(entry) ? '' : (entry.am ?? '');
    return [{ person, funktion: entry.funktion ?? person.amt ?? '', am }];
  });
}

/** The public paper, and where some of its annexes are not for everybody, the one with all of them. */
function kreiseOf({ angaben }: Vorlage, anlagen: readonly NummerierteAnlage[]): readonly Kreis[] {
  if (!angaben.öffentlich) return ['nichtöffentlich'];
  return anlagen.every(({ istÖffentlich }) => istÖffentlich) ? ['öffentlich'] : ['öffentlich', 'nichtöffentlich'];
}

/** Numbered once, so that an annex has its number in both versions; what is not said to be otherwise is as public as its document, else as the paper. */
function anlagenOf(umfeld: Umfeld, paper: Vorlage, listed: readonly Anlage[]): readonly NummerierteAnlage[] {
  const { angaben, quelle } = paper;
  const texte = textsOf(paper);
  const ordered = orderAnlagen(umfeld.lesung, listed, {
    calls: texte.flatMap(({ calls }) => calls),
    datei: basename(quelle.file),
  });
  const istÖffentlich = ({ angaben: typed, inhalt }: Anlage) => {
    const dokument = inhalt.art === 'dokument' ? umfeld.dokumente.find(({ id }) => id === inhalt.dokument) : undefined;
    return typed.öffentlich ?? dokument?.öffentlich ?? angaben.öffentlich;
  };
  const anlagen = numberedAnlagen(umfeld, ordered, {
    istÖffentlich,
    bezeichnung: (_, nummer) => `Anlage ${nummer}`,
  });
  if (angaben.öffentlich) reportRestricted(umfeld.lesung, texte, anlagen);
  return anlagen;
}

function textsOf({ beschlussvorschlag, texte }: Vorlage): readonly Autorentext[] {
  return [...beschlussvorschlag.values(), ...texte.values()];
}

/** A reference to such an annex would print its number and title for everybody. */
function reportRestricted(lesung: Lesung, texte: readonly Autorentext[], anlagen: readonly NummerierteAnlage[]): void {
  const restricted = new Set(anlagen.filter((anlage) => !anlage.istÖffentlich).map(({ id }) => id));
  const calls = [...new Set(texte)].flatMap((text) => text.calls).filter(isAnnexCall);
  for (const { argument, at } of calls.filter((call) => restricted.has(call.argument))) {
    lesung.report(placed(restrictedMention(argument), at));
  }
}
