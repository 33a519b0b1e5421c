// The invitation to a sitting: day, place and agenda as the sitting's file has them, without what came onto the agenda later.
import { nearest } from '../../diagnostic.js';
import { offen, oneOrMore, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import {
  type Dokument,
  fassungFor,
  type GeplantesDokument,
  type Kreis,
  sichtAus,
  sofortFertig,
  type Umfeld,
} from '../art.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import { namensgebung } from '../stammdaten/dateinamen-muster.js';
import { filesOf } from '../stammdaten/vorlage.js';
import { dokumentArt, dokumentFelder, type Erklärung } from './dokument.js';
import { documentFiles } from './dokumentdateien.js';
import { einladungInhalt, einladungSicht, hatOffenes } from './einladung-werte.js';

const einladungShape = record(
  {
    ...dokumentFelder,
    titel: withDefault(titled(text()), 'Einladung'),
    sitzung: text(),
    hinweise: withDefault(oneOrMore(text()), []),
  },
  'Einladung',
);

type Angaben = Shaped<typeof einladungShape>;

/** Made where a dokumente/*.yaml says `art: einladung`. */
export const einladung = dokumentArt(
  { art: 'einladung', beschreibung: 'die Einladung zu einer Sitzung mit ihrer Tagesordnung' },
  einladungShape,
  planOf,
);

function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] {
  return (umfeld) => {
    const sitzung = sittingOf(umfeld, angaben);
    const tag = sitzung && invitedOn(lesung, angaben, sitzung);
    if (sitzung === undefined || tag === undefined) return undefined;
    const kreis: Kreis = angaben.öffentlich ? 'öffentlich' : 'vollständig';
    const inhalt = einladungInhalt(umfeld, sitzung, kreis);
    const fertig = sofortFertig(id, angaben);
    const istEntwurf = hatOffenes(inhalt);
    return {
      ...fertig,
      fassung: fassungFor(fertig.kreis, istEntwurf),
      istEntwurf,
      art: einladung.art,
      bezeichnung: 'Einladung',
      dateiname: namensgebung(lesung, umfeld.koerperschaft.angaben, sitzung),
      hatKapitelnummern: false,
      quellen: [quelle.file, ...filesOfSitting(sitzung, kreis)],
      sicht: sichtAus(einladungSicht, umfeld.koerperschaft.angaben, { ...angaben, tag }, inhalt),
    } satisfies GeplantesDokument;
  };
}

/** The sitting meant; one that is there and could not be read has been reported at its own file. */
function sittingOf({ lesung, sitzungen }: Umfeld, angaben: Angaben): Sitzung | undefined {
  const found = sitzungen.find(({ id }) => id === angaben.sitzung);
  const known = documentFiles(lesung.ordner).filter(({ file }) => file.endsWith('sitzung.yaml'));
  if (found !== undefined || known.some(({ id }) => id === angaben.sitzung)) return found;
  const ids = known.map(({ id }) => id);
  const near = nearest(angaben.sitzung, ids) ?? ids.at(-1);
  reportAt(lesung, angaben, 'sitzung', {
    code: 'einladung-sitzung-unbekannt',
    severity: 'Fehler',
    message: `Eine Sitzung „${angaben.sitzung}“ gibt es nicht.`,
    remedy:
      near === undefined
        ? `Legen Sie sitzungen/${angaben.sitzung}/sitzung.yaml an.`
        : `Schreiben Sie den Namen ihres Ordners, zum Beispiel sitzung: ${near}`,
  });
  return undefined;
}

/** The day of the invitation; nothing where that, the time or the place is not known yet, which is reported. */
function invitedOn(lesung: Lesung, angaben: Angaben, { angaben: typed }: Sitzung): string | undefined {
  const needed = { einladung: typed.einladung ?? offen, beginn: typed.beginn, ort: typed.ort };
  const missing = Object.entries(needed).flatMap(([key, value]) => (value === offen ? [`„${key}“`] : []));
  if (missing.length === 0) return needed.einladung;
  reportAt(lesung, angaben, 'sitzung', {
    code: 'einladung-unvollstaendig',
    severity: 'Fehler',
    message: `Für die Einladung fehlt in der Sitzung „${angaben.sitzung}“ noch ${missing.join(', ')}.`,
    remedy: 'Ergänzen Sie es in ihrer sitzung.yaml, zum Beispiel einladung: 2018-08-31, beginn: 17:00, ort: Kreishaus.',
  });
  return undefined;
}

/** The files it is made from; papers that are not for its readers are not among them. */
function filesOfSitting(sitzung: Sitzung, kreis: Kreis): readonly string[] {
  const told = topsOf({
    teile: sitzung.teile.filter(({ teil }) => kreis === 'vollständig' || teil === 'öffentlich'),
  });
  const papers = told.flatMap(({ vorlagen }) => vorlagen);
  return [
    sitzung.quelle.file,
    sitzung.profilQuelle.file,
    ...sitzung.gremien.map(({ quelle }) => quelle.file),
    ...papers.filter(({ angaben }) => kreis === 'vollständig' || angaben.öffentlich).flatMap(filesOf),
  ];
}
