// Papers put to a committee: vorlagen/<nummer>.yaml with title, proposed resolutions, way through the committees, annexes.
// Records only; which TOP they belong to says the sitting.
import { basename, join } from 'node:path';
import type { SourceText } from '../../source/read-text.js';
import {
  date,
  dictionary,
  either,
  list,
  oneOf,
  openOr,
  optional,
  record,
  text,
  withDefault,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { listFiles } from '../../source/workspace.js';
import { type Autorentext, readAutorentext } from '../autorentext.js';
import type { Dateiart } from '../dateiart.js';
import { idOf } from '../id.js';
import { type Lesung, readYamlFile, reportAt } from '../lesung.js';
import { anlageShape } from '../sitzung/anlage-angaben.js';
import type { Gremium } from './gremium.js';
import { gefaltet, inForm, readNummer } from './nummer.js';

const stationShape = record(
  {
    gremium: text(),
    datum: optional(openOr(date())),
    zuständigkeit: optional(oneOf('Vorberatung', 'Entscheidung', 'Anhörung', 'Kenntnisnahme')),
    ergebnis: optional(text()),
  },
  'Station der Beratungsfolge',
);

const vorlageShape = record(
  {
    nummer: optional(text()),
    titel: titled(text()),
    art: optional(text()),
    datum: optional(date()),
    amt: optional(text()),
    öffentlich: withDefault(yesNo(), true),
    beschlussvorschlag: optional(either(text(), dictionary(text()))),
    begründung: optional(text()),
    finanzielle_auswirkungen: optional(text()),
    beratungsfolge: withDefault(list(stationShape), []),
    anlagen: withDefault(list(anlageShape), []),
  },
  'Vorlage',
);

/** The papers, one file each. */
export const vorlageDatei = {
  art: 'vorlage',
  muster: 'vorlagen/*.yaml',
  shape: vorlageShape,
} as const satisfies Dateiart;

/** A paper as recorded, its texts parsed. */
export interface Vorlage {
  /** As it is printed and as TOPs name it: "45/2018". */
  readonly nummer: string;
  readonly quelle: SourceText;
  readonly angaben: Shaped<typeof vorlageShape>;
  /** What is proposed to everybody, or to a committee by one of its names; the key '' is everybody. */
  readonly beschlussvorschlag: ReadonlyMap<string, Autorentext>;
  readonly begründung?: Autorentext;
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

/** The files a paper is made from. */
export function filesOf({ quelle, beschlussvorschlag, begründung }: Vorlage): readonly string[] {
  const texts = [...beschlussvorschlag.values(), ...(begründung === undefined ? [] : [begründung])];
  return [quelle.file, ...texts.flatMap((text) => [text.quelle.file, ...text.files])];
}

function readVorlage(lesung: Lesung, file: string, muster: string | undefined): Vorlage | undefined {
  const read = readYamlFile(lesung, join(lesung.ordner, file), vorlageShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const { beschlussvorschlag = new Map<string, string>(), begründung } = angaben;
  const asText = (typed: string, owner: object, field: string) =>
    readAutorentext(lesung, quelle, typed, lesung.origins.at(owner, field));
  const proposals =
    typeof beschlussvorschlag === 'string'
      ? [['', asText(beschlussvorschlag, angaben, 'beschlussvorschlag')] as const]
      : [...beschlussvorschlag].map(
          ([gremium, typed]) => [gremium, asText(typed, beschlussvorschlag, gremium)] as const,
        );
  const reasons = begründung === undefined ? undefined : asText(begründung, angaben, 'begründung');
  return {
    nummer: numberOf(lesung, angaben, { file, muster }),
    quelle,
    angaben,
    beschlussvorschlag: new Map(proposals.flatMap(([key, parsed]) => (parsed === undefined ? [] : [[key, parsed]]))),
    ...(reasons === undefined ? {} : { begründung: reasons }),
  };
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
