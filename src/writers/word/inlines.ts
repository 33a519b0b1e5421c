// Inlines → runs of a Word paragraph. Every kind has its line in the table; a kind without one does not compile.

import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { linkAnchor } from '../../document/link-anchor.js';
import type { Inline, NodeOf } from '../../document/nodes.js';
import { type ByKind, ofKind } from '../../document/of-kind.js';
import { codeSizeAmong } from '../../document/page-measures.js';
import { unusableLink } from '../../document/shortfalls.js';
import { unfilled } from '../../document/unfilled.js';
import { linkTarget } from '../../office/link-target.js';
import { estimatedWidth } from '../../source/text-width.js';
import { contentControl } from './content-control.js';
import { indexMark, pageField, wordsField } from './fields.js';
import { writeFootnote } from './footnotes.js';
import { writeInlineChart, writeInlineImage, writeMark } from './inline-pictures.js';
import { internalLink } from './internal-link.js';
import type { RunFormat, Scope, Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { halfPoints, mmOfPoints } from './units.js';

const handlers: ByKind<Inline['kind'], [RunFormat, Surroundings, Scope], readonly ParagraphChild[]> = {
  text: (node, format) => [textRun(node.value, format)],
  emphasis: (node, format, around, scope) => scope.inlines(node.children, { ...format, italics: true }, around),
  strong: (node, format, around, scope) => scope.inlines(node.children, { ...format, bold: true }, around),
  struck: (node, format, around, scope) => scope.inlines(node.children, { ...format, strike: true }, around),
  script: (node, format, around, scope) => scope.inlines(node.children, scripted(format, node.position), around),
  muted: (node, format, around, scope) => scope.inlines(node.children, { ...format, style: 'Nebensache' }, around),
  code: writeCode,
  'line-break': () => [new TextRun({ break: 1 })],
  link: writeLink,
  footnote: writeFootnote,
  'annex-reference': writeAnnexReference,
  'cross-reference': writeCrossReference,
  'fill-in': writeFillIn,
  'inline-image': writeInlineImage,
  'inline-chart': writeInlineChart,
  mark: writeMark,
  'index-mark': ({ term }) => indexMark(term),
  'indicator-words': unfilled,
};

/** The runs of the inlines, formatted as their parents ask. */
export function writeInlines(
  inlines: readonly Inline[],
  format: RunFormat,
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => ofKind(handlers, inline)(inline, format, around, scope));
}

/** Raised or lowered text; Word knows no raised text within lowered, there the inner one counts. */
function scripted(format: RunFormat, position: NodeOf<'script'>['position']): RunFormat {
  const { superScript: _super, subScript: _sub, ...others } = format;
  return { ...others, [`${position}Script` as const]: true };
}

/** Smaller than the words around it, whose letters are lower; in running text the style says so. */
function writeCode(
  { value }: NodeOf<'code'>,
  format: RunFormat,
  { roles }: Surroundings,
  { styles, hausstil }: Scope,
): readonly ParagraphChild[] {
  const size = codeSizeAmong(styles[roles.body].size);
  const own = size === codeSizeAmong(hausstil.schrift.grad) ? {} : { size: halfPoints(size) };
  return [textRun(value, { ...format, ...own, style: 'Code' })];
}

function writeLink(
  node: NodeOf<'link'>,
  format: RunFormat,
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  const children = scope.inlines(node.children, { ...format, style: 'Hyperlink' }, around);
  const anchor = linkAnchor(node.url);
  const bookmark = anchor === undefined ? undefined : scope.bookmarkOf(anchor);
  if (bookmark !== undefined) return [internalLink(bookmark, children)];
  const target = linkTarget(node.url);
  if (target !== undefined) return [new ExternalHyperlink({ link: target, children })];
  scope.report(unusableLink(node, 'in der Word-Datei'));
  return scope.inlines(node.children, format, around);
}

function writeAnnexReference(
  node: NodeOf<'annex-reference'>,
  format: RunFormat,
  _around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  const target = scope.annexTarget(node.annex);
  if (target === undefined) return [textRun(node.label, format)];
  const children = [textRun(node.label, { ...format, style: 'Hyperlink' })];
  if ('bookmark' in target) return [internalLink(target.bookmark, children)];
  return [new ExternalHyperlink({ link: target.file.split('/').map(encodeURIComponent).join('/'), children })];
}

function writeCrossReference(
  node: NodeOf<'cross-reference'>,
  format: RunFormat,
  _around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  const bookmark = scope.bookmarkOf(node.target);
  if (bookmark === undefined) return [textRun(node.label, format)];
  const page = node.show === 'seite' ? scope.layout.pageOf.get(node.target) : undefined;
  if (page !== undefined) return pageField(bookmark, page, format);
  const words = scope.words.quotedBy(node);
  if (words !== undefined) return wordsField(words, node.label, format);
  return [internalLink(bookmark, [textRun(node.label, format)])];
}

/** A blank as a text field with its name: Word leads from one to the next, and a screen reader says what belongs there. */
function writeFillIn(
  node: NodeOf<'fill-in'>,
  format: RunFormat,
  _around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  const { word, grad } = scope.hausstil.schrift;
  const strokeWidth = mmOfPoints(estimatedWidth('_', { family: word, size: grad, isBold: false }));
  const line = '_'.repeat(Math.max(1, Math.round(node.widthMm / strokeWidth)));
  return [contentControl(node.label, textRun(line, format))];
}
