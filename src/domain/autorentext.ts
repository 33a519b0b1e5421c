// A text an author wrote – a file of its own or a value in YAML – parsed alone, so that it can swallow nothing else.
import { basename, dirname, join, relative } from 'node:path';
import { nearest, type Position, placed, type Report } from '../diagnostic.js';
import type { Block } from '../document/nodes.js';
import { walk } from '../document/walk.js';
import { isIndicatorCall } from '../markdown/indicator-calls.js';
import { type ParsedText, parseMarkdown } from '../markdown/parse.js';
import { readText, type SourceText } from '../source/read-text.js';
import { reportWrongWeekdays } from '../source/weekday.js';
import { listFiles } from '../source/workspace.js';
import { ownDiagrammarten } from './diagramme/diagrammart.js';
import { isIssued } from './festschreibung/festschreibung.js';
import { figureFiles } from './indikator/zahlendateien.js';
import type { Lesung } from './lesung.js';

/** The parsed text and where it is from. */
export interface Autorentext extends ParsedText {
  /** Names the text where a template says which one to insert. */
  readonly schlüssel: string;
  readonly quelle: SourceText;
}

/**
 * The text named or written in a field: a value ending in `.md` is a file beside the YAML file, anything else the text itself.
 *
 * Errors: a missing or empty file, and a value that is a file's name in all but its ending, are reported at the field.
 */
export function readAutorentext(
  lesung: Lesung,
  besitzer: SourceText,
  value: string,
  at: Position | undefined,
): Autorentext | undefined {
  const typed = value.trim();
  if (!typed.endsWith('.md')) {
    reportFileName(lesung, besitzer, typed, at);
    return textInYaml(lesung, besitzer, value, at);
  }
  const quelle = readText(join(dirname(besitzer.file), typed), lesung.report, at);
  if (quelle === undefined) return undefined;
  if (quelle.text.trim() === '') reportEmpty(lesung, quelle);
  return { schlüssel: keyOf(lesung, quelle), quelle, ...parseText(lesung, quelle) };
}

/**
 * The text parsed, its weekdays checked; its pictures are told from its file, and lie in the workspace. Who asks for figures takes from all their
 * files, who shows a chart from the chart types of the workspace.
 */
export function parseText({ ordner, report }: Pick<Lesung, 'ordner' | 'report'>, quelle: SourceText): ParsedText {
  reportWrongWeekdays(quelle, report);
  const imageFolders = [{ folder: dirname(quelle.file), root: ordner }];
  const parsed = parseMarkdown({ ...quelle, imageFolders }, 'autor', report);
  const asksForFigures = parsed.calls.some(({ name }) => isIndicatorCall(name));
  return {
    ...parsed,
    files: [
      ...parsed.files,
      ...(asksForFigures ? figureFiles(ordner) : []),
      ...(asksForFigures || hasChart(parsed.blocks) ? ownDiagrammarten(ordner) : []),
    ],
  };
}

function hasChart(blocks: readonly Block[]): boolean {
  let has = false;
  walk(blocks, ({ kind }) => {
    has ||= kind === 'chart';
  });
  return has;
}

/** The same on every system: the key passes through Markdown, where a backslash means something. */
function keyOf({ ordner }: Lesung, { file }: SourceText): string {
  return relative(ordner, file).replaceAll('\\', '/');
}

/** YAML folds and unescapes its values, so a place inside one cannot be told: everything is reported at the field. */
function textInYaml(lesung: Lesung, besitzer: SourceText, value: string, at: Position | undefined): Autorentext {
  const quelle = { file: besitzer.file, text: value, firstLine: at?.line ?? 1 };
  const report: Report = ({ at: inside, ...finding }) => lesung.report(placed(finding, at ?? inside));
  const { calls, ...parsed } = parseText({ ...lesung, report }, quelle);
  return {
    schlüssel: `${keyOf(lesung, quelle)}:${at?.line}:${at?.column}`,
    quelle,
    ...parsed,
    calls: calls.map((call) => ({ ...call, at: at ?? call.at })),
  };
}

/** A single word that ends like a file, or to which a file belongs, is a name typed wrong and no text for the minutes. */
function reportFileName(lesung: Lesung, besitzer: SourceText, typed: string, at: Position | undefined): void {
  if (/\s/u.test(typed)) return;
  const files = listFiles(dirname(besitzer.file), '**/*.md').filter((file) => !isIssued(file));
  const sameStem = files.find((file) => stem(file) === stem(typed));
  const looksLikeFile = /\.(md|markdown|txt|docx?|odt|rtf|pdf)$/iu.test(typed);
  if (!looksLikeFile && sameStem === undefined) return;
  const meant = sameStem ?? nearest(typed, files);
  lesung.report(
    placed(
      {
        code: 'text-dateiname',
        severity: 'Fehler',
        message: `„${typed}“ sieht nach einem Dateinamen aus; gedruckt würde der Name selbst.`,
        remedy: meant === undefined ? 'Nennen Sie eine Datei, die auf .md endet.' : `Schreiben Sie „${meant}“.`,
      },
      at,
    ),
  );
}

function stem(file: string): string {
  return basename(file)
    .replace(/\.[^.]*$/u, '')
    .toLowerCase();
}

function reportEmpty(lesung: Lesung, quelle: SourceText): void {
  lesung.report({
    code: 'text-leer',
    severity: 'Warnung',
    message: 'Die Datei ist leer; zu diesem Punkt wird kein Text gedruckt.',
    remedy: 'Schreiben Sie den Text hinein, oder nehmen Sie text: aus dem Tagesordnungspunkt heraus.',
    at: { file: quelle.file, line: 1, column: 1 },
  });
}
