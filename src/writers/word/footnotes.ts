// Footnotes as Word's own; Word numbers them. A note holds paragraphs alone: ECMA-376 17.11.10 would allow tables, but
// LibreOffice (7.4) loses rows of those. What is a table elsewhere comes here as paragraphs.
import { FootnoteReferenceRun, Paragraph, type ParagraphChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { inBrackets } from '../../document/one-line.js';
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
  // Trees that were simplified have none; Word knows no footnote to a footnote.
  if (around.place === 'footnote') return scope.inlines(inBrackets(node), format, around);
  const inside: Surroundings = {
    roles: { body: 'FootnoteText', lead: 'FootnoteText', fine: 'FootnoteText' },
    place: 'footnote',
    width: around.width,
    indent: 0,
    listDepth: 0,
    format: {},
  };
  const roles = { body: 'Fussnotenabsatz', lead: 'Fussnotenabsatz', fine: 'Fussnotenabsatz' } as const;
  const below = { ...inside, roles, before: scope.distances.footnoteParagraph };
  // The number stands before words; a list, say, begins below it.
  const onLine = node.children[0]?.kind === 'paragraph' ? node.children.slice(0, 1) : [];
  const [first, ...rest] = [
    ...(onLine.length > 0
      ? scope.blocks(onLine, inside)
      : [writeParagraph({ style: 'FootnoteText', children: [] }, inside, scope)]),
    ...node.children.slice(onLine.length).flatMap((block) => scope.blocks([block], below)),
  ].filter((child) => child instanceof Paragraph);
  if (first === undefined) return [];
  first.addRunToFront(textRun(' ', {}));
  return [new FootnoteReferenceRun({ children: [first, ...rest] })];
}
