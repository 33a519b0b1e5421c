// Marks for the values of a workspace: a word of its own for each, remembered with who may read it.
import { markOf } from './mark-pattern.js';

/** A value that not everybody may read. */
export interface Geheimnis {
  readonly marke: string;
  /** The field it stands in. */
  readonly feld: string;
}

const ofPapers =
  'minutes tell the number of a paper, the titles of its annexes, and what it proposes where that was decided; the paper itself goes its own way';
const ofOthers = 'these minutes do not tell of public items';
const forOffice = 'the complete version alone tells it';

const everywhere = {
  'anlage.beschreibung': 'stands for pictures and for pages that are not tagged; tables and texts speak for themselves',
  'anlage.id ohne Datei': 'goes into names of files, and this annex has none',
  'bild.angaben': 'what a camera or a program wrote into a picture is taken out of it',
  'person.id': 'by it the files speak of somebody; readers get the name',
  titel_öffentlich: 'the heading for the public where the profile has none printed there',
  'vorlage.amt': ofPapers,
  'vorlage.anlage.id': ofPapers,
  'vorlage.art': ofPapers,
  'vorlage.begründung': ofPapers,
  'vorlage.beratungsfolge.ergebnis': ofPapers,
  'vorlage.beschlussvorschlag': ofPapers,
  'vorlage.finanzen': ofPapers,
  'vorlage.titel': ofPapers,
};

/** Every version that is not for everybody holds every secret, printed or as the name of a file it was made from – but for these fields. */
export const missing: Readonly<Record<'vollständig' | 'nichtöffentlich', Readonly<Record<string, string>>>> = {
  vollständig: {
    ...everywhere,
    'vorlage.text gedruckt': 'stands in the paper itself, which is a document for the same readers',
    verteiler: 'to whom the non-public minutes go; the complete version goes to nobody',
  },
  nichtöffentlich: {
    ...everywhere,
    vermerk: forOffice,
    'einwohner.name': forOffice,
    'einwohner.ort': forOffice,
    'vorlage.anlage.titel am öffentlichen TOP': ofOthers,
    'vorlage.datei am öffentlichen TOP': ofOthers,
    'vorlage.nummer am öffentlichen TOP': ofOthers,
  },
};

/** What `createMarks` gives. */
export type Marks = ReturnType<typeof createMarks>;

/** Gathers marks while files are put together. */
export function createMarks() {
  const geheimnisse: Geheimnis[] = [];
  const öffentlich: string[] = [];
  return {
    geheimnisse,
    öffentlich,
    /** A new word for a value that not everybody may read. */
    geheim(feld: string): string {
      const marke = markOf('geheim', geheimnisse.length);
      geheimnisse.push({ marke, feld });
      return marke;
    },
    /** A new word for a value that everybody may read. */
    offen(): string {
      const marke = markOf('öffentlich', öffentlich.length);
      öffentlich.push(marke);
      return marke;
    },
  };
}
