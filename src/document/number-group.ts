// Which numbers stand one below the other with their titles in line: told apart by what they look like, not by what they count.

/** Something with a number before its title: a heading, or the entry of one. */
export interface Numbered {
  readonly level: number;
  readonly number?: string;
}

/** The numbers of a level that begin with a word are in line with each other – "TOP 4", "TOP 12" –, and so are those that do not. */
export function numberGroup({ level, number = '' }: Numbered): string {
  return /\s/u.test(number) ? `${level} with a word` : String(level);
}
