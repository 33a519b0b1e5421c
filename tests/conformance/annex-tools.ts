// The commands for annexes with the programs they call for: LibreOffice converts a letter, veraPDF checks the PDF and one without
// tags, and the minutes with the letter claim what was proved – which veraPDF is then asked about itself.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PDFDocument } from '../../src/pdf/library.js';
import { type CheckReport, checkReportFile } from '../../src/source/check-report.js';
import { sampleFiles } from '../support/sample-sitting.js';
import type { Check } from '../support/tally.js';
import { lastLines, type Outcome, run } from './commands.js';
import { checkStandards, checkSyntax } from './pdf-checks.js';

/** With what Word, too, writes for a heading and for German; sound in every version of LibreOffice. */
const letter = `{\\rtf1\\ansi\\deflang1031{\\fonttbl{\\f0 Carlito;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}
\\pard\\s1\\outlinelevel0\\lang1031\\b Gutachten zur Gr\\u246?\\'dfe\\b0\\par\\pard\\s0 Es gen\\u252?gt.\\par}
`;

const sitting = 'sitzungen/2018-03-12-ausschuss';

/** A check for each step; whoever asks sees in `work` what was made. */
export async function checkAnnexTools(checkout: string, work: string): Promise<readonly Check[]> {
  const folder = join(work, 'anlagen');
  const annexes = join(folder, 'content', sitting, 'anlagen');
  await layOut(join(folder, 'content'), annexes);
  const program = join(checkout, 'bin', 'sitzungswerk.js');
  const verapdf = join(checkout, 'tests', 'conformance', 'verapdf');
  const env = { SITZUNGSWERK_VERAPDF: join(verapdf, 'verapdf') };
  const call = (...words: readonly string[]) => run(process.execPath, [program, ...words], { cwd: folder, env });

  const converted = await call('anlage', 'umwandeln', annexes);
  const checked = await call('anlage', 'prüfen', annexes, join(folder, 'content', 'ohne-tags.pdf'));
  const built = await call('erstellen', '--format', 'pdf');
  const results = join(folder, 'output', '2018-03-12-ausschuss', 'oeffentlich');
  const whole = readdirSync(results).find((name) => name.includes('mit-Anlagen')) ?? '';
  const proved = join(results, whole);
  const standards = (await checkStandards(join(verapdf, 'target'), [proved])).get(proved) ?? [];
  return [
    ended('anlage umwandeln', converted),
    ended('anlage prüfen', checked),
    told('the letter passes', join(annexes, 'Gutachten zur Größe.pdf'), [
      'PDF/UA-1: bestanden',
      'PDF/A-3a: bestanden bis auf die Kopfangaben',
    ]),
    told('a file without tags does not', join(folder, 'content', 'ohne-tags.pdf'), [
      'PDF/UA-1: nicht bestanden',
      'PDF/A-3a: nicht bestanden',
    ]),
    ended('erstellen', built),
    claimed(results, whole),
    ...standards,
    await checkSyntax(proved),
  ];
}

async function layOut(content: string, annexes: string): Promise<void> {
  const files = sampleFiles({ anlagen: '[{ datei: anlagen/Gutachten zur Größe.rtf, top: 1 }]' });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  mkdirSync(annexes, { recursive: true });
  writeFileSync(join(annexes, 'Gutachten zur Größe.rtf'), letter);
  const untagged = await PDFDocument.create();
  untagged.addPage().drawText('Kein Tag');
  writeFileSync(join(content, 'ohne-tags.pdf'), await untagged.save());
}

function ended(name: string, outcome: Outcome): Check {
  const problems = [`ended with exit code ${outcome.exitCode}`, ...lastLines(outcome)];
  return { name, problems: outcome.exitCode === 0 ? [] : problems };
}

/** What the report beside the file says of each standard. */
function told(name: string, file: string, expected: readonly string[]): Check {
  const { normen }: CheckReport = JSON.parse(readFileSync(checkReportFile(file), 'utf8'));
  const said = normen.map(({ norm, ergebnis }) => `${norm}: ${ergebnis}`);
  return { name, problems: said.join() === expected.join() ? [] : said };
}

/** What the record says that the minutes with their annex claim. */
function claimed(results: string, whole: string): Check {
  const stand: { readonly ergebnisse: readonly { readonly dateien: readonly { name: string; standards?: [] }[] }[] } =
    JSON.parse(readFileSync(join(results, 'stand.json'), 'utf8'));
  const files = stand.ergebnisse.flatMap(({ dateien }) => dateien);
  const said = files.find(({ name }) => name === whole)?.standards?.join(' + ') ?? 'nothing';
  return { name: 'both claimed', problems: said === 'PDF/UA-1 + PDF/A-3a' ? [] : [`claims ${said}`] };
}
