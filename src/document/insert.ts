// Puts the subtrees of authors' texts where a template left room for them, one level below the heading they stand under.
import { type Finding, placed, type Report } from '../diagnostic.js';
import { type Block, deepestHeading, type Node, type NodeOf } from './nodes.js';
import { headingsOf, mapChildren, rewrite, walk } from './walk.js';

/**
 * The blocks with every `insertion` replaced by its fragment.
 *
 * Shape:  a fragment's headings are shifted below the heading before the insertion, its first level to the next one, and
 *         skip none; an id that is taken already gets the key before it, and so do the references to it in the fragment.
 * Errors: reports `einfuegen-kein-text` where there is no fragment for a key: the template names a value that is no author's text.
 */
export function insertFragments(
  blocks: readonly Block[],
  fragments: ReadonlyMap<string, readonly Block[]>,
  report: Report,
): readonly Block[] {
  const state: InsertState = { fragments, report, level: 0, taken: new Set(idsIn(blocks)) };
  return insertInto(blocks, state) as readonly Block[];
}

interface InsertState {
  readonly fragments: ReadonlyMap<string, readonly Block[]>;
  readonly report: Report;
  /** Level of the heading last passed in the template's own blocks; 0 before the first. */
  level: number;
  readonly taken: Set<string>;
}

function insertInto(nodes: readonly Node[], state: InsertState): readonly Node[] {
  let isChanged = false;
  const result = nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'heading') state.level = node.level;
    if (node.kind === 'insertion') {
      isChanged = true;
      return fragmentFor(node, state);
    }
    const next = mapChildren(node, (children) => insertInto(children, state));
    isChanged ||= next !== node;
    return [next];
  });
  return isChanged ? result : nodes;
}

function fragmentFor({ key, at }: NodeOf<'insertion'>, state: InsertState): readonly Block[] {
  const fragment = state.fragments.get(key);
  if (fragment === undefined) {
    state.report(placed(noText(key), at));
    return [];
  }
  const shifted = shiftHeadings(fragment, state.level);
  const clashing = new Set(idsIn(shifted).filter((id) => state.taken.has(id)));
  const renamed = clashing.size === 0 ? shifted : renameIds(shifted, clashing, prefixFor(key));
  for (const id of idsIn(renamed)) state.taken.add(id);
  return renamed;
}

function noText(key: string): Omit<Finding, 'at'> {
  return {
    code: 'einfuegen-kein-text',
    severity: 'Fehler',
    message: `„${key}“ ist kein Text eines Verfassers; nur einen solchen setzt „einfügen“ ein.`,
    remedy: 'Drucken Sie einen gewöhnlichen Wert mit seinem Namen allein, zum Beispiel {{titel}}.',
  };
}

function idsIn(blocks: readonly Block[]): readonly string[] {
  const ids: string[] = [];
  walk(blocks, (node) => {
    if ('id' in node && node.id !== undefined && node.id !== '') ids.push(node.id);
  });
  return ids;
}

/** The headings by their place in the outline: the typed levels say who is above whom, not how deep. */
function shiftHeadings(fragment: readonly Block[], base: number): readonly Block[] {
  const levels = new Map<Node, number>();
  const above: number[] = [];
  for (const heading of headingsOf(fragment)) {
    while ((above.at(-1) ?? 0) >= heading.level) above.pop();
    above.push(heading.level);
    levels.set(heading, Math.min(deepestHeading, base + above.length));
  }
  if (levels.size === 0) return fragment;
  return rewrite(fragment, (node) => {
    const level = levels.get(node);
    return node.kind === 'heading' && level !== undefined ? { ...node, level } : node;
  });
}

function renameIds(blocks: readonly Block[], clashing: ReadonlySet<string>, prefix: string): readonly Block[] {
  return rewrite(blocks, (node) => {
    if (node.kind === 'cross-reference') {
      return clashing.has(node.target) ? { ...node, target: prefix + node.target } : node;
    }
    return 'id' in node && node.id !== undefined && clashing.has(node.id) ? { ...node, id: prefix + node.id } : node;
  });
}

function prefixFor(key: string): string {
  return `${key.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')}-`;
}
