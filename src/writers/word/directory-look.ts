// What the styles of directories depend on in the documents of a file: the numbers of their entries, and their levels.
import { type DirectoryEntry, directoryEntries } from '../../document/directory.js';
import type { Hausstil } from '../../document/hausstil.js';
import { type Block, type DocumentTree, deepestHeading, type NodeOf, type Pt } from '../../document/nodes.js';
import { numberGroup } from '../../document/number-group.js';
import { pageMeasures } from '../../document/page-measures.js';
import { textArea } from '../../document/picture-room.js';
import { type PlaceEntry, placeEntries } from '../../document/place-index.js';
import { walk } from '../../document/walk.js';
import { estimatedWidth, type TextFont } from '../../source/text-width.js';
import { roomOfNumber } from './text-width.js';
import { mmOfPoints } from './units.js';

type Directory = NodeOf<'directory'>;

/** What the styles of a file's directories depend on. */
export interface DirectoryLook {
  /** Room of the numbers before the titles, for each level of a contents list. */
  readonly rooms: readonly Pt[];
  /** The same in lists of tables and figures. */
  readonly captionRoom: Pt;
  /** From the margin to the pages of an index of places. */
  readonly termRoom: Pt;
  /** Whether a contents list has entries below the first level, which it sets off then. */
  readonly hasLevels: boolean;
}

/** The directories of a tree, wherever they stand. */
export function directoriesOf(blocks: readonly Block[]): readonly Directory[] {
  const found: Directory[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'directory') found.push(node);
  });
  return found;
}

/** The look of all directories of a file: styles hold for a file as a whole. */
export function directoryLook(trees: readonly DocumentTree[], hausstil: Hausstil): DirectoryLook {
  const font = directoryFont(hausstil);
  const all = trees.flatMap(({ children }) => directoriesOf(children).map((node) => ({ node, children })));
  const listed = all.map(({ node, children }) => ({ of: node.of, entries: directoryEntries(node, children) }));
  const contents = listed.filter(({ of }) => of === 'inhalt').flatMap(({ entries }) => entries);
  const captions = listed.filter(({ of }) => of !== 'inhalt').flatMap(({ entries }) => entries);
  const hasLevels = contents.some(({ level }) => level > 1);
  const levels = Array.from({ length: deepestHeading }, (_, index) => index + 1);
  return {
    rooms: levels.map((level) => {
      const entries = contents.filter((entry) => entry.level === level);
      // The style is for plain numbers where there are any: "Anhang A" among chapters says its own room.
      const plain = entries.filter((entry) => entry.number !== undefined && numberGroup(entry) === String(level));
      return roomOfNumbers(plain.length > 0 ? plain : entries, { ...font, isBold: hasLevels && level === 1 });
    }),
    captionRoom: roomOfNumbers(captions, font),
    termRoom: roomOfTerms(
      all.flatMap(({ node, children }) => (node.of === 'orte' ? placeEntries(children) : [])),
      hausstil,
    ),
    hasLevels,
  };
}

/** The font of the entries. */
export function directoryFont({ schrift }: Hausstil): TextFont {
  return { family: schrift.word, size: schrift.grad, isBold: false };
}

/** What the longest term takes, at most half a line, with the gap behind it. */
function roomOfTerms(entries: readonly PlaceEntry[], hausstil: Hausstil): Pt {
  const longest = Math.max(0, ...entries.map(({ term }) => estimatedWidth(term, directoryFont(hausstil))));
  return (
    Math.min(longest, textArea(hausstil, 'hochformat').width / mmOfPoints(1) / 2) +
    pageMeasures.alongMm.indexGap / mmOfPoints(1)
  );
}

/** What the widest number of the entries takes before their titles. */
export function roomOfNumbers(entries: readonly DirectoryEntry[], font: TextFont): Pt {
  const rooms = entries.map(({ number }) => (number === undefined ? 0 : roomOfNumber(number, font)));
  return rooms.reduce((most, own) => Math.max(most, own), 0);
}
