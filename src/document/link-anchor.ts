// Links into the document they stand in: the anchor that an address means. Whether there is such an anchor is not decided here.

/** The anchor an address of the form `#anchor` leads to; `undefined` for all others. */
export function linkAnchor(url: string): string | undefined {
  return url.startsWith('#') ? decoded(url.slice(1)) : undefined;
}

/** Link addresses come percent-encoded; one that cannot be decoded is taken as it stands. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
