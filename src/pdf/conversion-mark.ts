// What a PDF that this program had converted says of its source, in its XMP packet: written into the text, read from the bytes.
// Must not load the file: any PDF may be asked, however large or broken.
import { createHash } from 'node:crypto';

/** The file a PDF was made of. */
export interface ConversionSource {
  /** How its name ends, in lower case, without the dot: beside the PDF may lie others of its stem. */
  readonly ending: string;
  readonly sha512: string;
}

/** Where a converted PDF comes from. */
export interface ConversionMark {
  readonly source: ConversionSource;
  /** Whether nobody has changed it since. */
  readonly isUnchanged: boolean;
}

const name = 'sitzungswerk-umgewandelt';
const blank = '0'.repeat(128);
const pattern = new RegExp(`^${name}:([a-z0-9]{0,8}):([0-9a-f]{128}):([0-9a-f]{128})`);

/** What `dc:identifier` says (XMP, Dublin Core: a text; PDF/A knows it), before the file is sealed. */
export function unsealedMark({ ending, sha512 }: ConversionSource): string {
  return `${name}:${ending}:${sha512}:${blank}`;
}

/** The finished file with its own checksum in the mark, which is taken while a blank stands in its place. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(`:${blank}`);
  if (at < 0) throw new Error('The PDF has no mark to be sealed.');
  copy.write(digest(bytes), at + 1, 'latin1');
  return copy;
}

/** The mark of a converted PDF; nothing for any other. */
export function conversionMark(bytes: Uint8Array): ConversionMark | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(`${name}:`);
  if (start < 0) return undefined;
  const [mark = '', ending = '', sha512 = '', own = ''] =
    pattern.exec(Buffer.from(bytes.subarray(start, start + 400)).toString('latin1')) ?? [];
  if (mark === '') return undefined;
  const open = Buffer.from(bytes);
  open.write(blank, start + mark.length - blank.length, 'latin1');
  return { source: { ending, sha512 }, isUnchanged: digest(open) === own };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex');
}
