// A record of what was said – a protocol, a talk, an expectation: a Markdown file with a head of facts, and sections under headings.
// Of all it says a summary prints the section "Kurzfassung"; what else is in it stays where it is unless somebody asks for it.
import { join } from 'node:path';
import { isSlipOf, nearest, placed } from '../../diagnostic.js';
import type { Block, Heading } from '../../document/nodes.js';
import { headingsOf, plainText } from '../../document/walk.js';
import type { Call, ParsedText } from '../../markdown/parse.js';
import { splitFrontMatter } from '../../source/front-matter.js';
import { readText, type SourceText } from '../../source/read-text.js';
import type { Shape } from '../../source/shape-type.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import { parseText } from '../autorentext.js';
import { type Lesung, readYaml } from '../lesung.js';
import { isAnnexCall } from '../sitzung/anlage-nummern.js';

/** A kind of record, as its findings speak of it. */
export interface Aufzeichnungsart<Angaben> {
  readonly shape: Shape<Angaben>;
  /** With its article: "Das Protokoll". */
  readonly nominativ: string;
  /** "Dem Protokoll" */
  readonly dativ: string;
  /** What its head must say: "Gruppe, Sitzung und Datum". */
  readonly kopf: string;
  /** A first line of its head, as one would type it: "gruppe: Arbeitsgruppe …". */
  readonly beispiel: string;
  /** Whether nothing can be told yet; without this every record needs its short version. */
  readonly stehtAus?: (angaben: Angaben) => boolean;
}

/** What every record says in its head. */
interface Kopf {
  readonly themen: readonly string[];
}

/** A record as it stands in its file. */
export interface Aufzeichnung<Angaben> {
  /** Path from the workspace on: names its texts where a template says what to insert. */
  readonly schlüssel: string;
  readonly quelle: SourceText;
  readonly angaben: Angaben;
  /** The written short version. */
  readonly kurzfassung: readonly Block[];
  /** What stands under the heading of the short version and those beside it, by their words. */
  readonly abschnitte: ReadonlyMap<string, readonly Block[]>;
  /** The files it takes pictures and figures from. */
  readonly dateien: readonly string[];
}

/**
 * The record in a Markdown file.
 *
 * Errors: reports `protokoll-ohne-kopf`, `kurzfassung-fehlt`, `anlage-im-protokoll` and `thema-abschnitt`, and whatever its front
 *         matter or text gives cause for.
 */
export function readAufzeichnung<Angaben extends Kopf>(
  lesung: Lesung,
  file: string,
  art: Aufzeichnungsart<Angaben>,
): Aufzeichnung<Angaben> | undefined {
  const quelle = readText(join(lesung.ordner, file), lesung.report);
  if (quelle === undefined) return undefined;
  const { yaml, body } = splitFrontMatter(quelle, lesung.report);
  if (yaml === undefined) {
    lesung.report({
      code: 'protokoll-ohne-kopf',
      severity: 'Fehler',
      message: `${art.dativ} fehlt der Kopf mit ${art.kopf}.`,
      remedy: `Beginnen Sie die Datei mit drei Zeilen wie „---“, „${art.beispiel}“, „datum: 2017-09-21“ und „---“.`,
      at: { file: quelle.file, line: quelle.firstLine, column: 1 },
    });
    return undefined;
  }
  const angaben = readYaml(lesung, yaml, art.shape);
  const parsed = parseText(lesung, body);
  const stehtAus = angaben !== undefined && art.stehtAus?.(angaben) === true;
  const found = section(parsed, kurzfassungTitel);
  if (!stehtAus && (found === undefined || found.length === 0))
    reportNoKurzfassung(lesung, art, { body, parsed, found });
  for (const call of parsed.calls.filter(isAnnexCall)) reportAnnexCall(lesung, art, call);
  if (angaben === undefined) return undefined;
  const headings = sectionHeadings(parsed);
  for (const heading of headings) reportNearTheme(lesung, heading, angaben.themen);
  if (found === undefined && !stehtAus) return undefined;
  // Of two headings with the same words the first counts.
  const abschnitte = new Map(headings.map(titleOf).map((title) => [title, section(parsed, title) ?? []]));
  return { schlüssel: file, quelle, angaben, kurzfassung: found ?? [], abschnitte, dateien: parsed.files };
}

/** Above the written short version stands this. */
export const kurzfassungTitel = 'Kurzfassung';

interface Gesucht {
  readonly body: SourceText;
  readonly parsed: ParsedText;
  readonly found: readonly Block[] | undefined;
}

/** Says whether the section is missing, called differently, or empty. */
function reportNoKurzfassung(
  lesung: Lesung,
  { nominativ }: Pick<Aufzeichnungsart<unknown>, 'nominativ'>,
  { body, parsed, found }: Gesucht,
): void {
  const headings = headingsOf(parsed.blocks);
  const near = nearest(kurzfassungTitel, headings.map(titleOf));
  const meant = headings.find((heading) => titleOf(heading) === (near ?? kurzfassungTitel));
  lesung.report({
    code: 'kurzfassung-fehlt',
    severity: 'Fehler',
    message:
      found === undefined
        ? `${nominativ} hat keinen Abschnitt „Kurzfassung“; ohne ihn wird davon nichts gedruckt.`
        : 'Der Abschnitt „Kurzfassung“ ist leer; ohne ihn wird davon nichts gedruckt.',
    remedy:
      found === undefined && meant !== undefined
        ? `Schreiben Sie statt „${titleOf(meant)}“ die Überschrift „## Kurzfassung“.`
        : 'Schreiben Sie eine Überschrift „## Kurzfassung“ und darunter die Kurzfassung.',
    at: meant?.at ?? { file: body.file, line: body.firstLine, column: 1 },
  });
}

function reportAnnexCall(
  lesung: Lesung,
  { nominativ }: Pick<Aufzeichnungsart<unknown>, 'nominativ'>,
  { argument, at }: Call,
): void {
  lesung.report({
    code: 'anlage-im-protokoll',
    severity: 'Fehler',
    message: `${nominativ} hat keine eigenen Anlagen; auf „${argument}“ kann es keinen Verweis geben.`,
    remedy: 'Nennen Sie die Unterlage im Text beim Namen, ohne {{anlage …}}.',
    at,
  });
}

function titleOf({ children }: Heading): string {
  return plainText(children);
}

/** The blocks under the heading with this title, up to the next heading of its level. */
function section({ blocks }: ParsedText, title: string): readonly Block[] | undefined {
  const start = blocks.findIndex((block) => block.kind === 'heading' && titleOf(block) === title);
  const opening = blocks[start];
  if (opening?.kind !== 'heading') return undefined;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= opening.level);
  return end === -1 ? rest : rest.slice(0, end);
}

/** The headings beside that of the short version; above them there may be one of the whole record. */
function sectionHeadings({ blocks }: ParsedText): readonly Heading[] {
  const headings = headingsOf(blocks);
  const beside = headings.find((heading) => titleOf(heading) === kurzfassungTitel);
  const level = beside?.level ?? Math.min(...headings.map((heading) => heading.level));
  return headings.filter((heading) => heading.level === level);
}

/** By a slip of the fingers what is written under a theme would be missing there. */
function reportNearTheme(lesung: Lesung, heading: Heading, themen: readonly string[]): void {
  const title = titleOf(heading);
  const alike = (theme: string) => foldSpelling(theme) === foldSpelling(title);
  const meant = themen.some(alike) ? undefined : themen.find((theme) => isSlipOf(title, theme));
  if (meant === undefined) return;
  lesung.report(
    placed(
      {
        code: 'thema-abschnitt',
        severity: 'Warnung',
        message: `Der Abschnitt ${quoted(title)} heißt fast wie das Thema ${quoted(meant)}, aber nicht genauso.`,
        remedy: `Schreiben Sie beide gleich, zum Beispiel „## ${meant}“.`,
      },
      heading.at,
    ),
  );
}

/** The section whose heading says this, however it is spelled. */
export function abschnittZu<Angaben>(
  { abschnitte }: Aufzeichnung<Angaben>,
  titel: string,
): readonly Block[] | undefined {
  const wanted = foldSpelling(titel);
  return [...abschnitte].find(([heading]) => foldSpelling(heading) === wanted)?.[1];
}
