// A sitting as recorded: sitzungen/<id>/sitzung.yaml and its texts. Records only – who votes and what is printed is made elsewhere.
import { basename, dirname, join } from 'node:path';
import { enumerate, nearest, type Position } from '../diagnostic.js';
import type { SourceText } from '../source/read-text.js';
import {
  count,
  date,
  dictionary,
  either,
  list,
  oneOf,
  openOr,
  optional,
  record,
  text,
  time,
  withDefault,
  yesNo,
} from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';
import { listFiles } from '../source/workspace.js';
import { type Anlage, anlageShape, checkAnlagen } from './anlage.js';
import { type Autorentext, readAutorentext } from './autorentext.js';
import type { Gremium } from './gremium.js';
import { type Lesung, readYamlFile } from './lesung.js';
import { findPerson, type Person, type Personen } from './person.js';

const anwesenheitShape = record(
  {
    wer: text(),
    da: optional(openOr(yesNo())),
    entschuldigt: optional(yesNo()),
    vertritt: optional(text()),
    ab: optional(time()),
    ab_top: optional(text()),
    bis: optional(time()),
    bis_top: optional(text()),
  },
  'Eintrag der Anwesenheit',
);

/** Noes and abstentions: one figure, or a figure per group. */
const stimmenShape = either(count(), dictionary(count()));

const auszählungShape = record(
  {
    ja: optional(count()),
    nein: optional(stimmenShape),
    enthaltung: optional(stimmenShape),
    wie: optional(oneOf('einstimmig', 'mehrheitlich')),
    gegen: withDefault(list(text()), []),
    enthalten: withDefault(list(text()), []),
  },
  'Abstimmung',
);

const topShape = record(
  {
    nr: text(),
    titel: text(),
    art: optional(
      oneOf('Beschluss', 'Empfehlung', 'Kenntnisnahme', 'Anfrage', 'Antrag', 'Mitteilung', 'Wahl', 'Verschiedenes'),
    ),
    an: optional(text()),
    von: optional(text()),
    vorlage: optional(text()),
    text: optional(text()),
    beschluss: optional(text()),
    ergebnis: optional(
      openOr(
        oneOf('angenommen', 'abgelehnt', 'zurückgezogen', 'vertagt', 'verwiesen', 'zur Kenntnis genommen', 'im Text'),
      ),
    ),
    abstimmung: optional(either(oneOf('einstimmig', 'mehrheitlich'), auszählungShape)),
  },
  'Tagesordnungspunkt',
);

const teilShape = record(
  { teil: oneOf('öffentlich', 'nichtöffentlich'), tops: list(topShape) },
  'Teil der Tagesordnung',
);

const gastShape = record({ name: text(), für: optional(text()) }, 'Gast');

const sitzungShape = record(
  {
    gremium: text(),
    nummer: optional(count()),
    datum: date(),
    ort: text(),
    beginn: openOr(time()),
    ende: openOr(time()),
    leitung: openOr(text()),
    schriftführung: openOr(text()),
    einladung: optional(date()),
    stand: optional(date()),
    status: withDefault(oneOf('entwurf', 'durchsicht', 'unterschrieben', 'veröffentlicht'), 'entwurf'),
    anwesenheit: list(anwesenheitShape),
    anwesend_stimmberechtigt: openOr(count()),
    verwaltung: withDefault(list(text()), []),
    gäste: withDefault(list(gastShape), []),
    tagesordnung: list(teilShape),
    anlagen: withDefault(list(anlageShape), []),
  },
  'Sitzung',
);

export type SitzungsAngaben = Shaped<typeof sitzungShape>;
export type TopAngaben = Shaped<typeof topShape>;
export type AbstimmungsAngaben = NonNullable<TopAngaben['abstimmung']>;
export type Stimmen = Shaped<typeof stimmenShape>;
export type Gast = Shaped<typeof gastShape>;

export interface Tagesordnungspunkt {
  readonly angaben: TopAngaben;
  readonly text?: Autorentext;
  readonly beschluss?: Autorentext;
}

export interface SitzungsTeil {
  readonly teil: 'öffentlich' | 'nichtöffentlich';
  readonly tops: readonly Tagesordnungspunkt[];
}

/** One recorded line of the presence, its people found. */
export interface Anwesenheit {
  readonly person: Person;
  readonly angaben: SitzungsAngaben['anwesenheit'][number];
  readonly vertritt?: Person;
}

/** Something not known yet; while there is any, the document is a draft. */
export interface Offen {
  readonly was: string;
  readonly at?: Position;
}

export interface Sitzung {
  /** The folder's name. */
  readonly id: string;
  readonly quelle: SourceText;
  readonly angaben: SitzungsAngaben;
  readonly gremium: Gremium;
  readonly leitung?: Person;
  readonly schriftführung?: Person;
  readonly anwesenheit: readonly Anwesenheit[];
  readonly verwaltung: readonly Person[];
  readonly teile: readonly SitzungsTeil[];
  readonly anlagen: readonly Anlage[];
  readonly offen: readonly Offen[];
}

export function readSitzungen(
  lesung: Lesung,
  personen: Personen,
  gremien: ReadonlyMap<string, Gremium>,
): readonly Sitzung[] {
  return listFiles(lesung.ordner, 'sitzungen/*/sitzung.yaml').flatMap(
    (file) => readSitzung(lesung, personen, gremien, join(lesung.ordner, file)) ?? [],
  );
}

function readSitzung(
  lesung: Lesung,
  personen: Personen,
  gremien: ReadonlyMap<string, Gremium>,
  path: string,
): Sitzung | undefined {
  const read = readYamlFile(lesung, path, sitzungShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const place = (owner: object, field?: string) => lesung.origins.at(owner, field);
  const person = (reference: string, owner: object, field: string) =>
    findPerson(lesung, personen, reference, place(owner, field));

  const gremium = gremien.get(angaben.gremium);
  if (gremium === undefined) {
    reportUnknownGremium(lesung, angaben.gremium, [...gremien.keys()], place(angaben, 'gremium'));
  }
  const leitung = angaben.leitung === 'offen' ? undefined : person(angaben.leitung, angaben, 'leitung');
  const schriftführung =
    angaben.schriftführung === 'offen' ? undefined : person(angaben.schriftführung, angaben, 'schriftführung');
  const anwesenheit = angaben.anwesenheit.flatMap((entry) => {
    const found = person(entry.wer, entry, 'wer');
    const vertritt = entry.vertritt === undefined ? undefined : person(entry.vertritt, entry, 'vertritt');
    return found === undefined
      ? []
      : [{ person: found, angaben: entry, ...(vertritt === undefined ? {} : { vertritt }) }];
  });
  const verwaltung = angaben.verwaltung.flatMap((reference) => person(reference, angaben, 'verwaltung') ?? []);
  const teile = angaben.tagesordnung.map((teil) => ({
    teil: teil.teil,
    tops: teil.tops.map((top) => readTop(lesung, quelle, top)),
  }));
  refuseNonPublic(lesung, angaben);
  checkAnlagen(lesung, angaben.anlagen);
  if (gremium === undefined) return undefined;
  const id = basename(dirname(path));
  const sitzung = { id, quelle, angaben, gremium, anwesenheit, verwaltung, teile, anlagen: angaben.anlagen };
  return {
    ...sitzung,
    ...(leitung === undefined ? {} : { leitung }),
    ...(schriftführung === undefined ? {} : { schriftführung }),
    offen: collectOpen(lesung, sitzung),
  };
}

function readTop(lesung: Lesung, quelle: SourceText, angaben: TopAngaben): Tagesordnungspunkt {
  const read = (field: 'text' | 'beschluss') => {
    const value = angaben[field];
    return value === undefined ? undefined : readAutorentext(lesung, quelle, value, lesung.origins.at(angaben, field));
  };
  const text = read('text');
  const beschluss = read('beschluss');
  return {
    angaben,
    ...(text === undefined ? {} : { text }),
    ...(beschluss === undefined ? {} : { beschluss }),
  };
}

function reportUnknownGremium(lesung: Lesung, typed: string, known: readonly string[], at: Position | undefined): void {
  const near = nearest(typed, known);
  lesung.report({
    code: 'gremium-unbekannt',
    severity: 'Fehler',
    message: `Das Gremium „${typed}“ gibt es nicht: Es fehlt die Datei gremien/${typed}.yaml.`,
    remedy:
      near !== undefined
        ? `Meinten Sie „${near}“?`
        : known.length > 0
          ? `Schreiben Sie ${enumerate(known)} oder legen Sie gremien/${typed}.yaml an.`
          : `Legen Sie gremien/${typed}.yaml an.`,
    ...(at === undefined ? {} : { at }),
  });
}

/** Non-public parts need documents of their own; until those exist the part is refused rather than printed. */
function refuseNonPublic(lesung: Lesung, angaben: SitzungsAngaben): void {
  for (const teil of angaben.tagesordnung) {
    if (teil.teil !== 'nichtöffentlich') continue;
    const at = lesung.origins.at(teil, 'teil');
    lesung.report({
      code: 'teil-nichtoeffentlich',
      severity: 'Fehler',
      message:
        'Nichtöffentliche Teile kann diese Version noch nicht getrennt ausgeben; die Sitzung wird nicht erstellt.',
      remedy: 'Führen Sie den nichtöffentlichen Teil vorerst außerhalb dieses Arbeitsbereichs.',
      ...(at === undefined ? {} : { at }),
    });
  }
}

/** Everything that is `offen`, said so or – a member without a line in the presence – by silence. */
function collectOpen(
  lesung: Lesung,
  sitzung: Pick<Sitzung, 'angaben' | 'gremium' | 'anwesenheit' | 'teile'>,
): readonly Offen[] {
  const { angaben, gremium, anwesenheit, teile } = sitzung;
  const open: Offen[] = [];
  const note = (was: string, owner: object, field: string) => {
    const at = lesung.origins.at(owner, field);
    open.push({ was, ...(at === undefined ? {} : { at }) });
  };
  for (const [field, was] of openFields) if (angaben[field] === 'offen') note(was, angaben, field);
  for (const { person, angaben: entry } of anwesenheit) {
    if (entry.da === 'offen') note(`ob ${person.name} da war`, entry, 'da');
  }
  const recorded = new Set(anwesenheit.map((entry) => entry.person));
  const missing = gremium.mitglieder.map(({ person }) => person).filter((person) => !recorded.has(person));
  if (missing.length > 0) {
    const names = missing.map((person) => person.name).join('; ');
    note(`wer von diesen da war (keine Zeile in der Anwesenheit): ${names}`, angaben, 'anwesenheit');
  }
  for (const { angaben: top } of teile.flatMap((teil) => teil.tops)) {
    if (top.ergebnis === 'offen') note(`das Ergebnis zu TOP ${top.nr}`, top, 'ergebnis');
  }
  return open;
}

const openFields = [
  ['beginn', 'der Beginn'],
  ['ende', 'das Ende'],
  ['leitung', 'die Leitung'],
  ['schriftführung', 'die Schriftführung'],
  ['anwesend_stimmberechtigt', 'die Zahl der anwesenden Stimmberechtigten'],
] as const satisfies readonly (readonly [keyof SitzungsAngaben, string])[];
