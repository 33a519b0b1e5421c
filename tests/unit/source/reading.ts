// What the tests of this folder share: a text read with all findings kept, and findings shown on two lines.
import type { Finding } from '../../../src/diagnostic.js';
import { createOrigins, type Origins } from '../../../src/source/origins.js';
import type { SourceText } from '../../../src/source/read-text.js';
import type { Shape } from '../../../src/source/shape-type.js';
import { parseYaml, type YamlNode } from '../../../src/source/yaml.js';

export function sourceOf(text: string, firstLine = 1): SourceText {
  return { file: '/arbeitsbereich/angaben.yaml', text, firstLine };
}

export interface Reading<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  readonly origins: Origins;
}

export function readYaml(text: string): Reading<YamlNode> {
  const findings: Finding[] = [];
  const value = parseYaml(sourceOf(text), (finding) => findings.push(finding));
  return { value, findings, origins: createOrigins() };
}

export function readShape<T>(text: string, shape: Shape<T>): Reading<T> {
  const findings: Finding[] = [];
  const origins = createOrigins();
  const report = (finding: Finding) => findings.push(finding);
  const node = parseYaml(sourceOf(text), report);
  return { value: node === undefined ? undefined : shape.read(node, { report, origins }), findings, origins };
}

/** `1:8+10 yaml-kommentar: message`, the remedy, and the stretch of the line that would be underlined. */
export function shown({ at, code, message, remedy }: Finding): readonly string[] {
  const place = at === undefined ? '-' : `${at.line}:${at.column}+${at.length ?? 1}`;
  const marked = at?.lineText?.slice(at.column - 1, at.column - 1 + (at.length ?? 1)) ?? '';
  return [`${place} ${code}: ${message}`, remedy, marked];
}

/** The values alone, as plain arrays, maps and texts, nothing as null. */
export function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'text') return node.value;
  if (node.kind === 'empty') return null;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}
