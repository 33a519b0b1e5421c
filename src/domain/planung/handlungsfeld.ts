// A field of action: its goal, and the measures that lead there – who does what by when, with which posts and money, to what effect.
import { basename, join } from 'node:path';
import {
  dictionary,
  monthOrDay,
  number,
  oneOf,
  oneOrMore,
  optional,
  record,
  refine,
  text,
  withDefault,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { listFiles } from '../../source/workspace.js';
import { type Autorentext, readAutorentext } from '../autorentext.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';

const wirkungShape = record(
  {
    /** Id of an indicator of the catalogue: its current value is printed. */
    indikator: text(),
    /** A place of gebiete.yaml; the Kreis where it is left out. */
    gebiet: optional(text()),
    /** What is to become of it, in words. */
    ziel: optional(text()),
  },
  'Wirkung',
);

/** Beyond it a number of the computer no longer tells three decimals apart. */
const mostAmount = 1e12;

/** What is needed can be nothing, but not less. */
function amount(example: string) {
  const isSensible = (typed: number) => typed >= 0 && typed <= mostAmount;
  return refine(number(), (typed) => (isSensible(typed) ? typed : undefined), `eine Zahl ab 0 wie ${example}`);
}

/** How far a measure may be, by the words its author writes. */
export const maßnahmenstatus = ['vorgeschlagen', 'beschlossen', 'begonnen', 'abgeschlossen', 'zurückgestellt'] as const;

const maßnahmeShape = record(
  {
    titel: titled(text()),
    beschreibung: optional(text()),
    zuständig: text(),
    beteiligt: withDefault(oneOrMore(text()), []),
    beginn: optional(monthOrDay()),
    frist: monthOrDay(),
    /** Posts that are needed besides those there are, in full-time equivalents; absent = not known yet. */
    stellen: optional(amount('0,5')),
    /** Euro a year; absent = not known yet. */
    kosten: optional(amount('98000')),
    finanzierung: optional(text()),
    /** Of the budget: "05.351.02". */
    produkt: optional(text()),
    wirkung: optional(wirkungShape),
    status: withDefault(oneOf(...maßnahmenstatus), 'vorgeschlagen'),
    /** Whether its posts are decided with the Organisationsuntersuchung. */
    organisationsuntersuchung: withDefault(yesNo(), false),
  },
  'Maßnahme',
);

const handlungsfeldShape = record(
  {
    titel: titled(text()),
    kurz: optional(text()),
    ziel: text(),
    ausgangslage: optional(text()),
    /** By their Kürzel: F1, F2 … */
    maßnahmen: withDefault(dictionary(maßnahmeShape), new Map()),
  },
  'Handlungsfeld',
);

/** The fields of action, one file each, in the order of their names. */
export const handlungsfeldDatei = {
  art: 'handlungsfeld',
  muster: 'handlungsfelder/*.yaml',
  shape: handlungsfeldShape,
} as const satisfies Dateiart;

/** A measure, its description parsed. */
export interface Maßnahme {
  /** Its own among all measures of the workspace. */
  readonly kürzel: string;
  readonly angaben: Shaped<typeof maßnahmeShape>;
  readonly beschreibung?: Autorentext;
}

/** A field of action with its measures, its texts parsed. */
export interface Handlungsfeld extends Gelesen<Shaped<typeof handlungsfeldShape>> {
  /** The file's name without its ending and the digits before it. */
  readonly id: string;
  readonly ziel?: Autorentext;
  readonly ausgangslage?: Autorentext;
  readonly maßnahmen: readonly Maßnahme[];
}

/** All of the workspace; one that cannot be read is reported and left out. */
export function readHandlungsfelder(lesung: Lesung): readonly Handlungsfeld[] {
  return listFiles(lesung.ordner, handlungsfeldDatei.muster).flatMap((file) => {
    const read = readYamlFile(lesung, join(lesung.ordner, file), handlungsfeldShape);
    if (read === undefined) return [];
    const asText = (typed: string | undefined, owner: object, field: string) =>
      typed === undefined ? undefined : readAutorentext(lesung, read.quelle, typed, lesung.origins.at(owner, field));
    const { ziel, ausgangslage, maßnahmen } = read.wert;
    const goal = asText(ziel, read.wert, 'ziel');
    const situation = asText(ausgangslage, read.wert, 'ausgangslage');
    return [
      {
        ...read,
        id: handlungsfeldId(file),
        ...(goal && { ziel: goal }),
        ...(situation && { ausgangslage: situation }),
        maßnahmen: [...maßnahmen].map(([kürzel, angaben]) => {
          const beschreibung = asText(angaben.beschreibung, angaben, 'beschreibung');
          return { kürzel, angaben, ...(beschreibung && { beschreibung }) };
        }),
      },
    ];
  });
}

/** What calls name the field in this file by: "familien" for handlungsfelder/1-familien.yaml. */
export function handlungsfeldId(file: string): string {
  return basename(file, '.yaml').replace(/^\d+-/u, '');
}
