// Texts of a report that are no chapters: preface and short version. A Markdown file of the workspace, or what stands in the document's own file.
import { join } from 'node:path';
import type { Position } from '../../diagnostic.js';
import type { Block, Heading } from '../../document/nodes.js';
import { headingsOf, rewrite } from '../../document/walk.js';
import { readText } from '../../source/read-text.js';
import { type Autorentext, parseText, readAutorentext } from '../autorentext.js';
import type { Lesung } from '../lesung.js';
import type { Erklärung } from './dokument.js';

/** A key of the document's file that says a text, and what is printed above that where the text has no heading of its own. */
export interface Textschlüssel<Key extends string> {
  readonly key: Key;
  readonly titel: string;
}

/**
 * The text named under this key, below a heading that is not counted; nothing where the key is left out or its file is missing, which is reported.
 *
 * Shape: a heading that the text begins with, and that no other is as high as, stands above it; else that is `titel`.
 */
export function readBeitext<Key extends string>(
  lesung: Lesung,
  erklärung: Erklärung<{ readonly [K in Key]?: string }>,
  { key, titel }: Textschlüssel<Key>,
): Autorentext | undefined {
  const text = readNamed(lesung, erklärung, key);
  return text && { ...text, blocks: below(titel, text.blocks) };
}

/** The text alone: what ends in .md is a file of the workspace, as under `quellen`. */
export function readNamed<Key extends string>(
  lesung: Lesung,
  { quelle, angaben }: Erklärung<{ readonly [K in Key]?: string }>,
  key: Key,
): Autorentext | undefined {
  const typed = angaben[key]?.trim();
  if (typed === undefined) return undefined;
  const at = lesung.origins.at(angaben, key);
  return typed.endsWith('.md') ? readFile(lesung, typed, at) : readAutorentext(lesung, quelle, typed, at);
}

function readFile(lesung: Lesung, schlüssel: string, at: Position | undefined): Autorentext | undefined {
  const quelle = readText(join(lesung.ordner, schlüssel), lesung.report, at);
  return quelle && { schlüssel, quelle, ...parseText(lesung, quelle) };
}

function below(titel: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  const top = headingsOf(blocks).filter(({ level }) => first?.kind === 'heading' && level <= first.level);
  if (first?.kind === 'heading' && top.length === 1) return [{ ...first, isUnnumbered: true }, ...rest];
  const heading: Heading = {
    kind: 'heading',
    level: 1,
    id: '',
    children: [{ kind: 'text', value: titel }],
    isUnnumbered: true,
  };
  const lowered = rewrite(blocks, (node) => (node.kind === 'heading' ? { ...node, level: node.level + 1 } : node));
  return [heading, ...lowered];
}
