// What the styles of directories depend on in the documents of a file: the numbers of their entries, and their levels.
import { type DirectoryEntry, directoryEntries } from '../../document/directory.js';
import type { Hausstil } from '../../document/hausstil.js';
import { type Block, type DocumentTree, deepestHeading, type NodeOf, type Pt } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';
import { roomOfNumber, type TextFont } from './text-width.js';

type Directory = NodeOf<'directory'>;

/** What the styles of a file's directories depend on. */
export interface DirectoryLook {
  /** Room of the numbers before the titles, for each level of a contents list. */
  readonly rooms: readonly Pt[];
  /** The same in lists of tables and figures. */
  readonly captionRoom: Pt;
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
export function directoryLook(trees: readonly DocumentTree[], { schrift }: Hausstil): DirectoryLook {
  const font: TextFont = { family: schrift.word, size: schrift.grad, isBold: false };
  const all = trees.flatMap(({ children }) => directoriesOf(children).map((node) => ({ node, children })));
  const listed = all.map(({ node, children }) => ({ of: node.of, entries: directoryEntries(node, children) }));
  const contents = listed.filter(({ of }) => of === 'inhalt').flatMap(({ entries }) => entries);
  const captions = listed.filter(({ of }) => of !== 'inhalt').flatMap(({ entries }) => entries);
  const hasLevels = contents.some(({ level }) => level > 1);
  const room = (entries: readonly DirectoryEntry[], isBold = false) =>
    entries.reduce(
      (most, { number }) => Math.max(most, number === undefined ? 0 : roomOfNumber(number, { ...font, isBold })),
      0,
    );
  const levels = Array.from({ length: deepestHeading }, (_, index) => index + 1);
  return {
    rooms: levels.map((level) =>
      room(
        contents.filter((entry) => entry.level === level),
        hasLevels && level === 1,
      ),
    ),
    captionRoom: room(captions),
    hasLevels,
  };
}
