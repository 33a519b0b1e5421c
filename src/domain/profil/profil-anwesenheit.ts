// How a body prints who took part: the part `anwesenheit` of its profile. Words and patterns only, each with the one of the profile
// kreis-nrw as default; the list is made of them in anwesenheit.ts.
import { count, dictionary, oneOf, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { block } from './profil-block.js';
import { satzmuster } from './satzmuster.js';

const pattern = (words: readonly string[], typed: string) => withDefault(satzmuster(...words), typed);

/** `zeit` is the time of day, `top` the number of the TOP; in brackets where one of them may be missing. */
const moment = ['zeit', 'top'];

const wörterShape = record(
  {
    mitglieder: withDefault(text(), 'Mitglieder'),
    stellvertretend: withDefault(text(), 'Stellvertretende Mitglieder'),
    beratend: withDefault(text(), 'Beratende Mitglieder'),
    verwaltung: withDefault(text(), 'Verwaltung'),
    gäste: withDefault(text(), 'Gäste'),
    entschuldigt: withDefault(text(), 'Entschuldigt'),
    fehlend: withDefault(text(), 'Es fehlten'),
    stimmberechtigt: withDefault(text(), 'Stimmberechtigt anwesend'),
  },
  'Wörter der Anwesenheit',
);

const sätzeShape = record(
  {
    // The deputy is named before; {vertretung} is Vertreterin or Vertreter, {herrn} Frau or Herrn, {person} without a comma.
    vertritt: pattern(['name', 'herrn', 'person', 'vertretung'], 'vertritt {name}'),
    ab: pattern(moment, 'ab [{zeit}, TOP {top}|{zeit}|TOP {top}]'),
    bis: pattern(moment, 'bis [{zeit}, nach TOP {top}|{zeit}|nach TOP {top}]'),
    tag: pattern(['tag', 'zeit'], 'am {tag}[ {zeit}]'),
    nicht_bei: pattern(['tops'], 'nicht bei TOP {tops}'),
    stimmverzicht: pattern(['tops'], 'verzichtet auf das Stimmrecht[ bei TOP {tops}]'),
    ohne_stimmrecht: pattern([], 'ohne Stimmrecht'),
    zugeschaltet: pattern([], 'zugeschaltet'),
    zu: pattern(['tops'], 'zu TOP {tops}'),
    offen: pattern([], 'Anwesenheit offen'),
  },
  'Sätze der Anwesenheit',
);

const anwesenheitShape = record(
  {
    gliederung: withDefault(oneOf('nach Fraktionen', 'eine Liste', 'nach Eigenschaft'), 'nach Fraktionen'),
    spalten: withDefault(count(), 3),
    nummeriert: withDefault(yesNo(), false),
    namen: withDefault(oneOf('Nachname, Vorname', 'Vorname Nachname'), 'Nachname, Vorname'),
    titel: withDefault(yesNo(), true),
    wohnort: withDefault(yesNo(), true),
    fraktion: withDefault(yesNo(), false),
    eigenschaft: withDefault(yesNo(), false),
    // Headings of the list by capacity: what stands at `als`, then the heading.
    eigenschaften: withDefault(
      dictionary(text()),
      new Map([
        ['Kreistagsmitglied', 'Kreistagsmitglieder'],
        ['sachkundige Bürgerin', 'Sachkundige Bürgerinnen und Bürger'],
        ['sachkundiger Bürger', 'Sachkundige Bürgerinnen und Bürger'],
        ['sachkundige Einwohnerin', 'Sachkundige Einwohnerinnen und Einwohner'],
        ['sachkundiger Einwohner', 'Sachkundige Einwohnerinnen und Einwohner'],
      ]),
    ),
    wörter: block(wörterShape),
    sätze: block(sätzeShape),
  },
  'Anwesenheit im Profil',
);

/** The keys that this part adds to a profile. */
export const profilAnwesenheitFelder = { anwesenheit: block(anwesenheitShape) } as const;

/** How a body prints who took part. */
export type AnwesenheitsProfil = Shaped<typeof anwesenheitShape>;
