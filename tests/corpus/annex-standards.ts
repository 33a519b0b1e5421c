// What veraPDF says of sittings with the material as annexes: what claims a standard keeps it, and pages that are PDF/UA-1 by themselves
// are so in the whole, whatever the whole says of itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckReport } from '../../src/source/check-report.js';
import { checksumOfFile } from '../../src/source/checksum.js';
import { packagePath } from '../../src/source/package-files.js';
import { checkStandards as askVeraPdf } from '../conformance/pdf-checks.js';
import type { Check } from '../support/tally.js';
import { annexSitting, type Built, pdfsOf } from './annex-sitting.js';
import { type Given, problemsOf } from './attached-files.js';

/** A sitting with this file as its one annex. */
interface Made {
  readonly file: Given;
  readonly built: Built;
}

const verapdf = packagePath('tests', 'conformance', 'verapdf', 'target');
const ua = 'PDF/UA-1';

/** One check for each file that claims a standard or is PDF/UA-1 by itself, and those of the latter in one. */
export async function checkStandards(made: readonly Made[], work: string): Promise<readonly Check[]> {
  if (!existsSync(join(verapdf, 'built'))) {
    return [{ name: ua, problems: ['veraPDF is not built; run npm run test:conformance once'] }];
  }
  const claiming = claimsOf(made);
  const pages = made.flatMap(({ file }) => file.pages ?? []);
  const saidOf = await judged([...claiming.map(({ path }) => path), ...pages]);
  const sound = made.filter(({ file }) => file.pages !== undefined && saidOf(file.pages, ua).length === 0);
  const together = await soundTogether(
    sound.map(({ file }) => file),
    work,
  );
  const wholes = [...sound.map(({ file, built }) => ({ name: file.subject, built, problems: [] })), ...together];
  const saidOfWhole = await judged(wholes.map(({ built }) => wholeOf(built).path));
  return [
    ...claiming.map(({ name, path, standards }) => ({
      name,
      problems: standards.flatMap((standard) => saidOf(path, standard)),
    })),
    ...wholes.map(({ name, built, problems }) => {
      const { path, standards = [] } = wholeOf(built);
      const said = saidOfWhole(path, ua);
      return {
        name: `${ua} ${name}`,
        problems: [...problems, ...(standards.includes(ua) ? said : beyondSilence(said))],
      };
    }),
    // A validator that finds no file sound has judged nothing.
    { name: `${ua} files`, problems: sound.length > 0 ? [] : ['none is PDF/UA-1 by itself'] },
  ];
}

async function judged(paths: readonly string[]): Promise<(path: string, standard: string) => readonly string[]> {
  const verdicts = await askVeraPdf(verapdf, paths);
  return (path, standard) => verdicts.get(path)?.find(({ name }) => name === standard)?.problems ?? ['no verdict'];
}

/** The PDFs that claim a standard; the document alone, which is hardly another one each time, once. */
function claimsOf(made: readonly Made[]) {
  const [first] = made;
  return made.flatMap(({ file, built }) => {
    const { alone } = pdfsOf(built);
    const files = built.result.dateien.filter((one) => one !== alone || file === first?.file);
    return files.flatMap(({ name, standards = [] }) =>
      standards.length === 0 ? [] : [{ name: `${file.subject}: ${name}`, path: join(built.folder, name), standards }],
    );
  });
}

function wholeOf(built: Built) {
  const { whole } = pdfsOf(built);
  if (whole === undefined) throw new Error('no file with annexes');
  return { ...whole, path: join(built.folder, whole.name) };
}

/** What is wrong beside this: a file that claims nothing does not say which standard it keeps (ISO 14289-1, 5). */
function beyondSilence(said: readonly string[]): readonly string[] {
  const rules = said.filter((line) => /^[\d.]+-\d+ \(/u.test(line));
  return rules.length > 0 && rules.every((rule) => rule.startsWith('5-1 (')) ? [] : said;
}

/** All of them in one, with covers and stamps; and those that are attached as they came, each with its report, so that the whole may claim. */
async function soundTogether(files: readonly Given[], work: string) {
  const stamped = files.map((file) => ({ ...file, entry: { stempel: 'ja', deckblatt: 'ja' } }));
  const proved = files.filter(({ path, pages = '' }) => checksumOfFile(path) === checksumOfFile(pages)).map(withReport);
  const sitting = annexSitting();
  try {
    const withStamps = await sitting.build(stamped, join(work, 'stamped'));
    const withReports = await sitting.build(proved, join(work, 'proved'));
    return [
      // Stamps are words and make pages smaller: what is seen of them is no longer what it was.
      { name: `together, with covers and stamps: ${stamped.length} files`, built: withStamps, problems: [] },
      {
        name: `together, with reports: ${proved.length} files`,
        built: withReports,
        problems: await problemsOf(withReports, proved),
      },
    ];
  } finally {
    sitting.discard();
  }
}

function withReport(file: Given): Given {
  const sha512 = checksumOfFile(file.path);
  const normen = [{ norm: ua, ergebnis: 'bestanden', verstöße: [] }] as const;
  const report: CheckReport = { datei: file.name, sha512, programm: 'veraPDF', normen };
  return { ...file, verdict: 'geprüft', report };
}
