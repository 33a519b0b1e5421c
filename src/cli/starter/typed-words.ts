// From a line – typed, pasted, or the one with which Windows calls the starter – its words, quotes and escapes undone. Looks at no file.

const spellings = {
  windows: { word: /(?:"[^"]*"|\S)+/gu, piece: /"([^"]*)"/gu, kept: '$1' },
  posix: { word: /(?:"[^"]*"|'[^']*'|\\.|\S)+/gu, piece: /"([^"]*)"|'([^']*)'|\\(.)/gu, kept: '$1$2$3' },
};

/** The words of a line typed or pasted into a window: a terminal quotes the path of a folder that is dragged into it. */
export function typedWords(line: string, system: keyof typeof spellings): readonly string[] {
  const { word, piece, kept } = spellings[system];
  return [...line.matchAll(word)].map(([typed]) => typed.replace(piece, kept));
}

/**
 * What was dragged onto the starter, from the line with which Windows calls it: `cmd.exe /c ""C:\…\Sitzungswerk.cmd" C:\A&B "D:\x y""`.
 *
 * The line itself because the Explorer quotes a path for its spaces alone, so that the words of a batch file end at `&`.
 */
export function draggedWords(line: string, starter: string): readonly string[] {
  const at = line.toLowerCase().indexOf(starter.toLowerCase());
  if (at === -1) return [];
  const words = line.slice(at + starter.length).replace(/^"/u, '');
  // A quote without a partner closes the whole line.
  const isOdd = words.split('"').length % 2 === 0;
  return typedWords(isOdd ? words.replace(/"\s*$/u, '') : words, 'windows');
}
