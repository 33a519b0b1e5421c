// Every sentence that can be said of a foreign file, as it reads in the list of findings.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RefusedPdf, Shortcoming } from '../../src/annexes/prepare/prepared-pdf.js';
import { refusals } from '../../src/annexes/prepare/refusals.js';
import { shortcomings } from '../../src/annexes/prepare/shortcomings.js';
import { packagePath } from '../../src/source/package-files.js';
import { englishIn } from '../support/english-in.js';
import { expectGolden } from '../support/golden.js';

const golden = join(packagePath('tests', 'golden'), 'fremde-dateien.txt');

const found: readonly Shortcoming[] = [
  shortcomings.damaged,
  shortcomings.encrypted([]),
  shortcomings.encrypted(['Drucken', 'Ändern']),
  shortcomings.scripts(['JavaScript']),
  shortcomings.form,
  shortcomings.fieldsDrawn(1),
  shortcomings.fieldsDrawn(3),
  shortcomings.fieldsBlank(['Ort', 'Anschrift.Straße']),
  shortcomings.xfaDropped,
  shortcomings.signed([]),
  shortcomings.signed(['Erika Muster', 'Max Muster']),
  shortcomings.untagged,
  shortcomings.partlyUntagged([2, 4, 5, 7, 8, 9]),
  shortcomings.tagsRepaired(['Alternativtexte', 'die Sprache']),
  shortcomings.picturesWithoutText([3]),
  shortcomings.fontsWithoutUnicode(['„Arial“']),
  shortcomings.fontsNotEmbedded(['„A“', '„B“', '„C“', '„D“', '„E“']),
  shortcomings.noLanguage,
  shortcomings.noTitle,
  shortcomings.emptyPages([1, 2]),
];

const refused: readonly RefusedPdf[] = Object.values(refusals).map((refusal) =>
  typeof refusal === 'function' ? refusal(20) : refusal,
);

it('every sentence about a foreign file reads as written down, in German', () => {
  const lines = [
    ...found.map(({ code, severity, message, remedy }) => `${severity}: ${message} [${code}]\n  Abhilfe: ${remedy}\n`),
    ...refused.map(({ verdict, reason, shortcomings: [shortcoming] }) =>
      [`${verdict}: ${reason} [${shortcoming?.code}]`, `  Abhilfe: ${shortcoming?.remedy}`, ''].join('\n'),
    ),
  ];
  expectGolden(golden, lines.join('\n'));
  expect(lines.filter((line) => englishIn(line).length > 0)).toEqual([]);
});
