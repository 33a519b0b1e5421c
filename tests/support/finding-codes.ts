// The codes of findings as they are written out in the source.

/** A place in the source that gives a finding its code. */
export interface CodeUse {
  readonly code: string;
  readonly place: string;
}

/**
 * Every code written out in the text, in the three forms there are: `code: 'a'`, `code: isB ? 'b' : 'c'`, `refused('a', …)`.
 * A table that happens to have the node kind `code` among its keys goes on with another kind, which is quoted.
 */
export function codesIn(file: string, text: string): readonly CodeUse[] {
  const uses = text.matchAll(/(?:\bcode:|\brefused\()(?:[^'",;{}]+\?)?\s*'([^']+)'(?!,\s*')(?:\s*:\s*'([^']+)')?/gu);
  return [...uses].flatMap((use) => {
    const place = `${file}:${text.slice(0, use.index).split('\n').length}`;
    return use.slice(1).flatMap((code) => (code === undefined ? [] : { code, place }));
  });
}
