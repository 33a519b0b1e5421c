// Presence as it is printed, for the readers of some TOPs: names under headings with what is worth a second line. Recorded events only;
// who was there at no TOP of the document is absent in it.
import { offen } from '../../source/shape.js';
import type { AnwesenheitsProfil } from '../profil/profil-anwesenheit.js';
import { fill } from '../profil/satzmuster.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { ablaufOf } from '../sitzung/sitzungsablauf.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { type Gruppe, isThere, membersIn } from './anwesenheit-mitglieder.js';
import { listenName, type Namensrahmen, named, peopleOf } from './anwesenheit-namen.js';
import { type Ausschnitt, ausschnittOf, und } from './anwesenheit-zeiten.js';

/** One name in the list. */
export interface AnwesendePerson {
  /** Members are counted through their committee from 1 on; empty = no member with a seat. */
  readonly nr: number | '';
  readonly name: string;
  /** "ab 17:20 Uhr, TOP 3", "vertritt Beispiel, Bernd"; empty = nothing to add. */
  readonly zusatz: string;
  /** Both in one line. */
  readonly zeile: string;
}
/** Names under one heading. */
export interface AnwesenheitsGruppe {
  readonly titel: string;
  readonly personen: readonly AnwesendePerson[];
}
/** The presence in one committee; in a joint sitting those beside the committees come last. */
export interface AnwesenheitsAbschnitt {
  /** The committee's name in a joint sitting, else empty. */
  readonly titel: string;
  readonly gruppen: readonly AnwesenheitsGruppe[];
  readonly entschuldigt: readonly string[];
  readonly fehlend: readonly string[];
  /** "9", "offen"; empty = not for this document. */
  readonly stimmberechtigt: string;
  readonly mitgliederzahl: string;
}
/** The presence as the template is given it. */
export interface AnwesenheitsListe {
  readonly abschnitte: readonly AnwesenheitsAbschnitt[];
  /** Groups side by side, or one numbered list below the other. */
  readonly form: 'spalten' | 'liste';
  /** Into how many columns groups are put. */
  readonly spalten: number;
  readonly wörter: AnwesenheitsProfil['wörter'];
}

/** What the presence of a sitting is made from. */
export type Anwesende = Pick<Sitzung, 'gremien' | 'anwesenheit' | 'verwaltung' | 'angaben' | 'teile' | 'tage'>;

/** Whose presence, and how it is told. */
export interface Anwesenheitswunsch {
  /** The numbers of the TOPs the document is about. */
  readonly tops: readonly string[];
  readonly profil: AnwesenheitsProfil;
}

/** Members in the committee's order of groups, then advisory members, administration and guests. */
export function anwesenheitsListe(sitzung: Anwesende, { tops, profil }: Anwesenheitswunsch): AnwesenheitsListe {
  const ausschnitt = ausschnittOf(ablaufOf(sitzung), tops);
  const { gremien } = sitzung;
  const isJoint = gremien.length > 1;
  // Whom the document does not name is not told apart from anybody, either: that would tell of them.
  const told = sitzung.anwesenheit.filter((entry) => entry.istDa === false || isThere(ausschnitt, entry));
  const alle = peopleOf({ ...sitzung, anwesenheit: told });
  const [{ datum }] = sitzung.tage;
  const committees = gremien.map((gremium) => ({ gremium, rahmen: { profil, gremium, tag: datum, alle }, ausschnitt }));
  const beside = besideCommittees(sitzung, ausschnitt, { profil, gremium: gremien[0], tag: datum, alle });
  const sections = committees.map((part) => {
    const { mitglieder, beratende, ...absent } = membersIn(sitzung, part);
    return {
      titel: isJoint ? (part.gremium.angaben.kurz ?? part.gremium.angaben.name) : '',
      gruppen: [...numbered(mitglieder), ...unnumbered([...beratende, ...(isJoint ? [] : beside)])],
      ...absent,
      stimmberechtigt: votersIn(sitzung, ausschnitt, part.gremium),
      mitgliederzahl: String(part.gremium.angaben.mitgliederzahl ?? ''),
    };
  });
  return {
    abschnitte: isJoint ? [...sections, besideSection(sitzung, ausschnitt, unnumbered(beside))] : sections,
    form: profil.nummeriert ? 'liste' : 'spalten',
    ...{ spalten: profil.spalten, wörter: profil.wörter },
  };
}

/** Administration and guests; those who were there for some TOPs only where one of these is in the document. */
function besideCommittees(sitzung: Anwesende, ausschnitt: Ausschnitt, rahmen: Namensrahmen): readonly Gruppe[] {
  const { wörter, sätze } = rahmen.profil;
  const told = ausschnitt.lagen.map(({ nr }) => nr);
  const during = (name: string, tops: readonly string[]) => {
    const own = told.filter((nr) => tops.includes(nr));
    if (tops.length > 0 && own.length === 0 && told.length > 0) return [];
    return [{ name, zusatz: own.length === 0 ? '' : fill(sätze.zu, { tops: und(own) }) }];
  };
  return [
    {
      titel: wörter.verwaltung,
      personen: sitzung.verwaltung.flatMap(({ person, tops }) =>
        during(named(listenName({ ...rahmen, alle: [] }, person), person.amt), tops),
      ),
    },
    {
      titel: wörter.gäste,
      personen: sitzung.angaben.gäste.flatMap(({ name, für, tops }) => during(named(name, für), tops)),
    },
  ];
}

/** What is not of one committee of a joint sitting. */
function besideSection(
  sitzung: Anwesende,
  ausschnitt: Ausschnitt,
  gruppen: readonly AnwesenheitsGruppe[],
): AnwesenheitsAbschnitt {
  const stimmberechtigt = opensSitting(sitzung, ausschnitt) ? figure(sitzung.angaben.anwesend_stimmberechtigt) : '';
  return { titel: '', gruppen, entschuldigt: [], fehlend: [], stimmberechtigt, mitgliederzahl: '' };
}

/** The figure of the signed list, where the document tells of the opening: it was found then, and no other is counted. */
function votersIn(sitzung: Anwesende, ausschnitt: Ausschnitt, gremium: Gremium): string {
  const { angaben, gremien } = sitzung;
  const counted = angaben.anwesend_stimmberechtigt;
  if (!opensSitting(sitzung, ausschnitt)) return '';
  if (typeof counted === 'object') return figure(counted.get(gremium.id));
  return gremien.length > 1 ? '' : figure(counted);
}

/** The TOP of the opening where one is marked as such – a non-public part may come before it –, else the first. */
function opensSitting(sitzung: Anwesende, { ablauf, lagen }: Ausschnitt): boolean {
  const marked = topsOf(sitzung).find(({ angaben }) => angaben.standard === 'eröffnung')?.angaben.nr;
  const opening = marked ?? ablauf.lagen[0]?.nr;
  return lagen.length === 0 || lagen.some(({ nr }) => nr === opening);
}

function figure(counted: unknown): string {
  return typeof counted === 'number' || counted === offen ? String(counted) : '';
}

/** The groups that hold anybody, their names counted from the first group to the last. */
function numbered(gruppen: readonly Gruppe[]): readonly AnwesenheitsGruppe[] {
  const sizes = gruppen.map(({ personen }) => personen.length);
  const before = gruppen.map((_, place) => sizes.slice(0, place).reduce((sum, size) => sum + size, 0));
  return printed(gruppen, (place, index) => (before[place] ?? 0) + index + 1);
}

function unnumbered(gruppen: readonly Gruppe[]): readonly AnwesenheitsGruppe[] {
  return printed(gruppen, () => '');
}

function printed(
  gruppen: readonly Gruppe[],
  numberAt: (place: number, index: number) => number | '',
): readonly AnwesenheitsGruppe[] {
  return gruppen.flatMap(({ titel, personen }, place) => {
    if (personen.length === 0) return [];
    const lines = personen.map(({ name, zusatz }, index) => {
      const zeile = zusatz === '' ? name : `${name}${zusatz.startsWith('–') ? '' : ','} ${zusatz}`;
      return { nr: numberAt(place, index), name, zusatz, zeile };
    });
    return [{ titel, personen: lines }];
  });
}
