// Random lines: marks in marks, footnotes, references, drawn things. Legal by construction but for targets of references,
// which `legalBlocks` in random-trees.ts puts right.
import fc from 'fast-check';
import type { Block, Inline } from '../../src/document/nodes.js';
import { drawnSvg, randomImage } from './random-images.js';
import { randomText, randomTitle } from './random-texts.js';

const text: fc.Arbitrary<Inline> = randomText.map((value) => ({ kind: 'text', value }));
/** A line that prints something in any font. */
export const randomTitleLine: fc.Arbitrary<readonly Inline[]> = randomTitle.map((value) => [{ kind: 'text', value }]);

/** The numbers of a chart; no writer of today prints them. */
export const series = { title: 'Reihe', unit: '%', decimals: 0, head: '', columns: [], rows: [] } as const;

/** Inlines that hold no others. */
const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: randomText.map((value): Inline => ({ kind: 'code', value })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'line-break' }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ label: randomTitle, sign: fc.constantFrom('ampel-grün', 'kästchen-leer', 'kästchen-angekreuzt') })
      .map((mark): Inline => ({ kind: 'mark', ...mark })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ image: randomImage, alt: randomTitle, heightPt: fc.integer({ min: 4, max: 40 }) })
      .map((image): Inline => ({ kind: 'inline-image', ...image })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ alt: randomTitle, heightPt: fc.integer({ min: 4, max: 20 }) })
      .map((chart): Inline => ({ kind: 'inline-chart', art: '', series, svg: drawnSvg, ...chart })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ label: randomText, widthMm: fc.integer({ min: 5, max: 60 }) })
      .map((blank): Inline => ({ kind: 'fill-in', ...blank })),
  },
);

/** What leads somewhere; no link stands in another. */
const reference: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .record({
      url: fc.constantFrom('https://example.org/a?b=1&c=ä', 'mailto:a@example.org', 'tel:+49228'),
      children: line(leaf),
    })
    .map((link): Inline => ({ kind: 'link', ...link })),
  fc
    .record(
      {
        label: randomTitle,
        annex: fc.constantFrom('eins', 'zwei'),
        show: fc.constantFrom('nummer', 'titel', 'seite'),
        page: fc.integer({ min: 1, max: 400 }),
      },
      { requiredKeys: ['label', 'annex', 'show'] },
    )
    .map((annex): Inline => ({ kind: 'annex-reference', ...annex })),
  fc
    .record({ target: fc.nat({ max: 20 }).map(String), show: fc.constantFrom('nummer', 'titel', 'seite') })
    .map((cross): Inline => ({ kind: 'cross-reference', label: '', ...cross })),
);

function line(inline: fc.Arbitrary<Inline>, minLength = 0): fc.Arbitrary<readonly Inline[]> {
  return fc.array(inline, { minLength, maxLength: 3 });
}

/** A line whose marks reach `depth` levels deep, with footnotes where their blocks are given. */
export function inlinesAt(depth: number, note?: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<readonly Inline[]> {
  const inner = depth === 0 ? line(leaf, 1) : inlinesAt(depth - 1, note);
  const marked: fc.Arbitrary<Inline> = fc.oneof(
    fc
      .record({ kind: fc.constantFrom('emphasis', 'strong', 'struck', 'muted'), children: inner })
      .map((node): Inline => node),
    fc
      .record({ position: fc.constantFrom('super', 'sub'), children: inner })
      .map((script): Inline => ({ kind: 'script', ...script })),
  );
  return line(
    fc.oneof(
      { weight: 8, arbitrary: leaf },
      { weight: 2, arbitrary: marked },
      { weight: 2, arbitrary: reference },
      ...(note === undefined
        ? []
        : [{ weight: 1, arbitrary: note.map((children): Inline => ({ kind: 'footnote', children })) }]),
    ),
    1,
  );
}
