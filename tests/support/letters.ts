// Letters with marks that form no single character with them, as people's names and strangers' texts have them.

/** The sequences of DIN 91379, table of Latin letters, that Unicode has no character for. */
export const namesLetters: readonly string[] = (
  'A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ ' +
  'P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ ' +
  'k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ ' +
  'z̀ z̄ z̆ z̈ z̧ Ç̆ ç̆ Û̄ û̄ Ạ̈ ạ̈ Ọ̈ ọ̈ Ụ̄ Ụ̈ ụ̄ ụ̈'
)
  .split(' ')
  .map((letter) => letter.normalize('NFC'));

/** Runs of marks, above, below and across; the same letter more than once, and marks on what is no letter. */
export const heapsOfMarks: readonly string[] = [
  'Z\u032e\u031e\u0320\u0359\u0354\u0345a\u0331\u0317\u031e\u0348\u033b\u0317L\u0336\u0359G\u033b\u033bO\u032d\u0317\u032e',
  'C\u0306C\u0306C\u0306 a\u0331\u0308a\u0331\u0308',
  'i\u0331\u0307j\u0323\u0301 \u0337 e\u0323\u0323e\u0323\u0323',
  '1\u0306\u0306x \u2013\u0331',
];
