// What a profile says of the document as a whole: its name and title, the order of its blocks, its labels, who signs. Every choice has a
// default; what it does is made where it is needed.
import { list, oneOf, record, refine, text, withDefault, yesNo } from '../../source/shape.js';
import type { DefaultField, Shaped } from '../../source/shape-type.js';
import { block } from './profil-block.js';
import { satzFelder } from './profil-saetze.js';
import { satzmuster } from './satzmuster.js';

/** The blocks of the document that a profile puts in order. */
const blöcke = [
  'eckdaten',
  'anwesenheit',
  'tagesordnung',
  'eröffnung',
  'beratung',
  'anlagen',
  'verteiler',
  'unterschriften',
] as const;

/** The facts below the title; `beginn_ende` prints both in one line. */
const eckdaten = [
  'gremium',
  'wahlperiode',
  'aktenzeichen',
  'datum',
  'ort',
  'einladung',
  'nachträge',
  'beginn_ende',
  'beginn',
  'ende',
  'unterbrechungen',
  'leitung',
  'schriftführung',
  'mitgliederzahl',
  'presse',
  'publikum',
] as const;

const titelMuster = satzmuster(
  ...['dokument', 'sitzung', 'sitzung_genitiv', 'gremium', 'gremium_name'],
  ...['nummer', 'nummerierung', 'datum', 'datum_lang', 'wahlperiode', 'jahr'],
);

/** A phrase for each circle of readers. */
function jeKreis(öffentlich: string, nichtöffentlich: string, vollständig: string, name: string) {
  return block(
    record(
      {
        öffentlich: withDefault(titelMuster, öffentlich),
        nichtöffentlich: withDefault(titelMuster, nichtöffentlich),
        vollständig: withDefault(titelMuster, vollständig),
      },
      name,
    ),
  );
}

/** The words of headings, terms and columns. */
const beschriftungen = labels({
  gremium: 'Gremium',
  wahlperiode: 'Wahlperiode',
  aktenzeichen: 'Aktenzeichen',
  datum: 'Datum',
  ort: 'Ort',
  einladung: 'Einladung',
  nachträge: 'Nachträge',
  beginn_ende: 'Beginn – Ende',
  beginn: 'Beginn',
  ende: 'Ende',
  unterbrechungen: 'Unterbrechung',
  leitung: 'Leitung',
  schriftführung: 'Schriftführung',
  mitgliederzahl: 'Mitglieder',
  presse: 'Presse',
  publikum: 'Publikum',
  anwesenheit: 'Anwesenheit',
  tagesordnung: 'Tagesordnung',
  eröffnung: 'Vor Eintritt in die Tagesordnung',
  öffentlicher_teil: 'Öffentlicher Teil',
  nichtöffentlicher_teil: 'Nichtöffentlicher Teil',
  anlagen: 'Anlagen',
  verteiler: 'Verteiler',
  top: 'TOP',
  gegenstand: 'Gegenstand',
  vorlage: 'Vorlage',
  spalte_vorlage: 'Vorlage',
  anlage: 'Anlage',
  anlage_titel: 'Titel',
  anlage_seiten: 'Seiten',
  wortprotokoll: 'Wortprotokoll',
  abstimmungsergebnis: 'Abstimmungsergebnis',
  zusage: 'Zusage',
  einwohner: 'Wortmeldungen',
  vermerk: 'Vermerk (intern)',
});

/** The keys of a profile that shape the document. */
export const aufbauFelder = {
  /** The word for the document; its files are called so, too. */
  dokument: withDefault(
    refine(text(), (typed) => (/^[\p{L}-]+$/u.test(typed) ? typed : undefined), 'ein Wort wie „Niederschrift“'),
    'Niederschrift',
  ),
  zeitform: withDefault(oneOf('Präteritum', 'Präsens'), 'Präteritum'),
  nummerierung: withDefault(satzmuster('nummer', 'wahlperiode', 'wahlperiode_nummer', 'jahr'), '{nummer}.'),
  titel: jeKreis('{dokument}', '{dokument}', '{dokument}', 'Titel'),
  untertitel: jeKreis(
    'über den öffentlichen Teil der {sitzung_genitiv} {gremium}',
    'über den nichtöffentlichen Teil der {sitzung_genitiv} {gremium}',
    'über die {sitzung} {gremium}',
    'Untertitel',
  ),
  aufbau: withDefault(list(oneOf(...blöcke)), blöcke),
  eckdaten: withDefault(
    list(oneOf(...eckdaten)),
    eckdaten.filter((wort) => !['gremium', 'beginn', 'ende', 'mitgliederzahl'].includes(wort)),
  ),
  eröffnung: withDefault(oneOf('als TOP', 'vor Eintritt in die Tagesordnung'), 'als TOP'),
  beratung: withDefault(oneOf('Fließtext', 'Abschnitte'), 'Fließtext'),
  /** Whether the kind of an item – Mitteilung, Anfrage – is printed at its heading. */
  arten: withDefault(yesNo(), false),
  anlage: withDefault(satzmuster('nummer', 'top'), 'Anlage {nummer}'),
  unterschriften: withDefault(list(oneOf('leitung', 'schriftführung', 'mitglied')), ['leitung', 'schriftführung']),
  mitglied_unterschrift: withDefault(text(), 'Ausschussmitglied'),
  beschriftungen,
  sätze: block(record(satzFelder, 'Sätze')),
} as const;

/** A fact below the title. */
export type Eckdatum = (typeof eckdaten)[number];
/** The words of headings, terms and columns. */
export type Beschriftungen = Shaped<typeof beschriftungen>;

function labels<const W extends Readonly<Record<string, string>>>(words: W) {
  const fields = Object.fromEntries(Object.entries(words).map(([key, word]) => [key, withDefault(text(), word)]));
  // The one cast: each of the words has its own key.
  return block(record(fields as { readonly [K in keyof W]: DefaultField<string> }, 'Beschriftungen'));
}
