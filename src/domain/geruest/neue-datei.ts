// What a scaffold is: files for a workspace, as texts that their author goes on writing in.

/** A file to be laid into the workspace. */
export interface NeueDatei {
  /** From the workspace on, with `/`. */
  readonly pfad: string;
  readonly text: string;
}

/** Where the schemas for editors lie in a workspace; hidden, for nobody writes in them. */
export const schemaOrdner = '.schema';

/** The comment by which an editor knows what may stand in the file; `tiefe` = how many folders deep it lies. */
export function schemaZeile(art: string, tiefe: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(tiefe)}${schemaOrdner}/${art}.schema.json`;
}

/** The value in quotes, so that nothing in it can be taken for YAML. */
export function inQuotes(value: string): string {
  return JSON.stringify(value);
}

/** A word for a file's name: lower case, umlauts written out, everything else a hyphen. */
export function alsDateiname(words: string, longest = 40): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const [first = '', ...rest] = plain.split(' ');
  // Whole words as long as they fit; the first always.
  return rest.reduce(
    (name, word) => (`${name}-${word}`.length > longest ? name : `${name}-${word}`),
    first.slice(0, longest),
  );
}

/** The comment behind the line, in a column of its own. */
export function withComment(line: string, comment: string, column = 34): string {
  return comment === '' ? line : `${line.padEnd(column - 1)} # ${comment}`;
}
