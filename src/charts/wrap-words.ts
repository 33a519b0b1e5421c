// Long names on several lines, none wider than there is room; nothing of them is left out.

/** The lines of a text, broken at spaces and behind hyphens, within a word only where that alone is too wide. */
export function wrapWords(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[ \-/])/u).flatMap((word) => fitting(word, room, widthOf))) {
    if (line !== '' && widthOf(`${line}${part}`.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

/** Fewer letters look lost on a line of their own. */
const fewestLetters = 4;

/** The word, or where it is wider than a line the pieces of it. */
function fitting(word: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const letters = [...word];
  if (widthOf(word.trimEnd()) <= room || letters.length < 2) return [word];
  let count = Math.max(1, letters.length - fewestLetters);
  while (count > 1 && widthOf(`${letters.slice(0, count).join('')}-`) > room) count -= 1;
  return [`${letters.slice(0, count).join('')}-`, ...fitting(letters.slice(count).join(''), room, widthOf)];
}
