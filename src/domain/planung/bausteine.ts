// Calls for building blocks in the texts of a document → what answers them, found when the document is planned. One answer a call;
// what it prints is a template of templates/bausteine/.
import { type Finding, type Position, placed, type Report } from '../../diagnostic.js';
import type { Block, DataCall, NodeOf } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';
import type { RecordCallName } from '../../markdown/record-calls.js';
import type { Baustein, Kreis, Umfeld } from '../art.js';
import { erwartungen } from './erwartungen.js';
import { fakten } from './faktentabelle.js';
import { gespräche } from './gespraeche.js';
import { gesprächsstand } from './gespraechsstand.js';
import { maßnahmen } from './massnahmen.js';
import { maßnahmenblätter } from './massnahmenblaetter.js';
import { methodik } from './methodik.js';
import { personalbedarf } from './personalbedarf.js';
import { kommunalprofil, kommunalprofile } from './profile.js';
import { protokolle } from './protokolle.js';
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

const answers: Readonly<Record<RecordCallName, Antwort>> = {
  gesprächsstand,
  maßnahmen,
  maßnahmenblätter,
  zeitplan,
  personalbedarf,
  methodik,
  kommunalprofile,
  kommunalprofil,
  gespräche,
  erwartungen,
  protokolle,
  fakten,
};

/** The building blocks of a document, and the files they are made from. */
export interface Bausteine {
  readonly bausteine: ReadonlyMap<string, Baustein>;
  readonly dateien: readonly string[];
  readonly verschwiegen: readonly string[];
  /** What is to be said once the document is made: what they leave out. */
  readonly hinweise: readonly Finding[];
}

/** Names a call: two that ask for the same have the same key. */
export function callKey({ name, argument, options }: DataCall): string {
  const typed = [...options].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
  return [name, argument, ...typed].join('|');
}

/**
 * What answers the calls in these texts; nothing where one has no answer, for its readers would not miss it.
 *
 * Errors: those of the answers, each at its call; `baustein-im-baustein`. A hint stands in the result, once for all calls.
 */
export function bausteineIn(texte: readonly (readonly Block[])[], umfeld: Umfeld, kreis: Kreis): Bausteine | undefined {
  const hinweise: Finding[] = [];
  const report = withoutHints(umfeld.lesung.report, hinweise);
  const antworten = new Map<string, Bausteinantwort>();
  const calls = texte.flatMap(callsIn);
  for (const { call, at } of calls) {
    if (antworten.has(callKey(call))) continue;
    const antwort = answer({ call, at, kreis, umfeld, report });
    if (antwort !== undefined) antworten.set(callKey(call), antwort);
  }
  if (!calls.every(({ call }) => antworten.has(callKey(call)))) return undefined;
  const given = [...antworten.values()];
  return {
    bausteine: new Map([...antworten].map(([key, { dateien: _, verschwiegen: __, ...baustein }]) => [key, baustein])),
    dateien: [...new Set(given.flatMap(({ dateien }) => dateien))],
    verschwiegen: [...new Set(given.flatMap(({ verschwiegen = [] }) => verschwiegen))],
    hinweise,
  };
}

function answer(frage: Bausteinfrage): Bausteinantwort | undefined {
  const antwort = answers[frage.call.name as RecordCallName](frage);
  for (const { call, at } of [...(antwort?.texte.values() ?? [])].flatMap(callsIn))
    frage.report(placed(nested(call), at));
  return antwort;
}

/** Hints are laid aside; what several building blocks leave out is said where the first does. */
function withoutHints(report: Report, hinweise: Finding[]): Report {
  return (finding) => {
    const isSaid = hinweise.some(({ code, message }) => code === finding.code && message === finding.message);
    if (finding.severity !== 'Hinweis') report(finding);
    else if (!isSaid) hinweise.push(finding);
  };
}

/** It might ask for itself. */
function nested({ name }: DataCall): Omit<Finding, 'at'> {
  return {
    code: 'baustein-im-baustein',
    severity: 'Fehler',
    message: `{{${name}}} steht in einem Text, der selbst in einen Baustein kommt.`,
    remedy: 'Nehmen Sie den Aufruf hier heraus, und schreiben Sie ihn in das Kapitel.',
  };
}

function callsIn(blocks: readonly Block[]): readonly NodeOf<'record-block'>[] {
  const found: NodeOf<'record-block'>[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'record-block') found.push(node);
  });
  return found;
}
