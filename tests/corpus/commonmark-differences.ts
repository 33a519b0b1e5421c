// Where the text printed for an example of CommonMark 0.31.2 is meant to be another than that of its HTML, by reason.
// Only what templates/README.md tells authors may stand here. An example that comes out as CommonMark has it must go from the list.

/** Examples that differ for one reason. */
export interface Difference {
  /** German, for it goes into notes that users read. */
  readonly reason: string;
  readonly examples: readonly number[];
}

export const commonmarkDifferences: readonly Difference[] = [
  {
    reason: 'HTML wird gedruckt, wie es dasteht; was dazwischen steht, bleibt Markdown.',
    examples: [
      21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169,
      170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201,
      308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631,
      642, 643,
    ],
  },
  {
    reason: 'Links führen nur zu https, http, mailto, tel oder ins Dokument; ein anderes Ziel steht gedruckt dahinter.',
    examples: [
      22, 23, 32, 33, 192, 193, 194, 195, 196, 198, 202, 203, 205, 206, 214, 216, 217, 218, 404, 419, 422, 433, 473,
      474, 482, 483, 484, 489, 492, 495, 496, 498, 499, 500, 502, 503, 504, 505, 506, 507, 509, 510, 512, 514, 515, 516,
      518, 519, 521, 522, 527, 528, 529, 530, 532, 533, 534, 535, 539, 540, 541, 542, 543, 549, 550, 553, 554, 555, 556,
      557, 558, 559, 560, 561, 562, 564, 566, 568, 569, 570, 593,
    ],
  },
  {
    reason:
      'In spitzen Klammern wird nur eine Adresse mit https, http, mailto oder tel zum Link; sonst stehen die Klammern mit da.',
    examples: [596, 598, 599, 601],
  },
  {
    reason: 'Ein Linkziel, das kein Link verwendet, wird gedruckt.',
    examples: [204, 207, 208, 210, 317, 537, 538, 544, 545, 563, 565, 567, 571, 592],
  },
  {
    reason: 'Ein Bild braucht eine Datei; ohne sie steht da, was zu sehen wäre: „[Bild: …]“.',
    examples: [
      517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591,
    ],
  },
  {
    reason: 'Zeichen unter einer Zeile machen keine Überschrift; „===“ wird gedruckt.',
    examples: [80, 81, 82, 83, 84, 215],
  },
  {
    reason: 'Ein eingerückter Absatz ist kein wörtlicher Text; Zeichen bedeuten darin, was sie sonst bedeuten.',
    examples: [18, 36, 110, 134],
  },
  {
    reason: 'Sterne zwischen Buchstaben oder Ziffern werden gedruckt.',
    examples: [355, 356, 370, 429],
  },
  {
    reason: 'Ein Punkt einer Aufzählung, in dem nichts steht, wird nicht gedruckt.',
    examples: [280, 281, 282, 284, 315],
  },
  {
    reason: 'Eine Überschrift ohne Text wird gemeldet, und es entsteht kein Dokument.',
    examples: [79],
  },
];

/** Those of them in which letters of the HTML are not printed, and why that is meant. All others print more, not less. */
export const commonmarkLosses: ReadonlyMap<number, string> = new Map([
  [36, 'Der Name eines Zeichens ist auch in einem eingerückten Absatz das Zeichen.'],
  [161, 'Ein Wort hinter den Zeichen, mit denen wörtlicher Text beginnt, wird gemeldet und nicht gedruckt.'],
]);
