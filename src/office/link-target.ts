// Addresses as Word accepts them in a relationship: one malformed address makes it call the whole file damaged.

/** The address with everything percent-encoded that a URI may not hold, or nothing when it cannot be made one. */
export function linkTarget(url: string): string | undefined {
  const encoded = encodeURI(decodeOnce(url.trim())).replace(/#(?=.*#)/gu, '%23');
  if (encoded === '' || !URL.canParse(encoded, 'https://example.org/')) return undefined;
  return encoded;
}

// Text that is percent-encoded already must not be encoded twice.
function decodeOnce(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
