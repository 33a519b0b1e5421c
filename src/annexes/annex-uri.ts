// The address by which a body's links name an annex: `anlage:<id>`. Reads it; must stay free of the PDF library.

const SCHEME = 'anlage:';

/**
 * The id in the address of a link to an annex, in NFC; nothing for any other address.
 *
 * Shape: `bytes` as they stand in the PDF; UTF-8, with or without percent-encoding, as typesetters differ in it.
 */
export function annexIdOf(bytes: Uint8Array): string | undefined {
  const address = Buffer.from(bytes).toString('utf8');
  if (!address.startsWith(SCHEME)) return undefined;
  const id = address.slice(SCHEME.length);
  return (decoded(id) ?? id).normalize('NFC');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare "%" in an id: it was not encoded.
    return undefined;
  }
}
