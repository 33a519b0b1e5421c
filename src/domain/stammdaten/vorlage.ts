// Papers put to a committee: vorlagen/<nummer>.yaml with title, proposed resolutions, way through the committees, texts.
// Records only; which TOP they belong to says the sitting, how they are printed the document type `vorlage`.
import { basename, join } from 'node:path';
import type { SourceText } from '../../source/read-text.js';
import { listFiles } from '../../source/workspace.js';
import { type Autorentext, readAutorentext } from '../autorentext.js';
import { idOf } from '../id.js';
import { type Lesung, readYamlFile, reportAt } from '../lesung.js';
import type { Gremium } from './gremium.js';
import { gefaltet, inForm, readNummer } from './nummer.js';
import { type VorlageAngaben, vorlageDatei } from './vorlage-angaben.js';

/** A paper as recorded, its texts parsed. */
export interface Vorlage {
  /** As it is printed and as TOPs name it: "45/2018". */
  readonly nummer: string;
  readonly quelle: SourceText;
  readonly angaben: VorlageAngaben;
  /** What is proposed to everybody, or to a committee by one of its names; the key '' is everybody. */
  readonly beschlussvorschlag: ReadonlyMap<string, Autorentext>;
  readonly texte: ReadonlyMap<Textfeld, Autorentext>;
}

/** The texts that stand in a paper besides its proposals; only `begründung` is read of one that is not printed. */
const textfelder = ['sachverhalt', 'begründung', 'alternativen', 'finanzielle_auswirkungen', 'klimarelevanz'] as const;

/** One of these texts, by its key. */
export type Textfeld = (typeof textfelder)[number];

/** Whether it is printed here: its text is written here. Of the others number, title and proposals are recorded for the minutes. */
export function istGedruckt({ angaben }: Pick<Vorlage, 'angaben'>): boolean {
  return angaben.sachverhalt !== undefined;
}

/** By their numbers, folded so that every spelling of one finds it. */
export type Vorlagen = ReadonlyMap<string, Vorlage>;

/**
 * The papers of the workspace by number; one that cannot be read is reported and left out.
 *
 * Errors: reports `vorlage-doppelt` at a paper whose number another one has.
 */
export function readVorlagen(lesung: Lesung, muster: string | undefined): Vorlagen {
  const vorlagen = new Map<string, Vorlage>();
  for (const file of listFiles(lesung.ordner, vorlageDatei.muster)) {
    const vorlage = readVorlage(lesung, file, muster);
    if (vorlage === undefined) continue;
    const first = vorlagen.get(gefaltet(vorlage.nummer));
    if (first === undefined) vorlagen.set(gefaltet(vorlage.nummer), vorlage);
    else reportTwice(lesung, vorlage, first);
  }
  return vorlagen;
}

/** What the paper proposes to one of these committees, by whichever of its names; else to everybody. */
export function vorschlagFür(
  { beschlussvorschlag }: Vorlage,
  gremien: readonly Pick<Gremium, 'id' | 'angaben'>[],
): Autorentext | undefined {
  const own = gremien.flatMap(namesOf).find((name) => beschlussvorschlag.has(name));
  return beschlussvorschlag.get(own ?? '');
}

/** What a paper may call the committee: its id, its short name or its whole name. */
export function namesOf({ id, angaben }: Pick<Gremium, 'id' | 'angaben'>): readonly string[] {
  return [id, ...(angaben.kurz === undefined ? [] : [angaben.kurz]), angaben.name];
}

/** The files that what sittings take over from a paper is made from. */
export function filesOf({ quelle, beschlussvorschlag, texte }: Vorlage): readonly string[] {
  const begründung = texte.get('begründung');
  const taken = [...beschlussvorschlag.values(), ...(begründung === undefined ? [] : [begründung])];
  return [quelle.file, ...taken.flatMap(filesOfText)];
}

/** The files that a printed paper is made from, its annexes apart. */
export function allFilesOf(vorlage: Vorlage): readonly string[] {
  return [...new Set([...filesOf(vorlage), ...[...vorlage.texte.values()].flatMap(filesOfText)])];
}

function filesOfText({ quelle, files }: Autorentext): readonly string[] {
  return [quelle.file, ...files];
}

function readVorlage(lesung: Lesung, file: string, muster: string | undefined): Vorlage | undefined {
  const read = readYamlFile(lesung, join(lesung.ordner, file), vorlageDatei.shape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const { beschlussvorschlag = new Map<string, string>() } = angaben;
  const asText = (typed: string, owner: object, field: string) =>
    readAutorentext(lesung, quelle, typed, lesung.origins.at(owner, field));
  const proposals =
    typeof beschlussvorschlag === 'string'
      ? [['', asText(beschlussvorschlag, angaben, 'beschlussvorschlag')] as const]
      : [...beschlussvorschlag].map(
          ([gremium, typed]) => [gremium, asText(typed, beschlussvorschlag, gremium)] as const,
        );
  const fields = istGedruckt({ angaben }) ? textfelder : (['begründung'] as const);
  const texts = fields.map((field) => {
    const { typed, owner, key } = typedText(angaben, field);
    return [field, typed === undefined ? undefined : asText(typed, owner, key)] as const;
  });
  return {
    nummer: numberOf(lesung, angaben, { file, muster }),
    quelle,
    angaben,
    beschlussvorschlag: new Map(found(proposals)),
    texte: new Map(found(texts)),
  };
}

function found<K>(read: readonly (readonly [K, Autorentext | undefined])[]): readonly (readonly [K, Autorentext])[] {
  return read.flatMap(([key, parsed]) => (parsed === undefined ? [] : [[key, parsed] as const]));
}

/** What was typed for one of the texts, and where; what it costs may stand beside figures. */
function typedText(angaben: VorlageAngaben, field: Textfeld) {
  const typed = angaben[field];
  if (typeof typed !== 'object') return { typed, owner: angaben, key: field };
  return { typed: typed.erläuterung, owner: typed, key: 'erläuterung' };
}

/** As typed, else from the name of the file: "45/2018" from `45-2018.yaml`, as a slash cannot stand in a file's name. */
function numberOf(
  lesung: Lesung,
  angaben: Vorlage['angaben'],
  { file, muster }: { readonly file: string; readonly muster: string | undefined },
): string {
  const jahr = angaben.datum?.slice(0, 4);
  if (angaben.nummer !== undefined) {
    const typed = { typed: angaben.nummer, owner: angaben, field: 'nummer' };
    return readNummer(lesung, muster, jahr === undefined ? typed : { ...typed, jahr });
  }
  const stem = idOf(file, '.yaml');
  return (muster && inForm(muster, stem, jahr)) ?? stem.replace(/-(?=[^-]*$)/u, '/');
}

function reportTwice(lesung: Lesung, vorlage: Vorlage, first: Vorlage): void {
  reportAt(lesung, vorlage.angaben, 'nummer', {
    code: 'vorlage-doppelt',
    severity: 'Fehler',
    message: `Die Vorlage ${vorlage.nummer} gibt es schon: Auch ${basename(first.quelle.file)} hat diese Nummer.`,
    remedy: 'Geben Sie jeder Vorlage ihre eigene Nummer, mit nummer: … oder im Namen der Datei.',
  });
}
