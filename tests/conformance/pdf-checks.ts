// What outside programs say of a PDF: veraPDF of the standards it claims, qpdf of its bytes, poppler of its pages.
import { join } from 'node:path';
import type { Check } from '../support/tally.js';
import { lastLines, run } from './commands.js';

/** The profiles every PDF must keep, by veraPDF's ids. */
const PROFILES: ReadonlyMap<string, string> = new Map([
  ['ua1', 'PDF/UA-1'],
  ['3a', 'PDF/A-3a'],
]);

/** veraPDF's verdict on every file, one check per profile; a file without a verdict has failed. */
export async function checkStandards(
  verapdfFolder: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly Check[]>> {
  const classPath = [join(verapdfFolder, 'classes'), join(verapdfFolder, 'lib', '*')].join(':');
  const profiles = [...PROFILES.keys()].join(',');
  const outcome = await run('java', ['-cp', classPath, 'ValidatePdf', '--profile', profiles, ...files]);
  const said = verdictsIn(outcome.stdout);
  const silence = { isPass: false, lines: ['veraPDF gave no verdict', ...lastLines(outcome, 3)] };
  return new Map(
    files.map((file) => [
      file,
      [...PROFILES].map(([id, name]) => {
        const { isPass, lines } = said.get(`${id} ${file}`) ?? silence;
        return { name, problems: isPass ? [] : ['not conformant', ...lines] };
      }),
    ]),
  );
}

/** `pass|fail|unreadable <profile> <file>` and the indented lines below each. */
function verdictsIn(output: string): ReadonlyMap<string, { readonly isPass: boolean; readonly lines: string[] }> {
  const verdicts = new Map<string, { readonly isPass: boolean; readonly lines: string[] }>();
  let lines: string[] = [];
  for (const line of output.split('\n')) {
    const verdict = /^(pass|fail|unreadable) (\S+ .+)$/u.exec(line);
    if (verdict?.[2] !== undefined) {
      lines = [];
      verdicts.set(verdict[2], { isPass: verdict[1] === 'pass', lines });
    } else if (line.trim() !== '') {
      lines.push(line.trim());
    }
  }
  return verdicts;
}

/** A file with pages that nobody has checked claims no standard (I10). */
export async function checkClaimsNothing(file: string): Promise<Check> {
  const { stdout } = await run('pdfinfo', ['-meta', file]);
  const claimed = ['pdfuaid:part', 'pdfaid:part'].filter((claim) => stdout.includes(claim));
  const problems = stdout.includes('<rdf:RDF') ? claimed.map((claim) => `has ${claim}`) : ['has no metadata'];
  return { name: 'no claims', problems };
}

/** qpdf finds neither errors (exit 2) nor warnings (exit 3). */
export async function checkSyntax(file: string): Promise<Check> {
  const outcome = await run('qpdf', ['--check', file]);
  return { name: 'qpdf', problems: outcome.exitCode === 0 ? [] : lastLines(outcome) };
}

/** What is printed on the pages of a PDF. */
export interface PrintedPages {
  readonly count: number;
  /** Each "Seite x von y" as it stands at the foot. */
  readonly numbers: readonly { readonly page: number; readonly number: number; readonly of: number }[];
  /** The bookmarks in reading order: one per heading. */
  readonly headings: readonly Bookmark[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

/** The pages as poppler and qpdf read them, or nothing where they cannot. */
export async function readPages(file: string): Promise<PrintedPages | undefined> {
  const text = await run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']);
  const outlines = await run('qpdf', ['--json', '--json-key=outlines', file]);
  if (text.exitCode !== 0 || outlines.exitCode !== 0) return undefined;
  // pdftotext ends every page with a form feed.
  const pages = text.stdout.split('\f').slice(0, -1);
  return { count: pages.length, numbers: pages.flatMap(numberAtFoot), headings: bookmarksIn(outlines.stdout) };
}

/** The foot comes last: text on the page that happens to say "Seite 1 von 2" stands above it. */
function numberAtFoot(text: string, index: number): PrintedPages['numbers'] {
  const [, number, of] = [...text.matchAll(/Seite\s+(\d+)\s+von\s+(\d+)/gu)].at(-1) ?? [];
  return number === undefined ? [] : [{ page: index + 1, number: Number(number), of: Number(of) }];
}

/** As qpdf's manual gives it under "JSON": the page counts from 1, children lie in `kids`. */
interface Outline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Outline[];
}

function bookmarksIn(json: string): readonly Bookmark[] {
  const flatten = (outlines: readonly Outline[]): readonly Bookmark[] =>
    outlines.flatMap(({ title, destpageposfrom1, kids }) => [
      { title: title.normalize('NFC').replace(/\s+/gu, ' ').trim(), page: destpageposfrom1 },
      ...flatten(kids),
    ]);
  return flatten((JSON.parse(json) as { readonly outlines: readonly Outline[] }).outlines);
}

/**
 * "Seite x von y" counts 1, 2, 3 … and reaches y on the last page of the body. Pages of annexes may follow: they say nothing
 * or count anew.
 */
export function checkPageNumbers({ numbers }: PrintedPages): Check {
  const last = numbers[0]?.of ?? 0;
  // A title page counts and says nothing.
  const first = numbers[0]?.page === 2 && numbers[0].number === 2 ? 2 : 1;
  const expected = last - first + 1;
  const [end, next] = [numbers[expected - 1], numbers[expected]];
  // An annex may begin with a title page, too.
  const isTitled = next?.number === 2 && next.page >= (end?.page ?? 0) + 2;
  const body = next?.number === 1 || isTitled ? numbers.slice(0, expected) : numbers;
  const wrong = body.filter(
    (printed, index) => printed.number !== index + first || printed.of !== last || index >= expected,
  );
  const problems = wrong.map(({ page, number, of }) => `page ${page} says "Seite ${number} von ${of}"`);
  if (last === 0) problems.push('no "Seite x von y" on any page');
  else if (body.length < expected) problems.push(`${body.length} of ${expected} pages say "Seite x von ${last}"`);
  return { name: 'page numbers', problems, detail: `1–${last}` };
}
