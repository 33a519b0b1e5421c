// The chapters of a report, the texts of slides: Markdown files, each parsed alone, each chapter on a page of its own. What stands around them is the template's.
import { join } from 'node:path';
import { type Finding, placed } from '../../diagnostic.js';
import type { Block, Heading } from '../../document/nodes.js';
import { headingsOf, walk } from '../../document/walk.js';
import type { Call } from '../../markdown/parse.js';
import { splitFrontMatter } from '../../source/front-matter.js';
import { readText } from '../../source/read-text.js';
import { parseText } from '../autorentext.js';
import { type Lesung, readYaml } from '../lesung.js';
import { isAnnexCall } from '../sitzung/anlage-nummern.js';
import { type Kapitelkopf, kapitelkopfDatei } from './kapitelkopf.js';

/** A file of a report, with one chapter or several. */
export interface Kapitel {
  /** Path from the workspace on: names the text where the template says what to insert. */
  readonly schlüssel: string;
  readonly datei: string;
  readonly blocks: readonly Block[];
  /** What its head says of who is working on it; absent where it has none. */
  readonly kopf?: Kapitelkopf;
  /** Its references to annexes. */
  readonly anlagenaufrufe: readonly Call[];
  /** The files it takes pictures and figures from. */
  readonly dateien: readonly string[];
}

/** What chapters may have in this kind of document. */
interface Kapitelregeln {
  /** Annexes to refer to. */
  readonly hatAnlagen: boolean;
  /** A head of YAML. */
  readonly hatKopf: boolean;
}

/**
 * The chapters in these files, in this order; nothing where one of them is missing, for its readers would not miss it.
 *
 * Errors: reports `kapitel-kein-markdown`, `kapitel-ohne-ueberschrift`, `anlage-im-bericht`, `kuerzel-im-bericht-doppelt`.
 */
export function readKapitel(
  lesung: Lesung,
  files: readonly string[],
  regeln: Kapitelregeln,
): readonly Kapitel[] | undefined {
  const read = files.map((file) => readDatei(lesung, file, regeln));
  const complete = read.flatMap((kapitel) => kapitel ?? []);
  reportSharedIds(lesung, complete);
  return complete.length < read.length ? undefined : complete;
}

function readDatei(lesung: Lesung, schlüssel: string, { hatAnlagen, hatKopf }: Kapitelregeln): Kapitel | undefined {
  const datei = join(lesung.ordner, schlüssel);
  const report = (finding: Omit<Finding, 'at'>) =>
    lesung.report({ ...finding, at: { file: datei, line: 1, column: 1 } });
  if (!schlüssel.endsWith('.md')) {
    report(noMarkdown(schlüssel));
    return undefined;
  }
  const quelle = readText(datei, lesung.report);
  if (quelle === undefined) return undefined;
  const { yaml, body } = hatKopf ? splitFrontMatter(quelle, lesung.report) : { body: quelle };
  const kopf = yaml && readYaml(lesung, yaml, kapitelkopfDatei.shape);
  const { blocks, calls, files } = parseText(lesung, body);
  if (!startsWithHeading(blocks)) report(noHeading);
  const anlagenaufrufe = calls.filter(isAnnexCall);
  if (!hatAnlagen) for (const { argument, at } of anlagenaufrufe) lesung.report({ ...annexCall(argument), at });
  return { schlüssel, datei, blocks: eachOnItsPage(blocks), ...(kopf && { kopf }), anlagenaufrufe, dateien: files };
}

/** The headings that nothing is above: one for each chapter in the file. */
export function kapitelüberschriften(blocks: readonly Block[]): readonly Heading[] {
  let highest = Number.POSITIVE_INFINITY;
  return headingsOf(blocks).filter(({ level }) => {
    highest = Math.min(highest, level);
    return level === highest;
  });
}

/** A heading may lie on a landscape page. */
function startsWithHeading([first]: readonly Block[]): boolean {
  return first?.kind === 'heading' || (first?.kind === 'section' && startsWithHeading(first.children));
}

/** With a new page before each heading that nothing is above, but the first: that page the template begins. */
function eachOnItsPage(blocks: readonly Block[]): readonly Block[] {
  let highest = Number.POSITIVE_INFINITY;
  return blocks.flatMap((block): readonly Block[] => {
    const level = headingsOf([block])[0]?.level ?? Number.POSITIVE_INFINITY;
    const isChapter = level <= highest;
    const isFirst = highest === Number.POSITIVE_INFINITY;
    highest = Math.min(highest, level);
    return block.kind === 'heading' && isChapter && !isFirst ? [{ kind: 'page-break' }, block] : [block];
  });
}

/** All chapters are one text to whoever refers from one to another. */
function reportSharedIds(lesung: Lesung, kapitel: readonly Kapitel[]): void {
  const owners = new Map<string, Kapitel>();
  for (const one of kapitel) {
    walk(one.blocks, (node) => {
      if (!('id' in node) || node.id === undefined || node.id === '') return;
      const owner = owners.get(node.id);
      if (owner === undefined) owners.set(node.id, one);
      // Twice in one file is reported where that file is read.
      else if (owner !== one) lesung.report(placed(sharedId(node.id, owner), node.at));
    });
  }
}

function noMarkdown(datei: string): Omit<Finding, 'at'> {
  return {
    code: 'kapitel-kein-markdown',
    severity: 'Fehler',
    message: `„${datei}“ ist keine Textdatei, die auf .md endet, und kann kein Kapitel sein.`,
    remedy: 'Nennen Sie unter quellen: nur .md-Dateien, zum Beispiel handbuch/*.md.',
  };
}

const noHeading: Omit<Finding, 'at'> = {
  code: 'kapitel-ohne-ueberschrift',
  severity: 'Fehler',
  message: 'Der Text beginnt nicht mit einer Überschrift; sein Anfang gälte als Teil dessen, was davor steht.',
  remedy: 'Schreiben Sie sie in die erste Zeile, zum Beispiel # Ausgangslage.',
};

function annexCall(anlage: string): Omit<Finding, 'at'> {
  return {
    code: 'anlage-im-bericht',
    severity: 'Fehler',
    message: `Dieses Dokument hat keine eigenen Anlagen; auf „${anlage}“ kann es nicht verweisen.`,
    remedy: 'Nennen Sie die Unterlage im Text beim Namen; ein Bericht kann sie auch unter anlagen: beifügen.',
  };
}

function sharedId(id: string, { schlüssel }: Kapitel): Omit<Finding, 'at'> {
  return {
    code: 'kuerzel-im-bericht-doppelt',
    severity: 'Fehler',
    message: `Das Kürzel „${id}“ steht auch in ${schlüssel}; ein Verweis fände nur eine der beiden Stellen.`,
    remedy: `Geben Sie dieser Stelle ein eigenes, zum Beispiel „${id}-2“.`,
  };
}
