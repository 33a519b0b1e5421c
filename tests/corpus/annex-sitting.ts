// A short sitting of the worked example with files in its folder of annexes, through the program as a user calls it: what was laid down.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readStand, type StandDatei, type StandErgebnis } from '../../src/cli/ausgabe/stand.js';
import { main } from '../../src/cli/main.js';
import { type CheckReport, checkReportFile, formatCheckReport } from '../../src/source/check-report.js';
import { copyOfExample, discard, writeInto } from '../support/workspace.js';

/** A file that is to be an annex. */
export interface LaidFile {
  /** Where it is taken from. */
  readonly path: string;
  /** From the folder of annexes on. */
  readonly name: string;
  /** Laid beside it, as `anlage prüfen` does. */
  readonly report?: CheckReport;
  /** What its entry in sitzung.yaml says of it; without, it has none. */
  readonly entry?: Readonly<Record<string, string>>;
}

/** What came of it. */
export interface Built {
  readonly exitCode: number;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  /** Where the results lie. */
  readonly folder: string;
  readonly result: StandErgebnis;
}

/** The workspace of one process, used again and again. */
export interface AnnexSitting {
  /** The sitting with these annexes and no others, its results below `output`. */
  readonly build: (files: readonly LaidFile[], output: string) => Promise<Built>;
  readonly discard: () => void;
}

const sitting = '2018-03-12-sozialausschuss';

const angaben = `gremium: sozialausschuss
nummer: 12
datum: 2018-03-12
ort: Kreishaus Siegburg
beginn: 17:00
ende: 17:30
leitung: muster-a1
schriftführung: beispiel-s
status: entwurf
anwesenheit:
  - { wer: muster-a1, da: ja }
  - { wer: beispiel-b1, da: ja }
anwesend_stimmberechtigt: 2
tagesordnung:
  - teil: öffentlich
    tops:
      - { nr: 1, titel: Mitteilungen, text: top-01.md }
`;

/** A copy of the example in which this sitting is the only one. */
export function annexSitting(): AnnexSitting {
  const root = copyOfExample();
  const content = join(root, 'content');
  for (const others of ['sitzungen', 'dokumente']) rmSync(join(content, others), { recursive: true });
  const folder = join(content, 'sitzungen', sitting);
  writeInto(join(folder, 'top-01.md'), 'Die Unterlagen liegen der Niederschrift bei.\n');
  return {
    build: async (files, output) => {
      rmSync(join(folder, 'anlagen'), { recursive: true, force: true });
      for (const file of files) layDown(file, join(folder, 'anlagen'));
      const listed = files.flatMap(({ name, entry }) =>
        entry === undefined ? [] : [{ datei: `anlagen/${name}`, ...entry }],
      );
      // JSON is YAML.
      writeInto(join(folder, 'sitzung.yaml'), `${angaben}anlagen: ${JSON.stringify(listed)}\n`);
      return run(content, output);
    },
    discard: () => discard(root),
  };
}

function layDown({ path, name, report }: LaidFile, folder: string): void {
  const target = join(folder, name);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(path, target);
  if (report !== undefined) writeInto(checkReportFile(target), formatCheckReport(report));
}

async function run(cwd: string, output: string): Promise<Built> {
  let [said, complained] = ['', ''];
  const umgebung = {
    cwd,
    now: () => 0,
    out: (text: string) => {
      said += text;
    },
    error: (text: string) => {
      complained += text;
    },
  };
  const exitCode = await main(['erstellen', '--json', '--ausgabe', output], umgebung);
  const folder = join(output, sitting, 'intern');
  const [result] = readStand(folder);
  if (exitCode > 1 || result === undefined) throw new Error(`exit code ${exitCode}: ${complained}${said}`);
  const { befunde } = JSON.parse(said) as { readonly befunde: Built['findings'] };
  return { exitCode, findings: befunde, folder, result };
}

/** The PDF of the document alone, and of the document with its annexes where it has some. */
export function pdfsOf({ result }: Built): { readonly alone: StandDatei; readonly whole?: StandDatei } {
  const pdfs = result.dateien.filter(({ name, format }) => format === 'pdf' && !name.includes('/'));
  const whole = pdfs.find(({ name }) => name.includes('-mit-Anlagen'));
  const alone = pdfs.find((file) => file !== whole);
  if (alone === undefined) throw new Error('no PDF of the document alone');
  return { alone, ...(whole && { whole }) };
}
