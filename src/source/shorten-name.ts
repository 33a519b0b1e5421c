// A name of words joined by hyphens → as much of it as there is room for, cut between words where that leaves most of it.

/** The name in at most so many bytes of UTF-8: file systems count these, not letters. */
export function shortenName(name: string, mostBytes: number): string {
  if (Buffer.byteLength(name) <= mostBytes) return name;
  let cut = '';
  for (const letter of name) {
    if (Buffer.byteLength(cut + letter) > mostBytes) break;
    cut += letter;
  }
  const isWhole = name.startsWith('-', cut.length);
  const end = cut.lastIndexOf('-');
  const words = isWhole || end < cut.length / 2 ? cut : cut.slice(0, end);
  return words.replace(/-+$/u, '');
}
