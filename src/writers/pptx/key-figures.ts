// A list of terms with short values → key figures: each value large, the words for it below.
import type { NodeOf } from '../../document/nodes.js';
import { plainText } from '../../document/walk.js';
import type { Line } from './lines.js';
import { grades } from './measures.js';
import { runsOf } from './runs.js';
import type { Scope } from './scope.js';

/** Figures that are read from afar, each with the words for it. */
export interface KeyFiguresPiece {
  readonly kind: 'key-figures';
  readonly figures: readonly { readonly value: Line; readonly term: Line }[];
}

/** More side by side cannot be read from afar, nor can longer values. */
const most = { figures: 4, letters: 16 } as const;

/** The key figures, or nothing where a value is more than a few characters, or there are too many. */
export function keyFigures({ items, layout }: NodeOf<'facts'>, scope: Scope): readonly [KeyFiguresPiece] | undefined {
  if (layout === 'line' || items.length > most.figures) return undefined;
  const figures = items.flatMap(({ term, value: [value, ...more] }) => {
    if (value?.kind !== 'paragraph' || more.length > 0) return [];
    const text = plainText(value.children);
    return text.length > most.letters || !/\d/u.test(text) ? [] : [{ term, value: value.children }];
  });
  if (figures.length < items.length) return undefined;
  const colour = scope.hausstil.farben.akzent;
  return [
    {
      kind: 'key-figures',
      figures: figures.map(({ term, value }) => ({
        value: { runs: runsOf(value, scope), size: grades.keyFigure, before: 0, isBold: true, colour },
        term: { runs: runsOf(term, scope), size: grades.keyTerm, before: 2 },
      })),
    },
  ];
}
