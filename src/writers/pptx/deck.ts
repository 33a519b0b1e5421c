// Drafts of slides → the slides of the deck: shapes in their places, titles of their own, notes.
import { type Finding, placed } from '../../diagnostic.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Block, NodeOf } from '../../document/nodes.js';
import { plainText } from '../../document/walk.js';
import { type DrawnByOffice, letters } from '../../office/charts/chart-look.js';
import { enlargedChart } from '../../office/charts/enlarged-chart.js';
import { type ChartRoom, nativeChart } from '../../office/charts/native-chart.js';
import { firstSlide } from './first-slide.js';
import { flow } from './flow.js';
import { countLines, type Line } from './lines.js';
import { frameBoxes, grades, lineHeight } from './measures.js';
import { linesOf, piecesOf } from './pieces.js';
import type { Shape } from './placed.js';
import { runsOf } from './runs.js';
import type { DeckScope, Scope } from './scope.js';
import { sameTitle, slideContinued, slideTooFull, tableTooWide, titleTooLong } from './slide-findings.js';
import type { Draft } from './slides.js';

/** A slide as it will be written. */
export interface Slide {
  readonly role: Draft['role'];
  readonly title: Line;
  readonly shapes: readonly Shape[];
  /** What the speaker sees; empty = none. */
  readonly notes: readonly Line[];
  /** What references lead to it by. */
  readonly anchors: readonly string[];
}

type Tell = (finding: Omit<Finding, 'at'>) => void;

/**
 * The slides of all drafts, in order.
 *
 * Errors: reports `folie-fortgesetzt`, `folie-zu-voll`, `folie-tabelle-breit`, `folientitel-lang` and `folientitel-doppelt`.
 */
export function deckOf(drafts: readonly Draft[], scope: DeckScope): readonly Slide[] {
  const taken = new Set<string>();
  let footnotes = 0;
  return drafts.flatMap((draft) => {
    const kept: { readonly number: number; readonly blocks: readonly Block[] }[] = [];
    const own: Scope = {
      ...scope,
      report: (finding) => scope.report(placed(finding, finding.at ?? draft.at)),
      footnote: (blocks) => {
        footnotes += 1;
        kept.push({ number: footnotes, blocks });
        return footnotes;
      },
    };
    const tell: Tell = (finding) => scope.report(placed(finding, draft.at));
    const slides = draft.role === 'deckblatt' ? [firstSlide(draft, own)] : contentSlides(draft, own, tell);
    const spoken = linesOf(draft.notes, own, noteSetting);
    // The text of a footnote may have one itself: the list grows while it is read.
    const below: Line[] = [];
    for (const { number, blocks } of kept) below.push(...numbered(number, linesOf(blocks, own, noteSetting)));
    const words = plainText(draft.title);
    if (draft.anchor !== undefined && taken.has(words)) tell(sameTitle(words));
    return slides.map((slide, index): Slide => {
      const title = named(slide.title, words, taken);
      const anchors = [
        ...(index === 0 && draft.anchor !== undefined ? [draft.anchor] : []),
        ...anchorsOf(slide.shapes),
      ];
      return { ...slide, role: draft.role, title, anchors, notes: index === 0 ? [...spoken, ...below] : [] };
    });
  });
}

const noteSetting = { size: 12, depth: 0, look: {} } as const;

type Shown = Pick<Slide, 'title' | 'shapes'>;

function contentSlides(draft: Draft, scope: Scope, tell: Tell): readonly Shown[] {
  const words = plainText(draft.title);
  const family = scope.hausstil.schrift.word;
  const title = titleOf(draft, scope, tell);
  const slides = flow(piecesOf(draft.blocks, scope), {
    family,
    drawChart: (chart, room) => chartIn(chart, room, scope.hausstil),
    onTextParted: () => tell(slideContinued(words)),
    onTooHigh: () => tell(slideTooFull(words)),
    onTableTooWide: ({ node }) => scope.report(placed(tableTooWide(), node.at ?? draft.at)),
  });
  return slides.map((shapes) => ({ title, shapes }));
}

/** Numbers and unit below the bars, which stand closer for them. */
const axisLines = 2;

/** With letters as large as the room allows: as on paper, in less room, and enlarged. */
function chartIn(chart: NodeOf<'chart'>, { width, height }: ChartRoom, hausstil: Hausstil): DrawnByOffice | undefined {
  for (const size of grades.chart) {
    const factor = size / letters.usual;
    const free = height - axisLines * lineHeight(size);
    const drawn = nativeChart(chart, { width: width / factor, height: free / factor }, hausstil);
    if (drawn !== undefined) return enlargedChart(drawn, factor);
  }
  return undefined;
}

/** The title in one line or two, smaller where it takes more. */
function titleOf({ title }: Draft, scope: Scope, tell: Tell): Line {
  const { farben, gestalt, schrift } = scope.hausstil;
  const colour = gestalt.überschriften === 'akzent' ? farben.akzent : undefined;
  const line = {
    runs: runsOf(title, scope),
    before: 0,
    isBold: true as const,
    ...(colour !== undefined && { colour }),
  };
  const fits = (size: number) => countLines({ ...line, size }, frameBoxes.title.width, schrift.word) <= 2;
  if (fits(grades.title)) return { ...line, size: grades.title };
  if (!fits(grades.longTitle)) tell(titleTooLong(plainText(title)));
  return { ...line, size: grades.longTitle };
}

/** Readers of the screen tell slides apart by their titles: what goes on from another has a number behind it. */
function named(title: Line, words: string, taken: Set<string>): Line {
  let [count, name] = [1, words];
  while (taken.has(name)) {
    count += 1;
    name = `${words} (${count})`;
  }
  taken.add(name);
  return count === 1 ? title : { ...title, runs: [...title.runs, { text: ` (${count})` }] };
}

function anchorsOf(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'table') return shape.part.piece.node.id ?? [];
    return shape.kind === 'seen' || shape.kind === 'chart' ? (shape.anchor ?? []) : [];
  });
}

function numbered(number: number, [first, ...more]: readonly Line[]): readonly Line[] {
  return first === undefined ? [] : [{ ...first, runs: [{ text: `${number} ` }, ...first.runs] }, ...more];
}
