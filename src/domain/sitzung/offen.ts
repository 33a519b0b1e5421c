// What of a sitting is not known yet – written as `offen` anywhere in its file, or a member without a line in the presence. It keeps the
// document a draft. The whole record is walked, so that no key can be forgotten.

import { type Finding, type Position, placed } from '../../diagnostic.js';
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { Lesung } from '../lesung.js';
import { mitgliederAm } from '../stammdaten/gremium.js';
import type { Sitzung } from './sitzung.js';
import { type Tagesordnungspunkt, topsOf } from './tagesordnung.js';
import { concerns } from './teilnahme.js';

/** One finding for everything open, in the order of the file. */
export function openFindings({ origins }: Lesung, sitzung: Omit<Sitzung, 'offen'>): readonly Finding[] {
  const found: OpenPlace[] = [
    ...openIn(sitzung.angaben, ''),
    ...withoutSignature(sitzung),
    ...sitzung.anwesenheit.flatMap(openLine),
    ...topsOf(sitzung).flatMap(openExclusions),
    ...topsOf(sitzung).flatMap(unwrittenText),
    ...withoutLine(sitzung).map((was) => ({ was, owner: sitzung.angaben, field: 'anwesenheit' })),
  ];
  const findings = found.map(({ was, owner, field }) => openFinding(was, origins.at(owner, field)));
  return findings.toSorted((one, other) => lineOf(one) - lineOf(other));
}

/** Something open, and where it stands. */
interface OpenPlace {
  readonly was: string;
  readonly owner: object;
  readonly field: string | number;
}

/** Words for what is open at a key; where none stand here, the key itself is named. */
const words: Readonly<Record<string, string>> = {
  nummer: 'die Nummer der Sitzung',
  datum: 'das Datum',
  ort: 'der Ort',
  beginn: 'der Beginn',
  ende: 'das Ende',
  leitung: 'die Leitung',
  schriftführung: 'die Schriftführung',
  mitunterzeichnung: 'wer mitunterzeichnet',
  einladung: 'das Datum der Einladung',
  ordnungsgemäß_eingeladen: 'ob ordnungsgemäß eingeladen wurde',
  beschlussfähig: 'ob Beschlussfähigkeit bestand',
  eröffnung: 'die Eröffnung',
  anwesend_stimmberechtigt: 'die Zahl der anwesenden Stimmberechtigten',
  presse: 'die Zahl der Personen von der Presse',
  publikum: 'die Zahl der Personen im Publikum',
  von: 'der Beginn',
  bis: 'das Ende',
  titel: 'der Titel',
  vorlage: 'die Vorlage',
  text: 'der Text',
  beschluss: 'der Beschluss',
  ergebnis: 'das Ergebnis',
  abstimmung: 'die Abstimmung',
  befangen: 'wer befangen war,',
  einwendungen: 'ob Einwendungen erhoben wurden,',
  gewählt: 'wer gewählt ist,',
  angenommen: 'ob die Wahl angenommen wurde,',
};

/** How something open is told: what it is, and what it belongs to (" zu TOP 3"). */
interface Told {
  readonly was: string;
  readonly suffix: string;
}

/** What is told with the name of a person instead of by its key. */
const withNames: readonly string[] = ['anwesenheit', 'raum_verlassen'];

/** Everything open in the keys of a record. */
function openIn(record: object, suffix: string): readonly OpenPlace[] {
  return Object.entries(record).flatMap(([key, value]) =>
    withNames.includes(key)
      ? []
      : openAt(value, { owner: record, field: key }, { was: words[key] ?? `die Angabe „${key}“`, suffix }),
  );
}

/** What is open in a value; entries of lists and of maps go by the words of their key. */
function openAt(value: unknown, place: Omit<OpenPlace, 'was'>, { was, suffix }: Told): readonly OpenPlace[] {
  if (value === offen) return [{ ...place, was: `${was}${suffix}` }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => openAt(entry, { owner: value, field: index }, { was, suffix }));
  }
  if (value instanceof Map) {
    return [...value].flatMap(([key, entry]) =>
      openAt(entry, { owner: value, field: key }, { was, suffix: `${suffix} (${key})` }),
    );
  }
  return openIn(value, suffixOf(value) ?? suffix);
}

/** What the record is about, where it says so itself. */
function suffixOf(record: object): string | undefined {
  if ('nr' in record) return ` zu TOP ${record.nr}`;
  if ('teil' in record) return ` (${record.teil}er Teil)`;
  if ('von' in record && 'bis' in record) return ' der Unterbrechung';
  if (!('datum' in record) || typeof record.datum !== 'string') return undefined;
  return record.datum === offen ? ' der Fortsetzung' : ` am ${formatDateShort(record.datum)}`;
}

function openLine({ person, angaben, istDa, zeiten }: Sitzung['anwesenheit'][number]): readonly OpenPlace[] {
  const { name } = person;
  const times = zeiten.flatMap((zeitraum) => [
    ...(zeitraum.ab === offen ? [{ was: `ab wann ${name} da war`, owner: zeitraum, field: 'ab' }] : []),
    ...(zeitraum.bis === offen ? [{ was: `bis wann ${name} da war`, owner: zeitraum, field: 'bis' }] : []),
  ]);
  return [
    ...(istDa === offen ? [{ was: `ob ${name} da war`, owner: angaben, field: 'da' }] : []),
    ...times,
    ...(angaben.stimmverzicht.includes(offen)
      ? [{ was: `ob ${name} auf das Stimmrecht verzichtet hat`, owner: angaben, field: 'stimmverzicht' }]
      : []),
    ...(angaben.nicht_bei.includes(offen)
      ? [{ was: `bei welchem TOP ${name} nicht da war`, owner: angaben, field: 'nicht_bei' }]
      : []),
  ];
}

/** A file that was laid out for the text and holds none yet. */
function unwrittenText({ angaben, textFehlt }: Tagesordnungspunkt): readonly OpenPlace[] {
  return textFehlt
    ? [{ was: `der Text zu TOP ${angaben.nr} (in seiner Datei steht noch nichts)`, owner: angaben, field: 'text' }]
    : [];
}

function openExclusions({ angaben: { nr }, beschlussfassungen }: Tagesordnungspunkt): readonly OpenPlace[] {
  return beschlussfassungen.flatMap(({ angaben, befangen }) =>
    befangen
      .filter(({ raumVerlassen }) => raumVerlassen === offen)
      .map(({ person }) => ({
        was: `ob ${person.name} bei TOP ${nr} den Raum verlassen hat`,
        owner: angaben,
        field: 'befangen',
      })),
  );
}

/** A third signature that the house wants and nobody is named for. */
function withoutSignature({ profil, angaben }: Omit<Sitzung, 'offen'>): readonly OpenPlace[] {
  if (!profil.unterschriften.includes('mitglied') || angaben.mitunterzeichnung !== undefined) return [];
  const was = 'welches Mitglied mitunterzeichnet (mitunterzeichnung:)';
  return [{ was, owner: angaben, field: 'schriftführung' }];
}

/** The members of each committee of whom the presence tells nothing. */
function withoutLine({ gremien, anwesenheit, angaben }: Omit<Sitzung, 'offen'>): readonly string[] {
  return gremien.flatMap((gremium) => {
    const recorded = anwesenheit.filter((entry) => concerns(entry, gremium)).map(({ person }) => person);
    const missing = mitgliederAm(gremium, angaben.datum).filter(({ person }) => !recorded.includes(person));
    if (missing.length === 0) return [];
    const names = missing.map(({ person }) => person.name).join('; ');
    const of = gremien.length > 1 ? `, ${gremium.id}` : '';
    return [`wer von diesen da war (keine Zeile in der Anwesenheit${of}): ${names}`];
  });
}

function lineOf({ at }: Finding): number {
  return at?.line ?? 0;
}

function openFinding(was: string, at: Position | undefined): Finding {
  return placed(
    {
      code: 'offen',
      severity: 'Hinweis',
      message: `Noch offen: ${was}. Darum entsteht ein Entwurf.`,
      remedy: 'Tragen Sie es ein, sobald es feststeht.',
    },
    at,
  );
}
