// The chapters behind the others, told by letters: "Anhang A", "Anhang B". What stands below them is counted with the tree: A.1.
import type { Block } from '../../document/nodes.js';
import { rewrite } from '../../document/walk.js';
import { type Kapitel, kapitelüberschriften } from './kapitel.js';

/** The chapters with their letters, through all files. */
export function lettered(kapitel: readonly Kapitel[]): readonly Kapitel[] {
  let count = 0;
  const next = () => `Anhang\u00a0${letters(count++)}`;
  return kapitel.map((one) => ({ ...one, blocks: withNumbers(one.blocks, next) }));
}

/** Of a file the headings that nothing is above. */
function withNumbers(blocks: readonly Block[], next: () => string): readonly Block[] {
  const numbers = new Map(kapitelüberschriften(blocks).map((heading) => [heading, next()]));
  return rewrite(blocks, (node) => {
    const number = node.kind === 'heading' ? numbers.get(node) : undefined;
    return node.kind === 'heading' && number !== undefined ? { ...node, number } : node;
  });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A to Z, then AA, AB … */
function letters(index: number): string {
  const { length } = alphabet;
  const last = alphabet[index % length] ?? '';
  return index < length ? last : `${letters(Math.floor(index / length) - 1)}${last}`;
}
