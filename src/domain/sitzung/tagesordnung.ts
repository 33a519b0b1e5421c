// The agenda as recorded: its parts in the order held, each TOP with its texts, papers and votes found. Nothing is judged here.
import { offen } from '../../source/shape.js';
import { readWahlen, type Wahl } from '../abstimmung/wahl.js';
import type { Autorentext } from '../autorentext.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { gefaltet, readNummer } from '../stammdaten/nummer.js';
import type { Person } from '../stammdaten/person.js';
import type { Vorlage } from '../stammdaten/vorlage.js';
import { type Beschlussfassung, readBeschlussfassungen, readUrheber, type Urheber } from './beschlussfassung.js';
import type { SitzungsAngaben } from './sitzung-angaben.js';
import type { Einwendung, TopAngaben, Zusage } from './top-angaben.js';
import { withoutOwnHeading } from './top-ueberschrift.js';
import { beteiligtes, optionalText, personAt, type TopUmfeld } from './top-umfeld.js';

/** Whether the public was admitted. */
export type Öffentlichkeit = 'öffentlich' | 'nichtöffentlich';

/** A statement for the record, word for word. */
export interface Erklärung {
  readonly person: Person;
  readonly für?: string;
  readonly text: Autorentext;
}

/** A promise and who made it. */
export interface GegebeneZusage {
  readonly person: Person;
  readonly angaben: Zusage;
}

/** An objection to the last minutes; `text` is what it says. */
export interface ErhobeneEinwendung {
  readonly person?: Person;
  readonly angaben: Einwendung;
  readonly text: Autorentext;
}

/** One item of the agenda with what its authors wrote. */
export interface Tagesordnungspunkt {
  readonly angaben: TopAngaben;
  /** As typed, else the title of its first paper. */
  readonly titel: string;
  /** Who moved it or asked. */
  readonly von?: Urheber;
  /** The only committee of a joint sitting it concerns; absent: all of them, or the only one. */
  readonly gremium?: Gremium;
  /** The papers that were found, in the order named. */
  readonly vorlagen: readonly Vorlage[];
  /** The numbers of all its papers as they are printed, found or not. */
  readonly vorlagennummern: readonly string[];
  readonly text?: Autorentext;
  /** Whether its file holds no more than the heading it began with. */
  readonly textFehlt: boolean;
  /** Whether it names a file that could not be read: nobody knows what it says. */
  readonly textUngelesen: boolean;
  /** In the order they were taken; empty where nothing was decided. */
  readonly beschlussfassungen: readonly Beschlussfassung[];
  readonly wahlen: readonly Wahl[];
  readonly erklärungen: readonly Erklärung[];
  readonly zusagen: readonly GegebeneZusage[];
  readonly einwendungen: readonly ErhobeneEinwendung[];
  readonly berichtigungen: readonly Autorentext[];
}

/** A part of the agenda as it was held. */
export interface SitzungsTeil {
  readonly teil: Öffentlichkeit;
  /** When it began, where that is recorded. */
  readonly beginn?: string;
  readonly tops: readonly Tagesordnungspunkt[];
}

/** The parts of the agenda with everything they name found; what is not found is reported and left out. */
export function readTagesordnung(umfeld: TopUmfeld, angaben: SitzungsAngaben): readonly SitzungsTeil[] {
  return angaben.tagesordnung.map(({ teil, beginn, tops }) => ({
    teil,
    ...(beginn === undefined ? {} : { beginn }),
    tops: tops.map((top) => readTop(umfeld, top)),
  }));
}

/** All texts printed at a TOP, in the order they are printed. */
export function textsOf(top: Tagesordnungspunkt): readonly Autorentext[] {
  const texts = [
    top.text,
    ...top.berichtigungen,
    ...top.einwendungen.map(({ text }) => text),
    ...top.beschlussfassungen.map(({ beschluss }) => beschluss),
    ...top.erklärungen.map(({ text }) => text),
  ];
  return texts.filter((text) => text !== undefined);
}

/** All TOPs of a sitting, in the order they were dealt with. */
export function topsOf({ teile }: { readonly teile: readonly SitzungsTeil[] }): readonly Tagesordnungspunkt[] {
  return teile.flatMap(({ tops }) => tops);
}

function readTop(umfeld: TopUmfeld, angaben: TopAngaben): Tagesordnungspunkt {
  const { lesung } = umfeld;
  const nummern = paperNumbers(umfeld, angaben);
  const vorlagen = nummern.flatMap((nummer) => umfeld.vorlagen.get(gefaltet(nummer)) ?? []);
  const typed = optionalText(umfeld, angaben.text, angaben, 'text');
  const gremium = beteiligtes(umfeld, angaben);
  const von = readUrheber(umfeld, angaben);
  const titel = titleOf(lesung, angaben, { vorlagen, nummern });
  const text = typed && withoutOwnHeading(typed, { nr: angaben.nr, titel });
  return {
    angaben,
    titel,
    ...(von && { von }),
    ...(gremium === undefined ? {} : { gremium }),
    vorlagen,
    vorlagennummern: nummern.map((nummer) => umfeld.vorlagen.get(gefaltet(nummer))?.nummer ?? nummer),
    ...(text === undefined || text.blocks.length === 0 ? {} : { text }),
    textFehlt: typed !== undefined && typed.blocks.length > 0 && text?.blocks.length === 0,
    textUngelesen: typed === undefined && angaben.text !== undefined,
    beschlussfassungen: readBeschlussfassungen(umfeld, angaben, vorlagen, gremium),
    wahlen: readWahlen(umfeld, angaben),
    erklärungen: angaben.erklärungen.flatMap((erklärung) => {
      const person = personAt(umfeld, erklärung.wer, erklärung, 'wer');
      const read = optionalText(umfeld, erklärung.text, erklärung, 'text');
      if (person === undefined || read === undefined) return [];
      return [{ person, text: read, ...(erklärung.für === undefined ? {} : { für: erklärung.für }) }];
    }),
    zusagen: angaben.zusagen.flatMap((zusage) => {
      const person = personAt(umfeld, zusage.wer, zusage, 'wer');
      return person === undefined ? [] : [{ person, angaben: zusage }];
    }),
    einwendungen: typeof angaben.einwendungen === 'object' ? readEinwendungen(umfeld, angaben.einwendungen) : [],
    berichtigungen: angaben.berichtigungen.flatMap((entry) => optionalText(umfeld, entry.was, entry, 'was') ?? []),
  };
}

/** The numbers of the papers in the body's form; none while they are open. */
function paperNumbers({ lesung, nummern, jahr }: TopUmfeld, { vorlage }: TopAngaben): readonly string[] {
  if (vorlage === offen) return [];
  return vorlage.map((typed, index) =>
    readNummer(lesung, nummern.vorlage, { typed, jahr, owner: vorlage, field: String(index) }),
  );
}

function titleOf(
  lesung: Lesung,
  angaben: TopAngaben,
  { vorlagen, nummern }: { readonly vorlagen: readonly Vorlage[]; readonly nummern: readonly string[] },
): string {
  const titel = angaben.titel ?? vorlagen[0]?.angaben.titel;
  if (titel !== undefined) return titel;
  // A paper that is named but missing is an error of its own (`vorlage-fehlt`).
  if (nummern.length > vorlagen.length) return '';
  reportAt(lesung, angaben, undefined, {
    code: 'top-ohne-titel',
    severity: 'Fehler',
    message: `TOP ${angaben.nr} hat keinen Titel.`,
    remedy: 'Ergänzen Sie titel: …, oder nennen Sie mit vorlage: eine Vorlage, deren Titel gelten soll.',
  });
  return '';
}

function readEinwendungen(umfeld: TopUmfeld, typed: readonly Einwendung[]): readonly ErhobeneEinwendung[] {
  return typed.flatMap((angaben) => {
    const text = optionalText(umfeld, angaben.was, angaben, 'was');
    const person = angaben.von === undefined ? undefined : personAt(umfeld, angaben.von, angaben, 'von');
    return text === undefined ? [] : [{ angaben, text, ...(person === undefined ? {} : { person }) }];
  });
}
