// A place that nobody filled has reached a writer: a bug of ours, whoever wrote the text.
import type { Placeholder, SpeakerNotes } from './nodes.js';

const kinds: { readonly [K in Placeholder['kind']]: true } = {
  insertion: true,
  'indicator-words': true,
  'indicator-block': true,
  'record-block': true,
};

/** Whether the node only holds a place. */
export function isPlaceholder(node: { readonly kind: string }): node is Placeholder {
  return node.kind in kinds;
}

/** Throws, naming what was to be put there. */
export function unfilled(node: Placeholder): never {
  const wanted = node.kind === 'insertion' ? node.key : node.call.argument;
  throw new Error(`${node.kind} "${wanted}" was never filled`);
}

/** Throws: notes were to be taken out of a document that has no slides. */
export function withoutSlides({ kind }: SpeakerNotes): never {
  throw new Error(`${kind} reached a document without slides`);
}
