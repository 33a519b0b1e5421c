// What may stand in a text of a random sitting beside its words: a footnote and a picture, each with marks of their own.

/** The folder the text lies in, and the files put together so far. */
interface Ablage {
  readonly sitzung: string;
  readonly files: Record<string, string>;
}

/** New words for what is printed, and for the names of files. */
interface Worte {
  readonly mark: (feld: string) => string;
  readonly file: () => string;
}

/** The text with a footnote and a picture where chance wants them. */
export function withAsides(
  ablage: Ablage,
  text: string,
  [hasNote, hasPicture]: readonly boolean[],
  worte: Worte,
): string {
  const note = hasNote ? [`[^1]: Fußnote ${worte.mark('fußnote')}.`] : [];
  const picture = hasPicture ? [pictureIn(ablage, worte)] : [];
  return [hasNote ? `${text}[^1]` : text, ...picture, ...note].join('\n\n');
}

function pictureIn({ sitzung, files }: Ablage, { mark, file }: Worte): string {
  const name = `${file()}.svg`;
  files[`${sitzung}/${name}`] =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#345"/></svg>\n';
  return `![Bild ${mark('bild')}](${name})`;
}
