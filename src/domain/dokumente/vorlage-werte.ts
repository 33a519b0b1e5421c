// What the template of a paper is given, put into words when it is planned: of what was recorded nothing else travels on.
import { formatDateShort } from '../../source/german-date.js';
import type { Beigefügt, DokumentSicht, GeplantesDokument, NummerierteAnlage } from '../art.js';
import type { Autorentext } from '../autorentext.js';
import { stehtAus } from '../mitzeichnung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { fullName } from '../stammdaten/person.js';
import { namesOf, type Textfeld, type Vorlage } from '../stammdaten/vorlage.js';
import type { Station } from '../stammdaten/vorlage-angaben.js';
import type { Unterzeichnung } from './vorlage.js';

/** What is printed of a paper for some readers. */
export interface Papier {
  readonly körperschaft: Koerperschaft['angaben'];
  readonly vorlage: Vorlage;
  readonly datum: string;
  readonly gremien: readonly Gremium[];
  readonly unterschriften: readonly Unterzeichnung[];
  /** Those that are for these readers. */
  readonly anlagen: readonly NummerierteAnlage[];
}

/** The view of the paper, once its annexes are made. */
export function papierSicht(papier: Papier): GeplantesDokument['sicht'] {
  return withAnnexes(worte(papier), papier.anlagen);
}

/** A function of its own, so that what later stages hold encloses these words alone. */
function withAnnexes(
  { werte, ...worte }: DokumentSicht,
  anlagen: readonly NummerierteAnlage[],
): GeplantesDokument['sicht'] {
  return (beigefügt) => ({
    ...worte,
    werte: { ...werte, anlagen: anlagen.map((anlage) => annexRow(anlage, beigefügt)) },
  });
}

function annexRow({ id, titel, aufmachung, inhalt }: NummerierteAnlage, beigefügt: ReadonlyMap<string, Beigefügt>) {
  const { seiten = '', datei = '' } = beigefügt.get(id) ?? {};
  return { id, titel, von: aufmachung.von ?? '', verbleib: verbleib[inhalt.art], seiten, datei };
}

/** What became of an annex that is not attached. */
const verbleib: Readonly<Record<NummerierteAnlage['inhalt']['art'], string>> = {
  dokument: '',
  datei: '',
  vorgelegen: 'liegt dem Amt vor, nicht beigefügt',
  abrufbar: 'im Ratsinformationssystem abrufbar, nicht beigefügt',
};

function worte({ körperschaft, vorlage, datum, gremien, unterschriften }: Papier): DokumentSicht {
  const { angaben, nummer, texte } = vorlage;
  const { titel, art: wort = 'Vorlage', beratungsfolge } = angaben;
  const bezeichnung = `${wort} ${nummer}`;
  const vorschläge = proposals(vorlage, gremien);
  const textOf = (field: Textfeld) => texte.get(field)?.schlüssel ?? '';
  return {
    meta: {
      title: `${bezeichnung}: ${titel}`,
      author: körperschaft.name,
      date: datum,
      language: 'de-DE',
      keywords: [wort, nummer],
    },
    frame: {
      headLeft: körperschaft.name,
      headRight: `${bezeichnung} · ${formatDateShort(datum)}`,
      footLeft: '',
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: briefkopf(körperschaft),
      ...{ bezeichnung, nummer, titel, datum },
      amt: angaben.amt ?? '',
      aktenzeichen: angaben.aktenzeichen ?? '',
      öffentlich: angaben.öffentlich,
      stand: angaben.status === 'mitzeichnung' ? 'in der Mitzeichnung' : '',
      beratungsfolge: beratungsfolge.map((station) => stationRow(station, gremien)),
      hat_ergebnis: beratungsfolge.some(({ ergebnis }) => ergebnis !== undefined),
      beschlussvorschläge: vorschläge.map(({ gremien: names, text }) => ({ gremien: names, text: text.schlüssel })),
      sachverhalt: textOf('sachverhalt'),
      begründung: textOf('begründung'),
      alternativen: textOf('alternativen'),
      klimarelevanz: textOf('klimarelevanz'),
      finanzen: { text: textOf('finanzielle_auswirkungen'), angaben: figures(angaben) },
      mitzeichnung: angaben.mitzeichnung.map((entry) => ({ wer: entry.wer, am: stehtAus(entry) ? 'offen' : entry.am })),
      ...signatures(unterschriften),
    },
    texte: new Map(
      [...vorschläge.map(({ text }) => text), ...texte.values()].map(({ schlüssel, blocks }) => [schlüssel, blocks]),
    ),
  };
}

function stationRow({ gremium, datum, zuständigkeit, ergebnis }: Station, gremien: readonly Gremium[]) {
  return {
    gremium: committeeName(gremium, gremien),
    datum: datum ?? '',
    zuständigkeit: zuständigkeit ?? '',
    ergebnis: ergebnis ?? '',
  };
}

/** By its whole name where the workspace knows it; else as it was typed. */
function committeeName(typed: string, gremien: readonly Gremium[]): string {
  return gremien.find((gremium) => namesOf(gremium).includes(typed))?.angaben.name ?? typed;
}

interface Beschlussvorschlag {
  /** "Ausschuss für Soziales, Kreisausschuss", or that it is for all of them. */
  readonly gremien: string;
  readonly text: Autorentext;
}

/** In the order of the committees' turn; what several are proposed in the same words stands there once. */
function proposals(
  { angaben, beschlussvorschlag }: Vorlage,
  gremien: readonly Gremium[],
): readonly Beschlussvorschlag[] {
  const turn = angaben.beratungsfolge.map(({ gremium }) => committeeName(gremium, gremien));
  const placeOf = (name: string) => (turn.includes(name) ? turn.indexOf(name) : turn.length);
  const named = [...beschlussvorschlag]
    .map(([typed, text]) => ({ name: typed === '' ? allOf(turn) : committeeName(typed, gremien), text }))
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
  const wording = ({ quelle }: Autorentext) => quelle.text.trim();
  const distinct = [...new Set(named.map(({ text }) => wording(text)))];
  return distinct.flatMap((words) => {
    const same = named.filter(({ text }) => wording(text) === words);
    return same.slice(0, 1).map(({ text }) => ({ gremien: same.map(({ name }) => name).join(', '), text }));
  });
}

/** A proposal that names no committee is put to all of them. */
function allOf(turn: readonly string[]): string {
  if (turn.length === 0) return 'Wortlaut';
  return turn.length > 2 ? 'Alle Gremien der Beratungsfolge' : turn.join(', ');
}

/** The figures as facts, in the order a treasurer asks for them. */
function figures({ finanzielle_auswirkungen: finanzen }: Vorlage['angaben']) {
  if (typeof finanzen !== 'object') return [];
  const { aufwand, ertrag, folgekosten, produkt, deckung } = finanzen;
  const rows = { Aufwand: aufwand, Ertrag: ertrag, Folgekosten: folgekosten, Produkt: produkt, Deckung: deckung };
  return Object.entries(rows).flatMap(([begriff, wert]) => (wert === undefined ? [] : [{ begriff, wert }]));
}

/** A paper that all have signed is a copy of the one they signed: their names bear "gez." and the day. */
function signatures(unterschriften: readonly Unterzeichnung[]) {
  const abschrift = unterschriften.length > 0 && unterschriften.every(({ am }) => am !== '');
  return {
    abschrift,
    unterschriften: unterschriften.map(({ person, funktion, am }) => ({
      name: `${abschrift ? 'gez. ' : ''}${fullName(person)}`,
      funktion: [funktion, abschrift ? formatDateShort(am) : ''].filter(Boolean).join(', '),
    })),
  };
}
