// The address by which a body's links name an annex: `anlage:<id>`, or one page of it: `anlage:<id>#seite=3`. Reads it; must
// stay free of the PDF library.

const SCHEME = 'anlage:';

/** What an address names. */
export interface AnnexAddress {
  /** In NFC. */
  readonly id: string;
  /** Counted from 1; absent = its beginning. */
  readonly page?: number;
}

/**
 * The annex in the address of a link; nothing for any other address.
 *
 * Shape: `bytes` as they stand in the PDF; UTF-8, with or without percent-encoding, as typesetters differ in it.
 */
export function annexAddressOf(bytes: Uint8Array): AnnexAddress | undefined {
  const address = Buffer.from(bytes).toString('utf8');
  if (!address.startsWith(SCHEME)) return undefined;
  const [, named = '', page] = /^(.*?)(?:(?:#|%23)seite=(\d+))?$/s.exec(address.slice(SCHEME.length)) ?? [];
  const id = (decoded(named) ?? named).normalize('NFC');
  return page === undefined ? { id } : { id, page: Number(page) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare "%" in an id: it was not encoded.
    return undefined;
  }
}
