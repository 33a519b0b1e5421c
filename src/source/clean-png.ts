// PNG → the chunks it is drawn with: no texts, no Exif, no times, nothing unknown, and nothing behind its end.

/** What colours, transparency and size are told by, beside the chunks that every reader must know. */
const kept: ReadonlySet<string> = new Set([
  ...['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs'],
]);

/**
 * The picture without the chunks that nobody sees.
 *
 * Source: ISO/IEC 15948, 5.3: after a signature of 8 bytes chunks of length, type, data and checksum; a capital letter begins the
 *         type of those that every reader must know.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let offset = 8; offset + 8 <= bytes.length; ) {
    const end = offset + 12 + view.getUint32(offset);
    const type = Buffer.from(bytes.subarray(offset + 4, offset + 8)).toString('latin1');
    if (/^[A-Z]/u.test(type) || kept.has(type)) parts.push(bytes.subarray(offset, end));
    if (type === 'IEND') break;
    offset = end;
  }
  return Buffer.concat(parts);
}
