// Facts: terms and values as paragraphs with a tab. Not a table, which a screen reader would announce with rows and
// columns and Word's accessibility check would want a header row for; "Datum · Montag, 12. März" is heard as it is meant.
import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Fact, Inline, NodeOf } from '../../document/nodes.js';
import { plainText } from '../../document/walk.js';
import { estimatedWidth } from '../../source/text-width.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import { closing, middle, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { mmOfPoints } from './units.js';

/** One paragraph per fact, or all of them running on in one. */
export function writeFacts(node: NodeOf<'facts'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  return node.layout === 'line' ? writeLine(node, around, scope) : writeRows(node, around, scope);
}

function writeRows({ items }: NodeOf<'facts'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const first = { ...around, before: Math.max(around.before ?? 0, scope.distances.facts) };
  return items.flatMap((fact, index) => {
    const { onLine, below } = valueParts(fact);
    const children = [
      ...term(fact, around, scope),
      reachesColumn(fact, scope) ? new TextRun({ children: [new Tab()] }) : new TextRun({ break: 1 }),
      ...scope.inlines(onLine, around.format, around),
    ];
    const own = partOf(first, { isFirst: index === 0, isLast: index === items.length - 1 });
    return [
      writeParagraph({ style: 'Eckdaten', children }, own, scope),
      ...scope.blocks(below, { ...partOf(around, middle), indent: around.indent + widthMm.fact }),
    ];
  });
}

/** Whether the term leaves a tab room to lead to the values; the value of a longer one begins on the next line. */
function reachesColumn({ term: words }: Fact, { hausstil }: Scope): boolean {
  const { word, grad } = hausstil.schrift;
  return mmOfPoints(estimatedWidth(plainText(words), { family: word, size: grad, isBold: false })) < widthMm.fact;
}

function writeLine({ items }: NodeOf<'facts'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const children = items.flatMap((fact, index): readonly ParagraphChild[] => [
    ...(index === 0 ? [] : [textRun('\u2002\u2002 ', around.format)]),
    ...term(fact, around, scope),
    textRun(': ', { ...around.format, style: 'Nebensache' }),
    ...scope.inlines(valueParts(fact).onLine, around.format, around),
  ]);
  const below = items.flatMap((fact) => valueParts(fact).below);
  return [
    writeParagraph({ style: 'EckdatenZeile', children }, around, scope),
    ...scope.blocks(below, partOf(around, closing)),
  ];
}

function term(fact: Fact, around: Surroundings, scope: Scope): readonly ParagraphChild[] {
  return scope.inlines(fact.term, { ...around.format, style: 'Nebensache' }, around);
}

/** The first paragraph of a value stands on the line of its term; what follows below it. */
function valueParts({ value }: Fact): { readonly onLine: readonly Inline[]; readonly below: readonly Block[] } {
  const [first, ...rest] = value;
  return first?.kind === 'paragraph' ? { onLine: first.children, below: rest } : { onLine: [], below: value };
}
