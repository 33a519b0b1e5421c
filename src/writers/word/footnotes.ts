// Footnotes as Word's own; Word numbers them. A note holds paragraphs alone (ECMA-376 17.11.10 would allow tables, `docx` does not).
import { FootnoteReferenceRun, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Inline, NodeOf } from '../../document/nodes.js';
import { leftOutFootnoteTable } from '../../document/shortfalls.js';
import { plainText, walk } from '../../document/walk.js';
import { writeParagraph } from './paragraph.js';
import type { RunFormat, Scope, Surroundings } from './scope.js';
import { textRun } from './text-run.js';

/** The sign in the text, with the note itself. */
export function writeFootnote(
  node: NodeOf<'footnote'>,
  format: RunFormat,
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  // Word knows no footnote to a footnote: its text stands in brackets where it was called.
  if (around.place === 'footnote') return [textRun(` (${plainText(textsIn(node.children))})`, format)];
  const inside: Surroundings = {
    roles: { body: 'FootnoteText', lead: 'FootnoteText', fine: 'FootnoteText' },
    place: 'footnote',
    width: around.width,
    indent: 0,
    listDepth: 0,
    format: {},
  };
  const paragraphs = scope.blocks(node.children, inside).map((child) => {
    if (child instanceof Paragraph) return child;
    const { finding, line } = leftOutFootnoteTable(node, 'in der Word-Datei');
    scope.report(finding);
    return writeParagraph({ style: 'FootnoteText', children: [textRun(line, {})] }, inside, scope);
  });
  paragraphs[0]?.addRunToFront(new TextRun({ children: [new Tab()] }));
  return [new FootnoteReferenceRun({ children: paragraphs })];
}

function textsIn(blocks: readonly Block[]): readonly Inline[] {
  const found: Inline[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'text' || node.kind === 'code') found.push(node);
  });
  return found;
}
