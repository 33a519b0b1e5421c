// Lines of a paragraph that were meant as something else – a heading, points, a table – and run together as text instead.
import type { Finding } from '../diagnostic.js';
import { quoted } from '../source/spelling.js';
import { blockDefinitions } from './block-table.js';
import { knownName } from './dialect.js';
import { rowSegments } from './places.js';

/** A paragraph as it was written. */
export interface WrittenParagraph {
  /** The paragraph without what marks the blocks around it. */
  readonly content: string;
  /** The lines of the file it comes from, whole. */
  readonly sourceLines: readonly string[];
  readonly isInItem: boolean;
}

/** A finding and the line of the paragraph, from 0, on which it lies. */
type LineFinding = Omit<Finding, 'at'> & { readonly line: number };

/**
 * What is striking in the lines, at most one finding of each kind.
 *
 * Errors: `ueberschrift-leerzeichen`, `ueberschrift-unterstrichen`, `einrueckung-zu-weit`, `block-doppelpunkte`, `aufzaehlung-zeichen`,
 *         `tabelle-ohne-linie`,
 *         `tabelle-mit-tabulatoren`, `leerzeichen-am-ende`.
 */
export function findLinePitfalls({ content, sourceLines, isInItem }: WrittenParagraph): readonly LineFinding[] {
  const lines = content.split('\n').map((line) => line.trim());
  return [
    findGluedHeading(lines),
    findUnderline(lines),
    findDeepSign(lines),
    findShortBlock(lines),
    findPoints(lines, isInItem),
    findTable(lines),
    findTabs(lines),
    findTrailingSpaces(sourceLines),
  ].filter((finding) => finding !== undefined);
}

/** `#Titel`: without the blank it is no heading. A figure behind the sign is a number: `#12`. */
function findGluedHeading(lines: readonly string[]): LineFinding | undefined {
  return findLine(
    lines,
    /^(#{1,6})(?:[^\S \t]+|(?=\p{L})|(?<=##)(?=[^#\s]))(.*)$/u,
    ([typed, signs = '', title = '']) => ({
      code: 'ueberschrift-leerzeichen',
      severity: 'Warnung',
      message: `Die Zeile ${quoted(typed)} wird nicht als Überschrift gedruckt, denn hinter „${signs}“ fehlt ein gewöhnliches Leerzeichen.`,
      remedy: `Schreiben Sie ${quoted(`${signs} ${title}`)}, oder ${quoted(`\\${typed}`)}, wenn das Zeichen zum Text gehört.`,
    }),
  );
}

function findUnderline(lines: readonly string[]): LineFinding | undefined {
  const index = lines.findIndex((line, position) => position > 0 && /^(?:=+|--)$/u.test(line));
  if (index === -1) return undefined;
  const above = lines[index - 1] ?? '';
  return {
    code: 'ueberschrift-unterstrichen',
    severity: 'Warnung',
    message: `Striche unter einer Zeile machen hier keine Überschrift; ${quoted(lines[index] ?? '')} wird hinter ${quoted(above)} gedruckt.`,
    remedy: `Schreiben Sie ${quoted(`# ${above}`)}, und löschen Sie die Striche.`,
    line: index,
  };
}

/** Markdown's own signs work everywhere but far from the margin; a number does not either in the middle of a paragraph. */
function findDeepSign(lines: readonly string[]): LineFinding | undefined {
  const words = (typed: string): Omit<LineFinding, 'line'> => ({
    code: 'einrueckung-zu-weit',
    severity: 'Warnung',
    message: `Die Zeile ${quoted(typed)} ist zu weit eingerückt; ihr Zeichen am Anfang wird gedruckt, wie es dasteht.`,
    remedy: 'Beginnen Sie die Zeile am Rand, oder einen Unterpunkt genau unter dem Text des Punktes darüber.',
  });
  const number = findLine(lines.slice(0, 1), /^[0-9]{1,9}[.)][ \t].*$/u, ([typed]) => words(typed));
  return number ?? findLine(lines, /^(?:[-+*][ \t]|#{1,6}[ \t]|>|```|~~~).*$/u, ([typed]) => words(typed));
}

/** `:: hinweis`: the first line of a block with too few colons. */
function findShortBlock(lines: readonly string[]): LineFinding | undefined {
  return findLine(lines, /^::?\s*(\p{L}+)(?=\s|$).*$/u, ([typed, name = '']) =>
    knownName(name, blockDefinitions.keys()) === undefined
      ? undefined
      : {
          code: 'block-doppelpunkte',
          severity: 'Fehler',
          message: `Die Zeile ${quoted(typed)} beginnt keinen Block, denn vor „${name}“ stehen weniger als drei Doppelpunkte.`,
          remedy: `Schreiben Sie „::: ${name}“, und „:::“ allein in die Zeile, mit der er endet.`,
        },
  );
}

interface PointSign {
  /** The line and, as its group, the text behind the sign. */
  readonly pattern: RegExp;
  /** In how many lines it must stand; a dash or a number alone may belong to a sentence. */
  readonly least: number;
  readonly remedy: (text: string) => string;
}

const asList = (text: string) => `Beginnen Sie jeden Punkt mit „- “, so: ${quoted(`- ${text}`)}`;

/** What word processors and people put before points. */
const pointSigns: readonly PointSign[] = [
  { pattern: /^[•●▪‣◦·∙\uF0B7]\s*(.*)$/u, least: 1, remedy: asList },
  {
    pattern: /^[-+*][^\S \t]\s*(.*)$/u,
    least: 1,
    remedy: (text) => `${asList(text)} – mit einem gewöhnlichen statt einem geschützten Leerzeichen.`,
  },
  { pattern: /^(?:[–—]\s+|-(?=\p{L}))(.*)$/u, least: 2, remedy: asList },
  {
    pattern: /^(?:\(?(?:\p{Ll}|[0-9]{1,3})\)|[0-9]{1,3}\.)\s+(.*)$/u,
    least: 2,
    remedy: () => 'Lassen Sie vor jedem Punkt eine Zeile frei.',
  },
];

/** Points with signs that Markdown does not know run together into one line of text. */
function findPoints(lines: readonly string[], isInItem: boolean): LineFinding | undefined {
  for (const { pattern, least, remedy } of pointSigns) {
    const found = lines.filter((line) => pattern.test(line));
    // In an item the point above has its proper sign already.
    if (found.length < (isInItem ? 1 : least)) continue;
    return findLine(lines, pattern, ([typed, text = '']) => ({
      code: 'aufzaehlung-zeichen',
      severity: 'Warnung',
      message: `Die Zeile ${quoted(typed)} ist für Markdown kein Punkt einer Aufzählung, sondern gewöhnlicher Text.`,
      remedy: remedy(text),
    }));
  }
  return undefined;
}

const hasBar = /(?<!\\)\|/u;
const dividingLine = /^(?=.*\|)[|:\s-]*-[|:\s-]*$/u;

/** Rows with bars are a table when a line of hyphens with as many cells stands below the first. */
function findTable(lines: readonly string[]): LineFinding | undefined {
  const header = lines.findIndex((line) => hasBar.test(line) && !dividingLine.test(line));
  const head = lines[header];
  const divider = lines.find((line) => dividingLine.test(line));
  const framed = lines.filter((line) => line.startsWith('|'));
  if (head === undefined || (divider === undefined && framed.length < 2)) return undefined;
  const wanted = `| ${rowSegments(head)
    .map(() => '---')
    .join(' | ')} |`;
  return {
    code: 'tabelle-ohne-linie',
    severity: 'Warnung',
    message: `Die Zeilen ab ${quoted(head)} werden nicht als Tabelle gedruckt, denn unter ihr ${divider === undefined ? 'fehlt die Linie' : `passt die Linie „${divider}“ nicht`}.`,
    remedy: `Schreiben Sie ${divider === undefined ? 'darunter' : 'stattdessen'}: ${wanted}`,
    line: header,
  };
}

/** What was copied from a table of a word processor. */
function findTabs(lines: readonly string[]): LineFinding | undefined {
  if (lines.filter((line) => line.includes('\t')).length < 2) return undefined;
  return findLine(lines, /^.*\t.*$/u, ([typed]) => {
    const cells = typed.split(/\t+/u).map((cell) => cell.trim());
    return {
      code: 'tabelle-mit-tabulatoren',
      severity: 'Warnung',
      message: `Die Zeilen ab ${quoted(typed)} sind mit Tabulatoren gesetzt und laufen im Druck ineinander.`,
      remedy: `Schreiben Sie eine Tabelle: | ${cells.join(' | ')} |, darunter | ${cells.map(() => '---').join(' | ')} |, dann die übrigen Zeilen.`,
    };
  });
}

/** Nobody can see whether a line ends with blanks, so they mean nothing here. */
function findTrailingSpaces(lines: readonly string[]): LineFinding | undefined {
  return findLine(lines.slice(0, -1), /^(.*\S) {2,}$/u, ([, typed = '']) => ({
    code: 'leerzeichen-am-ende',
    severity: 'Hinweis',
    message: `Die Leerzeichen am Ende der Zeile ${quoted(typed)} machen keine neue Zeile.`,
    remedy: 'Schreiben Sie „\\“ an das Ende, wenn danach eine neue Zeile beginnen soll.',
  }));
}

function findLine(
  lines: readonly string[],
  pattern: RegExp,
  words: (match: RegExpExecArray) => Omit<LineFinding, 'line'> | undefined,
): LineFinding | undefined {
  for (const [line, text] of lines.entries()) {
    const match = pattern.exec(text);
    const found = match === null ? undefined : words(match);
    if (found !== undefined) return { ...found, line };
  }
  return undefined;
}
