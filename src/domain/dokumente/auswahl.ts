// Which documents are made in a run: those made from a file the call names, what these need – and not what has a mistake.
import { basename, dirname, sep } from 'node:path';
import { type Finding, placed } from '../../diagnostic.js';
import type { GeplantesDokument, Zitat } from '../art.js';

/**
 * Whether one of the files is or lies below one of the paths; no path selects everything.
 *
 * Names on disk may have their umlauts decomposed, those that were typed have them composed.
 */
export function isSelected(files: readonly string[], paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  const selected = paths.map((path) => path.normalize('NFC'));
  return files
    .map((file) => file.normalize('NFC'))
    .some((file) => selected.some((path) => file === path || file.startsWith(`${path}${sep}`)));
}

/** The ids of these documents and of all that must be made before them. */
export function withNeeds(
  wanted: readonly GeplantesDokument[],
  plan: readonly GeplantesDokument[],
): ReadonlySet<string> {
  const ids = new Set(wanted.map((document) => document.id));
  // The plan is ordered by need, so one pass from its end finds everything.
  for (const document of plan.toReversed()) if (ids.has(document.id)) for (const id of document.needs) ids.add(id);
  return ids;
}

/**
 * The ids of the documents that a change of these files may concern: those made from one of them, the other versions of these, and what
 * carries them as annexes. A file that no document names – a template, one that is gone – may concern all.
 */
export function affectedBy(
  changed: readonly string[],
  plan: readonly GeplantesDokument[],
  shared: readonly string[],
): ReadonlySet<string> {
  const filesOf = ({ quellen, zitiert = [] }: GeplantesDokument) => [...quellen, ...zitiert.map(({ datei }) => datei)];
  const isMadeFrom = (file: string) => plan.filter((document) => isSelected(filesOf(document), [file]));
  const known = changed.filter((file) => !isSelected(shared, [file])).map(isMadeFrom);
  if (known.length < changed.length || known.some((documents) => documents.length === 0)) return new Set(idsOf(plan));
  const folders = new Set(known.flat().map(({ dokument }) => dokument));
  const affected = new Set<string>();
  // The plan is ordered by need, so one pass finds everything.
  for (const { id, dokument, needs } of plan) {
    if (folders.has(dokument) || needs.some((need) => affected.has(need))) affected.add(id);
  }
  return affected;
}

/** A mistake in a file spoils every document made from it: rather none than one that lacks something. */
export function faultyFiles(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ severity, at }) => (severity === 'Fehler' && at !== undefined ? [at.file] : [])));
}

/**
 * What stops a document because of sittings it only quotes: the mistakes in what is quoted, or that it cannot be read at all. Whatever
 * else is wrong there does not.
 */
export function spoiledQuotes({ zitiert = [] }: GeplantesDokument, findings: readonly Finding[]): readonly Finding[] {
  const isWrong = ({ datei, zeilen }: Zitat) =>
    zeilen.length === 0 ||
    findings.some(({ severity, at }) => severity === 'Fehler' && at?.file === datei && zeilen.includes(at.line));
  return zitiert.filter(isWrong).map(({ datei, at }) =>
    placed(
      {
        code: 'zitat-fehlerhaft',
        severity: 'Fehler',
        message: `Wie die Sitzung „${basename(dirname(datei))}“ hier zu nennen ist, steht nicht fest: In ihrer sitzung.yaml ist gremium:, nummer:, datum:, ein teil: oder die Nummer eines TOP falsch.`,
        remedy: 'Beheben Sie zuerst, was dort gemeldet wird.',
      },
      at,
    ),
  );
}

/** What was asked for and not made: a document's name where nothing was made of it, else the id of the version that is missing. */
export function notMade(
  asked: readonly { readonly id: string }[],
  wanted: readonly Named[],
  made: readonly Named[],
): readonly string[] {
  const started = new Set(made.map(({ dokument }) => dokument));
  const finished = new Set(made.map(({ id }) => id));
  const whole = [...idsOf(asked), ...wanted.map(({ dokument }) => dokument)].filter(
    (dokument) => !started.has(dokument),
  );
  const versions = wanted.filter(({ id, dokument }) => started.has(dokument) && !finished.has(id));
  return [...new Set([...whole, ...idsOf(versions)])];
}

type Named = Pick<GeplantesDokument, 'id' | 'dokument'>;

/** The ids, each once. */
export function idsOf(documents: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(documents.map(({ id }) => id))];
}
