// A contents list, a list of tables or of figures, an index as Word's own field, filled in with its entries and their pages, so that
// it reads right at once and stays right when somebody updates it. What is listed is said in document/directory.ts.
import {
  BuilderElement,
  FileChild,
  LeaderType,
  type ParagraphChild,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx';
import { type DirectoryEntry, directoryEntries } from '../../document/directory.js';
import type { Inline, Mm, NodeOf } from '../../document/nodes.js';
import { numberGroup } from '../../document/number-group.js';
import { textArea } from '../../document/picture-room.js';
import { pagesInWords, placeEntries } from '../../document/place-index.js';
import { directoryFont, roomOfNumbers } from './directory-look.js';
import { widthMm } from './distances.js';
import { fieldEnd, fieldStart, pageField } from './fields.js';
import { internalLink } from './internal-link.js';
import { type ParagraphParts, writeParagraph } from './paragraph.js';
import type { StyleId } from './paragraph-style.js';
import { directoryStyle } from './paragraph-styles.js';
import { opening, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { mmOfPoints, twips } from './units.js';
import { wrapTitle } from './wrap-title.js';

type Directory = NodeOf<'directory'>;

/** The title, which is no heading and so not listed itself, and the entries; a contents list as one of Word's gallery. */
export function writeDirectory(node: Directory, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.of === 'orte') return writeIndex(node, around, scope);
  const entries = directoryEntries(node, scope.blocksOfPart);
  const hasTitle = node.title.length > 0;
  const last = entries.length - 1;
  const title = hasTitle ? writeTitle(node, last < 0 ? around : partOf(around, opening), scope) : [];
  const lines = entries.map((entry, index) => {
    const style = entryStyle(node, entry);
    const hang = entry.number === undefined ? { hanging: 0 } : ownHanging(entry, entries, { style, scope });
    const link = entryLink({ ...entry, title: wrapped(entry, { style, ...hang }, around, scope) }, around, scope);
    // Notes hold no such field.
    const isField = around.place !== 'footnote';
    const children = [
      ...(isField && index === 0 ? fieldStart(instructionOf(node, scope)) : []),
      link,
      ...(isField && index === last ? [fieldEnd()] : []),
    ];
    const place = partOf(around, { isFirst: index === 0 && !hasTitle, isLast: index === last });
    const below = index === 0 && hasTitle ? { ...place, before: scope.distances.directoryTitle } : place;
    const parts = { style, children, tabs: ownTabs(around, scope), ...hang };
    return writeParagraph(parts, below, scope);
  });
  const isInGallery = node.of === 'inhalt' && around.place === 'text' && lines.length > 0;
  return isInGallery ? [inGallery([...title, ...lines])] : [...title, ...lines];
}

/**
 * Places and their pages as Word's own index, which it makes anew from the marks in the text – then without joining pages in a row.
 *
 * Source: ECMA-376 17.16.5.28 (INDEX): \e what stands between a term and its pages, \z the language that orders the terms (1031: German).
 */
function writeIndex(node: Directory, around: Surroundings, scope: Scope): readonly FileChild[] {
  const entries = placeEntries(scope.blocksOfPart);
  const hasTitle = node.title.length > 0;
  const last = entries.length - 1;
  const title = hasTitle ? writeTitle(node, last < 0 ? around : partOf(around, opening), scope) : [];
  const isField = around.place !== 'footnote';
  const lines = entries.map((entry, index) => {
    const words = [textRun(entry.term, {}), tab(), textRun(pagesInWords(entry, scope.layout.pageOf), {})];
    const children = [
      ...(isField && index === 0 ? fieldStart('INDEX \\e "\t" \\z "1031"') : []),
      ...words,
      ...(isField && index === last ? [fieldEnd()] : []),
    ];
    const place = partOf(around, { isFirst: index === 0 && !hasTitle, isLast: index === last });
    const below = index === 0 && hasTitle ? { ...place, before: scope.distances.directoryTitle } : place;
    return writeParagraph({ style: 'Index1', children }, below, scope);
  });
  return [...title, ...lines];
}

function writeTitle(node: Directory, around: Surroundings, scope: Scope): readonly FileChild[] {
  return [writeParagraph({ style: 'TOCHeading', children: scope.inlines(node.title, {}, around) }, around, scope)];
}

/**
 * The switches that make Word list the same anew.
 *
 * Source: ECMA-376 17.16.5.68 (TOC): \o headings, \u outline levels, \c captions of a sequence, \b within a bookmark.
 *         LibreOffice 7.4 crashes on opening a file in which two lists have both \c and \b; made anew in Word, those of a file
 *         with annexes name the captions of these too.
 */
function instructionOf({ of, depth }: Directory, { rangeBookmark }: Scope): string {
  if (of !== 'inhalt') return `TOC \\h \\z \\c "${of === 'tabellen' ? 'Tabelle' : 'Abbildung'}"`;
  const within = rangeBookmark === undefined ? '' : ` \\b ${rangeBookmark}`;
  return `TOC \\o "1-${depth}" \\h \\z \\u${within}`;
}

function entryStyle({ of }: Directory, { level }: DirectoryEntry): StyleId {
  return of === 'inhalt' ? directoryStyle(level) : 'TableofFigures';
}

/** Number, title, dots and page, all of it a link. */
function entryLink({ anchor, number, title }: DirectoryEntry, around: Surroundings, scope: Scope): ParagraphChild {
  const bookmark = scope.words.around(anchor, 'eintrag') ?? scope.bookmarkOf(anchor);
  if (bookmark === undefined) throw new Error(`directory lists "${anchor}", which has no bookmark`);
  const words = scope.inlines(title, {}, around);
  const numbered = number === undefined ? words : [textRun(number, {}), tab(), ...words];
  const page = pageField(bookmark, scope.layout.pageOf.get(anchor), {});
  return internalLink(bookmark, [...numbered, tab(), ...page]);
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** What shares a style need not have numbers of the same width; titles begin as soon as those of its own group in its own directory let them. */
function ownHanging(
  entry: DirectoryEntry,
  entries: readonly DirectoryEntry[],
  { style, scope: { hausstil, styles } }: { readonly style: StyleId; readonly scope: Scope },
): { readonly hanging?: Mm } {
  const group = numberGroup(entry);
  const inLine = entries.filter((other) => numberGroup(other) === group);
  const { hanging, isBold = false } = styles[style];
  const own = mmOfPoints(roomOfNumbers(inLine, { ...directoryFont(hausstil), isBold }));
  return own === hanging ? {} : { hanging: own };
}

function wrapped(
  { title }: DirectoryEntry,
  { style, hanging }: Pick<ParagraphParts, 'style' | 'hanging'>,
  { width, indent }: Surroundings,
  { hausstil, styles }: Scope,
): readonly Inline[] {
  const look = styles[style];
  const usual = look.hanging ?? 0;
  const before = (look.indent ?? 0) - usual + (hanging ?? usual);
  const free = width - indent - before - widthMm.directoryPage;
  return wrapTitle(title, free / mmOfPoints(1), { ...directoryFont(hausstil), isBold: look.isBold === true });
}

/** In a place of another width than most pages the pages of the entries stand at its edge, not where the style has them. */
function ownTabs({ width }: Surroundings, { hausstil }: Scope): readonly TabStopDefinition[] {
  const usual = twips({ mm: textArea(hausstil, 'hochformat').width });
  const own = twips({ mm: width });
  if (own === usual) return [];
  return [
    { type: TabStopType.CLEAR, position: usual },
    { type: TabStopType.RIGHT, position: own, leader: LeaderType.DOT },
  ];
}

/**
 * The paragraphs as a table of contents from Word's gallery, which offers to update it.
 *
 * Source: ECMA-376 17.5.2.12 (w:docPartObj), 17.5.2.29 (w:sdt around blocks).
 */
function inGallery(paragraphs: readonly FileChild[]): FileChild {
  const gallery = { key: 'w:val', value: 'Table of Contents' };
  const part = new BuilderElement({
    name: 'w:docPartObj',
    children: [
      new BuilderElement<{ readonly val: string }>({ name: 'w:docPartGallery', attributes: { val: gallery } }),
      new BuilderElement({ name: 'w:docPartUnique' }),
    ],
  });
  const control = new FileChild('w:sdt');
  control.addChildElement(new BuilderElement({ name: 'w:sdtPr', children: [part] }));
  control.addChildElement(new BuilderElement({ name: 'w:sdtContent', children: paragraphs }));
  return control;
}
