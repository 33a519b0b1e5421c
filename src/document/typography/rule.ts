// What a rule of typography is: its words for the docs, and from a line of text the places it changes. Rules know no tree.

/** How a house or a document wants its text set. */
export interface Typography {
  /** How thousands are set apart: as whoever wrote them did, by points, or by narrow spaces. */
  readonly zahlen: 'wie getippt' | 'punkt' | 'leerzeichen';
}

/** The characters from `start` to before `end` become `text`; where both are the same, it is put in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A rule: the docs list its words, and its example is tested. */
export interface Rule {
  readonly name: string;
  readonly example: { readonly before: string; readonly after: string };
  /** The standard or dictionary it is from. */
  readonly source: string;
  /** What a line must hold for the rule to be asked at all: most lines are through with that. */
  readonly needs: RegExp;
  /** The changes from left to right; none where the line is right already. */
  readonly edits: (text: string, typography: Typography) => readonly Edit[];
}

/** U+00A0: no line ends here, and it is as wide as any space. */
export const fixed = '\u00a0';
/** U+202F: the same, but narrow. */
export const narrow = '\u202f';

/** Every match of the pattern replaced; it looks around by lookbehind and lookahead. */
export function replaceAll(pattern: RegExp, replacement: string): Rule['edits'] {
  return (text) =>
    matchesIn(text, pattern).map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      text: replacement,
    }));
}

/** In every match of `passage` every match of `part` replaced. */
export function replaceWithin(passage: RegExp, part: RegExp, replacement: string): Rule['edits'] {
  return (text) =>
    matchesIn(text, passage).flatMap(({ index: first, 0: found }) =>
      matchesIn(found, part).map(({ index, 0: { length } }) => ({
        start: first + index,
        end: first + index + length,
        text: replacement,
      })),
    );
}

const none: readonly RegExpExecArray[] = [];

/** All matches of a global pattern. Not by `matchAll`: it makes a new pattern for each of thousands of lines. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (found === null) return none;
  const matches: RegExpExecArray[] = [];
  for (; found !== null; found = pattern.exec(text)) {
    matches.push(found);
    if (found[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** The edits of several in one, from left to right; of two at one place the first counts. */
export function all(...several: readonly Rule['edits'][]): Rule['edits'] {
  return (text, typography) => {
    const edits = several.flatMap((editsOf) => editsOf(text, typography)).toSorted((a, b) => a.start - b.start);
    return edits.filter((edit, index) => edit.start >= (edits[index - 1]?.end ?? 0));
  };
}
