// A node and a table by kind → what the table has for this node. It knows no kind.
import type { Kind, Node, NodeOf } from './nodes.js';

/** For every kind a function of such a node and of what else it needs. */
export type ByKind<K extends Kind, Rest extends readonly unknown[], Result> = {
  readonly [One in K]: (node: NodeOf<One>, ...rest: Rest) => Result;
};

/** The function for the node. TypeScript does not see that a node and what stands under its kind belong together; the table's type does. */
export function ofKind<N extends Node, Rest extends readonly unknown[], Result>(
  table: ByKind<N['kind'], Rest, Result>,
  { kind }: N,
): (node: N, ...rest: Rest) => Result {
  return table[kind as N['kind']] as (node: Node, ...rest: Rest) => Result;
}
