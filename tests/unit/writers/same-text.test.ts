// Any document comes out of both writers with the words of its tree, in its order: fast-check makes the documents.
// ZUFALL=5000 tries that many, from a seed of its own, SAAT=7 from this one; a failure prints the seed and the smallest document
// that shows it.
import fc from 'fast-check';
import { test } from 'vitest';
import { printTree } from '../../../src/writers/tree.js';
import { randomTree } from '../../support/random-trees.js';
import { expectSameText } from '../../support/same-text.js';
import { pairings } from '../../support/write-both.js';

/** How many documents were asked for; none = the few of every run, always the same. */
const asked = Number(process.env.ZUFALL ?? 0);
const { SAAT: seed = asked === 0 ? '2018' : undefined } = process.env;

test('both writers print the text of the tree', { timeout: 10_000_000 }, async () => {
  const document = fc.record({ tree: randomTree(), hausstil: fc.constantFrom(...pairings) });
  await fc.assert(
    fc.asyncProperty(document, async ({ tree, hausstil }) => {
      await expectSameText(tree, hausstil);
    }),
    {
      numRuns: asked || 40,
      ...(seed !== undefined && { seed: Number(seed) }),
      reporter: ({ failed, counterexample, counterexamplePath, errorInstance, seed }) => {
        if (!failed) return;
        const [smallest] = counterexample ?? [];
        const shown = smallest === undefined ? '' : printTree(smallest.tree);
        throw new Error(`seed ${seed}, path ${counterexamplePath}:\n${shown}`, { cause: errorInstance });
      },
    },
  );
});
