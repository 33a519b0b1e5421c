// Where a naughty string does not come back from the PDF as it was typed, and why. One that does must go from the list.

/** Strings, by their place in the list from 0 on, that differ for one reason. */
export interface NaughtyDifference {
  readonly reason: string;
  readonly strings: readonly number[];
}

/** In the Word file all are as typed. */
export const naughtyPdfDifferences: readonly NaughtyDifference[] = [
  {
    reason:
      'Trägt ein Buchstabe Zeichen, mit denen er kein einzelnes Schriftzeichen bildet, nennt das PDF ihn mitsamt seinen Zeichen einmal für jedes davon (Typst 0.14).',
    strings: [166, 167, 178, 179, 180, 181, 182],
  },
];
