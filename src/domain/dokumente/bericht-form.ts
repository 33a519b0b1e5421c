// What a report and a plan have in common: the keys of their files, what is read for them, and what their templates are given.
import { formatDateInWords } from '../../source/german-date.js';
import { date, oneOrMore, optional, text, withDefault } from '../../source/shape.js';
import type { RecordOf } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { type DokumentSicht, fassungFor, type GeplantesDokument, sichtAus, sofortFertig, type Umfeld } from '../art.js';
import type { Autorentext } from '../autorentext.js';
import type { Lesung } from '../lesung.js';
import { type Bausteine, bausteineIn } from '../planung/bausteine.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { lettered } from './anhang.js';
import { readBeitext } from './beitext.js';
import { dokumentFelder, type Erklärung } from './dokument.js';
import { type Kapitel, readKapitel } from './kapitel.js';
import { filesNamed } from './quellen.js';
import { teileOf } from './teil.js';

/** The directories that both may have; a kind of report may know further ones. */
export const verzeichnisse = ['inhalt', 'tabellen', 'abbildungen', 'orte'] as const;

/** The keys of both, besides `verzeichnisse`. */
export const berichtFelder = {
  ...dokumentFelder,
  untertitel: optional(titled(text())),
  kurztitel: optional(text()),
  herausgeber: optional(text()),
  verfasser: withDefault(oneOrMore(text()), []),
  stand: date(),
  version: optional(text()),
  vorwort: optional(text()),
  kurzfassung: optional(text()),
  quellen: oneOrMore(text()),
  anhang: withDefault(oneOrMore(text()), []),
} as const;

type Angaben = RecordOf<typeof berichtFelder> & { readonly verzeichnisse: readonly string[] };

/** A report whose texts have been read. */
export interface Bericht {
  readonly id: string;
  readonly datei: string;
  readonly angaben: Angaben;
  /** What stands before the contents. */
  readonly vorspann: readonly Autorentext[];
  readonly kapitel: readonly Kapitel[];
  readonly anhang: readonly Kapitel[];
}

/** The report with all its texts; nothing where one of them is missing, which is reported: its readers would not miss it. */
export function readBericht(lesung: Lesung, erklärung: Erklärung<Angaben>): Bericht | undefined {
  const { id, quelle, angaben } = erklärung;
  const named = { kapitel: filesNamed(lesung, angaben.quellen), anhang: filesNamed(lesung, angaben.anhang) };
  const read = readKapitel(lesung, [...named.kapitel, ...named.anhang], { hatAnlagen: false });
  const vorwort = readBeitext(lesung, erklärung, { key: 'vorwort', titel: 'Vorwort' });
  const kurzfassung = readBeitext(lesung, erklärung, { key: 'kurzfassung', titel: 'Kurzfassung' });
  const vorspann = [vorwort, kurzfassung].flatMap((beitext) => beitext ?? []);
  if (read === undefined || named.kapitel.length === 0) return undefined;
  const [kapitel, anhang] = [read.slice(0, named.kapitel.length), lettered(read.slice(named.kapitel.length))];
  return { id, datei: quelle.file, angaben, vorspann, kapitel, anhang };
}

/** What one kind of report says of itself. */
export interface Berichtsart extends Pick<GeplantesDokument, 'art' | 'grundlage' | 'bezeichnung' | 'istEntwurf'> {
  /** What its template is given besides what all of them are. */
  readonly werte: object;
}

/** The document made of the report; nothing where a building block that a chapter asks for cannot be made. */
export function planBericht(umfeld: Umfeld, bericht: Bericht, art: Berichtsart): GeplantesDokument | undefined {
  const { id, datei, angaben, vorspann, kapitel, anhang } = bericht;
  const fertig = sofortFertig(id, angaben);
  const { werte, ...benannt } = art;
  const texte = [...vorspann, ...kapitel, ...anhang];
  const gebaut = bausteineIn(
    texte.map(({ blocks }) => blocks),
    umfeld,
    fertig.kreis,
  );
  if (gebaut === undefined) return undefined;
  const { angaben: körperschaft } = umfeld.koerperschaft;
  return {
    ...fertig,
    ...benannt,
    fassung: fassungFor(fertig.kreis, art.istEntwurf),
    hatKapitelnummern: true,
    teile: [...teileOf('Kapitel', kapitel), ...teileOf('Anhang', anhang)],
    quellen: [
      datei,
      ...vorspann.flatMap(({ quelle, files }) => [quelle.file, ...files]),
      ...[...kapitel, ...anhang].flatMap((one) => [one.datei, ...one.dateien]),
      ...gebaut.dateien,
      ...(umfeld.gebiete && angaben.verzeichnisse.includes('orte') ? [umfeld.gebiete.quelle.file] : []),
    ],
    verschwiegen: gebaut.verschwiegen,
    hinweise: gebaut.hinweise,
    sicht: sichtAus(view, { körperschaft, bausteine: gebaut.bausteine, ...art }, bericht),
  };
}

/** Of what lies around the report, what is printed in it. */
interface Rahmen extends Pick<Bausteine, 'bausteine'>, Berichtsart {
  readonly körperschaft: Koerperschaft['angaben'];
}

function view(
  { körperschaft, bausteine, bezeichnung, werte }: Rahmen,
  { angaben, vorspann, kapitel, anhang }: Bericht,
): DokumentSicht {
  const { titel, kurztitel = titel, stand, version = '', verfasser, herausgeber = körperschaft.name } = angaben;
  const has = (verzeichnis: (typeof verzeichnisse)[number]) => angaben.verzeichnisse.includes(verzeichnis);
  return {
    meta: { title: titel, author: herausgeber, date: stand, language: 'de-DE', keywords: [bezeichnung] },
    frame: {
      headLeft: herausgeber,
      headRight: kurztitel,
      footLeft: version === '' ? '' : `Version ${version} · Stand ${formatDateInWords(stand)}`,
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel,
      untertitel: angaben.untertitel ?? '',
      herausgeber,
      verfasser,
      stand,
      version,
      vorspann: vorspann.map(({ schlüssel }) => schlüssel),
      inhalt: has('inhalt'),
      tabellen: has('tabellen'),
      abbildungen: has('abbildungen'),
      orte: has('orte'),
      kapitel: kapitel.map(({ schlüssel }) => schlüssel),
      anhang: anhang.map(({ schlüssel }) => schlüssel),
      ...werte,
    },
    texte: new Map([...vorspann, ...kapitel, ...anhang].map(({ schlüssel, blocks }) => [schlüssel, blocks])),
    bausteine,
  };
}
