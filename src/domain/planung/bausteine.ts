// Calls for building blocks in the texts of a document → what answers them, found when the document is planned. One answer a call;
// what it prints is a template of templates/bausteine/.
import type { Position, Report } from '../../diagnostic.js';
import type { Block, DataCall, NodeOf } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';
import type { RecordCallName } from '../../markdown/record-calls.js';
import type { Baustein, Kreis, Umfeld } from '../art.js';
import { gesprächsstand } from './gespraechsstand.js';
import { maßnahmen } from './massnahmen.js';
import { maßnahmenblätter } from './massnahmenblaetter.js';
import { methodik } from './methodik.js';
import { personalbedarf } from './personalbedarf.js';
import { kommunalprofil, kommunalprofile } from './profile.js';
import { zeitplan } from './zeitplan.js';

/** A call, where it stands, who will read the answer, and what may answer it. */
export interface Bausteinfrage {
  readonly call: DataCall;
  readonly at?: Position | undefined;
  readonly kreis: Kreis;
  readonly umfeld: Umfeld;
  readonly report: Report;
}

/** A building block, and the files it is made from. */
export interface Bausteinantwort extends Baustein {
  readonly dateien: readonly string[];
  /** Those of them that its readers are not told of, by name or otherwise. */
  readonly verschwiegen?: readonly string[];
}

/** Nothing where there is no answer; why has been reported. */
export type Antwort = (frage: Bausteinfrage) => Bausteinantwort | undefined;

const antworten: Readonly<Record<RecordCallName, Antwort>> = {
  gesprächsstand,
  maßnahmen,
  maßnahmenblätter,
  zeitplan,
  personalbedarf,
  methodik,
  kommunalprofile,
  kommunalprofil,
};
/** The building blocks of a document, and the files they are made from. */
export interface Bausteine {
  readonly bausteine: ReadonlyMap<string, Baustein>;
  readonly dateien: readonly string[];
  readonly verschwiegen: readonly string[];
}

/** Names a call: two that ask for the same have the same key. */
export function callKey({ name, argument, options }: DataCall): string {
  const typed = [...options].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
  return [name, argument, ...typed].join('|');
}

/**
 * What answers the calls in these texts; nothing where one has no answer, for its readers would not miss it.
 *
 * Errors: those of the answers, each at its call.
 */
export function bausteineIn(texte: readonly (readonly Block[])[], umfeld: Umfeld, kreis: Kreis): Bausteine | undefined {
  const { report } = umfeld.lesung;
  const bausteine = new Map<string, Baustein>();
  const dateien: string[] = [];
  const silent: string[] = [];
  const calls = texte.flatMap(callsIn);
  for (const { call, at } of calls) {
    if (bausteine.has(callKey(call))) continue;
    const antwort = antworten[call.name as RecordCallName]({ call, at, kreis, umfeld, report });
    if (antwort === undefined) continue;
    const { dateien: own, verschwiegen = [], ...baustein } = antwort;
    bausteine.set(callKey(call), baustein);
    dateien.push(...own);
    silent.push(...verschwiegen);
  }
  const isWhole = calls.every(({ call }) => bausteine.has(callKey(call)));
  return isWhole ? { bausteine, dateien: [...new Set(dateien)], verschwiegen: [...new Set(silent)] } : undefined;
}

function callsIn(blocks: readonly Block[]): readonly NodeOf<'record-block'>[] {
  const found: NodeOf<'record-block'>[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'record-block') found.push(node);
  });
  return found;
}
