// The table of contents of a ZIP file, read without unpacking anything: names and sizes of what is in it.

/** One file in the archive; the sizes are what the archive says of it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  /** Else its bytes are stored as they are. */
  readonly isPacked: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The files in the archive, or nothing where the bytes have no sound table of contents. Never throws. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== 0x02014b50) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => view.getUint16(offset + at, true));
    const start = offset + 46;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(start, start + (nameLength ?? 0))),
      isPacked: view.getUint16(offset + 10, true) !== 0,
      packedSize: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
    });
    offset = start + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** APPNOTE.TXT 4.3.16: the record stands at the end, with a comment of up to 65,535 bytes behind it. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let offset = last; offset >= Math.max(0, last - 65_535); offset--) {
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  }
  return undefined;
}

/** The bytes of an entry that is stored as it is; of one that is packed, its packed bytes. */
export function storedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  if (offset + 30 > bytes.length) return new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + packedSize);
}
