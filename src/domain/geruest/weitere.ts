// The other files a workspace begins with: the body and its people, a committee, a paper, a protocol, a document.
import { formatDateLong } from '../../source/german-date.js';
import { listName, type Personen } from '../stammdaten/person.js';
import { alsDateiname, inQuotes, type NeueDatei, schemaZeile, withComment } from './neue-datei.js';

/** A workspace that builds at once, though there is nothing to build yet: the body's name, no people, an empty folder for each kind. */
export function neuerArbeitsbereich({
  name,
  sitz,
}: {
  readonly name: string;
  readonly sitz: string;
}): readonly NeueDatei[] {
  const koerperschaft = [
    schemaZeile('koerperschaft', 0),
    '# Die Körperschaft: Name und Briefkopf. Diese Datei macht den Ordner zum Arbeitsbereich.',
    `name: ${inQuotes(name)}`,
    withComment('unterzeile: "Der Landrat"', 'zweite Zeile des Briefkopfs, etwa mit dem Amt', 42),
    `sitz: ${inQuotes(sitz)}`,
    '# wappen: wappen.svg                     # SVG, PNG oder JPEG neben dieser Datei',
    '# wahlperiode: 2025-2030                 # gilt für alle Gremien, die keine eigene nennen',
    withComment('hausstil: kreis', 'Aussehen der Dokumente', 42),
    withComment('profil: kreis-nrw', 'so schreiben die Gremien ihre Niederschrift', 42),
    withComment('vorlagennummer: "{nr}/{jahr}"', 'so wird eine kurze Nummer ergänzt: 45 ist 45/2018', 42),
  ];
  const personen = [
    schemaZeile('personen', 0),
    '# Alle Personen, je eine Zeile: vorn ein Kürzel, unter dem die anderen Dateien sie nennen.',
    '# Entfernen Sie das # und setzen Sie Ihre eigenen ein; statt N. N. steht "Nachname, Vorname".',
    '# muster-a1: { name: "Muster, Anna", titel: Dr., anrede: Frau, fraktion: A, ort: Musterstadt }',
    'n-n: { name: "N. N." }                   # Platzhalter, solange Sie ihn brauchen',
  ];
  return [
    { pfad: 'koerperschaft.yaml', text: lines(koerperschaft) },
    { pfad: 'personen.yaml', text: lines(personen) },
    ...Object.entries(about).map(([ordner, text]) => ({ pfad: `${ordner}/LIESMICH.txt`, text: lines([text]) })),
    {
      pfad: gitDatei,
      text: lines([
        '# Für Git: Was festgeschrieben ist und was Sie als Anlage bekommen haben, bleibt auch unter Windows Byte für Byte gleich.',
        'sitzungen/*/festgeschrieben/** -text',
        'sitzungen/*/anlagen/** -text',
      ]),
    },
  ];
}

/** What Git would change of the files it keeps is told in this file; one that is there already is its owner's. */
export const gitDatei = '.gitattributes';

/** Whether the folder of that name has a meaning of its own in every workspace. */
export function istFesterOrdner(name: string): boolean {
  return (
    Object.hasOwn(about, name) ||
    ['templates', 'indikatoren', 'gespraeche', 'erwartungen', 'handlungsfelder'].includes(name)
  );
}

const about: Readonly<Record<string, string>> = {
  gremien: 'Eine Datei je Gremium. Die erste legt an: sitzungswerk neu gremium sozialausschuss',
  sitzungen: 'Ein Ordner je Sitzung. Den ersten legt an: sitzungswerk neu sitzung',
  vorlagen: 'Eine Datei je Vorlage, zum Beispiel 45-2018.yaml. Die erste legt an: sitzungswerk neu vorlage 45/2018',
  protokolle: 'Protokolle von Arbeitsgruppen (.md). Das erste legt an: sitzungswerk neu protokoll ag-sozialplanung',
  dokumente: 'Was keine Sitzung ist, zum Beispiel eine Zusammenfassung von Protokollen; siehe: sitzungswerk arten',
};

/** A committee whose members are all the people there are but officials: those who are none are struck out sooner than the others typed. */
export function neuesGremium(
  { id, name, wahlperiode }: { readonly id: string; readonly name: string; readonly wahlperiode?: string },
  personen: Personen,
): readonly NeueDatei[] {
  const members = [...personen].filter(([, { amt, fraktion }]) => amt === undefined || fraktion !== undefined);
  const [[first] = ['n-n']] = members;
  const groups = [...new Set([...personen.values()].flatMap(({ fraktion }) => fraktion ?? []))];
  return [
    {
      pfad: `gremien/${id}.yaml`,
      text: lines([
        schemaZeile('gremium', 1),
        `name: ${inQuotes(name)}`,
        withComment(`genitiv: ${inQuotes(genitiv(name))}`, 'wie es nach „Niederschrift über die Sitzung …“ heißt', 58),
        withComment(`kurz: ${inQuotes(name)}`, 'kurzer Name für Listen', 58),
        ...(wahlperiode === undefined ? [] : [`wahlperiode: ${wahlperiode}`]),
        withComment('# mitgliederzahl: 15', 'die gesetzliche Zahl; so fällt auf, wenn jemand fehlt', 58),
        withComment(`vorsitz: [${first}]`, 'Vorsitz, dann Stellvertretung in ihrer Reihenfolge', 58),
        `fraktionen: {${groups.length === 0 ? '' : ` ${groups.map((group) => `${inQuotes(group)}: ${inQuotes(group)}`).join(', ')} `}}`,
        '# Streichen Sie, wer kein Mitglied ist. „als“ nennt die Eigenschaft: Kreistagsmitglied, sachkundige Bürgerin …',
        'mitglieder:',
        ...members.map(([wer, person]) => withComment(`  - { wer: ${wer}, als: Mitglied }`, listName(person), 58)),
        withComment('stellvertretung: {}', 'je Fraktion oder Mitglied eine Liste: { A: [muster-a5, muster-a6] }', 58),
        withComment('beratend: []', '[{ wer: nn-caritas, für: Caritasverband }]', 58),
        'verteiler:',
        '  öffentlich: ["Mitglieder des Ausschusses"]',
        '  nichtöffentlich: ["Mitglieder des Ausschusses"]',
      ]),
    },
  ];
}

/** "des Ausschusses für Soziales"; a name whose first word tells no gender is named by the word Gremium. */
function genitiv(name: string): string {
  const [, first, others] = /^(\p{L}*(?:[Aa]usschuss|[Rr]at|[Tt]ag))( .*)?$/u.exec(name) ?? [];
  return first === undefined ? `des Gremiums „${name}“` : `des ${first}es${others ?? ''}`;
}

/** A paper; `nummer` as the house writes it. */
export function neueVorlage({
  nummer,
  titel,
}: {
  readonly nummer: string;
  readonly titel: string;
}): readonly NeueDatei[] {
  return [
    {
      pfad: `vorlagen/${nummer.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.yaml`,
      text: lines([
        schemaZeile('vorlage', 1),
        `nummer: ${inQuotes(nummer)}`,
        `titel: ${inQuotes(titel)}`,
        withComment('öffentlich: ja', 'nein: Nummer und Titel stehen nur in der nichtöffentlichen Niederschrift'),
        '# Der Wortlaut, der beschlossen werden soll; die Sitzung übernimmt ihn mit „beschluss: wie Vorlage“.',
        'beschlussvorschlag: |',
        '  Der Ausschuss …',
        '# beratungsfolge:',
        '#   - { gremium: sozialausschuss, datum: 2018-03-12, zuständigkeit: Vorberatung }',
        '#   - { gremium: Kreistag, datum: offen, zuständigkeit: Entscheidung }',
        '# Soll auch die Vorlage selbst hier entstehen, entfernen Sie vor den folgenden Zeilen das #:',
        '# datum: 2018-02-20',
        '# amt: "Sozialamt"',
        '# sachverhalt: |',
        '#   Worum es geht …',
        '# finanzielle_auswirkungen: "keine"',
        '# anlagen:',
        '#   - { id: gutachten, titel: "Gutachten", datei: anlagen/gutachten.pdf }',
        '# mitzeichnung:',
        '#   - { wer: "Kämmerei", am: offen }',
        '# status: entwurf                 # mitzeichnung, zuletzt endfassung',
      ]),
    },
  ];
}

/** The protocol of a working group's meeting; `datum` an ISO date. */
export function neuesProtokoll({
  gruppe,
  datum,
}: {
  readonly gruppe: string;
  readonly datum: string;
}): readonly NeueDatei[] {
  return [
    {
      pfad: `protokolle/${alsDateiname(gruppe)}/${datum}.md`,
      text: lines([
        '---',
        schemaZeile('protokoll', 2),
        `gruppe: ${inQuotes(gruppe)}`,
        withComment(`datum: ${datum}`, formatDateLong(datum)),
        '# teilnehmende: "Fachkräfte aus sechs Kommunen"',
        '# moderation: "Sozialamt"',
        'themen: []',
        withComment('freigabe: intern', 'öffentlich, sobald die Gruppe zugestimmt hat'),
        '# Gedruckt wird der Abschnitt „Kurzfassung“, wie Sie ihn schreiben; die übrigen bleiben im Haus.',
        '---',
        '## Kurzfassung',
        '',
        '## Ergebnisse',
        '',
        '## Aufgaben',
      ]),
    },
  ];
}

/** A document made of protocols. */
export function neueZusammenfassung({
  id,
  titel,
}: {
  readonly id: string;
  readonly titel: string;
}): readonly NeueDatei[] {
  return [
    {
      pfad: `dokumente/${id}.yaml`,
      text: lines([
        schemaZeile('zusammenfassung', 1),
        'art: zusammenfassung',
        `titel: ${inQuotes(titel)}`,
        withComment('quellen: ["protokolle/**/*.md"]', 'alle Protokolle; oder nur einzelne Dateien', 42),
        withComment('öffentlich: ja', 'nein: nur als nichtöffentliche Anlage', 42),
      ]),
    },
  ];
}

/** A report with its first two chapters, each with nothing but its heading; `stand` an ISO date. */
export function neuerBericht({
  id,
  titel,
  stand,
}: {
  readonly id: string;
  readonly titel: string;
  readonly stand: string;
}): readonly NeueDatei[] {
  return [
    {
      pfad: `dokumente/${id}.yaml`,
      text: lines([
        schemaZeile('bericht', 1),
        'art: bericht',
        `titel: ${inQuotes(titel)}`,
        '# untertitel: "Entwurf für die Beratung im Ausschuss"',
        '# verfasser: "Sozialamt"',
        withComment(`stand: ${stand}`, formatDateLong(stand), 42),
        withComment(`quellen: [${inQuotes(`${id}/*.md`)}]`, 'je Kapitel eine Datei; gereiht nach ihren Namen', 42),
        withComment('verzeichnisse: [inhalt]', 'auch: tabellen, abbildungen, orte', 42),
        withComment('öffentlich: ja', 'nein: nur als nichtöffentliche Anlage', 42),
      ]),
    },
    { pfad: `${id}/01-ausgangslage.md`, text: '# Ausgangslage {#ausgangslage}\n\n' },
    { pfad: `${id}/02-ergebnisse.md`, text: '# Ergebnisse {#ergebnisse}\n\n' },
  ];
}

/** Slides with the first two, each with a line to go on from; `stand` an ISO date. */
export function neueFolien({
  id,
  titel,
  stand,
}: {
  readonly id: string;
  readonly titel: string;
  readonly stand: string;
}): readonly NeueDatei[] {
  return [
    {
      pfad: `dokumente/${id}.yaml`,
      text: lines([
        schemaZeile('folien', 1),
        'art: folien',
        `titel: ${inQuotes(titel)}`,
        '# untertitel: "Was die Zahlen sagen"',
        '# anlass: "Ausschuss für Soziales, 16. September 2024"',
        '# verfasser: "Sozialamt"',
        withComment(`stand: ${stand}`, formatDateLong(stand), 42),
        withComment(`quellen: [${inQuotes(`${id}/*.md`)}]`, 'gereiht nach ihren Namen', 42),
        withComment('inhalt: nein', 'ja: eine Übersicht nach der ersten Folie', 42),
        withComment('öffentlich: ja', 'nein: nur für den nichtöffentlichen Teil', 42),
      ]),
    },
    {
      pfad: `${id}/01-folien.md`,
      text: lines([
        '# Worum es geht',
        '',
        '- Jede Überschrift mit # beginnt eine Folie.',
        '',
        '::: notizen',
        'Was Sie dazu sagen wollen, steht in den Notizen; auf der Folie ist es nicht zu sehen.',
        ':::',
        '',
        '# Die nächsten Schritte',
        '',
        '1. Was als Erstes geschieht',
      ]),
    },
  ];
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
