// Papers put to a committee: vorlagen/<nummer>.yaml with title, proposed resolutions, way through the committees, annexes.
// Records only; which TOP they belong to says the sitting.
import { join } from 'node:path';
import type { SourceText } from '../source/read-text.js';
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
} from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';
import { listFiles } from '../source/workspace.js';
import { anlageShape } from './anlage.js';
import { type Autorentext, readAutorentext } from './autorentext.js';
import type { Dateiart } from './dateiart.js';
import { idOf, type Lesung, readYamlFile } from './lesung.js';

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
    titel: text(),
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
  /** What is proposed to everybody, or to a committee by its id; the key '' is everybody. */
  readonly beschlussvorschlag: ReadonlyMap<string, Autorentext>;
  readonly begründung?: Autorentext;
}

/** By their numbers, as `vorlagennummer` folds them. */
export type Vorlagen = ReadonlyMap<string, Vorlage>;

/** The papers of the workspace by number; one that cannot be read is reported and left out. */
export function readVorlagen(lesung: Lesung): Vorlagen {
  const vorlagen = listFiles(lesung.ordner, vorlageDatei.muster).flatMap((file) => readVorlage(lesung, file) ?? []);
  return new Map(vorlagen.map((vorlage) => [vorlage.nummer, vorlage]));
}

function readVorlage(lesung: Lesung, file: string): Vorlage | undefined {
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
    nummer: angaben.nummer ?? numberFromFile(file),
    quelle,
    angaben,
    beschlussvorschlag: new Map(proposals.flatMap(([key, parsed]) => (parsed === undefined ? [] : [[key, parsed]]))),
    ...(reasons === undefined ? {} : { begründung: reasons }),
  };
}

/** "45/2018" from `vorlagen/45-2018.yaml`: a slash cannot stand in a file's name. */
function numberFromFile(file: string): string {
  return idOf(file, '.yaml').replace(/-(?=[^-]*$)/u, '/');
}
