// What `neu gremium`, `neu vorlage`, `neu protokoll`, `neu zusammenfassung` and `neu bericht` do.
import { alsDateiname, type NeueDatei } from '../../domain/geruest/neue-datei.js';
import {
  istFesterOrdner,
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
  const next = `Beschlussvorschlag eintragen; in der Sitzung steht er bei einem TOP mit „vorlage: ${nummer}“`;
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

/** Lays out a report and its first chapters; the exit code. */
export async function newReport(
  id: string,
  given: { readonly titel?: string; readonly stand?: string },
  umgebung: Umgebung,
): Promise<number> {
  const name = alsDateiname(id);
  if (istFesterOrdner(name)) {
    const sentence = `Im Ordner „${name}“ liegt im Arbeitsbereich etwas anderes als die Kapitel eines Berichts.`;
    umgebung.error(complaint(sentence, `Wählen Sie einen anderen Namen, zum Beispiel „${name}-bericht“.`));
    return 2;
  }
  const bereich = workspaceHere(umgebung);
  const titel =
    bereich &&
    (await answerTo({ option: '--titel', words: 'Titel des Berichts', given: given.titel, read: readWords }, umgebung));
  const stand =
    titel &&
    (await answerTo({ option: '--stand', words: 'Stand des Berichts', given: given.stand, read: parseDate }, umgebung));
  if (bereich === undefined || titel === undefined || stand === undefined) return 2;
  const next = `Kapitel in ${name}/ schreiben, weitere nach ihrem Muster daneben legen, dann „sitzungswerk erstellen ${name}“`;
  const read = `${titel}, Stand ${formatDateLong(stand)}`;
  return layDown(neuerBericht({ id: name, titel, stand }), { workspace: bereich.lesung.ordner, read, next }, umgebung);
}
