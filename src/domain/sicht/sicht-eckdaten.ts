// What stands around the deliberation, in the words of the profile: title, facts, opening, signatures, who gets it. Built anew from
// what is recorded of the sitting as a whole, for readers who see certain of its TOPs; words only.
import { formatDateLong, formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { Kreis } from '../art.js';
import type { Autorentext } from '../autorentext.js';
import type { Beschriftungen, Eckdatum } from '../profil/profil-aufbau.js';
import { satz } from '../profil/profil-saetze.js';
import { fill } from '../profil/satzmuster.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { byGender, fullName, type Person } from '../stammdaten/person.js';
import { type Ausschnitt, chairOffice, clock, inOffice, officeLine, tageFür, unterbrechungen } from './ablauf.js';

/** A term and its values, one a line. */
export interface EckdatumSicht {
  readonly begriff: string;
  readonly werte: readonly string[];
}

/** A signature line. */
export interface UnterschriftSicht {
  readonly name: string;
  readonly funktion: string;
}

/** Everything around the deliberation, and the words of headings and columns. */
export interface RahmenSicht {
  readonly dokument: string;
  readonly titel: string;
  readonly untertitel: string;
  /** "12. Sitzung", "gemeinsame Sitzung". */
  readonly sitzung: string;
  /** The committee's name, or the short names of several. */
  readonly gremium: string;
  readonly aufbau: readonly string[];
  readonly beratung: 'Fließtext' | 'Abschnitte';
  readonly beschriftungen: Beschriftungen;
  readonly eckdaten: readonly EckdatumSicht[];
  /** What was found before the agenda; empty where an item of it opens the sitting. */
  readonly eröffnung: { readonly sätze: readonly string[]; readonly texte: readonly Autorentext[] };
  readonly unterschriften: readonly UnterschriftSicht[];
  /** Whether it is the published copy of what was signed: it names who has signed, and nobody signs it. */
  readonly istAbschrift: boolean;
}

/** The frame of the document for this circle of readers. */
export function rahmenSicht(ausschnitt: Ausschnitt, kreis: Kreis): RahmenSicht {
  const { sitzung } = ausschnitt;
  const { profil, gremien, eröffnung } = sitzung;
  const words = titleWords(sitzung);
  const istAbschrift = kreis === 'öffentlich' && isPublished(sitzung);
  return {
    dokument: profil.dokument,
    titel: oneLine(fill(profil.titel[kreis], words)),
    untertitel: oneLine(fill(profil.untertitel[kreis], words)),
    sitzung: words.sitzung,
    gremium:
      gremien.length === 1 ? words.gremium_name : gremien.map(({ angaben }) => angaben.kurz ?? angaben.name).join(', '),
    aufbau: profil.aufbau,
    beratung: profil.beratung,
    beschriftungen: profil.beschriftungen,
    eckdaten: profil.eckdaten
      .filter((eckdatum) => isFor(eckdatum, kreis))
      .flatMap((eckdatum) => fact(ausschnitt, eckdatum)),
    eröffnung: {
      sätze: opensAtTop(sitzung) ? [] : eröffnungssätze(sitzung),
      texte: eröffnung.filter(({ teil }) => kreis === 'vollständig' || teil === kreis).map(({ text }) => text),
    },
    unterschriften: istAbschrift ? signatures(ausschnitt).map(gezeichnet) : signatures(ausschnitt),
    istAbschrift,
  };
}

/** Standard sentences of the opening, each from a recorded field alone. */
export function eröffnungssätze({ angaben, profil }: Pick<Sitzung, 'angaben' | 'profil'>): readonly string[] {
  const { ordnungsgemäß_eingeladen: invited, beschlussfähig: quorate } = angaben;
  const einladung =
    angaben.einladung === undefined || angaben.einladung === offen ? '' : formatDateShort(angaben.einladung);
  return [
    ...(typeof invited === 'boolean' ? [satz(profil, invited ? 'eingeladen' : 'nicht_eingeladen', { einladung })] : []),
    ...(typeof quorate === 'boolean' ? [satz(profil, quorate ? 'beschlussfähig' : 'nicht_beschlussfähig')] : []),
  ];
}

/** Whether the item that opens carries the standard sentences: the house does it so, or the item would stand there empty. */
export function opensAtTop({ profil, teile }: Pick<Sitzung, 'profil' | 'teile'>): boolean {
  const opening = topsOf({ teile }).find(({ angaben }) => angaben.standard === 'eröffnung');
  return opening !== undefined && (profil.eröffnung === 'als TOP' || opening.text === undefined);
}

/** "11. Sitzung vom 15.01.2018" – how other minutes call this sitting. */
export function sitzungInWorten(sitzung: Benannt): string {
  return `${sitzungsWort(sitzung)} vom ${formatDateShort(sitzung.angaben.datum)}`;
}

/** "14. Sitzung des Ausschusses für Soziales" after "zu" or "über": the sitting with its committees, and the committees alone. */
export function sitzungImSatz(sitzung: Benannt): { readonly sitzung: string; readonly gremien: string } {
  const { sitzung_genitiv, gremium } = titleWords(sitzung);
  const alone = sitzung.gremien.map(({ angaben }) => angaben.genitiv ?? `– ${angaben.name}`);
  return { sitzung: oneLine(`${sitzung_genitiv} ${gremium}`), gremien: inWords(alone) };
}

// ── Title ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a sitting is called by. */
type Benannt = Pick<Sitzung, 'gremien' | 'profil'> & {
  readonly angaben: Pick<Sitzung['angaben'], 'nummer' | 'datum'>;
};

function titleWords(sitzung: Benannt) {
  const { angaben, gremien } = sitzung;
  const [gremium] = gremien;
  const isJoint = gremien.length > 1;
  const genitives = gremien.map((one) => {
    const number = isJoint ? nummerierung(sitzung, one) : '';
    const genitive = one.angaben.genitiv ?? (isJoint ? one.angaben.name : `– ${one.angaben.name}`);
    return number === '' ? genitive : `${genitive} (${number} Sitzung)`;
  });
  return {
    dokument: sitzung.profil.dokument,
    sitzung: sitzungsWort(sitzung),
    sitzung_genitiv: isJoint ? 'gemeinsamen Sitzung' : sitzungsWort(sitzung),
    gremium: inWords(genitives),
    gremium_name: gremium.angaben.name,
    nummer: numberOf(sitzung, gremium),
    nummerierung: nummerierung(sitzung, gremium),
    datum: formatDateShort(angaben.datum),
    // Never torn apart at the end of a line.
    datum_lang: formatDateLong(angaben.datum)
      .replace(/^\p{L}+, /u, '')
      .replaceAll(' ', '\u00a0'),
    wahlperiode: gremium.angaben.wahlperiode ?? '',
    jahr: angaben.datum.slice(0, 4),
  };
}

function sitzungsWort(sitzung: Benannt): string {
  if (sitzung.gremien.length > 1) return 'gemeinsame Sitzung';
  const number = nummerierung(sitzung, sitzung.gremien[0]);
  // "12. Sitzung", yet "Sitzung 27 / 2003–2008".
  if (number === '') return 'Sitzung';
  return number.endsWith('.') ? `${number} Sitzung` : `Sitzung ${number}`;
}

/** The number of the sitting as the house writes it; empty where there is none yet. */
function nummerierung(sitzung: Benannt, gremium: Gremium): string {
  const nummer = numberOf(sitzung, gremium);
  if (nummer === '') return '';
  const { wahlperiode = '', wahlperiode_nummer = '' } = gremium.angaben;
  const jahr = sitzung.angaben.datum.slice(0, 4);
  return fill(sitzung.profil.nummerierung, { nummer, wahlperiode, wahlperiode_nummer, jahr }).trim();
}

function numberOf({ angaben: { nummer }, gremien }: Benannt, gremium: Gremium): string {
  const own = typeof nummer === 'object' ? nummer.get(gremium.id) : gremien.length === 1 ? nummer : undefined;
  return own === undefined || own === offen ? '' : String(own);
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}

/** A value that is missing leaves its blanks behind. */
function oneLine(words: string): string {
  return words.replace(/ {2,}/gu, ' ').trim();
}

// ── Facts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

type Tage = ReturnType<typeof tageFür>;

/** Nobody watched the part from which the public was excluded. */
function isFor(eckdatum: Eckdatum, kreis: Kreis): boolean {
  return kreis !== 'nichtöffentlich' || (eckdatum !== 'presse' && eckdatum !== 'publikum');
}

function fact(ausschnitt: Ausschnitt, eckdatum: Eckdatum): readonly EckdatumSicht[] {
  const werte = factLines(ausschnitt, eckdatum).filter((line) => line !== '');
  return werte.length === 0 ? [] : [{ begriff: ausschnitt.sitzung.profil.beschriftungen[eckdatum], werte }];
}

function factLines(ausschnitt: Ausschnitt, eckdatum: Eckdatum): readonly string[] {
  const { sitzung } = ausschnitt;
  const { angaben, gremien } = sitzung;
  const tage = tageFür(ausschnitt);
  const perCommittee = (value: (gremium: Gremium) => string | number | undefined) =>
    gremien.flatMap((gremium) => {
      const found = value(gremium);
      if (found === undefined) return [];
      return [gremien.length === 1 ? String(found) : `${gremium.angaben.kurz ?? gremium.angaben.name}: ${found}`];
    });
  switch (eckdatum) {
    case 'gremium':
      return gremien.map((gremium) => gremium.angaben.name);
    case 'wahlperiode':
      return [...new Set(gremien.map((gremium) => gremium.angaben.wahlperiode ?? ''))];
    case 'aktenzeichen':
      return angaben.aktenzeichen === undefined
        ? perCommittee((gremium) => gremium.angaben.aktenzeichen)
        : [angaben.aktenzeichen];
    case 'datum':
      return tage.map(({ datum }) => dateOrOpen(datum));
    case 'ort':
      return placesOf(tage);
    case 'einladung':
      return angaben.einladung === undefined ? [] : [dateOrOpen(angaben.einladung)];
    case 'nachträge':
      return angaben.nachträge.map(formatDateLong);
    case 'beginn_ende':
      return tage.map(({ datum, beginn, ende }) => onDay(tage, datum, `${clock(beginn)} – ${clock(ende)}`));
    case 'beginn':
      return tage.map(({ datum, beginn }) => onDay(tage, datum, clock(beginn)));
    case 'ende':
      return tage.map(({ datum, ende }) => onDay(tage, datum, clock(ende)));
    case 'unterbrechungen':
      return unterbrechungen(ausschnitt);
    case 'leitung':
      return angaben.leitung === offen
        ? [offen]
        : inOffice(ausschnitt, sitzung.leitung).map((chair) => officeLine(chair, chairOffice(gremien, chair.person)));
    case 'schriftführung':
      return angaben.schriftführung === offen
        ? [offen]
        : inOffice(ausschnitt, sitzung.schriftführung).map((secretary) => officeLine(secretary, ''));
    case 'mitgliederzahl':
      return perCommittee((gremium) => gremium.angaben.mitgliederzahl);
    case 'presse':
      return headcount(angaben.presse);
    case 'publikum':
      return headcount(angaben.publikum);
  }
}

/** As a number, never by name. */
function headcount(people: number | typeof offen | undefined): readonly string[] {
  if (people === undefined || people === offen) return people === undefined ? [] : [offen];
  return [people === 0 ? 'niemand' : people === 1 ? '1 Person' : `${people} Personen`];
}

function placesOf(tage: Tage): readonly string[] {
  const places = [...new Set(tage.map(({ ort }) => ort))];
  if (places.length === 1) return places;
  return tage.map((day) => `${day.ort} (${formatDateShort(day.datum)})`);
}

function onDay(tage: Tage, datum: string, time: string): string {
  return tage.length === 1 ? time : `${formatDateShort(datum)}: ${time}`;
}

function dateOrOpen(date: string): string {
  return date === offen ? offen : formatDateLong(date);
}

// ── Signatures ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Those whom the house lets sign; who presided over some of it signs for that, each once. */
function signatures(ausschnitt: Ausschnitt): readonly UnterschriftSicht[] {
  const { sitzung } = ausschnitt;
  const { profil, gremien } = sitzung;
  return profil.unterschriften.flatMap((who): readonly UnterschriftSicht[] => {
    if (who === 'mitglied') {
      const member = sitzung.mitunterzeichnung;
      return member === undefined ? [] : [{ name: fullName(member), funktion: profil.mitglied_unterschrift }];
    }
    return inOffice(ausschnitt, sitzung[who]).map(({ person, span }) => {
      const office = who === 'leitung' ? chairOffice(gremien, person) : secretary(person);
      return { name: fullName(person), funktion: span === '' ? office : `${office} (${span})` };
    });
  });
}

/** While something is open nothing was signed yet, whatever the status says. */
function isPublished({ angaben, offen: open }: Sitzung): boolean {
  return angaben.status === 'veröffentlicht' && open.length === 0;
}

function gezeichnet({ name, funktion }: UnterschriftSicht): UnterschriftSicht {
  return { name: `gez. ${name}`, funktion };
}

function secretary(person: Person): string {
  return byGender(person, 'Schriftführerin', 'Schriftführer', 'Schriftführung');
}
