// Texts, pictures and PDFs that nobody on this project wrote, and sittings that nobody held, through the whole program.
// Usage: corpus [folder of the material]; prints a line for each part, the differences from CommonMark, and the sum at the end.
import { createTally } from '../support/tally.js';
import { checkAnnexes } from './annexes.js';
import { checkCommonmark } from './commonmark.js';
import { commonmarkDifferences, commonmarkLosses } from './commonmark-differences.js';
import { checkFigureTables } from './figure-tables.js';
import { materialFolder } from './material.js';
import { checkNaughtyMarkdown, checkNaughtyYaml } from './naughty-strings.js';
import { checkPictures } from './pictures.js';
import { checkManySittings } from './secrecy.js';

const tally = createTally('corpus');
const material = materialFolder();

// SITZUNGEN=100 makes fewer.
tally.judge('random sittings', await checkManySittings(Number(process.env.SITZUNGEN ?? 2000)));

if ('missing' in material) {
  tally.judge('material', [{ name: 'found', problems: [material.missing] }]);
} else {
  tally.judge('naughty strings in YAML', await checkNaughtyYaml(material.folder));
  tally.judge('naughty strings in Markdown', await checkNaughtyMarkdown(material.folder));
  tally.judge('tables of figures', await checkFigureTables(material.folder));
  tally.judge('pictures', await checkPictures(material.folder));
  tally.judge('annexes', await checkAnnexes(material.folder));
  tally.judge('CommonMark 0.31.2', await checkCommonmark(material.folder));
  printDifferences();
}
process.exitCode = tally.close() ? 0 : 1;

function printDifferences(): void {
  console.log(
    '\nCommonMark 0.31.2: deliberate differences, by example\n\n| Grund | Anzahl | Nummern |\n| --- | ---: | --- |',
  );
  for (const { reason, examples } of commonmarkDifferences) {
    console.log(`| ${reason} | ${examples.length} | ${examples.join(', ')} |`);
  }
  console.log(`| zusammen | ${commonmarkDifferences.flatMap(({ examples }) => examples).length} | |\n`);
  for (const [example, reason] of commonmarkLosses) console.log(`Weniger als dort steht in ${example}: ${reason}`);
}
