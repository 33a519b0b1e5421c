// What a report and a plan have in common: the keys of their files, and what is read for them.
import { join } from 'node:path';
import type { Block } from '../../document/nodes.js';
import { date, list, oneOrMore, optional, text, withDefault } from '../../source/shape.js';
import type { RecordOf } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import type { Autorentext } from '../autorentext.js';
import type { Lesung } from '../lesung.js';
import { readAnlagen } from '../sitzung/anlage.js';
import { anlageShape } from '../sitzung/anlage-angaben.js';
import { isAnnexCall } from '../sitzung/anlage-nummern.js';
import { lettered } from './anhang.js';
import { readBeitext, readNamed } from './beitext.js';
import { type Anlagenbesitzer, checkBerichtAnlagen } from './bericht-anlagen.js';
import { dokumentFelder, type Erklärung } from './dokument.js';
import { type Kapitel, readKapitel } from './kapitel.js';
import { checkFolge, checkOnce } from './kapitel-folge.js';
import { filesNamed } from './quellen.js';
import { type Glossar, glossarOf, readWörter, type Wörter, wörterfeld } from './woerter.js';

/** The directories that both may have; a kind of report may know further ones. */
export const verzeichnisse = ['inhalt', 'tabellen', 'abbildungen', 'abkürzungen', 'glossar', 'orte'] as const;

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
  abkürzungen: wörterfeld,
  glossar: wörterfeld,
  impressum: optional(text()),
  anlagen: withDefault(list(anlageShape), []),
} as const;

type Angaben = RecordOf<typeof berichtFelder> & { readonly verzeichnisse: readonly string[] };

/** A report whose texts have been read. */
export interface Bericht extends Anlagenbesitzer {
  readonly id: string;
  readonly angaben: Angaben;
  /** What stands before the contents. */
  readonly vorspann: readonly Autorentext[];
  readonly kapitel: readonly Kapitel[];
  readonly anhang: readonly Kapitel[];
  readonly abkürzungen?: Wörter;
  readonly glossar?: Glossar;
  readonly impressum?: Autorentext;
}

/**
 * The report with all its texts; nothing where one of them is missing, which is reported: its readers would not miss it.
 *
 * Errors: those of `readKapitel`, `checkFolge`, `checkOnce` and `checkBerichtAnlagen`.
 */
export function readBericht(
  lesung: Lesung,
  erklärung: Erklärung<Angaben>,
  { hatKopf }: { readonly hatKopf: boolean },
): Bericht | undefined {
  const { id, quelle, angaben } = erklärung;
  const named = { kapitel: filesNamed(lesung, angaben.quellen), anhang: filesNamed(lesung, angaben.anhang) };
  const anlagenordner = join(lesung.ordner, id, 'anlagen');
  const anlagen = readAnlagen(lesung, { file: quelle.file, anlagenordner }, angaben.anlagen);
  const regeln = { hatAnlagen: anlagen.length > 0, hatKopf };
  const read = readKapitel(lesung, [...new Set([...named.kapitel, ...named.anhang])], regeln);
  const vorwort = readBeitext(lesung, erklärung, { key: 'vorwort', titel: 'Vorwort' });
  const kurzfassung = readBeitext(lesung, erklärung, { key: 'kurzfassung', titel: 'Kurzfassung' });
  const impressum = readNamed(lesung, erklärung, 'impressum');
  const abkürzungen = readWörter(lesung, erklärung, 'abkürzungen');
  const terms = readWörter(lesung, erklärung, 'glossar');
  const glossar = terms && glossarOf(lesung, terms);
  checkOnce(lesung, angaben, [
    { key: 'quellen', files: named.kapitel },
    { key: 'anhang', files: named.anhang },
    ...(['vorwort', 'kurzfassung', 'impressum'] as const).map((key) => ({ key, files: [angaben[key]?.trim() ?? key] })),
  ]);
  if (read === undefined || named.kapitel.length === 0) return undefined;
  const [kapitel, anhang] = [read.slice(0, named.kapitel.length), lettered(read.slice(named.kapitel.length))];
  checkFolge(lesung, kapitel);
  const vorspann = [vorwort, kurzfassung].flatMap((beitext) => beitext ?? []);
  const aufrufe = [
    ...vorspann.flatMap(({ calls }) => calls.filter(isAnnexCall)),
    ...read.flatMap(({ anlagenaufrufe }) => anlagenaufrufe),
  ];
  const bericht = {
    ...{ id, datei: quelle.file, angaben, istÖffentlich: angaben.öffentlich, anlagen, aufrufe },
    ...{ vorspann, kapitel, anhang },
    ...(abkürzungen && { abkürzungen }),
    ...(glossar && { glossar }),
    ...(impressum && { impressum }),
  };
  checkBerichtAnlagen(lesung, bericht);
  return bericht;
}

/** All texts of the report in the order in which they are printed. */
export function texteOf({ vorspann, kapitel, anhang, glossar }: Bericht): readonly (readonly Block[])[] {
  return [...[...vorspann, ...kapitel, ...anhang].map(({ blocks }) => blocks), ...(glossar ? [glossar.blocks] : [])];
}
