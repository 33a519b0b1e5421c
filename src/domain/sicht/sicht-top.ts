// What a reader may see of one item of the agenda: built anew, field by field, from an allow-list; words and texts to be printed.
import { formatDateLong, formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { WahlSicht } from '../abstimmung/wahl.js';
import type { Kreis } from '../art.js';
import type { Autorentext } from '../autorentext.js';
import { satz } from '../profil/profil-saetze.js';
import { isSitzungsOrdner } from '../sitzung/ablauf-pruefen.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';
import type { Einwohner, Zusage } from '../sitzung/top-angaben.js';
import { fraktionName, type Gremium } from '../stammdaten/gremium.js';
import { fullName, mitAnrede, type Person } from '../stammdaten/person.js';
import { begebenheitenBei, clock } from './ablauf.js';
import { inQuotes } from './in-anfuehrung.js';
import {
  type BeschlussSicht,
  befangeneBeimTop,
  beschlussSichten,
  urheberName,
  wahlSichten,
} from './sicht-beschluss.js';

/** A text of its author's with the sentence that leads to it; either may be missing. */
export interface EingeleiteterText {
  readonly einleitung: string;
  readonly text?: Autorentext;
}

/** A promise in words. */
export interface ZusageSicht {
  readonly wer: string;
  readonly was: string;
  /** "bis September 2018"; empty = not recorded. */
  readonly frist: string;
  /** What became of it, as recorded. */
  readonly erledigt: string;
}

/** An item of the agenda as it is printed. */
export interface TopSicht {
  readonly nr: string;
  readonly titel: string;
  /** The only committee of a joint sitting it concerns; empty = all of them, or the only one. */
  readonly gremium: string;
  readonly vorlagen: readonly string[];
  /** "Antrag: Gruppe C", "Mitteilung"; empty = nobody moved it, and the house does not print kinds. */
  readonly von: string;
  /** A word for the agenda: "abgesetzt", "ergänzt", "gemeinsam mit TOP 5"; empty = as invited. */
  readonly änderung: string;
  /** What happened between this item and the one before: sentences printed above its heading. */
  readonly davor: readonly string[];
  /** "17:20–17:45 Uhr", "ab 17:20 Uhr"; empty = not recorded. */
  readonly zeit: string;
  /** How it came onto the agenda or off it, who took the chair: sentences printed below its heading. */
  readonly hinweise: readonly string[];
  /** Who was excluded from all of several votes: a sentence each. */
  readonly befangen: readonly string[];
  /** Standard sentences of the opening, where this is the item that opens. */
  readonly eröffnung: readonly string[];
  readonly text?: Autorentext;
  /** Objections to the last minutes and corrections of them. */
  readonly niederschrift: readonly EingeleiteterText[];
  readonly beschlüsse: readonly BeschlussSicht[];
  readonly wahlen: readonly WahlSicht[];
  readonly erklärungen: readonly EingeleiteterText[];
  readonly zusagen: readonly ZusageSicht[];
  /** Citizens who spoke: by name for the office alone, else "zwei Einwohnerinnen". */
  readonly einwohner: readonly string[];
  /** A note for the office alone; empty for everybody else. */
  readonly vermerk: string;
}

/** All texts of an item, in the order they are printed. */
export function printedTexts({ text, niederschrift, beschlüsse, erklärungen }: TopSicht): readonly Autorentext[] {
  const others = [...niederschrift, ...beschlüsse, ...erklärungen].map((entry) => entry.text);
  return [text, ...others].filter((found) => found !== undefined);
}

/** An item of which nothing is told; what readers may know of it is put in. */
export const nichtsVomTop: Omit<TopSicht, 'nr' | 'titel'> = {
  gremium: '',
  vorlagen: [],
  von: '',
  änderung: '',
  davor: [],
  zeit: '',
  hinweise: [],
  befangen: [],
  eröffnung: [],
  niederschrift: [],
  beschlüsse: [],
  wahlen: [],
  erklärungen: [],
  zusagen: [],
  einwohner: [],
  vermerk: '',
};

/** What an item is seen with. */
export interface TopUmgebung {
  readonly sitzung: Sitzung;
  /** The office itself sees names of citizens and its own notes. */
  readonly kreis: Kreis;
  /** The numbers of the TOPs that these readers see. */
  readonly sichtbar: readonly string[];
  /** Standard sentences for the item that opens the sitting. */
  readonly eröffnung: readonly string[];
}

/** The item for readers who may see all of it. */
export function topSicht(top: Tagesordnungspunkt, umgebung: TopUmgebung): TopSicht {
  const { sitzung, kreis } = umgebung;
  const { angaben, text } = top;
  const gremium = top.gremium ?? sitzung.gremien[0];
  const { davor, dazu } = begebenheitenBei(umgebung, angaben.nr);
  return {
    nr: angaben.nr,
    titel: top.titel,
    gremium: top.gremium === undefined || sitzung.gremien.length === 1 ? '' : shortName(top.gremium),
    vorlagen: namedPapers(top, kreis),
    von: moved(top, sitzung),
    änderung: remark(top, umgebung),
    davor,
    zeit: span(angaben.beginn ?? '', angaben.ende ?? ''),
    hinweise: [...agendaSentences(top, umgebung), ...dazu],
    befangen: befangeneBeimTop(top, sitzung),
    eröffnung: angaben.standard === 'eröffnung' ? umgebung.eröffnung : [],
    ...(text === undefined ? {} : { text }),
    niederschrift: aboutMinutes(top, sitzung, kreis),
    beschlüsse: beschlussSichten(top, sitzung),
    wahlen: wahlSichten(top, sitzung),
    erklärungen: top.erklärungen.map(({ person, für = '', text: statement }) => ({
      einleitung: satz(sitzung.profil, 'erklärung', { person: mitAnrede(person), für: fraktionName(gremium, für) }),
      text: inQuotes(statement),
    })),
    zusagen: top.zusagen.map(({ person, angaben: promise }) => zusageSicht(person, promise)),
    einwohner: kreis === 'vollständig' ? angaben.einwohner.map(citizen) : counted(angaben.einwohner),
    vermerk: kreis === 'vollständig' ? (angaben.vermerk ?? '') : '',
  };
}

function shortName({ angaben }: Gremium): string {
  return angaben.kurz ?? angaben.name;
}

/** The numbers of its papers; one that is not public is not named to everybody. */
function namedPapers({ angaben, vorlagen, vorlagennummern }: Tagesordnungspunkt, kreis: Kreis): readonly string[] {
  if (angaben.vorlage === offen) return [offen];
  const hidden = kreis === 'öffentlich' ? vorlagen.filter((paper) => !paper.angaben.öffentlich) : [];
  return vorlagennummern.filter((nummer) => hidden.every((paper) => paper.nummer !== nummer));
}

/** Who moved it, else – where the house prints it – of which kind it is. */
function moved({ von, angaben: { art } }: Tagesordnungspunkt, { profil }: Sitzung): string {
  if (von !== undefined) return `${art === 'Anfrage' ? 'Anfrage' : 'Antrag'}: ${urheberName(von)}`;
  return profil.arten && art !== undefined ? art : '';
}

function remark({ angaben }: Tagesordnungspunkt, umgebung: TopUmgebung): string {
  const { ergänzt, abgesetzt, verlegt } = angaben;
  const joined = joinedWith(angaben, umgebung);
  const words = [
    abgesetzt === undefined ? '' : 'abgesetzt',
    ergänzt === undefined ? '' : 'ergänzt',
    verlegt === undefined ? '' : 'verlegt',
    joined === '' ? '' : `gemeinsam mit ${joined}`,
  ];
  return words.filter((word) => word !== '').join(', ');
}

/** In the order in which it happened: put on, moved, joined, taken off. */
function agendaSentences({ angaben }: Tagesordnungspunkt, umgebung: TopUmgebung): readonly string[] {
  const { profil } = umgebung.sitzung;
  const tops = joinedWith(angaben, umgebung);
  const changes = (['ergänzt', 'verlegt', 'abgesetzt'] as const).flatMap((name) => {
    const angabe = angaben[name];
    return angabe === undefined ? [] : [satz(profil, name, { angabe: angabe.trim() === 'ja' ? '' : angabe.trim() })];
  });
  return tops === '' ? changes : [...changes, satz(profil, 'gemeinsam', { tops })];
}

/** The items it was dealt with together, whichever of them says so. */
function joinedWith(own: Tagesordnungspunkt['angaben'], { sitzung, sichtbar }: TopUmgebung): string {
  const others = topsOf(sitzung).map(({ angaben }) => angaben);
  const isJoined = (other: Tagesordnungspunkt['angaben']) =>
    other !== own && (own.gemeinsam_mit.includes(other.nr) || other.gemeinsam_mit.includes(own.nr));
  const seen = others.filter((other) => isJoined(other) && sichtbar.includes(other.nr)).map(({ nr }) => nr);
  if (seen.length === 0) return '';
  return `${sitzung.profil.beschriftungen.top} ${inWords(seen)}`;
}

/** "5, 6 und 7". */
function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}

function span(beginn: string, ende: string): string {
  if (beginn !== '' && ende !== '') return `${beginn}–${clock(ende)}`;
  return beginn === '' ? (ende === '' ? '' : `bis ${clock(ende)}`) : `ab ${clock(beginn)}`;
}

/** Which sitting is meant; one of the workspace that could not be read has been reported, and its folder's name is for no reader. */
function minutesOf(typed: string, known: Sitzung['niederschriften']): string {
  return known.get(typed)?.wort ?? (isSitzungsOrdner(typed) ? '' : typed);
}

/** What is said of the minutes of an earlier sitting: objections, that there were none, corrections. */
function aboutMinutes(
  { angaben, einwendungen, berichtigungen }: Tagesordnungspunkt,
  { profil, niederschriften }: Sitzung,
  kreis: Kreis,
): readonly EingeleiteterText[] {
  const { ungenannt = [] } = niederschriften.get(angaben.niederschrift ?? '') ?? {};
  const isTold = (nr: string) => kreis !== 'öffentlich' || !ungenannt.includes(nr);
  const bezug = minutesOf(angaben.niederschrift ?? '', niederschriften);
  const none = { einleitung: satz(profil, 'keine_einwendungen', { bezug }) };
  return [
    ...(angaben.einwendungen === 'keine' ? [none] : []),
    ...einwendungen.flatMap(({ person, angaben: { ergebnis }, text }) => [
      {
        einleitung:
          person === undefined
            ? satz(profil, 'einwendung', { bezug })
            : satz(profil, 'einwendung_von', { bezug, person: mitAnrede(person) }),
        text,
      },
      ...(ergebnis === undefined ? [] : [{ einleitung: satz(profil, 'einwendung_ergebnis', { angabe: ergebnis }) }]),
    ]),
    ...berichtigungen.map((text, index) => {
      const { top, datum } = angaben.berichtigungen[index] ?? {};
      const values = {
        bezug,
        top: top !== undefined && isTold(top) ? `${profil.beschriftungen.top} ${top}` : '',
        datum: datum === undefined ? '' : formatDateShort(datum),
      };
      return { einleitung: satz(profil, 'berichtigung', values), text };
    }),
  ];
}

function zusageSicht(person: Person, { was, bis = '', erledigt = '' }: Zusage): ZusageSicht {
  const wer = [person.amt ?? '', fullName(person)].filter((part) => part !== '').join(' ');
  return { wer, was, frist: bis === '' ? '' : deadline(bis), erledigt };
}

/** "bis September 2018", "bis 01.10.2018", "zur nächsten Sitzung": a day and a month are known by their form, words stay. */
function deadline(bis: string): string {
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(bis.trim());
  if (date === null) return /^\d/u.test(bis) ? `bis ${bis}` : bis;
  const [, year = '', month = '', day] = date;
  return day === undefined ? `bis ${monthName(Number(month))} ${year}` : `bis ${formatDateShort(bis.trim())}`;
}

function monthName(month: number): string {
  return formatDateLong(`2000-${String(month).padStart(2, '0')}-01`).split(' ')[2] ?? '';
}

function citizen({ anrede, name, ort }: Einwohner): string {
  const called = anrede === undefined ? name : `${anrede} ${name}`;
  return ort === undefined ? called : `${called}, ${ort}`;
}

/** "zwei Einwohnerinnen", "ein Einwohner": no name and no place – in a small municipality the place would tell who it was. */
function counted(einwohner: readonly Einwohner[]): readonly string[] {
  const kinds = [
    { anrede: 'Frau', one: 'eine Einwohnerin', many: 'Einwohnerinnen' },
    { anrede: 'Herr', one: 'ein Einwohner', many: 'Einwohner' },
    { anrede: undefined, one: 'eine Einwohnerin oder ein Einwohner', many: 'Einwohnerinnen und Einwohner' },
  ];
  return kinds.flatMap(({ anrede, one, many }) => {
    const number = einwohner.filter((person) => person.anrede === anrede).length;
    if (number === 0) return [];
    return [number === 1 ? one : `${numerals[number] ?? number} ${many}`];
  });
}

const numerals: Readonly<Record<number, string>> = { 2: 'zwei', 3: 'drei', 4: 'vier', 5: 'fünf', 6: 'sechs' };
