// A new sitting as its secretary begins it: every member, everything `offen`, an agenda to go on with. Nothing is presumed: who
// presided, who came and what was decided is for her to write.
import { formatDateLong } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { Profil } from '../profil/profil.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { beratendAm, type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import { listName, type Person, type Personen } from '../stammdaten/person.js';
import { inQuotes, type NeueDatei, schemaZeile, withComment } from './neue-datei.js';
import { neueTagesordnung, tagesordnungYaml } from './neue-tagesordnung.js';
import { lastOf, offeneZusagen, wiederAufzunehmen } from './offenes.js';

/** What is known of the sitting before it is held. */
export interface NeueSitzung {
  readonly gremium: Gremium;
  readonly profil: Profil;
  /** ISO date. */
  readonly datum: string;
  /** "17:00", or `offen`. */
  readonly beginn: string;
  readonly ort: string;
  readonly nummer?: number;
  /** Its folder below sitzungen/. */
  readonly ordner: string;
}

/** The workspace as far as a new sitting looks around in it. */
export interface Umgebende {
  readonly personen: Personen;
  readonly sitzungen: readonly Sitzung[];
}

/** Its sitzung.yaml and a text for every item of its agenda. */
export function neueSitzung(neue: NeueSitzung, { personen, sitzungen }: Umgebende): readonly NeueDatei[] {
  const earlier = sitzungen.filter(({ angaben }) => angaben.datum < neue.datum);
  const letzte = lastOf(neue.gremium, earlier)?.id;
  const punkte = neueTagesordnung(neue.profil.standardpunkte, {
    offene: wiederAufzunehmen(neue.gremium, earlier),
    ...(letzte === undefined ? {} : { letzte }),
  });
  const lines = [
    schemaZeile('sitzung', 2),
    `# ${neue.gremium.angaben.name}, ${formatDateLong(neue.datum)}. Was noch nicht feststeht, ist „offen“; solange etwas offen ist, entsteht ein Entwurf.`,
    ...head(neue, personen),
    '',
    ...presence(neue, personen),
    '',
    ...promises(offeneZusagen(neue.gremium, earlier)),
    ...tagesordnungYaml(punkte),
    '',
    '# Anlagen: Jede Datei im Ordner „anlagen“ hier daneben wird beigefügt. Ein Eintrag gibt ihr einen Titel und das Kürzel,',
    '# mit dem ein Text auf sie verweist: {{anlage "gutachten"}}. Auch ein Dokument aus dokumente/ kann Anlage sein.',
    'anlagen: []',
    '#  - { id: gutachten, datei: anlagen/gutachten.pdf, titel: "Gutachten zur Schuldnerberatung" }',
    '#  - { id: zusammenfassung, dokument: zusammenfassung }',
  ];
  const folder = `sitzungen/${neue.ordner}`;
  return [
    { pfad: `${folder}/sitzung.yaml`, text: `${lines.join('\n')}\n` },
    ...punkte.flatMap(({ nr, titel, datei }) => {
      if (datei === undefined) return [];
      // For whoever writes below it; where the item is read, its own heading is not printed once more.
      return [{ pfad: `${folder}/${datei}`, text: `# TOP ${nr}${titel === undefined ? '' : ` ${titel}`}\n\n` }];
    }),
  ];
}

function head({ gremium, nummer, datum, ort, beginn }: NeueSitzung, personen: Personen): readonly string[] {
  const chairs = gremium.vorsitz.map((person) => idIn(personen, person)).join(', dann ');
  return [
    `gremium: ${gremium.id}`,
    withComment(`nummer: ${nummer ?? 'offen'}`, 'der Sitzung in dieser Wahlperiode'),
    withComment(`datum: ${datum}`, formatDateLong(datum)),
    `ort: ${openOrQuoted(ort)}`,
    withComment(`beginn: ${openOrQuoted(beginn)}`, 'Uhrzeit'),
    'ende: offen',
    withComment('leitung: offen', `wer diese Sitzung geleitet hat; Vorsitz: ${chairs}`),
    withComment('schriftführung: offen', 'Kürzel aus personen.yaml'),
    withComment('einladung: offen', 'Datum der Einladung'),
    withComment('ordnungsgemäß_eingeladen: offen', 'ja · nein'),
    withComment('beschlussfähig: offen', 'ja · nein'),
    withComment('status: entwurf', 'entwurf · durchsicht · unterschrieben · veröffentlicht'),
  ];
}

function openOrQuoted(value: string): string {
  return value === offen ? value : inQuotes(value);
}

function presence({ gremium, datum }: NeueSitzung, personen: Personen): readonly string[] {
  const line = (person: Person) =>
    withComment(`  - { wer: ${idIn(personen, person)}, da: offen }`, listName(person), 42);
  const advisory = beratendAm(gremium, datum);
  return [
    '# Anwesenheit: eine Zeile je Person, „da: ja“ oder „da: nein“. Weiter: entschuldigt: ja · ab: 17:20, ab_top: 3 · bis: 18:20, bis_top: 6 · vertritt: kürzel',
    'anwesenheit:',
    ...mitgliederAm(gremium, datum).map(({ person }) => line(person)),
    ...(advisory.length === 0 ? [] : ['  # beratend']),
    ...advisory.map(({ person }) => line(person)),
    withComment(
      'anwesend_stimmberechtigt: offen',
      'Zahl aus der unterschriebenen Liste; sie prüft die Zeilen darüber',
      42,
    ),
    withComment('verwaltung: []', 'Kürzel aus personen.yaml: [schmitz, beispiel-s]', 42),
    withComment('gäste: []', '[{ name: "Vorname Nachname", für: "Einrichtung" }]', 42),
  ];
}

function promises(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [
    '# Noch nicht erledigte Zusagen (ist eine erfüllt, tragen Sie dort „erledigt: …“ ein, wo sie gegeben wurde):',
    ...lines.map((line) => `#   ${line}`),
  ];
}

/** The id others refer to the person with. */
function idIn(personen: Personen, person: Person): string {
  return [...personen].find(([, candidate]) => candidate === person)?.[0] ?? person.name;
}
