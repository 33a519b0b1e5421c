// What all readers of the domain carry along: the workspace, where findings go, and where each value stands.
import { type Finding, type Position, placed, type Report } from '../diagnostic.js';
import type { Origins } from '../source/origins.js';
import { readText, type SourceText } from '../source/read-text.js';
import type { Shape } from '../source/shape-type.js';
import { parseYaml } from '../source/yaml.js';

/** One reading of a workspace. */
export interface Lesung {
  /** Absolute path of the workspace; every other path is relative to it or to the file that names it. */
  readonly ordner: string;
  readonly report: Report;
  readonly origins: Origins;
}

/** A value and the file it was read from. */
export interface Gelesen<T> {
  readonly wert: T;
  readonly quelle: SourceText;
}

/** Reports a finding where the owner – or, where it was given, its field – stands. */
export function reportAt(
  { report, origins }: Pick<Lesung, 'report' | 'origins'>,
  owner: object,
  field: string | undefined,
  finding: Omit<Finding, 'at'>,
): void {
  report(placed(finding, origins.at(owner, field)));
}

/** The YAML file as the shape says, or nothing when it is missing or wrong (then reported). */
export function readYamlFile<T>(
  lesung: Lesung,
  path: string,
  shape: Shape<T>,
  requestedAt?: Position,
): Gelesen<T> | undefined {
  const quelle = readText(path, lesung.report, requestedAt);
  if (quelle === undefined) return undefined;
  const wert = readYaml(lesung, quelle, shape);
  return wert === undefined ? undefined : { wert, quelle };
}

/** The YAML text as the shape says, or nothing when it is wrong (then reported). */
export function readYaml<T>(lesung: Lesung, quelle: SourceText, shape: Shape<T>): T | undefined {
  const node = parseYaml(quelle, lesung.report);
  return node === undefined ? undefined : shape.read(node, { report: lesung.report, origins: lesung.origins });
}
