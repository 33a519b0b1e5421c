// What may stand in a text of a random sitting beside its words: a footnote and a picture, each with marks of their own.
import { toldPicture } from './told-pictures.js';

/** The folder the text lies in, and the files put together so far. */
interface Ablage {
  readonly sitzung: string;
  readonly files: Record<string, string | Uint8Array>;
}

/** New words for what is printed, for the names of files, and for what a camera wrote into them. */
interface Worte {
  readonly mark: (feld: string) => string;
  readonly file: () => string;
  readonly hidden: () => string;
}

/** What chance wants beside the words. */
interface Wunsch {
  readonly hasNote: boolean;
  readonly picture: 'svg' | 'jpeg' | 'png' | undefined;
}

/** The text with a footnote and a picture where they are wanted. */
export function withAsides(ablage: Ablage, text: string, { hasNote, picture }: Wunsch, worte: Worte): string {
  const note = hasNote ? [`[^1]: Fußnote ${worte.mark('fußnote')}.`] : [];
  const pictures = picture === undefined ? [] : [pictureIn(ablage, picture, worte)];
  return [hasNote ? `${text}[^1]` : text, ...pictures, ...note].join('\n\n');
}

function pictureIn({ sitzung, files }: Ablage, format: NonNullable<Wunsch['picture']>, worte: Worte): string {
  const name = `${worte.file()}.${format}`;
  files[`${sitzung}/${name}`] = toldPicture(format, worte.hidden());
  return `![Bild ${worte.mark('bild')}](${name})`;
}
