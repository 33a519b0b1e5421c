// Facts about municipalities that are no numbers – whether there is a planner –: which are asked for. The answers stand in the talks.
import { join } from 'node:path';
import { dictionary, list, optional, record, text } from '../../source/shape.js';
import type { Shape, Shaped } from '../../source/shape-type.js';
import { foldSpelling } from '../../source/spelling.js';
import { titled } from '../../source/titled.js';
import { listFiles } from '../../source/workspace.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';

const faktumShape = record(
  {
    titel: titled(text()),
    frage: optional(text()),
    /** The only answers there are, in the order they are told; absent = any words. */
    werte: optional(list(text())),
  },
  'Faktum',
);

/** One of the questions that every municipality is asked. */
export type Faktum = Shaped<typeof faktumShape>;

const faktenShape: Shape<ReadonlyMap<string, Faktum>> = dictionary(faktumShape);

/** The file of the questions. */
export const faktenDatei = { art: 'fakten', muster: 'fakten.yaml', shape: faktenShape } as const satisfies Dateiart;

/** The questions by their ids; nothing where there is no such file, or one that is wrong (then reported). */
export function readFakten(lesung: Lesung): Gelesen<ReadonlyMap<string, Faktum>> | undefined {
  const [file] = listFiles(lesung.ordner, faktenDatei.muster);
  return file === undefined ? undefined : readYamlFile(lesung, join(lesung.ordner, file), faktenShape);
}

/** The answer as fakten.yaml spells it; any where it names none. */
export function wertOf({ werte }: Faktum, antwort: string): string | undefined {
  return werte === undefined ? antwort : werte.find((wert) => foldSpelling(wert) === foldSpelling(antwort.trim()));
}
