// What `neu gremium`, `neu vorlage`, `neu protokoll`, `neu zusammenfassung`, `neu bericht`, `neu masterplan` and `neu folien` do.
import { alsDateiname, type NeueDatei } from '../../domain/geruest/neue-datei.js';
import { neuerMasterplan } from '../../domain/geruest/neuer-masterplan.js';
import {
  istFesterOrdner,
  neueFolien,
  neuerBericht,
  neuesGremium,
  neuesProtokoll,
  neueVorlage,
  neueZusammenfassung,
} from '../../domain/geruest/weitere.js';
import { formatDateLong, parseDate } from '../../source/german-date.js';
import { complaint } from '../german-commander.js';
import type { Umgebung } from '../umgebung.js';
import { layDown } from './lay-down.js';
import { answerTo, readWords } from './questions.js';
import { workspaceHere } from './workspace-here.js';

/** Lays out a committee with everybody there is; the exit code. */
export async function newCommittee(id: string, given: { readonly name?: string }, umgebung: Umgebung): Promise<number> {
  const bereich = workspaceHere(umgebung);
  const name =
    bereich &&
    (await answerTo(
      { option: '--name', words: 'Name des Gremiums', given: given.name, otherwise: id, read: readWords },
      umgebung,
    ));
  if (bereich === undefined || name === undefined) return 2;
  const { wahlperiode } = bereich.koerperschaft.angaben;
  const committee = { id: alsDateiname(id), name, ...(wahlperiode === undefined ? {} : { wahlperiode }) };
  const next = 'Mitglieder und Vorsitz eintragen, dann „sitzungswerk neu sitzung“';
  const { ordner } = bereich.lesung;
  return layDown(neuesGremium(committee, bereich.personen), { workspace: ordner, read: name, next }, umgebung);
}

/** Lays out a paper; the exit code. */
export async function newPaper(
  nummer: string,
  given: { readonly titel?: string },
  umgebung: Umgebung,
): Promise<number> {
  const next = `Beschlussvorschlag eintragen; in der Sitzung steht er bei einem TOP mit „vorlage: ${nummer}“. Mit einem Sachverhalt wird die Vorlage gedruckt`;
  return newTitled(
    given.titel,
    { words: 'Titel der Vorlage', next, filesOf: (titel) => neueVorlage({ nummer, titel }) },
    umgebung,
  );
}

/** Lays out a summary of protocols; the exit code. */
export async function newSummary(id: string, given: { readonly titel?: string }, umgebung: Umgebung): Promise<number> {
  const name = alsDateiname(id);
  const next = `Quellen eintragen, dann „sitzungswerk erstellen ${name}“`;
  const filesOf = (titel: string) => neueZusammenfassung({ id: name, titel });
  return newTitled(given.titel, { words: 'Titel der Zusammenfassung', next, filesOf }, umgebung);
}

interface Titled {
  readonly words: string;
  readonly next: string;
  readonly filesOf: (titel: string) => readonly NeueDatei[];
}

async function newTitled(
  given: string | undefined,
  { words, next, filesOf }: Titled,
  umgebung: Umgebung,
): Promise<number> {
  const bereich = workspaceHere(umgebung);
  const titel = bereich && (await answerTo({ option: '--titel', words, given, read: readWords }, umgebung));
  if (bereich === undefined || titel === undefined) return 2;
  return layDown(filesOf(titel), { workspace: bereich.lesung.ordner, read: titel, next }, umgebung);
}

/** Lays out the protocol of a working group; the exit code. */
export async function newProtocol(
  gruppe: string,
  given: { readonly datum?: string },
  umgebung: Umgebung,
): Promise<number> {
  const bereich = workspaceHere(umgebung);
  const question = { option: '--datum', words: 'Datum des Treffens', given: given.datum, read: parseDate };
  const datum = bereich && (await answerTo(question, umgebung));
  if (bereich === undefined || datum === undefined) return 2;
  const next =
    'Kurzfassung, Ergebnisse und Aufgaben schreiben; „freigabe: öffentlich“, sobald die Gruppe zugestimmt hat';
  const read = `${gruppe}, ${formatDateLong(datum)}`;
  return layDown(neuesProtokoll({ gruppe, datum }), { workspace: bereich.lesung.ordner, read, next }, umgebung);
}

interface Dated {
  readonly titel?: string;
  readonly stand?: string;
}

/** Lays out a report and its first chapters; the exit code. */
export function newReport(id: string, given: Dated, umgebung: Umgebung): Promise<number> {
  return newInFolder(id, given, { ...ofReports, filesOf: neuerBericht }, umgebung);
}

/** Lays out a plan and its first chapters; the exit code. */
export function newPlan(id: string, given: Dated, umgebung: Umgebung): Promise<number> {
  return newInFolder(id, given, { ...ofPlans, filesOf: neuerMasterplan }, umgebung);
}

/** Lays out slides; the exit code. */
export function newSlides(id: string, given: Dated, umgebung: Umgebung): Promise<number> {
  return newInFolder(id, given, { ...ofSlides, filesOf: neueFolien }, umgebung);
}

/** What is asked for and told of a document whose texts lie in a folder of its own. */
interface InFolder {
  readonly suffix: string;
  readonly wrongFolder: string;
  readonly whose: string;
  readonly next: (folder: string) => string;
  readonly filesOf: typeof neuerBericht;
}

const ofReports: Omit<InFolder, 'filesOf'> = {
  suffix: 'bericht',
  wrongFolder: 'die Kapitel eines Berichts',
  whose: 'des Berichts',
  next: (folder) =>
    `Kapitel in ${folder}/ schreiben, weitere nach ihrem Muster daneben legen, dann „sitzungswerk erstellen ${folder}“`,
};

const ofPlans: Omit<InFolder, 'filesOf'> = {
  suffix: 'plan',
  wrongFolder: 'die Kapitel eines Plans',
  whose: 'des Plans',
  next: (folder) =>
    `Kapitel in ${folder}/kapitel/ schreiben, weitere nach ihrem Muster daneben legen, dann „sitzungswerk erstellen ${folder}“`,
};

const ofSlides: Omit<InFolder, 'filesOf'> = {
  suffix: 'folien',
  wrongFolder: 'die Texte von Folien',
  whose: 'der Folien',
  next: (folder) => `Folien in ${folder}/01-folien.md schreiben, dann „sitzungswerk erstellen ${folder}“`,
};

async function newInFolder(
  id: string,
  given: Dated,
  { suffix, wrongFolder, whose, next, filesOf }: InFolder,
  umgebung: Umgebung,
): Promise<number> {
  const name = alsDateiname(id);
  if (istFesterOrdner(name)) {
    const sentence = `Im Ordner „${name}“ liegt im Arbeitsbereich etwas anderes als ${wrongFolder}.`;
    umgebung.error(complaint(sentence, `Wählen Sie einen anderen Namen, zum Beispiel „${name}-${suffix}“.`));
    return 2;
  }
  const bereich = workspaceHere(umgebung);
  const titel =
    bereich &&
    (await answerTo({ option: '--titel', words: `Titel ${whose}`, given: given.titel, read: readWords }, umgebung));
  const stand =
    titel &&
    (await answerTo({ option: '--stand', words: `Stand ${whose}`, given: given.stand, read: parseDate }, umgebung));
  if (bereich === undefined || titel === undefined || stand === undefined) return 2;
  const read = `${titel}, Stand ${formatDateLong(stand)}`;
  const { ordner } = bereich.lesung;
  return layDown(filesOf({ id: name, titel, stand }), { workspace: ordner, read, next: next(name) }, umgebung);
}
