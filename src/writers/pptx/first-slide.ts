// The title page → the first slide: crest and name of the body, the title large, and below who has made it when.
import type { Block, NodeOf } from '../../document/nodes.js';
import { fittedInto } from './fitted-into.js';
import { heightOf, type Line } from './lines.js';
import { grades, titleBoxes } from './measures.js';
import { linesOf } from './pieces.js';
import type { Shape } from './placed.js';
import { runsOf } from './runs.js';
import type { Scope } from './scope.js';
import type { Draft } from './slides.js';

/** Title and shapes; what is neither letterhead nor title stands below them. */
export function firstSlide(
  { title: whole, blocks }: Draft,
  scope: Scope,
): { readonly title: Line; readonly shapes: readonly Shape[] } {
  const { farben } = scope.hausstil;
  const letterhead = find(blocks, 'letterhead');
  const title = find(blocks, 'title');
  const others = blocks.filter((block) => block !== letterhead && block !== title);
  const subtitle = title === undefined ? [] : runsOf(title.subtitle, scope);
  const facts = linesOf(others, scope, { size: grades.deckFacts, depth: 0, look: {} });
  return {
    title: {
      runs: runsOf(title?.children ?? whole, scope),
      size: grades.deckTitle,
      before: 0,
      isBold: true,
      colour: farben.akzent,
    },
    shapes: [
      ...(letterhead === undefined ? [] : letterheadShapes(letterhead, scope)),
      ...textShape([{ runs: subtitle, size: grades.deckSubtitle, before: 0 }], 'subtitle', scope),
      ...textShape(facts, 'facts', scope),
    ],
  };
}

function find<Kind extends 'letterhead' | 'title'>(blocks: readonly Block[], kind: Kind): NodeOf<Kind> | undefined {
  return blocks.find((block): block is NodeOf<Kind> => block.kind === kind);
}

function letterheadShapes({ name, subline, crest, crestAlt }: NodeOf<'letterhead'>, scope: Scope): readonly Shape[] {
  const { farben } = scope.hausstil;
  const lines: readonly Line[] = [
    { runs: runsOf(name, scope), size: grades.deckSubtitle, before: 0, isBold: true },
    { runs: runsOf(subline, scope), size: grades.caption, before: 2, colour: farben.gedämpft },
  ];
  const words = textShape(lines, 'letterhead', scope);
  if (crest === undefined || (crest.format === 'svg' && !scope.rasters.has(crest.name))) return words;
  const seen = { image: crest, alt: crestAlt, isDecorative: false };
  return [...words, { kind: 'seen', box: fittedInto(crest, titleBoxes.crest), seen }];
}

function textShape(given: readonly Line[], box: 'letterhead' | 'subtitle' | 'facts', scope: Scope): readonly Shape[] {
  const lines = given.filter(({ runs }) => runs.length > 0);
  if (lines.length === 0) return [];
  const { width, height, ...at } = titleBoxes[box];
  const needed = heightOf(lines, width, scope.hausstil.schrift.word);
  return [{ kind: 'text', box: { ...at, width, height: Math.max(needed, height) }, lines }];
}
