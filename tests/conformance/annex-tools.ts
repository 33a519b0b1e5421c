// The commands for annexes with the programs they call for: LibreOffice converts a letter, veraPDF checks the PDF and one without
// tags, and the minutes with the letter claim what was proved – which veraPDF is then asked about itself.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
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

/** A text with a picture that lies elsewhere (OpenDocument 1.2, part 1, 10.4.4). */
function pointingTo(address: string): Uint8Array {
  const namespaces = [
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  ].join(' ');
  const picture = `<draw:frame text:anchor-type="as-char"><draw:image xlink:href="${address}" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame>`;
  const content = `<office:document-content ${namespaces} office:version="1.2"><office:body><office:text><text:p>${picture}</text:p></office:text></office:body></office:document-content>`;
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
  });
}

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

  const fetching = await checkNothingFetched(folder, call);
  const converted = await call('anlage', 'umwandeln', annexes);
  const checked = await call('anlage', 'prüfen', annexes, join(folder, 'content', 'ohne-tags.pdf'));
  const built = await call('erstellen', '--format', 'pdf');
  const results = join(folder, 'output', '2018-03-12-ausschuss', 'oeffentlich');
  const whole = readdirSync(results).find((name) => name.includes('mit-Anlagen')) ?? '';
  const proved = join(results, whole);
  const standards = (await checkStandards(join(verapdf, 'target'), [proved])).get(proved) ?? [];
  return [
    fetching,
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

/** LibreOffice by itself asks for the picture: a sender would learn who opens his letter. */
async function checkNothingFetched(
  folder: string,
  call: (...words: readonly string[]) => Promise<Outcome>,
): Promise<Check> {
  const asked: string[] = [];
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const file = join(folder, 'brief-mit-bild.odt');
  writeFileSync(file, pointingTo(`http://127.0.0.1:${port}/bild.png`));
  const outcome = await call('anlage', 'umwandeln', file);
  server.close();
  return { name: 'nothing fetched', problems: [...ended('', outcome).problems, ...asked] };
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
  if (!existsSync(checkReportFile(file))) return { name, problems: ['there is no report'] };
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
