// What was issued of a sitting: its folder festgeschrieben/<status>/ with the finished files and the record that tells of each.
// Read here; the command `festschreiben` writes it, and nothing ever changes it.
import { join } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { checksum } from '../../source/checksum.js';
import { readFile } from '../../source/read-bytes.js';
import { count, dictionary, list, oneOf, optional, record, refine, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { listFiles } from '../../source/workspace.js';
import { type GeplantesDokument, originalformat } from '../art.js';
import { type Lesung, readYamlFile } from '../lesung.js';
import { anlagenNummer } from '../sitzung/anlage-angaben.js';
import type { SitzungsAngaben } from '../sitzung/sitzung-angaben.js';

/** The folder inside a sitting's own that holds what was issued of it; nothing in it is content. */
export const festschreibungsOrdner = 'festgeschrieben';

/** Whether a file of a sitting, named from its folder or from any above on, was issued and is no content any more. */
export function isIssued(file: string): boolean {
  return file.split('/').slice(0, -1).includes(festschreibungsOrdner);
}

/** The record of what was issued at one status. */
export const festschreibungsDatei = 'festschreibung.json';

const prüfsumme = refine(
  text(),
  (typed) => (/^[0-9a-f]{128}$/u.test(typed) ? typed : undefined),
  'eine SHA-512-Prüfsumme aus 128 Zeichen',
);

/** With the form it has, which older records lack. */
const inhaltsprüfsumme = refine(
  text(),
  (typed) => (/^(?:\d+:)?[0-9a-f]{128}$/u.test(typed) ? typed : undefined),
  'eine SHA-512-Prüfsumme aus 128 Zeichen',
);

/** A record must lead to no other folder; annexes lie in one of their own. */
const dateiname = refine(
  text(),
  (typed) => (/^(?:Anlagen\/)?[^/\\]*[^/\\.][^/\\]*$/u.test(typed) ? typed : undefined),
  'der Name einer Datei wie „Niederschrift.pdf“',
);

const dateiShape = record(
  {
    name: dateiname,
    bezeichnung: text(),
    format: text(),
    sha512: prüfsumme,
    seiten: optional(count()),
    standards: withDefault(list(text()), []),
  },
  'festgeschriebene Datei',
);

const anlageShape = record(
  {
    id: text(),
    bezeichnung: text(),
    titel: text(),
    verdikt: text(),
    datei: dateiname,
    sha512: optional(prüfsumme),
    sha512_beigefügt: optional(prüfsumme),
  },
  'festgeschriebene Anlage',
);

const quelleShape = record({ datei: text(), sha512: prüfsumme }, 'Quelle');

const dokumentShape = record(
  {
    bezeichnung: text(),
    kreis: oneOf('öffentlich', 'nichtöffentlich', 'vollständig'),
    fassung: oneOf('oeffentlich', 'nichtoeffentlich', 'intern'),
    // What it says, whatever it looks like: tells whether the content has moved away from it.
    inhalt: inhaltsprüfsumme,
    dateien: list(dateiShape),
    anlagen: withDefault(list(anlageShape), []),
    quellen: list(quelleShape),
    // Of a version that was issued after the others: by which programs, from which sitzung.yaml.
    nachgetragen: optional(
      record({ programm: dictionary(text()), sitzung_ohne_status: prüfsumme }, 'später festgeschriebenes Dokument'),
    ),
  },
  'festgeschriebenes Dokument',
);

/** What festschreibung.json holds. */
export const festschreibungShape = record(
  {
    sitzung: text(),
    status: oneOf('unterschrieben', 'veröffentlicht'),
    programm: dictionary(text()),
    // The numbers its annexes have for good, by their ids.
    anlagen: withDefault(dictionary(anlagenNummer), new Map<string, string>()),
    // Of sitzung.yaml without its line `status:`, which goes on to change.
    sitzung_ohne_status: prüfsumme,
    dokumente: list(dokumentShape),
    // The signed sheets, scanned: kept here and given to nobody.
    unterschriebene: withDefault(list(quelleShape), []),
  },
  'Festschreibung',
);

export type FestschreibungsAngaben = Shaped<typeof festschreibungShape>;
export type FestgeschriebenerStatus = FestschreibungsAngaben['status'];
export type FestgeschriebenesDokument = FestschreibungsAngaben['dokumente'][number];
export type FestgeschriebeneDatei = FestgeschriebenesDokument['dateien'][number];

/** What was issued of a sitting at one status. */
export interface Festschreibung {
  readonly angaben: FestschreibungsAngaben;
  /** The folder of its files, absolute. */
  readonly ordner: string;
}

/** What was issued of a sitting so far, and which status it has now. */
export interface Festgeschrieben {
  readonly status: SitzungsAngaben['status'];
  /** Signed before published; at least one. */
  readonly festschreibungen: readonly Festschreibung[];
}

/** An issued document and what it was issued with. */
export interface Ausgegeben {
  readonly festschreibung: Festschreibung;
  readonly dokument: FestgeschriebenesDokument;
}

/** What was issued of the document at the status its sitting has now; nothing where it is still to be made. */
export function issuedOf({
  festgeschrieben,
  kreis,
  bezeichnung,
}: Pick<GeplantesDokument, 'festgeschrieben' | 'kreis' | 'bezeichnung'>): Ausgegeben | undefined {
  const festschreibung = festgeschrieben?.festschreibungen.find(
    ({ angaben }) => angaben.status === festgeschrieben.status,
  );
  const dokument = festschreibung?.angaben.dokumente.find(
    (issued) => issued.kreis === kreis && issued.bezeichnung === bezeichnung,
  );
  return festschreibung === undefined || dokument === undefined ? undefined : { festschreibung, dokument };
}

const ordnerNamen: Readonly<Record<FestgeschriebenerStatus, string>> = {
  unterschrieben: 'unterschrieben',
  veröffentlicht: 'veroeffentlicht',
};

/** Where what is issued at that status lies; `sitzungsOrdner` is absolute. */
export function ordnerOf(sitzungsOrdner: string, status: FestgeschriebenerStatus): string {
  return join(sitzungsOrdner, festschreibungsOrdner, ordnerNamen[status]);
}

/**
 * What was issued of the sitting, the signed before the published; nothing at all where a record is missing or wrong, which is
 * reported: what cannot be read must not be made anew in silence.
 */
export function readFestschreibungen(lesung: Lesung, sitzungsOrdner: string): readonly Festschreibung[] | undefined {
  const folders = (['unterschrieben', 'veröffentlicht'] as const)
    .map((status) => ordnerOf(sitzungsOrdner, status))
    .filter((ordner) => listFiles(ordner, '**').length > 0);
  const read = folders.flatMap((ordner) => {
    const angaben = readYamlFile(lesung, join(ordner, festschreibungsDatei), festschreibungShape)?.wert;
    return angaben === undefined ? [] : [{ angaben, ordner }];
  });
  return read.length < folders.length ? undefined : read;
}

/**
 * The files of an issued document in these formats, byte for byte as they were issued; nothing when one of them is not.
 *
 * Errors: `festgeschrieben-fehlt`, `festgeschrieben-geaendert`; `festschreibung-format` for a format it was not issued in.
 */
export function readAusgegebene(
  { festschreibung, dokument }: Ausgegeben,
  formate: readonly string[],
  report: Report,
): readonly (FestgeschriebeneDatei & { readonly bytes: Uint8Array })[] | undefined {
  const { dateien, fassung } = dokument;
  const missing = formate.filter((format) => !dateien.some((datei) => datei.format === format));
  if (missing.length > 0) reportFormate(festschreibung, missing, report);
  const asked = dateien.filter(({ format }) => format === originalformat || formate.includes(format));
  const read = asked.flatMap((datei) => {
    const bytes = readUnchanged(join(festschreibung.ordner, fassung, datei.name), datei, report);
    return bytes === undefined ? [] : [{ ...datei, bytes }];
  });
  return read.length < asked.length ? undefined : read;
}

function reportFormate({ ordner, angaben }: Festschreibung, formate: readonly string[], report: Report): void {
  report({
    code: 'festschreibung-format',
    severity: 'Hinweis',
    message: `Festgeschrieben wurde „${angaben.sitzung}“ nicht als ${formate.join(', ')}; darin wird nichts ausgegeben.`,
    remedy: 'Nehmen Sie eines der Formate, die festgeschrieben sind.',
    at: { file: join(ordner, festschreibungsDatei), line: 1, column: 1 },
  });
}

function readUnchanged(path: string, datei: FestgeschriebeneDatei, report: Report): Uint8Array | undefined {
  const read = readFile(path, () => undefined);
  if (read !== undefined && checksum(read.bytes) === datei.sha512) return read.bytes;
  report({
    code: read === undefined ? 'festgeschrieben-fehlt' : 'festgeschrieben-geaendert',
    severity: 'Fehler',
    message: `Die festgeschriebene Datei „${datei.name}“ ${read === undefined ? 'fehlt' : 'wurde verändert'}; sie wird nicht ausgegeben.`,
    remedy: 'Holen Sie sie unverändert aus Ihrer Sicherung oder aus den früher ausgegebenen Ergebnissen zurück.',
    at: { file: path, line: 1, column: 1 },
  });
  return undefined;
}

/** Errors: `unterschrift-fehlt` and `unterschrift-geaendert` at a signed sheet that is not what was kept. */
export function checkUnterschriebene({ ordner, angaben }: Festschreibung, report: Report): void {
  for (const { datei, sha512: recorded } of angaben.unterschriebene) {
    const path = join(ordner, datei);
    const read = readFile(path, () => undefined);
    if (read !== undefined && checksum(read.bytes) === recorded) continue;
    report({
      code: read === undefined ? 'unterschrift-fehlt' : 'unterschrift-geaendert',
      severity: 'Warnung',
      message: `Der Scan der unterschriebenen Niederschrift „${datei}“ ${read === undefined ? 'fehlt' : 'wurde verändert'}.`,
      remedy: 'Holen Sie ihn unverändert aus Ihrer Sicherung zurück; er ist der Beleg der Unterschriften.',
      at: { file: path, line: 1, column: 1 },
    });
  }
}

/** The bytes of a sitzung.yaml without its line `status:`: that one goes on after the rest is issued. */
export function withoutStatus(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^status[^\S\n]*:.*(?:\n|$)/imu, '');
}
