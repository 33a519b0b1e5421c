// Names of bookmarks: anchors of the tree become names that Word accepts, told apart within one file.

/** Names given so far in one file; Word does not tell upper from lower case. */
export interface BookmarkNames {
  readonly given: Set<string>;
}

/**
 * A new bookmark's name, as near to the anchor as Word allows.
 *
 * Source: ECMA-376 17.13.6.2 and Word itself: a letter first, then letters, digits and underscores, 40 characters.
 */
export function newBookmark(anchor: string, names: BookmarkNames): string {
  const legal = anchor.normalize('NFC').replace(/[^\p{L}\p{Nd}_]/gu, '_');
  const named = /^\p{L}/u.test(legal) && !sequenceNames.has(legal.toLowerCase()) ? legal : `a_${legal}`;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `_${count}`;
    const name = [...named].slice(0, MAX_LENGTH - suffix.length).join('') + suffix;
    if (!names.given.has(name.toLowerCase())) return given(name, names);
  }
}

const MAX_LENGTH = 40;

/** LibreOffice has sequences of these names, the last two from our captions, and shows no page for a bookmark called like one (SwSetExpFieldType). */
const sequenceNames: ReadonlySet<string> = new Set([
  ...['text', 'table', 'figure', 'drawing', 'illustration'],
  ...['tabelle', 'abbildung'],
]);

/**
 * A new name as Word itself gives it to what a list of contents (`_Toc`) or a cross reference (`_Ref`) leads to.
 *
 * Shape: Word hides bookmarks that begin with an underscore, and takes these up when it makes its lists anew.
 */
export function newHiddenBookmark(prefix: '_Toc' | '_Ref', names: BookmarkNames): string {
  return given(`${prefix}${String(names.given.size + 1).padStart(9, '0')}`, names);
}

function given(name: string, names: BookmarkNames): string {
  names.given.add(name.toLowerCase());
  return name;
}
