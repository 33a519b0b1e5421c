// The agenda as recorded: its parts in the order held, each TOP with its texts, papers and votes found. Nothing is judged here.
import type { Position } from '../diagnostic.js';
import type { SourceText } from '../source/read-text.js';
import { offen } from '../source/shape.js';
import type { BeschlussAngaben } from './abstimmung-angaben.js';
import { type Autorentext, readAutorentext } from './autorentext.js';
import { findBeteiligtes, type Gremium } from './gremium.js';
import { type Lesung, reportAt } from './lesung.js';
import { findPerson, type Person, type Personen } from './person.js';
import type { SitzungsAngaben } from './sitzung-angaben.js';
import type { Einwendung, TopAngaben, Zusage } from './top-angaben.js';
import type { Vorlage, Vorlagen } from './vorlage.js';

/** Whether the public was admitted. */
export type Öffentlichkeit = 'öffentlich' | 'nichtöffentlich';

/** Somebody excluded from advising and voting on one question. */
export interface Befangenheit {
  readonly person: Person;
  /** Absent: not recorded. */
  readonly raumVerlassen?: boolean | typeof offen;
}

/** One question put to the vote, or decided without one. */
export interface Beschlussfassung {
  /** The record it is from – the TOP or an entry of its list – for the places of findings. */
  readonly angaben: BeschlussAngaben;
  /** What was voted on, where a TOP has several votes: "Änderungsantrag der Gruppe C". */
  readonly über?: string;
  /** Who moved it. */
  readonly von?: string;
  /** The committee of a joint sitting that voted; absent: all of them, or the only one. */
  readonly gremium?: Gremium;
  /** The wording as decided; where the record says "wie Vorlage", what the paper proposed. */
  readonly beschluss?: Autorentext;
  readonly befangen: readonly Befangenheit[];
}

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
  /** The only committee of a joint sitting it concerns; absent: all of them, or the only one. */
  readonly gremium?: Gremium;
  /** The papers that were found, in the order named. */
  readonly vorlagen: readonly Vorlage[];
  readonly text?: Autorentext;
  /** In the order they were taken; empty where nothing was decided. */
  readonly beschlussfassungen: readonly Beschlussfassung[];
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

/** What an agenda is read with. */
export interface TagesordnungUmfeld {
  readonly lesung: Lesung;
  /** The sitting's own file: texts lie beside it. */
  readonly quelle: SourceText;
  readonly personen: Personen;
  readonly vorlagen: Vorlagen;
  /** The committees of the sitting. */
  readonly gremien: readonly Gremium[];
}

/** The parts of the agenda with everything they name found; what is not found is reported and left out. */
export function readTagesordnung(umfeld: TagesordnungUmfeld, angaben: SitzungsAngaben): readonly SitzungsTeil[] {
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

function readTop(umfeld: TagesordnungUmfeld, angaben: TopAngaben): Tagesordnungspunkt {
  const { lesung } = umfeld;
  const vorlagen =
    angaben.vorlage === offen ? [] : angaben.vorlage.flatMap((nummer) => umfeld.vorlagen.get(nummer) ?? []);
  const text = optionalText(umfeld, angaben.text, angaben, 'text');
  const gremium = beteiligtes(umfeld, angaben);
  return {
    angaben,
    titel: titleOf(lesung, angaben, vorlagen),
    ...(gremium === undefined ? {} : { gremium }),
    vorlagen,
    ...(text === undefined ? {} : { text }),
    beschlussfassungen: readBeschlussfassungen(umfeld, angaben, vorlagen, gremium),
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

function titleOf(lesung: Lesung, angaben: TopAngaben, vorlagen: readonly Vorlage[]): string {
  const titel = angaben.titel ?? vorlagen[0]?.angaben.titel;
  if (titel !== undefined) return titel;
  reportAt(lesung, angaben, undefined, {
    code: 'top-ohne-titel',
    severity: 'Fehler',
    message: `TOP ${angaben.nr} hat keinen Titel.`,
    remedy: 'Ergänzen Sie titel: …, oder nennen Sie mit vorlage: eine Vorlage, deren Titel gelten soll.',
  });
  return '';
}

function readEinwendungen(umfeld: TagesordnungUmfeld, typed: readonly Einwendung[]): readonly ErhobeneEinwendung[] {
  return typed.flatMap((angaben) => {
    const text = optionalText(umfeld, angaben.was, angaben, 'was');
    const person = angaben.von === undefined ? undefined : personAt(umfeld, angaben.von, angaben, 'von');
    return text === undefined ? [] : [{ angaben, text, ...(person === undefined ? {} : { person }) }];
  });
}

/** The votes listed at a TOP, then the TOP's own: amendments come before the whole. */
function readBeschlussfassungen(
  umfeld: TagesordnungUmfeld,
  top: TopAngaben,
  vorlagen: readonly Vorlage[],
  ofTop: Gremium | undefined,
): readonly Beschlussfassung[] {
  const listed = top.abstimmungen.map((angaben) => {
    const { über, von } = angaben;
    const gremium = beteiligtes(umfeld, angaben) ?? ofTop;
    return {
      ...readBeschlussfassung(umfeld, angaben, vorlagen, gremium),
      ...(über === undefined ? {} : { über }),
      ...(von === undefined ? {} : { von }),
    };
  });
  const { beschluss, beschluss_nr, ergebnis, abstimmung, befangen = [] } = top;
  const isDecided = [beschluss, beschluss_nr, ergebnis, abstimmung].some((value) => value !== undefined);
  return isDecided || befangen.length > 0 ? [...listed, readBeschlussfassung(umfeld, top, vorlagen, ofTop)] : listed;
}

function readBeschlussfassung(
  umfeld: TagesordnungUmfeld,
  angaben: BeschlussAngaben,
  vorlagen: readonly Vorlage[],
  gremium: Gremium | undefined,
): Beschlussfassung {
  const beschluss = readBeschluss(umfeld, angaben, vorlagen, gremium);
  const befangen = (angaben.befangen ?? []).flatMap((entry, index) => {
    const { wer, raum_verlassen } = typeof entry === 'string' ? { wer: entry, raum_verlassen: undefined } : entry;
    const [owner, field] = typeof entry === 'string' ? [angaben.befangen ?? [], index] : [entry, 'wer'];
    const person = personAt(umfeld, wer, owner, field);
    if (person === undefined) return [];
    return [{ person, ...(raum_verlassen === undefined ? {} : { raumVerlassen: raum_verlassen }) }];
  });
  return { angaben, befangen, ...(gremium && { gremium }), ...(beschluss && { beschluss }) };
}

/** The wording: as typed, or what the paper proposes to this committee – else to everybody. */
function readBeschluss(
  umfeld: TagesordnungUmfeld,
  angaben: BeschlussAngaben,
  vorlagen: readonly Vorlage[],
  gremium: Gremium | undefined,
): Autorentext | undefined {
  const typed = angaben.beschluss;
  if (typed === undefined || !/^wie\s+Vorlage$/iu.test(typed.trim())) {
    return optionalText(umfeld, typed, angaben, 'beschluss');
  }
  const committees = gremium === undefined ? umfeld.gremien : [gremium];
  const proposed = vorlagen.flatMap(
    ({ beschlussvorschlag }) =>
      [...committees.map(({ id }) => beschlussvorschlag.get(id)), beschlussvorschlag.get('')].find(Boolean) ?? [],
  );
  const [first] = proposed;
  if (first !== undefined) return first;
  reportAt(umfeld.lesung, angaben, 'beschluss', {
    code: 'beschluss-ohne-vorlage',
    severity: 'Fehler',
    message: '„wie Vorlage“ steht hier, aber ein Beschlussvorschlag für dieses Gremium ist nicht zu finden.',
    remedy:
      'Nennen Sie bei vorlage: eine Vorlage mit beschlussvorschlag:, oder schreiben Sie den Wortlaut des Beschlusses.',
  });
  return undefined;
}

function beteiligtes(
  { lesung, gremien }: TagesordnungUmfeld,
  owner: { readonly gremium?: string },
): Gremium | undefined {
  return owner.gremium === undefined ? undefined : findBeteiligtes(lesung, gremien, owner.gremium, owner);
}

function personAt({ lesung, personen }: TagesordnungUmfeld, reference: string, owner: object, field: string | number) {
  return findPerson(lesung, personen, reference, lesung.origins.at(owner, field));
}

function optionalText(
  { lesung, quelle }: TagesordnungUmfeld,
  typed: string | undefined,
  owner: object,
  field: string,
): Autorentext | undefined {
  if (typed === undefined) return undefined;
  const at: Position | undefined = lesung.origins.at(owner, field);
  return readAutorentext(lesung, quelle, typed, at);
}
