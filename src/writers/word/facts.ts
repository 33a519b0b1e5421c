// Facts: terms and values as paragraphs with a tab. Not a table, which a screen reader would announce with rows and
// columns and Word's accessibility check would want a header row for; "Datum · Montag, 12. März" is heard as it is meant.
import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Fact, NodeOf } from '../../document/nodes.js';
import { plainText } from '../../document/walk.js';
import { widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import type { Scope, Surroundings } from './scope.js';
import { textRun } from './text-run.js';

/** One paragraph per fact, or all of them running on in one. */
export function writeFacts(node: NodeOf<'facts'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  return node.layout === 'line' ? writeLine(node, around, scope) : writeRows(node, around, scope);
}

function writeRows(node: NodeOf<'facts'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { before, after, keepsWithNext, ...inherited } = around;
  return node.items.flatMap((fact, index) => {
    const isLast = index === node.items.length - 1;
    const own: Surroundings = {
      ...inherited,
      ...(index === 0 && before !== undefined && { before }),
      ...(isLast && after !== undefined && { after }),
      ...(isLast && keepsWithNext && { keepsWithNext }),
    };
    const { first, rest } = partsOf(fact);
    const children = [
      ...term(fact, around, scope),
      new TextRun({ children: [new Tab()] }),
      ...scope.inlines(first, around.format, around),
    ];
    return [
      writeParagraph({ style: 'Eckdaten', children }, own, scope),
      ...scope.blocks(rest, { ...inherited, indent: around.indent + widthMm.factTerm }),
    ];
  });
}

function writeLine(node: NodeOf<'facts'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const children = node.items.flatMap((fact, index): readonly ParagraphChild[] => [
    ...(index === 0 ? [] : [textRun(' \u2002', around.format)]),
    ...term(fact, around, scope),
    textRun(/[:?]$/u.test(plainText(fact.term)) ? ' ' : ': ', { ...around.format, style: 'Nebensache' }),
    ...scope.inlines(partsOf(fact).first, around.format, around),
  ]);
  const { before: _before, ...below } = around;
  const rest = node.items.flatMap((fact) => partsOf(fact).rest);
  return [writeParagraph({ style: 'EckdatenZeile', children }, around, scope), ...scope.blocks(rest, below)];
}

function term(fact: Fact, around: Surroundings, scope: Scope): readonly ParagraphChild[] {
  return scope.inlines(fact.term, { ...around.format, style: 'Nebensache' }, around);
}

/** The first paragraph of a value stands on the line of its term; what follows below it. */
function partsOf(fact: Fact): { readonly first: NodeOf<'paragraph'>['children']; readonly rest: readonly Block[] } {
  const [first, ...rest] = fact.value;
  if (first?.kind === 'paragraph') return { first: first.children, rest };
  return { first: [], rest: fact.value };
}
