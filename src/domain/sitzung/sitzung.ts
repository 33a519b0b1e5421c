// A sitting as recorded: sitzungen/<id>/sitzung.yaml and its texts. Records only – who votes and what is printed is made elsewhere.
import { dirname, join } from 'node:path';
import { enumerate, type Finding, nearest, placed } from '../../diagnostic.js';
import type { SourceText } from '../../source/read-text.js';
import { offen } from '../../source/shape.js';
import { listFiles } from '../../source/workspace.js';
import { type Festschreibung, readFestschreibungen } from '../festschreibung/festschreibung.js';
import { checkAnlagenNummern, checkStatus } from '../festschreibung/festschreibung-pruefen.js';
import { idOf } from '../id.js';
import { readYamlFile } from '../lesung.js';
import type { Profil } from '../profil/profil.js';
import { type Gremium, gremiumDatei } from '../stammdaten/gremium.js';
import { findPerson, type Person } from '../stammdaten/person.js';
import { checkNiederschriften } from './ablauf-pruefen.js';
import { type Anlage, readAnlagen } from './anlage.js';
import { type Eröffnungstext, readEröffnung } from './eroeffnung.js';
import { type GenannteSitzung, readGenannteSitzung } from './genannte-sitzung.js';
import { openFindings } from './offen.js';
import { type SitzungsAngaben, sitzungDatei } from './sitzung-angaben.js';
import { profilOf, type SitzungsUmfeld } from './sitzungs-umfeld.js';
import { readTagesordnung, type SitzungsTeil, topsOf } from './tagesordnung.js';
import {
  type Amtszeit,
  type Anwesenheit,
  readAmtszeiten,
  readAnwesenheit,
  readVerwaltung,
  type Teilnahme,
} from './teilnahme.js';

/** A day of the sitting; most have one. */
export interface Sitzungstag {
  readonly datum: string;
  readonly ort: string;
  readonly beginn: string | typeof offen;
  readonly ende: string | typeof offen;
  /** The TOP a later day began with. */
  readonly ab_top?: string;
}

/** A sitting as recorded, everything it names found. */
export interface Sitzung {
  /** The folder's name. */
  readonly id: string;
  readonly quelle: SourceText;
  readonly angaben: SitzungsAngaben;
  /** The committees that sat, the leading one first; several in a joint sitting. */
  readonly gremien: readonly [Gremium, ...Gremium[]];
  /** How the leading committee writes its minutes. */
  readonly profil: Profil;
  /** Its file. */
  readonly profilQuelle: SourceText;
  /** In their order, at least one. */
  readonly tage: readonly [Sitzungstag, ...Sitzungstag[]];
  readonly leitung: readonly Amtszeit[];
  readonly schriftführung: readonly Amtszeit[];
  /** The member who signs beside them, where the house wants one. */
  readonly mitunterzeichnung?: Person;
  readonly anwesenheit: readonly Anwesenheit[];
  readonly verwaltung: readonly Teilnahme[];
  /** What was found before the agenda, in words, in the order of its parts. */
  readonly eröffnung: readonly Eröffnungstext[];
  readonly teile: readonly SitzungsTeil[];
  readonly anlagen: readonly Anlage[];
  /** What was issued of it, the signed before the published. */
  readonly festschreibungen: readonly Festschreibung[];
  /** The sittings of the workspace that any of their minutes name, by their ids. */
  readonly niederschriften: ReadonlyMap<string, GenannteSitzung>;
  /** What is not known yet; while there is anything, the document is a draft. */
  readonly offen: readonly Finding[];
}

/** The sittings of the workspace by their folders' names; one that cannot be read is reported and left out. */
export function readSitzungen(umfeld: SitzungsUmfeld): readonly Sitzung[] {
  const { ordner } = umfeld.lesung;
  const files = listFiles(ordner, sitzungDatei.muster);
  const read = files.flatMap((file) => readSitzung(umfeld, join(ordner, file)) ?? []);
  const named = new Set(read.flatMap(topsOf).map(({ angaben }) => angaben.niederschrift));
  const known = files.map((file) => [idOf(dirname(file)), file] as const);
  const niederschriften = new Map(
    known.filter(([id]) => named.has(id)).map(([id, file]) => [id, readGenannteSitzung(umfeld, file)]),
  );
  const ids = known.map(([id]) => id);
  for (const sitzung of read) checkNiederschriften(umfeld.lesung, { ...sitzung, niederschriften }, ids);
  return read.map((sitzung) => ({ ...sitzung, niederschriften }));
}

function readSitzung(umfeld: SitzungsUmfeld, path: string): Sitzung | undefined {
  const { lesung } = umfeld;
  const read = readYamlFile(lesung, path, sitzungDatei.shape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const found = angaben.gremium.map((typed, index) => committeeAt(umfeld, angaben, typed, index));
  // One named twice is reported, and sat once all the same.
  const known = [...new Set(found.flatMap((gremium) => gremium ?? []))];
  const around = { ...umfeld, quelle, gremien: known, jahr: angaben.datum.slice(0, 4) };
  const people = {
    leitung: readAmtszeiten(around, angaben, 'leitung'),
    schriftführung: readAmtszeiten(around, angaben, 'schriftführung'),
    anwesenheit: readAnwesenheit(around, angaben),
    verwaltung: readVerwaltung(around, angaben),
  };
  const teile = readTagesordnung(around, angaben);
  const eröffnung = readEröffnung(lesung, quelle, angaben);
  const mitunterzeichnung = coSignatory(umfeld, angaben);
  const [first, ...others] = known;
  if (first === undefined || found.includes(undefined)) return undefined;
  const profil = profilOf(umfeld, first);
  const festschreibungen = readFestschreibungen(lesung, dirname(path));
  if (profil === undefined || festschreibungen === undefined) return undefined;
  checkStatus(lesung, angaben, festschreibungen);
  const { wert, quelle: profilQuelle } = profil;
  const sitzung = {
    ...{ id: idOf(dirname(path)), quelle, angaben, profil: wert, profilQuelle, teile, ...people },
    gremien: [first, ...others] as const,
    tage: daysOf(angaben),
    festschreibungen,
    anlagen: readAnlagen(lesung, quelle, angaben.anlagen),
    // Filled in once all of them are read.
    niederschriften: new Map<string, GenannteSitzung>(),
    eröffnung,
    ...(mitunterzeichnung === undefined ? {} : { mitunterzeichnung }),
  };
  checkAnlagenNummern(lesung, sitzung);
  return { ...sitzung, offen: openFindings(lesung, sitzung) };
}

function coSignatory({ lesung, personen }: SitzungsUmfeld, angaben: SitzungsAngaben): Person | undefined {
  const typed = angaben.mitunterzeichnung;
  if (typed === undefined || typed === offen) return undefined;
  return findPerson(lesung, personen, typed, lesung.origins.at(angaben, 'mitunterzeichnung'));
}

function daysOf({ datum, ort, beginn, ende, fortsetzungen }: SitzungsAngaben): Sitzung['tage'] {
  return [{ datum, ort, beginn, ende }, ...fortsetzungen.map((day) => ({ ...day, ort: day.ort ?? ort }))];
}

/** The committee of that id. One whose file is there but could not be read has been reported at that file. */
function committeeAt(
  { lesung, gremien }: SitzungsUmfeld,
  angaben: SitzungsAngaben,
  typed: string,
  index: number,
): Gremium | undefined {
  const found = gremien.get(typed);
  const known = listFiles(lesung.ordner, gremiumDatei.muster).map((file) => idOf(file, '.yaml'));
  if (found !== undefined || known.includes(typed)) return found;
  const near = nearest(typed, known);
  const add = `Legen Sie gremien/${typed}.yaml an`;
  lesung.report(
    placed(
      {
        code: 'gremium-unbekannt',
        severity: 'Fehler',
        message: `Das Gremium „${typed}“ gibt es nicht: Es fehlt die Datei gremien/${typed}.yaml.`,
        remedy:
          near !== undefined
            ? `Meinten Sie „${near}“?`
            : known.length > 0
              ? `Schreiben Sie ${enumerate(known)}, oder: ${add}.`
              : `${add}.`,
      },
      lesung.origins.at(angaben.gremium, index) ?? lesung.origins.at(angaben, 'gremium'),
    ),
  );
  return undefined;
}
